"""The documentation is current: the page of all questions, and what the page for lawyers shows."""

from __future__ import annotations

import re
import shutil
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

import wizard
from tests.libraries import EXAMPLE
from wizard import library
from wizard.agreement.agreement import Agreement
from wizard.agreement.declaration import ENKELVOUDIG, gedeelde_soorten
from wizard.agreement.declaration_form import KOP, OPTIEVELDEN, VELDEN
from wizard.cli.documentation import parameters_markdown
from wizard.drafting.html import to_html
from wizard.drafting.library_check import controleer_bibliotheek, gebruik
from wizard.rules import Regel, regel
from wizard.sources import Bron, bron

_DOCS = Path(__file__).resolve().parent.parent / "docs"
_PAGE = _DOCS / "parameters.md"
pytestmark = pytest.mark.usefixtures("ours_again")


def test_the_page_of_all_questions_is_current() -> None:
    current = _PAGE.read_text(encoding="utf-8") == parameters_markdown()
    assert current, "maak docs/parameters.md opnieuw met: make docs"


def test_every_proposal_and_option_on_that_page_says_where_it_comes_from() -> None:
    """Ours say *(eigen)*, which the top of the page explains."""
    page = parameters_markdown()
    assert "*(eigen)* betekent: eigen keuze van dit programma." in page.partition("\n## ")[0]
    options = re.findall(r"^- `\w+` (.+)", page, re.MULTILINE)
    proposals = re.findall(r"^Antwoord: .*; ons voorstel: (.+?); (?:alleen als|bron)", page, re.MULTILINE)
    assert len(options) > 500
    assert len(proposals) > 500
    assert [o for o in options if "(" not in o] == []
    assert [p for p in proposals if p != "geen, partijen kiezen" and not p.endswith(")")] == []


def test_what_the_page_for_lawyers_shows_is_what_they_get(tmp_path: Path) -> None:
    """The worked example of docs/sjablonen.md: template, text and messages."""
    page = (_DOCS / "sjablonen.md").read_text(encoding="utf-8")
    template, full, bare, messages = (m[2] for m in re.finditer(r"```(sjabloon|tekst|melding)\n(.*?)```", page, re.DOTALL))
    assert template == (EXAMPLE / "4_zij_instroom" / "kennismakingsdag.md.j2").read_text(encoding="utf-8")
    gebruik(EXAMPLE)
    assert full in _text(wizard.load("kennismaken"))
    assert bare in _text(wizard.load(b"versie: 1\nvoorzieningen:\n  - {soort: kennismakingsdag, frequentie: null, begeleider: nee}\n"))
    wrong = template.replace("als begeleider", "bij lid dagg").replace("als vergoeding", "als vergoedin")
    folder = shutil.copytree(EXAMPLE, tmp_path / "fout")
    (folder / "4_zij_instroom" / "kennismakingsdag.md.j2").write_text(wrong, encoding="utf-8")
    library.gebruik(library.Keuze(Path(folder)))
    assert [str(m) for m in controleer_bibliotheek()] == messages.splitlines()


def test_the_question_on_that_page_makes_a_soort(tmp_path: Path) -> None:
    """The example under *Een vraag schrijven* of docs/sjablonen.md is sound, and says what it asks."""
    page = (_DOCS / "sjablonen.md").read_text(encoding="utf-8")
    for suffix, fence in ((".yaml", "vraag"), (".md.j2", "sjabloon-bij-vraag")):
        found = re.search(rf"```{fence}\n(.*?)```", page, re.DOTALL)
        assert found is not None
        (tmp_path / f"proefperiode{suffix}").write_text(found[1], encoding="utf-8")
    gebruik(tmp_path)
    assert list(controleer_bibliotheek()) == []
    said = _text(wizard.load(b"versie: 1\nvoorzieningen:\n- soort: proefperiode\n"))
    assert "1. Wie de overstap overweegt, kan op verzoek vijf werkdagen meewerken." in said
    assert "3. Een vaste begeleider is daarvoor twee uur per dag vrij." in said
    blocked = wizard.load(b"versie: 1\nvoorzieningen:\n- {soort: proefperiode, betaling: lager}\n")
    assert "[geen tekst mogelijk: betaling bij meewerken (Wet minimumloon" in _text(blocked)


