"""What every check on an agreement shares: a check is a function from the agreement to its findings; it never refuses.

The checks stand by subject in ``looptijd``, ``fonds``, ``budget``, ``loopbaanadvies``, ``doelgroep``, ``sociaal_plan``,
``van_werk_naar_werk``, ``vindbaarheid``, ``voorziening`` and ``eigen_woorden``. The docstring of a check starts with its code in
``regels.yaml``, so ``grep -rn "K17:" wizard/review`` finds it.
An open choice counts as its default, an open value as unknown, a question that is not asked as not there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wizard.agreement.agreement import Agreement, Voorziening
from wizard.agreement.antwoorden import Antwoord, Blik, blik_op
from wizard.agreement.blokkades import gevraagde_antwoorden
from wizard.review.findings import Bevinding, van_regel

Controle = Callable[[Agreement], Iterator[Bevinding]]


def van_soort(agreement: Agreement, *soorten: str) -> tuple[Blik, ...]:
    """The provisions of these soorten, in the order of the agreement."""
    return tuple(blik_op(agreement, v) for v in agreement.alle() if v.soort in soorten)


def gekozen(blik: Blik, path: str, *opties: str) -> bool:
    """Whether one of these options is in effect at a path."""
    return not blik.opzoeken(path).isdisjoint(opties)


def ergens(agreement: Agreement, soort: str, path: str, *opties: str) -> bool:
    """Whether one of these options is in effect in some provision of this soort."""
    return any(gekozen(blik, path, *opties) for blik in van_soort(agreement, soort))


def waar_gekozen(agreement: Agreement, code: str, soort: str, path: str, *opties: str, plek: str = "") -> Iterator[Bevinding]:
    """The finding of a rule at each provision of this soort in which one of these options is in effect; ``plek``: the case it is of."""
    for blik in van_soort(agreement, soort):
        if gekozen(blik, path, *opties):
            yield van_regel(code, f"{blik.voorziening.id}.{path}", plek)


def gevraagd(agreement: Agreement) -> Iterator[tuple[Voorziening, Antwoord]]:
    """Every answer that is asked, and every part of it, with its provision."""
    for v in agreement.alle():
        for answer, _ in gevraagde_antwoorden(blik_op(agreement, v)):
            yield v, answer
