"""Eigenschappen van sociaal_plan: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden

_EINDE_DOOR_WERKGEVER = {"opzegging", "ontbinding", "beeindigingsovereenkomst", "niet_verlengen"}


def zonder_vakbond(v: Antwoorden) -> bool:
    """No trade union is a party, so the plan is an arrangement and no cao (J19)."""
    return "vakbond" not in v.partijen


def zonder_wederpartij(v: Antwoorden) -> bool:
    """Nobody on the side of the employees is a party: the employers' side can't agree a plan with itself."""
    return not {"vakbond", "or"} & set(v.partijen)


def zonder_cao_met_vakbond(v: Antwoorden) -> bool:
    """What the law leaves to a cao with a trade union is closed: no cao, or no union among the parties (J10, J15)."""
    cao = v.soort("cao")
    return zonder_vakbond(v) or cao is None or cao.type == "geen_cao"


def zonder_ontslagcommissie(v: Antwoorden) -> bool:
    """No dismissal committee that a cao can set up, so no order of dismissal of one's own either (J14)."""
    return v.commissie not in ("ontslagcommissie_671a", "beide") or zonder_cao_met_vakbond(v)


def met_begeleidingscommissie(v: Antwoorden) -> bool:
    """There is a committee that advises on guidance and suitable work."""
    return v.commissie in ("begeleidingscommissie", "beide")


def met_ontslagcommissie(v: Antwoorden) -> bool:
    """A committee of the cao, and not UWV, decides on permission to give notice."""
    return not zonder_ontslagcommissie(v)


def overleg_met(v: Antwoorden) -> Literal["vakorganisaties", "ondernemingsraad", "beide"]:
    """With whom the employer talks: those on the employees' side who are a party to the plan."""
    if "or" not in v.partijen:
        return "vakorganisaties"
    return "ondernemingsraad" if zonder_vakbond(v) else "beide"


def cao_is_plan(v: Antwoorden) -> bool:
    """This cao is itself the social plan that parties agree on as a separate cao."""
    cao = v.soort("cao")
    return v.vorm == "cao_sociaal_plan" and cao is not None and cao.type == "cao_sociaal_plan"


def plan_ligt_er(v: Antwoorden) -> bool:
    """The plan exists before a reorganisation comes up, so the talks are about applying it."""
    return v.vorm in ("lopend", "bijlage") or cao_is_plan(v)


def plan_gekozen(v: Antwoorden) -> bool:
    """Parties agree on a plan, and not only that the unions are heard."""
    return bool(v.vorm != "geen")


def met_plan(v: Antwoorden) -> bool:
    """Something has to be said about the form of the plan: there is one, or there ought to be (an effort to close a plan needs one)."""
    return bool(plan_gekozen(v) or v.resultaat != "advies")


def plan_apart(v: Antwoorden) -> bool:
    """The plan is another text than this cao, so it can deviate from it."""
    return not cao_is_plan(v)


def onderwerp(v: Antwoorden) -> Literal["gevolgen", "toepassing", "plan"]:
    """What the talks or the advice are about."""
    if plan_ligt_er(v):
        return "toepassing"
    return "gevolgen" if v.resultaat == "advies" else "plan"


def werkgever_vanzelf(v: Antwoorden) -> bool:
    """Nobody on the employers' side is chosen as a party; then it is the employer."""
    return not {"werkgever", "werkgeversorganisatie"} & set(v.partijen)


def met_partijen(v: Antwoorden) -> bool:
    """The parties to the plan have to be named: it is not simply a part of the cao."""
    return v.vorm not in ("bijlage", "geen")


def namens_werkgevers(v: Antwoorden) -> bool:
    """An employers' organisation acts for its members."""
    return met_partijen(v) and "werkgeversorganisatie" in v.partijen


def is_regeling(v: Antwoorden) -> bool:
    """The plan has the works council as the only party across the table."""
    return met_partijen(v) and overleg_met(v) == "ondernemingsraad"


def vervallen_telt(v: Antwoorden) -> bool:
    """The loss of a job counts for the threshold, in whatever way (when nothing is chosen too)."""
    return set(v.drempel_telt_mee) != {"standplaats"}


def gevolg(v: Antwoorden) -> Literal["vervallen", "vervallen_standplaats", "verliezen", "verliezen_standplaats", "standplaats"]:
    """What happens to the jobs or the employees that count for the threshold; an employee loses a job, a job lapses."""
    if not vervallen_telt(v):
        return "standplaats"
    if "standplaats" in v.drempel_telt_mee:
        return "verliezen_standplaats" if v.drempel_eenheid == "werknemers" else "vervallen_standplaats"
    return "verliezen" if v.drempel_eenheid == "werknemers" else "vervallen"


def met_peildatum(v: Antwoorden) -> bool:
    """The threshold depends on a number on the first day of the period."""
    return v.drempel_vorm in ("percentage", "laagste", "naar_omvang")


def met_drempel(v: Antwoorden) -> bool:
    """There is a threshold, so there is something to count."""
    return bool(v.drempel_vorm != "elke")


def elk_einde_telt(v: Antwoorden) -> bool:
    """Every ending by the employer counts and nothing else; that takes one sentence."""
    return met_drempel(v) and set(v.drempel_telt_mee) - {"standplaats"} == _EINDE_DOOR_WERKGEVER


def met_gevallen(v: Antwoorden) -> bool:
    """A selection of cases counts; they are summed up."""
    return met_drempel(v) and not elk_einde_telt(v)


def lege_plaats_telt(v: Antwoorden) -> bool:
    """Jobs are counted, so one that nobody holds counts too when it lapses."""
    return met_drempel(v) and vervallen_telt(v) and v.drempel_eenheid != "werknemers"


def uitzendkracht_als_werknemer(v: Antwoorden) -> bool:
    """Employees are counted and agency workers count with them."""
    return v.drempel_eenheid == "werknemers" and "uitzendkrachten" in v.drempel_telt_mee


def alleen_boven_drempel(v: Antwoorden) -> bool:
    """Guidance and allowances are only for changes above the threshold."""
    return met_drempel(v) and not v.onder_drempel


def plan_alleen_boven_drempel(v: Antwoorden) -> bool:
    """A standing plan that only applies above the threshold."""
    return v.vorm == "lopend" and alleen_boven_drempel(v)


def werkingssfeer(v: Antwoorden) -> Literal["beiden", "vertrekkers", "blijvers", "open"]:
    """For which employees the minimum contents are meant."""
    leaving, staying = "vertrekkers" in v.doelgroep, "blijvers" in v.doelgroep
    if leaving and staying:
        return "beiden"
    if leaving:
        return "vertrekkers"
    return "blijvers" if staying else "open"


def korte_looptijd(v: Antwoorden) -> bool:
    """The plan is too short to speak six months before its end about a new one."""
    return v.looptijd.aantal is not None and v.looptijd.aantal <= 6
