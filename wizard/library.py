"""Content beside ours: the library of an association or union, a folder laid over our templates and presets.

It may hold (all optional) ``bibliotheek.yaml`` with its ``naam``; a ``<soort>.yaml`` with its ``<soort>.md.j2`` (a new soort, or another
version of ours); only a ``<soort>.md.j2`` (other sentences for a soort of ours); ``bouwzinnen.md.j2`` and ``begrippen.md.j2`` (sentences
and terms that are added, or replace ours of the same name); ``bronnen.yaml`` and ``regels.yaml``; and presets in ``presets/``.
One library at a time, for the whole process. Choosing another is one step: who reads meanwhile sees the old one or the new one, and what
was read from the old one is forgotten. A leaf: knows files, not what is in them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from wizard.messages import InvoerFout, Melding, bedoelde_u
from wizard.paths import TEMPLATES

_P = ParamSpec("_P")
_T = TypeVar("_T")
_GEDEELD = ("bibliotheek", "bronnen", "regels", "gedeeld", "bouwstenen")
_MEESTE_BESTANDEN = 500
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


def gebruik(map_: str | Path | None) -> None:
    """Use the library in this folder (None: none). Raises InvoerFout when it is not a folder or holds too many files.

    What is in it is checked when it is read; ``wizard.drafting.check.controleer_bibliotheek`` checks all of it at once.
    """
    _nu[0] = Keuze(_folder(map_))


@contextmanager
def op_proef(map_: str | Path) -> Iterator[None]:
    """Within this the library in this folder holds, for who is in it only: to read all of it before anyone uses it.

    Raises InvoerFout as ``gebruik`` does.
    """
    token = _op_proef.set(Keuze(_folder(map_)))
    try:
        yield
    finally:
        _op_proef.reset(token)


def _folder(map_: str | Path | None) -> Path | None:
    """The folder of a library. Raises InvoerFout when it cannot be one."""
    path = None if map_ is None or str(map_) == "" else Path(map_).expanduser().resolve()
    if path is not None and not path.is_dir():
        raise InvoerFout(Melding("deze map is er niet; geef de map van een bibliotheek.", bestand=str(map_)))
    if path is not None and sum(1 for _ in islice(path.rglob("*"), _MEESTE_BESTANDEN + 1)) > _MEESTE_BESTANDEN:
        raise InvoerFout(Melding(f"deze map heeft meer dan {_MEESTE_BESTANDEN} bestanden; dat is geen bibliotheek.", bestand=str(map_)))
    return path


def in_omgeving() -> str:
    """The folder that ``CAO_WIZARD_BIBLIOTHEEK`` names, or an empty string."""
    return os.environ.get(_OMGEVING, "").strip()


def map_in_gebruik() -> Path | None:
    """The folder of the library in use, or None. ``CAO_WIZARD_BIBLIOTHEEK`` names one for a program that chooses none itself."""
    now = keuze()
    if now.map is None and in_omgeving() and now is _nu[0]:
        gebruik(in_omgeving())
    return keuze().map


def is_van(path: Path) -> bool:
    """Whether a file belongs to the library in use."""
    folder = map_in_gebruik()
    return folder is not None and path.is_relative_to(folder)


@onthouden
def declaraties() -> dict[str, Path]:
    """The declarations of soorten in the library, by name: YAML files with a template beside them."""
    return {p.stem: p for p in _bestanden("*.yaml") if p.stem not in _GEDEELD and p.with_suffix(".md.j2").is_file()}


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
    folder = map_in_gebruik()
    return {p.stem: p for p in sorted((folder / "presets").rglob("*.yaml"))} if folder else {}


def _bestanden(pattern: str) -> list[Path]:
    folder = map_in_gebruik()
    if folder is None:
        return []
    return sorted(p for p in folder.rglob(pattern) if p.is_file() and "presets" not in p.relative_to(folder).parts)


def losse_bestanden() -> Iterator[Melding]:
    """What would never be read: a template that belongs to no soort, a declaration without a template beside it."""
    ours = {p.name.removesuffix(".md.j2") for p in TEMPLATES.rglob("*.md.j2")}
    known = ours | declaraties().keys()
    for naam, path in sjablonen().items():
        if naam not in known:
            yield Melding(
                f"dit sjabloon hoort bij geen soort{bedoelde_u(naam, known) or '; geef het de naam van een soort.'}", bestand=path.name
            )
    for path in _bestanden("*.yaml"):
        if path.stem not in declaraties() and path.stem not in _GEDEELD:
            yield Melding(f"bij deze soort hoort een sjabloon in dezelfde map: {path.stem}.md.j2.", bestand=path.name)


def is_leeg() -> bool:
    """Whether the library in use holds nothing that we read, but perhaps its name."""
    return not (declaraties() or sjablonen() or presets() or any(gedeeld(naam) for naam in ("bronnen", "regels")))
