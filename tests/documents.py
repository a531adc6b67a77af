"""Documents made by hand for the tests of everything that prints one: Word file, plain text, HTML."""

from __future__ import annotations

from dataclasses import replace

from wizard.drafting.document import (
    NBSP,
    Article,
    Deel,
    Definition,
    Document,
    Gap,
    Kop,
    Lid,
    Onderdeel,
    OpenChoice,
    OpenPoint,
    Reference,
    RefPart,
    Span,
    Text,
    Value,
)

NASTY = "R&D <b>\"vet\"</b> 'x' ]]> {{ naam }} \u202bעברית\u202c 👩\u200d🏫 é\u0301 \x0b\n\t\ufffe einde"
LONG = "Een heel lange naam zonder afbreekpunt " + "x" * 500

KOP = Kop(
    titel=(Value("cao.naam", (Text("Cao Voorbeeldbranche"),)), Text(" 2027–2028")),
    ondertitel="Hoofdstuk Van werk naar werk",
    soort="Voorstel van de werknemersorganisaties · Concept 2",
    partijen=(
        Value("cao.werkgeversorganisaties", (Text("Vereniging Werkgevers Voorbeeldbranche"),)),
        Text("; "),
        Value("cao.vakbonden", (Text("Bond Voorbeeldbranche; Vakvereniging Voorbeeld"),)),
    ),
    datum=f"24{NBSP}november 2026",
    versie=f"Concept 2, vervangt concept 1 van 3{NBSP}november 2026",
    looptijd=(Value("cao.looptijd", (Text(f"1{NBSP}januari 2027 tot en met 31{NBSP}december 2028"),)),),
    stand=(
        ("Status", "Voorstel, nog niet overeengekomen"),
        ("Van", "Werknemersorganisaties, ronde 2"),
        ("Nog open", "3 punten: 2 in te vullen, 1 te kiezen. Zij staan in de tekst, vet tussen haken."),
        ("Leeswijzer", "[Vet tussen haken] is nog niet afgesproken. Toelichtingen zijn geen onderdeel van de cao."),
    ),
    kort="Cao Voorbeeldbranche 2027–2028 · Van werk naar werk",
    merk=f"Concept 2 · 24{NBSP}november 2026",
    voet="Voorstel werknemersorganisaties, ronde 2",
    ondertekenaars=(Text("Vereniging Werkgevers Voorbeeldbranche"), Text("Bond Voorbeeldbranche"), Text("Vakvereniging Voorbeeld")),
)
COMPLETE_KOP = replace(KOP, soort="Tekst zoals overeengekomen", stand=(("Status", "Overeengekomen"), ("Nog open", "Geen")))


def words(*spans: str | Span) -> tuple[Span, ...]:
    """Spans, with plain strings as Text."""
    return tuple(Text(span) if isinstance(span, str) else span for span in spans)


def ref(*parts: tuple[str, str, str]) -> Reference:
    """A reference of word, number and target per part."""
    return Reference(parts[-1][2], tuple(RefPart(*part) for part in parts))


def lid(identity: str, number: int | None, *spans: str | Span, **rest: object) -> Lid:
    """A lid with these words."""
    return Lid(identity, number, words(*spans), **rest)  # type: ignore[arg-type]


def items(parent: str, *texts: str, conjunction: str = "en", last: str = ".") -> tuple[Onderdeel, ...]:
    """Onderdelen a, b, c … of a lid."""
    ends = [";"] * (len(texts) - 2) + [f"; {conjunction}"] * (len(texts) > 1) + [last]
    return tuple(Onderdeel(f"{parent}/{chr(97 + n)}", chr(97 + n), words(text), ends[n]) for n, text in enumerate(texts))


