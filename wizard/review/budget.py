"""Money for development: budgets, vouchers, shares of the costs and paying back."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import blik_op
from wizard.review.controles import Controle, gekozen, gevraagd, van_soort, waar_gekozen
from wizard.review.findings import Bevinding, van_regel


def verband_met_het_bedrijf(agreement: Agreement) -> Iterator[Bevinding]:
    """K2: training outside the sector is allowed, and refused because it has nothing to do with the business."""
    for blik in van_soort(agreement, "collectief_budget"):
        if gekozen(blik, "weigeringsgronden", "geen_verband_bedrijf") and gekozen(blik, "buiten_sector", "ja"):
            yield van_regel("K2", f"{blik.voorziening.id}.weigeringsgronden")


def geen_ontwikkelbudget(agreement: Agreement) -> Iterator[Bevinding]:
    """K10: costs come from the personal budget, but there is none."""
    if van_soort(agreement, "individueel_budget"):
        return
    shared = {"betaler": "financiering", "financieringsbron": "financiering_en_fonds"}
    for _, answer in gevraagd(agreement):
        name = answer.parameter.naam
        if name in shared and "individueel_budget" in answer.keuzen() and answer.waarde is not None:
            yield van_regel("K10", answer.path, f"{shared[name]}.{name}.individueel_budget")


def spaarsaldo_te_hoog(agreement: Agreement) -> Iterator[Bevinding]:
    """K17: more may be saved than is granted while it may be saved."""
    for blik in van_soort(agreement, "individueel_budget"):
        budget, most, term = (blik.antwoord(n) for n in ("bedrag", "spaarmaximum", "spaarduur"))
        amounts = [a.waarde.euro for a in (budget, most) if a.gevraagd and a.waarde is not None and a.waarde.euro is not None]
        years = getattr(term.waarde, "aantal", term.waarde)
        period = blik.antwoord("periode").waarde or 1
        if len(amounts) == 2 and years and amounts[1] > amounts[0] * (int(years) // int(period) + 1):
            yield van_regel("K17", most.path)


def sparen_zonder_zin(agreement: Agreement) -> Iterator[Bevinding]:
    """K46: the highest balance is below one budget. K47: what is saved lapses before the period of the budget is over."""
    for blik in van_soort(agreement, "individueel_budget"):
        budget, most, term, period = (blik.antwoord(n) for n in ("bedrag", "spaarmaximum", "spaarduur", "periode"))
        amounts = [a.waarde.euro for a in (most, budget) if a.gevraagd and a.afgesproken and a.waarde is not None]
        if len(amounts) == 2 and None not in amounts and amounts[0] < amounts[1]:
            yield van_regel("K46", most.path)
        if term.gevraagd and term.waarde is not None and period.waarde is not None and term.waarde < period.waarde:
            yield van_regel("K47", term.path)


_PAST_BIJ = {
    "loopbaan_mobiliteit": {"loopbaanbegeleiding", "loopbaanscan", "scholing", "ondersteunend"},
    "leren_ontwikkelen": {"scholing", "erkenning", "ondersteunend"},
    "vitaliteit": {"vitaliteit"},
}


def oormerk_zonder_doel(agreement: Agreement) -> Iterator[Bevinding]:
    """K18: money kept apart for a purpose on which it may not be spent."""
    for blik in van_soort(agreement, "individueel_budget"):
        if any(_PAST_BIJ[d].isdisjoint(blik.opzoeken("doelen")) for d in blik.antwoord("oormerk_doelen").keuzen()):
            yield van_regel("K18", f"{blik.voorziening.id}.oormerk_doelen")


_HOOGSTENS = (  # soort, the lower share, the higher share, code, the answer to look at
    ("scholing", "deel_minst", "deel_hoogst", "K24", "deel_minst"),
    ("scholing", "fonds_deel", "fonds_verhoging_deel", "K25", "fonds_verhoging_deel"),
    ("zij_instroom", "opleidingskosten", "verhoging", "K25", "verhoging"),
)


def laagste_boven_hoogste(agreement: Agreement) -> Iterator[Bevinding]:
    """K24: at least more than at most. K25: what is higher for a time is not higher."""
    for soortnaam, laag, hoog, code, plek in _HOOGSTENS:
        for blik in van_soort(agreement, soortnaam):
            shares = [a.waarde.procent for a in (blik.antwoord(laag), blik.antwoord(hoog)) if a.gevraagd and a.waarde is not None]
            if len(shares) == 2 and None not in shares and (shares[0] > shares[1] or (code == "K25" and shares[0] == shares[1])):
                yield van_regel(code, f"{blik.voorziening.id}.{plek}")


_OOK_SCHOLING = {"brede_ontwikkeling": "scholing", "buiten_vakgebied": "scholing"}


def anders_bruto_of_netto(agreement: Agreement) -> Iterator[Bevinding]:
    """K53: the amount of a group is counted otherwise (net, gross, with or without VAT) than that of everyone."""
    for blik in (blik_op(agreement, v) for v in agreement.voorzieningen):
        if not {"bedrag", "groepen"} <= blik.per_naam.keys() or blik.per_naam["bedrag"].samengesteld != "bedrag":
            continue
        base = blik.antwoord("bedrag")
        for row in blik.antwoord("groepen").rijen() if base.gevraagd and base.waarde is not None else ():
            amount = row.deel("waarde")
            if amount.waarde is not None and amount.waarde.fiscaal != base.waarde.fiscaal:
                yield van_regel("K53", f"{amount.path}.fiscaal")


def twee_potten(agreement: Agreement) -> Iterator[Bevinding]:
    """K31: a voucher and a personal budget for the same purpose, and nothing says which goes first."""
    budgets = {doel for blik in van_soort(agreement, "individueel_budget") for doel in blik.opzoeken("doelen")}
    for blik in van_soort(agreement, "voucher"):
        if any({_OOK_SCHOLING.get(doel, doel), "ondersteunend"} & budgets for doel in blik.opzoeken("doelen")):
            yield van_regel("K31", f"{blik.voorziening.id}.doelen")


def voucher_en_recht(agreement: Agreement) -> Iterator[Bevinding]:
    """K50: a voucher for training beside a right to that training, so that both may pay for it."""
    rights = (blik for blik in van_soort(agreement, "scholing") if gekozen(blik, "karakter", "loopbaangericht"))
    if any(gekozen(blik, "normkracht", "recht") for blik in rights):
        yield from waar_gekozen(agreement, "K50", "voucher", "doelen", "scholing", *_OOK_SCHOLING)


def dubbel_bij_latere_start(agreement: Agreement) -> Iterator[Bevinding]:
    """K4: a part per remaining month for who starts later, while the budget arises month by month."""
    for blik in van_soort(agreement, "individueel_budget"):
        if gekozen(blik, "opbouw", "per_maand") and gekozen(blik, "deeltijd.instroom", "twaalfde_delen"):
            yield van_regel("K4", f"{blik.voorziening.id}.deeltijd.instroom")


def terugvragen_zonder_regeling(agreement: Agreement) -> Iterator[Bevinding]:
    """K36: costs are paid back by the rules of a provision, and no provision has such rules."""
    for blik in (blik_op(agreement, v) for v in agreement.voorzieningen):
        path = {"zij_instroom": "terugbetaling"}.get(blik.voorziening.soort, "terugbetaling.regel")
        if "terugbetaling" in blik.per_naam and gekozen(blik, path, "bij_misbruik", "glijdende_schaal"):
            return
    yield from waar_gekozen(agreement, "K36", "overstap", "terugvordering", "terugbetaling")


CONTROLES: tuple[Controle, ...] = (
    verband_met_het_bedrijf,
    geen_ontwikkelbudget,
    spaarsaldo_te_hoog,
    sparen_zonder_zin,
    oormerk_zonder_doel,
    laagste_boven_hoogste,
    anders_bruto_of_netto,
    twee_potten,
    voucher_en_recht,
    dubbel_bij_latere_start,
    terugvragen_zonder_regeling,
)
