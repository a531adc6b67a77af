"""Every question on the screen says where it comes from; what is our own choice says that; old sources are listed on Controle."""

from __future__ import annotations

from datetime import date, timedelta
from html import escape

import pytest

from tests.variants import Tree, agreement_of
from tests.walking import Walk
from wizard.agreement.catalogue import soort, soorten
from wizard.agreement.load import load
from wizard.agreement.parameter import Soort
from wizard.sources import bron, bronnen
from wizard.storage.dossiers import Dossiers
from wizard.web import routes
from wizard.web.origin import origin, sources
from wizard.web.question import head
from wizard.web.steps import check

_EIGEN = "eigen keuze van dit programma"


@pytest.mark.parametrize("kind", soorten(), ids=lambda s: s.soort)
def test_every_question_carries_its_sources(kind: Soort) -> None:
    for parameter in kind.parameters:
        drawn = head(parameter, kind.soort, "", ours=False)
        assert parameter.bron, parameter.naam
        for key in parameter.bron:
            assert escape(bron(key).plaats) in drawn, (parameter.naam, key)
            assert escape(bron(key).sector) in drawn, (parameter.naam, key)
        assert ("Ons voorstel: " in drawn) == (parameter.standaard is not None), parameter.naam
        for key in parameter.standaard_bron if parameter.standaard is not None else ():
            assert escape(bron(key).plaats) in drawn.split("Ons voorstel: ")[1], (parameter.naam, key)
        for optie in parameter.opties:
            assert all(escape(bron(key).plaats) in drawn for key in optie.bron), (parameter.naam, optie.sleutel)


def test_the_words() -> None:
    assert origin("loopbaanadvies", "gesprekken") == (f"Vraag: {_EIGEN}.", f"Grenzen: {_EIGEN}.", f"Ons voorstel: {_EIGEN}.")
    assert origin("loopbaanadvies", "vorm") == (
        f"Vraag: Handreiking §3.1; Handreiking §4.3, voorbeelden Rijksoverheid, Agrarische sector, Provincies en ABN AMRO; {_EIGEN}.",
        "‘Gesprekken met een adviseur’, ‘Een begeleidingstraject’, ‘Een loopbaantraining’ en ‘Inzicht in de eigen geldzaken’: Handreiking §3.1.",
        "‘Een loopbaanscan’: Handreiking §3.1; Handreiking §4.3, voorbeelden Rijksoverheid en ABN AMRO.",
        f"‘Een online test met nabespreking’: Handreiking §4.3, voorbeelden Agrarische sector en Provincies; {_EIGEN}.",
        "‘De waarde op de arbeidsmarkt’: Handreiking §4.3, voorbeeld ABN AMRO.",
        f"Ons voorstel: Handreiking §3.1; {_EIGEN}.",
        "Let op bij ‘Een loopbaanscan’: Wet op de loonbelasting 1964, artikel 31 en 31a.",
    )
    assert origin("loopbaanadvies", "eigendom_resultaten")[1:] == (
        "‘Alleen voor de werknemer’: Handreiking §4.3, voorbeeld Rijksoverheid.",
        f"Andere opties: {_EIGEN}.",
        f"Ons voorstel: Handreiking §4.3, voorbeeld Rijksoverheid; {_EIGEN}.",
        "Let op bij ‘De werknemer deelt een deel’: AVG artikel 4, 6 en 9.",
        "Geen tekst bij ‘Voor de werkgever’: AVG artikel 4, 6 en 9.",
    )


def test_a_law_that_we_did_not_read_says_so() -> None:
    unread = next(b for b in bronnen().values() if b.zekerheid == "uit kennis, laten toetsen")
    assert sources([unread.sleutel], _EIGEN) == f"{unread.plaats} (nog te toetsen)"
    assert sources([], _EIGEN) == "niet vermeld"


def test_what_is_drawn_on_a_page_carries_it(store: Dossiers) -> None:
    tree: Tree = {"versie": "1", **{s.soort: {} for s in soorten() if s.algemeen}}
    tree["voorzieningen"] = [{"soort": s.soort} for s in soorten() if not s.algemeen]
    dossier = store.begin(agreement_of(tree), "begonnen leeg").dossier
    walk = Walk()
    for page in (s.naam for s in routes.stappen(store.alle()[0].agreement()) if s.nummer in (1, 3)):
        walk.open(dossier, page, more=True)
        heads = [h.proto.body for h in walk.at.get("html") if 'class="vraag"' in h.proto.body and "omvang" not in h.proto.body]
        without = [h for h in heads if '<details class="bron">' not in h and "losse artikelen" not in h]
        assert heads, page
        assert without == [], page


def test_old_sources_are_listed_on_controle(store: Dossiers, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = store.begin(load("startpakket"), "begonnen startpakket").dossier
    walk = Walk()
    first = min(b.herzien_voor for b in bronnen().values() if b.herzien_voor)
    monkeypatch.setattr(check, "vandaag", lambda: first - timedelta(days=1))
    walk.open(dossier, "controle")
    assert "Bronnen om na te kijken" not in walk.words
    monkeypatch.setattr(check, "vandaag", lambda: date(2030, 1, 1))
    walk.open(dossier, "controle")
    assert "Bronnen om na te kijken" in walk.words
    assert "De bron ‘Loopbaanadvies’ moest voor 12\u00a0mei 2027 opnieuw worden bekeken." in walk.words
    assert 'Handreiking §3.1 · <a href="http://www.stvda.nl"' in walk.words


def test_the_own_choice_is_never_ascribed_to_another() -> None:
    for kind in soorten():
        for parameter in soort(kind.soort).parameters:
            if parameter.bron == ("eigen",):
                assert "Handreiking" not in origin(kind.soort, parameter.naam)[0]
