"""What can be known of a template without any answers: names, options, references and shared sentences, held against the catalogue.

``controleer`` gives every mistake at once, each with template, line and remedy.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from wizard.agreement.catalogue import Parameter, Soort, soort, soort_bestanden
from wizard.agreement.eigenschappen import eigenschappen, opties_van
from wizard.agreement.values import BASES
from wizard.drafting import expression as ex
from wizard.drafting import notation as no
from wizard.drafting import templates
from wizard.drafting.document import Text
from wizard.drafting.names import Names
from wizard.drafting.saying import Term
from wizard.messages import CaoFout, Melding, SjabloonFout, bedoelde_u, opgesomd

DIT = {"hoofdstuk": Term("dit hoofdstuk"), "cao": Term("deze cao"), "partijen": Term("cao-partijen", plural=True)}


@dataclass(frozen=True)
class Tekst:
    """A text argument of a shared sentence."""


@dataclass(frozen=True)
class Eigenschap:
    """A property: its options."""

    opties: tuple[str, ...]
    leest: frozenset[str] = frozenset()


Kind = Parameter | Tekst | Eigenschap | Term | ex.Refer


@dataclass
class Gebruik:
    """What a template uses: parameters (with those its properties read) and shared sentences."""

    parameters: set[str] = field(default_factory=set)
    zinnen: set[str] = field(default_factory=set)


class _Checker:
    """Checks one template."""

    def __init__(self, template: no.Template, declared: Soort | None, names: Names) -> None:
        self.template, self.declared, self.names = template, declared, names
        self.problems: list[Melding] = []
        self.used = Gebruik()
        self.file, self.article, self.guards = template.file, "", [{"cao"} | ({declared.soort} if declared else set())]
        self.bound: list[dict[str, Kind | None]] = []

    def fail(self, text: str, line: int) -> None:
        found = Melding(text, bestand=self.file, regel=line)
        if found not in self.problems:
            self.problems.append(found)

    # walking ---------------------------------------------------------------------------------------------------------------------
    def run(self, body: Iterable[no.Statement]) -> None:
        for s in body:
            match s:
                case no.Words():
                    self.words(s.parts)
                case no.Item():
                    self.item(s)
                case no.Kies():
                    self.kies(s)
                case no.Als():
                    self.als(s)
                case no.Elk():
                    self.elk(s)
                case no.Note():
                    self.words(s.words.parts)
                case no.Term():
                    self.run(s.body)

    def words(self, parts: Iterable[Text | ex.Expression | no.OneOrMore]) -> None:
        for part in parts:
            if isinstance(part, ex.Expression):
                self.expression(part.node, part.line, part.source)
            elif isinstance(part, no.OneOrMore):
                self.words(part.parts)

    def item(self, s: no.Item) -> None:
        if s.level == no.ARTIKEL:
            self.article = s.name
        if s.title:
            self.words(s.title.parts)
        for path in s.als:
            self.yes_or_no(path, s.line)
        for alternatives in s.needs:
            for need in alternatives:
                self.target(need.kind, need.path, s.line)
        tied = {a[0].path for a in s.needs if len(a) == 1 and a[0].kind == "voorziening"}
        self.guards.append(self.guards[-1] | tied)
        self.run(s.body)
        self.guards.pop()

    def kies(self, s: no.Kies) -> None:
        kind = self.kind(s.path, s.line)
        options = self.options(kind)
        if kind is not None and options is not None:
            self.branches(s, options, _blocked(kind), kind.alle_sleutels if isinstance(kind, Parameter) and self.in_zin() else ())
        elif isinstance(kind, Term | ex.Refer):
            self.fail(f"'kies {s.path}': dit is geen keuze.", s.line)
        for b in s.branches:
            self.run(b.body)

    def branches(self, s: no.Kies, options: tuple[str, ...], never: set[str], elsewhere: tuple[str, ...]) -> None:
        said = [k for b in s.branches for k in b.keys]
        for b in s.branches:
            for key in b.keys:
                if key not in options and key not in elsewhere:
                    remedy = bedoelde_u(key, options) or f"; er is {opgesomd(options, 'en')}."
                    self.fail(f"'{s.path}' kent geen keuze '{key}'{remedy}", b.line)
        missing = [o for o in options if o not in said and o not in never]
        if missing:
            self.fail(
                f"'kies {s.path}' zegt niets bij {', '.join(missing)}; schrijf 'bij' met tekst, 'vervalt bij' of 'niets bij'.", s.line
            )

    def als(self, s: no.Als) -> None:
        if not s.voorzieningen:
            self.yes_or_no(s.path, s.line)
            self.run(s.body)
            self.run(s.otherwise)
            return
        for name in s.voorzieningen:
            if name not in soort_bestanden():
                self.fail(f"er is geen soort '{name}'{bedoelde_u(name, soort_bestanden())}", s.line)
        self.guards.append(self.guards[-1] | (set(s.voorzieningen) if len(s.voorzieningen) == 1 else set()))
        self.run(s.body)
        self.guards.pop()
        self.run(s.otherwise)

    def elk(self, s: no.Elk) -> None:
        kind = self.kind(s.path, s.line)
        if kind is not None and not (isinstance(kind, Parameter) and kind.type in ("groepen", "reeks")):
            return self.fail(f"'elk {s.path}': dit is geen lijst van groepen of stappen.", s.line)
        row = kind.model_copy(update={"type": "samengesteld"}) if isinstance(kind, Parameter) else None
        self.bound.append({**(self.bound[-1] if self.bound else {}), "rij": row})
        self.run(s.body)
        self.bound.pop()

    # names -----------------------------------------------------------------------------------------------------------------------
    def kind(self, path: str, line: int) -> Kind | None:
        """What a dotted name is; None (and a message) when it is nothing here."""
        head, _, rest = path.partition(".")
        if head == "dit":
            if rest not in DIT:
                self.unknown(rest, DIT, line)
            return DIT.get(rest)
        if self.bound and head in self.bound[-1]:
            found = self.bound[-1][head]
            return self.part(found, rest, path, line) if rest and found is not None else found
        if self.declared is not None and not self.in_zin():
            own = self.declared.per_naam
            if head in own:
                self.used.parameters.add(head)
                return self.part(own[head], rest, path, line) if rest else own[head]
            if head == "naam" and not rest:
                return Tekst()
            if not rest and head in eigenschappen(self.declared.soort):
                return self.property(head)
        return self.elsewhere(head, rest, path, line)

    def in_zin(self) -> bool:
        return bool(self.bound) and "rij" not in self.bound[-1]

    def property(self, name: str) -> Eigenschap:
        assert self.declared is not None
        own = eigenschappen(self.declared.soort)[name]
        read = gelezen_door(own, self.declared)
        self.used.parameters |= read
        return Eigenschap(opties_van(own), frozenset(read))

    def elsewhere(self, head: str, rest: str, path: str, line: int) -> Kind | None:
        if head in soort_bestanden() and soort(head).algemeen and rest:
            if head not in self.guards[-1]:
                self.fail(f"'{path}' kan er niet zijn; zet het binnen '% als voorziening {head}'.", line)
            name, _, more = rest.partition(".")
            other = soort(head).per_naam
            if name not in other:
                self.unknown(name, other, line)
                return None
            return self.part(other[name], more, path, line) if more else other[name]
        known = [*self.bound[-1]] if self.in_zin() else [*(self.declared.per_naam if self.declared else ())]
        self.unknown(head, known, line)
        return None

    def unknown(self, name: str, known: Iterable[str], line: int) -> None:
        self.fail(f"'{name}' is hier geen gegeven{bedoelde_u(name, known) or '.'}", line)

    def part(self, kind: Kind, rest: str, path: str, line: int) -> Kind | None:
        for name in rest.split("."):
            if not isinstance(kind, Parameter):
                self.fail(f"'{path}' heeft geen delen.", line)
                return None
            parts = {v.naam: v for v in kind.velden}
            if name not in parts and isinstance(getattr(BASES.get(kind.samengesteld), name, None), property):
                return Eigenschap(("ja", "nee"))
            if name not in parts:
                self.fail(f"'{path}': '{name}' bestaat niet{bedoelde_u(name, parts) or '.'}", line)
                return None
            kind = parts[name]
        return kind

    def options(self, kind: Kind | None) -> tuple[str, ...] | None:
        match kind:
            case Parameter() if kind.opties:
                return kind.sleutels
            case Parameter() | Tekst():
                return ("ja", "nee")
            case Eigenschap():
                return kind.opties
            case _:
                return None

    def yes_or_no(self, path: str, line: int) -> None:
        kind = self.kind(path, line)
        if (isinstance(kind, Parameter) and kind.opties) or (isinstance(kind, Eigenschap) and kind.opties != ("ja", "nee")):
            self.fail(f"'als {path}': dit is geen vraag met ja of nee; gebruik kies.", line)

    # expressions -----------------------------------------------------------------------------------------------------------------
    def expression(self, node: ex.Node, line: int, source: str) -> None:
        match node:
            case ex.Name():
                self.printed(node.path, line)
            case ex.Filter():
                self.counted(node, line)
            case ex.Refer():
                for path in node.paths:
                    self.target(node.kind, path, line)
            case ex.CallZin():
                self.zin(node, line)

    def printed(self, path: str, line: int) -> None:
        kind = self.kind(path, line)
        if isinstance(kind, Eigenschap) or (isinstance(kind, Parameter) and not _has_words(kind)):
            composite = isinstance(kind, Parameter) and kind.type == "samengesteld"
            remedy = "druk een deel af of gebruik een gedeelde zin (zin.…)" if composite else "gebruik kies of als"
            self.fail(f"'{path}' heeft zelf geen woorden; {remedy}.", line)

    def counted(self, node: ex.Filter, line: int) -> None:
        kind = self.kind(node.on.path, line)
        number = isinstance(kind, Parameter) and kind.type == "getal"
        if kind is not None and not number and not (node.name == "telt" and isinstance(kind, Term)):
            self.fail(f"'|{node.name}' werkt alleen op een getal; '{node.on.path}' is dat niet.", line)

    def target(self, kind: str, path: str, line: int) -> None:
        problem = self.names.problem(kind, path, self.declared.soort if self.declared else "", self.article)
        if problem:
            self.fail(problem, line)

    def zin(self, call: ex.CallZin, line: int) -> None:
        zin = templates.zinnen().get(call.name)
        if zin is None:
            return self.fail(f"er is geen zin '{call.name}'{bedoelde_u(call.name, templates.zinnen()) or '.'}", line)
        self.used.zinnen.add(call.name)
        given = dict(zip(zin.parameters, call.args, strict=False)) | dict(call.named)
        if set(given) != set(zin.parameters) or len(call.args) + len(call.named) != len(zin.parameters):
            return self.fail(f"zin.{call.name} vraagt: {', '.join(zin.parameters)}; er staat iets te veel of te weinig.", line)
        bound = {name: self.argument(a, line) for name, a in given.items()}
        self.inside(zin, bound)

    def argument(self, a: ex.Argument, line: int) -> Kind | None:
        if isinstance(a, ex.Literal):
            return Tekst()
        if isinstance(a, ex.Refer):
            for path in a.paths:
                self.target(a.kind, path, line)
            return a
        return self.kind(a.path, line)

    def inside(self, zin: no.Zin, bound: dict[str, Kind | None]) -> None:
        """The body of a shared sentence, with what it was given; its mistakes name its own file."""
        before, self.file = self.file, templates.bouwzinnen().file
        self.bound.append(bound)
        self.run(zin.body)
        self.bound.pop()
        self.file = before


def gelezen_door(own: Callable[..., Any], declared: Soort) -> set[str]:
    """The parameters that a property reads, by its source (also through helpers of the same module)."""
    text = inspect.getsource(own)
    module = inspect.getmodule(own)
    for name, f in inspect.getmembers(module, inspect.isfunction) if module else ():
        if f is not own and re.search(rf"\b{name}\(", text) and f.__module__ == own.__module__:
            text += inspect.getsource(f)
    return {name for name in re.findall(r"\.([a-z_]+)", text) if name in declared.per_naam}


def _blocked(kind: Kind) -> set[str]:
    return {o.sleutel for o in kind.opties if o.blokkade and o.blokkade.als is None} if isinstance(kind, Parameter) else set()


def _has_words(p: Parameter) -> bool:
    if p.type == "samengesteld":
        return bool(p.zegt) or any(o.zegt is not None for v in p.velden for o in v.opties)
    if p.opties:
        return all(o.zegt is not None for o in p.opties)
    return p.type not in ("ja_nee", "groepen", "reeks")


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
    found: list[Melding] = list(controleer())
    for one in checks if not found else ():
        try:
            one()
        except CaoFout as fout:
            found += fout.meldingen
    yield from found


def check(template: no.Template, declared: Soort | None, names: Names) -> tuple[list[Melding], Gebruik]:
    """The mistakes in one template, and what it uses."""
    checker = _Checker(template, declared, names)
    checker.run(template.body)
    return checker.problems, checker.used
