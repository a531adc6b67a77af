"""Does the text say what was filled in? Of every amount, term, number, date, name and text that somebody answered, and of edited leden."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Antwoord, blik_op
from wizard.agreement.path import within
from wizard.drafting.document import Document, Kop, Value
from wizard.drafting.textlines import Tekstfout, plaats_van, regels

_ENKEL = ("getal", "datum", "tekst", "teksten", "percentage")
_SAMEN = ("bedrag", "termijn", "percentage")
_LEEG_ONDERDEEL = re.compile(r"^[ \t]*-[ \t;.]*$", re.MULTILINE)


def niet_gezegd(agreement: Agreement, document: Document) -> Iterator[Tekstfout]:
    """Each answer that was given, is not *nothing agreed*, and that the text neither prints nor hangs on (tekstcontroles 12)."""
    said = {span.path for regel in regels(document) for span in regel.spans if isinstance(span, Value)}
    said |= {path for lid in document.leden() for path in lid.answers} | _in_de_kop(document.kop)
    for answer in (answer for v in agreement.alle() for answer in blik_op(agreement, v).antwoorden()):
        path = answer.path
        if _is_waarde(answer) and path not in agreement.nog_standaard and not any(within(p, path) for p in said):
            yield Tekstfout(
                path, "dit antwoord staat niet in de tekst.", "Kijk of een ander antwoord het overbodig maakt.", path, blokkeert=False
            )
    yield from _leeg(agreement, document)


def _in_de_kop(kop: Kop) -> set[str]:
    """What the title block says: the parties, the days, and the chapter in words of its own."""
    said = {span.path for span in (*kop.partijen, *kop.looptijd) if isinstance(span, Value)}
    return said | ({"cao.hoofdstuk"} if kop.ondertitel else set())


def _is_waarde(answer: Antwoord) -> bool:
    filled = answer.gevraagd and answer.waarde is not None and answer.afgesproken
    return filled and (answer.parameter.type in _ENKEL or answer.parameter.samengesteld in _SAMEN)


def _leeg(agreement: Agreement, document: Document) -> Iterator[Tekstfout]:
    """6: an onderdeel without words in a lid edited by hand; and a lid that was emptied, so that it is gone."""
    places = {lid.id: plaats_van(a, lid) for a in document.articles() for lid in a.leden}
    for lid, edit in agreement.afwijkende_teksten.items():
        place = places.get(lid, f"afwijkende_teksten.{lid}")
        if not edit.tekst.strip():
            what = "deze eigen tekst is leeg; daardoor staat het lid niet in de tekst."
            yield Tekstfout(place, what, "Schrijf het lid, of haal de lege tekst weg: dan komt onze zin terug.", lid, blokkeert=False)
        elif _LEEG_ONDERDEEL.search(edit.tekst):
            yield Tekstfout(place, "een onderdeel van deze eigen tekst is leeg.", "Schrijf het onderdeel, of haal het streepje weg.", lid)
