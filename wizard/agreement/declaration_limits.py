"""The ``grenzen`` of a question: of a number two numbers, of a choice its options, of a composite those of its parts."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from wizard.agreement.declaration import gedeelde_soorten
from wizard.agreement.declaration_sheet import Lezing, wel
from wizard.messages import opgesomd

_GEHEEL = re.compile(r"[0-9]{1,9}")
_MET_KOMMA = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?")
_TWEE = "de grenzen zijn twee getallen, het laagste eerst, bijvoorbeeld [0, 100]."


class Grenzen:
    """Holds the limits of one question against its type; mistakes go to the ``Lezing``."""

    def __init__(self, lezing: Lezing) -> None:
        self.lezing = lezing

    def vraag(self, raw: dict[str, Any], soort: str, *at: str | int) -> None:
        """The limits of a question (or of a row) that has this declaration; its type is known to exist."""
        if raw.get("grenzen") is not None:
            self.soort(raw, raw["grenzen"], soort, *at, "grenzen")

    def soort(self, raw: dict[str, Any], limits: Any, soort: str, *at: str | int) -> None:
        """Limits held against a declaration: of a question, a row, or a part of a shared type."""
        kind = raw["type"]
        if kind == "bedrag_of_uren":
            kind = "termijn" if soort.startswith("uren") or raw.get("eenheid") == "uur" else "bedrag"
        shared = gedeelde_soorten().get(kind, {})
        options = raw.get("opties") or shared.get("opties")
        if kind == "groepen" and raw.get("van") in (None, "geen"):
            self.lezing.fout("bij groepen zonder waarde zijn er geen grenzen; haal 'grenzen' weg.", *at)
        elif kind == "groepen":
            self.soort({"type": raw["van"], "eenheid": raw.get("eenheid")}, limits, soort, *at)
        elif kind == "reeks":
            self._reeks(raw, limits, soort, *at)
        elif kind == "getal":
            self._getallen(raw, limits, *at)
        elif kind == "ja_nee":
            self._ja_nee(limits, *at)
        elif options:
            self._keuze(limits, [str(o.get("sleutel")) for o in options if isinstance(o, dict)], *at)
        elif "velden" in shared:
            self._delen(shared["velden"], limits, soort, *at)
        else:
            self.lezing.fout(f"bij het type '{kind}' horen geen grenzen; haal 'grenzen' weg.", *at)

    def _reeks(self, raw: dict[str, Any], limits: Any, soort: str, *at: str | int) -> None:
        """Limits of a row hold for each field that is named by its type alone; of a composite one for the parts it has."""
        kinds = [v for v in raw.get("van") or () if isinstance(v, str) and v not in ("datum", "tekst")]
        if not kinds:
            return self.lezing.fout("bij deze rij hebben de velden zelf grenzen; zet 'grenzen' bij het veld.", *at)
        parts = {kind: {v["naam"] for v in gedeelde_soorten().get(kind, {}).get("velden", ())} for kind in kinds}
        known = {"verloop"}.union(*parts.values())
        for kind in kinds:
            own = {k: v for k, v in limits.items() if k in parts[kind]} if isinstance(limits, dict) and parts[kind] else limits
            self.soort({"type": kind, "eenheid": raw.get("eenheid")}, own, soort, *at)
        for key in limits if isinstance(limits, dict) else ():
            if key not in known:
                self.lezing.fout(f"'{key}' is hier geen deel{wel(key, sorted(known))}", *at, key)
            elif key == "verloop" and limits[key] != ["dalend"]:
                self.lezing.fout("'verloop' kan alleen [dalend] zijn: elke rij lager dan de vorige.", *at, key)
        return None

    def _getallen(self, raw: dict[str, Any], limits: Any, *at: str | int) -> None:
        decimal = raw.get("decimalen") or raw.get("eenheid") in ("euro", "procent")
        form = _MET_KOMMA if decimal else _GEHEEL
        if not isinstance(limits, list) or len(limits) != 2 or not all(isinstance(n, str) and form.fullmatch(n) for n in limits):
            self.lezing.fout(_TWEE if decimal else _TWEE.replace("getallen", "hele getallen"), *at)
        elif Decimal(limits[0]) > Decimal(limits[1]):
            self.lezing.fout(f"de laagste grens ({limits[0]}) is hoger dan de hoogste ({limits[1]}); draai ze om.", *at)

    def _ja_nee(self, limits: Any, *at: str | int) -> None:
        if limits not in ({"opties": ["ja"]}, {"opties": ["nee"]}):
            self.lezing.fout("bij ja of nee kan de grens alleen {opties: [ja]} of {opties: [nee]} zijn.", *at)

    def _keuze(self, limits: Any, known: list[str], *at: str | int) -> None:
        if isinstance(limits, dict) and len(limits) == 1:
            key = next(iter(limits))
            limits, at = (limits[key] if key in ("opties", "sleutel") else None), (*at, key)
        if not isinstance(limits, list) or not limits:
            return self.lezing.fout(f"de grenzen zijn hier een lijst met een of meer opties: {opgesomd(known)}.", *at)
        for key in limits:
            if key not in known:
                self.lezing.fout(f"'{key}' is hier geen optie{wel(key, known)}", *at)

    def _delen(self, parts: list[dict[str, Any]], limits: Any, soort: str, *at: str | int) -> None:
        by_name = {p["naam"]: p for p in parts}
        if isinstance(limits, list):
            return self.soort(parts[0], limits, soort, *at)
        if not isinstance(limits, dict):
            return self.lezing.fout(f"de grenzen noemen hier een deel ({opgesomd([*by_name])}) met zijn eigen grenzen.", *at)
        for naam, own in limits.items():
            if naam not in by_name:
                self.lezing.fout(f"'{naam}' is hier geen deel{wel(naam, by_name)}", *at, naam)
            elif own is None:
                self.lezing.fout(f"bij '{naam}' ontbreken de grenzen.", *at, naam)
            else:
                self.soort(by_name[naam], own, soort, *at, naam)
