"""The conditions of all soorten held against each other: what they ask about is there, and none leads back to its own question."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.catalogue import soort_bestanden
from wizard.agreement.conditions import Voorwaarde
from wizard.agreement.declaration_check import nagelezen
from wizard.agreement.declaration_sheet import wel
from wizard.messages import Melding

_Vraag = tuple[str, str]
"""A soort and one of its questions."""


def verbonden() -> Iterator[Melding]:
    """Conditions between all soorten: each leads to a question that there is, and none back to its own question."""
    edges: dict[_Vraag, set[_Vraag]] = {}
    for naam in soort_bestanden():
        read = nagelezen(naam)
        for p in read.soort.parameters if read.soort else ():
            edges[naam, p.naam] = set(_naar(p.voorwaarde, naam, {q.naam for q in read.soort.parameters} if read.soort else set()))
    for start, reached in edges.items():
        for head, rest in reached - edges.keys():
            other = nagelezen(head) if head in soort_bestanden() else None
            if other and other.soort and rest not in other.twijfel:
                yield _bij(start, f"'{head}.{rest}': de soort '{head}' heeft geen vraag '{rest}'{wel(rest, other.soort.per_naam)}")
        if start in _bereikt(edges, start):
            yield _bij(start, "deze vraag hangt via 'toon_als' van zichzelf af; laat een van de voorwaarden weg.")


def _bij(start: _Vraag, text: str) -> Melding:
    return Melding(text, start[1], soort_bestanden()[start[0]].name, dict(nagelezen(start[0]).lines).get(start[1]))


def _naar(voorwaarde: Voorwaarde | None, naam: str, own: set[str]) -> Iterator[_Vraag]:
    for v in voorwaarde.vergelijkingen if voorwaarde else ():
        head, _, rest = v.path.partition(".")
        yield (naam, head) if head in own else (head, rest)


def _bereikt(edges: dict[_Vraag, set[_Vraag]], start: _Vraag) -> set[_Vraag]:
    """All that can be reached from here."""
    found: set[_Vraag] = set()
    todo = list(edges[start])
    while todo:
        here = todo.pop()
        if here not in found:
            found.add(here)
            todo += edges.get(here, ())
    return found
