"""A declaration in YAML as a ``Parameter``. Composite and shared types come from ``gedeeld.yaml``; here their parts are narrowed
to the parameter: its limits, options and defaults.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from wizard.agreement.conditions import lees_voorwaarde
from wizard.agreement.parameter import Optie, Parameter
from wizard.agreement.reading import content
from wizard.library import onthouden
from wizard.messages import Melding, SjabloonFout, bedoelde_u
from wizard.paths import TEMPLATES

ENKELVOUDIG = ("ja_nee", "keuze", "meerkeuze", "getal", "datum", "tekst", "teksten", "voorzieningen", "groepen", "reeks")
_RIJ_MAXIMUM = 12


@onthouden
def gedeelde_soorten() -> dict[str, Any]:
    """The types of gedeeld.yaml by name: composites with their parts, and shared choices."""
    tree: dict[str, Any] = content(TEMPLATES / "gedeeld.yaml")
    return tree


def lees_parameter(raw: dict[str, Any], van_soort: str) -> Parameter:
    """A declaration from the file of a soort as a Parameter, with the shared type worked out and narrowed to its limits.

    Raises SjabloonFout with the name of the parameter and what is wrong.
    """
    naam = str(raw.get("naam", "?"))
    try:
        fields = _kaal(raw)
        fields |= _werk_uit(raw, van_soort)
        if raw.get("toon_als"):
            fields["voorwaarde"] = lees_voorwaarde(raw["toon_als"])
        return Parameter.model_validate(fields)
    except ValidationError as fout:
        raise SjabloonFout(declaratiefouten("", fout)) from None
    except SjabloonFout as fout:
        raise SjabloonFout(Melding(m.tekst, plaats=m.plaats or naam, regel=m.regel) for m in fout.meldingen) from None


def sleutels(value: Any) -> tuple[str, ...]:
    """One key, or a list of them, as it stands in a declaration; nothing for what is neither."""
    return (value,) if isinstance(value, str) and value else tuple(value) if isinstance(value, list) else ()


_OVERGENOMEN = ("naam", "vraag", "label", "hulp", "niveau", "aspect", "recht", "eenheid", "voorbeeld", "zegt", "zonder", "grens_recht")
_ANDERS = (
    "domein",
    "type",
    "standaard",
    "grenzen",
    "opties",
    "toon_als",
    "bron",
    "standaard_bron",
    "regels",
    "zinnen",
    "decimalen",
    "lengte",
    "grondslag",
    "van",
    "velden",
)


def _kaal(raw: dict[str, Any]) -> dict[str, Any]:
    """The fields that are taken over as they stand."""
    unknown = [k for k in raw if k not in _OVERGENOMEN and k not in _ANDERS]
    if unknown:
        raise SjabloonFout(Melding(f"'{unknown[0]}' bestaat niet in een declaratie{bedoelde_u(unknown[0], [*_OVERGENOMEN, *_ANDERS])}"))
    out = {k: raw[k] for k in _OVERGENOMEN if raw.get(k) is not None}
    out |= {k: tuple(raw.get(k) or ()) for k in ("regels", "zinnen")}
    domein = raw.get("domein", "")
    out["domein"] = ", ".join(domein) if isinstance(domein, list) else domein
    out |= {k: sleutels(raw[k]) for k in ("bron", "standaard_bron") if raw.get(k)}
    out |= {k: int(raw[k]) for k in ("decimalen", "lengte") if k in raw}
    out["declaratie"] = raw
    return out


def _werk_uit(raw: dict[str, Any], van_soort: str) -> dict[str, Any]:
    """Type, options, limits, default and parts, following gedeeld.yaml where the type comes from there."""
    kind, limits = raw["type"], raw.get("grenzen")
    kind = _geld_of_uren(raw, van_soort) if kind == "bedrag_of_uren" else kind
    if kind in ("groepen", "reeks"):
        down = isinstance(limits, dict) and "dalend" in limits.get("verloop", ())
        rows = {"velden": _rijvelden(raw, van_soort), "dalend": down, "hoogste": str(_RIJ_MAXIMUM)}
        return rows | {"type": kind, "standaard": raw.get("standaard")}
    if kind in ENKELVOUDIG:
        return {"type": kind, "standaard": raw.get("standaard")} | _opties_en_grenzen(raw.get("opties"), limits, kind)
    shared = gedeelde_soorten().get(kind)
    if shared is None:
        raise SjabloonFout(f"het type '{kind}' bestaat niet{bedoelde_u(kind, [*gedeelde_soorten(), *ENKELVOUDIG])}")
    if "velden" not in shared:  # a shared choice
        default = raw["standaard"] if "standaard" in raw else shared.get("standaard")
        hints = {k: raw.get(k) or shared[k] for k in ("vraag", "hulp") if raw.get(k) or shared.get(k)}
        options = raw.get("opties") or shared["opties"]
        return hints | {"type": "keuze", "samengesteld": kind, "standaard": default} | _opties_en_grenzen(options, limits, "keuze")
    given = raw.get("standaard")
    if isinstance(limits, list):  # of the first part
        limits = {shared["velden"][0]["naam"]: limits}
    return {
        "type": "samengesteld",
        "samengesteld": kind,
        "zegt": shared.get("zegt"),
        "standaard": given,
        "velden": tuple(_veld(v, raw, limits, given, van_soort) for v in shared["velden"]),
    }


def _geld_of_uren(raw: dict[str, Any], van_soort: str) -> str:
    return "termijn" if van_soort.startswith("uren") or raw.get("eenheid") == "uur" else "bedrag"


def _opties_en_grenzen(opties: Any, limits: Any, kind: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    if opties:
        allowed = limits.get("opties", limits.get("sleutel")) if isinstance(limits, dict) else limits
        found = tuple(_optie(o) for o in opties if not allowed or o["sleutel"] in allowed)
        if allowed and len(found) < len(allowed):
            raise SjabloonFout(
                f"de grenzen noemen een optie die niet bestaat: {', '.join(k for k in allowed if k not in [o.sleutel for o in found])}"
            )
        out["opties"], out["alle_sleutels"] = found, tuple(o["sleutel"] for o in opties)
    elif kind == "ja_nee" and isinstance(limits, dict) and len(limits.get("opties", ())) == 1:
        out["alleen"] = limits["opties"][0]
    elif kind == "getal" and isinstance(limits, list):
        out["laagste"], out["hoogste"] = limits[0], limits[1]
    return out


def _optie(raw: dict[str, Any]) -> Optie:
    return Optie.model_validate(raw | {"bron": sleutels(raw["bron"])} if raw.get("bron") else raw)


def _veld(veld: dict[str, Any], ouder: dict[str, Any], limits: Any, given: Any, van_soort: str) -> Parameter:
    """One part of a composite, narrowed: the parameter's limits and default for it win over those of the type."""
    naam, raw = veld["naam"], dict(veld)
    raw.setdefault("niveau", "nader" if veld.get("niveau") == "nader" else "kern")
    own = limits.get(naam) if isinstance(limits, dict) else None
    if naam == "grondslag" and ouder.get("grondslag"):
        own = [ouder["grondslag"]]
    if own is not None:
        raw["grenzen"] = own
        if raw["type"] == "getal" and ouder.get("grens_recht"):
            raw["grens_recht"] = ouder["grens_recht"]
    if isinstance(given, dict) and naam in given:
        raw["standaard"] = given[naam]
    if raw["type"] == "keuze":
        allowed = raw["grenzen"] if isinstance(raw.get("grenzen"), list) else [o["sleutel"] for o in raw["opties"]]
        only_words = naam in ("eenheid", "grondslag")  # never a question of its own: a duration always has a unit
        if raw.get("standaard") not in allowed and (own is not None or only_words):
            raw["standaard"] = allowed[0]
    return lees_parameter(raw, van_soort)


