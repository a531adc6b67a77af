"""Eigenschappen van individueel_budget: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden
from wizard.agreement.eigenschappen.vindbaarheid import beslisser


def per_kalenderjaar(v: Antwoorden) -> bool:
    """The budget is for one year, so it follows the calendar; a longer period is each employee's own (an open one too)."""
    return bool(v.periode == 1)


def ontstaan(v: Antwoorden) -> Literal["kalenderjaar", "perioden", "per_maand"]:
    """When the right arises: on 1 January, at the start of each period, or month by month."""
    if v.opbouw == "per_maand":
        return "per_maand"
    return "kalenderjaar" if per_kalenderjaar(v) else "perioden"


def met_instroom(v: Antwoorden) -> bool:
    """A later start needs a rule of its own; not with monthly build-up (which already gives less) or with periods of one's own."""
    return ontstaan(v) == "kalenderjaar"


def met_groepsmotivering(v: Antwoorden) -> bool:
    """At least one group with another amount has its reason written down."""
    return any(rij.motivering for rij in v.groepen)


def gelijkheid(v: Antwoorden) -> Literal["gelijk", "binnen_groep", "voltijdsalaris"]:
    """What 'the same for a part-timer' means: the same for all, the same within a group, or counted over full-time pay."""
    if v.hoogte == "percentage_loon":
        return "voltijdsalaris"
    return "binnen_groep" if v.groepen or v.uitgezonderd else "gelijk"


def _bedragen(v: Antwoorden) -> int:
    """How many amounts the article on the right holds (more than one group counts as one)."""
    own = v.hoogte == "bedrag" or bool(v.maximum)
    return sum(map(bool, (own, v.groepen, v.deeltijd.regel == "naar_rato_met_minimum")))


def indexering(v: Antwoorden) -> Literal["geen", "bedrag", "bedragen", "stappen"]:
    """What is indexed: nothing (also when there is only a percentage of pay), one amount, more, or one amount in fixed steps."""
    if v.indexatie.regel == "geen" or not _bedragen(v):
        return "geen"
    if v.indexatie.regel == "staffel":
        return "stappen" if v.hoogte == "bedrag" or v.maximum else "geen"
    return "bedrag" if _bedragen(v) == 1 else "bedragen"


def spaarmaximum_mee(v: Antwoorden) -> bool:
    """The highest balance rises with the budget: saving with a maximum, and an index on the budget itself."""
    return bool(v.sparen and v.spaarmaximum and indexering(v) in ("bedrag", "bedragen"))


def restmoment(v: Antwoorden) -> Literal["spaarduur", "spaarduur_en_saldo", "kalenderjaar", "periode"]:
    """When budget that is not spent gets its other destination."""
    if v.sparen:
        return "spaarduur_en_saldo" if v.spaarmaximum else "spaarduur"
    return "kalenderjaar" if per_kalenderjaar(v) else "periode"


def met_vitaliteit(v: Antwoorden) -> bool:
    """Vitality is a purpose, chosen as such or because part of the budget is reserved for it."""
    return "vitaliteit" in v.doelen or "vitaliteit" in v.oormerk_doelen


def uitbetaling(v: Antwoorden) -> Literal["factuur", "factuur_deels", "bruto", "netto"]:
    """How the money reaches its goal: by invoice (in part, when the fund pays too), or paid to the employee gross or net."""
    fiscaal = v.bedrag.fiscaal if v.hoogte == "bedrag" else v.maximum.fiscaal if v.maximum else "incl_btw"
    if fiscaal == "bruto":
        return "bruto"
    if fiscaal == "netto":
        return "netto"
    return "factuur" if v.financiering.betaler == "werkgever" else "factuur_deels"


def beslist_als_elders(v: Antwoorden) -> bool:
    """The article on any application already says how this decision goes: the employer's, with the same term, the same when it is late."""
    algemeen = v.soort("vindbaarheid")
    if v.goedkeuring != "toets_kader" or algemeen is None or beslisser(algemeen) != "werkgever":
        return False
    here, there = v.beslistermijn, algemeen.procedure.beslistermijn
    same_term = here.aantal is not None and (here.aantal, here.eenheid) == (there.aantal, there.eenheid)
    return bool(same_term and v.te_laat == algemeen.procedure.te_laat)
