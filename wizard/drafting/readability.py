"""How easy a text reads: the Flesch formula with the weights of Douma (1960) for Dutch. A trend between versions, no mark for one text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wizard.drafting.textstyle import Zin

_WOORD = re.compile(r"[^\W\d_]+")
_KLANK = re.compile(r"[aeiouyàáâèéêìíîòóôùúû]+|[äëïöü][aeiou]*")
"""A run of vowels is one syllable; a diaeresis begins another (``financiële``)."""


def leesbaarheid(zinnen: Sequence[Zin]) -> int | None:
    """About 0 (very hard) to 100 (very easy), over the words of the text itself; None when there are none."""
    words = [w for z in zinnen for w in _WOORD.findall(z.tekst.lower())]
    if not words:
        return None
    syllables = sum(len(_KLANK.findall(w)) or 1 for w in words)
    return round(206.84 - 77 * syllables / len(words) - 0.93 * len(words) / len(zinnen))
