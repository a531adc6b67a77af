"""JSON from others as a tree of text: numbers become Dutch text, true and false ``ja`` and ``nee``. JSON tells no lines."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from wizard.agreement.reading_tree import MAX_DEPTH, MAX_NODES, Gelezen
from wizard.messages import InvoerFout, Melding


def _json_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen = dict(pairs)
    if len(seen) < len(pairs):
        double = next(k for i, (k, _) in enumerate(pairs) if k in dict(pairs[:i]))
        raise InvoerFout(f"de sleutel '{double}' staat er twee keer; laat er één staan.")
    return seen


def _json_number(text: str) -> str:
    """A number as Dutch text; one that no answer can be stays as it is, and is refused where it stands."""
    value = Decimal(text) if len(text) <= 40 else None
    if value is None or abs(value.adjusted()) > 20:
        return text
    return f"{value:f}".replace(".", ",")


def _as_text(node: Any, depth: int = 0) -> Any:
    if depth > MAX_DEPTH:
        raise InvoerFout(f"het bestand is dieper genest dan {MAX_DEPTH} niveaus.")
    if isinstance(node, dict):
        return {key: _as_text(value, depth + 1) for key, value in node.items()}
    if isinstance(node, list):
        return [_as_text(value, depth + 1) for value in node]
    return ("ja" if node else "nee") if isinstance(node, bool) else node


def read_json(text: str) -> Gelezen:
    """The tree of a text in JSON. Raises InvoerFout for what is no JSON, too large or too deep."""
    if max(text.count("["), text.count("{")) > MAX_NODES:
        raise InvoerFout(f"het bestand heeft meer dan {MAX_NODES} onderdelen.")
    try:
        tree = json.loads(text, object_pairs_hook=_json_pairs, parse_int=_json_number, parse_float=_json_number, parse_constant=str)
    except json.JSONDecodeError as fout:
        raise InvoerFout(
            Melding(f"dit is geen geldige JSON (teken {fout.colno}); kijk naar komma's en aanhalingstekens.", regel=fout.lineno)
        ) from None
    except RecursionError:
        raise InvoerFout(f"het bestand is dieper genest dan {MAX_DEPTH} niveaus.") from None
    return Gelezen(_as_text(tree))
