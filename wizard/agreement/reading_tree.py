"""What reading a file gives: a tree of dict, list, str and None with the line of each place; and how large it may be."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

MAX_NODES = 50_000
MAX_DEPTH = 20


@dataclass
class Gelezen:
    """The tree of an answers file and the line (from 1) of each place, keyed by its keys and list positions (from 0)."""

    tree: Any
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)
