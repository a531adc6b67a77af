"""A file from others as a tree of plain text, whether it is YAML or JSON; what is no text at all, too large or empty is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from wizard.agreement.reading_json import read_json
from wizard.agreement.reading_tree import Gelezen
from wizard.agreement.reading_yaml import read_yaml
from wizard.messages import InvoerFout, Melding, oorzaak

MAX_BYTES = 2_000_000
_JSON = re.compile(r"""\s*(\{\s*["}]|\[\s*["{\[\]\d])""")  # else it is YAML, which may begin with { too
_GEEN_TEKST = "dit is geen tekstbestand; geef een YAML- of JSON-bestand met antwoorden."
_ANDERE_TEKENSET = "dit bestand is niet als UTF-8 bewaard; open het in een teksteditor en bewaar het met tekenset UTF-8."


def content(path: Path) -> Any:
    """The tree of a file of our own content, or of a library. Raises InvoerFout when it cannot be read as YAML."""
    return read_content(path).tree


def read_content(path: Path) -> Gelezen:
    """A file of our own content, or of a library, with its lines. Raises InvoerFout when it is empty or cannot be read as YAML."""
    try:
        if (size := path.stat().st_size) > MAX_BYTES:
            raise InvoerFout(Melding(too_big(size), bestand=path.name))
        raw = path.read_bytes()
    except OSError as fout:
        raise InvoerFout(Melding(f"dit bestand kan niet worden gelezen ({oorzaak(fout)}).", bestand=path.name)) from None
    if not raw.strip():
        raise InvoerFout(Melding("dit bestand is leeg.", bestand=path.name))
    return read_text(raw, path.name)


def read_text(raw: bytes, name: str) -> Gelezen:
    """Read YAML or JSON. Raises InvoerFout naming ``name`` for anything else, too big, too deep or hostile."""
    if len(raw) > MAX_BYTES:
        raise InvoerFout(Melding(too_big(len(raw)), bestand=name))
    if raw.startswith(b"PK\x03\x04"):
        raise InvoerFout(
            Melding("dit is een Word- of zip-bestand; hier kan alleen een YAML- of JSON-bestand met antwoorden.", bestand=name)
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        what = _ANDERE_TEKENSET if _other_encoding(raw) else _GEEN_TEKST
        raise InvoerFout(Melding(what, bestand=name)) from None
    if not text.strip():
        raise InvoerFout(Melding("het bestand is leeg; geef een bestand met antwoorden of de naam van een voorbeeld.", bestand=name))
    if "\x00" in text:
        raise InvoerFout(Melding(_GEEN_TEKST, bestand=name))
    try:
        return read_json(text) if _JSON.match(text) else read_yaml(text)
    except InvoerFout as fout:
        raise InvoerFout(m.in_bestand(name) for m in fout.meldingen) from None


def too_big(size: int) -> str:
    """The message for a file over the limit; of one byte over, no more than that has been read."""
    how = f" ({size / 1_000_000:.0f} MB)" if size > MAX_BYTES + 1 else ""
    return f"het bestand is te groot{how}; ten hoogste {MAX_BYTES // 1_000_000} MB."


def _other_encoding(raw: bytes) -> bool:
    """Whether this is text all the same, saved by an older Windows program: UTF-16, or one byte a sign."""
    return raw.startswith((b"\xff\xfe", b"\xfe\xff")) or re.search(rb"[\x00-\x08\x0e-\x1f]", raw) is None
