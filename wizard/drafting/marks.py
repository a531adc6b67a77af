"""How a text marks what is not agreed: between square brackets what is the matter and what it is about. Every format prints this mark."""

from __future__ import annotations

from typing import Literal

OpenKind = Literal["waarde", "keuze", "blokkade", "ongeldig"]
_WORDS: dict[OpenKind, str] = {
    "waarde": "nog in te vullen",
    "keuze": "nog te kiezen",
    "blokkade": "geen tekst mogelijk",
    "ongeldig": "ongeldig",
}


def mark(kind: OpenKind, label: str, grond: str = "") -> str:
    """E.g. ``[nog te kiezen: aanbieders]``, ``[geen tekst mogelijk: eigendom resultaten (AVG artikel 4, 6 en 9)]``."""
    return f"[{_WORDS[kind]}: {label} ({grond})]" if grond else f"[{_WORDS[kind]}: {label}]"
