"""The catalogue: what can be asked per soort, read from ``clause_templates``. The one declaration that form, file, check and docs read.

A soort is its YAML file; composite value types come from ``gedeeld.yaml`` and arrive here with their parts narrowed to the
parameter (limits, options, defaults). Everything is loaded when first asked for and kept.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from wizard import library
from wizard.agreement.conditions import Voorwaarde, lees_voorwaarde
from wizard.agreement.reading import read_text
from wizard.library import onthouden
from wizard.messages import Melding, SjabloonFout, bedoelde_u
from wizard.paths import TEMPLATES

Grens = list[str | None]
ENKELVOUDIG = ("ja_nee", "keuze", "meerkeuze", "getal", "datum", "tekst", "teksten", "voorzieningen", "groepen", "reeks")
_RIJ_MAXIMUM = 12


class _Streng(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Blokkade(_Streng):
    """An option that gives no text: the rule, and when (``als``: a condition or the name of a property; None: always)."""

    regel: str
    als: str | None = None


class Optie(_Streng):
    """One option of a choice, with its consequence and how it sounds in a sentence (``zegt``, with ``{veld}`` for a part)."""

    sleutel: str
    label: str
    gevolg: str = ""
    zegt: str | None = None
    zin: str = ""
    recht: str | None = None
    waarschuwing: str | None = None
    blokkade: Blokkade | None = None


class Parameter(_Streng):
    """One thing a negotiator sets: the question, its type, limits, default, source. A composite has ``velden``, a list of rows too."""

    naam: str
    vraag: str = ""
    label: str
    hulp: str = ""
    type: str
    samengesteld: str = ""
    """Name in gedeeld.yaml when the type comes from there (also for a shared choice such as normkracht)."""
    zegt: str | None = None
    standaard: Any = None
    laagste: str | None = None
    hoogste: str | None = None
    opties: tuple[Optie, ...] = ()
    alle_sleutels: tuple[str, ...] = ()
    """Keys of the shared type before the limits of this parameter narrowed them; a shared sentence speaks of all."""
    velden: tuple[Parameter, ...] = ()
    voorwaarde: Voorwaarde | None = None
    niveau: Literal["kern", "nader"] = "kern"
    aspect: str = ""
    bron: tuple[str, ...] = ()
    regels: tuple[str, ...] = ()
    zinnen: tuple[str, ...] = ()
    domein: str = ""
    recht: str | None = None
    eenheid: str | None = None
    alleen: str | None = None
    """The one answer (ja or nee) that a yes-no question may have, when only one is allowed; it may still be left open."""
    decimalen: int = 0
    voorbeeld: str | None = None
    zonder: str | None = None
    """Of a text: a word that is dropped at its start, since the sentence says it already (``cao``)."""
    lengte: int = 300
    declaratie: dict[str, Any] = Field(default_factory=dict, repr=False)
    """The declaration as it stands in the file, for ``parameters --json`` and the documentation."""

    @cached_property
    def sleutels(self) -> tuple[str, ...]:
        """Keys of the options, in order."""
        return tuple(o.sleutel for o in self.opties)

    @cached_property
    def kan_blokkeren(self) -> bool:
        """Whether some option may have no text."""
        return any(o.blokkade for o in self.opties)

    @cached_property
    def per_veld(self) -> dict[str, Parameter]:
        """The parts by name."""
        return {v.naam: v for v in self.velden}

    def optie(self, sleutel: str) -> Optie:
        """The option with this key. Raises KeyError when there is none."""
        for optie in self.opties:
            if optie.sleutel == sleutel:
                return optie
        raise KeyError(sleutel)

    def veld(self, naam: str) -> Parameter:
        """The part with this name. Raises KeyError when there is none."""
        return self.per_veld[naam]


class Soort(_Streng):
    """A kind of provision with its parameters, in the order of the screen."""

    soort: str
    titel: str
    bouwsteen: int
    wat: str
    kies_als: str
    let_op: str = ""
    voorbeelden: tuple[str, ...] = ()
    artikelen: tuple[int, ...] = ()
    parameters: tuple[Parameter, ...]
    bibliotheek: str = ""
    """Name of the library that this soort comes from; empty for ours."""

    @property
    def algemeen(self) -> bool:
        """Of bouwsteen 0: at most once, standing in the file under its own name."""
        return self.bouwsteen == 0

    @cached_property
    def per_naam(self) -> dict[str, Parameter]:
        """The parameters by name."""
        return {p.naam: p for p in self.parameters}


class Bouwsteen(_Streng):
    """One of the five building blocks (0: algemeen): number, title and the aspects the handreiking names."""

    nr: int
    titel: str
    aspecten: tuple[str, ...]
    bron: str = ""


def _read(path: Path) -> Any:
    return read_text(path.read_bytes(), path.name).tree


@onthouden
def _gedeeld() -> dict[str, Any]:
    tree: dict[str, Any] = _read(TEMPLATES / "gedeeld.yaml")
    return tree


@onthouden
def soort_bestanden() -> dict[str, Path]:
    """The YAML file of every soort that has a template beside it, by name, in our order; a library adds, or takes the place of ours."""
    own = {
        p.stem: p
        for p in sorted(TEMPLATES.glob("[0-9]_*/*.yaml"), key=lambda p: (p.parent.name, _volgorde(p)))
        if p.with_suffix(".md.j2").is_file()
    }
    return own | library.declaraties()


def is_algemeen(naam: str) -> bool:
    """Whether a soort is of bouwsteen 0; for ours the folder tells, so that a declaration is not read for it."""
    path = soort_bestanden()[naam]
    return soort(naam).algemeen if library.is_van(path) else path.parent.name.startswith("0_")


@onthouden
def bibliotheek() -> str:
    """The name of the library in use, or an empty string."""
    folder, path = library.map_in_gebruik(), library.gedeeld("bibliotheek")
    if folder is None:
        return ""
    tree = _read(path) if path else {}
    return str((tree.get("naam") if isinstance(tree, dict) else "") or folder.name)[:80]


def _volgorde(path: Path) -> tuple[int, str]:
    order = _indeling().get("volgorde", [])
    return (order.index(path.stem) if path.stem in order else len(order), path.stem)


@onthouden
def _indeling() -> dict[str, Any]:
    tree: dict[str, Any] = _read(TEMPLATES / "bouwstenen.yaml")
    return tree


def slotbepalingen() -> tuple[str, ...]:
    """The soorten of bouwsteen 0 whose articles stand last, in Deel Slotbepalingen."""
    return tuple(_indeling()["slotbepalingen"])


@onthouden
def bouwstenen() -> tuple[Bouwsteen, ...]:
    """Algemeen and the five bouwstenen, in the order of the handreiking."""
    return tuple(Bouwsteen.model_validate(b) for b in _indeling()["bouwstenen"])


@onthouden
def soort(naam: str) -> Soort:
    """The declaration of a soort. Raises KeyError when unknown, SjabloonFout when the file is wrong."""
    path = soort_bestanden()[naam]
    try:
        raw = dict(_read(path)) | ({"bibliotheek": bibliotheek()} if library.is_van(path) else {})
        _controleer_kop(raw, naam)
        raw["parameters"] = tuple(_parameter(p, naam) for p in raw["parameters"])
        return Soort.model_validate(raw)
    except ValidationError as fout:
        raise SjabloonFout(_declaratiefouten(path.name, fout)) from None
    except SjabloonFout as fout:
        raise SjabloonFout(m.in_bestand(path.name) for m in fout.meldingen) from None


def _controleer_kop(raw: dict[str, Any], naam: str) -> None:
    """A declaration names itself as its file does and belongs to a bouwsteen; its parameters are a list."""
    if raw.get("soort") != naam:
        raise SjabloonFout(f"'soort' hoort '{naam}' te zijn, zoals het bestand heet.")
    if str(raw.get("bouwsteen")) not in {str(b.nr) for b in bouwstenen()}:
        raise SjabloonFout("'bouwsteen' is een getal van 0 tot en met 5.")
    rows = raw.get("parameters")
    if not isinstance(rows, list) or not all(isinstance(p, dict) and {"naam", "label", "type"} <= p.keys() for p in rows):
        raise SjabloonFout("'parameters' is een lijst; elke parameter heeft ten minste een naam, een label en een type.")


def soorten() -> tuple[Soort, ...]:
    """All soorten in order of bouwsteen."""
    return tuple(soort(naam) for naam in soort_bestanden())


def _declaratiefouten(bestand: str, fout: ValidationError) -> list[Melding]:
    found = []
    for e in fout.errors():
        place = ".".join(map(str, e["loc"]))
        word = {"missing": "ontbreekt", "extra_forbidden": "bestaat niet in een declaratie"}.get(e["type"], "heeft niet de goede vorm")
        found.append(Melding(f"dit veld {word}; zie docs/sjablonen.md.", plaats=place, bestand=bestand))
    return found


def _parameter(raw: dict[str, Any], van_soort: str) -> Parameter:
    """A declaration from a file as a Parameter, with the shared type worked out."""
    naam = str(raw.get("naam", "?"))
    try:
        fields = _kaal(raw)
        fields |= _werk_uit(raw, van_soort)
        if raw.get("toon_als"):
            fields["voorwaarde"] = lees_voorwaarde(raw["toon_als"])
        return Parameter.model_validate(fields)
    except ValidationError as fout:
        raise SjabloonFout(_declaratiefouten("", fout)) from None
    except SjabloonFout as fout:
        raise SjabloonFout(Melding(m.tekst, plaats=m.plaats or naam, regel=m.regel) for m in fout.meldingen) from None


_OVERGENOMEN = ("naam", "vraag", "label", "hulp", "niveau", "aspect", "recht", "eenheid", "voorbeeld", "zegt", "zonder")
_ANDERS = (
    "domein",
    "type",
    "standaard",
    "grenzen",
    "opties",
    "toon_als",
    "bron",
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
    bron = raw.get("bron") or ()
    out["bron"] = (bron,) if isinstance(bron, str) else tuple(bron)
    out |= {k: int(raw[k]) for k in ("decimalen", "lengte") if k in raw}
    out["declaratie"] = raw
    return out


def _werk_uit(raw: dict[str, Any], van_soort: str) -> dict[str, Any]:
    """Type, options, limits, default and parts, following gedeeld.yaml where the type comes from there."""
    kind, limits = raw["type"], raw.get("grenzen")
    kind = _geld_of_uren(raw, van_soort) if kind == "bedrag_of_uren" else kind
    if kind in ("groepen", "reeks"):
        return {"type": kind, "velden": _rijvelden(raw, van_soort), "standaard": raw.get("standaard"), "hoogste": str(_RIJ_MAXIMUM)}
    if kind in ENKELVOUDIG:
        return {"type": kind, "standaard": raw.get("standaard")} | _opties_en_grenzen(raw.get("opties"), limits, kind)
    shared = _gedeeld().get(kind)
    if shared is None:
        raise SjabloonFout(f"het type '{kind}' bestaat niet{bedoelde_u(kind, [*_gedeeld(), *ENKELVOUDIG])}")
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
        found = tuple(Optie.model_validate(o) for o in opties if not allowed or o["sleutel"] in allowed)
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


def _veld(veld: dict[str, Any], ouder: dict[str, Any], limits: Any, given: Any, van_soort: str) -> Parameter:
    """One part of a composite, narrowed: the parameter's limits and default for it win over those of the type."""
    naam, raw = veld["naam"], dict(veld)
    raw.setdefault("niveau", "nader" if veld.get("niveau") == "nader" else "kern")
    own = limits.get(naam) if isinstance(limits, dict) else None
    if naam == "grondslag" and ouder.get("grondslag"):
        own = [ouder["grondslag"]]
    if own is not None:
        raw["grenzen"] = own
    if isinstance(given, dict) and naam in given:
        raw["standaard"] = given[naam]
    if raw["type"] == "keuze":
        allowed = raw["grenzen"] if isinstance(raw.get("grenzen"), list) else [o["sleutel"] for o in raw["opties"]]
        only_words = naam in ("eenheid", "grondslag")  # never a question of its own: a duration always has a unit
        if raw.get("standaard") not in allowed and (own is not None or only_words):
            raw["standaard"] = allowed[0]
    return _parameter(raw, van_soort)


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
                    "label": raw["label"],
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
    return tuple(_parameter({k: v for k, v in r.items() if v is not None}, van_soort) for r in rows)


def _rijdeclaraties(raw: dict[str, Any]) -> list[dict[str, Any]]:
    """``van`` as declarations: already so, or just names of types (``[bedrag, datum]``) that take the limits of the whole."""
    shared = {k: raw[k] for k in ("eenheid", "grenzen", "grondslag") if k in raw}
    return [v if isinstance(v, dict) else {"naam": v, "type": v} | shared for v in raw.get("van") or ()]
