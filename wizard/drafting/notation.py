"""The notation of a template as a tree: articles, leden, onderdelen, choices and words, each with its line.

``template_reader`` makes this tree, before any answer is known; ``docs/sjablonen.md`` is the grammar. Nothing is evaluated here:
``drafter`` walks the tree, ``check`` holds it against the catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from wizard.drafting.document import NormKind, Text
from wizard.drafting.expression import Expression


@dataclass(slots=True)
class Words:
    """A piece of a sentence: text, expressions, and words for one item left or for more."""

    parts: list[Part]
    line: int


@dataclass(slots=True)
class OneOrMore:
    """``[een: …]`` or ``[meer: …]``."""

    more: bool
    parts: list[Part]


@dataclass(slots=True)
class ListOpening:
    """``: {en}`` or ``{of}`` at the end of a line: an enumeration follows. Without colon it folds into the sentence."""

    word: str
    colon: bool


@dataclass(slots=True)
class Need:
    """One alternative of ``bij lid x of lid y``."""

    kind: str
    path: str


@dataclass(slots=True)
class Item:
    """An article, lid, onderdeel or subonderdeel with its conditions and its body."""

    level: int
    name: str
    line: int
    body: list[Statement] = field(default_factory=list)
    als: list[str] = field(default_factory=list)
    needs: list[list[Need]] = field(default_factory=list)
    kind: NormKind = "normatief"
    title: Words | None = None


@dataclass(slots=True)
class Branch:
    """The text for some options: ``bij`` speaks, ``vervalt`` drops the lid, ``niets`` says nothing."""

    keys: list[str]
    mode: Literal["bij", "vervalt", "niets"]
    body: list[Statement]
    line: int


@dataclass(slots=True)
class Kies:
    """Wording that follows a choice, a multiple choice, or yes and no."""

    path: str
    branches: list[Branch]
    line: int


@dataclass(slots=True)
class Als:
    """Wording that is there only if; ``voorzieningen`` names soorten (``als voorziening x``), else ``path`` is a yes or no."""

    path: str
    voorzieningen: list[str]
    body: list[Statement]
    otherwise: list[Statement]
    line: int


@dataclass(slots=True)
class Elk:
    """The body once for each row of a list, in which ``rij`` is that row."""

    path: str
    body: list[Statement]
    line: int


@dataclass(slots=True)
class Note:
    """``>`` a toelichting, ``>!`` a note for jurists; on the article (no indent) or on the lid."""

    jurist: bool
    on_lid: bool
    words: Words


@dataclass(slots=True)
class Term:
    """A term of the article ``begrippen`` with its other forms and its meaning."""

    name: str
    forms: tuple[str, ...]
    body: list[Statement]
    line: int


Part = Text | Expression | OneOrMore
Statement = Words | ListOpening | Item | Kies | Als | Elk | Note | Term


@dataclass(slots=True)
class Zin:
    """A shared sentence: its parameters and its body."""

    name: str
    parameters: list[str]
    body: list[Statement]
    line: int


@dataclass(slots=True)
class Template:
    """A template: its articles (or, in bouwzinnen, its shared sentences), and the places marked for later (``%%``)."""

    file: str
    body: list[Statement]
    zinnen: dict[str, Zin]
    later: list[tuple[int, str]]
