"""Content beside ours: the library of an association or union, a folder laid over our templates and presets.

It may hold (all optional) ``bibliotheek.yaml`` with its ``naam``; a ``<soort>.yaml`` with its ``<soort>.md.j2`` (a new soort, or another
version of ours); only a ``<soort>.md.j2`` (other sentences for a soort of ours); ``bouwzinnen.md.j2`` and ``begrippen.md.j2`` (sentences
and terms that are added, or replace ours of the same name); ``bronnen.yaml`` and ``regels.yaml``; and presets in ``presets/``.
One library at a time, chosen for the whole process before work starts. A leaf: knows files, not what is in them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from pathlib import Path
from typing import TypeVar

from wizard.messages import InvoerFout, Melding

_T = TypeVar("_T")
_GEDEELD = ("bibliotheek", "bronnen", "regels", "gedeeld", "bouwstenen")
_CACHES: list[Callable[[], None]] = []
_MEESTE_BESTANDEN = 500
_gekozen: list[Path] = []


def onthouden(function: Callable[..., _T]) -> _lru_cache_wrapper[_T]:
    """Like functools.cache, for what is read from content: forgotten when another library is chosen."""
    kept = lru_cache(maxsize=None)(function)
    _CACHES.append(kept.cache_clear)
    return kept


def gebruik(map_: str | Path | None) -> None:
    """Use the library in this folder (None: none). Raises InvoerFout when it is not a folder or holds too many files.

    What is in it is checked when it is read; ``wizard.drafting.check.controleer`` checks all of it at once.
    """
    path = None if map_ is None or str(map_) == "" else Path(map_).expanduser().resolve()
    if path is not None and not path.is_dir():
        raise InvoerFout(Melding("deze map is er niet; geef de map van een bibliotheek.", bestand=str(map_)))
    if path is not None and sum(1 for _ in path.rglob("*")) > _MEESTE_BESTANDEN:
        raise InvoerFout(Melding(f"deze map heeft meer dan {_MEESTE_BESTANDEN} bestanden; dat is geen bibliotheek.", bestand=str(map_)))
    _gekozen[:] = [] if path is None else [path]
    for clear in _CACHES:
        clear()


def map_in_gebruik() -> Path | None:
    """The folder of the library in use, or None. ``CAO_WIZARD_BIBLIOTHEEK`` names one for a program that chooses none itself."""
    if not _gekozen and os.environ.get("CAO_WIZARD_BIBLIOTHEEK"):
        gebruik(os.environ["CAO_WIZARD_BIBLIOTHEEK"])
    return _gekozen[0] if _gekozen else None


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
