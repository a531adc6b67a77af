"""One run of the screens: which dossier, which page, drawn once."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from wizard.messages import CaoFout
from wizard.web import browser, frame, own_library, redraw, routes, session
from wizard.web.steps import building_blocks, cao, check, examples, missing, questions, start, word

_STYLE = f"<style>{(browser.STATIC / 'style.css').read_text('utf-8')}</style>"
_GROOT = (
    "<style>html{font-size:20px!important}"
    "[data-testid=stSidebar],[data-testid=stExpandSidebarButton],.hint,.lead,.bron{display:none!important}</style>"
)
_SIDEBAR = 256
_OUTSIDE = {
    routes.START: (start.page, "Cao-clausulewizard"),
    routes.VOORBEELDEN: (examples.examples, "Kies een voorbeeld"),
    routes.PAKKETTEN: (examples.packages, "Kies een pakket"),
}
_OF_DOSSIER = (routes.DE_CAO, routes.BOUWSTENEN, routes.ALGEMEEN, routes.VRAGEN, routes.CONTROLE, routes.WORD)


def run() -> None:
    """Draw the page that the address asks for."""
    own_library.at_start()
    st.set_page_config(layout="wide", initial_sidebar_state=_SIDEBAR)
    pages = {name: routes.make(name, draw, title) for name, (draw, title) in _OUTSIDE.items()}
    is_open = _open(pages)
    routes.keep(pages)
    redraw.start_page(tuple)
    page = st.navigation(list(pages.values()), position="hidden")
    routes.follow()
    here = next(name for name, p in pages.items() if p is page)
    _entered(here, is_open=is_open)
    st.html(_STYLE + (_GROOT if st.session_state.get("groot") else ""))
    page.run()
    if is_open and here not in _OUTSIDE:
        frame.sidebar(here)
    at = {"pagina": f"{st.query_params.get('d', '')}/{here}", "doel": bool(st.query_params.get("q"))}
    browser.show("pagina", at | {"focus": browser.focused()})


def _open(pages: dict[str, StreamlitPage]) -> bool:
    """Add the pages of the dossier in the address; those that say why not when it cannot be opened."""
    dossier = st.query_params.get("d", "")
    try:
        if dossier and session.open_dossier(dossier):
            pages |= _pages_of_dossier()
            pages |= routes.missing({*pages}, questions.gone)
            return True
        draw = missing.unknown_dossier
    except CaoFout as fout:
        draw = partial(missing.unreadable_dossier, fout)
    pages |= {name: routes.make(name, draw, "Dossier niet gevonden") for name in _OF_DOSSIER}
    asked = routes.missing({*pages}, missing.unknown_page)
    provisions = {n for n in (*asked, _was_at()) if n.startswith(f"{routes.VRAGEN}-")}
    pages |= asked | {name: routes.make(name, draw, "Dossier niet gevonden") for name in provisions}
    return False


def _was_at() -> str:
    """The page of the run before this one: what was there a moment ago may be gone, but who looks at it stays and reads why."""
    return str(st.session_state.get("plaats", ("", ""))[1])


def _pages_of_dossier() -> dict[str, StreamlitPage]:
    now = session.werk()
    draw = {
        routes.DE_CAO: cao.page,
        routes.BOUWSTENEN: building_blocks.page,
        routes.ALGEMEEN: questions.general,
        routes.VRAGEN: questions.none_yet,
        routes.CONTROLE: check.page,
        routes.WORD: word.page,
    }
    blocked = bool(now.overzicht.geblokkeerd)
    titles = {s.naam: routes.title(s, blocked=blocked) for s in routes.stappen(now.agreement)}
    pages = {name: routes.make(name, page, titles.get(name, "Stap 3 van 5")) for name, page in draw.items()}
    for v in now.agreement.voorzieningen:
        name = routes.page_of(v)
        pages[name] = routes.make(name, partial(questions.provision, v.id), titles[name])
    return pages


def _entered(here: str, *, is_open: bool) -> None:
    """On another page than before: what others saved meanwhile, no marks of the last change, and the question that the link names."""
    place = (st.query_params.get("d"), here, st.query_params.get("q"))
    if st.session_state.get("plaats") == place:
        return
    st.session_state["plaats"] = place
    st.session_state.pop("gezien", None)
    if "groot" not in st.session_state:
        st.session_state["groot"] = st.query_params.get("groot") == "1"
    if is_open:
        session.catch_up()
        session.richt(st.query_params.get("q", ""))