def voorbeeld() -> Document:
    """Three delen and eight articles with every kind of span, mark, list and note."""
    return Document(
        KOP,
        (
            Deel("deel-0", "A", "Algemeen", (_doel(), _begrippen())),
            Deel("deel-1", "B", "Loopbaanadvies", (_recht(), _adviseur(), _kosten())),
            Deel("deel-3", "C", "Mobiliteit in sociaal plan", (_drempel(), _inhoud(), _slot())),
        ),
        (
            OpenPoint("fonds.naam", "naam van het fonds", "waarde", ("begrippen/lijst",)),
            OpenPoint("loopbaanadvies.bedrag.euro", "bedrag", "waarde", ("loopbaanadvies/kosten/hoogte",)),
            OpenPoint("loopbaanadvies.keuzevrijheid", "keuzevrijheid", "keuze", ("loopbaanadvies/adviseur/keuze",)),
        ),
    )


def _doel() -> Article:
    return Article(
        "doel",
        1,
        words("Doel"),
        (
            lid("doel/doel", 1, "Dit hoofdstuk heeft tot doel dat iedere werknemer:", onderdelen=items(
                "doel/doel", "weet waar die in de loopbaan staat", "een stap kan zetten binnen de sector", "ander werk kan vinden")),
            lid("doel/aanspraak", 2, "De werknemer ontleent aan ", ref(("lid", "1", "doel/doel")), " geen zelfstandige aanspraak. ",
                ref(("Lid", "1", "doel/doel")), " bindt partijen."),
        ),
    )  # fmt: skip


def _begrippen() -> Article:
    return Article(
        "begrippen",
        2,
        words("Begripsbepalingen"),
        (lid("begrippen/lijst", None, "In dit hoofdstuk wordt verstaan onder:"),),
        (
            Definition("begrippen/fonds", "fonds", words(Value("fonds.naam", (Gap("fonds.naam", "naam van het fonds"),))), ";"),
            Definition("begrippen/scholing", "loopbaangerichte scholing", words("scholing voor de verdere loopbaan"), ";"),
            Definition("begrippen/werkdag", "werkdag", words("elke dag van maandag tot en met vrijdag"), "."),
        ),
        toelichting=(words("Werkgever en werknemer zijn omschreven in het algemene deel van de cao."),),
    )  # fmt: skip


def _recht() -> Article:
    five = ("de werknemer met baanverlies wordt bedreigd", "de werknemer boventallig is", "de werknemer erom vraagt",
            "de werkgever erom vraagt", "het dienstverband eindigt")  # fmt: skip
    return Article(
        "loopbaanadvies/recht",
        3,
        words("Recht op loopbaanadvies"),
        (
            lid("loopbaanadvies/recht/recht", 1, "De werknemer heeft ",
                Value("loopbaanadvies.frequentie", (Text(f"eenmaal per vijf{NBSP}jaar"),)), " recht op een loopbaanadvies."),
            lid("loopbaanadvies/recht/extra", 2, "De werknemer heeft recht op een extra loopbaanadvies als:",
                onderdelen=items("loopbaanadvies/recht/extra", *five, conjunction="of"),
                toelichting=(words("Zie ook ", ref(("artikel", "5", "loopbaanadvies/kosten")), "."),)),
            lid("loopbaanadvies/recht/gezondheid", 3, "De werknemer die een beroep doet op ",
                ref(("lid", "2", "loopbaanadvies/recht/extra"), ("onder", "b", "loopbaanadvies/recht/extra/b")),
                ", verstrekt daarvoor geen gegevens over de gezondheid."),
        ),
    )  # fmt: skip


def _adviseur() -> Article:
    return Article(
        "loopbaanadvies/adviseur",
        4,
        words("Keuze en eisen loopbaanadviseur"),
        (
            lid("loopbaanadvies/adviseur/keuze", 1, "De werknemer kiest een loopbaanadviseur van een lijst van cao-partijen.",
                open_choices=(OpenChoice("loopbaanadvies.keuzevrijheid", "keuzevrijheid"),)),
            lid("loopbaanadvies/adviseur/aanbieders", 2, "Aanbieders zijn:",
                onderdelen=items("loopbaanadvies/adviseur/aanbieders", "externe loopbaanbureaus", "vakorganisaties"),
                open_choices=(OpenChoice("loopbaanadvies.aanbieders", "aanbieders"), OpenChoice("loopbaanadvies.lijst", "lijst"))),
        ),
        open_choices=(OpenChoice("loopbaanadvies.toestemming", "toestemming"),),
        juristnoten=(words("Alleen voor de eigen kant: hierover is gestreden."),),
    )  # fmt: skip


