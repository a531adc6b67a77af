"""Which terms the text uses: only those are defined (schrijfwijzer 5). A word inside a longer term counts for the longer one."""

from __future__ import annotations

from functools import lru_cache

from wizard.drafting.document import Gap, Text, Value
from wizard.drafting.tree import Node, OneOrMorePiece, Piece, Shared


def _count(form: str, text: str) -> int:
    """How often a form stands in a text as words of its own, not as part of a longer word."""
    found, at = 0, text.find(form)
    while at >= 0:
        end = at + len(form)
        found += not (_in_word(text[at - 1 : at]) or _in_word(text[end : end + 1]))
        at = text.find(form, end)
    return found


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "-"


@lru_cache(maxsize=16)
def _longer(forms: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """For each form the longer forms that hold it as words."""
    return {f: tuple(g for g in forms if g != f and _count(f, g)) for f in forms}


def keep_used_terms(begrippen: Node, roots: list[Node]) -> None:
    """Drop the terms whose forms do not occur in living text or in the meaning of a used term."""
    terms = {t.id: (t, [f.lower() for f in t.forms]) for t in begrippen.walk() if t.forms}
    longer = _longer(tuple(sorted({f for _, forms in terms.values() for f in forms})))
    text = "\n".join(t for r in roots for t in _texts(r))
    waiting = dict(terms)
    while True:
        text = text.lower()
        found = [key for key, (_, forms) in waiting.items() if any(_occurs(f, text, longer, forms) for f in forms)]
        if not found:
            break
        text = "\n".join("".join(map(_words, waiting.pop(key)[0].pieces)) for key in found)
    for node, _ in waiting.values():
        node.gone = True
    if len(waiting) == len(terms):  # an article that defines nothing
        for article in begrippen.children:
            article.gone = True


def _occurs(form: str, text: str, longer: dict[str, tuple[str, ...]], own: list[str]) -> bool:
    count = _count(form, text)
    return count > 0 and count > sum(_count(g, text) for g in longer[form] if g not in own)


def _texts(node: Node) -> list[str]:
    """The words of the living nodes; titles count too. A lid whose option has no text says nothing."""
    if node.gone or node.blocked is not None:
        return []
    own = "".join(map(_words, node.pieces))
    return [own, *(t for c in node.children for t in _texts(c))]


def _words(piece: Piece) -> str:
    if isinstance(piece, Text | Shared | Value | Gap):
        return piece.text
    return "".join(map(_words, piece.pieces)) if isinstance(piece, OneOrMorePiece) else " "
