"""The house stands: imports go down, the front door is light, every room says what it is, and no machine leaks into a file."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import wizard
from tests.imports import modules, wrong

ROOT = Path(__file__).parent.parent
_FOLDERS = ("wizard", "clause_templates", "presets", "tests", "benchmarks", "docs", ".ci", ".streamlit")
_TEXT = {"", ".py", ".md", ".j2", ".yaml", ".yml", ".toml", ".txt", ".css", ".js", ".html", ".xml"}


def _files() -> list[Path]:
    """Every text file of the project."""
    inside = [path for folder in _FOLDERS for path in (ROOT / folder).rglob("*") if "__pycache__" not in path.parts]
    return [path for path in [*ROOT.iterdir(), *inside] if path.is_file() and path.suffix in _TEXT and path.name != ".git"]


def test_imports_go_down() -> None:
    assert wrong(ROOT) == []


_GOOD = {
    "wizard/__init__.py": "def load():\n    from wizard.agreement import presets\n",
    "wizard/paths.py": "from pathlib import Path\n",
    "wizard/cli.py": "from wizard import word\nfrom wizard.storage import store\nimport click\n",
    "wizard/agreement/__init__.py": "from wizard.drafting import dutch\nfrom . import presets\n",
    "wizard/agreement/presets.py": "from wizard.paths import PRESETS\n",
    "wizard/drafting/__init__.py": "import jinja2\nfrom ..agreement import presets\n",
    "wizard/drafting/dutch.py": "from wizard import messages\n",
    "wizard/drafting/document.py": "",
    "wizard/messages.py": "",
    "wizard/storage/store.py": "from wizard.agreement import presets\n",
    "wizard/word/__init__.py": "import docx.shared\nfrom wizard.drafting.document import Document\n",
    "app.py": "import streamlit\nfrom wizard.web import steps\n",
    "wizard/web/steps.py": "import streamlit as st\nfrom wizard import draft, paths\nfrom wizard.word import writer\n",
}
_BAD = [
    ("wizard/agreement/values.py", "from wizard.drafting import tree", "de verkeerde kant op"),
    ("wizard/agreement/values.py", "def later():\n    from ..drafting.tree import settle", "de verkeerde kant op"),
    ("wizard/drafting/tree.py", "import wizard.review.findings", "de verkeerde kant op"),
    ("wizard/review/law.py", "from wizard.word import writer", "de verkeerde kant op"),
    ("wizard/review/law.py", "from wizard import draft", "de verkeerde kant op"),
    ("wizard/storage/store.py", "from wizard import cli", "de verkeerde kant op"),
    ("wizard/word/writer.py", "from wizard.agreement import presets", "word kent het Document, nooit de Agreement"),
    ("wizard/drafting/document.py", "from wizard.agreement import presets", "een blad importeert alleen andere bladen"),
    ("wizard/paths.py", "from wizard.drafting import tree", "een blad importeert alleen andere bladen"),
    ("wizard/review/law.py", "import jinja2", "jinja2 hoort alleen in drafting"),
    ("wizard/drafting/tree.py", "from docx.shared import Pt", "docx hoort alleen in word"),
    ("wizard/cli.py", "import streamlit", "streamlit hoort alleen in app en web"),
    ("wizard/extra/new.py", "from wizard.agreement import presets", "extra heeft nog geen verdieping"),
]


def _lay(root: Path, tree: dict[str, str]) -> None:
    """Lay a small tree of modules below ``root``."""
    for name, text in tree.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def test_a_good_house_gets_no_objection(tmp_path: Path) -> None:
    _lay(tmp_path, _GOOD)
    assert wrong(tmp_path) == []


@pytest.mark.parametrize(("name", "text", "objection"), _BAD)
def test_a_wrong_import_is_seen(tmp_path: Path, name: str, text: str, objection: str) -> None:
    _lay(tmp_path, _GOOD | {"wizard/drafting/tree.py": "", "wizard/review/__init__.py": ""} | {name: text})
    lines = wrong(tmp_path)
    assert len(lines) == 1, lines
    assert objection in lines[0]


def test_the_front_door_is_light() -> None:
    code = "import sys, wizard; print(*sorted({'docx', 'streamlit', 'jinja2', 'pydantic', 'lxml'} & set(sys.modules)))"
    heavy = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout.split()
    assert heavy == []


_DOOR: Any = wizard  # as someone calls it who has no types


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: _DOOR.load(None),
            "load() krijgt de naam van een voorbeeld, het pad van een antwoordenbestand of de inhoud ervan als bytes, geen NoneType.",
        ),
        (
            lambda: _DOOR.load(wizard.load("startpakket")),
            "load() krijgt de naam van een voorbeeld, het pad van een antwoordenbestand of de inhoud ervan als bytes, geen Agreement.",
        ),
        (lambda: _DOOR.draft("startpakket"), "draft() krijgt een Agreement, geen str; schrijf draft(load(…))."),
        (
            lambda: _DOOR.draft(wizard.load("startpakket"), ["cao.naam"]),
            "draft() krijgt bij invoer een dict met per pad wat er is getypt, geen list.",
        ),
        (lambda: _DOOR.to_docx(b"versie: 1"), "to_docx() krijgt een Agreement, geen bytes; schrijf to_docx(load(…))."),
    ],
)
def test_the_front_door_says_what_goes_in(call: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError) as refused:
        call()
    assert str(refused.value) == message


def test_no_module_outgrows_its_room() -> None:
    lines = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in modules(ROOT).items()}
    assert {name: n for name, n in lines.items() if n > 260} == {}


def test_every_module_says_what_it_is() -> None:
    silent = [name for name, path in modules(ROOT).items() if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


def test_no_file_names_a_machine_or_a_package_index() -> None:
    """Each word has one letter between brackets, so that this file does not name it either."""
    leak = re.compile(r"/[w]ork/|/[f]arm/|/[r]oot/|/[h]ome/\w|/[t]mp/|/opt/[p]ypi|[f]ind-links|[i]ndex-url|[p]ypi\.org|[p]ythonhosted")
    named = [
        f"{path.relative_to(ROOT)}:{number}: {found[0]}"
        for path in _files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (found := leak.search(line))
    ]
    assert named == []


def test_constraints_pin_every_package() -> None:
    lines = [line for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+]+", line)] == []
