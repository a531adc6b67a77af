"""How the text reads: short sentences everywhere, and no advice of the proofreader that nobody has answered."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from statistics import mean

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from tests.pairs import afspraken, alles
from tests.strategies import agreements
from wizard.agreement import presets
from wizard.agreement.agreement import Agreement
from wizard.agreement.catalogue import soort, soorten
from wizard.drafting.document import Document
from wizard.drafting.draft import draft
from wizard.drafting.textchecks import controleer_tekst
from wizard.drafting.textlines import Tekstfout
from wizard.drafting.textstyle import LANGSTE_ZIN, normzinnen

_GEMIDDELD = 18
_BLIJFT: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "adviezen.yaml").read_text(encoding="utf-8")) or {}
"""Advice that was weighed and not taken: per lid or article a part of the message, with the reason."""


@cache
def _teksten() -> dict[str, Document]:
    """All presets, and everything at once."""
    return {naam: draft(presets.preset(naam)) for naam in presets.bestanden()} | {"alles": draft(alles())}


def _te_lang(document: Document) -> list[str]:
    return [f"{z.regel.id}, {z.woorden} woorden: {z.tekst}" for z in normzinnen(document) if z.woorden > LANGSTE_ZIN]


def _van(place: str) -> str:
    """The soort whose template said it; here every provision is called after its soort."""
    return place.split("/", maxsplit=1)[0].replace("-", "_")


def _gewogen(f: Tekstfout) -> bool:
    return any(part in f.wat for part in _BLIJFT.get(f.id, {}))


@pytest.mark.parametrize("naam", [*presets.bestanden(), "alles"])
def test_a_text_reads_well(naam: str) -> None:
    """Short on average, nothing long, and no advice but what was weighed."""
    document = _teksten()[naam]
    assert mean(z.woorden for z in normzinnen(document)) < _GEMIDDELD
    assert _te_lang(document) == []
    assert [str(f.melding) for f in controleer_tekst(document) if not _gewogen(f)] == []


@pytest.mark.parametrize("naam", [s.soort for s in soorten()])
def test_every_two_options_of_a_soort_go_together(naam: str) -> None:
    """Each pair of options comes by: no fault anywhere, and in its own articles no long sentence and no advice but what was weighed."""
    found: dict[str, None] = {}
    for agreement in afspraken(soort(naam)):
        document = draft(agreement)
        faults = (f for f in controleer_tekst(document) if f.blokkeert or (_van(f.id) == naam and not _gewogen(f)))
        found |= dict.fromkeys(str(f.melding) for f in faults)
        found |= dict.fromkeys(line for line in _te_lang(document) if _van(line) == naam)
    assert list(found) == []


@settings(max_examples=200, suppress_health_check=list(HealthCheck))
@given(agreement=agreements())
def test_no_sentence_is_long_whatever_is_agreed(agreement: Agreement) -> None:
    assert _te_lang(draft(agreement)) == []


def test_every_weighed_advice_is_still_given() -> None:
    """What no text brings up any more leaves the list."""
    names = {_van(place) for place in _BLIJFT}
    texts = [*_teksten().values(), *(draft(a) for s in soorten() if s.soort in names for a in afspraken(s))]
    found = [f for document in texts for f in controleer_tekst(document) if f.id in _BLIJFT]
    parts = [(place, part) for place, reasons in _BLIJFT.items() for part in reasons]
    assert [(place, part) for place, part in parts if not any(f.id == place and part in f.wat for f in found)] == []