def _kosten() -> Article:
    amount = Value("loopbaanadvies.bedrag", (Text("ten hoogste "), Gap("loopbaanadvies.bedrag.euro", "bedrag"), Text(", inclusief btw")))
    return Article(
        "loopbaanadvies/kosten",
        5,
        words("Kosten van loopbaanadvies"),
        (
            lid("loopbaanadvies/kosten/hoogte", 1, "De vergoeding bedraagt ", amount, "."),
            lid("loopbaanadvies/kosten/betaling", 2, ref(("Artikel", "3", "loopbaanadvies/recht")), " en ",
                ref(("artikel", "1", "doel"), ("lid", "2", "doel/aanspraak")), " gelden ook voor ",
                Gap("loopbaanadvies.termijn", "termijn", "ongeldig"), " en ", Gap("loopbaanadvies.verslag", "verslag", "blokkade", "AVG artikel 9"), "."),
            lid("loopbaanadvies/kosten/oud", 3, "Zie ", Reference("loopbaanadvies/weg/weg", (), dead=True), "."),
        ),
    )  # fmt: skip


def _drempel() -> Article:
    return Article(
        "sociaal-plan/drempel",
        6,
        words(Value("sociaal-plan.naam", (Text("Sociaal plan"),)), ": drempel"),
        (
            lid("sociaal-plan/drempel/drempel", None, "De werkgever overlegt over een sociaal plan bij ten minste ",
                Value("sociaal-plan.drempel", (Text("tien arbeidsplaatsen"),)), ". ",
                ref(("Deel", "B", "deel-1")), " geldt ook dan, en ", ref(("deel", "A", "deel-0")), " eveneens."),
        ),
    )  # fmt: skip


def _inhoud() -> Article:
    identity = "sociaal-plan/inhoud/regels"
    subs = (
        Onderdeel(f"{identity}/c/een", "1", words("herplaatsing en interne mobiliteit"), ";"),
        Onderdeel(f"{identity}/c/twee", "2", words("scholing"), "; en"),
        Onderdeel(f"{identity}/c/drie", "3", words("begeleiding van werk naar werk"), ";"),
    )
    rows = (
        Onderdeel(f"{identity}/a", "a", words("de werkingssfeer"), ";"),
        Onderdeel(f"{identity}/b", "b", words("de vaststelling van boventalligheid"), ";"),
        Onderdeel(f"{identity}/c", "c", words("de voorzieningen voor wie met baanverlies is bedreigd"), ":", subs),
        Onderdeel(f"{identity}/d", "d", words("de verhouding tot ", ref(("artikel", "6", "sociaal-plan/drempel"))), "; en"),
        Onderdeel(f"{identity}/e", "e", words("geschillen en hardheid"), "."),
    )
    return Article(
        "sociaal-plan/inhoud",
        7,
        words("Sociaal plan: inhoud"),
        (
            lid(identity, 1, "Het sociaal plan regelt ten minste:", onderdelen=rows),
            lid("sociaal-plan/inhoud/sub", 2, "Van ",
                ref(("lid", "1", identity), ("onder", "c", f"{identity}/c"), ("onder", "2°", f"{identity}/c/twee")),
                " kan niet worden afgeweken."),
        ),
        toelichting=(words("Eerste toelichting."), words("Tweede toelichting bij ", ref(("lid", "1", identity)), ".")),
    )  # fmt: skip


def _slot() -> Article:
    identity = "slot/inwerkingtreding"
    return Article(identity, 8, words("Inwerkingtreding"), (
        lid(f"{identity}/dag", None, "Dit hoofdstuk treedt in werking op de dag van ondertekening:",
            onderdelen=items(f"{identity}/dag", "voor leden", "voor anderen")),))  # fmt: skip


