"""The catalogue: what can be asked per soort, read from ``clause_templates``. The one declaration that form, file, check and docs read.

A soort is its YAML file; ``declaration`` reads what stands in it. Everything is loaded when first asked for and kept.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from wizard import library
from wizard.agreement.declaration import declaratiefouten, lees_parameter
from wizard.agreement.parameter import Bouwsteen, Soort
from wizard.agreement.reading import content
from wizard.library import onthouden
from wizard.messages import SjabloonFout
from wizard.paths import TEMPLATES


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
    """Whether a soort is of bouwsteen 0: one of ours in that folder, or a library's own version of it. No declaration is read for it."""
    return naam in _algemeen()


@onthouden
def _algemeen() -> frozenset[str]:
    return frozenset(path.stem for path in TEMPLATES.glob("0_*/*.yaml"))


@onthouden
def bibliotheek() -> str:
    """The name of the library in use, or an empty string."""
    folder, path = library.map_in_gebruik(), library.gedeeld("bibliotheek")
    if folder is None:
        return ""
    tree = content(path) if path else {}
    return str((tree.get("naam") if isinstance(tree, dict) else "") or folder.name)[:80]


def _volgorde(path: Path) -> tuple[int, str]:
    order = _indeling().get("volgorde", [])
    return (order.index(path.stem) if path.stem in order else len(order), path.stem)


@onthouden
def _indeling() -> dict[str, Any]:
    tree: dict[str, Any] = content(TEMPLATES / "bouwstenen.yaml")
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
        raw = dict(content(path)) | ({"bibliotheek": bibliotheek()} if library.is_van(path) else {})
        _controleer_kop(raw, naam)
        raw["parameters"] = tuple(lees_parameter(p, naam) for p in raw["parameters"])
        return Soort.model_validate(raw)
    except ValidationError as fout:
        raise SjabloonFout(declaratiefouten(path.name, fout)) from None
    except SjabloonFout as fout:
        raise SjabloonFout(m.in_bestand(path.name) for m in fout.meldingen) from None


def _controleer_kop(raw: dict[str, Any], naam: str) -> None:
    """A declaration names itself as its file does and belongs to a bouwsteen; its parameters are a list."""
    if raw.get("soort") != naam:
        raise SjabloonFout(f"'soort' hoort '{naam}' te zijn, zoals het bestand heet.")
    if str(raw.get("bouwsteen")) not in {str(b.nr) for b in bouwstenen() if (b.nr == 0) == is_algemeen(naam)}:
        raise SjabloonFout(f"'bouwsteen' is hier {'0' if is_algemeen(naam) else 'een getal van 1 tot en met 5'}.")
    rows = raw.get("parameters")
    if not isinstance(rows, list) or not all(isinstance(p, dict) and {"naam", "label", "type"} <= p.keys() for p in rows):
        raise SjabloonFout("'parameters' is een lijst; elke parameter heeft ten minste een naam, een label en een type.")


def soorten() -> tuple[Soort, ...]:
    """All soorten in order of bouwsteen. Raises SjabloonFout when a declaration is wrong."""
    return tuple(soort(naam) for naam in soort_bestanden())
