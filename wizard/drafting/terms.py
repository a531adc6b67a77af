"""Which terms the text uses: only those are defined (schrijfwijzer 5). A word inside a longer term counts for the longer one."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from wizard.drafting.document import Gap, Text, Value
from wizard.drafting.tree import Node, OneOrMorePiece, Piece, Shared

_WORD = re.compile(r"[\w-]+")


class _Counted:
    """How often a form stands in a text as words of its own."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.counted = Counter(_WORD.findall(text))

    def count(self, form: str) -> int:
        """Occurrences of a form (in lower case): a word, or several in a row."""
        if _WORD.fullmatch(form):
            return self.counted[form]
        return len(_pattern(form).findall(self.text)) if form in self.text else 0


@lru_cache(maxsize=512)
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])")


@lru_cache(maxsize=16)
def _longer(forms: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """For each form the longer forms that hold it as words."""
    return {f: tuple(g for g in forms if g != f and _pattern(f).search(g)) for f in forms}


def keep_used_terms(begrippen: Node, roots: list[Node]) -> None:
    """Drop the terms whose forms do not occur in living text or in the meaning of a used term."""
    terms = {t.id: (t, [f.lower() for f in t.forms]) for t in begrippen.walk() if t.forms}
    longer = _longer(tuple(sorted({f for _, forms in terms.values() for f in forms})))
    text = "\n".join(t for r in roots for t in _texts(r))
    waiting = dict(terms)
    while True:
        words = _Counted(text.lower())
        found = [key for key, (_, forms) in waiting.items() if any(_occurs(f, words, longer, set(forms)) for f in forms)]
        if not found:
            break
        text = "\n".join("".join(map(_words, waiting.pop(key)[0].pieces)) for key in found)
    for node, _ in waiting.values():
        node.gone = True


def _occurs(form: str, words: _Counted, longer: dict[str, tuple[str, ...]], own: set[str]) -> bool:
    count = words.count(form)
    return count > 0 and count > sum(words.count(g) for g in longer[form] if g not in own)


def _texts(node: Node) -> list[str]:
    """The words of the living nodes; titles count too."""
    if node.gone:
        return []
    own = "".join(map(_words, node.pieces))
    return [own, *(t for c in node.children for t in _texts(c))]


def _words(piece: Piece) -> str:
    if isinstance(piece, Text | Shared | Value | Gap):
        return piece.text
    return "".join(map(_words, piece.pieces)) if isinstance(piece, OneOrMorePiece) else " "
