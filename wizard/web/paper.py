"""The pane with the sheet: the text of the provisions of a page, beside their questions."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from typing import Any

import streamlit as st

from wizard.drafting.document import Article
from wizard.web import browser, redraw, routes, session
from wizard.web.frame import view
from wizard.web.markup import html, tag
from wizard.web.sheet import Sheet, of_provisions, range_title

_LEEG = "Hier komt de tekst zodra er iets te zeggen is."
_NOTHING: dict[str, Any] = {"gewijzigd": [], "keer": "", "eigen": [], "doel": {"p": "", "keer": 0}, "leeg": "", "kop": None}


def pane(own: Sequence[str], shown: Sequence[str], *, title: str = "", kop: bool = False) -> None:
    """The sheet with the articles of the provisions ``shown``; ``own`` are those asked on this page, ``kop`` adds the title block."""
    with st.container(key="vel"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="velkop"):
            redraw.part("bladkop", partial(_title, shown, title), lambda: html(tag("h2", _title(shown, title)), "content"))
            view()
        data = partial(_data, own, shown, kop=kop)
        redraw.part(
            "blad", _mark, lambda: browser.show("blad", data(), asked=_to_question), lambda: browser.tell("blad", data()), first=True
        )


def example(pagina: str, articles: list[dict[str, Any]]) -> None:
    """The sheet of an example, which leads nowhere."""
    browser.show("blad", _NOTHING | {"pagina": pagina, "artikelen": articles})


def _title(shown: Sequence[str], title: str) -> str:
    return title or range_title(_articles(shown))


def _articles(shown: Sequence[str]) -> list[Article]:
    return of_provisions(session.werk().document, shown)


def _mark() -> Hashable:
    return session.werk().keer, session.doel()


def _data(own: Sequence[str], shown: Sequence[str], *, kop: bool) -> dict[str, Any]:
    now, goal = session.werk(), session.doel()
    articles, made = _articles(shown), Sheet(now.agreement, own)
    return {
        "artikelen": made.articles(articles),
        "kop": made.title(now.document) if kop else None,
        "gewijzigd": sorted(now.verschil),
        "keer": f"{now.versie.nr}.{now.keer}",
        "eigen": list(own),
        "doel": {"p": goal.path, "keer": goal.keer, "blijf": goal.blijf},
        "pagina": "/".join([now.dossier, *own]),
        "leeg": "" if articles or kop else _LEEG,
    }


def _to_question(path: str) -> None:
    """A value was clicked whose question is on another page."""
    routes.go(routes.page_of_path(session.werk().agreement, path), path)
    redraw.everything()
