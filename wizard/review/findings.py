"""All findings about an agreement: options that block or warn, then answers and provisions that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Antwoord, antwoord_op, blik_op
from wizard.agreement.blokkades import Aanwijzing, aanwijzingen
from wizard.agreement.path import within
from wizard.drafting.document import Document
from wizard.rules import regel


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One finding. ``kies`` is the option to choose instead, ``doe`` what to do; ``plek`` the answer (``path``) it is about."""

    code: str
    path: str
    zin: str
    wet: str
    blokkeert: bool = False
    kies: str = ""
    kies_label: str = ""
    doe: str = ""
    lid: str = ""
    """Id of the lid that was edited by hand, when the finding is about that."""

    @property
    def uitweg(self) -> str:
        """The remedy as a sentence."""
        return f"Kies ‘{self.kies_label}’." if self.kies_label else self.doe

    @property
    def grond(self) -> str:
        """The law behind it as a sentence; empty when it is our own choice."""
        return "" if self.wet.startswith("eigen keuze") else f"Grond: {self.wet}."

    @property
    def is_samenhang(self) -> bool:
        """Whether it is about answers that do not go together, and not about the law."""
        return self.code.startswith("K")

    @property
    def plaats(self) -> str:
        """Where it stands in a file of answers."""
        return f"afwijkende_teksten.{self.lid}" if self.lid else self.path

    @property
    def voorziening(self) -> str:
        """Id of the provision it is about."""
        return self.path.split(".")[0]


def bevindingen(agreement: Agreement, document: Document | None = None) -> tuple[Bevinding, ...]:
    """Every finding about this agreement, each option or pair once. ``document``: its text, to see which provision says nothing."""
    return tuple(dict.fromkeys([*van_opties(agreement), *botsingen(agreement, document)]))


def van_opties(agreement: Agreement) -> tuple[Bevinding, ...]:
    """What each chosen option says by itself: that it has no text, or what to beware of."""
    return tuple(dict.fromkeys(van_aanwijzing(agreement, a) for a in aanwijzingen(agreement)))


def botsingen(agreement: Agreement, document: Document | None = None) -> tuple[Bevinding, ...]:
    """Only what no single option says: answers that contradict each other or the law, and the user's own words."""
    from wizard.review import (
        budget,
        doelgroep,
        eigen_woorden,
        fonds,
        loopbaanadvies,
        looptijd,
        sociaal_plan,
        van_werk_naar_werk,
        vindbaarheid,
        voorziening,
    )

    modules = (
        looptijd,
        fonds,
        budget,
        loopbaanadvies,
        doelgroep,
        sociaal_plan,
        van_werk_naar_werk,
        vindbaarheid,
        voorziening,
        eigen_woorden,
    )
    found = [b for module in modules for check in module.CONTROLES for b in check(agreement)]
    found += eigen_woorden.eigen_tekst(agreement, document)
    return tuple(dict.fromkeys([*found, *(voorziening.zonder_tekst(agreement, document) if document else ())]))


def blokkerend(agreement: Agreement, botsingen: Sequence[Bevinding]) -> list[Bevinding]:
    """What stops a Word file: options without text, and clashes (as ``botsingen`` gives them) that block."""
    return [b for b in (*van_opties(agreement), *botsingen) if b.blokkeert]


def van_aanwijzing(agreement: Agreement, a: Aanwijzing) -> Bevinding:
    """A blocking or warning option as a finding, with the sentence of its rule; a reason that is written down is not asked for again."""
    rule = regel(a.regel)
    case = rule.voor(a.plekken)
    reasons = _redenen(agreement, a)
    if any(reasons):
        return Bevinding(a.regel, a.path, f"{case.zin} {case.met_reden}".rstrip(), case.wet, a.blokkeert, doe=rule.doe)
    zin = f"{case.zin} {case.zonder_reden}".rstrip() if reasons else case.zin
    label = _label(agreement, a.path, case.kies) if case.kies else ""
    return Bevinding(a.regel, a.path, zin, case.wet, a.blokkeert, case.kies if label else "", label, case.doe)


def _redenen(agreement: Agreement, a: Aanwijzing) -> list[bool]:
    """Of each question for a reason that stands next to this option and that it calls up: whether it is answered."""
    above, _, naam = a.path.rpartition(".")
    whole = antwoord_op(agreement, above)
    beside = [whole.deel(v.naam) for v in whole.parameter.velden] if whole else blik_op(agreement, agreement.vind(above)).antwoorden()
    return [bool(o.waarde) for o in beside if "motivering" in o.parameter.naam and o.gevraagd and _hoort_bij(o, naam, a)]


def _hoort_bij(other: Antwoord, naam: str, a: Aanwijzing) -> bool:
    condition = other.parameter.voorwaarde
    return condition is not None and any(v.path == naam and a.optie.sleutel in v.keys for v in condition.vergelijkingen)


def _label(agreement: Agreement, path: str, sleutel: str) -> str:
    """The label of an option of the parameter at a path."""
    answer = antwoord_op(agreement, path)
    return next((o.label for o in answer.parameter.opties if o.sleutel == sleutel), "") if answer else ""


def van_regel(code: str, path: str, plek: str = "", *, blokkeert: bool = False) -> Bevinding:
    """A finding of a rule about an answer, with its own sentence or that of a case."""
    case = regel(code).voor((plek,) if plek else ())
    return Bevinding(code, path, case.zin, case.wet, blokkeert, doe=case.doe)


def per_pad(found: tuple[Bevinding, ...], path: str) -> Iterator[Bevinding]:
    """The findings about an answer or a part of it."""
    return (b for b in found if within(b.path, path))
