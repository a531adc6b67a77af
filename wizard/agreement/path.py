"""Paths of answers, ``<id>.<veld>(.<deel>|.<rij>)*``, held against each other."""

from __future__ import annotations


def within(path: str, whole: str) -> bool:
    """Whether a path is that of an answer, or of a part of it."""
    return path == whole or path.startswith(f"{whole}.")
