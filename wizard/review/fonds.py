"""What the fund is said to do, against whether there is a fund and what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.review.controles import Controle, gevraagd, van_soort
from wizard.review.findings import Bevinding, van_regel

_VIA_FONDS = (  # answers other than a payer that need a fund
    ("voucher", "betaler", ("fonds",)),
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
_ALLEEN_ZONDER_FINANCIERING = (("scholing", "normkracht", ("partijenafspraak",)),)
"""Answers whose text leaves the fund out when the parties say that there is none."""


def _betaalt(agreement: Agreement) -> Iterator[tuple[str, str]]:
    """Where the fund pays, all or a part: the path, and the place of its sentence. An open answer promises nothing."""
    for _, answer in gevraagd(agreement):
        shared = answer.path.endswith(".financiering.betaler")
        if not shared and answer.parameter.naam != "financieringsbron":
            continue
        place = "financiering.betaler" if shared else "financiering_en_fonds.financieringsbron"
        for optie in ("fonds", "gedeeld") if answer.waarde is not None else ():
            if optie in answer.keuzen():
                yield answer.path, f"{place}.{optie}"


def _doet_mee(agreement: Agreement, places: tuple[tuple[str, str, tuple[str, ...]], ...]) -> Iterator[tuple[str, str]]:
    """Where the fund has another part: the path, and the place of its sentence. An open answer promises nothing."""
    for soortnaam, path, opties in places:
        for blik in van_soort(agreement, soortnaam):
            answer = blik.vind(path)
            if answer is not None and answer.waarde is not None:
                yield from ((answer.path, f"{soortnaam}.{path}.{optie}") for optie in opties if optie in answer.keuzen())


def geen_fonds(agreement: Agreement) -> Iterator[Bevinding]:
    """K9: the fund pays or has a part in a provision, but the parties said that there is none; an open answer says nothing."""
    general = agreement.algemeen.get("financiering_en_fonds")
    if general is None or general.blad.fonds is not False:  # type: ignore[attr-defined]
        return
    for path, place in (*_betaalt(agreement), *_doet_mee(agreement, _VIA_FONDS)):
        yield van_regel("K9", path, place)


def welk_fonds(agreement: Agreement) -> Iterator[Bevinding]:
    """K49: a fund has a part in it, and there is no provision that says which; said once, at the first place."""
    if "financiering_en_fonds" in agreement.algemeen:
        return
    promises = (*_betaalt(agreement), *_doet_mee(agreement, (*_VIA_FONDS, *_ALLEEN_ZONDER_FINANCIERING)))
    for path, _ in promises[:1]:
        yield van_regel("K49", path)


_TAAK_BIJ = {
    "loopbaanadvies": ("loopbaanadvies",),
    "scholing": ("scholing", "voucher", "ontwikkelpad", "erkenning_vaardigheden", "individueel_budget", "collectief_budget"),
    "basisvaardigheden": ("basisvaardigheden",),
    "leerambassadeurs": ("leerambassadeurs",),
    "mobiliteitscentrum": ("mobiliteitscentrum",),
    "zij_instroom": ("zij_instroom",),
}


def taak_zonder_voorziening(agreement: Agreement) -> Iterator[Bevinding]:
    """K33: the fund gets a task in something that the agreement does not have."""
    for blik in van_soort(agreement, "financiering_en_fonds"):
        answer = blik.antwoord("fonds_rol")
        if answer.waarde is not None and any(not van_soort(agreement, *_TAAK_BIJ[t]) for t in answer.keuzen() if t in _TAAK_BIJ):
            yield van_regel("K33", answer.path)


CONTROLES: tuple[Controle, ...] = (geen_fonds, welk_fonds, taak_zonder_voorziening)
