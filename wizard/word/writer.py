"""From Document to Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.drafting.document import plain
from wizard.drafting.paragraphs import is_losse
from wizard.word import answers as stored
from wizard.word import elements, margins
from wizard.word.body import body
from wizard.word.package import Shape, package

if TYPE_CHECKING:
    from wizard.drafting.document import Document


def write(document: Document, *, answers: str = "", schoon: bool = False) -> bytes:
    """The Word file (.docx) of the document; the same input gives the same bytes.

    The *voorstel* carries ``answers`` (JSON text) with it, unseen. With ``schoon`` the file is the text of the cao alone: no Stand box,
    toelichtingen, controls, answers or names of who made it; a table for signing closes it. Nothing is refused: a caller looks for
    blockers first.
    """
    carried = "" if schoon else answers
    footer = margins.footer(document, schoon=schoon)
    parts = {
        "word/document.xml": body(document, schoon=schoon),
        "word/header1.xml": margins.header(document, schoon=schoon),
        "word/footer1.xml": footer,
        "word/footer2.xml": footer,
        "docProps/core.xml": _core(document, schoon=schoon),
    }
    if carried:
        parts["customXml/item1.xml"] = stored.item(carried)
    first = next(document.articles(), None)
    return package(Shape(is_losse(document), first.number if first else 1, bool(carried)), parts)


def _core(document: Document, *, schoon: bool) -> str:
    """Title and language for screen readers and the title bar; no dates, and in the clean text no maker."""
    kop = document.kop
    title = ": ".join(filter(None, (plain(kop.titel), "" if is_losse(document) else kop.ondertitel)))
    maker = "" if schoon else f"<dc:subject>{elements.escape(kop.soort)}</dc:subject><dc:creator>Cao-wizard</dc:creator>"
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{elements.escape(title)}</dc:title>{maker}<dc:language>nl-NL</dc:language></cp:coreProperties>"
    )
