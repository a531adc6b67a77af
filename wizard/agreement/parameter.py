"""What a declaration says, as typed data: a bouwsteen, a soort, its parameters and their options. ``catalogue`` holds all of them."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from wizard.agreement.conditions import Voorwaarde

EIGEN = ("eigen",)
"""The source of what is nobody's but ours (or the library's); what names no source is ours, never the Stichting's."""


class _Streng(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Blokkade(_Streng):
    """An option that gives no text: the rule, and when (``als``: a condition or the name of a property; None: always)."""

    regel: str
    als: str | None = None


class Optie(_Streng):
    """One option of a choice, with its consequence and how it sounds in a sentence (``zegt``, with ``{veld}`` for a part)."""

    sleutel: str
    label: str
    gevolg: str = ""
    zegt: str | None = None
    zin: str = ""
    bron: tuple[str, ...] = EIGEN
    recht: str | None = None
    waarschuwing: str | None = None
    blokkade: Blokkade | None = None


class Parameter(_Streng):
    """One thing a negotiator sets: the question, its type, limits, default, source. A composite has ``velden``, a list of rows too."""

    naam: str
    vraag: str = ""
    label: str
    hulp: str = ""
    type: str
    samengesteld: str = ""
    """Name in gedeeld.yaml when the type comes from there (also for a shared choice such as normkracht)."""
    zegt: str | None = None
    standaard: Any = None
    laagste: str | None = None
    hoogste: str | None = None
    opties: tuple[Optie, ...] = ()
    alle_sleutels: tuple[str, ...] = ()
    """Keys of the shared type before the limits of this parameter narrowed them; a shared sentence speaks of all."""
    velden: tuple[Parameter, ...] = ()
    voorwaarde: Voorwaarde | None = None
    niveau: Literal["kern", "nader"] = "kern"
    aspect: str = ""
    bron: tuple[str, ...] = ()
    standaard_bron: tuple[str, ...] = EIGEN
    """Where the default itself comes from; ours unless the declaration names who recommends it."""
    regels: tuple[str, ...] = ()
    zinnen: tuple[str, ...] = ()
    domein: str = ""
    recht: str | None = None
    grens_recht: str | None = None
    """The rule of law behind the highest number that is allowed; said to who types more."""
    eenheid: str | None = None
    alleen: str | None = None
    """The one answer (ja or nee) that a yes-no question may have, when only one is allowed; it may still be left open."""
    dalend: bool = False
    """Of a list of rows: each is lower than the one before it, by their first field."""
    decimalen: int = 0
    voorbeeld: str | None = None
    zonder: str | None = None
    """Of a text: a word that is dropped at its start, since the sentence says it already (``cao``)."""
    lengte: int = 300
    declaratie: dict[str, Any] = Field(default_factory=dict, repr=False)
    """The declaration as it stands in the file, for ``parameters --json`` and the documentation."""

    @cached_property
    def sleutels(self) -> tuple[str, ...]:
        """Keys of the options, in order."""
        return tuple(o.sleutel for o in self.opties)

    @cached_property
    def kan_blokkeren(self) -> bool:
        """Whether some option may have no text."""
        return any(o.blokkade for o in self.opties)

    @cached_property
    def per_veld(self) -> dict[str, Parameter]:
        """The parts by name."""
        return {v.naam: v for v in self.velden}

    def optie(self, sleutel: str) -> Optie:
        """The option with this key. Raises KeyError when there is none."""
        for optie in self.opties:
            if optie.sleutel == sleutel:
                return optie
        raise KeyError(sleutel)

    def veld(self, naam: str) -> Parameter:
        """The part with this name. Raises KeyError when there is none."""
        return self.per_veld[naam]


class Soort(_Streng):
    """A kind of provision with its parameters, in the order of the screen."""

    soort: str
    titel: str
    bouwsteen: int
    wat: str
    kies_als: str
    let_op: str = ""
    voorbeelden: tuple[str, ...] = ()
    artikelen: tuple[int, ...] = ()
    parameters: tuple[Parameter, ...]
    bibliotheek: str = ""
    """Name of the library that this soort comes from; empty for ours."""

    @property
    def algemeen(self) -> bool:
        """Of bouwsteen 0: at most once, standing in the file under its own name."""
        return self.bouwsteen == 0

    @cached_property
    def per_naam(self) -> dict[str, Parameter]:
        """The parameters by name."""
        return {p.naam: p for p in self.parameters}


class Bouwsteen(_Streng):
    """One of the five building blocks (0: algemeen): number, title and the aspects the handreiking names."""

    nr: int
    titel: str
    aspecten: tuple[str, ...]
    bron: str = ""
