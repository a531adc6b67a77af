"""``bronnen.yaml`` and ``regels.yaml`` of a library: their form, that what they name exists, and that who is blocked has a way out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wizard import library, rules, sources
from wizard.agreement.catalogue import soort_bestanden
from wizard.agreement.declaration_check import nagelezen
from wizard.agreement.declaration_sheet import ANDERE_BRON, wel
from wizard.agreement.parameter import Optie, Parameter
from wizard.messages import CaoFout, Melding
from wizard.register import Register

_UITWEG = "schrijf in 'doe' van de regel wat de gebruiker kan doen, of in 'kies' van het geval welke optie wel kan."


def registers() -> Iterator[Melding]:
    """Every mistake in both files. What the rules name is judged when both can be read."""
    found = [*fouten(sources.bronnen), *fouten(rules.regels)]
    yield from found or _eigen_regels()


def fouten(read: Callable[[], object]) -> tuple[Melding, ...]:
    """The mistakes that reading something gives."""
    try:
        read()
    except CaoFout as fout:
        return fout.meldingen
    return ()


def _eigen_regels() -> Iterator[Melding]:
    """What is wrong with the rules of theirs: a source or an option that does not exist, a block without a way out."""
    path = library.gedeeld("regels")
    theirs = Register("regels.yaml", library.tekst(path) if path else "{}")
    places, doubtful = _plekken()
    for code in theirs.woordenboek():
        rule = rules.regel(code)
        if rule.bron not in sources.bronnen():
            text = f"'{rule.bron}' is geen bron in bronnen.yaml{wel(rule.bron, sources.bronnen(), ANDERE_BRON)}"
            theirs.fout(text, code, veld="bron")
        for plek, geval in rule.gevallen.items():
            if plek not in places and ".".join(plek.split(".")[:2]) not in doubtful:
                text = f"'{plek}' is geen optie van een vraag; schrijf <soort>.<vraag>.<optie>{wel(plek, places)}"
                theirs.fout(text, code, "gevallen", plek)
            elif geval.kies and geval.kies not in places.get(plek, (geval.kies,)):
                text = f"'{geval.kies}' is daar geen optie{wel(geval.kies, places[plek])}"
                theirs.fout(text, code, "gevallen", plek, veld="kies")
    yield from _geen_uitweg(theirs)
    yield from theirs.fouten


def _plekken() -> tuple[dict[str, tuple[str, ...]], set[str]]:
    """Every place that a rule may have a case for, with the options there; and the questions of which that cannot be said."""
    found: dict[str, tuple[str, ...]] = {}
    doubtful: set[str] = set()
    for naam in soort_bestanden():
        read = nagelezen(naam)
        doubtful |= {f"{naam}.{vraag}" for vraag in read.twijfel}
        for p in read.soort.parameters if read.soort else ():
            for part, _, plekken in _opties(p, f"{naam}.{p.naam}", p.samengesteld):
                found |= dict.fromkeys(plekken, part.sleutels)
    return found, doubtful


def _opties(p: Parameter, path: str, shared: str) -> Iterator[tuple[Parameter, Optie, tuple[str, ...]]]:
    """Each option of a question and of its parts, with the names under which a rule may know it, the most precise first."""
    for optie in p.opties:
        yield p, optie, tuple(f"{where}.{optie.sleutel}" for where in (path, shared) if where)
    for v in p.velden:
        yield from _opties(v, f"{path}.{v.naam}", f"{p.samengesteld}.{v.naam}" if p.samengesteld else "")


def _geen_uitweg(theirs: Register) -> Iterator[Melding]:
    """The options that give no text while the rule does not say what can be done: noted at a rule of theirs, told at the question
    when the rule is ours."""
    for naam, file in soort_bestanden().items():
        read = nagelezen(naam)
        lines = dict(read.lines)
        for p in read.soort.parameters if read.soort and library.is_van(file) else ():
            for part, optie, plekken in _opties(p, f"{naam}.{p.naam}", p.samengesteld):
                code = optie.blokkade.regel if optie.blokkade else ""
                if not code or _kan_verder(part, optie, rules.regel(code).voor(plekken)):
                    continue
                if code in theirs.woordenboek():
                    case = next((("gevallen", plek) for plek in plekken if plek in rules.regel(code).gevallen), ())
                    theirs.fout(f"deze regel blokkeert '{plekken[0]}' zonder uitweg; {_UITWEG}", code, *case)
                else:
                    text = f"de regel '{code}' van de wizard geeft bij '{optie.sleutel}' geen uitweg; blokkeer met een eigen regel, en"
                    yield Melding(f"{text} {_UITWEG}", p.naam, file.name, lines.get(p.naam))


def _kan_verder(p: Parameter, optie: Optie, geval: rules.Geval) -> bool:
    """Whether who is blocked here reads what can be done: an option that gives text where this one does not, or a sentence."""
    if geval.kies not in p.sleutels:
        return bool(geval.doe)
    other = p.optie(geval.kies).blokkade
    return other is None or bool(optie.blokkade and other.als not in (None, optie.blokkade.als))
