"""References that were typed instead of made by name: ``artikel 4 lid 2`` of the agreement itself, not that of a law.

Such a number is wrong as soon as an article falls away; a law keeps its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_GETYPT = re.compile(r"\b(?:artikel|artikelen|lid|leden)[ \u00a0]\d[^.]*", re.IGNORECASE)
_WET = re.compile(
    r"\b(?:BW|WOR|AVG|WMCO|UWV|[Ww]et|Wetboek|Besluit|Ontslagregeling|\w+wet|\w+besluit|\w+regeling|handreiking|Rv|ESH|WAADI|Waadi|"
    r"[Vv]erordening|[Rr]ichtlijn|van (?:het|een) \w*reglement|van de statuten)\b"
)
_WET_ERVOOR = re.compile(rf"{_WET.pattern}[^.;:]*, $")
_EIGEN = re.compile(r"\w+[ \u00a0]\d+(?:,? lid \d+)?(?:,? onder \w+)? van (?:deze|dit)\b", re.IGNORECASE)
_VERDER = 40
"""Signs after the sentence within which its law may be named."""


def getypt(words: str) -> Iterator[str]:
    """Each reference in the words of a template that was typed and is not one to a law or to another document."""
    for m in _GETYPT.finditer(words):
        of_a_law = _WET.search(words[m.start() : m.end() + _VERDER]) or _WET_ERVOOR.search(words[: m.start()])
        if _EIGEN.match(m[0]) or not of_a_law:
            yield m[0]
