"""From nothing to a Word file: the whole command against a process that only imports what such a command cannot do without."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.ratio import Ratio, compare, timed


def run() -> Ratio:
    """`cao-wizard maak rijk-loopbaanscan` as a process of its own, against importing pydantic, jinja2 and docx."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "scan.docx"
        ours = [sys.executable, "-m", "wizard", "maak", "rijk-loopbaanscan", "-o", str(target)]
        theirs = [sys.executable, "-c", "import pydantic, jinja2, docx"]

        def make() -> None:
            target.unlink(missing_ok=True)
            subprocess.run(ours, check=True, stdout=subprocess.DEVNULL)

        def load() -> None:
            subprocess.run(theirs, check=True)

        return compare("maak rijk-loopbaanscan : import pydantic, jinja2, docx", timed(make), timed(load), pairs=15)


if __name__ == "__main__":
    print(run())