def complete() -> Document:
    """The same document with nothing open: what may be signed."""
    document = many(7)
    return replace(document, kop=COMPLETE_KOP)


def losse() -> Document:
    """One clause: one Deel with one article."""
    kop = replace(
        KOP,
        soort="Voorstel van de werknemersorganisaties · Concept 1",
        stand=(
            ("Status", "Voorstel, nog niet overeengekomen"),
            ("Nog open", "Artikel 1 lid 1: [nog te kiezen: keuzevrijheid]"),
        ),
    )
    article = replace(_adviseur(), number=1, open_choices=())
    extra = lid("loopbaanadvies/adviseur/deel", 3, "In ", ref(("deel", "A", "deel-1")), " geldt hetzelfde.")
    article = replace(article, leden=(*article.leden, extra))
    point = OpenPoint("loopbaanadvies.keuzevrijheid", "keuzevrijheid", "keuze", ("loopbaanadvies/adviseur/keuze",))
    return Document(kop, (Deel("deel-1", "A", "Loopbaanadvies", (article,)),), (point,))


def many(count: int, first: int = 1) -> Document:
    """So many plain articles, five to a deel; each but the first refers to the one before."""
    articles = []
    for number in range(first, first + count):
        identity = f"voorziening-{number}/aanspraak"
        before = (ref(("artikel", str(number - 1), f"voorziening-{number - 1}/aanspraak")),) if number > first else ("niets",)
        leden = (
            lid(f"{identity}/recht", 1, f"De werknemer heeft recht op voorziening {number}, in afwijking van ", *before, "."),
            lid(f"{identity}/duur", 2, "De duur is ", Value(f"voorziening-{number}.duur", (Text(f"{number}{NBSP}dagen"),)), "."),
        )
        articles.append(Article(identity, number, words(f"Voorziening {number}"), leden))
    groups = [tuple(articles[start : start + 5]) for start in range(0, count, 5)]
    return Document(KOP, tuple(Deel(f"deel-{n}", chr(65 + n), f"Bouwsteen {n}", group) for n, group in enumerate(groups)))


def nasty() -> Document:
    """Text that breaks careless writers, in every place that takes text."""
    long_id = "een-heel-lange-naam-van-dertig/" + "artikel" * 8 + "/lid"
    body = (
        lid(long_id, 1, NASTY, Value("pad." + "rij." * 30 + "x", (Text(NASTY), Gap("g.<&>", LONG))), Value("leeg", ()),
            Value("l2", (Text(""),)), onderdelen=items(long_id, NASTY, LONG), toelichting=(words(NASTY),),
            open_choices=(OpenChoice("kies." + "x" * 70, NASTY),)),
        lid("Hoofdletters_en spaties/ë", 2, LONG, Value("w", (Text(NASTY),)), ref(("lid", "1", long_id))),
        lid("a_b", 3, "een"), lid("a-b", 4, "twee"), lid("a/b", 5, "drie"), lid("a__b", 6, "vier"),
    )  # fmt: skip
    article = Article("a", 1, words(NASTY, LONG), body, (Definition("d/ë", NASTY, words(NASTY), "."),))
    other = Article("b", 2, words("Tweede"), (lid("b/l", None, "Eén lid."),))
    kop = Kop(
        words(NASTY),
        NASTY,
        NASTY,
        words(NASTY),
        NASTY,
        NASTY,
        words(NASTY),
        ((NASTY, f"{NASTY} [{NASTY}]"),),
        NASTY,
        NASTY,
        NASTY,
        (Text(NASTY), Text("")),
    )
    return Document(kop, (Deel("deel-0", "A", NASTY, (article,)), Deel("deel-1", "B", LONG, (other,))))


ALL = {
    "voorbeeld": voorbeeld(),
    "losse": losse(),
    "een artikel": many(1),
    "twee artikelen": many(2),
    "zeven artikelen": many(7),
    "veertig artikelen": many(40),
    "vanaf artikel 12": many(8, first=12),
    "compleet": complete(),
    "lastig": nasty(),
    "leeg": Document(Kop(titel=()), ()),
}
