"""The zip around the parts. Fixed dates and order: the same text gives the same bytes.

What does not depend on the text (styles, lists, theme, settings) is made and compressed once per shape of file and kept; a file is
a copy of that zip with its own parts added.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from wizard.word import answers, margins
from wizard.word.numbering import numbering
from wizard.word.styles import styles

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "metadata/core-properties"

_TYPES = {
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "word/footer2.xml": f"{_WORD}.footer+xml",
    "word/header1.xml": f"{_WORD}.header+xml",
    "word/header2.xml": f"{_WORD}.header+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
}
_ANSWERS_TYPES = {"customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"}

_LINKS = {
    "rId1": ("styles", "styles.xml"),
    "rId2": ("numbering", "numbering.xml"),
    "rId3": ("settings", "settings.xml"),
    "rId4": ("theme", "theme/theme1.xml"),
    "rId5": ("fontTable", "fontTable.xml"),
    "rId10": ("header", "header1.xml"),
    "rId11": ("header", "header2.xml"),
    "rId12": ("footer", "footer1.xml"),
    "rId13": ("footer", "footer2.xml"),
}
_ANSWERS_LINK = {"rId7": ("customXml", "../customXml/item1.xml")}
_PACKAGE_LINKS = {
    "rId1": ("officeDocument", "word/document.xml"),
    "rId2": (_CORE, "docProps/core.xml"),
    "rId3": ("extended-properties", "docProps/app.xml"),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides the fixed parts: one clause or more delen, the number of the first article, answers in the file or not."""

    losse: bool
    first_article: int
    answers: bool


def package(shape: Shape, parts: dict[str, str]) -> bytes:
    """The file: the fixed parts of this shape and the given ones, by path."""
    stream = BytesIO(_fixed(shape))
    with ZipFile(stream, "a") as file:
        _add(file, parts)
    return stream.getvalue()


@lru_cache(maxsize=16)
def _fixed(shape: Shape) -> bytes:
    """A zip of the fixed parts, ``[Content_Types].xml`` first."""
    parts = {
        "[Content_Types].xml": _content_types(_TYPES | (_ANSWERS_TYPES if shape.answers else {})),
        "_rels/.rels": _relationships(_PACKAGE_LINKS),
        "word/_rels/document.xml.rels": _relationships(_LINKS | (_ANSWERS_LINK if shape.answers else {})),
        "word/styles.xml": styles(losse=shape.losse),
        "word/numbering.xml": numbering(losse=shape.losse, first_article=shape.first_article),
        "word/settings.xml": _file("settings.xml"),
        "word/theme/theme1.xml": _file("theme1.xml"),
        "word/fontTable.xml": _file("fontTable.xml"),
        "word/header2.xml": margins.empty_header(),
        "docProps/app.xml": _file("app.xml"),
    }
    if shape.answers:
        parts["customXml/_rels/item1.xml.rels"] = _relationships({"rId1": ("customXmlProps", "itemProps1.xml")})
        parts["customXml/itemProps1.xml"] = answers.properties()
    stream = BytesIO()
    with ZipFile(stream, "w") as file:
        _add(file, parts)
    return stream.getvalue()


def _add(file: ZipFile, parts: dict[str, str]) -> None:
    for path, xml in parts.items():
        info = ZipInfo(path)  # dated 1 January 1980
        info.compress_type = ZIP_DEFLATED
        info.create_system = 0
        info.external_attr = 0
        file.writestr(info, (_XML + xml).encode())


def _file(name: str) -> str:
    """A part kept as a file beside this module, on one line and without its declaration."""
    text = (resources.files("wizard.word") / "parts" / name).read_text(encoding="utf-8")
    _, *lines = text.splitlines()
    return "".join(line.strip() for line in lines)


def _content_types(types: dict[str, str]) -> str:
    overrides = "".join(f'<Override PartName="/{path}" ContentType="{kind}"/>' for path, kind in types.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(links: dict[str, tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{key}" Type="{f"{_PACKAGE}/relationships" if kind == _CORE else _OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
