"""Every mistake that a lawyer may make in a library is told, with file, line and question, all at once; none gives a traceback.

The mistakes are made in a copy of the library of the documentation, each in its own; what must be said stands beside it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from wizard import library
from wizard.drafting.library_check import controleer_bibliotheek

_VRAGEN = "4_zij_instroom/kennismakingsdag.yaml"
_TEKST = "4_zij_instroom/kennismakingsdag.md.j2"
_PRESET = "presets/kennismaken.yaml"
_KEUZE = """    type: keuze
    opties: [{sleutel: a, label: A}, {sleutel: b, label: B}]
    standaard: a
"""
_JA_NEE = "    type: ja_nee\n    standaard: ja\n"


def _put(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    assert old in text, old
    path.parent.mkdir(exist_ok=True)
    path.write_text(text.replace(old, new, 1) if old else new, encoding="utf-8")


def _said(folder: Path) -> list[str]:
    with library.op_proef(folder):
        return [str(m) for m in controleer_bibliotheek()]


def _vraag(old: str, new: str, says: str) -> tuple[str, str, str, str]:
    return _VRAGEN, old, new, says


def _zegt(words: str, says: str) -> tuple[str, str, str, str]:
    options = _KEUZE.replace("label: B", f'label: B, zegt: "{words}"')
    return _vraag(_JA_NEE, options, f"kennismakingsdag.yaml regel 23, begeleider: 'zegt' van de optie 'b': {says}")


def _zin(body: str, line: int, says: str, takes: str = "wat") -> tuple[str, str, str, str]:
    """A shared sentence that no template calls."""
    return "bouwzinnen.md.j2", "", f"% zin los({takes})\n{body}\n% einde\n", f"bouwzinnen.md.j2 regel {line}: {says}"


_DECLARATIE = [
    # defaults
    _vraag("standaard: ja\n", "standaard: misschien\n", "regel 23, begeleider: de standaard kan niet: ‘misschien’ is geen antwoord op deze vraag; antwoord ja of nee."),
    _vraag("euro: 0, grens", "euro: 500, grens", "regel 32, vergoeding: de standaard van 'euro' kan niet: €\u00a0500 is te hoog; toegestaan is €\u00a00 tot en met €\u00a0100."),
    _vraag("euro: 0, grens", "eurro: 0, grens", "vergoeding: de standaard van 'eurro' kan niet: 'eurro' is hier geen vraag; bedoelde u 'euro'?"),
    _vraag("{vorm: per_kalenderjaar}", "{vorm: per_week}", "frequentie: de standaard van 'vorm' kan niet: ‘per_week’ is geen keuze; kies uit per_kalenderjaar of per_looptijd."),
    # options and limits
    _vraag(_JA_NEE, "    type: keuze\n", "begeleider: 'opties' ontbreekt; schrijf per optie"),
    _vraag(_JA_NEE, _KEUZE.replace("standaard: a", "standaard: c"), "begeleider: de standaard kan niet: ‘c’ is geen keuze; kies uit a of b."),
    _vraag(_JA_NEE, _KEUZE.replace("sleutel: b", "sleutel: a"), "begeleider: de optie 'a' staat er twee keer; laat er één staan."),
    _vraag(_JA_NEE, _KEUZE.replace("label: B", "lable: B"), "begeleider: het veld 'lable' bestaat hier niet; bedoelde u 'label'?"),
    _vraag(_JA_NEE, _KEUZE.replace("sleutel: b", "sleutel: b c"), "begeleider: 'b c' kan geen sleutel zijn; gebruik letters, cijfers en _."),
    _vraag("euro: [0, 100]", "euro: [nul, 100]", "regel 33, vergoeding: de grenzen zijn twee getallen, het laagste eerst, bijvoorbeeld [0, 100]."),
    _vraag("euro: [0, 100]", "euro: [100, 0]", "regel 33, vergoeding: de laagste grens (100) is hoger dan de hoogste (0); draai ze om."),
    _vraag("euro: [0, 100]", "eurro: [0, 100]", "regel 33, vergoeding: 'eurro' is hier geen deel; bedoelde u 'euro'?"),
    _vraag("{vorm: [per_kalenderjaar, per_looptijd]}", "{vorm: [per_kwartaal]}", "frequentie: 'per_kwartaal' is hier geen optie"),
    _vraag("standaard: ja\n", "standaard: ja\n    grenzen: [0, 1]\n", "begeleider: bij ja of nee kan de grens alleen {opties: [ja]} of {opties: [nee]} zijn."),
    _vraag(_JA_NEE, "    type: tekst\n    lengte: veel\n", "begeleider: 'lengte' is een getal van 1 tot en met 1000."),
    _vraag(_JA_NEE, "    type: getal\n    decimalen: 9\n", "begeleider: 'decimalen' is een getal van 1 tot en met 2."),
    _vraag("standaard: ja\n", "standaard: ja\n    lengte: 20\n", "begeleider: 'lengte' hoort alleen bij tekst of teksten; haal het weg."),
    _vraag(_JA_NEE, "    type: reeks\n", "begeleider: 'van' is bij een reeks een lijst van velden: getal, datum, tekst, bedrag, percentage of termijn."),
    _vraag(_JA_NEE, "    type: reeks\n    van: [getal, reeks]\n", "begeleider: het type 'reeks' bestaat niet"),
    _vraag(
        _JA_NEE,
        "    type: reeks\n    van: [percentage]\n    grenzen: {verloop: [stijgend]}\n",
        "begeleider: 'verloop' kan alleen [dalend] zijn: elke rij lager dan de vorige.",
    ),
    _vraag(_JA_NEE, "    type: groepen\n    van: procedure\n", "begeleider: 'van' is bij groepen geen, getal, datum"),
    # fields
    _vraag("    hulp: Een vaste", "    hulpje: Een vaste", "frequentie: het veld 'hulpje' bestaat hier niet; bedoelde u 'hulp'?"),
    _vraag("    hulp: Een vaste", "    hulp: \n    voorbeeld: Een vaste", "frequentie: 'hulp' ontbreekt; vul dat in."),
    _vraag("    vraag: Begeleidt", "    voorbeeld: Begeleidt", "begeleider: 'vraag' ontbreekt; vul dat in."),
    _vraag("niveau: kern\n    bron: [eigen]", "niveau: kern", "frequentie: 'bron' ontbreekt; noem een of meer bronnen"),
    _vraag("bron: [eigen]", "bron: [E99]", "frequentie: 'E99' is geen bron in bronnen.yaml"),
    _vraag("standaard: ja\n", "standaard: ja\n    standaard_bron: E99\n", "begeleider: 'E99' is geen bron in bronnen.yaml"),
    _vraag("standaard: ja\n", "standaard: null\n    standaard_bron: E12\n", "begeleider: 'standaard_bron' hoort bij een standaard; geef die, of haal dit weg."),
    _vraag(_JA_NEE, _KEUZE.replace("label: B", "label: B, bron: [E99]"), "begeleider: 'E99' is geen bron in bronnen.yaml"),
    _vraag(_JA_NEE, _KEUZE.replace("label: B", "label: B, bron: {a: b}"), "begeleider: 'bron' is geen lijst; schrijf bijvoorbeeld bron: [een, twee]."),
    _vraag("niveau: nader", "niveau: hoog", "regel 34, vergoeding: 'niveau' is kern of nader."),
    _vraag("label: frequentie", "label: [a, b]", "frequentie: 'label' is geen tekst; schrijf er één regel achter."),
    _vraag("type: frequentie", "type: frekwentie", "frequentie: het type 'frekwentie' bestaat niet; bedoelde u 'frequentie'?"),
    _vraag("type: frequentie", "type: periode", "frequentie: het type 'periode' bestaat niet; kies uit ja_nee, "),
    _vraag("bron: [eigen]", "bron: [E99]", "'E99' is geen bron in bronnen.yaml; bedoelde u 'E9'?"),
    _vraag("niveau: nader", "niveau: nader\n    recht: B9", "vergoeding: 'B9' is geen regel in regels.yaml; neem een code uit clause_templates/regels.yaml, zoals J26, of zet"),
    _vraag("bron: [eigen]", "bron: [zoiets]", "'zoiets' is geen bron in bronnen.yaml; schrijf eigen, een sleutel uit clause_templates/bronnen.yaml, of"),
    _vraag("aspect: Instroomprogramma's", "aspect: Instroom", "frequentie: 'Instroom' is geen aspect van deze bouwsteen; er is Instroomprogramma's, Financieringsvormen en"),
    _vraag("niveau: nader", "niveau: nader\n    regels: [J99]", "vergoeding: 'J99' is geen regel in regels.yaml"),
    _vraag(_JA_NEE, _KEUZE.replace("label: B", "label: B, waarschuwing: J99"), "begeleider: 'J99' is geen regel in regels.yaml"),
    _vraag(_JA_NEE, _KEUZE.replace("label: B", "label: B, blokkade: {regel: J99}"), "begeleider: 'J99' is geen regel in regels.yaml"),
    _vraag(_JA_NEE, _KEUZE.replace("label: B", "label: B, blokkade: J26"), "begeleider: een blokkade noemt een regel; schrijf {regel: J26}"),
    _vraag(_JA_NEE, _KEUZE.replace("label: B", "label: B, blokkade: {regel: J26, als: iets}"), "begeleider: 'iets' is geen eigenschap; schrijf een voorwaarde"),
    # what an option says
    _zegt("volgens {lid daag}", "{lid daag} bestaat niet; bedoelde u 'dag'?"),
    _zegt("volgens {lid begin}", "{lid begin} bestaat niet; er is begeleider, dag en reiskosten."),
    _zegt("volgens {artikel adviseur}", "{artikel adviseur} bestaat niet; er is kennismakingsdag."),
    _zegt("volgens {voorziening loopbaanadvis}", "{voorziening loopbaanadvis} bestaat niet; bedoelde u 'loopbaanadvies'?"),
    _zegt("volgens {lid loopbaanadvies/aanspraak/rect}", "{lid loopbaanadvies/aanspraak/rect} bestaat niet; bedoelde u 'recht'?"),
    _zegt("volgens {onderdeel a}", "{onderdeel a}: noem ook het lid."),
    _zegt("volgens {veld}", "'{veld}' wordt niet ingevuld; hier kan alleen {artikel naam}, {lid naam}, {onderdeel lid/naam} of {voorziening soort}."),
    _zegt("tijdens {dit.cao}", "'{dit.cao}' wordt niet ingevuld; hier kan alleen"),
    _zegt("tijdens {", "'{' wordt niet ingevuld; hier kan alleen"),
    # names
    _vraag("naam: begeleider", "naam: frequentie", "regel 17, frequentie: deze vraag staat er twee keer (ook op regel 7); laat er één staan"),
    _vraag("naam: begeleider", "naam: soort", "soort: 'soort' kan geen naam zijn"),
    _vraag("naam: begeleider", "naam: model_dump", "model_dump: 'model_dump' kan geen naam zijn"),
    _vraag("naam: begeleider", "naam: Begeleider 1", "'Begeleider 1' kan geen naam zijn; gebruik kleine letters en _"),
    # conditions
    _vraag("    standaard: ja\n", "    standaard: ja\n    toon_als: frekwentie = ja\n", "regel 24, begeleider: 'frekwentie' is hier geen vraag; bedoelde u 'frequentie'?"),
    _vraag("    standaard: ja\n", "    standaard: ja\n    toon_als: frequentie.vorm = per_week\n", "begeleider: 'frequentie.vorm' kent geen 'per_week'"),
    _vraag("    standaard: ja\n", "    standaard: ja\n    toon_als: frequentie.duur = ja\n", "begeleider: 'frequentie.duur': 'frequentie' heeft geen deel 'duur'"),
    _vraag("    standaard: ja\n", "    standaard: ja\n    toon_als: cao.soort = ja\n", "begeleider: 'cao.soort': de soort 'cao' heeft geen vraag 'soort'"),
    _vraag("    standaard: ja\n", "    standaard: ja\n    toon_als: loopbaanadvies.bedrag > 0\n", "'loopbaanadvies' is hier geen vraag, en geen algemene soort"),
    _vraag("    standaard: ja\n", "    standaard: ja\n    toon_als: als het kan\n", "begeleider: 'als het kan' is geen voorwaarde; schrijf 'a = x'"),
    _vraag("    standaard: ja\n", "    standaard: ja\n    toon_als: begeleider = ja\n", "begeleider: deze vraag hangt via 'toon_als' van zichzelf af"),
    _vraag("    type: bedrag\n", "    type: bedrag\n    toon_als: begeleider > 0\n", "vergoeding: 'begeleider' is geen getal of bedrag; schrijf 'begeleider = …'."),
    # the head, and the file as a whole
    _vraag("titel: Kennismakingsdag\n", "", "'titel' ontbreekt; vul dat in."),
    _vraag("bouwsteen: 4", "bouwsteen: 0", "kennismakingsdag.yaml regel 3: 'bouwsteen' is een getal van 1 tot en met 5."),
    _vraag("kies_als:", "kies_alls:", "kennismakingsdag.yaml regel 5: het veld 'kies_alls' bestaat hier niet; bedoelde u 'kies_als'?"),
    _vraag("wat: Mensen", "voorbeelden: [E99]\nwat: Mensen", "'E99' is geen bron in bronnen.yaml"),
    _vraag("parameters:\n", "parameters: geen\nvragen:\n", "'parameters' is een lijst van vragen; begin elke vraag met '- naam: …'."),
    _vraag("  - naam: begeleider\n", "  - begeleider\n  - naam: begeleider\n", "kennismakingsdag.yaml regel 17: een vraag heeft velden; begin haar met '- naam: …'."),
    _vraag("soort: kennismakingsdag\n", "- soort: kennismakingsdag\n", "dit is geen geldige YAML"),
]  # fmt: skip

_ELDERS = [
    ("bibliotheek.yaml", "naam: Vereniging Werkgevers Voorbeeldbranche", "naam: [a, b]", "bibliotheek.yaml regel 2: 'naam' is geen tekst"),
    ("bibliotheek.yaml", "naam: Vereniging", "titel: X\nnaam: Vereniging", "bibliotheek.yaml regel 2: het veld 'titel' bestaat hier niet"),
    (_TEKST, "als begeleider", "als begelieder", "kennismakingsdag.md.j2 regel 3: 'begelieder' is hier geen gegeven"),
    (_PRESET, "id: kennismaken", "id: kennis", "kennismaken.yaml regel 2: het id is 'kennis', maar het bestand heet kennismaken.yaml; maak ze gelijk."),
    (_PRESET, "bron: eigen", "bron: onszelf", "kennismaken.yaml regel 2: 'onszelf' is geen bron in bronnen.yaml"),
    (_PRESET, "preset: {id: kennismaken, titel: Kennismaken met de branche, sector: Voorbeeldbranche, soort: voorbeeld, bron: eigen}\n", "", "een voorbeeld begint, na 'versie: 1', met 'preset:"),
    ("presets/extra.yml", "", "versie: 1\n", "extra.yml: zo wordt dit bestand niet gelezen; een vragenbestand of voorbeeld heet ‘naam.yaml’"),
    ("gedeeld.yaml", "", "bedrag: {}\n", "gedeeld.yaml: dit bestand van de wizard kan een bibliotheek niet vervangen; haal het weg."),
    ("5_elders/kennismakingsdag.yaml", "", "soort: kennismakingsdag\n", "kennismakingsdag.yaml: dit bestand staat 2 keer in de bibliotheek, in verschillende mappen; laat er één staan."),
    ("begrippen.md.j2", "", "- *dag*: een dag\n- *dag*: nog een dag\n", "begrippen.md.j2 regel 2: het begrip 'dag' staat er twee keer (ook op regel 1); laat er één staan."),
    ("begrippen.md.j2", "", "- {los} Zomaar een lid.\n", "begrippen.md.j2 regel 1: dit wordt hier niet gelezen; in dit bestand staan alleen begrippen."),
    ("bouwzinnen.md.j2", "", "# Titel {t}\n- {a} Een lid.\n", "bouwzinnen.md.j2 regel 1: dit wordt hier niet gelezen; in dit bestand staan alleen zinnen"),
    ("bouwzinnen.md.j2", "", "% zin rond(x)\n{{ zin.rond(x) }}\n% einde\n", "bouwzinnen.md.j2 regel 1: de zin 'rond' roept zichzelf aan, rechtstreeks of via een andere zin"),
    ("bouwzinnen.md.j2", "", "% zin heen(x)\n{{ zin.weer(x) }}\n% einde\n% zin weer(x)\n{{ zin.heen(x) }}\n% einde\n", "bouwzinnen.md.j2 regel 4: de zin 'weer' roept zichzelf aan"),
    ("bouwzinnen.md.j2", "", "".join(f"% zin z{'abcdefghijklmnop'[n]}(x)\n" + f"{{{{ zin.z{'abcdefghijklmnop'[n + 1]}(x) }}}}\n" * 5 + "% einde\n" for n in range(12)) + "% zin zm(x)\nTekst.\n% einde\n", "wordt met alle aangeroepen zinnen te lang om uit te schrijven"),
    _zin("Dit is {{ waat }}.", 2, "'waat' is hier geen gegeven; bedoelde u 'wat'?"),
    _zin("Dit is {{ begeleider }}.", 2, "'begeleider' is hier geen gegeven; er is wat."),
    _zin("Dit is {{ cao.nam }}.", 2, "'nam' is hier geen gegeven; bedoelde u 'naam'?"),
    _zin("Dit is {{ dit.coa }}.", 2, "'coa' is hier geen gegeven; bedoelde u 'cao'?"),
    _zin("% kies wat.betaler\n% bij werkgver: Een.\n% einde", 3, "'wat.betaler' kent geen keuze 'werkgver'; bedoelde u 'werkgever'?"),
    _zin("Binnen {{ wat.termijn_fons }}.", 2, "'wat.termijn_fons': 'termijn_fons' bestaat niet; bedoelde u 'termijn_fonds'?"),
    _zin("Wel {{ wat.subsidie }}.", 2, "'wat.subsidie' heeft zelf geen woorden; gebruik kies of als."),
    _zin("Wel {{ wat.subsidie | cijfers }}.", 2, "'|cijfers' werkt alleen op een getal; 'wat.subsidie' is dat niet."),
    _zin("% als wat.betaler\nEen.\n% einde", 2, "'als wat.betaler': dit is geen vraag met ja of nee; gebruik kies."),
    _zin("% elk wat.jaren\nEen.\n% einde", 2, "'elk wat.jaren': dit is geen lijst van groepen of stappen."),
    _zin("{{ zin.deeltijdd(wat) }}", 2, "er is geen zin 'deeltijdd'; bedoelde u 'deeltijd'?"),
    _zin("{{ zin.deeltijd(wat) }}", 2, "zin.deeltijd vraagt: deeltijd, recht; er staat iets te veel of te weinig."),
    _zin('Zie {{ lid("rechtt") }}.', 2, "lid('rechtt') bestaat nergens; bedoelde u 'recht'?"),
    _zin('Zie {{ artikel("loopbaanadvies/aansprak") }}.', 2, "artikel('loopbaanadvies/aansprak') bestaat niet; bedoelde u 'aanspraak'?"),
    _zin("- {a} Een.\n- {a} Twee.", 3, "de naam 'a' komt hier twee keer voor (ook op regel 2); geef een andere naam."),
    ("orientatie.md.j2", "", "%% later: alles\n", "orientatie.md.j2: dit sjabloon heeft geen artikel; begin met '# Titel {naam}'."),
    ("orientatie.md.j2", "", "# Titel {t}\n", "orientatie.md.j2: dit artikel heeft geen lid; schrijf een regel die begint met '- {naam}'."),
    ("orientatie.md.j2", "", "# Titel {t}\n- {a} Een " + "x" * 3000 + "\n", "orientatie.md.j2 regel 2: deze regel is te lang"),
    ("orientatie.md.j2", "", "# Titel {t}\n" + "% als portaal\n" * 500, "staat te diep in andere blokken"),
    ("orientatie.md.j2", "", "# Titel {t}\n- {a} Een {{ " + "(" * 900 + ")" * 900 + " }}.\n", "orientatie.md.j2 regel 2: tussen {{ en }} staat te veel in elkaar"),
    ("orientatie.md.j2", "", "# Titel {t}\n- {a} Een.\n" * 20000, "orientatie.md.j2: dit bestand is te groot; ten hoogste 300 kB."),
    ("bronnen.yaml", "", "- groep: g\n  geldt_voor_alle: {zekerheid: zeker}\n  bronnen:\n    x: {titel: T, plaats: P, herzien_voor: [a]}\n", "bronnen.yaml regel 4, bronnen.x: 'herzien_voor' is geen tekst."),
    ("bronnen.yaml", "", "a: &a [1]\nb: *a\n", "bronnen.yaml regel 2: een verwijzing met * kan hier niet; schrijf het uit."),
    ("bronnen.yaml", "", "? [a]\n: b\n", "bronnen.yaml regel 1: hier hoort een naam, gevolgd door een dubbele punt."),
    ("bronnen.yaml", "", "[" * 60000, "bronnen.yaml regel 1: dit is dieper genest dan 10 niveaus."),
    ("regels.yaml", "", "X1: {titel: T, zin: Z., wet: W, bron: weg, zeker: zeker}\n", "regels.yaml regel 1, X1: 'weg' is geen bron in bronnen.yaml"),
    ("regels.yaml", "", "X1: {titel: T, zin: Z., wet: W, bron: eigen, zeker: zeker, gevallen: {kennismakingsdag.frequentie.vorm.per_week: {zin: A.}}}\n", "per_week: 'kennismakingsdag.frequentie.vorm.per_week' is geen optie van een vraag"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "says"), [*_DECLARATIE, *_ELDERS])
def test_a_mistake_is_told_with_its_place_and_remedy(theirs: Path, file: str, old: str, new: str, says: str) -> None:
    _put(theirs, file, old, new)
    said = _said(theirs)
    assert [line for line in said if says in line], said


def test_all_mistakes_in_all_files_are_told_at_once(theirs: Path) -> None:
    for file, old, new in (
        (_VRAGEN, "standaard: ja\n", "standaard: misschien\n"),
        (_VRAGEN, "euro: [0, 100]", "eurro: [0, 100]"),
        (_VRAGEN, "kies_als:", "kies_alls:"),
        (_TEKST, "{{ frequentie }}", "{{ frequentei }}"),
        (_TEKST, "# Kennismakingsdag {kennismakingsdag}", "# Kennismakingsdag"),
        (_PRESET, "bron: eigen", "bron: onszelf"),
        ("bronnen.yaml", "", "- groep: g\n  geldt_voor_alle: {zekerheid: nee}\n  bronnen: {x: {titel: T, plaats: P}}\n"),
        ("regels.yaml", "", "X1: {titel: T}\n"),
        ("bibliotheek.yaml", "naam:", "naaam:"),
        ("los.md.j2", "", "# T {t}\n"),
    ):
        _put(theirs, file, old, new)
    said = "\n".join(_said(theirs))
    for part in (
        "misschien",
        "eurro",
        "kies_alls",
        "frequentei",
        "een artikel begint met",
        "geen zekerheid",
        "'zin' ontbreekt",
        "naaam",
        "los.md.j2",
    ):
        assert part in said, said


def test_a_mistake_in_a_question_does_not_make_its_template_wrong(theirs: Path) -> None:
    _put(theirs, _VRAGEN, "standaard: ja\n", "standaard: misschien\n")
    assert len(_said(theirs)) == 1


def test_what_an_option_refers_to_is_there_from_each_article_that_says_it(theirs: Path) -> None:
    options = _KEUZE.replace("label: A", "label: A, zegt: zo").replace("label: B", 'label: B, zegt: "volgens {lid dag}"')
    _put(theirs, _VRAGEN, _JA_NEE, options)
    _put(theirs, _TEKST, "als begeleider} Een werknemer", "} {{ begeleider }} een werknemer")
    _put(theirs, _TEKST, ", } {{", "} {{")
    assert _said(theirs) == []
    path = theirs / _TEKST
    path.write_text(path.read_text(encoding="utf-8") + "# Nog iets {nog}\n- {iets} Ook {{ begeleider }}.\n", encoding="utf-8")
    assert _said(theirs) == [
        "kennismakingsdag.yaml regel 23, begeleider: 'zegt' van de optie 'b': {lid dag} in artikel 'nog' bestaat niet; er is iets."
    ]


def test_a_shared_sentence_that_no_template_calls_may_take_anything(theirs: Path) -> None:
    path = theirs / "bouwzinnen.md.j2"
    path.write_text(
        "% zin los(wat, hoe)\nDe {{ wat }} duurt {{ hoe.termijn_fonds }} en {{ dit.partijen | telt('is', 'zijn') }} er.\n% kies hoe.betaler\n"
        "% bij werkgever: De werkgever betaalt.\n% einde\n% kies slot.avv\n% bij ja: Dat geldt.\n% niets bij nee\n% einde\n"
        '{{ zin.deeltijd(hoe, recht="het recht") }} Zie {{ lid("recht") }}.\n% einde\n',
        encoding="utf-8",
    )
    assert _said(theirs) == []


def test_a_link_to_elsewhere_is_refused(theirs: Path, tmp_path: Path) -> None:
    (tmp_path / "buiten.yaml").write_text("soort: buiten\n", encoding="utf-8")
    (theirs / "buiten.yaml").symlink_to(tmp_path / "buiten.yaml")
    (theirs / "map").symlink_to(tmp_path, target_is_directory=True)
    assert [line.partition(":")[0] for line in _said(theirs)] == ["buiten.yaml", "map"]
    assert "dit is een koppeling naar een andere plek" in _said(theirs)[0]


def test_a_byte_order_mark_is_no_mistake(theirs: Path) -> None:
    for file in (_TEKST, _VRAGEN, _PRESET):
        path = theirs / file
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert _said(theirs) == []
