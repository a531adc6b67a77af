"""The styles of the Word file, a row each. What a cao says is in serif (minor), what is heading, table or draft in sans (major).

All space stands before a paragraph; lines are at least so high. Lid to Definitie name no font, size, colour or line: they follow
Normal, so that a house style needs to change only that one.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from wizard.word import elements
from wizard.word.numbering import ARTIKELEN, DELEN
from wizard.word.stylesheet import INK, RULE, Style

_GREY, _SOFT = "404040", "595959"
_NUMBER, _TEXT_WIDTH = 22.0, 138.0
_LABEL, _RIGHT = (("left", _NUMBER),), (("right", _TEXT_WIDTH),)
_BOX = tuple((side, 0.5, space, RULE) for side, space in (("top", 5), ("left", 7), ("bottom", 5), ("right", 7)))
_CHARACTER = "DefaultParagraphFont"

_HEADING_1 = Style("heading 1", next="Heading2", font="major", size=15, bold=True, colour=INK, before=26, line=19, left=_NUMBER,
                   hanging=_NUMBER, borders=(("bottom", 0.75, 3, INK),), numbering=(DELEN, 0), keep="next lines", outline=0, prio=9,
                   quick=True)  # fmt: skip

_STYLES = (
    Style("heading 2", next="Lid", font="major", size=11.5, bold=True, before=17, line=15, left=_NUMBER, hanging=_NUMBER,
          numbering=(ARTIKELEN, 0), keep="next lines", outline=1, prio=9, quick=True),
    Style("Kop zonder nummer", based="Heading1", next="Werktekst", left=0, numbering=(0, 0), outline=0, prio=9, quick=True),
    Style("Lid", next="Lid", before=5, left=10, hanging=10, numbering=(ARTIKELEN, 1), keep="lines", prio=2, quick=True),
    Style("Onderdeel", next="Onderdeel", before=2, left=17.5, hanging=7.5, numbering=(ARTIKELEN, 2), keep="lines", prio=3, quick=True),
    Style("Subonderdeel", next="Subonderdeel", before=1, left=25, hanging=7.5, numbering=(ARTIKELEN, 3), keep="lines", prio=4, quick=True),
    Style("Artikeltekst", next="Artikeltekst", before=5, left=10, keep="lines", prio=5, quick=True),
    Style("Definitie", next="Definitie", before=3, left=17.5, hanging=7.5, keep="lines", prio=6, quick=True),
    Style("Toelichting", next="Lid", font="major", size=9.5, colour=_GREY, before=9, line=12.5, left=14, right=6,
          borders=(("left", 1.5, 8, RULE),), prio=7, quick=True),
    Style("Documentsoort", next="Title", font="major", size=10, bold=True, colour=INK, tracking=0.3, before=0, line=13, keep="next",
          prio=10),
    Style("Title", next="Subtitle", font="minor", size=24, colour=INK, before=5, line=29, keep="next lines", prio=10, quick=True),
    Style("Subtitle", next="Titelgegevens", font="minor", size=14, colour=_GREY, before=2, line=19, borders=(("bottom", 0.75, 8, INK),),
          keep="next lines", prio=11, quick=True),
    Style("Titelgegevens", next="Titelgegevens", font="major", size=10, before=3, line=13.5, left=_NUMBER, hanging=_NUMBER, tabs=_LABEL,
          prio=12),
    Style("Stand van de tekst", short="Stand", next="Stand", font="major", size=9.5, before=1, line=13.5, left=24.5, right=2.5,
          hanging=_NUMBER, tabs=(("left", 24.5),), borders=_BOX, fill="F3F5F9", keep="lines", prio=13),
    Style("Stand kop", based="Stand", next="Stand", size=10, bold=True, colour=INK, before=16, keep="next", prio=13),
    Style("Stand slot", based="Stand", next="Stand", size=9, colour=_SOFT, before=3, prio=13),
    Style("TOC Heading", next="Normal", font="major", size=11.5, bold=True, colour=INK, before=18, line=15, keep="next", prio=39),
    Style("toc 1", next="Normal", font="major", size=10, bold=True, before=6, line=13.5, left=_NUMBER, hanging=_NUMBER,
          tabs=(*_LABEL, *_RIGHT), prio=39),
    Style("toc 2", next="Normal", font="major", size=10, before=1, line=13.5, left=_NUMBER, hanging=_NUMBER,
          tabs=(*_LABEL, ("right dots", _TEXT_WIDTH)), prio=39),
    Style("header", font="major", size=9, colour=_SOFT, before=0, line=12, tabs=_RIGHT, borders=(("bottom", 0.5, 4, RULE),)),
    Style("footer", font="major", size=9, colour=_SOFT, before=0, line=12, tabs=_RIGHT),
    Style("Werktekst", next="Werktekst", font="major", size=10, before=6, line=13.5, after=7, keep="next", prio=14),
    Style("Tabeltekst", next="Tabeltekst", font="major", size=9.5, before=1, line=12, after=1, prio=15),
    Style("Tabelkop", based="Tabeltekst", next="Tabeltekst", bold=True, colour=INK, keep="next", prio=15),
    Style("annotation text", font="major", size=10, before=0, line=12, hidden=True),
    Style("annotation subject", based="CommentText", next="CommentText", bold=True, hidden=True),
    Style("Balloon Text", font="major", size=9, before=0, line=12, hidden=True),
    Style("Revision", before=0, hidden=True),
    Style("annotation reference", based=_CHARACTER, size=8, hidden=True, character=True),
    Style("Hyperlink", based=_CHARACTER, colour=INK, underline=True, character=True),
    Style("Strong", based=_CHARACTER, bold=True, prio=22, quick=True, character=True),
    Style("Placeholder Text", based=_CHARACTER, colour=_SOFT, hidden=True, character=True),
    Style("Begrip", based=_CHARACTER, bold=True, prio=8, quick=True, character=True),
    Style("Nog open", based=_CHARACTER, bold=True, fill="FFE699", prio=8, quick=True, character=True),
)  # fmt: skip


@cache
def styles(*, losse: bool) -> str:
    """``word/styles.xml``. In a losse clausule heading 1 has no number and so stands at the left."""
    heading = replace(_HEADING_1, numbering=None, left=0, hanging=0) if losse else _HEADING_1
    rows = "".join(style.xml() for style in (heading, *_STYLES))
    return f"<w:styles {elements.NS}>{_DEFAULTS}{_BASIC}{rows}{_TABLE}</w:styles>"


_DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi"'
    ' w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr>'
    '</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="290" w:lineRule="atLeast"/></w:pPr>'
    '</w:pPrDefault></w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
    ' w:defQFormat="0" w:count="376"/>'
)
_BASIC = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:uiPriority w:val="0"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
)
_TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="Caotabel"><w:name w:val="Cao tabel"/><w:basedOn w:val="TableNormal"/>'
    f'<w:uiPriority w:val="16"/><w:qFormat/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>'
    f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{INK}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'
    '</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/>'
    '<w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
    f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{INK}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>'
)