def _rijvelden(raw: dict[str, Any], van_soort: str) -> tuple[Parameter, ...]:
    """The fields of a row: those that ``van`` names for a reeks; for groepen omschrijving, waarde (of type ``van``), motivering."""
    van = raw.get("van")
    if raw["type"] == "groepen":
        rows: list[dict[str, Any]] = [
            {
                "naam": "omschrijving",
                "label": "omschrijving groep",
                "vraag": "Welke groep?",
                "type": "tekst",
                "voorbeeld": "de werknemer in functiegroep 1 tot en met 4",
                "lengte": 160,
            }
        ]
        if van and van != "geen":
            rows.append(
                {
                    "naam": "waarde",
                    "label": "wat deze groep krijgt",
                    "vraag": "Wat krijgt deze groep?",
                    "type": van,
                    "grenzen": raw.get("grenzen"),
                    "grondslag": raw.get("grondslag"),
                }
            )
        rows.append({"naam": "motivering", "label": "motivering groep", "vraag": "Waarom deze groep?", "type": "tekst", "lengte": 300})
    else:
        rows = [
            {"label": r.get("label", r["naam"].replace("_", " ")), "vraag": r.get("label", r["naam"].replace("_", " ")).capitalize()} | r
            for r in _rijdeclaraties(raw)
        ]
    return tuple(lees_parameter({k: v for k, v in r.items() if v is not None}, van_soort) for r in rows)


def _rijdeclaraties(raw: dict[str, Any]) -> list[dict[str, Any]]:
    """``van`` as declarations: already so, or just names of types (``[bedrag, datum]``) that take the limits of the whole."""
    shared = {k: raw[k] for k in ("eenheid", "grenzen", "grondslag") if k in raw}
    return [v if isinstance(v, dict) else {"naam": v, "type": v} | shared for v in raw.get("van") or ()]


def declaratiefouten(bestand: str, fout: ValidationError) -> list[Melding]:
    """What pydantic refuses in a declaration, in Dutch."""
    found = []
    for e in fout.errors():
        place = ".".join(map(str, e["loc"]))
        word = {"missing": "ontbreekt", "extra_forbidden": "bestaat niet in een declaratie"}.get(e["type"], "heeft niet de goede vorm")
        found.append(Melding(f"dit veld {word}; zie docs/sjablonen.md.", plaats=place, bestand=bestand))
    return found
