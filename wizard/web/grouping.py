"""The questions of a page in their order: how hard it is first, then the aspects as the handreiking orders them, the rest apart."""

from __future__ import annotations

from dataclasses import dataclass

from wizard.agreement.antwoorden import Antwoord, Blik
from wizard.agreement.catalogue import bouwstenen


@dataclass(frozen=True, slots=True)
class Groep:
    """Questions under one heading; the first group of a page may have none."""

    titel: str
    vragen: tuple[Antwoord, ...]


def kern(blik: Blik) -> list[Groep]:
    """The questions that stand on the page at once."""
    asked = [a for a in blik.antwoorden() if a.gevraagd and a.parameter.niveau == "kern"]
    first = tuple(a for a in asked if a.parameter.samengesteld == "normkracht")
    return [Groep("", first)] * bool(first) + _per_aspect(blik, [a for a in asked if a not in first])


def nader(blik: Blik) -> list[Groep]:
    """The questions under *Meer keuzen*."""
    return _per_aspect(blik, [a for a in blik.antwoorden() if a.gevraagd and a.parameter.niveau == "nader"])


def flat(groups: list[Groep]) -> tuple[Antwoord, ...]:
    """The questions of all groups, without their headings."""
    return tuple(a for group in groups for a in group.vragen)


def _per_aspect(blik: Blik, asked: list[Antwoord]) -> list[Groep]:
    order = list(next(b.aspecten for b in bouwstenen() if b.nr == blik.voorziening.declaratie.bouwsteen))
    order += [a.parameter.aspect for a in asked if a.parameter.aspect not in order]
    groups = [Groep(aspect, tuple(a for a in asked if a.parameter.aspect == aspect)) for aspect in dict.fromkeys(order)]
    return [g for g in groups if g.vragen]
