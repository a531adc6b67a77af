"""A library of an association: two files make a soort, files of the same name replace ours, all checked as strictly."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Thread

import pytest

import wizard
from tests.libraries import EXAMPLE
from wizard import library
from wizard.agreement import presets
from wizard.agreement.catalogue import soort
from wizard.cli import main
from wizard.drafting import library_check
from wizard.drafting.library_check import controleer_bibliotheek
from wizard.messages import CaoFout, InvoerFout
from wizard.paths import TEMPLATES
from wizard.review.eigen_sjablonen import valkuilen_van_bibliotheek
from wizard.rules import regel
from wizard.sources import bron

_SOORT = "4_zij_instroom/kennismakingsdag"
pytestmark = pytest.mark.usefixtures("ours_again")


def test_the_example_in_the_documentation_is_sound() -> None:
    library_check.gebruik(EXAMPLE)
    assert list(controleer_bibliotheek()) == []
    text = wizard.draft(wizard.load("kennismaken")).text()
    assert "eenmaal per kalenderjaar een kennismakingsdag" in text
    assert "De werkgever vergoedt een bezoeker ten hoogste €\u00a025 aan reiskosten." in text


def test_what_comes_from_a_library_is_shown_as_theirs() -> None:
    library_check.gebruik(EXAMPLE)
    assert soort("kennismakingsdag").bibliotheek == "Vereniging Werkgevers Voorbeeldbranche"
    assert soort("loopbaanadvies").bibliotheek == ""


def test_without_the_library_its_soort_and_preset_are_gone() -> None:
    library_check.gebruik(EXAMPLE)
    library.gebruik(None)
    assert "kennismaken" not in presets.bestanden()
    with pytest.raises(InvoerFout, match="geen soort voorziening"):
        wizard.load(b"versie: 1\nvoorzieningen:\n  - soort: kennismakingsdag\n")


def test_a_template_of_the_same_name_replaces_our_sentences(theirs: Path) -> None:
    (theirs / "orientatie.md.j2").write_text(
        "# Eigen artikel {orientatie}\n- {zin} {{ dit.partijen }} houden {{ portaal }} bij.\n", encoding="utf-8"
    )
    library_check.gebruik(theirs)
    text = wizard.draft(wizard.load(b"versie: 1\nvoorzieningen:\n  - soort: orientatie\n")).text()
    assert "Cao-partijen houden een regionaal loket en een gezamenlijk portaal bij." in text


def test_a_term_and_a_source_of_theirs_are_added(theirs: Path) -> None:
    (theirs / "begrippen.md.j2").write_text(
        "- *kennismakingsdag* (kennismakingsdagen): dag waarop een bezoeker het werk ziet\n", encoding="utf-8"
    )
    (theirs / "bronnen.yaml").write_text(
        "- groep: eigen bronnen\n  geldt_voor_alle: {zekerheid: zeker}\n  bronnen:\n"
        "    reglement: {titel: Reglement van het fonds, plaats: Reglement artikel 3}\n",
        encoding="utf-8",
    )
    library_check.gebruik(theirs)
    assert "kennismakingsdag: dag waarop een bezoeker het werk ziet" in wizard.draft(wizard.load("kennismaken")).text()
    assert bron("reglement").plaats == "Reglement artikel 3"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (f"{_SOORT}.md.j2", "als begeleider", "als begelieder", "kennismakingsdag.md.j2 regel 3: 'begelieder' is hier geen gegeven"),
        (f"{_SOORT}.yaml", "type: frequentie", "type: frekwentie", "het type 'frekwentie' bestaat niet; bedoelde u 'frequentie'"),
        (f"{_SOORT}.yaml", "bouwsteen: 4", "bouwsteen: 9", "'bouwsteen' is een getal van 1 tot en met 5"),
        (f"{_SOORT}.yaml", "soort: kennismakingsdag", "soort: anders", "'soort' hoort 'kennismakingsdag' te zijn"),
        ("presets/kennismaken.yaml", "vergoeding: 25", "vergoeding: 2500", "is te hoog; toegestaan is"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_library_is_told_as_strictly_as_in_ours(
    theirs: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, message: str
) -> None:
    path = theirs / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        main(["maak", "kennismaken", "--bibliotheek", str(theirs), "-o", "-", "--formaat", "tekst"])
    assert stopped.value.code == 2
    assert message in capsys.readouterr().err.replace("\u00a0", " ")


_REGEL = """{code}:
  titel: Een dag is genoeg
  zin: Meer dan een dag kan niet.
  wet: eigen keuze van dit programma
  bron: eigen
  zeker: zeker
