"""A rule that gives a known trap away by its words: groups that must all occur in a sentence, and words that take the suspicion away.

A denial mostly does (``vraagt niets terug``); where the trap itself is a denial (``geen bedenktijd``), its rule says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

ONTKEND = r"\b(?:niet|geen|nooit|zonder|niets|niemand|evenmin)\b"
BAAS = (
    r"(?:werkgever|leidinggevende|leiding|manager|management|directie|chef\b|\bbaas\b|personeelszaken|afdeling personeel|"
    r"personeelsdienst|personeelsafdeling|\bHR\b|P&O|personeelsdossier)"
)
BOND = r"(?:\bFNV\b|\bCNV\b|vakbond|vakorganisatie|\bbond(?:en)?\b)"


class Zoeker(Protocol):
    """Anything that finds itself in a sentence: a pattern, or what a pattern can't say."""

    def search(self, zin: str, /) -> object:
        """Something true when it is there."""


@dataclass(frozen=True, slots=True)
class Valkuil:
    """A trap by its words: each of ``groepen`` occurs in the sentence, and nothing of ``tenzij`` does."""

    code: str
    groepen: tuple[Zoeker, ...]
    tenzij: re.Pattern[str] | None

    def in_zin(self, zin: str) -> bool:
        """Whether this sentence looks like the trap."""
        return not (self.tenzij and self.tenzij.search(zin)) and all(g.search(zin) for g in self.groepen)


def valkuil(code: str, *groepen: str | Zoeker, tenzij: str = ONTKEND) -> Valkuil:
    """A trap from groups of words, each a regular expression; capitals don't count. ``tenzij`` empty: nothing takes the suspicion away."""
    found = [re.compile(g, re.IGNORECASE) if isinstance(g, str) else g for g in groepen]
    return Valkuil(code, tuple(found), re.compile(tenzij, re.IGNORECASE) if tenzij else None)
