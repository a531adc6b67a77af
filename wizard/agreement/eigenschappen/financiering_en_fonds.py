"""Eigenschappen van financiering_en_fonds: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from typing import Literal

from wizard.agreement.eigenschappen import Antwoorden


def hoofdbetaler(v: Antwoorden) -> Literal["werkgever", "fonds", "budget"]:
    """Who pays when no article says otherwise: the employer if chosen (or if only a subsidy is), else the fund, else the budget."""
    bron = v.financieringsbron
    if "werkgever" in bron:
        return "werkgever"
    if "fonds" in bron:
        return "fonds"
    return "budget" if "individueel_budget" in bron else "werkgever"


def budget_aanvullend(v: Antwoorden) -> bool:
    """The development budget pays only where an article says so, because someone else pays in general."""
    return "individueel_budget" in v.financieringsbron and hoofdbetaler(v) != "budget"


def fonds_betaalt(v: Antwoorden) -> bool:
    """The fund is one of the sources."""
    return "fonds" in v.financieringsbron


def met_fonds(v: Antwoorden) -> bool:
    """There is a fund, or one is a source."""
    return bool(v.fonds or fonds_betaalt(v))


def met_subsidie(v: Antwoorden) -> bool:
    """A subsidy is a source, or the rules of a provision let the employer apply for one: said here once for all provisions."""
    if "subsidie_aanvullend" in v.financieringsbron:
        return True
    rules = [getattr(p, "financiering", p) for p in v.voorzieningen()]
    return any(bool(getattr(r, "subsidie", False)) for r in rules)


def vergoeding_apart(v: Antwoorden) -> bool:
    """There is a fund, and the rule on who pays does not already say that the parties see to its payment."""
    return bool(v.fonds and hoofdbetaler(v) != "fonds")


def kleine_werkgever(v: Antwoorden) -> Literal["via_fonds", "via_regio", "beide", "intentie", "geen"]:
    """How small employers carry out the agreement; not with one employer, and through the fund only where there is one."""
    route: Literal["via_fonds", "via_regio", "beide", "intentie", "geen"] = v.mkb_route or "geen"
    if met_fonds(v) or route not in ("via_fonds", "beide"):
        return route
    return "via_regio" if route == "beide" else "geen"
