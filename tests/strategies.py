"""Random agreements: valid answers to every question of every soort that exists, made from the catalogue and read as a file is read.

Any answer may be absent (our default), on purpose open, or any of its options, bounds or texts; what people type is nasty on purpose.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from math import ceil
from typing import Any

from hypothesis import strategies as st

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Antwoord, blik_op
from wizard.agreement.blokkades import gevraagde_antwoorden
from wizard.agreement.catalogue import soort, soorten
from wizard.agreement.identity import vrij_id
from wizard.agreement.load import from_tree
from wizard.agreement.parameter import Parameter, Soort
from wizard.agreement.parse import geschreven
from wizard.agreement.reading_tree import Gelezen

Tree = dict[str, Any]

TEXTS = (
    "het fonds",
    "Stichting <Leren & Ontwikkelen>",
    "de zogenoemde “LLO-pot”",
    'het "pluspakket"',
    "IJssel en IJ",
    "ijverige starters",
    "'s Avonds en 's nachts",
    "loon, toeslagen en vergoedingen",
    "Opleidingen B.V.",
    "35",
    "2e Kamer",
    "collega's",
    "één",
    "arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkers",
    "Provinciale Beroeps- en Deskundigheidsontwikkeling en Inzetbaarheid",
    "x",
    "{{ 7 * 7 }} en {% if %}",
    "[nog in te vullen: naam]",
    "een % en een € en een \\",
)
_DATES = ("1 januari 2027", "31 december 2028", "29 februari 2028", "1 juli 2030", "1 mei 1990", "31 december 2099")
_UNREADABLE = ("15oo", "<b>vijf</b>", "morgen", "12,34,56", " ")
_EDGES = tuple(map(Decimal, (0, 1, 2, 20, 21, 1500)))
_MOST = {"euro": Decimal(1_000_000_000), "procent": Decimal(1000)}
_MAY_OPEN = 6
"""One answer in so many is on purpose open."""


@dataclass(frozen=True)
class Zaak:
    """An agreement with, by path, what was typed and could not be read."""

    agreement: Agreement
    invoer: dict[str, str] = field(default_factory=dict)


_KEPT: dict[int, tuple[Parameter, st.SearchStrategy[Any]]] = {}


def value(p: Parameter) -> st.SearchStrategy[Any]:
    """A valid answer to a question as a file writes it, never open as a whole; parts of a composite and of rows may be open or absent."""
    if id(p) not in _KEPT:  # the parameter is kept beside its strategy, so that its id stays its own
        _KEPT[id(p)] = (p, _made(p))
    return _KEPT[id(p)][1]


def _made(p: Parameter) -> st.SearchStrategy[Any]:
    match p.type:
        case "ja_nee":
            return st.sampled_from([p.alleen] if p.alleen else ["ja", "nee"])
        case "keuze":
            return st.sampled_from(p.sleutels)
        case "meerkeuze":
            return st.lists(st.sampled_from(p.sleutels), unique=True, max_size=len(p.sleutels))
        case "getal":
            return number(p)
        case "datum":
            return st.sampled_from(_DATES)
        case "tekst":
            return text(p)
        case "teksten":
            return st.lists(text(p), max_size=4)
        case "voorzieningen":
            ids = [vrij_id(s.soort, ()) for s in soorten() if not s.algemeen]
            return st.lists(st.sampled_from([*ids, "bestaat-niet"]), unique=True, max_size=3)
        case "groepen" | "reeks":
            return st.lists(answers(p.velden), max_size=3)
        case _:
            return answers(p.velden)


def number(p: Parameter) -> st.SearchStrategy[str]:
    """A number within its bounds: the bounds themselves, the edges of our wording (0, 1, 2, 20, 21, 1500), or anything between."""
    low, high = Decimal(p.laagste or 0), Decimal(p.hoogste or _MOST.get(p.eenheid or "", Decimal(1_000_000)))
    edges = sorted({low, high, *(e for e in _EDGES if low <= e <= high)})
    between = st.integers(ceil(low), int(high)).map(Decimal)
    found = st.one_of(st.sampled_from(edges), between)
    if p.decimalen or p.eenheid in ("euro", "procent"):
        found = st.one_of(found, between.map(lambda n: n - Decimal("0.5") if n - Decimal("0.5") >= low else n))
    return found.map(lambda n: str(geschreven(n)))


def text(p: Parameter) -> st.SearchStrategy[str]:
    """What people type: quotes, angle brackets, capitals of every kind, commas, a closing full stop, digits, long words, our own marks."""
    return st.sampled_from(TEXTS).map(lambda t: t[: p.lengte].strip())


@st.composite
def answers(draw: st.DrawFn, parameters: tuple[Parameter, ...]) -> Tree:
    """Answers to these questions: each absent, open, or a valid value."""
    out: Tree = {}
    for p in parameters:
        chance = draw(st.integers(0, _MAY_OPEN))
        if chance == 1:
            out[p.naam] = None
        elif chance:
            out[p.naam] = draw(value(p))
    return out


@st.composite
def trees(draw: st.DrawFn, of: tuple[Soort, ...] = (), most: int = 6) -> Tree:
    """The tree of an answers file: one to ``most`` provisions (``of`` are always there), any subset of the soorten of Algemeen."""
    special = [s for s in soorten() if not s.algemeen]
    chosen = [s for s in of if not s.algemeen]
    wanted = draw(st.lists(st.sampled_from(special), min_size=0 if chosen else 1, max_size=max(0, most - len(chosen))))
    general = draw(st.lists(st.sampled_from([s for s in soorten() if s.algemeen]), unique_by=lambda s: s.soort))
    tree: Tree = {"versie": "1"}
    for s in dict.fromkeys(g.soort for g in (*(s for s in of if s.algemeen), *general, soort("cao"))):
        tree[s] = draw(answers(soort(s).parameters))
    tree["voorzieningen"] = [{"soort": s.soort} | draw(names(n)) | draw(answers(s.parameters)) for n, s in enumerate((*chosen, *wanted))]
    return tree


def names(place: int) -> st.SearchStrategy[Tree]:
    """A name of one's own, or ours; no two provisions have the same. In a title it is text, so without our own marks."""
    own = [text for text in TEXTS if not set("{[") & set(text)]
    return st.one_of(st.just({}), st.sampled_from(own).map(lambda text: {"naam": f"{text} {place}"[:80].strip()}))


def agreements(*of: Soort, most: int = 6) -> st.SearchStrategy[Agreement]:
    """Valid agreements; the soorten ``of`` are always in them."""
    return trees(of, most).map(lambda tree: from_tree(Gelezen(tree)))


@st.composite
def zaken(draw: st.DrawFn) -> Zaak:
    """Valid agreements in which some of the open answers hold text that cannot be read."""
    agreement = draw(agreements())
    gaps = [a.path for a in open_answers(agreement)]
    if not gaps or draw(st.booleans()):
        return Zaak(agreement)
    paths = draw(st.lists(st.sampled_from(gaps), min_size=1, max_size=3, unique=True))
    return Zaak(agreement, {path: draw(st.sampled_from(_UNREADABLE)) for path in paths})


def open_answers(agreement: Agreement) -> list[Antwoord]:
    """Every answer, or part of one, that is asked and on purpose open and whose value people type."""
    found = (a for v in agreement.alle() for a, _ in gevraagde_antwoorden(blik_op(agreement, v)))
    return [a for a in found if a.is_open and a.parameter.type in ("getal", "datum", "tekst", "teksten")]
