"""Fields and buttons in a real browser: nothing typed is lost, a press counts, the focus stays, and a field says that it cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import arrive, begin_startpakket, chromium, dutch_page, wizard_running

pytestmark = pytest.mark.needs("chromium")
_NAMES = ".st-key-q-cao-werknemerspartijen [data-testid=stMultiSelect]"
_AMOUNT = ".st-key-q-loopbaanadvies-bedrag [data-testid=stTextInputField]"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    """A browser, and a wizard of its own."""
    with wizard_running(tmp_path_factory.mktemp("dossiers")) as address, chromium() as browser:
        yield browser, address


@pytest.fixture
def page(site: tuple[Browser, str]) -> Iterator[Page]:
    """At De cao of a new dossier."""
    with dutch_page(site[0]) as found:
        found.goto(site[1])
        begin_startpakket(found)
        yield found


def _step(page: Page, words: str) -> Locator:
    """A step at the left, also while an open list hides the rest from who cannot see."""
    return page.locator("a.stap", has_text=words)


def _slow_press(page: Page, button: Locator) -> None:
    box = button.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.wait_for_timeout(500)
    page.mouse.up()


def _type_a_name(page: Page, name: str) -> None:
    field = page.locator(_NAMES).locator("input")
    field.click()
    field.press_sequentially(name)
    expect(page.locator("[data-key=__creatable__]")).to_be_visible()


def test_what_was_typed_is_kept_however_one_leaves_the_field(page: Page) -> None:
    names = page.locator(_NAMES)
    _type_a_name(page, "FNV Hout")
    page.keyboard.press("Tab")
    expect(names).to_contain_text("FNV Hout")
    _type_a_name(page, "CNV Vakmensen")
    page.locator("h1").click()
    expect(names).to_contain_text("CNV Vakmensen")
    _type_a_name(page, "De Unie")
    _step(page, "Loopbaanadvies").click()
    arrive(page, "Loopbaanadvies")
    page.go_back()
    arrive(page, "De cao")
    expect(names).to_contain_text("FNV HoutCNV VakmensenDe Unie")
    begin = page.locator(".st-key-q-cao-ingangsdatum [data-testid=stTextInputField]")
    begin.fill("1 maart 2027")
    expect(page.locator(".papier .gewijzigd").first).to_contain_text("1 maart 2027")
    page.reload()
    arrive(page, "De cao")
    expect(begin).to_have_value("1 maart 2027")


def test_undo_takes_the_name_at_the_left_along(page: Page) -> None:
    field = page.get_by_label("Hoe heet de cao?")
    for name in ("Hout", "Houtverwerking"):
        field.fill(name)
        expect(page.locator(".dossier")).to_have_text(f"Cao {name}")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.locator(".dossier")).to_have_text("Cao Hout")


def test_a_press_counts_while_the_page_moves_under_it(page: Page) -> None:
    page.get_by_label("Hoe heet de cao?").fill("Houtverwerking")
    _slow_press(page, _step(page, "Loopbaanadvies"))
    arrive(page, "Loopbaanadvies")
    page.locator(_AMOUNT).fill("15oo")
    page.locator(".st-key-volgende button").scroll_into_view_if_needed()
    _slow_press(page, page.locator(".st-key-volgende button"))
    arrive(page, "Ontwikkelbudget")


def test_the_focus_stays_and_a_bad_field_says_so(page: Page) -> None:
    _step(page, "Loopbaanadvies").click()
    arrive(page, "Loopbaanadvies")
    amount = page.locator(_AMOUNT)
    amount.fill("15oo")
    expect(amount).to_have_attribute("aria-invalid", "true")
    expect(amount).to_have_attribute("aria-describedby", "fout-loopbaanadvies-bedrag-euro")
    amount.fill("1.500")
    expect(amount).not_to_have_attribute("aria-invalid", "true")
    page.locator(".st-key-ol-loopbaanadvies-vorm button").click()
    expect(page.locator("[class*=st-key-w-loopbaanadvies-vorm-] button").first).to_be_focused()
    page.locator(".st-key-q-loopbaanadvies-financiering label", has_text="Het opleidingsfonds").click()
    expect(page.get_by_text("En als het fonds niet betaalt?")).to_be_visible()
    expect(page.locator("[class*=st-key-w-loopbaanadvies-financiering-] input:checked").first).to_be_focused()
    page.locator(".st-key-meer-keuzen summary").first.click()
    expect(page.locator(".st-key-q-loopbaanadvies-meldtermijn")).to_be_visible()
    page.reload()
    expect(page.locator(".st-key-q-loopbaanadvies-meldtermijn")).to_be_visible()
    _step(page, "Bouwstenen").click()
    arrive(page, "Welke bouwstenen regelt u?")
    page.locator(".st-key-erbij-soort-loopbaaninstrument button").first.click()
    expect(page.locator(".st-key-gk-loopbaaninstrument button")).to_be_focused()
