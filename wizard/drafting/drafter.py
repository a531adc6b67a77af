"""From a template and the answers of one provision to a tree of nodes: conditions are decided here, words are put in place.

The walk is plain Python over the tree of ``notation``; what stands between ``{{ }}`` becomes pieces, never text with marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wizard.agreement.antwoorden import Antwoord, Blik
from wizard.agreement.blokkades import blokkade, plekken
from wizard.drafting import expression as ex
from wizard.drafting import notation as no
from wizard.drafting.document import Gap, Text
from wizard.drafting.meaning import Meaning, Uitkomst
from wizard.drafting.saying import said
from wizard.drafting.spoken import spoken
from wizard.drafting.tree import ARTIKEL, LID, ONDERDEEL, Fold, Node, NoteNode, OneOrMorePiece
from wizard.rules import regel

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
        self.meaning = Meaning(blik)

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

    def words(self, parts: list[no.Part]) -> None:
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
        node = self.added(s)
        before, self.at = self.at, node
        if s.title:
            self.words(s.title.parts)
        for scope in self.scopes:
            node.answers |= scope.paths
            node.around |= scope.choices
        around = self.stands(node, s.als)
        if not node.gone:
            self.scopes.append(around)  # what decides that an article is there decides its leden
            self.run(s.body)
            self.scopes.pop()
        self.at = before

    def added(self, s: no.Item) -> Node:
        """The node of an item, put in the tree under the nearest one of a higher level."""
        parent = self.at
        while parent.level >= s.level and parent.parent is not None:
            parent = parent.parent
        name = s.name or str(len(parent.children) + 1)
        node = Node(s.level, name, f"{parent.id}/{name}", parent, place=(self.file, s.line), kind=s.kind)
        node.needs = [[(n.kind, n.path) for n in alternatives] for alternatives in s.needs]
        parent.children.append(node)
        return node

    def stands(self, node: Node, conditions: list[str]) -> Scope:
        """Decide whether the node at hand is there; what decided it is around all that stands in it."""
        around = Scope()
        for path in conditions:
            outcome = self.meaning.outcome(path)
            self.decided(outcome)
            around.paths.update(outcome.paths)
            if "ja" not in outcome.keuzen:
                node.gone = True
                node.keep_silent(dict(outcome.choices))
                break
        return around

    def kies(self, s: no.Kies) -> None:
        outcome = self.meaning.outcome(s.path)
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
        """The chosen options that may not become text, each with its rule. What decides that, decides what stands here too."""
        answer = outcome.answer
        if answer is None or not answer.parameter.kan_blokkeren or answer.waarde is None:
            return []
        read: list[Antwoord] = []
        rules = [(k, blokkade(self.blik, answer, k, outcome.parent, read)) for k in answer.parameter.sleutels if k in outcome.keuzen]
        paths = {path for a in read for path in a.paden}
        self.scopes[-1].paths.update(paths)
        self.at.answers.update(paths)
        self.at.up(ARTIKEL).silent.update((a.path, a.label) for a in read if a.is_open_keuze)
        return [(k, rule) for k, rule in rules if rule]

    def block(self, blocked: tuple[str, str], outcome: Uitkomst) -> None:
        """Say at this place that the option has no text; the lid then says only that."""
        answer, (key, code) = outcome.answer, blocked
        assert answer is not None
        grond = regel(code).grond(plekken(self.blik.agreement, answer, outcome.parent, key))
        gap = Gap(answer.path, answer.label or answer.parameter.label, "blokkade", grond)
        if self.at.level >= LID:
            self.at.up(LID).blocked = gap
        elif self.at.level == ARTIKEL:
            name = f"geen-tekst-{answer.path.split('.')[-1].replace('_', '-')}-{code.lower()}"
            paths = {path for scope in self.scopes for path in scope.paths}
            node = Node(LID, name, f"{self.at.id}/{name}", self.at, place=self.at.place, blocked=gap, answers=paths)
            if all(c.id != node.id for c in self.at.children):  # two options of one answer may fall under one rule
                self.at.children.append(node)

    def als(self, s: no.Als) -> None:
        if s.voorzieningen:
            there = any(self.blik.er_is(name) for name in s.voorzieningen)
            return self.run(s.body if there else s.otherwise)
        outcome = self.meaning.outcome(s.path)
        self.enter(outcome)
        self.run(s.body if "ja" in outcome.keuzen else s.otherwise)
        self.scopes.pop()

    def elk(self, s: no.Elk) -> None:
        found = self.meaning.resolve(s.path)
        if not isinstance(found, Antwoord):
            return
        self.at.answers.update(found.paden)
        self.at.up(ARTIKEL).silent.update(found.door_keuzen)
        if not found.gevraagd:
            return
        if found.waarde is None:
            return self.open_list(found)
        bound = self.meaning.bound
        for row in found.rijen():
            bound.append({**(bound[-1] if bound else {}), "rij": row})
            self.run(s.body)
            bound.pop()

    def open_list(self, found: Antwoord) -> None:
        """A list that is on purpose open: one item with a gap, so that the lid stands."""
        node = Node(self.at.level + 1, "open", f"{self.at.id}/open", self.at, place=self.at.place)
        node.pieces, node.answers = list(said(found, self.invoer, self.meaning.terms)), set(found.paden)
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
        self.at.answers.update(outcome.paths)
        self.at.choices.update(outcome.choices)
        if outcome.gates:
            self.at.up(ARTIKEL).silent.update(outcome.gates)

    # shared sentences ------------------------------------------------------------------------------------------------------------
    def express(self, e: ex.Expression) -> None:
        if isinstance(e.node, ex.CallZin):
            self.call_zin(e.node)
        else:
            self.at.pieces += spoken(e.node, self.at, self.meaning, self.invoer)

    def call_zin(self, call: ex.CallZin) -> None:
        zin, given = self.zinnen[call.name], self.meaning.argument
        values = [given(a) for a in call.args]
        self.meaning.bound.append(dict(zip(zin.parameters, values, strict=False)) | {k: given(a) for k, a in call.named})
        self.run(zin.body)
        self.meaning.bound.pop()
