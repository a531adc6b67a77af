"""What a style is, and how it is written down in WordprocessingML."""

from __future__ import annotations

from dataclasses import dataclass

from wizard.word.units import points, twips

INK = "1F3864"
RULE = "A6A6A6"
_BUILT_IN = {
    "heading 1": "Heading1", "heading 2": "Heading2", "Title": "Title", "Subtitle": "Subtitle", "TOC Heading": "TOCHeading",
    "toc 1": "TOC1", "toc 2": "TOC2", "header": "Header", "footer": "Footer", "annotation text": "CommentText",
    "annotation subject": "CommentSubject", "Balloon Text": "BalloonText", "Revision": "Revision",
    "annotation reference": "CommentReference", "Hyperlink": "Hyperlink", "Strong": "Strong", "Placeholder Text": "PlaceholderText",
}  # fmt: skip
"""Names that Word knows in every language, with their ids; every other style is ours and has its name without spaces as id."""


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or character style: sizes in points, indents and tabs in millimetres, None for what is inherited."""

    name: str
    based: str = "Normal"
    next: str = ""
    font: str = ""
    size: float = 0
    bold: bool = False
    colour: str = ""
    tracking: float = 0
    fill: str = ""
    before: float | None = None
    line: float = 0
    after: float = 0
    left: float | None = None
    hanging: float = 0
    right: float = 0
    tabs: tuple[tuple[str, float], ...] = ()
    borders: tuple[tuple[str, float, int, str], ...] = ()
    """Side, width in points, distance in points, colour."""
    numbering: tuple[int, int] | None = None
    """List and level; list 0 is none."""
    keep: str = ""
    """``next`` with the next paragraph, ``lines`` its lines together."""
    outline: int | None = None
    prio: int = 99
    quick: bool = False
    hidden: bool = False
    character: bool = False
    underline: bool = False
    short: str = ""

    @property
    def id(self) -> str:
        """The id by which paragraphs name the style."""
        return self.short or _BUILT_IN.get(self.name) or self.name.replace(" ", "")

    def xml(self) -> str:
        """The style element."""
        kind = "character" if self.character else "paragraph"
        custom = "" if self.name in _BUILT_IN else ' w:customStyle="1"'
        following = f'<w:next w:val="{self.next}"/>' if self.next else ""
        flags = "<w:semiHidden/><w:unhideWhenUsed/>" * self.hidden + "<w:qFormat/>" * self.quick
        inner = "" if self.character else _wrap("pPr", self._paragraph())
        return (
            f'<w:style w:type="{kind}"{custom} w:styleId="{self.id}"><w:name w:val="{self.name}"/><w:basedOn w:val="{self.based}"/>'
            f'{following}<w:uiPriority w:val="{self.prio}"/>{flags}{inner}{_wrap("rPr", self._run())}</w:style>'
        )

    def _paragraph(self) -> str:
        keep = "".join(f"<w:keep{word.capitalize()}/>" for word in self.keep.split())
        shading = f'<w:shd w:val="clear" w:color="auto" w:fill="{self.fill}"/>' if self.fill else ""
        outline = "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>'
        return keep + self._list() + _borders(self.borders) + shading + _tabs(self.tabs) + self._spacing() + self._indent() + outline

    def _list(self) -> str:
        if self.numbering is None:
            return ""
        number, level = self.numbering
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def _spacing(self) -> str:
        if self.before is None:
            return ""
        line = f' w:line="{points(self.line)}" w:lineRule="atLeast"' if self.line else ""
        return f'<w:spacing w:before="{points(self.before)}" w:after="{points(self.after)}"{line}/>'

    def _indent(self) -> str:
        if self.left is None:
            return ""
        right = f' w:right="{twips(self.right)}"' if self.right else ""
        first = f'w:hanging="{twips(self.hanging)}"' if self.hanging else 'w:firstLine="0"'
        return f'<w:ind w:left="{twips(self.left)}"{right} {first}/>'

    def _run(self) -> str:
        face = self.font
        fonts = (
            f'<w:rFonts w:asciiTheme="{face}HAnsi" w:eastAsiaTheme="{face}EastAsia" w:hAnsiTheme="{face}HAnsi" w:cstheme="{face}Bidi"/>'
            if face
            else ""
        )
        theme = ' w:themeColor="accent1"' if self.colour == INK else ""
        colour = f'<w:color w:val="{self.colour}"{theme}/>' if self.colour else ""
        tracking = f'<w:spacing w:val="{points(self.tracking)}"/>' if self.tracking else ""
        size = f'<w:sz w:val="{round(self.size * 2)}"/><w:szCs w:val="{round(self.size * 2)}"/>' if self.size else ""
        underline = '<w:u w:val="single"/>' * self.underline
        shading = f'<w:shd w:val="clear" w:color="auto" w:fill="{self.fill}"/>' if self.fill and self.character else ""
        return fonts + "<w:b/><w:bCs/>" * self.bold + colour + tracking + size + underline + shading


def _wrap(name: str, content: str) -> str:
    return f"<w:{name}>{content}</w:{name}>" if content else ""


def _borders(borders: tuple[tuple[str, float, int, str], ...]) -> str:
    sides = (
        f'<w:{side} w:val="single" w:sz="{round(width * 8)}" w:space="{space}" w:color="{colour}"/>'
        for side, width, space, colour in borders
    )
    return _wrap("pBdr", "".join(sides))


def _tabs(tabs: tuple[tuple[str, float], ...]) -> str:
    """Tab stops; ``right dots`` is a right tab with a dotted leader."""
    stops = []
    for kind, at in tabs:
        side, _, dots = kind.partition(" ")
        leader = ' w:leader="dot"' if dots else ""
        stops.append(f'<w:tab w:val="{side}"{leader} w:pos="{twips(at)}"/>')
    return _wrap("tabs", "".join(stops))
