"""Does the text say what was filled in? Of every amount, term, number, date, name and text that somebody answered."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Antwoord, blik_op
from wizard.agreement.path import within
from wizard.drafting.document import Document, Value
from wizard.drafting.textlines import Tekstfout, regels

_ENKEL = ("getal", "datum", "tekst", "teksten", "percentage")
_SAMEN = ("bedrag", "termijn", "percentage")


def niet_gezegd(agreement: Agreement, document: Document) -> Iterator[Tekstfout]:
    """Each answer that was given, is not *nothing agreed*, and that the text neither prints nor hangs on (tekstcontroles 12)."""
    said = {span.path for regel in regels(document) for span in regel.spans if isinstance(span, Value)}
    said |= {path for lid in document.leden() for path in lid.answers}
    for answer in (answer for v in agreement.alle() for answer in blik_op(agreement, v).antwoorden()):
        path = answer.path
        if _is_waarde(answer) and path not in agreement.nog_standaard and not any(within(p, path) for p in said):
            yield Tekstfout(
                path, "dit antwoord staat niet in de tekst.", "Kijk of een ander antwoord het overbodig maakt.", path, blokkeert=False
            )


def _is_waarde(answer: Antwoord) -> bool:
    filled = answer.gevraagd and answer.waarde is not None and answer.afgesproken
    return filled and (answer.parameter.type in _ENKEL or answer.parameter.samengesteld in _SAMEN)
