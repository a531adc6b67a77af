"""The presets: YAML files with a filled-in agreement, an example of the handreiking or a package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wizard import library
from wizard.library import onthouden
from wizard.paths import PRESETS

if TYPE_CHECKING:
    from wizard.agreement.agreement import Agreement


@onthouden
def bestanden() -> dict[str, Path]:
    """The file of every preset by id (the stem of the file): ours, then those of a library, which have other ids."""
    return van_ons() | library.presets()


@onthouden
def van_ons() -> dict[str, Path]:
    """The file of every preset of ours: examples first, then packages."""
    return {p.stem: p for p in (*sorted(PRESETS.glob("voorbeelden/*.yaml")), *sorted(PRESETS.glob("pakketten/*.yaml")))}


@onthouden
def preset(naam: str) -> Agreement:
    """The agreement of a preset, kept. Raises KeyError when unknown, InvoerFout when the file is wrong."""
    from wizard.agreement.load import load

    return load(bestanden()[naam])


def alle() -> tuple[Agreement, ...]:
    """All presets in order; each has its heading in ``preset``. Raises InvoerFout when a file is wrong."""
    return tuple(preset(naam) for naam in bestanden())
