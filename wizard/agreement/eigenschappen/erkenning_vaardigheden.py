"""Eigenschappen van erkenning_vaardigheden: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from wizard.agreement.eigenschappen import Antwoorden


def met_competentnl(v: Antwoorden) -> bool:
    """Skills are described in the national language for skills, so that other sectors can read them."""
    return "competentnl" in v.instrumenten


def met_fonds(v: Antwoorden) -> bool:
    """There is a fund through which the parties can offer the instruments."""
    financiering = v.soort("financiering_en_fonds")
    return bool(financiering is not None and financiering.fonds)
