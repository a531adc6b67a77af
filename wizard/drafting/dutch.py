"""Dutch wording of numbers, money, time and lists, and the fixed spaces. Pure functions; formats come from Babel where it knows them.

The rules are those of schrijfwijzer 22 and 30 to 36: numbers up to twenty in words, ``€ 1.500`` with a fixed space,
``een maand`` and ``drie maanden`` but ``vijf jaar``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

NBSP = "\u00a0"

_WORDS = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien "
    "twintig"
).split()
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_ORDINALS = (
    "nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende "
    "zestiende zeventiende achttiende negentiende twintigste"
).split()
_TENS = {20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig", 70: "zeventig", 80: "tachtig", 90: "negentig"}
_UNITS = {  # singular, plural: jaar, uur, euro and procent keep their singular after a number
    "minuut": ("minuut", "minuten"),
    "uur": ("uur", "uur"),
    "dag": ("dag", "dagen"),
    "werkdag": ("werkdag", "werkdagen"),
    "week": ("week", "weken"),
    "maand": ("maand", "maanden"),
    "kalenderjaar": ("kalenderjaar", "kalenderjaren"),
    "jaar": ("jaar", "jaar"),
}


def date_of(day: str, month: str, year: str) -> date | None:
    """The date that a day, the name of a month and a year make; None when there is no such day."""
    try:
        return date(int(year), MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:
        return None


def number(n: int | Decimal) -> str:
    """A number in running text: words up to twenty, then figures with a dot for thousands: ``twintig``, ``21``, ``1.500``, ``0,5``."""
    if n == int(n) and 0 <= n <= 20:
        return _WORDS[int(n)]
    return figures(n)


@lru_cache(maxsize=1024)
def figures(n: int | Decimal) -> str:
    """A number in figures: ``5``, ``1.500``, ``0,25``."""
    from babel.numbers import format_decimal

    return str(format_decimal(n, locale="nl"))


def ordinal(n: int) -> str:
    """``eerste``, ``achtste``, ``tweeëntwintigste``; figures with ``e`` from a hundred on."""
    if n <= 20:
        return _ORDINALS[n]
    if n >= 100:
        return f"{n}e"
    tens, unit = n - n % 10, n % 10
    if not unit:
        return _TENS[tens] + "ste"
    joint = "ën" if _WORDS[unit].endswith("e") else "en"
    return f"{_WORDS[unit]}{joint}{_TENS[tens]}ste"


def plural(n: int | Decimal | None, singular: str, several: str) -> str:
    """The form that agrees with the number; an open number counts as several."""
    return singular if n == 1 else several


def counted(n: int | Decimal, singular: str, several: str) -> str:
    """``een gesprek``, ``twaalf gesprekken``, ``35`` + fixed space + ``gesprekken``."""
    words = number(n)
    return f"{words}{NBSP if words[0].isdigit() else ' '}{plural(n, singular, several)}"


def unit_word(n: int | Decimal | None, unit: str) -> str:
    """The noun of a unit of time after a number: ``maand``, ``maanden``, ``jaar``."""
    return plural(n, *_UNITS[unit])


def duration(n: int | Decimal, unit: str) -> str:
    """``een jaar``, ``vijf jaar``, ``36`` + fixed space + ``maanden``, ``acht uur``."""
    return counted(n, *_UNITS[unit])


@lru_cache(maxsize=1024)
def euro(amount: Decimal) -> str:
    """``€ 1.500`` or, with cents, ``€ 1.500,50``; the space after the sign is fixed."""
    from babel.numbers import format_currency

    whole = amount == amount.to_integral_value()
    pattern = "¤\u00a0#,##0" if whole else "¤\u00a0#,##0.00"
    return str(format_currency(amount, "EUR", pattern, locale="nl", currency_digits=False))


def percentage(value: Decimal) -> str:
    """``40%``, ``1,5%``."""
    return f"{figures(value.normalize() if value else Decimal(0))}%"


@lru_cache(maxsize=256)
def long_date(day: date) -> str:
    """``1 januari 2027``, with a fixed space between day and month."""
    from babel.dates import format_date

    return str(format_date(day, "d\u00a0MMMM y", locale="nl"))


def listed(words: Sequence[str], conjunction: str = "en") -> str:
    """``a``, ``a en b``, ``a, b en c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def capitalised(text: str) -> str:
    """The first letter as a capital, the Dutch way: ``IJzer``, ``'s Avonds``, ``Eén maand`` stays; figures and brackets stay."""
    if text.startswith("ij"):
        return "IJ" + text[2:]
    if text[:3] in ("'s ", "’s ", "'t ", "’t "):
        return text[:3] + capitalised(text[3:])
    return text[:1].upper() + text[1:]


_GLUE = (
    (re.compile(r"\b([Aa]rtikel|[Aa]rtikelen|[Ll]id|[Pp]aragraaf|[Hh]oofdstuk|[Bb]ijlage|[Mm]aand|met) (?=\d)"), r"\1" + NBSP),
    (re.compile(r"\b(onder) (?=[a-z]\b)"), r"\1" + NBSP),
    (re.compile(r"\b(Deel) (?=[A-Z]\b)"), r"\1" + NBSP),
    (re.compile(r"€ (?=\d)"), "€" + NBSP),
    (re.compile(rf"(?<=\d) (?=(?:{'|'.join(MONTHS)}|dagen|maanden|jaar|uur|weken|euro|BW)\b)"), NBSP),
    (re.compile(r"(?<=\d[a-z]) (?=BW\b)"), NBSP),
)


_MAY_GLUE = re.compile(r"[0-9€]|onder |Deel ")


@lru_cache(maxsize=4096)
def glued(text: str) -> str:
    """The text with fixed spaces where a line may not break (word_vormgeving 4): ``artikel 7``, ``€ 5``, ``1 juli``, ``36 maanden``."""
    if not _MAY_GLUE.search(text):
        return text
    for pattern, by in _GLUE:
        text = pattern.sub(by, text)
    return text
