"""Drafting a whole package against Jinja that renders the same sentences to one string (see ``plain_jinja`` for what the peer does)."""

from __future__ import annotations

import wizard
from benchmarks.plain_jinja import renderer
from benchmarks.ratio import Ratio, compare, timed

_PRESET = "startpakket"


def run(preset: str = _PRESET) -> list[Ratio]:
    """`draft` of a package against Jinja: deciding the same conditions, and only joining what is ready."""
    agreement = wizard.load(preset)
    ours = timed(lambda: wizard.draft(agreement), times=3)
    peers = (("Jinja, same conditions and values", False), ("Jinja, everything decided and said beforehand", True))
    return [compare(f"draft {preset} : {name}", ours, timed(renderer(agreement, ready=ready), times=10)) for name, ready in peers]


if __name__ == "__main__":
    print(*run(), sep="\n")
