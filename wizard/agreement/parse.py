"""One reading of values: Dutch text from a file or the screen to a Python value, and back.

Every parser takes text (or a value that is already right, which passes), returns the value, or raises ``ValueError``
with a Dutch sentence that says what the value is not and gives an example. None passes: on purpose open.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

from wizard.drafting import dutch

_THOUSANDS = re.compile(r"-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?")
_PLAIN = re.compile(r"-?[0-9]+(,[0-9]+)?")
_DOT_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]{1,2}")
_SHORTENED = (("maart", "mrt"), ("september", "sept"))
_FIRST_YEAR = 1990
_LONG_DATE = re.compile(r"([0-9]{1,2})\s+([a-z]+)\.?\s+([0-9]{4}|[0-9]{2})", re.IGNORECASE)
_SHORT_DATE = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})")
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060]")  # come along from web pages; they would hide in a text that is compared or searched
_HIDDEN = set(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0x2028, 0x2029]))
_LONGEST_NUMBER = 20
_EURO = re.compile(r"^\s*(€|EUR|eur)|\s*(euro|EUR)\s*$")
_PROCENT = re.compile(r"\s*(%|procent)\s*$")
_NIETS = re.compile("(?!)")
_GEEN_BEDRAG = "is geen bedrag. Typ bijvoorbeeld 1.500 of 1.500,50."


def _decimal(text: str) -> Decimal | None:
    """The number that Dutch notation writes, or None when it is not one."""
    cleaned = re.sub(r"[\s\u00a0]", "", text)
    cleaned = re.sub(r"(,-+|,--)$", "", cleaned)
    if len(cleaned) > _LONGEST_NUMBER:
        return None
    if _THOUSANDS.fullmatch(cleaned) or _PLAIN.fullmatch(cleaned):
        return Decimal(cleaned.replace(".", "").replace(",", "."))
    if _DOT_DECIMAL.fullmatch(cleaned):
        return Decimal(cleaned)
    return None


def shown(raw: object) -> str:
    """What was typed, between quotes and not too long, for use in a message; nothing and more than one thing are called so."""
    if raw is None:
        return "een open antwoord"
    if isinstance(raw, dict | list | tuple):
        return "een groep antwoorden" if isinstance(raw, dict) else "een lijst"
    text = _INVISIBLE.sub("", str(raw)).strip()
    if not text:
        return "een lege tekst"
    return f"‘{text if len(text) <= 60 else text[:57] + '…'}’"


def _number(raw: Any, beside: re.Pattern[str], sentence: str) -> Decimal | None:
    """A number, or the one in a text without what may stand ``beside`` it. Raises ValueError, whose ``sentence`` begins with the input."""
    if raw is None or isinstance(raw, Decimal):
        return raw
    if isinstance(raw, int) and not isinstance(raw, bool):
        return Decimal(raw)
    value = _decimal(beside.sub("", raw)) if isinstance(raw, str) else None
    if value is None:
        raise ValueError(f"{shown(raw)} {sentence}")
    return value


def bedrag(raw: Any) -> Decimal | None:
    """``1.500``, ``1500``, ``€ 1.500,00`` or ``1.500,-`` to Decimal 1500. Raises ValueError."""
    value = _number(raw, _EURO, _GEEN_BEDRAG)
    if isinstance(raw, str) and value is not None and value.as_tuple().exponent not in (0, -1, -2):
        raise ValueError(f"{shown(raw)} {_GEEN_BEDRAG}")
    return value


def procent(raw: Any) -> Decimal | None:
    """``40``, ``40%`` or ``1,5 procent`` to Decimal. Raises ValueError."""
    return _number(raw, _PROCENT, "is geen percentage. Typ bijvoorbeeld 40% of 1,5%.")


def decimaal(raw: Any) -> Decimal | None:
    """A number with decimals (``0,5``). Raises ValueError."""
    return _number(raw, _NIETS, "is geen getal. Typ bijvoorbeeld 2 of 0,5.")


def getal(raw: Any) -> int | None:
    """A whole number: ``5``, ``1.500`` or ``vijf``. Raises ValueError."""
    if raw is None or (isinstance(raw, int) and not isinstance(raw, bool)):
        return raw
    if isinstance(raw, Decimal) and raw == raw.to_integral_value():
        return int(raw)
    if isinstance(raw, str):
        word = raw.strip().lower()
        for n in range(21):
            if word == dutch.number(n):
                return n
        value = _decimal(raw)
        if value is not None and value == value.to_integral_value():
            return int(value)
    raise ValueError(f"{shown(raw)} is geen heel getal. Typ bijvoorbeeld 5.")


def ja_nee(raw: Any) -> bool | None:
    """``ja`` or ``nee`` to a bool. Raises ValueError."""
    if raw is None or isinstance(raw, bool):
        return raw
    word = raw.strip().lower() if isinstance(raw, str) else ""
    if word in ("ja", "true"):
        return True
    if word in ("nee", "false"):
        return False
    raise ValueError(f"{shown(raw)} is geen antwoord op deze vraag; antwoord ja of nee.")


def datum(raw: Any) -> date | None:
    """``1 januari 2027``, ``1 jan 27``, ``01-01-2027`` or ``2027-01-01`` to a date between 1990 and 2099. Raises ValueError."""
    if raw is None or isinstance(raw, date):
        return raw
    text = re.sub(r"\s+", " ", raw.replace("\u00a0", " ")).strip() if isinstance(raw, str) else ""
    parts: tuple[int, int, int] | None = None
    if m := _LONG_DATE.fullmatch(text):
        parts = (_year(m[3]), _month(m[2].lower()), int(m[1]))
    elif m := _SHORT_DATE.fullmatch(text):
        parts = (_year(m[3]), int(m[2]), int(m[1]))
    elif m := _ISO_DATE.fullmatch(text):
        parts = (int(m[1]), int(m[2]), int(m[3]))
    try:
        found = date(*parts) if parts else None
    except ValueError:
        found = None
    if found is None:
        raise ValueError(f"{shown(raw)} is geen datum. Typ bijvoorbeeld 1 januari 2027.")
    if not _FIRST_YEAR <= found.year <= 2099:
        raise ValueError(f"{shown(raw)}: het jaar ligt niet tussen 1990 en 2099.")
    return found


def _year(digits: str) -> int:
    """A year in four digits, or in two of the years that a date may have: ``27`` is 2027, ``95`` is 1995."""
    if len(digits) == 4:
        return int(digits)
    return (2000 if int(digits) < _FIRST_YEAR % 100 else 1900) + int(digits)


def _month(word: str) -> int:
    """The number of a month by its name or the way it is shortened; 0 for another word."""
    return next((i for i, name in enumerate(dutch.MONTHS, 1) if word in (name, name[:3]) or (name, word) in _SHORTENED), 0)


def tekst(raw: Any) -> str | None:
    """One line of text without control, private, direction or invisible characters; empty means open. Raises ValueError."""
    if raw is None:
        return None
    if not isinstance(raw, str):
        raise ValueError(f"{shown(raw)} is geen tekst.")
    text = _INVISIBLE.sub("", raw).strip()
    for sign in text:
        if unicodedata.category(sign) in ("Cc", "Co", "Cs", "Cn") or sign in _HIDDEN:
            if sign in "\r\n\u2028\u2029":
                raise ValueError("de tekst moet op één regel staan; haal het regeleinde weg.")
            raise ValueError(f"de tekst bevat een teken dat niet kan worden gedrukt (U+{ord(sign):04X}); typ de tekst opnieuw.")
    return text or None


def rij(raw: Any) -> tuple[Any, ...] | None:
    """A list of keys or texts: a list, or one text as a list of one. Raises ValueError."""
    if raw is None:
        return None
    if isinstance(raw, list | tuple):
        return tuple(raw)
    if isinstance(raw, str):
        return (raw,)
    raise ValueError(f"{shown(raw)} is geen lijst.")


def geschreven(value: Any) -> Any:
    """A value as an answers file writes it: ``1.500``, ``ja``, ``1 januari 2027``; lists and mappings stay what they are."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | Decimal):
        return dutch.figures(value) if value == int(value) else f"{Decimal(value).normalize():f}".replace(".", ",")
    if isinstance(value, date):
        return dutch.long_date(value).replace("\u00a0", " ")
    return value
