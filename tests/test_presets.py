"""Presets keep their promise: the facts of the handreiking stand in the text, and what it does not say is open, never ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from wizard.agreement import presets
from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Blik
from wizard.agreement.load import load
from wizard.drafting.draft import draft

_FEITEN: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "feiten_voorbeelden.yaml").read_text(encoding="utf-8"))
_VOORBEELDEN = [naam for naam in presets.bestanden() if presets.preset(naam).preset.soort == "voorbeeld"]  # type: ignore[union-attr]
_PAKKETTEN = [naam for naam in presets.bestanden() if naam not in _VOORBEELDEN]


def _text(naam: str) -> str:
    """The drafted text of a preset, with ordinary spaces."""
    return draft(load(naam)).text().replace("\u00a0", " ")


def _ours(agreement: Agreement) -> list[str]:
    """Paths of kern questions that are asked and that nobody has answered: they would be printed with our default."""
    asked = (a for v in agreement.alle() for a in Blik(agreement, v).antwoorden() if a.gevraagd and a.parameter.niveau == "kern")
    return [a.path for a in asked if a.path in agreement.nog_standaard]


def test_every_preset_has_its_facts() -> None:
    assert [f["preset"] for f in _FEITEN if f["preset"] not in presets.bestanden()] == []
    assert sorted(f["preset"] for f in _FEITEN) == sorted(presets.bestanden())


@pytest.mark.parametrize("feit", _FEITEN, ids=lambda f: f["preset"])
def test_the_facts_stand_in_the_text(feit: dict[str, Any]) -> None:
    text = _text(feit["preset"])
    assert [fragment for fragment in feit["tekst"] if fragment not in text] == []


@pytest.mark.parametrize("feit", _FEITEN, ids=lambda f: f["preset"])
def test_what_is_not_agreed_is_marked_open(feit: dict[str, Any]) -> None:
    text = _text(feit["preset"])
    assert [label for label in feit["open"] if f"[nog in te vullen: {label}]" not in text and f"[nog te kiezen: {label}]" not in text] == []


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
    assert heading.bron == "eigen" or heading.bron.startswith("handreiking-4.")


@pytest.mark.parametrize("naam", _PAKKETTEN)
def test_a_package_leaves_open_only_names_parties_and_dates(naam: str) -> None:
    points = draft(load(naam)).open_points
    assert {p.path.split(".")[0] for p in points} == {"cao"}
    assert all(p.kind == "waarde" for p in points)


@pytest.mark.parametrize("naam", _PAKKETTEN)
def test_a_package_touches_every_bouwsteen(naam: str) -> None:
    assert {v.declaratie.bouwsteen for v in load(naam).alle()} == {0, 1, 2, 3, 4, 5}
