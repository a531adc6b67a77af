"""The documentation that is made from the catalogue is current."""

from __future__ import annotations

from pathlib import Path

from wizard.cli.documentation import parameters_markdown

_PAGE = Path(__file__).resolve().parent.parent / "docs" / "parameters.md"


def test_the_page_of_all_questions_is_current() -> None:
    current = _PAGE.read_text(encoding="utf-8") == parameters_markdown()
    assert current, "maak docs/parameters.md opnieuw met: make docs"
