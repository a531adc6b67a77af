"""One reading of values: what people type, in a file or on screen, means one thing, or is refused with an example."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.agreement import parse

GOOD: list[tuple[Callable[[Any], Any], list[tuple[Any, Any]]]] = [
    (parse.bedrag, [("1500", Decimal(1500)), ("1.500", Decimal(1500)), ("€ 1.500,00", Decimal(1500)), ("€\u00a01.500", Decimal(1500)), ("1.500,-", Decimal(1500)),
                    ("EUR 15", Decimal(15)), ("15 euro", Decimal(15)), (" 0,23 ", Decimal("0.23")), ("1.234.567,89", Decimal("1234567.89")), ("12.5", Decimal("12.5")),
                    (1500, Decimal(1500)), (Decimal("1.5"), Decimal("1.5")), (None, None)]),
    (parse.procent, [("40", Decimal(40)), ("40%", Decimal(40)), ("1,5 procent", Decimal("1.5")), ("40 %", Decimal(40)), (40, Decimal(40)), (None, None)]),
    (parse.decimaal, [("0,5", Decimal("0.5")), ("2", Decimal(2)), ("1.500", Decimal(1500)), (2, Decimal(2)), (None, None)]),
    (parse.getal, [("5", 5), ("1.500", 1500), ("vijf", 5), ("Twintig", 20), ("-1", -1), (5, 5), (Decimal(5), 5), (None, None)]),
    (parse.ja_nee, [("ja", True), ("Nee", False), ("true", True), (True, True), (None, None)]),
    (parse.datum, [("1 januari 2027", date(2027, 1, 1)), ("01-01-2027", date(2027, 1, 1)), ("1/1/2027", date(2027, 1, 1)), ("1.1.2027", date(2027, 1, 1)),
                   ("2027-01-01", date(2027, 1, 1)), ("1 jan 2027", date(2027, 1, 1)), ("29 februari 2028", date(2028, 2, 29)), ("1\u00a0MEI  2027", date(2027, 5, 1)),
                   ("01/01/27", date(2027, 1, 1)), ("1 jan 27", date(2027, 1, 1)), ("1 mrt. 2027", date(2027, 3, 1)), ("1-1-95", date(1995, 1, 1)),
                   (date(2027, 1, 1), date(2027, 1, 1)), (None, None)]),
    (parse.tekst, [("  het fonds ", "het fonds"), ("", None), ("   ", None), ("<b>&\"'“”", "<b>&\"'“”"), ("zo\u200bge\u00adnaamd", "zogenaamd"), ("é\u0301👩", "é\u0301👩"), (None, None)]),
    (parse.rij, [("een", ("een",)), (["een", "twee"], ("een", "twee")), ([], ()), (None, None)]),
]  # fmt: skip

BAD: list[tuple[Callable[[Any], Any], list[Any], str]] = [
    (parse.bedrag, ["15oo", "1,500.00", "1.50.0", "1..500", "€", "", "vijf", "1,2345", "1" * 30, True, [], {}, 1.5, "NaN", "1e5", "٣"], "is geen bedrag. Typ bijvoorbeeld 1.500"),
    (parse.procent, ["veertig", "%", "1,2,3", True, []], "is geen percentage. Typ bijvoorbeeld 40%"),
    (parse.decimaal, ["half", "1/2", True, []], "is geen getal. Typ bijvoorbeeld 2 of 0,5"),
    (parse.getal, ["4,5", "vijf en een half", "", True, [], Decimal("1.5")], "is geen heel getal. Typ bijvoorbeeld 5"),
    (parse.ja_nee, ["j", "wel", "1", 1, []], "antwoord ja of nee"),
    (parse.datum, ["31 februari 2027", "1 janvier 2027", "32-1-2027", "2027", "morgen", "29 februari 2027", [], 1], "is geen datum. Typ bijvoorbeeld 1 januari 2027"),
    (parse.datum, ["1 januari 1989", "1 januari 2100"], "het jaar ligt niet tussen 1990 en 2099"),
    (parse.tekst, ["een\ntwee", "een\r\ntwee", "een\u2028twee"], "moet op één regel staan"),
    (parse.tekst, ["\x00", "a\x07b", "\ue000", "\U000f0000", "\u202eomgekeerd", "\ud800", "\ufeffa\ufeff", "\u0378"], "een teken dat niet kan worden gedrukt (U+"),
    (parse.tekst, [["a"], {"a": 1}, 5], "is geen tekst"),
    (parse.rij, [5, {"a": 1}], "is geen lijst"),
]  # fmt: skip


@pytest.mark.parametrize(("read", "raw", "value"), [(f, raw, value) for f, rows in GOOD for raw, value in rows])
def test_what_people_type_is_understood(read: Callable[[Any], Any], raw: object, value: object) -> None:
    found = read(raw)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("read", "raw", "sentence"), [(f, raw, sentence) for f, raws, sentence in BAD for raw in raws])
def test_what_cannot_be_is_refused_with_an_example(read: Callable[[Any], Any], raw: object, sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        read(raw)


@given(st.one_of(st.integers(0, 10**9), st.decimals(0, 10**9, places=2)))
def test_a_number_reads_back_as_it_is_written(n: int | Decimal) -> None:
    assert parse.bedrag(parse.geschreven(n)) == n


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_a_date_reads_back_as_it_is_written(day: date) -> None:
    assert parse.datum(parse.geschreven(day)) == day


@given(st.text(max_size=30))
def test_whatever_is_typed_is_read_or_refused_never_worse(text: str) -> None:
    for read in (parse.bedrag, parse.procent, parse.decimaal, parse.getal, parse.ja_nee, parse.datum, parse.tekst):
        try:
            read(text)
        except ValueError as fout:
            assert str(fout).endswith((".", "."))


def test_a_long_wrong_text_is_cut_short_in_the_message() -> None:
    assert parse.shown("x" * 100) == f"‘{'x' * 57}…’"
