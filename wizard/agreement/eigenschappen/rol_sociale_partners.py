"""Eigenschappen van rol_sociale_partners: wat elders is gekozen en hier klinkt; zonder die soort is er niets gekozen."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def uitvoeringsafspraak(v: Antwoorden) -> bool:
    """The parties agree to see to it that everybody knows about the provisions."""
    verhouding = v.soort("verhouding_regulier_vwnw")
    return verhouding is not None and bool(verhouding.uitvoeringsafspraak)


def behoeftepeiling(v: Antwoorden) -> Literal["geen", "voornemen", "eenmalig", "periodiek"]:
    """Whether and how often the parties ask what people need."""
    monitoring = v.soort("monitoring")
    gekozen: Literal["geen", "voornemen", "eenmalig", "periodiek"] = "geen" if monitoring is None else monitoring.behoeftepeiling
    return gekozen


def sectoranalyse(v: Antwoorden) -> Literal["geen", "intentie", "bijlage_met_analyse"]:
    """Whether the agreement rests on an analysis of the sector."""
    monitoring = v.soort("monitoring")
    gekozen: Literal["geen", "intentie", "bijlage_met_analyse"] = "geen" if monitoring is None else monitoring.sectoranalyse
    return gekozen


def signalering(v: Antwoorden) -> Literal["geen", "ad_hoc", "jaarlijks_plan"]:
    """How the parties keep an eye on work that disappears or comes up."""
    monitoring = v.soort("monitoring")
    gekozen: Literal["geen", "ad_hoc", "jaarlijks_plan"] = "geen" if monitoring is None else monitoring.signalering
    return gekozen
