"""The names of articles, leden and onderdelen in all templates: what a reference may mean, and names that stand twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from wizard.agreement.declaration_sheet import wel
from wizard.drafting import expression as ex
from wizard.drafting import notation as no
from wizard.drafting.tree import DEPTH
from wizard.messages import Melding

Branches = tuple[tuple[int, int], ...]


class Names:
    """All full paths by template (``loopbaanadvies/aanspraak/recht``); ``problems`` are names that stand twice in an article.

    ``half`` are the templates that could be read in part only: what they do not have, they may have when they are mended.
    """

    def __init__(self, by_soort: Mapping[str, no.Template], zinnen: Mapping[str, no.Zin], half: Collection[str] = ()) -> None:
        self.zinnen, self.half = zinnen, half
        self.known: dict[str, set[str]] = {}
        self.problems: list[Melding] = []
        for name, template in by_soort.items():
            self.known[name] = {name, *(path for path, _, _ in self._items(template.body, name, ()))}
            self.note_twice(template.body, template.file)

    def note_twice(self, body: Iterable[no.Statement], file: str) -> None:
        """Note the names in a body that stand twice."""
        seen: dict[str, list[tuple[Branches, int]]] = {}
        for path, branches, line in self._items(body, "", ()):
            for other, at in seen.setdefault(path, []):
                if not _exclusive(branches, other):
                    text = f"de naam '{path.split('/')[-1]}' komt hier twee keer voor (ook op regel {at}); geef een andere naam."
                    self.problems.append(Melding(text, bestand=file, regel=line))
            seen[path].append((branches, line))

    def _items(self, body: Iterable[no.Statement], head: str, branches: Branches) -> Iterator[tuple[str, Branches, int]]:  # noqa: C901 - one case per kind of statement
        for s in body:
            match s:
                case no.Item():
                    if s.name:
                        yield f"{head}/{s.name}", branches, s.line
                    yield from self._items(s.body, f"{head}/{s.name or '?'}", branches)
                case no.Kies():
                    for i, b in enumerate(s.branches):
                        yield from self._items(b.body, head, (*branches, (id(s), i)))
                case no.Als():
                    yield from self._items(s.body, head, (*branches, (id(s), 0)))
                    yield from self._items(s.otherwise, head, (*branches, (id(s), 1)))
                case no.Elk():
                    yield from self._items(s.body, head, branches)
                case no.Words():
                    for part in s.parts:
                        if isinstance(part, ex.Expression) and isinstance(part.node, ex.CallZin) and part.node.name in self.zinnen:
                            yield from self._items(self.zinnen[part.node.name].body, head, branches)

    def problem(self, kind: str, path: str, soort: str, article: str) -> str:
        """What is wrong with a reference from an article of a soort, or an empty string."""
        fault = self.fault(kind, path, soort, article)
        return f"{kind}('{path}'){fault}" if fault else ""

    def nowhere(self, kind: str, path: str, zin: no.Zin) -> str:
        """What is wrong with a reference in a shared sentence, wherever that is called; an empty string when it may find something."""
        missing = 0 if kind == "deel" else DEPTH[kind] - len(path.split("/"))
        if missing not in (1, 2):
            return self.problem(kind, path, "", "")
        near = [k for known in self.known.values() for k in known if k.count("/") == DEPTH[kind] - 1]
        near += [p for p, _, _ in self._items(zin.body, "", ())]
        there = self.half or any(k.endswith(f"/{path}") for k in near)
        return "" if there else f"{kind}('{path}') bestaat nergens{wel(_last(path), sorted(map(_last, near)))}"

    def fault(self, kind: str, path: str, soort: str, article: str) -> str:
        """As ``problem``, without the words of the reference itself."""
        if kind == "deel":
            return "" if path in self.known or path in self.half else f": er is geen soort '{path}'{wel(path, self.known)}"
        parts = path.split("/")
        missing = DEPTH[kind] - len(parts)
        if missing < 0:
            return " heeft te veel namen."
        own = [soort, article, "?"][:missing]
        if missing > 0 and len(own) == missing and not (missing == 3 or "?" in own):
            full = "/".join([*own, *parts])
        elif missing == 0:
            full = path
        else:
            return ": noem ook het lid."
        known = self.known.get(full.split("/")[0], set())
        if full in known or full.split("/")[0] in self.half:
            return ""
        return f" bestaat niet{wel(parts[-1], self._peers(full))}"

    def _peers(self, full: str) -> list[str]:
        """The names beside this one; of a parent that is not there those at the same depth."""
        soort, above = full.partition("/")[0], full.rpartition("/")[0]
        known = sorted(self.known.get(soort, ())) if above else sorted(self.known)
        beside = [k for k in known if k.rpartition("/")[0] == above]
        return [_last(k) for k in beside or known if k.count("/") == full.count("/")]


def _last(path: str) -> str:
    return path.rpartition("/")[2]


def _exclusive(a: Branches, b: Branches) -> bool:
    """Whether two places stand in different branches of one choice (so they can never both be there, a multiple choice aside)."""
    choices = dict(a)
    return any(block in choices and choices[block] != branch for block, branch in b)
