"""The few elements a body is made of, as strings of WordprocessingML. Every text passes ``escape`` here and nowhere else."""

from __future__ import annotations

from wizard.drafting.paragraphs import printable

TAB = "<w:r><w:tab/></w:r>"
NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def escape(text: str) -> str:
    """The text as XML text or attribute value; what XML cannot hold becomes a space."""
    return printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def run(text: str, style: str = "") -> str:
    """A run of words, in a character style when given; nothing for no words."""
    if not text:
        return ""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style: str, content: str, *, properties: str = "") -> str:
    """A paragraph in a style; ``properties`` is the little direct formatting that is allowed."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def control(content: str, *, tag: str, title: str, number: int, kind: str = "") -> str:
    """A content control around runs or paragraphs. ``kind`` is ``<w:text/>``, ``<w:showingPlcHdr/>`` or nothing (rich)."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(title)}"/><w:tag w:val="{escape(tag)}"/><w:id w:val="{number}"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def bookmarked(content: str, *, name: str, number: int) -> str:
    """The content between the start and end of a bookmark."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def link(content: str, name: str) -> str:
    """A link to a bookmark in this file."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{content}</w:hyperlink>'
