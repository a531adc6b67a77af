"""What the fund is said to do, against whether there is a fund and what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.review.controles import Controle, gevraagd, van_soort
from wizard.review.findings import Bevinding, van_regel


def _zonder_fonds(agreement: Agreement) -> bool:
    """The parties said that there is no fund; an open answer says nothing."""
    general = agreement.algemeen.get("financiering_en_fonds")
    return general is not None and general.blad.fonds is False  # type: ignore[attr-defined]


def fonds_betaalt_niet(agreement: Agreement) -> Iterator[Bevinding]:
    """K9: the fund pays, but the parties said that there is none."""
    if not _zonder_fonds(agreement):
        return
    for _, answer in gevraagd(agreement):
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


def fonds_doet_niet_mee(agreement: Agreement) -> Iterator[Bevinding]:
    """K9: the fund has a part in a provision, but the parties said that there is none."""
    if not _zonder_fonds(agreement):
        return
    for soortnaam, path, opties in _VIA_FONDS:
        head, _, rest = path.partition(".")
        for blik in van_soort(agreement, soortnaam):
            answer = blik.antwoord(head).deel(rest) if rest else blik.antwoord(head)
            for optie in opties if answer.waarde is not None else ():
                if optie in answer.keuzen():
                    yield van_regel("K9", answer.path, f"{soortnaam}.{path}.{optie}")


_TAAK_BIJ = {
    "loopbaanadvies": ("loopbaanadvies",),
    "scholing": ("scholing", "voucher", "ontwikkelpad", "erkenning_vaardigheden", "individueel_budget", "collectief_budget"),
    "basisvaardigheden": ("basisvaardigheden",),
    "leerambassadeurs": ("leerambassadeurs",),
    "zij_instroom": ("zij_instroom",),
}


def taak_zonder_voorziening(agreement: Agreement) -> Iterator[Bevinding]:
    """K33: the fund gets a task in something that the agreement does not have."""
    for blik in van_soort(agreement, "financiering_en_fonds"):
        answer = blik.antwoord("fonds_rol")
        if answer.waarde is not None and any(not van_soort(agreement, *_TAAK_BIJ[t]) for t in answer.keuzen() if t in _TAAK_BIJ):
            yield van_regel("K33", answer.path)


CONTROLES: tuple[Controle, ...] = (fonds_betaalt_niet, fonds_doet_niet_mee, taak_zonder_voorziening)
