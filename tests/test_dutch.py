"""Dutch as a lawyer writes it: numbers, amounts, dates, lists, capitals and the spaces at which no line may break."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from wizard.drafting import dutch

_ = "\u00a0"


@pytest.mark.parametrize(
    ("n", "said"),
    [(0, "nul"), (1, "een"), (2, "twee"), (12, "twaalf"), (20, "twintig"), (21, "21"), (100, "100"), (1500, "1.500"), (1_000_000, "1.000.000"),
     (Decimal("0.5"), "0,5"), (Decimal("2.25"), "2,25"), (Decimal(3), "drie"), (-1, "-1")],
)  # fmt: skip
def test_a_number_is_a_word_up_to_twenty(n: int | Decimal, said: str) -> None:
    assert dutch.number(n) == said


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "eerste"), (2, "tweede"), (3, "derde"), (8, "achtste"), (12, "twaalfde"), (19, "negentiende"), (20, "twintigste"),
     (21, "eenentwintigste"), (22, "tweeëntwintigste"), (23, "drieëntwintigste"), (24, "vierentwintigste"), (30, "dertigste"),
     (43, "drieënveertigste"), (99, "negenennegentigste"), (100, "100e"), (112, "112e")],
)  # fmt: skip
def test_a_rank_keeps_its_word_up_to_a_hundred(n: int, said: str) -> None:
    assert dutch.ordinal(n) == said


@pytest.mark.parametrize(
    ("n", "unit", "said"),
    [(1, "jaar", "een jaar"), (5, "jaar", "vijf jaar"), (1, "maand", "een maand"), (2, "maand", "twee maanden"), (36, "maand", f"36{_}maanden"),
     (5, "werkdag", "vijf werkdagen"), (1, "dag", "een dag"), (30, "dag", f"30{_}dagen"), (8, "uur", "acht uur"), (1, "uur", "een uur"),
     (0, "week", "nul weken"), (1, "minuut", "een minuut"), (45, "minuut", f"45{_}minuten"), (1, "kalenderjaar", "een kalenderjaar"),
     (3, "kalenderjaar", "drie kalenderjaren")],
)  # fmt: skip
def test_a_duration_agrees_with_its_number(n: int, unit: str, said: str) -> None:
    assert dutch.duration(n, unit) == said


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "een gesprek"), (0, "nul gesprekken"), (12, "twaalf gesprekken"), (35, f"35{_}gesprekken"), (Decimal("0.5"), f"0,5{_}gesprekken")],
)
def test_a_count_agrees_with_its_noun(n: int | Decimal, said: str) -> None:
    assert dutch.counted(n, "gesprek", "gesprekken") == said


def test_an_open_number_counts_as_several() -> None:
    assert dutch.plural(None, "vervalt", "vervallen") == "vervallen"
    assert dutch.unit_word(None, "maand") == "maanden"


@pytest.mark.parametrize(
    ("amount", "said"),
    [("1500", f"€{_}1.500"), ("0", f"€{_}0"), ("0.23", f"€{_}0,23"), ("1500.5", f"€{_}1.500,50"), ("1234567.89", f"€{_}1.234.567,89"),
     ("1500.00", f"€{_}1.500")],
)  # fmt: skip
def test_an_amount_has_a_fixed_space_and_cents_only_when_needed(amount: str, said: str) -> None:
    assert dutch.euro(Decimal(amount)) == said


@pytest.mark.parametrize(
    ("value", "said"), [("40", "40%"), ("1.5", "1,5%"), ("0.50", "0,5%"), ("100", "100%"), ("0", "0%"), ("33.33", "33,33%")]
)
def test_a_percentage_has_a_comma_and_no_zeros(value: str, said: str) -> None:
    assert dutch.percentage(Decimal(value)) == said


def test_a_date_is_written_out_and_glued() -> None:
    assert dutch.long_date(date(2027, 1, 1)) == f"1{_}januari 2027"
    assert dutch.long_date(date(2028, 2, 29)) == f"29{_}februari 2028"


@pytest.mark.parametrize(
    ("words", "conjunction", "said"),
    [
        ([], "en", ""),
        (["a"], "en", "a"),
        (["a", "b"], "en", "a en b"),
        (["a", "b", "c"], "en", "a, b en c"),
        (["a", "b", "c"], "of", "a, b of c"),
    ],
)
def test_a_list_in_a_sentence(words: list[str], conjunction: str, said: str) -> None:
    assert dutch.listed(words, conjunction) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [("artikel 2", "Artikel 2"), ("ijzer", "IJzer"), ("'s avonds", "'s Avonds"), ("’s avonds", "’s Avonds"), ("'t fonds", "'t Fonds"),
     ("één", "Één"), ("35 uur", "35 uur"), ("[nog", "[nog"), ("", ""), ("Al goed", "Al goed"), ("'s ijverig", "'s IJverig"), ('"zo"', '"zo"')],
)  # fmt: skip
def test_the_first_letter_becomes_a_capital_the_dutch_way(text: str, said: str) -> None:
    assert dutch.capitalised(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [("artikel 7 en lid 2", f"artikel{_}7 en lid{_}2"), ("artikel 7:611a BW", f"artikel{_}7:611a{_}BW"), ("lid 1 onder b", f"lid{_}1 onder{_}b"),
     ("onder de", "onder de"), ("Deel B geldt", f"Deel{_}B geldt"), ("Deel zoveel", "Deel zoveel"), ("€ 5 of € x", f"€{_}5 of € x"),
     ("1 juli 2027", f"1{_}juli 2027"), ("36 maanden", f"36{_}maanden"), ("tot en met 4", f"tot en met{_}4"), ("geen getal", "geen getal"),
     ("paragraaf 3.3", f"paragraaf{_}3.3"), ("7 katten", "7 katten")],
)  # fmt: skip
def test_no_line_breaks_where_it_may_not(text: str, said: str) -> None:
    assert dutch.glued(text) == said
