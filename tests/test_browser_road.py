"""One road in a real browser, from the start to the downloaded and reopened Word file, with what goes wrong on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.browser import arrive, begin_startpakket, chromium, dutch_page, wizard_running

pytestmark = pytest.mark.needs("chromium")
_AMOUNT = ".st-key-q-loopbaanadvies-bedrag [data-testid=stTextInputField]"
_ENGLISH = re.compile(
    r"\b(Upload|Browse|Choose|Close|Press Enter|per file|Select all|Clear|No results|Connecting|Running|Rerun|Deploy|Skip to|Remove)\b"
)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A wizard of its own."""
    with wizard_running(tmp_path) as found:
        yield found


@pytest.fixture
def page() -> Iterator[Page]:
    """A browser of its own."""
    with chromium() as browser, dutch_page(browser) as found:
        yield found


def _begin(page: Page, address: str) -> None:
    """The start package, at the questions about loopbaanadvies."""
    page.goto(address)
    arrive(page, "Waar wilt u mee beginnen?")
    begin_startpakket(page)
    page.get_by_role("link", name="Loopbaanadvies").click()
    arrive(page, "Loopbaanadvies")


def _answer(page: Page, text: str) -> None:
    field = page.locator(_AMOUNT)
    field.fill(text)
    field.press("Enter")


def _sheet(page: Page) -> str:
    return page.locator(".papier").inner_text()


