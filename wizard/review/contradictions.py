"""Answers that contradict each other: findings, never validators, so that a dossier always opens (design.md, Refuse or find).

One small function per rule; its code names the sentence in ``regels.yaml``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from wizard.agreement.agreement import Agreement, Voorziening
from wizard.agreement.antwoorden import Antwoord, Blik
from wizard.agreement.blokkades import gevraagde_antwoorden
from wizard.review.findings import Bevinding, van_regel

Controle = Callable[[Agreement], Iterator[Bevinding]]
_CONTROLES: list[Controle] = []


def controle(check: Controle) -> Controle:
    """Register a check; all are run in the order in which they stand here."""
    _CONTROLES.append(check)
    return check


def tegenspraken(agreement: Agreement) -> list[Bevinding]:
    """All contradictions in an agreement."""
    return [b for check in _CONTROLES for b in check(agreement)]


def _van_soort(agreement: Agreement, soortnaam: str) -> Iterator[Blik]:
    return (Blik(agreement, v) for v in agreement.alle() if v.soort == soortnaam)


def _antwoorden(agreement: Agreement) -> Iterator[tuple[Voorziening, Antwoord]]:
    for v in agreement.alle():
        for answer, _ in gevraagde_antwoorden(Blik(agreement, v)):
            yield v, answer


@controle
def einde_voor_begin(agreement: Agreement) -> Iterator[Bevinding]:
    """K8: an end before its beginning, of the cao and of any period."""
    begin, end = agreement.waarde("cao.ingangsdatum"), agreement.waarde("cao.einddatum")
    if begin and end and end < begin:
        yield van_regel("K8", "cao.einddatum")
    for _, answer in _antwoorden(agreement):
        if answer.parameter.samengesteld == "looptijd_lid" and answer.waarde is not None:
            start, stop = answer.waarde.vanaf, answer.waarde.tot_en_met
            if start and stop and stop < start:
                yield van_regel("K8", f"{answer.path}.tot_en_met")


@controle
def langer_dan_vijf_jaar(agreement: Agreement) -> Iterator[Bevinding]:
    """J19: a cao lasts at most five years (Wet op de collectieve arbeidsovereenkomst, artikel 18)."""
    begin, end = agreement.waarde("cao.ingangsdatum"), agreement.waarde("cao.einddatum")
    if begin and end and end >= _plus_jaren(begin, 5):
        yield van_regel("J19", "cao.einddatum", "cao.einddatum")


def _plus_jaren(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, month=3, day=1)


@controle
def dubbel_naar_rato(agreement: Agreement) -> Iterator[Bevinding]:
    """K4: a budget that grows by the month beside twelfths for who starts later."""
    for blik in _van_soort(agreement, "individueel_budget"):
        if "per_maand" in blik.opzoeken("opbouw") and "twaalfde_delen" in blik.opzoeken("deeltijd.instroom"):
            yield van_regel("K4", f"{blik.voorziening.id}.opbouw", "individueel_budget.opbouw.per_maand")


@controle
def geen_fonds(agreement: Agreement) -> Iterator[Bevinding]:
    """K9: the fund pays, but the parties said that there is none."""
    general = agreement.algemeen.get("financiering_en_fonds")
    if general is None or general.blad.fonds is not False:  # type: ignore[attr-defined]
        return
    for _, answer in _antwoorden(agreement):
        if answer.parameter.naam in ("betaler", "financieringsbron") and "fonds" in answer.keuzen() and answer.waarde is not None:
            shared = "financiering.betaler.fonds" if answer.parameter.naam == "betaler" else "financiering_en_fonds.financieringsbron.fonds"
            yield van_regel("K9", answer.path, shared)


@controle
def geen_ontwikkelbudget(agreement: Agreement) -> Iterator[Bevinding]:
    """K10: costs come from the personal budget, but there is none."""
    if any(v.soort == "individueel_budget" for v in agreement.voorzieningen):
        return
    for _, answer in _antwoorden(agreement):
        if (
            answer.parameter.naam in ("betaler", "financieringsbron")
            and "individueel_budget" in answer.keuzen()
            and answer.waarde is not None
        ):
            shared = "financiering" if answer.parameter.naam == "betaler" else "financiering_en_fonds"
            yield van_regel("K10", answer.path, f"{shared}.{answer.parameter.naam}.individueel_budget")


_WIJST_NAAR = (  # answer, option, the soort that must be there
    ("individueel_budget", "restant", "naar_collectief", "collectief_budget"),
    ("individueel_budget", "vorm", "combinatie", "uren_budget"),
    ("uren_budget", "omzetting", "budget", "individueel_budget"),
)


@controle
def voorziening_ontbreekt(agreement: Agreement) -> Iterator[Bevinding]:
    """K11: a choice that points at a provision that is not in the agreement."""
    for soortnaam, naam, optie, nodig in _WIJST_NAAR:
        for blik in _van_soort(agreement, soortnaam):
            if naam in blik.per_naam and optie in blik.antwoord(naam).keuzen() and not blik.er_is(nodig):
                yield van_regel("K11", f"{blik.voorziening.id}.{naam}", f"{soortnaam}.{naam}.{optie}")


@controle
def bijlage_langer_dan_cao(agreement: Agreement) -> Iterator[Bevinding]:
    """K12: a sociaal plan in an appendix that lasts longer than the cao."""
    begin, end = agreement.waarde("cao.ingangsdatum"), agreement.waarde("cao.einddatum")
    if not begin or not end or end < begin:
        return
    months = (end.year - begin.year) * 12 + end.month - begin.month + (1 if end.day >= begin.day else 0)
    for blik in _van_soort(agreement, "sociaal_plan"):
        term = blik.antwoord("looptijd").waarde
        if "bijlage" in blik.opzoeken("vorm") and term is not None and (term.aantal or 0) > months:
            yield van_regel("K12", f"{blik.voorziening.id}.looptijd")


@controle
def spaarsaldo_te_hoog(agreement: Agreement) -> Iterator[Bevinding]:
    """K17: more may be saved than is granted while it may be saved."""
    for blik in _van_soort(agreement, "individueel_budget"):
        budget, most, term = (blik.antwoord(n) for n in ("bedrag", "spaarmaximum", "spaarduur"))
        amounts = [a.waarde.euro for a in (budget, most) if a.gevraagd and a.waarde is not None and a.waarde.euro is not None]
        years = getattr(term.waarde, "aantal", term.waarde)
        period = blik.antwoord("periode").waarde or 1
        if len(amounts) == 2 and years and amounts[1] > amounts[0] * (int(years) // int(period) + 1):
            yield van_regel("K17", most.path)


@controle
def oormerk_zonder_doel(agreement: Agreement) -> Iterator[Bevinding]:
    """K18: money kept apart for a purpose on which it may not be spent."""
    passend = {
        "loopbaan_mobiliteit": {"loopbaanbegeleiding", "loopbaanscan", "scholing"},
        "leren_ontwikkelen": {"scholing", "erkenning"},
        "vitaliteit": {"vitaliteit"},
    }
    for blik in _van_soort(agreement, "individueel_budget"):
        if any(passend[d].isdisjoint(blik.opzoeken("doelen")) for d in blik.antwoord("oormerk_doelen").keuzen()):
            yield van_regel("K18", f"{blik.voorziening.id}.oormerk_doelen")
