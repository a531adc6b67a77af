"""One template held against the catalogue: names, options, references and the shared sentences that it calls."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from wizard.agreement.catalogue import is_algemeen, soort_bestanden
from wizard.agreement.declaration_sheet import wel
from wizard.agreement.parameter import Parameter, Soort
from wizard.drafting import expression as ex
from wizard.drafting import notation as no
from wizard.drafting.kinds import Eigenschap, Iets, Kind, Kinds, Tekst, blocked, each, has_words, options
from wizard.drafting.names import Names
from wizard.drafting.saying import Term
from wizard.drafting.tree import ARTIKEL
from wizard.messages import Melding, bedoelde_u


class TemplateChecker:
    """Walks one template; ``problems`` are its mistakes, ``zinnen`` the shared sentences that it uses, ``said`` the choices that it says
    in their own words, each with its article. ``alone`` is the shared sentence at hand when no template calls it.

    Of the questions in ``doubtful`` nothing can be said, since their declaration has a mistake.
    """

    def __init__(self, template: no.Template, declared: Soort | None, names: Names, doubtful: Collection[str] = ()) -> None:
        self.template, self.declared, self.names = template, declared, names
        self.problems: list[Melding] = []
        self.zinnen: set[str] = set()
        self.said: list[tuple[Parameter, str]] = []
        self.alone: no.Zin | None = None
        self.kinds = Kinds(declared, self.fail, doubtful)
        self.file, self.article = template.file, ""
        self.half = template.file.split(".")[0] in names.half

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

    def words(self, parts: Iterable[no.Part]) -> None:
        for part in parts:
            if isinstance(part, ex.Expression):
                self.expression(part.node, part.line)
            elif isinstance(part, no.OneOrMore):
                self.words(part.parts)

    def item(self, s: no.Item) -> None:
        if s.level == ARTIKEL:
            self.article = s.name
        if s.title:
            self.words(s.title.parts)
        for path in s.als:
            self.yes_or_no(path, s.line)
        for alternatives in s.needs:
            for need in alternatives:
                self.target(need.kind, need.path, s.line)
        tied = {a[0].path for a in s.needs if len(a) == 1 and a[0].kind == "voorziening"}
        self.kinds.guards.append(self.kinds.guards[-1] | tied)
        self.run(s.body)
        self.kinds.guards.pop()

    def kies(self, s: no.Kies) -> None:
        kind = self.kinds.kind(s.path, s.line)
        known = options(kind)
        if kind is not None and known is not None:
            silent = set(known) if isinstance(kind, Iets) else blocked(kind)  # of what may be anything, no option has to be said
            self.branches(s, known, silent, kind.alle_sleutels if isinstance(kind, Parameter) and self.kinds.in_zin() else ())
        elif isinstance(kind, Term | ex.Refer):
            self.fail(f"'kies {s.path}': dit is geen keuze.", s.line)
        for b in s.branches:
            self.run(b.body)

    def branches(self, s: no.Kies, known: tuple[str, ...], never: set[str], elsewhere: tuple[str, ...]) -> None:
        said = [k for b in s.branches for k in b.keys]
        for b in s.branches:
            for key in b.keys:
                if key not in known and key not in elsewhere:
                    self.fail(f"'{s.path}' kent geen keuze '{key}'{wel(key, known)}", b.line)
        missing = [o for o in known if o not in said and o not in never]
        if missing and not self.half:
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
        self.kinds.guards.append(self.kinds.guards[-1] | (set(s.voorzieningen) if len(s.voorzieningen) == 1 else set()))
        self.run(s.body)
        self.kinds.guards.pop()
        self.run(s.otherwise)

    def elk(self, s: no.Elk) -> None:
        kind = self.kinds.kind(s.path, s.line)
        lists = [k for k in each(kind) if isinstance(k, Parameter) and k.type in ("groepen", "reeks")]
        if kind is not None and not lists:
            return self.fail(f"'elk {s.path}': dit is geen lijst van groepen of stappen.", s.line)
        rows = tuple(k.model_copy(update={"type": "samengesteld"}) for k in lists)
        row = Iets(rows) if isinstance(kind, Iets) else next(iter(rows), None)
        self.kinds.bound.append({**(self.kinds.bound[-1] if self.kinds.bound else {}), "rij": row})
        self.run(s.body)
        self.kinds.bound.pop()

    def yes_or_no(self, path: str, line: int) -> None:
        kind = self.kinds.kind(path, line)
        if _none(kind, lambda k: not isinstance(k, Parameter | Eigenschap) or k.opties in ((), ("ja", "nee"))):
            self.fail(f"'als {path}': dit is geen vraag met ja of nee; gebruik kies.", line)

    # expressions -----------------------------------------------------------------------------------------------------------------
    def expression(self, node: ex.Node, line: int) -> None:
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
        kind = self.kinds.kind(path, line)
        if isinstance(kind, Parameter):
            self.said.append((kind, self.article))
        if _none(kind, lambda k: not isinstance(k, Eigenschap) and (not isinstance(k, Parameter) or has_words(k))):
            composite = isinstance(kind, Parameter) and kind.type == "samengesteld"
            remedy = "druk een deel af of gebruik een gedeelde zin (zin.…)" if composite else "gebruik kies of als"
            self.fail(f"'{path}' heeft zelf geen woorden; {remedy}.", line)

    def counted(self, node: ex.Filter, line: int) -> None:
        kind = self.kinds.kind(node.on.path, line)
        counts = node.name == "telt"
        if _none(kind, lambda k: k.type == "getal" if isinstance(k, Parameter) else counts and isinstance(k, Term)):
            self.fail(f"'|{node.name}' werkt alleen op een getal; '{node.on.path}' is dat niet.", line)

    def target(self, kind: str, path: str, line: int) -> None:
        if self.alone is not None:
            problem = self.names.nowhere(kind, path, self.alone)
        else:
            problem = self.names.problem(kind, path, self.declared.soort if self.declared else "", self.article)
        if problem:
            self.fail(problem, line)

    def zin(self, call: ex.CallZin, line: int) -> None:
        zin = self.names.zinnen.get(call.name)
        if zin is None and "bouwzinnen" in self.names.half:
            return None
        if zin is None:
            return self.fail(f"er is geen zin '{call.name}'{bedoelde_u(call.name, self.names.zinnen) or '.'}", line)
        self.zinnen.add(call.name)
        given = dict(zip(zin.parameters, call.args, strict=False)) | dict(call.named)
        if set(given) != set(zin.parameters) or len(call.args) + len(call.named) != len(zin.parameters):
            return self.fail(f"zin.{call.name} vraagt: {', '.join(zin.parameters)}; er staat iets te veel of te weinig.", line)
        bound = {name: self.argument(a, line) for name, a in given.items()}
        self.inside(zin, bound)
        return None

    def argument(self, a: ex.Argument, line: int) -> Kind | None:
        if isinstance(a, ex.Literal):
            return Tekst()
        if isinstance(a, ex.Refer):
            for path in a.paths:
                self.target(a.kind, path, line)
            return a
        return self.kinds.kind(a.path, line)

    def inside(self, zin: no.Zin, bound: dict[str, Kind | None]) -> None:
        """The body of a shared sentence, with what it was given; its mistakes name its own file."""
        before, self.file = self.file, "bouwzinnen.md.j2"
        self.kinds.bound.append(bound)
        self.run(zin.body)
        self.kinds.bound.pop()
        self.file = before

    def uncalled(self, zin: no.Zin, given: Kind | None) -> None:
        """A shared sentence that no template calls: with anything it may be given, at any place."""
        self.alone = zin
        self.kinds.guards.append({naam for naam in soort_bestanden() if is_algemeen(naam)})
        self.inside(zin, dict.fromkeys(zin.parameters, given))
        self.kinds.guards.pop()
        self.alone = None


def _none(kind: Kind | None, test: Callable[[Kind], bool]) -> bool:
    """Whether this is known, and nothing that it may be is as the test asks."""
    return bool(each(kind)) and not any(map(test, each(kind)))
