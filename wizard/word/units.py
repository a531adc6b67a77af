"""Designers' units in Word's: a twip is a twentieth of a point."""

from __future__ import annotations


def twips(mm: float) -> int:
    """Millimetres in twips: 22 mm is 1247."""
    return round(mm * 1440 / 25.4)


def points(pt: float) -> int:
    """Points in twips: 14.5 pt is 290."""
    return round(pt * 20)
