"""The templates on disk, read once each: one per soort, the shared sentences, and the terms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from wizard.agreement.catalogue import soort_bestanden
from wizard.drafting.notation import Template, Zin, read
from wizard.messages import Melding, SjabloonFout
from wizard.paths import TEMPLATES


@lru_cache(maxsize=128)
def _read(path: Path) -> Template:
    try:
        return read(path.read_text(encoding="utf-8"), path.name)
    except FileNotFoundError:
        raise SjabloonFout(Melding("dit sjabloon ontbreekt.", bestand=path.name)) from None


def template(soortnaam: str) -> Template:
    """The template of a soort. Raises SjabloonFout when it has mistakes of form."""
    return _read(soort_bestanden()[soortnaam].with_suffix(".md.j2"))


def begrippen() -> Template:
    """The article of terms."""
    return _read(TEMPLATES / "begrippen.md.j2")


def bouwzinnen() -> Template:
    """The shared sentences."""
    return _read(TEMPLATES / "bouwzinnen.md.j2")


def zinnen() -> Mapping[str, Zin]:
    """The shared sentences by name."""
    return bouwzinnen().zinnen
