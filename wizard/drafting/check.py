"""The whole content held against itself: every declaration, every template against the catalogue.

``controleer`` gives every mistake at once, each with file, line and remedy; ``library_check`` adds what a library lays beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from wizard.agreement.catalogue import soort_bestanden
from wizard.agreement.declaration_check import Nagelezen, nagelezen
from wizard.agreement.declaration_links import verbonden
from wizard.agreement.parameter import Parameter, Soort
from wizard.drafting import notation as no
from wizard.drafting import option_words, templates
from wizard.drafting.kinds import iets
from wizard.drafting.names import Names
from wizard.drafting.template_calls import Zinnen, calls, statements
from wizard.drafting.template_checker import TemplateChecker
from wizard.drafting.tree import ARTIKEL, LID
from wizard.messages import CaoFout, Melding


@dataclass(frozen=True)
class Gebruik:
    """What a template uses: parameters (with those its properties read), shared sentences, and what it says in its own words."""

    parameters: set[str]
    zinnen: set[str]
    gezegd: list[tuple[Parameter, str]]
    """Choices, each with the article that says it."""


def controleer() -> Iterator[Melding]:
    """Every mistake in every declaration and template: of form, and of names, options and references as far as they can be judged."""
    yield from dict.fromkeys(_Content().mistakes())


class _Content:
    """All declarations and templates as far as they can be read; what cannot is told and left out."""

    def __init__(self) -> None:
        self.found: list[Melding] = []
        self.half: set[str] = set()
        self.called: set[str] = set()
        self.said: dict[int, set[option_words.Plaats]] = {}
        self.declared: dict[str, Nagelezen] = {naam: nagelezen(naam) for naam in soort_bestanden()}
        self.shared = {naam: self._shared(naam) for naam in ("bouwzinnen", "begrippen")}
        self.zinnen = dict(templates.met_zinnen(*self.shared["bouwzinnen"]).zinnen)
        self.calls = Zinnen(self.zinnen)
        self.own = {naam: made for naam in soort_bestanden() if (made := self._read(naam)) is not None}

    def _read(self, naam: str) -> no.Template | None:
        """The template of a soort, in part when it has mistakes of form; None when it cannot be read or would never end."""
        try:
            made, problems = templates.gelezen(templates.bestand(naam))
        except CaoFout as fout:
            problems, made = fout.meldingen, None
        if made is not None and (text := self.calls.te_groot(made)):
            problems, made = (*problems, Melding(text, bestand=made.file)), None
        self.found += problems
        self.half |= {naam} if problems else set()
        return made

    def _shared(self, naam: str) -> list[no.Template]:
        """Our shared sentences or terms, and those of a library."""
        out = []
        for path in templates.gedeelde_bestanden(naam):
            try:
                made, problems = templates.gelezen(path)
                out.append(made)
            except CaoFout as fout:
                problems = fout.meldingen
            self.found += problems
            self.half |= {naam} if problems else set()
        return out

    def mistakes(self) -> Iterator[Melding]:
        for read in self.declared.values():
            yield from read.fouten
        yield from verbonden()
        yield from self.found
        for naam, (line, text) in self.calls.fouten.items():
            yield Melding(text, bestand="bouwzinnen.md.j2", regel=line)
            self.half.add("bouwzinnen")
            del self.zinnen[naam]
        begrippen = templates.met_begrippen(*self.shared["begrippen"])
        names = Names(self.own | {"begrippen": begrippen, "bouwzinnen": self.shared["bouwzinnen"][0]}, self.zinnen, self.half)
        yield from _twice(begrippen)
        for naam, template in self.own.items():
            yield from self._checked(naam, template, names)
        for shared in (*self.shared["bouwzinnen"][:1], begrippen):
            found, used = check(shared, None, names)
            yield from found
            self.called |= used.zinnen
        yield from self._uncalled(names)
        yield from names.problems
        for naam, read in self.declared.items():
            yield from option_words.mistakes(naam, read, names, self.said)

    def _checked(self, naam: str, template: no.Template, names: Names) -> Iterator[Melding]:
        read = self.declared[naam]
        if read.soort is None:
            return
        if not read.soort.algemeen and naam not in self.half and (text := _empty(template)):
            yield Melding(text, bestand=template.file)
        found, used = check(template, read.soort, names, read.twijfel)
        yield from found
        self.called |= used.zinnen
        for question, article in used.gezegd:
            self.said.setdefault(id(question), set()).add((naam, article))

    def _uncalled(self, names: Names) -> Iterator[Melding]:
        """The shared sentences that no template calls, as far as they can be judged."""
        checker = TemplateChecker(self.shared["bouwzinnen"][0], None, names)
        given = iets()
        for zin in (zin for naam, zin in self.zinnen.items() if naam not in self.called):
            names.note_twice(zin.body, checker.file)
            checker.uncalled(zin, given)
        yield from checker.problems


def _twice(begrippen: no.Template) -> Iterator[Melding]:
    """Terms that stand twice."""
    seen: dict[str, int] = {}
    for term in templates.termen(begrippen):
        if term.name in seen:
            yield Melding(
                f"het begrip '{term.name}' staat er twee keer (ook op regel {seen[term.name]}); laat er één staan.",
                bestand=begrippen.file,
                regel=term.line,
            )
        seen[term.name] = term.line


def _empty(template: no.Template) -> str:
    """What a template lacks to give any text; empty when nothing."""
    items = [s for s in statements(template.body) if isinstance(s, no.Item)]
    if not any(s.level == ARTIKEL for s in items):
        return "dit sjabloon heeft geen artikel; begin met '# Titel {naam}'."
    if not any(s.level >= LID for s in items) and not any(calls(template.body)):
        return "dit artikel heeft geen lid; schrijf een regel die begint met '- {naam}'."
    return ""


def check(template: no.Template, declared: Soort | None, names: Names, doubtful: Collection[str] = ()) -> tuple[list[Melding], Gebruik]:
    """The mistakes in one template, and what it uses. ``declared`` None: the shared sentences or the terms, which belong to no soort.
    ``doubtful`` are questions of which nothing can be said."""
    checker = TemplateChecker(template, declared, names, doubtful)
    checker.run(template.body)
    return checker.problems, Gebruik(checker.kinds.used, checker.zinnen, checker.said)
