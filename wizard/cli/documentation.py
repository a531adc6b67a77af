"""``docs/parameters.md``: every question of the catalogue with its options, limits, default and source. Written by ``make docs``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wizard.agreement.catalogue import bouwstenen, soorten
from wizard.agreement.models import standaard
from wizard.agreement.parameter import EIGEN, Optie, Parameter, Soort
from wizard.agreement.parse import geschreven
from wizard.drafting import dutch
from wizard.messages import opgesomd
from wizard.rules import EIGEN_KEUZE, regel
from wizard.sources import bron

_EIGEN = "eigen"
_KOP = f"""# Alle vragen

Gemaakt uit de catalogus in `clause_templates/`; verander daar een vraag en maak deze bladzijde opnieuw met `make docs`.

Achter elk voorstel, elke optie en elke grens staat waar die vandaan komt. *(eigen)* betekent: {EIGEN_KEUZE}. Zo'n keuze wordt nooit aan
de Stichting van de Arbeid toegeschreven, net zomin als een vraag met de bron *{EIGEN_KEUZE}*.
"""


def parameters_markdown() -> str:
    """The whole page."""
    lines = [_KOP]
    for block in bouwstenen():
        lines.append(f"## {'Algemeen' if not block.nr else f'Bouwsteen {block.nr}: {block.titel}'}\n")
        for declared in soorten():
            if declared.bouwsteen == block.nr:
                lines += _soort(declared)
    return "\n".join(lines).rstrip() + "\n"


def _soort(declared: Soort) -> Iterator[str]:
    yield f"### {declared.titel} (`{declared.soort}`)\n"
    yield f"{declared.wat} *Kies dit als:* {declared.kies_als[:1].lower()}{declared.kies_als[1:]}"
    if declared.let_op:
        yield f"*Let op:* {declared.let_op}"
    yield ""
    for p in declared.parameters:
        yield from _parameter(p)


def _parameter(p: Parameter) -> Iterator[str]:
    yield f"**{p.vraag}** (`{p.naam}`, {p.aspect}{'' if p.niveau == 'kern' else ', meer keuzen'})  "
    if p.hulp:
        yield f"{p.hulp}  "
    facts = [f"antwoord: {_type(p)}", f"ons voorstel: {_standaard(p)}"]
    if p.declaratie.get("toon_als"):
        facts.append(f"alleen als `{p.declaratie['toon_als']}`")
    facts.append(f"bron: {_bronnen(p.bron)}")
    yield f"{dutch.capitalised('; '.join(facts))}."
    yield ""
    for optie in p.opties if not p.samengesteld else ():
        yield _optie(optie)
    if p.opties and not p.samengesteld:
        yield ""


def _optie(optie: Optie) -> str:
    notes = [optie.gevolg] if optie.gevolg else []
    if optie.blokkade:
        notes.append(f"{'Kan niet' if optie.blokkade.als is None else 'Kan soms niet'} ({regel(optie.blokkade.regel).wet}).")
    if optie.waarschuwing:
        notes.append(f"Waarschuwing ({regel(optie.waarschuwing).wet}).")
    return f"- `{optie.sleutel}` {optie.label}{_van(optie.bron)}{'. ' if notes else ''}{' '.join(notes)}"


def _type(p: Parameter) -> str:
    kind = p.samengesteld or p.type
    unit = f" ({p.eenheid})" if p.eenheid else ""
    law = regel(p.grens_recht).wet if p.grens_recht else _EIGEN
    limits = f" van {p.laagste} tot en met {p.hoogste} ({law})" if p.laagste is not None and p.type == "getal" else ""
    return f"{kind.replace('_', ' ')}{unit}{limits}"


def _standaard(p: Parameter) -> str:
    """The default as it would be typed, with where it comes from; open when the parties must choose."""
    value = standaard(p)
    return "geen, partijen kiezen" if value is None else f"{_waarde(p, value)}{_van(p.standaard_bron)}"


def _waarde(p: Parameter, value: Any) -> str:
    if p.type == "samengesteld":
        parts = [(v.naam, getattr(value, v.naam)) for v in p.velden if value.gevraagd(v.naam)]
        return ", ".join(f"{naam} {_kort(part)}" for naam, part in parts if part is not None)
    return _kort(value)


def _kort(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "niets"
    if hasattr(value, "woorden"):
        return "".join(w for w in value.woorden() if isinstance(w, str))
    return str(geschreven(value))


def _van(keys: tuple[str, ...]) -> str:
    """Between brackets where an option or a default comes from, in one word when it is ours alone."""
    return f" ({_EIGEN if keys == EIGEN else _bronnen(keys)})"


def _bronnen(keys: Iterable[str]) -> str:
    return opgesomd([str(bron(key)) for key in keys], "en")
