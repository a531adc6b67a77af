"""An agreement in every format that leaves the program. What blocks a Word file is decided here, for screen and command line alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from wizard.agreement.agreement import Agreement
from wizard.drafting.document import Document
from wizard.drafting.draft import blockers, draft
from wizard.messages import Geblokkeerd, Melding
from wizard.review.findings import bevindingen, botsingen

Formaat = Literal["docx", "tekst", "html", "yaml", "json"]
ACHTERVOEGSELS: dict[str, Formaat] = {".docx": "docx", ".txt": "tekst", ".html": "html", ".yaml": "yaml", ".yml": "yaml", ".json": "json"}
_NIETS: Mapping[str, str] = {}


def to_docx(agreement: Agreement, invoer: Mapping[str, str] = _NIETS, *, schoon: bool = False) -> bytes:
    """The Word file of an agreement. Raises Geblokkeerd with the reason and the remedy of each block."""
    from wizard.agreement.writing import to_json
    from wizard.word.writer import write

    document = draft(agreement, invoer)
    if problems := redenen(agreement, document):
        raise Geblokkeerd(problems)
    return write(document, answers="" if schoon else to_json(agreement), schoon=schoon)


def redenen(agreement: Agreement, document: Document) -> list[Melding]:
    """Why there can be no Word file: per option without text why, what to choose instead and on what ground; per answer that it cannot
    be read. Empty when nothing blocks."""
    found = {b.path: Melding(f"{b.zin} {b.uitweg} Grond: {b.wet}.", plaats=b.path) for b in bevindingen(agreement) if b.blokkeert}
    for point in blockers(document):
        if point.kind == "ongeldig":
            found[point.path] = Melding(f"het antwoord bij '{point.label}' kan niet worden gelezen; vul het opnieuw in.", plaats=point.path)
        elif point.path not in found:
            found[point.path] = Melding(f"bij '{point.label}' is geen tekst mogelijk; kies een andere optie.", plaats=point.path)
    return list(found.values())


def opmerkingen(agreement: Agreement) -> list[Melding]:
    """What a text does not say by itself: answers that contradict each other, and texts edited by hand whose lid is not there."""
    lost = draft(agreement).lost_edits if agreement.afwijkende_teksten else ()
    why = "deze eigen tekst staat niet in de uitvoer, want dit lid is er niet."
    said = [Melding(f"let op: {b.zin} {b.uitweg}".strip(), plaats=b.path) for b in botsingen(agreement)]
    return [*said, *(Melding(why, plaats=f"afwijkende_teksten.{lid}") for lid in lost)]


def to_bytes(agreement: Agreement, formaat: Formaat, *, schoon: bool = False) -> bytes:
    """The agreement in a format. Raises Geblokkeerd (docx only)."""
    from wizard.agreement import writing
    from wizard.drafting.html import to_html
    from wizard.drafting.text import to_text

    match formaat:
        case "docx":
            return to_docx(agreement, schoon=schoon)
        case "yaml":
            return writing.to_yaml(agreement).encode()
        case "json":
            return (writing.to_json(agreement) + "\n").encode()
        case "html":
            return to_html(draft(agreement), schoon=schoon).encode()
        case "tekst":
            return to_text(draft(agreement), schoon=schoon).encode()
