"""Eigenschappen van interne_mobiliteit: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def bindend(v: Antwoorden) -> bool:
    """The employer is bound (a duty or an effort); else only the parties are."""
    return bool(v.normkracht in ("plicht", "inspanning"))


def intern(v: Antwoorden) -> bool:
    """Work inside the enterprise is part of it."""
    return "intern" in v.mobiliteit


def extern(v: Antwoorden) -> bool:
    """Getting to know work outside the enterprise is part of it."""
    return "extern" in v.mobiliteit


def verzoek_om(v: Antwoorden) -> Literal["ander_werk", "kennismaking", "beide"]:
    """What the employee may ask for."""
    if intern(v) and extern(v):
        return "beide"
    return "kennismaking" if extern(v) else "ander_werk"


def met_voorrang(v: Antwoorden) -> bool:
    """Employees go before candidates from outside, so their order among each other matters."""
    return "voorrang_interne_kandidaat" in v.instrumenten


def in_delen(v: Antwoorden) -> bool:
    """The allowance goes down in more than one step (an open number too)."""
    return bool(v.lagere_schaal_delen != 1)


def zonder_geschilregeling(v: Antwoorden) -> bool:
    """There is no one to take a late decision to: no sociaal plan with its own rule on disputes, and no commissie."""
    geschil = v.soort("geschil_en_hardheid")
    return not v.er_is("sociaal_plan") and (geschil is None or geschil.geschil != "commissie")
