"""Eigenschappen van scholing: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def verplichte_scholing(v: Antwoorden) -> bool:
    """The provision is about training that law or cao requires: free, working time, never reclaimed (J2, J3)."""
    return bool(v.karakter == "functiegericht_verplicht")


def loopbaangericht(v: Antwoorden) -> bool:
    """The provision is about training for the career: the only kind with a right that parties shape."""
    return bool(v.karakter == "loopbaangericht")


def herplaatsing(v: Antwoorden) -> bool:
    """The provision is about training for another job when the present one ends."""
    return bool(v.karakter == "herplaatsing")


def basisvaardigheden(v: Antwoorden) -> bool:
    """The provision only says that basic skills are dealt with apart."""
    return bool(v.karakter == "basisvaardigheden")


def uitvoering(v: Antwoorden) -> Literal["recht", "toekenning", "partijen"]:
    """Who binds whom: a right, training that the employer decides on, or an agreement between parties only."""
    if v.normkracht == "partijenafspraak":
        return "partijen"
    return "recht" if v.normkracht == "recht" else "toekenning"


def vergoed_door(v: Antwoorden) -> Literal["fonds", "open"]:
    """Whom the parties turn to: the fund, or nobody in particular when they say that there is none."""
    general = v.soort("financiering_en_fonds")
    return "open" if general is not None and not general.fonds else "fonds"


def begin(v: Antwoorden) -> Literal["periode", "volgende", "dienstjaar", "geen"]:
    """What has to be said about time: when a period of years begins, when a next time comes, what a year of service is."""
    if v.frequentie.vorm == "eenmaal_per_jaren":
        return "periode" if v.normkracht == "recht" else "volgende"
    return "dienstjaar" if v.frequentie.vorm == "per_dienstjaar" else "geen"


def met_groepsmotivering(v: Antwoorden) -> bool:
    """At least one group with another amount has its reason written down."""
    return any(rij.motivering for rij in v.groepen)


def met_bedrag(v: Antwoorden) -> bool:
    """The right has an amount, so that costs can fall outside it."""
    return bool(v.normkracht == "recht" and v.bedrag)


def met_grens(v: Antwoorden) -> bool:
    """The amount is a ceiling, so there can be costs above it."""
    return bool(met_bedrag(v) and v.bedrag.grens == "ten_hoogste")


def met_verlof(v: Antwoorden) -> bool:
    """There is paid leave for training, so not all of it is in one's own time."""
    return bool(v.verlof or v.verlof_staffel or v.zelfstudie)


def met_schaal(v: Antwoorden) -> bool:
    """Costs can be reclaimed after the training has ended, so the amount goes down with time."""
    return "eigen_opzegging" in v.terugbetaling_gronden


def met_gronden(v: Antwoorden) -> bool:
    """There is a case in which costs can be reclaimed; without one the scale has no meaning."""
    return bool(v.terugbetaling_gronden)


def met_overmacht(v: Antwoorden) -> bool:
    """Costs can be reclaimed for something that illness can also bring about."""
    return bool({"afbreken", "onvoldoende_inzet"} & set(v.terugbetaling_gronden))
