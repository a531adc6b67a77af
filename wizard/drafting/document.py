"""The Document: the drafted text as a frozen tree in which every value, gap and reference is a span with its path.

Word, the sheet on the screen, plain text and comparisons all read this one tree. It knows nothing of Jinja, Word or Streamlit.
Ids are names, never numbers: an article is ``<voorziening>/<artikel>``, a lid ``<voorziening>/<artikel>/<lid>``,
an onderdeel ``<lid id>/<onderdeel>``. Fixed spaces (U+00A0) are already in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from wizard.drafting.marks import OpenKind, mark

NBSP = "\u00a0"

GapKind = Literal["waarde", "ongeldig", "blokkade"]


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words of the template."""

    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where nothing is agreed (``waarde``), where what was typed cannot be read (``ongeldig``),
    or where the chosen option may have no text (``blokkade``; ``grond`` is why, e.g. ``AVG artikel 4, 6 en 9``)."""

    path: str
    label: str
    kind: GapKind = "waarde"
    grond: str = ""

    @property
    def text(self) -> str:
        """The mark as printed, e.g. ``[nog in te vullen: bedrag]``."""
        return mark(self.kind, self.label, self.grond)


@dataclass(frozen=True, slots=True)
class Value:
    """An answer saying itself; one content control in Word. Its parts may hold gaps."""

    path: str
    parts: tuple[Text | Gap, ...]

    @property
    def text(self) -> str:
        """The words of the value with its gaps printed."""
        return "".join(p.text for p in self.parts)


@dataclass(frozen=True, slots=True)
class RefPart:
    """One link of a reference: ``artikel`` 7, ``lid`` 2, ``onder`` b or ``Deel`` B, with the id it points at."""

    word: str
    number: str
    target: str

    @property
    def text(self) -> str:
        """Word and number, joined by a fixed space."""
        return f"{self.word}{NBSP}{self.number}"


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to one article, lid, onderdeel or deel. ``dead``: the target fell away after an edit."""

    target: str
    parts: tuple[RefPart, ...]
    dead: bool = False

    @property
    def text(self) -> str:
        """E.g. ``artikel 7 lid 2 onder b``; a dead one prints the mark ``[verwijzing vervallen: …]``."""
        return f"[verwijzing vervallen: {self.target}]" if self.dead else " ".join(p.text for p in self.parts)


Span = Text | Gap | Value | Reference


def plain(spans: tuple[Span, ...]) -> str:
    """The spans as one string."""
    return "".join(s.text for s in spans)


@dataclass(frozen=True, slots=True)
class OpenChoice:
    """A choice that is on purpose open: the sentence stands in its default wording, followed by this mark."""

    path: str
    label: str

    @property
    def text(self) -> str:
        """The mark as printed after the lid."""
        return mark("keuze", self.label)


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """An item of an enumeration. ``letter`` is ``a`` … (``1`` … below it); ``end`` is ``;``, ``; en``, ``; of``, ``.`` or ``:``;
    empty when the text is the last and ends with a full stop itself (``Opleidingen B.V.``)."""

    id: str
    letter: str
    text: tuple[Span, ...]
    end: str
    onderdelen: tuple[Onderdeel, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """The lid was edited by hand: ``generated`` is what the template would say now; ``stale`` when that has changed since."""

    generated: str
    stale: bool


NormKind = Literal["normatief", "obligatoir", "diagonaal"]
Note = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Lid:
    """One norm. ``number`` is None when it is the only lid of its article."""

    id: str
    number: int | None
    text: tuple[Span, ...]
    onderdelen: tuple[Onderdeel, ...] = ()
    answers: frozenset[str] = frozenset()
    open_choices: tuple[OpenChoice, ...] = ()
    kind: NormKind = "normatief"
    toelichting: tuple[Note, ...] = ()
    juristnoten: tuple[Note, ...] = ()
    edit: Edit | None = None
    source: tuple[str, int] = ("", 0)


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and its meaning; ``end`` is ``;`` or, for the last, ``.``."""

    id: str
    term: str
    text: tuple[Span, ...]
    end: str


@dataclass(frozen=True, slots=True)
class Article:
    """A numbered article. Either ``leden`` or, in the article of terms, one lid as aanhef with ``definitions``."""

    id: str
    number: int
    title: tuple[Span, ...]
    leden: tuple[Lid, ...]
    definitions: tuple[Definition, ...] = ()
    open_choices: tuple[OpenChoice, ...] = ()
    toelichting: tuple[Note, ...] = ()
    juristnoten: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Deel:
    """A part, one per bouwsteen: ``Deel A Algemeen``. ``id`` is ``deel-<n>`` with the number of the bouwsteen, or ``deel-slot``."""

    id: str
    letter: str
    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What still has to be filled in, chosen or solved; ``places`` are lid ids (or article ids) in order of the text."""

    path: str
    label: str
    kind: OpenKind
    places: tuple[str, ...]
    grond: str = ""

    @property
    def text(self) -> str:
        """The mark as it stands in the text."""
        return mark(self.kind, self.label, self.grond)


@dataclass(frozen=True, slots=True)
class Kop:
    """What title block, header and footer print. Empty strings and tuples leave their line out."""

    titel: tuple[Span, ...]
    ondertitel: str = ""
    soort: str = ""
    """First line of a voorstel, e.g. ``Voorstel van de werknemersorganisaties · Concept 2``."""
    partijen: tuple[Span, ...] = ()
    datum: str = ""
    versie: str = ""
    looptijd: tuple[Span, ...] = ()
    stand: tuple[tuple[str, str], ...] = ()
    """Rows of the box *Stand van deze tekst*: label and text."""
    kort: str = ""
    """Short name (at most 60 characters), left in the header."""
    merk: str = ""
    """Right in the header, e.g. ``Concept 2 · 24 november 2026``."""
    voet: str = ""
    """Left in the footer, e.g. ``Voorstel werknemersorganisaties``."""
    ondertekenaars: tuple[Text, ...] = ()
    """Who signs the clean text, a row each; empty for a side that is not known (room to write)."""
    ding: str = "cao"
    """What the whole is called: ``cao``, or ``regeling`` when it is none."""


@dataclass(frozen=True, slots=True)
class Document:
    """The whole drafted text. One Deel in all is a *losse clausule* (its own layout)."""

    kop: Kop
    delen: tuple[Deel, ...]
    open_points: tuple[OpenPoint, ...] = ()
    lost_edits: tuple[str, ...] = ()

    def articles(self) -> Iterator[Article]:
        """All articles in order."""
        for deel in self.delen:
            yield from deel.articles

    def leden(self) -> Iterator[Lid]:
        """All leden in order."""
        for article in self.articles():
            yield from article.leden

    def said_by(self, path: str) -> tuple[str, ...]:
        """Ids of the leden whose words this answer says or decides (the path itself, a part of it, or what it is part of)."""
        return tuple(
            lid.id for lid in self.leden() if any(a == path or a.startswith(path + ".") or path.startswith(a + ".") for a in lid.answers)
        )

    @property
    def is_complete(self) -> bool:
        """True when nothing is open, blocked or unreadable."""
        return not self.open_points

    def text(self, *, schoon: bool = False) -> str:
        """The text as plain lines; the same words as the body of the Word file (see ``wizard.drafting.text``)."""
        from wizard.drafting.text import to_text

        return to_text(self, schoon=schoon)
