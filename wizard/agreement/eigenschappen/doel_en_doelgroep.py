"""Eigenschappen van doel_en_doelgroep: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from wizard.agreement.eigenschappen import Antwoorden


def tijdelijk_zonder_motivering(v: Antwoorden) -> bool:
    """Short contracts are left out without an objective justification (artikel 7:649 BW)."""
    return _leeg(v.motivering_tijdelijk)


def deeltijd_zonder_motivering(v: Antwoorden) -> bool:
    """Small part-time jobs are left out without an objective justification (artikel 7:648 BW)."""
    return _leeg(v.motivering_deeltijd)


def leeftijd_zonder_motivering(v: Antwoorden) -> bool:
    """There is an age limit without a legitimate, suitable and necessary aim."""
    return _leeg(v.motivering_leeftijd)


def met_arbeidsduur(v: Antwoorden) -> bool:
    """Something counts with the working hours: small part-time jobs are left out, or a provision goes by them."""
    if "deeltijd_onder_x" in v.uitsluitingen:
        return True
    rules = [p.deeltijd.regel for p in v.voorzieningen() if hasattr(p, "deeltijd")]
    return any(r in ("naar_rato", "naar_rato_met_minimum") for r in rules)


def _leeg(motivering: str | None) -> bool:
    """Each exclusion has its own reason; one that is open is not yet a reason."""
    return not (motivering or "").strip()
