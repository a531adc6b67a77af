"""Every fork in every template, and which of its roads a draft takes: options of a choice, yes and no, rows of a list.

A road that was not taken is looked for: first with the answers that the conditions around it name, then by changing answers at random
from there (the same every time).
"""

from __future__ import annotations

import copy
import inspect
import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from unittest.mock import patch

from tests.variants import Tree, Vraag, agreement_of, antwoorden, een, heel, roep_op, sheet, vragen, zet
from wizard.agreement.catalogue import soort, soort_bestanden
from wizard.agreement.conditions import Vergelijking
from wizard.agreement.eigenschappen import Eigenschap, eigenschappen
from wizard.agreement.parameter import Parameter
from wizard.agreement.parse import geschreven
from wizard.drafting import expression as ex
from wizard.drafting import notation as no
from wizard.drafting import templates
from wizard.drafting.draft import draft
from wizard.drafting.drafter import Drafter

_ROUNDS = 1500


@dataclass(frozen=True)
class Conditie:
    """One condition on the way: an answer (``path``) that is one of ``keys``, or soorten that are there or not (``keys`` empty)."""

    path: str
    keys: tuple[str, ...] = ()
    there: bool = True


@dataclass(frozen=True)
class Road:
    """One road: its identity, where it stands (``loopbaanadvies.md.j2 regel 4: kies normkracht, bij recht``), what leads to it."""

    key: object
    where: str
    chain: tuple[Conditie, ...]


Bound = dict[str, str | None]


def roads(template: no.Template) -> Iterator[Road]:
    """Every road in a template, those in the shared sentences it calls too."""
    return _roads(template.body, template.file, (), {})


def roads_in(body: list[no.Statement], file: str) -> Iterator[Road]:
    """Every road in a shared sentence, whoever calls it."""
    return _roads(body, file, (), {})


def _roads(body: list[no.Statement], file: str, chain: tuple[Conditie, ...], bound: Bound) -> Iterator[Road]:  # noqa: C901 - one case per kind of statement
    for s in body:
        match s:
            case no.Kies():
                yield from _kies(s, file, chain, bound)
            case no.Als():
                yield from _als(s, file, chain, bound)
            case no.Elk():
                yield Road(id(s.body), f"{file} regel {s.line}: elk {s.path}", chain)
                yield from _roads(s.body, file, chain, bound)
            case no.Item():
                here = (*chain, *(Conditie(_path(a, bound), ("ja",)) for a in s.als))
                if s.als:
                    what = f"{file} regel {s.line}: {{{s.name}, als {' en '.join(s.als)}}}"
                    yield Road((id(s), True), f"{what}, ja", here)
                    yield Road((id(s), False), f"{what}, nee", (*chain, Conditie(_path(s.als[0], bound), ("nee",))))
                yield from _roads(s.body, file, here, bound)
            case no.Term():
                yield from _roads(s.body, file, chain, bound)
            case no.Words():
                for part in s.parts:
                    if isinstance(part, ex.Expression) and isinstance(part.node, ex.CallZin):
                        yield from _zin(part.node, chain, bound)


def _kies(s: no.Kies, file: str, chain: tuple[Conditie, ...], bound: Bound) -> Iterator[Road]:
    for b in s.branches:
        here = (*chain, Conditie(_path(s.path, bound), tuple(b.keys)))
        if b.body:  # without text it only says that this option says nothing here
            yield Road(id(b.body), f"{file} regel {b.line}: kies {s.path}, bij {', '.join(b.keys)}", here)
        yield from _roads(b.body, file, here, bound)


def _als(s: no.Als, file: str, chain: tuple[Conditie, ...], bound: Bound) -> Iterator[Road]:
    what = f"{file} regel {s.line}: als {s.path or 'voorziening ' + ' of '.join(s.voorzieningen)}"
    for body, yes in ((s.body, True), (s.otherwise, False)):
        one = [Conditie(n, (), yes) for n in s.voorzieningen] or [Conditie(_path(s.path, bound), ("ja" if yes else "nee",))]
        here = (*chain, *(one[:1] if yes else one))
        yield Road(id(body), f"{what}, {'ja' if yes else 'nee'}", here)
        yield from _roads(body, file, here, bound)


def _zin(call: ex.CallZin, chain: tuple[Conditie, ...], bound: Bound) -> Iterator[Road]:
    zin = templates.zinnen()[call.name]
    given = dict(zip(zin.parameters, call.args, strict=False)) | dict(call.named)
    inner = {name: _path(a.path, bound) if isinstance(a, ex.Name) else None for name, a in given.items()}
    yield from _roads(zin.body, templates.bouwzinnen().file, chain, inner)


def _path(path: str, bound: Bound) -> str:
    """A path with the argument of a shared sentence filled in; an argument that is a text leads nowhere."""
    head, dot, rest = path.partition(".")
    return f"{bound[head] or ''}{dot}{rest}" if head in bound else path


def untaken(wanted: list[Road], start: str, rounds: int = _ROUNDS) -> list[Road]:
    """The roads that no agreement took in so many rounds; ``start`` is the soort that is always there."""
    luck = random.Random(start)  # noqa: S311 - a search, no secret
    with walked() as taken:
        for road in wanted:
            base = _directed(road.chain, start)
            close, tree = _close(road.chain, start), base
            for _ in range(rounds):
                if road.key in taken:
                    break
                draft(agreement_of(tree))
                tree = _other(base, start, close, luck)
    return [road for road in wanted if road.key not in taken]


