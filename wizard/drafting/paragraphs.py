"""The Document as one flat row of paragraphs: Word, plain text and HTML print these words in this order and differ only in looks.

*Voorstel* is the default; ``schoon`` leaves out what does not belong in a cao (kind of document, Stand box, toelichtingen) and adds
the signing when nothing is open. Marks of what is open stand in both: nothing unagreed is ever printed as agreed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from wizard.drafting.document import NBSP, Article, Deel, Document, Gap, Kop, Lid, Note, Onderdeel, OpenChoice, Reference, Span, Text, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STAND = "Stand van deze tekst"
STAND_SLOT = "Dit kader hoort niet bij de {ding}."
STAND_WEG = " Verwijderen: klik op de greep linksboven en druk op Delete."
TOELICHTING = "Toelichting (geen onderdeel van de {ding})."
CONCEPT = "Concept"
ONDERTEKENING = "Ondertekening"
OVEREENGEKOMEN = "Overeengekomen tussen partijen bij deze {ding}:"
KOLOMMEN = ("Partij", "Naam en functie", "Plaats en datum", "Handtekening")

Kind = Literal[
    "soort", "titel", "ondertitel", "gegeven", "standkop", "stand", "standslot", "deel", "artikel", "lid", "artikeltekst",
    "onderdeel", "subonderdeel", "definitie", "toelichting", "kop", "werktekst",
]  # fmt: skip
_GLUE: dict[Kind, str] = {"gegeven": ": ", "stand": ": ", "definitie": ": "}
_ITEMS: tuple[tuple[Kind, str], ...] = (("onderdeel", "."), ("subonderdeel", "°"))
_BRACKETS = re.compile(r"(\[[^\[\]]*\])")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in brackets that show, like a gap, what is open; nothing hangs behind them."""

    text: str


