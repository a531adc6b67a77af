"""Dates and durations that contradict each other or the law: of the cao, of a sociaal plan, of a temporary right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wizard.agreement.agreement import Agreement
from wizard.review.controles import Controle, gevraagd, van_soort
from wizard.review.findings import Bevinding, van_regel


def _van_tot(agreement: Agreement) -> tuple[date | None, date | None]:
    """The first and the last day of the cao, as far as they are known."""
    return agreement.waarde("cao.ingangsdatum"), agreement.waarde("cao.einddatum")


def einde_voor_begin(agreement: Agreement) -> Iterator[Bevinding]:
    """K8: an end before its beginning, of the cao and of any period; no Word file can say that."""
    begin, end = _van_tot(agreement)
    if begin and end and end < begin:
        yield van_regel("K8", "cao.einddatum", blokkeert=True)
    for _, answer in gevraagd(agreement):
        if answer.parameter.samengesteld == "looptijd_lid" and answer.waarde is not None:
            start, stop = answer.waarde.vanaf, answer.waarde.tot_en_met
            if start and stop and stop < start:
                yield van_regel("K8", f"{answer.path}.tot_en_met", blokkeert=True)


def langer_dan_vijf_jaar(agreement: Agreement) -> Iterator[Bevinding]:
    """J19: a cao lasts at most five years (Wet op de collectieve arbeidsovereenkomst, artikel 18); a longer one gets no Word file.

    A regeling that is no cao is not bound by it.
    """
    begin, end = _van_tot(agreement)
    if begin and end and end >= _plus_jaren(begin, 5) and agreement.waarde("cao.type") != "geen_cao":
        yield van_regel("J19", "cao.einddatum", "cao.einddatum", blokkeert=True)


def _plus_jaren(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, month=3, day=1)


def bijlage_langer_dan_cao(agreement: Agreement) -> Iterator[Bevinding]:
    """K12: a sociaal plan in an appendix, standing or not, that lasts longer than the cao."""
    begin, end = _van_tot(agreement)
    if not begin or not end or end < begin:
        return
    months = (end.year - begin.year) * 12 + end.month - begin.month + (1 if end.day >= begin.day else 0)
    for blik in van_soort(agreement, "sociaal_plan"):
        term = blik.antwoord("looptijd").waarde
        if blik.opzoeken("vorm") & {"bijlage", "lopend"} and term is not None and (term.aantal or 0) > months:
            yield van_regel("K12", f"{blik.voorziening.id}.looptijd")


def plan_te_laat(agreement: Agreement) -> Iterator[Bevinding]:
    """K16: the plan for a second career is made in or after the last year in the job."""
    for blik in van_soort(agreement, "tweede_loopbaan"):
        plan, term = blik.antwoord("startjaar"), blik.antwoord("max_functieduur").waarde
        years = None if term is None else term.aantal
        if plan.waarde is not None and years is not None and plan.waarde >= years:
            yield van_regel("K16", plan.path)


def datum_buiten_looptijd(agreement: Agreement) -> Iterator[Bevinding]:
    """K57: a day for something that falls before the cao begins or after it ends (tekstcontroles 11); of the cao itself see K8."""
    begin, end = _van_tot(agreement)
    for v, answer in gevraagd(agreement):
        day = answer.waarde
        if v.soort != "cao" and isinstance(day, date) and ((begin and day < begin) or (end and day > end)):
            yield van_regel("K57", answer.path)


CONTROLES: tuple[Controle, ...] = (einde_voor_begin, langer_dan_vijf_jaar, bijlage_langer_dan_cao, plan_te_laat, datum_buiten_looptijd)
