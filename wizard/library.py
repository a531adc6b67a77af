"""Content beside ours: the library of an association or union, a folder laid over our templates and presets.

It may hold (all optional) ``bibliotheek.yaml`` with its ``naam``; a ``<soort>.yaml`` with its ``<soort>.md.j2`` (a new soort, or another
version of ours); only a ``<soort>.md.j2`` (other sentences for a soort of ours); ``bouwzinnen.md.j2`` and ``begrippen.md.j2`` (sentences
and terms that are added, or replace ours of the same name); ``bronnen.yaml``, ``regels.yaml`` and presets in ``presets/``, which are
added and never replace ours.
One library at a time, for the whole process. Choosing another is one step: who reads meanwhile sees the old one or the new one, and what
was read from the old one is forgotten. A leaf: knows files, not what is in them; ``wizard.drafting.library_check`` is the door through
which one comes into use, and what it has read is what is used.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from wizard.messages import InvoerFout, Melding, SjabloonFout, bedoelde_u, oorzaak
from wizard.paths import TEMPLATES

_P = ParamSpec("_P")
_T = TypeVar("_T")
_GEDEELD = ("bibliotheek", "bronnen", "regels")
_ALLEEN_ONS = ("gedeeld", "bouwstenen")
_MEESTE_BESTANDEN = 500
MEESTE_BYTES = 300_000
"""Of one template or register; ours are at most 60 kB."""
_OMGEVING = "CAO_WIZARD_BIBLIOTHEEK"


@dataclass(eq=False, slots=True)
class Keuze:
    """A choice of content: our own with the library in ``map`` (None: none), and what has been read from it."""

    map: Path | None = None
    gelezen: dict[tuple[Any, ...], Any] = field(default_factory=dict)


_nu: list[Keuze] = [Keuze()]
_op_proef: ContextVar[Keuze | None] = ContextVar("op_proef", default=None)


def keuze() -> Keuze:
    """The choice of content that holds here and now; another object whenever another library was chosen."""
    return _op_proef.get() or _nu[0]


def onthouden(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """Like functools.cache, for what is read from content: kept with the choice of library that it was read from."""

    @wraps(function)
    def kept(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        memory, key = keuze().gelezen, (function, *args, *kwargs.items())
        found: _T
        try:
            found = memory[key]
        except KeyError:
            found = memory[key] = function(*args, **kwargs)
        return found

    return kept


def gebruik(gekozen: Keuze | None) -> None:
    """Use this choice of content from now on (None: our own alone), with all that was read from it.

    Nothing is checked here: ``wizard.drafting.library_check.gebruik`` hands over a library that was read on trial and found sound.
    """
    _nu[0] = gekozen or Keuze()


@contextmanager
def op_proef(map_: str | Path) -> Iterator[Keuze]:
    """Within this the library in this folder holds, for who is in it only: to read all of it before anyone uses it.

    Raises InvoerFout when it is not a folder or holds too many files.
    """
    tried = Keuze(_folder(map_))
    token = _op_proef.set(tried)
    try:
        yield tried
    finally:
        _op_proef.reset(token)


def _folder(map_: str | Path) -> Path:
    """The folder of a library. Raises InvoerFout when it cannot be one."""
    path = Path(map_).expanduser().resolve()
    if not path.is_dir():
        raise InvoerFout(Melding("deze map is er niet; geef de map van een bibliotheek.", bestand=str(map_)))
    if sum(1 for _ in islice(path.rglob("*"), _MEESTE_BESTANDEN + 1)) > _MEESTE_BESTANDEN:
        raise InvoerFout(Melding(f"deze map heeft meer dan {_MEESTE_BESTANDEN} bestanden; dat is geen bibliotheek.", bestand=str(map_)))
    return path


def in_omgeving() -> str:
    """The folder that ``CAO_WIZARD_BIBLIOTHEEK`` names, for a program that chooses none itself; or an empty string."""
    return os.environ.get(_OMGEVING, "").strip()


def map_in_gebruik() -> Path | None:
    """The folder of the library in use, or None."""
    return keuze().map


def is_van(path: Path) -> bool:
    """Whether a file belongs to the library in use."""
    folder = map_in_gebruik()
    return folder is not None and path.is_relative_to(folder)


def tekst(path: Path) -> str:
    """What stands in a file of content. Raises SjabloonFout when it is too big, cannot be read or is not UTF-8."""
    try:
        if path.stat().st_size > MEESTE_BYTES:
            raise SjabloonFout(Melding(f"dit bestand is te groot; ten hoogste {MEESTE_BYTES // 1000} kB.", bestand=path.name))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise SjabloonFout(Melding("dit bestand is niet als UTF-8 bewaard; bewaar het met tekenset UTF-8.", bestand=path.name)) from None
    except OSError as fout:
        raise SjabloonFout(Melding(f"dit bestand kan niet worden gelezen ({oorzaak(fout)}).", bestand=path.name)) from None


@onthouden
def declaraties() -> dict[str, Path]:
    """The declarations of soorten in the library, by name: YAML files with a template beside them."""
    return {p.stem: p for p in _bestanden("*.yaml") if p.stem not in (*_GEDEELD, *_ALLEEN_ONS) and p.with_suffix(".md.j2") in _alles()}


@onthouden
def sjablonen() -> dict[str, Path]:
    """The templates in the library by name, ``bouwzinnen`` and ``begrippen`` included."""
    return {p.name.removesuffix(".md.j2"): p for p in _bestanden("*.md.j2")}


@onthouden
def gedeeld(naam: str) -> Path | None:
    """A shared file (``bronnen``, ``regels``, ``bibliotheek``) of the library, or None."""
    return next((p for p in _bestanden(f"{naam}.yaml")), None)


@onthouden
def presets() -> dict[str, Path]:
    """The presets in the library by id: YAML files in its folder ``presets``."""
    return {p.stem: p for p in _alles() if p.suffix == ".yaml" and _in_presets(p)}


@onthouden
def _alles() -> tuple[Path, ...]:
    """Every file in the library, in order; what only points elsewhere is none (``losse_bestanden`` tells)."""
    folder = map_in_gebruik()
    return tuple(sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())) if folder else ()


def _in_presets(path: Path) -> bool:
    folder = map_in_gebruik()
    return folder is not None and "presets" in path.relative_to(folder).parts[:-1]


def _bestanden(pattern: str) -> list[Path]:
    return [p for p in _alles() if p.match(pattern) and not _in_presets(p)]


def losse_bestanden() -> Iterator[Melding]:
    """What would never be read, or not as meant: each file with why and what to do."""
    yield from _koppelingen()
    yield from _dubbel()
    ours = {p.name.removesuffix(".md.j2") for p in TEMPLATES.rglob("*.md.j2")}
    for path in _alles():
        if text := _waarom_niet(path, ours | declaraties().keys()):
            yield Melding(text, bestand=path.name)


def _waarom_niet(path: Path, soorten: AbstractSet[str]) -> str:
    """Why this file would not be read; empty when it is, or is of no interest (a note, a picture)."""
    name, lower = path.name, path.name.lower()
    if lower.endswith((".yml", ".yaml.txt", ".j2.txt")) or (lower.endswith((".yaml", ".j2")) and not name.endswith((".yaml", ".md.j2"))):
        return "zo wordt dit bestand niet gelezen; een vragenbestand of voorbeeld heet ‘naam.yaml’, een sjabloon ‘naam.md.j2’."
    if _in_presets(path):
        return "hier staan alleen voorbeelden; zet dit sjabloon buiten de map presets." if name.endswith(".md.j2") else ""
    if name.endswith(".md.j2") and (naam := name.removesuffix(".md.j2")) not in soorten:
        return f"dit sjabloon hoort bij geen soort{bedoelde_u(naam, soorten) or '; geef het de naam van een soort.'}"
    if path.suffix == ".yaml" and path.stem in _ALLEEN_ONS:
        return "dit bestand van de wizard kan een bibliotheek niet vervangen; haal het weg."
    if path.suffix == ".yaml" and path.stem not in declaraties() and path.stem not in _GEDEELD:
        return f"bij deze soort hoort een sjabloon in dezelfde map: {path.stem}.md.j2."
    return ""


def _koppelingen() -> Iterator[Melding]:
    folder = map_in_gebruik()
    for path in sorted(folder.rglob("*")) if folder else ():
        if path.is_symlink():
            yield Melding("dit is een koppeling naar een andere plek; zet het bestand of de map zelf in de bibliotheek.", bestand=path.name)


def _dubbel() -> Iterator[Melding]:
    """Files that go by the same name: only one of them would be read."""
    read = [(p.name, _in_presets(p)) for p in _alles() if p.name.endswith((".yaml", ".md.j2"))]
    for (name, _), n in Counter(read).items():
        if n > 1:
            yield Melding(f"dit bestand staat {n} keer in de bibliotheek, in verschillende mappen; laat er één staan.", bestand=name)


def is_leeg() -> bool:
    """Whether the library in use holds nothing that we read, but perhaps its name."""
    return not (declaraties() or sjablonen() or presets() or any(gedeeld(naam) for naam in ("bronnen", "regels")))
