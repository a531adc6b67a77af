"""A running wizard and a real browser, for tests that walk the screens and for the measurement of speed.

Chromium is the one of the system (apt.txt), so nothing downloads a browser. A test that uses it says ``@pytest.mark.needs("chromium")``.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.programs import found


def free_port() -> int:
    """A port on this machine that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def _answers(address: str) -> bool:
    """Does a Streamlit server say it is well?"""
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:  # noqa: S310 - our own server
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


@contextmanager
def serving(
    command: Sequence[str], port: int, log: Path, environment: Mapping[str, str] | None = None, patience: float = 60
) -> Iterator[str]:
    """Start a Streamlit server, give its address once it answers, and stop it afterwards. Raises RuntimeError with what it printed."""
    address = f"http://127.0.0.1:{port}"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT, env={**os.environ, **(environment or {})}, cwd=log.parent
        )
    try:
        until = time.monotonic() + patience
        while not _answers(address):
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"the server did not start:\n{log.read_text(encoding='utf-8')}")
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def wizard_running(folder: Path) -> Iterator[str]:
    """The installed wizard on a free port, with its dossiers in ``folder`` and started from there; gives its address."""
    port = free_port()
    command = [sys.executable, "-m", "wizard", "start", "--poort", str(port)]
    with serving(command, port, folder / "server.log", {"CAO_WIZARD_DB": str(folder / "dossiers.db")}) as address:
        yield address


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found("chromium"), headless=True, args=options)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def dutch_page(browser: Browser, width: int = 1366, height: int = 768) -> Iterator[Page]:
    """A page as a Dutch user has it; what it does not do within fifteen seconds it does not do."""
    context = browser.new_context(
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        accept_downloads=True,
        viewport={"width": width, "height": height},
    )
    context.set_default_timeout(15_000)
    try:
        yield context.new_page()
    finally:
        context.close()


def arrive(page: Page, heading: str) -> None:
    """Wait until the page with this heading is drawn, whole."""
    expect(page.locator("h1")).to_have_text(heading)
    expect(page.locator("[data-testid=stApp]")).to_have_attribute("data-test-script-state", "notRunning")


def begin_startpakket(page: Page) -> None:
    """From Start to De cao of a new dossier."""
    page.get_by_role("button", name="Kies een pakket").click()
    page.locator("label", has_text="Startpakket").click()
    page.get_by_role("button", name="Begin met dit pakket").click()
    arrive(page, "De cao")