"""
_BRON = "- groep: eigen\n  geldt_voor_alle: {{zekerheid: zeker}}\n  bronnen:\n    {}: {{titel: Reglement, plaats: Reglement artikel 3}}\n"


def _refused(folder: Path) -> list[str]:
    with pytest.raises(CaoFout) as refused:
        library_check.gebruik(folder)
    return [str(m) for m in refused.value.meldingen]


def test_a_rule_of_ours_is_not_replaced(theirs: Path) -> None:
    (theirs / "regels.yaml").write_text(_REGEL.format(code="V1") + _REGEL.format(code="J2"), encoding="utf-8")
    assert _refused(theirs) == [
        "regels.yaml regel 7, J2: deze code is er al in de regels van de wizard; geef uw regel een eigen code, bijvoorbeeld 'eigen-J2'."
    ]
    (theirs / "regels.yaml").write_text(_REGEL.format(code="V1") + _REGEL.format(code="eigen-J2"), encoding="utf-8")
    library_check.gebruik(theirs)
    assert regel("eigen-J2").zin == "Meer dan een dag kan niet."


def test_a_source_of_ours_is_not_replaced(theirs: Path) -> None:
    (theirs / "bronnen.yaml").write_text(_BRON.format("handreiking-3.1"), encoding="utf-8")
    assert _refused(theirs) == [
        (
            "bronnen.yaml regel 4, bronnen.handreiking-3.1: deze sleutel is er al in de bronnen van de wizard; "
            "geef uw bron een eigen sleutel, bijvoorbeeld 'eigen-handreiking-3.1'."
        )
    ]


def test_an_example_of_ours_is_not_replaced(theirs: Path) -> None:
    path = (theirs / "presets" / "kennismaken.yaml").rename(theirs / "presets" / "rijk-loopbaanscan.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("id: kennismaken", "id: rijk-loopbaanscan"), encoding="utf-8")
    assert _refused(theirs) == [
        (
            "rijk-loopbaanscan.yaml regel 2: 'rijk-loopbaanscan' is al een voorbeeld van de wizard; "
            "geef uw voorbeeld een eigen id, bijvoorbeeld 'eigen-rijk-loopbaanscan', en noem het bestand zo."
        )
    ]


_KEUZE = """  - naam: duur
    aspect: Financieringsvormen
    vraag: Hoe lang duurt de kennismakingsdag?
    label: duur van de kennismakingsdag
    hulp: Een hele dag laat meer van het werk zien.
    type: keuze
    standaard: dag
    bron: [eigen]
    opties:
      - {sleutel: dag, label: Een dag}
      - {sleutel: week, label: Een week, blokkade: {regel: CODE}}
