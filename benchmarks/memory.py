"""The largest memory that the wizard takes: for all presets to Word, for two hundred provisions to Word, and for the server while one
dossier is walked through in a browser, up to the downloaded Word file.

Everything that the process had in memory at its largest (resident, as the system counts it), Python and all packages included.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from benchmarks.many import MANY, agreement_of, mixed
from benchmarks.ratio import promised
from benchmarks.together import command
from tests.browser import chromium, dutch_page, free_port, serving
from wizard.agreement import presets
from wizard.agreement.writing import to_yaml

_MOST = 250
_PEAK = str(Path(__file__).with_name("peak.py"))


@dataclass(frozen=True, slots=True)
class Peak:
    """The largest memory of a process, in megabytes of a million bytes."""

    name: str
    megabytes: float
    most: float = _MOST

    def __str__(self) -> str:
        """One line: the memory, and what was promised."""
        return f"memory, {self.name}: {self.megabytes:.0f} MB{promised(self.megabytes, self.most)}"


def peak(name: str, started: list[str]) -> Peak:
    """The largest memory of a command that ends by itself."""
    done = subprocess.run([sys.executable, _PEAK, *started], check=True, capture_output=True, text=True)
    return Peak(name, _last(done.stdout))


def _last(printed: str) -> float:
    return int(printed.splitlines()[-1]) / 1_000_000


def of_all_presets(folder: Path) -> Peak:
    """All presets to Word in one command."""
    return peak("all presets to Word in one command", command(presets.bestanden(), folder / "presets"))


def of_many(folder: Path, count: int = MANY) -> Peak:
    """An answers file with so many provisions to Word."""
    answers = folder / "answers.yaml"
    answers.write_text(to_yaml(agreement_of(mixed(count))), encoding="utf-8")
    return peak(f"{count} provisions to Word", [sys.executable, "-m", "wizard", "maak", str(answers), "-o", str(folder / "many.docx")])


def of_the_server(folder: Path) -> Peak:
    """The server, from its start to the Word file of the package that covers everything."""
    port, log = free_port(), folder / "server.log"
    started = [sys.executable, _PEAK, sys.executable, "-m", "wizard", "start", "--poort", str(port)]
    database = {"CAO_WIZARD_DB": str(folder / "dossiers.db")}
    with serving(started, port, log, database) as address, chromium() as browser, dutch_page(browser) as page:
        _walk(page, address)
    return Peak("the server, one dossier walked through", _last(log.read_text(encoding="utf-8")))


def _walk(page: Page, address: str) -> None:
    """From a package by every screen to the downloaded Word file."""
    page.goto(address)
    page.get_by_role("button", name="Kies een pakket").click()
    page.locator("label", has_text="Dekkend pakket").click()
    page.get_by_role("button", name="Begin met dit pakket").click()
    expect(page.locator("h1")).to_have_text("De cao")
    while (title := page.locator("h1").inner_text()) != "Word-bestand":
        page.locator(".st-key-volgende button").click()
        expect(page.locator("h1")).not_to_have_text(title)
    with page.expect_download() as download:
        page.get_by_role("button", name="Word-bestand downloaden").click()
    download.value.path()


def run() -> list[Peak]:
    """The three of them."""
    with tempfile.TemporaryDirectory() as name:
        return [measure(Path(name)) for measure in (of_all_presets, of_many, of_the_server)]


if __name__ == "__main__":
    print(*run(), sep="\n")
