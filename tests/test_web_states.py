"""What the screens say and keep when something is wrong, missing or changed back."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit
from streamlit.testing.v1 import AppTest

from tests.walking import Walk
from wizard.agreement.change import change
from wizard.agreement.load import from_bytes, load
from wizard.storage.dossiers import Dossiers
from wizard.web.dutch import TEXTS
from wizard.web.steps.start import _summary

SERVER_GONE = (
    "Streamlit server is not responding. Are you connected to the internet?",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:",
)


@pytest.fixture
def walk(store: Dossiers) -> Walk:
    """Somebody at the first page of the start package."""
    assert store.aantal() == 0
    somebody = Walk()
    somebody.begin("startpakket", "pakket")
    return somebody


def _now(store: Dossiers) -> str:
    return store.alle()[0].antwoorden


def test_a_chapter_that_became_articles_comes_back_with_its_answers(store: Dossiers, walk: Walk) -> None:
    walk.do(walk.control("radio", "slot.karakter").set_value("standaard"))
    before = _now(store)
    walk.do(walk.control("button_group", "omvang").set_value("artikelen"))
    assert not store.alle()[0].agreement().heeft("slot")
    walk.do(walk.control("button_group", "omvang").set_value("hoofdstuk"))
    assert _now(store) == before


def test_an_end_before_the_beginning_blocks_without_a_law(walk: Walk) -> None:
    walk.do(walk.control("text_input", "cao.ingangsdatum").set_value("01/01/27"))
    walk.do(walk.control("text_input", "cao.einddatum").set_value("1 jan 26"))
    assert "<b>De einddatum ligt voor de begindatum.</b> Kies een latere einddatum.</div>" in walk.words
    walk.do(walk.control("text_input", "cao.einddatum").set_value("31 december 2032"))
    assert "Dat is 72 maanden." in walk.words
    assert "<b>Een cao duurt ten hoogste vijf jaar.</b> Kies een eerdere einddatum.<small>" in walk.words


def test_what_is_wrong_under_meer_keuzen_is_shown(walk: Walk) -> None:
    walk.go_to("vragen-loopbaanadvies")
    term = "loopbaanadvies.meldtermijn.aantal"
    assert walk.controls("text_input", term) == []
    walk.at.session_state["meer-vragen-loopbaanadvies"] = True
    walk.do(walk.at)
    walk.do(walk.control("text_input", term).set_value("2x"))
    walk.press("vorige")
    walk.at.session_state["meer-vragen-loopbaanadvies"] = False
    walk.press("volgende")
    assert "‘2x’ is geen heel getal." in walk.words


def test_the_file_with_answers_says_what_it_leaves_out(walk: Walk) -> None:
    walk.go_to("vragen-loopbaanadvies")
    walk.do(walk.control("text_input", "loopbaanadvies.bedrag.euro").set_value("15oo"))
    walk.go_to("word")
    assert "‘15oo’ gaat niet mee, want de wizard kan het niet lezen. In dit bestand is dat antwoord open." in walk.words


def test_without_provisions_there_is_no_word_file(store: Dossiers) -> None:
    walk = Walk()
    walk.press("begin-leeg")
    walk.open(store.alle()[0].dossier, "word")
    assert "U hebt nog geen voorziening gekozen, dus er is nog geen tekst." in walk.words
    assert [b.proto.label for b in walk.at.get("download_button")] == ["Antwoorden bewaren als bestand"]
    walk.press("naar-bouwstenen")
    assert walk.page == "bouwstenen"
    assert store.aantal() == 1


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("Voorstel.docx", b"PK", "Voorstel.docx: de wizard opent nog geen Word-bestanden."),
        ("groot.yaml", b"x: 1\n" * 600_000, "groot.yaml: het bestand is te groot (3 MB); ten hoogste 2 MB."),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused_in_dutch(name: str, raw: bytes, why: str) -> None:
    at: AppTest = Walk().at
    at.file_uploader[0].upload(name, raw).run()
    assert why in "\n".join(str(h.proto.body) for h in at.get("html"))


def test_a_dossier_without_a_name_is_known_by_its_provisions(store: Dossiers) -> None:
    start = load("startpakket")
    named = change(start, "cao.naam", "Houtverwerking")
    found = [_summary(store.begin(a, "begonnen").dossier, 1)[:2] for a in (start, named, from_bytes(b"versie: 1\n", "leeg"))]
    assert found == [
        ("Startpakket (nog zonder naam)", "Loopbaanadvies, Ontwikkelbudget, Sociaal plan en nog 3"),
        ("Cao Houtverwerking", ""),
        ("Cao zonder naam", ""),
    ]


def test_streamlit_still_says_it_like_this_when_the_server_is_gone() -> None:
    scripts = Path(streamlit.__file__).parent.glob("static/static/js/index.*.js")
    said = "".join(p.read_text(encoding="utf-8") for p in scripts)
    assert [words for words in SERVER_GONE if words not in said or words not in TEXTS] == []
