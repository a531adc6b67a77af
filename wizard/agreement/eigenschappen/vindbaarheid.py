"""Eigenschappen van vindbaarheid: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden
from wizard.agreement.eigenschappen.financiering_en_fonds import kleine_werkgever


def handeling(v: Antwoorden) -> Literal["factuur", "melding", "aanvraag"]:
    """What the employee sends in: only the invoice, a notice beforehand, or an application to be decided on."""
    if v.procedure.besluit == "geen":
        return "factuur"
    return "melding" if v.procedure.besluit == "melding" else "aanvraag"


def beslisser(v: Antwoorden) -> Literal["werknemer", "bezwaar", "werkgever", "fonds"]:
    """Who decides: the employee, the employee unless the employer objects, the employer, or the fund when applications go there."""
    if handeling(v) == "factuur":
        return "werknemer"
    if handeling(v) == "melding":
        return "bezwaar"
    return "fonds" if v.procedure.route == "fonds" else "werkgever"


def mondeling(v: Antwoorden) -> bool:
    """It can be done by word of mouth: not an invoice, and not at the fund, which the cao does not bind."""
    return handeling(v) != "factuur" and v.procedure.route != "fonds"


def in_een_stap(v: Antwoorden) -> bool:
    """One step is enough; an open number is not one."""
    return bool(v.stappen == 1)


def met_loket(v: Antwoorden) -> bool:
    """The place where provisions are made known has a contact person."""
    return "loket" in v.loket


def klein_via_loket(v: Antwoorden) -> bool:
    """A small employer may use the desk of the fund, so it may refer to that desk."""
    financiering = v.soort("financiering_en_fonds")
    return financiering is not None and kleine_werkgever(financiering) in ("via_fonds", "beide")
