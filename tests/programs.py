"""The programs that some tests need beside Python, and whether this machine has them."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

# name in @pytest.mark.needs -> (commands, any of which will do, or files, Debian package)
_PROGRAMS: dict[str, tuple[tuple[str, ...], str]] = {
    "chromium": (("chromium", "chromium-browser", "google-chrome"), "chromium"),
    "soffice": (("soffice", "libreoffice"), "libreoffice-writer"),
    "pandoc": (("pandoc",), "pandoc"),
    "pdftoppm": (("pdftoppm",), "poppler-utils"),
    "hunspell-nl": (("/usr/share/hunspell/nl_NL.dic", "/usr/share/hunspell/nl.dic"), "hunspell-nl"),
}


@cache
def found(name: str) -> str | None:
    """Where the program is, or None when this machine lacks it. Raises KeyError for a name that is not in the table."""
    for place in _PROGRAMS[name][0]:
        if path := (str(Path(place)) if Path(place).is_file() else shutil.which(place)):
            return path
    return None


def package(name: str) -> str:
    """The Debian package that brings the program."""
    return _PROGRAMS[name][1]
