"""The rules that warn or block: ``clause_templates/regels.yaml`` as typed records, checked when first asked for.

An unknown code is an error, never a guess.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from wizard.library import onthouden
from wizard.register import Register, Zekerheid, gezocht, met_bibliotheek

EIGEN_KEUZE = "eigen keuze van dit programma"


@dataclass(frozen=True, slots=True)
class Geval:
    """What a user reads at one option: the sentence, the law, and what can be done (``kies``: the option to choose instead)."""

    zin: str
    wet: str
    kies: str = ""
    doe: str = ""
    zonder_reden: str = ""
    """What follows ``zin`` as long as the reason that is asked for next to the option is not written down."""
    met_reden: str = ""
    """What follows ``zin`` when it is."""


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
    zonder_reden: str = ""
    met_reden: str = ""
    gevallen: Mapping[str, Geval] = field(default_factory=dict)

    def grond(self, plekken: tuple[str, ...]) -> str:
        """Why an option may have no text, in a few words: the law, or what the rule is called when that is our own choice."""
        law = self.voor(plekken).wet.removesuffix(EIGEN_KEUZE).rstrip("; ")
        return law or f"{self.titel[:1].lower()}{self.titel[1:]}"

    def voor(self, plekken: tuple[str, ...]) -> Geval:
        """What this rule says at an option, known by one or more names, the most precise first.

        E.g. ``("uren_budget.deeltijd.regel.uitgesloten", "deeltijd.regel.uitgesloten")``, as ``Aanwijzing.plekken`` gives them.
        Where the rule has no case for it, its general sentence holds.
        """
        for plek in plekken:
            if plek in self.gevallen:
                return self.gevallen[plek]
        return Geval(self.zin, self.wet, "", self.doe, self.zonder_reden, self.met_reden)


def regel(code: str) -> Regel:
    """The rule with this code. Raises SjabloonFout for a code that regels.yaml does not have."""
    return gezocht(regels(), code, "regels.yaml")


@onthouden
def regels() -> Mapping[str, Regel]:
    """All rules by code. Raises SjabloonFout with every mistake in regels.yaml."""
    return met_bibliotheek("regels", lees_regels)


def lees_regels(tekst: str, bezet: Collection[str] = ()) -> dict[str, Regel]:
    """The rules written in ``tekst``, the form of regels.yaml; codes in ``bezet`` are another's. Raises SjabloonFout with every mistake."""
    bestand = Register("regels.yaml", tekst)
    out: dict[str, Regel] = {}
    for code, own in bestand.woordenboek().items():
        if code in bezet:
            bestand.fout(f"deze code is er al in de regels van de wizard; geef uw regel een eigen code, bijvoorbeeld 'eigen-{code}'.", code)
        cases = own.pop("gevallen", {}) if isinstance(own, dict) else {}
        if not isinstance(cases, dict):
            bestand.fout("hier horen gevallen, elk met zijn velden.", code, "gevallen")
            cases = {}
        if isinstance(own, dict) and own.pop("kies", None) is not None:
            bestand.fout("'kies' hoort bij een optie; zet het onder 'gevallen', bij de optie waarvoor het geldt.", code, "kies")
        values = bestand.velden(Regel, own, (code,), "code", "gevallen")
        general = {name: values[name] for name in ("zin", "wet", "doe", "zonder_reden", "met_reden") if name in values}
        found = {}
        for key, case in cases.items():
            merged = general | case if isinstance(case, dict) else case
            found[key] = Geval(**bestand.velden(Geval, merged, (code, "gevallen", key), gedeeld=(code,)))
        out[code] = Regel(code=code, gevallen=MappingProxyType(found), **values)
    bestand.klaar()
    return out
