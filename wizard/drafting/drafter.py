"""From a template and the answers of one provision to a tree of nodes: conditions are decided here, words are put in place.

The walk is plain Python over the tree of ``notation``; what stands between ``{{ }}`` becomes pieces, never text with marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wizard.agreement.antwoorden import Antwoord, Antwoorden, Blik
from wizard.agreement.blokkades import blokkade
from wizard.agreement.eigenschappen import eigenschappen
from wizard.drafting import expression as ex
from wizard.drafting import notation as no
from wizard.drafting.document import Gap, Text
from wizard.drafting.saying import Term, counted, figures_of, ordinal_of, said, terms
from wizard.drafting.tree import ARTIKEL, LID, ONDERDEEL, Fold, Node, NoteNode, OneOrMorePiece, Piece, RefRequest, Shared


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a condition comes to: the options in effect, the answers that decided it, and which of those are open choices."""

    keuzen: frozenset[str]
    paths: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    answer: Antwoord | None = None
    parent: Antwoord | None = None
    gates: tuple[tuple[str, str], ...] = ()
    """Open choices that decide whether the question is asked at all."""


Bound = Antwoord | Term | str | Uitkomst | RefRequest
_GEEN = Uitkomst(frozenset())
_SPACE = Text(" ")


@dataclass(slots=True)
class Scope:
    """Conditions around what is being built: answers and open choices that decide it."""

    paths: set[str] = field(default_factory=set)
    choices: dict[str, str] = field(default_factory=dict)


