"""From the settled tree to the frozen Document: articles, leden, sentences and enumerations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from wizard.drafting.document import (
    NBSP,
    Article,
    Definition,
    Edit,
    Gap,
    Lid,
    Note,
    Onderdeel,
    OpenChoice,
    Reference,
    Span,
    Text,
    Value,
    plain,
)
from wizard.drafting.open_points import gaps_in
from wizard.drafting.references import References
from wizard.drafting.tidy import tidy
from wizard.drafting.tree import ARTIKEL, ONDERDEEL, VOORZIENING, DeadRef, Fold, Node, OneOrMorePiece, Piece, Places, RefRequest, Shared

_PLAIN = {Text, Value, Gap, Shared}


class Composer:
    """Turns nodes into the articles of the Document."""

    def __init__(self, places: Places, delen: dict[str, tuple[str, str]], naam: Callable[[str, str], str], *, lenient: bool) -> None:
        """``delen`` and ``lenient``: see ``References``. ``naam``: what an open answer is called, by its path and the label of the part
        that the text says."""
        self.places, self.naam = places, naam
        self.references = References(places, delen, lenient=lenient)
        self.marked: set[str] = set()
        self.gaps: set[tuple[str, str]] = set()
        self._near: dict[str, list[Node]] = {}
        self._whole: dict[str, frozenset[str]] = {}

    # articles --------------------------------------------------------------------------------------------------------------------
    def article(self, node: Node, suffix: str = "") -> Article:
        """One article; ``suffix`` tells it from another of the same title."""
        marks, self.gaps = _marks(node, self.naam), set()
        leden = [self.lid(c, marks.get(c.id, {}), alone=len(node.here()) == 1) for c in node.here()]
        definitions = self.definitions(node)
        title = (*tidy(self.spans(node, node.pieces), capital=True), *((Text(suffix),) if suffix else ()))
        choices = self.choices({path: label for path, label in node.choices.items() if path not in self.marked})
        return Article(node.id, node.number, title, tuple(leden), definitions, choices, *self.notes(node))

    def lid(self, node: Node, marks: Mapping[str, str], *, alone: bool) -> Lid:
        """One lid with its enumeration and the open choices marked here (path to label), or only that its option may have no text."""
        text, onderdelen = self.sentence(node)
        if node.blocked is not None:
            text, onderdelen = (node.blocked,), ()
        self.gaps |= gaps_in(text, onderdelen)  # a gap by the name of the choice says already that it is open
        choices = self.choices({path: label for path, label in marks.items() if (path, label) not in self.gaps})
        edit = Edit(*node.edited) if node.edited else None
        answers = self.answers(node)
        number = None if alone else node.number
        return Lid(node.id, number, text, onderdelen, answers, choices, node.kind, *self.notes(node), edit=edit, source=node.place)

    def choices(self, found: Mapping[str, str]) -> tuple[OpenChoice, ...]:
        self.marked |= set(found)
        return tuple(OpenChoice(path, self.naam(path, label)) for path, label in found.items())

    def silent(self, marked: Iterable[str]) -> dict[str, tuple[OpenChoice, ...]]:
        """Per article the open choices that are marked nowhere (``marked``: paths that are), because for now they leave no text."""
        self.marked |= set(marked)
        found: dict[str, tuple[OpenChoice, ...]] = {}
        for root in self.places.roots:
            blocked = (lid for article in root.here() for lid in article.here() if lid.blocked is not None)
            for node in (root, *root.children, *blocked):
                left = {path: label for path, label in (node.choices | node.around | node.silent).items() if path not in self.marked}
                article = node.up(ARTIKEL) if node.level and not node.up(ARTIKEL).gone else next(iter(root.here()), None)
                if article is not None and left:
                    found[article.id] = (*found.get(article.id, ()), *self.choices(left))
        return found

    def answers(self, node: Node) -> frozenset[str]:
        """Every path said here or below, the conditions around it, and all that decides whether what it hangs on is there.

        Of a provision that many leden hang on, this is worked out once.
        """
        found: set[str] = set()
        seen, todo = {node.id}, [node]
        while todo:
            at = todo.pop()
            if at.level == VOORZIENING and at is not node:
                if at.id not in self._whole and node.level != VOORZIENING:  # not one within another: they can point at each other
                    self._whole[at.id] = self.answers(at)
                if at.id in self._whole:
                    found |= self._whole[at.id]
                    continue
            found |= at.answers
            todo += [n for n in self.near(at) if n.id not in seen]
            seen.update(n.id for n in todo)
        return frozenset(found)

    def near(self, node: Node) -> list[Node]:
        """What stands in a node and what it hangs on: what it needs itself, and what all that it stands in needs."""
        found = self._near.get(node.id)
        if found is None:
            found = self._near[node.id] = [*node.here(), *self.needed(node)]
        return found

    def needed(self, node: Node) -> list[Node]:
        own = [t for needs in node.needs for kind, path in needs for t in self.places.find(node, kind, path)]
        return own + self.needed(node.parent) if node.parent is not None else own

    def notes(self, node: Node) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
        """Toelichtingen and notes for jurists."""
        if not node.notes:
            return (), ()
        made = [(n.jurist, tidy(self.spans(node, n.pieces), capital=True)) for n in node.notes]
        return tuple(t for jurist, t in made if not jurist and t), tuple(t for jurist, t in made if jurist and t)

    def definitions(self, node: Node) -> tuple[Definition, ...]:
        """The terms of the article ``begrippen``, alphabetically."""
        terms = sorted((t for lid in node.here() for t in lid.here() if t.forms), key=lambda t: t.name.lower())
        ends = ([";"] * len(terms))[:-1] + ["."] * bool(terms)
        texts = [tidy(self.spans(t, t.pieces), strip=".;") for t in terms]
        return tuple(Definition(t.id, t.name, text, _ending(text, end)) for t, text, end in zip(terms, texts, ends, strict=True))

    # sentences -------------------------------------------------------------------------------------------------------------------
    def sentence(self, node: Node) -> tuple[tuple[Span, ...], tuple[Onderdeel, ...]]:
        """The text of a lid and its onderdelen. A list of one is no list; a list without colon folds into the sentence."""
        pieces = self.spans(node, node.pieces)
        last = node
        while last.word and last.colon and len(last.here()) == 1:
            last = last.here()[0]
            pieces += [Text(" "), *tidy(self.spans(last, last.pieces), strip=".;")]
        if last.word and last.colon and len(last.here()) > 1:
            return tidy([*pieces, Text(":")], capital=True), self.onderdelen(last, ".")
        if last is not node:
            pieces.append(Text("."))
        return tidy(pieces, capital=True), ()

    def onderdelen(self, node: Node, closing: str) -> tuple[Onderdeel, ...]:
        """The items of a list; the last carries the ending of what is around it."""
        items = node.here()
        ends = [";"] * (len(items) - 2) + [f";{NBSP}{node.word}", closing]
        return tuple(self.onderdeel(item, end) for item, end in zip(items, ends, strict=True))

    def onderdeel(self, node: Node, end: str) -> Onderdeel:
        """One item; an inner list of one is said in the item itself."""
        pieces, last = self.spans(node, node.pieces), node
        while last.word and last.colon and len(last.here()) == 1:
            last = last.here()[0]
            pieces += [Text(" "), *tidy(self.spans(last, last.pieces), strip=".;")]
        letter = chr(96 + node.number) if node.level == ONDERDEEL else str(node.number)
        if last.word and last.colon and last.here():
            return Onderdeel(node.id, letter, tidy(pieces, strip=".;:"), ":", self.onderdelen(last, end))
        text = tidy(pieces, strip=".;")
        return Onderdeel(node.id, letter, text, _ending(text, end))

    def spans(self, node: Node, pieces: Sequence[Piece]) -> list[Span | Shared]:
        """The pieces with references found, words for one or more chosen, and folded items put in."""
        out: list[Span | Shared] = []
        for p in pieces:
            if type(p) in _PLAIN:
                out.append(p)  # type: ignore[arg-type]
            elif isinstance(p, RefRequest):
                out += self.references.spans(node, p)
            elif isinstance(p, DeadRef):
                out.append(Reference(p.target, (), dead=True))
            elif isinstance(p, OneOrMorePiece):
                out += self.spans(node, p.pieces) if p.more == (len(node.here()) > 1) else []
            elif isinstance(p, Fold):
                out += self.folded(node)
        return out

    def folded(self, node: Node) -> list[Span | Shared]:
        items = node.here()
        out: list[Span | Shared] = [Text(" ")]
        for i, item in enumerate(items):
            out += [Text(", " if i < len(items) - 1 else f" {node.word} ")] if i else []
            out += tidy(self.spans(item, item.pieces), strip=".;")
        return out


def _marks(article: Node, naam: Callable[[str, str], str]) -> dict[str, dict[str, str]]:
    """Per lid which open choices are marked there (path to label). An article marks each open choice once: at the first lid that is
    there, or reads so, because of it; of an answer that is open as a whole its first part goes before."""
    leden = [lid for lid in article.here() if lid.blocked is None]
    found: dict[str, list[tuple[bool, int, str]]] = {}
    for n, lid in enumerate(leden):
        for path, label in (lid.around | lid.open_choices()).items():
            found.setdefault(path, []).append((label != naam(path, label), n, label))
    marks: dict[str, dict[str, str]] = {}
    for path, places in found.items():
        _, n, label = min(places)
        marks.setdefault(leden[n].id, {})[path] = naam(path, label)
    return marks


def _ending(text: Sequence[Span], end: str) -> str:
    """What closes an item; nothing when its own words end with a full stop (``Opleidingen B.V.``)."""
    return "" if end == "." and text and text[-1].text.endswith(".") else end


def lid_text(lid: Lid) -> str:
    """A lid as one string with its onderdelen, each on a line of its own."""
    lines = [plain(lid.text)]
    for item in lid.onderdelen:
        lines += [f"- {plain(item.text)}", *(f"  - {plain(i.text)}" for i in item.onderdelen)]
    return "\n".join(lines)