Part = Span | OpenChoice | Mark


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``lead`` is the number, label or term before its words; with ``keep`` it stays on the page of the next one."""

    kind: Kind
    parts: tuple[Part, ...]
    lead: str = ""
    id: str = ""
    keep: bool = False

    @property
    def words(self) -> str:
        """The words without the lead, on one line."""
        return printable("".join(part.text for part in self.parts))

    @property
    def text(self) -> str:
        """The whole paragraph on one line, its number typed out."""
        glue = _GLUE.get(self.kind, " ")
        return f"{printable(self.lead)}{glue}{self.words}" if self.lead else self.words


def printable(text: str) -> str:
    """The text with a space for every character that no paragraph can print (line breaks, control characters, half characters)."""
    return _UNPRINTABLE.sub(" ", text)


def paragraphs(document: Document, *, schoon: bool = False) -> list[Paragraph]:
    """All paragraphs in order; the rows of the signing table come apart, from ``kop.ondertekenaars``."""
    body = [_named(row, document.kop.ding) for deel in document.delen for row in _deel(deel, losse=is_losse(document), schoon=schoon)]
    opening = _clean_opening(document) if schoon else _opening(document)
    return [*opening, *body, *(_signing(document.kop.ding) if is_signed(document, schoon=schoon) else ())]


def _named(row: Paragraph, ding: str) -> Paragraph:
    """A toelichting says of what it is no part."""
    return replace(row, lead=row.lead.format(ding=ding)) if row.kind == "toelichting" else row


def is_signed(document: Document, *, schoon: bool) -> bool:
    """True when the text closes with a table for signing: the clean text, once nothing in it is open."""
    return schoon and not is_concept(document)


def is_losse(document: Document) -> bool:
    """True for a *losse clausule*: one Deel in all, without letter and with a shorter title block."""
    return len(document.delen) == 1


def is_concept(document: Document) -> bool:
    """True while anything is open, blocked or pointing nowhere; then also the clean text is called a concept."""
    return not document.is_complete or any(is_open(part) for part in _all_parts(document))


def is_open(part: Part) -> bool:
    """True when the part prints a mark in brackets."""
    match part:
        case Value(parts=parts):
            return any(isinstance(p, Gap) for p in parts)
        case Reference(dead=dead):
            return dead
        case _:
            return isinstance(part, Gap | OpenChoice | Mark)


def _all_parts(document: Document) -> Iterator[Part]:
    kop = document.kop
    rows = [row for deel in document.delen for row in _deel(deel, losse=False, schoon=True)]
    yield from (*kop.titel, *kop.partijen, *kop.looptijd, *kop.ondertekenaars)
    for row in rows:
        yield from row.parts


def _opening(document: Document) -> list[Paragraph]:
    kop, losse = document.kop, is_losse(document)
    soort = " · ".join(filter(None, (kop.soort, kop.datum if losse else "")))
    rows = _title(soort, kop, losse=losse)
    if not losse:
        labels = (("Partijen", kop.partijen), ("Datum", _words(kop.datum)), ("Versie", _words(kop.versie)))
        rows += [Paragraph("gegeven", parts, label) for label, parts in labels if parts]
    if kop.stand:
        rows += [
            Paragraph("standkop", (Text(STAND),)),
            *(Paragraph("stand", _with_marks(text), label) for label, text in kop.stand),
            Paragraph("standslot", (Text(STAND_SLOT.format(ding=kop.ding)), Text(STAND_WEG))),
        ]
    return rows


def _clean_opening(document: Document) -> list[Paragraph]:
    kop, losse = document.kop, is_losse(document)
    rows = _title(CONCEPT if is_concept(document) else "", kop, losse=losse)
    if not losse:
        labels = (("Partijen", kop.partijen), ("Looptijd", kop.looptijd))
        rows += [Paragraph("gegeven", parts, label) for label, parts in labels if parts]
    return rows


def _title(soort: str, kop: Kop, *, losse: bool) -> list[Paragraph]:
    rows: list[Paragraph] = []
    if soort:
        rows.append(Paragraph("soort", (Text(soort),)))
    if kop.titel:
        rows.append(Paragraph("titel", kop.titel))
    if kop.ondertitel and not losse:
        rows.append(Paragraph("ondertitel", (Text(kop.ondertitel),)))
    return rows


def _words(text: str) -> tuple[Text, ...]:
    return (Text(text),) if text else ()


def _with_marks(text: str) -> tuple[Part, ...]:
    """The text of a Stand row; what stands between brackets is a mark."""
    return tuple(Mark(piece) if piece.startswith("[") else Text(piece) for piece in _BRACKETS.split(text) if piece)


def _deel(deel: Deel, *, losse: bool, schoon: bool) -> Iterator[Paragraph]:
    yield Paragraph("deel", (Text(deel.title),), "" if losse else f"Deel{NBSP}{deel.letter}", deel.id)
    for article in deel.articles:
        yield from _article(article, schoon=schoon)


def _article(article: Article, *, schoon: bool) -> Iterator[Paragraph]:
    yield Paragraph("artikel", article.title, f"Artikel{NBSP}{article.number}", article.id)
    notes: list[Note] = []
    for lid in article.leden:
        of_all = article.open_choices if article.definitions else ()
        yield from _lid(lid, of_all, before_terms=bool(article.definitions))
        notes += lid.toelichting
        if not article.definitions and not schoon:
            yield from _notes(notes)
            notes.clear()
    for term in article.definitions:
        yield Paragraph("definitie", (*term.text, Text(term.end)), term.term, term.id)
    if article.open_choices and not article.definitions:
        yield _marked(Paragraph("artikeltekst", ()), article.open_choices)
    if not schoon:
        yield from _notes([*notes, *article.toelichting])


def _lid(lid: Lid, of_all: tuple[OpenChoice, ...], *, before_terms: bool) -> list[Paragraph]:
    """The lid with its onderdelen; marks of open choices end its last paragraph, with those of the article (``of_all``) before terms."""
    kind: Kind = "artikeltekst" if lid.number is None else "lid"
    lead = "" if lid.number is None else f"{lid.number}."
    rows = [Paragraph(kind, lid.text, lead, lid.id, keep=before_terms or bool(lid.onderdelen)), *_items(lid.onderdelen)]
    rows[-1] = _marked(rows[-1], (*lid.open_choices, *of_all))
    return rows


def _items(items: Sequence[Onderdeel], depth: int = 0, *, keep_last: bool = False) -> Iterator[Paragraph]:
    """The onderdelen. Up to four stay together; of a longer list the first two and the last two."""
    kind, sign = _ITEMS[depth]
    for place, item in enumerate(items, start=1):
        keep = keep_last if place == len(items) else len(items) <= 4 or place in {1, len(items) - 1}
        parts = (*item.text, Text(item.end.replace(" ", NBSP)))
        yield Paragraph(kind, parts, item.letter + sign, item.id, keep=keep or bool(item.onderdelen))
        if item.onderdelen:
            yield from _items(item.onderdelen, depth + 1, keep_last=keep)


def _marked(row: Paragraph, choices: tuple[OpenChoice, ...]) -> Paragraph:
    """The paragraph with the marks of its open choices after its words, a space before each."""
    parts: tuple[Part, ...] = row.parts
    for choice in choices:
        parts = (*parts, Text(" "), choice) if parts else (choice,)
    return replace(row, parts=parts)


def _notes(notes: Sequence[Note]) -> Iterator[Paragraph]:
    for note in notes:
        yield Paragraph("toelichting", note, TOELICHTING)


def _signing(ding: str) -> tuple[Paragraph, Paragraph]:
    return Paragraph("kop", (Text(ONDERTEKENING),), id=ONDERTEKENING.lower()), Paragraph(
        "werktekst", (Text(OVEREENGEKOMEN.format(ding=ding)),)
    )
