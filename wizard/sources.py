"""The sources behind questions, rules and checks: ``clause_templates/bronnen.yaml`` as typed records, checked when first asked for.

Facts of law change, so a source has a review date; an unknown key is an error, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from wizard.library import onthouden
from wizard.register import Plek, Register, Zekerheid, gezocht, met_bibliotheek

_DATUM = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


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


def bron(sleutel: str) -> Bron:
    """The source with this key. Raises SjabloonFout for a key that bronnen.yaml does not have."""
    return gezocht(bronnen(), sleutel, "bronnen.yaml")


def verlopen(op: date) -> tuple[Bron, ...]:
    """The sources whose review date has come on that day, in the order of the file."""
    return tuple(b for b in bronnen().values() if b.herzien_voor and b.herzien_voor <= op)


@onthouden
def bronnen() -> Mapping[str, Bron]:
    """All sources by key. Raises SjabloonFout with every mistake in bronnen.yaml."""
    return met_bibliotheek("bronnen", lees_bronnen)


def lees_bronnen(tekst: str, bezet: Collection[str] = ()) -> dict[str, Bron]:
    """The sources written in ``tekst``, the form of bronnen.yaml; ``bezet`` are keys of another. Raises SjabloonFout with every mistake."""
    bestand = Register("bronnen.yaml", tekst)
    out: dict[str, Bron] = {}
    for i, groep in enumerate(bestand.lijst()):
        shared: Plek = (i, "geldt_voor_alle")
        for key, own in groep["bronnen"].items():
            plek: Plek = (i, "bronnen", key)
            if key in out:
                bestand.fout(f"'{key}' staat er twee keer; laat er één staan.", *plek)
            if key in bezet:
                text = "deze sleutel is er al in de bronnen van de wizard; geef uw bron een eigen sleutel, bijvoorbeeld"
                bestand.fout(f"{text} 'eigen-{key}'.", *plek)
            merged = groep["geldt_voor_alle"] | own if isinstance(own, dict) else own
            values = bestand.velden(Bron, merged, plek, "sleutel", gedeeld=shared)
            if not _DATUM.fullmatch(str(values.get("datum", "0000"))):
                text = f"'{values['datum']}' is geen datum; schrijf JJJJ, JJJJ-MM of JJJJ-MM-DD."
                bestand.fout(text, *bestand.waar("datum", plek, shared), veld="datum")
            if "herzien_voor" in values:
                where = bestand.waar("herzien_voor", plek, shared)
                values["herzien_voor"] = bestand.datum(values["herzien_voor"], *where, veld="herzien_voor")
            out[key] = Bron(sleutel=key, **values)
    bestand.klaar()
    return out
