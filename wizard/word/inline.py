"""The parts of a paragraph as runs, fields and content controls."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from wizard.drafting.document import Gap, OpenChoice, Reference, Text, Value
from wizard.word import elements, fields, names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.drafting.paragraphs import Part
    from wizard.word.fields import Anchors

OPEN = "Nogopen"
_PLAIN = "<w:text/>"
_PROMPT = "<w:showingPlcHdr/>"


class Inline:
    """Renders parts for one file and numbers its controls; with ``schoon`` there are no controls, only words."""

    def __init__(self, anchors: Anchors, *, schoon: bool) -> None:
        self._anchors = anchors
        self._schoon = schoon
        self._numbers = count(1)

    def number(self) -> int:
        """The next unique number for a control."""
        return next(self._numbers)

    def parts(self, parts: Iterable[Part]) -> str:
        """All parts, one after the other."""
        return "".join(map(self._part, parts))

    def _part(self, part: Part) -> str:
        match part:
            case Text(text=text):
                return elements.run(text)
            case Value():
                return self._value(part)
            case Reference(dead=False):
                return fields.reference(part, self._anchors)
            case Gap(path=path):
                return self._open(part.text, names.tag(path))
            case OpenChoice(path=path):
                return self._open(part.text, names.tag(path, kies=True), kind="")
            case _:
                return elements.run(part.text, OPEN)

    def _value(self, value: Value) -> str:
        """A value in a plain-text control. One that holds a gap is rich, with the gap as a control of its own inside."""
        words = self.parts(value.parts)
        if self._schoon or not words or (len(value.parts) == 1 and isinstance(value.parts[0], Gap)):
            return words
        if any(isinstance(part, Gap) for part in value.parts):
            return self._control(words, names.tag(value.path), value.path, "")
        return self._control(elements.run(value.text), names.tag(value.path), value.path, _PLAIN)

    def _open(self, mark: str, tag: str, *, kind: str = _PROMPT) -> str:
        """A mark of what is open: a rich control named like the mark without its brackets."""
        words = elements.run(mark, OPEN)
        name = mark.strip("[]")
        return words if self._schoon else self._control(words, tag, name[:1].upper() + name[1:], kind)

    def _control(self, content: str, tag: str, title: str, kind: str) -> str:
        return elements.control(content, tag=tag, title=names.title(title), number=self.number(), kind=kind)
