"""The sociaal plan and its committee, against the provisions that lean on them."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.review.controles import Controle, ergens, gekozen, van_soort, waar_gekozen
from wizard.review.findings import Bevinding, van_regel


def commissie_ontbreekt(agreement: Agreement) -> Iterator[Bevinding]:
    """K3: the judgement of a committee is a ground for refusing a job, and there is no committee.

    That of the sociaal plan; without a sociaal plan the committee for disputes.
    """
    plans = [blik.opzoeken("commissie") for blik in van_soort(agreement, "sociaal_plan")]
    disputes = [blik.opzoeken("geschil") for blik in van_soort(agreement, "geschil_en_hardheid")]
    if any(not chosen.isdisjoint({"begeleidingscommissie", "beide", "commissie"}) for chosen in plans or disputes):
        return
    plek = "vwnw_traject.weigeringsgronden.commissie"
    yield from waar_gekozen(agreement, "K3", "vwnw_traject", "weigeringsgronden", "commissie", plek=plek)


def geschil_zonder_plan(agreement: Agreement) -> Iterator[Bevinding]:
    """K3: a late decision on a move goes to the committee of the sociaal plan, and no plan is agreed."""
    plans = van_soort(agreement, "sociaal_plan")
    if not plans or any(not gekozen(blik, "vorm", "geen") for blik in plans):
        return
    yield from waar_gekozen(agreement, "K3", "interne_mobiliteit", "procedure.te_laat", "opschaling", plek="procedure.te_laat.opschaling")


def plan_zonder_traject(agreement: Agreement) -> Iterator[Bevinding]:
    """K32: guidance also below the threshold of the sociaal plan, or only above it, and no guidance is agreed."""
    if not van_soort(agreement, "vwnw_traject"):
        yield from waar_gekozen(agreement, "K32", "sociaal_plan", "onder_drempel", "ja", "nee")


def alleen_de_werkgever(agreement: Agreement) -> Iterator[Bevinding]:
    """K37: a committee for disputes in general, and for the sociaal plan the employer alone."""
    if ergens(agreement, "geschil_en_hardheid", "geschil", "commissie"):
        yield from waar_gekozen(agreement, "K37", "sociaal_plan", "commissie", "geen")


def twee_plannen(agreement: Agreement) -> Iterator[Bevinding]:
    """K48: a second sociaal plan, while the text speaks of 'the' sociaal plan."""
    plans = [blik for blik in van_soort(agreement, "sociaal_plan") if not gekozen(blik, "vorm", "geen")]
    for blik in plans[1:]:
        yield van_regel("K48", f"{blik.voorziening.id}.vorm")


def twee_bijlagen(agreement: Agreement) -> Iterator[Bevinding]:
    """K55: the social plan and the analysis of the sector are the same annex."""
    for plan in van_soort(agreement, "sociaal_plan"):
        own = plan.antwoord("bijlage")
        for other in van_soort(agreement, "rol_sociale_partners"):
            analysis = other.antwoord("bijlage")
            if own.gevraagd and analysis.gevraagd and own.waarde is not None and own.waarde == analysis.waarde:
                yield van_regel("K55", analysis.path)


def regeling_zonder_vakbond(agreement: Agreement) -> Iterator[Bevinding]:
    """J19: the works council is a party to the plan and no trade union is, so that the plan is no cao."""
    for blik in van_soort(agreement, "sociaal_plan"):
        if gekozen(blik, "partijen", "or") and not gekozen(blik, "partijen", "vakbond"):
            yield van_regel("J19", f"{blik.voorziening.id}.partijen", "sociaal_plan.partijen.or")


def akkoord_zonder_uitweg(agreement: Agreement) -> Iterator[Bevinding]:
    """K52: nobody is made redundant before there is agreement, and no committee advises when there is none."""
    if ergens(agreement, "geschil_en_hardheid", "geschil", "commissie"):
        return
    for blik in van_soort(agreement, "sociaal_plan"):
        if gekozen(blik, "resultaat", "akkoord") and not gekozen(blik, "commissie", "begeleidingscommissie", "beide"):
            yield van_regel("K52", f"{blik.voorziening.id}.resultaat")


CONTROLES: tuple[Controle, ...] = (
    commissie_ontbreekt,
    geschil_zonder_plan,
    plan_zonder_traject,
    alleen_de_werkgever,
    twee_plannen,
    twee_bijlagen,
    regeling_zonder_vakbond,
    akkoord_zonder_uitweg,
)
