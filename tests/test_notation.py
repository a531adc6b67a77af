"""A mistake in a template is told when it is read, in Dutch, with its line and what to do; and what is right does what the page says.

The templates here are those of one made-up soort; everything that ``docs/sjablonen.md`` promises is tried on them.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import wizard
from wizard import library
from wizard.agreement.load import load
from wizard.drafting.check import controleer
from wizard.drafting.document import Document, plain
from wizard.drafting.draft import draft
from wizard.drafting.template_reader import read
from wizard.messages import SjabloonFout

_YAML = """
soort: proef
titel: Proef
bouwsteen: 1
wat: Een proef.
kies_als: Nooit.
parameters:
  - {naam: vorm, label: vorm, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: keuze, opties: [{sleutel: a, label: A}, {sleutel: b, label: B}], standaard: a}
  - {naam: wijze, label: wijze, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: keuze, standaard: kort, opties: [{sleutel: kort, label: Kort, zegt: op korte wijze}, {sleutel: lang, label: Lang, zegt: op lange wijze}]}
  - {naam: delen, label: delen, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: meerkeuze, opties: [{sleutel: x, label: X}, {sleutel: y, label: Y}, {sleutel: z, label: Z}], standaard: [x]}
  - {naam: wel, label: wel, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: ja_nee, standaard: ja}
  - {naam: aantal_dagen, label: aantal dagen, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: getal, standaard: "3", grenzen: ["0", "40"]}
  - {naam: bedrag, label: bedrag, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: bedrag, standaard: {euro: "900"}}
  - {naam: termijn, label: termijn, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: termijn, standaard: {aantal: "2", eenheid: week}}
  - {naam: deeltijd, label: deeltijd, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: deeltijd}
  - {naam: groepen, label: groepen, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: groepen, van: geen, standaard: []}
  - {naam: geheim, label: geheim, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: tekst, toon_als: "vorm = b"}
  - {naam: verboden, label: verboden, aspect: Intensiteit, vraag: Wat?, hulp: Zo., bron: [eigen], type: keuze, standaard: mag, opties: [{sleutel: mag, label: Mag}, {sleutel: nooit, label: Nooit, blokkade: {regel: J26}}]}
