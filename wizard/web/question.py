"""A question on the screen: its words, its control, what the choice comes down to, what the law says of it, and how others did it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial

import streamlit as st

from wizard.agreement.antwoorden import Antwoord
from wizard.agreement.antwoorden import antwoord_op as at
from wizard.agreement.parameter import Parameter
from wizard.agreement.path import within
from wizard.review.findings import Bevinding, per_pad
from wizard.rules import EIGEN_KEUZE
from wizard.web import redraw, session
from wizard.web.composites import consequence, draw
from wizard.web.controls import Veld
from wizard.web.grouping import Groep
from wizard.web.markup import dashed, html, label, tag, text
from wizard.web.origin import drawn as drawn_origin
from wizard.web.words import examples

Notes = Mapping[str, Callable[[], str]]
"""By path a line of our own under a question, worked out when it is drawn."""


def groups(found: Sequence[Groep], *, kop: str = "h2", notes: Notes | None = None) -> None:
    """Questions under their headings."""
    for group in found:
        if group.titel:
            title = group.titel.replace("'", "’")
            html(f'<{kop} class="groep" id="{heading_id(title)}">{text(title)}</{kop}>' if kop == "h3" else tag(kop, title, "groep"))
        for answer in group.vragen:
            note = (notes or {}).get(answer.path, str)
            redraw.part(f"vraag-{dashed(answer.path)}", partial(_mark, answer.path, note), partial(_question, answer.path, note))


def heading_id(title: str) -> str:
    """What leads to a heading under *Meer keuzen*."""
    return f"meer-{'-'.join(re.findall('[a-z]+', title.lower()))}"


def _answer(path: str) -> Antwoord:
    found = at(session.werk().agreement, path)
    assert found is not None, path
    return found


def _mark(path: str, note: Callable[[], str]) -> Hashable:
    """What a question shows: the answer, what was typed, whether it is ours or open, and what the law says."""
    now, answer = session.werk(), at(session.werk().agreement, path)
    if answer is None:
        return None
    typed = tuple((p, text) for p, text in now.stand.invoer.items() if within(p, path))
    ours = path in now.agreement.nog_standaard
    return repr(answer.waarde), answer.gevraagd, typed, ours, _empty(answer), tuple(per_pad(now.bevindingen, path)), note()


def _question(path: str, note: Callable[[], str]) -> None:
    """One question with everything that belongs to it."""
    answer, now = _answer(path), session.werk()
    with st.container(key=f"q-{dashed(path)}", gap=None):
        empty = _empty(answer)
        html(_head(answer, empty))
        draw(Veld(answer, answer.parameter.vraag))
        _tail(answer, tuple(per_pad(now.bevindingen, path)), note())
        if not empty:
            st.button("Open laten", key=f"ol-{dashed(path)}", type="tertiary", on_click=_leave_open, args=(path,))


def _leave_open(path: str) -> None:
    session.laat_open(path)
    redraw.everything()


def _take(path: str, sleutel: str) -> None:
    session.kies(path, sleutel)
    redraw.everything()


def _empty(answer: Antwoord) -> str:
    """``Nog open`` when the text has a mark for it, ``Nog leeg`` when it has none; nothing while unreadable text waits in its field."""
    now = session.werk()
    if any(within(p, answer.path) for p in now.overzicht.onleesbaar):
        return ""
    if any(within(p.path, answer.path) for p in now.overzicht.open):
        return "Nog open"
    return "Nog leeg" if answer.waarde is None else ""


def _head(answer: Antwoord, empty: str) -> str:
    agreement = session.werk().agreement
    soortnaam = agreement.vind(answer.path.split(".", maxsplit=1)[0]).soort
    return head(answer.parameter, soortnaam, empty, ours=answer.path in agreement.nog_standaard and not empty)


def head(parameter: Parameter, soortnaam: str, empty: str, *, ours: bool) -> str:
    """The question, its help, whose answer stands there when it is ours, and where it comes from: one piece of HTML."""
    mark = tag("span", empty, "tag" if empty == "Nog open" else "tag leeg")
    small = [text(parameter.hulp), '<span class="eigen">eigen voorstel</span>' * ours, drawn_origin(soortnaam, parameter.naam)]
    return f'{tag("p", parameter.vraag, "vraag")}{mark}<div class="hulp">{" ".join(filter(None, small))}</div>'


def _tail(answer: Antwoord, findings: Sequence[Bevinding], note: str) -> None:
    """What stands under the control: in one piece, unless a way out has a button between."""
    said = tag("p", note, "gevolg") + _consequence(answer) + "".join(_finding(b) for b in findings)
    ways_out = [b for b in findings if b.blokkeert and b.kies]
    if ways_out:
        html(said)
        said = ""
    for b in ways_out:
        key = f"kies-{dashed(b.path)}-{b.code}"
        st.button(f"Kies ‘{label(b.kies_label)}’", key=key, on_click=_take, args=(b.path, b.kies))
    if said := said + _examples(answer):
        html(said)


def _consequence(answer: Antwoord) -> str:
    if answer.parameter.type == "meerkeuze" and answer.waarde == ():
        return tag("p", "Niets gekozen: hierover komt geen zin in de tekst.", "gevolg")
    return tag("p", consequence(answer), "gevolg")


def _finding(found: Bevinding) -> str:
    if found.blokkeert:
        first, dot, rest = found.zin.partition(". ")
        said = text(rest) if found.kies else f"{text(rest)} {text(found.uitweg)}"  # what to choose instead is a button
        return f'<div class="melding blok" role="alert"><b>{text(first + dot)}</b>{said}{tag("small", _law(found))}</div>'
    way_out = f" {text(found.uitweg)}" if found.uitweg else ""
    return f'<div class="melding"><b>Let op.</b> {text(found.zin)}{way_out}{tag("small", found.wet)}</div>'


def _law(found: Bevinding) -> str:
    """On what ground it blocks; a mistake that needs no law has none."""
    return "" if found.wet == EIGEN_KEUZE else found.wet


def _examples(answer: Antwoord) -> str:
    """What at most three examples of the handreiking chose, never a norm; names and dates are nobody's example."""
    if answer.parameter.type in ("tekst", "teksten", "datum"):
        return ""
    id_, name = answer.path.split(".")[:2]
    found = examples(session.werk().agreement.vind(id_).soort, name)
    if not found:
        return ""
    said = " · ".join(f"{text(sector)}: {text(words)}" for sector, words in found)
    return f'<p class="hint"><b>Voorbeelden</b> {said}</p>'
