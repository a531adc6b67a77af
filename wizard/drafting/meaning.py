"""What a dotted name in a template means with these answers: an answer, a part of it, a property, a shared term; and which options
are then in effect. ``kinds`` says of the same names what they are before there are answers.
"""

from __future__ import annotations

from dataclasses import dataclass

from wizard.agreement.antwoorden import Antwoord, Antwoorden, Blik
from wizard.agreement.eigenschappen import Eigenschap, eigenschappen
from wizard.agreement.models import controle
from wizard.drafting import expression as ex
from wizard.drafting.saying import Term, terms
from wizard.drafting.tree import RefRequest


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a condition comes to: the options in effect, the answers that decided it, and which of those are open choices."""

    keuzen: frozenset[str]
    paths: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    answer: Antwoord | None = None
    parent: Antwoord | None = None
    gates: tuple[tuple[str, str], ...] = ()
    """Open choices that decide whether the question is asked at all."""


Bound = Antwoord | Term | str | Uitkomst | RefRequest
_GEEN = Uitkomst(frozenset())


class Meaning:
    """The names of one provision. ``bound`` holds what a shared sentence was given and the row of a list, innermost last."""

    def __init__(self, blik: Blik) -> None:
        self.blik = blik
        self.terms = terms(blik)
        self.bound: list[dict[str, Bound]] = []
        self._kept: dict[str, Uitkomst] = {}

    # conditions ------------------------------------------------------------------------------------------------------------------
    def outcome(self, path: str) -> Uitkomst:
        """What a condition comes to now."""
        if self.bound:
            return self._worked_out(path)
        found = self._kept.get(path)
        if found is None:
            found = self._kept[path] = self._worked_out(path)
        return found

    def _worked_out(self, path: str) -> Uitkomst:
        found = self.resolve(path)
        if isinstance(found, Uitkomst):
            return found
        if isinstance(found, str):
            return Uitkomst(frozenset({found or "nee"}))
        if isinstance(found, Antwoord):
            return _of_answer(found, self._parent_of(path))
        return _GEEN

    def _parent_of(self, path: str) -> Antwoord | None:
        head, dot, _ = path.rpartition(".")
        found = self.resolve(head) if dot else None
        return found if isinstance(found, Antwoord) else None

    # names -----------------------------------------------------------------------------------------------------------------------
    def resolve(self, path: str) -> Bound:
        """What a dotted name means here: a bound argument, an answer, a property, or an answer of a soort of bouwsteen 0."""
        head, _, rest = path.partition(".")
        if head == "dit":
            return self.terms[rest]
        if self.bound and head in self.bound[-1]:
            found = self.bound[-1][head]
        elif head == "naam" and not rest:
            return self.blik.voorziening.naam
        elif head in self.blik.per_naam:
            found = self.blik.antwoord(head)
        elif not rest and head in (own := eigenschappen(self.blik.voorziening.soort)):
            return self._property(own[head])
        else:
            return self._elsewhere(head, rest)
        return _parts(found, rest) if rest else found

    def argument(self, a: ex.Argument) -> Bound:
        """What a shared sentence is given."""
        if isinstance(a, ex.Literal):
            return a.text
        if isinstance(a, ex.Refer):
            return RefRequest(a.kind, a.paths, a.conjunction)
        return self.resolve(a.path)

    def _elsewhere(self, head: str, rest: str) -> Bound:
        other = self.blik.elders(head)
        if other is None or not rest:
            return _GEEN  # a soort that is not there never says its default
        name, _, more = rest.partition(".")
        answer = other.antwoord(name)
        return _parts(answer, more) if more else answer

    def _property(self, own: Eigenschap) -> Uitkomst:
        read: list[Antwoord] = []
        result = own(Antwoorden(self.blik, read))
        keys = frozenset({("ja" if result else "nee") if isinstance(result, bool) else str(result)})
        choices = tuple((a.path, a.label) for a in read if a.is_open_keuze)
        gates = tuple(k for a in read for k in a.door_keuzen)
        return Uitkomst(keys, tuple(p for a in read for p in a.paden), choices, gates=gates)


def _of_answer(answer: Antwoord, parent: Antwoord | None) -> Uitkomst:
    if not answer.gevraagd:
        return Uitkomst(frozenset(), answer.paden, (), answer, parent, answer.door_keuzen)
    choices = ((answer.path, answer.label),) if answer.is_open_keuze else ()
    return Uitkomst(answer.keuzen(), answer.paden, choices, answer, parent, answer.door_keuzen)


def _parts(found: Bound, rest: str) -> Bound:
    for name in rest.split("."):
        if not isinstance(found, Antwoord):
            return _GEEN
        if name in found.parameter.per_veld:
            found = found.deel(name)
        else:
            return _own_property(found, name)
    return found


def _own_property(found: Antwoord, name: str) -> Uitkomst:
    """A property of a composite value (``frequentie.met_termijn``)."""
    if not found.gevraagd:
        return Uitkomst(frozenset(), found.paden, gates=found.door_keuzen)
    yes = bool(_default_property(found, name) if found.waarde is None else getattr(found.waarde, name))
    choices = ((found.path, found.label),) if found.is_open else ()
    return Uitkomst(frozenset({"ja" if yes else "nee"}), found.paden, choices, gates=found.door_keuzen)


def _default_property(found: Antwoord, name: str) -> object:
    """A property of an open composite: that of its defaults."""
    made = controle(found.parameter).validate_python(found.parameter.standaard if found.parameter.standaard is not None else {})
    return getattr(made, name)
