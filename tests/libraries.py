"""The library that the documentation shows, which tests use and spoil copies of."""

from __future__ import annotations

from pathlib import Path

EXAMPLE = Path(__file__).resolve().parent.parent / "docs" / "voorbeeld-bibliotheek"
