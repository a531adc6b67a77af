"""Answers that contradict each other: findings, never validators, so that a dossier always opens (design.md, Refuse or find).

One small function per rule; its code names the sentence in ``regels.yaml``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

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
def verband_met_het_bedrijf(agreement: Agreement) -> Iterator[Bevinding]:
    """K2: training outside the sector is allowed, and refused because it has nothing to do with the business."""
    for blik in _van_soort(agreement, "collectief_budget"):
        if "geen_verband_bedrijf" in blik.opzoeken("weigeringsgronden") and "ja" in blik.opzoeken("buiten_sector"):
            yield van_regel("K2", f"{blik.voorziening.id}.weigeringsgronden")


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


_VIA_FONDS = (  # answers other than a payer that need a fund
    ("voucher", "terugval", ("werkgever", "wachtlijst")),
    ("mobiliteitscentrum", "mobiliteitscentrum", ("sector",)),
    ("mobiliteitscentrum", "faillissement", ("fonds",)),
    ("leerambassadeurs", "trainer", ("fonds",)),
    ("basisvaardigheden", "training_betaler", ("fonds",)),
    ("loopbaanadvies", "onafhankelijk", ("fonds",)),
    ("loopbaanadvies", "lijst_door", ("fonds",)),
    ("loopbaanadvies", "aanbieder", ("fonds",)),
    ("periodiek_onderzoek", "normkracht", ("partijenafspraak",)),
    ("vindbaarheid", "procedure.route", ("fonds",)),
    ("zij_instroom", "bron", ("fonds", "gedeeld")),
    ("zij_instroom", "programma", ("fonds", "gezamenlijk")),
    ("scholing", "fonds", ("loopbaangericht", "alle")),
)


@controle
def fonds_zonder_fonds(agreement: Agreement) -> Iterator[Bevinding]:
    """K9: the fund has a part in a provision, but the parties said that there is none."""
    general = agreement.algemeen.get("financiering_en_fonds")
    if general is None or general.blad.fonds is not False:  # type: ignore[attr-defined]
        return
    for soortnaam, path, opties in _VIA_FONDS:
        head, _, rest = path.partition(".")
        for blik in _van_soort(agreement, soortnaam):
            answer = blik.antwoord(head).deel(rest) if rest else blik.antwoord(head)
            for optie in opties if answer.waarde is not None else ():
                if optie in answer.keuzen():
                    yield van_regel("K9", answer.path, f"{soortnaam}.{path}.{optie}")


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


_WIJST_NAAR = (  # answer, option, the soorten of which one must be there
    ("individueel_budget", "restant", "naar_collectief", ("collectief_budget",)),
    ("individueel_budget", "vorm", "combinatie", ("uren_budget",)),
    ("uren_budget", "omzetting", "budget", ("individueel_budget",)),
    ("scholing", "karakter", "basisvaardigheden", ("basisvaardigheden",)),
    ("periodiek_onderzoek", "budget", "ontwikkelbudget", ("individueel_budget",)),
    ("periodiek_onderzoek", "rest_uit_budget", "ja", ("individueel_budget",)),
    ("tweede_loopbaan", "suppletie", "ja", ("vwnw_traject",)),
    ("loopbaanadvies", "aanbieder", "mobiliteitscentrum", ("mobiliteitscentrum",)),
    ("rol_sociale_partners", "informele_rol", "leerambassadeurs", ("leerambassadeurs",)),
    ("doel_en_doelgroep", "doelgroep", "alle_plus_uitzend", ("loopbaanadvies", "basisvaardigheden")),
    ("monitoring", "behoeftepeiling", "voornemen", ("rol_sociale_partners",)),
    ("monitoring", "behoeftepeiling", "eenmalig", ("rol_sociale_partners",)),
    ("monitoring", "behoeftepeiling", "periodiek", ("rol_sociale_partners",)),
    ("monitoring", "sectoranalyse", "intentie", ("rol_sociale_partners",)),
    ("monitoring", "sectoranalyse", "bijlage_met_analyse", ("rol_sociale_partners",)),
    ("monitoring", "signalering", "ad_hoc", ("rol_sociale_partners",)),
    ("monitoring", "signalering", "jaarlijks_plan", ("rol_sociale_partners",)),
)


@controle
def voorziening_ontbreekt(agreement: Agreement) -> Iterator[Bevinding]:
    """K11: a choice that points at a provision that is not in the agreement."""
    for soortnaam, naam, optie, nodig in _WIJST_NAAR:
        for blik in _van_soort(agreement, soortnaam):
            answer = blik.antwoord(naam)
            if answer.waarde is not None and optie in answer.keuzen() and not any(map(blik.er_is, nodig)):
                yield van_regel("K11", answer.path, f"{soortnaam}.{naam}.{optie}")


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
def plan_te_laat(agreement: Agreement) -> Iterator[Bevinding]:
    """K16: the plan for a second career is made in or after the last year in the job."""
    for blik in _van_soort(agreement, "tweede_loopbaan"):
        plan, term = blik.antwoord("startjaar"), blik.antwoord("max_functieduur").waarde
        years = None if term is None else term.aantal
        if plan.waarde is not None and years is not None and plan.waarde >= years:
            yield van_regel("K16", plan.path)


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


@controle
def doel_buiten_bereik(agreement: Agreement) -> Iterator[Bevinding]:
    """K19: another sector is an aim, but the provisions are not for work outside the sector."""
    for blik in _van_soort(agreement, "doel_en_doelgroep"):
        if "andere_sector" in blik.opzoeken("doelen") and "buiten_sector" not in blik.opzoeken("reikwijdte"):
            yield van_regel("K19", f"{blik.voorziening.id}.doelen")


@controle
def niemand_en_een_groep(agreement: Agreement) -> Iterator[Bevinding]:
    """K20: nobody is left out, and a group is."""
    for blik in _van_soort(agreement, "doel_en_doelgroep"):
        if "geen" in (chosen := blik.opzoeken("uitsluitingen")) and len(chosen) > 1:
            yield van_regel("K20", f"{blik.voorziening.id}.uitsluitingen")


@controle
def hulp_na_de_voorfase(agreement: Agreement) -> Iterator[Bevinding]:
    """K21: help begins when the job is already gone, beside a phase for who may lose it."""
    twee_fasen = any("twee_fasen" in blik.opzoeken("fasen") for blik in _van_soort(agreement, "vwnw_traject"))
    for blik in _van_soort(agreement, "verhouding_regulier_vwnw"):
        if twee_fasen and blik.opzoeken("startmoment") & {"bij_boventalligheid", "na_opzegging"}:
            yield van_regel("K21", f"{blik.voorziening.id}.startmoment")


@controle
def commissie_ontbreekt(agreement: Agreement) -> Iterator[Bevinding]:
    """K3: the judgement of a committee is a ground for refusing a job, and there is no committee.

    That of the sociaal plan; without a sociaal plan the committee for disputes.
    """
    plans = [blik.opzoeken("commissie") for blik in _van_soort(agreement, "sociaal_plan")]
    disputes = [blik.opzoeken("geschil") for blik in _van_soort(agreement, "geschil_en_hardheid")]
    if any(not chosen.isdisjoint({"begeleidingscommissie", "beide", "commissie"}) for chosen in plans or disputes):
        return
    for blik in _van_soort(agreement, "vwnw_traject"):
        if "commissie" in blik.opzoeken("weigeringsgronden"):
            yield van_regel("K3", f"{blik.voorziening.id}.weigeringsgronden", "vwnw_traject.weigeringsgronden.commissie")


@controle
def suppletie_klopt_niet(agreement: Agreement) -> Iterator[Bevinding]:
    """K13 and K14: the steps of the salarissuppletie last longer or shorter than the whole, or don't go down."""
    for blik in _van_soort(agreement, "vwnw_traject"):
        steps, whole = blik.antwoord("suppletie_reeks"), blik.antwoord("suppletie").waarde
        if not steps.gevraagd or not steps.waarde:
            continue
        terms = [row.termijn and row.termijn.aantal for row in steps.waarde]
        if None not in terms and whole is not None and whole.aantal is not None and sum(terms) != whole.aantal:
            yield van_regel("K13", steps.path)
        shares = [p for row in steps.waarde if row.percentage is not None and (p := row.percentage.procent) is not None]
        if any(later >= earlier for earlier, later in pairwise(shares)):
            yield van_regel("K14", steps.path)


