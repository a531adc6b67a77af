"""Eigenschappen van slot: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from datetime import timedelta

from wizard.agreement.eigenschappen import Antwoorden


def is_cao(v: Antwoorden) -> bool:
    """The agreement is a cao, made with trade unions."""
    cao = v.soort("cao")
    return cao is not None and cao.type != "geen_cao"


def looptijd_gedekt(v: Antwoorden) -> bool:
    """The cao itself lasts as long as the provisions must; False when a date or the duration is open.

    Days count as whole: a cao from 1 January 2027 up to and including 31 December 2029 lasts 36 months.
    """
    cao, months = v.soort("cao"), v.voorzieningen_looptijd.aantal
    if cao is None or months is None or cao.ingangsdatum is None or cao.einddatum is None:
        return False
    after = cao.einddatum + timedelta(days=1)
    begin = cao.ingangsdatum
    lasts = 12 * (after.year - begin.year) + after.month - begin.month - (after.day < begin.day)
    return bool(lasts >= months)
