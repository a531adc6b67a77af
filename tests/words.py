"""Every Dutch word that a user or a lawyer reads, with where it stands: templates, catalogue, rules, presets, screens, messages, docs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from wizard.agreement.reading import read_text

ROOT = Path(__file__).resolve().parent.parent
_TEMPLATES = ROOT / "clause_templates"
_PROSE = set("titel wat kies_als let_op vraag label hulp gevolg zegt voorbeeld doe".split())
"""Keys of YAML files whose values are sentences or labels; ``zin`` is a sentence in the rules only, elsewhere the name of one."""
_WORD = re.compile(r"[^\W\d_]{2,}(?:'[^\W\d_]+)*-?")
_EXPRESSION = re.compile(r"\{\{(.*?)\}\}")
_NAMES_IT = re.compile(r"\b(?:lid|artikel|onderdeel|voorziening|deel)\([^)]*\)")
_STRING = re.compile(r'"([^"]*)"')
_STATEMENT = re.compile(r"^\s*% *(?:bij|elk)[^:]*:(.*)$")
_CODE = re.compile(
    r"```.*?```|``.*?``|`[^`\n]*`|<[^>]+>|\]\([^)]*\)|https?://\S+|\S*[\w/]\.(?:py|md|yaml|j2|txt|docx|toml|png|nl)\b", re.DOTALL
)
_FOR_MACHINES = {"wizard/drafting/dutch.py", "wizard/storage/place.py", "wizard/web/asgi.py", "wizard/agreement/eigenschappen/__init__.py"}
"""Modules whose strings are formats, addresses and headers; all of ``wizard/word`` writes XML."""
_NO_PROSE = re.compile(r"[_{}<>=\\]|--|^\W|\w\.\w|'(?:none|self)'|\[[A-Z]+\]|^[a-z-]+(?: [a-z-]+)*$")


def alle_woorden() -> dict[str, str]:
    """Every word as it is written, with the first file it stands in. A word with a hyphen is there in parts: ``zij-``, ``instroom``."""
    found: dict[str, str] = {}
    for place, text in _teksten():
        for m in _WORD.finditer(text.replace("’", "'")):
            found.setdefault(m[0], place)
    return found


def _teksten() -> Iterator[tuple[str, str]]:
    for path in sorted(_TEMPLATES.rglob("*.md.j2")):
        yield path.name, "\n".join(map(sjabloontekst, path.read_text(encoding="utf-8").splitlines()))
    for path in sorted(_TEMPLATES.rglob("*.yaml")):
        keys = _PROSE | {"zin"} if path.name == "regels.yaml" else _PROSE
        yield from ((path.name, text) for text in _proza(yaml.safe_load(path.read_text(encoding="utf-8")), keys))
    for path in sorted((ROOT / "presets").rglob("*.yaml")):
        yield from ((path.name, text) for text in _teksten_in(read_text(path.read_bytes(), path.name).tree))
    for path in sorted((ROOT / "wizard").rglob("*.py")):
        place = str(path.relative_to(ROOT))
        if place not in _FOR_MACHINES and not place.startswith("wizard/word/"):
            yield from ((place, text) for text in _zinnen_in_code(path))
    for path in [
        *(p for p in sorted((ROOT / "docs").rglob("*.md")) if p.name != "parameters.md"),
        ROOT / "README.md",
        ROOT / "CHANGELOG.md",
    ]:
        yield str(path.relative_to(ROOT)), _CODE.sub(" ", path.read_text(encoding="utf-8"))


def sjabloontekst(line: str) -> str:
    """The words of one line of a template, without its notation; words that it hands to a shared sentence are kept."""
    if line.lstrip().startswith("%%"):
        return re.sub(r"\w*_\w*|'[^']*'", " ", _CODE.sub(" ", line))
    if line.lstrip().startswith("%"):
        m = _STATEMENT.match(line)
        line = m[1] if m else ""
    handed = [t for e in _EXPRESSION.findall(line) for t in _STRING.findall(_NAMES_IT.sub("", e))]
    line = re.sub(r"\{[^{}]*\}", " ", _CODE.sub(" ", _EXPRESSION.sub(" x ", line)))
    return " ".join([re.sub(r"\[(?:een|meer):", "[", line), *handed])


def _proza(tree: Any, keys: set[str], key: str = "") -> Iterator[str]:
    if isinstance(tree, dict):
        for k, v in tree.items():
            yield from _proza(v, keys, str(k))
    elif isinstance(tree, list):
        for v in tree:
            yield from _proza(v, keys, key)
    elif isinstance(tree, str) and key in keys:
        yield re.sub(r"\{[^{}]*\}", " x ", _CODE.sub(" ", tree))


def _teksten_in(tree: Any) -> Iterator[str]:
    """What parties typed in a preset: everything with a space or a capital; keys of options have neither."""
    if isinstance(tree, dict):
        yield from (t for v in tree.values() for t in _teksten_in(v))
    elif isinstance(tree, list):
        yield from (t for v in tree for t in _teksten_in(v))
    elif tree is not None and (" " in tree or tree != tree.lower()):
        yield tree


def _zinnen_in_code(path: Path) -> Iterator[str]:
    """Strings of the program that read as a sentence or a label; the help of a command is its docstring, other docstrings are English."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    no_text = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)} - _uitleg(tree)
    no_text |= {id(p) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for p in n.values}
    no_text |= {id(k) for n in ast.walk(tree) if isinstance(n, ast.Dict) for k in n.keys}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from _leesbaar("".join(str(p.value) if isinstance(p, ast.Constant) else "0" for p in node.values))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in no_text:
            yield from _leesbaar(node.value)


def _uitleg(tree: ast.Module) -> set[int]:
    """The docstrings that click prints: those of the commands."""
    commands = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and any(".command" in ast.unparse(d) for d in n.decorator_list)]
    return {id(n.body[0].value) for n in commands if isinstance(n.body[0], ast.Expr)}


def _leesbaar(text: str) -> Iterator[str]:
    plain = _CODE.sub(" ", text).strip()
    if " " in plain and not _NO_PROSE.search(plain):
        yield plain
