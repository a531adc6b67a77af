"""``cao-wizard maak``: inputs to files. Good ones are made, bad ones reported; nothing is half-written or overwritten unasked."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from wizard import output
from wizard.agreement.agreement import Agreement
from wizard.agreement.load import from_bytes, load
from wizard.agreement.reading import MAX_BYTES
from wizard.messages import CaoFout, InvoerFout, Melding, UitvoerFout, oorzaak, opgesomd
from wizard.output import ACHTERVOEGSELS, Formaat

_NAAM: dict[Formaat, str] = {"docx": ".docx", "tekst": ".txt", "html": ".html", "yaml": ".yaml", "json": ".json"}


def maak(invoer: Sequence[str], uit: str | None, formaat: str | None, *, schoon: bool, overschrijf: bool) -> None:
    """Make every input. Raises CaoFout with all problems, after the good ones have been made."""
    if len(invoer) > 1 and uit == "-":
        raise InvoerFout("meer dan één invoer past niet op standaarduitvoer; geef met -o een map.")
    if uit is not None and uit != "-" and (len(invoer) > 1 or uit.endswith(("/", os.sep))):
        _map(uit)
    gc.freeze()  # what is imported stays, so the collector need not look at it again
    problems: list[Melding] = []
    notes: list[Melding] = []
    made: set[Path] = set()
    for bron in _met_voortgang(invoer):
        try:
            target, kind = _doel(bron, uit, formaat, several=len(invoer) > 1)
            _controleer_doel(target, made, overschrijf=overschrijf)
            made_of_it = output.maak(lees(bron), kind, schoon=schoon)
            _schrijf(target, made_of_it.data, overschrijf=overschrijf)
            made |= {target} if target else set()
            notes += [m.in_bestand(_naam(bron)) for m in made_of_it.opmerkingen]
        except CaoFout as fout:
            problems += [m.in_bestand(_naam(bron)) for m in fout.meldingen]
        except BrokenPipeError:
            raise
        except OSError as fout:
            problems.append(Melding(f"dat is niet gelukt ({oorzaak(fout)}).", bestand=_naam(bron)))
    if notes:
        click.echo("\n".join(map(str, notes)), err=True)
    if problems:
        raise CaoFout(problems)


def _naam(bron: str) -> str:
    return "standaardinvoer" if bron == "-" else bron


def lees(bron: str) -> Agreement:
    """The answers of one input: a preset, a file, or ``-`` for standard input. Raises CaoFout."""
    if bron != "-":
        return load(bron)
    if sys.stdin is None:
        raise InvoerFout("er is geen standaardinvoer om te lezen.")
    return from_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), _naam(bron))


def _doel(bron: str, uit: str | None, formaat: str | None, *, several: bool) -> tuple[Path | None, Formaat]:
    """Where the output goes (None: standard output) and in which format."""
    suffix = Path(uit).suffix.lower() if uit and uit != "-" and not several and not Path(uit).is_dir() else ""
    if formaat is None and suffix and suffix not in ACHTERVOEGSELS:
        raise InvoerFout(f"het formaat '{suffix}' bestaat niet; kies uit {opgesomd(list(ACHTERVOEGSELS))}, of geef --formaat.")
    kind: Formaat = next(f for f in _NAAM if f == (formaat or ACHTERVOEGSELS.get(suffix, "docx")))
    if uit == "-":
        return None, kind
    name = ("invoer" if bron == "-" else Path(bron).stem) + _NAAM[kind]
    if uit is None:
        return Path(name), kind
    return (Path(uit) / name if several or Path(uit).is_dir() else Path(uit)), kind


def _map(uit: str) -> None:
    path = Path(uit)
    if path.suffix.lower() in ACHTERVOEGSELS and not uit.endswith(("/", os.sep)) and not path.exists():
        raise InvoerFout(f"meer dan één invoer past niet in één bestand ('{uit}'); geef met -o een map.")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise UitvoerFout(Melding(f"de map kan niet worden gemaakt ({oorzaak(fout)}); kies een andere map.", bestand=str(path))) from None


def _controleer_doel(target: Path | None, made: set[Path], *, overschrijf: bool) -> None:
    if target in made:
        raise UitvoerFout(Melding("er is meer dan één invoer met deze naam; alleen de eerste is gemaakt.", bestand=str(target)))
    if target is None or not target.exists():
        return
    if not overschrijf:
        raise UitvoerFout(Melding("dit bestand bestaat al; geef --overschrijf of een andere naam.", bestand=str(target)))
    if not target.is_file():
        raise UitvoerFout(Melding("dit is geen gewoon bestand; geef een andere naam, of '-' voor standaarduitvoer.", bestand=str(target)))


def _schrijf(target: Path | None, data: bytes, *, overschrijf: bool) -> None:
    """Write the whole file or nothing. A link keeps pointing where it points."""
    if target is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    real = Path(os.path.realpath(target))
    try:
        with _naast(real) as beside:
            beside.write_bytes(data)
            if not overschrijf:
                real.open("xb").close()  # fails when someone made the file meanwhile
            beside.replace(real)
    except FileExistsError:
        raise UitvoerFout(Melding("dit bestand bestaat al; geef --overschrijf of een andere naam.", bestand=str(target))) from None
    except OSError as fout:
        raise UitvoerFout(
            Melding(f"dit bestand kan niet worden geschreven ({oorzaak(fout)}); kies een andere plaats.", bestand=str(target))
        ) from None


@contextmanager
def _naast(target: Path) -> Iterator[Path]:
    """A temporary file beside the target, gone afterwards."""
    handle, name = tempfile.mkstemp(prefix=".cao-wizard-", dir=target.parent)
    os.close(handle)
    beside = Path(name)
    try:
        beside.chmod(0o666 & ~_umask())
        yield beside
    finally:
        beside.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _met_voortgang(invoer: Sequence[str]) -> Iterator[str]:
    """The inputs, with a progress bar on standard error when there are several and someone is looking."""
    if len(invoer) == 1 or not sys.stderr.isatty():
        yield from invoer
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(invoer, description="Maken", console=Console(stderr=True))
