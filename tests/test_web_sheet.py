"""The sheet and the words of the screens: every value leads to its question, a change is marked, an example shows what it states."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from wizard.agreement import presets
from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import antwoord_op, blik_op
from wizard.agreement.change import change
from wizard.agreement.load import load
from wizard.drafting.document import Document
from wizard.drafting.draft import draft
from wizard.storage.history import ONGEDAAN
from wizard.web import grouping
from wizard.web.naming import name_of
from wizard.web.sheet import Sheet, changed, of_provisions, range_title
from wizard.web.steps.building_blocks import refers_here
from wizard.web.steps.cao import duration
from wizard.web.steps.examples import facts, stated
from wizard.web.steps.start import moment, step_of
from wizard.web.steps.word import file_name
from wizard.web.words import examples, in_words


@pytest.fixture(scope="module")
def pakket() -> Agreement:
    """The start package."""
    return load("startpakket")


@pytest.fixture(scope="module")
def document(pakket: Agreement) -> Document:
    """Its text."""
    return draft(pakket)


def _paths(node: Any) -> Iterator[str]:
    """Every path to which something on the sheet leads."""
    if isinstance(node, dict):
        if "p" in node:
            yield node["p"]
        for value in node.values():
            yield from _paths(value)
    elif isinstance(node, list):
        for value in node:
            yield from _paths(value)


@pytest.mark.parametrize("preset", sorted(presets.bestanden()))
def test_every_value_leads_to_a_question_that_is_asked(preset: str) -> None:
    agreement = presets.preset(preset)
    sheet = Sheet(agreement, [v.id for v in agreement.alle()])
    for path in _paths(sheet.articles(draft(agreement).articles())):
        asked = antwoord_op(agreement, ".".join(path.split(".")[:2]))
        assert asked is not None, path
        assert asked.gevraagd, path


def test_a_change_marks_the_leden_that_say_something_else(pakket: Agreement, document: Document) -> None:
    other = draft(change(pakket, "loopbaanadvies.frequentie.jaren", "3"))
    assert changed(document, document) == frozenset()
    assert changed(document, other) == {
        "loopbaanadvies/aanspraak/recht",
        "loopbaanadvies/aanspraak/volgend",
        "loopbaanadvies/extra/herhaling",
    }


def test_what_may_have_no_text_says_which_question_to_solve(pakket: Agreement) -> None:
    agreement = change(pakket, "loopbaanadvies.eigendom_resultaten", "werkgever")
    articles = Sheet(agreement, ["loopbaanadvies"]).articles(of_provisions(draft(agreement), ["loopbaanadvies"]))
    blocked = [lid for a in articles for lid in a["leden"] if lid.get("blok")]
    assert [lid["seg"] for lid in blocked] == [["Geen tekst: los eerst de vraag ‘Voor wie zijn het verslag en de uitkomsten?’ op."]]


def test_an_example_marks_only_what_it_states() -> None:
    agreement = presets.preset("rijk-loopbaanscan")
    articles = Sheet(agreement, (), stated(agreement)).articles(of_provisions(draft(agreement), ["loopbaanadvies"]))
    marked = [s["t"] for a in articles for lid in a["leden"] for s in lid["seg"] if isinstance(s, dict) and s.get("vermeld")]
    assert "eenmaal per vijf jaar" in marked
    assert not any("30 dagen" in text for text in marked)
    assert list(_paths(articles)) == []
    assert facts("rijk-loopbaanscan").startswith("Frequentie: eenmaal per vijf jaar; bedrag per advies: ten hoogste €")


def test_numbers_of_articles_read_as_a_range(document: Document) -> None:
    articles = list(document.articles())
    assert range_title(articles[3:6]) == "Artikel 4 tot en met 6"
    assert range_title([articles[0], articles[1], articles[4]]) == "Artikel 1 en 2, 5"
    assert range_title([]) == ""


def test_questions_stand_in_the_order_of_the_handreiking(pakket: Agreement) -> None:
    blik = blik_op(pakket, pakket.vind("loopbaanadvies"))
    groups = grouping.kern(blik)
    assert [g.titel for g in groups] == ["", "Intensiteit", "Onafhankelijkheid", "Financiering"]
    assert [a.parameter.naam for a in groups[0].vragen] == ["normkracht"]
    asked = [a.path for a in grouping.flat(groups) + grouping.flat(grouping.nader(blik))]
    assert sorted(asked) == sorted(a.path for a in blik.antwoorden() if a.gevraagd)


def test_answers_in_words(pakket: Agreement) -> None:
    def words(path: str) -> str:
        answer = antwoord_op(pakket, path)
        assert answer is not None
        return in_words(answer, pakket).replace("\u00a0", " ")

    assert words("loopbaanadvies.frequentie") == "eenmaal per vijf jaar"
    assert words("loopbaanadvies.gesprekken") == "twee gesprekken"
    assert words("loopbaanadvies.financiering") == "De werkgever"
    assert words("loopbaanadvies.verslag") == "Nee"
    assert words("loopbaanadvies.groepen") == "geen"
    assert words("cao.naam") == ""


def test_examples_are_at_most_three_and_name_their_sector() -> None:
    assert ("Rijksoverheid", "eenmaal per vijf jaar") in examples("loopbaanadvies", "frequentie")
    assert all(len(examples(v.soort, p.naam)) <= 3 for v in load("startpakket").alle() for p in v.declaratie.parameters)


def test_a_dossier_has_a_name_before_the_cao_has(pakket: Agreement) -> None:
    assert name_of(pakket) == "Startpakket (nog zonder naam)"
    assert name_of(change(pakket, "cao.naam", "Hout <b>")) == "Cao Hout <b>"


def test_a_file_is_named_after_the_cao(pakket: Agreement) -> None:
    named = draft(change(pakket, "cao.naam", 'Hout/Meubel: "2027"'))
    assert file_name(named, clean=False) == "Cao Hout Meubel 2027 - voorstel.docx"
    assert file_name(named, clean=True) == "Cao Hout Meubel 2027 - schone tekst.docx"
    assert file_name(draft(pakket), clean=False) == "Cao-tekst - voorstel.docx"


@pytest.mark.parametrize(
    ("begin", "end", "says"),
    [
        (date(2027, 1, 1), date(2028, 12, 31), "Dat is 24 maanden."),
        (date(2027, 1, 1), date(2027, 1, 31), "Dat is 1 maand."),
        (date(2027, 1, 1), date(2028, 1, 15), "Dat is ruim 12 maanden."),
        (date(2027, 1, 1), date(2026, 1, 1), ""),
        (date(2027, 1, 1), date(2027, 1, 9), ""),
    ],
)
def test_how_long_the_cao_lasts(begin: date, end: date, says: str) -> None:
    assert duration(begin, end) == says


def test_when_it_was_saved() -> None:
    when = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
    day = when.astimezone().date()
    assert moment(when, day).startswith("vandaag ")
    assert moment(when, date(2026, 11, 19)).startswith("gisteren ")
    assert moment(when, date(2026, 12, 1)).replace("\u00a0", " ") == "18 november"
    assert moment(when, date(2027, 2, 1)).replace("\u00a0", " ") == "18 november 2026"


@pytest.mark.parametrize(
    ("wat", "step"),
    [
        ("begonnen leeg", 1),
        ("omvang hoofdstuk", 1),
        ("antwoord cao.naam", 1),
        ("toegevoegd loopbaanadvies", 2),
        ("antwoord loopbaanadvies.vorm", 3),
        (f"{ONGEDAAN} 3", 3),
        ("stuk", 5),
    ],
)
def test_a_version_tells_at_which_step_it_was_made(wat: str, step: int) -> None:
    assert step_of(wat) == step


def test_removing_says_which_articles_refer(document: Document) -> None:
    assert refers_here(document, "loopbaanadvies").startswith("Artikel ")
    assert refers_here(document, "loopbaanadvies").endswith("vervalt.") or refers_here(document, "loopbaanadvies").endswith("vervallen.")
    assert refers_here(document, "slot") == ""
