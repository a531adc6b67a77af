"""Eigenschappen van monitoring: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def ontvanger(v: Antwoorden) -> Literal["fonds", "partijen", "vakorganisaties", "vertegenwoordigers"]:
    """Who gets the totals: the fund where there is one, else the parties; an employer who is a party gives them to the other side."""
    financiering, cao = v.soort("financiering_en_fonds"), v.soort("cao")
    if financiering is not None and financiering.fonds:
        return "fonds"
    if cao is not None and cao.type == "geen_cao":
        return "vertegenwoordigers"
    if cao is not None and cao.type in ("ondernemings_cao", "cao_sociaal_plan"):
        return "vakorganisaties"
    return "partijen"
