"""The measuring itself is right: which way a ratio points, and that what is compared says the same."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from benchmarks.ratio import Ratio, compare, timed


def _always(seconds: float) -> Callable[[], float]:
    """A measurement that always takes this long."""
    return lambda: seconds


def test_a_ratio_below_one_means_ours_is_faster() -> None:
    assert compare("snel", _always(1.0), _always(4.0)).ratio == pytest.approx(0.25)
    assert compare("traag", _always(4.0), _always(1.0)).ratio == pytest.approx(4.0)


def test_a_machine_that_slows_down_halfway_does_not_change_the_ratio() -> None:
    calls = count()

    def slower(seconds: float) -> Callable[[], float]:
        """Seven times as slow after the fifth pair."""
        return lambda: seconds * (1 if next(calls) < 10 else 7)

    assert compare("druk", slower(2.0), slower(1.0), pairs=10, warm=0).ratio == pytest.approx(2.0)


def test_an_action_done_more_often_is_counted_for_one() -> None:
    calls: list[int] = []
    timed(lambda: calls.append(1), times=5)()
    assert len(calls) == 5


def test_a_ratio_prints_as_one_line() -> None:
    assert str(Ratio("a : b", 0.002, 0.001, 2.0, 1.9, 2.1, 30)) == "a : b: 2.00 x (1.90-2.10; 2.00 ms : 1.00 ms, 30 pairs)"
