"""Few agreements in which every two options of a soort meet: a covering set of pairs, the same each time.

An error that needs two answers together hides from one-at-a-time tests and may hide from random ones; here each pair comes by.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import Any, NamedTuple

from wizard.agreement.agreement import Agreement
from wizard.agreement.catalogue import soorten
from wizard.agreement.load import from_tree
from wizard.agreement.parameter import Parameter, Soort
from wizard.agreement.reading_tree import Gelezen

_NUMBERS = tuple(map(Decimal, (1, 2, 21)))
"""One, a few, and more than is written in words."""


class Vraag(NamedTuple):
    """One thing to answer: where it stands in the answers, and the answers to try."""

    plek: tuple[str, ...]
    antwoorden: tuple[Any, ...]


Keuze = list[int]
Paar = tuple[int, int, int, int]


def afspraken(declared: Soort) -> Iterator[Agreement]:
    """Agreements about one soort, alone and (one in twelve) among all others, that together hold every pair of options."""
    questions = tuple(_vragen(declared.parameters))
    for n, case in enumerate(_gevallen(questions)):
        yield _afspraak(declared, _antwoorden(questions, case), among_all=n % 12 == 0)


def alles() -> Agreement:
    """Every soort there is, each once, with our own proposals: the longest text that the defaults give."""
    return _afspraak(soorten()[0], {}, among_all=True)


def _vragen(parameters: tuple[Parameter, ...], within: tuple[str, ...] = ()) -> Iterator[Vraag]:
    for p in parameters:
        if p.type in ("groepen", "reeks"):
            row = _rij(p)
            yield Vraag((*within, p.naam), ([], [row], [row, row]))
        elif p.velden:
            yield from _vragen(p.velden, (*within, p.naam))
        else:
            yield Vraag((*within, p.naam), _mogelijk(p))


def _mogelijk(p: Parameter) -> tuple[Any, ...]:
    match p.type:
        case "ja_nee":
            return (p.alleen,) if p.alleen else ("ja", "nee")
        case "keuze":
            return p.sleutels
        case "meerkeuze":
            return (*([s] for s in p.sleutels), list(p.sleutels), [])
        case "getal":
            low, high = Decimal(p.laagste or 1), Decimal(p.hoogste or 1500)
            return tuple(str(n) for n in _NUMBERS if low <= n <= high) or (p.laagste,)
        case "datum":
            return ("1 januari 2027", None)
        case "tekst":
            return (p.voorbeeld or "eigen woorden", None)
        case "teksten":
            return (["het een", "het ander"], [], None)
        case _:
            return ([], None)


def _rij(p: Parameter) -> dict[str, Any]:
    return _antwoorden(questions := tuple(_vragen(p.velden)), [0] * len(questions))


def _antwoorden(questions: tuple[Vraag, ...], case: Keuze) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for question, chosen in zip(questions, case, strict=True):
        *parents, name = question.plek
        place = tree
        for parent in parents:
            place = place.setdefault(parent, {})
        place[name] = question.antwoorden[chosen]
    return tree


def _gevallen(questions: tuple[Vraag, ...]) -> Iterator[Keuze]:
    """Greedy: each case starts from a pair that has not been yet and fills in what meets most new ones."""
    random = Random(1)  # noqa: S311 a fixed row of cases, no secret
    sizes = [len(q.antwoorden) for q in questions]
    todo: dict[Paar, None] = {
        (a, i, b, j): None for b in range(len(sizes)) for a in range(b) for i in range(sizes[a]) for j in range(sizes[b])
    }
    if len(sizes) < 2:
        yield from ([n] for n in range(*sizes[:1]))
    while todo:
        case = _geval(sizes, todo, random)
        for pair in [(a, case[a], b, case[b]) for b in range(len(sizes)) for a in range(b)]:
            todo.pop(pair, None)
        yield case


def _geval(sizes: list[int], todo: dict[Paar, None], random: Random) -> Keuze:
    a, i, b, j = next(iter(todo))
    chosen = {a: i, b: j}
    order = [n for n in range(len(sizes)) if n not in chosen]
    random.shuffle(order)
    for n in order:
        new = [sum((m, c, n, v) in todo if m < n else (n, v, m, c) in todo for m, c in chosen.items()) for v in range(sizes[n])]
        best = [v for v, count in enumerate(new) if count == max(new)]
        chosen[n] = random.choice(best)
    return [chosen[n] for n in range(len(sizes))]


def _afspraak(declared: Soort, answers: dict[str, Any], *, among_all: bool) -> Agreement:
    there = [s for s in soorten() if among_all or s is declared]
    tree: dict[str, Any] = {"versie": "1", "cao": {}} | {s.soort: {} for s in there if s.algemeen}
    tree["voorzieningen"] = [{"soort": s.soort} | (answers if s is declared else {}) for s in there if not s.algemeen]
    if declared.algemeen:
        tree[declared.soort] = answers
    return from_tree(Gelezen(tree))
