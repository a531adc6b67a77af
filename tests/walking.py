"""Somebody who walks through the screens with Streamlit's AppTest, without a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

APP = str(Path(__file__).parent.parent / "app.py")


class Walk:
    """Somebody who walks through the screens. Every step fails at once when something broke on the page."""

    def __init__(self) -> None:
        self.at = AppTest.from_file(APP, default_timeout=60)
        self.do(self.at)

    def do(self, what: Any) -> None:
        """Do something and draw the page."""
        what.run()
        assert not self.at.exception, self.at.exception[0].message

    def press(self, key: str) -> None:
        """Press a button."""
        self.do(self.at.button(key=key).click())

    def begin(self, preset: str, kind: str) -> None:
        """Start from an example or a package."""
        self.press(f"begin-{kind}")
        self.do(self.at.radio(key=f"keuze-{kind}").set_value(preset))
        self.press("begin-hiermee")

    def open(self, dossier: str, page: str, *, more: bool = False) -> None:
        """Open a page of a dossier, as by its address; ``more`` opens *Meer keuzen* too."""
        self.at.query_params["d"] = dossier
        self.at.session_state["ga"] = (page, {"d": dossier})
        if more:
            self.at.session_state[f"meer-{page}"] = True
        self.do(self.at)

    @property
    def page(self) -> str:
        """The page that is drawn."""
        return str(self.at.session_state["plaats"][1])

    @property
    def words(self) -> str:
        """Everything in our own HTML on the page."""
        return "\n".join(str(h.proto.body) for h in self.at.get("html"))

    def controls(self, kind: str, path: str) -> list[Any]:
        """The control at a path, or none."""
        start = f"w-{path.replace('.', '-')}-"
        return [c for c in self.at.get(kind) if (c.key or "").startswith(start) and (c.key or "")[len(start) :].count("-") == 2]

    def control(self, kind: str, path: str) -> Any:
        """The control at a path."""
        return self.controls(kind, path)[0]

    def go_to(self, page: str) -> None:
        """Press Volgende until there."""
        for _ in range(40):
            if self.page == page:
                return
            self.press("volgende")
        raise AssertionError(f"{page} is nowhere; this is {self.page}")
