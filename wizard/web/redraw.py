"""Drawing only what an answer changes. A page consists of parts, each with a mark of what it shows; after an answer the parts whose
mark is another are drawn again, as Streamlit fragments, and the rest of the page stays as it is.

The server switches this on. Without it (``streamlit run``, Streamlit's AppTest) the same functions draw the whole page each time.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

import streamlit as st

_on: list[bool] = []


@dataclass
class Part:
    """A part of the page: ``mark`` gives what it would show now, ``shown`` what it shows.

    ``tell`` passes what is new to a part that can take it in the browser, from within the part that was answered: a run less.
    """

    mark: Callable[[], Hashable]
    shown: Hashable
    tell: Callable[[], None] | None = None


def switch_on() -> None:
    """From now on this process draws only what changes."""
    _on[:] = [True]


def start_page(structure: Callable[[], Hashable]) -> None:
    """A page is drawn from scratch; while ``structure`` gives the same, its parts stay the same ones."""
    st.session_state["delen"] = {}
    st.session_state["bouw"] = Part(structure, structure())


def part(name: str, mark: Callable[[], Hashable], draw: Callable[[], None], tell: Callable[[], None] | None = None) -> None:
    """Draw a part under a name of its own; its callbacks end with ``after_change`` or ``everything``."""

    def drawn() -> None:
        st.session_state["dit-deel"] = name
        draw()
        for told in st.session_state.pop("te-vertellen", ()):
            told()

    st.session_state.setdefault("delen", {})[name] = Part(mark, mark(), tell)
    if _on:
        st.fragment(drawn, key=name)()
    else:
        drawn()


def here() -> str:
    """The part that is being drawn, for the callbacks of its controls."""
    return str(st.session_state.get("dit-deel", ""))


def after_change(own: str) -> None:
    """Last line of the callback of a control in part ``own``: draw what shows something else now, or all when the page has other parts."""
    if not _on:
        return
    parts: dict[str, Part] = st.session_state.get("delen", {})
    build: Part | None = st.session_state.get("bouw")
    if build is None or build.mark() != build.shown:
        st.rerun()
    changed = [name for name, there in parts.items() if _renewed(there)]
    told = [there.tell for name, there in parts.items() if name in changed and name != own and there.tell]
    if len(told) == len([name for name in changed if name != own]):
        st.session_state["te-vertellen"] = told  # Streamlit draws the part of the control itself
    else:
        st.rerun(changed)


def _renewed(there: Part) -> bool:
    before, there.shown = there.shown, there.mark()
    return there.shown != before


def everything() -> None:
    """Last line of the callback of a button in a part: draw the whole page."""
    if _on:
        st.rerun()
