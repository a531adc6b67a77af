"""Sources past their review date: facts of law change, so what rests on an old source is said, never silently trusted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Antwoord, blik_op
from wizard.agreement.blokkades import aanwijzingen
from wizard.drafting import dutch
from wizard.review.findings import Bevinding
from wizard.rules import regel
from wizard.sources import Bron, bron, verlopen


def vandaag() -> date:
    """Today, where this program runs."""
    return datetime.now().astimezone().date()


def verouderd(agreement: Agreement, op: date) -> tuple[Bevinding, ...]:
    """One finding per place (an article, a section) that this agreement rests on and whose review date has come, at the first answer."""
    old = {b.sleutel: b for b in verlopen(op)}
    places: dict[str, str] = {}
    for v in agreement.alle() if old else ():
        for answer in blik_op(agreement, v).antwoorden():
            for key in _bronnen(answer, ours=answer.path in agreement.nog_standaard) if answer.gevraagd else ():
                places.setdefault(bron(key).sleutel, answer.path)
    for a in aanwijzingen(agreement) if old else ():
        places.setdefault(regel(a.regel).bron, a.path)
    once = {old[key].plaats: (old[key], path) for key, path in reversed(places.items()) if key in old}
    return tuple(_bevinding(source, path) for source, path in reversed(once.values()))


def _bronnen(answer: Antwoord, *, ours: bool) -> Iterator[str]:
    """The sources of a question, of the options that are chosen, and of what we propose where that stands."""
    yield from answer.parameter.bron
    if ours:
        yield from answer.parameter.standaard_bron
    for optie in answer.parameter.opties:
        if optie.sleutel in answer.keuzen():
            yield from optie.bron


def _bevinding(source: Bron, path: str) -> Bevinding:
    assert source.herzien_voor is not None
    day = dutch.long_date(source.herzien_voor)
    zin = f"De bron ‘{source.titel}’ moest voor {day} opnieuw worden bekeken. Ga na of zij nog klopt."
    return Bevinding("bron", path, zin, source.plaats, doe="Laat een jurist de bron nakijken.")
