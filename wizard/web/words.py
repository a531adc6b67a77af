"""Answers in words, for lists of answers and examples: as the text says them where it does, else by their labels."""

from __future__ import annotations

from wizard import library
from wizard.agreement import presets
from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import Antwoord, blik_op
from wizard.agreement.catalogue import bibliotheek
from wizard.agreement.parameter import Parameter
from wizard.agreement.values import Opening, Samengesteld, zeg
from wizard.drafting import dutch
from wizard.library import onthouden

_UNITS = {
    "gesprek": "gesprekken",
    "werknemer": "werknemers",
    "arbeidsplaats": "arbeidsplaatsen",
    "aanbieder": "aanbieders",
    "dienstjaar": "dienstjaren",
    "persoon": "personen",
    "module": "modules",
    "stap": "stappen",
    "deel": "delen",
    "minuut": "minuten",
    "dag": "dagen",
    "werkdag": "werkdagen",
    "week": "weken",
    "maand": "maanden",
    "kalenderjaar": "kalenderjaren",
}
_MOST_EXAMPLES = 3


def unit(parameter: Parameter) -> str:
    """The noun behind the field of a number: ``gesprekken``; empty for euro and procent, which have a sign."""
    name = parameter.eenheid or ""
    return "" if name in ("euro", "procent") else _UNITS.get(name, name)


def in_words(answer: Antwoord, agreement: Agreement) -> str:
    """The answer as one line; an empty string when it is open."""
    value, kind = answer.waarde, answer.parameter.type
    if value is None:
        return ""
    if isinstance(value, Samengesteld):
        return _composite(answer, agreement)
    match kind:
        case "keuze":
            return answer.parameter.optie(value).label
        case "meerkeuze":
            return _listed([answer.parameter.optie(k).label for k in value])
        case "voorzieningen":
            return _listed([agreement.vind(i).naam for i in value if agreement.heeft(i)])
        case "groepen" | "reeks":
            return "; ".join(_composite(row, agreement) for row in answer.rijen()) or "geen"
        case "teksten":
            return _listed(list(value))
        case "ja_nee":
            return dutch.capitalised(zeg(value, answer.parameter))
        case "getal":
            return " ".join(p for p in (zeg(value, answer.parameter), _counted_unit(value, answer.parameter)) if p)
        case _:
            return zeg(value, answer.parameter)


def _counted_unit(value: object, parameter: Parameter) -> str:
    return (parameter.eenheid or "") if value == 1 and unit(parameter) else unit(parameter)


def _listed(labels: list[str]) -> str:
    return ", ".join(labels) or "geen"


def _composite(answer: Antwoord, agreement: Agreement) -> str:
    """In its own words (``zegt``); a value that has none by the answers to its parts."""
    value = answer.waarde
    words = value.woorden() if type(value) is not Samengesteld or value.declaratie.zegt else ()
    if any(isinstance(w, str) and w.strip() for w in words):
        return "".join("…" if isinstance(w, Opening) else w.replace("{dit.cao}", "de cao") for w in words)
    parts = [answer.deel(v.naam) for v in answer.parameter.velden if v.niveau == "kern"]
    return "; ".join(text for part in parts if part.gevraagd and (text := in_words(part, agreement)))


@onthouden
def _stated() -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    """What the examples state, by soort and parameter: sector (of a library's example its name) and words, in the order of the examples."""
    out: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for agreement in presets.alle():
        if agreement.preset is None or agreement.preset.soort != "voorbeeld":
            continue
        whose = from_library(agreement.preset.id) or agreement.preset.sector
        for voorziening in agreement.alle():
            for answer in blik_op(agreement, voorziening).antwoorden():
                if answer.gevraagd and answer.path not in agreement.nog_standaard and (text := in_words(answer, agreement)):
                    out.setdefault((voorziening.soort, answer.parameter.naam), []).append((whose, text))
    return {key: tuple(found) for key, found in out.items()}


def from_library(preset_id: str) -> str:
    """The name of the library that a preset comes from; empty when it is ours."""
    return bibliotheek() if preset_id in library.presets() else ""


def examples(soortnaam: str, naam: str) -> tuple[tuple[str, str], ...]:
    """At most three examples that answer this question: sector (or the organisation whose example it is) and answer."""
    return _stated().get((soortnaam, naam), ())[:_MOST_EXAMPLES]


@onthouden
def suggestions(soortnaam: str, naam: str) -> tuple[str, ...]:
    """Texts that presets or the catalogue give for a question that asks for a list of texts."""
    found = [text for a in presets.alle() for v in a.alle() if v.soort == soortnaam for text in getattr(v.blad, naam, None) or ()]
    return tuple(dict.fromkeys(found))
