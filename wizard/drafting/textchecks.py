"""Checks on a drafted text that need no knowledge of what was asked: a machine that proofreads before a jurist does.

``controleer_tekst`` gives every flaw: those that block first are faults of a template or of the program, never of an answer; the rest is
style. Checks on one line stand in ``textform`` and ``textstyle``; here are those on the whole: marks, numbers, lists, references, terms.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from wizard.drafting import templates
from wizard.drafting.document import Article, Document, Gap, Onderdeel, OpenChoice, Reference, RefPart, Span, Text, Value, plain
from wizard.drafting.notation import Als as Voorwaarde
from wizard.drafting.notation import Item, Kies, Statement, Term
from wizard.drafting.textform import VORM
from wizard.drafting.textlines import Regel, Tekstfout, gaten, plaats_van, regels, verwijzingen
from wizard.drafting.textstyle import STIJL, gemiddelde
from wizard.drafting.typed_references import getypt

Controle = Callable[[Document], Iterator[Tekstfout]]
_MEESTE_LEDEN = 10
_SJABLOON = "Herstel het sjabloon."
_SMALL = re.compile(r"[^\w]*(?:[a-zéë]|\d|\w+[A-Z]|'s)")
_EIGENNAMEN = ("Leeroverzicht", "Platform naar werk", "Nederlands")
"""With these an onderdeel may begin; words with a capital inside (EVC, CompetentNL) need no mention."""


def controleer_tekst(document: Document) -> tuple[Tekstfout, ...]:
    """Every flaw of a text: those that block first, in the order of the text."""
    lines = [r for r in regels(document) if not r.edited]
    found = [f for line in lines for check in (*VORM, *STIJL) for f in check(line)]
    found += [f for check in GEHEEL for f in check(document)]
    return tuple(sorted(dict.fromkeys(found), key=lambda f: not f.blokkeert))


def open_punten(document: Document) -> Iterator[Tekstfout]:
    """2: what is marked open in the text and the list of open points are the same; no article marks the same choice twice."""
    gaps = {g.path for r in regels(document) if r.soort not in ("toelichting", "juristnoot") for g in gaten(r.spans)}
    choices = {c.path for article in document.articles() for c in _keuzen(article)}
    listed = {p.path for p in document.open_points}
    for path in sorted((gaps | choices) - listed):
        yield Tekstfout(path, "staat in de tekst als open, maar niet bij de openstaande punten.", _SJABLOON)
    for path in sorted(listed - gaps - choices):
        yield Tekstfout(path, "is een openstaand punt, maar de tekst zegt dat niet.", _SJABLOON)
    for article in document.articles():
        for path in (p for p, n in Counter(c.path for c in _keuzen(article)).items() if n > 1):
            yield Tekstfout(path, f"staat meer dan eens als nog te kiezen in artikel {article.number}.", _SJABLOON)
    for r in (r for r in regels(document) if r.soort in ("toelichting", "juristnoot")):
        for g in (g for g in gaten(r.spans) if g.path not in listed):
            yield r.fout(f"‘{g.label}’ is hier open, maar staat niet bij de openstaande punten.")


def _keuzen(article: Article) -> Iterator[OpenChoice]:
    yield from article.open_choices
    for lid in article.leden:
        yield from lid.open_choices


def lidnummers(document: Document) -> Iterator[Tekstfout]:
    """5: leden count from 1 without a gap, a single lid has no number, and there are at most ten."""
    for article in document.articles():
        numbers = [lid.number for lid in article.leden]
        wanted: list[int | None] = [None] if len(numbers) == 1 else list(range(1, len(numbers) + 1))
        if numbers != wanted or not numbers:
            yield Tekstfout(f"artikel {article.number}", f"de leden hebben de nummers {numbers}.", _SJABLOON, article.id)
        for lid, n in Counter(lid.id for lid in article.leden).items():
            if n > 1:
                yield Tekstfout(f"artikel {article.number}", f"er staan {n} leden met dezelfde naam: {lid}.", _SJABLOON, lid)
        if len(numbers) > _MEESTE_LEDEN:
            yield Tekstfout(f"artikel {article.number}", f"dit artikel heeft {len(numbers)} leden.", "Splits het artikel.", article.id)


def onderdelen(document: Document) -> Iterator[Tekstfout]:
    """6: a list has two or more onderdelen, lettered without a gap, none empty, ``;`` between, ``en`` or ``of`` before the last."""
    for article in document.articles():
        for lid in article.leden:
            if lid.onderdelen:
                yield from _lijst(lid.onderdelen, plaats_van(article, lid), lid.id, ".", edited=lid.edit is not None)


def _lijst(items: tuple[Onderdeel, ...], place: str, id_: str, closing: str, *, edited: bool, depth: int = 0) -> Iterator[Tekstfout]:
    def fout(what: str) -> Tekstfout:
        return Tekstfout(place, what, _SJABLOON, id_)

    letters = [i.letter for i in items]
    if letters != [chr(97 + n) if depth == 0 else str(n + 1) for n in range(len(items))]:
        yield fout(f"de onderdelen heten {', '.join(letters)}.")
    if len(items) < 2:
        yield fout("een opsomming van één onderdeel is geen opsomming.")
    for n, item in enumerate(items):
        first = item.text[0] if item.text else Text("")
        if not plain(item.text).strip(" .,;:"):
            yield fout(f"onderdeel {item.letter} is leeg.")
        elif isinstance(first, Text) and not edited and not _small(first.text):
            yield fout(f"onderdeel {item.letter} begint met een hoofdletter.")
        allowed = (closing,) if n == len(items) - 1 else (";\u00a0en", ";\u00a0of", "; en", "; of") if n == len(items) - 2 else (";",)
        if item.onderdelen:
            yield from _lijst(item.onderdelen, f"{place} onder {item.letter}", item.id, "", edited=edited, depth=depth + 1)
            allowed = (":",)
        if closing and item.end not in allowed and not (item.end == "" and plain(item.text).endswith(".")):
            yield fout(f"onderdeel {item.letter} eindigt op ‘{item.end}’.")


def _small(text: str) -> bool:
    return bool(_SMALL.match(text)) or text.startswith(_EIGENNAMEN)


def verwijzingen_kloppen(document: Document) -> Iterator[Tekstfout]:
    """7: every reference finds its target, says its number, and never means the lid in which it stands; none is typed by hand."""
    numbers = _nummers(document)
    edits = bool(document.lost_edits) or any(lid.edit for lid in document.leden())
    for r in regels(document):
        for ref in verwijzingen(r):
            if ref.dead and not edits:
                yield r.fout(f"de verwijzing naar {ref.target} vindt niets.")
            yield from (
                r.fout(f"‘{p.text}’ wijst naar {p.target}, en dat is {numbers.get(p.target, 'er niet')}.")
                for p in ref.parts
                if _wrong(p, numbers)
            )
            if r.soort in ("lid", "onderdeel") and _self(ref, r, document):
                yield r.fout("de tekst verwijst naar zichzelf.")
        if not r.edited and r.soort != "juristnoot":
            for found in getypt(r.vlak):
                yield r.fout(f"een verwijzing met een getypt nummer: ‘{found[:40]}’.")


def _nummers(document: Document) -> dict[str, str]:
    found: dict[str, str] = {d.id: f"deel {d.letter}" for d in document.delen}
    for article in document.articles():
        found[article.id] = f"artikel {article.number}"
        for lid in article.leden:
            found[lid.id] = f"lid {lid.number}"
            found |= {i.id: f"onder {i.letter}" for i in lid.onderdelen}
    return found


def _wrong(part: RefPart, numbers: dict[str, str]) -> bool:
    return numbers.get(part.target) != f"{part.word.lower()} {part.number}"


def _self(ref: Reference, r: Regel, document: Document) -> bool:
    if ref.dead or not ref.parts:
        return False
    last = ref.parts[-1].target
    single = {a.leden[0].id: a.id for a in document.articles() if len(a.leden) == 1}
    return last == r.id or single.get(r.id) == last


def artikelnummers(document: Document) -> Iterator[Tekstfout]:
    """8: articles count through from 1, delen from A; every title is there once."""
    numbers = [a.number for a in document.articles()]
    if numbers != list(range(1, len(numbers) + 1)):
        yield Tekstfout("artikelen", f"de artikelen hebben de nummers {numbers}.", _SJABLOON)
    if [d.letter for d in document.delen] != [chr(65 + n) for n in range(len(document.delen))]:
        yield Tekstfout("delen", "de letters van de delen lopen niet door.", _SJABLOON)
    titles = Counter(plain(a.title).strip() for a in document.articles())
    for title in (t for t, n in titles.items() if n > 1 or not t):
        yield Tekstfout("artikelen", f"de titel ‘{title}’ is leeg of staat er {titles[title]} keer.", "Geef elk artikel een eigen titel.")


def begrippen(document: Document) -> Iterator[Tekstfout]:
    """14: every term that is defined is used, and every term that is used is defined (where terms are defined at all)."""
    defined = {d.term for a in document.articles() for d in a.definitions}
    if not defined:
        return
    used = _gebruikt(document)
    for term in sorted(defined - used):
        yield Tekstfout(f"begrip ‘{term}’", "is omschreven, maar komt in de tekst niet voor.", "Haal het begrip weg uit begrippen.md.j2.")
    for term in sorted(used - defined):
        yield Tekstfout(f"begrip ‘{term}’", "komt in de tekst voor, maar is niet omschreven.", "Herstel begrippen.md.j2.")


def _gebruikt(document: Document) -> set[str]:
    """The terms whose forms occur as words in the text, or in the meaning of a term that does; a longer form wins."""
    meanings = {d.term: plain(d.text) for a in document.articles() for d in a.definitions}
    always = {s.name for s in _begrippenlijst() if isinstance(s, Term)}
    forms = {f.lower(): t.name for t in _termen(_begrippenlijst()) if t.name in always | set(meanings) for f in t.forms}
    word = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(forms, key=len, reverse=True)))})(?![\w-])")
    rows = [r for r in regels(document) if r.soort in ("lid", "onderdeel", "titel")]
    todo = ["".join(s.text for s in r.spans if not _zegt_niets(s)) for r in rows]
    used: set[str] = set()
    while todo:
        new = {forms[m[0]] for m in word.finditer(todo.pop().lower())} - used
        used |= new
        todo += [meanings[name] for name in new if name in meanings]
    return used


def _zegt_niets(span: Span) -> bool:
    """Whether this is no text that uses terms: a name that a user gave, or the mark of an option that has no text."""
    return (isinstance(span, Value) and span.path == "naam") or (isinstance(span, Gap) and span.kind == "blokkade")


def _begrippenlijst() -> list[Statement]:
    """What stands in the article of terms; a term inside a choice is not always there."""
    return [s for article in templates.begrippen().body if isinstance(article, Item) for s in article.body]


def _termen(body: list[Statement]) -> Iterator[Term]:
    for s in body:
        match s:
            case Term():
                yield s
            case Kies():
                for branch in s.branches:
                    yield from _termen(branch.body)
            case Voorwaarde():
                yield from _termen([*s.body, *s.otherwise])


GEHEEL: tuple[Controle, ...] = (open_punten, lidnummers, onderdelen, verwijzingen_kloppen, artikelnummers, begrippen, gemiddelde)
