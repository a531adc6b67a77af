"""The sentences of a template as they stand there, before any answer: each with its line, its words, and the choices it hangs on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from wizard.drafting import expression as ex
from wizard.drafting import notation as no
from wizard.drafting.document import Text
from wizard.drafting.tree import LID

_EINDE = re.compile(r"(?<=[.?!]) (?=[A-Z{])|\n")
_WAARDE = re.compile(r"\{[^{}]*\}")
_LANGST = 60
_VEEL = 4
Plek = Literal["zin", "onderdeel", "toelichting", "notitie"]


@dataclass(frozen=True, slots=True)
class Sjabloonzin:
    """One sentence of a template; between { } in ``tekst`` stands what an answer or a reference fills in."""

    tekst: str
    line: int
    plek: Plek
    hangt_op: frozenset[object] = frozenset()
    """The branches of choices in which it stands, and what its lid or article asks before it is there."""

    @property
    def woorden(self) -> int:
        """The words that are certainly there; a value counts as one. A note for jurists is never too long."""
        return 0 if self.plek == "notitie" else len(self.kaal.split())

    @property
    def kaal(self) -> str:
        """The words that are certainly there, with one letter for each value."""
        return _WAARDE.sub("x", self.tekst)

    @property
    def kort(self) -> str:
        """The sentence as a message quotes it."""
        flat = _WAARDE.sub("…", self.tekst)
        return flat if len(flat) <= _LANGST else f"{flat[: _LANGST - 3]}…"


def zinnen_van(body: Iterable[no.Statement]) -> Iterator[Sjabloonzin]:
    """Every sentence in a body, at every depth; what stands on several lines of one lid is joined."""
    yield from _zinnen(body, "zin", frozenset())


def _zinnen(body: Iterable[no.Statement], plek: Plek, op: frozenset[object]) -> Iterator[Sjabloonzin]:
    lines: list[no.Words] = []
    for s in body:
        if isinstance(s, no.Words):
            lines.append(s)
            continue
        yield from _samen(lines, plek, op)
        lines = []
        yield from _binnen(s, plek, op)
    yield from _samen(lines, plek, op)


def _binnen(s: no.Statement, plek: Plek, op: frozenset[object]) -> Iterator[Sjabloonzin]:
    match s:
        case no.Item():
            needs = {tuple((n.kind, n.path) for n in alternatives) for alternatives in s.needs}
            yield from _zinnen(s.body, "onderdeel" if s.level > LID else "zin", op | set(s.als) | needs)
        case no.Elk() | no.Term():
            yield from _zinnen(s.body, plek, op)
        case no.Kies():
            for i, b in enumerate(s.branches):
                yield from _zinnen(b.body, plek, op | {(id(s), i)})
        case no.Als():
            yield from _zinnen(s.body, plek, op | {(id(s), 0)})
            yield from _zinnen(s.otherwise, plek, op | {(id(s), 1)})
        case no.Note():
            yield from _samen([s.words], "notitie" if s.jurist else "toelichting", op)


def _samen(lines: list[no.Words], plek: Plek, op: frozenset[object]) -> Iterator[Sjabloonzin]:
    """The sentences of some lines in a row, each with the line on which it begins."""
    flat, starts = "", []
    for words in lines:
        starts.append((len(flat), words.line))
        flat += "".join(map(_vlak, words.parts)) + " "
    at = 0
    for end in (*(m.start() for m in _EINDE.finditer(flat)), len(flat)):
        text = flat[at:end]
        begin = at + len(text) - len(text.lstrip())
        if text.strip():
            line = [line for start, line in starts if start <= begin][-1]
            yield Sjabloonzin(" ".join(text.split()), line, plek, op)
        at = end


def _vlak(part: no.Part) -> str:
    """The words of a template; a value or a reference between { }. A shared sentence breaks off, of two wordings the first counts."""
    if isinstance(part, Text):
        return part.text.replace("{", "(").replace("}", ")")
    if isinstance(part, no.OneOrMore):
        return "" if part.more else "".join(map(_vlak, part.parts))
    return "\n" if isinstance(part.node, ex.CallZin) else f"{{{part.source.strip()}}}"


def dubbel(found: Iterable[Sjabloonzin]) -> Iterator[tuple[Sjabloonzin, int]]:
    """The sentences that stand twice in one text, each with the line of the first: where one is, the other is too."""
    seen: dict[str, list[Sjabloonzin]] = {}
    for z in found:
        if z.plek != "zin" or z.woorden < _VEEL or not z.tekst.endswith("."):
            continue
        before = seen.setdefault(z.tekst.lower(), [])
        first = next((b for b in before if b.hangt_op <= z.hangt_op or z.hangt_op <= b.hangt_op), None)
        if first is not None:
            yield z, first.line
        before.append(z)
