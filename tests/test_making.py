"""``cao-wizard maak`` at the edges: what it may not replace, what it cannot read, and what it says about it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from wizard import draft, load
from wizard.agreement.reading import MAX_BYTES
from wizard.cli import main
from wizard.messages import InvoerFout

ADVIES = "versie: 1\nvoorzieningen:\n- soort: loopbaanadvies\n"
ZONDER_FONDS = f"{ADVIES}  financiering: {{betaler: werkgever}}\n"
Maak = Callable[..., tuple[int, str]]


@pytest.fixture
def maak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Maak:
    """``cao-wizard maak`` in an empty folder: the exit code and what it said."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str]:
        try:
            main(["maak", *arguments])
        except SystemExit as stop:
            return int(stop.code or 0), capfd.readouterr().err
        return 0, capfd.readouterr().err

    return run


def _names(folder: str = ".") -> list[str]:
    return [path.name for path in Path(folder).iterdir()]


def test_a_link_keeps_pointing_where_it_points(maak: Maak) -> None:
    Path("echt.txt").write_text("oud", encoding="utf-8")
    Path("koppeling.txt").symlink_to("echt.txt")
    assert maak("startpakket", "-o", "koppeling.txt", "--overschrijf") == (0, "")
    assert Path("koppeling.txt").is_symlink()
    assert Path("echt.txt").read_text(encoding="utf-8").startswith("Voorstel")


def test_what_is_no_file_is_never_replaced(maak: Maak) -> None:
    os.mkfifo("pijp.txt")
    code, said = maak("startpakket", "-o", "pijp.txt", "--overschrijf")
    assert (code, Path("pijp.txt").is_fifo()) == (2, True)
    assert said == "pijp.txt: dit is geen gewoon bestand; geef een andere naam, of '-' voor standaarduitvoer.\n"


def test_a_file_made_meanwhile_stays(maak: Maak, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("al.txt").write_text("van een ander", encoding="utf-8")
    monkeypatch.setattr(Path, "exists", lambda _path: False)
    code, said = maak("startpakket", "-o", "al.txt")
    assert (code, said) == (2, "al.txt: dit bestand bestaat al; geef --overschrijf of een andere naam.\n")
    assert Path("al.txt").read_text(encoding="utf-8") == "van een ander"
    assert _names() == ["al.txt"]


def test_the_longest_name_can_be_written(maak: Maak) -> None:
    assert maak("startpakket", "-o", "n" * 251 + ".txt") == (0, "")


def test_a_name_that_is_too_long_spoils_only_itself(maak: Maak) -> None:
    code, said = maak("n" * 300, "startpakket", "-o", "map")
    assert (code, _names("map")) == (2, ["startpakket.docx"])
    assert said.endswith("(de naam is te lang).\n")


def test_several_inputs_do_not_fit_in_one_file(maak: Maak) -> None:
    code, said = maak("startpakket", "rijk-loopbaanscan", "-o", "uit.docx")
    assert (code, _names()) == (2, [])
    assert said == "meer dan één invoer past niet in één bestand ('uit.docx'); geef met -o een map.\n"


def test_a_text_of_ones_own_without_its_lid_is_told(maak: Maak) -> None:
    Path("a.yaml").write_text(f"{ZONDER_FONDS}afwijkende_teksten:\n  loopbaanadvies/weg/weg: Mijn zin.\n", encoding="utf-8")
    code, said = maak("a.yaml")
    assert (code, Path("a.docx").exists()) == (0, True)
    assert (
        said == "a.yaml, afwijkende_teksten.loopbaanadvies/weg/weg: deze eigen tekst staat niet in de uitvoer, want dit lid is er niet.\n"
    )
    assert maak("a.yaml", "-o", "b.yaml") == (0, "")  # there it is kept


@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_a_text_with_an_answer_that_cannot_be_is_made_and_the_reason_told(maak: Maak, suffix: str) -> None:
    Path("a.yaml").write_text(f"{ZONDER_FONDS}  eigendom_resultaten: werkgever\n", encoding="utf-8")
    code, said = maak("a.yaml", "-o", f"a{suffix}")
    assert (code, said.count("\n")) == (0, 1)
    assert "[geen tekst mogelijk: eigendom resultaten (AVG artikel 4, 6 en 9)]" in Path(f"a{suffix}").read_text(encoding="utf-8")
    assert said.startswith("a.yaml, loopbaanadvies.eigendom_resultaten: Uitkomsten voor de werkgever kunnen niet in de tekst.")
    assert said.endswith("Kies ‘Alleen voor de werknemer’. Grond: AVG artikel 4, 6 en 9.\n")


def test_a_trap_in_a_text_of_ones_own_is_told_with_its_place_and_the_law(maak: Maak) -> None:
    lid = "loopbaanadvies/bescherming/inhoud"
    assert lid in {found.id for found in draft(load(ZONDER_FONDS.encode())).leden()}
    trap = "De loopbaanadviseur stuurt het rapport naar HR."
    Path("a.yaml").write_text(f"{ZONDER_FONDS}afwijkende_teksten:\n  {lid}: {trap}\n", encoding="utf-8")
    code, said = maak("a.yaml", "-o", "a.txt")
    assert code == 0
    assert said.startswith(f"a.yaml, afwijkende_teksten.{lid}: let op: Lees uw eigen tekst van artikel 8 lid 1 na. Een rapport ")
    assert said.endswith("Grond: AVG artikel 4, 6 en 9; handreiking §3.1.\n")


def test_standard_input_is_called_so(maak: Maak, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = f"{ADVIES}  eigendom_resultaten: werkgever\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(blocked.encode())))
    code, said = maak("-", "-o", "x.docx")
    assert (code, Path("x.docx").exists()) == (2, False)
    assert said.startswith("standaardinvoer, loopbaanadvies.eigendom_resultaten: ")
    assert "Kies ‘Alleen voor de werknemer’. Grond: AVG" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("cao: {naam: Café}".encode("latin-1"), "niet als UTF-8 bewaard"),
        ("versie: 1".encode("utf-16"), "niet als UTF-8 bewaard"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "geen tekstbestand"),
        (b"v" * (MAX_BYTES + 1), "te groot; ten hoogste 2 MB"),
        (b"versie: 1\nversie: 1\ncao: {naam: a, naam: b}", "'versie' staat er twee keer; laat er één staan.\ninvoer regel 3"),
        (b'{"versie": 1, "voorzieningen": [{"soort": "loopbaanadvies", "gesprekken": NaN}]}', "loopbaanadvies.gesprekken: ‘NaN’"),
        (b'{"versie": 1, "voorzieningen": [{"soort": "loopbaanadvies", "bedrag": 1e400}]}', "loopbaanadvies.bedrag.euro: ‘1e400’"),
        (f"{ADVIES}  bedrag: [1500]".encode(), "een lijst is geen bedrag"),
        (f"{ADVIES}  verslag: {{a: 1}}".encode(), "een groep antwoorden is geen antwoord"),
        (f"{ADVIES}  bedrag: ' '".encode(), "een lege tekst is geen bedrag"),
        (f"{ADVIES}  aanbieder: [null]".encode(), "een open antwoord is geen keuze"),
    ],
)
def test_what_cannot_be_read_says_what_it_is(text: bytes, said: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        load(text)
    assert said in str(fout.value)


def test_yaml_may_begin_with_a_brace() -> None:
    assert load(b'{versie: 1, cao: {naam: "Bakkers"}}').waarde("cao.naam") == "Bakkers"


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="this system has no endless file")
def test_an_endless_file_is_too_big() -> None:
    with pytest.raises(InvoerFout, match="te groot"):
        load("/dev/zero")


