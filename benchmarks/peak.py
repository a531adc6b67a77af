"""Runs the command that follows and prints the largest memory it had, in bytes, as the last line; stops it when stopped itself.

A process of its own, and a small one: a system counts for a new process what the process that started it held at that moment.
"""

from __future__ import annotations

import resource
import signal
import subprocess
import sys

_UNIT = 1 if sys.platform == "darwin" else 1024


def main(command: list[str]) -> int:
    """Gives the exit code of the command."""
    with subprocess.Popen(command) as child:
        signal.signal(signal.SIGTERM, lambda *_: child.terminate())
        code = child.wait()
    print(f"\n{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _UNIT}", flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
