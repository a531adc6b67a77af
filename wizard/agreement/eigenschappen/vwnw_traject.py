"""Eigenschappen van vwnw_traject: voorwaarden met meer dan één antwoord of meer dan één optie."""

from __future__ import annotations

from wizard.agreement.eigenschappen import Antwoorden


def volledig(v: Antwoorden) -> bool:
    """The agreement says all of it: plan, money, hours, and the offer of other work."""
    return bool(v.omvang == "volledig")


def met_traject(v: Antwoorden) -> bool:
    """There is a trajectory with a beginning and an end, and not only money."""
    return v.omvang in ("volledig", "hoofdlijnen")


def met_vergoeding(v: Antwoorden) -> bool:
    """The agreement says what guidance and training may cost."""
    return v.omvang in ("volledig", "vergoeding")


def met_geschilcommissie(v: Antwoorden) -> bool:
    """The committee for disputes also decides here; not beside a sociaal plan, which has its own rule on disputes."""
    geschil = v.soort("geschil_en_hardheid")
    return not v.er_is("sociaal_plan") and geschil is not None and geschil.geschil == "commissie"
