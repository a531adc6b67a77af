"""All presets to Word in one command against the sum of their `to_docx` in one process, both from a cold start.

Ours counts everything from Enter to the prompt: starting Python, importing, reading the answers, the checks, writing the files.
The peer is a process of its own that reads each preset and calls `to_docx`. It is counted twice: as a whole, and by the seconds inside
`to_docx` alone, without starting, importing and reading.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.ratio import Ratio, Seconds, compare, timed
from wizard.agreement import presets

_MOST = 2


def command(names: Iterable[str], folder: Path) -> list[str]:
    """The command that makes Word files of these presets in this folder."""
    return [sys.executable, "-m", "wizard", "maak", *names, "-o", str(folder), "--overschrijf"]


def one_process(names: Iterable[str]) -> Seconds:
    """The seconds inside `to_docx`, of these presets in a process of their own."""
    script = Path(__file__).with_name("one_process.py")
    return float(subprocess.run([sys.executable, str(script), *names], check=True, capture_output=True, text=True).stdout)


def run() -> list[Ratio]:
    """The command against `to_docx` alone, and against the whole process."""
    names = list(presets.bestanden())
    with tempfile.TemporaryDirectory() as folder:
        ours = timed(lambda: subprocess.run(command(names, Path(folder)), check=True, capture_output=True))
        theirs = {"the seconds in to_docx alone": lambda: one_process(names), "that process as a whole": timed(lambda: one_process(names))}
        what = f"maak, all {len(names)} presets"
        return [compare(f"{what} : {name}", ours, other, pairs=15, most=_MOST) for name, other in theirs.items()]


if __name__ == "__main__":
    print(*run(), sep="\n")