class Drafter:
    """Builds the nodes of one provision."""

    def __init__(self, blik: Blik, zinnen: Mapping[str, no.Zin], file: str, invoer: Mapping[str, str], soort: str = "") -> None:
        """``soort`` names the root when the template is not that of a provision (``begrippen``)."""
        self.blik, self.zinnen, self.file, self.invoer = blik, zinnen, file, invoer
        name = soort or blik.voorziening.id
        self.root = Node(0, name, name, soort=soort or blik.voorziening.soort)
        self.at = self.root
        self.scopes: list[Scope] = []
        self.bound: list[dict[str, Bound]] = []
        self.terms = terms(blik)
        self.kept: dict[str, Uitkomst] = {}

    def draft(self, body: list[no.Statement]) -> Node:
        """The provision as a tree."""
        self.run(body)
        return self.root

    # statements ------------------------------------------------------------------------------------------------------------------
    def run(self, body: list[no.Statement]) -> None:  # noqa: C901 - one case per kind of statement
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
                case no.ListOpening():
                    self.at.word, self.at.colon = s.word, s.colon
                    if not s.colon:
                        self.at.pieces.append(Fold())
                case no.Note():
                    self.note(s)
                case no.Term():
                    self.term(s)

    def words(self, parts: list[Text | ex.Expression | no.OneOrMore]) -> None:
        at = self.at
        if at.pieces:
            at.pieces.append(_SPACE)
        for part in parts:
            if isinstance(part, Text):
                at.pieces.append(part)
            elif isinstance(part, ex.Expression):
                self.express(part)
            else:
                at.pieces.append(self.one_or_more(part))

    def one_or_more(self, part: no.OneOrMore) -> OneOrMorePiece:
        before, self.at.pieces = self.at.pieces, []
        self.words(part.parts)
        inner, self.at.pieces = self.at.pieces, before
        return OneOrMorePiece(part.more, inner)

    def item(self, s: no.Item) -> None:
        parent = self.at
        while parent.level >= s.level and parent.parent is not None:
            parent = parent.parent
        name = s.name or str(len(parent.children) + 1)
        node = Node(s.level, name, f"{parent.id}/{name}", parent, place=(self.file, s.line), kind=s.kind)
        node.needs = [[(n.kind, n.path) for n in alternatives] for alternatives in s.needs]
        parent.children.append(node)
        before, self.at = self.at, node
        if s.title:
            self.words(s.title.parts)
        for scope in self.scopes:
            self.touch(node, scope)
        around = Scope()
        for path in s.als:
            outcome = self.outcome(path)
            self.decided(outcome)
            around.paths |= set(outcome.paths)
            if "ja" not in outcome.keuzen:
                node.gone = True
                node.keep_silent(dict(outcome.choices))
                break
        if not node.gone:
            self.scopes.append(around)  # what decides that an article is there decides its leden
            self.run(s.body)
            self.scopes.pop()
        self.at = before

    def kies(self, s: no.Kies) -> None:
        outcome = self.outcome(s.path)
        self.enter(outcome)
        found = self.blocked(outcome)
        for key in found:
            self.block(key, outcome)
        blocked = {k for k, _ in found}
        for branch in s.branches:
            if outcome.keuzen.isdisjoint(branch.keys) or blocked.intersection(branch.keys):
                continue
            if branch.mode == "vervalt":
                self.at.up(LID).gone = True
                self.at.up(LID).keep_silent(dict(outcome.choices))
            self.run(branch.body)
        self.scopes.pop()

    def blocked(self, outcome: Uitkomst) -> list[tuple[str, str]]:
        """The chosen options that may not become text, each with its rule."""
        answer = outcome.answer
        if answer is None or not answer.parameter.kan_blokkeren or answer.waarde is None:
            return []
        rules = ((k, blokkade(self.blik, answer, k, outcome.parent)) for k in answer.parameter.sleutels if k in outcome.keuzen)
        return [(k, rule) for k, rule in rules if rule]

    def block(self, blocked: tuple[str, str], outcome: Uitkomst) -> None:
        """Say at this place that the option has no text; the lid then says only that."""
        assert outcome.answer is not None
        gap = Gap(outcome.answer.path, blocked[1], "blokkade")
        if self.at.level >= LID:
            self.at.up(LID).blocked = gap
        elif self.at.level == ARTIKEL:
            name = f"geen-tekst-{outcome.answer.path.split('.')[-1].replace('_', '-')}-{blocked[1].lower()}"
            node = Node(LID, name, f"{self.at.id}/{name}", self.at, place=self.at.place, blocked=gap, answers=set(outcome.paths))
            if all(c.id != node.id for c in self.at.children):  # two options of one answer may fall under one rule
                self.at.children.append(node)

    def als(self, s: no.Als) -> None:
        if s.voorzieningen:
            there = any(self.blik.er_is(name) for name in s.voorzieningen)
            return self.run(s.body if there else s.otherwise)
        outcome = self.outcome(s.path)
        self.enter(outcome)
        self.run(s.body if "ja" in outcome.keuzen else s.otherwise)
        self.scopes.pop()

    def elk(self, s: no.Elk) -> None:
        found = self.resolve(s.path)
        if not isinstance(found, Antwoord):
            return
        self.at.answers |= set(found.paden)
        self.at.up(ARTIKEL).silent |= dict(found.door_keuzen)
        if not found.gevraagd:
            return
        if found.waarde is None:
            return self.open_list(found)
        for row in found.rijen():
            self.bound.append({**(self.bound[-1] if self.bound else {}), "rij": row})
            self.run(s.body)
            self.bound.pop()

    def open_list(self, found: Antwoord) -> None:
        """A list that is on purpose open: one item with a gap, so that the lid stands."""
        node = Node(self.at.level + 1, "open", f"{self.at.id}/open", self.at, place=self.at.place)
        node.pieces, node.answers = list(said(found, self.invoer, self.terms)), set(found.paden)
        self.at.children.append(node)

    def note(self, s: no.Note) -> None:
        before, self.at.pieces = self.at.pieces, []
        answers = set(self.at.answers)
        self.words(s.words.parts)
        pieces, self.at.pieces = self.at.pieces, before
        self.at.answers = answers
        holder = self.at.up(LID) if s.on_lid else self.at.up(ARTIKEL)
        before_it = holder.notes[-1] if holder.notes else None
        if before_it is not None and before_it.jurist == s.jurist:  # lines of one note
            before_it.pieces += [Text(" "), *pieces]
        else:
            holder.notes.append(NoteNode(s.jurist, pieces))

    def term(self, s: no.Term) -> None:
        lid = self.at.children[-1] if self.at.level == ARTIKEL else self.at
        node = Node(ONDERDEEL, s.name, f"{lid.id}/{s.name}", lid, place=(self.file, s.line), forms=s.forms)
        lid.children.append(node)
        before, self.at = self.at, node
        self.run(s.body)
        self.at = before

    # conditions ------------------------------------------------------------------------------------------------------------------
    def enter(self, outcome: Uitkomst) -> None:
        self.scopes.append(Scope(set(outcome.paths), dict(outcome.choices)))
        self.decided(outcome)

    def decided(self, outcome: Uitkomst) -> None:
        """A condition decides the wording of where we stand."""
        self.at.answers |= set(outcome.paths)
        self.at.choices |= dict(outcome.choices)
        if outcome.gates:
            self.at.up(ARTIKEL).silent |= dict(outcome.gates)

    def touch(self, node: Node, scope: Scope) -> None:
        node.answers |= scope.paths
        node.choices |= scope.choices

    def outcome(self, path: str) -> Uitkomst:
        """What a condition comes to now."""
        if self.bound:
            return self.worked_out(path)
        found = self.kept.get(path)
        if found is None:
            found = self.kept[path] = self.worked_out(path)
        return found

    def worked_out(self, path: str) -> Uitkomst:
        found = self.resolve(path)
        if isinstance(found, Uitkomst):
            return found
        if isinstance(found, str):
            return Uitkomst(frozenset({found or "nee"}))
        if isinstance(found, Antwoord):
            return _of_answer(found, self.parent_of(path))
        return _GEEN

    def parent_of(self, path: str) -> Antwoord | None:
        head, dot, _ = path.rpartition(".")
        found = self.resolve(head) if dot else None
        return found if isinstance(found, Antwoord) else None

    # names -----------------------------------------------------------------------------------------------------------------------
    def resolve(self, path: str) -> Bound:
        """What a dotted name means here: a bound argument, an answer, a property, or an answer of a soort of bouwsteen 0."""
        head, _, rest = path.partition(".")
        if head == "dit":
            return self.terms[rest]
        if self.bound and head in self.bound[-1]:
            found = self.bound[-1][head]
        elif head == "naam" and not rest:
            return self.blik.voorziening.naam
        elif head in self.blik.per_naam:
            found = self.blik.antwoord(head)
        elif not rest and head in (own := eigenschappen(self.blik.voorziening.soort)):
            return self.property(own[head])
        else:
            return self.elsewhere(head, rest)
        return self.parts(found, rest) if rest else found

    def elsewhere(self, head: str, rest: str) -> Bound:
        other = self.blik.elders(head)
        if other is None or not rest:
            return _GEEN  # a soort that is not there never says its default
        name, _, more = rest.partition(".")
        answer = other.antwoord(name)
        return self.parts(answer, more) if more else answer

    def parts(self, found: Bound, rest: str) -> Bound:
        for name in rest.split("."):
            if not isinstance(found, Antwoord):
                return _GEEN
            if name in found.parameter.per_veld:
                found = found.deel(name)
            else:
                return self.own_property(found, name)
        return found

    def own_property(self, found: Antwoord, name: str) -> Uitkomst:
        """A property of a composite value (``frequentie.met_termijn``)."""
        if not found.gevraagd:
            return Uitkomst(frozenset(), found.paden, gates=found.door_keuzen)
        value = found.waarde if found.waarde is not None else None
        yes = bool(getattr(value, name)) if value is not None else bool(_default_property(found, name))
        choices = ((found.path, found.label),) if found.is_open else ()
        return Uitkomst(frozenset({"ja" if yes else "nee"}), found.paden, choices, gates=found.door_keuzen)

    def property(self, own: object) -> Uitkomst:
        read: list[Antwoord] = []
        result = own(Antwoorden(self.blik, read))  # type: ignore[operator]
        keys = frozenset({("ja" if result else "nee") if isinstance(result, bool) else str(result)})
        choices = tuple((a.path, a.label) for a in read if a.is_open_keuze)
        gates = tuple(k for a in read for k in a.door_keuzen)
        return Uitkomst(keys, tuple(p for a in read for p in a.paden), choices, gates=gates)

    # words -----------------------------------------------------------------------------------------------------------------------
    def express(self, e: ex.Expression) -> None:
        node = e.node
        if isinstance(node, ex.CallZin):
            self.call_zin(node)
            return
        self.at.pieces += self.pieces_of(node)

    def pieces_of(self, node: ex.Name | ex.Filter | ex.Refer | ex.Literal) -> list[Piece]:
        if isinstance(node, ex.Refer):
            return [RefRequest(node.kind, node.paths, node.conjunction)]
        if isinstance(node, ex.Literal):
            return [Shared(node.text)]
        if isinstance(node, ex.Filter):
            return self.filtered(node)
        return self.say(self.resolve(node.path))

    def say(self, found: Bound) -> list[Piece]:
        if isinstance(found, str):
            return [Shared(found)]
        if isinstance(found, Term):
            self.at.answers |= set(found.paths)
            return [Shared(found.text)]
        if isinstance(found, RefRequest):
            return [found]
        if isinstance(found, Antwoord):
            self.at.answers |= set(found.paden)
            if found.door_keuzen:
                self.at.up(ARTIKEL).silent |= dict(found.door_keuzen)
            self.at.choices |= {a.path: a.label or a.parameter.label for a in _open_choices_in(found)}
            return list(said(found, self.invoer, self.terms))
        return []

    def filtered(self, node: ex.Filter) -> list[Piece]:
        found = self.resolve(node.on.path)
        if isinstance(found, Term):
            self.at.answers |= set(found.paths)
            return [Text(node.words[1] if found.plural else node.words[0])]
        if not isinstance(found, Antwoord):
            return []
        self.at.answers |= set(found.paden)
        if node.name == "telt":
            return [Text(node.words[0] if found.waarde == 1 else node.words[1])]
        if node.name == "aantal":
            return [counted(found, (node.words[0], node.words[1]), self.invoer)]
        return [ordinal_of(found, self.invoer) if node.name == "rang" else figures_of(found, self.invoer)]

    def call_zin(self, call: ex.CallZin) -> None:
        zin = self.zinnen[call.name]
        values = [self.argument(a) for a in call.args]
        bound = dict(zip(zin.parameters, values, strict=False)) | {k: self.argument(a) for k, a in call.named}
        self.bound.append(bound)
        self.run(zin.body)
        self.bound.pop()

    def argument(self, a: ex.Argument) -> Bound:
        if isinstance(a, ex.Literal):
            return a.text
        if isinstance(a, ex.Refer):
            return RefRequest(a.kind, a.paths, a.conjunction)
        return self.resolve(a.path)


def _open_choices_in(answer: Antwoord) -> list[Antwoord]:
    """The choices that are open in what an answer says: itself, or parts of a composite."""
    if answer.parameter.type != "samengesteld" or answer.waarde is None:
        return [answer] if answer.parameter.type == "keuze" and answer.is_open else []
    return [part for v in answer.parameter.velden if v.type == "keuze" and (part := answer.deel(v.naam)).is_open]


def _of_answer(answer: Antwoord, parent: Antwoord | None) -> Uitkomst:
    if not answer.gevraagd:
        return Uitkomst(frozenset(), answer.paden, (), answer, parent, answer.door_keuzen)
    choices = ((answer.path, answer.label),) if answer.is_open_keuze else ()
    return Uitkomst(answer.keuzen(), answer.paden, choices, answer, parent, answer.door_keuzen)


def _default_property(found: Antwoord, name: str) -> object:
    """A property of an open composite: that of its defaults."""
    from wizard.agreement.models import controle

    made = controle(found.parameter).validate_python(found.parameter.standaard if found.parameter.standaard is not None else {})
    return getattr(made, name)
