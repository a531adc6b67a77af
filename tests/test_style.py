"""How the text reads: short sentences everywhere, and nothing left that the proofreader would say better."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from statistics import mean

import pytest
from hypothesis import HealthCheck, given, settings

from tests.pairs import afspraken, alles
from tests.strategies import agreements
from wizard.agreement import presets
from wizard.agreement.agreement import Agreement
from wizard.agreement.catalogue import soort, soorten
from wizard.drafting.document import Document
from wizard.drafting.draft import draft
from wizard.drafting.textchecks import controleer_tekst
from wizard.drafting.textstyle import LANGSTE_ZIN, normzinnen

_GEMIDDELD = 18


@cache
def _tekst(naam: str) -> Document:
    """A preset, or everything at once."""
    return draft(alles() if naam == "alles" else presets.preset(naam))


def _te_lang(document: Document) -> list[str]:
    return [f"{z.regel.id}, {z.woorden} woorden: {z.tekst}" for z in normzinnen(document) if z.woorden > LANGSTE_ZIN]


@pytest.mark.parametrize("naam", [*presets.bestanden(), "alles"])
def test_a_text_reads_well(naam: str) -> None:
    """Short on average, nothing long, and neither fault nor advice."""
    document = _tekst(naam)
    assert mean(z.woorden for z in normzinnen(document)) < _GEMIDDELD
    assert _te_lang(document) == []
    assert [str(f.melding) for f in controleer_tekst(document)] == []


@pytest.mark.parametrize("naam", [s.soort for s in soorten()])
def test_every_two_options_of_a_soort_go_together(naam: str) -> None:
    """Each pair of options comes by: no fault anywhere, and in its own articles no long sentence and no advice."""
    assert list(dict.fromkeys(line for agreement in afspraken(soort(naam)) for line in _opmerkingen(draft(agreement), naam))) == []


def _opmerkingen(document: Document, naam: str) -> Iterator[str]:
    yield from (str(f.melding) for f in controleer_tekst(document) if f.blokkeert or _van(f.id) == naam)
    yield from (line for line in _te_lang(document) if _van(line) == naam)


def _van(place: str) -> str:
    """The soort whose template said it; here every provision is called after its soort."""
    return place.partition("/")[0].replace("-", "_")


@settings(max_examples=200, suppress_health_check=list(HealthCheck))
@given(agreement=agreements())
def test_no_sentence_is_long_whatever_is_agreed(agreement: Agreement) -> None:
    assert _te_lang(draft(agreement)) == []
