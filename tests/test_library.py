"""A library of an association: two files make a soort, files of the same name replace ours, all checked as strictly."""

from __future__ import annotations

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
