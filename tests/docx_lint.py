"""What no validator checks in a Word file of ours: fields, bookmarks, controls, direct formatting. ``lint(data)`` lists what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PARAGRAPH_FORMATTING = {"pStyle", "keepNext"}
_RUN_FORMATTING = {"rStyle"}
_BOOKMARK = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
_TARGET = re.compile(r"(?:REF|PAGEREF)\s+(\S+)")


def read(data: bytes) -> dict[str, Any]:
    """Every part of the file, parsed, by path."""
    with ZipFile(BytesIO(data)) as file:
        return {name: etree.fromstring(file.read(name)) for name in file.namelist()}


def lint(data: bytes) -> list[str]:
    """Everything wrong with the file, each in one line; empty for a sound one."""
    parts = read(data)
    stories = {name: root for name, root in parts.items() if re.fullmatch(r"word/(document|header\d|footer\d)\.xml", name)}
    body = parts["word/document.xml"]
    found = [*_package(parts), *_bookmarks(body), *_controls(body), *_targets(body), *_headings(body), *_ending(body), *_tables(body)]
    for name, root in stories.items():
        found += [f"{name}: {fault}" for fault in (*_fields(root), *_formatting(root), *_styles(root, parts), *_deleted(root))]
    return found


def names(root: Any, element: str, attribute: str = "val") -> list[str]:
    """One attribute of every such element."""
    return [node.get(W + attribute, "") for node in root.iter(W + element)]


def _fields(root: Any) -> list[str]:
    """Begin, separate and end in the right order, one field within the other."""
    found, states = [], []
    for mark in names(root, "fldChar", "fldCharType"):
        if mark == "begin":
            states.append("instruction")
        elif mark == "separate" and states[-1:] == ["instruction"]:
            states[-1] = "result"
        elif mark == "end" and states[-1:] == ["result"]:
            states.pop()
        else:
            found.append(f"veld: {mark} op de verkeerde plaats")
    return found + [f"veld: {len(states)} niet gesloten"] * bool(states)


def _bookmarks(body: Any) -> list[str]:
    """Every start has its end, after it; ids and names (capitals apart) are unique and short enough."""
    starts, ends = names(body, "bookmarkStart", "id"), names(body, "bookmarkEnd", "id")
    order = [node.get(W + "id") for node in body.iter(W + "bookmarkStart", W + "bookmarkEnd")]
    named = names(body, "bookmarkStart", "name")
    found = [
        f"bladwijzer: begin en einde van {i} horen niet bij elkaar" for i in {*starts, *ends} if order.count(i) != 2 or ends.count(i) != 1
    ]
    found += [f"bladwijzer: naam {name} is dubbel" for name in _doubles(name.lower() for name in named)]
    return found + [f"bladwijzer: naam {name} kan niet" for name in named if not _BOOKMARK.fullmatch(name)]


def _controls(body: Any) -> list[str]:
    """Unique ids; tags and titles filled and at most 64 characters; no lock, no binding."""
    properties = [node.find(W + "sdtPr") for node in body.iter(W + "sdt")]
    found = [f"besturingselement: id {i} is dubbel" for i in _doubles(names_of(properties, "id"))]
    for kind in ("tag", "alias"):
        found += [f"besturingselement: {kind} {v!r} kan niet" for v in names_of(properties, kind) if not 0 < len(v) <= 64]
    found += ["besturingselement: zonder id" for node in properties if node.find(W + "id") is None]
    found += ["besturingselement: is leeg" for node in body.iter(W + "sdtContent") if not len(node)]
    return found + [f"besturingselement: {kind}" for kind in ("lock", "dataBinding") if body.find(f".//{W}{kind}") is not None]


def names_of(nodes: list[Any], element: str) -> list[str]:
    """The value of this child of each of the nodes that has it."""
    return [child.get(W + "val", "") for node in nodes if (child := node.find(W + element)) is not None]


def _targets(body: Any) -> list[str]:
    """Every field and link points at a bookmark that is there."""
    there = set(names(body, "bookmarkStart", "name"))
    asked = [*names(body, "hyperlink", "anchor"), *(m[1] for node in body.iter(W + "instrText") for m in _TARGET.finditer(node.text or ""))]
    return [f"verwijzing: {name} is er niet" for name in asked if name not in there]


def _formatting(root: Any) -> list[str]:
    """No formatting beside the styles, a few things apart that no style can do."""
    found = []
    for node in root.iter(W + "pPr"):
        style = names(node, "pStyle")
        extra = {"TOC1": {"ind"}, "Header": {"pBdr"}}.get(style[0] if style else "", set())
        found += [f"opmaak: {name} in alinea" for child in node if (name := _local(child)) not in _PARAGRAPH_FORMATTING | extra]
    for node in root.iter(W + "rPr"):
        found += [f"opmaak: {name} in tekst" for child in node if (name := _local(child)) not in _RUN_FORMATTING]
    return found


def _styles(root: Any, parts: dict[str, Any]) -> list[str]:
    """Every style and list that is named exists."""
    styles, numbering = parts["word/styles.xml"], parts["word/numbering.xml"]
    there = set(names(styles, "style", "styleId"))
    used = {
        name
        for source in (root, styles, numbering)
        for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
        for name in names(source, kind)
    }
    lists = {*names(numbering, "num", "numId"), "0"}
    asked = {number for source in (root, styles) for number in names(source, "numId")}
    return [f"stijl: {name} is er niet" for name in sorted(used - there)] + [
        f"lijst: {number} is er niet" for number in sorted(asked - lists)
    ]


def _deleted(root: Any) -> list[str]:
    return ["wijziging: gewone tekst in een verwijdering" for node in root.iter(W + "del") if node.find(f".//{W}t") is not None]


def _headings(body: Any) -> list[str]:
    """No article before the first deel, so that the outline skips no level."""
    first = next((style for style in names(body, "pStyle") if style.startswith("Heading")), "Heading1")
    return [] if first == "Heading1" else ["kop: artikel zonder deel"]


def _ending(body: Any) -> list[str]:
    """No empty paragraphs to make space; the last block before the section is a paragraph."""
    blocks = list(body[0])[:-1]
    found = ["alinea: leeg" for block in blocks[:-1] if _local(block) == "p" and not block.findall(f".//{W}r")]
    return found + ["einde: geen alinea" for block in blocks[-1:] if _local(block) != "p"]


def _tables(body: Any) -> list[str]:
    """Tables have a header row, a title and a description."""
    wanted = ("tblHeader", "tblCaption", "tblDescription")
    return [f"tabel: zonder {kind}" for table in body.iter(W + "tbl") for kind in wanted if table.find(f".//{W}{kind}") is None]


def _package(parts: dict[str, Any]) -> list[str]:
    """Every relation leads to a part, every part has a type, every relation that is used exists."""
    declared = {node.get("PartName", "") for node in parts["[Content_Types].xml"]}
    found = [f"pakket: {name} heeft een type en is er niet" for name in declared if name and name[1:] not in parts]
    links = {node.get("Id"): node.get("Target", "") for node in parts["word/_rels/document.xml.rels"]}
    found += [f"pakket: {target} is er niet" for target in links.values() if f"word/{target}".replace("word/../", "") not in parts]
    used = {value for node in parts["word/document.xml"].iter() for key, value in node.attrib.items() if key.startswith(R)}
    return found + [f"pakket: relatie {key} is er niet" for key in sorted(used - set(links))]


def _doubles(values: Any) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


def _local(node: Any) -> str:
    return str(etree.QName(node).localname)
