"""The Document as plain text: a line for every paragraph of the Word file, with the numbers typed out."""

from __future__ import annotations

from wizard.drafting.document import Document
from wizard.drafting.paragraphs import KOLOMMEN, is_signed, paragraphs, printable


def to_text(document: Document, *, schoon: bool = False) -> str:
    """The words of the Word file without its Inhoud, header and footer; ends with a line break. ``schoon`` as in ``word.write``.

    A row for a signature of who is not named yet is not here: it has no words.
    """
    lines = [row.text for row in paragraphs(document, schoon=schoon)]
    if is_signed(document, schoon=schoon):
        lines += [" · ".join(KOLOMMEN), *filter(None, (printable(signer.text) for signer in document.kop.ondertekenaars))]
    return "".join(f"{line}\n" for line in lines)