"""
_GEVAL = "  gevallen:\n    kennismakingsdag.duur.week:\n      kies: dag\n"


def _blocks(folder: Path, code: str, rule: str = "") -> None:
    """The example with a question of which an option has no text by this rule."""
    questions, text = folder / f"{_SOORT}.yaml", folder / f"{_SOORT}.md.j2"
    questions.write_text(questions.read_text(encoding="utf-8") + _KEUZE.replace("CODE", code), encoding="utf-8")
    lid = "- {duur, kies duur}\n  % bij dag: De kennismakingsdag duurt een hele werkdag.\n"
    text.write_text(text.read_text(encoding="utf-8") + lid, encoding="utf-8")
    if rule:
        (folder / "regels.yaml").write_text(rule, encoding="utf-8")


@pytest.mark.parametrize("way_out", ["  doe: Kies een dag.\n", _GEVAL])
def test_a_block_of_theirs_has_a_way_out(theirs: Path, way_out: str) -> None:
    _blocks(theirs, "V1", _REGEL.format(code="V1"))
    assert _refused(theirs) == [
        (
            "regels.yaml regel 1, V1: deze regel blokkeert 'kennismakingsdag.duur.week' zonder uitweg; "
            "schrijf in 'doe' van de regel wat de gebruiker kan doen, of in 'kies' van het geval welke optie wel kan."
        )
    ]
    (theirs / "regels.yaml").write_text(_REGEL.format(code="V1") + way_out, encoding="utf-8")
    library_check.gebruik(theirs)


def test_a_way_out_is_not_the_option_that_is_blocked_itself(theirs: Path) -> None:
    _blocks(theirs, "V1", _REGEL.format(code="V1") + _GEVAL.replace("kies: dag", "kies: week"))
    assert _refused(theirs)[0].startswith("regels.yaml regel 8, V1.gevallen.kennismakingsdag.duur.week: deze regel blokkeert ")


def test_a_rule_of_ours_without_a_way_out_does_not_block_for_them(theirs: Path) -> None:
    _blocks(theirs, "J6")
    assert _refused(theirs)[0].startswith(
        "kennismakingsdag.yaml regel 36, duur: de regel 'J6' van de wizard geeft bij 'week' geen uitweg; blokkeer met een eigen regel, en"
    )


_NIETIG = "Bij vertrek binnen twee jaar betaalt de werknemer de kosten van verplichte vakscholing terug."


def test_words_of_theirs_that_look_like_a_known_trap_are_told(theirs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The library can be used all the same; what stands word for word in our own templates is not told."""
    path = theirs / f"{_SOORT}.md.j2"
    path.write_text(f"{path.read_text(encoding='utf-8')}- {{terug}} {_NIETIG}\n", encoding="utf-8")
    ours = next(TEMPLATES.glob("*/scholing.md.j2"))
    (theirs / "scholing.md.j2").write_text(ours.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        main(["controleer", "--sjablonen", "--bibliotheek", str(theirs)])
    assert stopped.value.code == 2
    assert capsys.readouterr().err.splitlines() == [
        (
            "kennismakingsdag.md.j2 regel 6: lees deze woorden na: ‘Bij vertrek binnen twee jaar betaalt de werknemer de kost…’ "
            "Een beding dat verplichte scholing laat terugbetalen, is nietig. "
            "Maak verplichte scholing gratis, in werktijd en zonder verrekening. Grond: Artikel 7:611a lid 2 en 4 BW."
        )
    ]
    assert "terug." in wizard.draft(wizard.load("kennismaken")).text()


def test_so_are_the_words_of_an_option_of_theirs_but_not_a_note(theirs: Path) -> None:
    questions, text = theirs / f"{_SOORT}.yaml", theirs / f"{_SOORT}.md.j2"
    option = "{sleutel: dag, label: Een dag, zegt: alleen voor vakbondsleden}"
    questions.write_text(questions.read_text(encoding="utf-8") + _KEUZE.replace("{sleutel: dag, label: Een dag}", option), encoding="utf-8")
    text.write_text(f"{text.read_text(encoding='utf-8')}>! {_NIETIG}\n", encoding="utf-8")
    with library.op_proef(theirs):
        told = [str(m) for m in valkuilen_van_bibliotheek()]
    assert [m.partition(" Een")[0] for m in told] == [
        "kennismakingsdag.yaml regel 45, duur: lees deze woorden na: ‘alleen voor vakbondsleden’"
    ]


def test_the_example_has_no_words_that_look_like_a_trap() -> None:
    assert list(valkuilen_van_bibliotheek()) == []
    library_check.gebruik(EXAMPLE)
    assert list(valkuilen_van_bibliotheek()) == []


@pytest.mark.parametrize(
    ("command", "row"),
    [
        ("presets", "Kennismaken met de branche (voorbeeld, Voorbeeldbranche, bouwsteen 4, Vereniging Werkgevers Voorbeeldbranche)"),
        ("parameters", "kennismakingsdag: Kennismakingsdag (bouwsteen 4, Zij-instroom, Vereniging Werkgevers Voorbeeldbranche)"),
    ],
)
def test_the_lists_name_the_library_at_what_is_theirs(capsys: pytest.CaptureFixture[str], command: str, row: str) -> None:
    main([command, "--bibliotheek", str(EXAMPLE)])
    told = capsys.readouterr().out
    assert row in told
    assert told.count("Vereniging Werkgevers Voorbeeldbranche") == 1
    main([command, "--json", "--bibliotheek", str(EXAMPLE)])
    rows = json.loads(capsys.readouterr().out)
    assert {r["bibliotheek"] for r in rows} == {None, "Vereniging Werkgevers Voorbeeldbranche"}


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvoerFout, match="deze map is er niet"):
        library_check.gebruik(tmp_path / "weg")


