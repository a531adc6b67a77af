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
        ("Volgens artikel 99 betaalt de werkgever een deel van de kosten.", True, "artikel 99 staat niet in deze tekst: ‘artikel 99’."),
        ("In afwijking van artikel 99 lid 3 geldt dit van het begin af.", True, "artikel 99 staat niet in deze tekst: ‘artikel 99 lid 3’."),
        ("Zie artikel 99.", True, "artikel 99 staat niet in deze tekst: ‘artikel 99’."),
        ("Zie artikel 99 van deze cao.", True, "artikel 99 staat niet in deze tekst: ‘artikel 99’."),
        ("De termijn is die van lid 9.", True, "artikel 4 heeft geen lid 9: ‘lid 9’."),
        ("Het negende lid geldt hier ook.", True, "artikel 4 heeft geen lid 9: ‘Het negende lid’."),
        ("Dit wijkt af van het achtste lid van artikel 8.", True, "artikel 8 heeft geen lid 8: ‘het achtste lid van artikel 8’."),
        ("Zie artikel 8 lid 2 onder z.", True, "artikel 8 lid 2 heeft geen onderdeel z: ‘artikel 8 lid 2 onder z’."),
        (
            "Zie artikel 8 lid 2 en lid 12 van dit artikel.",
            True,
            "artikel 4 heeft geen lid 12: ‘artikel 8 lid 2 en lid 12 van dit artikel’.",
        ),
        ("Dit geldt in de {lid sector}.", True, "er staat nog iets dat niet is ingevuld: {lid sector}."),
        ("Het eerste lid geldt hier ook.", False, "schrijf ‘lid 1’, zoals de rest van de tekst, en niet ‘Het eerste lid’."),
        ("De medewerkers krijgen advies.", False, "de rest van de tekst zegt werknemers; schrijf dat ook in plaats van ‘medewerkers’."),
        ("U krijgt advies.", False, "de tekst spreekt niemand aan; schrijf de werknemer of de werkgever in plaats van ‘U’."),
        (
            "Dit geldt bij verval van tien arbeidsplaatsen.",
            False,
            "binnen welke periode vervallen deze arbeidsplaatsen? ‘verval van tien arbeidsplaatsen’.",
        ),
        ("Dit geldt van 1 mei 2029 tot en met 1 mei 2028.", False, "de periode eindigt voor zij begint."),
        ("Zie artikel 3 lid 1.", False, "een getypt nummer verandert niet mee: ‘artikel 3 lid 1’."),
        ("De werknemer krijgt advies", False, "de tekst eindigt niet op ‘.’."),
        ("De werknemer krijgt advies indien dat kan.", False, "schrijf liever als dan ‘indien’."),
        (_LANG, False, "een zin van 38 woorden: ‘De werknemer heeft recht op steeds meer steeds meer steed…’."),
    ],
)
def test_a_fault_in_an_edited_text_is_told(edit: str, blocks: bool, what: str) -> None:
    assert (blocks, what) in _said(edit)


@pytest.mark.parametrize(
    "edit",
    [
        "Zie artikel 7:611a BW.",
        "Zie artikel 7:669, derde lid, onder a, BW.",
        "Zie artikel 12 van de cao Metalektro.",
        "Zie artikel 99 lid 3 van het scholingsreglement; in het bijzonder lid 12.",
        "De Wet op de loonbelasting 1964, artikel 31 en 31a, geldt ook.",
        "De werkgever wijst het eerste lid van de commissie aan en de vakbond het negende lid.",
        "De werkgever kiest uit:\n- een scan;\n- een gesprek.",
        "Dit geldt bij verval van tien arbeidsplaatsen in een periode van drie maanden.",
    ],
)
def test_a_sound_text_gets_no_remark(edit: str) -> None:
    assert _said(edit) == []


def _answered(answers: str) -> list[tuple[bool, str, str]]:
    found = controleer_eigen_woorden(draft(load(f"versie: 1\n{answers}".encode())))
    return [(f.blokkeert, f.wat, f.doe) for f in found]


@pytest.mark.parametrize(
    ("budget", "blocks", "what"),
    [
        (
            "niet_voor: [een rijbewijs., een auto]",
            True,
            "een antwoord eindigt op een leesteken, en de zin gaat door: ‘rijbewijs. en een au’.",
        ),
        ("niet_voor: [een auto;]", True, "een antwoord eindigt op een leesteken, en de zin gaat door: ‘een auto;.’."),
        ("niet_voor: [voor een auto]", True, "woorden staan er dubbel waar een antwoord begint of eindigt: ‘voor voor’."),
        ("strekking: [De ontwikkeling]", False, "een antwoord begint met een hoofdletter midden in een zin: ‘De ontwikkeling’."),
        ("strekking: [de groei, Het werk]", False, "een hoofdletter midden in een zin: ‘Het werk’."),
    ],
)
def test_the_seam_of_an_answer_and_our_sentence_is_read(budget: str, blocks: bool, what: str) -> None:
    path = f"individueel-budget.{budget.split(':', maxsplit=1)[0]}"
    said = _answered(f"voorzieningen: [{{soort: individueel_budget, {budget}}}]")
    assert said == [(blocks, what, f"Pas het antwoord bij {path} aan.")]


@pytest.mark.parametrize("budget", ["niet_voor: [lessen van De Unie, een cursus van X B.V.]", "strekking: [groei, ook buiten de sector,]"])
def test_a_name_and_a_closing_comma_are_no_fault_of_a_seam(budget: str) -> None:
    assert _answered(f"voorzieningen: [{{soort: individueel_budget, {budget}}}]") == []


def test_a_wrong_seam_that_stands_in_many_sentences_is_told_once() -> None:
    said = _answered("cao: {naam: de cao Metaal}\nslot: {karakter: minimum}\nvoorzieningen: [{soort: loopbaanadvies}]")
    assert [what for _, what, _ in said] == ["woorden staan er dubbel waar een antwoord begint of eindigt: ‘de cao de cao’."]


def test_what_was_emptied_by_hand_is_told() -> None:
    edits = {_LID: AfwijkendeTekst(""), "loopbaanadvies/kosten/hoogte": AfwijkendeTekst("De werkgever betaalt:\n- \n- een scan")}
    agreement = replace(load("startpakket"), afwijkende_teksten=MappingProxyType(edits))
    assert [(f.blokkeert, f.plaats, f.wat) for f in niet_gezegd(agreement, draft(agreement))] == [
        (False, f"afwijkende_teksten.{_LID}", "deze eigen tekst is leeg; daardoor staat het lid niet in de tekst."),
        (True, "artikel 8 lid 2", "een onderdeel van deze eigen tekst is leeg."),
    ]


def test_what_the_title_block_says_is_said() -> None:
    cao = "naam: X, hoofdstuk: Loopbaan, werkgeverspartijen: [A], werknemerspartijen: [B], ingangsdatum: 2027-01-01, einddatum: 2028-12-31"
    agreement = load(f"versie: 1\ncao: {{{cao}}}\nslot: {{karakter: minimum}}\nvoorzieningen: [{{soort: loopbaanadvies}}]".encode())
    assert list(niet_gezegd(agreement, draft(agreement))) == []


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
