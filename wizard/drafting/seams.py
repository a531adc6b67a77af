"""The seams between an answer and the sentence in which it stands: ``80 voor voor werknemers``, ``voor een rijbewijs. en``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from wizard.drafting.document import NBSP, Text, Value, plain
from wizard.drafting.textlines import Regel, Tekstfout

_MEESTE_WOORDEN = 3
"""So many words may stand there twice: ``deel van de cao de cao Metaal``."""
_AFKORTING = re.compile(r"(?:\b\w\.(?:\w\.)*|\b(?:enz|etc|jl|ca|nr|resp|incl|excl)\.)$")
_VERDER = re.compile(r" ?[a-z,;:.!?'’(]")
_TEKEN = re.compile(r"[.;:!?]$")
_KOMMA_EN_TEKEN = re.compile(r",[,;:.!?]")
_IN_EEN_RIJ = re.compile(r"(\S*[.;:!?]) (?:en|of) ")
_NIEUWE_ZIN = re.compile(r"[.:!?] ?$")
_LIDWOORD = "(?:De|Het|Een|Deze|Dit|Die|Wie) [a-zé]"
_HOOFDLETTER, _HOOFDLETTER_BINNENIN = re.compile(_LIDWOORD), re.compile(rf"(?:, | en | of )(?={_LIDWOORD})")


def naden(regel: Regel) -> Iterator[Tekstfout]:
    """4 and 13: on both sides of an answer no word twice, no sign too many, no capital in the middle of a sentence."""
    for i, value in enumerate(regel.spans):
        if isinstance(value, Value) and all(isinstance(p, Text) for p in value.parts) and value.text:
            before, after = _vlak(plain(regel.spans[:i])), _vlak(plain(regel.spans[i + 1 :]) + regel.end)
            for f in _naad(regel, before, _vlak(value.text), after):
                yield replace(f, doe=f"Pas het antwoord bij {value.path} aan.")


def _vlak(text: str) -> str:
    return text.replace(NBSP, " ")


def _naad(regel: Regel, before: str, answer: str, after: str) -> Iterator[Tekstfout]:
    for left, right in ((before, answer), (answer, after)):
        if twice := _dubbel(left, right):
            yield regel.fout(f"woorden staan er dubbel waar een antwoord begint of eindigt: ‘{twice} {twice}’.")
    for end, rest in _einden(answer, after):
        goes_on = _TEKEN.search(end) and _VERDER.match(rest) and not _AFKORTING.search(end)
        if goes_on or _KOMMA_EN_TEKEN.match(end[-1:] + rest[:1]):
            yield regel.fout(f"een antwoord eindigt op een leesteken, en de zin gaat door: ‘{end[-20:]}{rest[:10].rstrip()}’.")
    if _midden_in_een_zin(regel, before) and _HOOFDLETTER.match(answer):
        yield regel.advies(f"een antwoord begint met een hoofdletter midden in een zin: ‘{answer[:20]}’.")
    for m in _HOOFDLETTER_BINNENIN.finditer(answer):
        yield regel.advies(f"een hoofdletter midden in een zin: ‘{answer[m.end() :][:20]}’.")


def _dubbel(left: str, right: str) -> str:
    """The words that end the left and begin the right."""
    if not (left.endswith(" ") or right.startswith(" ")):
        return ""
    ends, begins = left.lower().split()[-_MEESTE_WOORDEN:], right.lower().split()[:_MEESTE_WOORDEN]
    counts = range(min(len(ends), len(begins)), 0, -1)
    return next((" ".join(begins[:n]) for n in counts if ends[-n:] == begins[:n] and any(c.isalpha() for c in begins[0])), "")


def _einden(answer: str, after: str) -> Iterator[tuple[str, str]]:
    """Where an answer ends and what follows: each text of a list, and the last."""
    yield from ((m[1], answer[m.end(1) :]) for m in _IN_EEN_RIJ.finditer(answer))
    yield answer, after


def _midden_in_een_zin(regel: Regel, before: str) -> bool:
    return not _NIEUWE_ZIN.search(before) if before else regel.soort in ("onderdeel", "begrip")
