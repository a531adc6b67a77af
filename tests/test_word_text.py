"""Plain text and HTML say what the Word file says."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from io import BytesIO

import docx
import pytest
from lxml import etree

from tests.documents import ALL, KOP, NASTY, complete, losse, voorbeeld, words
from wizard.drafting.document import NBSP, Document, Kop, Text
from wizard.drafting.html import to_html
from wizard.drafting.paragraphs import KOLOMMEN, STAND_WEG
from wizard.drafting.text import to_text
from wizard.word.writer import write

every_document = pytest.mark.parametrize("document", ALL.values(), ids=ALL.keys())
both_versions = pytest.mark.parametrize("schoon", [False, True], ids=["voorstel", "schoon"])

VOORSTEL = f"""\
Voorstel van de werknemersorganisaties · Concept 2
Cao Voorbeeldbranche 2027–2028
Hoofdstuk Van werk naar werk
Partijen: Vereniging Werkgevers Voorbeeldbranche; Bond Voorbeeldbranche; Vakvereniging Voorbeeld
Datum: 24{NBSP}november 2026
Versie: Concept 2, vervangt concept 1 van 3{NBSP}november 2026
Stand van deze tekst
Status: Voorstel, nog niet overeengekomen
Van: Werknemersorganisaties, ronde 2
Nog open: 3 punten: 2 in te vullen, 1 te kiezen. Zij staan in de tekst, vet tussen haken.
Leeswijzer: [Vet tussen haken] is nog niet afgesproken. Toelichtingen zijn geen onderdeel van de cao.
Dit kader hoort niet bij de cao. Verwijderen: klik op de greep linksboven en druk op Delete.
Deel{NBSP}A Algemeen
Artikel{NBSP}1 Doel
1. Dit hoofdstuk heeft tot doel dat iedere werknemer:
a. weet waar die in de loopbaan staat;
b. een stap kan zetten binnen de sector;{NBSP}en
c. ander werk kan vinden.
2. De werknemer ontleent aan lid{NBSP}1 geen zelfstandige aanspraak. Lid{NBSP}1 bindt partijen.
Artikel{NBSP}2 Begripsbepalingen
In dit hoofdstuk wordt verstaan onder:
fonds: [nog in te vullen: naam van het fonds];
loopbaangerichte scholing: scholing voor de verdere loopbaan;
werkdag: elke dag van maandag tot en met vrijdag.
Toelichting (geen onderdeel van de cao). Werkgever en werknemer zijn omschreven in het algemene deel van de cao.
Deel{NBSP}B Loopbaanadvies
Artikel{NBSP}3 Recht op loopbaanadvies
1. De werknemer heeft eenmaal per vijf{NBSP}jaar recht op een loopbaanadvies.
2. De werknemer heeft recht op een extra loopbaanadvies als:
a. de werknemer met baanverlies wordt bedreigd;
b. de werknemer boventallig is;
c. de werknemer erom vraagt;
d. de werkgever erom vraagt;{NBSP}of
e. het dienstverband eindigt.
Toelichting (geen onderdeel van de cao). Zie ook artikel{NBSP}5.
3. De werknemer die een beroep doet op lid{NBSP}2 onder{NBSP}b, verstrekt daarvoor geen gegevens over de gezondheid.
Artikel{NBSP}4 Keuze en eisen loopbaanadviseur
1. De werknemer kiest een loopbaanadviseur van een lijst van cao-partijen. [nog te kiezen: keuzevrijheid]
2. Aanbieders zijn:
a. externe loopbaanbureaus;{NBSP}en
b. vakorganisaties. [nog te kiezen: aanbieders] [nog te kiezen: lijst]
[nog te kiezen: toestemming]
Artikel{NBSP}5 Kosten van loopbaanadvies
1. De vergoeding bedraagt ten hoogste [nog in te vullen: bedrag], inclusief btw.
2. Artikel{NBSP}3 en artikel{NBSP}1 lid{NBSP}2 gelden ook voor [ongeldig: termijn] en [geen tekst mogelijk: verslag (AVG artikel 9)].
3. Zie [verwijzing vervallen: loopbaanadvies/weg/weg].
Deel{NBSP}C Mobiliteit in sociaal plan
Artikel{NBSP}6 Sociaal plan: drempel
De werkgever overlegt over een sociaal plan bij ten minste tien arbeidsplaatsen. Deel{NBSP}B geldt ook dan, en deel{NBSP}A eveneens.
Artikel{NBSP}7 Sociaal plan: inhoud
1. Het sociaal plan regelt ten minste:
a. de werkingssfeer;
b. de vaststelling van boventalligheid;
c. de voorzieningen voor wie met baanverlies is bedreigd:
1° herplaatsing en interne mobiliteit;
2° scholing;{NBSP}en
3° begeleiding van werk naar werk;
d. de verhouding tot artikel{NBSP}6;{NBSP}en
e. geschillen en hardheid.
2. Van lid{NBSP}1 onder{NBSP}c onder{NBSP}2° kan niet worden afgeweken.
Toelichting (geen onderdeel van de cao). Eerste toelichting.
Toelichting (geen onderdeel van de cao). Tweede toelichting bij lid{NBSP}1.
Artikel{NBSP}8 Inwerkingtreding
Dit hoofdstuk treedt in werking op de dag van ondertekening:
a. voor leden;{NBSP}en
b. voor anderen.
"""


def test_the_text_of_a_voorstel() -> None:
    assert to_text(voorbeeld()) == VOORSTEL
    assert voorbeeld().text() == VOORSTEL


def test_the_clean_text_is_the_voorstel_with_parts_left_out() -> None:
    body = [line for line in VOORSTEL.splitlines()[12:] if not line.startswith("Toelichting")]

    assert to_text(voorbeeld(), schoon=True).splitlines() == [
        "Concept",
        "Cao Voorbeeldbranche 2027–2028",
        "Hoofdstuk Van werk naar werk",
        "Partijen: Vereniging Werkgevers Voorbeeldbranche; Bond Voorbeeldbranche; Vakvereniging Voorbeeld",
        f"Looptijd: 1{NBSP}januari 2027 tot en met 31{NBSP}december 2028",
        *body,
    ]


def test_only_a_clean_text_in_which_nothing_is_open_is_signed() -> None:
    assert to_text(complete(), schoon=True).splitlines()[-6:] == [
        "Ondertekening",
        "Overeengekomen tussen partijen bij deze cao:",
        "Partij · Naam en functie · Plaats en datum · Handtekening",
        "Vereniging Werkgevers Voorbeeldbranche",
        "Bond Voorbeeldbranche",
        "Vakvereniging Voorbeeld",
    ]
    assert "Ondertekening" not in to_text(voorbeeld(), schoon=True)


def test_a_losse_clausule_starts_with_the_name_of_its_bouwsteen() -> None:
    assert to_text(losse()).splitlines()[6:9] == [
        "Loopbaanadvies",
        f"Artikel{NBSP}1 Keuze en eisen loopbaanadviseur",
        "1. De werknemer kiest een loopbaanadviseur van een lijst van cao-partijen. [nog te kiezen: keuzevrijheid]",
    ]


def test_one_line_stays_one_line() -> None:
    document = Document(Kop(titel=words("een\nregel\u2028met\r\nbreuken\x00")), ())

    assert to_text(document) == "een regel met  breuken \n"


def test_a_side_that_is_not_known_gets_room_to_write_among_the_signers() -> None:
    """An empty row in the Word file; a text of lines has nothing to write in."""
    document = Document(Kop(titel=words("Cao"), ondertekenaars=(Text("Vereniging"), Text(""))), ())
    text = to_text(document, schoon=True)
    table = docx.Document(BytesIO(write(document, answers="", schoon=True))).tables[-1]

    assert text.splitlines()[-1] == "Vereniging"
    assert not text.startswith("Concept\n")
    assert [row.cells[0].text for row in table.rows] == ["Partij", "Vereniging", ""]


class _Reader(HTMLParser):
    """The visible words of a page, a line per block, and its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.text += "\n" * (tag == "li")
        assert not [name for name, _ in attrs if name.startswith("on") or name == "src"]

    def handle_endtag(self, tag: str) -> None:
        if tag in {"p", "h1", "h2", "h3", "li", "ol", "div", "tr", "th"}:
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        self.text += data.replace("\n", "")


