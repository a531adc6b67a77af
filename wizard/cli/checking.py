"""``cao-wizard controleer INVOER…``: the text of each input read by the machine that proofreads: what has no text, faults, advice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import click

from wizard.cli.making import lees
from wizard.drafting import dutch
from wizard.drafting.document import Document
from wizard.drafting.draft import draft
from wizard.drafting.own_words import controleer_eigen_woorden
from wizard.drafting.readability import leesbaarheid
from wizard.drafting.textchecks import controleer_tekst
from wizard.drafting.textlines import Tekstfout
from wizard.drafting.textstyle import normzinnen
from wizard.messages import CaoFout, Melding
from wizard.output import gezegd, redenen
from wizard.review.age import vandaag, verouderd
from wizard.review.dekking import niet_gezegd
from wizard.review.findings import botsingen, van_opties


def controleer(invoer: Sequence[str]) -> None:
    """Print what was found in every text. Raises CaoFout when an answer blocks, a text has a fault, or an input cannot be read."""
    problems: list[Melding] = []
    for bron in invoer:
        try:
            agreement = lees(bron)
            document = draft(agreement)
        except CaoFout as fout:
            problems += [m.in_bestand(bron) for m in fout.meldingen]
            continue
        clashes = botsingen(agreement, document)
        found = (*controleer_tekst(document), *controleer_eigen_woorden(document), *niet_gezegd(agreement, document))
        blocking = redenen(agreement, document, clashes)
        remarks = (*(b for b in (*van_opties(agreement), *clashes) if not b.blokkeert), *verouderd(agreement, vandaag()))
        said = [Melding(gezegd(b), plaats=b.plaats) for b in remarks]
        click.echo("\n".join(_verslag(bron, document, found, len(blocking), said)))
        problems += [m.in_bestand(bron) for m in blocking]
        if faults := sum(f.blokkeert for f in found):
            problems.append(
                Melding(f"de tekst heeft {dutch.counted(faults, 'fout', 'fouten')}; de plaats staat in de lijst.", bestand=bron)
            )
    if problems:
        raise CaoFout(problems)


def _verslag(bron: str, document: Document, found: tuple[Tekstfout, ...], blocked: int, said: list[Melding]) -> Iterator[str]:
    """The report on one text: its name and size, how many answers give no text, its faults, its advice, what to beware of (``said``)."""
    sentences = normzinnen(document)
    lengths, reads = [z.woorden for z in sentences], leesbaarheid(sentences)
    articles = dutch.counted(sum(1 for _ in document.articles()), "artikel", "artikelen")
    mean = dutch.figures((Decimal(sum(lengths)) / max(1, len(lengths))).quantize(Decimal("0.1")))
    longest = f"de langste zin {max(lengths, default=0)} woorden"
    score = "" if reads is None else f"; leesbaarheid {reads} (Flesch-Douma)"
    yield f"{bron}: {articles}, gemiddeld {mean} woorden per zin, {longest}{score}."
    if blocked:
        yield f"  Geen tekst mogelijk: {blocked}"
    for title, blocks in (("Fouten", True), ("Adviezen", False)):
        rows = [f for f in found if f.blokkeert == blocks]
        yield f"  {title}: {len(rows) or 'geen'}"
        yield from (f"    {f.melding}" for f in rows)
    if said:
        yield f"  Let op: {len(said)}"
        yield from (f"    {m}" for m in said)
