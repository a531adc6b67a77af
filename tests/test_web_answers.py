"""One answer on a screen: what is read, what is kept because it cannot be read, and that what stands there is what is shown."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import antwoord_op
from wizard.agreement.change import add
from wizard.agreement.load import from_bytes, load
from wizard.drafting.draft import blockers, draft
from wizard.review.findings import bevindingen
from wizard.web.answers import Stand, add_row, answer, objection, remove_row, unreadable
from wizard.web.status import overzicht

EURO = "loopbaanadvies.bedrag.euro"


@pytest.fixture
def stand() -> Stand:
    """The start package."""
    return Stand(load("startpakket"))


def _empty(*soorten: str) -> Agreement:
    agreement = from_bytes(b"versie: 1\n", "leeg")
    for name in soorten:
        agreement, _ = add(agreement, name)
    return agreement


@pytest.mark.parametrize("typed", ["1.500", "1500", "€ 1.500,00", " 1.500,- "])
def test_one_amount_has_many_spellings(stand: Stand, typed: str) -> None:
    given = answer(stand, EURO, typed)
    assert given.agreement.waarde(EURO) == Decimal(1500)
    assert given.invoer == {}


def test_what_cannot_be_read_is_kept_and_marked_and_blocks(stand: Stand) -> None:
    given = answer(stand, EURO, "15oo")
    assert given.invoer == {EURO: "15oo"}
    assert given.agreement.waarde(EURO) is None
    document = draft(given.agreement, given.invoer)
    assert [(p.path, p.kind) for p in blockers(document)] == [(EURO, "ongeldig")]
    assert "[ongeldig: bedrag per advies]" in document.text()
    seen = overzicht(given, document, bevindingen(given.agreement))
    assert (str(seen.status("loopbaanadvies")), seen.geblokkeerd) == ("1 fout", 1)


@pytest.mark.parametrize("after", ["1.500", None])
def test_correcting_or_emptying_it_forgets_it(stand: Stand, after: str | None) -> None:
    given = answer(answer(stand, EURO, "15oo"), EURO, after)
    assert given.invoer == {}


def test_leaving_the_whole_open_forgets_the_part(stand: Stand) -> None:
    given = answer(answer(stand, EURO, "15oo"), "loopbaanadvies.bedrag", None)
    assert (given.invoer, given.agreement.waarde("loopbaanadvies.bedrag")) == ({}, None)


@pytest.mark.parametrize(
    ("path", "typed", "why"),
    [
        (EURO, "6,,5x", "‘6,,5x’ is geen bedrag. Typ bijvoorbeeld 1.500 of 1.500,50."),
        (EURO, "60000", "€ 60.000 is te hoog; toegestaan is € 0 tot en met € 5.000."),
        ("loopbaanadvies.frequentie.jaren", "40", "40 is te hoog; toegestaan is 2 tot en met 10."),
        ("loopbaanadvies.gesprekken", "een paar", "‘een paar’ is geen heel getal. Typ bijvoorbeeld 5."),
        ("cao.ingangsdatum", "31 februari 2027", "‘31 februari 2027’ is geen datum. Typ bijvoorbeeld 1 januari 2027."),
    ],
)
def test_the_message_says_what_is_wrong(stand: Stand, path: str, typed: str, why: str) -> None:
    there = antwoord_op(stand.agreement, path)
    assert there is not None
    assert objection(there.parameter, typed).replace("\u00a0", " ") == why


def test_an_open_amount_gets_the_choices_that_are_shown_but_never_our_number(stand: Stand) -> None:
    given = answer(answer(stand, "loopbaanadvies.bedrag", None), "loopbaanadvies.bedrag.grens", "vast")
    bedrag = given.agreement.waarde("loopbaanadvies.bedrag")
    assert (bedrag.euro, bedrag.grens, bedrag.fiscaal) == (None, "vast", "excl_btw")


def test_a_choice_that_opens_more_brings_our_proposal_for_it(stand: Stand) -> None:
    given = answer(answer(stand, "loopbaanadvies.financiering", None), "loopbaanadvies.financiering.betaler", "fonds")
    there = given.agreement.waarde("loopbaanadvies.financiering")
    assert (there.betaler, there.terugval, there.termijn_fonds.aantal) == ("fonds", "werkgever", 4)


def test_answering_a_part_leaves_the_other_parts_ours() -> None:
    given = answer(Stand(_empty("loopbaanadvies")), EURO, "900")
    ours = {p for p in given.agreement.nog_standaard if p.startswith("loopbaanadvies.bedrag")}
    assert ours == {"loopbaanadvies.bedrag.grens", "loopbaanadvies.bedrag.fiscaal"}


def test_rows_come_and_go_and_take_their_unreadable_text_along(stand: Stand) -> None:
    list_ = "loopbaanadvies.groepen"
    given = add_row(add_row(stand, list_), list_)
    given = answer(given, f"{list_}.1.omschrijving", "de werknemer met zwaar werk")
    given = answer(given, f"{list_}.1.waarde.euro", "1x")
    given = answer(given, f"{list_}.2.waarde.euro", "2x")
    assert set(unreadable(given)) == {f"{list_}.1.waarde.euro", f"{list_}.2.waarde.euro"}
    given = remove_row(given, list_, 1)
    assert given.invoer == {f"{list_}.1.waarde.euro": "2x"}
    assert len(given.agreement.waarde(list_)) == 1


def test_text_of_a_question_that_is_not_asked_now_does_not_block(stand: Stand) -> None:
    given = answer(stand, "loopbaanadvies.frequentie.jaren", "1oo")
    assert set(unreadable(given)) == {"loopbaanadvies.frequentie.jaren"}
    given = answer(given, "loopbaanadvies.frequentie.vorm", "per_kalenderjaar")
    assert given.invoer == {"loopbaanadvies.frequentie.jaren": "1oo"}
    assert unreadable(given) == {}


def test_a_list_of_names_that_is_refused_keeps_every_name(stand: Stand) -> None:
    given = answer(stand, "cao.werknemerspartijen", ["FNV", "x" * 200])
    assert given.invoer["cao.werknemerspartijen"].split("\n") == ["FNV", "x" * 200]
    there = antwoord_op(given.agreement, "cao.werknemerspartijen")
    assert there is not None
    assert objection(there.parameter, given.invoer["cao.werknemerspartijen"]).startswith("De tekst is 200 tekens lang")
