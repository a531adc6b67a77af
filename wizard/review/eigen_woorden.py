"""A known trap that comes back in words of the user's own: a free text among the answers, or a lid that was edited by hand.

Most of these clauses no option can give, so only words can. A finding is a hint to read the sentence again, never a judgement: it does
not block, and a trap in other words (see ``valkuil``) is not seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wizard.agreement.agreement import Agreement
from wizard.agreement.path import within
from wizard.drafting.document import Document
from wizard.drafting.textlines import plaats_van
from wizard.review.controles import Controle, gevraagd
from wizard.review.findings import Bevinding, van_regel
from wizard.review.valkuil import ONDERSCHEID, VALKUILEN, valkuilen_in
from wizard.review.voorziening import eerste_vraag

_NAMEN = {"aanbieder_naam", "benaming", "naam", "fonds_naam", "voorheen", "plan_naam", "hoofdstuk", "onderdeel"}


def eigen_antwoord(agreement: Agreement) -> Iterator[Bevinding]:
    """T1 to T17: a free text among the answers, other than a name or a reason, that looks like a known trap."""
    elsewhere = _met_eigen_reden(agreement)
    for path, text in _vrije_teksten(agreement):
        for code in valkuilen_in(text, VALKUILEN if any(within(path, e) for e in elsewhere) else (*VALKUILEN, *ONDERSCHEID)):
            yield _gevonden(code, path, "Lees uw eigen woorden na.")


def _met_eigen_reden(agreement: Agreement) -> set[str]:
    """The groups that have a question of their own for the reason: whether that is answered is told there (T4, J25)."""
    asked = {answer.path: answer.parameter.type for _, answer in gevraagd(agreement)}
    groups = ((path, *path.rpartition(".")[::2]) for path in asked if path.endswith("groep"))
    beside = {path for path, head, naam in groups if f"{head}.motivering" in asked or f"{head}.motivering_{naam}" in asked}
    return beside | {path for path, kind in asked.items() if kind == "groepen"}


def onderscheid_zonder_reden(agreement: Agreement) -> Iterator[Bevinding]:
    """T4: a group named by age, hours or contract, while the reason is not written down; there is no Word file until it is."""
    for _, answer in gevraagd(agreement):
        if answer.parameter.type != "groepen":
            continue
        for row in answer.rijen():
            words, reason = row.deel("omschrijving"), row.deel("motivering")
            if words.waarde and not reason.waarde and valkuilen_in(words.waarde, ONDERSCHEID):
                yield van_regel("T4", reason.path, blokkeert=True)


def eigen_tekst(agreement: Agreement, document: Document | None) -> Iterator[Bevinding]:
    """T1 to T17: a lid edited by hand that looks like a known trap; said at the first question of its provision.

    It is named by its number in the text when that is known.
    """
    numbers = {lid.id: plaats_van(a, lid) for a in document.articles() for lid in a.leden} if document else {}
    for lid, edit in agreement.afwijkende_teksten.items():
        key = lid.partition("/")[0]
        if not agreement.heeft(key):
            continue
        v = agreement.vind(key)
        where = f"van {numbers[lid]}" if lid in numbers else f"bij ‘{v.naam}’"
        for code in valkuilen_in(edit.tekst, (*VALKUILEN, *ONDERSCHEID)):
            yield replace(_gevonden(code, eerste_vraag(agreement, v), f"Lees uw eigen tekst {where} na."), lid=lid)


def _vrije_teksten(agreement: Agreement) -> Iterator[tuple[str, str]]:
    for _, answer in gevraagd(agreement):
        name = answer.parameter.naam
        if name in _NAMEN or "motivering" in name or answer.waarde is None or answer.waarde == answer.parameter.standaard:
            continue
        if answer.parameter.type == "tekst":
            yield answer.path, answer.waarde
        elif answer.parameter.type == "teksten":
            yield from ((answer.path, text) for text in answer.waarde)


def _gevonden(code: str, path: str, aanhef: str) -> Bevinding:
    found = van_regel(code, path)
    return replace(found, zin=f"{aanhef} {found.zin}")


CONTROLES: tuple[Controle, ...] = (eigen_antwoord, onderscheid_zonder_reden)
"""``eigen_tekst`` stands apart: it needs the text, to name the lid."""
