"""Compares two ways in one run: interleaved pairs, and the median of the ratios within the pairs.

A machine that gets busy halfway slows both members of a pair, so the ratio holds where separate averages would not.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles

Seconds = float


@dataclass(frozen=True, slots=True)
class Ratio:
    """How much longer ours takes than theirs (below 1: ours is faster), with the middle half of the pairs as spread."""

    name: str
    ours: Seconds
    theirs: Seconds
    ratio: float
    low: float
    high: float
    pairs: int
    most: float | None = None
    """How large it may be at most; None: nobody promised anything."""

    def __str__(self) -> str:
        """One line: the ratio first, the times behind it, then what was promised."""
        times = f"{self.low:.2f}-{self.high:.2f}; {self.ours * 1000:.2f} ms : {self.theirs * 1000:.2f} ms, {self.pairs} pairs"
        promise = "" if self.most is None else promised(self.ratio, self.most)
        return f"{self.name}: {self.ratio:.2f} x ({times}){promise}"


def promised(found: float, most: float) -> str:
    """What stands behind a measurement that may not be larger than ``most``."""
    return f"; at most {most:g}: {'yes' if found <= most else 'NO'}"


def timed(action: Callable[[], object], times: int = 1) -> Callable[[], Seconds]:
    """A measurement that does the action ``times`` times and gives the seconds for one."""

    def measure() -> Seconds:
        start = time.perf_counter()
        for _ in range(times):
            action()
        return (time.perf_counter() - start) / times

    return measure


def compare(
    name: str, ours: Callable[[], Seconds], theirs: Callable[[], Seconds], *, pairs: int = 30, warm: int = 2, most: float | None = None
) -> Ratio:
    """Measure both ``pairs`` times, by turns first, after ``warm`` rounds that do not count."""
    for _ in range(warm):
        ours()
        theirs()
    measured = []
    for turn in range(pairs):
        if turn % 2:
            other = theirs()
            measured.append((ours(), other))
        else:
            measured.append((ours(), theirs()))
    ratios = [mine / other for mine, other in measured]
    low, _, high = quantiles(ratios, n=4)
    return Ratio(name, median(m for m, _ in measured), median(t for _, t in measured), median(ratios), low, high, pairs, most)
