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


def in_delen(v: Antwoorden) -> bool:
    """The allowance goes down in more than one step (an open number too)."""
    return bool(v.lagere_schaal_delen != 1)
