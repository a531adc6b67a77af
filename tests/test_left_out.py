"""A test that this machine cannot run is left out aloud, and in CI it fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
_TESTS = """
import pytest

@pytest.mark.needs("pandoc")
@pytest.mark.parametrize("n", [1, 2])
def test_wants_pandoc(n):
    assert True

def test_wants_nothing():
    assert True
"""


def _run(folder: Path, tests: str, *options: str, ci: bool) -> subprocess.CompletedProcess[str]:
    """Run pytest with our conftest on ``tests``, on a machine without any program."""
    (folder / "tests").mkdir()
    for name in ("conftest.py", "programs.py", "__init__.py"):
        shutil.copy(_HERE / name, folder / "tests")
    (folder / "tests" / "test_it.py").write_text(tests, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = needs(program)\n", encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "CI" and not key.startswith("PYTEST_")} | {"PATH": str(folder)}
    if ci:
        environment["CI"] = "true"
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("workers", ["-n0", "-n2"])
def test_one_line_names_the_tests_and_the_reason(tmp_path: Path, workers: str) -> None:
    result = _run(tmp_path, _TESTS, workers, ci=False)
    assert result.returncode == 0, result.stdout
    assert "Niet gedaan omdat pandoc ontbreekt (apt install pandoc): tests/test_it.py::test_wants_pandoc\n" in result.stdout
    assert "1 passed" in result.stdout


def test_in_ci_a_missing_program_is_a_failure(tmp_path: Path) -> None:
    result = _run(tmp_path, _TESTS, "-n0", ci=True)
    assert result.returncode == 1
    assert "pandoc ontbreekt; met CI mag geen toets achterwege blijven" in result.stdout
    assert "1 passed, 2 errors" in result.stdout


def test_in_ci_a_skip_is_a_failure(tmp_path: Path) -> None:
    result = _run(tmp_path, "import pytest\ndef test_skips():\n    pytest.skip('geen zin')\ndef test_ok():\n    pass\n", "-n2", ci=True)
    assert result.returncode == 1
    assert "Met CI mag geen toets worden overgeslagen." in result.stdout
