"""The machine that proofreads: silent on a sound text, and each check sees the fault that it is there for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents import items, lid, ref, words
from wizard.agreement import presets
from wizard.drafting.document import (
    Article,
    Deel,
    Definition,
    Document,
    Edit,
    Gap,
    Kop,
    Lid,
    Onderdeel,
    OpenChoice,
    OpenPoint,
    Reference,
    Span,
    Text,
    Value,
)
from wizard.drafting.draft import draft
from wizard.drafting.textchecks import controleer_tekst

_GAP = Gap("a.bedrag", "bedrag")
_POINT = OpenPoint("a.bedrag", "bedrag", "waarde", ("a/kosten/hoogte",))
_CHOICE = OpenChoice("a.vorm", "vorm")
_CHOICE_POINT = OpenPoint("a.vorm", "vorm", "keuze", ("a/recht/recht",))
_AMOUNT = Value("a.bedrag", (Text("ten hoogste €\u00a01.500, inclusief btw"),))


def _document(*leden: Lid, points: tuple[OpenPoint, ...] = (), **rest: object) -> Document:
    """A sound text of two articles; ``leden`` are the first one's."""
    first = Article("a/recht", 1, words("Recht"), leden, **rest)  # type: ignore[arg-type]
    second = Article("a/kosten", 2, words("Kosten"), (lid("a/kosten/hoogte", None, "De vergoeding bedraagt ", _AMOUNT, "."),))
    return Document(Kop(words("Cao Voorbeeld")), (Deel("deel-1", "A", "Deel", (first, second)),), points)


def _zin(*spans: str | Span, **rest: object) -> Document:
    """A sound text whose first article is this one sentence."""
    return _document(lid("a/recht/recht", None, *spans, **rest))


def _lijst(*onderdelen: Onderdeel) -> Document:
    return _zin("De werknemer heeft recht op:", onderdelen=onderdelen)


def _said(document: Document) -> list[str]:
    return [str(f.melding) for f in controleer_tekst(document)]


_TWO = items("a/recht/recht", "een scan", "een gesprek")

