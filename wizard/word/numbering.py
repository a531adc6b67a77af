"""The two lists. Articles count on through all delen, so delen have a list of their own; levels are tied to styles."""

from __future__ import annotations

from dataclasses import dataclass

from wizard.drafting.document import NBSP
from wizard.word import elements
from wizard.word.units import twips

DELEN, ARTIKELEN = 1, 2
"""The numbers by which styles join the lists."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts, what it prints, the style that carries it, its indents in mm."""

    counts: str
    prints: str
    style: str
    left: float
    hanging: float


_DELEN = (Level("upperLetter", f"Deel{NBSP}%1", "Heading1", 22, 22),)
_ARTIKELEN = (
    Level("decimal", f"Artikel{NBSP}%1", "Heading2", 22, 22),
    Level("decimal", "%2.", "Lid", 10, 10),
    Level("lowerLetter", "%3.", "Onderdeel", 17.5, 7.5),
    Level("decimal", "%4°", "Subonderdeel", 25, 7.5),
)


def numbering(*, losse: bool, first_article: int) -> str:
    """``word/numbering.xml``. In a losse clausule no style carries the list of delen."""
    lists = (
        _list(DELEN, "CaoDelen", ("4CA0DEE1", "4CA00001"), _DELEN, linked=not losse)
        + _list(ARTIKELEN, "CaoArtikelen", ("4CA0A271", "4CA00002"), _ARTIKELEN, start=first_article)
        + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (DELEN, ARTIKELEN))
    )
    return f"<w:numbering {elements.NS}>{lists}</w:numbering>"


def _list(number: int, name: str, codes: tuple[str, str], levels: tuple[Level, ...], *, linked: bool = True, start: int = 1) -> str:
    """A list of nine levels, the unused ones empty. The codes are always the same, so pasted text joins the list of its new file."""
    nsid, template = codes
    used = [_level(place, level, linked=linked, start=start if place == 0 else 1) for place, level in enumerate(levels)]
    unused = [_unused(place) for place in range(len(levels), 9)]
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{nsid}"/><w:multiLevelType w:val="multilevel"/>'
        f'<w:tmpl w:val="{template}"/><w:name w:val="{name}"/>{"".join(used + unused)}</w:abstractNum>'
    )


def _level(place: int, level: Level, *, linked: bool, start: int) -> str:
    style = f'<w:pStyle w:val="{level.style}"/>' if linked else ""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{level.counts}"/>{style}'
        f'<w:lvlText w:val="{level.prints}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(level.left)}" w:hanging="{twips(level.hanging)}"/></w:pPr></w:lvl>'
    )


def _unused(place: int) -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="none"/><w:suff w:val="nothing"/><w:lvlText w:val=""/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:hanging="0"/></w:pPr></w:lvl>'
    )
