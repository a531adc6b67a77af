"""The machine that advises on style: each check sees what it is there for, and stays silent where Dutch only looks like it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.documents import lid, ref, words
from wizard.drafting.document import Article, Deel, Document, Gap, Kop, Reference, Span, Text, Value
from wizard.drafting.readability import leesbaarheid
from wizard.drafting.textchecks import controleer_tekst
from wizard.drafting.textstyle import normzinnen

_AMOUNT = Value("a.bedrag", (Text("ten hoogste €\u00a01.500, inclusief btw"),))
_TYPED = Value("a.naam", (Text("een heel lange naam die iemand zelf heeft getypt en die maar doorgaat"),))
_REFERENCE = Reference("a/twee", ref(("artikel", "2", "a/twee")).parts)


def _document(*spans: str | Span) -> Document:
    """A text of two articles; the first is this line, the second gives it something to refer to."""
    articles = tuple(
        Article(f"a/{name}", nr, words(name.title()), (lid(f"a/{name}/lid", None, *line),))
        for nr, (name, line) in enumerate((("een", spans), ("twee", ("Dit geldt.",))), 1)
    )
    return Document(Kop(words("Cao Voorbeeld")), (Deel("deel-1", "A", "Deel", articles),))


def _advice(*spans: str | Span) -> list[str]:
    return [f.wat for f in controleer_tekst(_document(*spans)) if not f.blokkeert]


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("De werknemer krijgt dit, indien die dat wil.", "schrijf liever als dan ‘indien’"),
        ("De werkgever besluit middels een brief.", "schrijf liever door of met dan ‘middels’"),
        ("De werkgever en/of het fonds betaalt.", "schrijf liever ‘en’ of ‘of’ dan ‘en/of’"),
        ("De werkgever betaalt lesgeld etc.", "‘in ieder geval’ vooraan"),
        ("De werkgever beslist tijdig.", "schrijf liever een termijn dan ‘tijdig’"),
        ("De werkgever zal betalen.", "schrijf liever de tegenwoordige tijd dan ‘zal’"),
        ("De werkgever dient dit binnen een week na ontvangst te betalen.", "schrijf liever de tegenwoordige tijd dan ‘dient dit"),
        ("Deze CAO geldt.", "schrijf cao met kleine letters"),
        ("De werknemer die dit wil, kan dat, als dat kan, in maart, april, mei of juni doen.", "een zin met 5 komma's"),
        ("De aanvraag wordt binnen een week na ontvangst toegekend.", "wie doet dit? ‘De aanvraag"),
        ("Afspraken worden vastgelegd.", "wie doet dit?"),
        ("De werkgever beslist binnen vier weken.", "wanneer begint deze termijn? ‘binnen vier weken’"),
        ("De werknemer besteedt de budget.", "controleer het lidwoord: ‘de budget’"),
        ("Het aanvraag is schriftelijk.", "controleer het lidwoord: ‘Het aanvraag’"),
        ("De werknemer heeft recht op een scan en kan vrij kiezen.", "twee soorten norm in een lid (‘heeft recht op’ en ‘kan’)"),
    ],
)
def test_each_check_sees_what_it_is_there_for(line: str, advice: str) -> None:
    assert [said for said in _advice(line) if advice in said] != []


@pytest.mark.parametrize(
    "line",
    [
        "De werknemer dient de aanvraag in om te kunnen beginnen.",
        "De werkgever beslist binnen vier weken na ontvangst.",
        "De aanvraag wordt door de werkgever beoordeeld.",
        "De werknemer wordt eerder boventallig.",
        "Het budget-overzicht en de budgetten staan vast.",
        "De werkgever betaalt het loon, de toeslag en de vergoeding, ook bij ziekte.",
        "Zij is moedig en eventjes hier.",
    ],
)
def test_dutch_that_only_looks_like_it_gets_no_advice(line: str) -> None:
    assert _advice(line) == []


def test_a_sentence_refers_to_two_places_at_most() -> None:
    assert "een zin met 3 verwijzingen: ‘Voor … geldt …, behalve ….’." in _advice(
        "Voor ", _REFERENCE, " geldt ", _REFERENCE, ", behalve ", _REFERENCE, "."
    )
    assert _advice("Voor ", _REFERENCE, ", ", _REFERENCE, " en ", _REFERENCE, " geldt ", _REFERENCE, ".") == []


def test_plain_dutch_reads_easier_than_the_language_of_officials() -> None:
    plain = _document("De werkgever betaalt de cursus. De werknemer kiest zelf een cursus. Zij spreken af wanneer die begint.")
    heavy = _document(
        "Opleidingsfaciliteiten worden gefinancierd overeenkomstig arbeidsvoorwaardelijke uitvoeringsregelingen van de organisatie."
    )
    assert (leesbaarheid(normzinnen(plain)) or 0) > 60
    assert (leesbaarheid(normzinnen(heavy)) or 0) < 0
    assert leesbaarheid(()) is None


def test_what_users_typed_gets_no_advice() -> None:
    assert _advice("Het fonds heet ", Value("a.naam", (Text("indien CAO zal tijdig"),)), ".") == []


def test_a_long_sentence_counts_the_words_that_are_printed() -> None:
    """This amount has six words, a reference two; what somebody typed counts for ten at most, a gap for one."""
    spans = ("De vergoeding is ", _AMOUNT, " volgens ", _REFERENCE, " voor ", _TYPED, " en ", Gap("a.x", "wie dan ook"), ".")
    assert [z.woorden for z in normzinnen(_document(*spans))] == [3 + 6 + 1 + 2 + 1 + 10 + 1 + 1, 2]
    assert [said for said in _advice("De " + "heel " * 21 + "lange vergoeding is ", _AMOUNT, ".") if "een zin van 31 woorden" in said] != []


def test_a_full_stop_inside_an_answer_ends_no_sentence() -> None:
    line = ("Het fonds is ", Value("a.naam", (Text("X B.V."),)), " of ", _REFERENCE, " geldt. Dat staat vast.")
    assert [z.woorden for z in normzinnen(_document(*line))][:2] == [9, 3]


def test_the_norm_is_for_the_mean() -> None:
    lengths = [z.woorden for z in normzinnen(_document("De werkgever betaalt. De werknemer ontvangt dat bedrag op de eerste werkdag."))]
    assert lengths == [3, 9, 2]
    assert Decimal(sum(lengths)) / len(lengths) < 18
