"""The Document as one small HTML page: to read, to print, to paste in a mail. No scripts, nothing from elsewhere."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from wizard.drafting.document import Gap, OpenChoice, Reference, Value, plain
from wizard.drafting.paragraphs import KOLOMMEN, Mark, Paragraph, is_signed, paragraphs, printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.drafting.document import Document
    from wizard.drafting.paragraphs import Kind, Part

_DEPTHS: dict[Kind, int] = {"lid": 1, "onderdeel": 2, "subonderdeel": 3}
_TAGS: dict[Kind, str] = {"titel": "h1", "standkop": "h2", "deel": "h2", "artikel": "h3", "kop": "h2"}
_GROUPS: dict[Kind, str] = {
    **dict.fromkeys(_DEPTHS, "lijst"),
    **dict.fromkeys(("standkop", "stand", "standslot"), "kader"),
    "definitie": "begrippen",
}
_STYLE = """
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.45 Cambria, Caladea, Georgia, serif; color: #000; }
h1 { font-weight: normal; font-size: 2rem; color: #1f3864; margin: .3rem 0; }
h2, h3, .soort, .gegeven, .kader, .toelichting, table { font-family: Calibri, Carlito, sans-serif; }
h2 { color: #1f3864; border-bottom: 1px solid; margin: 2rem 0 0; }
h3 { margin: 1.5rem 0 0; }
.soort { font-weight: bold; color: #1f3864; }
.ondertitel { font-size: 1.2rem; color: #404040; }
.kader { background: #f3f5f9; border: 1px solid #a6a6a6; padding: .2rem .8rem .6rem; margin: 1rem 0; }
.kader h2 { border: 0; margin: .5rem 0; font-size: 1rem; }
.kader p, .gegeven { margin: .2rem 0; }
.artikeltekst { margin: .4rem 0 0 2.2rem; }
ol { list-style: none; margin: 0; padding-left: 2.2rem; }
li { margin-top: .4rem; }
li li { margin-top: .2rem; }
ol .nr { float: left; margin-left: -2.2rem; }
dl { margin: .4rem 0 0 2.2rem; }
dl div { margin-top: .3rem; }
dt, dd { display: inline; margin: 0; }
dt { font-weight: bold; }
.toelichting { color: #404040; border-left: 2px solid #a6a6a6; margin-left: 2.2rem; padding-left: .6rem; font-size: .9rem; }
mark { background: #ffe699; font-weight: bold; }
a { color: inherit; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #a6a6a6; padding: .2rem .4rem; }
tbody td { height: 4rem; }
"""


def to_html(document: Document, *, schoon: bool = False) -> str:
    """A complete page with the words of the Word file; ``schoon`` as in ``word.write``."""
    rows = paragraphs(document, schoon=schoon)
    blocks = [_block(group, list(members)) for group, members in groupby(rows, key=lambda row: _GROUPS.get(row.kind, ""))]
    signing = _table(document) if is_signed(document, schoon=schoon) else ""
    title = escape(printable(plain(document.kop.titel)))
    return (
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{''.join(blocks)}{signing}</body>\n</html>\n"
    )


def _block(group: str, rows: list[Paragraph]) -> str:
    match group:
        case "lijst":
            return _list(rows)
        case "kader":
            *lines, slot = rows
            shown = (*lines, replace(slot, parts=slot.parts[:1]))  # how to delete it only helps in Word
            return f'<aside class="kader">\n{"".join(map(_plain, shown))}</aside>\n'
        case "begrippen":
            terms = (f"<div{_id(row)}><dt>{_text(row.lead)}</dt>: <dd>{_parts(row.parts)}</dd></div>\n" for row in rows)
            return f"<dl>\n{''.join(terms)}</dl>\n"
        case _:
            return "".join(map(_plain, rows))


def _plain(row: Paragraph) -> str:
    """A heading or a paragraph, its number, label or prefix before its words."""
    tag = _TAGS.get(row.kind, "p")
    glue = ": " if row.kind in {"gegeven", "stand"} else " "
    lead = _text(row.lead) + glue if row.lead else ""
    strong = f"<strong>{lead.rstrip()}</strong> " if lead and tag == "p" else lead
    name = f' class="{row.kind}"' if tag == "p" else ""
    return f"<{tag}{name}{_id(row)}>{strong}{_parts(row.parts)}</{tag}>\n"


def _list(rows: list[Paragraph]) -> str:
    """Leden with their onderdelen as lists in lists."""
    html: list[str] = []
    open_depths: list[int] = []
    for row in rows:
        depth = _DEPTHS[row.kind]
        while open_depths and open_depths[-1] > depth:
            html.append("</li>\n</ol>\n")
            open_depths.pop()
        if open_depths and open_depths[-1] == depth:
            html.append("</li>\n")
        else:
            html.append("\n<ol>\n" if open_depths else "<ol>\n")
            open_depths.append(depth)
        html.append(f'<li{_id(row)}><span class="nr">{_text(row.lead)}</span> {_parts(row.parts)}')
    html += ["</li>\n</ol>\n"] * len(open_depths)
    return "".join(html)


def _parts(parts: Iterable[Part]) -> str:
    return "".join(map(_part, parts))


def _part(part: Part) -> str:
    match part:
        case Value(parts=inner):
            return _parts(inner)
        case Reference(dead=False):
            links = (f'<a href="#{quote(link.target, safe="/")}">{_text(link.text)}</a>' for link in part.parts)
            return " ".join(links)
        case Gap() | OpenChoice() | Mark() | Reference():
            return f"<mark>{_text(part.text)}</mark>"
        case _:
            return _text(part.text)


def _table(document: Document) -> str:
    """Room to sign, a row per party."""
    head = "".join(f'<th scope="col">{word}</th>' for word in KOLOMMEN)
    empty = "<td></td>" * (len(KOLOMMEN) - 1)
    signers = [_part(signer) for signer in document.kop.ondertekenaars] or ["", ""]
    rows = "".join(f"<tr><td>{signer}</td>{empty}</tr>\n" for signer in signers)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _id(row: Paragraph) -> str:
    return f' id="{_text(row.id)}"' if row.id else ""


def _text(text: str) -> str:
    return escape(printable(text))
