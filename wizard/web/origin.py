"""Where a question comes from, in words: itself with its options and limits, our proposal, and what the law says of an option.

What is our own choice says so, and what is a library's own choice says that; neither is ever ascribed to the Stichting van de Arbeid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wizard.agreement.catalogue import soort
from wizard.agreement.parameter import EIGEN, Optie, Parameter
from wizard.library import onthouden
from wizard.messages import opgesomd
from wizard.rules import regel
from wizard.sources import Bron, bron
from wizard.web.markup import text

_LET_OP, _GEEN_TEKST, _SOMS_GEEN_TEKST = "Let op bij ", "Geen tekst bij ", "Soms geen tekst bij "
_NIET_VERMELD = "niet vermeld"
_TOETSEN = " (nog te toetsen)"


@onthouden
def origin(soortnaam: str, naam: str) -> tuple[str, ...]:
    """The sources of a question, a sentence each: of the question itself, its options, limits and proposal, and what the law says."""
    parameter, theirs = soort(soortnaam).per_naam[naam], soort(soortnaam).bibliotheek
    own = f"eigen keuze van {theirs or 'dit programma'}"
    out = [f"Uit de bibliotheek van {theirs}."] if theirs else []
    out.append(f"Vraag: {sources(parameter.bron, own)}.")
    out += _of_options(parameter, own)
    if _limited(parameter):
        out.append(f"Grenzen: {regel(parameter.grens_recht).wet if parameter.grens_recht else own}.")
    if parameter.standaard is not None:
        out.append(f"{'Voorstel' if theirs else 'Ons voorstel'}: {sources(parameter.standaard_bron, own)}.")
    return (*out, *_of_laws(parameter))


def drawn(soortnaam: str, naam: str) -> str:
    """The same as HTML: one word that opens it."""
    return f'<details class="bron"><summary>Bron</summary><p>{"<br>".join(map(text, origin(soortnaam, naam)))}</p></details>'


def _limited(parameter: Parameter) -> bool:
    return parameter.laagste is not None or any(map(_limited, parameter.velden))


def _of_options(parameter: Parameter, own: str) -> Iterator[str]:
    """Options by where they come from, those of one place together; what is nobody's but ours comes last."""
    by_source: dict[tuple[str, ...], list[str]] = {}
    for optie in _options(parameter):
        by_source.setdefault(optie.bron, []).append(optie.label)
    ours = by_source.pop(EIGEN, None)
    for keys, labels in by_source.items():
        yield f"{_quoted(labels) if ours or len(by_source) > 1 else 'Opties'}: {sources(keys, own)}."
    if ours:
        yield f"{'Andere opties' if by_source else 'Opties'}: {own}."


def _options(parameter: Parameter) -> Iterator[Optie]:
    """The options of a choice, and of the parts of a composite."""
    yield from parameter.opties
    for veld in parameter.velden:
        yield from _options(veld)


def _quoted(labels: Iterable[str]) -> str:
    return opgesomd([f"‘{name}’" for name in dict.fromkeys(labels)], "en")


def sources(keys: Iterable[str], own: str) -> str:
    """Sources as one line; places that are the same are named once, with the sectors whose examples stand there."""
    places: dict[str, list[str]] = {}
    for found in (bron(key) for key in keys):
        sectors = places.setdefault(own if found.sleutel in EIGEN else found.plaats + _unsure(found), [])
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


def _of_laws(parameter: Parameter) -> Iterator[str]:
    """What the law (or, for a warning, the handreiking) says of options, those of one place together: it allows, warns or forbids."""
    by_law: dict[tuple[str, str], list[str]] = {}
    for how, label, code in _laws(parameter):
        by_law.setdefault((how, regel(code).wet), []).append(label)
    for (how, law), labels in by_law.items():
        yield f"{how}{_quoted(labels)}: {law}."


def _laws(parameter: Parameter) -> Iterator[tuple[str, str, str]]:
    """How a rule speaks of an option or a part, its label, and the code of the rule; parts of parts too."""
    for optie in parameter.opties:
        if optie.recht:
            yield "", optie.label, optie.recht
        if optie.waarschuwing:
            yield _LET_OP, optie.label, optie.waarschuwing
        if optie.blokkade:
            yield _GEEN_TEKST if optie.blokkade.als is None else _SOMS_GEEN_TEKST, optie.label, optie.blokkade.regel
    if parameter.recht:
        yield "", parameter.vraag or parameter.label, parameter.recht
    for veld in parameter.velden:
        yield from _laws(veld)
