"""``cao-wizard controleer INVOER``: what is wrong and what could be better, by place and with the remedy; 2 when something is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.libraries import EXAMPLE
from wizard.cli import main

pytestmark = pytest.mark.usefixtures("ours_again")


def _run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    code = 0
    try:
        main(["controleer", *argv])
    except SystemExit as stop:
        code = int(stop.code or 0)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A library whose one sentence has a fault of form and a word that could be better."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "bibliotheek"))
    template = folder / "4_zij_instroom" / "kennismakingsdag.md.j2"
    text = template.read_text(encoding="utf-8").replace("De werkgever houdt", "De werkgever houdt middels drie week")
    template.write_text(text, encoding="utf-8")
    return folder


def test_a_sound_text(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _run(capsys, "ziekenhuizen-plb")
    assert (code, err) == (0, "")
    assert out.startswith("ziekenhuizen-plb: drie artikelen, gemiddeld ")
    assert out.endswith("  Fouten: geen\n  Adviezen: geen\n")


def test_what_an_option_warns_of_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _run(capsys, "rijk-loopbaanscan")
    assert code == 0
    assert "  Let op: 1\n    loopbaanadvies.vorm: Een losse loopbaanscan kan voor de belasting loon zijn." in out


def test_faults_come_first_each_with_place_and_remedy(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _run(capsys, "--bibliotheek", str(bad), "kennismaken")
    assert code == 2
    remedy = "Herstel kennismakingsdag.md.j2 vanaf regel 2."
    assert out.splitlines()[1:] == [
        "  Fouten: 1",
        f"    artikel 2 lid 1: getal en woord passen niet bij elkaar: ‘drie week’. {remedy}",
        "  Adviezen: 1",
        f"    artikel 2 lid 1: schrijf liever door of met dan ‘middels’. {remedy}",
    ]
    assert err == "kennismaken: de tekst heeft een fout; de plaats staat in de lijst.\n"


def test_advice_alone_is_no_reason_to_stop(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = bad / "4_zij_instroom" / "kennismakingsdag.md.j2"
    template.write_text(template.read_text(encoding="utf-8").replace("drie week", "drie weken"), encoding="utf-8")
    code, out, err = _run(capsys, "--bibliotheek", str(bad), "kennismaken")
    assert (code, err) == (0, "")
    assert "  Fouten: geen\n  Adviezen: 1\n" in out


def test_several_inputs_and_one_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _run(capsys, "rijk-loopbaanscan", "bestaat-niet", "startpakket")
    assert code == 2
    assert [line for line in out.splitlines() if not line.startswith(" ")][1].startswith("startpakket: ")
    assert err.startswith("bestaat-niet: er is geen voorbeeld of bestand")


def test_templates_and_an_input_in_one_go(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _run(capsys, "--sjablonen", "rijk-loopbaanscan")
    assert code == 0
    assert out.startswith("De sjablonen zijn in orde.\nrijk-loopbaanscan: ")


def test_without_anything_to_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(capsys) == (2, "", "geef een INVOER of --sjablonen.\n")


def test_an_answer_without_text_is_a_reason_to_stop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Named with the sentence, the law and what to choose instead; not only as a code in the text."""
    path = tmp_path / "a.yaml"
    path.write_text("versie: 1\nvoorzieningen:\n- soort: loopbaanadvies\n  eigendom_resultaten: werkgever\n", encoding="utf-8")
    code, out, err = _run(capsys, str(path))
    assert code == 2
    assert "\n  Geen tekst mogelijk: 1\n  Fouten: geen\n" in out
    assert err.startswith(f"{path}, loopbaanadvies.eigendom_resultaten: Uitkomsten voor de werkgever kunnen niet in de tekst.")
    assert err.endswith("Kies ‘Alleen voor de werknemer’. Grond: AVG artikel 4, 6 en 9.\n")


def test_contradictions_traps_and_own_words_are_told_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What an answer in own words has wrong is a fault; a contradiction is something to beware of, and stops nothing."""
    path = tmp_path / "a.yaml"
    answers = """versie: 1
voorzieningen:
- {soort: individueel_budget, doelen: [scholing]}
- {soort: voucher, doelen: [scholing]}
- {soort: loopbaaninstrument, instrument: "een test die € 1500,- kost"}
"""
    path.write_text(answers, encoding="utf-8")
    code, out, _ = _run(capsys, str(path))
    assert code == 2
    assert "het bedrag ‘€\u00a01500,-’ is niet goed geschreven. Pas het antwoord bij loopbaaninstrument.instrument aan." in out
    assert "\n  Let op: " in out
    assert "\n    voucher.doelen: Een voucher en een ontwikkelbudget zijn er allebei voor hetzelfde doel." in out
    path.write_text(answers.replace("1500,-", "1.500"), encoding="utf-8")
    assert _run(capsys, str(path))[0] == 0
