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
    """A part of the page: ``mark`` gives what it would show now, ``shown`` what it shows."""

    mark: Callable[[], Hashable]
    shown: Hashable


def switch_on() -> None:
    """From now on this process draws only what changes."""
    _on[:] = [True]


def start_page(structure: Callable[[], Hashable]) -> None:
    """A page is drawn from scratch; while ``structure`` gives the same, its parts stay the same ones."""
    st.session_state["delen"] = {}
    st.session_state["bouw"] = Part(structure, structure())


def part(name: str, mark: Callable[[], Hashable], draw: Callable[[], None]) -> None:
    """Draw a part under a name of its own; its callbacks end with ``after_change`` or ``everything``."""
    st.session_state.setdefault("delen", {})[name] = Part(mark, mark())
    if _on:
        st.fragment(draw, key=name)()
    else:
        draw()


def after_change() -> None:
    """Last line of the callback of a control: draw what shows something else now, or all when the page is built differently."""
    if not _on:
        return
    parts: dict[str, Part] = st.session_state.get("delen", {})
    build: Part | None = st.session_state.get("bouw")
    if build is None or build.mark() != build.shown:
        st.rerun()
    changed = []
    for name, there in parts.items():
        if (now := there.mark()) != there.shown:
            there.shown = now
            changed.append(name)
    if changed:
        st.rerun(changed)


def everything() -> None:
    """Last line of the callback of a button in a part: draw the whole page."""
    if _on:
        st.rerun()
