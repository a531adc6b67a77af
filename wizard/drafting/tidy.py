"""The last hand on a sentence: spaces, doubled punctuation, capitals and fixed spaces, never inside an answer.

Each value and reference stands in the string as one private character while the rules work, so it cannot be cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from wizard.drafting import dutch
from wizard.drafting.document import Gap, Reference, RefPart, Span, Text, Value
from wizard.drafting.tree import Shared

_BASE = 0xF0000
_SPACES = re.compile(r"[ \n]+")
_BEFORE_MARK = re.compile(r" (?=[,.;:!?])")
_DOUBLE = re.compile(r",(?=[,.;:])|\.(?=\.)|(?<=:):")
_EDGES = re.compile(r"^[ ,]+|[ ,]+$")
_PIECES = re.compile("([\U000f0000-\U000fffff])")
_STARTS = re.compile(r"[.!?] $")


def tidy(spans: Sequence[Span | Shared], *, strip: str = "", capital: bool = False) -> tuple[Span, ...]:
    """The spans as clean text. ``strip``: signs to drop at the end; ``capital``: the first word starts a sentence."""
    kept = [s for s in spans if not isinstance(s, Text)]
    if not kept:
        return _words_only("".join(s.text for s in spans), strip, capital)
    n = iter(range(_BASE, _BASE + len(kept)))
    flat = "".join(s.text if isinstance(s, Text) else chr(next(n)) for s in spans)
    return _spans(_clean(flat, strip), kept, capital=capital)


@lru_cache(maxsize=4096)
def _words_only(flat: str, strip: str, capital: bool) -> tuple[Span, ...]:  # noqa: FBT001 - a key of the cache
    return _spans(_clean(flat, strip), [], capital=capital)


@lru_cache(maxsize=4096)
def _clean(flat: str, strip: str) -> str:
    """The words of a template, cleaned; the same words come back at every draft."""
    flat = _EDGES.sub("", _DOUBLE.sub("", _BEFORE_MARK.sub("", _SPACES.sub(" ", flat))))
    return flat.rstrip(strip + " ") if strip else flat


def _spans(flat: str, kept: Sequence[Span | Shared], *, capital: bool) -> tuple[Span, ...]:
    out: list[Span] = []
    for part in _PIECES.split(flat) if kept else [flat]:
        if not part:
            continue
        start = _starts(out, capital=capital)
        if part[0] < "\U000f0000":
            doubled = bool(out) and part[0] == "." and out[-1].text.endswith(".")
            text = dutch.glued(part[1:] if doubled else part)
            _add(out, Text(dutch.capitalised(text) if start and not out else text))
            continue
        span = kept[ord(part) - _BASE]
        if isinstance(span, Shared):
            _add(out, Text(dutch.capitalised(span.text) if start else span.text))
        else:
            out.append(_capital(span) if start else span)
    return tuple(out)


def _starts(out: list[Span], *, capital: bool) -> bool:
    return capital if not out else isinstance(out[-1], Text) and bool(_STARTS.search(out[-1].text))


def _add(out: list[Span], text: Text) -> None:
    last = out[-1] if out else None
    if isinstance(last, Text):
        out[-1] = Text(last.text + text.text)
    elif text.text:
        out.append(text)


def _capital(span: Span) -> Span:
    """A value or reference at the start of a sentence: ``Artikel 2``, ``IJzer``; a gap stays."""
    if isinstance(span, Reference) and span.parts:
        first = span.parts[0]
        return replace(span, parts=(RefPart(dutch.capitalised(first.word), first.number, first.target), *span.parts[1:]))
    if isinstance(span, Value) and isinstance(span.parts[0], Text):
        return replace(span, parts=(Text(dutch.capitalised(span.parts[0].text)), *span.parts[1:]))
    return span


def spanless(spans: Sequence[Span]) -> bool:
    """Whether there are no words at all."""
    return not any(isinstance(s, Gap) or s.text.strip() for s in spans)
