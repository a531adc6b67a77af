"""What every page of a dossier has around it: the steps at the left, the row above, the buttons below."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial

import streamlit as st

from wizard.drafting import dutch
from wizard.web import redraw, routes, session
from wizard.web.markup import html, label, tag, text
from wizard.web.naming import name_of
from wizard.web.routes import Stap
from wizard.web.session import klok
from wizard.web.status import Status


def heading(title: str, lead: str = "") -> None:
    """The heading of a page and the sentence under it."""
    html(tag("h1", title) + tag("p", lead, "lead"))


# left ---------------------------------------------------------------------------------------------------------------------------------


def sidebar(here: str) -> None:
    """The dossier and its steps, each with where it stands; every step can always be opened."""
    with st.sidebar:
        redraw.part("stappen", _mark_of_steps, partial(_steps, here))


def _mark_of_steps() -> Hashable:
    now = session.werk()
    return name_of(now.agreement), now.document.kop.merk, tuple((i, str(s)) for i, s in now.overzicht.per_id.items())


def _steps(here: str) -> None:
    now = session.werk()
    name = name_of(now.agreement)
    with st.container(key="stappen", gap=None):
        html(f'{tag("p", "Cao-clausulewizard", "merk")}<p class="dossier" title="{text(name)}">{text(name)}</p>{_concept()}')
        seen = 0
        for stap in routes.stappen(now.agreement):
            if stap.nummer == 3 and stap.naam != routes.VRAGEN:
                if seen != 3:
                    _step("stap-3" if here.startswith(routes.VRAGEN) or here == routes.ALGEMEEN else "stap-vragen", stap.naam, "3 Vragen")
                _step(_key(stap, here, "vz"), stap.naam, f"{label(stap.titel)}{_mark(_status(stap))}")
            else:
                _step(_key(stap, here, ""), stap.naam, f"{stap.nummer} {label(stap.titel)}{_count(stap)}")
            seen = stap.nummer
        with st.container(key="stap-alle"):
            st.page_link(st.session_state["paginas"][routes.START], label="Alle dossiers")


def _concept() -> str:
    kop = session.werk().document.kop
    return tag("p", kop.merk, "concept")


def _key(stap: Stap, here: str, kind: str) -> str:
    return f"stap-{kind}{'hier' if stap.naam == here else ''}-{stap.naam}"


def _step(key: str, page: str, words: str) -> None:
    with st.container(key=key):
        routes.link(page, words)


def _status(stap: Stap) -> Status:
    """The status of a page of questions: for Algemeen all of its provisions together."""
    now = session.werk()
    if stap.naam == routes.ALGEMEEN:
        found = [now.overzicht.status(v.id) for v in routes.general(now.agreement)]
    else:
        found = [now.overzicht.status(stap.naam.removeprefix(f"{routes.VRAGEN}-"))]
    return _together(found)


def _together(found: list[Status]) -> Status:
    return Status(sum(s.kan_niet for s in found), sum(s.fouten for s in found), sum(s.open for s in found), all(s.leeg for s in found))


def _mark(status: Status) -> str:
    """The status behind the name; the kind of emphasis gives the colour (style.css)."""
    sign = ("*", "**", "~~")[status.rang]
    return f" {sign}{status}{sign}"


def _count(stap: Stap) -> str:
    now = session.werk()
    if stap.naam == routes.DE_CAO:
        return _mark(_together([now.overzicht.status(i) for i in ("cao", "slot") if now.agreement.heeft(i)]))
    if stap.naam == routes.BOUWSTENEN and now.agreement.voorzieningen:
        return f" *{len(now.agreement.voorzieningen)}*"
    return ""


# above --------------------------------------------------------------------------------------------------------------------------------


def header(number: int, *, sheet: bool) -> None:
    """The row above: which step, undo and redo, when it was saved; without a sheet also the view."""
    redraw.part("kop", _mark_of_header, partial(_header, number, sheet=sheet))


def _mark_of_header() -> Hashable:
    now = session.werk()
    return bool(now.historie.terug), bool(now.historie.vooruit), now.onbewaard, now.conflict, klok(now.versie.wanneer)


def _header(number: int, *, sheet: bool) -> None:
    now = session.werk()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="kopregel"):
        to_text = ' <a class="naartekst" href="#papier">Naar de tekst</a>' if sheet else ""
        html(f"<p>Stap {number} van 5{to_text}</p>")
        if now.historie.terug:
            st.button("Ongedaan maken", key="ongedaan", type="tertiary", on_click=_whole(session.ongedaan))
        if now.historie.vooruit:
            st.button("Opnieuw", key="opnieuw", type="tertiary", on_click=_whole(session.opnieuw))
        if now.onbewaard:
            html('<p class="mis" role="alert">Niet opgeslagen</p>', "content")
            st.button("Opnieuw proberen", key="alsnog", type="tertiary", on_click=_whole(session.bewaar_alsnog))
        else:
            html(f"<p>Opgeslagen {klok(now.versie.wanneer)}</p>", "content")
        if not sheet:
            view()
    if now.conflict:
        _conflict()


def _whole(do: Callable[[], None]) -> Callable[[], None]:
    """A callback after which the whole page is drawn again."""

    def callback() -> None:
        do()
        redraw.everything()

    return callback


def _conflict() -> None:
    now = session.werk()
    assert now.conflict
    first = f"Een ander heeft dit dossier om {klok(now.conflict)} gewijzigd. "
    html(f'<div class="melding blok" role="alert"><b>{first}</b>Uw laatste antwoord is nog niet opgeslagen.</div>')
    st.button("Nieuwste versie laden", key="nieuwste", on_click=_whole(session.laad_nieuwste))


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
