"""LibreOffice, which counts the lists itself, reads the same words and the same numbers as the plain text."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.documents import losse, many, voorbeeld
from tests.programs import found
from wizard.drafting.text import to_text
from wizard.word.writer import write

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = {"voorbeeld": voorbeeld(), "losse": losse(), "vanaf-twaalf": many(12, first=12)}


@pytest.mark.needs("soffice")
def test_libreoffice_reads_the_plain_text(tmp_path: Path) -> None:
    files = {name: tmp_path / f"{name}.docx" for name in DOCUMENTS}
    for name, path in files.items():
        path.write_bytes(write(DOCUMENTS[name]))

    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    convert = [found("soffice") or "", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run([*convert, *map(str, files.values())], check=True, capture_output=True, timeout=240)

    for name, document in DOCUMENTS.items():
        assert _lines(files[name].with_suffix(".txt")) == to_text(document).splitlines()


def _lines(path: Path) -> list[str]:
    """The lines without indents and without Inhoud, whose entries have a tab; other tabs stand after a label."""
    lines = [line.strip(" \r") for line in path.read_text(encoding="utf-8-sig").split("\n")]
    entries = ("Inhoud", "Deel\u00a0", "Artikel\u00a0")
    kept = [line for line in lines if line and not (line.startswith(entries) and ("\t" in line or line == "Inhoud"))]
    return [line.replace("\t", ": ") for line in kept]
