"""The answers that travel with a voorstel: once, as JSON text in a part of our own, found again by its namespace and never by its name."""

from __future__ import annotations

import re

NAMESPACE = "urn:cao-clausulewizard:antwoorden:1"
STORE = "{0C3B5A52-6A0E-4F0B-9B7E-CA0A27104D01}"
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def item(answers: str) -> str:
    """``customXml/item1.xml``: elements only, since LibreOffice drops attributes. Characters that XML cannot hold get their JSON escape."""
    text = _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", answers)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return f'<antwoorden xmlns="{NAMESPACE}"><json>{text}</json></antwoorden>'


def properties() -> str:
    """``customXml/itemProps1.xml``: the identity of the part, as Word wants it."""
    return (
        f'<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{STORE}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
