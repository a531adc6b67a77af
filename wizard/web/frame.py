"""What every page of a dossier has around it: the steps at the left, the row above, the buttons below."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from wizard.drafting import dutch
from wizard.web import browser, redraw, routes, session
from wizard.web.answers import STUK_DATUM
from wizard.web.markup import html, label, tag
from wizard.web.naming import name_of
from wizard.web.routes import Stap
from wizard.web.session import klok
from wizard.web.status import Status, together


def heading(title: str, lead: str = "") -> None:
    """The heading of a page and the sentence under it."""
    html(tag("h1", title) + tag("p", lead, "lead"))


# left ---------------------------------------------------------------------------------------------------------------------------------


def sidebar(here: str) -> None:
    """The dossier and its steps, each with where it stands; every step can always be opened."""
    data = partial(_steps, here)
    with st.sidebar:
        redraw.part(
            "stappen",
            _mark_of_steps,
            lambda: browser.show("stappen", data(), asked=_to_step),
            lambda: browser.tell("stappen", data()),
        )


def _mark_of_steps() -> Hashable:
    now = session.werk()
    return name_of(now.agreement), now.document.kop.merk, tuple((i, str(s)) for i, s in now.overzicht.per_id.items())


def _to_step(page: str) -> None:
    if page == routes.START:
        routes.go_outside(page)
    else:
        routes.go(page)
    redraw.everything()


def _steps(here: str) -> dict[str, Any]:
    now = session.werk()
    rows: list[dict[str, Any]] = []
    for stap in routes.stappen(now.agreement):
        if stap.nummer == 3 and stap.naam != routes.VRAGEN:
            if not any(row["onder"] for row in rows):
                rows.append({"naam": "3 Vragen", "onder": False, "hier": here == routes.ALGEMEEN or here.startswith(f"{routes.VRAGEN}-")})
            rows.append(_row(stap.naam, stap.titel, here, _status(stap), onder=True))
        else:
            rows.append(_row(stap.naam, f"{stap.nummer} {stap.titel}", here, _status(stap)))
    start = {"naam": "Alle dossiers", "pagina": routes.START, "adres": "/", "hier": False}
    return {"naam": name_of(now.agreement), "concept": now.document.kop.merk, "stappen": rows, "alle": start}


def _row(page: str, words: str, here: str, status: Status | str, *, onder: bool = False) -> dict[str, Any]:
    return {
        "naam": words,
        "pagina": page,
        "adres": f"/{page}?{urlencode(routes.params())}",
        "hier": page == here,
        "onder": onder,
        "stand": str(status),
        "soort": ("klaar", "open", "blok")[status.rang] if isinstance(status, Status) else "klaar",
    }


def _status(stap: Stap) -> Status | str:
    """The status of a page; of Bouwstenen how many provisions there are, of Controle none."""
    now = session.werk()
    if stap.naam == routes.BOUWSTENEN:
        return str(len(now.agreement.voorzieningen) or "")
    if stap.naam == routes.WORD and STUK_DATUM in now.overzicht.onleesbaar:
        return Status(fouten=1)
    if stap.nummer > 3 or stap.naam == routes.VRAGEN:
        return ""
    return together([now.overzicht.status(v.id) for v in now.agreement.alle() if routes.page_of(v) == stap.naam])


# above --------------------------------------------------------------------------------------------------------------------------------


def header(number: int, *, sheet: bool) -> None:
    """The row above: which step, undo and redo, when it was saved; without a sheet also the view."""
    redraw.part("kop", _mark_of_header, partial(_header, number, sheet=sheet))


def _mark_of_header() -> Hashable:
    now = session.werk()
    return bool(now.historie.terug), bool(now.historie.vooruit), now.onbewaard, now.conflict


def _saved() -> str:
    now = session.werk()
    return "Niet opgeslagen" if now.onbewaard or now.conflict else f"Opgeslagen {klok(now.versie.wanneer)}"


def _saved_data() -> dict[str, Any]:
    return {"tekst": _saved(), "mis": _saved().startswith("Niet")}


def _header(number: int, *, sheet: bool) -> None:
    now = session.werk()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="kopregel"):
        to_text = ' <a class="naartekst" href="#papier">Naar de tekst</a>' if sheet else ""
        html(f"<p>Stap {number} van 5{to_text}</p>")
        if now.historie.terug:
            st.button("Ongedaan maken", key="ongedaan", type="tertiary", on_click=_whole(session.ongedaan))
        if now.historie.vooruit:
            st.button("Opnieuw", key="opnieuw", type="tertiary", on_click=_whole(session.opnieuw))
        redraw.part(
            "bewaard",
            _saved,
            lambda: browser.show("bewaard", _saved_data(), width="content"),
            lambda: browser.tell("bewaard", _saved_data()),
        )
        if not sheet:
            view()
    _news()


def _whole(do: Callable[[], None]) -> Callable[[], None]:
    """A callback after which the whole page is drawn again."""

    def callback() -> None:
        do()
        redraw.everything()

    return callback


def _news() -> None:
    """What must be seen wherever one is on the page: another saved first, or nothing can be saved."""
    now = session.werk()
    buttons: list[tuple[str, Callable[[], None]]]
    if now.conflict:
        first = f"Dit dossier is om {klok(now.conflict)} in een ander venster gewijzigd, door uzelf of door een ander."
        rest = "Wat u daarna hebt ingevuld, is nog niet opgeslagen."
        buttons = [("Nieuwste versie laden", session.laad_nieuwste)]
        if now.geweigerd:
            buttons.insert(0, ("Mijn antwoord alsnog opslaan", session.bewaar_bovenop))
    elif now.onbewaard:
        first, rest = "Niet opgeslagen.", "De dossiers zijn nu niet te bereiken; laat deze pagina open."
        buttons = [("Opnieuw proberen", session.bewaar_alsnog)]
    else:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="bericht"):
        html(f'<p role="alert"><b>{first}</b> {rest}</p>')
        for words, do in buttons:
            st.button(words, key=f"bericht-{do.__name__}", on_click=_whole(do))


def view() -> None:
    """How it is shown: larger, for on the wall."""
    with st.popover("Weergave", type="tertiary"):
        st.toggle("Groot beeld", key="groot-knop", value=bool(st.session_state.get("groot")), on_change=_switch)
        html(tag("p", "Grotere letters, geen menu en geen voorbeelden. Voor op de muur.", "hulp"))


def _switch() -> None:
    st.session_state["groot"] = st.session_state["groot-knop"]
    if st.session_state["groot"]:
        st.query_params["groot"] = "1"
    else:
        st.query_params.pop("groot", None)
    redraw.everything()


# below --------------------------------------------------------------------------------------------------------------------------------


def footer(here: str) -> None:
    """Back at the left, on at the right; the button says where it goes."""
    steps = routes.stappen(session.werk().agreement)
    at = next(i for i, s in enumerate(steps) if s.naam == here)
    with st.container(horizontal=True, horizontal_alignment="distribute", key="voet"):
        if at:
            st.button("Vorige", key="vorige", on_click=routes.go, args=(steps[at - 1].naam,))
        else:
            html("<span></span>", "content")
        if at + 1 < len(steps):
            words = _onward(steps[at], steps[at + 1])
            st.button(label(words), key="volgende", type="primary", on_click=routes.go, args=(steps[at + 1].naam,))


def _onward(here: Stap, there: Stap) -> str:
    many = len(session.werk().agreement.voorzieningen)
    if there.naam == routes.CONTROLE:
        return "Naar de controle"
    if here.naam == routes.BOUWSTENEN and many:
        return f"Volgende: vragen over {many} {dutch.plural(many, 'voorziening', 'voorzieningen')}"
    return f"Volgende: {there.titel}"
