"""Inhoud: the delen and articles with links, from more than six articles on. Page numbers are left out: only a layout engine knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.word import elements, fields, names

if TYPE_CHECKING:
    from wizard.drafting.paragraphs import Paragraph

HEADING = "Inhoud"
MOST_WITHOUT = 6
_STYLES = {"deel": "TOC1", "artikel": "TOC2", "kop": "TOC1"}
_FIELD = r'TOC \n \o "1-2" \h \z \u'
_FLUSH = '<w:ind w:left="0" w:firstLine="0"/>'


def contents(rows: list[Paragraph], number: int | None) -> str:
    """The heading and a field holding a linked line per heading; in a content control with this number, or in none (clean text)."""
    headings = [row for row in rows if row.kind in _STYLES]
    if sum(row.kind == "artikel" for row in headings) <= MOST_WITHOUT:
        return ""
    last = len(headings) - 1
    lines = [
        _line(row, before=fields.begin(_FIELD) if place == 0 else "", after=fields.END if place == last else "")
        for place, row in enumerate(headings)
    ]
    content = elements.paragraph("TOCHeading", elements.run(HEADING)) + "".join(lines)
    return content if number is None else _gallery(content, number)


def _line(row: Paragraph, *, before: str, after: str) -> str:
    lead = elements.run(row.lead) + elements.TAB if row.lead else ""
    entry = elements.link(lead + elements.run(row.words), names.bookmark(row.id))
    return elements.paragraph(_STYLES[row.kind], before + entry + after, properties="" if row.lead else _FLUSH)


def _gallery(content: str, number: int) -> str:
    """The control by which Word knows a table of contents and offers *Tabel bijwerken*."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{HEADING}"/><w:id w:val="{number}"/>'
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )
