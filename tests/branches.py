"""Every fork in every template, and which of its roads a draft took: options of a choice, yes and no, rows of a list."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any
from unittest.mock import patch

from tests.variants import Tree, Vraag, agreement_of, antwoorden, een, heel, sheet, vragen, zet
from wizard.agreement.catalogue import Parameter, soort, soort_bestanden
from wizard.agreement.parse import geschreven
from wizard.drafting import notation as no
from wizard.drafting.draft import draft
from wizard.drafting.drafter import Drafter


def roads(template: no.Template) -> dict[object, str]:
    """Every road in a template by its identity, with where it stands: ``loopbaanadvies.md.j2 regel 4: kies normkracht, bij recht``."""
    found: dict[object, str] = {}
    for body in (template.body, *(zin.body for zin in template.zinnen.values())):
        found |= dict(_roads(body, template.file))
    return found


def untaken(template: no.Template, start: str, rounds: int) -> list[str]:
    """The roads of a template that no agreement took, after a search that keeps what found a new road and goes on from there.

    ``start`` is the soort that is always there, or an empty string. The search is the same every time.
    """
    here, luck = roads(template), random.Random(template.file)  # noqa: S311 - a search, no secret
    pool: list[Tree] = [{"versie": "1", "cao": {}, "voorzieningen": []}]
    if start:
        sheet(pool[0], start)
    with walked() as taken:
        for _ in range(rounds):
            left = here.keys() - taken
            if not left:
                break
            tree = _other(luck.choice(pool), start, luck)
            draft(agreement_of(tree))
            if left - (here.keys() - taken):
                pool.append(tree)
    return [where for road, where in here.items() if road not in taken]


_QUESTIONS = {s: [v for v in vragen() if v.soort == s] for s in soort_bestanden()}


def _other(tree: Tree, start: str, luck: random.Random) -> Tree:
    """An answers tree with one to three answers changed, in the soort at hand or around it; now and then a soort comes or goes."""
    new: Tree = copy.deepcopy(tree)
    for _ in range(luck.choice((1, 1, 2, 3))):
        chance = luck.random()
        general = [n for n in soort_bestanden() if soort(n).algemeen]
        name = start if start and chance < 0.7 else luck.choice(general if chance < 0.85 else list(soort_bestanden()))
        if chance > 0.97:
            new["voorzieningen"] = [v for v in new["voorzieningen"] if v["soort"] == start]
        else:
            question = luck.choice(_QUESTIONS[name])
            zet(new, name, question.parameter, _with(sheet(new, name).get(question.parameter.naam), question, _any(question.laatste, luck)))
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


def _roads(body: list[no.Statement], file: str) -> Iterator[tuple[object, str]]:  # noqa: C901 - one case per kind of statement
    for s in body:
        match s:
            case no.Kies():
                for b in s.branches:
                    if b.body:  # without text it only says that this option says nothing here
                        yield id(b.body), f"{file} regel {b.line}: kies {s.path}, {b.mode} bij {', '.join(b.keys)}"
                    yield from _roads(b.body, file)
            case no.Als():
                what = s.path or f"voorziening {' of '.join(s.voorzieningen)}"
                yield id(s.body), f"{file} regel {s.line}: als {what}, ja"
                yield id(s.otherwise), f"{file} regel {s.line}: als {what}, nee"
                yield from _roads([*s.body, *s.otherwise], file)
            case no.Elk():
                yield id(s.body), f"{file} regel {s.line}: elk {s.path}"
                yield from _roads(s.body, file)
            case no.Item():
                for yes in (True, False) if s.als else ():
                    yield (id(s), yes), f"{file} regel {s.line}: {{{s.name}, als {' en '.join(s.als)}}}, {'ja' if yes else 'nee'}"
                yield from _roads(s.body, file)
            case no.Term():
                yield from _roads(s.body, file)


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
            taken.add((id(s), all("ja" in self.outcome(path).keuzen for path in s.als)))
        item(self, s)

    patches: list[Any] = [patch.object(Drafter, "run", noted_run), patch.object(Drafter, "item", noted_item)]
    for p in patches:
        p.start()
    try:
        yield taken
    finally:
        for p in patches:
            p.stop()
