"""pydantic's complaints about answers as Dutch messages with place, value, rule and remedy."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from wizard.agreement.parameter import Parameter
from wizard.agreement.parse import shown
from wizard.drafting import dutch
from wizard.messages import bedoelde_u, opgesomd
from wizard.rules import regel

Plaats = tuple[str | int, ...]


def meldingen(fout: ValidationError, velden: dict[str, Parameter], geheel: Parameter | None = None) -> Iterator[tuple[Plaats, str]]:
    """For each problem its place (keys and positions from 0) and a Dutch sentence.

    ``velden`` are the parameters at the top, ``geheel`` the one that was checked as a whole (its problems have no place).
    """
    for error in fout.errors():
        place: Plaats = tuple(
            p for p in error["loc"] if not (isinstance(p, str) and p.startswith(("function-", "nullable", "tuple[", "Rij_")))
        )
        yield place, zin(error, _parameter(place, velden) if place else geheel, _bekend(place, velden))


def _parameter(place: Plaats, velden: dict[str, Parameter]) -> Parameter | None:
    here, found = velden, None
    for name in place:
        if isinstance(name, str):
            found = here.get(name)
            here = {v.naam: v for v in found.velden} if found else {}
    return found


def _bekend(place: Plaats, velden: dict[str, Parameter]) -> list[str]:
    parent = _parameter(place[:-1], velden)
    return [v.naam for v in parent.velden] if parent else list(velden)


def zin(error: Any, parameter: Parameter | None, bekend: list[str]) -> str:
    """One pydantic error as a sentence."""
    ctx, raw, place = error.get("ctx", {}), error.get("input"), error["loc"]
    match error["type"]:
        case "tekst":
            return str(ctx["zin"])
        case "extra_forbidden":
            return f"'{place[-1]}' is hier geen vraag{bedoelde_u(str(place[-1]), bekend) or '; haal deze regel weg.'}"
        case "literal_error":
            return _geen_keuze(raw, parameter)
        case "greater_than_equal" | "less_than_equal":
            return _buiten_grenzen(raw, parameter, ctx, too_high=error["type"] == "less_than_equal")
        case "decimal_max_places":
            return f"{shown(raw)} heeft te veel cijfers achter de komma; toegestaan zijn er {ctx['decimal_places']}."
        case "string_too_long":
            return f"de tekst is {len(str(raw))} tekens lang; toegestaan zijn er {ctx['max_length']}. Kort de tekst in."
        case "too_long":
            return f"er staan er te veel; toegestaan zijn er {ctx['max_length']}."
        case "string_pattern_mismatch":
            return f"{shown(raw)} is geen naam van een voorziening; gebruik kleine letters, cijfers en streepjes."
        case "missing":
            return "ontbreekt; vul dit aan."
        case _:
            return _andere_vorm(raw, parameter)


def _geen_keuze(raw: Any, parameter: Parameter | None) -> str:
    if parameter is not None and parameter.alleen:
        return f"'{'ja' if raw else 'nee'}' kan hier niet; antwoord {parameter.alleen} of laat de vraag open."
    keys = list(parameter.sleutels) if parameter else []
    near = bedoelde_u(str(raw), keys)
    return f"{shown(raw)} is geen keuze; kies uit {opgesomd(keys)}{near or '.'}"


def _printed(value: Any, parameter: Parameter | None) -> str:
    if not isinstance(value, int | Decimal):
        return str(value)
    if parameter and parameter.eenheid == "euro":
        return dutch.euro(Decimal(value))
    if parameter and parameter.eenheid == "procent":
        return dutch.percentage(Decimal(value))
    return dutch.figures(value)


def _buiten_grenzen(raw: Any, parameter: Parameter | None, ctx: dict[str, Any], *, too_high: bool) -> str:
    value = _printed(raw, parameter) if isinstance(raw, int | Decimal) else str(raw)
    word = "hoog" if too_high else "laag"
    if parameter and parameter.laagste is not None and parameter.hoogste is not None:
        low, high = (_printed(Decimal(str(v)), parameter) for v in (parameter.laagste, parameter.hoogste))
        return f"{value} is te {word}; toegestaan is {low} tot en met {high}.{_grond(parameter) if too_high else ''}"
    limit = _printed(ctx.get("le", ctx.get("ge")), parameter)
    return f"{value} is te {word}; toegestaan is {'ten hoogste' if too_high else 'ten minste'} {limit}."


def _grond(parameter: Parameter) -> str:
    """Why it may not be higher, where the limit is one of the law."""
    if not parameter.grens_recht:
        return ""
    found = regel(parameter.grens_recht)
    return f" {found.zin} Grond: {found.wet}."


def _andere_vorm(raw: Any, parameter: Parameter | None) -> str:
    match parameter.type if parameter else "":
        case "groepen" | "reeks":
            parts = opgesomd([v.naam for v in parameter.velden], "en") if parameter else ""
            return f"hier hoort een lijst van rijen, elk met {parts}."
        case "samengesteld":
            parts = opgesomd([v.naam for v in parameter.velden], "en") if parameter else ""
            return f"{shown(raw)} past hier niet; geef {parts}."
        case "keuze":
            return _geen_keuze(raw, parameter)
        case _:
            return f"{shown(raw)} past hier niet."
