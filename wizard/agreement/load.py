"""The one way in: a preset id, a path or bytes to an ``Agreement``; and back to an answers file. All problems are told at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ValidationError

from wizard.agreement import presets
from wizard.agreement.agreement import VERSIE, AfwijkendeTekst, Agreement, Preset, Stuk, Voorziening
from wizard.agreement.catalogue import Parameter, Soort, is_algemeen, soort, soort_bestanden
from wizard.agreement.errors import meldingen
from wizard.agreement.models import blad
from wizard.agreement.parse import datum, geschreven, shown, tekst
from wizard.agreement.reading import MAX_BYTES, Gelezen, read_text, too_big
from wizard.messages import InvoerFout, Melding, bedoelde_u, oorzaak, opgesomd

_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?")
_LANGSTE_NAAM = 80
_LANGSTE_EDIT = 5000
_MEESTE_VOORZIENINGEN = 250


def load(source: str | Path | bytes) -> Agreement:
    """The agreement of a preset id, a file (YAML or JSON) or the bytes of one.

    Raises InvoerFout with every problem in it: unknown keys, wrong values, values out of bounds, double ids, a file that is
    missing, a folder, too big, binary or hostile, or of a newer version.
    """
    if isinstance(source, bytes):
        return from_bytes(source, "invoer")
    if isinstance(source, str) and source in presets.bestanden():
        source = presets.bestanden()[source]
    if isinstance(source, str) and "\n" in source:
        raise InvoerFout("dit is de inhoud van een bestand, niet de naam; geef de naam, of in Python de inhoud als bytes.")
    path = Path(source)
    return from_bytes(_bytes(path, str(source)), path.name)


def _bytes(path: Path, name: str) -> bytes:
    """The bytes of a file, never many more than the limit: what has no size (a device, a pipe) may have no end either."""
    try:
        if path.is_dir():
            raise InvoerFout(Melding("dit is een map; geef een bestand.", bestand=name))
        if path.stat().st_size > MAX_BYTES:
            raise InvoerFout(Melding(too_big(path.stat().st_size), bestand=name))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (FileNotFoundError, ValueError):
        near = bedoelde_u(name, presets.bestanden())
        what = f"er is geen voorbeeld of bestand {shown(name)}"
        raise InvoerFout(f"{what}{near or '; cao-wizard presets toont de voorbeelden.'}") from None
    except OSError as fout:
        raise InvoerFout(Melding(f"het bestand kan niet worden gelezen ({oorzaak(fout)}).", bestand=name)) from None


def from_bytes(raw: bytes, name: str) -> Agreement:
    """The agreement in the bytes of an answers file; ``name`` is said in messages. Raises InvoerFout."""
    return from_tree(read_text(raw, name), name)


def from_tree(read: Gelezen, name: str = "") -> Agreement:
    """The agreement in an answers tree. Raises InvoerFout with all problems."""
    lezer = _Lezer(read, name)
    agreement = lezer.agreement()
    if lezer.problems:
        raise InvoerFout(sorted(lezer.problems, key=lambda m: m.regel or 0))
    return agreement


def with_standard(agreement: Agreement, paths: Iterable[str]) -> Agreement:
    """The agreement with ``nog_standaard`` as a dossier kept it (its answers are written out in full)."""
    from dataclasses import replace

    return replace(agreement, nog_standaard=frozenset(paths))


@dataclass
class _Lezer:
    """Reads one answers tree, collecting problems."""

    read: Gelezen
    name: str
    problems: list[Melding] = field(default_factory=list)
    standard: set[str] = field(default_factory=set)

    def fail(self, text: str, place: str = "", at: tuple[str | int, ...] = ()) -> None:
        """Note a problem at a place of the tree (the nearest line above it is named)."""
        while at and at not in self.read.lines:
            at = at[:-1]
        self.problems.append(Melding(text, plaats=place, bestand=self.name, regel=self.read.lines.get(at)))

    def agreement(self) -> Agreement:
        """The whole; only meaningful when there are no problems."""
        tree = self.read.tree
        if not isinstance(tree, dict):
            self.fail("dit is geen antwoordenbestand; het begint met 'versie: 1'.")
            return Agreement()
        if not self._versie(tree.get("versie")):
            return Agreement()
        names = soort_bestanden()
        general = {n for n in names if is_algemeen(n)}
        for key in tree:
            if key not in ("versie", "preset", "stuk", "voorzieningen", "afwijkende_teksten") and key not in general:
                self._unknown_key(key, general)
        algemeen = {n: self._general(n, tree.get(n), present=n in tree) for n in names if n in general and (n in tree or n == "cao")}
        preset = self._heading("preset", Preset, tree.get("preset"), ("id", "titel", "soort", "sector", "bron"))
        stuk = self._heading("stuk", Stuk, self._stuk(tree.get("stuk")), ("soort", "van", "versie", "datum"))
        return Agreement(
            voorzieningen=self._provisions(tree.get("voorzieningen")),
            algemeen=MappingProxyType(algemeen),
            preset=preset,
            stuk=stuk,
            afwijkende_teksten=self._edits(tree.get("afwijkende_teksten")),
            nog_standaard=frozenset(self.standard),
        )

    def _unknown_key(self, key: str, general: set[str]) -> None:
        known = [*general, "preset", "stuk", "voorzieningen", "afwijkende_teksten", "versie"]
        if key in soort_bestanden():
            self.fail(f"'{key}' hoort in de lijst 'voorzieningen', als '- soort: {key}'.", key, (key,))
        else:
            self.fail(f"'{key}' bestaat niet{bedoelde_u(key, known) or '; haal deze regel weg.'}", key, (key,))

    def _versie(self, raw: Any) -> bool:
        if raw is None:
            self.fail("'versie' ontbreekt; begin het bestand met 'versie: 1'.", "versie")
        elif not (isinstance(raw, str) and raw.isdecimal()):
            self.fail(f"{shown(raw)} is geen versie; schrijf 'versie: 1'.", "versie", ("versie",))
        elif int(raw[:9]) > VERSIE:
            self.fail(
                f"dit bestand is gemaakt met een nieuwere versie van de wizard (versie {raw[:9]}). Werk de wizard bij.",
                "versie",
                ("versie",),
            )
        elif int(raw) < 1:
            self.fail(f"{shown(raw)} is geen versie; schrijf 'versie: 1'.", "versie", ("versie",))
        else:
            return True
        return False

    def _general(self, name: str, raw: Any, *, present: bool) -> Voorziening:
        declared = soort(name)
        answers = self._mapping(raw, (name,), name) if present else {}
        return Voorziening(name, declared.titel, name, self._sheet(declared, answers, name, (name,)))

    def _mapping(self, raw: Any, at: tuple[str | int, ...], place: str) -> dict[str, Any]:
        if raw is None:
            return {}
        if not isinstance(raw, dict):
            self.fail("hier horen vragen met hun antwoord te staan, elk op een eigen regel.", place, at)
            return {}
        return raw

    def _sheet(self, declared: Soort, answers: dict[str, Any], place: str, at: tuple[str | int, ...]) -> Any:
        model = blad(declared.soort)
        try:
            sheet = model.model_validate(answers)
        except ValidationError as fout:
            for loc, sentence in meldingen(fout, declared.per_naam):
                self.fail(sentence, ".".join([place, *(str(p + 1 if isinstance(p, int) else p) for p in loc)]), (*at, *loc))
            return model()
        for p in declared.parameters:
            self._note_standard(p, answers, f"{place}.{p.naam}")
        return sheet

    def _note_standard(self, p: Parameter, answers: dict[str, Any], path: str) -> None:
        if p.naam not in answers:
            self.standard.add(path)
        elif p.type == "samengesteld" and answers[p.naam] is not None:
            given = answers[p.naam]
            parts = given if isinstance(given, dict) else {p.velden[0].naam: given}
            self.standard |= {f"{path}.{v.naam}" for v in p.velden if v.naam not in parts}

    def _provisions(self, raw: Any) -> tuple[Voorziening, ...]:
        if raw is None:
            return ()
        if not isinstance(raw, list):
            self.fail("hier hoort een lijst te staan; begin elke voorziening met '- soort: …'.", "voorzieningen", ("voorzieningen",))
            return ()
        if len(raw) > _MEESTE_VOORZIENINGEN:
            self.fail(
                f"er staan {len(raw)} voorzieningen; toegestaan zijn er {_MEESTE_VOORZIENINGEN}.", "voorzieningen", ("voorzieningen",)
            )
            return ()
        out: list[Voorziening] = []
        given = {str(v["id"]) for v in raw if isinstance(v, dict) and v.get("id")}
        for i, item in enumerate(raw):
            made = self._provision(item, i, out, given)
            out += [made] if made else []
        return tuple(out)

    def _provision(self, raw: Any, i: int, before: list[Voorziening], given: set[str]) -> Voorziening | None:
        at: tuple[str | int, ...] = ("voorzieningen", i)
        if not isinstance(raw, dict):
            self.fail("een voorziening begint met 'soort: …'.", f"voorzieningen.{i + 1}", at)
            return None
        declared = self._soort(raw.get("soort"), i, at)
        if declared is None:
            return None
        taken = {v.id for v in before} | (given if not raw.get("id") else set())
        identity = self._id(raw.get("id"), declared, taken, {v.id for v in before}, at)
        name = self._naam(raw.get("naam"), declared, before, identity, at)
        answers = {k: v for k, v in raw.items() if k not in ("soort", "id", "naam")}
        return Voorziening(identity, name, declared.soort, self._sheet(declared, answers, identity, at))

    def _soort(self, raw: Any, i: int, at: tuple[str | int, ...]) -> Soort | None:
        place = f"voorzieningen.{i + 1}.soort"
        possible = [n for n in soort_bestanden() if not is_algemeen(n)]
        if not isinstance(raw, str) or not raw:
            self.fail(f"de soort ontbreekt; schrijf 'soort: …' met een van {opgesomd(possible)}.", place, (*at, "soort"))
        elif raw in soort_bestanden() and raw not in possible:
            self.fail(f"'{raw}' hoort niet in deze lijst; zet 'soort' weg en '{raw}:' als eigen kop in het bestand.", place, (*at, "soort"))
        elif raw not in possible:
            self.fail(
                f"{shown(raw)} is geen soort voorziening{bedoelde_u(raw, possible) or f'; kies uit {opgesomd(possible)}.'}",
                place,
                (*at, "soort"),
            )
        else:
            return soort(raw)
        return None

    def _id(self, raw: Any, declared: Soort, taken: set[str], before: set[str], at: tuple[str | int, ...]) -> str:
        if raw is None:
            return vrij_id(declared.soort, taken)
        place = f"voorzieningen.{at[1] + 1 if isinstance(at[1], int) else at[1]}.id"
        if not isinstance(raw, str) or not _ID.fullmatch(raw):
            self.fail(
                f"{shown(raw)} kan geen id zijn; gebruik ten hoogste dertig kleine letters, cijfers en streepjes.", place, (*at, "id")
            )
        elif raw in soort_bestanden() and soort(raw).algemeen:
            self.fail(f"'{raw}' is de naam van een soort van Algemeen; kies een ander id.", place, (*at, "id"))
        elif raw in before:
            self.fail(f"het id '{raw}' komt twee keer voor; geef elke voorziening een eigen id.", place, (*at, "id"))
        else:
            return raw
        return vrij_id(declared.soort, taken | before)

    def _naam(self, raw: Any, declared: Soort, before: list[Voorziening], identity: str, at: tuple[str | int, ...]) -> str:
        if raw is None:
            return vrije_naam(declared, [v.naam for v in before])
        try:
            name = tekst(raw)
        except ValueError as fout:
            self.fail(str(fout), f"{identity}.naam", (*at, "naam"))
            return declared.titel
        if name and len(name) > _LANGSTE_NAAM:
            self.fail(f"de naam is {len(name)} tekens lang; toegestaan zijn er {_LANGSTE_NAAM}.", f"{identity}.naam", (*at, "naam"))
        return name or vrije_naam(declared, [v.naam for v in before])

    def _stuk(self, raw: Any) -> Any:
        if isinstance(raw, dict) and raw.get("datum") is not None:
            try:
                day = datum(raw["datum"])
            except ValueError as fout:
                self.fail(str(fout), "stuk.datum", ("stuk", "datum"))
                day = None
            return raw | {"datum": geschreven(day) if day else ""}
        return raw

    def _heading(self, name: str, kind: type[Any], raw: Any, known: tuple[str, ...]) -> Any:
        if raw is None:
            return None
        values = {k: v for k, v in self._mapping(raw, (name,), name).items() if v is not None}
        for key in [k for k in values if k not in known]:
            self.fail(f"'{key}' bestaat hier niet{bedoelde_u(key, known) or '; haal deze regel weg.'}", f"{name}.{key}", (name, key))
            del values[key]
        for key, value in values.items():
            values[key] = self._heading_text(name, key, value)
        return self._made(name, kind, values)

    def _heading_text(self, name: str, key: str, raw: Any) -> str:
        try:
            text = tekst(raw) or ""
        except ValueError as fout:
            self.fail(str(fout), f"{name}.{key}", (name, key))
            return ""
        if len(text) > 120:
            self.fail(f"de tekst is {len(text)} tekens lang; toegestaan zijn er 120.", f"{name}.{key}", (name, key))
        return text

    def _made(self, name: str, kind: type[Any], values: dict[str, str]) -> Any:
        choices = {
            "soort": {"preset": ("voorbeeld", "pakket"), "stuk": ("voorstel", "concept", "tekst")}[name],
            "van": ("werkgevers", "werknemers", "samen"),
        }
        for key, allowed in choices.items():
            if key in values and values[key] not in allowed:
                self.fail(f"{shown(values[key])} is geen keuze; kies uit {opgesomd(allowed)}.", f"{name}.{key}", (name, key))
                del values[key]
        if name == "preset" and not (values.get("id") and values.get("titel")):
            self.fail("de kop 'preset' heeft een 'id' en een 'titel' nodig.", name, (name,))
            return None
        return kind(**values)

    def _edits(self, raw: Any) -> Mapping[str, AfwijkendeTekst]:
        out = {}
        for lid, value in self._mapping(raw, ("afwijkende_teksten",), "afwijkende_teksten").items():
            place, at = f"afwijkende_teksten.{lid}", ("afwijkende_teksten", lid)
            parts = value if isinstance(value, dict) else {"tekst": value}
            unknown = [k for k in parts if k not in ("tekst", "verving")]
            if lid.count("/") != 2 or unknown or not isinstance(parts.get("tekst"), str):
                self.fail("schrijf '<id>/<artikel>/<lid>: {tekst: …, verving: …}'.", place, at)
                continue
            texts = {k: self._edit_text(v, place, at) for k, v in parts.items() if v is not None}
            out[lid] = AfwijkendeTekst(**texts)
        return MappingProxyType(out)

    def _edit_text(self, raw: Any, place: str, at: tuple[str | int, ...]) -> str:
        try:
            lines = [tekst(line) or "" for line in str(raw).splitlines()]
        except ValueError as fout:
            self.fail(str(fout), place, at)
            return ""
        if sum(map(len, lines)) > _LANGSTE_EDIT:
            self.fail(f"de tekst is te lang; toegestaan zijn {_LANGSTE_EDIT} tekens.", place, at)
        text = "\n".join(lines).strip()
        if text.startswith("- "):
            self.fail("een tekst met onderdelen begint met een aanhef; zet er een regel boven.", place, at)
        return text


def vrij_id(soortnaam: str, taken: Iterable[str]) -> str:
    """The first free id for a soort: ``individueel-budget``, ``individueel-budget-2`` …"""
    base, seen = soortnaam.replace("_", "-")[:26], set(taken)
    return next(i for i in (base if n == 1 else f"{base}-{n}" for n in range(1, len(seen) + 3)) if i not in seen)


def vrije_naam(declared: Soort, taken: Iterable[str]) -> str:
    """The first free name for a soort: its title, then ``Loopbaanadvies 2`` …"""
    seen = set(taken)
    return next(n for n in (declared.titel if i == 1 else f"{declared.titel} {i}" for i in range(1, len(seen) + 3)) if n not in seen)


def to_tree(agreement: Agreement) -> dict[str, Any]:
    """The complete answers as a tree for a file: every value written out, numbers, dates and ja/nee still as Python values."""
    tree: dict[str, Any] = {"versie": VERSIE}
    for name, heading in (("preset", agreement.preset), ("stuk", agreement.stuk)):
        if heading:
            tree[name] = {k: getattr(heading, k) for k in heading.__slots__ if getattr(heading, k)}
    for v in agreement.alle():
        if v.soort in agreement.algemeen:
            tree[v.soort] = _plain(v.blad)
    tree["voorzieningen"] = [{"soort": v.soort, "id": v.id, "naam": v.naam} | _plain(v.blad) for v in agreement.voorzieningen]
    if agreement.afwijkende_teksten:
        tree["afwijkende_teksten"] = {k: {"tekst": t.tekst, "verving": t.verving} for k, t in agreement.afwijkende_teksten.items()}
    return tree


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    return [_plain(v) for v in value] if isinstance(value, tuple) else value
