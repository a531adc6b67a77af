"""Answers as conditions and templates meet them: each knows its path, whether it is asked, and which options it chooses.

The one place that decides what *absent, open, hidden* mean (design.md): an open choice counts as its default wording,
an open value as agreed, a question that is not asked as not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wizard.agreement.agreement import Agreement, Voorziening
from wizard.agreement.parameter import Parameter
from wizard.agreement.values import Samengesteld, standaardkeuze


@dataclass(frozen=True, slots=True)
class Antwoord:
    """One answer, or one part of it. ``waarde`` None means open; ``gevraagd`` False means hidden: kept, not said, not open."""

    waarde: Any
    parameter: Parameter
    path: str
    gevraagd: bool = True
    label: str = ""
    """For marks: the label of the parameter for the first part of a composite, of the part for others and in a row."""
    door: tuple[str, ...] = ()
    """Paths of the answers that decide whether this is asked."""
    door_keuzen: tuple[tuple[str, str], ...] = ()
    """Which of those are open choices: path and label."""

    @property
    def paden(self) -> tuple[str, ...]:
        """Paths of all that decides what this comes to: the answer itself when it is asked, and what decides whether it is."""
        return (self.path, *self.door) if self.gevraagd else self.door

    @property
    def is_open_keuze(self) -> bool:
        """Open, and the text goes by its default meanwhile."""
        return self.is_open and self.parameter.type in ("keuze", "meerkeuze", "ja_nee")

    @property
    def open_keuzen(self) -> tuple[tuple[str, str], ...]:
        """Path and label of the open choices in all that decides what this comes to."""
        return ((self.path, self.label), *self.door_keuzen) if self.is_open_keuze else self.door_keuzen

    @property
    def is_open(self) -> bool:
        """Asked and on purpose left open."""
        return self.gevraagd and self.waarde is None

    def keuzen(self) -> frozenset[str]:
        """The options in effect: of a choice its keys; of anything else ``ja`` or ``nee`` (agreed or not). Hidden: none."""
        return frozenset(self._keuzen()) if self.gevraagd else frozenset()

    def _keuzen(self) -> tuple[str, ...]:
        match self.parameter.type:
            case "keuze":
                return (self.waarde if self.waarde is not None else standaardkeuze(self.parameter),)
            case "meerkeuze":
                return tuple(self.waarde) if self.waarde is not None else _standaardlijst(self.parameter)
            case "ja_nee":
                return ("ja" if (self.parameter.standaard != "nee" if self.waarde is None else self.waarde) else "nee",)
            case _:
                return ("ja" if self.afgesproken else "nee",)

    @property
    def afgesproken(self) -> bool:
        """False when the answer says that nothing is agreed: 0 or an empty list. Open counts as agreed."""
        if self.waarde is None:
            return True
        return self.waarde.afgesproken if isinstance(self.waarde, Samengesteld) else bool(self.waarde)

    def deel(self, naam: str) -> Antwoord:
        """A part of a composite. Of an open composite the parts are open, at the path of the whole. Raises KeyError."""
        veld = self.parameter.veld(naam)
        first = veld is self.parameter.velden[0] and self.parameter.type == "samengesteld"
        label = (self.label or self.parameter.label) if first else veld.label
        door = self.paden if veld.voorwaarde else self.door
        if self.waarde is None:
            return Antwoord(None, veld, self.path, self.gevraagd and veld.voorwaarde is None, label, door, self.door_keuzen)
        asked = self.gevraagd and self.waarde.gevraagd(naam)
        return Antwoord(getattr(self.waarde, naam), veld, f"{self.path}.{naam}", asked, label, door, self.door_keuzen)

    def onder(self, naam: str) -> Antwoord | None:
        """The part of this name, or the row of this number (``2``); None when there is none."""
        if naam.isdigit():
            rows = self.rijen()
            return rows[int(naam) - 1] if 0 < int(naam) <= len(rows) else None
        return self.deel(naam) if naam in self.parameter.per_veld else None

    def rijen(self) -> tuple[Antwoord, ...]:
        """The rows of a list, each as an answer at ``<path>.<n>``."""
        rows = enumerate(self.waarde or (), 1)
        return tuple(Antwoord(row, self.parameter, f"{self.path}.{n}", self.gevraagd, "", self.door, self.door_keuzen) for n, row in rows)


def _standaardlijst(parameter: Parameter) -> tuple[str, ...]:
    default = parameter.standaard
    if default is None:
        return parameter.sleutels[:1]
    return (default,) if isinstance(default, str) else tuple(default)


def blik_op(agreement: Agreement, voorziening: Voorziening) -> Blik:
    """The view on the answers of a provision; there is one per agreement, so each answer is worked out once."""
    found: Blik | None = agreement.blikken.get(voorziening.id)
    if found is None:
        found = agreement.blikken[voorziening.id] = Blik(agreement, voorziening)
    return found


class Blik:
    """A view on the answers of one provision within its agreement; asked for with ``blik_op``."""

    def __init__(self, agreement: Agreement, voorziening: Voorziening) -> None:
        self.agreement, self.voorziening = agreement, voorziening
        self.per_naam = voorziening.declaratie.per_naam
        self._kept: dict[str, Antwoord] = {}

    def antwoord(self, naam: str) -> Antwoord:
        """The answer to a parameter of this provision. Raises KeyError when it has no such parameter."""
        found = self._kept.get(naam)
        if found is None:
            parameter = self.per_naam[naam]
            voorwaarde = parameter.voorwaarde
            asked = voorwaarde is None or voorwaarde.waar(self.opzoeken)
            value = getattr(self.voorziening.blad, naam)
            on = [a for v in voorwaarde.vergelijkingen if (a := self.vind(v.path)) is not None] if voorwaarde else []
            door = tuple(dict.fromkeys(p for a in on for p in a.paden))
            keuzen = tuple(dict.fromkeys(k for a in on for k in a.open_keuzen))
            found = Antwoord(value, parameter, f"{self.voorziening.id}.{naam}", asked, parameter.label, door, keuzen)
            self._kept[naam] = found
        return found

    def vind(self, path: str) -> Antwoord | None:
        """The answer at a path of a condition, or None when its soort is not there."""
        head, _, rest = path.partition(".")
        if head in self.per_naam:
            answer = self.antwoord(head)
            return answer.deel(rest) if rest else answer
        other = self.elders(head)
        return other.vind(rest) if other else None

    def antwoorden(self) -> Iterator[Antwoord]:
        """All answers in the order of the catalogue, hidden ones too."""
        return (self.antwoord(naam) for naam in self.per_naam)

    def elders(self, soortnaam: str) -> Blik | None:
        """The same view of the only provision of this soort; None when there is none, or more than one."""
        other = self.agreement.enige(soortnaam)
        return None if other is None else blik_op(self.agreement, other)

    def opzoeken(self, path: str) -> frozenset[str]:
        """The options in effect at a path of a condition (``a``, ``a.veld``, ``soort.a``); empty when it is not asked or not there."""
        answer = self.vind(path)
        return answer.keuzen() if answer is not None else frozenset()

    def er_is(self, soortnaam: str) -> bool:
        """Whether the agreement holds a provision of this soort, other than this one."""
        if soortnaam in self.agreement.algemeen:
            return True
        return self.agreement.aantal(soortnaam) > (self.voorziening.soort == soortnaam)


def antwoord_op(agreement: Agreement, path: str) -> Antwoord | None:
    """The answer at ``<id>.<veld>(.<deel>|.<rij>)*``, or None when the path leads nowhere (any more)."""
    head, *rest = path.split(".")
    if not rest or not agreement.heeft(head):
        return None
    blik = blik_op(agreement, agreement.vind(head))
    here = blik.antwoord(rest[0]) if rest[0] in blik.per_naam else None
    for name in rest[1:]:
        here = here and here.onder(name)
    return here


class Antwoorden:
    """What a property (``eigenschappen/<soort>.py``) sees: effective answers by name, and which of them it has read.

    An open choice gives its default wording, an open value None, a hidden answer None (ja/nee: False, a list: ()).
    """

    def __init__(self, blik: Blik, gelezen: list[Antwoord] | None = None) -> None:
        self._blik = blik
        self._gelezen: list[Antwoord] = [] if gelezen is None else gelezen

    def __getattr__(self, naam: str) -> Any:
        try:
            answer = self._blik.antwoord(naam)
        except KeyError:
            raise AttributeError(naam) from None
        return _effectief(answer, self._gelezen)

    def soort(self, naam: str) -> Antwoorden | None:
        """The answers of the only provision of this soort; None when there is none, or more than one."""
        other = self._blik.elders(naam)
        return None if other is None else Antwoorden(other, self._gelezen)

    def er_is(self, naam: str) -> bool:
        """Whether a provision of this soort is in the agreement, other than this one."""
        return self._blik.er_is(naam)

    def voorzieningen(self) -> tuple[Antwoorden, ...]:
        """The answers of every provision of bouwsteen 1 to 5, in the order of the agreement."""
        agreement = self._blik.agreement
        return tuple(Antwoorden(blik_op(agreement, v), self._gelezen) for v in agreement.voorzieningen)


class _Delen:
    """The effective parts of a composite answer, by name."""

    def __init__(self, answer: Antwoord, gelezen: list[Antwoord]) -> None:
        self._answer, self._gelezen = answer, gelezen

    def __getattr__(self, naam: str) -> Any:
        try:
            return _effectief(self._answer.deel(naam), self._gelezen)
        except KeyError:
            raise AttributeError(naam) from None

    def __bool__(self) -> bool:
        self._gelezen.append(self._answer)
        return self._answer.gevraagd and self._answer.afgesproken


def _effectief(answer: Antwoord, gelezen: list[Antwoord]) -> Any:
    kind = answer.parameter.type
    if kind == "samengesteld":
        return _Delen(answer, gelezen)
    gelezen.append(answer)
    if kind == "ja_nee":
        return "ja" in answer.keuzen()
    if kind == "meerkeuze":
        return tuple(k for k in answer.parameter.sleutels if k in answer.keuzen())
    if kind == "keuze":
        return next(iter(answer.keuzen()), None)
    if kind in ("groepen", "reeks", "teksten", "voorzieningen"):
        return (answer.waarde or ()) if answer.gevraagd else ()
    return answer.waarde if answer.gevraagd else None
