"""Eigenschappen van leerambassadeurs: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def bindend(v: Antwoorden) -> bool:
    """The employer is bound (a duty or an effort), so the rules on training, time and protection bind too."""
    return bool(v.normkracht in ("plicht", "inspanning"))


def eigen_naam(v: Antwoorden) -> bool:
    """The leerambassadeur has a name of its own (an open name shows its gap)."""
    return bool(v.benaming is None or v.benaming.strip().lower() != "leerambassadeur")


def met_fonds(v: Antwoorden) -> bool:
    """There is a fund that may reimburse the training."""
    financiering = v.soort("financiering_en_fonds")
    return bool(financiering is not None and financiering.fonds)


def opleiding_klein(v: Antwoorden) -> Literal["fonds", "regio", "beide", "samen"]:
    """How the parties train leerambassadeurs for small employers; without an agreed route: together.

    A route through the fund needs a fund; the limit of a small employer is only asked where there is a route.
    """
    financiering = v.soort("financiering_en_fonds")
    route = "geen" if financiering is None else financiering.mkb_route
    if route == "via_regio" or (route == "beide" and not met_fonds(v)):
        return "regio"
    if route == "beide":
        return "beide"
    return "fonds" if route == "via_fonds" and met_fonds(v) else "samen"
