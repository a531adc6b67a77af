"""T5 in days: a term in a sentence (``van 1 januari 2027 tot en met 31 december 2035``) that is longer than five years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from wizard.drafting import dutch
from wizard.review.age import vandaag

_DAG = rf"(\d{{1,2}}) ({'|'.join(dutch.MONTHS)}) (\d{{4}})"
_BEGIN = re.compile(rf"\b(?:van|vanaf|per|op|sinds) {_DAG}", re.IGNORECASE)
_EINDE = re.compile(rf"\btot (en met )?{_DAG}", re.IGNORECASE)
_JAREN = 5


@dataclass(frozen=True, slots=True)
class TeLang:
    """Finds an end that lies more than five years after the beginning; without one, after a year from now."""

    def search(self, zin: str) -> bool:
        """Whether the term in this sentence is too long."""
        end, begin = _EINDE.search(zin), _BEGIN.search(zin)
        if end is None:
            return False
        last = dutch.date_of(*end.groups()[1:])
        first = dutch.date_of(*begin.groups()) if begin else vandaag() + timedelta(days=366)
        if last is None or first is None:
            return False
        after = last + timedelta(days=1) if end[1] else last
        return (after.year, after.month, after.day) > (first.year + _JAREN, first.month, first.day)
