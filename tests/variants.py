"""Agreements in which one question is asked and answered in each way it can be: the base of what every option does to the text.

A question that other answers call up (``toon_als``) gets those answers; a part of a composite or of a row stands in a whole one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from wizard.agreement.agreement import Agreement
from wizard.agreement.catalogue import soort, soorten
from wizard.agreement.conditions import Vergelijking
from wizard.agreement.load import from_tree
from wizard.agreement.parameter import Parameter, Soort
from wizard.agreement.parse import geschreven
from wizard.agreement.reading_tree import Gelezen

Tree = dict[str, Any]


@dataclass(frozen=True)
class Vraag:
    """A question: a parameter of a soort, or a part of a composite or of a row (``delen`` are the names on the way)."""

    soort: str
    parameter: Parameter
    delen: tuple[Parameter, ...] = ()

    @property
    def laatste(self) -> Parameter:
        """What is answered."""
        return self.delen[-1] if self.delen else self.parameter

    @property
    def naam(self) -> str:
        """``loopbaanadvies.bedrag.grens``."""
        return ".".join([self.soort, self.parameter.naam, *(d.naam for d in self.delen)])


def vragen() -> Iterator[Vraag]:
    """Every question that can be asked, down to parts of parts."""
    for s in soorten():
        for p in s.parameters:
            yield from _met_delen(Vraag(s.soort, p))


def _met_delen(vraag: Vraag) -> Iterator[Vraag]:
    yield vraag
    for veld in vraag.laatste.velden:
        if _in_samengesteld(vraag.laatste, veld) is not None:
            yield from _met_delen(Vraag(vraag.soort, vraag.parameter, (*vraag.delen, veld)))


def antwoorden(p: Parameter) -> tuple[Any, ...]:
    """Answers that must each read differently: every option, yes and no, two numbers, two dates, two texts; none for a composite."""
    match p.type:
        case "keuze":
            return p.sleutels
        case "meerkeuze":
            return tuple([k] for k in p.sleutels)
        case "ja_nee":
            return ("ja",) if p.alleen == "ja" else ("nee",) if p.alleen == "nee" else ("ja", "nee")
        case "getal":
            return _getallen(p)
        case "datum":
            return ("1 maart 2027", "1 oktober 2027")
        case "tekst":
            return ("het eerste", "het tweede")
        case "teksten":
            return (["het eerste"], ["het eerste", "het tweede"])
        case "voorzieningen":
            return (["loopbaanadvies"], ["scholing"])
        case "groepen" | "reeks":
            return ([], [rij(p)])
        case _:
            return ()


def _getallen(p: Parameter) -> tuple[str, str]:
    low, high = Decimal(p.laagste or 0), Decimal(p.hoogste or 1000)
    between = [n for n in map(Decimal, (3, 4, 25, 30)) if low < n < high] or [low]
    return (str(geschreven(between[0])), str(geschreven(between[-1] if between[-1] != between[0] else high)))


def een(p: Parameter) -> Any:
    """One answer to a question, its parts filled in too."""
    return rij(p) if p.velden and p.type not in ("groepen", "reeks") else antwoorden(p)[-1]


def rij(p: Parameter) -> Tree:
    """A row, or a composite, with everything filled in and every part asked."""
    out = {v.naam: een(v) for v in p.velden}
    for v in p.velden:
        out |= _in_samengesteld(p, v) or {}
    return out


def _in_samengesteld(p: Parameter, veld: Parameter) -> Tree | None:
    """The other parts for which this part is asked; None when this parameter does not allow them, so that it never is."""
    out: Tree = {}
    for test in veld.voorwaarde.vergelijkingen if veld.voorwaarde else ():
        possible = [k for k in p.veld(test.path).sleutels if k in test.keys]
        if not possible:
            return None
        out[test.path] = possible[0]
    return out


def tree_for(vraag: Vraag, answer: Any, *around: str) -> Tree:
    """An answers tree in which the question is asked and has this answer; ``around`` are soorten that are there besides."""
    tree: Tree = {"versie": "1", "cao": {}, "voorzieningen": []}
    for name in dict.fromkeys((vraag.soort, *around)):
        sheet(tree, name)
    zet(tree, vraag.soort, vraag.parameter, heel(vraag, answer))
    return tree


def heel(vraag: Vraag, answer: Any) -> Any:
    """The whole answer to the parameter in which the question has this answer."""
    return _heel(vraag.parameter, vraag.delen, answer)


def _heel(p: Parameter, delen: tuple[Parameter, ...], answer: Any) -> Any:
    """A composite (or a list of one row) in which a part has this value."""
    if not delen:
        return answer
    whole = rij(p)
    part = delen[0]
    whole |= _in_samengesteld(p, part) or {}
    whole[part.naam] = _heel(part, delen[1:], answer)
    return [whole] if p.type in ("groepen", "reeks") else whole


def sheet(tree: Tree, name: str) -> Tree:
    """The answers of a soort in a tree; it is added when it is not there."""
    if soort(name).algemeen:
        found: Tree = tree.setdefault(name, {})
        return found
    for v in tree["voorzieningen"]:
        if v["soort"] == name:
            there: Tree = v
            return there
    tree["voorzieningen"].append({"soort": name})
    last: Tree = tree["voorzieningen"][-1]
    return last


def zet(tree: Tree, soortnaam: str, p: Parameter, answer: Any) -> None:
    """Give an answer, and first the answers that call up its question."""
    if p.voorwaarde:
        for test in p.voorwaarde.vergelijkingen:
            roep_op(tree, soort(soortnaam), test)
    sheet(tree, soortnaam)[p.naam] = answer


def roep_op(tree: Tree, own: Soort, test: Vergelijking) -> None:
    """Give the answer for which a comparison holds (and what calls up its question); an answer that already fits stays."""
    head, _, rest = test.path.partition(".")
    if head not in own.per_naam:
        return roep_op(tree, soort(head), Vergelijking(rest, test.keys))
    p = own.per_naam[head]
    part = p.veld(rest) if rest else p
    whole = sheet(tree, own.soort).get(head)
    now = whole.get(rest) if rest and isinstance(whole, dict) else whole
    value = part.alleen or _waarde(part, test)
    if isinstance(now, list):
        value = now if set(now) & set(test.keys) else [*now, *value]
    elif isinstance(now, str) and now in test.keys:
        value = now
    if rest:
        value = (whole if isinstance(whole, dict) else {}) | {rest: value}
    zet(tree, own.soort, p, value)


def _waarde(p: Parameter, test: Vergelijking) -> Any:
    """An answer for which the condition holds; for ``nee`` about anything but a choice: 0 or an empty list, where that is allowed."""
    key = next((k for k in (*p.sleutels, "ja", "nee") if k in test.keys), "ja")
    if p.opties or p.type == "ja_nee":
        return [key] if p.type == "meerkeuze" else key
    return een(p) if key == "ja" else _niets(p)


def _niets(p: Parameter) -> Any:
    if p.type == "getal":
        return p.laagste or "0"
    return {p.velden[0].naam: _niets(p.velden[0])} if p.type == "samengesteld" and p.velden[0].type == "getal" else []


def agreement_of(tree: Tree) -> Agreement:
    """The agreement in a tree."""
    return from_tree(Gelezen(tree))
