"""Provisions that contradict each other, although each is sound by itself: two purses for one purpose, a task that nobody asked for.

Findings like those of ``contradictions``; kept apart because these look at the agreement as a whole. Both open and default answers
count as what they say in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Blik
from wizard.review.findings import Bevinding, van_regel


def samenhang(agreement: Agreement) -> list[Bevinding]:
    """All findings about provisions that do not fit together."""
    return [b for check in _CONTROLES for b in check(agreement)]


def _van(agreement: Agreement, *soorten: str) -> tuple[Blik, ...]:
    return tuple(Blik(agreement, v) for v in agreement.alle() if v.soort in soorten)


def _is(blik: Blik, path: str, *opties: str) -> bool:
    """Whether one of these options is in effect at a path."""
    return not blik.opzoeken(path).isdisjoint(opties)


_OOK_SCHOLING = {"brede_ontwikkeling": "scholing", "buiten_vakgebied": "scholing"}


def twee_potten(agreement: Agreement) -> Iterator[Bevinding]:
    """K31: a voucher and a personal budget for the same purpose, and nothing says which goes first."""
    budgets = {doel for blik in _van(agreement, "individueel_budget") for doel in blik.opzoeken("doelen")}
    for blik in _van(agreement, "voucher"):
        if any(_OOK_SCHOLING.get(doel, doel) in budgets for doel in blik.opzoeken("doelen")):
            yield van_regel("K31", f"{blik.voorziening.id}.doelen")


def plan_zonder_traject(agreement: Agreement) -> Iterator[Bevinding]:
    """K32: guidance also below the threshold of the sociaal plan, and no guidance is agreed."""
    if _van(agreement, "vwnw_traject"):
        return
    for blik in _van(agreement, "sociaal_plan"):
        if _is(blik, "onder_drempel", "ja"):
            yield van_regel("K32", f"{blik.voorziening.id}.onder_drempel")


_TAAK_BIJ = {
    "loopbaanadvies": ("loopbaanadvies",),
    "scholing": ("scholing", "voucher", "ontwikkelpad", "erkenning_vaardigheden", "individueel_budget", "collectief_budget"),
    "basisvaardigheden": ("basisvaardigheden",),
    "leerambassadeurs": ("leerambassadeurs",),
    "zij_instroom": ("zij_instroom",),
}


def taak_zonder_voorziening(agreement: Agreement) -> Iterator[Bevinding]:
    """K33: the fund gets a task in something that the agreement does not have."""
    for blik in _van(agreement, "financiering_en_fonds"):
        answer = blik.antwoord("fonds_rol")
        if answer.waarde is not None and any(not _van(agreement, *_TAAK_BIJ[t]) for t in answer.keuzen() if t in _TAAK_BIJ):
            yield van_regel("K33", answer.path)


_BUITEN_SECTOR = (
    ("individueel_budget", "buiten_sector", "ja"),
    ("voucher", "buiten_sector", "ja"),
    ("collectief_budget", "buiten_sector", "ja"),
    ("uren_budget", "buiten_sector", "ja"),
    ("loopbaanadvies", "orientatie", "buiten_sector"),
    ("scholing", "buiten_vakgebied", "ja"),
)


def buiten_sector_of_niet(agreement: Agreement) -> Iterator[Bevinding]:
    """K34: the provisions in general are not for work outside the sector, and one of them is."""
    if not any(_is(blik, "reikwijdte", "intern", "binnen_sector") for blik in _van(agreement, "doel_en_doelgroep")):
        return
    for soortnaam, naam, optie in _BUITEN_SECTOR:
        for blik in _van(agreement, soortnaam):
            if _is(blik, naam, optie):
                yield van_regel("K34", f"{blik.voorziening.id}.{naam}")


def advies_alleen_bij_reorganisatie(agreement: Agreement) -> Iterator[Bevinding]:
    """K35: provisions for the whole career, and career advice only when jobs go."""
    if not any(_is(blik, "pakket_regulier", "ja") for blik in _van(agreement, "verhouding_regulier_vwnw")):
        return
    for blik in _van(agreement, "loopbaanadvies"):
        if _is(blik, "positie", "alleen_bij_reorganisatie"):
            yield van_regel("K35", f"{blik.voorziening.id}.positie")


def terugvragen_zonder_regeling(agreement: Agreement) -> Iterator[Bevinding]:
    """K36: costs are paid back by the rules of a provision, and no provision has such rules."""
    for blik in (Blik(agreement, v) for v in agreement.voorzieningen):
        path = {"zij_instroom": "terugbetaling"}.get(blik.voorziening.soort, "terugbetaling.regel")
        if "terugbetaling" in blik.per_naam and _is(blik, path, "bij_misbruik", "glijdende_schaal"):
            return
    for blik in _van(agreement, "overstap"):
        if _is(blik, "terugvordering", "terugbetaling"):
            yield van_regel("K36", f"{blik.voorziening.id}.terugvordering")


def alleen_de_werkgever(agreement: Agreement) -> Iterator[Bevinding]:
    """K37: a committee for disputes in general, and for the sociaal plan the employer alone."""
    if not any(_is(blik, "geschil", "commissie") for blik in _van(agreement, "geschil_en_hardheid")):
        return
    for blik in _van(agreement, "sociaal_plan"):
        if _is(blik, "commissie", "geen"):
            yield van_regel("K37", f"{blik.voorziening.id}.commissie")


def inspanning_wordt_recht(agreement: Agreement) -> Iterator[Bevinding]:
    """K38: an effort that may only be refused on a named ground, while its article names none."""
    if not any(_is(blik, "procedure.besluit", "limitatief") for blik in _van(agreement, "vindbaarheid")):
        return
    for blik in _van(agreement, "scholing"):
        if _is(blik, "normkracht", "inspanning"):
            yield van_regel("K38", f"{blik.voorziening.id}.normkracht")


def gelijk_en_uitgesloten(agreement: Agreement) -> Iterator[Bevinding]:
    """K39: the same for part-timers, and those with few hours are left out."""
    for blik in _van(agreement, "doel_en_doelgroep"):
        if not _is(blik, "uitsluitingen", "deeltijd_onder_x"):
            continue
        for key in blik.antwoord("uitsluiting_artikelen").waarde or ():
            if not agreement.heeft(key):
                continue
            other = Blik(agreement, agreement.vind(key))
            if "deeltijd" in other.per_naam and _is(other, "deeltijd.regel", "volledig"):
                yield van_regel("K39", f"{key}.deeltijd.regel")


def vroeg_zonder_voorfase(agreement: Agreement) -> Iterator[Bevinding]:
    """K40: help begins before a job is gone, and all there is begins after it."""
    if _van(agreement, "mobiliteitscentrum", "interne_mobiliteit"):
        return
    trajecten = _van(agreement, "vwnw_traject")
    if not trajecten or not all(_is(blik, "fasen", "een_fase") for blik in trajecten):
        return
    for blik in _van(agreement, "verhouding_regulier_vwnw"):
        if _is(blik, "startmoment", "altijd_preventief", "bij_voorgenomen_besluit"):
            yield van_regel("K40", f"{blik.voorziening.id}.startmoment")


_CONTROLES = (
    twee_potten,
    plan_zonder_traject,
    taak_zonder_voorziening,
    buiten_sector_of_niet,
    advies_alleen_bij_reorganisatie,
    terugvragen_zonder_regeling,
    alleen_de_werkgever,
    inspanning_wordt_recht,
    gelijk_en_uitgesloten,
    vroeg_zonder_voorfase,
)
