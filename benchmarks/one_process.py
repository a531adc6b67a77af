"""The presets named on the command line to Word bytes, in this one process and with nothing written; prints the seconds in `to_docx` alone.

Started by benchmarks/together.py. Importing and reading the answers is not in the number; what `to_docx` does the first time that a soort
comes by (reading its template) is, as it is for a command.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable

import wizard


def seconds(presets: Iterable[str]) -> float:
    """The sum of the `to_docx` of each preset."""
    spent = 0.0
    for preset in presets:
        agreement = wizard.load(preset)
        start = time.perf_counter()
        wizard.to_docx(agreement)
        spent += time.perf_counter() - start
    return spent


if __name__ == "__main__":
    print(seconds(sys.argv[1:]))
