"""Eigenschappen van periodiek_onderzoek: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from wizard.agreement.eigenschappen import Antwoorden


def met_einddatum(v: Antwoorden) -> bool:
    """The contribution is for a period that has an end, or that is still open as a whole; only a begin date has no afterwards."""
    return bool(v.tijdelijk and (v.looptijd.vanaf is None or v.looptijd.tot_en_met is not None))
