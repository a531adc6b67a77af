"""Eigenschappen van basisvaardigheden: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def _met_fonds(v: Antwoorden) -> bool:
    """There is a fund, agreed as such or because it pays for the course."""
    financiering = v.soort("financiering_en_fonds")
    return bool(v.financiering.betaler == "fonds" or (financiering is not None and financiering.fonds))


def doorgever(v: Antwoorden) -> Literal["beide", "leerambassadeur", "fonds", "geen"]:
    """Who may pass on a request, of those that are there."""
    if v.er_is("leerambassadeurs"):
        return "beide" if _met_fonds(v) else "leerambassadeur"
    return "fonds" if _met_fonds(v) else "geen"


def aansluiting(v: Antwoorden) -> Literal["beide", "maatwerk", "werktaken", "geen"]:
    """What the course fits: the learner, the work, both or neither."""
    if v.maatwerk:
        return "beide" if v.werktaken else "maatwerk"
    return "werktaken" if v.werktaken else "geen"


def cursustijd(v: Antwoorden) -> Literal["volledig_werktijd", "deels", "eigen_tijd"]:
    """In whose time, for leden that follow it: one that is blocked is said once, where the time itself is said."""
    if v.tijd == "eigen_tijd":
        return "eigen_tijd"
    return "deels" if v.tijd == "deels" else "volledig_werktijd"


def met_verlet(v: Antwoorden) -> bool:
    """The employer pays for course hours, so there is something to reimburse besides the course itself."""
    return bool(v.tijd != "eigen_tijd")
