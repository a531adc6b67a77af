"""Scenarios that a lawyer can read: from a preset (or a few answers), what one changes, and what must then be found, open or said.

A file in ``scenarios`` is a list; each scenario has ``naam``, ``preset`` or ``afspraak``, ``wijzig`` (steps, in order) and ``verwacht``.
``wet`` and ``uitweg`` are what its findings must name, ``noten`` what the text says to jurists, ``valkuilen`` codes at whatever place.
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
from wizard.agreement.catalogue import soorten
from wizard.agreement.change import add, change, remove
from wizard.agreement.load import from_bytes
from wizard.agreement.parameter import Parameter
from wizard.agreement.reading import read_text
from wizard.drafting.compose import lid_text
from wizard.drafting.document import Document, plain
from wizard.drafting.draft import blockers, draft
from wizard.drafting.textchecks import controleer_tekst
from wizard.messages import Geblokkeerd, InvoerFout
from wizard.output import to_docx
from wizard.review.findings import bevindingen
from wizard.review.valkuil import ONDERSCHEID, VALKUILEN, valkuilen_in
from wizard.rules import regel, regels

_MAP = Path(__file__).parent / "scenarios"
_SCENARIOS: list[dict[str, Any]] = [s for p in sorted(_MAP.glob("*.yaml")) for s in read_text(p.read_bytes(), p.name).tree]
_ZINNEN: list[dict[str, Any]] = read_text((Path(__file__).parent / "foute_zinnen.yaml").read_bytes(), "foute_zinnen.yaml").tree
_VERWACHT = {
    "bevindingen", "geen_bevindingen", "valkuilen", "wet", "uitweg", "blokkades", "word", "open", "niet_open", "tekst", "niet_in_tekst",
    "noten", "weigert", "vervallen_teksten", "verouderd",
}  # fmt: skip
_HEEL = ("blokkades", "word", "vervallen_teksten", "verouderd")
"""What is named as a whole; of the rest only what must be there, or must not."""


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
    expected = dict(scenario["verwacht"])
    assert set(expected) <= _VERWACHT
    if refused := expected.pop("weigert", None):
        with pytest.raises(InvoerFout) as fout:
            _doe(scenario)
        assert refused in str(fout.value).replace("\u00a0", " ")
        return
    found = _uitkomst(_doe(scenario), expected)
    assert {key: found[key] for key in expected} == {key: _wanted(key, value) for key, value in expected.items()}


def _doe(scenario: dict[str, Any]) -> Stand:
    """Where the steps of a scenario lead."""
    stand = _begin(scenario)
    for step in scenario.get("wijzig", ()):
        for naam, value in step.items():
            _stap(stand, naam, value)
    return stand


def _wanted(key: str, value: Any) -> Any:
    """Lists of what must be there or not are compared as what is missing or too much: nothing."""
    return value if key in _HEEL else []


def _uitkomst(stand: Stand, expected: dict[str, Any]) -> dict[str, Any]:
    document = draft(stand.agreement, stand.invoer)
    assert [str(f.melding) for f in controleer_tekst(document) if f.blokkeert] == []
    text = document.text().replace("\u00a0", " ")
    found = bevindingen(stand.agreement, document)
    assert [f"{b.code} {b.path}" for b in found if not (b.wet and b.uitweg)] == []
    points = {p.path for p in document.open_points}
    return {
        "bevindingen": _ontbreekt(expected, "bevindingen", {f"{b.code} {b.path}" for b in found}),
        "geen_bevindingen": [c for c in expected.get("geen_bevindingen", ()) if c in {b.code for b in found}],
        "valkuilen": _ontbreekt(expected, "valkuilen", {b.code for b in found}),
        "wet": _ontbreekt(expected, "wet", "\n".join(b.wet for b in found)),
        "uitweg": _ontbreekt(expected, "uitweg", "\n".join(b.uitweg for b in found)),
        "blokkades": [p.path for p in blockers(document)],
        "word": _word(stand),
        "open": _ontbreekt(expected, "open", points),
        "niet_open": [p for p in expected.get("niet_open", ()) if p in points],
        "tekst": _ontbreekt(expected, "tekst", text),
        "niet_in_tekst": [t for t in expected.get("niet_in_tekst", ()) if t in text],
        "noten": _ontbreekt(expected, "noten", _noten(document)),
        "vervallen_teksten": list(document.lost_edits),
        "verouderd": [lid.id for lid in document.leden() if lid.edit is not None and lid.edit.stale],
    }


def _ontbreekt(expected: dict[str, Any], key: str, there: str | set[str]) -> list[str]:
    """What is expected and not there."""
    return [wanted for wanted in expected.get(key, ()) if wanted not in there]


def _noten(document: Document) -> str:
    """All that the text says to jurists, a line each."""
    notes = [n for a in document.articles() for n in (*a.juristnoten, *(n for lid in a.leden for n in lid.juristnoten))]
    return "\n".join(plain(n).replace("\u00a0", " ") for n in notes)


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


def test_each_known_trap_has_its_scenarios() -> None:
    """T1 to T17: at least one in which answers come near it, and one in which it comes back in words of one's own (T4: a group)."""
    shown = [(s["valkuil"], s) for s in _SCENARIOS if "valkuil" in s]
    assert [s["naam"] for trap, s in shown if not s["naam"].startswith(f"{trap} ")] == []
    traps = [f"T{n}" for n in range(1, 18)]
    assert [code for code in regels() if code.startswith("T")] == traps
    assert [t for t in traps if sum(trap == t for trap, _ in shown) < 2] == []
    found = {b.split(" ")[0] for _, s in shown for key in ("bevindingen", "valkuilen") for b in s["verwacht"].get(key, ())}
    assert [t for t in traps if t not in found] == []


def test_the_wrong_sentence_of_a_trap_is_recognised_and_the_good_one_is_left_alone() -> None:
    assert [line["valkuil"] for line in _ZINNEN] == [f"T{n}" for n in range(1, 18)]
    for line in _ZINNEN:
        code, wrong, good = line["valkuil"], line["fout"], line["goed"]
        assert [f for f in wrong if code not in valkuilen_in(f, (*VALKUILEN, *ONDERSCHEID))] == []
        assert [g for g in good if valkuilen_in(g, (*VALKUILEN, *ONDERSCHEID))] == []


def test_what_warns_or_blocks_names_the_law_and_what_to_choose_instead() -> None:
    """Each option of the catalogue, at every depth, and each rule that a check of our own gives."""

    def silent(s: str, p: Parameter, head: str, whole: Parameter | None) -> list[str]:
        shared = whole.samengesteld if whole else p.samengesteld
        out = []
        for o in p.opties:
            names = (f"{s}.{head}.{o.sleutel}", f"{shared}.{p.naam}.{o.sleutel}" if whole else f"{shared}.{o.sleutel}")
            cases = [regel(c).voor(names) for c in (o.waarschuwing, o.blokkade.regel if o.blokkade else None) if c]
            out += [names[0] for case in cases if not case.wet or not (case.kies or case.doe)]
        return out + [name for v in p.velden for name in silent(s, v, f"{head}.{v.naam}", p)]

    assert [name for s in soorten() for p in s.parameters for name in silent(s.soort, p, p.naam, None)] == []
    own = [(code, c) for code, r in regels().items() if code[0] in "KT" for c in (r.voor(()), *r.gevallen.values())]
    assert [code for code, case in own if not case.wet or not (case.kies or case.doe)] == []