def test_a_library_cannot_run_anything(theirs: Path) -> None:
    (theirs / "kennismakingsdag.py").write_text("raise SystemExit('uitgevoerd')\n", encoding="utf-8")
    path = theirs / "4_zij_instroom" / "kennismakingsdag.md.j2"
    path.write_text("# Dag {dag}\n- {zin} {{ ''.__class__.__mro__ }}\n", encoding="utf-8")
    with pytest.raises(CaoFout, match="staat een naam, een filter of een verwijzing"):
        library_check.gebruik(theirs)


def test_a_library_on_trial_is_seen_by_nobody_else() -> None:
    seen: list[str | None] = []

    def other() -> None:
        seen.append(str(library.map_in_gebruik()))
        seen.append("kennismaken" if "kennismaken" in presets.bestanden() else None)

    with library.op_proef(EXAMPLE):
        assert "kennismaken" in presets.bestanden()
        thread = Thread(target=other)
        thread.start()
        thread.join()
    assert seen == ["None", None]
    assert library.map_in_gebruik() is None
    assert "kennismaken" not in presets.bestanden()


def test_what_was_read_slowly_from_one_library_never_turns_up_in_the_next() -> None:
    @library.onthouden
    def slow() -> str:
        found = str(library.map_in_gebruik())
        library.gebruik(None)  # meanwhile somebody chooses another
        return found

    library_check.gebruik(EXAMPLE)
    assert slow() == str(EXAMPLE)
    assert slow() == "None"


def test_a_folder_as_large_as_a_disk_is_refused(tmp_path: Path) -> None:
    for n in range(501):
        (tmp_path / f"{n}.txt").touch()
    with pytest.raises(InvoerFout, match="meer dan 500 bestanden"):
        library_check.gebruik(tmp_path)


def _wrong(folder: Path) -> None:
    path = folder / f"{_SOORT}.md.j2"
    path.write_text(path.read_text(encoding="utf-8").replace("als begeleider", "als begelieder"), encoding="utf-8")


def test_one_in_the_environment_is_checked_as_strictly(
    theirs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAO_WIZARD_BIBLIOTHEEK", str(theirs))
    assert wizard.load("kennismaken").preset
    library.gebruik(None)
    _wrong(theirs)
    with pytest.raises(CaoFout, match="'begelieder' is hier geen gegeven"):
        wizard.load("startpakket")
    with pytest.raises(SystemExit) as stopped:
        main(["maak", "startpakket", "-o", "-", "--formaat", "tekst"])
    assert stopped.value.code == 2
    assert "'begelieder' is hier geen gegeven" in capsys.readouterr().err
    assert library.map_in_gebruik() is None


def test_what_was_checked_is_what_is_used(theirs: Path) -> None:
    library_check.gebruik(theirs)
    for path in theirs.rglob("*.*"):
        path.write_text("weg", encoding="utf-8")
    text = wizard.draft(wizard.load(b"versie: 1\nvoorzieningen: [{soort: kennismakingsdag}]\n")).text()
    assert "Een werknemer begeleidt de bezoekers in werktijd" in text


def test_one_with_a_mistake_changes_nothing(theirs: Path) -> None:
    library_check.gebruik(EXAMPLE)
    _wrong(theirs)
    with pytest.raises(CaoFout):
        library_check.gebruik(theirs)
    assert library.map_in_gebruik() == EXAMPLE


def test_an_empty_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(CaoFout, match="hier staat geen bibliotheek"):
        library_check.gebruik(tmp_path)


def test_an_own_version_that_drops_what_others_need_is_refused(tmp_path: Path) -> None:
    (tmp_path / "orientatie.yaml").write_text(
        "soort: orientatie\ntitel: Oriëntatie\nbouwsteen: 4\nwat: Iets.\nkies_als: Nooit.\nparameters:\n  - {naam: wel, aspect: Financieringsvormen,"
        " vraag: Wel?, label: wel, hulp: Zo., type: ja_nee, standaard: ja, bron: eigen}\n",
        encoding="utf-8",
    )
    (tmp_path / "orientatie.md.j2").write_text("# Oriëntatie {orientatie}\n- {lid, als wel} De werkgever helpt.\n", encoding="utf-8")
    with pytest.raises(CaoFout, match="dit voorbeeld van de wizard past niet bij uw versie van een soort"):
        library_check.gebruik(tmp_path)
