"""The headings of an answers file: ``preset`` (what it is an example of) and ``stuk`` (what the printed piece calls itself)."""

from __future__ import annotations

import typing
from dataclasses import fields
from typing import Any, Literal

from wizard.agreement.agreement import Preset, Stuk
from wizard.agreement.parse import datum, geschreven, shown, tekst
from wizard.agreement.problems import Problems
from wizard.messages import bedoelde_u, opgesomd

LANGSTE_TEKST = 120


def preset(raw: Any, problems: Problems) -> Preset | None:
    """The heading ``preset``, or None when it is not there or (a problem) lacks what it needs."""
    values = _values("preset", Preset, raw, problems)
    if values is not None and not (values.get("id") and values.get("titel")):
        problems.add("de kop 'preset' heeft een 'id' en een 'titel' nodig.", "preset", ("preset",))
        return None
    return None if values is None else Preset(**values)


def stuk(raw: Any, problems: Problems) -> Stuk | None:
    """The heading ``stuk``, or None when it is not there; its date as a person writes it."""
    if isinstance(raw, dict) and raw.get("datum") is not None:
        raw = raw | {"datum": _dag(raw["datum"], problems)}
    values = _values("stuk", Stuk, raw, problems)
    return None if values is None else Stuk(**values)


def _dag(raw: Any, problems: Problems) -> str:
    try:
        day = datum(raw)
    except ValueError as fout:
        problems.add(str(fout), "stuk.datum", ("stuk", "datum"))
        return ""
    return str(geschreven(day)) if day else ""


def _values(name: str, kind: type[Preset | Stuk], raw: Any, problems: Problems) -> dict[str, Any] | None:
    """The texts of a heading by name; what may not be there is a problem and left out."""
    if raw is None:
        return None
    known = [f.name for f in fields(kind)]
    values = {k: v for k, v in problems.mapping(raw, name, (name,)).items() if v is not None}
    for key in [k for k in values if k not in known]:
        problems.add(f"'{key}' bestaat hier niet{bedoelde_u(key, known) or '; haal deze regel weg.'}", f"{name}.{key}", (name, key))
        del values[key]
    texts = {key: _text(f"{name}.{key}", (name, key), value, problems) for key, value in values.items()}
    for key, allowed in _choices(kind).items():
        if key in texts and texts[key] not in allowed:
            problems.add(f"{shown(texts[key])} is geen keuze; kies uit {opgesomd(allowed)}.", f"{name}.{key}", (name, key))
            del texts[key]
    return texts


def _text(place: str, at: tuple[str, str], raw: Any, problems: Problems) -> str:
    try:
        text = tekst(raw) or ""
    except ValueError as fout:
        problems.add(str(fout), place, at)
        return ""
    if len(text) > LANGSTE_TEKST:
        problems.add(f"de tekst is {len(text)} tekens lang; toegestaan zijn er {LANGSTE_TEKST}.", place, at)
    return text


def _choices(kind: type[Preset | Stuk]) -> dict[str, list[str]]:
    """The fields of a heading that are a choice, each with what it may be."""
    hints = typing.get_type_hints(kind)
    return {k: [str(o) for o in typing.get_args(h) if o] for k, h in hints.items() if typing.get_origin(h) is Literal}
