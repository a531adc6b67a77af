"""Two provisions that contradict each other give a finding at the answer that is easiest to change; provisions that fit give none."""

from __future__ import annotations

import pytest

from wizard.agreement.load import from_bytes
from wizard.review.findings import bevindingen

_BUDGET = "  - {soort: individueel_budget, doelen: [scholing], buiten_sector: ja}\n"
_PLAN = "  - {soort: sociaal_plan, drempel_vorm: aantal, drempel: 10, vorm: ad_hoc"
_SECTOR = "doel_en_doelgroep: {reikwijdte: binnen_sector, doelen: [inzicht], doelgroep: alle_werknemers}\nvoorzieningen:\n"
_VERHOUDING = "verhouding_regulier_vwnw: {startmoment: altijd_preventief, pakket_regulier: ja}\nvoorzieningen:\n"
_COMMISSIE = "geschil_en_hardheid: {geschil: commissie}\nvoorzieningen:\n"
_GEEN_FONDS = "financiering_en_fonds: {fonds: nee, financieringsbron: [werkgever]}\nvoorzieningen:\n"
_FONDS = "financiering_en_fonds: {fonds: ja, financieringsbron: [werkgever], fonds_rol: [financiering, zij_instroom]}\nvoorzieningen:\n"
_LOKET = "voorzieningen:\n  - {soort: vindbaarheid, procedure: {besluit: limitatief}}\n"
_UITSLUITING = (
    "doel_en_doelgroep: {uitsluitingen: [deeltijd_onder_x], uitsluiting_artikelen: [individueel-budget], deeltijdgrens: 12, "
    "motivering_deeltijd: de opleider stelt een minimum, doelen: [inzicht], doelgroep: alle_werknemers}\nvoorzieningen:\n"
)

_BOTST = [  # code, path of the finding, answers
    ("K31", "voucher.doelen", "voorzieningen:\n" + _BUDGET + "  - {soort: voucher, doelen: [scholing, loopbaanbegeleiding]}\n"),
    ("K31", "voucher.doelen", "voorzieningen:\n" + _BUDGET + "  - {soort: voucher, doelen: [brede_ontwikkeling]}\n"),
    ("K32", "sociaal-plan.onder_drempel", "voorzieningen:\n" + _PLAN + ", onder_drempel: ja}\n"),
    ("K32", "sociaal-plan.onder_drempel", "voorzieningen:\n" + _PLAN + ", onder_drempel: nee}\n"),
    ("K33", "financiering_en_fonds.fonds_rol", _FONDS + _BUDGET),
    ("K34", "individueel-budget.buiten_sector", _SECTOR + _BUDGET),
    ("K34", "loopbaanadvies.orientatie", _SECTOR + "  - {soort: loopbaanadvies, orientatie: buiten_sector}\n"),
    ("K35", "loopbaanadvies.positie", _VERHOUDING + "  - {soort: loopbaanadvies, positie: alleen_bij_reorganisatie}\n"),
    ("K36", "overstap.terugvordering", "overstap: {terugvordering: terugbetaling}\nvoorzieningen:\n" + _BUDGET),
    ("K37", "sociaal-plan.commissie", _COMMISSIE + _PLAN + ", commissie: geen}\n"),
    ("K38", "scholing.normkracht", _LOKET + "  - {soort: scholing, karakter: loopbaangericht, normkracht: inspanning}\n"),
    ("K39", "individueel-budget.deeltijd.regel", _UITSLUITING + "  - {soort: individueel_budget, deeltijd: {regel: volledig}}\n"),
    ("K40", "verhouding_regulier_vwnw.startmoment", _VERHOUDING + "  - {soort: vwnw_traject, fasen: een_fase}\n"),
    ("K9", "leerambassadeurs.trainer", _GEEN_FONDS + "  - {soort: leerambassadeurs, trainer: fonds}\n"),
    ("K9", "loopbaanadvies.aanbieder", _GEEN_FONDS + "  - {soort: loopbaanadvies, aanbieder: [extern_bureau, fonds]}\n"),
    ("K9", "loopbaanadvies.lijst_door", _GEEN_FONDS + "  - {soort: loopbaanadvies, keuzevrijheid: lijst, lijst_door: fonds}\n"),
    ("K11", "loopbaanadvies.aanbieder", "voorzieningen:\n  - {soort: loopbaanadvies, aanbieder: [mobiliteitscentrum]}\n"),
    ("K11", "rol-sociale-partners.informele_rol", "voorzieningen:\n  - {soort: rol_sociale_partners, informele_rol: [leerambassadeurs]}\n"),
]

_PAST = [  # code that stays away, answers
    ("K31", "voorzieningen:\n" + _BUDGET + "  - {soort: voucher, doelen: [loopbaanbegeleiding]}\n"),
    ("K31", "voorzieningen:\n  - {soort: voucher, doelen: [scholing]}\n"),
    ("K32", "voorzieningen:\n" + _PLAN + ", onder_drempel: ja}\n  - {soort: vwnw_traject}\n"),
    ("K33", _FONDS + "  - {soort: zij_instroom}\n"),
    ("K34", _SECTOR + "  - {soort: individueel_budget, buiten_sector: nee}\n"),
    ("K34", _SECTOR.replace("binnen_sector", "buiten_sector") + _BUDGET),
    ("K35", _VERHOUDING + "  - {soort: loopbaanadvies, positie: beide}\n"),
    ("K36", "overstap: {terugvordering: terugbetaling}\nvoorzieningen:\n  - {soort: zij_instroom, terugbetaling: bij_misbruik}\n"),
    ("K36", "overstap: {terugvordering: geen}\nvoorzieningen:\n" + _BUDGET),
    ("K37", _COMMISSIE + _PLAN + ", commissie: begeleidingscommissie}\n"),
    ("K38", _LOKET + "  - {soort: scholing, karakter: loopbaangericht, normkracht: bevoegdheid}\n"),
    ("K38", _LOKET + "  - {soort: scholing, karakter: herplaatsing, normkracht: inspanning}\n"),
    ("K39", _UITSLUITING + "  - {soort: individueel_budget, deeltijd: {regel: naar_rato, motivering: het fonds betaalt naar rato}}\n"),
    ("K40", _VERHOUDING + "  - {soort: vwnw_traject, fasen: twee_fasen}\n"),
    ("K40", _VERHOUDING + "  - {soort: vwnw_traject, fasen: een_fase}\n  - {soort: mobiliteitscentrum}\n"),
    ("K9", _GEEN_FONDS + "  - {soort: leerambassadeurs, trainer: vakbond}\n"),
    ("K11", "voorzieningen:\n  - {soort: uren_budget, omzetting: null}\n"),
]


def _found(answers: str) -> dict[tuple[str, str], str]:
    return {(b.code, b.path): b.zin for b in bevindingen(from_bytes(f"versie: 1\n{answers}".encode(), "proef"))}


@pytest.mark.parametrize(("code", "path", "answers"), _BOTST, ids=[f"{code}-{path}" for code, path, _ in _BOTST])
def test_what_contradicts_is_found(code: str, path: str, answers: str) -> None:
    assert (code, path) in _found(answers)


@pytest.mark.parametrize(("code", "answers"), _PAST)
def test_what_fits_is_left_alone(code: str, answers: str) -> None:
    assert code not in {found for found, _ in _found(answers)}
