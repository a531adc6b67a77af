"""Where things stand on the screen, which only a real browser knows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import arrive, begin_startpakket, chromium, dutch_page, wizard_running

pytestmark = pytest.mark.needs("chromium")
_ENDS = "() => [...document.querySelectorAll('[class*=st-key-q-]')].map(e => Math.round(e.offsetTop + e.getBoundingClientRect().height))"
_TOO_WIDE = """() => [...document.querySelectorAll('h1, .papier .lid, .papier .onderdeel, .stap')]
    .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)"""


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    """At De cao of a new dossier, in a wizard and a browser of its own."""
    with wizard_running(tmp_path) as address, chromium() as browser, dutch_page(browser) as found:
        found.goto(address)
        begin_startpakket(found)
        yield found


def _type(page: Page, question: str, words: str) -> None:
    field = page.locator(f".st-key-q-{question} [data-testid=stTextInputField]")
    field.fill(words)
    field.press("Enter")
    expect(page.locator(".papier .gewijzigd").first).to_contain_text(words)
    expect(page.locator("[data-testid=stApp]")).to_have_attribute("data-test-script-state", "notRunning")


def test_a_long_name_stays_in_its_column_and_an_answer_moves_no_question(page: Page) -> None:
    _type(page, "cao-naam", "X" * 95)
    assert page.evaluate(_TOO_WIDE) == []
    page.locator("a.stap", has_text="Loopbaanadvies").click()
    arrive(page, "Loopbaanadvies")
    _type(page, "loopbaanadvies-bedrag", "1.222")
    places = page.evaluate(_ENDS)
    page.reload()
    arrive(page, "Loopbaanadvies")
    page.wait_for_function(f"places => JSON.stringify(({_ENDS})()) === JSON.stringify(places)", arg=places)
