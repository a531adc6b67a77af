"""Where a dossier stands, per provision and as a whole: what cannot be, what cannot be read, what is open, what is answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from wizard.agreement.antwoorden import blik_op
from wizard.agreement.path import within
from wizard.drafting.document import Document, OpenPoint
from wizard.review.findings import Bevinding
from wizard.web.answers import Stand, unreadable

_OPEN = ("waarde", "keuze")


@dataclass(frozen=True, slots=True)
class Status:
    """The status of one provision; ``leeg``: nothing has been answered at all."""

    kan_niet: int = 0
    fouten: int = 0
    open: int = 0
    leeg: bool = False

    def __str__(self) -> str:
        """The worst of it in a word: kan niet, then fouten, then open, else klaar."""
        if self.kan_niet:
            return "kan niet"
        if self.fouten:
            return f"{self.fouten} fout{'en' if self.fouten > 1 else ''}"
        if self.leeg:
            return "nog leeg"
        return f"{self.open} open" if self.open else "klaar"

    @property
    def rang(self) -> int:
        """2: blocks the Word file; 1: open; 0: done."""
        return 2 if self.kan_niet or self.fouten else 1 if self.open else 0


def together(found: Iterable[Status]) -> Status:
    """The status of a page with several provisions."""
    all_ = list(found)
    total = Status(sum(s.kan_niet for s in all_), sum(s.fouten for s in all_), sum(s.open for s in all_))
    return replace(total, leeg=any(s.leeg for s in all_))


@dataclass(frozen=True, slots=True)
class Overzicht:
    """The whole dossier: statuses by provision, and what Controle lists."""

    per_id: Mapping[str, Status]
    blokkades: tuple[Bevinding, ...]
    onleesbaar: Mapping[str, str]
    letop: tuple[Bevinding, ...]
    open: tuple[OpenPoint, ...]
    beantwoord: int

    @property
    def geblokkeerd(self) -> int:
        """How many answers keep the Word file from being made."""
        return len({b.path for b in self.blokkades}) + len(self.onleesbaar)

    def status(self, voorziening_id: str) -> Status:
        """The status of a provision."""
        return self.per_id[voorziening_id]


def overzicht(stand: Stand, document: Document, found: tuple[Bevinding, ...]) -> Overzicht:
    """Where this dossier stands."""
    blocks = tuple(b for b in found if b.blokkeert)
    bad = unreadable(stand)
    points = tuple(p for p in document.open_points if p.kind in _OPEN)
    open_paths = [p.path for p in points] + list(bad) + [b.path for b in blocks]
    answered, per_id = 0, {}
    for v in stand.agreement.alle():
        asked = [a for a in blik_op(stand.agreement, v).antwoorden() if a.gevraagd]
        done = [a for a in asked if a.waarde is not None and not any(within(p, a.path) for p in open_paths)]
        answered += len(done)
        own = [p.path for p in points if p.path.startswith(f"{v.id}.")]
        per_id[v.id] = Status(
            kan_niet=sum(b.voorziening == v.id for b in blocks),
            fouten=sum(p.startswith(f"{v.id}.") for p in bad),
            open=len(own),
            leeg=v.id == "cao" and all(a.waarde is None for a in asked if a.parameter.niveau == "kern"),
        )
    return Overzicht(per_id, blocks, bad, tuple(b for b in found if not b.blokkeert), points, answered)
