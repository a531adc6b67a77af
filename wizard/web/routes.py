"""The pages: each step, and each provision, has its own address and title; the browser's back button works between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NoReturn
from urllib.parse import urlsplit

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from wizard.agreement.agreement import Agreement, Voorziening
from wizard.agreement.catalogue import soort
from wizard.web import session
from wizard.web.answers import STUK_DATUM

DE_CAO, BOUWSTENEN, ALGEMEEN, VRAGEN, CONTROLE, WORD = "de-cao", "bouwstenen", "algemeen", "vragen", "controle", "word"
SOORT_BESTAND = "soort"
"""In the address and the session: which Word file was chosen on the page Word."""
START, VOORBEELDEN, PAKKETTEN = "start", "voorbeelden", "pakketten"
_BUITEN_ALGEMEEN = ("cao", "slot")


@dataclass(frozen=True, slots=True)
class Stap:
    """A page of a dossier in the order of the work: its address, step (1 to 5) and name."""

    naam: str
    nummer: int
    titel: str


def page_of(voorziening: Voorziening) -> str:
    """The page on which the questions of a provision stand."""
    if voorziening.soort in _BUITEN_ALGEMEEN:
        return DE_CAO
    return ALGEMEEN if soort(voorziening.soort).algemeen else f"{VRAGEN}-{voorziening.id}"


def page_of_path(agreement: Agreement, path: str) -> str:
    """The page with the question at a path; that of the bouwstenen when its provision is gone."""
    if path == STUK_DATUM:
        return WORD
    head = path.split(".", maxsplit=1)[0]
    return page_of(agreement.vind(head)) if agreement.heeft(head) else BOUWSTENEN


def general(agreement: Agreement) -> list[Voorziening]:
    """The provisions that share the page Algemeen."""
    return [v for v in agreement.alle() if page_of(v) == ALGEMEEN]


def in_order(agreement: Agreement) -> list[Voorziening]:
    """The provisions in the order of the text: per bouwsteen, and within it as the user put them."""
    return sorted(agreement.voorzieningen, key=lambda v: v.declaratie.bouwsteen)


def stappen(agreement: Agreement) -> list[Stap]:
    """All pages of a dossier, first to last."""
    questions = [Stap(ALGEMEEN, 3, "Algemeen")] if general(agreement) else []
    questions += [Stap(page_of(v), 3, v.naam) for v in in_order(agreement)]
    return [
        Stap(DE_CAO, 1, "De cao"),
        Stap(BOUWSTENEN, 2, "Bouwstenen"),
        *(questions or [Stap(VRAGEN, 3, "Vragen")]),
        Stap(CONTROLE, 4, "Controle"),
        Stap(WORD, 5, "Word"),
    ]


def title(stap: Stap, *, blocked: bool = False) -> str:
    """The title of the browser window: ``Loopbaanadvies. Stap 3 van 5``."""
    if stap.nummer == 3 and stap.naam != VRAGEN:
        return f"{stap.titel}. Stap 3 van 5"
    return f"{'Fout. ' if blocked and stap.naam == CONTROLE else ''}Stap {stap.nummer} van 5: {stap.titel}"


def asked_for() -> str:
    """The page in the address that the browser shows; empty for the start."""
    return urlsplit(st.context.url or "").path.rsplit("/", 1)[-1]


def make(name: str, draw: Callable[[], None], words: str) -> StreamlitPage:
    """A page under this name."""
    return st.Page(draw, title=words, url_path=name, default=name == START)


def keep(pages: dict[str, StreamlitPage]) -> None:
    """Remember the pages of this run, for links."""
    st.session_state["paginas"] = pages


def params(q: str = "") -> dict[str, str]:
    """What every link within a dossier carries: its id, a question to go to, *groot beeld* and which Word file was chosen."""
    out = {"d": session.werk().dossier}
    if q:
        out["q"] = q
    if kind := st.session_state.get(SOORT_BESTAND):
        out[SOORT_BESTAND] = kind
    return out | ({"groot": "1"} if st.session_state.get("groot") else {})


def link(name: str, words: str, *, q: str = "") -> None:
    """A link to a page of this dossier."""
    pages = st.session_state["paginas"]
    st.page_link(pages[name], label=words, query_params=params(q))


def go(name: str, q: str = "") -> None:
    """Go to a page of this dossier; from a callback, so the page that was left is not drawn again."""
    st.session_state["ga"] = (name, params(q))


def go_outside(name: str, dossier: str = "") -> None:
    """Go to a page outside this dossier, or into another one."""
    st.session_state["ga"] = (name, {"d": dossier} if dossier else {})


def switch(name: str) -> NoReturn:
    """Go to a page of this dossier at once."""
    st.switch_page(st.session_state["paginas"][name], query_params=params())


def follow() -> None:
    """Do what ``go`` asked."""
    asked = st.session_state.pop("ga", None)
    if asked is not None:
        name, given = asked
        pages = st.session_state["paginas"]
        st.switch_page(pages.get(name, pages[START]), query_params=given)


def missing(known: set[str], draw: Callable[[str], None]) -> dict[str, StreamlitPage]:
    """A page for an address that leads nowhere (a provision that is gone), or Streamlit would say so in English."""
    name = asked_for()
    if not name or name in known:
        return {}
    return {name: st.Page(partial(draw, name), title="Pagina niet gevonden", url_path=name)}
