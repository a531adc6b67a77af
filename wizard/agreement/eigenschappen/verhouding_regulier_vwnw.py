"""Eigenschappen van verhouding_regulier_vwnw: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from wizard.agreement.eigenschappen import Antwoorden


def zelf_bekendmaken(v: Antwoorden) -> bool:
    """The parties agree to make the provisions known, and there is no provision on their role that says so."""
    return bool(v.uitvoeringsafspraak and not v.er_is("rol_sociale_partners"))
