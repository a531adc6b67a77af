"""A register that a lawyer edits, sources or rules, read from YAML: checked text fields by key, and every mistake at once with its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any, Literal, TypeVar, get_args

import yaml

from wizard import library
from wizard.messages import Melding, SjabloonFout, bedoelde_u, opgesomd

Zekerheid = Literal["zeker", "tweede hand, laten toetsen", "uit kennis, laten toetsen", "zoals in de handreiking, niet getoetst"]
_DIEPST = 10
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_T = TypeVar("_T")


def gezocht(bekend: Mapping[str, _T], sleutel: str, bestand: str) -> _T:
    """What stands in a register under a key. Raises SjabloonFout when nothing does."""
    if sleutel not in bekend:
        raise SjabloonFout(Melding(f"'{sleutel}' staat hier niet{bedoelde_u(sleutel, bekend) or '.'}", bestand=bestand))
    return bekend[sleutel]


def van_bibliotheek(naam: str, lees: Callable[[str], dict[str, _T]]) -> dict[str, _T]:
    """What the library in use adds, or says instead of ours."""
    path = library.gedeeld(naam)
    return lees(library.tekst(path)) if path else {}


class Register:
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
        """Note a mistake at a place."""
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

    def velden(self, soort: type[Any], ruw: Any, plaats: str, *eigen: str) -> dict[str, Any]:
        """The fields of a record as checked text; ``eigen`` names what the caller fills in."""
        known = {f.name: f.default is MISSING and f.default_factory is MISSING for f in fields(soort) if f.name not in eigen}
        if not isinstance(ruw, dict):
            self.fout(f"hier horen velden: {', '.join(known)}.", plaats)
            return dict.fromkeys(known, "")
        for name in sorted(ruw.keys() - known.keys()):
            self.fout(f"'{name}' hoort hier niet{bedoelde_u(name, known) or f'; hier kan {opgesomd([*known])}.'}", plaats)
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
