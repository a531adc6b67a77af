"""Eigenschappen van zij_instroom: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def volledig(v: Antwoorden) -> bool:
    """The agreement says all of it: job, pay, training, costs and guidance; not when the parties only intend a programme."""
    return bool(v.omvang == "volledig")


def volledige_opleiding(v: Antwoorden) -> bool:
    """There is a training and the agreement says what it is like, and not only who pays for it."""
    return bool(v.omvang == "volledig" and v.opleiding)


def verplichte_opleiding(v: Antwoorden) -> bool:
    """The training is mandatory for the work, so it is free, counts as working time and is never paid back (J2, J3)."""
    return bool(v.opleiding and v.opleiding_verplicht)


def vast(v: Antwoorden) -> Literal["na_opleiding", "na_eerste", "geen"]:
    """When a contract from the start is followed by a permanent one; a contract after the training says so itself."""
    if v.baangarantie != "bij_start" or not v.perspectief:
        return "geen"
    return "na_opleiding" if v.opleiding else "na_eerste"


def groot_deel(v: Antwoorden) -> bool:
    """The fund reimburses a large part, which its own rules fix."""
    return bool(v.bron == "fonds" and v.vergoeding == "groot_deel")


def fonds_vergoedt(v: Antwoorden) -> bool:
    """The fund reimburses a part of the training costs; 0% means that it does not."""
    return bool(v.bron == "fonds" and (v.vergoeding == "groot_deel" or v.opleidingskosten))


def korter_dan_opleiding(v: Antwoorden) -> bool:
    """The first contract may end before the training does; False while one of both is open."""
    contract, training = v.duur.aantal, v.opleidingsduur.aantal
    if not v.opleiding or contract is None or training is None:
        return False
    months = contract * (12 if v.duur.eenheid == "jaar" else 1)
    return bool(months < training)
