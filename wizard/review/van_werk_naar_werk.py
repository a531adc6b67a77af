"""From work to work: when help begins, how long it and the suppletie last, and rows that must go up or down."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from wizard.agreement.agreement import Agreement
from wizard.agreement.values import Samengesteld
from wizard.review.controles import Controle, ergens, gekozen, gevraagd, van_soort, waar_gekozen
from wizard.review.findings import Bevinding, van_regel


def suppletie_klopt_niet(agreement: Agreement) -> Iterator[Bevinding]:
    """K13: the steps of the salarissuppletie last longer or shorter than the whole."""
    for blik in van_soort(agreement, "vwnw_traject"):
        steps, whole = blik.antwoord("suppletie_reeks"), blik.antwoord("suppletie").waarde
        if not steps.gevraagd or not steps.waarde:
            continue
        terms = [row.termijn and row.termijn.aantal for row in steps.waarde]
        if None not in terms and whole is not None and whole.aantal is not None and sum(terms) != whole.aantal:
            yield van_regel("K13", steps.path)


def stappen_dalen_niet(agreement: Agreement) -> Iterator[Bevinding]:
    """K14: rows that must go down by their declaration, and don't; an open row says nothing."""
    for _, rows in gevraagd(agreement):
        if rows.parameter.dalend and rows.waarde:
            first = [getattr(row, rows.parameter.velden[0].naam) for row in rows.waarde]
            steps = [getattr(v, v.declaratie.velden[0].naam) if isinstance(v, Samengesteld) else v for v in first]
            if any(later >= earlier for earlier, later in pairwise(n for n in steps if n is not None)):
                yield van_regel("K14", rows.path)


def afbouw_niet_te_verdelen(agreement: Agreement) -> Iterator[Bevinding]:
    """K15: the allowance can't go down in equal steps of whole months."""
    for blik in van_soort(agreement, "interne_mobiliteit"):
        whole, parts = blik.antwoord("lagere_schaal"), blik.antwoord("lagere_schaal_delen").waarde
        months = None if whole.waarde is None else whole.waarde.aantal
        if whole.gevraagd and months and parts and months % parts:
            yield van_regel("K15", f"{blik.voorziening.id}.lagere_schaal_delen")


def hulp_na_de_voorfase(agreement: Agreement) -> Iterator[Bevinding]:
    """K21: help begins when the job is already gone, beside a phase for who may lose it."""
    if ergens(agreement, "vwnw_traject", "fasen", "twee_fasen"):
        yield from waar_gekozen(agreement, "K21", "verhouding_regulier_vwnw", "startmoment", "bij_boventalligheid", "na_opzegging")


_OPLOPEND = (("sociaal_plan", "drempel_reeks", "omvang"), ("vwnw_traject", "duur_reeks", "dienstjaren"))


def regels_lopen_niet_op(agreement: Agreement) -> Iterator[Bevinding]:
    """K22: rows that say 'up to' must go from small to large."""
    for soortnaam, naam, veld in _OPLOPEND:
        for blik in van_soort(agreement, soortnaam):
            rows = blik.antwoord(naam)
            limits = [n for row in rows.waarde or () if (n := getattr(row, veld)) is not None]
            if rows.gevraagd and any(later <= earlier for earlier, later in pairwise(limits)):
                yield van_regel("K22", rows.path)


def vroeg_zonder_voorfase(agreement: Agreement) -> Iterator[Bevinding]:
    """K40: help begins before a job is gone, and all there is begins after it."""
    if van_soort(agreement, "mobiliteitscentrum", "interne_mobiliteit"):
        return
    trajecten = van_soort(agreement, "vwnw_traject")
    if trajecten and all(gekozen(blik, "fasen", "een_fase") for blik in trajecten):
        early = ("altijd_preventief", "bij_voorgenomen_besluit")
        yield from waar_gekozen(agreement, "K40", "verhouding_regulier_vwnw", "startmoment", *early)


CONTROLES: tuple[Controle, ...] = (
    suppletie_klopt_niet,
    stappen_dalen_niet,
    afbouw_niet_te_verdelen,
    hulp_na_de_voorfase,
    regels_lopen_niet_op,
    vroeg_zonder_voorfase,
)
