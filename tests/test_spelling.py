"""Every Dutch word that anyone reads is spelled right: by hunspell's list, or by our own two lists of words and names."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.programs import found
from tests.words import alle_woorden, sjabloontekst

_HIER = Path(__file__).parent
_WOORDEN = (_HIER / "woorden.txt").read_text(encoding="utf-8").split()
_NAMEN = (_HIER / "namen.txt").read_text(encoding="utf-8").split()


@pytest.mark.needs("hunspell-nl")
def test_every_word_is_spelled_right() -> None:
    """A word in the first place of its sentence may have a capital. Each word of our own is used."""
    lookup = _woordenboek()
    written = alle_woorden()
    unknown = {w: place for w, place in written.items() if not any(lookup(form) for form in _vormen(w))}
    wrong = {w: place for w, place in unknown.items() if not {*_vormen(w)} & {*_WOORDEN, *_NAMEN}}
    assert wrong == {}
    assert sorted({*_WOORDEN, *_NAMEN} - {form for w in written for form in _vormen(w)}) == []


def _woordenboek() -> Callable[[str], bool]:
    """Whether hunspell's Dutch list knows a word. Reading it takes seconds; spylls leaves its two files to be closed by Python."""
    from spylls.hunspell import Dictionary

    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        known: Callable[[str], bool] = Dictionary.from_files(str(found("hunspell-nl")).removesuffix(".dic")).lookup
    return known


def _vormen(word: str) -> list[str]:
    """How a word may stand in the list: as it is, without a capital, or before a hyphen without its ``s`` (``ondernemings-cao``)."""
    bare = word.rstrip("-").replace("Eén", "één")
    forms = [bare, bare.removesuffix("s")] if word.endswith("-") else [bare]
    return [*forms, *(f[0].lower() + f[1:] for f in forms)]


@pytest.mark.parametrize("words", [_WOORDEN, _NAMEN], ids=["woorden", "namen"])
def test_our_own_lists_are_in_order(words: list[str]) -> None:
    assert words == sorted(set(words), key=str.lower)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("# Ontwikkelbudget: besteding {besteding}", "# Ontwikkelbudget: besteding"),
        ("- {plan, kies plan_van_aanpak}", "-"),
        ("  % bij ja, op_verzoek: Op verzoek van {{ wie }} krijgt die", "Op verzoek van x krijgt die"),
        ("  % vervalt bij nee", ""),
        ('% zin financiering(financiering, "wat")', ""),
        ("  % elk groepen: - voor {{ rij.omschrijving }}", "- voor x"),
        ('- {werktijd} {{ zin.werktijd(werktijd, activiteit="de gesprekken") }}', "- x de gesprekken"),
        ('- Volgens {{ artikel("individueel_budget/aanspraak") }} geldt dit.', "- Volgens x geldt dit."),
        ("- [een: Aanbieder is][meer: Aanbieders zijn] hier:", "- [ Aanbieder is][ Aanbieders zijn] hier:"),
        ("%% later: een_soort, in `code` en 'aangehaald'", "%% later: , in en"),
    ],
)
def test_the_notation_is_left_out(line: str, text: str) -> None:
    assert sjabloontekst(line).split() == text.split()
