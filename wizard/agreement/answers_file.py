"""What stands in an answers file as an ``Agreement``: the soorten of Algemeen, the provisions, and the answers to their questions.

All problems are collected; ``headings`` and ``edited_texts`` read the rest.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from wizard.agreement import headings
from wizard.agreement.agreement import VERSIE, Agreement, Voorziening
from wizard.agreement.catalogue import is_algemeen, soort, soort_bestanden
from wizard.agreement.edited_texts import afwijkende_teksten
from wizard.agreement.errors import meldingen
from wizard.agreement.identity import gegeven_id, gegeven_naam, vrij_id, vrije_naam
from wizard.agreement.models import blad
from wizard.agreement.parameter import Parameter, Soort
from wizard.agreement.parse import shown
from wizard.agreement.problems import At, Problems
from wizard.messages import bedoelde_u, opgesomd

_KOPPEN = ("preset", "stuk", "voorzieningen", "afwijkende_teksten", "versie")
_MEESTE_VOORZIENINGEN = 250


class AnswersFile:
    """Reads one answers tree; what is wrong with it goes to ``problems``."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.standard: set[str] = set()

    def agreement(self) -> Agreement:
        """The whole; only meaningful when there are no problems."""
        tree = self.problems.read.tree
        if not isinstance(tree, dict):
            self.problems.add("dit is geen antwoordenbestand; het begint met 'versie: 1'.")
            return Agreement()
        if not self._versie(tree.get("versie")):
            return Agreement()
        names = soort_bestanden()
        general = {n for n in names if is_algemeen(n)}
        for key in tree:
            if key not in _KOPPEN and key not in general:
                self._unknown_key(key, general)
        algemeen = {n: self._general(n, tree.get(n), present=n in tree) for n in names if n in general and (n in tree or n == "cao")}
        preset = headings.preset(tree.get("preset"), self.problems)
        stuk = headings.stuk(tree.get("stuk"), self.problems)
        return Agreement(
            voorzieningen=self._provisions(tree.get("voorzieningen")),
            algemeen=MappingProxyType(algemeen),
            preset=preset,
            stuk=stuk,
            afwijkende_teksten=afwijkende_teksten(tree.get("afwijkende_teksten"), self.problems),
            nog_standaard=frozenset(self.standard),
        )

    def _unknown_key(self, key: str, general: set[str]) -> None:
        if key in soort_bestanden():
            self.problems.add(f"'{key}' hoort in de lijst 'voorzieningen', als '- soort: {key}'.", key, (key,))
        else:
            self.problems.add(f"'{key}' bestaat niet{bedoelde_u(key, [*general, *_KOPPEN]) or '; haal deze regel weg.'}", key, (key,))

    def _versie(self, raw: Any) -> bool:
        if raw is None:
            self.problems.add("'versie' ontbreekt; begin het bestand met 'versie: 1'.", "versie")
        elif not (isinstance(raw, str) and raw.isdecimal()):
            self.problems.add(f"{shown(raw)} is geen versie; schrijf 'versie: 1'.", "versie", ("versie",))
        elif int(raw[:9]) > VERSIE:
            self.problems.add(
                f"dit bestand is gemaakt met een nieuwere versie van de wizard (versie {raw[:9]}). Werk de wizard bij.",
                "versie",
                ("versie",),
            )
        elif int(raw) < 1:
            self.problems.add(f"{shown(raw)} is geen versie; schrijf 'versie: 1'.", "versie", ("versie",))
        else:
            return True
        return False

    def _general(self, name: str, raw: Any, *, present: bool) -> Voorziening:
        declared = soort(name)
        answers = self.problems.mapping(raw, name, (name,)) if present else {}
        return Voorziening(name, declared.titel, name, self._sheet(declared, answers, name, (name,)))

    def _sheet(self, declared: Soort, answers: dict[str, Any], place: str, at: At) -> Any:
        model = blad(declared.soort)
        try:
            sheet = model.model_validate(answers)
        except ValidationError as fout:
            for loc, sentence in meldingen(fout, declared.per_naam):
                self.problems.add(sentence, ".".join([place, *(str(p + 1 if isinstance(p, int) else p) for p in loc)]), (*at, *loc))
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
            self.problems.add(
                "hier hoort een lijst te staan; begin elke voorziening met '- soort: …'.", "voorzieningen", ("voorzieningen",)
            )
            return ()
        if len(raw) > _MEESTE_VOORZIENINGEN:
            self.problems.add(
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
        at: At = ("voorzieningen", i)
        if not isinstance(raw, dict):
            self.problems.add("een voorziening begint met 'soort: …'.", f"voorzieningen.{i + 1}", at)
            return None
        declared = self._soort(raw.get("soort"), i, at)
        if declared is None:
            return None
        ids = {v.id for v in before}
        identity = self._id(raw.get("id"), declared, ids, given, at)
        name = gegeven_naam(raw.get("naam"), f"{identity}.naam", (*at, "naam"), self.problems)
        name = name or vrije_naam(declared, [v.naam for v in before])
        answers = {k: v for k, v in raw.items() if k not in ("soort", "id", "naam")}
        return Voorziening(identity, name, declared.soort, self._sheet(declared, answers, identity, at))

    def _soort(self, raw: Any, i: int, at: At) -> Soort | None:
        place = f"voorzieningen.{i + 1}.soort"
        possible = [n for n in soort_bestanden() if not is_algemeen(n)]
        if not isinstance(raw, str) or not raw:
            self.problems.add(f"de soort ontbreekt; schrijf 'soort: …' met een van {opgesomd(possible)}.", place, (*at, "soort"))
        elif raw in soort_bestanden() and raw not in possible:
            self.problems.add(
                f"'{raw}' hoort niet in deze lijst; zet 'soort' weg en '{raw}:' als eigen kop in het bestand.", place, (*at, "soort")
            )
        elif raw not in possible:
            self.problems.add(
                f"{shown(raw)} is geen soort voorziening{bedoelde_u(raw, possible) or f'; kies uit {opgesomd(possible)}.'}",
                place,
                (*at, "soort"),
            )
        else:
            return soort(raw)
        return None

    def _id(self, raw: Any, declared: Soort, before: set[str], given: set[str], at: At) -> str:
        """The id of a provision: its own, else one that no other provision of the file has (``before``) or names (``given``)."""
        if raw is None:
            return vrij_id(declared.soort, before | given)
        place = f"voorzieningen.{at[1] + 1 if isinstance(at[1], int) else at[1]}.id"
        return gegeven_id(raw, before, place, (*at, "id"), self.problems) or vrij_id(declared.soort, before if raw else before | given)
