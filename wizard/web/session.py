"""The working copy of a dossier in one browser session, and the one road for a change: new version saved, text drafted, sentences marked.

The truth is the database; a reload, another window or a restart starts from there. Only this module writes versions.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

import streamlit as st

from wizard import library
from wizard.agreement.agreement import Agreement
from wizard.agreement.path import within
from wizard.drafting.document import Document
from wizard.drafting.draft import draft
from wizard.messages import CaoFout
from wizard.review.findings import Bevinding, bevindingen
from wizard.storage.dossiers import Conflict, Dossiers, Onbereikbaar, Versie, dossiers
from wizard.storage.history import ONGEDAAN, OPNIEUW, Historie
from wizard.web import redraw
from wizard.web.answers import Stand, answer
from wizard.web.sheet import changed
from wizard.web.status import Overzicht, overzicht

VERLOREN = "wijziging-verloren"
"""Set when the last change came too late: the dossier could no longer be read. The page that says so forgets it."""


@dataclass
class Werk:
    """One dossier as this session sees it. ``verschil`` are ids of leden whose words the last change altered."""

    versie: Versie
    stand: Stand
    historie: Historie
    document: Document
    verschil: frozenset[str] = frozenset()
    keer: int = 0
    onbewaard: str = ""
    conflict: datetime | None = None
    geweigerd: list[tuple[str, Callable[[Stand], Stand]]] = field(default_factory=list)
    """The changes that could not be saved because another was first, in their order."""
    lokaal: dict[str, int] = field(default_factory=dict)
    """Per path how often its control was replaced by a fresh one."""
    inhoud: library.Keuze = field(default_factory=library.keuze)
    """The content, ours and perhaps a library's, with which the answers were read."""

    @property
    def dossier(self) -> str:
        """The id of the dossier, as in its address."""
        return self.versie.dossier

    @cached_property
    def bevindingen(self) -> tuple[Bevinding, ...]:
        """What contradicts, warns or blocks, and what says nothing."""
        return bevindingen(self.agreement, self.document)

    @cached_property
    def overzicht(self) -> Overzicht:
        """Where the dossier stands."""
        return overzicht(self.stand, self.document, self.bevindingen)

    @property
    def agreement(self) -> Agreement:
        """The answers."""
        return self.stand.agreement

    def sleutel(self, path: str) -> str:
        """The key of the control at a path; another one after undo and after *Open laten*, so that the control is fresh."""
        fresh = sum(n for p, n in self.lokaal.items() if within(path, p) or not p)
        return f"w-{path.replace('.', '-')}-{self.dossier[:6].replace('-', '_')}-{self.historie.laatste_stap}-{fresh}"

    def vernieuw(self, path: str) -> None:
        """Give the control at a path, or all controls (empty path), a new key."""
        self.lokaal[path] = self.lokaal.get(path, 0) + 1


def _made(versie: Versie, historie: Historie, stand: Stand) -> Werk:
    return Werk(versie, stand, historie, draft(stand.agreement, stand.invoer))


def bewaarplaats() -> Dossiers:
    """The database of all dossiers."""
    return dossiers()


def open_dossier(dossier: str, *, nieuwste: bool = False) -> bool:
    """Make this the dossier of the session, from the database when it is not here yet; False when there is no such dossier."""
    here: Werk | None = st.session_state.get("werk")
    if here is not None and here.dossier == dossier and not nieuwste and _is_current(here):
        return True
    st.session_state.pop("werk", None)
    versie = bewaarplaats().nieuwste(dossier)
    if versie is None:
        return False
    werk = _made(versie, bewaarplaats().historie(dossier), Stand(versie.agreement(), versie.invoer))
    if nieuwste and here is not None:
        werk.lokaal = {"": secrets.randbits(32)}
    st.session_state["werk"] = werk
    return True


def _is_current(here: Werk) -> bool:
    """Whether it was read with the library in use; what could not be saved stays here whatever happens."""
    return here.inhoud is library.keuze() or bool(here.onbewaard)


def werk() -> Werk:
    """The dossier of this session. Raises KeyError when none is open."""
    found: Werk = st.session_state["werk"]
    return found


def begin(agreement: Agreement, wat: str) -> str:
    """A new dossier with these answers; gives its id."""
    return bewaarplaats().begin(agreement, wat).dossier


