"""What the parties agree: a frozen, validated tree of answers without any text.

Made by ``wizard.agreement.load`` and changed by ``wizard.agreement.change``; everything below reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal

from wizard.agreement.catalogue import soort, soort_bestanden
from wizard.agreement.models import Antwoordenblad
from wizard.agreement.parameter import Soort

VERSIE = 1


@dataclass(frozen=True, slots=True)
class Voorziening:
    """One provision: an id that never changes, a name, a soort and the answers to its questions."""

    id: str
    naam: str
    soort: str
    blad: Antwoordenblad

    @property
    def declaratie(self) -> Soort:
        """What is asked about this soort."""
        return soort(self.soort)


@dataclass(frozen=True, slots=True)
class Preset:
    """The heading of a preset: what it is an example of and where it comes from."""

    id: str
    titel: str
    soort: Literal["voorbeeld", "pakket"] = "voorbeeld"
    sector: str = ""
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Stuk:
    """What the printed piece calls itself: kind, side, version and date. What is missing leaves its line out."""

    soort: Literal["voorstel", "concept", "tekst"] = "voorstel"
    van: Literal["werkgevers", "werknemers", "samen", ""] = ""
    versie: str = ""
    datum: str = ""


@dataclass(frozen=True, slots=True)
class AfwijkendeTekst:
    """A lid edited by hand: the new text and the generated text that it replaced."""

    tekst: str
    verving: str = ""


def _leeg() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Agreement:
    """The whole agreement.

    ``algemeen`` holds the soorten of bouwsteen 0 by name (``cao`` is always there), ``voorzieningen`` the rest in the user's order.
    ``nog_standaard`` is the set of paths that nobody has answered: they hold our default and are shown as ours.
    """

    voorzieningen: tuple[Voorziening, ...] = ()
    algemeen: Mapping[str, Voorziening] = field(default_factory=_leeg)
    preset: Preset | None = None
    stuk: Stuk | None = None
    afwijkende_teksten: Mapping[str, AfwijkendeTekst] = field(default_factory=_leeg)
    nog_standaard: frozenset[str] = frozenset()

    def alle(self) -> Iterator[Voorziening]:
        """All provisions: those of Algemeen in the order of the catalogue, then the rest in the user's order."""
        for naam in soort_bestanden():
            if naam in self.algemeen:
                yield self.algemeen[naam]
        yield from self.voorzieningen

    def vind(self, voorziening_id: str) -> Voorziening:
        """The provision with this id. Raises KeyError when it is not there."""
        return self._per_id[voorziening_id]

    def aantal(self, soortnaam: str) -> int:
        """How many provisions of this soort there are in the list."""
        return len(self._per_soort.get(soortnaam, ()))

    def enige(self, soortnaam: str) -> Voorziening | None:
        """The provision of this soort when there is exactly one."""
        found = self._per_soort.get(soortnaam, ())
        return found[0] if len(found) == 1 else self.algemeen.get(soortnaam)

    @cached_property
    def _per_soort(self) -> Mapping[str, list[Voorziening]]:
        found: dict[str, list[Voorziening]] = {}
        for v in self.voorzieningen:
            found.setdefault(v.soort, []).append(v)
        return found

    def heeft(self, voorziening_id: str) -> bool:
        """Whether there is a provision with this id."""
        return voorziening_id in self._per_id

    @cached_property
    def _per_id(self) -> Mapping[str, Voorziening]:
        return {v.id: v for v in self.alle()}

    @cached_property
    def blikken(self) -> dict[str, Any]:
        """What ``antwoorden.blik_op`` has seen of each provision so far, by id."""
        return {}

    def waarde(self, path: str) -> Any:
        """The value at ``<id>.<veld>(.<deel>|.<rij>)*``. Raises KeyError when the path leads nowhere."""
        head, *rest = path.split(".")
        here: Any = self.vind(head).blad
        for name in rest:
            if isinstance(here, tuple):
                if not (name.isdigit() and 0 < int(name) <= len(here)):
                    raise KeyError(path)
                here = here[int(name) - 1]
            elif here is None:
                return None
            elif name in type(here).model_fields:
                here = getattr(here, name)
            else:
                raise KeyError(path)
        return here
