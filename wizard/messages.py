"""Messages to people: Dutch, all at once, each with place, value, rule and remedy. One tree of exceptions.

Nothing here knows the domain; anyone may import it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from errno import EACCES, EEXIST, EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS


@dataclass(frozen=True, slots=True)
class Melding:
    """One problem. ``plaats`` is a path (``loopbaanadvies.frequentie.jaren``), ``regel`` the line in ``bestand`` where known."""

    tekst: str
    plaats: str = ""
    bestand: str = ""
    regel: int | None = None

    def __str__(self) -> str:
        """E.g. ``bouw.yaml regel 14, loopbaanadvies.frequentie.jaren: 40 is te hoog; …``."""
        where = f"{self.bestand} regel {self.regel}" if self.bestand and self.regel else self.bestand
        where = where or (f"regel {self.regel}" if self.regel else "")
        place = ", ".join(p for p in (where, self.plaats) if p)
        return f"{place}: {self.tekst}" if place else self.tekst

    def in_bestand(self, bestand: str) -> Melding:
        """The same message, naming the file."""
        return replace(self, bestand=self.bestand or bestand)


class CaoFout(Exception):
    """Everything this program refuses, as messages for people."""

    def __init__(self, meldingen: Melding | str | Iterable[Melding]) -> None:
        if isinstance(meldingen, str):
            meldingen = Melding(meldingen)
        self.meldingen: tuple[Melding, ...] = (meldingen,) if isinstance(meldingen, Melding) else tuple(meldingen)
        super().__init__("\n".join(map(str, self.meldingen)))


class InvoerFout(CaoFout):
    """The input cannot be read: unknown keys, wrong values, a broken or hostile file."""


class SjabloonFout(CaoFout):
    """A template or declaration has mistakes; each message names the file, the line and the remedy."""


class Geblokkeerd(CaoFout):
    """No Word file: an answer may not become text, or what was typed cannot be read."""


class UitvoerFout(CaoFout):
    """The result cannot be written."""


_OORZAKEN = {
    ENOENT: "de map bestaat niet",
    ENOTDIR: "een deel van het pad is geen map",
    EISDIR: "het is een map",
    EEXIST: "er staat al iets met die naam",
    EACCES: "u hebt daar geen toegang toe",
    EPERM: "u hebt daar geen toegang toe",
    EROFS: "daar kan niet worden geschreven",
    ENOSPC: "de schijf is vol",
    ENAMETOOLONG: "de naam is te lang",
    ELOOP: "de koppelingen wijzen naar elkaar",
}


def oorzaak(fout: OSError) -> str:
    """Why the system refused, in Dutch."""
    return _OORZAKEN.get(fout.errno or 0, f"fout {fout.errno} van het systeem")


def opgesomd(woorden: Sequence[str], voegwoord: str = "of") -> str:
    """``a``, ``a of b``, ``a, b of c``."""
    if len(woorden) < 2:
        return "".join(woorden)
    return f"{', '.join(woorden[:-1])} {voegwoord} {woorden[-1]}"


def bedoelde_u(naam: str, bekend: Iterable[str]) -> str:
    """``; bedoelde u 'x'?`` when something known looks like ``naam``, else an empty string."""
    near = get_close_matches(naam, list(bekend), 1)
    return f"; bedoelde u '{near[0]}'?" if near else ""
