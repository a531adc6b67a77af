"""Mistakes of form that show only when a whole template has been read: an option without text, a list without its opening words."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.drafting.notation import Als, Elk, Item, Kies, ListOpening, Statement, Template
from wizard.drafting.tree import LID


def mistakes(template: Template) -> Iterator[tuple[str, int]]:
    """Each mistake with its line, in the shared sentences and in the articles."""
    for zin in template.zinnen.values():
        yield from _in_body(zin.body)
    yield from _in_body(template.body)


def _in_body(body: list[Statement]) -> Iterator[tuple[str, int]]:
    for s in body:
        if isinstance(s, Kies):
            for b in s.branches:
                if b.mode == "bij" and not b.body:
                    text = "na deze 'bij' staat geen tekst; schrijf 'vervalt bij' (het lid vervalt) of 'niets bij' (alleen deze tekst)."
                    yield text, b.line
                yield from _in_body(b.body)
        elif isinstance(s, Als | Elk | Item):
            yield from _in_body(s.body)
            if isinstance(s, Als):
                yield from _in_body(s.otherwise)
    yield from _lists(body)


def _lists(body: list[Statement]) -> Iterator[tuple[str, int]]:
    """Onderdelen need an aanhef, an aanhef needs onderdelen."""
    for s in body:
        if isinstance(s, Item) and s.level >= LID:
            opening, items = _finds(s.body, ListOpening), _finds(s.body, Item)
            if items and not opening:
                remedy = "eindig de regel erboven met ': {en}' of ': {of}' (of zonder dubbele punt voor 'a, b en c')."
                yield f"onderdelen zonder aanhef: {remedy}", s.line
            elif opening and not items:
                yield "na deze aanhef staat geen onderdeel.", s.line


def _finds(body: list[Statement], kind: type) -> bool:
    """Whether a statement of this kind stands in the body, inside blocks too but not inside items."""
    for s in body:
        if isinstance(s, kind):
            return True
        if isinstance(s, Kies) and any(_finds(b.body, kind) for b in s.branches):
            return True
        if isinstance(s, Als) and (_finds(s.body, kind) or _finds(s.otherwise, kind)):
            return True
        if isinstance(s, Elk) and _finds(s.body, kind):
            return True
    return False
