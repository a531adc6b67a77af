"""What is sound but should be better before anyone negotiates with it: what ``controleer --sjablonen`` tells of a library, and of ours.

A question that no text uses, help that does not help, a number typed as a reference, a long sentence, a sentence that stands twice.
None of it keeps a library from being used. Answers are not known here, so a sentence counts only its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wizard import library
from wizard.agreement.catalogue import is_algemeen, soort, soort_bestanden
from wizard.agreement.reading import read_content
from wizard.drafting import templates
from wizard.drafting.check import check
from wizard.drafting.names import Names
from wizard.drafting.sentences import dubbel, zinnen_van
from wizard.drafting.textstyle import LANGSTE_ZIN
from wizard.drafting.typed_references import getypt
from wizard.messages import Melding, opgesomd
from wizard.paths import TEMPLATES

_KORTSTE_HULP = 3
"""Words; the shortest help of ours has six."""
_WOORD = re.compile(r"[a-z_]+")


def bewoordingen() -> Iterator[Melding]:
    """What should be better in the library in use, or in our own content when there is none. Asks that all of it can be read."""
    names = Names({naam: templates.template(naam) for naam in soort_bestanden()}, templates.zinnen())
    texts = _overal()
    for naam, path in soort_bestanden().items():
        if _van_ons_nu(path):
            yield from _vragen(path)
        if _van_ons_nu(path) or _van_ons_nu(templates.bestand(naam)):
            yield from _ongebruikt(naam, names, texts)
        if _van_ons_nu(templates.bestand(naam)):
            yield from _zinnen(templates.bestand(naam))
    for shared in ("bouwzinnen", "begrippen"):
        for path in filter(_van_ons_nu, templates.gedeelde_bestanden(shared)):
            yield from _zinnen(path)


def _van_ons_nu(path: Path) -> bool:
    """Whether a file is checked now: of the library in use, else of ours."""
    return library.map_in_gebruik() is None or library.is_van(path)


# questions ----------------------------------------------------------------------------------------------------------------------------


def _vragen(path: Path) -> Iterator[Melding]:
    """The help of each question, and references typed in the words of its options."""
    read = read_content(path)
    for i, raw in enumerate(read.tree["parameters"]):
        if len(raw["hulp"].split()) < _KORTSTE_HULP:
            text = f"'{raw['hulp']}' helpt niemand kiezen; schrijf in 'hulp' een of twee zinnen: wat is de keuze, en wat kost zij?"
            yield Melding(text, raw["naam"], path.name, read.lines.get(("parameters", i, "hulp")))
        for n, option in enumerate(raw.get("opties") or ()):
            line = read.lines.get(("parameters", i, "opties", n, "zegt"))
            yield from (Melding(_getypt(found), raw["naam"], path.name, line) for found in getypt(option.get("zegt") or ""))


def _ongebruikt(naam: str, names: Names, texts: str) -> Iterator[Melding]:
    """The questions that nothing does anything with: no sentence, no property of a sentence, no condition of another question."""
    declared, path, template = soort(naam), soort_bestanden()[naam], templates.template(naam)
    read = read_content(path)
    used = check(template, declared, names)[1].parameters | _in_voorwaarden(read.tree)
    used |= _van_het_programma(naam) if is_algemeen(naam) else set()
    unused = [p for p in declared.per_naam if p not in used and not re.search(rf"\b{naam}\.{p}\b", texts)]
    if not unused:
        return
    if not _van_ons_nu(path):
        what = opgesomd([f"'{p}'" for p in unused], "en")
        yield Melding(
            f"dit sjabloon doet niets met {what}; gebruik die in een zin, of geef de soort een eigen naam.", bestand=template.file
        )
        return
    places = {raw["naam"]: read.lines.get(("parameters", i, "naam")) for i, raw in enumerate(read.tree["parameters"])}
    for p in unused:
        text = f"geen zin en geen andere vraag gebruikt deze vraag; noem '{p}' in {template.file}, of haal de vraag weg."
        yield Melding(text, p, path.name, places[p])


def _in_voorwaarden(tree: Any) -> set[str]:
    """The names in the conditions of a declaration, at any depth."""
    if isinstance(tree, list):
        return {name for child in tree for name in _in_voorwaarden(child)}
    if not isinstance(tree, dict):
        return set()
    own = {w for key in ("toon_als", "als") for w in _WOORD.findall(tree.get(key) or "")}
    return own | {name for child in tree.values() for name in _in_voorwaarden(child)}


def _van_het_programma(naam: str) -> set[str]:
    """The questions of a soort of Algemeen that we ask ourselves: the title, the signing and other soorten use those."""
    ours = next(TEMPLATES.glob(f"[0-9]_*/{naam}.yaml"))
    return {raw["naam"] for raw in read_content(ours).tree["parameters"]}


def _overal() -> str:
    """All declarations and templates: where a question of a soort of Algemeen may be used as ``soort.vraag``."""
    paths = [*soort_bestanden().values(), *map(templates.bestand, soort_bestanden())]
    shared = [path for naam in ("bouwzinnen", "begrippen") for path in templates.gedeelde_bestanden(naam)]
    return "\n".join(map(library.tekst, (*paths, *shared)))


# sentences ----------------------------------------------------------------------------------------------------------------------------


def _zinnen(path: Path) -> Iterator[Melding]:
    """References that were typed, sentences that are too long, and sentences that stand twice in one soort."""
    template = templates.gelezen(path)[0]
    found = [*zinnen_van(template.body), *(z for zin in template.zinnen.values() for z in zinnen_van(zin.body))]
    for z in found:
        if z.plek != "notitie":
            yield from (Melding(_getypt(typed), bestand=path.name, regel=z.line) for typed in getypt(z.tekst))
        if z.woorden > LANGSTE_ZIN:
            text = f"een zin van ten minste {z.woorden} woorden: ‘{z.kort}’; maak er zinnen van ten hoogste {LANGSTE_ZIN} woorden van."
            yield Melding(text, bestand=path.name, regel=z.line)
    for z, first in dubbel(found):
        text = f"deze zin staat er twee keer (ook op regel {first}): ‘{z.kort}’; laat er één staan, of maak er een gedeelde zin van."
        yield Melding(text, bestand=path.name, regel=z.line)


def _getypt(reference: str) -> str:
    words = " ".join(reference.split())
    short = words if len(words) <= 40 else f"{words[:37]}…"
    return f'een getypt nummer: ‘{short}’; verwijs op naam, bijvoorbeeld {{{{ lid("naam") }}}}, dan blijft het nummer kloppen.'
