"""The documentation is current: the page of all questions, and what the page for lawyers shows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import wizard
from wizard import library
from wizard.agreement.agreement import Agreement
from wizard.cli.documentation import parameters_markdown
from wizard.drafting.check import controleer_bibliotheek

_DOCS = Path(__file__).resolve().parent.parent / "docs"
_PAGE = _DOCS / "parameters.md"
_EXAMPLE = _DOCS / "voorbeeld-bibliotheek"


@pytest.fixture(autouse=True)
def ours_again() -> Iterator[None]:
    yield
    library.gebruik(None)


def test_the_page_of_all_questions_is_current() -> None:
    current = _PAGE.read_text(encoding="utf-8") == parameters_markdown()
    assert current, "maak docs/parameters.md opnieuw met: make docs"


def test_what_the_page_for_lawyers_shows_is_what_they_get(tmp_path: Path) -> None:
    """The worked example of docs/sjablonen.md: template, text and messages."""
    page = (_DOCS / "sjablonen.md").read_text(encoding="utf-8")
    template, full, bare, messages = (m[2] for m in re.finditer(r"```(sjabloon|tekst|melding)\n(.*?)```", page, re.DOTALL))
    assert template == (_EXAMPLE / "4_zij_instroom" / "kennismakingsdag.md.j2").read_text(encoding="utf-8")
    library.gebruik(_EXAMPLE)
    assert full in _text(wizard.load("kennismaken"))
    assert bare in _text(wizard.load(b"versie: 1\nvoorzieningen:\n  - {soort: kennismakingsdag, frequentie: null, begeleider: nee}\n"))
    wrong = template.replace("als begeleider", "bij lid dagg").replace("als vergoeding", "als vergoedin")
    folder = shutil.copytree(_EXAMPLE, tmp_path / "fout")
    (folder / "4_zij_instroom" / "kennismakingsdag.md.j2").write_text(wrong, encoding="utf-8")
    library.gebruik(folder)
    assert [str(m) for m in controleer_bibliotheek()] == messages.splitlines()


def _text(agreement: Agreement) -> str:
    return wizard.draft(agreement).text().replace("\u00a0", " ")
