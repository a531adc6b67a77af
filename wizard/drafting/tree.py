"""The drafted tree before it settles: articles, leden and onderdelen with pieces of text, and what they hang on.

``drafter`` builds it from a template and the answers; ``settle`` lets fall away what cannot stand, numbers the rest, and finds
what a reference means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from wizard.drafting.document import Gap, NormKind, OpenChoice, Text, Value
from wizard.messages import Melding

VOORZIENING, ARTIKEL, LID, ONDERDEEL, SUBONDERDEEL = range(5)
DEPTH = {"voorziening": 1, "artikel": 2, "lid": 3, "onderdeel": 4}  # how many names make a full path of this kind


@dataclass(slots=True)
class RefRequest:
    """A reference by name, still to be found; ``ids`` are full ids (of answers that name provisions)."""

    kind: str
    paths: tuple[str, ...]
    conjunction: str = "en"
    ids: tuple[str, ...] = ()
    answer: str = ""
    """Path of the answer that names the provisions, with its label for when none of them is there."""
    label: str = ""


@dataclass(slots=True)
class DeadRef:
    """A reference in an edited text to what is not there (any more)."""

    target: str


@dataclass(slots=True)
class OneOrMorePiece:
    """Words for one item left, or only for more; settled when the list is."""

    more: bool
    pieces: list[Piece]


@dataclass(slots=True)
class Fold:
    """The place in a sentence where the items of a folded list (``betaalt {en}``) come."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Words the template takes from elsewhere (*dit hoofdstuk*, an argument of a zin): capitalised where a sentence starts."""

    text: str


Piece = Text | Shared | Value | Gap | RefRequest | DeadRef | OneOrMorePiece | Fold


@dataclass(slots=True)
class NoteNode:
    """A note with its pieces."""

    jurist: bool
    pieces: list[Piece]


@dataclass(slots=True, eq=False)
class Node:
    """A provision (level 0), article, lid, onderdeel or subonderdeel."""

    level: int
    name: str
    id: str
    parent: Node | None = None
    soort: str = ""
    place: tuple[str, int] = ("", 0)
    kind: NormKind = "normatief"
    pieces: list[Piece] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    notes: list[NoteNode] = field(default_factory=list)
    needs: list[list[tuple[str, str]]] = field(default_factory=list)
    answers: set[str] = field(default_factory=set)
    choices: dict[str, str] = field(default_factory=dict)
    """Open choices that decide the wording here: path to label."""
    word: str = ""
    colon: bool = False
    blocked: Gap | None = None
    gone: bool = False
    number: int = 0
    forms: tuple[str, ...] = ()
    """Of a term: the words by which the text uses it."""
    edited: tuple[str, bool] | None = None

    def here(self) -> list[Node]:
        """The living children."""
        return [c for c in self.children if not c.gone]

    def walk(self) -> Iterator[Node]:
        """This node and everything below it."""
        yield self
        for c in self.children:
            yield from c.walk()

    def up(self, level: int) -> Node:
        """The node above (or this one) at a level."""
        node = self
        while node.level > level and node.parent is not None:
            node = node.parent
        return node

    def open_choices(self) -> tuple[OpenChoice, ...]:
        """The open choices of this node and its living children."""
        found = dict(self.choices)
        for c in self.children:
            if not c.gone:
                found |= {o.path: o.label for o in c.open_choices()}
        return tuple(OpenChoice(path, label) for path, label in found.items())


class Settled:
    """The provisions after falling away, with numbers. ``problems`` are references that find nothing."""

    def __init__(self, roots: list[Node], order: list[Node]) -> None:
        """``roots`` are the provisions, ``order`` all their articles in the order of the text (falling away is done)."""
        self.roots, self.problems = roots, list[Melding]()
        self.index = {n.id: n for r in roots for n in r.walk() if not n.gone}
        self.articles = [a for a in order if not a.gone]
        for i, article in enumerate(self.articles, 1):
            article.number = i
            for j, lid in enumerate(article.here(), 1):
                lid.number = j
                _number_items(lid)


def _number_items(node: Node) -> None:
    for k, item in enumerate(node.here(), 1):
        item.number = k
        _number_items(item)


def fall_away(roots: list[Node]) -> None:
    """Drop what cannot stand, until nothing changes: no text, a list without items, a target or parent that is gone, an empty article."""
    nodes = [n for r in roots for n in r.walk() if n.level and not n.gone]
    index: dict[str, Node] = {n.id: n for r in roots for n in r.walk()}
    while True:
        dropped = [n for n in nodes if not n.gone and _falls(n, roots, index)]
        if not dropped:
            return
        for n in dropped:
            n.gone = True
        nodes = [n for n in nodes if not n.gone]


def _falls(n: Node, roots: list[Node], index: dict[str, Node]) -> bool:
    if n.parent is not None and n.parent.gone:
        return True
    if n.blocked is None:
        if n.level == ARTIKEL or n.word:
            if not any(not c.gone for c in n.children):
                return True
        elif not any(not isinstance(p, Text | Shared) or p.text.strip() for p in n.pieces):
            return True
    return any(not any(find(n, kind, path, roots, index) for kind, path in alternatives) for alternatives in n.needs)


def find(n: Node, kind: str, path: str, roots: list[Node], index: dict[str, Node]) -> list[Node]:
    """The living nodes that a path means, from where ``n`` stands. A full path begins with a soort: all its provisions but our own."""
    own, parts = n.id.split("/"), path.split("/")
    missing = DEPTH[kind] - len(parts)
    if missing > 0:
        heads = ["/".join([*own[:missing], *parts])]
    else:
        heads = ["/".join([r.id, *parts[1:]]) for r in roots if r.soort == parts[0] and r.id != own[0]]
    found = [index[h] for h in heads if h in index]
    return [t for t in found if t is not n and _lives(t)]


def _lives(t: Node) -> bool:
    node: Node | None = t
    while node is not None:
        if node.gone:
            return False
        node = node.parent
    return t.level > 0 or any(not a.gone for a in t.children)
