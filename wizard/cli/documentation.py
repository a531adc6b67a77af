"""``docs/parameters.md``: every question of the catalogue with its options, limits, default and source. Written by ``make docs``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wizard.agreement.catalogue import bouwstenen, soorten
from wizard.agreement.models import standaard
from wizard.agreement.parameter import EIGEN, Optie, Parameter, Soort
from wizard.agreement.parse import geschreven
from wizard.drafting import dutch
from wizard.messages import opgesomd
from wizard.rules import regel
from wizard.sources import bron

_KOP = """# Alle vragen

Gemaakt uit de catalogus in `clause_templates/`; verander daar een vraag en maak deze bladzijde opnieuw met `make docs`. Een bron
*eigen keuze van dit programma* is van ons en wordt nooit aan de Stichting van de Arbeid toegeschreven; hetzelfde geldt voor een voorstel
of een optie waar geen bron bij staat, en voor alle grenzen waar geen wet bij staat.
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
    facts = [f"antwoord: {_type(p)}", f"ons voorstel: {_standaard(p)}{_van(p.standaard_bron)}"]
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
    limits = f" van {p.laagste} tot en met {p.hoogste}" if p.laagste is not None and p.type == "getal" else ""
    if limits and p.grens_recht:
        limits += f" ({regel(p.grens_recht).wet})"
    unit = f" ({p.eenheid})" if p.eenheid else ""
    return f"{kind.replace('_', ' ')}{limits}{unit}"


def _standaard(p: Parameter) -> str:
    """The default as it would be typed; open when the parties must choose."""
    value = standaard(p)
    if value is None:
        return "geen, partijen kiezen"
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
    """Between brackets where an option or a default comes from, when it is not ours alone."""
    return "" if keys == EIGEN else f" ({_bronnen(keys)})"


def _bronnen(keys: Iterable[str]) -> str:
    return opgesomd([str(bron(key)) for key in keys], "en")
