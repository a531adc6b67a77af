"""The drafted tree before it settles: articles, leden and onderdelen with pieces of text, and what they hang on.

``drafter`` builds it from a template and the answers; ``settle`` lets fall away what cannot stand, numbers the rest, and finds
what a reference means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from wizard.drafting.document import Gap, NormKind, Text, Value

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
    """Open choices that decide the words of this node: path to label."""
    around: dict[str, str] = field(default_factory=dict)
    """Open choices that decide whether a group of leden or onderdelen is there of which this is one: path to label."""
    silent: dict[str, str] = field(default_factory=dict)
    """Of an article or provision: open choices that for now leave nothing to mark (path to label)."""
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

    def keep_silent(self, choices: dict[str, str]) -> None:
        """This falls away while these choices are open: they are kept at the article, or for an article at the provision."""
        if self.parent is not None:
            self.parent.up(ARTIKEL).silent |= choices

    def open_choices(self) -> dict[str, str]:
        """The open choices that decide the words of this lid, its onderdelen included."""
        found = dict(self.choices)
        for c in self.here():
            found |= c.around | c.open_choices()
        return found


class Places:
    """Every node by its id, and what a path means from where it is written."""

    def __init__(self, roots: list[Node]) -> None:
        self.roots = roots
        self.nodes = {n.id: n for r in roots for n in r.walk()}
        self.of_soort: dict[str, list[Node]] = {}
        for r in roots:
            self.of_soort.setdefault(r.soort, []).append(r)

    def find(self, n: Node, kind: str, path: str) -> list[Node]:
        """The living nodes that a path means, from where ``n`` stands; never ``n`` itself."""
        return [t for i in self.ids(n, kind, path) if (t := self.living(i)) is not None and t is not n]

    def ids(self, n: Node, kind: str, path: str) -> list[str]:
        """The ids that a path may mean, from where ``n`` stands.

        A full path begins with a soort: all its provisions but our own. A shorter one is found in our own article or provision.
        """
        own, parts = n.id.split("/"), path.split("/")
        missing = DEPTH[kind] - len(parts)
        if missing > 0:
            return ["/".join([*own[:missing], *parts])]
        return ["/".join([r.id, *parts[1:]]) for r in self.of_soort.get(parts[0], ()) if r.id != own[0]]

    def clear(self) -> None:
        """Let go of the tree: parents and children hold each other, so nothing of it would go by itself."""
        for n in self.nodes.values():
            n.parent = None

    def living(self, node_id: str) -> Node | None:
        """The node with this id, unless it or what it is part of has fallen away (a provision: unless it has no articles left)."""
        found = node = self.nodes.get(node_id)
        while node is not None:
            if node.gone:
                return None
            node = node.parent
        if found is None or (found.level == VOORZIENING and all(a.gone for a in found.children)):
            return None
        return found


def number(articles: list[Node]) -> None:
    """Number the articles in the order of the text, and what is in them."""
    for i, article in enumerate(articles, 1):
        article.number = i
        _number_items(article)


def _number_items(node: Node) -> None:
    for k, item in enumerate(node.here(), 1):
        item.number = k
        _number_items(item)


def fall_away(places: Places) -> None:
    """Drop what cannot stand, until nothing changes: no text, a list without items, a target or parent that is gone, an empty article."""
    nodes = [n for n in places.nodes.values() if n.level and not n.gone]
    while dropped := [n for n in nodes if _falls(n, places)]:
        for n in (below for top in dropped for below in top.walk() if not below.gone):
            n.gone = True
            if n.choices or n.around or n.silent:
                n.keep_silent(n.choices | n.around | n.silent)
        nodes = [n for n in nodes if not n.gone and (n.needs or n.word or n.level == ARTIKEL)]  # what may fall with something else


def _falls(n: Node, places: Places) -> bool:
    if n.parent is not None and n.parent.gone:
        return True
    if n.blocked is None:
        if n.level == ARTIKEL or n.word:
            if all(c.gone for c in n.children):
                return True
        elif all(isinstance(p, Text | Shared) and not p.text.strip() for p in n.pieces):
            return True
    return any(not any(places.find(n, kind, path) for kind, path in alternatives) for alternatives in n.needs)
