"""The one door through which a library comes into use: all of it is read and held against itself, and what was read is what is used.

The option, the variable in the environment and the choice on the screen all come by here, so that none is less strict than another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from wizard import library, sources
from wizard.agreement import presets
from wizard.agreement.catalogue import bibliotheek, soort_bestanden, soorten
from wizard.agreement.declaration_check import nagelezen
from wizard.agreement.declaration_sheet import ANDERE_BRON, Lezing, wel
from wizard.agreement.load import from_bytes
from wizard.agreement.parameter import Soort
from wizard.agreement.reading import read_content
from wizard.drafting import templates
from wizard.drafting.check import controleer
from wizard.drafting.draft import draft
from wizard.drafting.library_registers import fouten, registers
from wizard.drafting.notation import Item, Note, Term
from wizard.messages import CaoFout, Melding, oorzaak
from wizard.paths import TEMPLATES

_NIETS = "hier staat geen bibliotheek: geen soort, geen tekst, geen bron en geen voorbeeld. Kijk of dit de goede map is."
_ONS_VOORBEELD = (
    "dit voorbeeld van de wizard past niet bij uw versie van een soort: {} "
    "Laat in uw versie de vragen en opties van onze soort staan, of geef uw soort een eigen naam."
)
_LANGSTE_NAAM = 80


def gebruik(map_: str | Path) -> None:
    """Use the library in this folder from now on. Raises CaoFout with every mistake in it; then nothing has changed."""
    with library.op_proef(map_) as tried:
        if found := list(controleer_bibliotheek()):
            raise CaoFout(found)
    library.gebruik(tried)


def gebruik_uit_omgeving() -> None:
    """Use the library that ``CAO_WIZARD_BIBLIOTHEEK`` names, when none is in use yet. Raises CaoFout as ``gebruik`` does."""
    if library.in_omgeving() and library.map_in_gebruik() is None:
        gebruik(library.in_omgeving())


def controleer_bibliotheek() -> Iterator[Melding]:
    """Every mistake in the content of the library in use, with file and line: each file, then all of it together."""
    try:
        found = [*library.losse_bestanden(), *_naam(), *registers(), *_eigen_zinnen(), *controleer()]
        found += _voorbeelden()
        if not found and library.is_leeg():
            found.append(Melding(_NIETS, bestand=str(library.map_in_gebruik() or "")))
        yield from dict.fromkeys(found or _proef())
    except OSError as fout:
        yield Melding(f"de map kan niet worden gelezen ({oorzaak(fout)}).", bestand=str(fout.filename or ""))


def _naam() -> Iterator[Melding]:
    """``bibliotheek.yaml``: a name, and nothing else."""
    path = library.gedeeld("bibliotheek")
    if path is None:
        return
    try:
        lezing = Lezing(read_content(path), path.name)
    except CaoFout as fout:
        yield from fout.meldingen
        return
    tree = lezing.read.tree
    if not isinstance(tree, dict):
        lezing.fout("hier hoort één veld: 'naam: …'.")
    else:
        lezing.onbekend(tree, ("naam",))
        lezing.tekst(tree, "naam", nodig=True)
        if isinstance(tree.get("naam"), str) and len(tree["naam"]) > _LANGSTE_NAAM:
            lezing.fout(f"de naam is te lang; ten hoogste {_LANGSTE_NAAM} tekens.", "naam")
    yield from lezing.fouten or fouten(bibliotheek)


# templates and examples ---------------------------------------------------------------------------------------------------------------


def _eigen_zinnen() -> Iterator[Melding]:
    """What stands in ``bouwzinnen`` or ``begrippen`` of a library but would not be read."""
    for naam, kinds, what in (("bouwzinnen", (), "zinnen; een zin begint met '% zin naam(…)'"), ("begrippen", (Term, Item), "begrippen")):
        for path in templates.gedeelde_bestanden(naam)[1:]:
            if fouten(partial(templates.gelezen, path)):
                continue
            body = templates.gelezen(path)[0].body
            for s in [inner for outer in body for inner in (outer.body if isinstance(outer, Item) and Item in kinds else [outer])]:
                if not isinstance(s, kinds):
                    line = s.words.line if isinstance(s, Note) else getattr(s, "line", None)
                    yield Melding(f"dit wordt hier niet gelezen; in dit bestand staan alleen {what}.", bestand=path.name, regel=line)


def _voorbeelden() -> Iterator[Melding]:
    """Every example of the library; ours too when a soort of ours has other questions now. Of one with a soort that has a mistake
    itself only the heading can be judged."""
    theirs = library.presets()
    own = library.declaraties().keys() & {path.stem for path in TEMPLATES.glob("[0-9]_*/*.yaml")}
    wrong = {naam for naam in soort_bestanden() if nagelezen(naam).fouten}
    for naam, path in presets.bestanden().items() if own else theirs.items():
        try:
            read = read_content(path)
        except CaoFout as fout:
            yield from fout.meldingen
            continue
        yield from _kop(naam, Lezing(read, path.name)) if naam in theirs else ()
        if not _soorten_in(read.tree) & wrong:
            found = fouten(partial(presets.preset, naam))
            yield from found if naam in theirs else (replace(m, tekst=_ONS_VOORBEELD.format(m.tekst)) for m in found[:1])


def _soorten_in(tree: object) -> set[str]:
    """The soorten that an answers file names, and ``cao``, which every agreement has."""
    if not isinstance(tree, dict):
        return set()
    rows = tree.get("voorzieningen")
    named = [row.get("soort") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return {"cao", *tree, *(n for n in named if isinstance(n, str))}


def _kop(naam: str, lezing: Lezing) -> Iterable[Melding]:
    """An example has an id of its own, the name of its file, and names its source; what else is in its heading, reading it tells."""
    tree = lezing.read.tree
    head = tree.get("preset") if isinstance(tree, dict) else None
    if not isinstance(head, dict):
        lezing.fout(f"een voorbeeld begint, na 'versie: 1', met 'preset: {{id: {naam}, titel: …}}'.")
        return lezing.fouten
    if naam in presets.van_ons():
        remedy = f"geef uw voorbeeld een eigen id, bijvoorbeeld 'eigen-{naam}', en noem het bestand zo."
        lezing.fout(f"'{naam}' is al een voorbeeld van de wizard; {remedy}", "preset", "id")
    elif head.get("id") != naam:
        lezing.fout(f"het id is '{head.get('id') or ''}', maar het bestand heet {lezing.bestand}; maak ze gelijk.", "preset", "id")
    source = head.get("bron")
    if isinstance(source, str) and not fouten(sources.bronnen) and source not in sources.bronnen():
        lezing.fout(f"'{source}' is geen bron in bronnen.yaml{wel(source, sources.bronnen(), ANDERE_BRON)}", "preset", "bron")
    return lezing.fouten


def _proef() -> Iterator[Melding]:
    """A text of each soort that the library touches, with the answers that it starts with."""
    theirs = {*library.declaraties(), *library.sjablonen()}
    for s in soorten():
        if s.soort in theirs:
            yield from fouten(partial(_tekst, s))


def _tekst(s: Soort) -> None:
    part = f"{s.soort}: {{}}" if s.algemeen else f"voorzieningen: [{{soort: {s.soort}}}]"
    draft(from_bytes(f"versie: 1\n{part}\n".encode(), s.soort))
