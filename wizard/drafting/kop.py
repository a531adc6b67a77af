"""What title block, box, header and footer print. No clock is read: dates come from ``stuk`` in the answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wizard.agreement.agreement import Agreement, Stuk
from wizard.agreement.antwoorden import Antwoord, blik_op
from wizard.drafting import dutch
from wizard.drafting.document import Deel, Kop, Lid, OpenPoint, Reference, Span, Text, Value, plain
from wizard.drafting.saying import said, terms

_WOORD = {"voorstel": "Voorstel", "concept": "Concept", "tekst": "Tekst"}
_VAN = {"werkgevers": "werkgevers", "werknemers": "werknemersorganisaties", "samen": "werkgevers en werknemersorganisaties"}
_STATUS = {
    "voorstel": "Voorstel, nog niet overeengekomen",
    "concept": "Concept, nog niet overeengekomen",
    "tekst": "Tekst ter ondertekening",
}
_SOORT = {"geen_cao": "Regeling", "bijlage_bij_cao": "Bijlage bij de cao"}
_PUNTEN = {
    "waarde": "in te vullen",
    "keuze": "te kiezen",
    "blokkade": "zonder mogelijke tekst",
    "ongeldig": "niet leesbaar",
    "verwijzing": "met een vervallen verwijzing",
}
_ZIJDEN = ("werkgeverspartijen", "werknemerspartijen")
_KORT = 60
_NIETS: Mapping[str, str] = {}


def _cao(agreement: Agreement, naam: str) -> Antwoord:
    return blik_op(agreement, agreement.algemeen["cao"]).antwoord(naam)


def kop_spans(agreement: Agreement, invoer: Mapping[str, str] = _NIETS) -> tuple[Span, ...]:
    """The title: ``Cao`` with its name, or the gap."""
    kind = agreement.waarde("cao.type") or ""
    pieces = said(_cao(agreement, "naam"), invoer, {})
    return (Text(f"{_SOORT.get(kind, 'Cao')} "), *(p for p in pieces if isinstance(p, Text | Value)))


def kop_of(agreement: Agreement, title: tuple[Span, ...], delen: Sequence[Deel], points: Sequence[OpenPoint]) -> Kop:
    """The title block of a draft, from ``cao`` and ``stuk``; what is not known leaves its line out. ``title`` as ``kop_spans`` gives it."""
    stuk = agreement.stuk or Stuk()
    if points and stuk.soort == "tekst":
        stuk = replace(stuk, soort="concept")  # what is open is not ready to be signed
    chapter = agreement.waarde("cao.hoofdstuk") if "slot" in agreement.algemeen else None
    side = _VAN.get(stuk.van, "")
    word = _WOORD[stuk.soort]
    return Kop(
        titel=title,
        ondertitel=f"Hoofdstuk {chapter}" if chapter else "",
        soort=" · ".join(p for p in (f"{word} van de {side}" if side else word, _versie(stuk)) if p),
        partijen=_partijen(agreement),
        ondertekenaars=_ondertekenaars(agreement),
        ding=_ding(agreement),
        datum=stuk.datum,
        versie=stuk.versie,
        looptijd=_looptijd(agreement),
        stand=_stand(agreement, stuk, delen, points),
        kort=_kort(plain(title), chapter),
        merk=" · ".join(p for p in (_versie(stuk) or word, stuk.datum) if p),
        voet=" ".join(p for p in (word, side) if p),
    )


def _versie(stuk: Stuk) -> str:
    """The version where there is little room: ``Concept 2`` of ``Concept 2, vervangt concept 1``; a bare number says what it is."""
    short = stuk.versie.partition(",")[0].strip()
    return f"Versie {short}" if short.isdecimal() else short


def _kort(title: str, chapter: str | None) -> str:
    full = f"{title} · {chapter}" if chapter else title
    if len(full) <= _KORT:
        return full
    return title if len(title) <= _KORT else title[: _KORT - 1].rstrip() + "…"


def _partijen(agreement: Agreement) -> tuple[Span, ...]:
    sides = [_cao(agreement, name) for name in _ZIJDEN]
    known = [a for a in sides if a.waarde]
    out: list[Span] = []
    for i, answer in enumerate(known):
        out += (Text("; "),) if i else ()
        out += [p for p in said(answer, {}, {}) if isinstance(p, Text | Value)]
    return tuple(out) if len(known) == len(sides) else ()


def _ondertekenaars(agreement: Agreement) -> tuple[Text, ...]:
    """Each party apart; a side that is not known gets an empty row."""
    sides = [_cao(agreement, name).waarde or ("",) for name in _ZIJDEN]
    return tuple(Text(name) for side in sides for name in side)


def _looptijd(agreement: Agreement) -> tuple[Span, ...]:
    begin, end = _cao(agreement, "ingangsdatum"), _cao(agreement, "einddatum")
    if begin.waarde is None or end.waarde is None:
        return ()
    days = [p for a in (begin, end) for p in said(a, {}, {}) if isinstance(p, Value)]
    return (days[0], Text(" tot en met "), days[1])


def _ding(agreement: Agreement) -> str:
    return terms(blik_op(agreement, agreement.algemeen["cao"]))["cao"].text.removeprefix("deze ")


def _stand(agreement: Agreement, stuk: Stuk, delen: Sequence[Deel], points: Sequence[OpenPoint]) -> tuple[tuple[str, str], ...]:
    rows = [("Status", _STATUS[stuk.soort])]
    if stuk.van:
        rows.append(("Van", dutch.capitalised(_VAN[stuk.van])))
    dead = sum(isinstance(s, Reference) and s.dead for d in delen for a in d.articles for lid in a.leden for s in _spans(lid))
    named = len(delen) == 1 and 0 < len(points) <= 3 and not dead
    rows.append(("Nog open", _marks(delen, points) if named else _nog_open(points, dead)))
    outside = f"Toelichtingen zijn geen onderdeel van de {_ding(agreement)}."
    rows.append(("Leeswijzer", f"[Vet tussen haken] is nog niet afgesproken. {outside}" if points or dead else outside))
    return tuple(rows)


def _spans(lid: Lid) -> Iterator[Span]:
    yield from lid.text
    for item in lid.onderdelen:
        yield from item.text
        for inner in item.onderdelen:
            yield from inner.text


def _nog_open(points: Sequence[OpenPoint], dead: int) -> str:
    """How many marks stand in the text, by kind; references that point at nothing (any more) count too."""
    kinds: Counter[str] = Counter(p.kind for p in points)
    kinds["verwijzing"] = dead
    total = kinds.total()
    if not total:
        return "Geen"
    counted = "1 punt" if total == 1 else f"{total} punten"
    words = [(kinds[k], word) for k, word in _PUNTEN.items() if kinds[k]]
    which = f" {words[0][1]}" if len(words) == 1 else ": " + ", ".join(f"{n} {word}" for n, word in words)
    return f"{counted}{which}. {'Dat staat' if total == 1 else 'Zij staan'} in de tekst, vet tussen haken."


def _marks(delen: Sequence[Deel], points: Sequence[OpenPoint]) -> str:
    """For a losse clausule: the marks themselves with their place."""
    places = {lid.id: (a, lid) for d in delen for a in d.articles for lid in a.leden}
    out = []
    for p in points:
        found = places.get(p.places[0])
        where = "" if not found else f"Artikel\u00a0{found[0].number}" + (f" lid\u00a0{found[1].number}" if found[1].number else "") + ": "
        out.append(f"{where or 'Titel: '}{p.text}")
    return "; ".join(out)
