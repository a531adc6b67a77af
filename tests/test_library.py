"""A library of an association: two files make a soort, files of the same name replace ours, all checked as strictly."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

import wizard
from wizard import library
from wizard.agreement import presets
from wizard.agreement.catalogue import soort
from wizard.cli import main
from wizard.drafting.check import controleer_bibliotheek
from wizard.messages import InvoerFout, SjabloonFout
from wizard.sources import bron

_SOORT = "4_zij_instroom/kennismakingsdag"
EXAMPLE = Path(__file__).resolve().parent.parent / "docs" / "voorbeeld-bibliotheek"


@pytest.fixture(autouse=True)
def ours_again() -> Iterator[None]:
    yield
    library.gebruik(None)


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "bibliotheek"))


def test_the_example_in_the_documentation_is_sound() -> None:
    library.gebruik(EXAMPLE)
    assert list(controleer_bibliotheek()) == []
    text = wizard.draft(wizard.load("kennismaken")).text()
    assert "eenmaal per kalenderjaar een kennismakingsdag" in text
    assert "De werkgever vergoedt een bezoeker ten hoogste €\u00a025 aan reiskosten." in text


def test_what_comes_from_a_library_is_shown_as_theirs() -> None:
    library.gebruik(EXAMPLE)
    assert soort("kennismakingsdag").bibliotheek == "Vereniging Werkgevers Voorbeeldbranche"
    assert soort("loopbaanadvies").bibliotheek == ""


def test_without_the_library_its_soort_and_preset_are_gone() -> None:
    library.gebruik(EXAMPLE)
    library.gebruik(None)
    assert "kennismaken" not in presets.bestanden()
    with pytest.raises(InvoerFout, match="geen soort voorziening"):
        wizard.load(b"versie: 1\nvoorzieningen:\n  - soort: kennismakingsdag\n")


def test_a_template_of_the_same_name_replaces_our_sentences(theirs: Path) -> None:
    (theirs / "orientatie.md.j2").write_text(
        "# Eigen artikel {orientatie}\n- {zin} {{ dit.partijen }} houden {{ portaal }} bij.\n", encoding="utf-8"
    )
    library.gebruik(theirs)
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
    library.gebruik(theirs)
    assert "kennismakingsdag: dag waarop een bezoeker het werk ziet" in wizard.draft(wizard.load("kennismaken")).text()
    assert bron("reglement").plaats == "Reglement artikel 3"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (f"{_SOORT}.md.j2", "als begeleider", "als begelieder", "kennismakingsdag.md.j2 regel 3: 'begelieder' is hier geen gegeven"),
        (f"{_SOORT}.yaml", "type: frequentie", "type: frekwentie", "het type 'frekwentie' bestaat niet; bedoelde u 'frequentie'"),
        (f"{_SOORT}.yaml", "bouwsteen: 4", "bouwsteen: 9", "'bouwsteen' is een getal van 0 tot en met 5"),
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
        library.gebruik(tmp_path / "weg")


def test_a_library_cannot_run_anything(theirs: Path) -> None:
    (theirs / "kennismakingsdag.py").write_text("raise SystemExit('uitgevoerd')\n", encoding="utf-8")
    path = theirs / "4_zij_instroom" / "kennismakingsdag.md.j2"
    path.write_text("# Dag {dag}\n- {zin} {{ ''.__class__.__mro__ }}\n", encoding="utf-8")
    library.gebruik(theirs)
    with pytest.raises(SjabloonFout):
        wizard.draft(wizard.load("kennismaken"))


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

    library.gebruik(EXAMPLE)
    assert slow() == str(EXAMPLE)
    assert slow() == "None"


def test_a_folder_as_large_as_a_disk_is_refused(tmp_path: Path) -> None:
    for n in range(501):
        (tmp_path / f"{n}.txt").touch()
    with pytest.raises(InvoerFout, match="meer dan 500 bestanden"):
        library.gebruik(tmp_path)
