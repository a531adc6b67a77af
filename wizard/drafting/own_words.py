"""What users typed themselves, read as strictly as our own text: leden edited by hand, and answers in free words.

A typed number of an article does not move with the text, so it is told; what an edit leaves behind (a reference that finds nothing,
a text whose lid is gone) is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from wizard.drafting.document import Document, Text, Value
from wizard.drafting.own_style import EIGEN_STIJL
from wizard.drafting.seams import naden
from wizard.drafting.textform import VORM, bedragen, datums, evenwicht, haken, herhaald, hoofdletters, onopgelost, zinseinde
from wizard.drafting.textform import spaties_en_leestekens as spaties
from wizard.drafting.textlines import Regel, Tekstfout, regels, verwijzingen
from wizard.drafting.textstyle import STIJL, zinnen
from wizard.drafting.typed_places import getypte_plekken

_IN_EEN_ANTWOORD = (onopgelost, haken, evenwicht, spaties, bedragen, datums, herhaald)
"""An answer is part of a sentence, so what is said of its beginning and end is not for it."""
_ALLEEN_ADVIES = (hoofdletters, zinseinde)
_BEPAALD = re.compile(r"\b(?:btw|bruto|netto)\b", re.IGNORECASE)


def controleer_eigen_woorden(document: Document) -> tuple[Tekstfout, ...]:
    """Every flaw in words that users typed: faults of form first, style last. Our own words are for ``controleer_tekst``."""
    found = [f for regel in regels(document) for f in _regel(regel, document)]
    found += _eens(f for regel in regels(document) if not regel.edited for f in naden(regel))
    found += [
        Tekstfout(f"afwijkende_teksten.{lid}", "deze eigen tekst staat niet in de uitvoer, want dit lid is er niet.", "Haal haar weg.")
        for lid in document.lost_edits
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda f: not f.blokkeert))


def _eens(found: Iterator[Tekstfout]) -> list[Tekstfout]:
    """Each once, at its first place: an answer with a wrong seam stands in many sentences."""
    first: dict[tuple[str, str], Tekstfout] = {}
    for f in found:
        first.setdefault((f.wat, f.doe), f)
    return list(first.values())


def _regel(regel: Regel, document: Document) -> Iterator[Tekstfout]:
    for ref in verwijzingen(regel):
        if ref.dead:
            yield replace(regel.fout(f"de verwijzing naar ‘{ref.target}’ vindt niets."), doe="Haal haar weg, of noem een lid dat er is.")
    if regel.edited:
        for check in VORM:
            yield from _zwaarte(check, check(regel))
        yield from (f for check in (*STIJL, *EIGEN_STIJL) for f in check(regel))
        yield from getypte_plekken(regel, regel.vlak, document)
        yield from _kale_bedragen(regel)
        return
    for value in regel.spans:
        if isinstance(value, Value):
            yield from _antwoord(regel, value, document)


def _kale_bedragen(regel: Regel) -> Iterator[Tekstfout]:
    """An amount that does not say whether it is the most or the least, and whether VAT or tax is in it."""
    for zin in zinnen(regel):
        if "€" in zin.tekst and not _BEPAALD.search(zin.tekst):
            yield regel.advies(f"zeg bij een bedrag of het met btw, bruto of netto is: ‘{zin.tekst[:60]}’.")


def _zwaarte(check: Callable[[Regel], Iterator[Tekstfout]], found: Iterator[Tekstfout]) -> Iterator[Tekstfout]:
    return (replace(f, blokkeert=False) for f in found) if check in _ALLEEN_ADVIES else found


def _antwoord(regel: Regel, value: Value, document: Document) -> Iterator[Tekstfout]:
    """One answer, as a line of its own; one with a gap in it is not in free words."""
    words = tuple(p for p in value.parts if isinstance(p, Text))
    if words != value.parts:
        return
    line = replace(regel, spans=words, end="", opens=False)
    for f in (*(f for check in _IN_EEN_ANTWOORD for f in check(line)), *getypte_plekken(line, line.vlak, document)):
        yield replace(f, doe=f"Pas het antwoord bij {value.path} aan.")
