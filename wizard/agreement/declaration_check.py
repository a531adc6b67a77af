"""A declaration held against all that it names: types, limits, defaults, conditions, rules and sources. Every mistake at once.

``catalogue.soort`` builds a soort, or refuses it; here a file is read to say all that is wrong in it, each with question and line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from wizard.agreement.catalogue import bouwstenen, is_algemeen, soort, soort_bestanden
from wizard.agreement.conditions import lees_voorwaarde
from wizard.agreement.declaration import lees_parameter, sleutels
from wizard.agreement.declaration_form import kop, vragen
from wizard.agreement.declaration_sheet import ANDERE_BRON, ANDERE_REGEL, Lezing, wel
from wizard.agreement.eigenschappen import eigenschappen
from wizard.agreement.errors import meldingen, zin
from wizard.agreement.models import standaard
from wizard.agreement.parameter import Parameter, Soort
from wizard.agreement.reading import read_content
from wizard.library import is_van, map_in_gebruik, onthouden
from wizard.messages import CaoFout, Melding, SjabloonFout, bedoelde_u
from wizard.rules import regels
from wizard.sources import bronnen

_BRON, _REGEL = "bron in bronnen.yaml", "regel in regels.yaml"


@dataclass(frozen=True)
class Nagelezen:
    """A declaration after reading: its mistakes, and of its questions those that are sound."""

    fouten: tuple[Melding, ...]
    soort: Soort | None = None
    """With the sound questions only; None when the file cannot be read at all."""
    twijfel: frozenset[str] = frozenset()
    """The questions that have a mistake: what a template says of them cannot be judged."""
    lines: tuple[tuple[str, int | None], ...] = ()
    """The line of each sound question."""


@onthouden
def nagelezen(naam: str) -> Nagelezen:
    """The declaration of a soort with every mistake in it; below a library ours are taken as sound, since they were checked without it.

    Raises KeyError when there is no such soort.
    """
    path = soort_bestanden()[naam]
    if map_in_gebruik() is not None and not is_van(path):
        return Nagelezen((), soort(naam))
    try:
        lezing = Lezing(read_content(path), path.name)
    except CaoFout as fout:
        return Nagelezen(fout.meldingen)
    asked = list(vragen(lezing, kop(lezing, naam, algemeen=is_algemeen(naam)), naam, algemeen=is_algemeen(naam)))
    check = _Samenhang(lezing, naam)
    check.kop()
    check.vragen(asked)
    good = check.good
    lines = tuple((p, lezing.read.lines.get(("parameters", i, "naam"))) for i, p in check.places.items() if p in good)
    doubtful = frozenset(str(raw.get("naam")) for _, raw, _ in asked) - good.keys()
    found = Soort.model_construct(soort=naam, titel=naam, bouwsteen=check.bouwsteen, wat="", kies_als="", parameters=tuple(good.values()))
    return Nagelezen(tuple(lezing.fouten), found if lezing.fouten else soort(naam), doubtful, lines)


class _Samenhang:
    """What the fields of one declaration mean together."""

    def __init__(self, lezing: Lezing, naam: str) -> None:
        self.lezing, self.naam = lezing, naam
        self.tree = lezing.read.tree if isinstance(lezing.read.tree, dict) else {}
        number = self.tree.get("bouwsteen")
        self.bouwsteen = int(number) if isinstance(number, str) and number in "012345" and number else 9
        self.good: dict[str, Parameter] = {}
        self.places: dict[int, str] = {}
        self.names: list[str] = []

    def kop(self) -> None:
        for key in _lijst(self.tree, "voorbeelden"):
            self.bekend(key, _bronnen(), _BRON, "voorbeelden")

    def vragen(self, asked: list[tuple[int, dict[str, Any], bool]]) -> None:
        """Build each question that has the right form; then hold all of them against each other and against the registers."""
        self.names = [str(raw.get("naam")) for _, raw, _ in asked]
        for i, raw, sound in asked:
            self.lezing.vraag = str(raw.get("naam") or "")
            if sound and (made := self.gemaakt(raw, "parameters", i)):
                self.good[made.naam], self.places[i] = made, made.naam
        for i, raw, _ in asked:
            before = len(self.lezing.fouten)
            self.lezing.vraag = str(raw.get("naam") or "")
            self.registers(raw, "parameters", i)
            self.voorwaarden(raw, "parameters", i)
            if len(self.lezing.fouten) > before:
                self.good.pop(self.places.get(i, ""), None)
        self.lezing.vraag = ""

    def gemaakt(self, raw: dict[str, Any], *at: str | int) -> Parameter | None:
        """The question as a Parameter with a default that it allows itself; None after noting why not."""
        try:
            made = lees_parameter(raw, self.naam)
        except SjabloonFout as fout:
            for m in fout.meldingen:
                self.lezing.fout(m.tekst, *at, "toon_als" if "voorwaarde" in m.tekst else "grenzen")
            return None
        if not self.standaard(made, made.naam, *at, "standaard"):
            return None
        if raw.get("standaard_bron") and standaard(made) is None:
            self.lezing.fout("'standaard_bron' hoort bij een standaard; geef die, of haal dit weg.", *at, "standaard_bron")
        return made

    def standaard(self, parameter: Parameter, path: str, *at: str | int) -> bool:
        """Whether the default, and that of each part, is an answer that may be given."""
        parts = [self.standaard(v, f"{path}.{v.naam}", *at, v.naam) for v in parameter.velden]
        if not all(parts):
            return False
        try:
            standaard(parameter)
        except ValidationError as fout:
            whole = [((), zin(e, parameter, [])) for e in fout.errors()]
            for loc, sentence in meldingen(fout, parameter.per_veld, parameter) if parameter.velden else whole:
                part = ".".join([*path.split(".")[1:], *map(str, loc)])
                what = f"de standaard van '{part}'" if part else "de standaard"
                self.lezing.fout(f"{what} kan niet: {sentence}", *at, *loc)
            return False
        return True

    def registers(self, raw: dict[str, Any], *at: str | int) -> None:
        """Sources, rules and aspect exist."""
        aspects = next((b.aspecten for b in bouwstenen() if b.nr == self.bouwsteen), None)
        if aspects and isinstance(raw.get("aspect"), str):
            self.bekend(raw["aspect"], aspects, "aspect van deze bouwsteen", *at, "aspect")
        for field in ("bron", "standaard_bron"):
            for key in sleutels(raw.get(field)):
                self.bekend(key, _bronnen(), _BRON, *at, field)
        for key in _lijst(raw, "regels"):
            if _bronnen() is not None and key not in _bronnen():  # a recommendation is a source, and not always a rule
                self.bekend(key, _regels(), _REGEL, *at, "regels")
        for field in ("recht", "grens_recht"):
            self.bekend(raw.get(field), _regels(), _REGEL, *at, field)
        for n, option in enumerate(_lijst(raw, "opties")):
            for key in sleutels(option.get("bron")) if isinstance(option, dict) else ():
                self.bekend(key, _bronnen(), _BRON, *at, "opties", n, "bron")
            for field in ("recht", "waarschuwing", "blokkade") if isinstance(option, dict) else ():
                value = option.get(field)
                code = value.get("regel") if isinstance(value, dict) else value
                self.bekend(code, _regels(), _REGEL, *at, "opties", n, field)

    def bekend(self, key: Any, known: Any, what: str, *at: str | int) -> None:
        """Note when this key is not among the known ones; what is no text was noted already, None is not known now."""
        if isinstance(key, str) and key and known is not None and key not in known:
            remedy = ANDERE_BRON if what == _BRON else ANDERE_REGEL if what == _REGEL else "."
            self.lezing.fout(f"'{key}' is geen {what}{wel(key, known, remedy)}", *at)

    def voorwaarden(self, raw: dict[str, Any], *at: str | int) -> None:
        """What ``toon_als`` and the ``als`` of a block ask, can be asked."""
        if isinstance(raw.get("toon_als"), str):
            self.voorwaarde(raw["toon_als"], *at, "toon_als")
        for n, option in enumerate(_lijst(raw, "opties")):
            block = option.get("blokkade") if isinstance(option, dict) else None
            als = block.get("als") if isinstance(block, dict) else None
            if isinstance(als, str) and " " in als.strip():
                self.voorwaarde(als, *at, "opties", n, "blokkade", "als")
            elif isinstance(als, str) and als:
                own = {**eigenschappen("gedeeld"), **eigenschappen(self.naam)}
                self.bekend(als, own, "eigenschap; schrijf een voorwaarde zoals 'vraag = optie'", *at, "opties", n, "blokkade", "als")

    def voorwaarde(self, text: str, *at: str | int) -> None:
        try:
            found = lees_voorwaarde(text)
        except SjabloonFout as fout:
            return self.lezing.fout(fout.meldingen[0].tekst, *at)
        for v in found.vergelijkingen:
            target = self.doel(v.path, *at)
            if target is not None:
                self.sleutels(target, v.path, v.keys, *at)
        return None

    def doel(self, path: str, *at: str | int) -> Parameter | None:
        """The question that a condition is about; None after noting that there is none, or when it has a mistake of its own."""
        head, _, rest = path.partition(".")
        if head in self.names:
            return self.deel(self.good.get(head), rest, path, *at) if head in self.good else None
        if not rest:
            self.lezing.fout(f"'{path}' is hier geen vraag{bedoelde_u(path, self.names) or '; noem een vraag van deze soort.'}", *at)
            return None
        if is_algemeen(head) and is_van(soort_bestanden()[head]):
            return None  # ``verbonden`` looks there, when both have been read
        other = soort(head) if is_algemeen(head) else None
        if other is None:
            self.lezing.fout(f"'{path}': '{head}' is hier geen vraag, en geen algemene soort{bedoelde_u(head, self.names) or '.'}", *at)
        elif rest not in other.per_naam:
            self.lezing.fout(f"'{path}': de soort '{head}' heeft geen vraag '{rest}'{bedoelde_u(rest, other.per_naam) or '.'}", *at)
        else:
            return other.per_naam[rest]
        return None

    def deel(self, whole: Parameter | None, rest: str, path: str, *at: str | int) -> Parameter | None:
        if whole is None or not rest:
            return whole
        parts = whole.per_veld if whole.type == "samengesteld" else {}
        if rest not in parts:
            self.lezing.fout(f"'{path}': '{whole.naam}' heeft geen deel '{rest}'{bedoelde_u(rest, parts) or '.'}", *at)
        return parts.get(rest)

    def sleutels(self, target: Parameter, path: str, keys: frozenset[str], *at: str | int) -> None:
        choice = target.type in ("keuze", "meerkeuze", "ja_nee")
        if not keys and choice:
            return self.lezing.fout(f"'{path}' is geen getal of bedrag; schrijf '{path} = …'.", *at)
        known = (*target.sleutels, *target.alle_sleutels) if target.opties else ("ja", "nee")
        for key in sorted(keys - set(known)):
            self.lezing.fout(f"'{path}' kent geen '{key}'{wel(key, known)}", *at)
        return None


def _lijst(tree: dict[str, Any], naam: str) -> list[Any]:
    """The list in a field; empty when it holds something else, which was noted already."""
    value = tree.get(naam)
    return value if isinstance(value, list) else []


def _bronnen() -> Any:
    """The known sources; None when their own file has a mistake, which is told there."""
    try:
        return bronnen()
    except SjabloonFout:
        return None


def _regels() -> Any:
    """The known rules; None when their own file has a mistake."""
    try:
        return regels()
    except SjabloonFout:
        return None
