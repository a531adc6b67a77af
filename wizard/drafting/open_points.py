"""Which points of a text are still open: values, choices, what is blocked and what cannot be read, each with the places that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wizard.drafting.document import Deel, Gap, Onderdeel, OpenChoice, OpenPoint, Span, Value


def open_points(kop: Sequence[Span], delen: Sequence[Deel]) -> tuple[OpenPoint, ...]:
    """Everything open, blocked or unreadable in the text, in its order, each path once with its places."""
    found: dict[str, tuple[Gap | OpenChoice, dict[str, None]]] = {}
    for place, mark in _marks(kop, delen):
        found.setdefault(mark.path, (mark, {}))[1][place] = None
    return tuple(_point(mark, tuple(places)) for mark, places in found.values())


def _point(mark: Gap | OpenChoice, places: tuple[str, ...]) -> OpenPoint:
    if isinstance(mark, OpenChoice):
        return OpenPoint(mark.path, mark.label, "keuze", places)
    return OpenPoint(mark.path, mark.label, mark.kind, places, mark.grond)


def _marks(kop: Sequence[Span], delen: Sequence[Deel]) -> Iterator[tuple[str, Gap | OpenChoice]]:
    yield from _gaps("kop", kop)
    for deel in delen:
        for article in deel.articles:
            yield from _gaps(article.id, article.title)
            for c in article.open_choices:
                yield article.id, c
            for lid in article.leden:
                yield from _gaps(lid.id, lid.text)
                for item in lid.onderdelen:
                    yield from _item_gaps(lid.id, item)
                for c in lid.open_choices:
                    yield lid.id, c
            for d in article.definitions:
                yield from _gaps(article.id, d.text)


def gaps_in(text: Sequence[Span], onderdelen: Sequence[Onderdeel] = ()) -> set[tuple[str, str]]:
    """Path and label of each gap in a text or in what is enumerated below it."""
    return {(gap.path, gap.label) for _, gap in _gaps("", text)}.union(*(gaps_in(o.text, o.onderdelen) for o in onderdelen))


def _item_gaps(place: str, item: Onderdeel) -> Iterator[tuple[str, Gap]]:
    yield from _gaps(place, item.text)
    for inner in item.onderdelen:
        yield from _item_gaps(place, inner)


def _gaps(place: str, spans: Sequence[Span]) -> Iterator[tuple[str, Gap]]:
    for s in spans:
        for part in s.parts if isinstance(s, Value) else (s,):
            if isinstance(part, Gap):
                yield place, part
