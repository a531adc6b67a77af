"""Which terms the text uses: only those are defined (schrijfwijzer 5). Longer terms go first, so that they do not count as shorter ones."""

from __future__ import annotations

import re
from functools import lru_cache

from wizard.drafting.document import Gap, Text, Value
from wizard.drafting.tree import Node, OneOrMorePiece, Piece, Shared


def keep_used_terms(begrippen: Node, roots: list[Node]) -> None:
    """Drop the terms whose forms do not occur as words in living text or in the meaning of a used term."""
    terms = [n for n in begrippen.walk() if n.forms]
    text = "\n".join(t for r in roots for t in _texts(r)).lower()
    waiting, used = list(terms), set[str]()
    while True:
        found = [t for t in waiting if _occurs(t, text, terms)]
        if not found:
            break
        used |= {t.id for t in found}
        waiting = [t for t in waiting if t.id not in used]
        text = "\n".join("".join(_words(p) for p in t.pieces) for t in found).lower()
    for t in terms:
        t.gone = t.id not in used


def _occurs(term: Node, text: str, terms: list[Node]) -> bool:
    forms = [f.lower() for f in term.forms]
    if not any(f in text for f in forms):
        return False
    longer = [f.lower() for t in terms if t is not term for f in t.forms if any(own in f.lower() for own in forms)]
    for f in sorted(longer, key=len, reverse=True):
        if f in text:
            text = _pattern(f).sub(" ", text)
    return any(_pattern(f).search(text) for f in forms)


@lru_cache(maxsize=512)
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])")


def _texts(node: Node) -> list[str]:
    """The words of the living nodes; titles count too."""
    if node.gone:
        return []
    own = "".join(_words(p) for p in node.pieces)
    return [own, *(t for c in node.children for t in _texts(c))]


def _words(piece: Piece) -> str:
    if isinstance(piece, Text | Shared | Value | Gap):
        return piece.text
    return "".join(map(_words, piece.pieces)) if isinstance(piece, OneOrMorePiece) else " "
