"""The library of an organisation, chosen on Start: used at once, shown as theirs, remembered, and never forced on a dossier."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit import config

from tests.libraries import EXAMPLE
from tests.walking import Walk
from wizard import library
from wizard.drafting import library_check
from wizard.messages import CaoFout
from wizard.storage.dossiers import Dossiers
from wizard.web import own_library

_NAAM = "Vereniging Werkgevers Voorbeeldbranche"


@pytest.fixture(autouse=True)
def at_this_computer() -> Iterator[None]:
    """A wizard that only this computer reaches, without a library."""
    before = config.get_option("server.address")
    config.set_option("server.address", "127.0.0.1")
    _restart()
    yield
    config.set_option("server.address", before)
    _restart()


def _restart() -> None:
    library.gebruik(None)
    own_library.forget_start()


def _at_setting() -> Walk:
    walk = Walk()
    walk.at.session_state["bibliotheek-open"] = True
    walk.do(walk.at)
    return walk


def _use(walk: Walk, folder: object) -> None:
    field = next(t for t in walk.at.text_input if str(t.key).startswith("bibliotheek-map"))
    field.set_value(str(folder))
    walk.press("bibliotheek-gebruik")


def _buttons(walk: Walk) -> list[str]:
    return [str(b.key) for b in walk.at.button if str(b.key).startswith("bibliotheek-")]


def _settings(walk: Walk) -> list[str]:
    return [e.label.replace("\\", "") for e in walk.at.expander if e.label.startswith("Bibliotheek van uw organisatie")]


def test_without_one_the_setting_is_closed_and_offers_one(store: Dossiers) -> None:
    assert store.aantal() == 0
    assert _settings(Walk()) == ["Bibliotheek van uw organisatie"]
    assert _buttons(_at_setting()) == ["bibliotheek-gebruik"]


@pytest.mark.usefixtures("store")
def test_what_is_chosen_is_used_at_once_and_named_everywhere() -> None:
    walk = _at_setting()
    _use(walk, f' "{EXAMPLE}" ')
    assert f"{_NAAM} is in gebruik" in walk.words
    assert "Kennismakingsdag" in walk.words
    assert _settings(walk) == [f"Bibliotheek van uw organisatie: {_NAAM}"]
    assert "en een uit uw bibliotheek" in walk.words
    walk.press("begin-leeg")
    walk.go_to("bouwstenen")
    assert _NAAM in walk.at.button(key="erbij-soort-kennismakingsdag").label
    assert "small" not in walk.at.button(key="erbij-soort-loopbaanadvies").label
    walk.press("erbij-soort-kennismakingsdag")
    assert any(_NAAM in str(m.proto) for m in walk.at.get("menu_button"))
    walk.go_to("vragen-kennismakingsdag")
    assert f"Uit de bibliotheek van {_NAAM}.<br>Vraag: eigen keuze van {_NAAM}." in walk.words
    assert "dit programma" not in walk.words


@pytest.mark.usefixtures("store")
def test_their_examples_are_theirs() -> None:
    library_check.gebruik(EXAMPLE)
    walk = Walk()
    walk.press("begin-voorbeeld")
    walk.do(walk.at.radio(key="keuze-voorbeeld").set_value("kennismaken"))
    captions = list(walk.at.radio(key="keuze-voorbeeld").proto.captions)
    assert [c for c in captions if c.startswith("Van ")] == [f"Van {_NAAM}\\. Reiskosten bezoeker\\: ten hoogste €\u00a025"]
    assert f"Kennismaken met de branche · {_NAAM}" in walk.words


@pytest.mark.usefixtures("store")
def test_a_mistake_is_told_and_what_was_in_use_stays(theirs: Path) -> None:
    walk = _at_setting()
    _use(walk, EXAMPLE)
    template = theirs / "4_zij_instroom" / "kennismakingsdag.md.j2"
    template.write_text(template.read_text(encoding="utf-8").replace("als begeleider", "als begelieder"), encoding="utf-8")
    _use(walk, theirs)
    assert "Deze bibliotheek kan niet worden gebruikt." in walk.words
    assert "kennismakingsdag.md.j2 regel 3: &#x27;begelieder&#x27; is hier geen gegeven" in walk.words
    assert f"De bibliotheek van {_NAAM} blijft in gebruik." in walk.words
    assert library.map_in_gebruik() == EXAMPLE


@pytest.mark.parametrize(
    ("folder", "says"),
    [
        ("weg", "deze map is er niet; geef de map van een bibliotheek."),
        ("leeg", "hier staat geen bibliotheek"),
        ("anders", "orientatie.md.j2: dit bestand is niet als UTF-8 bewaard"),
        ("los", "orientatei.md.j2: dit sjabloon hoort bij geen soort; bedoelde u &#x27;orientatie&#x27;?"),
        ("half", "nieuw.yaml: bij deze soort hoort een sjabloon in dezelfde map: nieuw.md.j2."),
        ("naam", "bibliotheek.yaml"),
    ],
)
def test_a_folder_that_cannot_be_one_is_refused_with_its_reason(store: Dossiers, tmp_path: Path, folder: str, says: str) -> None:
    assert store.aantal() == 0
    for name in ("leeg", "anders", "los", "half", "naam"):
        (tmp_path / name).mkdir()
    (tmp_path / "anders" / "orientatie.md.j2").write_bytes(b"# Caf\xe9\n")
    (tmp_path / "los" / "orientatei.md.j2").write_text("# Dag {dag}\n", encoding="utf-8")
    (tmp_path / "half" / "nieuw.yaml").write_text("soort: nieuw\n", encoding="utf-8")
    shutil.copytree(EXAMPLE, tmp_path / "naam", dirs_exist_ok=True)
    (tmp_path / "naam" / "bibliotheek.yaml").write_text("naam: [niet: af", encoding="utf-8")
    walk = _at_setting()
    _use(walk, tmp_path / folder)
    assert says in walk.words
    assert "De wizard werkt zonder bibliotheek." in walk.words
    assert library.map_in_gebruik() is None


@pytest.mark.usefixtures("store")
def test_no_folder_at_all_is_said() -> None:
    walk = _at_setting()
    _use(walk, " ")
    assert "er is geen map ingevuld" in walk.words


@pytest.mark.usefixtures("store")
def test_all_that_is_in_use_is_named(theirs: Path) -> None:
    rule = "V1:\n  titel: a\n  zin: B.\n  wet: w\n  bron: eigen\n  zeker: zeker\n  doe: C.\n"
    (theirs / "regels.yaml").write_text(rule, encoding="utf-8")
    (theirs / "begrippen.md.j2").write_text("- *bezoeker* (bezoekers): wie meeloopt\n", encoding="utf-8")
    walk = _at_setting()
    _use(walk, theirs)
    assert "<dt>Ook van u</dt><dd>begrippen, regels bij waarschuwingen</dd>" in walk.words


@pytest.mark.usefixtures("store")
def test_part_of_a_path_is_no_folder() -> None:
    assert "geef het hele pad" in str(own_library.use("docs/voorbeeld-bibliotheek")[0])


@pytest.mark.usefixtures("store")
def test_the_choice_is_remembered_until_it_is_given_up(tmp_path: Path) -> None:
    assert own_library.use(str(EXAMPLE)) == ()
    assert (tmp_path / "instellingen.json").stat().st_mode & 0o777 == 0o600
    _restart()
    walk = _at_setting()
    assert f"{_NAAM} is in gebruik" in walk.words
    walk.press("bibliotheek-niet")
    assert library.map_in_gebruik() is None
    _restart()
    assert _settings(Walk()) == ["Bibliotheek van uw organisatie"]


@pytest.mark.usefixtures("store")
def test_one_that_is_gone_at_the_next_start_is_said_and_can_be_given_up(theirs: Path) -> None:
    assert own_library.use(str(theirs)) == ()
    _restart()
    shutil.rmtree(theirs)
    walk = Walk()
    assert _settings(walk) == ["Bibliotheek van uw organisatie: nu niet te gebruiken"]
    assert "De bibliotheek die u eerder koos, doet nu niet mee." in walk.words
    assert "deze map is er niet" in walk.words
    walk.press("bibliotheek-niet")
    _restart()
    assert _settings(Walk()) == ["Bibliotheek van uw organisatie"]


@pytest.mark.usefixtures("store")
def test_changed_files_are_read_again_on_request(theirs: Path) -> None:
    walk = _at_setting()
    _use(walk, theirs)
    (theirs / "bibliotheek.yaml").write_text("naam: Bond van de Branche\n", encoding="utf-8")
    walk.press("bibliotheek-opnieuw")
    assert "Bond van de Branche is in gebruik" in walk.words


@pytest.mark.usefixtures("store")
def test_one_given_at_the_start_wins_and_is_fixed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "instellingen.json").write_text('{"bibliotheek": "elders"}', encoding="utf-8")
    monkeypatch.setenv("CAO_WIZARD_BIBLIOTHEEK", str(EXAMPLE))
    walk = Walk()
    assert _settings(walk) == []
    assert f"De bibliotheek van {_NAAM} is in gebruik. Zij is gekozen bij het starten van de wizard." in walk.words


@pytest.mark.usefixtures("store")
def test_one_in_the_environment_that_is_wrong_stops_the_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CAO_WIZARD_BIBLIOTHEEK", str(tmp_path / "weg"))
    with pytest.raises(CaoFout, match="deze map is er niet"):
        own_library.at_start()


@pytest.mark.parametrize("address", [None, "0.0.0.0"])  # noqa: S104 - what a visitor from elsewhere must not get
def test_who_looks_from_elsewhere_cannot_read_folders(store: Dossiers, address: str | None) -> None:
    assert store.aantal() == 0
    config.set_option("server.address", address)
    assert _settings(Walk()) == []
    library_check.gebruik(EXAMPLE)
    walk = Walk()
    assert f"De bibliotheek van {_NAAM} is in gebruik." in walk.words
    assert str(EXAMPLE) not in walk.words


def _with_their_soort(store: Dossiers) -> str:
    walk = Walk()
    walk.press("begin-leeg")
    walk.do(walk.control("text_input", "cao.naam").set_value("Voorbeeldbranche"))
    walk.go_to("bouwstenen")
    walk.press("erbij-soort-kennismakingsdag")
    return store.alle()[0].dossier


def test_a_dossier_that_needs_it_says_so_and_loses_nothing(store: Dossiers) -> None:
    own_library.use(str(EXAMPLE))
    dossier = _with_their_soort(store)
    setting = _at_setting()
    assert "Een dossier gebruikt een soort uit deze bibliotheek; dat gaat alleen open zolang zij in gebruik is." in setting.words
    before = store.nieuwste(dossier)
    setting.press("bibliotheek-niet")
    assert "Cao Voorbeeldbranche" in setting.words
    assert "gaat niet open" in setting.words
    assert "Mist de bibliotheek met deze soort: ‘kennismakingsdag’" in setting.words
    walk = Walk()
    walk.open(dossier, "bouwstenen")
    assert "Dit dossier heeft een bibliotheek nodig" in walk.words
    assert "de soort ‘kennismakingsdag’" in walk.words
    assert [b.proto.label for b in walk.at.get("download_button")] == ["Antwoorden bewaren als bestand"]
    assert store.nieuwste(dossier) == before
    own_library.use(str(EXAMPLE))
    walk.open(dossier, "vragen-kennismakingsdag")
    assert walk.words.count("Kennismakingsdag")


def test_a_dossier_that_is_open_meanwhile_follows(store: Dossiers) -> None:
    own_library.use(str(EXAMPLE))
    dossier = _with_their_soort(store)
    walk = Walk()
    walk.open(dossier, "vragen-kennismakingsdag")
    own_library.stop()
    before = store.nieuwste(dossier)
    walk.do(walk.control("button_group", "kennismakingsdag.begeleider").set_value("nee"))
    assert walk.page == "vragen-kennismakingsdag"
    assert "Dit dossier heeft een bibliotheek nodig" in walk.words
    assert "Wat u zojuist invulde, is niet bewaard" in walk.words
    walk.open(dossier, "bouwstenen")
    assert "Dit dossier heeft een bibliotheek nodig" in walk.words
    assert "Wat u zojuist invulde" not in walk.words
    assert store.nieuwste(dossier) == before
    own_library.use(str(EXAMPLE))
    walk.open(dossier, "vragen-kennismakingsdag")
    walk.do(walk.control("button_group", "kennismakingsdag.begeleider").set_value("nee"))
    assert store.alle()[0].agreement().waarde("kennismakingsdag.begeleider") is False


@pytest.mark.usefixtures("store")
def test_a_remembered_one_with_a_mistake_does_not_stop_the_start(theirs: Path) -> None:
    assert own_library.use(str(theirs)) == ()
    _restart()
    questions = theirs / "4_zij_instroom" / "kennismakingsdag.yaml"
    questions.write_text(questions.read_text(encoding="utf-8").replace("standaard: ja", "standaard: misschien"), encoding="utf-8")
    walk = Walk()
    assert "De bibliotheek die u eerder koos, doet nu niet mee." in walk.words
    assert "kennismakingsdag.yaml regel 23, begeleider: de standaard kan niet" in walk.words
    assert library.map_in_gebruik() is None
    walk.press("bibliotheek-niet")
    _restart()
    assert _settings(Walk()) == ["Bibliotheek van uw organisatie"]
