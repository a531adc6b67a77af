"""What users typed themselves is read as strictly as our own text: leden edited by hand, and answers in free words."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from wizard.agreement import presets
from wizard.agreement.agreement import AfwijkendeTekst
from wizard.agreement.load import load
from wizard.drafting.draft import draft
from wizard.drafting.own_words import controleer_eigen_woorden
from wizard.review.dekking import niet_gezegd

_LID = "loopbaanadvies/aanspraak/volgend"
_LANG = f"De werknemer heeft recht op {'steeds meer ' * 16}advies."


def _said(edit: str) -> list[tuple[bool, str]]:
    edits = MappingProxyType({_LID: AfwijkendeTekst(edit)})
    found = controleer_eigen_woorden(draft(replace(load("startpakket"), afwijkende_teksten=edits)))
    return [(f.blokkeert, f.wat) for f in found]


@pytest.mark.parametrize(
    ("edit", "blocks", "what"),
    [
        ("Zie artikel 99 lid 12.", True, "artikel 99 staat niet in deze tekst: ‘artikel 99 lid 12’."),
        ("De werkgever betaalt € 1500,-.", True, "het bedrag ‘€\u00a01500,-’ is niet goed geschreven."),
        ("Dit duurt 1 maanden.", True, "getal en woord passen niet bij elkaar: ‘1 maanden’."),
        ("De de werknemer krijgt advies.", True, "een woord staat er dubbel: ‘De de’."),
        ("Op 31 februari begint dit.", True, "de datum ‘31 februari’ bestaat niet of kan worden afgebroken."),
        ("De werkgever betaalt {{ niets }}.", True, "er staat nog iets dat niet is ingevuld: {{."),
        ("De werkgever betaalt dit (altijd.", True, "er staat 1 keer ( en 0 keer )."),
        ("Zie [[loopbaanadvies/weg/weg]].", True, "de verwijzing naar ‘loopbaanadvies/weg/weg’ vindt niets."),
        ("Zie artikel 3 lid 1.", False, "een getypt nummer verandert niet mee: ‘artikel 3 lid 1’."),
        ("De werknemer krijgt advies", False, "de tekst eindigt niet op ‘.’."),
        ("De werknemer krijgt advies indien dat kan.", False, "schrijf liever als dan ‘indien’."),
        (_LANG, False, "een zin van 38 woorden: ‘De werknemer heeft recht op steeds meer steeds meer steed…’."),
    ],
)
def test_a_fault_in_an_edited_text_is_told(edit: str, blocks: bool, what: str) -> None:
    assert (blocks, what) in _said(edit)


@pytest.mark.parametrize(
    "edit", ["Zie artikel 7:611a BW.", "Zie artikel 12 van de cao Metalektro.", "De werkgever kiest uit:\n- een scan;\n- een gesprek."]
)
def test_a_sound_text_gets_no_remark(edit: str) -> None:
    assert _said(edit) == []


def test_an_answer_in_free_words_and_a_text_whose_lid_is_gone() -> None:
    answers = """versie: 1
voorzieningen:
- {soort: loopbaaninstrument, instrument: "zie artikel 99 lid 3 en betaal € 1500,- (zoals"}
afwijkende_teksten:
  loopbaanadvies/kosten/bestaatniet: {tekst: Iets.}
"""
    found = controleer_eigen_woorden(draft(load(answers.encode())))
    assert [(f.plaats, str(f.melding).rpartition(": ")[0] or f.wat) for f in found if "instrument" not in f.doe] == [
        ("afwijkende_teksten.loopbaanadvies/kosten/bestaatniet", "afwijkende_teksten.loopbaanadvies/kosten/bestaatniet")
    ]
    assert {f.wat.split(":")[0] for f in found if f.doe == "Pas het antwoord bij loopbaaninstrument.instrument aan."} == {
        "het bedrag ‘€\u00a01500,-’ is niet goed geschreven.",
        "er staat 1 keer ( en 0 keer ).",
        "artikel 99 staat niet in deze tekst",
    }


@pytest.mark.parametrize("naam", sorted(presets.bestanden()))
def test_no_answer_of_a_preset_has_a_flaw(naam: str) -> None:
    agreement = presets.preset(naam)
    document = draft(agreement)
    assert [str(f.melding) for f in (*controleer_eigen_woorden(document), *niet_gezegd(agreement, document))] == []


def test_an_amount_says_with_or_without_vat() -> None:
    assert (False, "zeg bij een bedrag of het met btw, bruto of netto is: ‘De werkgever betaalt €\u00a01.500.’.") in _said(
        "De werkgever betaalt € 1.500."
    )
    assert _said("De werkgever betaalt ten hoogste € 1.500, inclusief btw.") == []


def test_an_answer_that_the_text_does_not_say_is_told() -> None:
    agreement = load(b"versie: 1\nvoorzieningen:\n- {soort: loopbaanadvies, bedrag: {euro: 900}, frequentie: {jaren: 4}}\n")
    document = draft(agreement)
    assert list(niet_gezegd(agreement, document)) == []
    silent = replace(document, delen=())
    assert [f.plaats for f in niet_gezegd(agreement, silent)] == ["loopbaanadvies.bedrag"]
