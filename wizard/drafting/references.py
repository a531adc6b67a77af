"""What a reference by name comes to in words: ``lid 2``, ``artikel 4, lid 1, onder b``, ``artikel 2 tot en met artikel 6``, ``Deel C``."""

from __future__ import annotations

from collections.abc import Sequence

from wizard.drafting.document import Gap, Reference, RefPart, Span, Text, Value
from wizard.drafting.tree import ARTIKEL, DEPTH, LID, ONDERDEEL, VOORZIENING, Node, Places, RefRequest
from wizard.messages import Melding


class References:
    """Finds what is referred to in a settled, numbered tree. ``problems`` gathers references that find nothing."""

    def __init__(self, places: Places, delen: dict[str, tuple[str, str]], *, lenient: bool) -> None:
        """``delen``: per soort the id and letter of its Deel. ``lenient``: a text was edited, so a lost reference is a mark, no error."""
        self.places, self.delen, self.lenient = places, delen, lenient
        self.problems: list[Melding] = []

    def spans(self, node: Node, request: RefRequest) -> list[Span]:
        """The references that a request means, joined; nothing found is noted as an error of the template."""
        found = self._targets(node, request)
        if not found and self.lenient:
            return [Reference(request.paths[0], (), dead=True)]
        if not found:
            self.problems.append(Melding(self._lost(node, request), bestand=node.place[0], regel=node.place[1]))
        out: list[Span] = []
        for i, group in enumerate(found):
            out += [Text(", " if i < len(found) - 1 else f" {request.conjunction} ")] if i else []
            out += group
        return out

    def _lost(self, node: Node, request: RefRequest) -> str:
        """Why a reference finds nothing, and what to do."""
        what = " of ".join(f"{request.kind} '{p}'" for p in request.paths) or "de gekozen voorziening"
        if request.kind in DEPTH and any(node.id in self.places.ids(node, request.kind, p) for p in request.paths):
            return f"{what} verwijst naar zichzelf; laat de verwijzing weg."
        return f"{what} is er bij deze antwoorden niet; schrijf 'bij {request.kind} …' als dit lid dan vervalt."

    def _targets(self, node: Node, request: RefRequest) -> list[list[Span]]:
        if request.kind == "deel":
            return [[self._deel(d)] for d in sorted({self.delen[p] for p in request.paths if p in self.delen})]
        places = self.places
        if request.kind == "id":  # in an edited text
            nodes = [t for p in request.paths if (t := places.living(p)) is not None]
        else:
            nodes = [t for p in request.paths for t in places.find(node, request.kind, p)]
        nodes += [t for i in request.ids if (t := places.living(i)) is not None]
        if request.ids and not nodes:
            return [[Value(request.answer, (Gap(request.answer, request.label),))]]
        provisions = [t for t in nodes if t.level == VOORZIENING]
        below = sorted((t for t in nodes if t.level > VOORZIENING), key=_place)
        return self._ranges(node, provisions) + [[self._reference(node, t)] for t in below]

    def _deel(self, deel: tuple[str, str]) -> Reference:
        deel_id, letter = deel
        return Reference(deel_id, (RefPart("deel", letter, deel_id),))

    def _ranges(self, node: Node, provisions: Sequence[Node]) -> list[list[Span]]:
        """Provisions as their articles, three or more in a row as ``artikel 2 tot en met artikel 6``."""
        articles = sorted((a for p in provisions for a in p.here()), key=lambda a: a.number)
        runs: list[list[Node]] = []
        for a in articles:
            if runs and runs[-1][-1].number + 1 == a.number:
                runs[-1].append(a)
            else:
                runs.append([a])
        out: list[list[Span]] = []
        for run in runs:
            if len(run) > 2:
                out.append([self._reference(node, run[0]), Text(" tot en met "), self._reference(node, run[-1])])
            else:
                out += [[self._reference(node, a)] for a in run]
        return out

    def _reference(self, node: Node, target: Node) -> Reference:
        """A reference as seen from where it stands: within its own article only ``lid 2``."""
        same_article = node.up(ARTIKEL) is target.up(ARTIKEL)
        same_lid = node.level >= LID and target.level >= LID and node.up(LID) is target.up(LID)
        parts: list[RefPart] = []
        article, lid = target.up(ARTIKEL), target.up(LID)
        alone = len(article.here()) == 1
        if not same_article or target.level == ARTIKEL or (alone and not same_lid):
            parts.append(RefPart("artikel", str(article.number), article.id))
        if target.level >= LID and not alone and not (same_lid and target.level > LID):
            parts.append(RefPart("lid", str(lid.number), lid.id))
        if target.level == ONDERDEEL and lid.colon and len(lid.here()) > 1:
            parts.append(RefPart("onder", chr(96 + target.number), target.id))
        if not parts:
            parts = [RefPart("lid", str(lid.number), lid.id)] if not alone else [RefPart("artikel", str(article.number), article.id)]
        return Reference(parts[-1].target, tuple(parts))


def _place(node: Node) -> tuple[int, ...]:
    """Where a node stands in the text: the numbers of its article, of its lid and of what is in it."""
    return tuple(node.up(level).number for level in range(ARTIKEL, node.level + 1))
