"""For whom and for what: aims, reach and groups in general, against what a single provision says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import blik_op
from wizard.review.controles import Controle, ergens, gekozen, van_soort, waar_gekozen
from wizard.review.findings import Bevinding, van_regel
from wizard.review.valkuil_voorziening import WEGVAL


def doel_buiten_bereik(agreement: Agreement) -> Iterator[Bevinding]:
    """K19: another sector is an aim, but the provisions are not for work outside the sector."""
    for blik in van_soort(agreement, "doel_en_doelgroep"):
        if gekozen(blik, "doelen", "andere_sector") and not gekozen(blik, "reikwijdte", "buiten_sector"):
            yield van_regel("K19", f"{blik.voorziening.id}.doelen")


def niemand_en_een_groep(agreement: Agreement) -> Iterator[Bevinding]:
    """K20: nobody is left out, and a group is."""
    for blik in van_soort(agreement, "doel_en_doelgroep"):
        if "geen" in (chosen := blik.opzoeken("uitsluitingen")) and len(chosen) > 1:
            yield van_regel("K20", f"{blik.voorziening.id}.uitsluitingen")


_BUITEN_SECTOR = (
    ("individueel_budget", "buiten_sector", "ja"),
    ("voucher", "buiten_sector", "ja"),
    ("collectief_budget", "buiten_sector", "ja"),
    ("uren_budget", "buiten_sector", "ja"),
    ("loopbaanadvies", "orientatie", "buiten_sector"),
    ("scholing", "buiten_vakgebied", "ja"),
)


def buiten_sector_of_niet(agreement: Agreement) -> Iterator[Bevinding]:
    """K34: the provisions in general are not for work outside the sector, and one of them is."""
    if not ergens(agreement, "doel_en_doelgroep", "reikwijdte", "intern", "binnen_sector"):
        return
    for soortnaam, naam, optie in _BUITEN_SECTOR:
        yield from waar_gekozen(agreement, "K34", soortnaam, naam, optie)


def advies_alleen_bij_reorganisatie(agreement: Agreement) -> Iterator[Bevinding]:
    """K35: provisions for the whole career, and career advice only when jobs go."""
    if ergens(agreement, "verhouding_regulier_vwnw", "pakket_regulier", "ja"):
        yield from waar_gekozen(agreement, "K35", "loopbaanadvies", "positie", "alleen_bij_reorganisatie")


def advies_voor_wie_weg_moet(agreement: Agreement) -> Iterator[Bevinding]:
    """T11: career advice for a group only, and that group is who loses the job; also when the group is that of all provisions."""
    if not van_soort(agreement, "loopbaanadvies"):
        return
    for blik in van_soort(agreement, "loopbaanadvies", "doel_en_doelgroep"):
        group = blik.antwoord("groep")
        if gekozen(blik, "doelgroep", "beperkt") and group.waarde and re.search(WEGVAL, group.waarde, re.IGNORECASE):
            yield van_regel("T11", group.path)


def inspanning_wordt_recht(agreement: Agreement) -> Iterator[Bevinding]:
    """K38: an effort that may only be refused on a named ground, while its article names none."""
    if ergens(agreement, "vindbaarheid", "procedure.besluit", "limitatief"):
        yield from waar_gekozen(agreement, "K38", "scholing", "normkracht", "inspanning")


def gelijk_en_uitgesloten(agreement: Agreement) -> Iterator[Bevinding]:
    """K39: the same for part-timers, and those with few hours are left out."""
    for blik in van_soort(agreement, "doel_en_doelgroep"):
        if not gekozen(blik, "uitsluitingen", "deeltijd_onder_x"):
            continue
        for key in blik.antwoord("uitsluiting_artikelen").waarde or ():
            if not agreement.heeft(key):
                continue
            other = blik_op(agreement, agreement.vind(key))
            if "deeltijd" in other.per_naam and gekozen(other, "deeltijd.regel", "volledig"):
                yield van_regel("K39", f"{key}.deeltijd.regel")


CONTROLES: tuple[Controle, ...] = (
    doel_buiten_bereik,
    niemand_en_een_groep,
    buiten_sector_of_niet,
    advies_alleen_bij_reorganisatie,
    advies_voor_wie_weg_moet,
    inspanning_wordt_recht,
    gelijk_en_uitgesloten,
)
