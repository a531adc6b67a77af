"""Is each line well formed: nothing left unfilled, spaces, signs, capitals, amounts, numbers and dates. The list is that of tekstcontroles.

Every check reads one line and gives its flaws. What users typed is never judged: answers stand in a line as one sign, and a line
that was edited by hand is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from wizard.drafting import dutch
from wizard.drafting.document import NBSP, Gap, Reference, Text, Value
from wizard.drafting.textlines import TYPED, Regel, Tekstfout

_UNFILLED = re.compile(r"\{\{|\}\}|\{%|%\}|\{[^{}%]*\}|[{}]|\[\[|\]\]|\b(?:None|nan|True|False|undefined|TODO|XXX)\b")
_SPACES = re.compile(r"[ \u00a0]{2}|\n|^[ \u00a0]|[ \u00a0]$")
_BEFORE_SIGN = re.compile(r"[ \u00a0][,.;:!?)]|\([ \u00a0]")
_DOUBLE_SIGN = re.compile(r"[,;:!?][,.;:!?]|\.[.,]")
_REPEATED = re.compile(r"\b(\w+)[ \u00a0]\1\b", re.IGNORECASE)
_MAY_REPEAT = {"die", "dat"}
_SMALL_AFTER_STOP = re.compile(r"(?:(?<=[^.\W])|(?<=[\")\]]))[.?!] [a-zéë]")
_CAPITAL_AFTER_COMMA = re.compile(r"[,;] (?:De|Het|Een|Deze|Dit|Die|Dat|Als|Is|Voor|In|Op|Bij|Dan|Met|Na|Tot|Van|Wie|Wat|Ook) ")
_AMOUNT = re.compile(r"€(?P<number>[ \u00a0]?[\d.,]*\d(?:,-)?)")
_GOOD_AMOUNT = re.compile(r"\u00a0\d{1,3}(?:\.\d{3})*(?:,\d{2})?")
_EUROS = re.compile(r"\d[\d.,]*[ \u00a0]euro\b", re.IGNORECASE)
_IS_AMOUNT = re.compile(r"(?:ten hoogste |ten minste )?€", re.IGNORECASE)
_UNITS = "minuten|uren|dagen|werkdagen|weken|maanden|kalenderjaren|jaren"
_SINGLE = "minuut|dag|werkdag|week|maand|kalenderjaar"
_NUMBER_WORDS = (
    "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig"
)
_BAD_NUMBER = re.compile(
    rf"\b(?:een|één|1)[ \u00a0](?:{_UNITS})\b"
    rf"|\b(?:{_NUMBER_WORDS}|\d+)[ \u00a0](?:{_SINGLE}|uren)\b"
    rf"|(?<!\bde )\b(?:{_NUMBER_WORDS}|\d+)[ \u00a0]jaren\b"
    rf"|(?<![.,:\d-])\b(?:1?\d|20)[ \u00a0](?:{_UNITS}|{_SINGLE}|uur)\b"
    r"|\bper (?:een|één)\b",
    re.IGNORECASE,
)
_COUNTED = 3
"""An answer of at most so many words may be a count (``vijf jaar``); a longer one is a text."""
_DATE = re.compile(rf"(\d{{1,2}})[ \u00a0]({'|'.join(dutch.MONTHS)})(?:[ \u00a0](\d{{4}}))?")
_PERIOD = re.compile(rf"\bvan[ \u00a0]({_DATE.pattern})[ \u00a0]tot[ \u00a0]en[ \u00a0]met[ \u00a0]({_DATE.pattern})")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))

Controle = Callable[[Regel], Iterator[Tekstfout]]


def _stuk(text: str, at: int) -> str:
    """The words around a place, to find it by."""
    return f"‘{text[max(0, at - 15) : at + 15].replace(TYPED, '…').strip()}’"


def onopgelost(regel: Regel) -> Iterator[Tekstfout]:
    """1: nothing of the notation or of the program is left in the words, and no answer reads ``None``."""
    for m in _UNFILLED.finditer(regel.vlak):
        yield regel.fout(f"er staat nog iets dat niet is ingevuld: {m[0]}.")
    for span in regel.spans:
        if isinstance(span, Value) and (span.text in ("None", "nan", "True", "False") or not span.text):
            yield regel.fout(f"het antwoord {span.path} heeft geen woorden.")


def haken(regel: Regel) -> Iterator[Tekstfout]:
    """2: square brackets are only for marks of what is open, and those are no words of a template."""
    for m in re.finditer(r"\[[^\]]*\]?|\]", regel.vlak):
        yield regel.fout(f"blokhaken zijn alleen voor wat nog open is: {m[0]}.")


def evenwicht(regel: Regel) -> Iterator[Tekstfout]:
    """3: brackets and quotes are closed."""
    text = regel.vlak
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            yield regel.fout(f"er staat {text.count(opening)} keer {opening} en {text.count(closing)} keer {closing}.")
    if text.count('"') % 2:
        yield regel.fout("een aanhalingsteken is niet gesloten.")


def spaties_en_leestekens(regel: Regel) -> Iterator[Tekstfout]:
    """4: no double space, no space before a sign, no double sign, nothing empty."""
    text = regel.vlak
    if not text.strip():
        yield regel.fout("hier staat geen tekst.")
        return
    for pattern, what in (
        (_SPACES, "een spatie te veel"),
        (_BEFORE_SIGN, "een spatie bij een leesteken"),
        (_DOUBLE_SIGN, "een dubbel leesteken"),
    ):
        yield from (regel.fout(f"{what}: {_stuk(text, m.start())}.") for m in pattern.finditer(text))
    for before, after in pairwise((*regel.spans, Text(regel.end))):
        if before.text.endswith(".") and after.text.startswith("."):
            yield regel.fout(f"een dubbele punt na ‘{before.text[-20:]}’.")
        if isinstance(before, Value) and before.text != before.text.strip():
            yield regel.fout(f"een spatie aan de rand van het antwoord {before.path}.")


def bedragen(regel: Regel) -> Iterator[Tekstfout]:
    """9: an amount is written ``€ 1.500`` or ``€ 1.500,50``, the space after the sign fixed."""
    said = [s.text for s in regel.spans if isinstance(s, Text) or (isinstance(s, Value) and _IS_AMOUNT.match(s.text))]
    for m in (m for text in said for m in _AMOUNT.finditer(text)):
        if not _GOOD_AMOUNT.fullmatch(m["number"]):
            yield regel.fout(f"het bedrag ‘{m[0]}’ is niet goed geschreven.")
    for m in (m for text in said for m in _EUROS.finditer(text)):
        yield regel.fout(f"het bedrag ‘{m[0].replace(NBSP, ' ')}’ staat in woorden; schrijf het met het teken €.")


def getal_en_meervoud(regel: Regel) -> Iterator[Tekstfout]:
    """10: ``een maand``, ``twee maanden``, ``vijf jaar`` (``elk van de vijf jaren``); words up to twenty; never ``per een jaar``."""
    text = "".join(s.text if isinstance(s, Text) or len(s.text.split()) <= _COUNTED else TYPED for s in regel.spans)
    for m in _BAD_NUMBER.finditer(text):
        yield regel.fout(f"getal en woord passen niet bij elkaar: ‘{m[0].replace(NBSP, ' ')}’.")


def datums(regel: Regel) -> Iterator[Tekstfout]:
    """11: a date exists and its day is glued to its month; a period that ends before it begins is told, but does not block."""
    for m in _DATE.finditer(regel.vlak):
        if _dag(m) is None or NBSP not in m[0]:
            yield regel.fout(f"de datum ‘{m[0].replace(NBSP, ' ')}’ bestaat niet of kan worden afgebroken.")
    for m in _PERIOD.finditer(regel.tekst):
        found = [_dag(d) for d in _DATE.finditer(m[0])]
        if None not in found and found[0] > found[1]:  # type: ignore[operator]
            yield regel.advies("de periode eindigt voor zij begint.")


def _dag(m: re.Match[str]) -> date | None:
    return dutch.date_of(m[1], m[2], m[3] or "2028")  # a year with 29 February


def herhaald(regel: Regel) -> Iterator[Tekstfout]:
    """13: no word twice in a row."""
    for m in _REPEATED.finditer(regel.vlak):
        if m[1].lower() not in _MAY_REPEAT:
            yield regel.fout(f"een woord staat er dubbel: ‘{m[0]}’.")


def hoofdletters(regel: Regel) -> Iterator[Tekstfout]:
    """13: a sentence begins with a capital, and nothing else of ours does."""
    for m in _SMALL_AFTER_STOP.finditer(regel.vlak):
        yield regel.fout(f"een zin begint zonder hoofdletter: {_stuk(regel.vlak, m.start())}.")
    for m in _CAPITAL_AFTER_COMMA.finditer(regel.vlak):
        yield regel.fout(f"een hoofdletter midden in een zin: {_stuk(regel.vlak, m.start())}.")
    starts = regel.soort in ("lid", "titel", "kop", "toelichting", "juristnoot")
    for span in regel.spans:
        first = (*span.parts, span)[0] if isinstance(span, Value) else span
        if starts and isinstance(first, Text | Reference) and dutch.capitalised(first.text) != first.text:
            yield regel.fout(f"een zin begint zonder hoofdletter: ‘{span.text[:30]}’.")
        starts = isinstance(span, Text) and span.text.endswith((". ", "? ", "! "))


def zinseinde(regel: Regel) -> Iterator[Tekstfout]:
    """13: a lid ends with a full stop (a colon when an enumeration follows), a title with neither."""
    text = regel.tekst
    if regel.soort == "titel" and text.endswith((".", ":", ";", ",")):
        yield regel.fout("een titel eindigt zonder leesteken.")
    only_a_mark = len(regel.spans) == 1 and isinstance(mark := regel.spans[0], Gap) and mark.kind == "blokkade"
    wanted = ":" if regel.opens else "."
    if regel.soort in ("lid", "toelichting", "juristnoot") and not text.endswith(wanted) and not only_a_mark:
        yield regel.fout(f"de tekst eindigt niet op ‘{wanted}’.")


VORM: tuple[Controle, ...] = (
    onopgelost, haken, evenwicht, spaties_en_leestekens, bedragen, getal_en_meervoud, datums, herhaald, hoofdletters, zinseinde,
)  # fmt: skip
