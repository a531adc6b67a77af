"""Who may give career advice: the list, the place of work of the adviser and the providers, against each other."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Blik
from wizard.review.controles import Controle, gekozen, van_soort
from wizard.review.findings import Bevinding, van_regel

_PAST_BIJ = {"vakbond": {"vakbond"}, "fonds": {"fonds", "extern_bureau", "mobiliteitscentrum"}}
"""Which providers an adviser can work for, by the place of work; a place that is not here leaves them free."""


def _aanbieders(blik: Blik) -> frozenset[str]:
    """The providers that parties chose; an open answer says nothing."""
    answer = blik.antwoord("aanbieder")
    return answer.keuzen() if answer.waarde else frozenset()


def lijst_zonder_aanbieders(agreement: Agreement) -> Iterator[Bevinding]:
    """K43: a list of several independent providers, and the providers that are allowed can't fill it."""
    for blik in van_soort(agreement, "loopbaanadvies"):
        providers = _aanbieders(blik)
        chosen = blik.antwoord("keuzevrijheid").waarde == "lijst"  # open, the parties have yet to say whether there is a list
        if chosen and providers and "extern_bureau" not in providers:
            yield van_regel("K43", f"{blik.voorziening.id}.keuzevrijheid")


def adviseur_elders(agreement: Agreement) -> Iterator[Bevinding]:
    """K44: the adviser works somewhere else than at a provider that is allowed. (K1: in the employer's own service.)"""
    for blik in van_soort(agreement, "loopbaanadvies"):
        for place, fitting in _PAST_BIJ.items():
            if gekozen(blik, "onafhankelijk", place) and _aanbieders(blik) - fitting - {"intern"}:
                yield van_regel("K44", f"{blik.voorziening.id}.aanbieder")


def een_en_meer(agreement: Agreement) -> Iterator[Bevinding]:
    """K45: one provider gives the advice, and several are allowed."""
    for blik in van_soort(agreement, "loopbaanadvies"):
        if gekozen(blik, "keuzevrijheid", "een_aanbieder") and len(_aanbieders(blik)) > 1:
            yield van_regel("K45", f"{blik.voorziening.id}.aanbieder")


CONTROLES: tuple[Controle, ...] = (lijst_zonder_aanbieders, adviseur_elders, een_en_meer)
