"""Eigenschappen van voucher: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def met_groepsmotivering(v: Antwoorden) -> bool:
    """At least one group with another voucher has its reason written down."""
    return any(rij.motivering for rij in v.groepen)


def gelijkheid(v: Antwoorden) -> Literal["gelijk", "binnen_groep"]:
    """What 'the same for a part-timer' means: the same for all, or the same within a group."""
    return "binnen_groep" if v.groepen else "gelijk"


def met_instroom(v: Antwoorden) -> bool:
    """A later start needs a rule: only when a voucher belongs to a calendar year."""
    return bool(v.frequentie.vorm == "per_kalenderjaar")


def een_jaar(v: Antwoorden) -> bool:
    """One year of work in the sector is asked, which is said otherwise than two years."""
    return bool(v.arbeidsverleden == 1)


def scanbetaling(v: Antwoorden) -> Literal["werkgever", "achtervang", "reglement"]:
    """Who pays for the scan: the employer, the fund with the employer behind it, or only the fund as far as its own rules say so."""
    if v.betaler == "werkgever":
        return "werkgever"
    return "achtervang" if v.terugval == "werkgever" else "reglement"