@controle
def afbouw_niet_te_verdelen(agreement: Agreement) -> Iterator[Bevinding]:
    """K15: the allowance can't go down in equal steps of whole months."""
    for blik in _van_soort(agreement, "interne_mobiliteit"):
        whole, parts = blik.antwoord("lagere_schaal"), blik.antwoord("lagere_schaal_delen").waarde
        months = None if whole.waarde is None else whole.waarde.aantal
        if whole.gevraagd and months and parts and months % parts:
            yield van_regel("K15", f"{blik.voorziening.id}.lagere_schaal_delen")


_OPLOPEND = (("sociaal_plan", "drempel_reeks", "omvang"), ("vwnw_traject", "duur_reeks", "dienstjaren"))


@controle
def regels_lopen_niet_op(agreement: Agreement) -> Iterator[Bevinding]:
    """K22: rows that say 'up to' must go from small to large."""
    for soortnaam, naam, veld in _OPLOPEND:
        for blik in _van_soort(agreement, soortnaam):
            rows = blik.antwoord(naam)
            limits = [n for row in rows.waarde or () if (n := getattr(row, veld)) is not None]
            if rows.gevraagd and any(later <= earlier for earlier, later in pairwise(limits)):
                yield van_regel("K22", rows.path)


_HOOGSTENS = (  # soort, the lower share, the higher share, code, the answer to look at
    ("scholing", "deel_minst", "deel_hoogst", "K24", "deel_minst"),
    ("scholing", "fonds_deel", "fonds_verhoging_deel", "K25", "fonds_verhoging_deel"),
    ("zij_instroom", "opleidingskosten", "verhoging", "K25", "verhoging"),
)


@controle
def laagste_boven_hoogste(agreement: Agreement) -> Iterator[Bevinding]:
    """K24: at least more than at most. K25: what is higher for a time is not higher."""
    for soortnaam, laag, hoog, code, plek in _HOOGSTENS:
        for blik in _van_soort(agreement, soortnaam):
            shares = [a.waarde.procent for a in (blik.antwoord(laag), blik.antwoord(hoog)) if a.gevraagd and a.waarde is not None]
            if len(shares) == 2 and None not in shares and (shares[0] > shares[1] or (code == "K25" and shares[0] == shares[1])):
                yield van_regel(code, f"{blik.voorziening.id}.{plek}")


@controle
def geschil_zonder_plan(agreement: Agreement) -> Iterator[Bevinding]:
    """K3: a late decision on a move goes to the committee of the sociaal plan, and no plan is agreed."""
    plans = [blik.opzoeken("vorm") for blik in _van_soort(agreement, "sociaal_plan")]
    if not plans or any("geen" not in chosen for chosen in plans):
        return
    for blik in _van_soort(agreement, "interne_mobiliteit"):
        if "opschaling" in blik.opzoeken("procedure.te_laat"):
            yield van_regel("K3", f"{blik.voorziening.id}.procedure.te_laat", "procedure.te_laat.opschaling")
