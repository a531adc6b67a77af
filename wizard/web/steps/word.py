"""Step 5: the Word file, what is in it, and what the piece calls itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from wizard.agreement.agreement import Stuk
from wizard.agreement.change import with_stuk
from wizard.agreement.headings import LANGSTE_TEKST
from wizard.agreement.parse import datum, geschreven
from wizard.agreement.writing import to_yaml
from wizard.drafting import dutch
from wizard.drafting.document import Document, plain
from wizard.output import to_docx
from wizard.web import frame, routes, session
from wizard.web.answers import Stand
from wizard.web.markup import html, tag

_VERSIES = {
    "voorstel": ("Voorstel", "Voor de andere partij. Wat open is, staat gemarkeerd; bronnen en notities gaan niet mee."),
    "schoon": ("Schone tekst", "Alleen de cao-tekst, om te ondertekenen."),
}
_VAN = {"": "Geen van beide noemen", "werkgevers": "Werkgevers", "werknemers": "Werknemers", "samen": "Beide kanten samen"}
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_CONCEPT = "Er staan nog open punten in de tekst. Zij blijven gemarkeerd, en boven de tekst staat Concept."
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
    chosen = st.radio(
        question,
        label_visibility="collapsed",
        options=list(_VERSIES),
        format_func=lambda k: _VERSIES[k][0],
        captions=[caption for _, caption in _VERSIES.values()],
        key="versie-word",
        persist_state="session",
    )
    clean = chosen == "schoon"
    if not clean:
        _piece()
    _download(clean=clean)
    return clean


# what the piece calls itself ----------------------------------------------------------------------------------------------------------


def _piece() -> None:
    """From whom it is, which version and which date; what is empty leaves its line out."""
    stuk = session.werk().agreement.stuk or Stuk()
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
                _piece_line(name, words, hint, getattr(stuk, name))
        if (typed := st.session_state.get("stuk-datum-fout")) is not None:
            html(f'<p class="fout" role="alert">{tag("span", _no_date(typed))}</p>')


def _piece_line(name: str, words: str, hint: str, now: str) -> None:
    key = session.werk().sleutel(f"stuk-{name}")
    st.text_input(words, now, key=key, width=220, placeholder=hint, autocomplete="off", on_change=_named, args=(name, key))


def _named(name: str, key: str) -> None:
    value: Any = st.session_state[key]
    typed = " ".join(str(value).split())[:LANGSTE_TEKST]
    if name == "datum":
        st.session_state.pop("stuk-datum-fout", None)
        if typed and _no_date(typed):
            st.session_state["stuk-datum-fout"] = typed
            typed = ""
        elif typed:
            typed = _written(typed)
    change: dict[str, Any] = {name: typed}
    stuk = replace(session.werk().agreement.stuk or Stuk(), **change)
    session.wijzig("stuk", lambda s: Stand(with_stuk(s.agreement, stuk), s.invoer))


def _written(typed: str) -> str:
    day: date | None = datum(typed)
    return str(geschreven(day)) if day else ""


def _no_date(typed: str) -> str:
    try:
        datum(typed)
    except ValueError as fout:
        return dutch.capitalised(str(fout))
    return ""


# the file -----------------------------------------------------------------------------------------------------------------------------


def file_name(document: Document, *, clean: bool) -> str:
    """After the cao and the version: ``Cao Houtverwerking - Concept 2.docx``."""
    title = "Cao-tekst" if any(p.path == "cao.naam" for p in document.open_points) else plain(document.kop.titel)
    parts = [title, "schone tekst" if clean else document.kop.versie or "voorstel"]
    return f"{' - '.join(' '.join(_ONGELDIG.sub(' ', part).split()) for part in parts)[:120]}.docx"


def _download(*, clean: bool) -> None:
    now = session.werk()
    if many := now.overzicht.geblokkeerd:
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


def _inside(*, clean: bool) -> None:
    html(tag("h2", "In dit bestand", "groep"))
    document = session.werk().document
    articles = sum(1 for _ in document.articles())
    open_points = len(session.werk().overzicht.open)
    rows = [
        ("Delen en artikelen", f"{len(document.delen)} en {articles}"),
        ("Open punten, gemarkeerd als [nog in te vullen: …]", str(open_points)),
        ("Uw antwoorden, om het bestand weer te openen", "nee" if clean else "ja, onzichtbaar"),
        ("Notities en eerdere versies", "nooit"),
        ("Uw naam", "nooit"),
    ]
    lines = "".join(f"<div>{tag('dt', k)}{tag('dd', v)}</div>" for k, v in rows)
    html(f'<dl class="bestand">{lines}</dl>')
    if clean and open_points:
        html(f'<div class="melding"><b>Let op.</b> {_CONCEPT}</div>')
