"""Controle: what blocks says why, what to do and on what ground; answers that contradict each other do not stand under the law."""

from __future__ import annotations

from tests.walking import Walk
from wizard.agreement.load import load
from wizard.storage.dossiers import Dossiers


def _controle(store: Dossiers, answers: str) -> str:
    dossier = store.begin(load(f"versie: 1\nvoorzieningen:\n{answers}".encode()), "begonnen leeg").dossier
    walk = Walk()
    walk.open(dossier, "controle")
    return walk.words


def test_what_blocks_has_its_remedy_and_its_law(store: Dossiers) -> None:
    words = _controle(store, "- {soort: loopbaanadvies, eigendom_resultaten: werkgever}\n")
    assert "Kies ‘Alleen voor de werknemer’. Grond: AVG artikel 4, 6 en 9." in words


def test_a_contradiction_is_no_matter_of_law(store: Dossiers) -> None:
    words = _controle(store, "- {soort: individueel_budget, restant: naar_collectief}\n")
    together, _, law = words.partition(">Samenhang<")[2].partition(">Recht<")
    assert "collectief" in together
    assert "eigen keuze van dit programma" not in together
    assert "collectief budget" not in law.partition("Antwoorden")[0]
