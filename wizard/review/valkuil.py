"""How a sentence gives a known trap (T1 to T17) away: groups of words that must all occur, and words that take the suspicion away."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ZIN = re.compile(r"(?<=[.;])\s+|\n")
_ONTKEND = r"\b(?:niet|geen|nooit|zonder)\b"


@dataclass(frozen=True, slots=True)
class Valkuil:
    """A trap by its words: each of ``groepen`` occurs in the sentence, and nothing of ``tenzij`` does."""

    code: str
    groepen: tuple[re.Pattern[str], ...]
    tenzij: re.Pattern[str] | None

    def in_zin(self, zin: str) -> bool:
        """Whether this sentence looks like the trap."""
        return not (self.tenzij and self.tenzij.search(zin)) and all(g.search(zin) for g in self.groepen)


def valkuilen_in(tekst: str, valkuilen: tuple[Valkuil, ...]) -> tuple[str, ...]:
    """The codes of the traps that a text looks like, each once, in the order of the list."""
    zinnen = _ZIN.split(tekst.replace("\u00a0", " "))
    return tuple(dict.fromkeys(v.code for v in valkuilen if any(v.in_zin(z) for z in zinnen)))


def _valkuil(code: str, *groepen: tuple[str, ...], tenzij: tuple[str, ...] = (_ONTKEND,)) -> Valkuil:
    """A trap from groups of alternatives, each a regular expression; capitals don't count."""
    found = [re.compile("|".join(g), re.IGNORECASE) for g in groepen]
    return Valkuil(code, tuple(found), re.compile("|".join(tenzij), re.IGNORECASE) if tenzij else None)


_TERUG = (r"terug-?(?:beta|vorder|gevorder|vra)", r"verreken", r"\b(?:betaalt|vordert|vraagt)\b.*\bterug\b")
_BOVEN_TWINTIG = r"\b(?:vanaf|bij|minste|meer dan)\s+(?:2[1-9]|[3-9]\d|[1-9]\d\d+)\b"
_TOESTEMMING = r"toestemming van (?:(?:de|het|diens|zijn|haar) )?(?:leiding|werkgever)"
_BOND = r"(?:\bFNV\b|\bCNV\b|vakbond|vakorganisatie|\bbonden\b)"
_LEEFTIJD = (r"\d\d ?\+", r"\d\d[ -]?plus", r"\d\d jaar (?:en|of) (?:ouder|jonger)", r"(?:ouder|jonger) dan \d\d", r"\bvanaf \d\d jaar")
_ARBEIDSDUUR = (r"deeltijd", r"parttime", r"(?:minder dan|onder(?: de)?) \d\d? uur")
_CONTRACT = (r"bepaalde tijd", r"tijdelijke (?:werknemer|kracht|contract|medewerker)", r"oproepkracht")

VALKUILEN = (
    _valkuil("T1", _TERUG, (r"verplichte", r"vakscholing", r"functiegericht")),
    _valkuil(
        "T2",
        (r"melding", r"meldt", r"WMCO", r"sociaal plan"),
        (_BOVEN_TWINTIG,),
        (r"ontslag", r"arbeidsplaats", r"arbeidsovereenkomst", r"werknemers"),
        tenzij=("procent", "%"),
    ),
    _valkuil(
        "T3",
        (r"rapport", r"verslag", r"uitslag", r"uitkomst", r"resultaten"),
        (r"\bHR\b", r"personeelszaken", r"leidinggevende", r"werkgever"),
        (r"stuurt", r"ontvangt", r"krijgt", r"verstrekt", r"inzage", r"deelt", r"afschrift"),
        tenzij=(_ONTKEND, r"groepen", r"herleidbaar", r"zelf"),
    ),
    _valkuil(
        "T5",
        (r"\bcao\b", r"sociaal plan"),
        (r"\bonbepaalde (?:tijd|duur)", r"\b(?:[6-9]|\d\d|zes|zeven|acht|negen|tien)\s+jaar"),
        (r"geldt", r"looptijd", r"duurt", r"loopt"),
        tenzij=(r"dienstverband", r"arbeidsovereenkomst", r"\boud"),
    ),
    _valkuil(
        "T6", (r"transitievergoeding",), (r"\balle\b",), (r"mindering", r"inhoud", r"ingehouden", r"verreken", r"aftrek", r"afgetrokken")
    ),
    _valkuil("T7", (r"transitievergoeding",), (r"in (?:de )?plaats van", r"vervangt", r"vervalt"), tenzij=(_ONTKEND, "673b")),
    _valkuil("T8", (r"zij-instromer", r"zij-instroom"), (r"eigen tijd", *_TERUG, r"(?:%|procent) (?:van het )?(?:cao-)?loon")),
    _valkuil(
        "T9",
        (r"werkgever",),
        (r"kiest", r"bepaalt"),
        (r"wie (?:vertrek|boventallig|moet gaan)",),
        tenzij=(r"afspiegeling", r"Ontslagregeling"),
    ),
    _valkuil(
        "T10", (r"deelname.*verplicht", r"verplicht.*(?:deelname|deel te nemen)", r"(?:op basis|afhankelijk) van de (?:uitslag|uitkomst)")
    ),
    _valkuil("T11", (r"loopbaanadvi[es]",), (r"\b(?:alleen|uitsluitend)\b.*boventallig", _TOESTEMMING)),
    _valkuil("T12", (r"(?<!fiscaal )onbelast", r"belastingvrij", r"\bnetto\b.*uitbeta", r"uitbeta.*\bnetto\b")),
    _valkuil(
        "T13",
        (r"bondsl[ei]d", rf"\b(?:lid|leden)\b(?!\s\d).*{_BOND}", r"georganiseerde werknemer"),
        tenzij=(_ONTKEND, r"ongeacht", r"\blid of\b", r"\bleden en\b"),
    ),
    _valkuil("T14", (r"\b(?-i:STAP)\b",), tenzij=()),
    _valkuil("T14", (r"\bhet fonds (?:vergoedt|betaalt)\b",), tenzij=(_ONTKEND, r"zorg voor", r"reglement")),
    _valkuil("T15", (r"bedenktijd",), (r"afstand", r"vervalt", r"\bniet\b", r"\bgeen\b"), tenzij=()),
    _valkuil(
        "T15",
        (r"bindend advies", r"\b(?:uitsluitend|alleen|enkel)\b.*commissie", r"\b(?:niet|geen)\b.*\brechter\b"),
        tenzij=(r"blijft open", r"onverlet"),
    ),
    _valkuil("T16", (r"leerambassadeur",), (r"teamleider", r"\b(?:is|zijn) (?:een )?leidinggevende", r"rapporte", r"\bmeldt? (?:aan|wie)")),
    _valkuil(
        "T17",
        (r"Stichting van de Arbeid", r"handreiking"),
        (r"€", r"\beuro\b", r"minimaal", r"minimum", r"ten minste", r"\bnorm\b"),
        tenzij=(_ONTKEND, "voorbeeld"),
    ),
)
"""The traps that a free text or an edited lid may hold; T4 apart, since a reason that is written down takes it away."""

ONDERSCHEID = (
    _valkuil(
        "T4",
        (*_LEEFTIJD, *_ARBEIDSDUUR, *_CONTRACT),
        tenzij=(r"ongeacht", r"gelijk", r"rechtvaardiging", r"onbepaalde tijd", r"\book\b", r"inbegrip", r"voortgezet"),
    ),
)
