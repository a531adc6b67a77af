"""A register that a lawyer edits, sources or rules, read from YAML: checked text fields by key, and every mistake at once with its line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, fields
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args

import yaml

from wizard import library
from wizard.messages import Melding, SjabloonFout, bedoelde_u, opgesomd
from wizard.paths import TEMPLATES

Zekerheid = Literal["zeker", "tweede hand, laten toetsen", "uit kennis, laten toetsen", "zoals in de handreiking, niet getoetst"]
Plek = tuple[str | int, ...]
"""A place in a register: keys, and rows of a list counted from 0."""
_DIEPST = 10
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_T = TypeVar("_T")


def gezocht(bekend: Mapping[str, _T], sleutel: str, bestand: str) -> _T:
    """What stands in a register under a key. Raises SjabloonFout when nothing does."""
    if sleutel not in bekend:
        raise SjabloonFout(Melding(f"'{sleutel}' staat hier niet{bedoelde_u(sleutel, bekend) or '.'}", bestand=bestand))
    return bekend[sleutel]


def met_bibliotheek(naam: str, lees: Callable[[str, Collection[str]], dict[str, _T]]) -> Mapping[str, _T]:
    """Our register, and what the library in use adds; ``lees`` is told which keys are ours, for none of those is replaced."""
    ours = lees(library.tekst(TEMPLATES / f"{naam}.yaml"), ())
    path = library.gedeeld(naam)
    return MappingProxyType(ours | (lees(library.tekst(path), ours) if path else {}))


class Register:
    """A file being read: its tree of text, the line of each place, and every mistake found on the way."""

    def __init__(self, naam: str, tekst: str) -> None:
        self.naam = naam
        self.fouten: list[Melding] = []
        self._lines: dict[Plek, int] = {}
        self._deep = 0
        try:
            for event in yaml.parse(tekst, Loader=_LOADER):
                self._gewoon(event)
            node = yaml.compose(tekst, Loader=_LOADER)
        except yaml.YAMLError as fout:
            mark = getattr(fout, "problem_mark", None)
            line = mark.line + 1 if mark else None
            raise SjabloonFout(Melding("dit is geen geldige YAML; kijk naar inspringing en aanhalingstekens.", "", naam, line)) from None
        self._tree = self._als_boom(node, ()) if node else None

    def _gewoon(self, event: yaml.Event) -> None:
        """Raises SjabloonFout for what a register has no use for: a reference within YAML, or one thing deep in another."""
        self._deep += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        line = event.start_mark.line + 1 if event.start_mark else None
        if self._deep > _DIEPST:
            raise SjabloonFout(Melding(f"dit is dieper genest dan {_DIEPST} niveaus.", "", self.naam, line))
        if isinstance(event, yaml.AliasEvent):
            raise SjabloonFout(Melding("een verwijzing met * kan hier niet; schrijf het uit.", "", self.naam, line))

    def fout(self, tekst: str, *plek: str | int, veld: str = "") -> None:
        """Note a mistake at a place, on the line of the field that is wrong."""
        line = self._lines.get((*plek, veld)) or self._lines.get(plek)
        self.fouten.append(Melding(tekst, ".".join(p for p in plek if isinstance(p, str)), self.naam, line))

    def klaar(self) -> None:
        """Raises SjabloonFout when there are mistakes; what many entries share is told once."""
        if self.fouten:
            raise SjabloonFout(dict.fromkeys(self.fouten))

    def lijst(self) -> list[dict[str, Any]]:
        """The tree as a list of groups of sources."""
        for i, groep in enumerate(self._tree if isinstance(self._tree, list) else [self._tree]):
            if not isinstance(groep, dict) or groep.keys() != {"groep", "geldt_voor_alle", "bronnen"}:
                line = min((n for plek, n in self._lines.items() if plek[:1] == (i,)), default=None)
                raise SjabloonFout(Melding("hier horen groepen met 'groep', 'geldt_voor_alle' en 'bronnen'.", "", self.naam, line))
            for name in ("geldt_voor_alle", "bronnen"):
                if not isinstance(groep[name], dict):
                    self.fout(f"'{name}' van de groep '{groep['groep']}' hoort sleutels te hebben.", i, veld=name)
        self.klaar()
        return list(self._tree or ())

    def woordenboek(self) -> dict[str, Any]:
        """The tree as fields by code."""
        if not isinstance(self._tree, dict):
            raise SjabloonFout(Melding("hier horen codes, elk met hun velden.", bestand=self.naam))
        return self._tree

    def _als_boom(self, node: yaml.Node, plek: Plek) -> Any:
        if isinstance(node, yaml.SequenceNode):
            return [self._als_boom(child, (*plek, i)) for i, child in enumerate(node.value)]
        if not isinstance(node, yaml.MappingNode):
            return node.value
        out: dict[str, Any] = {}
        for key, child in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise SjabloonFout(Melding("hier hoort een naam, gevolgd door een dubbele punt.", "", self.naam, key.start_mark.line + 1))
            self._lines[*plek, key.value] = key.start_mark.line + 1
            if key.value in out:
                self.fout("deze sleutel staat er twee keer; laat er één staan.", *plek, key.value)
            out[key.value] = self._als_boom(child, (*plek, key.value))
        return out

    def velden(self, soort: type[Any], ruw: Any, plek: Plek, *eigen: str, gedeeld: Plek = ()) -> dict[str, Any]:
        """The fields of a record as checked text; ``eigen`` names what the caller fills in, ``gedeeld`` is where those stand that more
        records share."""
        known = {f.name: f.default is MISSING and f.default_factory is MISSING for f in fields(soort) if f.name not in eigen}
        if not isinstance(ruw, dict):
            self.fout(f"hier horen velden: {', '.join(known)}.", *plek)
            return dict.fromkeys(known, "")
        for name in sorted(ruw.keys() - known.keys()):
            text = f"'{name}' hoort hier niet{bedoelde_u(name, known) or f'; hier kan {opgesomd([*known])}.'}"
            self.fout(text, *self.waar(name, plek, gedeeld), veld=name)
        for name, required in known.items():
            where = self.waar(name, plek, gedeeld)
            if required and not ruw.get(name):
                self.fout(f"'{name}' ontbreekt; vul dat in.", *where, veld=name)
            elif not isinstance(ruw.get(name, ""), str):
                self.fout(f"'{name}' is geen tekst.", *where, veld=name)
            elif name in ("zeker", "zekerheid") and ruw[name] not in get_args(Zekerheid):
                self.fout(f"'{ruw[name]}' is geen zekerheid; toegestaan: {opgesomd(get_args(Zekerheid))}.", *where, veld=name)
        return {name: ruw.get(name, "") for name, required in known.items() if required or name in ruw}

    def waar(self, veld: str, plek: Plek, gedeeld: Plek) -> Plek:
        """Where a field of this record stands: with what more records share, or (also when it is missing) in the record itself."""
        return gedeeld if (*plek, veld) not in self._lines and (*gedeeld, veld) in self._lines else plek

    def datum(self, waarde: Any, *plek: str | int, veld: str) -> date | None:
        """The date, or None after noting that it is not one."""
        try:
            return date.fromisoformat(str(waarde))
        except ValueError:
            self.fout(f"'{waarde}' is geen datum; schrijf bijvoorbeeld 2027-07-01.", *plek, veld=veld)
            return None
