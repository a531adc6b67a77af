"""Cao-clausulewizard: from choices of negotiators to the Dutch text of a collective labour agreement.

from wizard import load, draft, to_docx

agreement = load("rijk-loopbaanscan")
print(draft(agreement).text())
Path("voorstel.docx").write_bytes(to_docx(agreement))
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from wizard.agreement.agreement import Agreement
    from wizard.drafting.document import Document

__all__ = ["draft", "load", "to_docx"]


def load(source: str | PathLike[str] | bytes) -> Agreement:
    """The agreement of a preset id, a path to an answers file (YAML or JSON), or the bytes of one.

    Raises ``wizard.messages.InvoerFout`` with every problem, in Dutch, each with place, value, rule and remedy; TypeError for
    anything else than these three. A library that ``CAO_WIZARD_BIBLIOTHEEK`` names comes into use; ``wizard.messages.CaoFout``
    tells every mistake in it.
    """
    from wizard import library
    from wizard.agreement.load import load as _load

    if library.in_omgeving():
        from wizard.drafting.library_check import gebruik_uit_omgeving

        gebruik_uit_omgeving()
    return _load(source)


def draft(agreement: Agreement, invoer: Mapping[str, str] | None = None) -> Document:
    """The drafted text; ``.text()`` gives it as plain text. ``invoer`` holds, by path, what someone typed that cannot be read:
    the text marks it, whatever the agreement has there. A path is ``<id>.<vraag>`` or a part of it: ``loopbaanadvies.bedrag.euro``.

    The same answers give the same Document. What is open, blocked or unreadable is marked in the text and listed in ``open_points``.
    Raises ``wizard.messages.InvoerFout`` for a path that leads nowhere, ``wizard.messages.SjabloonFout`` when a template has mistakes,
    TypeError when it gets no Agreement.
    """
    from wizard.agreement.change import zonder
    from wizard.drafting.draft import draft as _draft

    _is_agreement(agreement, "draft")
    if not isinstance(invoer, Mapping | None):
        raise TypeError(f"draft() krijgt bij invoer een dict met per pad wat er is getypt, geen {type(invoer).__name__}.")
    return _draft(zonder(agreement, invoer or {}), invoer or {})


def to_docx(agreement: Agreement, *, schoon: bool = False) -> bytes:
    """The Word file: a *voorstel* with marks, box and toelichtingen, or with ``schoon`` the cao text alone. Same answers, same bytes.

    Raises ``wizard.messages.Geblokkeerd`` when an answer may not become text, ``wizard.messages.SjabloonFout`` when a template has
    mistakes, TypeError when it gets no Agreement.
    """
    from wizard.output import to_docx as _to_docx

    _is_agreement(agreement, "to_docx")
    return _to_docx(agreement, schoon=schoon)


def _is_agreement(given: object, function: str) -> None:
    """Raises TypeError that says what goes in, when this is no Agreement."""
    from wizard.agreement.agreement import Agreement

    if not isinstance(given, Agreement):
        raise TypeError(f"{function}() krijgt een Agreement, geen {type(given).__name__}; schrijf {function}(load(…)).")
