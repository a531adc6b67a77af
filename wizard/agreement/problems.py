"""The problems of one answers file, collected while it is read: each with its place, and its line where there is one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from wizard.agreement.reading_tree import Gelezen
from wizard.messages import Melding

At = tuple[str | int, ...]
"""A place in the tree as it was read: keys, and rows counted from 0."""


@dataclass
class Problems:
    """``name`` is the file in the messages, ``found`` what is wrong with it so far."""

    read: Gelezen
    name: str
    found: list[Melding] = field(default_factory=list)

    def add(self, text: str, place: str = "", at: At = ()) -> None:
        """Note a problem at a place of the tree (the nearest line above it is named)."""
        while at and at not in self.read.lines:
            at = at[:-1]
        self.found.append(Melding(text, plaats=place, bestand=self.name, regel=self.read.lines.get(at)))

    def mapping(self, raw: Any, place: str, at: At) -> dict[str, Any]:
        """The questions with their answers at a place; empty when there are none, or (a problem) when it is something else."""
        if raw is None:
            return {}
        if not isinstance(raw, dict):
            self.add("hier horen vragen met hun antwoord te staan, elk op een eigen regel.", place, at)
            return {}
        return raw
