"""The templates on disk, read once each: one per soort, the shared sentences, and the terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from wizard import library
from wizard.agreement.catalogue import soort_bestanden
from wizard.drafting.notation import Item, Template, Term, Zin
from wizard.drafting.template_reader import read
from wizard.library import onthouden
from wizard.messages import Melding, SjabloonFout
from wizard.paths import TEMPLATES


@onthouden
def _read(path: Path) -> Template:
    try:
        return read(path.read_text(encoding="utf-8"), path.name)
    except FileNotFoundError:
        raise SjabloonFout(Melding("dit sjabloon ontbreekt.", bestand=path.name)) from None
    except UnicodeDecodeError:
        raise SjabloonFout(Melding("dit bestand is niet als UTF-8 bewaard; bewaar het met tekenset UTF-8.", bestand=path.name)) from None


def template(soortnaam: str) -> Template:
    """The template of a soort, a library's own where it has one.

    Raises KeyError when the soort is unknown, SjabloonFout when the template is missing or has mistakes of form.
    """
    return _read(library.sjablonen().get(soortnaam) or soort_bestanden()[soortnaam].with_suffix(".md.j2"))


@onthouden
def begrippen() -> Template:
    """The article of terms; terms of a library are added, or stand in the place of ours of the same name."""
    own = _read(TEMPLATES / "begrippen.md.j2")
    theirs = library.sjablonen().get("begrippen")
    return _met_begrippen(own, _read(theirs)) if theirs else own


def _met_begrippen(own: Template, theirs: Template) -> Template:
    article = next(s for s in own.body if isinstance(s, Item))
    added = [t for s in theirs.body for t in (s.body if isinstance(s, Item) else [s]) if isinstance(t, Term)]
    names = {t.name for t in added}
    body = [s for s in article.body if not (isinstance(s, Term) and s.name in names)] + added
    return replace(own, body=[replace(s, body=body) if s is article else s for s in own.body])


@onthouden
def bouwzinnen() -> Template:
    """The shared sentences; those of a library are added, or stand in the place of ours of the same name."""
    own = _read(TEMPLATES / "bouwzinnen.md.j2")
    theirs = library.sjablonen().get("bouwzinnen")
    return replace(own, zinnen=own.zinnen | _read(theirs).zinnen) if theirs else own


def zinnen() -> Mapping[str, Zin]:
    """The shared sentences by name."""
    return bouwzinnen().zinnen
