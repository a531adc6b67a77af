"""What can be undone and redone in a dossier, worked out from the row of its versions: undo adds a version, it never takes one away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

ONGEDAAN = "ongedaan"
OPNIEUW = "opnieuw"
DIEPTE = 50


@dataclass(frozen=True, slots=True)
class Historie:
    """Numbers of versions: what undo goes back to (latest last), the content that stands now, and what redo goes forward to."""

    terug: tuple[int, ...] = ()
    nu: int = 0
    vooruit: tuple[int, ...] = ()
    laatste_stap: int = 0
    """The last version that was an undo or a redo; 0 when there was none."""

    def na(self, nr: int, wat: str) -> Historie:
        """The history with one more version; ``wat`` tells an undo (``ongedaan 12``) and a redo (``opnieuw 14``) from a change."""
        kind, _, target = wat.partition(" ")
        if kind == ONGEDAAN and self.terug and target == str(self.terug[-1]):
            return Historie(self.terug[:-1], self.terug[-1], (*self.vooruit, self.nu), nr)
        if kind == OPNIEUW and self.vooruit and target == str(self.vooruit[-1]):
            return Historie((*self.terug, self.nu), self.vooruit[-1], self.vooruit[:-1], nr)
        back = (*self.terug, self.nu) if self.nu else ()
        return Historie(back[-DIEPTE:], nr, (), self.laatste_stap)


def historie(versies: Iterable[tuple[int, str]]) -> Historie:
    """The history of a dossier from its versions in order, each its number and ``wat``."""
    found = Historie()
    for nr, wat in versies:
        found = found.na(nr, wat)
    return found
