"""``cao-wizard controleer INVOER…``: the text of each input read by the machine that proofreads; faults first, then advice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import click

from wizard.cli.making import lees
from wizard.drafting import dutch
from wizard.drafting.document import Document
from wizard.drafting.draft import draft
from wizard.drafting.textchecks import controleer_tekst
from wizard.drafting.textlines import Tekstfout
from wizard.drafting.textstyle import normzinnen
from wizard.messages import CaoFout, Melding


def controleer(invoer: Sequence[str]) -> None:
    """Print what was found in every text. Raises CaoFout when a text has a fault, or an input cannot be read."""
    problems: list[Melding] = []
    for bron in invoer:
        try:
            document = draft(lees(bron))
        except CaoFout as fout:
            problems += [m.in_bestand(bron) for m in fout.meldingen]
            continue
        found = controleer_tekst(document)
        click.echo("\n".join(_verslag(bron, document, found)))
        if faults := sum(f.blokkeert for f in found):
            problems.append(
                Melding(f"de tekst heeft {dutch.counted(faults, 'fout', 'fouten')}; de plaats staat in de lijst.", bestand=bron)
            )
    if problems:
        raise CaoFout(problems)


def _verslag(bron: str, document: Document, found: tuple[Tekstfout, ...]) -> Iterator[str]:
    """The report on one text: its name and size, its faults, its advice."""
    lengths = [z.woorden for z in normzinnen(document)]
    articles = dutch.counted(sum(1 for _ in document.articles()), "artikel", "artikelen")
    mean = dutch.figures((Decimal(sum(lengths)) / max(1, len(lengths))).quantize(Decimal("0.1")))
    yield f"{bron}: {articles}, gemiddeld {mean} woorden per zin, de langste zin {max(lengths, default=0)} woorden."
    for title, blocks in (("Fouten", True), ("Adviezen", False)):
        rows = [f for f in found if f.blokkeert == blocks]
        yield f"  {title}: {len(rows) or 'geen'}"
        yield from (f"    {f.melding}" for f in rows)
