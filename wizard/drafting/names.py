"""The names of articles, leden and onderdelen in all templates: what a reference may mean, and names that stand twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from wizard.drafting import expression as ex
from wizard.drafting import notation as no
from wizard.drafting.tree import DEPTH
from wizard.messages import Melding, bedoelde_u

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
            self.known[name] = {name, *self._paths(name, template)}

    def _paths(self, name: str, template: no.Template) -> Iterator[str]:
        seen: dict[str, list[tuple[Branches, int]]] = {}
        for path, branches, line in self._items(template.body, name, ()):
            for other, at in seen.setdefault(path, []):
                if not _exclusive(branches, other):
                    text = f"de naam '{path.split('/')[-1]}' komt hier twee keer voor (ook op regel {at}); geef een andere naam."
                    self.problems.append(Melding(text, bestand=template.file, regel=line))
            seen[path].append((branches, line))
            yield path

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
        if kind == "deel":
            return (
                ""
                if path in self.known or path in self.half
                else f"deel('{path}'): er is geen soort '{path}'{bedoelde_u(path, self.known)}"
            )
        parts = path.split("/")
        missing = DEPTH[kind] - len(parts)
        if missing < 0:
            return f"{kind}('{path}') heeft te veel namen."
        own = [soort, article, "?"][:missing]
        if missing > 0 and len(own) == missing and not (missing == 3 or "?" in own):
            full = "/".join([*own, *parts])
        elif missing == 0:
            full = path
        else:
            return f"{kind}('{path}'): noem ook het lid."
        known = self.known.get(full.split("/")[0], set())
        if full in known or full.split("/")[0] in self.half:
            return ""
        peers = [k.split("/")[-1] for k in known if k.count("/") == full.count("/")]
        return f"{kind}('{path}') bestaat niet{bedoelde_u(parts[-1], peers) or '.'}"


def _exclusive(a: Branches, b: Branches) -> bool:
    """Whether two places stand in different branches of one choice (so they can never both be there, a multiple choice aside)."""
    choices = dict(a)
    return any(block in choices and choices[block] != branch for block, branch in b)
