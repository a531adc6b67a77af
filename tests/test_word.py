"""What the Word file promises: it opens, it is valid, it says what the Document says and nothing more."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
import pytest
from openxml_audit import OpenXmlValidator

from tests import docx_text
from tests.documents import ALL, KOP, NASTY, complete, lid, losse, many, nasty, ref, voorbeeld, words
from tests.docx_lint import W, lint, names, read
from wizard.drafting.document import NBSP, Article, Deel, Document, Gap
from wizard.drafting.text import to_text
from wizard.word import names as word_names
from wizard.word.answers import NAMESPACE
from wizard.word.writer import write

if TYPE_CHECKING:
    from pathlib import Path

ANSWERS = json.dumps({"versie": 1, "naam": NASTY, "lang": "é" * 5000}, ensure_ascii=False)
every_document = pytest.mark.parametrize("document", ALL.values(), ids=ALL.keys())
both_versions = pytest.mark.parametrize("schoon", [False, True], ids=["voorstel", "schoon"])


def part(data: bytes, path: str = "word/document.xml") -> str:
    with ZipFile(io.BytesIO(data)) as file:
        return file.read(path).decode()


@both_versions
@every_document
def test_the_file_is_valid(document: Document, *, schoon: bool, tmp_path: Path) -> None:
    path = tmp_path / "cao.docx"
    path.write_bytes(write(document, answers=ANSWERS, schoon=schoon))

    assert lint(path.read_bytes()) == []
    assert OpenXmlValidator().validate(path).errors == []
    assert docx.Document(str(path)).core_properties.language == "nl-NL"


@both_versions
@every_document
def test_the_body_says_what_the_plain_text_says(document: Document, *, schoon: bool) -> None:
    assert docx_text.lines(write(document, schoon=schoon)) == to_text(document, schoon=schoon).splitlines()


@both_versions
@every_document
def test_the_same_document_gives_the_same_bytes(document: Document, *, schoon: bool) -> None:
    assert write(document, answers=ANSWERS, schoon=schoon) == write(document, answers=ANSWERS, schoon=schoon)


@both_versions
@every_document
def test_references_show_the_number_word_will_compute(document: Document, *, schoon: bool) -> None:
    data = write(document, schoon=schoon)
    numbers = docx_text.bookmarks(data)
    references = [(found, result) for instruction, result in docx_text.fields(data) if (found := re.match(r"REF (\S+) (.*)", instruction))]
    for found, result in references:
        number = numbers[found[1]].removesuffix(".")
        assert result == (number.lower() if r"\* Lower" in found[2] else number)


def test_references_are_live_fields() -> None:
    xml = part(write(voorbeeld()))

    assert rf"REF {word_names.bookmark('loopbaanadvies/recht')} \n \h </" in xml  # Artikel 3, at the start of a sentence
    assert rf"REF {word_names.bookmark('doel')} \n \h \* Lower </" in xml  # artikel 1, within one
    assert rf"REF {word_names.bookmark('loopbaanadvies/recht/extra/b')} \n \h </" in xml  # onder b
    assert rf"REF {word_names.bookmark('sociaal-plan/inhoud/regels/c/twee')} \n \h </" in xml  # onder 2°
    assert rf"REF {word_names.bookmark('deel-1')} \n \h </" in xml  # Deel B
    assert f'<w:hyperlink w:anchor="{word_names.bookmark("deel-0")}" w:history="1"><w:r><w:t xml:space="preserve">deel{NBSP}A<' in xml


def test_a_reference_to_the_only_lid_of_an_article_counts_the_article() -> None:
    target = Article("een", 1, words("Een"), (lid("een/lid", None, "Dit."),))
    source = Article("twee", 2, words("Twee"), (lid("twee/lid", None, "Zie ", ref(("artikel", "1", "een/lid")), "."),))
    data = write(Document(KOP, (Deel("deel-0", "A", "Algemeen", (target,)), Deel("deel-1", "B", "Meer", (source,)))))

    assert rf"REF {word_names.bookmark('een')} \n" in part(data)


def test_a_dead_reference_prints_its_mark_without_a_field() -> None:
    assert "[verwijzing vervallen: loopbaanadvies/weg/weg]" in to_text(voorbeeld())
    assert "loopbaanadvies__weg" not in part(write(voorbeeld()))


def test_a_value_is_a_plain_control_with_its_path() -> None:
    assert (
        '<w:sdtPr><w:alias w:val="sociaal-plan.drempel"/><w:tag w:val="cao:sociaal-plan.drempel"/><w:id w:val="NN"/><w:text/></w:sdtPr>'
        '<w:sdtContent><w:r><w:t xml:space="preserve">tien arbeidsplaatsen</w:t></w:r></w:sdtContent>'
    ) in re.sub(r'w:id w:val="\d+"', 'w:id w:val="NN"', part(write(voorbeeld())))


@pytest.mark.parametrize(
    ("tag", "mark"),
    [
        ("cao:fonds.naam", "[nog in te vullen: naam van het fonds]"),
        ("cao:loopbaanadvies.termijn", "[ongeldig: termijn]"),
        ("cao:loopbaanadvies.verslag", "[geen tekst mogelijk: verslag (AVG artikel 9)]"),
        ("cao:kies:loopbaanadvies.keuzevrijheid", "[nog te kiezen: keuzevrijheid]"),
        ("cao:kies:loopbaanadvies.toestemming", "[nog te kiezen: toestemming]"),
    ],
)
def test_what_is_open_is_a_rich_control_in_nog_open(tag: str, mark: str) -> None:
    controls = {names(node, "tag")[0]: node for node in read(write(voorbeeld()))["word/document.xml"].iter(W + "sdt") if names(node, "tag")}
    control = controls[tag]

    assert "".join(node.text for node in control.iter(W + "t")) == mark
    assert names(control, "rStyle") == ["Nogopen"]
    assert control.find(f"{W}sdtPr/{W}text") is None
    assert names(control, "alias") == [mark[1].upper() + mark[2:-1]]


def test_a_gap_within_a_value_is_a_control_within_a_rich_control() -> None:
    controls = {names(node, "tag")[0]: node for node in read(write(voorbeeld()))["word/document.xml"].iter(W + "sdt") if names(node, "tag")}
    amount = controls["cao:loopbaanadvies.bedrag"]

    assert amount.find(f"{W}sdtPr/{W}text") is None
    assert names(amount, "tag") == ["cao:loopbaanadvies.bedrag", "cao:loopbaanadvies.bedrag.euro"]
    assert "".join(node.text for node in amount.iter(W + "t")) == "ten hoogste [nog in te vullen: bedrag], inclusief btw"


def test_the_answers_come_back_from_the_file_as_they_went_in() -> None:
    with ZipFile(io.BytesIO(write(nasty(), answers=ANSWERS))) as file:
        stored = [
            root for name in file.namelist() if name.startswith("customXml/item") and f'"{NAMESPACE}"' in (root := file.read(name).decode())
        ]
    found = read(write(nasty(), answers=ANSWERS))["customXml/item1.xml"]

    assert len(stored) == 2  # the answers and, for Word, the properties that name their namespace
    assert json.loads(found.findtext(f"{{{NAMESPACE}}}json")) == json.loads(ANSWERS)


def test_without_answers_nothing_is_stored() -> None:
    with ZipFile(io.BytesIO(write(voorbeeld()))) as file:
        assert not [name for name in file.namelist() if "customXml" in name]


@every_document
def test_the_clean_text_hides_nothing(document: Document) -> None:
    data = write(document, answers=ANSWERS, schoon=True)
    with ZipFile(io.BytesIO(data)) as file:
        whole = {name: file.read(name).decode() for name in file.namelist()}

    assert not [name for name in whole if "customXml" in name or "comment" in name]
    assert "<w:sdt>" not in whole["word/document.xml"]
    assert "creator" not in whole["docProps/core.xml"]
    assert not {"Standkop", "Stand", "Toelichting"} & set(names(read(data)["word/document.xml"], "pStyle"))


def test_jurist_notes_never_leave() -> None:
    assert "hierover is gestreden" not in part(write(voorbeeld(), answers=ANSWERS))


def test_a_clean_text_with_something_open_is_called_concept() -> None:
    data = write(voorbeeld(), schoon=True)
    open_without_point = Document(
        KOP, (Deel("deel-0", "A", "A", (Article("a", 1, words("T"), (lid("a/b", None, Gap("x.y", "getal")),)),)),)
    )

    assert docx_text.lines(data)[0] == "Concept"
    assert "[nog in te vullen: bedrag]" in "\n".join(docx_text.lines(data))
    assert ">Concept<" in part(data, "word/header1.xml")
    assert docx_text.lines(write(open_without_point, schoon=True))[0] == "Concept"


def test_a_complete_clean_text_is_not() -> None:
    data = write(complete(), schoon=True)

    assert docx_text.lines(data)[0] == "Cao Voorbeeldbranche 2027–2028"
    assert "Concept" not in part(data) + part(data, "word/header1.xml") + part(data, "word/footer1.xml")


def test_the_clean_text_ends_in_a_row_to_sign_for_each_party() -> None:
    data = write(complete(), schoon=True)

    assert docx_text.lines(data)[-6:] == [
        "Ondertekening",
        "Overeengekomen tussen partijen bij deze cao:",
        "Partij · Naam en functie · Plaats en datum · Handtekening",
        "Vereniging Werkgevers Voorbeeldbranche",
        "Bond Voorbeeldbranche",
        "Vakvereniging Voorbeeld",
    ]
    assert "Ondertekening" not in to_text(complete())


@pytest.mark.parametrize(("count", "there"), [(1, False), (2, False), (6, False), (7, True), (40, True)])
@both_versions
def test_inhoud_stands_in_a_text_of_more_than_six_articles(count: int, *, there: bool, schoon: bool) -> None:
    data = write(many(count), schoon=schoon)
    entries = [node for node in read(data)["word/document.xml"].iter(W + "p") if names(node, "pStyle")[:1] in (["TOC1"], ["TOC2"])]

    assert (r"TOC \n" in part(data)) is there
    assert "PAGEREF" not in part(data)
    assert len(entries) == (count + len(many(count).delen) + schoon if there else 0)


def test_a_losse_clausule_has_a_deel_without_letter_and_the_date_on_top() -> None:
    data = write(losse())
    found = docx_text.lines(data)

    assert found[0] == f"Voorstel van de werknemersorganisaties · Concept 1 · 24{NBSP}november 2026"
    assert not [line for line in found if line.startswith(("Hoofdstuk", "Partijen", "Datum", "Deel"))]
    assert "Loopbaanadvies" in found
    assert names(read(data)["word/numbering.xml"], "pStyle") == ["Heading2", "Lid", "Onderdeel", "Subonderdeel"]
    assert "[nog te kiezen: keuzevrijheid]" in [
        node.find(W + "t").text for node in read(data)["word/document.xml"].iter(W + "r") if names(node, "rStyle") == ["Nogopen"]
    ]


def test_articles_count_on_from_the_number_of_the_first() -> None:
    assert f"Artikel{NBSP}12 Voorziening 12" in docx_text.lines(write(many(8, first=12)))


def test_what_belongs_together_stays_together() -> None:
    root = read(write(voorbeeld()))["word/document.xml"]
    kept = ["".join(t.text for t in node.iter(W + "t")) for node in root.iter(W + "p") if node.find(f"{W}pPr/{W}keepNext") is not None]

    assert "In dit hoofdstuk wordt verstaan onder:" in kept
    assert "Dit hoofdstuk heeft tot doel dat iedere werknemer:" in kept
    assert [text for text in kept if text.startswith(("de werknemer ", "de werkgever "))] == [
        "de werknemer met baanverlies wordt bedreigd;",  # of five the first two
        f"de werkgever erom vraagt;{NBSP}of",  # and the last two
    ]
    assert "de voorzieningen voor wie met baanverlies is bedreigd:" in kept  # with its subonderdelen
    assert "weet waar die in de loopbaan staat;" in kept  # up to four whole


def test_header_and_footer_say_whose_text_it_is_and_which_page() -> None:
    data = write(voorbeeld())
    header, footer = read(data)["word/header1.xml"], part(data, "word/footer1.xml")

    assert [node.text for node in header.iter(W + "t")] == [KOP.kort, KOP.merk]
    assert names(header, "rStyle") == ["Strong"]
    assert KOP.voet in footer
    assert " PAGE " in footer
    assert " NUMPAGES " in footer
    assert KOP.voet not in part(write(complete(), schoon=True), "word/footer1.xml")


def test_bookmarks_and_tags_fit_and_never_coincide() -> None:
    ids = ["a-b", "a_b", "a/b", "a__b", "a--b", "a/-b", "A-b", "ë", "x" * 36, "x" * 35, "", "een/" + "lang/" * 40]
    bookmarks = [word_names.bookmark(identity) for identity in ids]

    assert len({name.lower() for name in bookmarks}) == len(ids)
    assert max(map(len, bookmarks)) <= 40
    assert word_names.bookmark("loopbaanadvies/recht") == "_cao_loopbaanadvies__recht"
    assert word_names.tag("x." * 40) != word_names.tag("x." * 41)
    assert len(word_names.tag("x." * 400, kies=True)) <= 64
