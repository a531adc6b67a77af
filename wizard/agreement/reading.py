"""YAML and JSON from others, read as plain text: no tags, no objects, bounded size, depth and aliases, every value with its line.

The result is a tree of dict, list, str and None. YAML scalars stay text (PyYAML would make ``1.500`` one and a half);
JSON numbers become Dutch text by their own rule.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from wizard.messages import InvoerFout, Melding, oorzaak

MAX_BYTES = 2_000_000
MAX_NODES = 50_000
MAX_DEPTH = 20
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
NULLS = ("", "~", "null", "Null", "NULL")
"""How YAML writes that nothing is filled in; ``writing`` quotes a text that reads the same."""
_JSON = re.compile(r"""\s*(\{\s*["}]|\[\s*["{\[\]\d])""")  # else it is YAML, which may begin with { too
_GEEN_TEKST = "dit is geen tekstbestand; geef een YAML- of JSON-bestand met antwoorden."
_ANDERE_TEKENSET = "dit bestand is niet als UTF-8 bewaard; open het in een teksteditor en bewaar het met tekenset UTF-8."


@dataclass
class Gelezen:
    """The tree of an answers file and the line (from 1) of each place, keyed by its keys and list positions (from 0)."""

    tree: Any
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)


def content(path: Path) -> Any:
    """The tree of a file of our own content, or of a library. Raises InvoerFout when it cannot be read as YAML."""
    return read_content(path).tree


def read_content(path: Path) -> Gelezen:
    """A file of our own content, or of a library, with its lines. Raises InvoerFout when it is empty or cannot be read as YAML."""
    try:
        if (size := path.stat().st_size) > MAX_BYTES:
            raise InvoerFout(Melding(too_big(size), bestand=path.name))
        raw = path.read_bytes()
    except OSError as fout:
        raise InvoerFout(Melding(f"dit bestand kan niet worden gelezen ({oorzaak(fout)}).", bestand=path.name)) from None
    if not raw.strip():
        raise InvoerFout(Melding("dit bestand is leeg.", bestand=path.name))
    return read_text(raw, path.name)


def read_text(raw: bytes, name: str) -> Gelezen:
    """Read YAML or JSON. Raises InvoerFout naming ``name`` for anything else, too big, too deep or hostile."""
    if len(raw) > MAX_BYTES:
        raise InvoerFout(Melding(too_big(len(raw)), bestand=name))
    if raw.startswith(b"PK\x03\x04"):
        raise InvoerFout(
            Melding("dit is een Word- of zip-bestand; hier kan alleen een YAML- of JSON-bestand met antwoorden.", bestand=name)
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        what = _ANDERE_TEKENSET if _other_encoding(raw) else _GEEN_TEKST
        raise InvoerFout(Melding(what, bestand=name)) from None
    if not text.strip():
        raise InvoerFout(Melding("het bestand is leeg; geef een bestand met antwoorden of de naam van een voorbeeld.", bestand=name))
    if "\x00" in text:
        raise InvoerFout(Melding(_GEEN_TEKST, bestand=name))
    try:
        return _read_json(text) if _JSON.match(text) else _read_yaml(text)
    except InvoerFout as fout:
        raise InvoerFout(m.in_bestand(name) for m in fout.meldingen) from None


def too_big(size: int) -> str:
    """The message for a file over the limit; of one byte over, no more than that has been read."""
    how = f" ({size / 1_000_000:.0f} MB)" if size > MAX_BYTES + 1 else ""
    return f"het bestand is te groot{how}; ten hoogste {MAX_BYTES // 1_000_000} MB."


def _other_encoding(raw: bytes) -> bool:
    """Whether this is text all the same, saved by an older Windows program: UTF-16, or one byte a sign."""
    return raw.startswith((b"\xff\xfe", b"\xfe\xff")) or re.search(rb"[\x00-\x08\x0e-\x1f]", raw) is None


def _json_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen = dict(pairs)
    if len(seen) < len(pairs):
        double = next(k for i, (k, _) in enumerate(pairs) if k in dict(pairs[:i]))
        raise InvoerFout(f"de sleutel '{double}' staat er twee keer; laat er één staan.")
    return seen


def _json_number(text: str) -> str:
    """A number as Dutch text; one that no answer can be stays as it is, and is refused where it stands."""
    value = Decimal(text) if len(text) <= 40 else None
    if value is None or abs(value.adjusted()) > 20:
        return text
    return f"{value:f}".replace(".", ",")


def _as_text(node: Any, depth: int = 0) -> Any:
    if depth > MAX_DEPTH:
        raise InvoerFout(f"het bestand is dieper genest dan {MAX_DEPTH} niveaus.")
    if isinstance(node, dict):
        return {key: _as_text(value, depth + 1) for key, value in node.items()}
    if isinstance(node, list):
        return [_as_text(value, depth + 1) for value in node]
    return ("ja" if node else "nee") if isinstance(node, bool) else node


def _read_json(text: str) -> Gelezen:
    if max(text.count("["), text.count("{")) > MAX_NODES:
        raise InvoerFout(f"het bestand heeft meer dan {MAX_NODES} onderdelen.")
    try:
        tree = json.loads(text, object_pairs_hook=_json_pairs, parse_int=_json_number, parse_float=_json_number, parse_constant=str)
    except json.JSONDecodeError as fout:
        raise InvoerFout(
            Melding(f"dit is geen geldige JSON (teken {fout.colno}); kijk naar komma's en aanhalingstekens.", regel=fout.lineno)
        ) from None
    except RecursionError:
        raise InvoerFout(f"het bestand is dieper genest dan {MAX_DEPTH} niveaus.") from None
    return Gelezen(_as_text(tree))


@dataclass
class _Open:
    """A collection that is being read."""

    node: Any
    path: tuple[str | int, ...]
    anchor: str | None
    key: str | None = None


class _YamlReader:
    """Builds the tree from YAML events, without recursion, so that depth and size are bounded before anything is built."""

    def __init__(self) -> None:
        self.result = Gelezen(None)
        self.stack: list[_Open] = []
        self.anchors: dict[str, Any] = {}
        self.nodes = 0
        self.documents = 0
        self.problems: list[Melding] = []

    def read(self, text: str) -> Gelezen:
        for event in yaml.parse(text, Loader=_Loader):
            line = event.start_mark.line + 1 if event.start_mark else 0
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    raise InvoerFout(Melding("er staat meer dan één document in het bestand (---); houd er één over.", regel=line))
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self._open(event, line)
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._close()
            elif isinstance(event, yaml.ScalarEvent):
                self._check_tag(event.tag, line)
                plain_null = not event.style and not event.tag and event.value in NULLS
                self._add(None if plain_null else event.value, line, event.anchor)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(str(event.anchor), line)
        if self.problems:
            raise InvoerFout(self.problems)
        return self.result

    def _check_tag(self, tag: str | None, line: int) -> None:
        if tag and tag not in ("!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"):
            word = tag.replace("tag:yaml.org,2002:", "!!")
            self.problems.append(Melding(f"'{word}' kan hier niet; haal het woord met ! weg.", regel=line))

    def _count(self, line: int, extra: int = 1) -> None:
        self.nodes += extra
        if self.nodes > MAX_NODES:
            raise InvoerFout(Melding(f"het bestand heeft meer dan {MAX_NODES} onderdelen; dat is geen antwoordenbestand.", regel=line))

    def _open(self, event: Any, line: int) -> None:
        self._check_tag(event.tag, line)
        node: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._add(node, line, event.anchor, collection=True)
        self.stack.append(_Open(node, path, event.anchor))
        if len(self.stack) > MAX_DEPTH:
            raise InvoerFout(Melding(f"het bestand is dieper genest dan {MAX_DEPTH} niveaus.", regel=line))

    def _close(self) -> None:
        done = self.stack.pop()
        if done.anchor:
            self.anchors[done.anchor] = done.node

    def _alias(self, anchor: str, line: int) -> None:
        if anchor not in self.anchors:
            raise InvoerFout(Melding(f"'*{anchor}' verwijst naar iets dat (nog) niet af is.", regel=line))
        self._count(line, _size(self.anchors[anchor]))
        self._add(self.anchors[anchor], line, None)

    def _add(self, value: Any, line: int, anchor: str | None, *, collection: bool = False) -> tuple[str | int, ...]:
        self._count(line)
        if anchor and not collection:
            self.anchors[anchor] = value
        if not self.stack:
            self.result.tree = value
            self.result.lines[()] = line
            return ()
        top = self.stack[-1]
        if isinstance(top.node, list):
            path = (*top.path, len(top.node))
            top.node.append(value)
        elif top.key is None:
            if not isinstance(value, str):
                raise InvoerFout(Melding("hier hoort een naam te staan, gevolgd door een dubbele punt.", regel=line))
            if value in top.node:
                self.problems.append(Melding(f"de sleutel '{value}' staat er twee keer; laat er één staan.", regel=line))
            top.key = value
            return (*top.path, value)
        else:
            path = (*top.path, top.key)
            top.node[top.key] = value
            top.key = None
        self.result.lines[path] = line
        return path


def _size(node: Any) -> int:
    """Number of nodes an alias brings in; shared branches count each time, which bounds an exploding file."""
    total, todo = 0, [node]
    while todo and total <= MAX_NODES:
        here = todo.pop()
        total += 1
        todo += here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()
    return total


def _read_yaml(text: str) -> Gelezen:
    try:
        return _YamlReader().read(text)
    except yaml.MarkedYAMLError as fout:
        mark = fout.problem_mark or fout.context_mark
        line = mark.line + 1 if mark else None
        what = (
            "een tab kan hier niet; spring in met spaties"
            if _tab_at(text, line)
            else "dit is geen geldige YAML; kijk naar inspringing, dubbele punten en aanhalingstekens"
        )
        raise InvoerFout(Melding(f"{what}.", regel=line)) from None
    except yaml.YAMLError:
        raise InvoerFout("dit is geen leesbaar tekstbestand; er staan tekens in die niet kunnen.") from None


def _tab_at(text: str, line: int | None) -> bool:
    lines = text.splitlines()
    near = lines[max(0, (line or 1) - 2) : line or 1]
    return any("\t" in here[: len(here) - len(here.lstrip())] for here in near)
