"""Where the database is: what ``CAO_WIZARD_DB`` says (a file, or the address of a database), else the user's own data folder."""

from __future__ import annotations

import os
from contextlib import suppress
from errno import EACCES, EISDIR
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from wizard.messages import CaoFout, oorzaak

_NAAM = "cao-clausulewizard"
_BESTAND = "dossiers.db"
_OMGEVING = "CAO_WIZARD_DB"


def database() -> URL:
    """The address of the database. A SQLite file is there afterwards, readable by its owner alone.

    Raises CaoFout when ``CAO_WIZARD_DB`` is no address, or when the file cannot be made.
    """
    given = os.environ.get(_OMGEVING, "").strip()
    if "://" not in given:
        path = Path(given).expanduser() if given else user_data_path(_NAAM) / _BESTAND
        return _file(path.absolute())
    try:
        url = make_url(given)
    except ArgumentError:
        raise CaoFout(f"{_OMGEVING} is geen adres van een database; geef een bestand, of bijvoorbeeld postgresql+psycopg://…") from None
    if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
        return _file(Path(url.database).absolute())
    return url


def _file(path: Path) -> URL:
    """The address of a SQLite file, made when it is not there: the folder for its owner alone (0700), the file too (0600).

    A file that is there is never opened here: on POSIX, closing it drops the locks that SQLite holds on it in this process, and
    another program that then reads it throws away what is still in its write-ahead log (sqlite.org/howtocorrupt.html, 2.2).
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            _make(path)
        elif not path.is_file():
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
        elif not os.access(path, os.R_OK | os.W_OK):
            raise PermissionError(EACCES, os.strerror(EACCES))
        path.chmod(0o600)
    except OSError as fout:
        why = f"de dossiers kunnen niet worden bewaard in {path} ({oorzaak(fout)})"
        raise CaoFout(f"{why}; wijs met {_OMGEVING} een ander bestand aan.") from None
    return URL.create("sqlite", database=str(path))


def _make(path: Path) -> None:
    with suppress(FileExistsError):  # another program may make it at this moment
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
