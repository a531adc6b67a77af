"""Known traps in words of the user's own: what is seen, what is missed, and that our own sentences never raise a false alarm."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from wizard.agreement import presets
from wizard.agreement.load import load
from wizard.agreement.reading import read_text
from wizard.drafting.document import plain
from wizard.drafting.draft import draft
from wizard.paths import PRESETS
from wizard.review.findings import bevindingen
from wizard.review.valkuil import ONDERSCHEID, VALKUILEN, valkuilen_in

_BESTAND = Path(__file__).parent / "foute_zinnen.yaml"
_ZINNEN: list[dict[str, Any]] = read_text(_BESTAND.read_bytes(), _BESTAND.name).tree
_ALLE = (*VALKUILEN, *ONDERSCHEID)
_NETTO = {"individueel-budget/aanspraak/recht", "individueel-budget/betaling/betaaltermijn"}
"""Leden of one example that promise an amount net, as those parties did: the very thing that T12 warns of."""


def _count(key: str) -> int:
    return sum(len(line.get(key, ())) for line in _ZINNEN)


def test_the_table_is_large_enough_to_say_something() -> None:
    assert _count("fout") >= 60
    assert _count("goed") >= 60
    assert _count("fout") > 10 * _count("gemist")


@pytest.mark.parametrize("line", _ZINNEN, ids=[line["valkuil"] for line in _ZINNEN])
def test_what_is_said_to_be_missed_is_still_missed(line: dict[str, Any]) -> None:
    """A sentence that is seen by now belongs under ``fout``."""
    assert [z for z in line.get("gemist", ()) if line["valkuil"] in valkuilen_in(z, _ALLE)] == []


def test_our_own_sentences_raise_no_alarm() -> None:
    """Who edits one word of a lid is not warned about the rest of it."""
    found = []
    for naam in sorted(p.stem for p in PRESETS.rglob("*.yaml")):
        for lid in draft(presets.preset(naam)).leden():
            text = "\n- ".join([plain(lid.text), *(plain(o.text) for o in lid.onderdelen)])
            if lid.id not in _NETTO and (codes := valkuilen_in(text, _ALLE)):
                found.append((naam, lid.id, codes))
    assert found == []


def _seen(answers: str) -> dict[tuple[str, str], str]:
    return {(b.code, b.path): b.zin for b in bevindingen(load(f"versie: 1\n{answers}".encode()))}


@pytest.mark.parametrize("group", ["boventallig is", "zijn functie ziet verdwijnen omdat de functie vervalt", "met ontslag wordt bedreigd"])
def test_career_advice_for_who_must_leave_only_is_a_trap(group: str) -> None:
    advice = f"doelgroep: beperkt, groep: {group}"
    assert ("T11", "loopbaanadvies.groep") in _seen(f"voorzieningen: [{{soort: loopbaanadvies, {advice}}}]")
    assert ("T11", "doel_en_doelgroep.groep") in _seen(f"doel_en_doelgroep: {{{advice}}}\nvoorzieningen: [{{soort: loopbaanadvies}}]")
    assert ("T11", "doel_en_doelgroep.groep") not in _seen(f"doel_en_doelgroep: {{{advice}}}\nvoorzieningen: [{{soort: scholing}}]")


def test_another_group_is_no_trap() -> None:
    found = _seen("voorzieningen: [{soort: loopbaanadvies, doelgroep: beperkt, groep: in ploegendienst werkt}]")
    assert "T11" not in {code for code, _ in found}


def test_a_group_by_age_hours_or_contract_is_seen_in_every_answer_but_not_where_its_reason_is_asked() -> None:
    for words in ("werknemers van 57 jaar en ouder", "wie in deeltijd werkt"):
        assert ("T4", "individueel-budget.niet_voor") in _seen(f"voorzieningen: [{{soort: individueel_budget, niet_voor: [{words}]}}]")
        limited = f"soort: loopbaanadvies, doelgroep: beperkt, groep: {words}, motivering: Omdat het zo is."
        assert "T4" not in {code for code, _ in _seen(f"voorzieningen: [{{{limited}}}]")}


@pytest.mark.parametrize(
    ("words", "long"),
    [
        ("Het sociaal plan loopt van 1 april 2027 tot 1 april 2032.", False),
        ("Het sociaal plan loopt van 1 april 2027 tot en met 1 april 2032.", True),
        ("Het sociaal plan loopt van 31 februari 2027 tot 1 april 2040.", False),
    ],
)
def test_a_term_of_more_than_five_years_is_counted_in_days(words: str, long: bool) -> None:
    assert ("T5" in valkuilen_in(words, _ALLE)) is long


@pytest.mark.parametrize(
    ("path", "answers"),
    [
        ("loopbaanadvies.doelgroep", "soort: loopbaanadvies, doelgroep: beperkt, groep: in ploegendienst werkt, motivering: {}"),
        ("scholing.deeltijd.regel", "soort: individueel_budget, id: scholing, deeltijd: {{regel: naar_rato, motivering: {}}}"),
    ],
)
def test_a_reason_that_is_written_down_is_not_asked_for(path: str, answers: str) -> None:
    without, given = (_seen(f"voorzieningen: [{{{answers.format(reason)}}}]")["J25", path] for reason in ("null", "Het werk is zwaar."))
    assert "Schrijf de reden op" in without
    assert "Schrijf de reden op" not in given
    assert given.endswith("Laat toetsen of uw reden daarvoor genoeg is.")
