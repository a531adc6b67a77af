"""The pieces of a page that are drawn in the browser from data, by the scripts in ``static``: the sheet, the steps, and news for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal

import streamlit as st

STATIC = Path(__file__).parent / "static"


def _piece(name: str) -> Any:
    return st.components.v2.component(f"cao_{name}", js=(STATIC / f"{name}.js").read_text("utf-8"), isolate_styles=False)


_PIECES = {name: _piece(name) for name in ("blad", "stappen", "bewaard", "pagina", "nieuws")}


def show(
    name: str,
    data: Mapping[str, Any],
    *,
    asked: Callable[[str], None] | None = None,
    width: Literal["stretch", "content"] = "stretch",
) -> None:
    """Draw a piece; ``asked`` hears the page or path to which someone wants to go."""
    key = f"stuk-{name}"

    def callback() -> None:
        wanted = (st.session_state.get(key) or {}).get("naar")  # a run that was broken off may have taken the state of the piece with it
        if asked is not None and wanted:
            asked(str(wanted))

    _PIECES[name](data={**data, "verteld": st.session_state.get(f"verteld-{name}", 0)}, key=key, width=width, on_naar_change=callback)


def focus(key: str) -> None:
    """Give the button with this key the focus, once, when the page has been drawn."""
    st.session_state["focus"] = {"op": key, "keer": focused()["keer"] + 1}


def focused() -> dict[str, Any]:
    """The button that ``focus`` named last; ``keer`` counts, so that each is done once."""
    found: dict[str, Any] = st.session_state.get("focus", {"op": "", "keer": 0})
    return found


def tell(name: str, data: Mapping[str, Any]) -> None:
    """Pass new data to a piece that is on the page already, from within another part.

    The piece itself does not know of it, and would not draw again what it was given before that; hence the count.
    """
    st.session_state[f"verteld-{name}"] = st.session_state.get(f"verteld-{name}", 0) + 1
    _PIECES["nieuws"](data={"voor": name, "inhoud": dict(data)}, key=f"nieuws-{name}")
