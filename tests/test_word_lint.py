"""The lint sees what is wrong: one deliberate breakage after another."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import pytest

from tests.documents import complete, voorbeeld
from tests.docx_lint import lint
from wizard.word.writer import write

BODY, STYLES, LISTS = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_DEL = '<w:p><w:pPr><w:pStyle w:val="Lid"/></w:pPr><w:del w:id="1" w:author="x"><w:r><w:t>weg</w:t></w:r></w:del></w:p><w:sectPr>'

BREAKAGES = {
    "field not closed": (BODY, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "", "word/document.xml: veld:"),
    "field without result": (BODY, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "", "word/document.xml: veld:"),
    "field ends twice": ("word/footer1.xml", 'w:fldCharType="separate"', 'w:fldCharType="end"', "word/footer1.xml: veld:"),
    "reference to nothing": (BODY, r"REF _cao_doel ", "REF _cao_weg ", "verwijzing: _cao_weg"),
    "link to nothing": (BODY, 'w:anchor="_cao_doel"', 'w:anchor="_cao_weg"', "verwijzing: _cao_weg"),
    "bookmark not ended": (BODY, '<w:bookmarkEnd w:id="3"/>', "", "bladwijzer: begin en einde van 3"),
    "bookmark not begun": (
        BODY,
        '<w:bookmarkEnd w:id="3"/>',
        '<w:bookmarkEnd w:id="3"/><w:bookmarkEnd w:id="999"/>',
        "bladwijzer: begin en",
    ),
    "bookmark id twice": (BODY, '<w:bookmarkStart w:id="4"', '<w:bookmarkStart w:id="3"', "bladwijzer: begin en einde"),
    "bookmark name twice": (BODY, 'w:name="_cao_doel"', 'w:name="_CAO_DOEL__DOEL"', "bladwijzer: naam _cao_doel__doel is dubbel"),
    "bookmark name too long": (BODY, 'w:name="_cao_doel"', f'w:name="{"x" * 41}"', "bladwijzer: naam xxx"),
    "bookmark name with a dash": (BODY, 'w:name="_cao_doel"', 'w:name="_cao-doel"', "bladwijzer: naam _cao-doel kan niet"),
    "control id twice": (BODY, '<w:id w:val="4"/>', '<w:id w:val="3"/>', "besturingselement: id 3 is dubbel"),
    "control without id": (BODY, '<w:id w:val="4"/>', "", "besturingselement: zonder id"),
    "tag empty": (BODY, 'w:tag w:val="cao:fonds.naam"', 'w:tag w:val=""', "besturingselement: tag ''"),
    "tag too long": (BODY, 'w:tag w:val="cao:fonds.naam"', f'w:tag w:val="{"x" * 65}"', "besturingselement: tag 'xxx"),
    "title too long": (BODY, 'w:alias w:val="sociaal-plan.naam"', f'w:alias w:val="{"x" * 65}"', "besturingselement: alias 'xxx"),
    "control empty": (BODY, r"<w:sdtContent><w:r>.*?</w:r></w:sdtContent>", "<w:sdtContent/>", "besturingselement: is leeg"),
    "control locked": (BODY, '<w:id w:val="4"/>', '<w:id w:val="4"/><w:lock w:val="sdtLocked"/>', "besturingselement: lock"),
    "control bound": (BODY, '<w:id w:val="4"/>', '<w:id w:val="4"/><w:dataBinding w:xpath="/a"/>', "besturingselement: dataBinding"),
    "plain text in a deletion": (BODY, "<w:sectPr>", _DEL, "word/document.xml: wijziging:"),
    "bold by hand": (BODY, '<w:rStyle w:val="Strong"/>', "<w:b/>", "word/document.xml: opmaak: b in tekst"),
    "indent by hand": (
        BODY,
        '<w:pStyle w:val="Lid"/>',
        '<w:pStyle w:val="Lid"/><w:ind w:left="0"/>',
        "word/document.xml: opmaak: ind in alinea",
    ),
    "style that is not there": (BODY, '<w:pStyle w:val="Lid"/>', '<w:pStyle w:val="Weg"/>', "word/document.xml: stijl: Weg"),
    "base that is not there": (STYLES, '<w:basedOn w:val="Stand"/>', '<w:basedOn w:val="Weg"/>', "word/document.xml: stijl: Weg"),
    "list that is not there": (STYLES, '<w:ilvl w:val="1"/><w:numId w:val="2"/>', '<w:numId w:val="9"/>', "word/document.xml: lijst: 9"),
    "level for a style that is not there": (LISTS, '<w:pStyle w:val="Lid"/>', '<w:pStyle w:val="Weg"/>', "word/document.xml: stijl: Weg"),
    "article before the first deel": (BODY, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading2"/>', "kop:"),
    "empty paragraph": (BODY, r"(<w:p><w:pPr><w:pStyle w:val=\"Title\"/>)", r"<w:p/>\1", "alinea: leeg"),
    "no closing paragraph": (BODY, r"<w:p/><w:sectPr>", "<w:sectPr>", "einde:"),
    "table without header row": (BODY, "<w:tblHeader/>", "", "tabel: zonder tblHeader"),
    "table without title": (BODY, '<w:tblCaption w:val="Ondertekening"/>', "", "tabel: zonder tblCaption"),
    "part without file": ("word/_rels/document.xml.rels", "styles.xml", "stijlen.xml", "pakket: stijlen.xml"),
    "type without file": ("[Content_Types].xml", "/word/theme/theme1.xml", "/word/theme/theme2.xml", "pakket: /word/theme/theme2.xml"),
    "relation not declared": (BODY, 'r:id="rId10"', 'r:id="rId99"', "pakket: relatie rId99"),
}
CLEAN_ONLY = {"no closing paragraph", "table without header row", "table without title"}


@pytest.mark.parametrize("name", BREAKAGES)
def test_the_lint_sees_a_breakage(name: str) -> None:
    path, pattern, replacement, message = BREAKAGES[name]
    whole = write(complete(), schoon=True) if name in CLEAN_ONLY else write(voorbeeld(), answers="{}")

    assert lint(whole) == []
    assert [found for found in lint(_broken(whole, path, pattern, replacement)) if found.startswith(message)]


def _broken(data: bytes, path: str, pattern: str, replacement: str) -> bytes:
    """The file with the first match in one part replaced."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(stream, "w") as new:
        for item in old.namelist():
            text = old.read(item).decode()
            if item == path:
                text, count = re.subn(pattern, replacement, text, count=1)
                assert count == 1, f"{pattern} is not in {path}"
            new.writestr(item, text)
    return stream.getvalue()
