"""Are the places there that a user typed (``artikel 4 lid 2``)? One that is not is a fault; one that is does not move along."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.drafting.document import NBSP, Article, Document, Lid
from wizard.drafting.textlines import Regel, Tekstfout
from wizard.drafting.typed_references import Plek, Vermelding, vermeldingen


def getypte_plekken(regel: Regel, text: str, document: Document) -> Iterator[Tekstfout]:
    """7: every place that is typed exists; a plain ``lid 2`` is one of the article in which it stands."""
    for found in vermeldingen(text.replace(NBSP, " ")):
        missing = tuple(dict.fromkeys(m for plek in found.plekken if (m := _mist(plek, regel, document))))
        yield from (regel.fout(f"{m}: ‘{found.woorden}’.") for m in missing)
        if not missing and _is_hier(found, regel):
            yield regel.advies(f"een getypt nummer verandert niet mee: ‘{found.woorden}’.")


def _is_hier(found: Vermelding, regel: Regel) -> bool:
    """A bare onderdeel of the lid in which it stands needs no remark; a heading has no leden."""
    return any(p.artikel or (p.lid is not None and regel.soort != "kop") for p in found.plekken)


def _mist(plek: Plek, regel: Regel, document: Document) -> str:
    """What is not there, in words; empty when it is."""
    article = _artikel(plek, regel, document)
    if article is None:
        return f"artikel {plek.artikel} staat niet in deze tekst" if plek.artikel.isdecimal() else ""
    leden = {lid.number or 1: lid for lid in article.leden}
    if plek.lid is not None and plek.lid not in leden:
        return f"artikel {article.number} heeft geen lid {plek.lid}"
    named = leden.values() if plek.lid is None else (leden[plek.lid],)
    if plek.onder and plek.onder.lower() not in (letter for lid in named for letter in _letters(lid)):
        lid = "" if plek.lid is None else f" lid {plek.lid}"
        return f"artikel {article.number}{lid} heeft geen onderdeel {plek.onder}"
    return ""


def _artikel(plek: Plek, regel: Regel, document: Document) -> Article | None:
    if plek.artikel:
        return next((a for a in document.articles() if str(a.number) == plek.artikel), None)
    return next((a for a in document.articles() if f"{regel.id}/".startswith(f"{a.id}/")), None)


def _letters(lid: Lid) -> Iterator[str]:
    return (item.letter for item in lid.onderdelen)
