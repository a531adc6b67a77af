"""The pane with the sheet, and what a page does when it opens: two small components whose script stands in ``static``."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from wizard.web import redraw, routes, session
from wizard.web.markup import html, tag
from wizard.web.sheet import Sheet, of_provisions, range_title

STATIC = Path(__file__).parent / "static"
_sheet = st.components.v2.component("cao_blad", js=(STATIC / "sheet.js").read_text("utf-8"), isolate_styles=False)
_page = st.components.v2.component("cao_pagina", js=(STATIC / "page.js").read_text("utf-8"), isolate_styles=False)
_LEEG = "Hier komt de tekst zodra er iets te zeggen is."


def pane(own: Sequence[str], shown: Sequence[str], *, title: str = "", kop: bool = False) -> None:
    """The sheet with the articles of the provisions ``shown``; ``own`` are those asked on this page, ``kop`` adds the title block."""
    from wizard.web.frame import view

    with st.container(key="vel"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="velkop"):
            redraw.part("bladkop", partial(_title, shown, title), lambda: html(tag("h2", _title(shown, title)), "content"))
            view()
        redraw.part("blad", _mark, partial(_draw, own, shown, kop=kop))


def _title(shown: Sequence[str], title: str) -> str:
    return title or range_title(of_provisions(session.werk().document, shown))


def _mark() -> Hashable:
    return session.werk().keer, session.doel()


def _draw(own: Sequence[str], shown: Sequence[str], *, kop: bool) -> None:
    now = session.werk()
    articles, made = of_provisions(now.document, shown), Sheet(now.agreement, own)
    goal = session.doel()
    data = {
        "artikelen": made.articles(articles),
        "kop": made.title(now.document) if kop else None,
        "gewijzigd": sorted(now.verschil),
        "keer": now.keer,
        "eigen": list(own),
        "doel": {"p": goal.path, "keer": goal.keer, "blijf": goal.blijf},
        "pagina": "/".join([now.dossier, *own]),
        "leeg": "" if articles or kop else _LEEG,
    }
    _sheet(data=data, key="blad", on_naar_change=_to_question)


def _to_question() -> None:
    """A value was clicked whose question is on another page."""
    path = st.session_state["blad"]["naar"]
    if path:
        routes.go(routes.page_of_path(session.werk().agreement, path), path)
        redraw.everything()


def example(data: dict[str, Any]) -> None:
    """The sheet of an example, which leads nowhere."""
    empty = {"gewijzigd": [], "keer": 0, "eigen": [], "doel": {"p": ""}, "leeg": "", "kop": None}
    _sheet(data=empty | data, key="blad-voorbeeld")


def opened(page: str) -> None:
    """Tell the browser which page this is; on a new one it starts at the top with the focus on the heading."""
    _page(data={"pagina": page, "doel": bool(st.query_params.get("q"))}, key="pagina")
