"""Eigenschappen van vwnw_traject: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from wizard.agreement.eigenschappen import Antwoorden


def met_geschilcommissie(v: Antwoorden) -> bool:
    """The committee for disputes also decides here; not beside a sociaal plan, which has its own rule on disputes."""
    geschil = v.soort("geschil_en_hardheid")
    return not v.er_is("sociaal_plan") and geschil is not None and geschil.geschil == "commissie"
