"""What stands between ``{{ }}`` as pieces of a sentence; the place where it is said keeps which answers it says."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.agreement.antwoorden import Antwoord
from wizard.drafting import expression as ex
from wizard.drafting.document import Text
from wizard.drafting.meaning import Bound, Meaning
from wizard.drafting.saying import Term, counted, figures_of, ordinal_of, said, terms_in
from wizard.drafting.tree import ARTIKEL, Node, Piece, RefRequest, Shared


def spoken(node: ex.Name | ex.Filter | ex.Refer | ex.Literal, at: Node, meaning: Meaning, invoer: Mapping[str, str]) -> list[Piece]:
    """The pieces that an expression says at this place; a call of a shared sentence is not for here: it is more than words."""
    if isinstance(node, ex.Refer):
        return [RefRequest(node.kind, node.paths, node.conjunction)]
    if isinstance(node, ex.Literal):
        return [Shared(node.text)]
    if isinstance(node, ex.Filter):
        return _filtered(node, at, meaning, invoer)
    return _said(meaning.resolve(node.path), at, meaning, invoer)


def _said(found: Bound, at: Node, meaning: Meaning, invoer: Mapping[str, str]) -> list[Piece]:
    if isinstance(found, str):
        return [Shared(found)]
    if isinstance(found, Term):
        _shared(found, at)
        return [Shared(found.text)]
    if isinstance(found, RefRequest):
        return [found]
    if isinstance(found, Antwoord):
        at.answers.update(found.paden)
        if found.door_keuzen:
            at.up(ARTIKEL).silent.update(found.door_keuzen)
        at.choices.update((a.path, a.label or a.parameter.label) for a in _open_choices_in(found))
        for term in terms_in(found, meaning.terms):
            _shared(term, at)
        return list(said(found, invoer, meaning.terms))
    return []


def _shared(found: Term, at: Node) -> None:
    """An open choice behind a term that the whole text shares is marked at this article only when it is marked nowhere else."""
    at.answers.update(found.paths)
    if found.open_keuzen:
        at.up(ARTIKEL).silent.update(found.open_keuzen)


def _filtered(node: ex.Filter, at: Node, meaning: Meaning, invoer: Mapping[str, str]) -> list[Piece]:
    found = meaning.resolve(node.on.path)
    if isinstance(found, Term):
        _shared(found, at)
        return [Text(node.words[1] if found.plural else node.words[0])]
    if not isinstance(found, Antwoord):
        return []
    at.answers.update(found.paden)
    if node.name == "telt":
        return [Text(node.words[0] if found.waarde == 1 else node.words[1])]
    if node.name == "aantal":
        return [counted(found, (node.words[0], node.words[1]), invoer)]
    return [ordinal_of(found, invoer) if node.name == "rang" else figures_of(found, invoer)]


def _open_choices_in(answer: Antwoord) -> list[Antwoord]:
    """The choices that are open in what an answer says: itself, or parts of a composite."""
    if answer.parameter.type != "samengesteld" or answer.waarde is None:
        return [answer] if answer.parameter.type == "keuze" and answer.is_open else []
    return [part for v in answer.parameter.velden if v.type == "keuze" and (part := answer.deel(v.naam)).is_open]
