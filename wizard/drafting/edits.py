"""Texts edited by hand replace the words of their lid before the tree settles; they fall away and number with it.

The notation is that of a lid: lines starting with ``- `` are onderdelen (the line above ends with ``:``), ``[[id/artikel/lid]]``
is a reference. Nothing in it is ever evaluated.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from wizard.agreement.agreement import AfwijkendeTekst
from wizard.drafting.document import Text
from wizard.drafting.tree import ONDERDEEL, DeadRef, Node, Piece, RefRequest

_LINK = re.compile(r"\[\[([a-z0-9_/-]+)\]\]")


def apply_edits(roots: list[Node], edits: Mapping[str, AfwijkendeTekst], generated: Mapping[str, str]) -> tuple[str, ...]:
    """Put the edited texts in their leden. Gives the ids of edits whose lid is not there."""
    index = {n.id: n for r in roots for n in r.walk()}
    lost = []
    for lid_id, edit in edits.items():
        node = index.get(lid_id)
        if node is None or lid_id not in generated:
            lost.append(lid_id)
            continue
        now = generated[lid_id]
        node.edited = (now, bool(edit.verving) and _folded(edit.verving) != _folded(now))
        _replace(node, edit.tekst, index)
    return tuple(lost)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def _replace(node: Node, text: str, index: Mapping[str, Node]) -> None:
    words = [line for line in text.splitlines() if not line.lstrip().startswith("- ")]
    items = [line.lstrip()[2:] for line in text.splitlines() if line.lstrip().startswith("- ")]
    aanhef = " ".join(w.strip() for w in words)
    conjunction = "of" if any(re.search(r";?\s+of$", i) for i in items) else "en"
    node.pieces, node.children, node.choices = _pieces(aanhef.rstrip(": ") if items else aanhef, index), [], {}
    node.word, node.colon, node.blocked = (conjunction, True, None) if items else ("", False, None)
    for k, item in enumerate(items, 1):
        child = Node(ONDERDEEL, f"tekst-{k}", f"{node.id}/tekst-{k}", node, place=node.place)
        child.pieces = _pieces(re.sub(r"[;.]?(\s+(en|of))?$", "", item.strip()), index)
        node.children.append(child)


def _pieces(text: str, index: Mapping[str, Node]) -> list[Piece]:
    out: list[Piece] = []
    at = 0
    for m in _LINK.finditer(text):
        out.append(Text(text[at : m.start()]))
        target = index.get(m[1])
        out.append(RefRequest("id", (m[1],)) if target is not None and not target.gone else DeadRef(m[1]))
        at = m.end()
    return [*out, Text(text[at:])]
