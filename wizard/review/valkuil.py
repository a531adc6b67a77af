"""Known traps (T1 to T17) in words: which of them a text looks like.

The words stand in ``valkuil_ontslag`` and ``valkuil_voorziening``, several rules to a trap: each another way to say it. A trap in words
that nobody thought of is not seen. ``tests/foute_zinnen.yaml`` holds sentences that must be seen, that are missed and that are fine.
"""

from __future__ import annotations

import re

from wizard.review.valkuil_ontslag import ONTSLAG
from wizard.review.valkuil_voorziening import ONDERSCHEID, VOORZIENING
from wizard.review.valkuilregel import Valkuil

_ZIN = re.compile(r"(?<=[.;])\s+|\n")

VALKUILEN: tuple[Valkuil, ...] = tuple(sorted((*ONTSLAG, *VOORZIENING), key=lambda v: int(v.code[1:])))
"""The traps that a free text or an edited lid may hold; T4 (``ONDERSCHEID``) apart, since a group has a question for its reason."""

__all__ = ["ONDERSCHEID", "VALKUILEN", "valkuilen_in"]


def valkuilen_in(tekst: str, valkuilen: tuple[Valkuil, ...]) -> tuple[str, ...]:
    """The codes of the traps that a text looks like, each once, in the order of the list."""
    zinnen = _ZIN.split(tekst.replace("\u00a0", " "))
    return tuple(dict.fromkeys(v.code for v in valkuilen if any(v.in_zin(z) for z in zinnen)))
