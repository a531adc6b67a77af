"""Matters of style, which never block: words the schrijfwijzer advises against, and sentences that are too long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wizard.drafting.textlines import TYPED, Regel, Tekstfout

_LANGSTE_ZIN = 30
_LIEVER = {
    "indien": "als",
    "middels": "met",
    "alsmede": "en",
    "ten aanzien van": "over",
    "in het kader van": "bij",
    "in beginsel": "een echte uitzondering",
    "en/of": "‘en’ of ‘of’",
    "hij/zij": "die",
    "zijn/haar": "diens",
    "sub a": "onder a",
    "tenminste": "ten minste",
    "éénmaal": "eenmaal",
    "jl.": "een datum",
    "dient te": "een gewone werkwoordsvorm",
    "zulks": "dat",
    "teneinde": "om",
}
_WOORDEN = re.compile(rf"\b(?:{'|'.join(map(re.escape, _LIEVER))})(?!\w)|\bCAO\b(?! van| voor)", re.IGNORECASE)
_ZIN = re.compile(r"(?<=[.?!]) (?=[A-Z\ufffc'])")


def woorden(regel: Regel) -> Iterator[Tekstfout]:
    """16: words that a plain text does without."""
    if regel.soort == "juristnoot":
        return
    for m in _WOORDEN.finditer(regel.vlak):
        if better := _LIEVER.get(m[0].lower()):
            yield regel.fout(f"schrijf liever {better} dan ‘{m[0]}’.", blokkeert=False)


def zinslengte(regel: Regel) -> Iterator[Tekstfout]:
    """17: a sentence has at most thirty words."""
    if regel.soort not in ("lid", "onderdeel", "toelichting"):
        return
    for sentence in _ZIN.split(regel.vlak):
        count = len(sentence.replace(TYPED, "x").split())
        if count > _LANGSTE_ZIN:
            yield regel.fout(f"een zin van {count} woorden: ‘{sentence[:40].replace(TYPED, '…')}…’.", blokkeert=False)


STIJL: tuple[Callable[[Regel], Iterator[Tekstfout]], ...] = (woorden, zinslengte)
