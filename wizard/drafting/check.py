"""The whole content held against itself: every template against the catalogue, and what a library lays beside it.

``controleer`` gives every mistake at once, each with template, line and remedy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from wizard.agreement.catalogue import soort, soort_bestanden
from wizard.agreement.parameter import Soort
from wizard.drafting import notation as no
from wizard.drafting import templates
from wizard.drafting.names import Names
from wizard.drafting.template_checker import TemplateChecker
from wizard.messages import CaoFout, Melding, SjabloonFout


@dataclass(frozen=True)
class Gebruik:
    """What a template uses: parameters (with those its properties read) and shared sentences."""

    parameters: set[str]
    zinnen: set[str]


def controleer() -> Iterator[Melding]:
    """Every mistake in every template: of form, then of names, options and references."""
    found: list[tuple[Soort | None, no.Template]] = []
    for name in soort_bestanden():
        try:
            found.append((soort(name), templates.template(name)))
        except SjabloonFout as fout:
            yield from fout.meldingen
    for shared in (templates.bouwzinnen, templates.begrippen):
        try:
            found.append((None, shared()))
        except SjabloonFout as fout:
            yield from fout.meldingen
            return
    names = Names({(d.soort if d else t.file.split(".")[0]): t for d, t in found}, templates.zinnen())
    yield from names.problems
    for declared, template in found:
        yield from check(template, declared, names)[0]


def controleer_bibliotheek() -> Iterator[Melding]:
    """Every mistake in the content of the library in use: declarations, templates, rules, sources and presets."""
    from wizard import library, sources
    from wizard.agreement import presets

    checks: list[Callable[[], object]] = [sources.regels, sources.bronnen]
    checks += [partial(presets.preset, naam) for naam in library.presets()]
    found: list[Melding] = [*library.losse_bestanden(), *controleer()]
    for one in checks if not found else ():
        try:
            one()
        except CaoFout as fout:
            found += fout.meldingen
    yield from found


def check(template: no.Template, declared: Soort | None, names: Names) -> tuple[list[Melding], Gebruik]:
    """The mistakes in one template, and what it uses. ``declared`` None: the shared sentences or the terms, which belong to no soort."""
    checker = TemplateChecker(template, declared, names)
    checker.run(template.body)
    return checker.problems, Gebruik(checker.kinds.used, checker.zinnen)
