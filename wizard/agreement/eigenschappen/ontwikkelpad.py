"""Eigenschappen van ontwikkelpad: voorwaarden met meer dan één antwoord."""

from wizard.agreement.eigenschappen import Antwoorden


def met_richtingen(v: Antwoorden) -> bool:
    """It is said what the paths are for; without that they are for every step."""
    return bool(v.richtingen)


def elk_jaar(v: Antwoorden) -> bool:
    """The paths are brought up to date every year, which is said otherwise than every two years."""
    return bool(v.actualisatie.aantal == 1)


def fonds_betaalt_mee(v: Antwoorden) -> bool:
    """The fund pays all or part, so the employer's share has a term of its own."""
    return v.financiering.betaler in ("fonds", "gedeeld")
