"""The drafted text as lines to check: titles, leden, onderdelen, terms and notes, each with its place; and what a check finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from wizard.drafting.document import Article, Document, Gap, Lid, Note, Onderdeel, Reference, Span, Text, Value, plain
from wizard.messages import Melding

TYPED = "\ufffc"
"""Stands in a flat line for what is no text of a template: an answer, a reference, a gap."""

Soort = Literal["kop", "titel", "lid", "onderdeel", "begrip", "toelichting", "juristnoot"]


@dataclass(frozen=True, slots=True)
class Tekstfout:
    """One flaw in a text: where, what, and what to do. One that does not block is a matter of style."""

    plaats: str
    wat: str
    doe: str
    id: str = ""
    blokkeert: bool = True

    @property
    def melding(self) -> Melding:
        """The flaw as a message to people."""
        return Melding(f"{self.wat} {self.doe}", plaats=self.plaats)


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the text. ``end`` is what is printed after an onderdeel or a term; ``edited``: typed by hand."""

    soort: Soort
    plaats: str
    id: str
    spans: tuple[Span, ...]
    end: str = ""
    opens: bool = False
    """An enumeration follows."""
    edited: bool = False
    bron: tuple[str, int] = ("", 0)

    @property
    def tekst(self) -> str:
        """The line as printed."""
        return plain(self.spans) + self.end

    @property
    def vlak(self) -> str:
        """The words of the template alone, one sign for each answer, reference or gap."""
        return "".join(s.text if isinstance(s, Text) else TYPED for s in self.spans) + self.end

    @property
    def herstel(self) -> str:
        """Where to mend it."""
        if self.edited:
            return "Pas de eigen tekst aan."
        return f"Herstel {self.bron[0]} vanaf regel {self.bron[1]}." if self.bron[0] else "Herstel het sjabloon."

    def fout(self, wat: str, *, blokkeert: bool = True) -> Tekstfout:
        """A flaw in this line."""
        return Tekstfout(self.plaats, wat, self.herstel, self.id, blokkeert)

    def advies(self, wat: str) -> Tekstfout:
        """What could be better in this line; it never stops a text."""
        return self.fout(wat, blokkeert=False)


def regels(document: Document) -> Iterator[Regel]:
    """Every line of a text, in order."""
    yield Regel("kop", "titel van het stuk", "kop", document.kop.titel)
    for article in document.articles():
        yield from _artikel(article)


def _artikel(article: Article) -> Iterator[Regel]:
    place = f"artikel {article.number}"
    source = article.leden[0].source if article.leden else ("", 0)
    yield Regel("titel", place, article.id, _titel(article), bron=source)
    for lid in article.leden:
        yield from _lid(lid, plaats_van(article, lid), opens=bool(lid.onderdelen or article.definitions))
    for term in article.definitions:
        yield Regel("begrip", f"{place}, begrip ‘{term.term}’", term.id, term.text, term.end, bron=source)
    yield from _noten(article.toelichting, article.juristnoten, place, article.id, source)


def _titel(article: Article) -> tuple[Span, ...]:
    """The title; the name of the provision that tells two articles apart (``(<naam>)``, a text after a text) is what a user typed."""
    *words, last = article.title or (Text(""),)
    name = isinstance(last, Text) and last.text.startswith(" (") and bool(words) and isinstance(words[-1], Text)
    return (*words, Text(" ("), Value("naam", (Text(last.text[2:-1]),)), Text(")")) if name else article.title


def plaats_van(article: Article, lid: Lid) -> str:
    """``artikel 3 lid 2``, or ``artikel 3`` when it is the only lid."""
    return f"artikel {article.number}" + (f" lid {lid.number}" if lid.number is not None else "")


def _lid(lid: Lid, place: str, *, opens: bool) -> Iterator[Regel]:
    edited = lid.edit is not None
    yield Regel("lid", place, lid.id, lid.text, opens=opens, edited=edited, bron=lid.source)
    yield from _onderdelen(lid.onderdelen, f"{place} onder", lid, edited=edited)
    yield from _noten(lid.toelichting, lid.juristnoten, place, lid.id, lid.source)


def _onderdelen(items: tuple[Onderdeel, ...], place: str, lid: Lid, *, edited: bool) -> Iterator[Regel]:
    for item in items:
        here = f"{place} {item.letter}"
        yield Regel("onderdeel", here, item.id, item.text, item.end, opens=bool(item.onderdelen), edited=edited, bron=lid.source)
        yield from _onderdelen(item.onderdelen, f"{here},", lid, edited=edited)


def _noten(toelichting: tuple[Note, ...], jurist: tuple[Note, ...], place: str, id_: str, source: tuple[str, int]) -> Iterator[Regel]:
    for note in toelichting:
        yield Regel("toelichting", f"{place}, toelichting", id_, note, bron=source)
    for note in jurist:
        yield Regel("juristnoot", f"{place}, notitie voor de jurist", id_, note, bron=source)


def gaten(spans: tuple[Span, ...]) -> Iterator[Gap]:
    """The gaps in a line, also those inside an answer."""
    for span in spans:
        for part in span.parts if isinstance(span, Value) else (span,):
            if isinstance(part, Gap):
                yield part


def verwijzingen(regel: Regel) -> Iterator[Reference]:
    """The references in a line."""
    return (s for s in regel.spans if isinstance(s, Reference))