def test_the_content_of_a_file_is_no_name() -> None:
    with pytest.raises(InvoerFout, match="als bytes"):
        load(ADVIES)


def test_signs_that_cannot_be_seen_are_no_answer() -> None:
    assert load("versie: 1\ncao: {naam: '\u200b'}".encode()).waarde("cao.naam") is None
    assert load("versie: 1\ncao: {naam: 'Bak\u00adkers\u200e'}".encode()).waarde("cao.naam") == "Bakkers"


@pytest.mark.parametrize("path", ["loopbaanadvies.bedrag", "loopbaanadvies.bedrag.euro"])
def test_what_cannot_be_read_is_never_the_old_value(path: str) -> None:
    document = draft(load(f"{ADVIES}  bedrag: 1.500\n".encode()), {path: "15oo"})
    assert "ten hoogste € 1.500".replace(" ", "\u00a0") not in document.text()
    assert [p.kind for p in document.open_points if p.path == path] == ["ongeldig"]


@pytest.mark.parametrize("path", ["", "loopbaanadvies", "weg.bedrag", "loopbaanadvies.weg", "loopbaanadvies.bedrag.weg"])
def test_a_path_that_leads_nowhere_is_refused(path: str) -> None:
    with pytest.raises(InvoerFout, match="geen vraag"):
        draft(load(ADVIES.encode()), {path: "x"})


def _kop(stuk: str, answers: str = "") -> list[str]:
    cao = "cao: {type: sector_cao, naam: Bakkers, werkgeverspartijen: [A, B], werknemerspartijen: [C, D]}"
    return (
        draft(load(f"versie: 1\nstuk: {stuk}\n{cao}\nvoorzieningen: [{{soort: loopbaanadvies{answers}}}]".encode())).text().splitlines()[:7]
    )


def test_the_title_has_the_short_version_and_the_data_the_whole() -> None:
    lines = _kop("{soort: voorstel, versie: 'Concept 2, vervangt concept 1'}")
    assert lines[0] == "Voorstel · Concept 2"
    assert "Versie: Concept 2, vervangt concept 1" in lines
    assert "Partijen: A en B; C en D" in lines
    assert _kop("{versie: 2}")[0] == "Voorstel · Versie 2"


def test_what_is_open_is_not_ready_to_be_signed() -> None:
    assert "Status: Concept, nog niet overeengekomen" in _kop("{soort: tekst}")
    assert "Status: Tekst ter ondertekening" in _kop("{soort: tekst}", ", aanbieder: [vakbond]")
