"""What every test shares: the number of random cases, approving texts, and leaving out, aloud, what this machine cannot run.

``@pytest.mark.needs("chromium")`` names a program of ``tests/programs.py``. Where it is missing the test is left out and one line
at the end says which tests and why. With ``CI`` set nothing may be left out: such a test fails, and so does a run with a skip.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from tests.programs import found, package

if TYPE_CHECKING:
    from wizard.storage.dossiers import Dossiers

CI = bool(os.environ.get("CI"))
_LeftOut = dict[str, dict[str, None]]  # per missing program the tests, in order, each once
_LEFT_OUT = pytest.StashKey[_LeftOut]()

# "gewoon" is the same every time; "volledig" (make test-all) looks further, and elsewhere each time.
settings.register_profile("gewoon", max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("volledig", max_examples=5000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("CAO_PROFIEL", "gewoon"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--keur-goed``: write the approved texts anew, to be read as a diff before they are committed."""
    parser.addoption("--keur-goed", action="store_true", help="schrijf tests/goedgekeurd opnieuw met de teksten van nu")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dossiers:
    """An empty database for this test, which the screens use too."""
    from wizard.storage.dossiers import dossiers

    monkeypatch.setenv("CAO_WIZARD_DB", str(tmp_path / "dossiers.db"))
    return dossiers()


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A copy of the library of the documentation, which may be changed."""
    from tests.libraries import EXAMPLE

    return Path(shutil.copytree(EXAMPLE, tmp_path / "bibliotheek"))


@pytest.fixture
def ours_again() -> Iterator[None]:
    """No library is left in use after this test."""
    from wizard import library

    yield
    library.gebruik(None)


def _missing(item: pytest.Item) -> list[str]:
    """The programs that a test needs and this machine lacks."""
    return [name for mark in item.iter_markers("needs") for name in mark.args if not found(name)]


def pytest_configure(config: pytest.Config) -> None:
    """Start with nothing left out."""
    config.stash[_LEFT_OUT] = {}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what cannot run here; in CI leave everything in, so that it fails."""
    if CI:
        return
    gone = [item for item in items if _missing(item)]
    for item in gone:
        for name in _missing(item):
            config.stash[_LEFT_OUT].setdefault(name, {}).setdefault(item.nodeid.partition("[")[0])
    config.hook.pytest_deselected(items=gone)
    items[:] = [item for item in items if item not in gone]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """In CI a missing program is a failure."""
    if missing := _missing(item):
        pytest.fail(f"{', '.join(missing)} ontbreekt; met CI mag geen toets achterwege blijven", pytrace=False)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker tells the main process what it left out; in CI the main process refuses skips."""
    config = session.config
    if (output := getattr(config, "workeroutput", None)) is not None:
        output["left_out"] = config.stash[_LEFT_OUT]
        return
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if CI and reporter is not None and reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line("Met CI mag geen toets worden overgeslagen.", red=True)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker left out (each worker collects the same tests)."""
    node.config.stash[_LEFT_OUT].update(getattr(node, "workeroutput", {}).get("left_out", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """One line per missing program: which tests were left out, and what would bring them back."""
    for name, tests in sorted(config.stash[_LEFT_OUT].items()):
        line = f"Niet gedaan omdat {name} ontbreekt (apt install {package(name)}): {', '.join(tests)}"
        terminalreporter.write_line(line, yellow=True)
