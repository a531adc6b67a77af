"""Step 5: the Word file, what is in it, and what the piece calls itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from wizard.agreement.agreement import Stuk
from wizard.agreement.change import with_stuk
from wizard.agreement.headings import LANGSTE_TEKST
from wizard.agreement.parse import datum, geschreven, shown
from wizard.agreement.writing import to_yaml
from wizard.drafting import dutch
from wizard.drafting.document import Document, plain
from wizard.output import to_docx
from wizard.web import frame, routes, session
from wizard.web.answers import STUK_DATUM, Stand, no_date
from wizard.web.fields import complain
from wizard.web.markup import html, tag, text

_VERSIES = {
    "voorstel": ("Voorstel", "Voor de andere partij. Wat open is, staat gemarkeerd; bronnen en notities gaan niet mee."),
    "schoon": ("Schone tekst", "Alleen de cao-tekst, om te ondertekenen."),
}
_KEUZE = routes.SOORT_BESTAND
_VAN = {"": "Geen van beide noemen", "werkgevers": "Werkgevers", "werknemers": "Werknemers", "samen": "Beide kanten samen"}
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_CONCEPT = "Er staan nog open punten in de tekst. Zij blijven gemarkeerd, en boven de tekst staat Concept."
_LANGSTE_BESTANDSNAAM, _LANGSTE_VERSIE = 120, 60
"""Without the extension: Windows refuses a path of more than 260 signs, folders included."""
_NIETS = "U hebt nog geen voorziening gekozen, dus er is nog geen tekst."
_ONGELDIG = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def page() -> None:
    """The page Word."""
    frame.header(5, sheet=False)
    frame.heading("Word-bestand")
    left, right = st.columns(2, gap="large")
    with left:
        clean = _make()
    with right:
        _inside(clean=clean)
    frame.footer(routes.WORD)


def _make() -> bool:
    html(tag("h2", "Maken", "groep"))
    question = "Wat komt er in het bestand?"
    html(tag("p", question, "vraag"))
    st.session_state.setdefault(_KEUZE, "schoon" if st.query_params.get(_KEUZE) == "schoon" else "")
    chosen = st.radio(
        question,
        label_visibility="collapsed",
        options=list(_VERSIES),
        format_func=lambda k: _VERSIES[k][0],
        captions=[caption for _, caption in _VERSIES.values()],
        index=int(st.session_state[_KEUZE] == "schoon"),
        key="versie-word",
        on_change=_choose,
    )
    clean = chosen == "schoon"
    if not clean:
        _piece()
    _download(clean=clean)
    return clean


def _choose() -> None:
    """Remember what the file is to be, here and in the address: for when one comes back to this page."""
    kind = st.session_state["versie-word"]
    st.session_state[_KEUZE] = kind if kind == "schoon" else ""
    if kind == "schoon":
        st.query_params[_KEUZE] = kind
    else:
        st.query_params.pop(_KEUZE, None)


# what the piece calls itself ----------------------------------------------------------------------------------------------------------


def _piece() -> None:
    """From whom it is, which version and which date; what is empty leaves its line out."""
    stuk, typed = session.werk().agreement.stuk or Stuk(), session.werk().stand.invoer.get(STUK_DATUM, "")
    with st.container(key="stuk", gap="small"):
        key = session.werk().sleutel("stuk-van")
        st.selectbox(
            "Van wie is dit stuk?",
            list(_VAN),
            index=list(_VAN).index(stuk.van),
            format_func=lambda k: _VAN[k],
            key=key,
            width=320,
            filter_mode=None,
            on_change=_named,
            args=("van", key),
        )
        with st.container(horizontal=True, gap="small"):
            for name, words, hint in (("versie", "Versie", "Bijvoorbeeld Concept 2"), ("datum", "Datum", "Bijvoorbeeld 1 maart 2027")):
                _piece_line(name, words, hint, typed if typed and name == "datum" else getattr(stuk, name))
        if typed:
            complain(STUK_DATUM, no_date(typed))


def _piece_line(name: str, words: str, hint: str, now: str) -> None:
    key = session.werk().sleutel(f"stuk-{name}")
    live = "2s" if name == "datum" else "1s"
    st.text_input(words, now, key=key, width=220, placeholder=hint, live=live, autocomplete="off", on_change=_named, args=(name, key))


def _named(name: str, key: str) -> None:
    value: Any = st.session_state[key]
    session.wijzig("stuk", partial(_with_piece, name=name, typed=" ".join(str(value).split())[:LANGSTE_TEKST]))


def _with_piece(stand: Stand, *, name: str, typed: str) -> Stand:
    """With another word for the piece; a date that is none stays in its field, and leaves its line out."""
    kept = dict(stand.invoer)
    if name == "datum":
        kept.pop(STUK_DATUM, None)
        if typed and no_date(typed):
            kept[STUK_DATUM], typed = typed, ""
        elif typed:
            typed = str(geschreven(datum(typed)))
    change: dict[str, Any] = {name: typed}
    return Stand(with_stuk(stand.agreement, replace(stand.agreement.stuk or Stuk(), **change)), kept)


# the file -----------------------------------------------------------------------------------------------------------------------------


def file_name(document: Document, *, clean: bool) -> str:
    """After the cao and the version: ``Cao Houtverwerking - Concept 2.docx``."""
    title = "Cao-tekst" if any(p.path == "cao.naam" for p in document.open_points) else plain(document.kop.titel)
    version = "schone tekst" if clean else document.kop.versie or "voorstel"
    title, version = (" ".join(_ONGELDIG.sub(" ", part).split()) for part in (title, version))
    version = version[:_LANGSTE_VERSIE].rstrip()
    return f"{title[: _LANGSTE_BESTANDSNAAM - len(version) - 3].rstrip()} - {version}.docx"


def _download(*, clean: bool) -> None:
    now = session.werk()
    if not any(now.document.articles()):
        html(f"<p><b>Nog geen bestand.</b> {_NIETS}</p>")
        st.button("Naar de bouwstenen", key="naar-bouwstenen", type="primary", on_click=routes.go, args=(routes.BOUWSTENEN,))
    elif many := now.overzicht.geblokkeerd - (clean and STUK_DATUM in now.overzicht.onleesbaar):  # a clean text has no such line
        said = "Eén antwoord kan" if many == 1 else f"{dutch.capitalised(dutch.number(many))} antwoorden kunnen"
        html(f'<p role="alert"><b>Nog geen bestand.</b> {said} niet in de tekst. Los dat eerst op.</p>')
        st.button("Naar de controle", key="naar-controle", type="primary", on_click=routes.go, args=(routes.CONTROLE,))
    else:
        name = file_name(now.document, clean=clean)
        data = partial(to_docx, now.agreement, dict(now.stand.invoer), schoon=clean)
        st.download_button(
            "Word-bestand downloaden", data=data, file_name=name, mime=_DOCX, key="download", type="primary", on_click="ignore"
        )
        html(tag("p", name, "hulp"))
    _answers_file(now)


def _answers_file(now: session.Werk) -> None:
    """The answers alone; what cannot be read does not go along."""
    answers = partial(to_yaml, now.agreement)
    st.download_button(
        "Antwoorden bewaren als bestand",
        data=answers,
        file_name=file_name(now.document, clean=False).removesuffix(".docx") + ".yaml",
        mime="application/yaml",
        key="antwoorden-bestand",
        type="tertiary",
        on_click="ignore",
    )
    html(tag("p", "Dit bestand opent u later weer bij ‘Bestand openen’, ook op een andere computer.", "hulp"))
    if left_out := _left_out(now.overzicht.onleesbaar):
        html(f'<div class="melding"><b>Let op.</b> {text(left_out)}</div>')


def _left_out(unread: Mapping[str, str]) -> str:
    """What does not go along in the file with the answers: what was typed and cannot be read."""
    if not unread:
        return ""
    said = dutch.listed([shown(typed) for typed in unread.values()])
    if len(unread) == 1:
        return f"{said} gaat niet mee, want de wizard kan het niet lezen. In dit bestand is dat antwoord open."
    return f"{said} gaan niet mee, want de wizard kan ze niet lezen. In dit bestand zijn die antwoorden open."


def _inside(*, clean: bool) -> None:
    html(tag("h2", "In dit bestand", "groep"))
    document = session.werk().document
    articles = sum(1 for _ in document.articles())
    open_points = len(session.werk().overzicht.open)
    rows = [
        ("Delen en artikelen", f"{len(document.delen)} en {articles}"),
        ("Open punten, gemarkeerd als [nog in te vullen: …]", str(open_points)),
        ("Uw antwoorden", "nee" if clean else "ja, onzichtbaar"),
        ("Notities en eerdere versies", "nooit"),
        ("Uw naam", "nooit"),
    ]
    lines = "".join(f"<div>{tag('dt', k)}{tag('dd', v)}</div>" for k, v in rows)
    html(f'<dl class="bestand">{lines}</dl>')
    if clean and open_points:
        html(f'<div class="melding"><b>Let op.</b> {_CONCEPT}</div>')
