"""Drafting a whole package against Jinja that renders the same sentences to one string.

Jinja gets it easy: its template is made from the drafted text, compiled once, with the values ready-made and one simple condition
per lid. It does not number, refer, check or remember where a value came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import jinja2

import wizard
from benchmarks.ratio import Ratio, compare, timed
from wizard.drafting.document import Document, Onderdeel, Span, Value

_PRESET = "startpakket"


def _sentence(spans: Iterable[Span], values: list[str]) -> str:
    """The words of a sentence with each value as a Jinja expression; notes the values."""
    words = []
    for span in spans:
        if isinstance(span, Value):
            words.append(f"{{{{ waarden[{len(values)}] }}}}")
            values.append(span.text)
        else:
            words.append(span.text)
    return "".join(words)


def _items(onderdelen: Iterable[Onderdeel], values: list[str]) -> Iterator[str]:
    """Each onderdeel on a line of its own, the inner ones too."""
    for onderdeel in onderdelen:
        yield f"{onderdeel.letter} {_sentence(onderdeel.text, values)}{onderdeel.end}"
        yield from _items(onderdeel.onderdelen, values)


def jinja_of(document: Document) -> tuple[jinja2.Template, dict[str, list[str]]]:
    """A compiled template that renders the articles of this document, and what it needs to do so."""
    values: list[str] = []
    lines = []
    for article in document.articles():
        lines.append(f"Artikel {article.number} {_sentence(article.title, values)}")
        for lid in article.leden:
            lines.append(f'{{% if "{lid.id}" in leden %}}{lid.number or ""} {_sentence(lid.text, values)}')
            lines += _items(lid.onderdelen, values)
            lines.append("{% endif %}")
    environment = jinja2.Environment(autoescape=False, undefined=jinja2.StrictUndefined)  # noqa: S701 - plain text, no HTML
    return environment.from_string("\n".join(lines)), {"waarden": values, "leden": [lid.id for lid in document.leden()]}


def run() -> Ratio:
    """`draft` of the start package against rendering its sentences."""
    agreement = wizard.load(_PRESET)
    template, context = jinja_of(wizard.draft(agreement))
    return compare(
        f"draft {_PRESET} : Jinja, the same sentences",
        timed(lambda: wizard.draft(agreement), times=3),
        timed(lambda: template.render(context), times=30),
    )


if __name__ == "__main__":
    print(run())
