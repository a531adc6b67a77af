"""Names inside the file that a later reading back finds again: bookmarks for paragraphs, tags for content controls.

Word allows a bookmark 40 characters of letters, digits and underscores, and a tag or title of a control 64 characters.
"""

from __future__ import annotations

import hashlib
import re

BOOKMARK = "_cao_"
_PLAIN_ID = re.compile(r"[a-z0-9]+(?:[-_/][a-z0-9]+)*")
_UNDERSCORES = str.maketrans({"/": "__", "-": "___"})


def bookmark(identity: str) -> str:
    """The bookmark of an article, lid, onderdeel, term or deel: readable where that fits and stays unique, else hashed.

    ``_``, ``/`` and ``-`` become one, two and three underscores, so two ids never share a name; only a hash starts with an underscore.
    """
    name = BOOKMARK + identity.translate(_UNDERSCORES)
    if len(name) <= 40 and _PLAIN_ID.fullmatch(identity):
        return name
    return f"{BOOKMARK}_{_digest(identity)}"


def tag(path: str, *, kies: bool = False) -> str:
    """The tag of the control that says ``path`` (``kies``: that marks it as an open choice), hashed beyond 64 characters."""
    start = "cao:kies:" if kies else "cao:"
    return start + (path if len(start + path) <= 64 else f"#{_digest(path)}")


def title(words: str) -> str:
    """What the handle of a control shows, at most 64 characters."""
    return words if len(words) <= 64 else f"{words[:63]}…"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
