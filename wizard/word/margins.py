"""Header and footer. They repeat who speaks and which version this is, so that a loose sheet still tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.drafting.document import NBSP
from wizard.drafting.paragraphs import CONCEPT, is_concept
from wizard.word import elements, fields

if TYPE_CHECKING:
    from wizard.drafting.document import Document

_NO_BORDER = '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'


def header(document: Document, *, schoon: bool) -> str:
    """From page 2 on: the short name, and in bold the version; a clean text with something open says *Concept* there."""
    kop = document.kop
    mark = (CONCEPT if is_concept(document) else "") if schoon else kop.merk
    if not kop.kort and not mark:
        return empty_header()
    end = elements.TAB + elements.run(mark, "Strong") if mark else ""
    return _header(elements.paragraph("Header", elements.run(kop.kort) + end))


def empty_header() -> str:
    """The header of page 1, where the title block says it all."""
    return _header(elements.paragraph("Header", "", properties=_NO_BORDER))


def footer(document: Document, *, schoon: bool) -> str:
    """All pages: whose text it is, and ``Pagina 1 van 8``."""
    whose = "" if schoon else document.kop.voet
    pages = elements.run(f"Pagina{NBSP}") + fields.field("PAGE", "1") + elements.run(f"{NBSP}van{NBSP}") + fields.field("NUMPAGES", "1")
    return f"<w:ftr {elements.NS}>{elements.paragraph('Footer', elements.run(whose) + elements.TAB + pages)}</w:ftr>"


def _header(content: str) -> str:
    return f"<w:hdr {elements.NS}>{content}</w:hdr>"
