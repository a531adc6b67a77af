"""Writing the Word file against docxtpl that fills a template of the same text.

docxtpl gets it easy: its template is our own slim file with a placeholder for each paragraph, already in its style, and the text comes
ready-made with the numbers typed out. It makes no fields, bookmarks, content controls or Inhoud, where ours does.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from docxtpl import DocxTemplate

from benchmarks.ratio import Ratio, compare, timed
from wizard.agreement.load import load
from wizard.drafting.document import Document
from wizard.drafting.draft import draft
from wizard.drafting.paragraphs import paragraphs
from wizard.word.body import STYLES
from wizard.word.writer import write

_PRESET = "startpakket"
_ANSWERS = '{"versie": 1}'


def template_of(document: Document) -> bytes:
    """Our file of this document with ``{{ regels[0] }}``, ``{{ regels[1] }}`` … for its paragraphs."""
    with ZipFile(BytesIO(write(document))) as ours:
        parts = {name: ours.read(name) for name in ours.namelist()}
    main = parts["word/document.xml"].decode()
    start, end = main.index("<w:body>") + len("<w:body>"), main.index("<w:sectPr>")
    rows = (
        f'<w:p><w:pPr><w:pStyle w:val="{STYLES[row.kind]}"/></w:pPr><w:r><w:t>{{{{ regels[{place}] }}}}</w:t></w:r></w:p>'
        for place, row in enumerate(paragraphs(document))
    )
    parts["word/document.xml"] = (main[:start] + "".join(rows) + main[end:]).encode()
    stream = BytesIO()
    with ZipFile(stream, "w") as template:
        for name, content in parts.items():
            template.writestr(name, content)
    return stream.getvalue()


def filled(template: bytes, lines: list[str]) -> bytes:
    """What docxtpl makes of the template with these lines."""
    file = DocxTemplate(BytesIO(template))
    file.render({"regels": lines}, autoescape=True)
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()


def measure(name: str, document: Document) -> Ratio:
    """`write` of this document against docxtpl with its text."""
    template, lines = template_of(document), [row.text for row in paragraphs(document)]
    return compare(
        f"write {name} : docxtpl, a template of the same text",
        timed(lambda: write(document, answers=_ANSWERS), times=3),
        timed(lambda: filled(template, lines)),
    )


def run() -> Ratio:
    """The start package."""
    return measure(_PRESET, draft(load(_PRESET)))


if __name__ == "__main__":
    print(run())
