"""Eigenschappen van tweede_loopbaan: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from wizard.agreement.eigenschappen import Antwoorden


def met_scholing(v: Antwoorden) -> bool:
    """The employer pays training from the plan: an amount, or the actual costs; zero means that none is agreed."""
    return bool(v.scholing or v.scholing.grens == "werkelijk")
