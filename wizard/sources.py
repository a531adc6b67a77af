"""The rules that warn or block, and the sources behind questions, rules and checks.

A lawyer edits both, in ``clause_templates/regels.yaml`` and ``bronnen.yaml``; here they become typed records, read and checked
when first asked for. Facts of law change, so a source has a review date; an unknown code is an error, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args

import yaml

from wizard import library
from wizard.library import onthouden
from wizard.messages import Melding, SjabloonFout, bedoelde_u, opgesomd
from wizard.paths import TEMPLATES

Zekerheid = Literal["zeker", "tweede hand, laten toetsen", "uit kennis, laten toetsen", "zoals in de handreiking, niet getoetst"]
_DIEPST = 10
_DATUM = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Bron:
    """A source: what it is about, how it is printed (``plaats``), how sure we are of it and when we look again."""

    sleutel: str
    titel: str
    plaats: str
    zekerheid: Zekerheid
    datum: str = ""
    """The state of the text that was read (year, month or day); empty when it was not read."""
    herzien_voor: date | None = None
    """Only our own choice has none."""
    adres: str = ""
    sector: str = ""

    def __str__(self) -> str:
        """As printed beneath a question or in a note."""
        return f"{self.plaats} ({self.sector})" if self.sector else self.plaats

    @property
    def laten_toetsen(self) -> bool:
        """Whether we did not read it ourselves, so that a second lawyer should look."""
        return self.zekerheid != "zeker"


@dataclass(frozen=True, slots=True)
class Geval:
    """What a user reads at one option: the sentence, the law, and what can be done (``kies``: the option to choose instead)."""

    zin: str
    wet: str
    kies: str = ""
    doe: str = ""


@dataclass(frozen=True, slots=True)
class Regel:
    """A rule: of law (J), of the handreiking (R), a known trap (T) or answers that contradict each other (K)."""

    code: str
    titel: str
    zin: str
    wet: str
    bron: str
    zeker: Zekerheid
    doe: str = ""
    gevallen: Mapping[str, Geval] = field(default_factory=dict)

    def voor(self, plekken: tuple[str, ...]) -> Geval:
        """What this rule says at an option, known by one or more names, the most precise first.

        E.g. ``("uren_budget.deeltijd.regel.uitgesloten", "deeltijd.regel.uitgesloten")``, as ``Aanwijzing.plekken`` gives them.
        Where the rule has no case for it, its general sentence holds.
        """
        for plek in plekken:
            if plek in self.gevallen:
                return self.gevallen[plek]
        return Geval(self.zin, self.wet, doe=self.doe)


def regel(code: str) -> Regel:
    """The rule with this code. Raises SjabloonFout for a code that regels.yaml does not have."""
    return _gezocht(regels(), code, "regels.yaml")


def bron(sleutel: str) -> Bron:
    """The source with this key. Raises SjabloonFout for a key that bronnen.yaml does not have."""
    return _gezocht(bronnen(), sleutel, "bronnen.yaml")


def verlopen(op: date) -> tuple[Bron, ...]:
    """The sources whose review date has come on that day, in the order of the file."""
    return tuple(b for b in bronnen().values() if b.herzien_voor and b.herzien_voor <= op)


@onthouden
def bronnen() -> Mapping[str, Bron]:
    """All sources by key. Raises SjabloonFout with every mistake in bronnen.yaml."""
    return MappingProxyType(lees_bronnen(library.tekst(TEMPLATES / "bronnen.yaml")) | _van_bibliotheek("bronnen", lees_bronnen))


@onthouden
def regels() -> Mapping[str, Regel]:
    """All rules by code. Raises SjabloonFout with every mistake in regels.yaml."""
    return MappingProxyType(lees_regels(library.tekst(TEMPLATES / "regels.yaml")) | _van_bibliotheek("regels", lees_regels))


def lees_bronnen(tekst: str) -> dict[str, Bron]:
    """The sources written in ``tekst``, the form of bronnen.yaml. Raises SjabloonFout with every mistake."""
    bestand = _Bestand("bronnen.yaml", tekst)
    out: dict[str, Bron] = {}
    for groep in bestand.lijst():
        shared = groep["geldt_voor_alle"]
        for key, own in groep["bronnen"].items():
            plaats = f"bronnen.{key}"
            if key in out:
                bestand.fout(f"'{key}' staat er twee keer; laat er één staan.", plaats)
            values = bestand.velden(Bron, shared | own if isinstance(own, dict) else own, plaats, "sleutel")
            if not _DATUM.fullmatch(str(values.get("datum", "0000"))):
                bestand.fout(f"'{values['datum']}' is geen datum; schrijf JJJJ, JJJJ-MM of JJJJ-MM-DD.", plaats)
            if "herzien_voor" in values:
                values["herzien_voor"] = bestand.datum(values["herzien_voor"], plaats)
            out[key] = Bron(sleutel=key, **values)
    bestand.klaar()
    return out


def lees_regels(tekst: str) -> dict[str, Regel]:
    """The rules written in ``tekst``, the form of regels.yaml. Raises SjabloonFout with every mistake."""
    bestand = _Bestand("regels.yaml", tekst)
    out: dict[str, Regel] = {}
    for code, own in bestand.woordenboek().items():
        cases = own.pop("gevallen", {}) if isinstance(own, dict) else {}
        if not isinstance(cases, dict):
            bestand.fout("hier horen gevallen, elk met zijn velden.", f"{code}.gevallen")
            cases = {}
        values = bestand.velden(Regel, own, code, "code", "gevallen")
        general = {name: values[name] for name in ("zin", "wet", "doe") if name in values}
        found = {}
        for key, case in cases.items():
            merged = general | case if isinstance(case, dict) else case
            found[key] = Geval(**bestand.velden(Geval, merged, f"{code}.gevallen.{key}"))
        out[code] = Regel(code=code, gevallen=MappingProxyType(found), **values)
    bestand.klaar()
    return out


def _gezocht(bekend: Mapping[str, _T], sleutel: str, bestand: str) -> _T:
    if sleutel not in bekend:
        raise SjabloonFout(Melding(f"'{sleutel}' staat hier niet{bedoelde_u(sleutel, bekend) or '.'}", bestand=bestand))
    return bekend[sleutel]


def _van_bibliotheek(naam: str, lees: Callable[[str], dict[str, _T]]) -> dict[str, _T]:
    """What the library in use adds, or says instead of ours."""
    path = library.gedeeld(naam)
    return lees(library.tekst(path)) if path else {}


class _Bestand:
    """A file being read: its tree of text, the line of each place, and every mistake found on the way."""

    def __init__(self, naam: str, tekst: str) -> None:
        self.naam = naam
        self.fouten: list[Melding] = []
        self._lines: dict[str, int] = {}
        self._deep = 0
        try:
            for event in yaml.parse(tekst, Loader=_LOADER):
                self._gewoon(event)
            node = yaml.compose(tekst, Loader=_LOADER)
        except yaml.YAMLError as fout:
            mark = getattr(fout, "problem_mark", None)
            line = mark.line + 1 if mark else None
            raise SjabloonFout(Melding("dit is geen geldige YAML; kijk naar inspringing en aanhalingstekens.", "", naam, line)) from None
        self._tree = self._als_boom(node, "") if node else None

    def _gewoon(self, event: yaml.Event) -> None:
        """Raises SjabloonFout for what a register has no use for: a reference within YAML, or one thing deep in another."""
        self._deep += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        line = event.start_mark.line + 1 if event.start_mark else None
        if self._deep > _DIEPST:
            raise SjabloonFout(Melding(f"dit is dieper genest dan {_DIEPST} niveaus.", "", self.naam, line))
        if isinstance(event, yaml.AliasEvent):
            raise SjabloonFout(Melding("een verwijzing met * kan hier niet; schrijf het uit.", "", self.naam, line))

    def fout(self, tekst: str, plaats: str) -> None:
        self.fouten.append(Melding(tekst, plaats, self.naam, self._lines.get(plaats)))

    def klaar(self) -> None:
        """Raises SjabloonFout when there are mistakes."""
        if self.fouten:
            raise SjabloonFout(self.fouten)

    def lijst(self) -> list[dict[str, Any]]:
        """The tree as a list of groups of sources."""
        for groep in self._tree if isinstance(self._tree, list) else [self._tree]:
            if not isinstance(groep, dict) or groep.keys() != {"groep", "geldt_voor_alle", "bronnen"}:
                raise SjabloonFout(Melding("hier horen groepen met 'groep', 'geldt_voor_alle' en 'bronnen'.", bestand=self.naam))
            for name in ("geldt_voor_alle", "bronnen"):
                if not isinstance(groep[name], dict):
                    raise SjabloonFout(Melding(f"'{name}' van de groep '{groep['groep']}' hoort sleutels te hebben.", bestand=self.naam))
        return list(self._tree or ())

    def woordenboek(self) -> dict[str, Any]:
        """The tree as fields by code."""
        if not isinstance(self._tree, dict):
            raise SjabloonFout(Melding("hier horen codes, elk met hun velden.", bestand=self.naam))
        return self._tree

    def _als_boom(self, node: yaml.Node, plaats: str) -> Any:
        if isinstance(node, yaml.SequenceNode):
            return [self._als_boom(child, plaats) for child in node.value]
        if not isinstance(node, yaml.MappingNode):
            return node.value
        out: dict[str, Any] = {}
        for key, child in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise SjabloonFout(Melding("hier hoort een naam, gevolgd door een dubbele punt.", "", self.naam, key.start_mark.line + 1))
            path = f"{plaats}.{key.value}" if plaats else key.value
            self._lines[path] = key.start_mark.line + 1
            if key.value in out:
                self.fout("deze sleutel staat er twee keer; laat er één staan.", path)
            out[key.value] = self._als_boom(child, path)
        return out

    def velden(self, soort: type[Bron | Regel | Geval], ruw: Any, plaats: str, *eigen: str) -> dict[str, Any]:
        """The fields of a record as checked text; ``eigen`` names what the caller fills in."""
        known = {f.name: f.default is MISSING and f.default_factory is MISSING for f in fields(soort) if f.name not in eigen}
        if not isinstance(ruw, dict):
            self.fout(f"hier horen velden: {', '.join(known)}.", plaats)
            return dict.fromkeys(known, "")
        for name in sorted(ruw.keys() - known.keys()):
            self.fout(f"'{name}' hoort hier niet{bedoelde_u(name, known) or '.'}", plaats)
        for name, required in known.items():
            if required and not ruw.get(name):
                self.fout(f"'{name}' ontbreekt; vul dat in.", plaats)
            elif not isinstance(ruw.get(name, ""), str):
                self.fout(f"'{name}' is geen tekst.", plaats)
            elif name in ("zeker", "zekerheid") and ruw[name] not in get_args(Zekerheid):
                self.fout(f"'{ruw[name]}' is geen zekerheid; toegestaan: {opgesomd(get_args(Zekerheid))}.", plaats)
        return {name: ruw.get(name, "") for name, required in known.items() if required or name in ruw}

    def datum(self, waarde: Any, plaats: str) -> date | None:
        """The date, or None after noting that it is not one."""
        try:
            return date.fromisoformat(str(waarde))
        except ValueError:
            self.fout(f"'{waarde}' is geen datum; schrijf bijvoorbeeld 2027-07-01.", plaats)
            return None
