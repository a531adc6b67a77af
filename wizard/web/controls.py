"""Choices: one function per kind draws the control at a path and hands what is chosen to the session. Text stands in ``fields``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from wizard.agreement.antwoorden import Antwoord
from wizard.agreement.parameter import Parameter
from wizard.agreement.values import standaardkeuze
from wizard.web import redraw, session
from wizard.web.markup import label

_LINE = 470
"""Width in pixels that options may take together to stand on one line."""


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

    attend(veld, start, draw, list_read(veld.parameter))


def list_read(parameter: Parameter) -> Callable[[list[str]], list[str] | None]:
    """An empty list says *not agreed* where that is possible; where the parties must choose, it is open."""
    return lambda raw: raw or (None if parameter.standaard is None else [])


def shown_choice(answer: Antwoord) -> Antwoord:
    """The part of a composite that is still open as a whole: its choices show the default that they would get."""
    if answer.waarde is None and answer.parameter.type == "keuze":
        return Antwoord(standaardkeuze(answer.parameter), answer.parameter, answer.path, answer.gevraagd, answer.label)
    return answer
