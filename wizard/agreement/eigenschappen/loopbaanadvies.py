"""Eigenschappen van loopbaanadvies: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def met_recht(v: Antwoorden) -> bool:
    """The provision is a right, so the following leden may speak of a right."""
    return bool(v.normkracht in ("recht", "recht_op_verzoek"))


def met_aanspraak(v: Antwoorden) -> bool:
    """The employee can claim the advice, so a late decision counts as a grant."""
    return bool(met_recht(v) or v.normkracht in ("plicht", "mogelijkheid"))


def zonder_aanspraak(v: Antwoorden) -> bool:
    """Only the parties bind themselves: an agreement between them, or a recommendation."""
    return bool(v.normkracht in ("partijenafspraak", "aanbeveling"))


def beslist_werkgever(v: Antwoorden) -> bool:
    """The employer grants the advice, so that only after the grant no permission is needed."""
    return bool(v.normkracht in ("mogelijkheid", "bevoegdheid"))


def met_toewijzing(v: Antwoorden) -> bool:
    """The employer decides on an application and may refuse on one ground only."""
    return bool(v.normkracht == "mogelijkheid")


def weigering(v: Antwoorden) -> Literal["termijn", "periode", "adviseur", "bedrijfsbelang", "geen"]:
    """The ground of refusal; a too recent advice is said as the frequency allows, and not at all when that has no limit."""
    if v.weigeringsgrond == "adviseur":
        return "adviseur"
    if v.weigeringsgrond == "bedrijfsbelang":
        return "bedrijfsbelang"
    if v.frequentie.vorm == "eenmaal_per_jaren":
        return "termijn"
    return "periode" if met_beperkte_frequentie(v) else "geen"


def met_beperkte_frequentie(v: Antwoorden) -> bool:
    """There is a limit to how often, so it matters which advice counts."""
    return bool(v.frequentie.vorm != "altijd")


def met_vaste_gronden(v: Antwoorden) -> bool:
    """The employer gives permission and may refuse on amount and adviser only; other forces have their own ground, or none."""
    return bool(met_recht(v) or v.normkracht == "plicht")


def met_vaste_beslistermijn(v: Antwoorden) -> bool:
    """The employer decides on an application and no term was asked for."""
    return bool(v.normkracht == "mogelijkheid" and v.toestemming != "ja")


def zonder_aanvraag(v: Antwoorden) -> bool:
    """The employer does not decide, so no application goes to the employer."""
    return bool(v.toestemming != "ja" and not beslist_werkgever(v))


def met_vergoeding(v: Antwoorden) -> bool:
    """An amount is agreed; zero means that none is."""
    return bool(v.bedrag or v.bedrag.grens == "werkelijk")


def met_grens(v: Antwoorden) -> bool:
    """The amount is a ceiling, so there can be costs above it."""
    return bool(met_vergoeding(v) and v.bedrag.grens in ("ten_hoogste", "vast"))


def groepen_gemotiveerd(v: Antwoorden) -> bool:
    """A reason is given for another amount; groups that need none leave it out."""
    return any(groep.motivering for groep in v.groepen)


def met_achtervang(v: Antwoorden) -> bool:
    """The employer pays what the fund does not, unless parties chose a waiting list or the employer is not bound to the advice."""
    return bool(not zonder_aanspraak(v) and v.financiering.terugval != "wachtlijst")


def in_eigen_tijd(v: Antwoorden) -> bool:
    """The meetings take place in the employee's own time, except for redundant employees."""
    return bool(v.werktijd.regel == "eigen_tijd")


def voucher_van(v: Antwoorden) -> Literal["fonds", "werkgever_op_verzoek", "werkgever_na_toekenning"]:
    """Who issues the voucher, and when: at once on request, or only after the employer has granted the advice."""
    if v.financiering.betaler == "fonds":
        return "fonds"
    return "werkgever_op_verzoek" if met_vaste_gronden(v) and v.toestemming != "ja" else "werkgever_na_toekenning"


def met_einddatum(v: Antwoorden) -> bool:
    """The period of its own has an end, or is still open as a whole; only a begin date has no afterwards."""
    return bool(v.looptijd.vanaf is None or v.looptijd.tot_en_met is not None)
