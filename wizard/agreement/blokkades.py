"""Which chosen options may not become text, and which warn: read from the catalogue, at every depth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Antwoord, Antwoorden, Blik, blik_op
from wizard.agreement.conditions import is_voorwaarde, lees_voorwaarde
from wizard.agreement.eigenschappen import eigenschappen
from wizard.agreement.parameter import Optie
from wizard.messages import SjabloonFout


@dataclass(frozen=True, slots=True)
class Aanwijzing:
    """A chosen option that blocks or warns. ``path`` is that of the answer, ``plek`` names it without the provision
    (``loopbaanadvies.eigendom_resultaten.werkgever``; for a shared type ``deeltijd.regel.uitgesloten``)."""

    path: str
    regel: str
    optie: Optie
    plekken: tuple[str, ...]
    blokkeert: bool


def blokkade(
    blik: Blik, answer: Antwoord, sleutel: str, ouder: Antwoord | None = None, gelezen: list[Antwoord] | None = None
) -> str | None:
    """The rule that blocks this option of this answer now, or None. ``ouder`` is the composite the answer is a part of; the answers that
    decided it are added to ``gelezen``."""
    try:
        found = answer.parameter.optie(sleutel).blokkade
    except KeyError:
        return None
    if found is None:
        return None
    return found.regel if found.als is None or _geldt(blik, ouder, found.als, [] if gelezen is None else gelezen) else None


def _geldt(blik: Blik, ouder: Antwoord | None, als: str, gelezen: list[Antwoord]) -> bool:
    if is_voorwaarde(als):
        condition = lees_voorwaarde(als)
        gelezen += [a for v in condition.vergelijkingen if (a := blik.vind(v.path)) is not None]
        return condition.waar(blik.opzoeken)
    if ouder is not None and ouder.waarde is not None and hasattr(type(ouder.waarde), als):
        return bool(getattr(ouder.waarde, als))
    own = eigenschappen(blik.voorziening.soort).get(als) or eigenschappen("gedeeld").get(als)
    if own is None:
        raise SjabloonFout(
            f"de eigenschap '{als}' van een blokkade bestaat niet; schrijf haar in eigenschappen/{blik.voorziening.soort}.py."
        )
    return bool(own(Antwoorden(blik, gelezen)))


def _delen(answer: Antwoord, ouder: Antwoord | None = None) -> Iterator[tuple[Antwoord, Antwoord | None]]:
    """The answer and all its parts that are asked, each with what it is part of."""
    if not answer.gevraagd:
        return
    yield answer, ouder
    if answer.parameter.type == "samengesteld" and answer.waarde is not None:
        for veld in answer.parameter.velden:
            yield from _delen(answer.deel(veld.naam), answer)
    elif answer.parameter.type in ("groepen", "reeks"):
        for row in answer.rijen():
            for veld in answer.parameter.velden:
                yield from _delen(row.deel(veld.naam), row)


def gevraagde_antwoorden(blik: Blik) -> Iterator[tuple[Antwoord, Antwoord | None]]:
    """Every answer that is asked, and every part of it, each with the composite it is a part of (None at the top)."""
    for answer in blik.antwoorden():
        yield from _delen(answer)


def aanwijzingen(agreement: Agreement) -> Iterator[Aanwijzing]:
    """All options in effect that block or warn, in the order of the screens."""
    for voorziening in agreement.alle():
        blik = blik_op(agreement, voorziening)
        for answer, ouder in gevraagde_antwoorden(blik):
            for optie in answer.parameter.opties:
                if optie.sleutel not in answer.keuzen():
                    continue
                names = plekken(agreement, answer, ouder, optie.sleutel)
                if rule := blokkade(blik, answer, optie.sleutel, ouder):
                    yield Aanwijzing(answer.path, rule, optie, names, True)
                elif optie.waarschuwing:
                    yield Aanwijzing(answer.path, optie.waarschuwing, optie, names, False)


def plekken(agreement: Agreement, answer: Antwoord, ouder: Antwoord | None, sleutel: str) -> tuple[str, ...]:
    """The names under which regels.yaml may have a case for this option: most precise first."""
    voorziening, _, rest = answer.path.partition(".")
    own = f"{agreement.vind(voorziening).soort}.{rest}.{sleutel}"
    shared = ouder.parameter.samengesteld if ouder else answer.parameter.samengesteld
    if not shared:
        return (own,)
    return (own, f"{shared}.{answer.parameter.naam}.{sleutel}" if ouder else f"{shared}.{sleutel}")
