"""Step 1: the facts of the cao, how much is made, and what the title block and the closing articles make of it."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date, timedelta
from functools import partial

import streamlit as st

from wizard.agreement.antwoorden import blik_op
from wizard.agreement.catalogue import soorten
from wizard.agreement.change import add, put_back, remove
from wizard.drafting import dutch
from wizard.messages import CaoFout
from wizard.web import frame, grouping, paper, redraw, routes, session
from wizard.web.answers import Stand, without
from wizard.web.grouping import Groep
from wizard.web.markup import html, tag
from wizard.web.question import groups
from wizard.web.steps.questions import Vragen, paths, rest

_KEUZEN = {"artikelen": "Losse artikelen", "hoofdstuk": "Een heel hoofdstuk"}
_GEVOLG = {
    "artikelen": "Alleen de voorzieningen, om in een bestaande cao te zetten.",
    "hoofdstuk": "Met doel, financiering, geschillen, looptijd en slotbepalingen: een hoofdstuk dat op zichzelf staat.",
}


def page() -> None:
    """The page De cao."""
    core, more = _questions()
    redraw.start_page(partial(paths, _questions))
    left, right = st.columns([10, 11], gap="medium")
    with right:
        paper.pane(_own(), ["slot"], title="Aanhef en slotbepalingen", kop=True)
    with left, st.container(key="vragenlijst", gap=None):
        frame.header(1, sheet=True)
        frame.heading("De cao", "Deze gegevens komen in de aanhef en de slotbepalingen.")
        _how_much()
        groups(core, notes={"cao.einddatum": _how_long})
        rest(routes.DE_CAO, more)
        frame.footer(routes.DE_CAO)


def _own() -> list[str]:
    return [i for i in ("cao", "slot") if session.werk().agreement.heeft(i)]


def _questions() -> Vragen:
    """All questions under each other, without headings."""
    agreement = session.werk().agreement
    bliks = [blik_op(agreement, agreement.vind(i)) for i in _own()]
    core = [a for b in bliks for a in grouping.flat(grouping.kern(b))]
    more = [a for b in bliks for a in grouping.flat(grouping.nader(b))]
    return [Groep("", tuple(core))], [Groep("", tuple(more))] if more else []


def _how_long() -> str:
    """``Dat is 24 maanden.``; empty while a date is missing or the end lies before the beginning."""
    begin, end = (session.werk().agreement.waarde(f"cao.{name}") for name in ("ingangsdatum", "einddatum"))
    return duration(begin, end) if begin and end else ""


def duration(begin: date, end: date) -> str:
    """How long it is from the first day up to and including the last."""
    after = end + timedelta(days=1)
    months = (after.year - begin.year) * 12 + after.month - begin.month - (after.day < begin.day)
    if end < begin or not months:
        return ""
    exact = "" if after.day == begin.day else "ruim "
    return f"Dat is {exact}{months} {dutch.unit_word(months, 'maand')}."


def _how_much() -> None:
    """``Maakt u losse artikelen of een heel hoofdstuk?``: adds or removes all that spans the provisions in one step."""
    now = "hoofdstuk" if session.werk().agreement.heeft("slot") else "artikelen"
    key = session.werk().sleutel("omvang")
    question = "Maakt u losse artikelen of een heel hoofdstuk?"
    with st.container(key="q-omvang", gap=None):
        html(tag("p", question, "vraag"))
        st.segmented_control(
            question,
            list(_KEUZEN),
            default=now,
            required=True,
            format_func=lambda k: _KEUZEN[k],
            label_visibility="collapsed",
            key=key,
            on_change=_size,
            args=(key,),
        )
        html(tag("p", _GEVOLG[now], "gevolg"))


def _size(key: str) -> None:
    if st.session_state[key] == "hoofdstuk":
        session.wijzig("omvang hoofdstuk", partial(_whole, before=_before()))
    else:
        session.wijzig("omvang artikelen", _articles)


def _spanning() -> list[str]:
    return [s.soort for s in soorten() if s.algemeen and s.soort != "cao"]


def _before() -> Stand | None:
    """The last state that undo can reach in which this was a chapter; None when there is none, or none that can be read."""
    store, now = session.bewaarplaats(), session.werk()
    for nr in reversed(now.historie.terug):
        old = store.versie(now.dossier, nr)
        if "slot" in json.loads(old.antwoorden):
            with suppress(CaoFout):
                return Stand(old.agreement(), old.invoer)
    return None


def _whole(stand: Stand, before: Stand | None) -> Stand:
    """With all that spans the provisions: as it stood when it was last there (``before``), else as we propose it."""
    agreement, invoer = stand.agreement, dict(stand.invoer)
    for name in _spanning():
        if before is None:
            agreement, _ = add(agreement, name)
        elif before.agreement.heeft(name):
            agreement = put_back(agreement, name, before.agreement)
            invoer |= {p: typed for p, typed in before.invoer.items() if p.startswith(f"{name}.")}
    return Stand(agreement, invoer)


def _articles(stand: Stand) -> Stand:
    for name in _spanning():
        if stand.agreement.heeft(name):
            stand = Stand(remove(stand.agreement, name), without(stand, name))
    return stand
