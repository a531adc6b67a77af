"""The one way in: a preset id, a path or bytes to an ``Agreement``. All problems are told at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from os import PathLike
from pathlib import Path

from wizard.agreement import presets
from wizard.agreement.agreement import Agreement
from wizard.agreement.answers_file import AnswersFile
from wizard.agreement.parse import shown
from wizard.agreement.problems import Problems
from wizard.agreement.reading import MAX_BYTES, read_text, too_big
from wizard.agreement.reading_tree import Gelezen
from wizard.messages import InvoerFout, Melding, bedoelde_u, oorzaak

_BRONNEN = "de naam van een voorbeeld, het pad van een antwoordenbestand of de inhoud ervan als bytes"


def load(source: str | PathLike[str] | bytes) -> Agreement:
    """The agreement of a preset id, a file (YAML or JSON) or the bytes of one; a preset id goes before a file of that name.

    Raises InvoerFout with every problem in it: unknown keys, wrong values, values out of bounds, double ids, a file that is
    missing, a folder, too big, binary or hostile, or of a newer version. Raises TypeError for anything else than these three.
    """
    if not isinstance(source, str | PathLike | bytes):
        raise TypeError(f"load() krijgt {_BRONNEN}, geen {type(source).__name__}.")
    if isinstance(source, bytes):
        return from_bytes(source, "invoer")
    if isinstance(source, str) and source in presets.bestanden():
        source = presets.bestanden()[source]
    if isinstance(source, str) and "\n" in source:
        raise InvoerFout("dit is de inhoud van een bestand, niet de naam; geef de naam, of in Python de inhoud als bytes.")
    path = Path(source)
    return from_bytes(_bytes(path, str(source)), path.name)


def _bytes(path: Path, name: str) -> bytes:
    """The bytes of a file, never many more than the limit: what has no size (a device, a pipe) may have no end either."""
    try:
        if path.is_dir():
            raise InvoerFout(Melding("dit is een map; geef een bestand.", bestand=name))
        if path.stat().st_size > MAX_BYTES:
            raise InvoerFout(Melding(too_big(path.stat().st_size), bestand=name))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (FileNotFoundError, ValueError):
        near = bedoelde_u(name, presets.bestanden())
        what = f"er is geen voorbeeld of bestand {shown(name)}"
        raise InvoerFout(f"{what}{near or '; cao-wizard presets toont de voorbeelden.'}") from None
    except OSError as fout:
        raise InvoerFout(Melding(f"het bestand kan niet worden gelezen ({oorzaak(fout)}).", bestand=name)) from None


def from_bytes(raw: bytes, name: str) -> Agreement:
    """The agreement in the bytes of an answers file (YAML or JSON, UTF-8); ``name`` is said in messages.

    Raises InvoerFout with every problem.
    """
    return from_tree(read_text(raw, name), name)


def from_tree(read: Gelezen, name: str = "") -> Agreement:
    """The agreement in an answers tree as ``reading`` gives it; ``name`` is said in messages. Raises InvoerFout with every problem."""
    problems = Problems(read, name)
    agreement = AnswersFile(problems).agreement()
    if problems.found:
        raise InvoerFout(sorted(problems.found, key=lambda m: m.regel or 0))
    return agreement


def with_standard(agreement: Agreement, paths: Iterable[str]) -> Agreement:
    """The agreement with ``nog_standaard`` as a dossier kept it (its answers are written out in full)."""
    return replace(agreement, nog_standaard=frozenset(paths))
