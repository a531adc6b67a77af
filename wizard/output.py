"""An agreement in every format that leaves the program. What blocks a Word file is decided here, for screen and command line alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from wizard.agreement.agreement import Agreement
from wizard.drafting.document import Document
from wizard.drafting.draft import blockers, draft
from wizard.messages import Geblokkeerd, Melding
from wizard.review.findings import Bevinding, blokkerend, botsingen

Formaat = Literal["docx", "tekst", "html", "yaml", "json"]
ACHTERVOEGSELS: dict[str, Formaat] = {".docx": "docx", ".txt": "tekst", ".html": "html", ".yaml": "yaml", ".yml": "yaml", ".json": "json"}
_NIETS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Uitvoer:
    """What leaves the program, and what its text does not say by itself."""

    data: bytes
    opmerkingen: tuple[Melding, ...] = ()


def maak(agreement: Agreement, formaat: Formaat, *, schoon: bool = False) -> Uitvoer:
    """The agreement in a format, with the remarks on its text: what blocks comes first. Raises Geblokkeerd (docx only)."""
    from wizard.agreement import writing
    from wizard.drafting.html import to_html

    match formaat:
        case "yaml":
            return Uitvoer(writing.to_yaml(agreement).encode())
        case "json":
            return Uitvoer((writing.to_json(agreement) + "\n").encode())
        case "docx" | "html" | "tekst":
            document = draft(agreement)
            found = botsingen(agreement, document)
            problems, remarks = redenen(agreement, document, found), list(_opmerkingen(document, found))
            data = (
                _docx(agreement, document, problems and [*problems, *remarks], schoon=schoon)
                if formaat == "docx"
                else (to_html(document, schoon=schoon) if formaat == "html" else document.text(schoon=schoon)).encode()
            )
            return Uitvoer(data, (*problems, *remarks))


def to_docx(agreement: Agreement, invoer: Mapping[str, str] = _NIETS, *, schoon: bool = False) -> bytes:
    """The Word file of an agreement. Raises Geblokkeerd with the reason and the remedy of each block."""
    document = draft(agreement, invoer)
    return _docx(agreement, document, redenen(agreement, document, botsingen(agreement)), schoon=schoon)


def _docx(agreement: Agreement, document: Document, problems: list[Melding], *, schoon: bool) -> bytes:
    from wizard.agreement.writing import to_json
    from wizard.word.writer import write

    if problems:
        raise Geblokkeerd(problems)
    return write(document, answers="" if schoon else to_json(agreement), schoon=schoon)


def redenen(agreement: Agreement, document: Document, botsingen: Sequence[Bevinding]) -> list[Melding]:
    """Why the text is not whole, and there can be no Word file; empty when nothing blocks.

    Per option without text, and per clash that blocks: why, what to choose instead and on what ground. An unreadable answer says so.
    """
    blocking = blokkerend(agreement, botsingen)
    found = [Melding(gezegd(b), plaats=b.plaats) for b in blocking]
    told = {b.path for b in blocking}
    for point in blockers(document):
        if point.kind == "ongeldig":
            found.append(Melding(f"het antwoord bij '{point.label}' kan niet worden gelezen; vul het opnieuw in.", plaats=point.path))
        elif point.path not in told:
            found.append(Melding(f"bij '{point.label}' is geen tekst mogelijk; kies een andere optie.", plaats=point.path))
    return found


def _opmerkingen(document: Document, found: Sequence[Bevinding]) -> Iterator[Melding]:
    """Answers that contradict each other, words that look like a trap, provisions without text, and edited texts whose lid is gone."""
    for b in found:
        if not b.blokkeert:
            yield Melding(f"let op: {gezegd(b)}", plaats=b.plaats)
    for lid in document.lost_edits:
        yield Melding("deze eigen tekst staat niet in de uitvoer, want dit lid is er niet.", plaats=f"afwijkende_teksten.{lid}")


def gezegd(b: Bevinding) -> str:
    """The sentence of a finding, what to do about it and the law."""
    return " ".join(filter(None, (b.zin, b.uitweg, b.grond)))