def _read(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(page[page.index("<body>") :])
    return reader


@both_versions
@every_document
def test_the_page_has_the_words_of_the_text(document: Document, *, schoon: bool) -> None:
    shown = re.sub(r"\s+", " ", _read(to_html(document, schoon=schoon)).text).strip()
    wanted = to_text(document, schoon=schoon).replace(" · ".join(KOLOMMEN), " ".join(KOLOMMEN)).replace(STAND_WEG, "")

    assert shown == re.sub(r"\s+", " ", wanted).strip()


@both_versions
@every_document
def test_the_page_is_well_formed_and_self_contained(document: Document, *, schoon: bool) -> None:
    page = to_html(document, schoon=schoon)
    body = page[page.index("<body>") : page.index("</html>")]

    etree.fromstring(body)  # every tag closed, every sign escaped
    assert page.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert not {"script", "link", "img", "iframe"} & set(_read(page).tags)
    assert not re.findall(r"https?:|url\(|@import", page)


def test_the_page_has_headings_lists_and_links() -> None:
    page = to_html(voorbeeld())

    assert re.findall(r"<h1[^>]*>|<h2[^>]*>|<h3[^>]*>", page)[:4] == ["<h1>", "<h2>", '<h2 id="deel-0">', '<h3 id="doel">']
    assert f'<a href="#loopbaanadvies/recht/extra/b">onder{NBSP}b</a>' in page
    assert "<mark>[nog in te vullen: bedrag]</mark>" in page
    assert page.count("<ol>") == page.count("</ol>")
    assert html.escape(NASTY[:24]) in to_html(ALL["lastig"])
    assert "<table>" in to_html(complete(), schoon=True)
    assert KOP.voet not in page
