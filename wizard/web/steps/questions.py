"""Step 3: the questions of one provision, or of Algemeen, with its text beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from wizard.agreement.antwoorden import blik_op
from wizard.agreement.path import within
from wizard.web import frame, grouping, paper, redraw, routes, session
from wizard.web.grouping import Groep
from wizard.web.markup import html, text
from wizard.web.question import groups, heading_id

Vragen = tuple[list[Groep], list[Groep]]
"""The questions of a page: those that stand there at once, and those under *Meer keuzen*."""

_MANY = 12
"""As many questions do not fit on two screens."""
_NONE_YET = "U hebt nog geen voorziening gekozen. Kies eerst wat u wilt regelen; daarna komen hier de vragen en de tekst."


def provision(voorziening_id: str) -> None:
    """The page of one provision."""
    v = session.werk().agreement.vind(voorziening_id)
    _page(routes.page_of(v), v.naam, v.declaratie.wat, [v.id], partial(_of_provision, v.id))


def _of_provision(voorziening_id: str) -> Vragen:
    agreement = session.werk().agreement
    blik = blik_op(agreement, agreement.vind(voorziening_id))
    return grouping.kern(blik), grouping.nader(blik)


def paths(ask: Callable[[], Vragen]) -> tuple[tuple[str, ...], ...]:
    """Which questions are asked now, and what is wrong under *Meer keuzen*; while that stays the same, the page is built the same."""
    core, more = ask()
    asked = (tuple(a.path for a in grouping.flat(groups)) for groups in (core, more))
    return (*asked, _wrong(more))


def _wrong(more: list[Groep]) -> tuple[str, ...]:
    """The questions whose answer cannot be or cannot be read."""
    o = session.werk().overzicht
    places = [*(b.path for b in o.blokkades), *o.onleesbaar]
    return tuple(a.path for a in grouping.flat(more) if any(within(p, a.path) for p in places))


def general() -> None:
    """The page Algemeen: what spans the provisions, a heading for each."""
    agreement = session.werk().agreement
    own = routes.general(agreement)
    if not own:
        return gone(routes.ALGEMEEN)
    _page(routes.ALGEMEEN, "Algemeen", "Wat voor alle voorzieningen samen geldt.", [v.id for v in own], _of_general)


def _of_general() -> Vragen:
    agreement = session.werk().agreement
    bliks = [(v.naam, blik_op(agreement, v)) for v in routes.general(agreement)]
    core = [Groep(name, grouping.flat(grouping.kern(blik))) for name, blik in bliks]
    more = [Groep(name, grouping.flat(grouping.nader(blik))) for name, blik in bliks]
    return [g for g in core if g.vragen], [g for g in more if g.vragen]


def _page(page: str, name: str, lead: str, ids: Sequence[str], ask: Callable[[], Vragen]) -> None:
    core, more = ask()
    redraw.start_page(partial(paths, ask))
    left, right = st.columns([10, 11], gap="medium")
    with right:
        paper.pane(ids, ids)
    with left, st.container(key="vragenlijst", gap=None):
        frame.header(3, sheet=True)
        frame.heading(name, lead)
        groups(core)
        rest(page, more)
        frame.footer(page)


def rest(page: str, more: list[Groep]) -> None:
    """*Meer keuzen*: drawn only when open; opened when the way to a question leads into it, and open while something in it is wrong."""
    many = sum(len(g.vragen) for g in more)
    if not many:
        return
    key = f"meer-{page}"
    goal = session.doel()
    new_goal = st.session_state.get("gericht") != goal.keer and any(within(goal.path, a.path) for g in more for a in g.vragen)
    if new_goal or _wrong(more):
        st.session_state[key] = True
    st.session_state["gericht"] = goal.keer
    with st.container(key="meer-keuzen"):
        box = st.expander(f"Meer keuzen ({many})", key=key, on_change="rerun")
        if box.open:
            with box:
                if many >= _MANY:
                    _jumps(more)
                groups(more, kop="h3")


def _jumps(more: list[Groep]) -> None:
    """Links to the headings of a long list."""
    links = " · ".join(f'<a href="#{heading_id(g.titel)}">{text(g.titel)}</a> ({len(g.vragen)})' for g in more if g.titel)
    html(f'<nav class="hulp" aria-label="Onderwerpen">{links}</nav>')


def none_yet() -> None:
    """Step 3 while there is nothing to ask; when there is, the page of the question ``bij``, or the first page."""
    agreement = session.werk().agreement
    first = next(s for s in routes.stappen(agreement) if s.nummer == 3)
    if first.naam != routes.VRAGEN:
        wanted = routes.page_of_path(agreement, st.query_params.get("bij", ""))
        routes.switch(first.naam if wanted == routes.BOUWSTENEN else wanted)
    frame.header(3, sheet=False)
    frame.heading("Nog geen vragen", _NONE_YET)
    st.button("Naar de bouwstenen", type="primary", key="naar-bouwstenen", on_click=routes.go, args=(routes.BOUWSTENEN,))


def gone(_: str) -> None:
    """An address that leads to nothing in this dossier (any more)."""
    frame.heading("Deze voorziening is er niet meer", "Zij is verwijderd of hoort bij een ander dossier.")
    st.button("Naar de bouwstenen", type="primary", key="naar-bouwstenen", on_click=routes.go, args=(routes.BOUWSTENEN,))
