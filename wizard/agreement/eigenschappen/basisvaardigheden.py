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


def met_andere_cursus(v: Antwoorden) -> bool:
    """There is a course besides Dutch as a second language, which has levels of its own."""
    return set(v.aanbod) != {"nt2"}


def functie_gevolg(v: Antwoorden) -> Literal["betaling_en_werktijd", "betaling", "werktijd", "geen"]:
    """What must still be said of a course that the job requires: only what the leden for every course do not say already."""
    in_work_time = cursustijd(v) == "volledig_werktijd"
    if v.middelen:
        return "geen" if in_work_time else "werktijd"
    return "betaling" if in_work_time else "betaling_en_werktijd"


def met_verlet(v: Antwoorden) -> bool:
    """The employer pays for course hours, so there is something to reimburse besides the course itself."""
    return bool(v.tijd != "eigen_tijd")