class Watch:
    """What must not happen on the way: a request that leaves this machine, an English word, a script that breaks."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.wrong: list[str] = []
        page.on("request", lambda r: None if r.url.startswith((address, "blob:", "data:")) else self.wrong.append(r.url))
        page.on("pageerror", lambda e: self.wrong.append(str(e)))

    def look(self) -> None:
        """Read the page."""
        self.wrong += _ENGLISH.findall(_all_words(self.page))


def test_the_whole_road(page: Page, address: str, tmp_path: Path) -> None:
    watch = Watch(page, address)
    _name_the_cao(page, address, watch)
    _to_loopbaanadvies(page, watch)
    _edit_reload_and_go_back(page)
    _type_what_cannot_be_read(page)
    _is_blocked_and_solved(page, watch)
    words = _downloaded(page, tmp_path)
    watch.look()
    assert "€\u00a01.500" in words
    assert "Houtverwerking 2027-2028" in words
    assert watch.wrong == []


def _name_the_cao(page: Page, address: str, watch: Watch) -> None:
    page.goto(address)
    arrive(page, "Waar wilt u mee beginnen?")
    watch.look()
    begin_startpakket(page)
    watch.look()
    page.get_by_label("Hoe heet de cao?").fill("Houtverwerking 2027-2028")
    page.keyboard.press("Tab")
    expect(page.locator(".papier h2")).to_have_text("Cao Houtverwerking 2027-2028")
    expect(page.locator(".dossier")).to_have_text("Cao Houtverwerking 2027-2028")


def _to_loopbaanadvies(page: Page, watch: Watch) -> None:
    page.get_by_role("button", name="Volgende: Bouwstenen").click()
    arrive(page, "Welke bouwstenen regelt u?")
    watch.look()
    page.get_by_role("button", name="Volgende: vragen over").click()
    arrive(page, "Algemeen")
    page.get_by_role("button", name="Volgende: Loopbaanadvies").click()
    arrive(page, "Loopbaanadvies")
    expect(page.locator("h1")).to_be_focused()


def _edit_reload_and_go_back(page: Page) -> None:
    _answer(page, "1.234")
    expect(page.locator(".papier .gewijzigd")).to_contain_text("€\u00a01.234")
    before = _sheet(page)
    page.reload()
    arrive(page, "Loopbaanadvies")
    assert _sheet(page) == before
    expect(page.locator(_AMOUNT)).to_have_value("1.234")
    page.go_back()
    arrive(page, "Algemeen")
    page.go_forward()
    arrive(page, "Loopbaanadvies")


def _type_what_cannot_be_read(page: Page) -> None:
    _answer(page, "15oo")
    expect(page.locator(".papier .gewijzigd")).to_contain_text("[ongeldig: bedrag per advies]")
    expect(page.get_by_text("‘15oo’ is geen bedrag.")).to_be_visible()
    expect(page.get_by_role("link", name="Loopbaanadvies 1 fout")).to_be_visible()
    page.reload()
    arrive(page, "Loopbaanadvies")
    expect(page.locator(_AMOUNT)).to_have_value("15oo")


def _is_blocked_and_solved(page: Page, watch: Watch) -> None:
    page.get_by_role("link", name="5 Word").click()
    arrive(page, "Word-bestand")
    expect(page.get_by_text("Nog geen bestand.")).to_be_visible()
    page.get_by_role("button", name="Naar de controle").click()
    arrive(page, "Controleer uw antwoorden")
    watch.look()
    assert page.title() == "Fout. Stap 4 van 5: Controle"
    page.get_by_role("link", name="Loopbaanadvies: ‘15oo’ is geen bedrag.").click()
    arrive(page, "Loopbaanadvies")
    expect(page.locator(_AMOUNT)).to_be_focused()
    _answer(page, "€ 1.500,00")
    expect(page.locator(".papier .gewijzigd")).to_contain_text("€\u00a01.500")


def _downloaded(page: Page, folder: Path) -> str:
    """The words of the downloaded file, as Word would read them."""
    page.get_by_role("link", name="5 Word").click()
    arrive(page, "Word-bestand")
    with page.expect_download() as download:
        page.get_by_role("button", name="Word-bestand downloaden").click()
    assert download.value.suggested_filename == "Cao Houtverwerking 2027-2028 - voorstel.docx"
    download.value.save_as(folder / "voorstel.docx")
    body = Document(str(folder / "voorstel.docx")).element.body
    return "".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))


def _all_words(page: Page) -> str:
    """What is to be read or heard: text, names of controls, words in empty fields."""
    words = page.evaluate(
        """() => [document.body.innerText, ...[...document.querySelectorAll('[aria-label], [placeholder], [title]')]
            .flatMap(e => ['aria-label', 'placeholder', 'title'].map(a => e.getAttribute(a) || ''))].join('\\n')"""
    )
    return str(words)


def test_a_value_leads_to_its_question_also_behind_meer_keuzen(page: Page, address: str) -> None:
    _begin(page, address)
    page.locator(".papier a.w", has_text="twee weken").first.click()
    question = page.locator(".st-key-q-loopbaanadvies-meldtermijn")
    expect(question.locator("[data-testid=stTextInputField]")).to_be_focused()
    expect(page.locator(".papier a.w.actief").first).to_have_text("twee weken")


def test_what_is_drawn_again_is_what_a_fresh_page_shows(page: Page, address: str) -> None:
    _begin(page, address)

    def state() -> tuple[str, str, list[str]]:
        arrive(page, "Loopbaanadvies")
        steps = page.locator(".stappen").inner_text()
        return _sheet(page), steps, page.locator("[class*=st-key-q-]").all_inner_texts()

    years = page.locator(".st-key-q-loopbaanadvies-frequentie [data-testid=stTextInputField]")
    years.fill("7")
    years.press("Enter")
    _answer(page, "1x")  # without waiting: this breaks off what the answer before it was drawing
    page.locator(".st-key-q-loopbaanadvies-financiering").get_by_text("Het opleidingsfonds", exact=True).click()
    expect(page.get_by_text("En als het fonds niet betaalt?")).to_be_visible()
    page.locator(".st-key-q-loopbaanadvies-vorm").get_by_role("button", name="Een loopbaanscan").click()
    expect(page.locator(".papier .gewijzigd").first).to_be_visible()
    page.locator(".st-key-ol-loopbaanadvies-bedrag button").click()
    expect(page.get_by_role("link", name="Loopbaanadvies 1 open")).to_be_visible()
    after = state()
    page.reload()
    expect(page.get_by_role("link", name="Loopbaanadvies 1 open")).to_be_visible()
    assert state() == after


def test_a_restart_of_the_server_loses_nothing(page: Page, tmp_path: Path) -> None:
    with wizard_running(tmp_path) as address:
        _begin(page, address)
        _answer(page, "1.111")
        expect(page.locator(".papier .gewijzigd")).to_contain_text("€\u00a01.111")
        where = page.url
    with wizard_running(tmp_path) as address:
        page.goto(re.sub(r"http://[^/]+", address, where))
        arrive(page, "Loopbaanadvies")
        expect(page.locator(_AMOUNT)).to_have_value("1.111")
        page.get_by_role("button", name="Ongedaan maken").click()
        expect(page.locator(".papier .gewijzigd")).to_contain_text("€\u00a01.500")
        arrive(page, "Loopbaanadvies")
        expect(page.locator(_AMOUNT)).to_have_value("1.500")


def test_no_screen_scrolls_sideways_on_a_phone(address: str) -> None:
    with chromium() as browser, dutch_page(browser, 390, 844) as page:
        page.goto(address)
        arrive(page, "Waar wilt u mee beginnen?")
        page.get_by_role("button", name="Kies een pakket").click()
        page.get_by_role("button", name="Begin met dit pakket").click()
        arrive(page, "De cao")
        dossier = page.url.split("?")[1]
        for name in ("de-cao", "bouwstenen", "algemeen", "vragen-sociaal-plan", "controle", "word"):
            page.goto(f"{address}/{name}?{dossier}")
            expect(page.locator("h1")).to_be_visible()
            wide = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth")
            assert wide <= 390, name
