"""Reads who imports whom in the ``wizard`` package, and says which imports go the wrong way.

    web, cli            screens and the command line: no knowledge of the domain
    output              an agreement in every format; what blocks a Word file
    word, negotiation, review, costing, storage
    drafting            what it says, as a Document
    agreement           what the parties agree: no text

An import goes down, never up and never sideways. The leaves know nothing of the rest and anyone may import them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FLOORS = {
    "wizard": 4,  # the front door, wizard/__init__.py: load, draft, to_docx
    "__main__": 4,
    "web": 4,
    "cli": 4,
    "output": 3,
    "word": 2,
    "negotiation": 2,
    "review": 2,
    "costing": 2,
    "storage": 2,
    "drafting": 1,
    "agreement": 0,
}
_TOP = 4
_LEAVES = {f"wizard.{leaf}" for leaf in ("register", "sources", "rules", "messages", "paths", "library")}
_LEAVES |= {f"wizard.drafting.{leaf}" for leaf in ("document", "marks", "dutch", "text", "paragraphs")}
_ONLY_IN = {"jinja2": {"drafting"}, "docx": {"word"}, "streamlit": {"web", "app"}}
_NEVER = {("word", "agreement"): "word kent het Document, nooit de Agreement"}


class Import(NamedTuple):
    """One import statement: ``who`` (dotted module) imports ``what`` (dotted module) on ``line``."""

    who: str
    what: str
    line: int


def modules(root: Path) -> dict[str, Path]:
    """Every module of the project below ``root`` by its dotted name: the package, and ``app``."""
    found = {}
    for path in [*(root / "wizard").rglob("*.py"), root / "app.py"]:
        if path.is_file() and "_data" not in path.parts:
            parts = path.relative_to(root).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def _targets(node: ast.stmt, package: str, known: set[str]) -> Iterator[str]:
    """The modules that one statement imports; ``from wizard import x`` is ``wizard.x`` when that is a module."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
        base = ".".join([*above, *([node.module] if node.module else [])])
        for alias in node.names:
            inner = f"{base}.{alias.name}"
            yield inner if inner in known else base


def imports(root: Path) -> list[Import]:
    """All imports in the project, also those inside functions and under TYPE_CHECKING."""
    known = modules(root)
    result = []
    for who, path in known.items():
        package = who if path.name == "__init__.py" else who.rpartition(".")[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                result += [Import(who, what, node.lineno) for what in _targets(node, package, set(known))]
    return result


def _room(module: str) -> str:
    """The room of the house that a module stands in: ``wizard.word.writer`` is in ``word``, ``wizard`` itself in ``wizard``."""
    parts = module.split(".")
    return parts[1] if parts[0] == "wizard" and len(parts) > 1 else parts[0]


def wrong(root: Path) -> list[str]:
    """One line for each import that goes the wrong way; empty when the house stands."""
    lines = (_objection(found) for found in imports(root))
    return sorted(line for line in lines if line)


def _objection(found: Import) -> str:
    """What is wrong with this import; an empty string when nothing is."""
    who, what, line = found
    here, there = _room(who), _room(what)
    place = f"{who} regel {line} importeert {what}"
    if there in _ONLY_IN and here not in _ONLY_IN[there]:
        return f"{place}: {there} hoort alleen in {' en '.join(sorted(_ONLY_IN[there]))}"
    if what.split(".")[0] != "wizard" or what in _LEAVES:
        return ""
    if who in _LEAVES:
        return f"{place}: een blad importeert alleen andere bladen"
    if here not in _FLOORS and here != "app":
        return f"{place}: {here} heeft nog geen verdieping in tests/imports.py"
    if (here, there) in _NEVER:
        return f"{place}: {_NEVER[here, there]}"
    up = _FLOORS.get(there, _TOP) - _FLOORS.get(here, _TOP)
    if here != there and (up > 0 or (up == 0 and _FLOORS.get(here, _TOP) < _TOP)):
        return f"{place}: de verkeerde kant op"
    return ""
