"""Scenarios that a lawyer can read: from a preset (or a few answers), what one changes, and what must then be found, open or said.

A file in ``scenarios`` is a list; each scenario has ``naam``, ``preset`` or ``afspraak``, ``wijzig`` (steps, in order) and ``verwacht``.
Steps: ``<pad>: waarde``, ``voeg_toe: soort``, ``verwijder: id``, ``typ: {pad: tekst}`` (typed, cannot be read) and
``eigen_tekst: {lid: …, tekst: …, verving: …}`` (``nu``: the text as it was generated at that moment).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from wizard.agreement import presets
from wizard.agreement.agreement import AfwijkendeTekst, Agreement
from wizard.agreement.catalogue import Parameter, soorten
from wizard.agreement.change import add, change, remove
from wizard.agreement.load import from_bytes
from wizard.agreement.reading import read_text
from wizard.drafting.compose import lid_text
from wizard.drafting.draft import blockers, draft
from wizard.drafting.textchecks import controleer_tekst
from wizard.messages import Geblokkeerd, InvoerFout
from wizard.output import to_docx
from wizard.review.findings import bevindingen
from wizard.sources import regels

_MAP = Path(__file__).parent / "scenarios"
_SCENARIOS: list[dict[str, Any]] = [s for p in sorted(_MAP.glob("*.yaml")) for s in read_text(p.read_bytes(), p.name).tree]
_VERWACHT = {
    "bevindingen", "geen_bevindingen", "blokkades", "word", "open", "niet_open", "tekst", "niet_in_tekst", "weigert", "vervallen_teksten",
    "verouderd",
}  # fmt: skip


@dataclass
class Stand:
    """Where a scenario has come to."""

    agreement: Agreement
    invoer: dict[str, str] = field(default_factory=dict)


def _begin(scenario: dict[str, Any]) -> Stand:
    if "preset" in scenario:
        return Stand(presets.preset(scenario["preset"]))
    return Stand(from_bytes(json.dumps({"versie": "1"} | scenario["afspraak"]).encode(), "scenario"))


def _stap(stand: Stand, naam: str, value: Any) -> None:
    match naam:
        case "voeg_toe":
            stand.agreement, _ = add(stand.agreement, value)
        case "verwijder":
            stand.agreement = remove(stand.agreement, value)
        case "typ":
            for path, raw in value.items():
                stand.agreement = change(stand.agreement, path, None)
                stand.invoer[path] = raw
        case "eigen_tekst":
            stand.agreement = _met_tekst(stand.agreement, **value)
        case _:
            stand.agreement = change(stand.agreement, naam, value)


def _met_tekst(agreement: Agreement, lid: str, tekst: str, verving: str = "nu") -> Agreement:
    now = {found.id: lid_text(found) for found in draft(agreement).leden()}
    edit = AfwijkendeTekst(tekst, now[lid] if verving == "nu" else verving)
    return replace(agreement, afwijkende_teksten={**agreement.afwijkende_teksten, lid: edit})


@pytest.mark.parametrize("scenario", _SCENARIOS, ids=lambda s: s["naam"])
def test_scenario(scenario: dict[str, Any]) -> None:
    stand, expected = _begin(scenario), dict(scenario["verwacht"])
    assert set(expected) <= _VERWACHT
    if refused := expected.pop("weigert", None):
        with pytest.raises(InvoerFout) as fout:
            _doe(stand, scenario)
        assert refused in str(fout.value).replace("\u00a0", " ")
        return
    _doe(stand, scenario)
    found = _uitkomst(stand, expected)
    assert {key: found[key] for key in expected} == {key: _wanted(key, value) for key, value in expected.items()}


def _doe(stand: Stand, scenario: dict[str, Any]) -> None:
    for step in scenario.get("wijzig", ()):
        for naam, value in step.items():
            _stap(stand, naam, value)


def _wanted(key: str, value: Any) -> Any:
    """Lists of what must be there or not are compared as what is missing or too much: nothing."""
    return [] if key in ("bevindingen", "geen_bevindingen", "open", "niet_open", "tekst", "niet_in_tekst") else value


def _uitkomst(stand: Stand, expected: dict[str, Any]) -> dict[str, Any]:
    document = draft(stand.agreement, stand.invoer)
    assert [str(f.melding) for f in controleer_tekst(document) if f.blokkeert] == []
    text = document.text().replace("\u00a0", " ")
    findings = {f"{b.code} {b.path}" for b in bevindingen(stand.agreement)}
    codes = {f.split(" ")[0] for f in findings}
    points = {p.path for p in document.open_points}
    return {
        "bevindingen": [b for b in expected.get("bevindingen", ()) if b not in findings],
        "geen_bevindingen": [c for c in expected.get("geen_bevindingen", ()) if c in codes],
        "blokkades": [p.path for p in blockers(document)],
        "word": _word(stand),
        "open": [p for p in expected.get("open", ()) if p not in points],
        "niet_open": [p for p in expected.get("niet_open", ()) if p in points],
        "tekst": [t for t in expected.get("tekst", ()) if t not in text],
        "niet_in_tekst": [t for t in expected.get("niet_in_tekst", ()) if t in text],
        "vervallen_teksten": list(document.lost_edits),
        "verouderd": [lid.id for lid in document.leden() if lid.edit is not None and lid.edit.stale],
    }


def _word(stand: Stand) -> str:
    try:
        to_docx(stand.agreement, stand.invoer)
    except Geblokkeerd as fout:
        return "nee" if all(m.plaats and m.tekst for m in fout.meldingen) else "zonder uitleg"
    return "ja"


def _blokkades() -> set[str]:
    """Every option of the catalogue that may block."""

    def walk(p: Parameter, head: str) -> set[str]:
        own = {f"{head}.{p.naam}.{o.sleutel}" for o in p.opties if o.blokkade}
        return own.union(*(walk(v, f"{head}.{p.naam}") for v in p.velden))

    return set().union(*(walk(p, s.soort) for s in soorten() for p in s.parameters))


def test_every_option_that_may_block_has_its_scenario() -> None:
    """Or cannot block in this soort, because what it hangs on is never so there."""
    shown = {option for s in _SCENARIOS for option in s.get("opties", ())}
    assert _blokkades() - shown == set()
    assert shown - _blokkades() == set()


def test_every_rule_of_our_own_has_its_scenario() -> None:
    said = {b.split(" ")[0] for s in _SCENARIOS for b in s["verwacht"].get("bevindingen", ())}
    assert {code for code in regels() if code.startswith("K")} - said == set()
