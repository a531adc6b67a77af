"""Presets keep their promise: the facts of the handreiking stand in the text, and what it does not say is open, never ours."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from wizard.agreement import presets
from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import blik_op
from wizard.agreement.load import load
from wizard.drafting.draft import draft
from wizard.drafting.textlines import regels
from wizard.drafting.textstyle import zinnen as zinnen_van
from wizard.output import redenen
from wizard.review.findings import bevindingen, botsingen

_FEITEN: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "feiten_voorbeelden.yaml").read_text(encoding="utf-8"))
_WAARSCHUWINGEN: list[dict[str, str]] = yaml.safe_load((Path(__file__).parent / "waarschuwingen.yaml").read_text(encoding="utf-8"))
_SOORT = {naam: found.preset.soort for naam in presets.bestanden() if (found := presets.preset(naam)).preset is not None}
_VOORBEELDEN = [naam for naam, soort in _SOORT.items() if soort == "voorbeeld"]
_PAKKETTEN = [naam for naam, soort in _SOORT.items() if soort == "pakket"]
_KOP = ("versie", "preset", "voorzieningen")
_GEEN_VRAAG = ("soort", "id", "naam")


def _text(naam: str) -> str:
    """The drafted text of a preset, with ordinary spaces."""
    return draft(load(naam)).text().replace("\u00a0", " ")


def _van(feiten: list[dict[str, Any]], soort: str) -> list[dict[str, Any]]:
    return [f for f in feiten if _SOORT[f["preset"]] == soort]


def _ours(agreement: Agreement) -> list[str]:
    """Paths of kern questions that are asked and that nobody has answered: they would be printed with our default."""
    asked = (a for v in agreement.alle() for a in blik_op(agreement, v).antwoorden() if a.gevraagd and a.parameter.niveau == "kern")
    return [a.path for a in asked if a.path in agreement.nog_standaard]


def _beantwoord(naam: str) -> list[str]:
    """The paths that the file of a preset answers (null is no answer)."""
    tree = yaml.safe_load(presets.bestanden()[naam].read_text(encoding="utf-8"))
    bladen = {k: v for k, v in tree.items() if k not in _KOP}
    for v, blad in zip(load(naam).voorzieningen, tree["voorzieningen"], strict=True):
        bladen[v.id] = {veld: waarde for veld, waarde in blad.items() if veld not in _GEEN_VRAAG}
    return [f"{v}.{veld}" for v, blad in bladen.items() for veld, waarde in blad.items() if waarde is not None]


def test_every_preset_has_its_facts() -> None:
    assert sorted(f["preset"] for f in _FEITEN) == sorted(presets.bestanden())


def test_all_examples_of_the_handreiking_are_there() -> None:
    assert len(_VOORBEELDEN) == 30
    per_paragraaf = [load(naam).preset.bron for naam in _VOORBEELDEN]  # type: ignore[union-attr]
    assert {p: per_paragraaf.count(p) for p in sorted(set(per_paragraaf))} == {
        "handreiking-4.1": 8,
        "handreiking-4.2": 3,
        "handreiking-4.3": 10,
        "handreiking-4.4": 4,
        "handreiking-4.5": 5,
    }


@pytest.mark.parametrize("feit", _FEITEN, ids=lambda f: f["preset"])
def test_the_facts_stand_in_the_text(feit: dict[str, Any]) -> None:
    text = _text(feit["preset"])
    assert [fragment for fragment in feit["tekst"] if fragment not in text] == []


@pytest.mark.parametrize("feit", _FEITEN, ids=lambda f: f["preset"])
def test_what_is_not_agreed_is_marked_open(feit: dict[str, Any]) -> None:
    text = _text(feit["preset"])
    assert [label for label in feit["open"] if f"[nog in te vullen: {label}]" not in text and f"[nog te kiezen: {label}]" not in text] == []


@pytest.mark.parametrize("feit", _FEITEN, ids=lambda f: f["preset"])
def test_nothing_blocks_and_only_the_meant_warnings_are_there(feit: dict[str, Any]) -> None:
    agreement = load(feit["preset"])
    found = bevindingen(agreement)
    assert [b.zin for b in found if b.blokkeert] == []
    assert redenen(agreement, draft(agreement), botsingen(agreement)) == []
    assert {b.code for b in found} == set(feit.get("bevindingen", []))


@pytest.mark.parametrize("feit", _van(_FEITEN, "voorbeeld"), ids=lambda f: f["preset"])
def test_an_example_holds_its_facts_and_nothing_more(feit: dict[str, Any]) -> None:
    assert sorted(_beantwoord(feit["preset"])) == sorted(feit["feiten"])
    heading = load(feit["preset"]).preset
    assert heading is not None
    assert heading.bron == feit["bron"]


@pytest.mark.parametrize("naam", _VOORBEELDEN)
def test_an_example_leaves_no_kern_question_to_our_default(naam: str) -> None:
    assert _ours(load(naam)) == []


@pytest.mark.parametrize("naam", presets.bestanden())
def test_the_heading_fits_the_file(naam: str) -> None:
    heading = load(naam).preset
    assert heading is not None
    assert heading.id == naam
    assert heading.titel
    assert heading.sector
    assert presets.bestanden()[naam].parent.name == {"voorbeeld": "voorbeelden", "pakket": "pakketten"}[heading.soort]
    assert heading.bron.startswith("handreiking-4.") if heading.soort == "voorbeeld" else heading.bron == "eigen"


@pytest.mark.parametrize("feit", _van(_FEITEN, "pakket"), ids=lambda f: f["preset"])
def test_a_package_leaves_open_only_names_parties_and_dates(feit: dict[str, Any]) -> None:
    points = draft(load(feit["preset"])).open_points
    assert sorted(p.label for p in points) == sorted(feit["open"])
    assert all(p.kind == "waarde" for p in points)


@pytest.mark.parametrize("naam", _PAKKETTEN)
def test_a_package_touches_every_bouwsteen(naam: str) -> None:
    assert {v.declaratie.bouwsteen for v in load(naam).alle()} == {0, 1, 2, 3, 4, 5}


_ELK_VOOR_ZICH = (  # sentences on one provision at a time: each says them of its own costs, its own request, its own use
    "De werknemer betaalt geen eigen bijdrage.",
    "De werkgever betaalt binnen … na ontvangst van de factuur.",
    "Wat voor rekening van de werkgever komt, betaalt die binnen … na ontvangst van de factuur.",
    "De werkgever beslist schriftelijk en gemotiveerd binnen … na ontvangst.",
    "De werknemer ontleent aan dit artikel geen aanspraak.",
    "Het gebruik kan zijn gericht op een beroep buiten de sector.",
    "De eerste periode begint op de eerste dag van het dienstverband of, als dat later is, op de dag waarop dit artikel in werking treedt.",
)


@pytest.mark.parametrize("naam", _PAKKETTEN)
def test_a_package_says_no_norm_twice(naam: str) -> None:
    zinnen = Counter(z.tekst for r in regels(draft(load(naam))) if r.soort == "lid" for z in zinnen_van(r))
    assert [z for z, n in zinnen.items() if n > 1 and z not in _ELK_VOOR_ZICH] == []


@pytest.mark.parametrize("naam", sorted(_SOORT))
def test_a_preset_warns_only_of_what_it_was_made_for(naam: str) -> None:
    found = {(b.code, b.path) for b in bevindingen(load(naam))}
    assert found == {(w["regel"], w["bij"]) for w in _WAARSCHUWINGEN if w["preset"] == naam}
