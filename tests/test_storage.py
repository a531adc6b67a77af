"""Dossiers lose nothing: versions are only added, the number is the lock, undo is a version too, and the file is its owner's alone."""

from __future__ import annotations

import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, select

from wizard.agreement.agreement import Agreement
from wizard.agreement.change import add, change, remove
from wizard.agreement.load import load
from wizard.messages import CaoFout
from wizard.storage.dossiers import VERSIES, Conflict, Dossiers, Onbereikbaar, dossiers
from wizard.storage.history import DIEPTE, Historie, historie
from wizard.storage.place import database


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in a folder that is not there yet, named by the environment."""
    path = tmp_path / "gegevens" / "dossiers.db"
    monkeypatch.setenv("CAO_WIZARD_DB", str(path))
    return path


@pytest.fixture
def store(place: Path) -> Iterator[Dossiers]:
    """The dossiers in that file."""
    assert not place.exists()
    found = Dossiers(create_engine(database()))
    yield found
    found.sluit()


@pytest.fixture
def scan() -> Agreement:
    """An agreement to keep."""
    return load("rijk-loopbaanscan")


def _rows(store: Dossiers) -> int:
    with store._engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(VERSIES)).scalar_one())


def test_what_is_saved_comes_back_the_same(store: Dossiers, scan: Agreement) -> None:
    made = store.begin(scan, "begonnen rijk-loopbaanscan")
    assert store.versie(made.dossier, 1).agreement() == scan
    assert len(made.dossier) == 32


def test_unreadable_text_is_kept_beside_the_answers(store: Dossiers, scan: Agreement) -> None:
    made = store.begin(scan, "begonnen")
    store.bewaar(made.dossier, 2, scan, {"loopbaanadvies.bedrag.euro": "15oo <b>"}, "antwoord loopbaanadvies.bedrag.euro")
    found = store.nieuwste(made.dossier)
    assert found is not None
    assert found.invoer == {"loopbaanadvies.bedrag.euro": "15oo <b>"}


def test_versions_are_only_added(store: Dossiers, scan: Agreement) -> None:
    made = store.begin(scan, "begonnen")
    later = change(scan, "loopbaanadvies.gesprekken", "3")
    store.bewaar(made.dossier, 2, later, {}, "antwoord loopbaanadvies.gesprekken")
    assert _rows(store) == 2
    assert store.versie(made.dossier, 1).agreement() == scan
    assert store.versie(made.dossier, 2).agreement() == later


def test_who_is_too_late_changes_nothing(store: Dossiers, scan: Agreement) -> None:
    made = store.begin(scan, "begonnen")
    store.bewaar(made.dossier, 2, change(scan, "loopbaanadvies.gesprekken", "3"), {}, "antwoord a")
    with pytest.raises(Conflict, match="een ander heeft dit dossier intussen gewijzigd"):
        store.bewaar(made.dossier, 2, change(scan, "loopbaanadvies.gesprekken", "4"), {}, "antwoord b")
    assert store.versie(made.dossier, 2).agreement().waarde("loopbaanadvies.gesprekken") == 3
    assert _rows(store) == 2


def test_a_restart_loses_nothing(place: Path, scan: Agreement) -> None:
    before = Dossiers(create_engine(database()))
    made = before.begin(scan, "begonnen")
    before.bewaar(made.dossier, 2, scan, {"a.b": "x"}, "antwoord a.b")
    before.sluit()
    after = Dossiers(create_engine(database()))
    found = after.nieuwste(made.dossier)
    assert found is not None
    assert (found.nr, found.invoer, found.agreement()) == (2, {"a.b": "x"}, scan)
    assert after.historie(made.dossier).terug == (1,)
    after.sluit()
    assert place.is_file()


_READER = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); print(c.execute('select count(*) from versies').fetchone()[0]); c.close()"


def _read_elsewhere(place: Path) -> int:
    """How many versions another program finds; it opens the file, reads and closes it."""
    command = [sys.executable, "-c", _READER, str(place)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_another_program_that_reads_the_file_loses_nothing(place: Path, scan: Agreement) -> None:
    """The wizard asks for its dossiers at every click; that may not loosen its hold on the file."""
    made = dossiers().begin(scan, "begonnen rijk-loopbaanscan")
    for nr, count in enumerate(("2", "3", "4"), 2):
        assert _read_elsewhere(place) == nr - 1
        dossiers().bewaar(made.dossier, nr, change(scan, "loopbaanadvies.gesprekken", count), {}, "antwoord loopbaanadvies.gesprekken")
    assert _read_elsewhere(place) == 4
    dossiers().sluit()
    assert _read_elsewhere(place) == 4


def test_the_file_is_its_owners_alone(store: Dossiers, place: Path, scan: Agreement) -> None:
    store.begin(scan, "begonnen")
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in place.parent.iterdir()} == {0o600}


def test_the_list_has_the_newest_of_each_last_saved_first(store: Dossiers, scan: Agreement) -> None:
    ids = [store.begin(scan, "begonnen").dossier for _ in range(3)]
    store.bewaar(ids[1], 2, scan, {}, "antwoord a")
    assert store.aantal() == 3
    assert {v.dossier: v.nr for v in store.alle()} == {ids[0]: 1, ids[1]: 2, ids[2]: 1}
    assert len(store.alle(2)) == 2


def test_an_id_is_never_used_again(store: Dossiers) -> None:
    agreement, first = add(load("rijk-loopbaanscan"), "individueel_budget")
    made = store.begin(agreement, "begonnen")
    store.bewaar(made.dossier, 2, remove(agreement, first), {}, f"verwijderd {first}")
    assert store.ids(made.dossier) == {"loopbaanadvies", first}
    _, second = add(remove(agreement, first), "individueel_budget", ooit=store.ids(made.dossier))
    assert (first, second) == ("individueel-budget", "individueel-budget-2")


def test_there_is_no_such_dossier(store: Dossiers) -> None:
    assert store.nieuwste("weg") is None
    assert store.nummer("weg") == 0
    with pytest.raises(KeyError):
        store.versie("weg", 1)


def test_a_database_that_cannot_be_reached_says_so(store: Dossiers, place: Path, scan: Agreement) -> None:
    store.sluit()
    for path in place.parent.iterdir():
        path.unlink()
    place.mkdir()
    with pytest.raises(Onbereikbaar, match="er is niets bewaard"):
        store.begin(scan, "begonnen")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("://", "is geen adres van een database"),
        ("geen://hier", "database van het soort 'geen' kan deze wizard niet werken"),
        ("/dev/null/dossiers.db", "de dossiers kunnen niet worden bewaard in /dev/null/dossiers.db"),
    ],
)
def test_a_wrong_place_is_named_in_dutch(monkeypatch: pytest.MonkeyPatch, given: str, says: str) -> None:
    monkeypatch.setenv("CAO_WIZARD_DB", given)
    with pytest.raises(CaoFout, match=says):
        dossiers()


def test_an_address_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CAO_WIZARD_DB", "postgresql+psycopg://iemand:geheim@server/cao")
    assert database().render_as_string(hide_password=False) == "postgresql+psycopg://iemand:geheim@server/cao"
    monkeypatch.setenv("CAO_WIZARD_DB", f"sqlite:///{tmp_path}/a/b.db")
    assert database().database == f"{tmp_path}/a/b.db"
    assert stat.S_IMODE((tmp_path / "a" / "b.db").stat().st_mode) == 0o600


def test_undo_goes_back_and_redo_forward() -> None:
    found = historie([(1, "begonnen"), (2, "antwoord a"), (3, "antwoord b")])
    assert (found.terug, found.nu, found.vooruit) == ((1, 2), 3, ())
    found = found.na(4, "ongedaan 2").na(5, "ongedaan 1")
    assert (found.terug, found.nu, found.vooruit) == ((), 1, (3, 2))
    found = found.na(6, "opnieuw 2")
    assert (found.terug, found.nu, found.vooruit, found.laatste_stap) == ((1,), 2, (3,), 6)
    found = found.na(7, "antwoord c")
    assert (found.terug, found.nu, found.vooruit) == ((1, 2), 7, ())


def test_undo_is_fifty_deep() -> None:
    found = historie([(n, "antwoord a") for n in range(1, 81)])
    assert len(found.terug) == DIEPTE
    assert found.terug[-1] == 79


def test_an_undo_of_another_version_is_an_ordinary_change() -> None:
    assert historie([(1, "begonnen"), (2, "antwoord a"), (3, "ongedaan 9")]) == Historie((1, 2), 3, (), 0)
