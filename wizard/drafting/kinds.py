"""What a dotted name in a template is, before there are answers: a parameter, a part of one, a property, a text, a shared term.
``meaning`` says of the same names what they mean once there are.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from wizard.agreement.catalogue import is_algemeen, soort_bestanden
from wizard.agreement.declaration_check import nagelezen
from wizard.agreement.declaration_sheet import wel
from wizard.agreement.eigenschappen import Eigenschap as Functie
from wizard.agreement.eigenschappen import eigenschappen, opties_van
from wizard.agreement.parameter import Parameter, Soort
from wizard.agreement.values import BASES
from wizard.drafting import expression as ex
from wizard.drafting.saying import DIT, Term
from wizard.messages import bedoelde_u


@dataclass(frozen=True)
class Tekst:
    """A text argument of a shared sentence."""


@dataclass(frozen=True)
class Eigenschap:
    """A property: its options."""

    opties: tuple[str, ...]


@dataclass(frozen=True)
class Iets:
    """What a shared sentence is given that no template calls: one of these, and nobody knows which."""

    kan: tuple[Kind, ...]


Kind = Parameter | Tekst | Eigenschap | Term | ex.Refer | Iets


def each(kind: Kind | None) -> tuple[Kind, ...]:
    """All that this may be; nothing when that cannot be said."""
    return kind.kan if isinstance(kind, Iets) else () if kind is None else (kind,)


def iets() -> Iets | None:
    """All that a template can give a shared sentence; None when a declaration has a mistake, since then not all of it is known."""
    read = [nagelezen(naam) for naam in soort_bestanden()]
    asked = [p for r in read if r.soort for p in r.soort.parameters]
    own = [Eigenschap(opties_van(f)) for naam in soort_bestanden() for f in eigenschappen(naam).values()]
    sound = all(r.soort and not r.twijfel for r in read)
    return Iets((Tekst(), *DIT.values(), *own, *_with_parts(asked))) if sound else None


def _with_parts(asked: Iterable[Parameter]) -> Iterator[Parameter]:
    for p in asked:
        yield p
        yield from _with_parts(p.velden)


class Kinds:
    """The names that one template knows. ``fail`` is told of each that is nothing here; ``used`` are the parameters it uses.

    ``guards`` are the soorten that are certainly there, ``bound`` what a shared sentence was given and the row of a list;
    of both the innermost stands last. Of what is ``doubtful`` nothing is said.
    """

    def __init__(self, declared: Soort | None, fail: Callable[[str, int], None], doubtful: Collection[str] = ()) -> None:
        self.declared, self.fail, self.doubtful = declared, fail, doubtful
        self.guards = [{"cao"} | ({declared.soort} if declared else set())]
        self.bound: list[dict[str, Kind | None]] = []
        self.used: set[str] = set()

    def kind(self, path: str, line: int) -> Kind | None:
        """What a dotted name is; None (and a message) when it is nothing here."""
        head, _, rest = path.partition(".")
        if head == "dit":
            if rest not in DIT:
                self._unknown(rest, DIT, line)
            return DIT.get(rest)
        if self.bound and head in self.bound[-1]:
            found = self.bound[-1][head]
            return self._part(found, rest, path, line) if rest and found is not None else found
        if self.declared is not None and not self.in_zin():
            own = self.declared.per_naam
            if head in self.doubtful:
                return None
            if head in own:
                self.used.add(head)
                return self._part(own[head], rest, path, line) if rest else own[head]
            if head == "naam" and not rest:
                return Tekst()
            if not rest and head in eigenschappen(self.declared.soort):
                return self._property(head)
        return self._elsewhere(head, rest, path, line)

    def in_zin(self) -> bool:
        """Whether this is a shared sentence, which knows only what it was given."""
        return bool(self.bound) and "rij" not in self.bound[-1]

    def _property(self, name: str) -> Eigenschap:
        assert self.declared is not None
        own = eigenschappen(self.declared.soort)[name]
        self.used |= _read_by(own, self.declared)
        return Eigenschap(opties_van(own))

    def _elsewhere(self, head: str, rest: str, path: str, line: int) -> Kind | None:
        if rest and is_algemeen(head):
            if head not in self.guards[-1]:
                self.fail(f"'{path}' kan er niet zijn; zet het binnen '% als voorziening {head}'.", line)
            name, _, more = rest.partition(".")
            read = nagelezen(head)
            other = read.soort.per_naam if read.soort else {}
            if name not in other and (read.soort is None or name in read.twijfel):
                return None
            if name not in other:
                self._unknown(name, other, line)
                return None
            return self._part(other[name], more, path, line) if more else other[name]
        given = self.bound[-1] if self.bound else {}
        own = self.declared.per_naam if self.declared and not self.in_zin() else {}
        self._unknown(head, [*given, *own], line)
        return None

    def _unknown(self, name: str, known: Iterable[str], line: int) -> None:
        self.fail(f"'{name}' is hier geen gegeven{wel(name, known)}", line)

    def _part(self, kind: Kind, rest: str, path: str, line: int) -> Kind | None:
        for name in rest.split("."):
            wholes = [k for k in each(kind) if isinstance(k, Parameter)]
            found = [part for k in wholes if (part := _part_of(k, name)) is not None]
            if not wholes:
                self.fail(f"'{path}' heeft geen delen.", line)
                return None
            if not found:
                parts = dict.fromkeys(v for k in wholes for v in k.per_veld)
                self.fail(f"'{path}': '{name}' bestaat niet{bedoelde_u(name, parts) or '.'}", line)
                return None
            kind = Iets(tuple(found)) if isinstance(kind, Iets) else found[0]
        return kind


def _part_of(whole: Parameter, name: str) -> Kind | None:
    """A part of an answer by name, or a property of a composite one."""
    if name not in whole.per_veld and isinstance(getattr(BASES.get(whole.samengesteld), name, None), property):
        return Eigenschap(("ja", "nee"))
    return whole.per_veld.get(name)


def options(kind: Kind | None) -> tuple[str, ...] | None:
    """The options that wording may follow; None when there is nothing to choose."""
    match kind:
        case Parameter() if kind.opties:
            return kind.sleutels
        case Parameter() | Tekst():
            return ("ja", "nee")
        case Eigenschap():
            return kind.opties
        case Iets():
            known = [k for one in kind.kan for k in (*(options(one) or ()), *(one.alle_sleutels if isinstance(one, Parameter) else ()))]
            return tuple(dict.fromkeys(known))
        case _:
            return None


def blocked(kind: Kind) -> set[str]:
    """The options that may never become text, whatever else is answered."""
    return {o.sleutel for o in kind.opties if o.blokkade and o.blokkade.als is None} if isinstance(kind, Parameter) else set()


def has_words(p: Parameter) -> bool:
    """Whether an answer can be said as it is, in any of its options."""
    if p.type == "samengesteld":
        return bool(p.zegt) or any(o.zegt is not None for v in p.velden for o in v.opties)
    if p.opties:
        return all(o.zegt is not None for o in p.opties)
    return p.type not in ("ja_nee", "groepen", "reeks")


def _read_by(own: Functie, declared: Soort) -> set[str]:
    """The parameters that a property reads, by its source (also through helpers of the same module)."""
    text = inspect.getsource(own)
    module = inspect.getmodule(own)
    for name, f in inspect.getmembers(module, inspect.isfunction) if module else ():
        if f is not own and re.search(rf"\b{name}\(", text) and f.__module__ == own.__module__:
            text += inspect.getsource(f)
    return {name for name in re.findall(r"\.([a-z_]+)", text) if name in declared.per_naam}
