"""The id and the name of a provision: as a file gives them, or the first that is free. An id is given once and never changes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any

from wizard.agreement.catalogue import is_algemeen, soort_bestanden
from wizard.agreement.parameter import Soort
from wizard.agreement.parse import shown, tekst
from wizard.agreement.problems import At, Problems

LANGSTE_NAAM = 80
_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?")


def vrij_id(soortnaam: str, taken: Iterable[str]) -> str:
    """The first free id for a soort: ``individueel-budget``, ``individueel-budget-2`` …"""
    base, seen = soortnaam.replace("_", "-")[:26], set(taken)
    return next(i for i in (base if n == 1 else f"{base}-{n}" for n in range(1, len(seen) + 3)) if i not in seen)


def vrije_naam(declared: Soort, taken: Iterable[str]) -> str:
    """The first free name for a soort: its title, then ``Loopbaanadvies 2`` …"""
    seen = set(taken)
    return next(n for n in (declared.titel if i == 1 else f"{declared.titel} {i}" for i in range(1, len(seen) + 3)) if n not in seen)


def gegeven_id(raw: Any, taken: Collection[str], place: str, at: At, problems: Problems) -> str | None:
    """The id that a file gives; None (and a problem) when it cannot be one or stands there already."""
    if not isinstance(raw, str) or not _ID.fullmatch(raw):
        problems.add(f"{shown(raw)} kan geen id zijn; gebruik ten hoogste dertig kleine letters, cijfers en streepjes.", place, at)
    elif raw in soort_bestanden() and is_algemeen(raw):
        problems.add(f"'{raw}' is de naam van een soort van Algemeen; kies een ander id.", place, at)
    elif raw in taken:
        problems.add(f"het id '{raw}' komt twee keer voor; geef elke voorziening een eigen id.", place, at)
    else:
        return raw
    return None


def gegeven_naam(raw: Any, place: str, at: At, problems: Problems) -> str | None:
    """The name that a file gives; None when it gives none, or (a problem) when it is no text."""
    try:
        name = tekst(raw)
    except ValueError as fout:
        problems.add(str(fout), place, at)
        return None
    if name and len(name) > LANGSTE_NAAM:
        problems.add(f"de naam is {len(name)} tekens lang; toegestaan zijn er {LANGSTE_NAAM}.", place, at)
    return name
