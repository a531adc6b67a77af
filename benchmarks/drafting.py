"""Drafting a whole package against Jinja that renders the same sentences to one string (see ``plain_jinja`` for what the peer does)."""

from __future__ import annotations

from itertools import chain

import wizard
from benchmarks.plain_jinja import renderer
from benchmarks.ratio import Ratio, compare, timed

_PRESETS = ("startpakket", "dekkend-pakket")
_MOST = 10


def measure(preset: str) -> list[Ratio]:
    """`draft` of a package against Jinja: deciding the same conditions (what is promised), and only joining what is ready."""
    agreement = wizard.load(preset)
    ours = timed(lambda: wizard.draft(agreement), times=3)
    return [
        compare(f"draft {preset} : {name}", ours, timed(renderer(agreement, ready=ready), times=10), most=most)
        for name, ready, most in (
            ("Jinja, same conditions and values", False, _MOST),
            ("Jinja, everything decided and said beforehand", True, None),
        )
    ]


def run() -> list[Ratio]:
    """The start package and the package that covers everything."""
    return list(chain.from_iterable(map(measure, _PRESETS)))


if __name__ == "__main__":
    print(*run(), sep="\n")
