"""Nothing that was filled in is lost without a word: two windows, a date that is none, a name that cannot be, and where one was."""

from __future__ import annotations

from typing import Any

import pytest

from tests.walking import Walk
from wizard.agreement.agreement import Stuk
from wizard.agreement.change import change, remove, with_stuk
from wizard.agreement.load import load
from wizard.drafting.document import Document
from wizard.drafting.draft import draft
from wizard.storage.dossiers import Dossiers
from wizard.web.steps.building_blocks import no_name
from wizard.web.steps.word import file_name

EURO = "loopbaanadvies.bedrag.euro"


@pytest.fixture
def walk(store: Dossiers) -> Walk:
    """Somebody at the questions about loopbaanadvies, in the only dossier there is."""
    assert store.aantal() == 0
    walk = Walk()
    walk.begin("startpakket", "pakket")
    walk.go_to("vragen-loopbaanadvies")
    return walk


def _elsewhere(store: Dossiers, path: str, raw: str) -> None:
    newest = store.alle()[0]
    store.bewaar(newest.dossier, newest.nr + 1, change(newest.agreement(), path, raw), newest.invoer, f"antwoord {path}")


def _answers(store: Dossiers, *paths: str) -> list[Any]:
    return [store.alle()[0].agreement().waarde(p) for p in paths]


# two windows --------------------------------------------------------------------------------------------------------------------------


def test_a_refused_answer_is_saved_on_top_of_the_newest_version(store: Dossiers, walk: Walk) -> None:
    _elsewhere(store, "cao.naam", "Houtverwerking")
    walk.do(walk.control("text_input", EURO).set_value("777"))
    walk.do(walk.control("text_input", EURO).set_value("888"))
    assert _answers(store, "cao.naam", EURO) == ["Houtverwerking", 1500]
    walk.press("bericht-bewaar_bovenop")
    assert _answers(store, "cao.naam", EURO) == ["Houtverwerking", 888]
    assert "nog niet opgeslagen" not in walk.words


def test_another_page_does_not_forget_what_was_refused(store: Dossiers, walk: Walk) -> None:
    _elsewhere(store, "cao.naam", "Houtverwerking")
    walk.do(walk.control("text_input", EURO).set_value("777"))
    walk.press("volgende")
    assert "Wat u daarna hebt ingevuld, is nog niet opgeslagen." in walk.words
    walk.press("bericht-bewaar_bovenop")
    assert _answers(store, "cao.naam", EURO) == ["Houtverwerking", 777]


def test_the_newest_version_is_taken_without_it_when_that_is_asked(store: Dossiers, walk: Walk) -> None:
    _elsewhere(store, "cao.naam", "Houtverwerking")
    walk.do(walk.control("text_input", EURO).set_value("777"))
    walk.press("bericht-laad_nieuwste")
    assert _answers(store, "cao.naam", EURO) == ["Houtverwerking", 1500]
    assert walk.control("text_input", EURO).value == "1.500"


def test_an_answer_in_a_provision_that_is_gone_is_left_out(store: Dossiers, walk: Walk) -> None:
    newest = store.alle()[0]
    store.bewaar(newest.dossier, newest.nr + 1, remove(newest.agreement(), "loopbaanadvies"), {}, "verwijderd loopbaanadvies")
    walk.do(walk.control("text_input", EURO).set_value("777"))
    walk.press("bericht-bewaar_bovenop")
    assert not store.alle()[0].agreement().heeft("loopbaanadvies")


# the date of the piece ----------------------------------------------------------------------------------------------------------------


def _field(walk: Walk, name: str) -> Any:
    return next(f for f in walk.at.text_input if (f.key or "").startswith(f"w-stuk-{name}-"))


def _downloads(walk: Walk) -> list[str]:
    return [b.proto.label for b in walk.at.get("download_button")]


def test_a_date_that_is_none_stays_and_blocks_and_is_listed(store: Dossiers, walk: Walk) -> None:
    walk.go_to("word")
    walk.do(_field(walk, "datum").set_value("morgen"))
    assert "‘morgen’ is geen datum." in walk.words
    assert "Word-bestand downloaden" not in _downloads(walk)
    assert store.alle()[0].invoer == {"stuk.datum": "morgen"}
    again = Walk()
    again.open(store.alle()[0].dossier, "controle")
    assert any("‘morgen’ is geen datum" in link.proto.label for link in again.at.get("page_link"))
    again.open(store.alle()[0].dossier, "word")
    assert _field(again, "datum").value == "morgen"


def test_a_date_that_is_one_clears_it(store: Dossiers, walk: Walk) -> None:
    walk.go_to("word")
    walk.do(_field(walk, "datum").set_value("morgen"))
    walk.do(_field(walk, "datum").set_value("1-3-2027"))
    stuk = store.alle()[0].agreement().stuk
    assert stuk is not None
    assert (stuk.datum, dict(store.alle()[0].invoer)) == ("1 maart 2027", {})
    assert "Word-bestand downloaden" in _downloads(walk)


def test_a_clean_text_has_no_date_and_is_not_kept_back_by_it(walk: Walk) -> None:
    walk.go_to("word")
    walk.do(_field(walk, "datum").set_value("morgen"))
    walk.do(walk.at.radio(key="versie-word").set_value("schoon"))
    assert "Word-bestand downloaden" in _downloads(walk)
    assert walk.at.query_params["soort"] == "schoon"


# names --------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "why"), [("", "Typ een naam."), ("x" * 81, "Deze naam is 81 tekens lang. Kort hem in tot 80 tekens.")])
def test_a_name_that_cannot_be_is_said_so_in_the_dialog(store: Dossiers, walk: Walk, name: str, why: str) -> None:
    walk.open(store.alle()[0].dossier, "bouwstenen")
    walk.at.session_state["dialoog"] = ("Naam wijzigen", "loopbaanadvies")
    walk.do(walk.at)
    walk.at.text_input(key="nieuwe-naam").set_value(name)
    walk.press("naam-opslaan")
    assert no_name(name) == why
    assert walk.at.session_state["naam-fout"] == why
    assert store.alle()[0].agreement().vind("loopbaanadvies").naam == "Loopbaanadvies"


def _named(name: str, version: str) -> Document:
    return draft(with_stuk(change(load("startpakket"), "cao.naam", name), Stuk(versie=version)))


def test_a_long_name_does_not_push_the_version_out_of_the_name_of_the_file() -> None:
    document = _named("Houtverwerking en aanverwante bedrijfstakken "[:38] * 3, "Concept 2")
    for clean, ends in ((False, " - Concept 2.docx"), (True, " - schone tekst.docx")):
        made = file_name(document, clean=clean)
        assert made.endswith(ends)
        assert len(made) <= 125


# the order in a bouwsteen -------------------------------------------------------------------------------------------------------------


def test_up_is_not_offered_at_the_top_nor_down_at_the_bottom(store: Dossiers, walk: Walk) -> None:
    walk.open(store.alle()[0].dossier, "bouwstenen")
    walk.press("erbij-soort-loopbaaninstrument")
    menus = {m.proto.id.rsplit("gk-", 1)[-1]: list(m.proto.options) for m in walk.at.get("menu_button")}
    assert "Omhoog" not in menus["loopbaanadvies"]
    assert "Omlaag" in menus["loopbaanadvies"]
    assert "Omhoog" in menus["loopbaaninstrument"]
    assert "Omlaag" not in menus["loopbaaninstrument"]
    assert not {"Omhoog", "Omlaag"} & set(menus["leerambassadeurs"])
    assert walk.at.session_state["focus"]["op"] == "gk-loopbaaninstrument"
