"""Matters of style, which never block: words and turns that the schrijfwijzer advises against, and sentences that are too long.

Every check reads one line and gives what could be better. Rough on purpose: a machine cannot parse Dutch, so
each may be wrong and none may stop a text. What the schrijfwijzer leaves to a jurist (one term per thing) is not here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wizard.drafting.document import Document, Gap, Reference, Span, Text, Value
from wizard.drafting.textlines import TYPED, Regel, Tekstfout, regels

LANGSTE_ZIN = 30
_MEESTE_KOMMAS = 4
_MEESTE_VERWIJZINGEN = 2
_GEMIDDELD = 20
_LANGSTE_ANTWOORD = 10
"""An answer of more words is a text that users typed; it counts as so many."""
_OVERAL = {
    "indien": "als",
    "middels": "door of met",
    "alsmede": "en",
    "danwel": "of",
    "ten aanzien van": "over",
    "inzake": "over",
    "in het kader van": "bij",
    "met dien verstande dat": "maar",
    "voornoemd": "een verwijzing met een nummer",
    "voornoemde": "een verwijzing met een nummer",
    "ter zake": "daarover",
    "zulks": "dat",
    "teneinde": "om",
    "en/of": "‘en’ of ‘of’",
    "hij/zij": "die",
    "zijn/haar": "diens",
    "tenminste": "ten minste",
    "tenhoogste": "ten hoogste",
    "éénmaal": "eenmaal",
    "jl.": "een datum",
    "etc.": "‘in ieder geval’ vooraan",
    "bv.": "‘in ieder geval’ vooraan",
    "en dergelijke": "‘in ieder geval’ vooraan",
    "naar rato": "naar evenredigheid van wat",
}
_IN_EEN_NORM = {
    "tijdig": "een termijn",
    "zo spoedig mogelijk": "een termijn",
    "redelijke termijn": "een termijn",
    "regelmatig": "hoe vaak",
    "in beginsel": "een echte uitzondering",
    "in de regel": "een echte uitzondering",
    "zoveel mogelijk": "een maatstaf",
    "adequaat": "een maatstaf",
    "adequate": "een maatstaf",
    "eventueel": "wanneer het geldt",
    "eventuele": "wanneer het geldt",
    "desgewenst": "als wie dat wil",
    "zal": "de tegenwoordige tijd",
    "zullen": "de tegenwoordige tijd",
    "moet": "de tegenwoordige tijd",
    "moeten": "de tegenwoordige tijd",
    "hij": "de werknemer of die",
    "sub a": "onder a",
}


def _een_van(words: dict[str, str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)


_OVERAL_WOORD, _NORM_WOORD = _een_van(_OVERAL), _een_van(_IN_EEN_NORM)
_WIJST = "\ue000"
"""Stands for a reference where those are counted."""
_RIJ = re.compile(rf"{_WIJST}(?:(?:, | en | of | tot en met ){_WIJST})+")
_MAG = re.compile(r"\b(?:kan|kunnen|mag|mogen)\b")
_HEEFT_RECHT = re.compile(r"\b(?:heeft|hebben|krijgt|krijgen|behoudt|behouden)\b[^.;]*\brecht op\b")
_DIENT = re.compile(r"\b(?:dient|dienen)\b[^.,;:]*\bte\b")
_DIENT_IN = re.compile(r"\bin\b")
_HOOFDLETTERS = re.compile(r"\bCAO\b")
_ZIN = re.compile(r"(?<=[.?!]) (?=[A-Z\ufffc'])")
_DEELWOORD = r"(?!\w*(?:gegeven|gesprek|gebied|geval|gevolg|getal)\w*\b)(?:\w{2,7}?)?(?:ge|be|her|ont|ver)\w{3,}(?:d|t|en)"
_LIJDEND = re.compile(rf"\b(?:wordt|worden)\b[^.;,]*\b{_DEELWOORD}\b|\b{_DEELWOORD} (?:wordt|worden)\b")
_DUUR = r"(?:een|twee|drie|vier|vijf|zes|acht|tien|veertien|twintig|\d+)[ \u00a0](?:\w*dagen|dag|weken|week|maanden|maand)"
_TERMIJN = re.compile(rf"(?<!past )\bbinnen (?:{TYPED}|{_DUUR}\b)([^.;]*)")
_BEGIN = re.compile(r"\b(?:na|nadat|vanaf|voor|voordat|van|later|daarna|te rekenen)\b")
_DE_WOORDEN = """aanvraag beslissing cao commissie cursus frequentie functie hoogte loopbaan opleiding regeling scholing toelichting
vergoeding voorziening werkgever werknemer"""
_HET_WOORDEN = """advies bedrag begin besluit budget dienstverband fonds gebruik gesprek jaar loon plan recht reglement saldo traject
verlof verzoek voorstel"""
_LIDWOORD = re.compile(rf"\b(?:het (?:{'|'.join(_DE_WOORDEN.split())})|de (?:{'|'.join(_HET_WOORDEN.split())}))\b(?!-)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Zin:
    """One sentence of the text (an aanhef and each of its onderdelen count as one): where it stands, and how many words it has."""

    regel: Regel
    tekst: str
    woorden: int


def zinnen(regel: Regel) -> Iterator[Zin]:
    """The sentences of a line. A gap is one word; an answer or a reference has the words it prints."""
    counted = "".join(map(_geteld, regel.spans))
    for sentence in _ZIN.split(counted):
        if words := len(sentence.split()):
            yield Zin(regel, re.sub(rf"{TYPED}(?:\s{TYPED})*", "…", sentence), words)


def _geteld(span: Span) -> str:
    """The words of the template as they are; of anything else as many signs as it has words."""
    if isinstance(span, Text):
        return span.text
    parts = span.parts if isinstance(span, Value) else (span,)
    count = sum(1 if isinstance(p, Gap) else len(p.text.split()) for p in parts)
    return " ".join([TYPED] * max(1, min(count, _LANGSTE_ANTWOORD)))


def normzinnen(document: Document) -> tuple[Zin, ...]:
    """The sentences of leden and onderdelen that nobody typed by hand: what the norm for the mean length is about."""
    return tuple(z for r in regels(document) if r.soort in ("lid", "onderdeel") and not r.edited for z in zinnen(r))


def woorden(regel: Regel) -> Iterator[Tekstfout]:
    """16: words that a plain text does without; in a norm also those that bind nobody."""
    if regel.soort == "juristnoot":
        return
    for m in _OVERAL_WOORD.finditer(regel.vlak):
        yield _liever(regel, m[0], _OVERAL)
    if _HOOFDLETTERS.search(regel.vlak):
        yield regel.advies("schrijf cao met kleine letters.")
    if regel.soort not in ("lid", "onderdeel", "begrip"):
        return
    for m in _NORM_WOORD.finditer(regel.vlak):
        yield _liever(regel, m[0], _IN_EEN_NORM)
    for m in _DIENT.finditer(regel.vlak):
        if not _DIENT_IN.search(m[0]):
            yield regel.advies(f"schrijf liever de tegenwoordige tijd dan ‘{_kort(m[0])}’.")


def zinslengte(regel: Regel) -> Iterator[Tekstfout]:
    """17: a sentence has at most thirty words, four commas."""
    if regel.soort not in ("lid", "onderdeel", "toelichting"):
        return
    for zin in zinnen(regel):
        if zin.woorden > LANGSTE_ZIN:
            yield regel.advies(f"een zin van {zin.woorden} woorden: ‘{_kort(zin.tekst)}’.")
        if (commas := zin.tekst.count(",")) > _MEESTE_KOMMAS:
            yield regel.advies(f"een zin met {commas} komma's: ‘{_kort(zin.tekst)}’.")


def verwijzingen_per_zin(regel: Regel) -> Iterator[Tekstfout]:
    """17: a sentence refers to two places at most; what is named together (``artikel 3, artikel 5 en artikel 8``) is one."""
    if regel.soort in ("lid", "onderdeel"):
        flat = "".join(_WIJST if isinstance(s, Reference) else s.text if isinstance(s, Text) else TYPED for s in regel.spans)
        for sentence in _ZIN.split(_RIJ.sub(_WIJST, flat)):
            if (count := sentence.count(_WIJST)) > _MEESTE_VERWIJZINGEN:
                yield regel.advies(f"een zin met {count} verwijzingen: ‘{_kort(sentence.replace(_WIJST, TYPED))}’.")


def een_norm(regel: Regel) -> Iterator[Tekstfout]:
    """19: a lid gives a right or says what one may do, not both."""
    if regel.soort == "lid" and (right := _HEEFT_RECHT.search(regel.vlak)) and (may := _MAG.search(regel.vlak)):
        yield regel.advies(f"twee soorten norm in een lid (‘{_kort(right[0])}’ en ‘{may[0]}’); maak er twee leden van.")


def gemiddelde(document: Document) -> Iterator[Tekstfout]:
    """17: the sentences of the norms have at most twenty words on average."""
    lengths = [z.woorden for z in normzinnen(document)]
    if lengths and sum(lengths) > _GEMIDDELD * len(lengths):
        what = f"de zinnen hebben gemiddeld meer dan {_GEMIDDELD} woorden."
        yield Tekstfout("hele tekst", what, "Maak van lange zinnen er twee.", blokkeert=False)


def lijdende_vorm(regel: Regel) -> Iterator[Tekstfout]:
    """18: who does it? A passive without ``door``, in a norm; of an onderdeel the aanhef names who."""
    if regel.soort == "lid":
        for zin in zinnen(regel):
            if _LIJDEND.search(zin.tekst) and "door " not in zin.tekst:
                yield regel.advies(f"wie doet dit? ‘{_kort(zin.tekst)}’.")


def termijn_zonder_begin(regel: Regel) -> Iterator[Tekstfout]:
    """20: a term says when it begins."""
    if regel.soort in ("lid", "onderdeel"):
        for m in _TERMIJN.finditer(regel.vlak):
            if not _BEGIN.search(m[1]):
                yield regel.advies(f"wanneer begint deze termijn? ‘{_kort(m[0])}’.")


def lidwoorden(regel: Regel) -> Iterator[Tekstfout]:
    """23: ``de budget``, ``het aanvraag``."""
    for m in _LIDWOORD.finditer(regel.vlak):
        yield regel.advies(f"controleer het lidwoord: ‘{m[0]}’.")


def _liever(regel: Regel, word: str, better: dict[str, str]) -> Tekstfout:
    return regel.advies(f"schrijf liever {better[word.lower()]} dan ‘{word}’.")


def _kort(text: str) -> str:
    flat = text.replace(TYPED, "…")
    return flat if len(flat) <= 60 else f"{flat[:57]}…"


STIJL: tuple[Callable[[Regel], Iterator[Tekstfout]], ...] = (
    woorden, zinslengte, verwijzingen_per_zin, lijdende_vorm, een_norm, termijn_zonder_begin, lidwoorden,
)  # fmt: skip
