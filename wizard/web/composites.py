"""Answers made of parts: on one row where that reads as the sentence, else the first part with the rest under it; and lists of rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import streamlit as st

from wizard.agreement.antwoorden import Antwoord
from wizard.drafting import dutch
from wizard.web import redraw, session
from wizard.web.answers import OP_EEN_RIJ, add_row, remove_row
from wizard.web.controls import Veld, one_of, several_of, shown_choice, yes_no
from wizard.web.fields import complaint, day, line, lines, number, provisions, suffix
from wizard.web.markup import dashed, html, tag
from wizard.web.words import unit

_SIMPLE = {
    "ja_nee": yes_no,
    "keuze": one_of,
    "meerkeuze": several_of,
    "getal": number,
    "datum": day,
    "tekst": line,
    "teksten": lines,
    "voorzieningen": provisions,
}


def draw(veld: Veld) -> None:
    """Draw the control for an answer of any kind, with the message under it when its text cannot be read."""
    kind = veld.parameter.type
    if kind in ("groepen", "reeks"):
        rows(veld)
    elif kind != "samengesteld":
        _SIMPLE[kind](veld)
        complaint(veld)
    elif veld.parameter.samengesteld in _ROWS:
        _ROWS[veld.parameter.samengesteld](veld)
        for part in _parts(veld.antwoord):
            complaint(Veld(part, ""))
    else:
        _stacked(veld)


def _parts(answer: Antwoord) -> Iterator[Antwoord]:
    """The parts on the screen: those that are asked. Of an open composite they show what they would start from."""
    for veld in answer.parameter.velden:
        part = answer.deel(veld.naam)
        if answer.waarde is None:
            first = veld is answer.parameter.velden[0]
            if not first and answer.parameter.samengesteld not in OP_EEN_RIJ:
                continue
            asked = answer.gevraagd
            part = Antwoord(None, veld, f"{answer.path}.{veld.naam}", asked, part.label)
            part = part if first and veld.type == "keuze" and answer.parameter.samengesteld not in OP_EEN_RIJ else shown_choice(part)
        if part.gevraagd:
            yield part


def _is_question(part: Antwoord) -> bool:
    """A choice of one is none."""
    return not (part.parameter.type == "keuze" and len(part.parameter.opties) == 1)


def _named(veld: Veld, part: Antwoord) -> str:
    return f"{veld.naam} {dutch.capitalised(part.parameter.label)}"


# one row ------------------------------------------------------------------------------------------------------------------------------


def _row(key: str) -> Any:
    return st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"op-rij-{dashed(key)}")


def _amount(veld: Veld) -> None:
    """``[Ten hoogste] [€ 1.500] [exclusief btw]``."""
    parts = {p.parameter.naam: p for p in _parts(veld.antwoord) if _is_question(p)}
    widths = {"grens": 152 if "euro" in parts else 240, "euro": 120, "fiscaal": 186}
    with _row(veld.path):
        for name in ("grens", "euro", "fiscaal"):
            if name in parts:
                part = Veld(parts[name], _named(veld, parts[name]), widths[name])
                line(part) if name == "euro" else one_of(part)


def _share(veld: Veld) -> None:
    """``[40] % [van de kosten]``."""
    parts = {p.parameter.naam: p for p in _parts(veld.antwoord)}
    with _row(veld.path):
        line(Veld(parts["procent"], _named(veld, parts["procent"]), 120))
        basis = parts["grondslag"]
        if _is_question(basis):
            suffix("%")
            one_of(Veld(basis, _named(veld, basis), 280))
        else:
            only = basis.parameter.opties[0].label
            suffix(f"% {only[:1].lower()}{only[1:]}")


def _period(veld: Veld) -> None:
    """``[4] [weken]``."""
    parts = {p.parameter.naam: p for p in _parts(veld.antwoord)}
    with _row(veld.path):
        line(Veld(parts["aantal"], _named(veld, parts["aantal"]), 120))
        if _is_question(parts["eenheid"]):
            one_of(Veld(parts["eenheid"], _named(veld, parts["eenheid"]), 150))
        else:
            suffix(parts["eenheid"].parameter.opties[0].label)


def _how_often(veld: Veld) -> None:
    """``[Eenmaal per een aantal jaren] [5] jaar``."""
    parts = {p.parameter.naam: p for p in _parts(veld.antwoord)}
    with _row(veld.path):
        one_of(Veld(parts["vorm"], _named(veld, parts["vorm"]), 270 if "jaren" in parts else 340))
        if "jaren" in parts:
            line(Veld(parts["jaren"], _named(veld, parts["jaren"]), 100))
            suffix(unit(parts["jaren"].parameter))


def _from_until(veld: Veld) -> None:
    """``vanaf [1 januari 2027] tot en met [31 december 2028]``."""
    with _row(veld.path):
        for part, word in zip(_parts(veld.antwoord), ("vanaf", "tot en met"), strict=True):
            suffix(word)
            line(Veld(part, _named(veld, part), 170))


_ROWS = {"bedrag": _amount, "percentage": _share, "termijn": _period, "frequentie": _how_often, "looptijd_lid": _from_until}


# under each other ---------------------------------------------------------------------------------------------------------------------


def consequence(answer: Antwoord) -> str:
    """What the chosen option of a choice comes down to."""
    if answer.parameter.type != "keuze" or answer.waarde is None:
        return ""
    return answer.parameter.optie(answer.waarde).gevolg


def _stacked(veld: Veld) -> None:
    first, *others = [p for p in _parts(veld.antwoord) if _is_question(p)]
    draw(Veld(first, veld.naam))
    if said := consequence(first):
        html(tag("p", said, "gevolg"))
    if others:
        with st.container(key=f"onder-{dashed(veld.path)}", gap="xsmall"):
            for part in others:
                html(tag("p", part.parameter.vraag or part.parameter.label.capitalize(), "deelvraag"))
                draw(Veld(part, _named(veld, part)))
                if said := consequence(part):
                    html(tag("p", said, "gevolg"))


# lists of rows ------------------------------------------------------------------------------------------------------------------------


def rows(veld: Veld) -> None:
    """A list of rows, each with its fields; rows can be added and taken away."""
    made, what = veld.antwoord.rijen(), "groep" if veld.parameter.type == "groepen" else "regel"
    key = session.werk().sleutel(veld.path)
    for number_, row in enumerate(made, 1):
        with st.container(key=f"rij-{key}-{number_}", gap="xsmall"):
            for part in (row.deel(v.naam) for v in veld.parameter.velden):
                if part.gevraagd and _is_question(part):
                    html(tag("p", part.parameter.vraag or part.parameter.label.capitalize(), "deelvraag"))
                    draw(Veld(part, f"{what.capitalize()} {number_} {_named(veld, part)}"))
            st.button(
                "Weghalen", key=f"weg-{key}-{number_}", type="tertiary", on_click=_take_away, args=(veld.path, number_, redraw.here())
            )
    if len(made) < int(veld.parameter.hoogste or 12):
        word = f"Nog een {what} toevoegen" if made else f"Een {what} toevoegen"
        st.button(word, key=f"erbij-{key}", icon=":material/add:", type="tertiary", on_click=_one_more, args=(veld.path, redraw.here()))


def _one_more(path: str, part: str) -> None:
    session.wijzig(f"antwoord {path}", lambda stand: add_row(stand, path))
    session.richt(f"{path}.{len(session.werk().agreement.waarde(path) or ())}", blijf=True)
    redraw.after_change(part)


def _take_away(path: str, number_: int, part: str) -> None:
    session.werk().vernieuw(path)
    session.wijzig(f"antwoord {path}", lambda stand: remove_row(stand, path, number_))
    session.richt(path, blijf=True)
    redraw.after_change(part)
