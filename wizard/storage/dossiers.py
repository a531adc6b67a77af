"""Dossiers: rows of versions that are only ever added. The key (dossier, nr) is the lock: who is too late gets ``Conflict``."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import URL, Column, Engine, Integer, MetaData, RowMapping, String, Table, Text, create_engine, event, func, insert, select
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError

from wizard.agreement.agreement import Agreement
from wizard.agreement.load import from_tree, with_standard
from wizard.agreement.reading import read_text
from wizard.agreement.writing import to_json
from wizard.messages import CaoFout
from wizard.storage.history import Historie, historie
from wizard.storage.place import database

VERSIES = Table(
    "versies",
    MetaData(),
    Column("dossier", String(40), primary_key=True),
    Column("nr", Integer, primary_key=True, autoincrement=False),
    Column("antwoorden", Text, nullable=False),
    Column("nog_standaard", Text, nullable=False),
    Column("invoer", Text, nullable=False),
    Column("wie", String(80), nullable=False),
    Column("wanneer", String(32), nullable=False),
    Column("wat", String(200), nullable=False),
)
_ID = re.compile(r'"soort": "[a-z0-9_]+",\s*"id": "([a-z0-9-]+)"')
_SOORT = re.compile(r'"soort": "([a-z0-9_]+)",\s*"id":')


class Conflict(CaoFout):
    """Someone else has saved a version since this one was read."""


class Onbereikbaar(CaoFout):
    """The database does not answer, so nothing was saved."""


@dataclass(frozen=True, slots=True)
class Versie:
    """One version of a dossier. ``invoer`` is raw text that cannot be read, by path; ``wat`` is a verb with a path, an id or a number."""

    dossier: str
    nr: int
    antwoorden: str
    nog_standaard: frozenset[str]
    invoer: Mapping[str, str]
    wanneer: datetime
    wat: str
    wie: str = ""

    def soorten(self) -> frozenset[str]:
        """The soorten of its provisions, also when this program does not know them."""
        return frozenset(_SOORT.findall(self.antwoorden))

    def agreement(self) -> Agreement:
        """The answers. Raises InvoerFout when this program can no longer read them."""
        return with_standard(from_tree(read_text(self.antwoorden.encode(), "dossier")), self.nog_standaard)


def _versie(row: RowMapping) -> Versie:
    standard, raw = frozenset(json.loads(row["nog_standaard"])), json.loads(row["invoer"])
    return Versie(
        row["dossier"], row["nr"], row["antwoorden"], standard, raw, datetime.fromisoformat(row["wanneer"]), row["wat"], row["wie"]
    )


class Dossiers:
    """All dossiers in one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _safe)
        with _reaching():
            VERSIES.metadata.create_all(engine)

    def sluit(self) -> None:
        """Let go of the database; it opens again when needed."""
        self._engine.dispose()

    def begin(self, agreement: Agreement, wat: str) -> Versie:
        """A new dossier with a random id; gives its first version."""
        return self.bewaar(secrets.token_urlsafe(24), 1, agreement, {}, wat)

    def bewaar(self, dossier: str, nr: int, agreement: Agreement, invoer: Mapping[str, str], wat: str) -> Versie:
        """Add version ``nr``. Raises Conflict when that number has been taken, Onbereikbaar when the database does not answer."""
        now = datetime.now(UTC).replace(microsecond=0)
        made = Versie(dossier, nr, to_json(agreement), agreement.nog_standaard, dict(invoer), now, wat[:200])
        row = {
            "dossier": dossier,
            "nr": nr,
            "antwoorden": made.antwoorden,
            "nog_standaard": json.dumps(sorted(made.nog_standaard)),
            "invoer": json.dumps(made.invoer, ensure_ascii=False),
            "wie": made.wie,
            "wanneer": now.isoformat(),
            "wat": made.wat,
        }
        with _reaching(), self._engine.begin() as connection:
            connection.execute(insert(VERSIES), row)
        return made

    def nieuwste(self, dossier: str) -> Versie | None:
        """The newest version of a dossier, or None when there is no such dossier."""
        return self._one(select(VERSIES).where(VERSIES.c.dossier == dossier).order_by(VERSIES.c.nr.desc()).limit(1))

    def nummer(self, dossier: str) -> int:
        """The number of the newest version; 0 when there is no such dossier."""
        return int(self._rows(select(func.max(VERSIES.c.nr).label("nr")).where(VERSIES.c.dossier == dossier))[0]["nr"] or 0)

    def versie(self, dossier: str, nr: int) -> Versie:
        """One version. Raises KeyError when it is not there."""
        found = self._one(select(VERSIES).where(VERSIES.c.dossier == dossier, VERSIES.c.nr == nr))
        if found is None:
            raise KeyError(nr)
        return found

    def historie(self, dossier: str) -> Historie:
        """What can be undone and redone."""
        rows = self._rows(select(VERSIES.c.nr, VERSIES.c.wat).where(VERSIES.c.dossier == dossier).order_by(VERSIES.c.nr))
        return historie((row["nr"], row["wat"]) for row in rows)

    def ids(self, dossier: str) -> frozenset[str]:
        """Every id that a provision has ever had in this dossier."""
        rows = self._rows(select(VERSIES.c.antwoorden).where(VERSIES.c.dossier == dossier))
        return frozenset(found for row in rows for found in _ID.findall(row["antwoorden"]))

    def alle(self, hoeveel: int | None = None) -> list[Versie]:
        """The newest version of every dossier, or of the latest ``hoeveel``; last saved first."""
        newest = select(VERSIES.c.dossier, func.max(VERSIES.c.nr).label("nr")).group_by(VERSIES.c.dossier).subquery()
        same = (VERSIES.c.dossier == newest.c.dossier) & (VERSIES.c.nr == newest.c.nr)
        query = select(VERSIES).join(newest, same).order_by(VERSIES.c.wanneer.desc(), VERSIES.c.dossier)
        return [_versie(row) for row in self._rows(query.limit(hoeveel) if hoeveel else query)]

    def aantal(self) -> int:
        """How many dossiers there are."""
        return int(self._rows(select(func.count(VERSIES.c.dossier.distinct()).label("n")))[0]["n"])

    def _rows(self, query: Any) -> list[RowMapping]:
        with _reaching(), self._engine.connect() as connection:
            return list(connection.execute(query).mappings())

    def _one(self, query: Any) -> Versie | None:
        rows = self._rows(query)
        return _versie(rows[0]) if rows else None


@contextmanager
def _reaching() -> Iterator[None]:
    """What the database says when it refuses, as our own exceptions."""
    try:
        yield
    except IntegrityError:
        raise Conflict("een ander heeft dit dossier intussen gewijzigd.") from None
    except DBAPIError:
        raise Onbereikbaar("de dossiers zijn nu niet te bereiken; er is niets bewaard.") from None


def dossiers() -> Dossiers:
    """The dossiers of this computer (or wherever ``CAO_WIZARD_DB`` points). Raises CaoFout when they cannot be reached."""
    return kept_open(database())


@lru_cache(maxsize=8)
def kept_open(url: URL) -> Dossiers:
    """The dossiers at an address, opened once. Raises CaoFout when there is no such kind of database, or nothing to reach it with."""
    try:
        return Dossiers(create_engine(url))
    except (ArgumentError, ImportError):
        raise CaoFout(f"met een database van het soort '{url.drivername}' kan deze wizard niet werken; controleer CAO_WIZARD_DB.") from None


def _safe(connection: Any, _: object) -> None:
    """Readers never wait for a writer; what is saved survives a crash of the program, and nothing breaks in a power cut."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
