"""The measurement of the Word file is fair: docxtpl says the same words in the same styles."""

from __future__ import annotations

import io

import docx
import pytest

from benchmarks.word import filled, template_of
from tests.documents import losse, many, voorbeeld
from wizard.drafting.document import Document
from wizard.drafting.paragraphs import paragraphs
from wizard.drafting.text import to_text
from wizard.word.body import STYLES


@pytest.mark.parametrize("document", [voorbeeld(), losse(), many(7)], ids=["voorbeeld", "losse", "zeven"])
def test_docxtpl_fills_in_the_same_text(document: Document) -> None:
    rows = paragraphs(document)
    made = docx.Document(io.BytesIO(filled(template_of(document), [row.text for row in rows])))

    assert [paragraph.text for paragraph in made.paragraphs] == to_text(document).splitlines()
    assert [paragraph.style.style_id for paragraph in made.paragraphs if paragraph.style] == [STYLES[row.kind] for row in rows]
