"""Answers out: complete YAML (Dutch text, as a person would type it) and JSON (numbers as numbers). Both read back the same."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

import yaml
from pydantic import BaseModel

from wizard.agreement.agreement import VERSIE, Agreement
from wizard.agreement.parse import geschreven
from wizard.agreement.reading_yaml import NULLS

_Base: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_Base):  # type: ignore[misc]
    """Writes scalars as plain text wherever YAML allows it: our reader takes all scalars as text."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: Any, value: str) -> Any:
    style = "|" if "\n" in value else "'" if value in NULLS else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:str", "null"))


def to_tree(agreement: Agreement) -> dict[str, Any]:
    """The complete answers as a tree for a file: every value written out, numbers, dates and ja/nee still as Python values."""
    tree: dict[str, Any] = {"versie": VERSIE}
    for name, heading in (("preset", agreement.preset), ("stuk", agreement.stuk)):
        if heading:
            tree[name] = {k: getattr(heading, k) for k in heading.__slots__ if getattr(heading, k)}
    for v in agreement.alle():
        if v.soort in agreement.algemeen:
            tree[v.soort] = _plain(v.blad)
    tree["voorzieningen"] = [{"soort": v.soort, "id": v.id, "naam": v.naam} | _plain(v.blad) for v in agreement.voorzieningen]
    if agreement.afwijkende_teksten:
        tree["afwijkende_teksten"] = {k: {"tekst": t.tekst, "verving": t.verving} for k, t in agreement.afwijkende_teksten.items()}
    return tree


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    return [_plain(v) for v in value] if isinstance(value, tuple) else value


def to_yaml(agreement: Agreement) -> str:
    """The complete answers as YAML text."""
    return str(
        yaml.dump(_written(to_tree(agreement)), Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=None, width=140)
    )


def _written(node: Any) -> Any:
    if isinstance(node, dict):
        return {k: _written(v) for k, v in node.items()}
    if isinstance(node, list):
        return [_written(v) for v in node]
    return geschreven(node)


def to_json(agreement: Agreement) -> str:
    """The complete answers as JSON text; dates as Dutch text, amounts as numbers."""
    return json.dumps(to_tree(agreement), ensure_ascii=False, indent=1, default=_json)


def _json(value: Any) -> Any:
    if isinstance(value, date):
        return geschreven(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(type(value).__name__)
