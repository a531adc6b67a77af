"""The fixed little form of ``toon_als``: ``a = x``, ``a = x of y``, ``a > 0``, ``soort.a = x``, ``a.veld = x``; two with ``en``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from wizard.messages import SjabloonFout

_TEST = re.compile(r"(?P<path>[a-z_]+(?:\.[a-z_]+)?) (?:= (?P<keys>\w+(?: of \w+)*)|(?P<positive>> 0))")

Opzoeken = Callable[[str], frozenset[str]]
"""Gives the chosen keys at a path; for a number ``{"ja"}`` when above zero or open, else ``{"nee"}``; empty when not asked."""


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """One comparison; ``keys`` is empty for ``> 0``."""

    path: str
    keys: frozenset[str]

    def waar(self, opzoeken: Opzoeken) -> bool:
        """Whether one of the keys is chosen (or the number is above zero)."""
        return not opzoeken(self.path).isdisjoint(self.keys or {"ja"})


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """One comparison, or two that must both hold."""

    vergelijkingen: tuple[Vergelijking, ...]

    def waar(self, opzoeken: Opzoeken) -> bool:
        """Whether all comparisons hold."""
        return all(v.waar(opzoeken) for v in self.vergelijkingen)


def lees_voorwaarde(text: str) -> Voorwaarde:
    """Parse a ``toon_als``. Raises SjabloonFout when it is not of the fixed form."""
    found = []
    for part in text.split(" en "):
        m = _TEST.fullmatch(part.strip())
        if not m:
            raise SjabloonFout(f"'{text}' is geen voorwaarde; schrijf 'a = x', 'a = x of y' of 'a > 0', hooguit twee met 'en'.")
        found.append(Vergelijking(m["path"], frozenset((m["keys"] or "").split(" of ")) - {""}))
    if len(found) > 2:
        raise SjabloonFout(f"'{text}' heeft meer dan twee vergelijkingen; maak er een eigenschap van.")
    return Voorwaarde(tuple(found))


def is_voorwaarde(text: str) -> bool:
    """Whether the text is a comparison (and not the name of a property)."""
    return bool(_TEST.fullmatch(text.split(" en ", maxsplit=1)[0].strip()))
