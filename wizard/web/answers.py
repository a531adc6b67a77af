"""One answer on a screen: a path and what was typed or chosen, to the next state. What cannot be read is kept beside the agreement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import antwoord_op
from wizard.agreement.change import change
from wizard.agreement.errors import zin
from wizard.agreement.models import controle
from wizard.agreement.parameter import Parameter
from wizard.agreement.parse import datum
from wizard.agreement.path import within
from wizard.drafting import dutch
from wizard.messages import InvoerFout

OP_EEN_RIJ = ("bedrag", "percentage", "termijn", "looptijd_lid")
"""Composites whose parts stand beside each other and are all there from the start; of others the first part opens the rest."""
LIJSTEN = ("groepen", "reeks")
STUK_DATUM = "stuk.datum"
"""The path in ``invoer`` of the date of the piece, which is asked on the page Word and belongs to no provision."""
_SCHEIDING = "\n"


@dataclass(frozen=True, slots=True)
class Stand:
    """The answers of a dossier, and by path the raw text that cannot be read (its answer is open meanwhile)."""

    agreement: Agreement
    invoer: Mapping[str, str] = field(default_factory=dict)


def answer(stand: Stand, path: str, raw: Any) -> Stand:
    """The state after an answer at ``path``; None leaves it open. Text that is refused is kept in ``invoer``, and the answer is open."""
    kept = {p: text for p, text in stand.invoer.items() if not within(p, path)}
    try:
        return Stand(_put(stand.agreement, path, raw), kept)
    except InvoerFout:
        return Stand(_put(stand.agreement, path, None), kept | {path: as_text(raw)})


def as_text(raw: Any) -> str:
    """What was typed, as it is kept in ``invoer``; a list has a line for each text."""
    return _SCHEIDING.join(map(str, raw)) if isinstance(raw, list | tuple) else str(raw)


def texts(kept: str) -> list[str]:
    """The list that ``as_text`` kept."""
    return kept.split(_SCHEIDING)


def objection(parameter: Parameter, kept: str) -> str:
    """Why this text is no answer, as a sentence for under the field; an empty string when it is one after all."""
    try:
        controle(parameter).validate_python(texts(kept) if parameter.type == "teksten" else kept)
    except ValidationError as fout:
        return dutch.capitalised(zin(fout.errors()[0], parameter, []))
    return ""


def no_date(typed: str) -> str:
    """Why this text is no date, as a sentence for under the field; an empty string when it is one."""
    try:
        datum(typed)
    except ValueError as fout:
        return dutch.capitalised(str(fout))
    return ""


def _put(agreement: Agreement, path: str, raw: Any) -> Agreement:
    """Change the answer; what is around it and still open gets the parts that the screen shows with it, and lists change as a whole."""
    head, veld, *rest = path.split(".")
    parameter = agreement.vind(head).declaratie.per_naam[veld]
    value, place = getattr(agreement.vind(head).blad, veld), f"{head}.{veld}"
    while rest:
        if parameter.type in LIJSTEN:
            return change(agreement, place, _with_row(parameter, value or (), rest, raw))
        if value is None:
            return change(agreement, place, _with_leaf(parameter, None, rest, raw))
        parameter, value, place = parameter.veld(rest[0]), getattr(value, rest[0]), f"{place}.{rest[0]}"
        rest = rest[1:]
    return change(agreement, place, raw)


def _with_row(parameter: Parameter, rows: Sequence[Any], rest: list[str], raw: Any) -> list[Any]:
    number = int(rest[0])
    changed = _with_leaf(parameter, rows[number - 1], rest[1:], raw)
    return [changed if n == number else row for n, row in enumerate(rows, 1)]


def _with_leaf(parameter: Parameter, value: BaseModel | None, rest: list[str], raw: Any) -> dict[str, Any]:
    tree = _as_shown(parameter) if value is None else {v.naam: getattr(value, v.naam) for v in parameter.velden}
    veld = parameter.veld(rest[0])
    inner = tree.get(veld.naam)
    return tree | {veld.naam: raw if len(rest) == 1 else _with_leaf(veld, inner, rest[1:], raw)}


def _as_shown(parameter: Parameter) -> dict[str, Any]:
    """An open composite as its empty controls show it: choices on their default, values empty; parts not on the screen are left out."""
    first, *others = parameter.velden
    shown = {v.naam: None for v in others if parameter.samengesteld in OP_EEN_RIJ and v.type != "keuze"}
    return {first.naam: None} | shown


def add_row(stand: Stand, path: str) -> Stand:
    """One more row, empty, at the end of the list."""
    return Stand(change(stand.agreement, path, [*(stand.agreement.waarde(path) or ()), {}]), stand.invoer)


def remove_row(stand: Stand, path: str, number: int) -> Stand:
    """The list without a row; unreadable text moves along with the rows below it."""
    rows = [row for n, row in enumerate(stand.agreement.waarde(path), 1) if n != number]
    return Stand(change(stand.agreement, path, rows), dict(_moved(stand.invoer, f"{path}.", number)))


def _moved(invoer: Mapping[str, str], prefix: str, gone: int) -> list[tuple[str, str]]:
    out = []
    for path, text in invoer.items():
        number, dot, rest = path.removeprefix(prefix).partition(".")
        if not path.startswith(prefix) or int(number) < gone:
            out.append((path, text))
        elif int(number) > gone:
            out.append((f"{prefix}{int(number) - 1}{dot}{rest}", text))
    return out


def without(stand: Stand, voorziening_id: str) -> Mapping[str, str]:
    """The unreadable text of all other provisions."""
    return {p: text for p, text in stand.invoer.items() if not p.startswith(f"{voorziening_id}.")}


def unreadable(stand: Stand) -> dict[str, str]:
    """The unreadable text of questions that are asked now, by path."""
    return {
        p: text
        for p, text in stand.invoer.items()
        if p == STUK_DATUM or ((a := antwoord_op(stand.agreement, p)) is not None and a.gevraagd)
    }
