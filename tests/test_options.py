"""Every answer does something, and every sentence can be reached: no option without words, no branch that nobody gets to see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.branches import Road, roads, roads_in, untaken
from tests.variants import Vraag, agreement_of, antwoorden, een, sheet, tree_for, vragen
from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Antwoord, blik_op
from wizard.agreement.catalogue import soort_bestanden, soorten
from wizard.agreement.parameter import Soort
from wizard.drafting import templates
from wizard.drafting.check import check, controleer
from wizard.drafting.draft import draft
from wizard.drafting.names import Names
from wizard.drafting.notation import Als, Item, Kies, Statement

_HERE = Path(__file__).parent
_LIST: dict[str, Any] = yaml.safe_load((_HERE / "zonder_tekst.yaml").read_text(encoding="utf-8"))
_LATER: dict[str, list[str]] = yaml.safe_load((_HERE / "later.yaml").read_text(encoding="utf-8")) or {}
_VRAGEN = list(vragen())


def _contexts(vraag: Vraag, answer: Any) -> Iterator[dict[str, Any]]:
    """Answers in which the question is asked: alone, with Algemeen, with everything, and with what it needs to speak."""
    general = [s.soort for s in soorten() if s.algemeen]
    yield tree_for(vraag, answer)
    yield tree_for(vraag, answer, *general)
    yield tree_for(vraag, answer, *soort_bestanden())
    needs = _LIST["spreekt_alleen_met"].get(vraag.naam) or _LIST["spreekt_alleen_met"].get(f"{vraag.soort}.{vraag.parameter.naam}")
    if needs:
        tree = tree_for(vraag, answer, *soort_bestanden())
        for path, value in needs.items():
            name, veld = path.split(".")
            sheet(tree, name)[veld] = value
        yield tree


def _alike(vraag: Vraag) -> set[tuple[str, str]]:
    """Pairs of answers to a question that give the same text, whatever stands around it."""
    answers = antwoorden(vraag.laatste)
    alike = set(combinations(range(len(answers)), 2))
    for texts in zip(*(map(_text, _contexts(vraag, a)) for a in answers), strict=True):
        alike = {(i, j) for i, j in alike if texts[i] == texts[j]}
        if not alike:
            break
    return {(str(answers[i]), str(answers[j])) for i, j in alike}


def _text(tree: dict[str, Any]) -> str:
    return draft(agreement_of(tree)).text()


def _answer(agreement: Agreement, vraag: Vraag) -> Antwoord:
    here = next(v for v in agreement.alle() if v.soort == vraag.soort)
    found = blik_op(agreement, here).antwoord(vraag.parameter.naam)
    for veld in vraag.delen:
        row = found.rijen()[0] if found.parameter.type in ("groepen", "reeks") else found
        found = row.deel(veld.naam)
    return found


@pytest.mark.parametrize("naam", soort_bestanden())
def test_every_answer_to_every_question_changes_the_text(naam: str) -> None:
    """Each pair of options reads differently, or is listed in ``zonder_tekst.yaml`` with the reason."""
    alike = {v.naam: pairs for v in _VRAGEN if v.soort == naam and v.naam not in _LIST["zonder_tekst"] and (pairs := _alike(v))}
    assert alike == {}


@pytest.mark.parametrize("naam", soort_bestanden())
def test_every_question_can_be_asked(naam: str) -> None:
    """What ``toon_als`` wants can be had."""
    asked = [(v, agreement_of(tree_for(v, een(v.laatste)))) for v in _VRAGEN if v.soort == naam]
    assert [v.naam for v, agreement in asked if not _answer(agreement, v).gevraagd] == []


def test_the_list_of_what_has_no_text_is_true() -> None:
    """What is listed exists, has its reason, and really has no text of its own (else it would hide a fault later)."""
    by_name = {v.naam: v for v in _VRAGEN}
    assert [n for n in (*_LIST["zonder_tekst"], *_LIST["spreekt_alleen_met"]) if n not in by_name] == []
    assert [n for n, why in _LIST["zonder_tekst"].items() if not str(why).endswith(".")] == []
    assert [n for n in _LIST["zonder_tekst"] if not _alike(by_name[n])] == []


def test_every_question_is_used_where_it_is_asked() -> None:
    """A template uses each of its questions, or another place does (listed, with where)."""
    names = Names({n: templates.template(n) for n in soort_bestanden()}, templates.zinnen())
    unused = {f"{s.soort}.{p}" for s in soorten() for p in s.per_naam.keys() - _used(s, names)}
    elsewhere: dict[str, str] = _LIST["elders_gebruikt"]
    assert unused == set(elsewhere)
    assert [
        n for n, file in elsewhere.items() if not re.search(rf"\b{n.split('.')[1]}\b", (_HERE.parent / file).read_text(encoding="utf-8"))
    ] == []


def _used(s: Soort, names: Names) -> set[str]:
    return check(templates.template(s.soort), s, names)[1].parameters


def test_the_templates_have_no_mistakes() -> None:
    assert [str(m) for m in controleer()] == []


def test_what_waits_for_a_later_soort_is_listed() -> None:
    """Every ``%% later`` in a template stands in ``later.yaml``, so that it is not forgotten."""
    found = {
        t.file: [text for _, text in t.later]
        for t in (*map(templates.template, soort_bestanden()), templates.bouwzinnen(), templates.begrippen())
    }
    assert {file: texts for file, texts in found.items() if texts} == _LATER


@pytest.mark.parametrize("naam", soort_bestanden())
def test_every_road_in_every_template_can_be_taken(naam: str) -> None:
    """Each option of each choice, yes and no, each list: some agreement drafts it; no sentence that nobody ever gets to see."""
    template = templates.template(naam)
    own = [road for road in roads(template) if road.where.startswith(template.file)]
    assert [where for where in _where(untaken(own, naam)) if not _known(where)] == []


def _known(where: str) -> bool:
    return re.sub(r" regel \d+", "", where) in _LIST["onbereikbaar"]


def test_every_road_in_every_shared_sentence_can_be_taken() -> None:
    """The same for the shared sentences, by way of any template that calls them."""
    shared = templates.bouwzinnen()
    used = [zin for name, zin in shared.zinnen.items() if name not in _LIST["ongebruikte_zinnen"]]
    wanted = {road.key: road.where for zin in used for road in roads_in(zin.body, shared.file) if not _known(road.where)}
    calls = {naam: [road for road in roads(templates.template(naam)) if road.key in wanted] for naam in soort_bestanden()}
    for rounds in (1, 300):
        for naam, here in calls.items():
            left = [road for road in here if road.key in wanted]
            for road in {road.key for road in left} - {road.key for road in untaken(left, naam, rounds)}:
                del wanted[road]
    assert sorted(wanted.values()) == []


def test_every_road_in_the_terms_can_be_taken() -> None:
    assert _where(untaken(list(roads(templates.begrippen())), "slot")) == []


def _where(left: list[Road]) -> list[str]:
    return [road.where for road in left]


def test_every_shared_sentence_is_used() -> None:
    names = Names({n: templates.template(n) for n in soort_bestanden()}, templates.zinnen())
    used = {zin for s in soorten() for zin in check(templates.template(s.soort), s, names)[1].zinnen}
    assert set(templates.zinnen()) - used == set(_LIST["ongebruikte_zinnen"])


_SLUITEN_UIT = {  # articles with one lid more than ten, of which two exclude each other by an answer
    "individueel_budget/aanspraak",  # {indexatie} and {stappen}
    "sociaal_plan/drempel",  # {meetellen} and {gevallen}
    "vwnw_traject/kosten",  # {recht} and {loon}
}


@pytest.mark.parametrize("naam", soort_bestanden())
def test_no_article_has_more_than_ten_leden_whatever_is_answered(naam: str) -> None:
    """The most leden there can be: all that stand beside each other, of a choice those of its longest branch."""
    articles = [a for a in templates.template(naam).body if isinstance(a, Item)]
    most = {f"{naam}/{a.name}": _meeste_leden(a.body) for a in articles}
    assert {key: n for key, n in most.items() if n > 10 + (key in _SLUITEN_UIT)} == {}


def _meeste_leden(body: list[Statement]) -> int:
    count = 0
    for s in body:
        match s:
            case Item():
                count += 1
            case Kies():
                count += max((_meeste_leden(branch.body) for branch in s.branches), default=0)
            case Als():
                count += max(_meeste_leden(s.body), _meeste_leden(s.otherwise))
    return count
