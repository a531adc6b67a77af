"""Fields for numbers, dates and texts; what cannot be read stays in its field, with the reason under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from wizard.agreement.parameter import Parameter
from wizard.agreement.parse import geschreven
from wizard.drafting import dutch
from wizard.web import session
from wizard.web.answers import objection, texts
from wizard.web.controls import Veld, attend, list_read, wide
from wizard.web.markup import dashed, html, label, tag
from wizard.web.words import suggestions, unit

_LONG_TEXT = 160
_PAUSE = {"tekst": "400ms", "euro": "400ms", "getal": "1s", "datum": "2s"}
"""After how long without typing the answer is saved, also when one stays in the field; half a date is no date yet, so that takes longer."""


def complaint(veld: Veld) -> None:
    """The message under a field whose text cannot be read."""
    if (typed := veld.typed()) is not None and (why := objection(veld.parameter, typed)):
        complain(veld.path, why)


def complain(path: str, why: str) -> None:
    """A message under the field at a path; ``velden.js`` tells the field that it belongs to it."""
    html(f'<p class="fout" id="fout-{dashed(path)}" role="alert">{tag("span", why)}</p>')


def _written(value: Any, parameter: Parameter) -> str:
    """A value as it stands in its field."""
    if value is None:
        return ""
    if parameter.eenheid == "euro":
        return dutch.euro(Decimal(value)).removeprefix("€\u00a0")
    return str(geschreven(value))


def _read_line(raw: str | None) -> str | None:
    return " ".join((raw or "").splitlines()).strip() or None


def line(veld: Veld) -> None:
    """A field for a number, a date or a line of text; what cannot be read stays in it."""
    typed = veld.typed()
    start = typed if typed is not None else _written(veld.antwoord.waarde, veld.parameter)
    example = f"Bijvoorbeeld {veld.parameter.voorbeeld}" if veld.parameter.voorbeeld else None
    euro = veld.parameter.eenheid == "euro"

    def draw(given: Mapping[str, Any]) -> Any:
        if veld.parameter.type == "tekst" and veld.parameter.lengte > _LONG_TEXT:
            return st.text_area(label(veld.naam), start, placeholder=example, label_visibility="collapsed", height=88, **given)
        return st.text_input(
            label(veld.naam),
            start,
            placeholder=example,
            label_visibility="collapsed",
            icon=":material/euro:" if euro else None,
            live=_PAUSE["euro" if euro else veld.parameter.type],
            width=wide(veld.breed) if veld.breed else "stretch",
            autocomplete="off",
            **given,
        )

    attend(veld, start, draw, _read_line)


def number(veld: Veld) -> None:
    """A number with its unit behind it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        line(Veld(veld.antwoord, veld.naam, 120))
        suffix("%" if veld.parameter.eenheid == "procent" else unit(veld.parameter))


def suffix(words: str) -> None:
    """Words behind a field, in a row."""
    if words:
        html(tag("span", words, "achter"), "content")


def day(veld: Veld) -> None:
    """A date, typed as people write it."""
    line(Veld(veld.antwoord, veld.naam, 220))


def lines(veld: Veld) -> None:
    """A list of texts: chosen or typed."""
    typed = veld.typed()
    start = texts(typed) if typed is not None else list(veld.antwoord.waarde or ())
    _, name = veld.path.split(".")[:2]
    soortnaam = session.werk().agreement.vind(veld.path.split(".")[0]).soort
    options = list(dict.fromkeys([*start, *suggestions(soortnaam, name)]))
    hint = f"Typ en druk op Enter, bijvoorbeeld {veld.parameter.voorbeeld}" if veld.parameter.voorbeeld else "Typ en druk op Enter"
    _many(veld, options, start, hint, free=True)


def provisions(veld: Veld) -> None:
    """Other provisions of this agreement."""
    names = {v.id: v.naam for v in session.werk().agreement.voorzieningen if v.id != veld.path.split(".", maxsplit=1)[0]}
    start = [i for i in veld.antwoord.waarde or () if i in names]
    _many(veld, list(names), start, "Kies een of meer voorzieningen", names=names)


def _many(
    veld: Veld, options: Sequence[str], start: list[str], hint: str, *, free: bool = False, names: Mapping[str, str] | None = None
) -> None:
    shown = names or {}

    def draw(given: Mapping[str, Any]) -> Any:
        return st.multiselect(
            label(veld.naam),
            options,
            default=start,
            format_func=lambda k: shown.get(k, k),
            accept_new_options=free,
            placeholder=hint,
            label_visibility="collapsed",
            select_all=False,
            **given,
        )

    attend(veld, start, draw, list_read(veld.parameter))
