"""Eigenschappen van uren_budget: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def naar_rato(v: Antwoorden) -> bool:
    """The number of hours is that of a full-time job; part-timers get a part of it."""
    return v.deeltijd.regel in ("naar_rato", "naar_rato_met_minimum")


def met_groepsmotivering(v: Antwoorden) -> bool:
    """At least one group with another number has its reason written down."""
    return any(rij.motivering for rij in v.groepen)


def gelijkheid(v: Antwoorden) -> Literal["gelijk", "binnen_groep"]:
    """What 'the same for a part-timer' means: the same for all, or the same within a group."""
    return "binnen_groep" if v.groepen else "gelijk"


def sparen(v: Antwoorden) -> Literal["niet", "altijd", "vastgelegd"]:
    """What happens to hours at the end of the year: they lapse, stay, or stay when the reason is on paper."""
    if v.spaarduur == 0:
        return "niet"
    return "vastgelegd" if v.spaarvoorwaarde == "vastgelegd" else "altijd"


def met_doelen(v: Antwoorden) -> bool:
    """Purposes are agreed, so an activity can fall outside them."""
    return bool(v.doelen)


def met_loopbaandoel(v: Antwoorden) -> bool:
    """The hours are for a career too, not for vitality alone; then it matters whether that career may lie outside the sector."""
    return set(v.doelen) != {"vitaliteit"}
