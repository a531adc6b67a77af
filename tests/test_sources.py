"""Rules and sources: every code that content uses exists, every block has a way out, every sentence can be read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import yaml

from wizard.agreement.catalogue import soorten
from wizard.agreement.parameter import Optie, Parameter
from wizard.messages import SjabloonFout
from wizard.paths import TEMPLATES
from wizard.rules import Geval, Regel, lees_regels, regel, regels
from wizard.sources import bron, bronnen, lees_bronnen, verlopen

_OWN = ("regels.yaml", "bronnen.yaml")
_CODE = re.compile(r"\b[JRTKE][0-9]+\b")
_SENTENCE_END = re.compile(r"(?<=\.) ")
_Plek = tuple[Parameter, Optie, tuple[str, ...]]


def _tree(naam: str) -> Any:
    return yaml.safe_load((TEMPLATES / naam).read_text(encoding="utf-8"))


def _values(node: Any, key: str) -> Iterator[str]:
    """Everything that stands under ``key``, at any depth."""
    if isinstance(node, list):
        for child in node:
            yield from _values(child, key)
    if isinstance(node, dict):
        for name, child in node.items():
            if name == key:
                yield from [child] if isinstance(child, str) else child.get("regel", "").split() if isinstance(child, dict) else child or []
            yield from _values(child, key)


def _content(key: str) -> list[tuple[str, str]]:
    """Each value under ``key`` in what lawyers write, with its file."""
    files = sorted(p for p in TEMPLATES.rglob("*.yaml") if p.name not in _OWN)
    return [(value, p.name) for p in files for value in _values(yaml.safe_load(p.read_text(encoding="utf-8")), key)]


def _options() -> list[_Plek]:
    """Each option of the catalogue, narrowed to its parameter, with the names under which a rule may know it."""
    return [found for s in soorten() for p in s.parameters for found in _options_of(p, f"{s.soort}.{p.naam}", None)]


def _options_of(parameter: Parameter, path: str, parent: Parameter | None) -> Iterator[_Plek]:
    shared = parent.samengesteld if parent else parameter.samengesteld
    of_the_type = (f"{shared}.{parameter.naam}" if parent else shared) if shared else ""
    for optie in parameter.opties:
        yield parameter, optie, tuple(f"{p}.{optie.sleutel}" for p in (path, of_the_type) if p)
    for veld in parameter.velden:
        yield from _options_of(veld, f"{path}.{veld.naam}", parameter)


@pytest.mark.parametrize("key", ["waarschuwing", "blokkade", "recht"])
def test_every_code_that_a_user_meets_has_a_rule(key: str) -> None:
    assert [(code, file) for code, file in _content(key) if code not in regels()] == []


def test_every_code_and_source_that_content_names_exists() -> None:
    assert [(code, file) for code, file in _content("regels") if code not in regels() and code not in bronnen()] == []
    assert [(key, file) for key, file in _content("bron") if key not in bronnen()] == []
    assert [r.code for r in regels().values() if r.bron not in bronnen()] == []


def test_the_registers_are_complete() -> None:
    for letter, last in (("J", 39), ("T", 17)):
        assert [n for n in range(1, last + 1) if f"{letter}{n}" not in regels()] == []
    for letter, last in (("J", 39), ("R", 108), ("E", 30)):
        assert [n for n in range(1, last + 1) if f"{letter}{n}" not in bronnen()] == []


def test_every_block_has_a_way_out() -> None:
    blocks = [(p, o, plekken) for p, o, plekken in _options() if o.blokkade]
    assert blocks
    for parameter, optie, plekken in blocks:
        assert optie.blokkade is not None
        geval = regel(optie.blokkade.regel).voor(plekken)
        assert geval.kies or geval.doe, plekken
        if geval.kies:
            other = parameter.optie(geval.kies).blokkade
            assert other is None or other.als not in (None, optie.blokkade.als), plekken


def test_every_case_is_of_an_option_and_its_remedy_too() -> None:
    known = {plek: parameter for parameter, _, plekken in _options() for plek in plekken}
    shared, order = _tree("gedeeld.yaml"), _tree("bouwstenen.yaml")["volgorde"]
    here = {s.soort for s in soorten()}
    for code, key, geval in _cases():
        first = key.partition(".")[0]
        if first in here:
            assert key in known, f"{code}: {key}"
        elif first in shared:
            assert key.rpartition(".")[2] in set(_values(shared[first], "sleutel")), f"{code}: {key}"
        else:
            assert first in order, f"{code}: {key}"
        assert not geval.kies or key not in known or geval.kies in known[key].sleutels, f"{code}: {key} kies {geval.kies}"
        assert geval.kies != key.rpartition(".")[2], f"{code}: {key}"


def _cases() -> list[tuple[str, str, Geval]]:
    return [(r.code, key, geval) for r in regels().values() for key, geval in r.gevallen.items()]


def _texts() -> list[tuple[str, str]]:
    """Each text for users, with the rule it is of."""
    said: list[tuple[str, Regel | Geval]] = [(r.code, r) for r in regels().values()]
    said += [(code, case) for code, _, case in _cases()]
    return [(code, text) for code, r in said for text in (r.zin, r.doe, r.zonder_reden, r.met_reden) if text]


def test_every_point_of_law_and_every_trap_has_a_rule_and_a_place() -> None:
    """J1 to J39 and T1 to T17: in regels.yaml, and in a template or a declaration."""
    codes = [*(f"J{n}" for n in range(1, 40)), *(f"T{n}" for n in range(1, 18))]
    told = "\n".join(p.read_text(encoding="utf-8") for kind in ("*.yaml", "*.md.j2") for p in TEMPLATES.glob(f"*/{kind}"))
    placed = set(re.findall(r"\b[JT]\d+\b", told))
    assert [code for code in codes if code not in regels()] == []
    assert [code for code in codes if code not in placed] == []


def test_every_sentence_reads_as_one() -> None:
    for code, text in _texts():
        sentences = _SENTENCE_END.split(text)
        assert len(sentences) <= 2, f"{code}: {text}"
        for sentence in sentences:
            assert sentence[0].isupper(), f"{code}: {sentence}"
            assert sentence.endswith("."), f"{code}: {sentence}"
            assert len(sentence.split()) <= 30, f"{code}: {sentence}"
            assert not _CODE.search(sentence), f"{code}: {sentence}"


def test_titles_and_laws_name_no_codes() -> None:
    printed = [(r.code, text) for r in regels().values() for text in (r.titel, r.wet, *(g.wet for g in r.gevallen.values()))]
    assert [(code, text) for code, text in printed if _CODE.search(text)] == []
    assert [(b.sleutel, b.plaats) for b in bronnen().values() if _CODE.search(b.plaats)] == []


def test_the_words_of_the_screens_come_back_literally() -> None:
    report = regel("J26").voor(("loopbaanadvies.vertrouwelijkheid.standaard", "vertrouwelijkheid.standaard"))
    assert report.zin == (
        "Een verslag voor de werkgever kan niet in de tekst. "
        "Een werknemer is tegenover de werkgever zelden vrij om toestemming te weigeren."
    )
    assert (report.wet, report.kies) == ("AVG artikel 4, 6 en 9", "nooit_door_adviseur")
    part_time = regel("J25").voor(("uren_budget.deeltijd.regel.naar_rato", "deeltijd.regel.naar_rato"))
    assert part_time.zin == "Naar rato mag vaak, maar een cursus kost een deeltijder evenveel. Minder kan ongelijke behandeling zijn."
    assert part_time.zonder_reden == "Schrijf de reden op; die komt in de tekst."
    assert part_time.wet == "Artikel 7:648 BW"
    works_council = regel("J19").voor(("cao.type.geen_cao",))
    assert works_council.zin == "Een regeling zonder vakbond is geen cao. De transitievergoeding kan dan niet worden vervangen."


def test_the_most_precise_case_wins_and_the_general_sentence_is_last() -> None:
    text = """
    J1: {titel: a, zin: Algemeen., wet: w, bron: b, zeker: zeker, gevallen: {x.y.z: {zin: Precies.}, deeltijd.y: {kies: q}}}
    """
    found = lees_regels(text)["J1"]
    assert found.voor(("x.y.z", "deeltijd.y")).zin == "Precies."
    assert found.voor(("a.b.c", "deeltijd.y")) == Geval("Algemeen.", "w", "q")
    assert found.voor(("a.b.c",)) == Geval("Algemeen.", "w")


def test_our_own_choice_is_never_put_in_the_mouth_of_the_stichting() -> None:
    assert str(bron("eigen")) == "eigen keuze van dit programma"
    for r in regels().values():
        if r.code.startswith("K"):
            assert (r.bron, r.wet) == ("eigen", "eigen keuze van dit programma")
            assert "Stichting" not in r.zin
            assert "handreiking" not in r.zin
        if r.code.startswith("R"):
            assert r.bron.startswith("handreiking-")
            assert "handreiking" in r.zin or "Stichting van de Arbeid" in r.zin


def test_what_was_not_read_is_marked() -> None:
    assert [b.sleutel for b in bronnen().values() if b.zekerheid == "zeker" and not b.datum] == ["eigen"]
    assert bron("bw-7-648").laten_toetsen
    assert not bron("bw-7-611a").laten_toetsen
    unsure = {"laten toetsen", "niet getoetst"}
    assert all(any(words in b.zekerheid for words in unsure) for b in bronnen().values() if b.laten_toetsen)
    assert [r.code for r in regels().values() if r.bron != "eigen" and r.zeker == "zeker" and bron(r.bron).laten_toetsen] == []


def test_every_source_can_be_found() -> None:
    """An address, and the date of what was read; our own choice has neither, and of a fund each has its own papers (J38)."""
    read = ("zeker", "zoals in de handreiking, niet getoetst")
    assert [b.sleutel for b in bronnen().values() if not re.fullmatch(r"https?://[^\s]+", b.adres)] == ["eigen", "J38"]
    assert [b.sleutel for b in bronnen().values() if b.zekerheid in read and not b.datum] == ["eigen"]
    assert [b.sleutel for b in bronnen().values() if b.zekerheid == "uit kennis, laten toetsen" and b.datum] == [
        "J27"
    ]  # arbowet-18 was read


def test_a_source_is_reviewed_in_time() -> None:
    assert [b.sleutel for b in bronnen().values() if b.herzien_voor is None] == ["eigen"]
    assert verlopen(date(2026, 11, 24)) == ()
    assert bron("J8") in verlopen(date(2027, 1, 1))
    assert bron("handreiking-3.1") not in verlopen(date(2027, 5, 11))
    assert bron("handreiking-3.1") in verlopen(date(2027, 5, 12))


def test_an_unknown_code_is_an_error_that_helps() -> None:
    with pytest.raises(SjabloonFout, match=r"regels\.yaml: 'J260' staat hier niet; bedoelde u 'J26'\?"):
        regel("J260")
    with pytest.raises(SjabloonFout, match=r"bronnen\.yaml: 'zomaar' staat hier niet\."):
        bron("zomaar")


_RULE = "J1:\n  titel: a\n  zin: B.\n  wet: w\n  bron: b\n  zeker: zeker\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (_RULE.replace("titel", "title"), "regels.yaml regel 2, J1: 'title' hoort hier niet; bedoelde u 'titel'?"),
        (_RULE + "  zomaar: x\n", "regel 7, J1: 'zomaar' hoort hier niet; hier kan titel, zin, wet, bron, zeker, doe, zonder_reden"),
        (_RULE + "  kies: x\n", "regel 7, J1.kies: 'kies' hoort bij een optie; zet het onder 'gevallen', bij de optie waarvoor het geldt."),
        (_RULE.replace("  wet: w\n", ""), "regels.yaml regel 1, J1: 'wet' ontbreekt; vul dat in."),
        (_RULE.replace("zeker: zeker", "zeker: bijna"), "regels.yaml regel 6, J1: 'bijna' is geen zekerheid; toegestaan: zeker, tweede"),
        (_RULE + _RULE, "regels.yaml regel 7, J1: deze sleutel staat er twee keer; laat er één staan."),
        (_RULE + "  gevallen:\n    a.b.c: {kiest: d}\n", "regel 8, J1.gevallen.a.b.c: 'kiest' hoort hier niet; bedoelde u 'kies'?"),
        (_RULE + "  gevallen: [a]\n", "regel 7, J1.gevallen: hier horen gevallen, elk met zijn velden."),
        (_RULE + "J2: tekst\n", "regel 7, J2: hier horen velden: titel, zin, wet, bron, zeker, doe, zonder_reden, met_reden."),
        (_RULE.replace("  zin: B.\n", "  zin: [B]\n"), "regel 3, J1: 'zin' is geen tekst."),
        (_RULE + "  gevallen:\n    a.b.c:\n      doe: C.\n      wet: [w]\n", "regel 10, J1.gevallen.a.b.c: 'wet' is geen tekst."),
        ("", "regels.yaml: hier horen codes, elk met hun velden."),
        ("J1: a: b", "regels.yaml regel 1: dit is geen geldige YAML"),
    ],
)
def test_a_mistake_in_the_rules_names_place_and_remedy(text: str, message: str) -> None:
    with pytest.raises(SjabloonFout) as caught:
        lees_regels(text)
    assert message in str(caught.value)


_GROUP = "- groep: g\n  geldt_voor_alle: {zekerheid: zeker}\n  bronnen:\n    a: {titel: t, plaats: p}\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (_GROUP.replace("titel: t, ", ""), "bronnen.yaml regel 4, bronnen.a: 'titel' ontbreekt; vul dat in."),
        (_GROUP.replace("titel: t", "titel: t, herzien_voor: 1 juli"), "'1 juli' is geen datum; schrijf bijvoorbeeld 2027-07-01."),
        (_GROUP.replace("titel: t", "titel: t, datum: 31-12-2025"), "'31-12-2025' is geen datum; schrijf JJJJ, JJJJ-MM of JJJJ-MM-DD."),
        (_GROUP + _GROUP, "bronnen.yaml regel 8, bronnen.a: 'a' staat er twee keer; laat er één staan."),
        (_GROUP.replace("bronnen:", "bron:"), "bronnen.yaml regel 1: hier horen groepen met 'groep', 'geldt_voor_alle' en 'bronnen'."),
        (
            _GROUP.replace("{zekerheid: zeker}", "zeker"),
            "bronnen.yaml regel 2: 'geldt_voor_alle' van de groep 'g' hoort sleutels te hebben.",
        ),
        (
            _GROUP.replace("titel: t", "\n      titel: t,\n      datum: gisteren"),
            "bronnen.yaml regel 6, bronnen.a: 'gisteren' is geen datum;",
        ),
        ("tekst", "bronnen.yaml: hier horen groepen met"),
    ],
)
def test_a_mistake_in_the_sources_names_place_and_remedy(text: str, message: str) -> None:
    with pytest.raises(SjabloonFout) as caught:
        lees_bronnen(text)
    assert message in str(caught.value)


def test_a_mistake_that_sources_share_is_told_once_and_in_its_own_group() -> None:
    text = "{}    b: {{titel: t, plaats: p}}\n".format(_GROUP.replace("zekerheid: zeker", "zekerheid: vast, herzien_voor: later"))
    with pytest.raises(SjabloonFout) as caught:
        lees_bronnen(_GROUP.replace(" a:", " c:") + text)
    told = [str(m) for m in caught.value.meldingen]
    assert [m.partition("; ")[0] for m in told] == [
        "bronnen.yaml regel 6, geldt_voor_alle: 'vast' is geen zekerheid",
        "bronnen.yaml regel 6, geldt_voor_alle: 'later' is geen datum",
    ]


def test_all_mistakes_come_at_once() -> None:
    with pytest.raises(SjabloonFout) as caught:
        lees_regels(_RULE.replace("  wet: w\n", "").replace("zeker: zeker", "zeker: bijna"))
    assert len(caught.value.meldingen) == 2
