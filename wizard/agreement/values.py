"""Values made of parts (bedrag, frequentie, termijn …): what they are, when they are agreed, and how they say themselves.

Their fields are declared in ``clause_templates/gedeeld.yaml``; ``models.py`` builds the classes from there on these bases.
A value says itself as a row of words and holes: a hole is a part that is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

from wizard.agreement.parameter import Parameter
from wizard.drafting import dutch


@dataclass(frozen=True, slots=True)
class Opening:
    """A hole in the words of a value: the part that is open (``euro``), relative to the value."""

    veld: str


Woorden = tuple[str | Opening, ...]


class Samengesteld(BaseModel):
    """A value with named parts. ``declaratie`` is the parameter it answers."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=False)
    declaratie: ClassVar[Parameter]

    def gekozen(self, veld: str) -> str:
        """The option in effect for a choice part: the answer, else its default, else the first option."""
        answer = getattr(self, veld)
        return str(answer) if answer is not None else standaardkeuze(self.declaratie.veld(veld))

    @property
    def afgesproken(self) -> bool:
        """False when the value says that nothing is agreed (0); open counts as agreed."""
        naam = self.declaratie.velden[0].naam
        first = getattr(self, naam)
        return not (self.gevraagd(naam) and isinstance(first, int | Decimal) and not isinstance(first, bool) and first == 0)

    def woorden(self) -> Woorden:
        """How the value sounds: the ``zegt`` of its chosen options (and of the whole), with the parts filled in."""
        out: list[str | Opening] = []
        for text in self._zegt():
            out += self._ingevuld(text)
        return tuple(out)

    def _zegt(self) -> Iterator[str]:
        if self.declaratie.zegt:
            yield self.declaratie.zegt
            return
        for veld in self.declaratie.velden:
            if veld.type == "keuze" and self.gevraagd(veld.naam):
                optie = veld.optie(self.gekozen(veld.naam))
                if optie.zegt is not None:
                    yield optie.zegt

    def gevraagd(self, veld: str) -> bool:
        """Whether this part is asked, given the other parts (its ``toon_als`` within the value)."""
        voorwaarde = self.declaratie.veld(veld).voorwaarde
        return voorwaarde is None or voorwaarde.waar(lambda path: frozenset({self.gekozen(path)}))

    def _ingevuld(self, text: str) -> Iterator[str | Opening]:
        head, brace, rest = text.partition("{")
        yield head
        if not brace:
            return
        name, _, tail = rest.partition("}")
        if name.startswith("dit."):
            yield "{" + name + "}"
        else:
            yield from self._deel(name)
        yield from self._ingevuld(tail)

    def _deel(self, veld: str) -> Iterator[str | Opening]:
        value = getattr(self, veld)
        yield Opening(veld) if value is None else zeg(value, self.declaratie.veld(veld))


class Termijn(Samengesteld):
    """A duration: a number and a unit, said together (``vier weken``)."""

    def _deel(self, veld: str) -> Iterator[str | Opening]:
        n, unit = getattr(self, "aantal"), self.gekozen("eenheid")  # noqa: B009 - fields come from the catalogue
        if n is not None:
            yield dutch.duration(n, unit)
            return
        yield Opening("aantal")
        yield f" {dutch.unit_word(None, unit)}"


class Frequentie(Samengesteld):
    """How often: ``eenmaal per vijf jaar``, ``eenmaal per kalenderjaar``."""

    @property
    def met_termijn(self) -> bool:
        """Whether it is once per a number of years, so that a next right starts after that number."""
        return self.gekozen("vorm") == "eenmaal_per_jaren"

    def _deel(self, veld: str) -> Iterator[str | Opening]:
        years = getattr(self, "jaren")  # noqa: B009
        if years is not None:
            yield dutch.duration(years, "jaar")
            return
        yield Opening("jaren")
        yield " jaar"


class LooptijdLid(Samengesteld):
    """A period of its own: from a day, until a day, or both."""

    def _zegt(self) -> Iterator[str]:
        begin, end = getattr(self, "vanaf"), getattr(self, "tot_en_met")  # noqa: B009
        if begin is not None and end is None:
            yield "vanaf {vanaf}"
        elif begin is None and end is not None:
            yield "tot en met {tot_en_met}"
        else:
            yield from super()._zegt()


class Deeltijd(Samengesteld):
    """What a part-timer gets; excluding or reducing needs a reason (artikel 7:648 BW)."""

    @property
    def zonder_motivering(self) -> bool:
        """Whether the objective justification is missing."""
        return not getattr(self, "motivering", None)


class Financiering(Samengesteld):
    """Who pays; a right may not hang on the money of the fund (J38)."""


BASES: dict[str, type[Samengesteld]] = {
    "termijn": Termijn,
    "frequentie": Frequentie,
    "looptijd_lid": LooptijdLid,
    "deeltijd": Deeltijd,
    "financiering": Financiering,
}


class Rij(Samengesteld):
    """A row of a list of groups or steps."""


def standaardkeuze(parameter: Parameter) -> str:
    """The option whose wording an open choice keeps: its default, else the first option."""
    default = parameter.standaard
    return default if isinstance(default, str) and default in parameter.sleutels else parameter.opties[0].sleutel


def zeg(value: Any, parameter: Parameter) -> str:
    """A single answer in words. Composites and choices say themselves elsewhere; a choice without ``zegt`` has no words."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case date():
            return dutch.long_date(value)
        case int() | Decimal() if parameter.eenheid == "euro":
            return dutch.euro(Decimal(value))
        case int() | Decimal() if parameter.eenheid == "procent":
            return dutch.percentage(Decimal(value))
        case int() | Decimal():
            return dutch.number(value)
        case tuple() if parameter.type == "teksten":
            return dutch.listed([str(v) for v in value])
        case _:
            return str(value)