def test_the_source_and_the_rule_on_the_page_of_libraries_can_be_used(tmp_path: Path) -> None:
    """The examples of docs/bibliotheek.md beside the library there; the tables name every field, and say rightly which are needed."""
    section = (_DOCS / "bibliotheek.md").read_text(encoding="utf-8").partition("## Een eigen bron")[2].partition("\n## ")[0]
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "eigen"))
    for naam in ("bronnen", "regels"):
        found = re.search(rf"```{naam}\n(.*?)```", section, re.DOTALL)
        assert found is not None
        (folder / f"{naam}.yaml").write_text(found[1], encoding="utf-8")
    questions = folder / "4_zij_instroom" / "kennismakingsdag.yaml"
    text = questions.read_text(encoding="utf-8")
    questions.write_text(text.replace("bron: [eigen]", "bron: [reglement-3]\n    recht: V1", 1), encoding="utf-8")
    gebruik(folder)
    assert list(controleer_bibliotheek()) == []
    assert bron("reglement-3").adres.startswith("https://")
    assert regel("V1").voor(("kennismakingsdag.frequentie.vorm.per_looptijd",)).kies == "per_kalenderjaar"
    assert regel("V1").voor(()).doe == "Spreek af wie een volgende dag betaalt."
    tables = [
        {
            n: needed == "ja"
            for names, needed in re.findall(r"^\| (`.*?) \| (ja|nee) \|", part, re.MULTILINE)
            for n in re.findall(r"`(\w+)`", names)
        }
        for part in section.split("```regels")
    ]
    assert tables[0] == {**_needed(Bron, "sleutel"), "groep": True, "geldt_voor_alle": True, "bronnen": True}
    assert tables[1] == _needed(Regel, "code")


def test_the_page_on_answers_shows_what_they_give() -> None:
    """The example of docs/antwoorden.md: its text, what is left out, what is open, a part alone, and leden in own words."""
    page = (_DOCS / "antwoorden.md").read_text(encoding="utf-8")
    raw, text = (m[2] for m in re.finditer(r"```(antwoorden|tekst)\n(.*?)```", page, re.DOTALL))
    agreement = wizard.load(raw.encode())
    assert text in _text(agreement)
    assert wizard.draft(agreement).lost_edits == ()
    proposed = wizard.load(b"versie: 1\nvoorzieningen: [{soort: loopbaanadvies, bedrag: {euro: 1.250}}]").vind("loopbaanadvies").blad
    given = agreement.vind("advies").blad
    assert [getattr(given, p) for p in ("gesprekken", "bedrag")] == [getattr(proposed, p) for p in ("gesprekken", "bedrag")]
    assert "2. Per gebeurtenis is er ten hoogste:\na. één extra loopbaanadvies; en\nb. één loopbaanscan.\n" in _text(agreement)
    assert "Cao [nog in te vullen: naam cao]" in _text(agreement)
    shown = to_html(wizard.draft(agreement))
    assert [f'id="{lid}"' in shown for lid in agreement.afwijkende_teksten] == [True, True]


def _needed(record: type[Bron | Regel], own: str) -> dict[str, bool]:
    """The fields of a record, and whether each must be filled in; ``own`` is its key."""
    return {f.name: f.default is MISSING and f.default_factory is MISSING for f in fields(record) if f.name != own}


def test_that_page_names_every_field_and_every_type() -> None:
    section = (_DOCS / "sjablonen.md").read_text(encoding="utf-8").partition("## Een vraag schrijven")[2].partition("\n## ")[0]
    named = {*KOP, *VELDEN, *OPTIEVELDEN, *ENKELVOUDIG, *gedeelde_soorten()}
    assert sorted(n for n in named if f"`{n}`" not in section) == []
    kinds = section.partition("**De typen.**")[2].partition("**De velden van een optie.**")[0]
    told = set(re.findall(r"`(\w+)`", "\n".join(line.split(" | ")[0] for line in kinds.splitlines() if line.startswith("| `"))))
    assert told == {*ENKELVOUDIG, *gedeelde_soorten()}


def _text(agreement: Agreement) -> str:
    return wizard.draft(agreement).text().replace("\u00a0", " ")
