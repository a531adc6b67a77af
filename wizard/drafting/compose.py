"""From the settled tree to the frozen Document: articles, leden, sentences and enumerations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
from wizard.drafting.references import References
from wizard.drafting.tidy import tidy
from wizard.drafting.tree import ONDERDEEL, DeadRef, Fold, Node, OneOrMorePiece, Piece, Places, RefRequest, Shared

_PLAIN = {Text, Value, Gap, Shared}


class Composer:
    """Turns nodes into the articles of the Document."""

    def __init__(self, places: Places, delen: dict[str, tuple[str, str]], *, lenient: bool) -> None:
        """``delen`` and ``lenient``: see ``References``."""
        self.places = places
        self.references = References(places, delen, lenient=lenient)
        self.marked: set[str] = set()

    # articles --------------------------------------------------------------------------------------------------------------------
    def article(self, node: Node, suffix: str = "") -> Article:
        """One article; ``suffix`` tells it from another of the same title."""
        leden = [self.lid(c, alone=len(node.here()) == 1) for c in node.here()]
        definitions = self.definitions(node)
        title = (*tidy(self.spans(node, node.pieces), capital=True), *((Text(suffix),) if suffix else ()))
        choices = self.choices(OpenChoice(path, label) for path, label in node.choices.items())
        return Article(node.id, node.number, title, tuple(leden), definitions, choices, *self.notes(node))

    def lid(self, node: Node, *, alone: bool) -> Lid:
        """One lid with its enumeration, or only the mark when its option may have no text."""
        text, onderdelen = self.sentence(node)
        if node.blocked is not None:
            text, onderdelen = (node.blocked,), ()
        choices = () if node.blocked else self.choices(node.open_choices())
        edit = Edit(*node.edited) if node.edited else None
        answers = frozenset(self.answers(node))
        number = None if alone else node.number
        return Lid(node.id, number, text, onderdelen, answers, choices, node.kind, *self.notes(node), edit=edit, source=node.place)

    def choices(self, found: Iterator[OpenChoice] | Sequence[OpenChoice]) -> tuple[OpenChoice, ...]:
        """Each open choice is marked once, at the first place it decides."""
        new = tuple(c for c in found if c.path not in self.marked)
        self.marked |= {c.path for c in new}
        return new

    def silent(self, marked: Iterable[str]) -> dict[str, tuple[OpenChoice, ...]]:
        """Per article the open choices that are marked nowhere (``marked``: paths that are), because for now they leave no text."""
        self.marked |= set(marked)
        found: dict[str, tuple[OpenChoice, ...]] = {}
        for root in self.places.roots:
            for node in (root, *root.children):
                if not (node.choices or node.silent):
                    continue
                article = node if node.level and not node.gone else next(iter(root.here()), None)
                new = [OpenChoice(path, label) for path, label in (node.choices | node.silent).items()]
                if article is not None and (left := self.choices(new)):
                    found[article.id] = (*found.get(article.id, ()), *left)
        return found

    def answers(self, node: Node) -> Iterator[str]:
        """Every path said here or below, the conditions around it, and those of what it hangs on."""
        yield from node.answers
        for c in node.here():
            yield from self.answers(c)
        for alternatives in node.needs:
            for kind, path in alternatives:
                for target in self.places.find(node, kind, path):
                    yield from target.answers

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


def _ending(text: Sequence[Span], end: str) -> str:
    """What closes an item; nothing when its own words end with a full stop (``Opleidingen B.V.``)."""
    return "" if end == "." and text and text[-1].text.endswith(".") else end


def lid_text(lid: Lid) -> str:
    """A lid as one string with its onderdelen, each on a line of its own."""
    lines = [plain(lid.text)]
    for item in lid.onderdelen:
        lines += [f"- {plain(item.text)}", *(f"  - {plain(i.text)}" for i in item.onderdelen)]
    return "\n".join(lines)
