"""The installed wheel works from any folder: it brings its templates, presets, app and settings."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path

import pytest

from tests.browser import free_port, serving
from wizard.drafting.document import NBSP

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel laid out as pip would, and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def _environment(installed: Path, folder: Path) -> dict[str, str]:
    """The installed wizard ahead of the checkout, with its dossiers in ``folder``."""
    return os.environ | {"PYTHONPATH": str(installed), "CAO_WIZARD_DB": str(folder / "dossiers.db")}


def _run(installed: Path, folder: Path, *arguments: str) -> str:
    """What Python prints in ``folder`` with these arguments."""
    command, environment = [sys.executable, *arguments], _environment(installed, folder)
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_finds_its_own_files(installed: Path, tmp_path: Path) -> None:
    code = "from wizard.paths import APP, PRESETS, TEMPLATES; print(APP, PRESETS, TEMPLATES, sep='\\n')"
    app, presets, templates = map(Path, _run(installed, tmp_path, "-c", code).split())
    assert app.is_relative_to(installed)
    assert app.read_bytes() == (ROOT / "app.py").read_bytes()
    for folder, original in ((presets, ROOT / "presets"), (templates, ROOT / "clause_templates")):
        assert folder.is_relative_to(installed)
        names = sorted(path.relative_to(original) for path in original.rglob("*") if path.suffix in {".yaml", ".j2"})
        assert names
        assert sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file()) == names


def test_it_brings_every_file_of_the_package(installed: Path) -> None:
    package = ROOT / "wizard"
    wanted = {path.relative_to(package) for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert {path for path in wanted if not (installed / "wizard" / path).is_file()} == set()


def test_it_drafts_from_another_folder(installed: Path, tmp_path: Path) -> None:
    text = _run(installed, tmp_path, "-m", "wizard", "maak", "rijk-loopbaanscan", "--formaat", "tekst", "-o", "-")
    assert f"Artikel{NBSP}1" in text


def test_it_starts_from_another_folder_and_says_so_when_its_port_is_taken(installed: Path, tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "wizard", "start", "--poort", str(port)]
    environment = _environment(installed, tmp_path)
    with serving(command, port, tmp_path / "server.log", environment) as address:
        request = urllib.request.Request(address, headers={"Accept": "text/html"})  # noqa: S310 - our own server
        with urllib.request.urlopen(request, timeout=10) as page:  # noqa: S310
            assert '<html lang="nl">' in page.read().decode()
        second = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert second.returncode != 0
    assert f"poort {port} is al in gebruik" in second.stderr
    assert len(second.stderr.splitlines()) == 1
