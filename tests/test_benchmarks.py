"""The measuring itself is right: which way a ratio points, and that what is compared says the same."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

import wizard
from benchmarks import many, memory, one_process, together
from benchmarks.plain_jinja import renderer
from benchmarks.ratio import Ratio, compare, timed
from wizard.agreement.catalogue import is_algemeen, soort_bestanden


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


def test_what_was_promised_stands_behind_the_measurement() -> None:
    assert str(Ratio("a : b", 0.002, 0.001, 2.0, 1.9, 2.1, 30, most=2)).endswith("30 pairs); at most 2: yes")
    assert str(Ratio("a : b", 0.002, 0.001, 2.01, 1.9, 2.1, 30, most=2)).endswith("30 pairs); at most 2: NO")
    assert str(memory.Peak("a", 249.9)) == "memory, a: 250 MB; at most 250: yes"


@pytest.mark.parametrize("preset", ["startpakket", "dekkend-pakket"])
def test_jinja_says_nearly_all_that_the_draft_says(preset: str) -> None:
    agreement = wizard.load(preset)
    said = renderer(agreement, ready=False)()
    assert said == renderer(agreement, ready=True)()
    assert 0.8 < len(said.split()) / len(wizard.draft(agreement).text().split()) <= 1


def test_one_command_and_one_process_make_the_named_presets(tmp_path: Path) -> None:
    names = ["rijk-loopbaanscan", "ziekenhuizen-plb"]
    subprocess.run(together.command(names, tmp_path), check=True)
    assert {file.name for file in tmp_path.iterdir()} == {f"{name}.docx" for name in names}
    assert one_process.seconds(names) > 0
    assert together.one_process(names) > 0


def test_few_and_many_hold_the_same_provisions() -> None:
    soorten = many.mixed(many.MANY)
    assert len(soorten) == 200
    assert set(soorten) == {s for s in soort_bestanden() if not is_algemeen(s)}
    agreement = many.agreement_of(soorten[:23])
    assert [v.soort for v in agreement.voorzieningen] == soorten[:23]


def test_the_memory_of_a_command_is_its_own() -> None:
    ballast = bytearray(100_000_000)
    empty = memory.peak("niets", [sys.executable, "-c", "pass"]).megabytes
    full = memory.peak("veel", [sys.executable, "-c", f"bytearray({len(ballast)})"]).megabytes
    assert empty < 60
    assert 90 < full - empty < 110


def test_what_runs_until_it_is_stopped_is_measured_as_well() -> None:
    script = "import time; print('begonnen', flush=True); time.sleep(60)"
    command = [sys.executable, str(Path(memory.__file__).with_name("peak.py")), sys.executable, "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begonnen\n"
        process.send_signal(signal.SIGTERM)
        assert int(process.stdout.read()) > 1_000_000


def test_the_memory_of_many_provisions_is_that_of_a_made_file(tmp_path: Path) -> None:
    assert memory.of_many(tmp_path, 3).name == "3 provisions to Word"
    assert (tmp_path / "many.docx").is_file()
