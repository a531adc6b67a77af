"""Which shared sentences call which: one that leads back to itself, or unfolds to far too much, is refused before it is written out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wizard.drafting import expression as ex
from wizard.drafting import notation as no

_MEESTE = 5000
"""Statements that one template or shared sentence may come to, with all that it calls written out; ours come to a few hundred."""


def statements(body: Iterable[no.Statement]) -> Iterator[no.Statement]:
    """Every statement in a body, at every depth."""
    todo = [*body]
    while todo:
        s = todo.pop()
        yield s
        match s:
            case no.Item() | no.Elk() | no.Term():
                todo += s.body
            case no.Als():
                todo += [*s.body, *s.otherwise]
            case no.Kies():
                todo += [inner for b in s.branches for inner in b.body]


def calls(body: Iterable[no.Statement]) -> Iterator[tuple[str, int]]:
    """The shared sentences that a body calls, each with its line, as often as it does."""
    for s in statements(body):
        parts = s.parts if isinstance(s, no.Words) else s.words.parts if isinstance(s, no.Note) else ()
        for part in [p for q in parts for p in (q.parts if isinstance(q, no.OneOrMore) else (q,))]:
            if isinstance(part, ex.Expression) and isinstance(part.node, ex.CallZin):
                yield part.node.name, part.line


@dataclass
class Zinnen:
    """The shared sentences held against each other; ``fouten`` are those in a circle or too large, by name, with line and text."""

    zinnen: Mapping[str, no.Zin]

    def __post_init__(self) -> None:
        self.fouten: dict[str, tuple[int, str]] = {}
        self._size: dict[str, int] = {}
        called = {naam: [c for c, _ in calls(z.body) if c in self.zinnen] for naam, z in self.zinnen.items()}
        left = dict(called)
        while ready := [naam for naam, names in left.items() if all(n in self._size for n in names)]:
            for naam in ready:
                del left[naam]
                self._size[naam] = min(self.omvang(self.zinnen[naam].body), _MEESTE + 1)
                if self._size[naam] > _MEESTE:
                    self.fouten[naam] = (self.zinnen[naam].line, _te_veel(f"de zin '{naam}'"))
        for naam in (n for n in left if _leads_back(n, called)):
            text = f"de zin '{naam}' roept zichzelf aan, rechtstreeks of via een andere zin; haal een van de aanroepen weg."
            self.fouten[naam] = (self.zinnen[naam].line, text)

    def omvang(self, body: Iterable[no.Statement]) -> int:
        """To how many statements a body comes, with all that it calls."""
        body = list(body)
        return sum(1 for _ in statements(body)) + sum(self._size.get(naam, 0) for naam, _ in calls(body))

    def te_groot(self, template: no.Template) -> str:
        """What is wrong with the size of a template; empty when nothing is."""
        return _te_veel("dit sjabloon") if self.omvang(template.body) > _MEESTE else ""


def _te_veel(wat: str) -> str:
    return f"{wat} wordt met alle aangeroepen zinnen te lang om uit te schrijven; roep minder zinnen aan."


def _leads_back(naam: str, called: Mapping[str, list[str]]) -> bool:
    seen: set[str] = set()
    todo = [*called[naam]]
    while todo:
        here = todo.pop()
        if here not in seen:
            seen.add(here)
            todo += called[here]
    return naam in seen
