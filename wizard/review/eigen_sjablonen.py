"""A known trap in what a library writes: the sentences of its templates, the words of its options, the texts that it proposes.

What ``eigen_woorden`` is for the words of a user, this is for those of an association, before anyone negotiates with them. A hint to
read a sentence again, which keeps no library from being used; what stands word for word in our own templates is not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wizard import library
from wizard.agreement.problems import At
from wizard.agreement.reading import read_content
from wizard.drafting import templates
from wizard.drafting.sentences import Sjabloonzin, zinnen_van
from wizard.messages import Melding
from wizard.paths import TEMPLATES
from wizard.review.valkuil import ONDERSCHEID, VALKUILEN, valkuilen_in
from wizard.rules import regel


def valkuilen_van_bibliotheek() -> Iterator[Melding]:
    """T1 to T17: what in the library in use looks like a known trap, with file and line. Asks that all of it can be read."""
    ours = {z.tekst for path in TEMPLATES.rglob("*.md.j2") for z in _zinnen(path)} if library.sjablonen() else set()
    for path in library.sjablonen().values():
        for z in _zinnen(path):
            if z.tekst not in ours:
                yield from _gevonden(z.kaal, z.kort, "", path, z.line)
    for path in library.declaraties().values():
        yield from _vragen(path)


def _zinnen(path: Path) -> list[Sjabloonzin]:
    """The sentences of a template that become text of the agreement; what explains them is none."""
    template = templates.gelezen(path)[0]
    found = [*zinnen_van(template.body), *(z for zin in template.zinnen.values() for z in zinnen_van(zin.body))]
    return [z for z in found if z.plek in ("zin", "onderdeel")]


def _vragen(path: Path) -> Iterator[Melding]:
    """The words that an option gives to a sentence, and the text that a question proposes."""
    read = read_content(path)
    for i, raw in enumerate(read.tree["parameters"]):
        texts: list[tuple[Any, At]] = [(raw.get("standaard"), ("parameters", i, "standaard"))]
        texts += [(o.get("zegt"), ("parameters", i, "opties", n, "zegt")) for n, o in enumerate(raw.get("opties") or ())]
        for text, at in texts:
            if isinstance(text, str):
                yield from _gevonden(text, text, raw["naam"], path, read.lines.get(at))


def _gevonden(text: str, shown: str, plaats: str, path: Path, line: int | None) -> Iterator[Melding]:
    for code in valkuilen_in(text, (*VALKUILEN, *ONDERSCHEID)):
        rule = regel(code)
        yield Melding(f"lees deze woorden na: ‘{shown}’ {rule.zin} {rule.doe} Grond: {rule.wet}.", plaats, path.name, line)
