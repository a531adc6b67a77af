"""A source past its review date gives a finding; a fresh one gives none."""

from __future__ import annotations

from datetime import date, timedelta

import wizard
from wizard.review.age import verouderd
from wizard.sources import bronnen, verlopen


def test_what_rests_on_an_old_source_is_said_once_with_its_date() -> None:
    agreement = wizard.load("startpakket")
    found = verouderd(agreement, date(2030, 1, 1))
    assert found
    assert len({b.wet for b in found}) == len(found)
    assert all("moest voor" in b.zin and agreement.waarde(b.path) is not object for b in found)


def test_a_fresh_source_gives_no_finding() -> None:
    first = min(b.herzien_voor for b in bronnen().values() if b.herzien_voor)
    assert not verlopen(first - timedelta(days=1))
    assert verouderd(wizard.load("startpakket"), first - timedelta(days=1)) == ()
