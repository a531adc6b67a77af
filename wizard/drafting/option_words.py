"""The words of an option (``zegt``) held against the templates: between { } stands a reference, and it leads to what is there.

An option may be said in more than one article; what it refers to must be there from each of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from wizard.agreement.catalogue import soort_bestanden
from wizard.agreement.declaration_check import Nagelezen
from wizard.agreement.parameter import Parameter
from wizard.agreement.reading import read_content
from wizard.agreement.reading_tree import Gelezen
from wizard.drafting.names import Names
from wizard.drafting.saying import IN_ZEGT
from wizard.messages import Melding

Plaats = tuple[str, str]
"""A soort and one of its articles."""
_HAAK = re.compile(r"\{[^{}]*\}?|\}")
_WAT_KAN = "hier kan alleen {artikel naam}, {lid naam}, {onderdeel lid/naam} of {voorziening soort}"


def mistakes(naam: str, read: Nagelezen, names: Names, said: Mapping[int, Collection[Plaats]]) -> Iterator[Melding]:
    """What is wrong in the words of the options of a soort. ``said``: by id of the question where the templates say it."""
    for p in read.soort.parameters if read.soort else ():
        options = p.declaratie.get("opties")
        for n, option in enumerate(options if isinstance(options, list) else ()):
            words = option.get("zegt") or ""
            if "{" in words or "}" in words:
                for text in dict.fromkeys(_faults(words, names, said.get(id(p)) or _anywhere(naam, names))):
                    yield _at(naam, p, n, f"'zegt' van de optie '{option['sleutel']}': {text}")


def _anywhere(naam: str, names: Names) -> set[Plaats]:
    """Of an option that no template says: the articles of its own soort."""
    return {(naam, path.split("/")[1]) for path in names.known.get(naam, ()) if path.count("/") == 1}


def _faults(words: str, names: Names, places: Collection[Plaats]) -> Iterator[str]:
    for m in _HAAK.finditer(words):
        reference = IN_ZEGT.fullmatch(m[0])
        if reference is None:
            yield f"'{m[0]}' wordt niet ingevuld; {_WAT_KAN}."
            continue
        found = [(article, names.fault(reference[1], reference[2], soort, article)) for soort, article in sorted(places)]
        everywhere = len({fault for _, fault in found}) == 1
        yield from (f"{m[0]}{fault}" if everywhere else f"{m[0]} in artikel '{article}'{fault}" for article, fault in found if fault)


def _at(naam: str, p: Parameter, option: int, text: str) -> Melding:
    path = soort_bestanden()[naam]
    return Melding(text, p.naam, path.name, _line(read_content(path), p, option))


def _line(read: Gelezen, p: Parameter, option: int) -> int | None:
    place = next(i for i, raw in enumerate(read.tree["parameters"]) if isinstance(raw, dict) and raw.get("naam") == p.naam)
    return read.lines.get(("parameters", place, "opties", option, "zegt"))
