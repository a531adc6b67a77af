"""References that were typed instead of made by name: ``artikel 4 lid 2`` of the agreement itself, not that of a law.

Such a number is wrong as soon as an article falls away; a law keeps its own. ``getypt`` is for words of templates, which name nothing by
number; ``vermeldingen`` takes the words of users apart, to see whether each place is there (``typed_places``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wizard.drafting import dutch

_GETYPT = re.compile(r"\b(?:artikel|artikelen|lid|leden)[ \u00a0]\d[^.]*", re.IGNORECASE)
_WET = re.compile(
    r"\b(?:BW|WOR|AVG|WMCO|UWV|[Ww]et|Wetboek|Besluit|Ontslagregeling|\w+wet|\w+besluit|\w+regeling|handreiking|Rv|ESH|WAADI|Waadi|"
    r"[Vv]erordening|[Rr]ichtlijn|van (?:het|een) \w*reglement|van de statuten)\b"
)
_WET_ERVOOR = re.compile(rf"{_WET.pattern}[^.;:]*, $")
_EIGEN = re.compile(r"\w+[ \u00a0]\d+(?:,? lid \d+)?(?:,? onder \w+)? van (?:deze|dit)\b", re.IGNORECASE)
_VERDER = 40
"""Signs after the sentence within which its law may be named."""

RANGEN = [dutch.ordinal(n) for n in range(1, 13)]
_RANG = rf"(?:{'|'.join(RANGEN)})"
_EN = "(?:, | en | of | tot en met )"
_GETAL = r"\d+(?![.:]?\d)\b(?! ?(?:%|procent|euro|(?:\w*dag|week|weken|maand|\w*jaar|\w*jaren|uur|uren|\w*werknemer|\w*plaats)(?:en|s)?\b))"
_ARTIKEL = r"\d+(?:[:.]\d+)*[a-z]*\b"
_LETTER = r"[a-tv-z](?![\w'’.-]\w|\w)"
_DEEL = re.compile(
    rf"\bartikel(?:en)? (?P<artikel>{_ARTIKEL}(?:{_EN}(?:(?=\d+[:a-z]){_ARTIKEL}|{_GETAL}))*)"
    r"|\b(?:dit|hetzelfde) (?P<dit>artikel)\b|\b(?:dat|genoemde?) (?P<dat>artikel)\b"
    rf"|\b(?:lid|leden) (?P<lid>{_GETAL}(?:{_EN}{_GETAL})*)"
    rf"|\b(?:(?:het|de) )?(?P<rang>{_RANG}(?:{_EN}{_RANG})*) (?:lid|leden)\b"
    rf"|\b(?:aanhef en )?(?:onder|onderdeel|onderdelen|sub) (?P<onder>{_LETTER}(?:{_EN}{_LETTER})*)",
    re.IGNORECASE,
)
_TUSSEN = re.compile(r",? (?P<woord>(?:en|of|juncto|van) )?")
_STUK = re.compile(r"[\w:.]+")
_ANDERS_NA = re.compile(
    rf"[ ,(]*{_WET.pattern}|[ (]+[A-Z]|[ (]+van (?:de|het|een|die|dat|ons|onze|hun|bijlage|cao)\b"
    r"|[ (]+(?:uit|in) (?:de|het) \w*(?:cao|wet|reglement|plan|overeenkomst)\b"
)
_ANDERS_VOOR = re.compile(rf"(?:{_WET.pattern}(?: |[^.;:,]*, )|\b(?i:cao) [A-Z][^.;:,]*, )$")
_VAN_EEN_WET = re.compile(r"\d+:\d|\d[a-z]")
_PERSOON = re.compile(r"\b(?:benoem\w*|voorzitter|bestaat uit|zitting|aanwijst|wij(?:st|zen)\b.*\baan)\b")


def getypt(words: str) -> Iterator[str]:
    """Each reference in the words of a template that was typed and is not one to a law or to another document."""
    for m in _GETYPT.finditer(words):
        of_a_law = _WET.search(words[m.start() : m.end() + _VERDER]) or _WET_ERVOOR.search(words[: m.start()])
        if _EIGEN.match(m[0]) or not of_a_law:
            yield m[0]


@dataclass(frozen=True, slots=True)
class Plek:
    """A place that typed words name: an article, a lid, an onderdeel; ``artikel`` is empty for the one in which the words stand."""

    artikel: str = ""
    lid: int | None = None
    onder: str = ""


@dataclass(frozen=True, slots=True)
class Vermelding:
    """A typed reference (``artikel 4 lid 2 en lid 3 onder a``): its words and the places it names."""

    woorden: str
    plekken: tuple[Plek, ...]


@dataclass(frozen=True, slots=True)
class _Deel:
    soort: str
    stukken: tuple[str, ...]
    ervoor: str
    """The word between this part and the one before: nothing, ``en``, ``of`` or ``van``."""


def vermeldingen(text: str) -> Iterator[Vermelding]:
    """Each typed reference in words of a user that is not one to a law or to another document; only what stands next to it tells that."""
    elders = -1
    for row in _rijen(text):
        start, end = row[0].start(), row[-1].end()
        names_article = any(m.lastgroup in ("artikel", "dit") for m in row)
        if _is_elders(text, row) or (not names_article and elders >= 0 and ". " not in text[elders:start]):
            elders = end
            continue
        plekken = tuple(dict.fromkeys(_plekken([_deel(text, row, i) for i in range(len(row))])))
        if plekken:
            yield Vermelding(text[start:end], plekken)


def _rijen(text: str) -> Iterator[list[re.Match[str]]]:
    """The parts of references, those that belong together in a row; the first lid of a committee is a person."""
    row: list[re.Match[str]] = []
    for m in _DEEL.finditer(text):
        if m.lastgroup == "rang" and _PERSOON.search(text):
            continue
        if row and not _TUSSEN.fullmatch(text, row[-1].end(), m.start()):
            yield row
            row = []
        row.append(m)
    if row:
        yield row


def _is_elders(text: str, row: list[re.Match[str]]) -> bool:
    return any(m.lastgroup == "dat" for m in row) or bool(
        _ANDERS_NA.match(text, row[-1].end()) or _ANDERS_VOOR.search(text[: row[0].start()])
    )


def _deel(text: str, row: list[re.Match[str]], i: int) -> _Deel:
    m = row[i]
    between = _TUSSEN.fullmatch(text, row[i - 1].end(), m.start()) if i else None
    soort = m.lastgroup or ""
    words = [w for w in _STUK.findall(m[soort]) if w not in ("en", "of", "tot", "met")]
    if soort == "rang":
        words = [str(RANGEN.index(w.lower()) + 1) for w in words]
    return _Deel("lid" if soort == "rang" else soort, tuple(words), (between["woord"] or "").strip() if between else "")


def _plekken(delen: list[_Deel]) -> Iterator[Plek]:
    for i, deel in enumerate(delen):
        if deel.soort == "artikel":
            yield from (Plek(n) for n in deel.stukken if not _VAN_EEN_WET.match(n))
            continue
        artikel = _artikel_van(delen, i)
        if deel.soort == "dit" or _VAN_EEN_WET.match(artikel):
            continue
        if deel.soort == "lid":
            yield from (Plek(artikel, int(n)) for n in deel.stukken)
        else:
            lid = _lid_van(delen, i)
            yield from (Plek(artikel, lid, letter) for letter in deel.stukken)


def _artikel_van(delen: list[_Deel], i: int) -> str:
    """The article that a lid or onderdeel belongs to: right before it, after ``van``, or the last one named in the row."""
    before = next((d for d in reversed(delen[:i]) if d.soort in ("artikel", "dit")), None)
    after = next((d for d in delen[i + 1 :] if d.soort in ("artikel", "dit")), None)
    if not (before is not None and before is delen[i - 1] and not delen[i].ervoor) and after is not None and after.ervoor == "van":
        before = after
    return before.stukken[-1] if before is not None and before.soort == "artikel" else ""


def _lid_van(delen: list[_Deel], i: int) -> int | None:
    before = next((d for d in reversed(delen[:i]) if d.soort != "onder"), None)
    after = delen[i + 1] if i + 1 < len(delen) and delen[i + 1].ervoor == "van" else None
    found = after if after is not None and after.soort == "lid" else before
    return int(found.stukken[-1]) if found is not None and found.soort == "lid" else None
