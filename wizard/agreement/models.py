"""Strict pydantic models made from the catalogue: one class per soort and per composite value, so that every reader checks alike.

Numbers carry their limits, choices are Literals, text is read by ``parse``. Every field may be None: on purpose open.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, create_model, model_validator
from pydantic_core import PydanticCustomError

from wizard.agreement import parse
from wizard.agreement.catalogue import soort
from wizard.agreement.parameter import Parameter
from wizard.agreement.values import BASES, Rij, Samengesteld
from wizard.library import onthouden


class Antwoordenblad(BaseModel):
    """The answers to all questions of one soort; a key that was absent holds the catalogue's default."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _lezer(read: Callable[[Any], Any]) -> BeforeValidator:
    """A parser of ``parse`` as a pydantic validator, with its Dutch sentence as the message."""

    def validate(raw: Any) -> Any:
        try:
            return read(raw)
        except ValueError as fout:
            raise PydanticCustomError("tekst", "{zin}", {"zin": str(fout)}) from None

    return BeforeValidator(validate)


def _grens(parameter: Parameter) -> dict[str, Any]:
    read = Decimal if parameter.decimalen or parameter.eenheid in ("euro", "procent") else int
    limits = {"ge": parameter.laagste, "le": parameter.hoogste}
    out: dict[str, Any] = {k: read(str(v)) for k, v in limits.items() if v is not None}
    if not out and parameter.eenheid in ("euro", "procent"):
        out = {"ge": Decimal(0), "le": Decimal(1_000_000_000 if parameter.eenheid == "euro" else 1000)}
    return out or {"ge": 0, "le": 1_000_000}


def _sleutel(raw: Any) -> Any:
    return raw.strip() if isinstance(raw, str) else raw


_Aard = Hashable
_ANNOTATIES: dict[_Aard, tuple[Parameter, Any]] = {}
_ADAPTERS: dict[_Aard, tuple[Parameter, TypeAdapter[Any]]] = {}


def _aard(parameter: Parameter) -> _Aard:
    """What tells its check from others: what it allows, and of one with parts also how they are said and when they are asked."""
    p = parameter
    if p.velden:
        parts = ((v.naam, repr(v.standaard), v.voorwaarde, tuple(o.zegt for o in v.opties), _aard(v)) for v in p.velden)
        return (p.type, p.samengesteld, p.zegt, p.hoogste, *parts)
    return (p.type, p.sleutels, p.eenheid, p.decimalen, str(p.laagste), str(p.hoogste), p.lengte, p.zonder, p.alleen)


def annotatie(parameter: Parameter) -> Any:
    """The type annotation that checks an answer to this parameter; parameters that allow the same share it."""
    key = _aard(parameter)
    found = _ANNOTATIES.get(key)
    if found is None:
        found = _ANNOTATIES[key] = (parameter, _annotatie(parameter))
    return found[1]


def _annotatie(parameter: Parameter) -> Any:
    match parameter.type:
        case "ja_nee":
            only: Any = {"ja": Literal[True], "nee": Literal[False]}.get(parameter.alleen or "", bool)
            return Annotated[only | None, _lezer(parse.ja_nee)]
        case "keuze":
            return Annotated[_een_van(parameter) | None, BeforeValidator(_sleutel)]
        case "meerkeuze":
            return Annotated[_rij_van(_een_van(parameter)) | None, _lezer(_op_volgorde(parameter))]
        case "getal":
            return _getal(parameter)
        case "datum":
            return Annotated[date | None, _lezer(parse.datum)]
        case "tekst":
            return Annotated[Annotated[str, Field(max_length=parameter.lengte)] | None, _lezer(_tekst_zonder(parameter.zonder))]
        case "teksten":
            text = Annotated[Annotated[str, Field(max_length=parameter.lengte)], _lezer(parse.tekst)]
            return Annotated[Annotated[tuple[text, ...], Field(max_length=50)] | None, _lezer(parse.rij)]
        case "voorzieningen":
            name = Annotated[str, Field(pattern=r"^[a-z0-9_-]{1,40}$")]
            return Annotated[Annotated[tuple[name, ...], Field(max_length=50)] | None, _lezer(parse.rij)]
        case "groepen" | "reeks":
            rows = _samengesteld(parameter, Rij)
            return Annotated[_rij_van(rows), Field(max_length=int(parameter.hoogste or 12))] | None
        case _:
            return _samengesteld(parameter, BASES.get(parameter.samengesteld, Samengesteld)) | None


