"""What stands within one line of a template: a sentence with its expressions, and what a lid says of itself between braces."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import get_args

from wizard.drafting.document import NormKind, Text
from wizard.drafting.expression import Expression, parse_expression
from wizard.drafting.notation import Item, Need, OneOrMore, Part
from wizard.messages import SjabloonFout

Fail = Callable[[str], None]
_PIECE = re.compile(r"(\{\{.*?\}\}|\[(?:een|meer): (?:[^\[\]{}]|\{\{[^{}]*\}\})*\])")
_PATH = re.compile(r"[a-z][\w.]*")
_NEED = re.compile(r"(voorziening|artikel|lid|onderdeel) ([a-z_][\w/]*)")


def sentence(text: str, line: int, fail: Fail) -> list[Part]:
    """The words of a sentence with its expressions, and with words for one item left or for more. ``fail`` is told each mistake."""
    out: list[Part] = []
    for piece in _PIECE.split(text):
        if piece.startswith("{{"):
            out += _expression(piece[2:-2].strip(), line, fail)
        elif piece.startswith(("[een: ", "[meer: ")):
            word, _, inner = piece[1:-1].partition(": ")
            out.append(OneOrMore(word == "meer", sentence(inner, line, fail)))
        elif piece:
            if "{" in piece or "}" in piece:
                fail("accolades staan hier alleen om een naam ({naam}), een gegeven ({{ … }}) of na een aanhef ({en} of {of}).")
            out.append(Text(piece))
    return out


def _expression(source: str, line: int, fail: Fail) -> list[Expression]:
    try:
        return [parse_expression(source, line)]
    except SjabloonFout as fout:
        for m in fout.meldingen:
            fail(m.tekst)
    except RecursionError:
        fail("tussen {{ en }} staat te veel in elkaar; schrijf één naam, filter, verwijzing of zin.")
    return []


def attributes(node: Item, text: str, fail: Fail) -> list[str]:
    """Put what stands between the braces of an item in it: its name, its conditions, the kind of norm. Gives the choices (``kies``)
    that its words follow. ``fail`` is told each mistake."""
    choices: list[str] = []
    for part in [p.strip() for p in text.split(",") if p.strip()]:
        first, _, rest = part.partition(" ")
        if not rest and part in get_args(NormKind):
            node.kind = part  # type: ignore[assignment]
        elif first == "als" and _PATH.fullmatch(rest):
            node.als.append(rest)
        elif first == "kies" and _PATH.fullmatch(rest):
            choices.append(rest)
        elif first == "bij" and (needs := _needs(rest)):
            node.needs.append(needs)
        elif first == "als":
            fail(f"'{part}': na 'als' staat één naam; een voorwaarde met meer delen wordt een eigenschap van de voorziening.")
        elif not rest and re.fullmatch(r"[a-z]\w*", part):
            node.name = part
        else:
            fail(f"'{part}' begrijp ik niet; tussen accolades staan de naam, 'als …', 'kies …', 'bij lid …' of de soort norm.")
    return choices


def _needs(text: str) -> list[Need]:
    found = [_NEED.fullmatch(part.strip()) for part in text.split(" of ")]
    return [Need(m[1], m[2]) for m in found if m] if all(found) else []