def _directed(chain: tuple[Conditie, ...], start: str) -> Tree:
    """Answers that fit the conditions, as far as these are answers; a property is left to the search."""
    tree: Tree = {"versie": "1", "cao": {}, "voorzieningen": []}
    sheet(tree, start)
    for c in chain:
        head, _, rest = c.path.partition(".")
        name, veld = (head, rest) if head in soort_bestanden() else (start, c.path)
        if not c.keys:
            _presence(tree, c)
        elif _is_answer(name, veld):
            sheet(tree, name)
            roep_op(tree, soort(name), Vergelijking(veld, frozenset(c.keys)))
    return tree


def _is_answer(name: str, veld: str) -> bool:
    head, _, part = veld.partition(".")
    known = soort(name).per_naam
    return head in known and (not part or part in known[head].per_veld)


def _presence(tree: Tree, c: Conditie) -> None:
    if c.there:
        if not any(v["soort"] == c.path for v in tree["voorzieningen"]):
            sheet(tree, c.path)
    elif c.path in tree:
        del tree[c.path]


_QUESTIONS = {s: [v for v in vragen() if v.soort == s] for s in soort_bestanden()}


def _close(chain: tuple[Conditie, ...], start: str) -> list[Vraag]:
    """The questions on which the conditions hang: those they name, those that their properties read, those that may block them."""
    names: set[str] = set()
    for c in chain:
        head = c.path.partition(".")[0]
        names.add(f"{start}.{head}")
        if c.keys and head in eigenschappen(start):
            source = _source(eigenschappen(start)[head])
            names |= {f"{start}.{n}" for n in re.findall(r"\.([a-z_]+)", source)}
            names |= {f"{s}.{p}" for s in re.findall(r'soort\("([a-z_]+)"\)', source) for p in soort(s).per_naam}
        blocks = [o.blokkade.als or "" for o in soort(start).per_naam[head].opties if o.blokkade] if head in soort(start).per_naam else []
        names |= {f"{start}.{n}" for als in blocks for n in re.findall(r"[a-z_]+", _source(eigenschappen(start).get(als)) or als)}
    return [q for questions in _QUESTIONS.values() for q in questions if f"{q.soort}.{q.parameter.naam}" in names]


def _source(own: Eigenschap | None) -> str:
    """The source of a property and of what it calls in its own module."""
    if own is None:
        return ""
    others = dict(inspect.getmembers(inspect.getmodule(own), inspect.isfunction))
    text, todo = "", [own]
    while todo:
        now = inspect.getsource(todo.pop())
        text += now
        todo += [others.pop(name) for name in list(others) if f"{name}(" in now]
    return text


def _other(tree: Tree, start: str, close: list[Vraag], luck: random.Random) -> Tree:
    """An answers tree with one to four answers changed: of the questions close by, of the soort at hand, or around it."""
    new: Tree = copy.deepcopy(tree)
    general = [q for n in soort_bestanden() if soort(n).algemeen for q in _QUESTIONS[n]]
    every = [q for questions in _QUESTIONS.values() for q in questions]
    for _ in range(luck.choice((1, 1, 2, 3, 4))):
        near = luck.random()
        q = luck.choice((close if near < 0.5 else _QUESTIONS[start] if near < 0.8 else general if near < 0.95 else every) or every)
        zet(new, q.soort, q.parameter, _with(sheet(new, q.soort).get(q.parameter.naam), q, _any(q.laatste, luck)))
    return new


def _with(now: Any, question: Vraag, answer: Any) -> Any:
    """The whole answer in which the question has this answer; the other parts stay as they are, where there are any."""
    names = [d.naam for d in question.delen]
    here = now
    for name in names[:-1]:
        here = here.get(name) if isinstance(here, dict) else None
    if not names or not isinstance(here, dict):
        return heel(question, answer)
    here[names[-1]] = answer
    return now


def _any(p: Parameter, luck: random.Random) -> Any:
    """Any answer: one of those that read differently, none at all, several options, open, or its bounds."""
    answers = [*antwoorden(p), None]
    if p.type == "meerkeuze":
        answers += [[], list(luck.sample(p.sleutels, luck.randint(1, len(p.sleutels))))] * 2
    if p.type in ("teksten", "voorzieningen"):
        answers.append([])
    if p.type == "getal":
        edges = [Decimal(v) for v in (p.laagste or "0", p.hoogste) if v]
        answers += [str(geschreven(n)) for n in (*edges, Decimal(1)) if edges[0] <= n <= edges[-1]]
    if p.type == "datum":
        answers += ["1 januari 2027", "31 december 2030"]
    if p.velden and p.type not in ("groepen", "reeks"):
        answers.append(een(p))
    return luck.choice(answers)


@contextmanager
def walked() -> Iterator[set[object]]:
    """The roads that the drafts made within this block take."""
    taken: set[object] = set()
    run, item = Drafter.run, Drafter.item

    def noted_run(self: Drafter, body: list[no.Statement]) -> None:
        taken.add(id(body))
        run(self, body)

    def noted_item(self: Drafter, s: no.Item) -> None:
        if s.als:
            taken.add((id(s), all("ja" in self.meaning.outcome(path).keuzen for path in s.als)))
        item(self, s)

    patches: list[Any] = [patch.object(Drafter, "run", noted_run), patch.object(Drafter, "item", noted_item)]
    for p in patches:
        p.start()
    try:
        yield taken
    finally:
        for p in patches:
            p.stop()