def wijzig(wat: str, maak: Callable[[Stand], Stand]) -> None:
    """One change: ``maak`` gives the new state, which is saved at once as a new version. Nothing happens when nothing changes."""
    if not _is_current(werk()):
        try:
            open_dossier(werk().dossier, nieuwste=True)
        except CaoFout:  # it can't be read with the library in use: the page says so
            st.session_state[VERLOREN] = True
            return redraw.everything()
    now = werk()
    new = maak(now.stand)
    if new == now.stand and not now.onbewaard and not now.geweigerd:
        return
    _save(now, new, wat)
    if now.conflict:
        now.geweigerd.append((wat, maak))


def beantwoord(path: str, raw: Any) -> None:
    """The answer that a control gives."""
    wijzig(f"antwoord {path}", lambda stand: answer(stand, path, raw))


def laat_open(path: str) -> None:
    """*Open laten*: empty the answer and its control."""
    werk().vernieuw(path)
    beantwoord(path, None)
    richt(path, blijf=True)


def kies(path: str, sleutel: str) -> None:
    """Take the way out that a finding offers."""
    werk().vernieuw(path)
    beantwoord(path, sleutel)
    richt(path, blijf=True)


def ongedaan() -> None:
    """Back to the version before: saved as a new version with its content."""
    _repeat(ONGEDAAN, werk().historie.terug)


def opnieuw() -> None:
    """Forward again to what was undone."""
    _repeat(OPNIEUW, werk().historie.vooruit)


def _repeat(kind: str, numbers: tuple[int, ...]) -> None:
    if not numbers:
        return
    old = bewaarplaats().versie(werk().dossier, numbers[-1])
    _save(werk(), Stand(old.agreement(), old.invoer), f"{kind} {old.nr}")


def bewaar_alsnog() -> None:
    """Save what could not be saved before."""
    _save(werk(), werk().stand, werk().onbewaard)


def _save(now: Werk, new: Stand, wat: str) -> None:
    """Save, draft and mark. Refused because another was first: nothing changes here, and the screen says so."""
    versie, historie, unsaved = now.versie, now.historie, ""
    try:
        versie = bewaarplaats().bewaar(now.dossier, now.versie.nr + 1, new.agreement, new.invoer, wat)
        historie = historie.na(versie.nr, wat)
    except Conflict:
        other = bewaarplaats().nieuwste(now.dossier)
        now.conflict = other.wanneer if other else now.versie.wanneer
        return
    except Onbereikbaar:
        unsaved = wat
    made = _made(versie, historie, new)
    made.verschil, made.keer = changed(now.document, made.document), now.keer + 1
    made.onbewaard, made.lokaal = unsaved, now.lokaal
    st.session_state["werk"] = made


def catch_up() -> None:
    """On another page: take over what was saved elsewhere meanwhile, and forget what the last change marked.

    While something was refused, the choice what to do with that stays open.
    """
    now = werk()
    with suppress(Onbereikbaar):
        if not now.onbewaard and not now.conflict and bewaarplaats().nummer(now.dossier) != now.versie.nr:
            open_dossier(now.dossier, nieuwste=True)
    werk().verschil = frozenset()


def laad_nieuwste() -> None:
    """Give up what could not be saved because another was first, and go on from the newest version."""
    open_dossier(werk().dossier, nieuwste=True)


def bewaar_bovenop() -> None:
    """Go on from the newest version with the answers that were refused; what has no place in it any more is left out."""
    refused = werk().geweigerd
    open_dossier(werk().dossier, nieuwste=True)
    for wat, maak in refused:
        with suppress(LookupError, AttributeError):
            wijzig(wat, maak)


@dataclass(frozen=True, slots=True)
class Doel:
    """The question that gets the focus: ``keer`` counts, so that each is done once; ``blijf``: only scroll when it is out of sight."""

    path: str = ""
    keer: int = 0
    blijf: bool = False


def doel() -> Doel:
    """The question to go to; its path is empty when there is none."""
    found: Doel = st.session_state.get("doel", Doel())
    return found


def richt(path: str, *, blijf: bool = False) -> None:
    """Bring a question into view with the focus in it, on the next drawing of its page; an empty path: none."""
    st.session_state["doel"] = Doel(path, doel().keer + 1 if path else doel().keer, blijf)


def klok(moment: datetime) -> str:
    """The time of day here: ``14:03``."""
    return moment.astimezone().strftime("%H:%M")


def foutregels(fout: CaoFout) -> list[str]:
    """All problems as lines for people."""
    return [str(m) for m in fout.meldingen]
