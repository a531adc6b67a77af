"""YAML from others as a tree of text: no tags, no objects, bounded size, depth and aliases, every value with its line.

Scalars stay text (PyYAML would make ``1.500`` one and a half); only what is left empty becomes None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from wizard.agreement.reading_tree import MAX_DEPTH, MAX_NODES, Gelezen
from wizard.messages import InvoerFout, Melding

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
NULLS = ("", "~", "null", "Null", "NULL")
"""How YAML writes that nothing is filled in; ``writing`` quotes a text that reads the same."""


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


def read_yaml(text: str) -> Gelezen:
    """The tree of a text in YAML, with its lines. Raises InvoerFout for what is no YAML, too large, too deep or hostile."""
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