GOOD = {
    "een zin": _zin("De werknemer heeft recht op een gesprek."),
    "twee leden": _document(lid("a/recht/een", 1, "Dit geldt."), lid("a/recht/twee", 2, "Zie ", ref(("lid", "1", "a/recht/een")), ".")),
    "een opsomming": _lijst(*_TWO),
    "een open waarde": _document(lid("a/recht/recht", None, "Het is ", Value("a.bedrag", (_GAP,)), "."), points=(_POINT,)),
    "een open keuze": _document(lid("a/recht/recht", None, "Dit geldt.", open_choices=(_CHOICE,)), points=(_CHOICE_POINT,)),
    "een antwoord met alles erop en eraan": _zin("Het fonds is ", Value("a.naam", (Text("[x]  ((de de ,,.  1 maanden € 5"),)), "."),
    "een antwoord met een punt": _zin("Het fonds is ", Value("a.naam", (Text("Opleidingen B.V."),))),
    "de laatste van een opsomming met een punt": _lijst(
        _TWO[0], Onderdeel("a/recht/recht/b", "b", words(Value("a.b", (Text("X B.V."),))), "")
    ),
    "een wetsartikel": _zin("Dit volgt uit artikel\u00a07:669 lid\u00a03 onder\u00a0a BW en uit artikel\u00a018 van de Wet."),
    "een bedrag en een datum": _zin("Het is €\u00a01.500,50 vanaf 29\u00a0februari 2028 en €\u00a020."),
    "getallen": _zin(
        "Na een maand of twee maanden. Na vijf jaar, 36\u00a0maanden of acht uur. Voor wie 16\u00a0jaar is, in elk van de drie jaren."
    ),
    "een eigen tekst": _zin("wat iemand  typt , is van die", edit=Edit("Dit geldt.", stale=False)),
    "een verwijzing naar een onderdeel van het eigen lid": _lijst(
        _TWO[0], Onderdeel("a/recht/recht/b", "b", words("wat bij ", ref(("onder", "a", "a/recht/recht/a")), " hoort"), ".")
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_a_sound_text_gets_no_remark(name: str) -> None:
    assert _said(GOOD[name]) == []


@pytest.mark.parametrize("naam", presets.bestanden())
def test_no_preset_has_a_flaw_that_blocks(naam: str) -> None:
    assert [str(f.melding) for f in controleer_tekst(draft(presets.preset(naam))) if f.blokkeert] == []


_BAD: list[tuple[str, Document]] = [
    # 1 nothing left unfilled
    ("nog iets dat niet is ingevuld: {{", _zin("De {{ naam }} geldt.")),
    ("nog iets dat niet is ingevuld: {lid begin}", _zin("Dit volgt uit {lid begin}.")),
    ("nog iets dat niet is ingevuld: None", _zin("De termijn is None.")),
    ("nog iets dat niet is ingevuld: TODO", _zin("Dit geldt TODO.")),
    ("het antwoord a.n heeft geen woorden", _zin("De termijn is ", Value("a.n", (Text("None"),)), ".")),
    ("het antwoord a.n heeft geen woorden", _zin("De termijn is ", Value("a.n", ()), ".")),
    # 2 brackets and open points
    ("blokhaken zijn alleen voor wat nog open is: [datum]", _zin("De dag is [datum].")),
    ("a.bedrag: staat in de tekst als open, maar niet", _zin("Het is ", _GAP, ".")),
    ("a.bedrag: is een openstaand punt, maar de tekst", _document(lid("a/recht/recht", None, "Dit geldt."), points=(_POINT,))),
    (
        "a.vorm: staat meer dan eens als nog te kiezen",
        _document(
            lid("a/recht/een", 1, "Dit geldt.", open_choices=(_CHOICE,)), lid("a/recht/twee", 2, "Dat geldt.", open_choices=(_CHOICE,)),
            points=(_CHOICE_POINT,),
        ),
    ),
    ("‘bedrag’ is hier open, maar staat niet bij", _zin("Dit geldt.", toelichting=(words("Het is ", _GAP, "."),))),
    # 3 balance
    ("er staat 1 keer ( en 0 keer )", _zin("De werknemer (of de werkgever kan dit.")),
    ("er staat 0 keer “ en 1 keer ”", _zin("De werknemer” kan dit.")),
    ("een aanhalingsteken is niet gesloten", _zin('De "werknemer kan dit.')),
    # 4 spaces and signs
    ("een spatie te veel: ‘De  werknemer kan", _zin("De  werknemer kan dit.")),
    ("een spatie te veel: ‘De \u00a0werknemer", _zin("De \u00a0werknemer kan dit.")),
    ("een spatie te veel", _zin("De werknemer kan dit. ")),
    ("een spatie bij een leesteken: ‘De werknemer , die", _zin("De werknemer , die dit wil, kan dit.")),
    ("een spatie bij een leesteken", _zin("De werknemer krijgt ", _AMOUNT, " .")),
    ("een dubbel leesteken", _zin("De werknemer kan,, als die wil, dit.")),
    ("een dubbel leesteken", _zin("De werknemer kan dit..")),
    ("een dubbele punt na ‘X B.V.’", _zin("Het fonds is ", Value("a.n", (Text("X B.V."),)), ".")),
    ("hier staat geen tekst", _document(lid("a/recht/een", 1, "Dit geldt."), lid("a/recht/twee", 2, " "))),
    ("een spatie aan de rand van het antwoord a.n", _zin("Het is ", Value("a.n", (Text(" bruto"),)), ".")),
    # 5 leden
    ("de leden hebben de nummers [1]", _document(lid("a/recht/een", 1, "Dit geldt."))),
    ("de leden hebben de nummers [1, 3]", _document(lid("a/recht/een", 1, "Dit geldt."), lid("a/recht/twee", 3, "Dat geldt."))),
    ("de leden hebben de nummers []", _document()),
    (
        "er staan 2 leden met dezelfde naam: a/recht/een",
        _document(lid("a/recht/een", 1, "Dit geldt."), lid("a/recht/een", 2, "Dat geldt.")),
    ),
    ("dit artikel heeft 11 leden", _document(*(lid(f"a/recht/l{n}", n, "Dit geldt.") for n in range(1, 12)))),
    # 6 onderdelen
    ("een opsomming van één onderdeel", _lijst(*items("a/recht/recht", "een scan"))),
    ("de onderdelen heten a, c", _lijst(_TWO[0], replace(_TWO[1], letter="c"))),
    ("onderdeel b is leeg", _lijst(_TWO[0], replace(_TWO[1], text=()))),
    ("onderdeel a eindigt op ‘;’", _lijst(replace(_TWO[0], end=";"), _TWO[1])),
    ("onderdeel b eindigt op ‘;’", _lijst(_TWO[0], replace(_TWO[1], end=";"))),
    ("onderdeel b begint met een hoofdletter", _lijst(_TWO[0], replace(_TWO[1], text=words("Een gesprek")))),
    ("een opsomming van één onderdeel", _lijst(_TWO[0], replace(_TWO[1], end=":", onderdelen=items("a/recht/recht/b", "kort")[:1]))),
    # 7 references
    ("de verwijzing naar a/weg vindt niets", _zin("Zie ", Reference("a/weg", (), dead=True), ".")),
    ("‘artikel\u00a07’ wijst naar a/weg, en dat is er niet", _zin("Zie ", ref(("artikel", "7", "a/weg")), ".")),
    ("‘artikel\u00a03’ wijst naar a/kosten, en dat is artikel 2", _zin("Zie ", ref(("artikel", "3", "a/kosten")), ".")),
    ("‘lid\u00a02’ wijst naar a/recht/een, en dat is lid 1", _document(
        lid("a/recht/een", 1, "Dit geldt."), lid("a/recht/twee", 2, "Zie ", ref(("lid", "2", "a/recht/een")), "."))),
    ("de tekst verwijst naar zichzelf", _document(
        lid("a/recht/een", 1, "Zie ", ref(("lid", "1", "a/recht/een")), "."), lid("a/recht/twee", 2, "Dat geldt."))),
    ("de tekst verwijst naar zichzelf", _zin("Zie ", ref(("artikel", "1", "a/recht")), ".")),
    ("een verwijzing met een getypt nummer: ‘artikel 2 geldt ook’", _zin("Het bedrag van artikel 2 geldt ook.")),
    ("een verwijzing met een getypt nummer: ‘lid 3", _zin("Het bedrag van lid 3 geldt ook.")),
    # 8 articles
    ("de artikelen hebben de nummers [1, 3]", _document(lid("a/recht/recht", None, "Dit geldt."))),
    ("de letters van de delen lopen niet door", _zin("Dit geldt.")),
    ("de titel ‘Kosten’ is leeg of staat er 2 keer", _zin("Dit geldt.")),
    # 9 amounts, 10 numbers, 11 dates
    ("het bedrag ‘€ 1.500’ is niet goed geschreven", _zin("Het is € 1.500.")),
    ("het bedrag ‘€\u00a01500’ is niet goed geschreven", _zin("Het is ", Value("a.b", (Text("ten minste €\u00a01500"),)), ".")),
    ("het bedrag ‘1500 euro’ staat in woorden", _zin("Het is 1500 euro.")),
    ("het bedrag ‘€\u00a0500,-’ is niet goed geschreven", _zin("Het is €\u00a0500,-.")),
    ("passen niet bij elkaar: ‘een maanden’", _zin("Na een maanden geldt dit.")),
    ("passen niet bij elkaar: ‘twee week’", _zin("Na twee ", "week geldt dit.")),
    ("passen niet bij elkaar: ‘vijf jaren’", _zin("Na ", Value("a.n", (Text("vijf jaren"),)), " geldt dit.")),
    ("passen niet bij elkaar: ‘5 werkdagen’", _zin("Binnen 5\u00a0werkdagen geldt dit.")),
    ("passen niet bij elkaar: ‘per een’", _zin("Eenmaal per een jaar geldt dit.")),
    ("de datum ‘31 februari 2027’ bestaat niet", _zin("Vanaf 31\u00a0februari 2027 geldt dit.")),
    ("de datum ‘1 juli’ bestaat niet of kan worden afgebroken", _zin("Vanaf 1 juli geldt dit.")),
    ("de periode eindigt voor zij begint", _zin("Dit geldt van 2\u00a0mei 2027 tot en met 1\u00a0mei 2027.")),
    ("de periode eindigt voor zij begint", _zin("Dit geldt van\u00a02\u00a0mei 2027 tot en met\u00a01\u00a0mei 2027.")),
    # 13 words, capitals, endings
    ("een woord staat er dubbel: ‘de de’", _zin("Alleen de de werknemer kan dit.")),
    ("een zin begint zonder hoofdletter", _zin("de werknemer kan dit.")),
    ("een zin begint zonder hoofdletter", _zin("Dit geldt. de werknemer kan dit.")),
    ("een zin begint zonder hoofdletter: ‘artikel\u00a02’", _zin("Dit geldt. ", ref(("artikel", "2", "a/kosten")), " geldt ook.")),
    ("een zin begint zonder hoofdletter: ‘ijver’", _zin(Value("a.n", (Text("ijver"),)), " geldt.")),
    ("een hoofdletter midden in een zin", _zin("Als dit geldt, De werknemer kan dit.")),
    ("de tekst eindigt niet op ‘.’", _zin("De werknemer kan dit")),
    ("de tekst eindigt niet op ‘:’", _zin("De werknemer kan.", onderdelen=_TWO)),
    ("een titel eindigt zonder leesteken", _zin("Dit geldt.")),
    # 14 terms
    ("begrip ‘werkdag’: is omschreven, maar komt in de tekst niet voor", _document(
        lid("a/recht/recht", None, "Hier wordt verstaan onder:"),
        definitions=(Definition("a/recht/recht/werkdag", "werkdag", words("elke dag"), "."),))),
    ("begrip ‘loon’: komt in de tekst voor, maar is niet omschreven", _document(
        lid("a/recht/recht", None, "Voor het loon wordt verstaan onder:"),
        definitions=(Definition("a/recht/recht/werkdag", "werkdag", words("elke dag"), "."),))),
    # style
    ("schrijf liever als dan ‘indien’", _zin("De werknemer kan dit, indien die wil.")),
    ("een zin van 31 woorden", _zin("De " + "heel " * 28 + "lange zin.")),
]  # fmt: skip


def _spoiled(message: str, document: Document) -> Document:
    """The faults that are not in a sentence: numbers of articles, letters of delen, titles."""
    deel = document.delen[0]
    first, second = deel.articles
    if message.startswith("de artikelen hebben"):
        deel = replace(deel, articles=(first, replace(second, number=3)))
    elif message.startswith("de letters"):
        deel = replace(deel, letter="B")
    elif message.startswith("de titel"):
        deel = replace(deel, articles=(replace(first, title=second.title), second))
    elif message.startswith("een titel"):
        deel = replace(deel, articles=(replace(first, title=words("Recht.")), second))
    return replace(document, delen=(deel,))


@pytest.mark.parametrize(("message", "document"), _BAD, ids=lambda x: x[:40] if isinstance(x, str) else "")
def test_each_check_sees_its_fault(message: str, document: Document) -> None:
    said = _said(_spoiled(message, document))
    assert [line for line in said if message in line] != [], said


def test_a_fault_names_its_place_and_its_template() -> None:
    text = _document(lid("a/recht/een", 1, "Dit geldt."), lid("a/recht/twee", 2, "Dat  geldt.", source=("loopbaanadvies.md.j2", 14)))
    assert _said(text) == ["artikel 1 lid 2: een spatie te veel: ‘Dat  geldt.’. Herstel loopbaanadvies.md.j2 vanaf regel 14."]


def test_what_blocks_comes_first_and_style_never_blocks() -> None:
    found = controleer_tekst(_document(lid("a/recht/een", 1, "Dit geldt, indien het kan."), lid("a/recht/twee", 2, "Dat  geldt.")))
    assert [f.blokkeert for f in found] == [True, False]
