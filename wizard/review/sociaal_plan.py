"""The sociaal plan and its committee, against the provisions that lean on them."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.review.controles import Controle, gekozen, van_soort
from wizard.review.findings import Bevinding, van_regel


def commissie_ontbreekt(agreement: Agreement) -> Iterator[Bevinding]:
    """K3: the judgement of a committee is a ground for refusing a job, and there is no committee.

    That of the sociaal plan; without a sociaal plan the committee for disputes.
    """
    plans = [blik.opzoeken("commissie") for blik in van_soort(agreement, "sociaal_plan")]
    disputes = [blik.opzoeken("geschil") for blik in van_soort(agreement, "geschil_en_hardheid")]
    if any(not chosen.isdisjoint({"begeleidingscommissie", "beide", "commissie"}) for chosen in plans or disputes):
        return
    for blik in van_soort(agreement, "vwnw_traject"):
        if gekozen(blik, "weigeringsgronden", "commissie"):
            yield van_regel("K3", f"{blik.voorziening.id}.weigeringsgronden", "vwnw_traject.weigeringsgronden.commissie")


def geschil_zonder_plan(agreement: Agreement) -> Iterator[Bevinding]:
    """K3: a late decision on a move goes to the committee of the sociaal plan, and no plan is agreed."""
    plans = van_soort(agreement, "sociaal_plan")
    if not plans or any(not gekozen(blik, "vorm", "geen") for blik in plans):
        return
    for blik in van_soort(agreement, "interne_mobiliteit"):
        if gekozen(blik, "procedure.te_laat", "opschaling"):
            yield van_regel("K3", f"{blik.voorziening.id}.procedure.te_laat", "procedure.te_laat.opschaling")


def plan_zonder_traject(agreement: Agreement) -> Iterator[Bevinding]:
    """K32: guidance also below the threshold of the sociaal plan, and no guidance is agreed."""
    if van_soort(agreement, "vwnw_traject"):
        return
    for blik in van_soort(agreement, "sociaal_plan"):
        if gekozen(blik, "onder_drempel", "ja"):
            yield van_regel("K32", f"{blik.voorziening.id}.onder_drempel")


def alleen_de_werkgever(agreement: Agreement) -> Iterator[Bevinding]:
    """K37: a committee for disputes in general, and for the sociaal plan the employer alone."""
    if not any(gekozen(blik, "geschil", "commissie") for blik in van_soort(agreement, "geschil_en_hardheid")):
        return
    for blik in van_soort(agreement, "sociaal_plan"):
        if gekozen(blik, "commissie", "geen"):
            yield van_regel("K37", f"{blik.voorziening.id}.commissie")


def twee_plannen(agreement: Agreement) -> Iterator[Bevinding]:
    """K48: a second sociaal plan, while the text speaks of 'the' sociaal plan."""
    plans = [blik for blik in van_soort(agreement, "sociaal_plan") if not gekozen(blik, "vorm", "geen")]
    for blik in plans[1:]:
        yield van_regel("K48", f"{blik.voorziening.id}.vorm")


CONTROLES: tuple[Controle, ...] = (commissie_ontbreekt, geschil_zonder_plan, plan_zonder_traject, alleen_de_werkgever, twee_plannen)
