"""The form of a declaration as it stands in its file: which fields there are, which are needed, and of what kind each is.

What the fields mean together is for ``declaration_check``; the limits are for ``declaration_limits``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from wizard.agreement.declaration import ENKELVOUDIG, gedeelde_soorten
from wizard.agreement.declaration_limits import Grenzen
from wizard.agreement.declaration_sheet import Lezing, wel
from wizard.agreement.values import Rij
from wizard.messages import opgesomd

_NAAM = re.compile(r"[a-z][a-z_]{0,39}")
_SLEUTEL = re.compile(r"[A-Za-z0-9_]{1,60}")
_EIGEN = ("versie", "preset", "stuk", "voorzieningen", "afwijkende_teksten", "dit", "rij", "zin", "declaratie")
_VAN_EEN_VOORZIENING = ("soort", "id", "naam")
_GEEN_NAAM = "'{}' kan geen naam zijn; gebruik kleine letters en _, en niet een naam die de wizard zelf gebruikt."
KOP = ("soort", "titel", "bouwsteen", "wat", "kies_als", "let_op", "voorbeelden", "artikelen", "parameters")
_TEKSTEN = ("aspect", "vraag", "label", "hulp", "eenheid", "voorbeeld", "zonder", "recht", "grens_recht", "toon_als", "grondslag")
_GETALLEN = ("decimalen", "lengte")
_LIJSTEN = ("domein", "bron", "standaard_bron", "regels", "zinnen")
VELDEN = ("naam", *_TEKSTEN, *_GETALLEN, *_LIJSTEN, "niveau", "type", "standaard", "grenzen", "opties", "van")
OPTIEVELDEN = ("sleutel", "label", "gevolg", "zegt", "zin", "bron", "recht", "waarschuwing", "blokkade")
RIJVELDEN = ("naam", "label", "vraag", "hulp", "type", "eenheid", "grenzen", "grens_recht", "grondslag", "decimalen", "lengte", "voorbeeld")
_IN_EEN_RIJ = ("getal", "datum", "tekst", "bedrag", "percentage", "termijn")
_NODIG = ("aspect", "vraag", "label", "hulp")
_ALLEEN_BIJ: dict[str, tuple[str, ...]] = {
    "opties": ("keuze", "meerkeuze", "normkracht", "vertrouwelijkheid"),
    "lengte": ("tekst", "teksten"),
    "zonder": ("tekst",),
    "decimalen": ("getal",),
    "eenheid": ("getal", "groepen", "reeks", "bedrag_of_uren"),
    "grondslag": ("percentage", "groepen", "reeks"),
    "van": ("groepen", "reeks"),
}
"""Fields that say something of these types only; at another type they would be dropped without a word."""
_HOOGSTE = {"lengte": 1000, "decimalen": 2}


def kop(lezing: Lezing, naam: str, *, algemeen: bool) -> list[Any]:
    """Check what stands above the questions; gives the questions. ``algemeen``: our soort of this name is of bouwsteen 0."""
    tree = lezing.read.tree
    if not isinstance(tree, dict):
        lezing.fout(f"hier horen velden, elk op een regel: {opgesomd(KOP, 'en')}.")
        return []
    lezing.onbekend(tree, KOP)
    if not _NAAM.fullmatch(naam) or naam in _EIGEN:
        lezing.fout(_GEEN_NAAM.format(naam))
    if tree.get("soort") != naam:
        lezing.fout(f"'soort' hoort '{naam}' te zijn, zoals het bestand heet.", "soort")
    for veld in ("titel", "wat", "kies_als"):
        lezing.tekst(tree, veld, nodig=True)
    lezing.tekst(tree, "let_op")
    lezing.lijst(tree, "voorbeelden")
    if not all(re.fullmatch("[0-9]{1,4}", n) for n in lezing.lijst(tree, "artikelen")):
        lezing.fout("'artikelen' is een lijst van getallen.", "artikelen")
    if tree.get("bouwsteen") not in (("0",) if algemeen else ("1", "2", "3", "4", "5")):
        of_ours = "'bouwsteen' is hier 0, zoals bij onze soort van die naam."
        lezing.fout(of_ours if algemeen else "'bouwsteen' is een getal van 1 tot en met 5.", "bouwsteen")
    rows = tree.get("parameters")
    if not isinstance(rows, list) or not rows:
        lezing.fout("'parameters' is een lijst van vragen; begin elke vraag met '- naam: …'.", "parameters")
        return []
    return rows


def vragen(lezing: Lezing, rows: list[Any], soort: str, *, algemeen: bool) -> Iterator[tuple[int, dict[str, Any], bool]]:
    """Check the form of each question; gives its place, its declaration and whether it is sound so far."""
    seen: dict[str, int] = {}
    for i, raw in enumerate(rows):
        at = ("parameters", i)
        if not isinstance(raw, dict):
            lezing.fout("een vraag heeft velden; begin haar met '- naam: …'.", *at)
            continue
        before = len(lezing.fouten)
        naam = raw.get("naam")
        lezing.vraag = naam if isinstance(naam, str) else f"vraag {i + 1}"
        if isinstance(naam, str) and naam in seen:
            lezing.fout(f"deze vraag staat er twee keer (ook op regel {seen[naam]}); laat er één staan of geef een andere naam.", *at)
        elif isinstance(naam, str):
            seen[naam] = lezing.read.lines.get((*at, "naam"), 0)
        if not algemeen and naam in _VAN_EEN_VOORZIENING:
            lezing.fout(_GEEN_NAAM.format(naam), *at, "naam")
        _Vraag(lezing, soort, at).lees(raw)
        yield i, raw, len(lezing.fouten) == before
        lezing.vraag = ""


class _Vraag:
    """One question, at its place in the file."""

    def __init__(self, lezing: Lezing, soort: str, at: tuple[str | int, ...]) -> None:
        self.lezing, self.soort, self.at = lezing, soort, at

    def lees(self, raw: dict[str, Any]) -> None:
        self.lezing.onbekend(raw, VELDEN, *self.at)
        for veld in _TEKSTEN:
            self.lezing.tekst(raw, veld, *self.at, nodig=veld in _NODIG)
        if not self.lezing.lijst(raw, "bron", *self.at, los=True) and not raw.get("bron"):
            self.lezing.fout("'bron' ontbreekt; noem een of meer bronnen uit bronnen.yaml, of [eigen].", *self.at, "bron")
        self.lezing.lijst(raw, "standaard_bron", *self.at, los=True)
        for veld in ("regels", "zinnen"):
            self.lezing.lijst(raw, veld, *self.at)
        self.lezing.lijst(raw, "domein", *self.at, los=True)
        if raw.get("niveau", "kern") not in ("kern", "nader"):
            self.lezing.fout("'niveau' is kern of nader.", *self.at, "niveau")
        if self.naam_en_type(raw, (*ENKELVOUDIG, *gedeelde_soorten()), Rij, *self.at):
            self.bij_type(raw)

    def naam_en_type(self, raw: dict[str, Any], kinds: tuple[str, ...], model: type[BaseModel], *at: str | int) -> bool:
        """Whether the type exists; both name and type are checked."""
        naam, kind = raw.get("naam"), raw.get("type")
        if not isinstance(naam, str) or not _NAAM.fullmatch(naam) or naam in _EIGEN or hasattr(model, naam):
            self.lezing.fout(_GEEN_NAAM.format(naam or ""), *at, "naam")
        if isinstance(kind, str) and kind in kinds:
            self.getallen(raw, kind, *at)
            return True
        self.lezing.fout(f"het type '{kind or ''}' bestaat niet{wel(kind, kinds, f'; kies uit {opgesomd(kinds)}.')}", *at, "type")
        return False

    def getallen(self, raw: dict[str, Any], kind: str, *at: str | int) -> None:
        for veld, kinds in _ALLEEN_BIJ.items():
            if raw.get(veld) is not None and kind not in kinds:
                self.lezing.fout(f"'{veld}' hoort alleen bij {opgesomd(kinds)}; haal het weg.", *at, veld)
        for veld, highest in _HOOGSTE.items():
            value = raw.get(veld, "1")
            if not isinstance(value, str) or not re.fullmatch("[0-9]{1,4}", value) or not 1 <= int(value) <= highest:
                self.lezing.fout(f"'{veld}' is een getal van 1 tot en met {highest}.", *at, veld)

    def bij_type(self, raw: dict[str, Any]) -> None:
        kind, before = raw["type"], len(self.lezing.fouten)
        if kind in ("keuze", "meerkeuze") or raw.get("opties") is not None:
            self.opties(raw.get("opties"))
        if kind == "groepen" and raw.get("van") not in (None, "geen", *_IN_EEN_RIJ):
            self.lezing.fout(f"'van' is bij groepen {opgesomd(('geen', *_IN_EEN_RIJ))}.", *self.at, "van")
        if kind == "reeks":
            self.rijvelden(raw.get("van"))
        if len(self.lezing.fouten) == before:
            Grenzen(self.lezing).vraag(raw, self.soort, *self.at)

    def opties(self, rows: Any) -> None:
        if not isinstance(rows, list) or not rows:
            return self.lezing.fout("'opties' ontbreekt; schrijf per optie '- {sleutel: …, label: …, gevolg: …}'.", *self.at, "opties")
        seen: set[str] = set()
        for i, row in enumerate(rows):
            at = (*self.at, "opties", i)
            if not isinstance(row, dict):
                self.lezing.fout("een optie heeft velden; schrijf '- {sleutel: …, label: …}'.", *at)
                continue
            self.lezing.onbekend(row, OPTIEVELDEN, *at)
            for veld in ("label", "gevolg", "zegt", "zin", "recht", "waarschuwing"):
                self.lezing.tekst(row, veld, *at, nodig=veld == "label")
            self.lezing.lijst(row, "bron", *at, los=True)
            key = row.get("sleutel")
            if not isinstance(key, str) or not _SLEUTEL.fullmatch(key) or key == "of":
                self.lezing.fout(f"'{key or ''}' kan geen sleutel zijn; gebruik letters, cijfers en _.", *at, "sleutel")
            elif key in seen:
                self.lezing.fout(f"de optie '{key}' staat er twee keer; laat er één staan.", *at, "sleutel")
            else:
                seen.add(key)
            self.blokkade(row.get("blokkade"), *at, "blokkade")

    def blokkade(self, block: Any, *at: str | int) -> None:
        if block is None:
            return
        if not isinstance(block, dict) or not isinstance(block.get("regel"), str):
            return self.lezing.fout("een blokkade noemt een regel; schrijf {regel: J26} of {regel: J26, als: …}.", *at)
        self.lezing.onbekend(block, ("regel", "als"), *at)
        self.lezing.tekst(block, "als", *at)

    def rijvelden(self, rows: Any) -> None:
        if not isinstance(rows, list) or not rows:
            return self.lezing.fout(f"'van' is bij een reeks een lijst van velden: {opgesomd(_IN_EEN_RIJ)}.", *self.at, "van")
        names = [r if isinstance(r, str) else r.get("naam") if isinstance(r, dict) else None for r in rows]
        if len({str(n) for n in names}) < len(names):
            self.lezing.fout("een veld van de rij staat er twee keer; geef elk veld een eigen naam.", *self.at, "van")
        for i, row in enumerate(rows):
            at = (*self.at, "van", i)
            fields = {"naam": row, "type": row} if isinstance(row, str) else row
            if not isinstance(fields, dict):
                self.lezing.fout("een veld van de rij is een type, of '{naam: …, type: …}'.", *at)
                continue
            self.lezing.onbekend(fields, RIJVELDEN, *at)
            for veld in ("label", "vraag", "hulp", "eenheid", "grens_recht", "grondslag", "voorbeeld"):
                self.lezing.tekst(fields, veld, *at)
            if self.naam_en_type(fields, _IN_EEN_RIJ, Rij, *at) and isinstance(row, dict):
                Grenzen(self.lezing).vraag(row, self.soort, *at)
