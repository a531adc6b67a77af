"""Where a question comes from, in words: itself with its options and limits, our proposal, and what the law says of an option.

What is our own choice says so, and what is a library's own choice says that; neither is ever ascribed to the Stichting van de Arbeid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wizard.agreement.catalogue import soort
from wizard.agreement.parameter import Parameter
from wizard.library import onthouden
from wizard.messages import opgesomd
from wizard.rules import regel
from wizard.sources import Bron, bron
from wizard.web.markup import text

EIGEN = "eigen"
_NIET_VERMELD = "niet vermeld"
_TOETSEN = " (nog te toetsen)"


@onthouden
def origin(soortnaam: str, naam: str) -> tuple[str, ...]:
    """The sources of a question, a sentence each: of the question itself, of its proposal, of options with a law of their own."""
    parameter, theirs = soort(soortnaam).per_naam[naam], soort(soortnaam).bibliotheek
    own = f"eigen keuze van {theirs or 'dit programma'}"
    out = [f"Uit de bibliotheek van {theirs}."] if theirs else []
    out.append(f"{_what(parameter)}: {sources(parameter.bron, own)}.")
    if parameter.standaard is not None:
        out.append(f"{'Voorstel' if theirs else 'Ons voorstel'}: {own}.")
    return (*out, *_of_options(parameter))


def drawn(soortnaam: str, naam: str) -> str:
    """The same as HTML: one word that opens it."""
    return f'<details class="bron"><summary>Bron</summary><p>{"<br>".join(map(text, origin(soortnaam, naam)))}</p></details>'


def _what(parameter: Parameter) -> str:
    if parameter.opties or parameter.type in ("ja_nee", "samengesteld"):
        return "Vraag en opties"
    return "Vraag en grenzen" if parameter.laagste is not None or parameter.hoogste is not None else "Vraag"


def sources(keys: Iterable[str], own: str) -> str:
    """Sources as one line; places that are the same are named once, with the sectors whose examples stand there."""
    places: dict[str, list[str]] = {}
    for found in (bron(key) for key in keys):
        sectors = places.setdefault(own if found.sleutel == EIGEN else found.plaats + _unsure(found), [])
        if found.sector:
            sectors.append(found.sector)
    return "; ".join(place + _examples(sectors) for place, sectors in places.items()) or _NIET_VERMELD


def _unsure(found: Bron) -> str:
    """A mark behind what we did not read ourselves; examples of the handreiking we did read there."""
    return _TOETSEN if found.zekerheid.endswith("laten toetsen") else ""


def _examples(sectors: list[str]) -> str:
    if not sectors:
        return ""
    names = list(dict.fromkeys(sectors))
    return f", {'voorbeeld' if len(names) == 1 else 'voorbeelden'} {opgesomd(names, 'en')}"


def _of_options(parameter: Parameter) -> Iterator[str]:
    """Options with a law of their own, those with the same law together: ``‘Een loopbaanscan’: Wet op de loonbelasting 1964.``"""
    by_law: dict[str, list[str]] = {}
    for label, code in _laws(parameter):
        by_law.setdefault(regel(code).wet, []).append(label)
    for law, labels in by_law.items():
        yield f"{opgesomd([f'‘{name}’' for name in dict.fromkeys(labels)], 'en')}: {law}."


def _laws(parameter: Parameter) -> Iterator[tuple[str, str]]:
    """Labels of options, and of parts, with the code of a rule; parts of parts too."""
    for optie in parameter.opties:
        codes = (optie.recht, optie.waarschuwing, optie.blokkade.regel if optie.blokkade else None)
        yield from ((optie.label, code) for code in codes if code)
    if parameter.recht:
        yield parameter.vraag or parameter.label, parameter.recht
    for veld in parameter.velden:
        yield from _laws(veld)
