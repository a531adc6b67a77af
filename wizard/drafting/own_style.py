"""What a lid edited by hand says otherwise than the rest: another word for the werknemer, a lid by its rank, a bare threshold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.drafting import dutch
from wizard.drafting.document import NBSP
from wizard.drafting.textlines import Regel, Tekstfout
from wizard.drafting.typed_references import RANGEN, vermeldingen

_RANG = re.compile(rf"\b(?:{'|'.join(RANGEN)})\b", re.IGNORECASE)
_AANSPREEK = re.compile(r"(?<!\bonder )\b(?:[Uu]w?|[Jj](?:e|ij|ouw?|ullie))\b")
_MEDEWERKER = re.compile(r"\bmedewerkers?\b", re.IGNORECASE)
_AANTAL = rf"\b(?:\d+|{'|'.join(dutch.number(n) for n in range(2, 21))}|\w+tig|honderd) (?:of meer )?(?:arbeidsplaatsen|banen|functies)\b"
_WEG = r"\b(?:verval\w*|verlie[sz]\w*|verloren|verdwijn\w*|opheff\w*|opgeheven|schrapp\w*|geschrapt)\b"
_DREMPEL = re.compile(rf"{_WEG}[^.;]*{_AANTAL}|{_AANTAL} (?:\w+ ){{0,2}}{_WEG}", re.IGNORECASE)
_TIJDVAK = re.compile(r"\b(?:binnen|per|periode|tijdvak|tegelijk|in (?:een|één|\w+|\d+) (?:week|weken|maand|maanden|jaar|kalenderjaar))\b")
_ZIN = re.compile(r"(?<=[.;]) ")


def afwijkende_woorden(regel: Regel) -> Iterator[Tekstfout]:
    """24: one word for one thing, one way to name a lid, nobody addressed as *u* or *je*."""
    text = regel.vlak.replace(NBSP, " ")
    for found in vermeldingen(text):
        if m := _RANG.search(found.woorden):
            yield regel.advies(f"schrijf ‘lid {RANGEN.index(m[0].lower()) + 1}’, zoals de rest van de tekst, en niet ‘{found.woorden}’.")
    for m in _AANSPREEK.finditer(text):
        yield regel.advies(f"de tekst spreekt niemand aan; schrijf de werknemer of de werkgever in plaats van ‘{m[0]}’.")
    for m in _MEDEWERKER.finditer(text):
        better = "werknemers" if m[0].lower().endswith("s") else "werknemer"
        yield regel.advies(f"de rest van de tekst zegt {better}; schrijf dat ook in plaats van ‘{m[0]}’.")


def drempel_zonder_tijdvak(regel: Regel) -> Iterator[Tekstfout]:
    """25: a number of jobs that go says within what period."""
    for zin in _ZIN.split(regel.vlak.replace(NBSP, " ")):
        if (m := _DREMPEL.search(zin)) and not _TIJDVAK.search(zin):
            yield regel.advies(f"binnen welke periode vervallen deze arbeidsplaatsen? ‘{m[0]}’.")


EIGEN_STIJL = (afwijkende_woorden, drempel_zonder_tijdvak)
