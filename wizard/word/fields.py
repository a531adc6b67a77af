"""Fields: what Word computes, with the result it will compute already in place (Word does not recalculate on opening)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.drafting.document import NBSP, Lid, Reference, RefPart
from wizard.drafting.paragraphs import is_losse
from wizard.word import elements, names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.drafting.document import Document

Anchors = dict[str, str]
"""Id of something numbered → the bookmark whose paragraph carries that number."""

_WHOLE = ("artikel", "deel")
"""Words that stand in the number itself: the field gives ``Artikel 3``, where it gives only ``2`` for a lid."""


def begin(instruction: str) -> str:
    """The field up to its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field(instruction: str, result: str) -> str:
    """A field whose result is plain words."""
    return begin(instruction) + elements.run(result) + END


def anchors(document: Document) -> Anchors:
    """Where references point. The only lid of an article has no number, so its article stands for it.

    The deel of a losse clausule has no number and is not among them.
    """
    found: Anchors = {} if is_losse(document) else {deel.id: names.bookmark(deel.id) for deel in document.delen}
    for article in document.articles():
        found[article.id] = names.bookmark(article.id)
        for lid in article.leden:
            found[lid.id] = names.bookmark(article.id if lid.number is None else lid.id)
            found |= _items(lid)
    return found


def reference(ref: Reference, targets: Mapping[str, str]) -> str:
    """``artikel 7 lid 2 onder b`` with a live field for each number."""
    return elements.run(" ").join(_link(part, targets) for part in ref.parts)


def _items(lid: Lid) -> Anchors:
    inner = (sub for item in lid.onderdelen for sub in item.onderdelen)
    return {item.id: names.bookmark(item.id) for item in (*lid.onderdelen, *inner)}


def _link(part: RefPart, targets: Mapping[str, str]) -> str:
    """One number of a reference. ``deel B`` in mid-sentence is a link, since no switch writes only the word in small letters."""
    name = targets.get(part.target)
    if name is None:
        return elements.run(part.text)
    if part.word.lower() not in _WHOLE:
        return elements.run(part.word + NBSP) + field(rf"REF {name} \n \h", part.number)
    if part.word == "deel":
        return elements.link(elements.run(part.text), name)
    lower = r" \* Lower" if part.word[0].islower() else ""
    return field(rf"REF {name} \n \h{lower}", part.text)
