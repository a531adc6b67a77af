"""Bad input is refused with a clear message, in time and memory, and nothing is executed or half-written.

Each file of ``bad_presets`` carries its message in its first line (a JSON file has no comments: in the file beside it).
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wizard
from wizard.agreement import presets
from wizard.cli import main
from wizard.messages import CaoFout, InvoerFout

BAD = Path(__file__).parent / "bad_presets"
_FILES = sorted(p for p in BAD.iterdir() if p.suffix in (".yaml", ".json"))
_SECONDS, _BYTES = 2, 300_000_000


def _expected(path: Path) -> str:
    if path.suffix == ".json":
        return path.with_suffix(".json.melding").read_text(encoding="utf-8").strip()
    return path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")


@pytest.mark.parametrize("path", _FILES, ids=lambda p: p.name)
def test_it_fails_with_the_message_in_its_first_line(path: Path) -> None:
    with pytest.raises(InvoerFout) as fout:
        wizard.load(path)
    said = str(fout.value).replace("\u00a0", " ")
    assert _expected(path) in said
    assert all(m.bestand == path.name for m in fout.value.meldingen)


@pytest.mark.parametrize("path", _FILES, ids=lambda p: p.name)
def test_the_command_tells_it_and_writes_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stopped:
        main(["maak", str(path), "-o", "uit.docx"])
    assert stopped.value.code == 2
    assert "Traceback" not in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_all_problems_are_told_at_once_each_with_place_and_line() -> None:
    raw = b"versie: 1\nvoorzieningen:\n  - soort: loopbaanadvies\n    bedrag: 15oo\n    frequentie: {jaren: 40}\n    verslag: misschien\n"
    with pytest.raises(InvoerFout) as fout:
        wizard.load(raw)
    assert [(m.regel, m.plaats) for m in fout.value.meldingen] == [
        (4, "loopbaanadvies.bedrag.euro"),
        (5, "loopbaanadvies.frequentie.jaren"),
        (6, "loopbaanadvies.verslag"),
    ]


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("leeg.yaml", b"", "het bestand is leeg"),
        ("beeld.yaml", bytes(range(256)) * 4, "geen tekstbestand"),
        ("nul.yaml", b"versie: 1\x00\n", "geen tekstbestand"),
        ("eigen.docx", b"PK\x03\x04rest", "Word- of zip-bestand"),
    ],
)
def test_what_is_no_text_is_named_as_such(tmp_path: Path, name: str, raw: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(InvoerFout, match=message):
        wizard.load(path)


def test_our_own_word_file_is_refused_for_now(tmp_path: Path) -> None:
    path = tmp_path / "eigen.docx"
    path.write_bytes(wizard.to_docx(wizard.load("rijk-loopbaanscan")))
    with pytest.raises(InvoerFout, match="Word- of zip-bestand"):
        wizard.load(path)


def test_a_folder_and_a_missing_file_are_said(tmp_path: Path) -> None:
    with pytest.raises(InvoerFout, match="dit is een map"):
        wizard.load(tmp_path)
    with pytest.raises(InvoerFout, match="bedoelde u 'rijk-loopbaanscan'"):
        wizard.load("rijk-loopbaanscam")


@pytest.mark.parametrize("name", ["groot.yaml", "ankers_die_ontploffen.yaml", "diep_genest.yaml", "diep_genest.json"])
def test_hostile_files_cost_little_time_and_memory(tmp_path: Path, name: str) -> None:
    path = BAD / name
    if name == "groot.yaml":
        path = tmp_path / name
        with path.open("wb") as big:
            big.write(b"versie: 1\n")
            big.truncate(60_000_000)
    code = (  # VmHWM is of the program itself; ru_maxrss begins at the size of the process that started it
        "import re\nfrom pathlib import Path\nfrom wizard.cli import main\n"
        f"try:\n    main(['maak', {str(path)!r}, '-o', '-'])\nexcept SystemExit as stopped:\n    print(stopped.code)\n"
        "print(int(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1]) * 1024)\n"
    )
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ))
    code_line, size = done.stdout.split()
    assert (code_line, int(size) < _BYTES) == ("2", True)
    assert time.monotonic() - start < _SECONDS * 5  # twice and more the promise: the machine may be busy


@given(raw=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        wizard.load(raw)
    except CaoFout as fout:
        assert all(m.tekst for m in fout.meldingen)


_PRESET = presets.bestanden()["startpakket"].read_bytes()


@given(at=st.integers(0, len(_PRESET) - 1), raw=st.binary(max_size=6), cut=st.integers(0, 40))
def test_any_mutation_of_a_preset_is_read_or_refused(at: int, raw: bytes, cut: int) -> None:
    try:
        wizard.draft(wizard.load(_PRESET[:at] + raw + _PRESET[at + cut :]))
    except CaoFout as fout:
        assert all(m.tekst for m in fout.meldingen)
