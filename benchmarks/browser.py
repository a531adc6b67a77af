"""From an edit to the changed sentence in a real browser, against a bare Streamlit page with as many widgets and one text.

The clock runs in the page itself, from the Enter key to the change in the DOM, so the tool that presses the key is not measured.
The bare page is served twice: as we serve (what our page adds to Streamlit) and with `streamlit run` as it comes.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from itertools import count
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.ratio import Ratio, Seconds, compare
from tests.browser import chromium, dutch_page, free_port, serving, wizard_running

_KINDS = {
    "stButton": "button",
    "stButtonGroup": "choice",
    "stCheckbox": "checkbox",
    "stDateInput": "date",
    "stMultiSelect": "multi",
    "stPopover": "button",
    "stRadio": "radio",
    "stSelectbox": "select",
    "stTextInput": "text",
}
_WATCH = """([selector, wanted]) => {
    window.__took = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`no ${wanted} in ${selector}`)), 15000);
        let start = 0;
        const begin = (event) => { if (event.key === "Enter") start = performance.now(); };
        document.addEventListener("keydown", begin, { capture: true, once: true });
        new MutationObserver((_, observer) => {
            if (start && [...document.querySelectorAll(selector)].some((place) => place.textContent.includes(wanted))) {
                observer.disconnect();
                resolve(performance.now() - start);
            }
        }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
}"""
_REST = "[data-testid=stApp][data-test-script-state=notRunning]"
_HERE = Path(__file__).parent


def _edits(page: Page, field: str, text: str) -> Callable[[], Seconds]:
    """A measurement: type an amount that was not there before, press Enter, wait until ``text`` says it."""
    amounts = count(1101)

    def measure() -> Seconds:
        page.bring_to_front()
        page.wait_for_selector(_REST)
        amount = next(amounts)
        page.fill(field, str(amount))
        page.evaluate(_WATCH, [text, f"{amount // 1000}.{amount % 1000:03}"])
        page.press(field, "Enter")
        return float(page.evaluate("() => window.__took")) / 1000

    return measure


def _wizard(page: Page, address: str) -> Callable[[], Seconds]:
    """The amount of the loopbaanadvies in the start package, and the sentence that says it."""
    page.goto(address)
    page.get_by_role("button", name="Kies een pakket").click()
    page.get_by_role("button", name="Begin met dit").click()
    page.get_by_role("link", name="Loopbaanadvies").first.click()
    field = ".st-key-q-loopbaanadvies-bedrag [data-testid=stTextInputField]"
    page.wait_for_selector(field)
    return _edits(page, field, ".papier .lid.gewijzigd")


def _bare(browser: Browser, stack: ExitStack, folder: Path, command: list[str], widgets: str) -> Callable[[], Seconds]:
    """The bare page with these widgets, served by a command that takes the port last."""
    port = free_port()
    address = stack.enter_context(serving([sys.executable, *command, str(port)], port, folder / f"{port}.log", {"WIDGETS": widgets}))
    page = stack.enter_context(dutch_page(browser))
    page.goto(address)
    field = ".st-key-first input"
    page.wait_for_selector(field)
    return _edits(page, field, ".st-key-text")


def widgets_of(page: Page) -> str:
    """How many widgets of each kind the page shows, as the bare page wants to hear it; one text less, for it has that one already."""
    ids = page.eval_on_selector_all("[data-testid]", "places => places.map((place) => place.dataset.testid)")
    kinds = Counter(_KINDS[name] for name in ids if name in _KINDS) - Counter(["text"])
    return " ".join(f"{kind}={number}" for kind, number in sorted(kinds.items()))


def run() -> list[Ratio]:
    """One ratio for each way of serving the bare page."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        browser = stack.enter_context(chromium())
        page = stack.enter_context(dutch_page(browser))
        ours = _wizard(page, stack.enter_context(wizard_running(folder)))
        widgets = widgets_of(page)
        script = str(_HERE / "bare_page.py")
        as_we_serve = [str(_HERE / "bare_server.py")]
        as_it_comes = [
            "-m",
            "streamlit",
            "run",
            script,
            "--server.headless",
            "true",
            "--browser.gatherUsageStats",
            "false",
            "--server.port",
        ]
        return [
            compare(f"edit in the browser : bare page ({widgets}), {how}", ours, _bare(browser, stack, folder, command, widgets))
            for how, command in (("served like ours", as_we_serve), ("`streamlit run` as it comes", as_it_comes))
        ]


if __name__ == "__main__":
    print(*run(), sep="\n")