def _tekst_zonder(word: str | None) -> Callable[[Any], str | None]:
    """The reader of a text, dropping a word at its start (``Cao Metalektro`` is ``Metalektro``)."""

    def read(raw: Any) -> str | None:
        text = parse.tekst(raw)
        head, _, rest = (text or "").partition(" ")
        return rest.strip() if word and rest and head.lower() == word else text

    return read


def _een_van(parameter: Parameter) -> Any:
    return Literal.__getitem__(parameter.sleutels)


def _rij_van(kind: Any) -> Any:
    return tuple.__class_getitem__((kind, ...))


def _getal(parameter: Parameter) -> Any:
    limits = Field(**_grens(parameter))
    if parameter.eenheid == "euro":
        return Annotated[Annotated[Decimal, limits] | None, _lezer(parse.bedrag)]
    if parameter.eenheid == "procent":
        return Annotated[Annotated[Decimal, limits, Field(decimal_places=2)] | None, _lezer(parse.procent)]
    if parameter.decimalen:
        return Annotated[Annotated[Decimal, limits, Field(decimal_places=parameter.decimalen)] | None, _lezer(parse.decimaal)]
    return Annotated[Annotated[int, limits] | None, _lezer(parse.getal)]


def _op_volgorde(parameter: Parameter) -> Callable[[Any], Any]:
    """Multiple choices stand in the order of the options, each once; what is unknown stays, for pydantic to refuse."""

    def read(raw: Any) -> Any:
        keys = parse.rij(raw)
        if keys is None:
            return None
        keys = tuple(_sleutel(k) for k in keys)
        known = [k for k in parameter.sleutels if k in keys]
        return (*known, *(k for k in keys if k not in known))

    return read


def _samengesteld(parameter: Parameter, base: type[Samengesteld]) -> type[Samengesteld]:
    first = parameter.velden[0].naam

    def bare(raw: Any) -> Any:
        """A bare value is the first part (``bedrag: 1.500``)."""
        return raw if isinstance(raw, dict | BaseModel) else {first: raw}

    fields: dict[str, Any] = {v.naam: (annotatie(v), standaard(v)) for v in parameter.velden}
    validators: dict[str, Any] = {"bare": model_validator(mode="before")(bare)}
    made: type[Samengesteld] = create_model(f"{base.__name__}_{parameter.naam}", __base__=base, __validators__=validators, **fields)
    made.declaratie = parameter
    return made


def standaard(parameter: Parameter) -> Any:
    """The default of a parameter as a value (None: the parties must choose)."""
    return None if parameter.standaard is None else controle(parameter).validate_python(parameter.standaard)


def controle(parameter: Parameter) -> TypeAdapter[Any]:
    """What reads and checks one answer to this parameter; made once."""
    key = _aard(parameter)
    found = _ADAPTERS.get(key)
    if found is None:
        found = _ADAPTERS[key] = (parameter, TypeAdapter(annotatie(parameter)))
    return found[1]


@onthouden
def blad(soortnaam: str) -> type[Antwoordenblad]:
    """The model of the answers of a soort. Raises KeyError when the soort is unknown."""
    declared = soort(soortnaam)
    fields: dict[str, Any] = {p.naam: (annotatie(p), standaard(p)) for p in declared.parameters}
    return create_model(f"Blad_{soortnaam}", __base__=Antwoordenblad, **fields)