"""

Proef = Callable[..., Document]
pytestmark = pytest.mark.usefixtures("ours_again")


@pytest.fixture
def schrijf(tmp_path: Path) -> Callable[[str], None]:
    """Put a template in a library and use it."""

    def put(template: str) -> None:
        folder = tmp_path / "bibliotheek"
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "1_loopbaanadvies").mkdir(parents=True)
        (folder / "1_loopbaanadvies" / "proef.yaml").write_text(_YAML, encoding="utf-8")
        (folder / "1_loopbaanadvies" / "proef.md.j2").write_text(template, encoding="utf-8")
        library.gebruik(library.Keuze(folder))

    return put


@pytest.fixture
def proef(schrijf: Callable[[str], None]) -> Proef:
    """The text of a template with some answers (as YAML in braces)."""

    def drafted(template: str, answers: str = "", rest: str = "", before: str = "") -> Document:
        schrijf(template)
        own = f"{{soort: proef{', ' if answers else ''}{answers}}}"
        return draft(load(f"versie: 1\n{before}voorzieningen:\n  - {own}\n{rest}".encode()))

    return drafted


def _text(document: Document) -> list[str]:
    """The lines of the articles, without titles of delen and terms."""
    own = [a for a in document.articles() if a.id.startswith("proef")]
    out = []
    for article in own:
        out.append(f"# {plain(article.title)}")
        for lid in article.leden:
            marks = "".join(f" {c.text}" for c in lid.open_choices)
            items = [f"{i.letter}. {plain(i.text)}{i.end}" for i in lid.onderdelen]
            out.append("\n".join([f"{lid.number or ''}. {plain(lid.text)}".removeprefix(". "), *items]) + marks)
    return [line.replace("\u00a0", " ") for line in out]


# mistakes of form -----------------------------------------------------------------------------------------------------------------

_VORM = [
    ("# Titel\n", 1, "een artikel begint met '# Titel {naam}'."),
    ("# Titel {t}\n- De werknemer.\n", 2, "dit lid heeft geen naam; schrijf {naam}."),
    ("# Titel {t}\n- {a} Een {% if x %} twee\n", 2, "'{% %}' kan hier niet; schrijf een regel die met '%' begint (kies …"),
    ("# Titel {t}\n- {a} Een\n% kies vorm == a\n", 3, "'% kies vorm == a' begrijp ik niet; een regel met % is: kies …"),
    ("# Titel {t}\n- {a, als wel en vorm} Een.\n", 2, "'als wel en vorm': na 'als' staat één naam; een voorwaarde met meer delen wordt een eigenschap"),
    ("# Titel {t}\n- {a, soms} {b} Een.\n", 2, "accolades staan hier alleen om een naam"),
    ("# Titel {t}\n- {a, Soms} Een.\n", 2, "'Soms' begrijp ik niet; tussen accolades staan de naam, 'als …', 'kies …'"),
    ("# Titel {t}\n- {a} 1. De werknemer.\n", 2, "'1.': typ geen nummers, letters of bolletjes; een lid begint met '- {naam}'"),
    ("# Titel {t}\n- {a} Een:\n  a) eerste\n", 3, "'a)': typ geen nummers, letters of bolletjes"),
    ("# Titel {t}\n- {a} • Een.\n", 2, "'•': typ geen nummers, letters of bolletjes"),
    ("# Titel {t}\n- {a} Een\n   - drie spaties\n", 3, "spring in met twee spaties voor een onderdeel, vier voor een subonderdeel."),
    ("# Titel {t}\n- {a} Een\n  - zonder aanhef\n", 2, "onderdelen zonder aanhef: eindig de regel erboven met ': {en}' of ': {of}'"),
    ("# Titel {t}\n- {a} Een aanhef: {en}\n", 2, "na deze aanhef staat geen onderdeel."),
    ("# Titel {t}\nZomaar tekst.\n", 2, "deze tekst staat niet ingesprongen; wat bij een lid hoort, springt twee spaties in."),
    ("# Titel {t}\n- {a, kies vorm}\n  % bij a:\n  % bij b: Twee.\n", 3, "na deze 'bij' staat geen tekst; schrijf 'vervalt bij' (het lid vervalt) of 'niets bij'"),
    ("# Titel {t}\n- {a, kies vorm}\n  % bij a: Een.\n  % vervalt bij b: Twee.\n", 4, "'vervalt bij' heeft zelf geen tekst; haal de tekst erachter weg"),
    ("# Titel {t}\n- {a, kies vorm}\n", 2, "onder 'kies vorm' staat geen '% bij'."),
    ("# Titel {t}\n% kies vorm\n% bij a:\n- {a} Een.\n", 2, "'kies' is niet afgesloten; zet '% einde' onder het blok."),
    ("# Titel {t}\n% als wel\n- {a} Een.\n", 2, "'als' is niet afgesloten; zet '% einde' onder het blok."),
    ("# Titel {t}\n- {a} Een.\n% einde\n", 3, "'% einde' sluit niets af."),
    ("# Titel {t}\n- {a} Een.\n  % bij a: Twee.\n", 3, "'% bij …' hoort onder een 'kies'."),
    ("# Titel {t}\n- {a} Een.\n  % anders\n", 3, "'% anders' hoort onder een 'als'."),
    ("# Titel {t}\n- {a}\tEen.\n", 2, "een tab of een onzichtbaar teken; gebruik gewone spaties."),
    ("# Titel {t}\n- {a} Een\u00a0twee.\n", 2, "een tab of een onzichtbaar teken"),
    ("# Titel {t}\n- {a} Een {{ bedrag.\n", 2, "accolades staan hier alleen om een naam"),
    ("# Titel {t}\n- {a} Een {{ lid(“b”) }}.\n", 2, "krulaanhalingstekens tussen {{ en }}; typ rechte aanhalingstekens."),
    ("# Titel {t}\n- {a} Een {{ lid('b' }}.\n", 2, "'{{ lid('b' }}' kan niet worden gelezen; kijk naar haakjes en aanhalingstekens."),
    ("# Titel {t}\n- {a} Een {{ bedrag or 5 }}.\n", 2, "'or' kan hier niet (bedrag or 5); maak er een eigenschap van de voorziening van, of een keuze met kies."),
    ("# Titel {t}\n- {a} Een {{ bedrag | default('x') }}.\n", 2, "'|default' bestaat hier niet; er is aantal, telt, rang en cijfers."),
    ("# Titel {t}\n- {a} Een {{ aantal_dagen | aantal('dag') }}.\n", 2, "'|aantal' vraagt twee woorden (enkelvoud en meervoud)"),
    ("# Titel {t}\n- {a} Een {{ aantal_dagen | rang('de') }}.\n", 2, "'|rang' vraagt geen woorden."),
    ("# Titel {t}\n- {a} Een {{ bedrag.model_dump() }}.\n", 2, "'bedrag.model_dump(…)' kan hier niet; er is zin.…(…), artikel(…), lid(…)"),
    ("# Titel {t}\n- {a} Een {{ ''.__class__ }}.\n", 2, "kan hier niet; tussen {{ en }} staat een naam, een filter of een verwijzing"),
    ("# Titel {t}\n- {a} Een {{ lid() }}.\n", 2, "een verwijzing noemt een of meer namen tussen aanhalingstekens"),
    ("# Titel {t}\n- {a} Een {{ zin.deeltijd(1) }}.\n", 2, "kan hier niet"),
    ("% zin een(x)\n  Tekst.\n% einde\n% zin een(x)\n  Tekst.\n% einde\n", 4, "de zin 'een' staat er twee keer."),
]  # fmt: skip


@pytest.mark.parametrize(("template", "line", "message"), _VORM)
def test_a_mistake_of_form_is_told_with_its_line(template: str, line: int, message: str) -> None:
    with pytest.raises(SjabloonFout) as fout:
        read(template, "proef.md.j2")
    said = [(m.bestand, m.regel, m.tekst) for m in fout.value.meldingen]
    assert [found for found in said if found[:2] == ("proef.md.j2", line) and message in found[2]], said


def test_all_mistakes_of_form_are_told_at_once() -> None:
    with pytest.raises(SjabloonFout) as fout:
        read("# Titel {t}\n- Een.\n- {a} Een {{ bedrag or 5 }}.\n% einde\n", "proef.md.j2")
    assert [m.regel for m in fout.value.meldingen] == [2, 3, 4]


# mistakes against the catalogue ---------------------------------------------------------------------------------------------------

_NAMEN = [
    ("- {a} Een {{ termjin }}.", "'termjin' is hier geen gegeven; bedoelde u 'termijn'?"),
    ("- {a} Een {{ bedrag.eurp }}.", "'bedrag.eurp': 'eurp' bestaat niet; bedoelde u 'euro'?"),
    ("- {a} Een {{ wel.deel }}.", "'wel.deel': 'deel' bestaat niet"),
    ("- {a} Een {{ dit.hoofdstk }}.", "'hoofdstk' is hier geen gegeven; bedoelde u 'hoofdstuk'?"),
    ("- {a, kies vorm}\n  % bij a: Een.", "'kies vorm' zegt niets bij b; schrijf 'bij' met tekst, 'vervalt bij' of 'niets bij'."),
    ("- {a, kies vorm}\n  % bij a: Een.\n  % bij bb: Twee.", "'vorm' kent geen keuze 'bb'; bedoelde u 'b'?"),
    ("- {a, kies dit.cao}\n  % bij a: Een.", "'kies dit.cao': dit is geen keuze."),
    ("- {a, als vorm} Een.", "'als vorm': dit is geen vraag met ja of nee; gebruik kies."),
    ("- {a} Een {{ vorm }}.", "'vorm' heeft zelf geen woorden; gebruik kies of als."),
    ("- {a} Een {{ wel }}.", "'wel' heeft zelf geen woorden; gebruik kies of als."),
    ("- {a} Een {{ groepen }}.", "'groepen' heeft zelf geen woorden"),
    ('- {a} Een {{ bedrag | aantal("euro", "euro") }}.', "'|aantal' werkt alleen op een getal; 'bedrag' is dat niet."),
    ('- {a} Een {{ lid("aa") }}.\n- {b} Twee.', "lid('aa') bestaat niet; bedoelde u 'a'?"),
    ('- {a} Een {{ artikel("proefje") }}.', "artikel('proefje') bestaat niet; bedoelde u 'proef'?"),
    ('- {a} Een {{ deel("loopbaanadvis") }}.', "deel('loopbaanadvis'): er is geen soort 'loopbaanadvis'; bedoelde u 'loopbaanadvies'?"),
    ('- {a} Een {{ lid("a/b/c/d") }}.', "lid('a/b/c/d') heeft te veel namen."),
    ("- {a, bij lid weg} Een.", "lid('weg') bestaat niet"),
    ("- {a} Een.\n- {a} Twee.", "de naam 'a' komt hier twee keer voor (ook op regel 2); geef een andere naam."),
    ("- {a} Een.\n% als voorziening loopbaan\n- {b} Twee.\n% einde", "er is geen soort 'loopbaan'"),
    ('- {a} Een {{ zin.deeltijdd(deeltijd, recht="x") }}', "er is geen zin 'deeltijdd'; bedoelde u 'deeltijd'?"),
    ("- {a} {{ zin.deeltijd(deeltijd) }}", "zin.deeltijd vraagt: deeltijd, recht; er staat iets te veel of te weinig."),
    ('- {a} {{ zin.deeltijd(deeltijd, recht="x", wat="y") }}', "zin.deeltijd vraagt: deeltijd, recht"),
    ("- {a} Aan: {en}\n  % elk bedrag: - {{ rij.omschrijving }}", "'elk bedrag': dit is geen lijst van groepen of stappen."),
    ("- {a} Aan: {en}\n  % elk groepen: - {{ rij.omschrijvin }}", "'rij.omschrijvin': 'omschrijvin' bestaat niet; bedoelde u 'omschrijving'?"),
    ("- {a, als slot.avv} Een.", "'slot.avv' kan er niet zijn; zet het binnen '% als voorziening slot'."),
    ("- {a, als cao.nam} Een.", "'nam' is hier geen gegeven; bedoelde u 'naam'?"),
]  # fmt: skip


@pytest.mark.parametrize(("leden", "message"), _NAMEN)
def test_a_name_that_is_not_there_is_told_when_all_is_checked(schrijf: Callable[[str], None], leden: str, message: str) -> None:
    schrijf(f"# Proef {{proef}}\n{leden}\n")
    said = [m for m in controleer() if m.bestand == "proef.md.j2"]
    assert [m for m in said if message in m.tekst and m.regel], [str(m) for m in said]


def test_the_same_name_may_stand_in_two_branches_of_one_choice(schrijf: Callable[[str], None]) -> None:
    schrijf('# Proef {proef}\n% kies vorm\n% bij a:\n- {a} Een.\n% bij b:\n- {a} Twee.\n% einde\n- {b} Zie {{ lid("a") }}.\n')
    assert list(controleer()) == []


def test_a_reference_to_its_own_place_is_told_as_that(proef: Proef) -> None:
    for lid in ("- {a} Zie {{ lid('a') }}.", "- {a} Zie {{ lid('t/a') }}."):
        with pytest.raises(SjabloonFout, match=r"proef\.md\.j2 regel 2: lid '(t/)?a' verwijst naar zichzelf; laat de verwijzing weg\."):
            proef(f"# T {{t}}\n{lid}\n")


def test_a_reference_that_falls_away_is_an_error_of_the_template_with_what_to_do(proef: Proef) -> None:
    template = '# Proef {proef}\n- {a, als wel} Een.\n- {b} Zie {{ lid("a") }}.\n'
    assert _text(proef(template))[2] == "2. Zie lid 1."
    with pytest.raises(SjabloonFout, match=r"lid 'a' is er bij deze antwoorden niet; schrijf 'bij lid …' als dit lid dan vervalt\."):
        proef(template, "wel: nee")


# what the page promises -----------------------------------------------------------------------------------------------------------

_DOET = [
    # title, leden, names, folding, one left, none left
    ("# Proef {proef}\n- {a} Een.", "", ["# Proef", "Een."]),
    ("# Over {{ naam }} {proef}\n- {a} Een.\n- {b} Twee.", "naam: mijn proef", ["# Over mijn proef", "1. Een.", "2. Twee."]),
    ("# Proef {proef}\n- {a} Er is: {en}\n  - een\n  - twee\n  - drie", "", ["# Proef", "Er is:\na. een;\nb. twee; en\nc. drie."]),
    ("# Proef {proef}\n- {a} Er is: {of}\n  % kies delen\n  % bij x: - een\n  % bij y: - twee\n  % bij z: - drie\n  % einde", "delen: [x, z]",
     ["# Proef", "Er is:\na. een; of\nb. drie."]),
    ("# Proef {proef}\n- {a} Er is: {of}\n  % kies delen\n  % bij x: - een\n  % bij y: - twee\n  % bij z: - drie\n  % einde", "delen: [y]", ["# Proef", "Er is twee."]),
    ("# Proef {proef}\n- {a} Er is: {of}\n  % kies delen\n  % bij x: - een\n  % bij y: - twee\n  % bij z: - drie\n  % einde\n- {b} Dit.", "delen: []", ["# Proef", "Dit."]),
    ("# Proef {proef}\n- {a} De werkgever betaalt {en}\n  % kies delen\n  % bij x: - een\n  % bij y: - twee\n  % bij z: - drie\n  % einde\n  aan de werknemer.",
     "delen: [x, y, z]", ["# Proef", "De werkgever betaalt een, twee en drie aan de werknemer."]),
    ("# Proef {proef}\n- {a} [een: Aanbieder is][meer: Aanbieders zijn]: {en}\n  % kies delen\n  % bij x: - een\n  % bij y: - twee\n  % bij z: - drie\n  % einde",
     "delen: [x, y]", ["# Proef", "Aanbieders zijn:\na. een; en\nb. twee."]),
    ("# Proef {proef}\n- {a} [een: Aanbieder is][meer: Aanbieders zijn]: {en}\n  % kies delen\n  % bij x: - een\n  % bij y: - twee\n  % bij z: - drie\n  % einde",
     "delen: [x]", ["# Proef", "Aanbieder is een."]),
    ("# Proef {proef}\n- {a} Er is: {en}\n  - een, met: {of}\n    - dit\n    - dat\n  - twee", "", ["# Proef", "Er is:\na. een, met:\nb. twee."]),
    # choices
    ("# Proef {proef}\n- {a, kies vorm}\n  % bij a: Een.\n  % bij b: Twee.", "vorm: b", ["# Proef", "Twee."]),
    ("# Proef {proef}\n- {a, kies vorm} Altijd\n  % bij a: een.\n  % niets bij b\n- {b} Dit.", "vorm: b", ["# Proef", "1. Altijd", "2. Dit."]),
    ("# Proef {proef}\n- {a, kies vorm}\n  % bij a: Een.\n  % vervalt bij b\n- {b} Dit.", "vorm: b", ["# Proef", "Dit."]),
    ("# Proef {proef}\n- {a, kies wel}\n  % bij ja: Een.\n  % bij nee: Twee.", "wel: nee", ["# Proef", "Twee."]),
    ("# Proef {proef}\n- {a} Een\n  % als wel\n  met\n  % anders\n  zonder\n  % einde\n  iets.", "wel: nee", ["# Proef", "Een zonder iets."]),
    ("# Proef {proef}\n- {a, als aantal_dagen} Een.\n- {b} Dit.", 'aantal_dagen: "0"', ["# Proef", "Dit."]),
    ("# Proef {proef}\n- {a, als aantal_dagen} Een.\n- {b} Dit.", "aantal_dagen: null", ["# Proef", "1. Een.", "2. Dit."]),
    ("# Proef {proef}\n- {a, kies bedrag}\n  % bij ja: Een.\n  % bij nee: Niets.", 'bedrag: {euro: "0"}', ["# Proef", "Niets."]),
    # hidden questions are not said
    ("# Proef {proef}\n- {a, als geheim} Een {{ geheim }}.\n- {b} Dit.", "vorm: a, geheim: dat", ["# Proef", "Dit."]),
    ("# Proef {proef}\n- {a, als geheim} Een {{ geheim }}.\n- {b} Dit.", "vorm: b, geheim: dat", ["# Proef", "1. Een dat.", "2. Dit."]),
    # falling away goes on
    ("# Proef {proef}\n- {a, als wel} Een.\n- {b, bij lid a} Twee.\n- {c, bij lid b} Drie.\n- {d} Dit.", "wel: nee", ["# Proef", "Dit."]),
    ("# Proef {proef}\n- {a, als wel} Een.\n- {b, bij lid a of lid d} Twee.\n- {d} Dit.", "wel: nee", ["# Proef", "1. Twee.", "2. Dit."]),
    ("# Eerst {eerst}\n- {a, als wel} Een.\n# Proef {proef}\n- {b} Dit.", "wel: nee", ["# Proef", "Dit."]),
    # values and filters
    ("# Proef {proef}\n- {a} Het is {{ bedrag }}.", "", ["# Proef", "Het is ten hoogste € 900, inclusief btw."]),
    ("# Proef {proef}\n- {a} Het is {{ bedrag }} voor ieder.", "", ["# Proef", "Het is ten hoogste € 900, inclusief btw, voor ieder."]),
    ("# Proef {proef}\n- {a} Het is {{ bedrag }}.", "bedrag: {euro: null, grens: vast, fiscaal: bruto}", ["# Proef", "Het is [nog in te vullen: bedrag] bruto."]),
    ("# Proef {proef}\n- {a} Binnen {{ termijn }}, {{ wijze }}.", "wijze: lang", ["# Proef", "Binnen twee weken, op lange wijze."]),
    ('# Proef {proef}\n- {a} Er {{ aantal_dagen | telt("is", "zijn") }} {{ aantal_dagen | aantal("dag", "dagen") }}, op de {{ aantal_dagen | rang }} dag ({{ aantal_dagen | cijfers }}).',
     'aantal_dagen: "1"', ["# Proef", "Er is een dag, op de eerste dag (1)."]),
    ('# Proef {proef}\n- {a} Er {{ aantal_dagen | telt("is", "zijn") }} {{ aantal_dagen | aantal("dag", "dagen") }}.',
     "aantal_dagen: null", ["# Proef", "Er zijn [nog in te vullen: aantal dagen] dagen."]),
    ('# Proef {proef}\n- {a} {{ wijze }} gaat het. {{ dit.hoofdstuk }} {{ dit.hoofdstuk | telt("geldt", "gelden") }}.', "", ["# Proef", "Op korte wijze gaat het. Deze artikelen gelden."]),
    ("# Proef {proef}\n- {a} Aan: {en}\n  % elk groepen: - voor {{ rij.omschrijving }}\n- {b} Dit.", "groepen: [{omschrijving: de dag}, {omschrijving: de nacht}]",
     ["# Proef", "1. Aan:\na. voor de dag; en\nb. voor de nacht.", "2. Dit."]),
    ("# Proef {proef}\n- {a} Aan: {en}\n  % elk groepen: - voor {{ rij.omschrijving }}\n- {b} Dit.", "groepen: []", ["# Proef", "Dit."]),
    ("# Proef {proef}\n- {a} Aan: {en}\n  % elk groepen: - voor {{ rij.omschrijving }}\n- {b} Dit.", "groepen: null", ["# Proef", "1. Aan [nog in te vullen: groepen].", "2. Dit."]),
    # open choices
    ("# Proef {proef}\n- {a, kies vorm}\n  % bij a: Een.\n  % bij b: Twee.\n- {b, kies vorm}\n  % bij a: Drie.\n  % bij b: Vier.", "vorm: null",
     ["# Proef", "1. Een. [nog te kiezen: vorm]", "2. Drie."]),
    ("# Proef {proef}\n- {a, kies vorm}\n  % vervalt bij a\n  % bij b: Twee.\n- {b} Dit.", "vorm: null", ["# Proef", "Dit."]),
    # blocked options
    ("# Proef {proef}\n- {a, kies verboden}\n  % bij mag: Een.\n- {b} Dit.", "verboden: nooit", ["# Proef", "1. [geen tekst mogelijk: verboden (AVG artikel 4, 6 en 9)]", "2. Dit."]),
]  # fmt: skip


@pytest.mark.parametrize(("template", "answers", "lines"), _DOET)
def test_the_notation_does_what_the_page_says(proef: Proef, template: str, answers: str, lines: list[str]) -> None:
    assert _text(proef(f"{template}\n", answers)) == lines


def test_an_open_choice_whose_default_leaves_no_text_stays_an_open_point(proef: Proef) -> None:
    document = proef("# Proef {proef}\n- {a, kies vorm}\n  % vervalt bij a\n  % bij b: Twee.\n- {b} Dit.\n", "vorm: null")
    article = next(a for a in document.articles() if a.id == "proef/proef")
    assert [c.text for c in article.open_choices] == ["[nog te kiezen: vorm]"]
    assert [p.path for p in document.open_points if p.path.startswith("proef")] == ["proef.vorm"]


def test_a_closed_condition_hides_an_open_choice_behind_it(proef: Proef) -> None:
    document = proef("# Proef {proef}\n- {a, als wel, kies vorm}\n  % bij a: Een.\n  % bij b: Twee.\n- {b} Dit.\n", "vorm: null, wel: nee")
    assert [p.path for p in document.open_points if p.path.startswith("proef")] == []


def test_subonderdelen_are_numbered_and_carry_the_ending(proef: Proef) -> None:
    document = proef("# Proef {proef}\n- {a} Er is: {en}\n  - twee\n  - een, met: {of}\n    - dit\n    - dat\n")
    last = next(lid for lid in document.leden() if lid.id.startswith("proef")).onderdelen[-1]
    assert [(i.letter, plain(i.text), i.end.replace("\u00a0", " ")) for i in last.onderdelen] == [("1", "dit", "; of"), ("2", "dat", ".")]


def test_references_say_what_they_mean_from_where_they_stand(proef: Proef) -> None:
    template = (
        '# Eerste {eerste}\n- {a} Zie {{ lid("b") }} en {{ lid("tweede/c") }}.\n- {b} Zie {{ onderdeel("a2/x") }}.\n'
        "- {a2} Er is: {en}\n  - {x} iets\n  - iets anders\n"
        '# Tweede {tweede}\n- {c} Zie {{ artikel("eerste") }}, {{ lid("eerste/b") }} en {{ onderdeel("eerste/a2/x") }}.\n'
    )
    assert _text(proef(template))[1:3] == ["1. Zie lid 2 en artikel 2.", "2. Zie lid 3 onder a."]
    assert _text(proef(template))[-1] == "Zie artikel 1, artikel 1 lid 2 en artikel 1 lid 3 onder a."


def test_references_named_together_stand_in_the_order_of_the_text(proef: Proef) -> None:
    template = '# Een {een}\n- {a} Zie {{ lid("c", "twee/d", "b") }}.\n- {b} Dit.\n- {c} Dat.\n# Twee {twee}\n- {d} Dit.\n- {e} Dat.\n'
    assert _text(proef(template))[1] == "1. Zie lid 2, lid 3 en artikel 2 lid 1."


def test_references_to_a_soort_that_stands_twice_are_in_the_order_of_the_text(proef: Proef) -> None:
    template = '# Proef {proef}\n- {a} Zie {{ artikel("orientatie/verlof", "orientatie/vindbaarheid") }}.\n'
    twice = "  - soort: orientatie\n  - {soort: orientatie, naam: Tweede}\n"
    said = _text(proef(template, rest=twice))[1]
    numbers = [int(n) for n in re.findall(r"artikel (\d+)", said)]
    assert len(numbers) == 4
    assert numbers == sorted(numbers)


def test_another_provision_is_named_by_its_articles(proef: Proef) -> None:
    template = '# Proef {proef}\n- {a} Een\n  % als voorziening orientatie\n  volgens {{ voorziening("orientatie") }}\n  % anders\n  zonder meer\n  % einde\n  en zo.\n'
    assert _text(proef(template))[1] == "Een zonder meer en zo."
    assert _text(proef(template, rest="  - soort: orientatie\n"))[1].startswith("Een volgens artikel ")


def test_toelichting_is_printed_and_a_note_for_jurists_is_not(proef: Proef) -> None:
    document = proef("# Proef {proef}\n- {a} Een.\n  > bij het lid\n  > nog een regel\n  >! alleen voor ons\n> bij het artikel\n")
    lid = next(lid for lid in document.leden() if lid.id.startswith("proef"))
    article = next(a for a in document.articles() if a.id == "proef/proef")
    assert [plain(n) for n in lid.toelichting] == ["Bij het lid nog een regel"]
    assert [plain(n) for n in lid.juristnoten] == ["Alleen voor ons"]
    assert [plain(n) for n in article.toelichting] == ["Bij het artikel"]
    assert "alleen voor ons" not in document.text().lower()


def test_the_kind_of_norm_and_the_place_in_the_template_are_kept(proef: Proef) -> None:
    document = proef("# Proef {proef}\n- {a, obligatoir} Een.\n- {b, diagonaal} Twee.\n- {c} Drie.\n")
    leden = [lid for lid in document.leden() if lid.id.startswith("proef")]
    assert [lid.kind for lid in leden] == ["obligatoir", "diagonaal", "normatief"]
    assert [lid.source for lid in leden] == [("proef.md.j2", 2), ("proef.md.j2", 3), ("proef.md.j2", 4)]


def test_what_decides_that_an_article_is_there_decides_its_leden(proef: Proef) -> None:
    document = proef("# Eerst {eerst, als wel}\n- {a} Een.\n- {b} Twee.\n# Proef {proef}\n- {c} Dit.\n")
    assert document.said_by("proef.wel") == ("proef/eerst/a", "proef/eerst/b")


def test_what_calls_up_a_question_decides_the_lid_that_it_brings(proef: Proef) -> None:
    document = proef("# Proef {proef}\n- {a, als geheim} Een {{ geheim }}.\n- {b} Dit.\n", "vorm: b, geheim: dat")
    assert document.said_by("proef.vorm") == ("proef/proef/a",)


def test_only_terms_that_are_used_are_defined_and_the_longer_one_wins(proef: Proef) -> None:
    document = proef("# Proef {proef}\n- {a} De werkdagen van de boventallige werknemer tellen.\n")
    assert {"werkdag", "boventallige werknemer"} <= {d.term for a in document.articles() for d in a.definitions}
    assert "leerambassadeur" not in {d.term for a in document.articles() for d in a.definitions}


def test_what_is_marked_for_later_is_kept_apart() -> None:
    template = read("# Titel {t}\n%% gewoon een opmerking\n%% later: scholing: het andere artikel\n- {a} Een.\n", "proef.md.j2")
    assert template.later == [(3, "scholing: het andere artikel")]


def test_what_blocks_a_lid_is_among_what_it_is_said_by() -> None:
    """The commission of artikel 7:671a BW needs a cao: who closes the plan decides whether its lid has a text (J15)."""
    answers = b"versie: 1\nvoorzieningen:\n  - {soort: sociaal_plan, commissie: ontslagcommissie_671a, partijen: [werkgever, or]}\n"
    document = wizard.draft(wizard.load(answers))
    assert "[geen tekst mogelijk: geschillencommissie (Artikel 7:671a lid 2 en 3 BW)]" in document.text()
    assert "sociaal-plan/boventalligheid/commissie" in document.said_by("sociaal-plan.partijen")


def test_what_a_lid_hangs_on_through_others_is_among_what_it_is_said_by() -> None:
    """Through a lid between, through the items of a list, and through the needs of its article."""
    document = wizard.draft(wizard.load(b"versie: 1\nmonitoring: {}\nvoorzieningen:\n  - {soort: sociaal_plan}\n"))
    assert "monitoring/monitoring/totalen" in document.said_by("monitoring.indicatoren")
    assert "sociaal-plan/overleg/melding" in document.said_by("sociaal-plan.aanleiding")


def test_a_shared_term_inside_a_value_is_among_what_a_lid_is_said_by() -> None:
    answers = b"versie: 1\ncao: {type: geen_cao}\nvoorzieningen:\n  - {soort: periodiek_onderzoek, frequentie: {vorm: per_looptijd}}\n"
    assert "periodiek-onderzoek/onderzoek/recht" in draft(load(answers)).said_by("cao.type")


def test_an_open_choice_that_blocks_a_lid_is_an_open_point() -> None:
    answers = b"versie: 1\nvoorzieningen:\n  - {soort: basisvaardigheden, tijd: eigen_tijd, verletkosten: null}\n"
    document = draft(load(answers))
    found = {p.path: p.kind for p in document.open_points}
    assert (found["basisvaardigheden.tijd"], found["basisvaardigheden.verletkosten"]) == ("blokkade", "keuze")


def test_what_decides_an_article_decides_the_option_in_it_that_has_no_text() -> None:
    answers = b"versie: 1\ngeschil_en_hardheid: {}\nvoorzieningen:\n  - {soort: sociaal_plan, llo_vwnw: vaag}\n"
    assert "sociaal-plan/hardheid/geen-tekst-llo-vwnw-r67" in draft(load(answers)).said_by("sociaal-plan.hardheidsclausule")
