"""A declaration being read: its tree as text, and every mistake found on the way with question and line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from wizard.agreement.reading_tree import Gelezen
from wizard.messages import Melding, bedoelde_u, opgesomd

_VREEMD = re.compile(r"[\x00-\x1f\x7f]")
_MEEST_GENOEMD = 20


ANDERE_BRON = "; schrijf eigen, een sleutel uit clause_templates/bronnen.yaml, of zet de bron in een eigen bronnen.yaml."
ANDERE_REGEL = "; neem een code uit clause_templates/regels.yaml, zoals J26, of zet de regel in een eigen regels.yaml."


def wel(naam: object, bekend: Iterable[str], anders: str = ".") -> str:
    """How a message ends about a name that is not known: the one that was meant, else what there is; ``anders`` when that is too much."""
    names = list(dict.fromkeys(bekend))
    near = bedoelde_u(naam, names) if isinstance(naam, str) else ""
    return near or (f"; er is {opgesomd(names, 'en')}." if 0 < len(names) <= _MEEST_GENOEMD else anders)


@dataclass
class Lezing:
    """The tree of a file and its mistakes; ``vraag`` is the question at hand, which each message names."""

    read: Gelezen
    bestand: str
    fouten: list[Melding] = field(default_factory=list)
    vraag: str = ""

    def fout(self, tekst: str, *at: str | int) -> None:
        """Note a mistake at this place, or at the nearest one above it that has a line."""
        line = next((self.read.lines[at[:n]] for n in range(len(at), -1, -1) if at[:n] in self.read.lines), None)
        found = Melding(tekst, self.vraag, self.bestand, line)
        if found not in self.fouten:
            self.fouten.append(found)

    def onbekend(self, tree: dict[str, Any], known: Iterable[str], *at: str | int) -> None:
        """Note each field that does not exist here."""
        for key in tree:
            if key not in known:
                self.fout(f"het veld '{key}' bestaat hier niet{bedoelde_u(key, known) or '; haal het weg.'}", *at, key)

    def tekst(self, tree: dict[str, Any], naam: str, *at: str | int, nodig: bool = False) -> None:
        """Note when a field is not one line of text, or is not there while it must be."""
        value = tree.get(naam)
        if value is None or value == "":
            if nodig:
                self.fout(f"'{naam}' ontbreekt; vul dat in.", *at, naam)
        elif not isinstance(value, str):
            self.fout(f"'{naam}' is geen tekst; schrijf er één regel achter.", *at, naam)
        elif _VREEMD.search(value.strip()):
            self.fout(f"'{naam}' heeft een regeleinde of een onzichtbaar teken; schrijf één regel.", *at, naam)

    def lijst(self, tree: dict[str, Any], naam: str, *at: str | int, los: bool = False) -> list[str]:
        """The texts in a list, after noting when it is none; ``los``: one text will do as well."""
        value = tree.get(naam)
        if value is None:
            return []
        if isinstance(value, str) and los:
            return [value]
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            self.fout(f"'{naam}' is geen lijst; schrijf bijvoorbeeld {naam}: [een, twee].", *at, naam)
            return []
        return value
