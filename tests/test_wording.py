"""What ``controleer --sjablonen`` tells of a library that can be used, but that nobody should negotiate with yet; ours has nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.libraries import EXAMPLE
from wizard.cli import main
from wizard.drafting import library_check
from wizard.drafting.typed_references import getypt
from wizard.drafting.wording_check import bewoordingen

_VRAGEN = "4_zij_instroom/kennismakingsdag.yaml"
_TEKST = "4_zij_instroom/kennismakingsdag.md.j2"
_DAG = "De werkgever houdt {{ frequentie }} een kennismakingsdag voor wie het werk in de sector wil leren kennen."
_LANG = "De werkgever vertelt " + "elke bezoeker die komt kijken " * 5 + "hoe laat de dag begint en eindigt."
_VERWIJS = '; verwijs op naam, bijvoorbeeld {{ lid("naam") }}, dan blijft het nummer kloppen.'
pytestmark = pytest.mark.usefixtures("ours_again")


def _said(folder: Path) -> list[str]:
    library_check.gebruik(folder)
    return [str(m) for m in bewoordingen()]


def _put(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_ours_has_nothing_of_it() -> None:
    assert [str(m) for m in bewoordingen()] == []


def test_the_example_has_nothing_of_it() -> None:
    assert _said(EXAMPLE) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (
            _TEKST,
            "als begeleider} Een",
            "bij lid dag} Een",
            ("kennismakingsdag.yaml regel 17, begeleider: geen zin en geen andere vraag gebruikt deze vraag;"
            " noem 'begeleider' in kennismakingsdag.md.j2, of haal de vraag weg."),
        ),
        (
            _VRAGEN,
            "hulp: Een vakgenoot vertelt eerlijk over het werk. Die tijd is werktijd.",
            "hulp: x",
            ("kennismakingsdag.yaml regel 21, begeleider: 'x' helpt niemand kiezen;"
            " schrijf in 'hulp' een of twee zinnen: wat is de keuze, en wat kost zij?"),
        ),
        (_TEKST, "Een werknemer", "Volgens artikel 4 lid 2: een werknemer", f"md.j2 regel 3: een getypt nummer: ‘artikel 4 lid 2: een werknemer begele…’{_VERWIJS}"),
        (_TEKST, "leren kennen.\n", "leren kennen.\n  > Zie ook lid 3.\n", f"md.j2 regel 3: een getypt nummer: ‘lid 3’{_VERWIJS}"),
        (
            _TEKST,
            _DAG,
            _LANG.replace("laat", "{{ frequentie }}"),
            ("md.j2 regel 2: een zin van ten minste 35 woorden: ‘De werkgever vertelt elke bezoeker die komt kijken elke b…’;"
            " maak er zinnen van ten hoogste 30 woorden van."),
        ),
        (
            _TEKST,
            "- {begeleider",
            f"- {{nog}} {_DAG}\n- {{begeleider",
            ("md.j2 regel 3: deze zin staat er twee keer (ook op regel 2): ‘De werkgever houdt … een kennismakingsdag voor wie het we…’;"
            " laat er één staan, of maak er een gedeelde zin van."),
        ),
    ],
)  # fmt: skip
def test_each_is_told_with_file_line_and_remedy(theirs: Path, file: str, old: str, new: str, says: str) -> None:
    _put(theirs, file, old, new)
    said = _said(theirs)
    assert len(said) == 1, said
    assert says in said[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Een werknemer", "Op grond van artikel 7:611a BW begeleidt een werknemer"),
        (_DAG, f"{_DAG}\n  % kies begeleider\n  % bij ja: De dag duurt de hele dag.\n  % bij nee: De dag duurt de hele dag.\n  % einde"),
        (_DAG, f"{_DAG}\n  >! Zie artikel 4 lid 2. {_LANG}"),
        ("als begeleider} Een", "bij lid dag} Een begeleider komt als artikel begeleider zegt: {{ zin.eens(begeleider) }} Een"),
    ],
)
def test_what_is_well_said_is_left_alone(theirs: Path, old: str, new: str) -> None:
    (theirs / "bouwzinnen.md.j2").write_text("% zin eens(wel)\n% als wel\nDe werkgever is het eens.\n% einde\n% einde\n", encoding="utf-8")
    _put(theirs, _TEKST, old, new)
    assert _said(theirs) == []


def test_a_question_that_only_another_question_uses_is_used(theirs: Path) -> None:
    _put(theirs, _TEKST, "als begeleider} Een", "bij lid dag} Een")
    _put(theirs, _VRAGEN, "    type: bedrag\n", "    type: bedrag\n    toon_als: begeleider = ja\n")
    assert _said(theirs) == []


def test_other_sentences_for_a_soort_of_ours_use_its_questions(tmp_path: Path) -> None:
    (tmp_path / "orientatie.md.j2").write_text("# Eigen artikel {eigen}\n- {zin} De werkgever helpt met {{ portaal }}.\n", encoding="utf-8")
    said = _said(tmp_path)
    assert len(said) == 1
    assert said[0].startswith("orientatie.md.j2: dit sjabloon doet niets met '")
    assert "'portaal'" not in said[0]
    assert said[0].endswith("; gebruik die in een zin, of geef de soort een eigen naam.")


def test_the_command_says_it_and_a_library_with_it_can_still_be_used(theirs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _put(theirs, _VRAGEN, "hulp: Een vakgenoot vertelt eerlijk over het werk. Die tijd is werktijd.", "hulp: x")
    with pytest.raises(SystemExit) as stopped:
        main(["controleer", "--sjablonen", "--bibliotheek", str(theirs)])
    assert stopped.value.code == 2
    assert "kennismakingsdag.yaml regel 21, begeleider: 'x' helpt niemand kiezen" in capsys.readouterr().err
    main(["maak", "kennismaken", "--bibliotheek", str(theirs), "-o", "-", "--formaat", "tekst"])
    assert "kennismakingsdag" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Volgens artikel 4 lid 2 geldt dit.", ["artikel 4 lid 2 geldt dit"]),
        ("Zie artikel 4 lid 2 van deze cao en artikel 7:611a BW.", ["artikel 4 lid 2 van deze cao en artikel 7:611a BW"]),
        ("Volgens lid 2 van artikel 7:611a BW geldt dit.", []),
        ("Wet gelijke behandeling op grond van leeftijd bij de arbeid, artikel 3 en 7: een doel.", []),
        ("Dat staat in artikel 3 van het scholingsreglement.", []),
        ("Dit artikel en het tweede lid gelden.", []),
    ],
)
def test_a_number_of_a_law_is_no_typed_reference(words: str, found: list[str]) -> None:
    assert list(getypt(words)) == found
