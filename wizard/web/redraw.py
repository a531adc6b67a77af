"""Drawing only what an answer changes. A page consists of parts, each with a mark of what it shows. After an answer its own part is drawn
again, as a Streamlit fragment; parts that can take news in the browser (the sheet first) get it along with that; and when anything else
has to show something else, the whole page follows.

The server switches this on. Without it (``streamlit run``, Streamlit's AppTest) the same functions draw the whole page each time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

import streamlit as st

_on: list[bool] = []
_HANDOVER = 0.001
"""Seconds in which the thread that sends gets its turn, so that the sentence is on its way before the rest is worked out."""


@dataclass
class Part:
    """A part of the page: ``mark`` gives what it would show now, ``shown`` what it shows; ``tell`` passes news to it in the browser."""

    mark: Callable[[], Hashable]
    shown: Hashable
    tell: Callable[[], None] | None = None
    first: bool = False

    def renewed(self) -> bool:
        """Whether it has to show something else than it does; asking counts as showing it."""
        before, self.shown = self.shown, self.mark()
        return self.shown != before


def switch_on() -> None:
    """From now on this process draws only what changes."""
    _on[:] = [True]


def start_page(structure: Callable[[], Hashable]) -> None:
    """A page is drawn from scratch; while ``structure`` gives the same, its parts stay the same ones."""
    st.session_state["delen"] = {"bouw": Part(structure, structure())}
    st.session_state["onaf"] = False


def part(
    name: str, mark: Callable[[], Hashable], draw: Callable[[], None], tell: Callable[[], None] | None = None, *, first: bool = False
) -> None:
    """Draw a part under a name of its own; callbacks in it end with ``after_change`` or ``everything``. ``first``: its news goes ahead."""

    def drawn() -> None:
        st.session_state["dit-deel"] = name
        if st.session_state.pop("antwoord-in", "") == name:
            _answered(name, draw)
        else:
            st.container()  # the place of the news: without it the first news would move the control, and the browser would make it anew
            draw()

    _parts()[name] = Part(mark, mark(), tell, first)
    if _on:
        st.fragment(drawn, key=name)()
    else:
        draw()


def here() -> str:
    """The part that is being drawn, for the callbacks of its controls."""
    return str(st.session_state.get("dit-deel", ""))


def after_change(own: str) -> None:
    """Last line of the callback of a control in part ``own``: Streamlit draws that part now, and it sees to the others."""
    st.session_state["antwoord-in"] = own


def everything() -> None:
    """Last line of the callback of a button in a part: draw the whole page."""
    if _on:
        st.rerun()


def _parts() -> dict[str, Part]:
    found: dict[str, Part] = st.session_state.setdefault("delen", {})
    return found


def _answered(name: str, draw: Callable[[], None]) -> None:
    """Draw the part that was answered and see to the others. A next answer may break this off; then the whole page is drawn after that."""
    broken_off = st.session_state.get("onaf", False)
    st.session_state["onaf"] = True
    with st.container(gap=None):
        _tell(first=True)
    draw()
    _tell(first=False)
    changed = {other for other, there in _parts().items() if not there.tell and there.renewed()}
    st.session_state["onaf"] = False
    if broken_off or changed - {name}:
        st.rerun()


def _tell(*, first: bool) -> None:
    """Pass on the news to the parts that can take it."""
    for there in _parts().values():
        if there.tell and there.first == first and there.renewed():
            there.tell()
            if first:
                time.sleep(_HANDOVER)
