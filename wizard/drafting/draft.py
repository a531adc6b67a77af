"""The whole draft: an agreement to a Document. The one function everything below and above uses."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import groupby
from types import MappingProxyType

from wizard.agreement.agreement import Agreement, Voorziening
from wizard.agreement.antwoorden import blik_op
from wizard.agreement.catalogue import bouwstenen, slotbepalingen
from wizard.drafting import templates
from wizard.drafting.compose import Composer, lid_text
from wizard.drafting.document import Article, Deel, Document, OpenChoice, OpenPoint
from wizard.drafting.drafter import Drafter
from wizard.drafting.edits import apply_edits
from wizard.drafting.kop import kop_of, kop_spans
from wizard.drafting.open_points import open_points
from wizard.drafting.terms import keep_used_terms
from wizard.drafting.tree import VOORZIENING, Node, Places, fall_away, number
from wizard.messages import SjabloonFout

_NIETS: Mapping[str, str] = {}
SLOT = "deel-slot"


def draft(agreement: Agreement, invoer: Mapping[str, str] = _NIETS) -> Document:
    """The text of an agreement. ``invoer``: raw text that cannot be read, by path; it is marked *ongeldig*.

    Deterministic: the same answers give the same Document. Raises SjabloonFout when a template cannot say what these answers ask.
    """
    generated = None
    if agreement.afwijkende_teksten:
        plain_draft = draft(replace(agreement, afwijkende_teksten=MappingProxyType({})), invoer)
        generated = {lid.id: lid_text(lid) for lid in plain_draft.leden()}
    with _no_collecting():
        return _drafted(agreement, invoer, generated)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Python's collector waits: building a tree makes no garbage, and a look halfway costs more the larger the agreement is."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _drafted(agreement: Agreement, invoer: Mapping[str, str], generated: Mapping[str, str] | None) -> Document:
    roots = [_provision(agreement, v, invoer) for v in agreement.alle()]
    lost = apply_edits(roots, agreement.afwijkende_teksten, generated) if generated is not None else ()
    terms = _terms(agreement, invoer)
    places = Places([*roots, *([terms] if terms else [])])
    fall_away(places)
    if terms is not None:
        keep_used_terms(terms, roots)
        fall_away(places)
    document = _document(agreement, places, lost, invoer)
    places.clear()
    return document


def _provision(agreement: Agreement, v: Voorziening, invoer: Mapping[str, str]) -> Node:
    template = templates.template(v.soort)
    return Drafter(blik_op(agreement, v), templates.zinnen(), template.file, invoer).draft(template.body)


def _terms(agreement: Agreement, invoer: Mapping[str, str]) -> Node | None:
    blik = blik_op(agreement, agreement.algemeen["cao"])
    wanted = blik.antwoord("begrippen")
    if "nee" in wanted.keuzen():
        return None
    template = templates.begrippen()
    made = Drafter(blik, templates.zinnen(), template.file, invoer, soort="begrippen").draft(template.body)
    for article in made.children:
        article.choices |= {wanted.path: wanted.label} if wanted.is_open_keuze else {}
        for lid in article.children:
            lid.answers.add(wanted.path)
    return made


def _parts(agreement: Agreement, roots: list[Node]) -> list[tuple[str, str, list[Node]]]:
    """Per Deel its id, title and articles in order: Algemeen (with the terms), each bouwsteen, Slotbepalingen."""
    by_id = {r.id: r for r in roots}
    general = [v.soort for v in agreement.alle() if v.soort in agreement.algemeen]
    first = [a for s in general if s not in slotbepalingen() for a in by_id[s].here()]
    if "begrippen" in by_id:
        at = next((i + 1 for i, a in enumerate(first) if a.name == "doel"), 0)
        first[at:at] = by_id["begrippen"].here()
    titles = {b.nr: b.titel for b in bouwstenen()}
    out = [("deel-0", titles[0], first)]
    order = sorted(agreement.voorzieningen, key=lambda v: v.declaratie.bouwsteen)
    for nr, group in groupby(order, key=lambda v: v.declaratie.bouwsteen):
        out.append((f"deel-{nr}", titles[nr], [a for v in group for a in by_id[v.id].here()]))
    out.append((SLOT, "Slotbepalingen", [a for s in slotbepalingen() if s in general for a in by_id[s].here()]))
    return [part for part in out if part[2]]


def _document(agreement: Agreement, places: Places, lost: tuple[str, ...], invoer: Mapping[str, str]) -> Document:
    parts = _parts(agreement, places.roots)
    in_order = [a for _, _, articles in parts for a in articles]
    number(in_order)
    letters = {part[0]: chr(65 + i) for i, part in enumerate(parts)}
    delen_van = {a.up(VOORZIENING).soort: (deel_id, letters[deel_id]) for deel_id, _, articles in parts for a in articles}
    composer = Composer(places, delen_van, partial(_naam, agreement), lenient=bool(agreement.afwijkende_teksten))
    suffixes = _suffixes(agreement, in_order)
    delen = tuple(
        Deel(deel_id, letters[deel_id], title, tuple(composer.article(a, suffixes.get(a.id, "")) for a in articles))
        for deel_id, title, articles in parts
    )
    if composer.references.problems:
        raise SjabloonFout(composer.references.problems)
    title = kop_spans(agreement, invoer)
    found = open_points(title, delen)
    if silent := composer.silent(p.path for p in found):
        delen = tuple(replace(d, articles=tuple(_with_choices(a, silent.get(a.id, ())) for a in d.articles)) for d in delen)
        found = open_points(title, delen)
    points = tuple(replace(p, label=_naam(agreement, p.path, p.label)) for p in found)
    return Document(kop_of(agreement, title, delen, points), delen, points, lost)


def _with_choices(article: Article, choices: tuple[OpenChoice, ...]) -> Article:
    return replace(article, open_choices=(*article.open_choices, *choices)) if choices else article


def _naam(agreement: Agreement, path: str, part: str) -> str:
    """What an open answer is called: one that is open as a whole by its own label, whichever ``part`` of it the text says first."""
    head, veld, *parts = path.split(".")
    return part if parts else agreement.vind(head).declaratie.per_naam[veld].label


def _suffixes(agreement: Agreement, articles: list[Node]) -> dict[str, str]:
    """Where two articles would have the same title: the name of the provision between brackets after each (design.md, Order)."""
    names = dict(_namen(agreement))
    by_title: dict[str, list[Node]] = {}
    for a in articles:
        by_title.setdefault("".join(p.text for p in a.pieces if hasattr(p, "text")).strip(), []).append(a)
    found = {a.id: (title, names.get(a.id.split("/")[0], "")) for title, same in by_title.items() if len(same) > 1 for a in same}
    return {article: f" ({name})" for article, (title, name) in found.items() if name not in ("", title)}


def _namen(agreement: Agreement) -> Iterator[tuple[str, str]]:
    """The name of every provision by its id; the same name a second time gets a number."""
    seen: Counter[str] = Counter()
    for v in agreement.alle():
        seen[v.naam] += 1
        yield v.id, v.naam if seen[v.naam] == 1 else f"{v.naam}, nummer {seen[v.naam]}"


def blockers(document: Document) -> tuple[OpenPoint, ...]:
    """What stops a Word file: options that may not become text, and what cannot be read. Open points never do."""
    return tuple(p for p in document.open_points if p.kind in ("blokkade", "ongeldig"))
