"""Twelve agreements that exist: each of their norms can be agreed in the wizard and is said in the text, nearly always by answering.

A file in ``tests/praktijk`` holds one agreement: ``afspraak`` is its answers file, ``normen`` what the parties agreed, one sentence each.
``hoe: parameter`` names the answers that carry the norm (or the provision, when adding it is the answer) and words that stand in the leden
they decide; ``hoe: tekst`` the lid that was edited by hand; ``hoe: niet`` the reason why the wizard will not say it. ``anders`` says in
what the text deliberately differs from what the parties agreed.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import blik_op
from wizard.agreement.change import add, change, remove
from wizard.agreement.load import from_bytes
from wizard.agreement.reading import read_text
from wizard.drafting.compose import lid_text
from wizard.drafting.document import Document
from wizard.drafting.draft import blockers, draft
from wizard.drafting.textchecks import controleer_tekst
from wizard.review.findings import bevindingen

_MAP = Path(__file__).parent / "praktijk"
_GEVALLEN = sorted(p.stem for p in _MAP.glob("*.yaml"))
_SLEUTELS = {"parameter": {"parameters", "tekst"}, "tekst": {"lid", "tekst"}, "niet": {"reden"}}


@cache
def _geval(naam: str) -> dict[str, Any]:
    path = _MAP / f"{naam}.yaml"
    tree: dict[str, Any] = read_text(path.read_bytes(), path.name).tree
    return tree


@cache
def _afspraak(naam: str) -> Agreement:
    return from_bytes(json.dumps(_geval(naam)["afspraak"]).encode(), f"{naam}.yaml")


@cache
def _tekst(naam: str) -> Document:
    return draft(_afspraak(naam))


def _norm_ids() -> list[tuple[str, int]]:
    return [(naam, n) for naam in _GEVALLEN for n in range(len(_geval(naam)["normen"]))]


def _leden(naam: str, path: str) -> tuple[str, ...]:
    """The leden that an answer decides, or all those of a provision."""
    document = _tekst(naam)
    return document.said_by(path) if "." in path else tuple(lid.id for lid in document.leden() if lid.id.startswith(f"{path}/"))


def _woorden(naam: str, leden: set[str]) -> str:
    return "\n".join(lid_text(lid) for lid in _tekst(naam).leden() if lid.id in leden).replace("\u00a0", " ")


def _beantwoord(agreement: Agreement, path: str) -> bool:
    """The question is asked, and the file answers it on purpose; a path without a dot is a provision."""
    head, _, rest = path.partition(".")
    if not rest:
        return agreement.vind(head) is not None
    answer = blik_op(agreement, agreement.vind(head)).antwoord(rest)
    return answer.gevraagd and not answer.is_open and path not in agreement.nog_standaard


def test_there_are_twelve_agreements_and_no_two_are_alike() -> None:
    assert len(_GEVALLEN) == len({_geval(naam)["naam"] for naam in _GEVALLEN}) == 12


@pytest.mark.parametrize("naam", _GEVALLEN)
def test_a_case_says_what_it_is_and_each_norm_how_it_is_agreed(naam: str) -> None:
    geval = _geval(naam)
    assert set(geval) == {"naam", "bron", "afspraak", "normen"}
    assert all(set(norm) - {"afwezig", "anders"} == {"norm", "hoe", *_SLEUTELS[norm["hoe"]]} for norm in geval["normen"])


@pytest.mark.parametrize(("naam", "nr"), _norm_ids())
def test_a_norm_of_practice_stands_in_the_text(naam: str, nr: int) -> None:
    norm = _geval(naam)["normen"][nr]
    if norm["hoe"] == "niet":
        assert norm["reden"].endswith(".")
        return
    if norm["hoe"] == "tekst":
        leden = {norm["lid"]}
        assert norm["lid"] in _afspraak(naam).afwijkende_teksten
    else:
        assert [p for p in norm["parameters"] if not _beantwoord(_afspraak(naam), p)] == []
        leden = {lid for p in norm["parameters"] for lid in _leden(naam, p)}
    words = _woorden(naam, leden)
    assert norm["tekst"]
    assert [fragment for fragment in norm["tekst"] if fragment not in words] == []
    assert [word for word in norm.get("afwezig", ()) if word in words] == []


@pytest.mark.parametrize("naam", _GEVALLEN)
def test_an_answer_that_carries_a_norm_decides_something(naam: str) -> None:
    paths = {p for norm in _geval(naam)["normen"] for p in norm.get("parameters", ())}
    assert [p for p in sorted(paths) if not _leden(naam, p)] == []


@pytest.mark.parametrize("naam", _GEVALLEN)
def test_the_whole_text_of_an_agreement_is_sound(naam: str) -> None:
    document = _tekst(naam)
    assert document.lost_edits == ()
    assert blockers(document) == ()
    assert [b for b in bevindingen(_afspraak(naam)) if b.blokkeert] == []
    assert [str(f) for f in controleer_tekst(document) if f.blokkeert] == []


def test_nine_of_ten_norms_are_agreed_by_answering() -> None:
    per_geval = {naam: [norm["hoe"] for norm in _geval(naam)["normen"]] for naam in _GEVALLEN}
    alle = [hoe for hoes in per_geval.values() for hoe in hoes]
    count = "; ".join(f"{naam} {hoes.count('parameter')} van {len(hoes)}" for naam, hoes in per_geval.items())
    assert alle.count("parameter") >= 0.9 * len(alle), f"{alle.count('parameter')} van {len(alle)}: {count}"


@pytest.mark.parametrize(
    ("naam", "path", "waarde", "code"),
    [
        ("architecten-ontwikkeluren", "scholing.deel_minst", {"procent": "60"}, "K24"),
        ("hoveniers-zij-instroom", "scholing.fonds_verhoging_deel", {"procent": "75"}, "K25"),
        ("orsima-reorganisatie", "sociaal-plan.resultaat", "akkoord", "K23"),
    ],
)
def test_answers_that_cannot_go_together_are_found(naam: str, path: str, waarde: Any, code: str) -> None:
    assert code not in {b.code for b in bevindingen(_afspraak(naam))}
    assert (code, path.partition(".")[0]) in {(b.code, b.voorziening) for b in bevindingen(change(_afspraak(naam), path, waarde))}


def test_a_part_of_a_provision_that_is_gone_is_found() -> None:
    zonder_budget = remove(_afspraak("bouw-infra-dia"), "individueel-budget")
    met_vraag, _ = add(_afspraak("hoveniers-zij-instroom"), "financiering_en_fonds")
    zonder_fonds = change(met_vraag, "financiering_en_fonds.fonds", "nee")
    assert ("K11", "dia.rest_uit_budget") in {(b.code, b.path) for b in bevindingen(zonder_budget)}
    assert ("K9", "scholing.fonds") in {(b.code, b.path) for b in bevindingen(zonder_fonds)}
