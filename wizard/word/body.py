"""The main part of the file: title block, Stand box, Inhoud, delen with their articles, signing, page set-up."""

from __future__ import annotations

from itertools import count, groupby
from typing import TYPE_CHECKING

from wizard.drafting.paragraphs import STAND, Paragraph, is_losse, is_signed, paragraphs
from wizard.word import contents, elements, fields, names, signing
from wizard.word.inline import Inline
from wizard.word.units import twips

if TYPE_CHECKING:
    from wizard.drafting.document import Document
    from wizard.drafting.paragraphs import Kind

STYLES: dict[Kind, str] = {
    "soort": "Documentsoort",
    "titel": "Title",
    "ondertitel": "Subtitle",
    "gegeven": "Titelgegevens",
    "standkop": "Standkop",
    "stand": "Stand",
    "standslot": "Standslot",
    "deel": "Heading1",
    "artikel": "Heading2",
    "lid": "Lid",
    "artikeltekst": "Artikeltekst",
    "onderdeel": "Onderdeel",
    "subonderdeel": "Subonderdeel",
    "definitie": "Definitie",
    "toelichting": "Toelichting",
    "kop": "Kopzondernummer",
    "werktekst": "Werktekst",
}
_OPENING = {"soort", "titel", "ondertitel", "gegeven"}
_BOX = {"standkop", "stand", "standslot"}
_BOX_TAG = "cao:werkdeel:stand"
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId10"/><w:headerReference w:type="first" r:id="rId11"/>'
    '<w:footerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/>'
    f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{twips(27)}" w:right="{twips(36)}" w:bottom="{twips(25)}" w:left="{twips(36)}"'
    f' w:header="{twips(13)}" w:footer="{twips(12)}" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
)


def body(document: Document, *, schoon: bool) -> str:
    """``word/document.xml`` without the XML declaration."""
    rows = paragraphs(document, schoon=schoon)
    pen = _Pen(Inline(fields.anchors(document), schoon=schoon))
    blocks = {part: list(group) for part, group in groupby(rows, key=_part_of)}
    content = [
        pen.write(blocks.get("opening", [])),
        pen.box(blocks.get("box", [])),
        "" if is_losse(document) else contents.contents(rows, None if schoon else pen.inline.number()),
        pen.write(blocks.get("text", [])),
        signing.table(document.kop, pen.inline) if is_signed(document, schoon=schoon) else "",
        "<w:p/>" if schoon or "text" not in blocks else "",
    ]
    return f"<w:document {elements.NS}><w:body>{''.join(content)}{_SECTION}</w:body></w:document>"


def _part_of(row: Paragraph) -> str:
    return "opening" if row.kind in _OPENING else "box" if row.kind in _BOX else "text"


class _Pen:
    """Writes paragraphs and numbers their bookmarks."""

    def __init__(self, inline: Inline) -> None:
        self.inline = inline
        self._bookmarks = count(1)

    def write(self, rows: list[Paragraph]) -> str:
        return "".join(map(self._paragraph, rows))

    def box(self, rows: list[Paragraph]) -> str:
        """The Stand box in a control, so that one click and Delete remove it; nothing without rows."""
        if not rows:
            return ""
        return elements.control(self.write(rows), tag=_BOX_TAG, title=STAND, number=self.inline.number())

    def _paragraph(self, row: Paragraph) -> str:
        content = _lead(row) + self.inline.parts(row.parts)
        if row.id:
            content = elements.bookmarked(content, name=names.bookmark(row.id), number=next(self._bookmarks))
        return elements.paragraph(STYLES[row.kind], content, properties="<w:keepNext/>" if row.keep else "")


def _lead(row: Paragraph) -> str:
    """What stands before the words; numbers of delen, articles, leden and onderdelen come from the list, not from here."""
    match row.kind:
        case "gegeven":
            return elements.run(row.lead) + elements.TAB
        case "stand":
            return elements.run(row.lead, "Strong") + elements.TAB
        case "definitie":
            return elements.run(row.lead, "Begrip") + elements.run(": ")
        case "toelichting":
            return elements.run(f"{row.lead} ", "Strong")
        case _:
            return ""
