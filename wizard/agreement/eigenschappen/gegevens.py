"""Eigenschappen van gegevens: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from wizard.agreement.eigenschappen import Antwoorden


def met_fonds(v: Antwoorden) -> bool:
    """A fund may pay: there is one, it is a source, or parties say nothing about funds in general."""
    financiering = v.soort("financiering_en_fonds")
    return bool(financiering is None or financiering.fonds or "fonds" in financiering.financieringsbron)
