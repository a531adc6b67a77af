"""Texts edited by hand, as an answers file keeps them: ``<id>/<artikel>/<lid>: {tekst: …, verving: …}``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from wizard.agreement.agreement import AfwijkendeTekst
from wizard.agreement.parse import tekst
from wizard.agreement.problems import At, Problems

_LANGSTE_TEKST = 5000


def afwijkende_teksten(raw: Any, problems: Problems) -> Mapping[str, AfwijkendeTekst]:
    """The edited texts by the id of their lid."""
    out = {}
    for lid, value in problems.mapping(raw, "afwijkende_teksten", ("afwijkende_teksten",)).items():
        place, at = f"afwijkende_teksten.{lid}", ("afwijkende_teksten", lid)
        parts = value if isinstance(value, dict) else {"tekst": value}
        unknown = [k for k in parts if k not in ("tekst", "verving")]
        if lid.count("/") != 2 or unknown or not isinstance(parts.get("tekst"), str):
            problems.add("schrijf '<id>/<artikel>/<lid>: {tekst: …, verving: …}'.", place, at)
            continue
        texts = {k: _text(v, place, at, problems) for k, v in parts.items() if v is not None}
        out[lid] = AfwijkendeTekst(**texts)
    return MappingProxyType(out)


def _text(raw: Any, place: str, at: At, problems: Problems) -> str:
    try:
        lines = [tekst(line) or "" for line in str(raw).splitlines()]
    except ValueError as fout:
        problems.add(str(fout), place, at)
        return ""
    if sum(map(len, lines)) > _LANGSTE_TEKST:
        problems.add(f"de tekst is te lang; toegestaan zijn {_LANGSTE_TEKST} tekens.", place, at)
    text = "\n".join(lines).strip()
    if text.startswith("- "):
        problems.add("een tekst met onderdelen begint met een aanhef; zet er een regel boven.", place, at)
    return text
