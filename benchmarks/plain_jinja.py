"""The templates as a lawyer would have written them in plain Jinja, made from ours: the peer that `draft` is held against.

The same sentences rendered to one string, with the same conditions decided from the answers and the same values said by the same
functions. Left out is what drafting does besides: falling away, numbers, references (their words are ready-made), capitals, marks,
who said what. With ``ready`` every condition is decided and every value said beforehand: what is left is Jinja joining text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import jinja2

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Antwoord, blik_op
from wizard.drafting import expression as ex
from wizard.drafting import notation as no
from wizard.drafting import templates
from wizard.drafting.document import Text
from wizard.drafting.document import Value as Said
from wizard.drafting.drafter import Drafter
from wizard.drafting.saying import Term, counted, said

Condition = Callable[[Drafter], frozenset[str]]
Value = Callable[[Drafter], str]


class _Source:
    """One provision's template as Jinja source; conditions and values get a number and are looked up by it."""

    def __init__(self, drafter: Drafter) -> None:
        self.drafter = drafter
        self.conditions: list[Condition] = []
        self.values: list[Value] = []

    def body(self, statements: Iterable[no.Statement]) -> Iterator[str]:
        for s in statements:
            match s:
                case no.Words():
                    yield "".join(self.part(p) for p in s.parts) + "\n"
                case no.Item():
                    yield from self.item(s)
                case no.Kies():
                    n = self.decided(s.path)
                    for b in s.branches:
                        tests = [f"{key!r} in kies({n})" for key in b.keys]
                        yield f"{{% if {' or '.join(tests)} %}}"
                        yield from self.body(b.body)
                        yield "{% endif %}"
                case no.Als():
                    yield from self.als(s)
                case no.Term():
                    yield from self.body(s.body)

    def item(self, s: no.Item) -> Iterator[str]:
        tests = [f"'ja' in kies({self.decided(p)})" for p in s.als]
        yield f"{{% if {' and '.join(tests) or 'true'} %}}- "
        if s.title:
            yield "".join(self.part(p) for p in s.title.parts)
        yield from self.body(s.body)
        yield "{% endif %}"

    def als(self, s: no.Als) -> Iterator[str]:
        n = self.present(s.voorzieningen) if s.voorzieningen else self.decided(s.path)
        yield f"{{% if 'ja' in kies({n}) %}}"
        yield from self.body(s.body)
        yield "{% else %}"
        yield from self.body(s.otherwise)
        yield "{% endif %}"

    def decided(self, path: str) -> int:
        """The number of a condition; inside a shared sentence it hangs on what was given."""
        keys = self.drafter.meaning.outcome(path).keuzen
        self.conditions.append((lambda _: keys) if self.drafter.meaning.bound else (lambda d: d.meaning.outcome(path).keuzen))
        return len(self.conditions) - 1

    def present(self, names: list[str]) -> int:
        self.conditions.append(lambda d: frozenset({"ja" if any(d.blik.er_is(n) for n in names) else "nee"}))
        return len(self.conditions) - 1

    def part(self, part: Text | ex.Expression | no.OneOrMore) -> str:
        if isinstance(part, Text):
            return part.text
        if isinstance(part, no.OneOrMore):
            return "".join(self.part(p) for p in part.parts) if part.more else ""
        return self.expression(part.node)

    def expression(self, node: ex.Node) -> str:
        d = self.drafter
        if isinstance(node, ex.CallZin):
            zin = templates.zinnen()[node.name]
            values = [d.meaning.argument(a) for a in node.args]
            d.meaning.bound.append(dict(zip(zin.parameters, values, strict=False)) | {k: d.meaning.argument(a) for k, a in node.named})
            text = "".join(self.body(zin.body))
            d.meaning.bound.pop()
            return text
        if isinstance(node, ex.Refer):
            return f"{node.kind} 7"
        found = d.meaning.resolve(node.on.path if isinstance(node, ex.Filter) else node.path)
        if isinstance(found, Antwoord):
            return self.value(found, node)
        return found.text if isinstance(found, Term) else str(found)

    def value(self, answer: Antwoord, node: ex.Node) -> str:
        if isinstance(node, ex.Filter) and len(node.words) == 2:
            words = (node.words[0], node.words[1])
            self.values.append(lambda _: counted(answer, words, {}).text)
        else:
            self.values.append(lambda d: "".join(p.text for p in said(answer, {}, d.meaning.terms) if isinstance(p, Text | Said)))
        return f"{{{{ zeg({len(self.values) - 1}) }}}}"


def renderer(agreement: Agreement, *, ready: bool) -> Callable[[], str]:
    """Renders all articles of an agreement; the templates are read and compiled beforehand."""
    environment = jinja2.Environment(autoescape=False, undefined=jinja2.StrictUndefined)  # noqa: S701 - plain text, no HTML
    made = []
    for v in agreement.alle():
        template = templates.template(v.soort)
        source = _Source(Drafter(blik_op(agreement, v), templates.zinnen(), template.file, {}))
        made.append((v, source, environment.from_string("".join(source.body(template.body)))))

    def render() -> str:
        return "".join(t.render(_context(Drafter(blik_op(agreement, v), {}, "", {}), s)) for v, s, t in made)

    fixed = [(t, [c(s.drafter) for c in s.conditions], [v(s.drafter) for v in s.values]) for _, s, t in made]

    def join() -> str:
        return "".join(t.render({"kies": keys.__getitem__, "zeg": words.__getitem__}) for t, keys, words in fixed)

    return join if ready else render


def _context(drafter: Drafter, source: _Source) -> dict[str, Any]:
    return {"kies": lambda n: source.conditions[n](drafter), "zeg": lambda n: source.values[n](drafter)}
