"""Ondertekening: the table in which the parties sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.drafting.paragraphs import KOLOMMEN, ONDERTEKENING
from wizard.word import elements
from wizard.word.units import twips

if TYPE_CHECKING:
    from wizard.drafting.document import Kop
    from wizard.word.inline import Inline

_WIDTHS = tuple(twips(mm) for mm in (36, 34, 30, 38))
_DESCRIPTION = "Per partij ruimte voor naam en functie, plaats en datum en handtekening"


def table(kop: Kop, inline: Inline) -> str:
    """A row per party, the whole table on one page; room for two when no party is named."""
    signers = [inline.parts([signer]) for signer in kop.ondertekenaars] or ["", ""]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    rows = [_row([elements.paragraph("Tabelkop", elements.run(word)) for word in KOLOMMEN], "<w:cantSplit/><w:tblHeader/>")]
    for place, signer in enumerate(signers, start=1):
        keep = "" if place == len(signers) else "<w:keepNext/>"
        cells = [signer, "", "", ""]
        height = f'<w:cantSplit/><w:trHeight w:val="{twips(16)}" w:hRule="atLeast"/>'
        rows.append(_row([elements.paragraph("Tabeltekst", cell, properties=keep) for cell in cells], height))
    return f"<w:tbl>{_properties()}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _properties() -> str:
    return (
        f'<w:tblPr><w:tblStyle w:val="Caotabel"/><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{ONDERTEKENING}"/><w:tblDescription w:val="{_DESCRIPTION}"/></w:tblPr>'
    )


def _row(cells: list[str], properties: str) -> str:
    filled = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{filled}</w:tr>"
