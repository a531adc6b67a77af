"""The wizard walked by Streamlit's AppTest: every preset from the start to the enabled download button, and every question drawn."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.walking import Walk
from wizard.agreement import presets
from wizard.agreement.catalogue import soorten
from wizard.agreement.load import load
from wizard.agreement.writing import to_json
from wizard.storage.dossiers import Dossiers


@pytest.mark.parametrize("preset", sorted(presets.bestanden()))
@pytest.mark.usefixtures("store")
def test_every_preset_walks_to_its_word_file(preset: str) -> None:
    heading = presets.preset(preset).preset
    assert heading is not None
    walk = Walk()
    walk.begin(preset, heading.soort)
    assert walk.page == "de-cao"
    seen = [walk.page]
    while walk.page != "word":
        walk.press("volgende")
        seen.append(walk.page)
    assert seen[:2] == ["de-cao", "bouwstenen"]
    assert seen[-2:] == ["controle", "word"]
    assert len(seen) - len([s for s in seen if s == "algemeen"]) == 4 + len(presets.preset(preset).voorzieningen)
    download = next(b for b in walk.at.get("download_button") if b.proto.label == "Word-bestand downloaden")
    assert not download.proto.disabled


def test_every_question_of_every_soort_can_be_drawn(store: Dossiers) -> None:
    walk = Walk()
    walk.press("begin-leeg")
    walk.do(walk.control("button_group", "omvang").set_value("hoofdstuk"))
    walk.press("volgende")
    for kind in soorten():
        if not kind.algemeen:
            walk.press(f"erbij-soort-{kind.soort}")
    agreement = store.alle()[0].agreement()
    assert {v.soort for v in agreement.alle()} == {s.soort for s in soorten()}
    while walk.page != "word":
        walk.at.session_state[f"meer-{walk.page}"] = True
        walk.do(walk.at)
        walk.press("volgende")


def test_an_unreadable_amount_stays_marks_and_blocks(store: Dossiers) -> None:
    walk = Walk()
    walk.begin("startpakket", "pakket")
    walk.go_to("vragen-loopbaanadvies")
    walk.do(walk.control("text_input", "loopbaanadvies.bedrag.euro").set_value("15oo"))
    assert walk.control("text_input", "loopbaanadvies.bedrag.euro").value == "15oo"
    assert "‘15oo’ is geen bedrag. Typ bijvoorbeeld 1.500 of 1.500,50." in walk.words
    assert "[ongeldig: bedrag per advies]" in json.dumps(walk.at.session_state["werk"].document.text(), ensure_ascii=False)
    walk.go_to("word")
    assert "Eén antwoord kan niet in de tekst" in walk.words
    assert [b.proto.label for b in walk.at.get("download_button")] == ["Antwoorden bewaren als bestand"]
    again = store.nieuwste(walk.at.session_state["werk"].dossier)
    assert again is not None
    assert again.invoer == {"loopbaanadvies.bedrag.euro": "15oo"}


@pytest.mark.parametrize("typed", ["1.234", "1234", "€ 1.234,00"])
def test_one_amount_in_three_spellings(store: Dossiers, typed: str) -> None:
    walk = Walk()
    walk.begin("startpakket", "pakket")
    walk.go_to("vragen-loopbaanadvies")
    walk.do(walk.control("text_input", "loopbaanadvies.bedrag.euro").set_value(typed))
    assert store.alle()[0].agreement().waarde("loopbaanadvies.bedrag.euro") == 1234


def test_open_laten_undo_and_redo(store: Dossiers) -> None:
    walk = Walk()
    walk.begin("startpakket", "pakket")
    walk.go_to("vragen-loopbaanadvies")
    path = "loopbaanadvies.frequentie"

    def now() -> Any:
        return store.alle()[0].agreement().waarde(path)

    before = now()
    walk.press("ol-loopbaanadvies-frequentie")
    assert now() is None
    assert walk.control("selectbox", f"{path}.vorm").value is None
    walk.press("ongedaan")
    assert now() == before
    assert walk.control("text_input", f"{path}.jaren").value == "5"
    walk.press("opnieuw")
    assert now() is None
    assert store.alle()[0].nr == 4


def test_a_block_offers_its_way_out(store: Dossiers) -> None:
    walk = Walk()
    walk.begin("startpakket", "pakket")
    walk.go_to("vragen-loopbaanadvies")
    walk.at.session_state["meer-vragen-loopbaanadvies"] = True
    walk.do(walk.at)
    walk.do(walk.control("radio", "loopbaanadvies.eigendom_resultaten").set_value("werkgever"))
    assert "kunnen niet in de tekst" in walk.words
    walk.press(next(str(b.key) for b in walk.at.button if str(b.key).startswith("kies-loopbaanadvies-eigendom_resultaten")))
    assert store.alle()[0].agreement().waarde("loopbaanadvies.eigendom_resultaten") == "werknemer"


def test_adding_naming_and_removing(store: Dossiers) -> None:
    walk = Walk()
    walk.press("begin-leeg")
    walk.go_to("bouwstenen")
    walk.press("erbij-soort-loopbaanadvies")
    walk.press("erbij-soort-individueel_budget")
    walk.at.session_state["dialoog"] = ("Naam wijzigen", "loopbaanadvies")
    walk.do(walk.at)
    walk.at.text_input(key="nieuwe-naam").set_value("  Advies   voor iedereen ")
    walk.press("naam-opslaan")
    assert [v.naam for v in store.alle()[0].agreement().voorzieningen] == ["Advies voor iedereen", "Individueel ontwikkelbudget"]
    walk.at.session_state["dialoog"] = ("Verwijderen", "loopbaanadvies")
    walk.do(walk.at)
    walk.press("ja-weg")
    assert [v.id for v in store.alle()[0].agreement().voorzieningen] == ["individueel-budget"]
    walk.press("erbij-soort-loopbaanadvies")
    assert [v.id for v in store.alle()[0].agreement().voorzieningen] == ["individueel-budget", "loopbaanadvies-2"]


def test_losse_artikelen_or_a_whole_chapter(store: Dossiers) -> None:
    walk = Walk()
    walk.press("begin-leeg")
    spanning = {s.soort for s in soorten() if s.algemeen}
    walk.do(walk.control("button_group", "omvang").set_value("hoofdstuk"))
    assert set(store.alle()[0].agreement().algemeen) == spanning
    walk.do(walk.control("button_group", "omvang").set_value("artikelen"))
    assert set(store.alle()[0].agreement().algemeen) == {"cao"}
    walk.press("ongedaan")
    assert set(store.alle()[0].agreement().algemeen) == spanning


def test_meer_keuzen_is_drawn_only_when_open(store: Dossiers) -> None:
    assert store.aantal() == 0
    walk = Walk()
    walk.begin("startpakket", "pakket")
    walk.go_to("vragen-loopbaanadvies")
    closed = len(walk.at.get("html"))
    walk.at.session_state["meer-vragen-loopbaanadvies"] = True
    walk.do(walk.at)
    assert len(walk.at.get("html")) > closed + 30


def test_files_are_opened_and_all_their_problems_told(store: Dossiers) -> None:
    walk = Walk()
    wrong = b"versie: 1\nvoorzieningen:\n  - soort: loopbaanadvis\n  - soort: loopbaanadvies\n    gesprekken: 400\n"
    walk.do(walk.at.file_uploader(key="bestand").set_value(("fout.yaml", wrong, "application/yaml")))
    assert "fout.yaml regel 3" in walk.words
    assert "fout.yaml regel 5" in walk.words
    assert store.aantal() == 0
    good = to_json(load("startpakket")).encode()
    walk.do(walk.at.file_uploader(key="bestand").set_value(("goed.json", good, "application/json")))
    assert walk.page == "de-cao"
    assert store.alle()[0].agreement().voorzieningen == load("startpakket").voorzieningen


def test_what_people_write_is_text_and_never_markup(store: Dossiers) -> None:
    assert store.aantal() == 0
    walk = Walk()
    walk.press("begin-leeg")
    walk.do(walk.control("text_input", "cao.naam").set_value("<img src=x onerror=alert(1)> **vet** :red[rood]"))
    walk.press("volgende")
    walk.press("erbij-soort-loopbaanadvies")
    walk.at.session_state["dialoog"] = ("Naam wijzigen", "loopbaanadvies")
    walk.do(walk.at)
    walk.at.text_input(key="nieuwe-naam").set_value("<b>Advies</b> *x*")
    walk.press("naam-opslaan")
    for page in ("vragen-loopbaanadvies", "controle", "word"):
        walk.go_to(page)
        assert "<img" not in walk.words
        assert "<b>Advies" not in walk.words


def test_two_windows_do_not_overwrite_each_other(store: Dossiers) -> None:
    first = Walk()
    first.begin("startpakket", "pakket")
    first.go_to("vragen-loopbaanadvies")
    dossier = first.at.session_state["werk"].dossier
    newest = store.nieuwste(dossier)
    assert newest is not None
    store.bewaar(dossier, newest.nr + 1, newest.agreement(), {}, "antwoord cao.naam")
    first.do(first.control("text_input", "loopbaanadvies.bedrag.euro").set_value("777"))
    assert "in een ander venster gewijzigd" in first.words
    assert store.nummer(dossier) == newest.nr + 1
    first.press("bericht-laad_nieuwste")
    first.do(first.control("text_input", "loopbaanadvies.bedrag.euro").set_value("777"))
    assert store.alle()[0].agreement().waarde("loopbaanadvies.bedrag.euro") == 777


def test_start_lists_what_there_is(store: Dossiers) -> None:
    assert "U hebt nog geen dossiers. Begin hieronder." in Walk().words
    for _ in range(7):
        store.begin(load("startpakket"), "begonnen startpakket")
    walk = Walk()
    assert walk.words.count("Startpakket (nog zonder naam)") == 5
    walk.press("toon-alle")
    assert walk.words.count("Startpakket (nog zonder naam)") == 7
