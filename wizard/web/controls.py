"""One function per simple kind of answer: it draws the control at a path and hands what is chosen or typed to the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import streamlit as st

from wizard.agreement.antwoorden import Antwoord
from wizard.agreement.catalogue import Parameter
from wizard.agreement.parse import geschreven
from wizard.agreement.values import standaardkeuze
from wizard.drafting import dutch
from wizard.web import redraw, session
from wizard.web.answers import objection, texts
from wizard.web.markup import html, label, tag
from wizard.web.words import suggestions, unit

_LINE = 470
"""Width in pixels that options may take together to stand on one line."""
_LONG_TEXT = 160


@dataclass(frozen=True, slots=True)
class Veld:
    """One control: the answer it asks for and its name for who cannot see the question above it."""

    antwoord: Antwoord
    naam: str
    breed: int = 0
    """Width in pixels; 0 is as wide as its kind takes."""

    @property
    def path(self) -> str:
        """Where the answer goes."""
        return self.antwoord.path

    @property
    def parameter(self) -> Parameter:
        """What is asked."""
        return self.antwoord.parameter

    def typed(self) -> str | None:
        """What was typed here and cannot be read."""
        return session.werk().stand.invoer.get(self.path)


def _commit(key: str, path: str, read: Callable[[Any], Any], part: str) -> None:
    """A control was changed: hand over its value."""
    raw = st.session_state[key]
    _seen()[key] = raw
    session.beantwoord(path, read(raw))
    redraw.after_change(part)


def _seen() -> dict[str, Any]:
    """What each control gave last."""
    seen: dict[str, Any] = st.session_state.setdefault("gezien", {})
    return seen


def attend(veld: Veld, start: Any, draw: Callable[[Mapping[str, Any]], Any], read: Callable[[Any], Any]) -> None:
    """Draw a control that starts at ``start``. A change comes in by callback; one made while there was no server, by comparing."""
    key = session.werk().sleutel(veld.path)
    raw = draw({"key": key, "on_change": _commit, "args": (key, veld.path, read, redraw.here())})
    if raw not in (_seen().setdefault(key, start), start):
        _seen()[key] = raw
        session.beantwoord(veld.path, read(raw))
        st.rerun()


def _same(raw: Any) -> Any:
    return raw


def complaint(veld: Veld) -> None:
    """The message under a field whose text cannot be read."""
    if (typed := veld.typed()) is not None and (why := objection(veld.parameter, typed)):
        html(f'<p class="fout" role="alert">{tag("span", why)}</p>')


# choices ------------------------------------------------------------------------------------------------------------------------------


def one_of(veld: Veld) -> None:
    """A choice: beside each other when short, under each other up to four, else a list to open."""
    options = {o.sleutel: o.label for o in veld.parameter.opties}
    if veld.breed:
        _select(veld, options, veld.breed)
    elif len(options) <= 3 and _fits(options.values()):
        _beside(veld, options)
    elif len(options) <= 4:
        _under(veld, options)
    else:
        _select(veld, options, 320 if max(map(len, options.values())) < 38 else 440)


def yes_no(veld: Veld) -> None:
    """Ja or nee."""
    chosen = None if veld.antwoord.waarde is None else "ja" if veld.antwoord.waarde else "nee"
    _beside(veld, {"ja": "Ja", "nee": "Nee"}, chosen)


def _fits(labels: Any) -> bool:
    return sum(34 + 7.5 * len(words) for words in labels) <= _LINE


def _beside(veld: Veld, options: Mapping[str, str], chosen: str | None = None) -> None:
    start = chosen if chosen is not None else veld.antwoord.waarde if isinstance(veld.antwoord.waarde, str) else None

    def draw(given: Mapping[str, Any]) -> Any:
        return st.segmented_control(
            label(veld.naam),
            list(options),
            default=start,
            required=True,
            label_visibility="collapsed",
            format_func=_labels(options),
            **given,
        )

    attend(veld, start, draw, _same)


def _under(veld: Veld, options: Mapping[str, str]) -> None:
    start, keys = veld.antwoord.waarde, list(options)

    def draw(given: Mapping[str, Any]) -> Any:
        index = keys.index(start) if start in keys else None
        return st.radio(label(veld.naam), keys, index=index, format_func=_labels(options), label_visibility="collapsed", **given)

    attend(veld, start, draw, _same)


def _select(veld: Veld, options: Mapping[str, str], width: int) -> None:
    start, keys = veld.antwoord.waarde, list(options)

    def draw(given: Mapping[str, Any]) -> Any:
        index = keys.index(start) if start in keys else None
        return st.selectbox(
            label(veld.naam),
            keys,
            index=index,
            format_func=lambda k: options[k],
            label_visibility="collapsed",
            placeholder="Maak een keuze",
            filter_mode=None,
            width=wide(width),
            **given,
        )

    attend(veld, start, draw, _same)


def wide(pixels: int) -> int:
    """A width in pixels, larger when everything is."""
    return round(pixels * 1.25) if st.session_state.get("groot") else pixels


def _labels(options: Mapping[str, str]) -> Callable[[str], str]:
    return lambda key: label(options[key])


def several_of(veld: Veld) -> None:
    """One or more options, in their own order."""
    options = {o.sleutel: o.label for o in veld.parameter.opties}
    start = list(veld.antwoord.waarde or ())

    def draw(given: Mapping[str, Any]) -> Any:
        return st.pills(
            label(veld.naam),
            list(options),
            selection_mode="multi",
            default=start,
            format_func=_labels(options),
            label_visibility="collapsed",
            **given,
        )

    attend(veld, start, draw, _list_read(veld.parameter))


def _list_read(parameter: Parameter) -> Callable[[list[str]], list[str] | None]:
    """An empty list says *not agreed* where that is possible; where the parties must choose, it is open."""
    return lambda raw: raw or (None if parameter.standaard is None else [])


def shown_choice(answer: Antwoord) -> Antwoord:
    """The part of a composite that is still open as a whole: its choices show the default that they would get."""
    if answer.waarde is None and answer.parameter.type == "keuze":
        return Antwoord(standaardkeuze(answer.parameter), answer.parameter, answer.path, answer.gevraagd, answer.label)
    return answer


# text ---------------------------------------------------------------------------------------------------------------------------------


def _written(value: Any, parameter: Parameter) -> str:
    """A value as it stands in its field."""
    if value is None:
        return ""
    if parameter.eenheid == "euro":
        return dutch.euro(Decimal(value)).removeprefix("€\u00a0")
    return str(geschreven(value))


def _read_line(raw: str | None) -> str | None:
    return " ".join((raw or "").splitlines()).strip() or None


def line(veld: Veld, *, live: bool = False) -> None:
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
            live="400ms" if euro or live else False,
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

    attend(veld, start, draw, _list_read(veld.parameter))
