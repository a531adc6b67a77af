"""The templates on disk, read once each: one per soort, the shared sentences, and the terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from wizard import library
from wizard.agreement.catalogue import soort_bestanden
from wizard.drafting.notation import Item, Template, Term, Zin
from wizard.drafting.template_calls import Zinnen
from wizard.drafting.template_reader import read_all
from wizard.library import onthouden
from wizard.messages import Melding, SjabloonFout
from wizard.paths import TEMPLATES


@onthouden
def gelezen(path: Path) -> tuple[Template, tuple[Melding, ...]]:
    """What can be read of a template, and every mistake of form in it. Raises SjabloonFout when the file cannot be read at all."""
    return read_all(library.tekst(path), path.name)


def _sound(path: Path) -> Template:
    """The template in a file. Raises SjabloonFout with every mistake of form."""
    found, problems = gelezen(path)
    if problems:
        raise SjabloonFout(problems)
    return found


def bestand(soortnaam: str) -> Path:
    """The template of a soort, a library's own where it has one. Raises KeyError when the soort is unknown."""
    return library.sjablonen().get(soortnaam) or soort_bestanden()[soortnaam].with_suffix(".md.j2")


def template(soortnaam: str) -> Template:
    """The template of a soort. Raises KeyError when the soort is unknown, SjabloonFout when the template is missing or has mistakes of
    form.
    """
    return _sound(bestand(soortnaam))


def gedeelde_bestanden(naam: str) -> tuple[Path, ...]:
    """Our file of this name (``bouwzinnen``, ``begrippen``) and that of a library, if it has one."""
    theirs = library.sjablonen().get(naam)
    return (TEMPLATES / f"{naam}.md.j2", *((theirs,) if theirs else ()))


@onthouden
def begrippen() -> Template:
    """The article of terms; terms of a library are added, or stand in the place of ours of the same name."""
    return met_begrippen(*map(_sound, gedeelde_bestanden("begrippen")))


def met_begrippen(own: Template, *theirs: Template) -> Template:
    """Our terms with those of a library laid over them."""
    article = next(s for s in own.body if isinstance(s, Item))
    added = [s for t in theirs for s in termen(t)]
    names = {t.name for t in added}
    body = [s for s in article.body if not (isinstance(s, Term) and s.name in names)] + added
    return replace(own, body=[replace(s, body=body) if s is article else s for s in own.body])


def termen(template: Template) -> list[Term]:
    """The terms of a template, which may stand in an article."""
    return [t for s in template.body for t in (s.body if isinstance(s, Item) else [s]) if isinstance(t, Term)]


@onthouden
def bouwzinnen() -> Template:
    """The shared sentences; those of a library are added, or stand in the place of ours of the same name.

    Raises SjabloonFout when one has a mistake of form, leads back to itself or unfolds to far too much.
    """
    made = met_zinnen(*map(_sound, gedeelde_bestanden("bouwzinnen")))
    if found := Zinnen(made.zinnen).fouten:
        raise SjabloonFout(Melding(text, bestand=made.file, regel=line) for line, text in found.values())
    return made


def met_zinnen(own: Template, *theirs: Template) -> Template:
    """Our shared sentences with those of a library laid over them."""
    laid = dict(own.zinnen)
    for t in theirs:
        laid |= t.zinnen
    return replace(own, zinnen=laid)


def zinnen() -> Mapping[str, Zin]:
    """The shared sentences by name."""
    return bouwzinnen().zinnen
