"""Reads a Word file of ours as Word shows it: every paragraph on a line, numbers counted from the lists, without Inhoud."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from tests.docx_lint import W, names, read

_TABBED = ("Titelgegevens", "Stand")
_FORMATS: dict[str, Callable[[int], str]] = {"decimal": str, "upperLetter": lambda n: chr(64 + n), "lowerLetter": lambda n: chr(96 + n)}


class Numbers:
    """Counts the lists of one file the way Word does: a paragraph on a level starts the deeper levels afresh."""

    def __init__(self, parts: dict[str, Any]) -> None:
        numbering, styles = parts["word/numbering.xml"], parts["word/styles.xml"]
        lists = {node.get(W + "abstractNumId"): node for node in numbering.iter(W + "abstractNum")}
        self._lists = {node.get(W + "numId"): lists[node.find(W + "abstractNumId").get(W + "val")] for node in numbering.iter(W + "num")}
        self._places = {style.get(W + "styleId"): place for style in styles.iter(W + "style") if (place := self._place(style))}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def of(self, style: str) -> str:
        """The number of the next paragraph in this style, e.g. ``Artikel 3`` or ``b.``; nothing for a style without."""
        if style not in self._places:
            return ""
        number, level = self._places[style]
        levels = self._lists[number].findall(W + "lvl")
        counts = self._counts[number]
        for deeper in [key for key in counts if key > level]:
            del counts[deeper]
        counts[level] = counts.get(level, int(names(levels[level], "start")[0]) - 1) + 1
        shown = _FORMATS[names(levels[level], "numFmt")[0]](counts[level])
        return names(levels[level], "lvlText")[0].replace(f"%{level + 1}", shown)

    def _place(self, style: Any) -> tuple[str, int] | None:
        number, level = names(style, "numId"), names(style, "ilvl")
        return (number[0], int(level[0])) if number and number[0] in self._lists else None


def lines(data: bytes) -> list[str]:
    """The body of the file, line by line."""
    return [line for line, _ in _walk(data)]


def bookmarks(data: bytes) -> dict[str, str]:
    """Bookmark → the number of its paragraph."""
    return {name: number for _, (number, found) in _walk(data) for name in found}


def fields(data: bytes) -> list[tuple[str, str]]:
    """Instruction and result of every field that holds no other, in the body."""
    found: list[tuple[str, str]] = []
    instruction = result = ""
    for node in read(data)["word/document.xml"].iter(W + "fldChar", W + "instrText", W + "t"):
        kind = node.get(W + "fldCharType")
        if kind == "begin":
            instruction = result = ""
        elif kind == "end":
            found.append((instruction.strip(), result))
        elif node.tag == W + "instrText":
            instruction += node.text
        elif node.tag == W + "t":
            result += node.text
    return found


def _walk(data: bytes) -> list[tuple[str, tuple[str, list[str]]]]:
    parts = read(data)
    counter = Numbers(parts)
    found: list[tuple[str, tuple[str, list[str]]]] = []
    for block in _blocks(parts["word/document.xml"][0]):
        if block.tag == W + "tr":
            if row := " · ".join(filter(None, map(_words, block.iter(W + "tc")))):
                found.append((row, ("", [])))
            continue
        style = (names(block, "pStyle") or ["Normal"])[0]
        number = counter.of(style)
        words = _words(block).replace("\t", ": " if style.startswith(_TABBED) else "\t", 1)
        if words and not style.startswith("TOC"):
            found.append((f"{number} {words}" if number else words, (number, names(block, "bookmarkStart", "name"))))
    return found


def _blocks(node: Any) -> list[Any]:
    """Paragraphs and table rows in order, also those inside controls."""
    found = []
    for child in node:
        if child.tag in {W + "p", W + "tr"}:
            found.append(child)
        elif child.tag in {W + "sdt", W + "sdtContent", W + "tbl"}:
            found += _blocks(child)
    return found


def _words(node: Any) -> str:
    return "".join("\t" if child.tag == W + "tab" else child.text or "" for child in node.iter(W + "t", W + "tab"))
