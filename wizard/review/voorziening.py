"""The provisions themselves: one that is pointed at and not there, two with one name, one that says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.agreement import Agreement, Voorziening
from wizard.agreement.antwoorden import blik_op
from wizard.drafting.document import Document
from wizard.review.controles import Controle, van_soort
from wizard.review.findings import Bevinding, van_regel

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
_VOOR_IEDEREEN = (
    "loopbaanadvies", "scholing", "individueel_budget", "uren_budget", "collectief_budget", "erkenning_vaardigheden", "basisvaardigheden",
    "vwnw_traject", "interne_mobiliteit", "vindbaarheid", "leerambassadeurs", "rol_sociale_partners",
)  # fmt: skip
"""Soorten whose text does not say for whom it is, so that two contradict each other; a voucher has a purpose of its own."""


def voorziening_ontbreekt(agreement: Agreement) -> Iterator[Bevinding]:
    """K11: a choice that points at a provision that is not in the agreement."""
    for soortnaam, naam, optie, nodig in _WIJST_NAAR:
        for blik in van_soort(agreement, soortnaam):
            answer = blik.antwoord(naam)
            if answer.waarde is not None and optie in answer.keuzen() and not any(map(blik.er_is, nodig)):
                yield van_regel("K11", answer.path, f"{soortnaam}.{naam}.{optie}")


def zelfde_naam(agreement: Agreement) -> Iterator[Bevinding]:
    """K42: a provision with the name of one before it; said at the first question of the later one."""
    seen: set[str] = set()
    for v in agreement.voorzieningen:
        if v.naam.casefold() in seen:
            yield van_regel("K42", eerste_vraag(agreement, v))
        seen.add(v.naam.casefold())


def twee_van_een_soort(agreement: Agreement) -> Iterator[Bevinding]:
    """K56: a second provision of a soort that is for every employee alike; said at the first question of the later one."""
    seen: set[tuple[str, ...]] = set()
    for v in agreement.voorzieningen:
        kind = (v.soort, *blik_op(agreement, v).opzoeken("karakter")) if v.soort == "scholing" else (v.soort,)
        if kind in seen and v.soort in _VOOR_IEDEREEN:
            yield van_regel("K56", eerste_vraag(agreement, v))
        seen.add(kind)


def zonder_tekst(agreement: Agreement, document: Document) -> Iterator[Bevinding]:
    """K41: a provision that has no article in the text; one that blocks has an article with the mark of it."""
    said = {article.id.partition("/")[0] for article in document.articles()}
    for v in agreement.alle():
        if v.soort != "cao" and v.id not in said:  # cao itself speaks through the other articles and the title
            yield van_regel("K41", eerste_vraag(agreement, v))


def eerste_vraag(agreement: Agreement, v: Voorziening) -> str:
    """The path of its first question that is asked."""
    return next(answer.path for answer in blik_op(agreement, v).antwoorden() if answer.gevraagd)


CONTROLES: tuple[Controle, ...] = (voorziening_ontbreekt, zelfde_naam, twee_van_een_soort)
