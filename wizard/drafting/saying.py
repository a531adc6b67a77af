"""How an answer sounds: a value with its path, its gaps and its fixed spaces; and the terms that the whole text shares."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wizard.agreement.antwoorden import Antwoord, Blik, blik_op
from wizard.agreement.values import Opening, Samengesteld, zeg
from wizard.drafting import dutch
from wizard.drafting.document import Gap, Text, Value
from wizard.drafting.tree import Piece, RefRequest


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the whole text shares: *dit hoofdstuk* or *deze artikelen*; ``paths`` are the answers that decide it."""

    text: str
    plural: bool = False
    paths: tuple[str, ...] = ()
    open_keuzen: tuple[tuple[str, str], ...] = ()
    """Which of those are open: path and label."""


DIT = {"hoofdstuk": Term("dit hoofdstuk"), "cao": Term("deze cao"), "partijen": Term("cao-partijen", plural=True)}
"""The shared terms by name (``dit.hoofdstuk``), as a whole chapter of a cao says them."""


def terms(blik: Blik) -> dict[str, Term]:
    """``dit.hoofdstuk``, ``dit.cao`` and ``dit.partijen`` for this agreement (AANDACHTSPUNTEN: *geen cao*)."""
    whole = "slot" in blik.agreement.algemeen
    cao = blik.agreement.algemeen.get("cao")
    kind = blik_op(blik.agreement, cao).antwoord("type") if cao is not None else None
    none = kind is not None and kind.waarde == "geen_cao"
    paths, keuzen = (kind.paden, kind.open_keuzen) if kind is not None else ((), ())
    return {
        "hoofdstuk": DIT["hoofdstuk"] if whole else Term("deze artikelen", plural=True),
        "cao": Term("deze regeling" if none else DIT["cao"].text, False, paths, keuzen),
        "partijen": Term("partijen" if none else DIT["partijen"].text, True, paths, keuzen),
    }


def gap(path: str, label: str, invoer: Mapping[str, str]) -> Gap:
    """The mark of an open value, or of one that cannot be read."""
    return Gap(path, label, "ongeldig" if path in invoer else "waarde")


def said(answer: Antwoord, invoer: Mapping[str, str], shared: Mapping[str, Term]) -> list[Piece]:
    """The pieces that say an answer. An insertion (``, inclusief btw``) carries its closing comma outside the value."""
    value, kind = answer.waarde, answer.parameter.type
    if value is None:
        if kind == "keuze":
            return _choice(answer)
        return [Value(answer.path, (gap(answer.path, answer.label or answer.parameter.label, invoer),))]
    if isinstance(value, Samengesteld):
        return _composite(answer, value, invoer, shared)
    if kind in ("keuze", "meerkeuze"):
        return _choice(answer)
    if kind == "voorzieningen":
        return [RefRequest("voorziening", (), ids=tuple(value), answer=answer.path, label=answer.label or answer.parameter.label)]
    return [Value(answer.path, (Text(dutch.glued(zeg(value, answer.parameter))),))]


def _composite(answer: Antwoord, value: Samengesteld, invoer: Mapping[str, str], shared: Mapping[str, Term]) -> list[Piece]:
    parts: list[Text | Gap] = []
    for word in value.woorden():
        if isinstance(word, Opening):
            parts.append(gap(f"{answer.path}.{word.veld}", answer.deel(word.veld).label, invoer))
        elif word.startswith("{dit."):
            parts.append(Text(shared[word[5:-1]].text))
        elif word:
            parts.append(Text(dutch.glued(word)))
    merged = tuple(_merged(parts))
    comma: list[Piece] = [Text(",")] if any(", " in p.text for p in merged if isinstance(p, Text)) else []
    return [Value(answer.path, merged), *comma]


def terms_in(answer: Antwoord, shared: Mapping[str, Term]) -> list[Term]:
    """The shared terms in the words of a composite (``eenmaal per looptijd van deze cao``)."""
    words = answer.waarde.woorden() if isinstance(answer.waarde, Samengesteld) else ()
    return [shared[word[5:-1]] for word in words if isinstance(word, str) and word.startswith("{dit.")]


def _merged(parts: list[Text | Gap]) -> list[Text | Gap]:
    out: list[Text | Gap] = []
    for p in parts:
        last = out[-1] if out else None
        if isinstance(p, Text) and isinstance(last, Text):
            out[-1] = Text(last.text + p.text)
        else:
            out.append(p)
    return out


IN_ZEGT = re.compile(r"\{(artikel|lid|onderdeel|voorziening) ([\w/]+)\}")
"""A reference in the words of an option."""


def _choice(answer: Antwoord) -> list[Piece]:
    """A choice in its own words (``zegt``), with references where they name one."""
    texts = [o.zegt or o.label for o in answer.parameter.opties if o.sleutel in answer.keuzen()]
    text = dutch.listed(texts)
    if not IN_ZEGT.search(text):
        return [Value(answer.path, (Text(dutch.glued(text)),))]
    out: list[Piece] = []
    at = 0
    for m in IN_ZEGT.finditer(text):
        out += [Text(text[at : m.start()]), RefRequest(m[1], (m[2],))]
        at = m.end()
    return [*out, Text(text[at:])]


def counted(answer: Antwoord, words: tuple[str, str], invoer: Mapping[str, str]) -> Value:
    """A number with its noun; a gap keeps the noun (``[nog in te vullen: drempel] arbeidsplaatsen``)."""
    if answer.waarde is None:
        return Value(answer.path, (gap(answer.path, answer.label or answer.parameter.label, invoer), Text(f" {words[1]}")))
    return Value(answer.path, (Text(dutch.counted(answer.waarde, *words)),))


def ordinal_of(answer: Antwoord, invoer: Mapping[str, str]) -> Value:
    """A number as a rank: ``derde``."""
    if answer.waarde is None:
        return Value(answer.path, (gap(answer.path, answer.label or answer.parameter.label, invoer),))
    return Value(answer.path, (Text(dutch.ordinal(int(answer.waarde))),))


def figures_of(answer: Antwoord, invoer: Mapping[str, str]) -> Value:
    """A number in figures, whatever its size (ages, tables)."""
    if answer.waarde is None:
        return Value(answer.path, (gap(answer.path, answer.label or answer.parameter.label, invoer),))
    return Value(answer.path, (Text(dutch.figures(answer.waarde)),))
