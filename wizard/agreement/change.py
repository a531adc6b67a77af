"""Change is data: each function takes an agreement and gives a new one; nothing is changed in place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from wizard.agreement.agreement import Agreement, Stuk, Voorziening
from wizard.agreement.catalogue import soort
from wizard.agreement.errors import meldingen
from wizard.agreement.identity import vrij_id, vrije_naam
from wizard.agreement.models import blad, controle
from wizard.agreement.parameter import Parameter
from wizard.agreement.path import within
from wizard.messages import InvoerFout, Melding


def change(agreement: Agreement, path: str, value: Any) -> Agreement:
    """The agreement with another answer at ``<id>.<veld>`` or a part of it (``<id>.<veld>.<deel>``); None leaves it open.

    ``value`` may be text as typed or a Python value. Raises InvoerFout when it is not allowed, KeyError when the path leads nowhere.
    A list (groepen, reeks) is changed as a whole.
    """
    head, veld, *parts = path.split(".")
    voorziening = agreement.vind(head)
    parameter = voorziening.declaratie.per_naam[veld]
    raw = _with_part(parameter, getattr(voorziening.blad, veld), parts, value) if parts else value
    answer = _checked(parameter, raw, f"{head}.{veld}")
    changed = replace(voorziening, blad=voorziening.blad.model_copy(update={veld: answer}))
    kept = frozenset(p for p in agreement.nog_standaard if not within(p, path))
    if parts:  # answering a part answers the whole; its other parts are still ours
        kept = _parts_still_ours(agreement, parameter, f"{head}.{veld}", parts[0], kept)
    return replace(_put(agreement, changed), nog_standaard=kept)


def zonder(agreement: Agreement, paths: Iterable[str]) -> Agreement:
    """The agreement with the answers at these paths left open. Raises InvoerFout for a path that leads nowhere."""
    for path in paths:
        try:
            agreement = change(agreement, path, None)
        except (AttributeError, KeyError, ValueError):  # in that order: a part of a list, an unknown name, no name at all
            raise InvoerFout(Melding("hier is geen vraag.", plaats=path)) from None
    return agreement


def _parts_still_ours(agreement: Agreement, parameter: Parameter, path: str, part: str, kept: frozenset[str]) -> frozenset[str]:
    if path not in agreement.nog_standaard:
        return kept
    return (kept - {path}) | {f"{path}.{v.naam}" for v in parameter.velden if v.naam != part}


def _with_part(parameter: Parameter, now: Any, parts: list[str], value: Any) -> dict[str, Any]:
    """The composite with one part changed; an open composite starts from the defaults of its other parts."""
    veld = parameter.veld(parts[0])
    out = {} if now is None else {v.naam: getattr(now, v.naam) for v in parameter.velden}
    inner = None if now is None else getattr(now, veld.naam)
    return out | {veld.naam: _with_part(veld, inner, parts[1:], value) if len(parts) > 1 else value}


def _checked(parameter: Parameter, raw: Any, path: str) -> Any:
    try:
        return controle(parameter).validate_python(raw)
    except ValidationError as fout:
        found = []
        for loc, sentence in meldingen(fout, parameter.per_veld, parameter):
            place = ".".join([path, *(str(p + 1 if isinstance(p, int) else p) for p in loc)])
            found.append(Melding(sentence, plaats=place))
        raise InvoerFout(found) from None


def _put(agreement: Agreement, voorziening: Voorziening) -> Agreement:
    if voorziening.id in agreement.algemeen:
        return replace(agreement, algemeen=MappingProxyType({**agreement.algemeen, voorziening.id: voorziening}))
    return replace(agreement, voorzieningen=tuple(voorziening if v.id == voorziening.id else v for v in agreement.voorzieningen))


def add(agreement: Agreement, soortnaam: str, naam: str | None = None, ooit: Iterable[str] = ()) -> tuple[Agreement, str]:
    """The agreement with one more provision of this soort, all at our defaults, and its id; ``ooit`` are ids that may not return.

    A soort of Algemeen is there at most once.
    """
    declared = soort(soortnaam)
    if declared.algemeen and soortnaam in agreement.algemeen:
        return agreement, soortnaam
    identity = soortnaam if declared.algemeen else vrij_id(soortnaam, _ooit_gebruikt(agreement) | set(ooit))
    name = declared.titel if declared.algemeen else naam or vrije_naam(declared, [v.naam for v in agreement.voorzieningen])
    made = Voorziening(identity, name, soortnaam, blad(soortnaam)())
    standard = agreement.nog_standaard | {f"{identity}.{p.naam}" for p in declared.parameters}
    if declared.algemeen:
        return replace(agreement, algemeen=MappingProxyType({**agreement.algemeen, soortnaam: made}), nog_standaard=standard), identity
    return replace(agreement, voorzieningen=(*agreement.voorzieningen, made), nog_standaard=standard), identity


def _ooit_gebruikt(agreement: Agreement) -> set[str]:
    return {v.id for v in agreement.voorzieningen} | {lid.split("/")[0] for lid in agreement.afwijkende_teksten}


def remove(agreement: Agreement, voorziening_id: str) -> Agreement:
    """The agreement without this provision. ``cao`` cannot be removed. Raises KeyError when it is not there."""
    agreement.vind(voorziening_id)
    if voorziening_id == "cao":
        raise KeyError("cao")
    kept = frozenset(p for p in agreement.nog_standaard if not p.startswith(voorziening_id + "."))
    return replace(
        agreement,
        voorzieningen=tuple(v for v in agreement.voorzieningen if v.id != voorziening_id),
        algemeen=MappingProxyType({k: v for k, v in agreement.algemeen.items() if k != voorziening_id}),
        nog_standaard=kept,
    )


def put_back(agreement: Agreement, soortnaam: str, old: Agreement) -> Agreement:
    """The agreement with a soort of Algemeen as it was in ``old``: its answers, and which of them were still ours."""
    ours = frozenset(p for p in old.nog_standaard if p.startswith(f"{soortnaam}."))
    algemeen = MappingProxyType({**agreement.algemeen, soortnaam: old.algemeen[soortnaam]})
    return replace(agreement, algemeen=algemeen, nog_standaard=agreement.nog_standaard | ours)


def rename(agreement: Agreement, voorziening_id: str, naam: str) -> Agreement:
    """The agreement with another name for this provision; its id stays. Raises KeyError."""
    return _put(agreement, replace(agreement.vind(voorziening_id), naam=naam))


def move(agreement: Agreement, voorziening_id: str, steps: int) -> Agreement:
    """The agreement with this provision moved up (negative) or down among those of its bouwsteen. Raises KeyError."""
    moved = agreement.vind(voorziening_id)
    peers = [v for v in agreement.voorzieningen if v.declaratie.bouwsteen == moved.declaratie.bouwsteen]
    i = peers.index(moved)
    peers.insert(max(0, min(len(peers) - 1, i + steps)), peers.pop(i))
    order = iter(peers)
    same = {v.id for v in peers}
    return replace(agreement, voorzieningen=tuple(next(order) if v.id in same else v for v in agreement.voorzieningen))


def with_stuk(agreement: Agreement, stuk: Stuk | None) -> Agreement:
    """The agreement with other words for what the printed piece calls itself."""
    return replace(agreement, stuk=stuk)
