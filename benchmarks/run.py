"""All measurements, one line each: ``make bench``, or ``python -m benchmarks.run start drafting`` for some of them."""

from __future__ import annotations

import importlib
import sys

ALL = ("word", "drafting", "many", "start", "together", "memory", "browser")


def main(names: list[str]) -> int:
    """Run the named measurements, or all; gives the exit code."""
    if unknown := sorted(set(names) - set(ALL)):
        print(f"Unknown: {', '.join(unknown)}. Choose from {', '.join(ALL)}.", file=sys.stderr)
        return 2
    print("How much longer ours takes: 1.00 x is as long, below 1 is faster. Between brackets the middle half of the pairs.")
    print("At most: what was promised, and whether it holds in this run.")
    for name in names or ALL:
        found = importlib.import_module(f"benchmarks.{name}").run()
        print(*(found if isinstance(found, list) else [found]), sep="\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
