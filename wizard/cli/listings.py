"""What there is: presets and parameters, as a list for people or as JSON for programs; what is of a library goes by its name."""

from __future__ import annotations

import json
from typing import Any

from wizard import library
from wizard.agreement import presets
from wizard.agreement.agreement import Agreement
from wizard.agreement.catalogue import bibliotheek, bouwstenen, soorten
from wizard.agreement.parameter import Parameter
from wizard.drafting import dutch

_VELDEN = (
    "naam domein aspect vraag label hulp type standaard grenzen opties toon_als niveau bron standaard_bron regels zinnen "
    "eenheid grondslag van decimalen voorbeeld lengte recht zonder"
).split()


def bouwstenen_van(agreement: Agreement) -> list[int]:
    """The numbers of the bouwstenen that an agreement touches (1 to 5)."""
    return sorted({v.declaratie.bouwsteen for v in agreement.voorzieningen})


def _van(preset_id: str) -> str:
    """The name of the library that a preset is of; empty for ours."""
    return bibliotheek() if preset_id in library.presets() else ""


def presets_json() -> str:
    """Per preset id, titel, soort (voorbeeld, pakket), bouwstenen, sector, bron and bibliotheek."""
    rows = [
        {
            "id": p.id,
            "titel": p.titel,
            "soort": p.soort,
            "bouwstenen": bouwstenen_van(a),
            "sector": p.sector or None,
            "bron": p.bron or None,
            "bibliotheek": _van(p.id) or None,
        }
        for a in presets.alle()
        if (p := a.preset) is not None
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def presets_lijst() -> str:
    """The presets as lines of text: id and titel, with sector, bouwstenen and library."""
    rows = [(a.preset, bouwstenen_van(a)) for a in presets.alle() if a.preset is not None]
    width = max((len(p.id) for p, _ in rows), default=0)
    lines = []
    for p, blocks in rows:
        what = f"{'bouwsteen' if len(blocks) == 1 else 'bouwstenen'} {dutch.listed([str(b) for b in blocks])}"
        lines.append(f"{p.id:<{width}}  {p.titel} ({', '.join(filter(None, (p.soort, p.sector, what, _van(p.id))))})")
    return "\n".join(lines)


def _typed(value: Any) -> Any:
    """Declarations are read as text; whole numbers become numbers again."""
    if isinstance(value, dict):
        return {k: _typed(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_typed(v) for v in value]
    return int(value) if isinstance(value, str) and value.isdecimal() else value


def _declaratie(p: Parameter) -> dict[str, Any]:
    """All fields of the catalogue; texts that look like numbers (an example, a key) stay text."""
    raw = p.declaratie
    return {k: _typed(raw.get(k)) if k in ("standaard", "grenzen", "decimalen", "lengte") else raw.get(k) for k in _VELDEN}


def parameters_json() -> str:
    """Per soort soort, titel, bouwsteen, bibliotheek and per parameter all fields of the catalogue."""
    rows = [
        {
            "soort": s.soort,
            "titel": s.titel,
            "bouwsteen": s.bouwsteen,
            "bibliotheek": s.bibliotheek or None,
            "parameters": [_declaratie(p) for p in s.parameters],
        }
        for s in soorten()
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def parameters_lijst() -> str:
    """The parameters as lines of text, per soort."""
    titles = {b.nr: b.titel for b in bouwstenen()}
    lines = []
    for s in soorten():
        where = filter(None, (f"bouwsteen {s.bouwsteen}", titles[s.bouwsteen], s.bibliotheek))
        lines.append(f"{s.soort}: {s.titel} ({', '.join(where)})")
        lines += [f"  {p.naam}: {p.vraag}{_keuzen(p)}" for p in s.parameters]
    return "\n".join(lines)


def _keuzen(p: Parameter) -> str:
    return f" [{', '.join(p.sleutels)}]" if p.opties else ""
