"""Eigenschappen van collectief_budget: voorwaarden met meer dan één antwoord."""

from wizard.agreement.eigenschappen import Antwoorden


def kosten_in_plan(v: Antwoorden) -> bool:
    """No costs are named in the cao, so the plan says which costs count."""
    return not v.kosten


def zonder_gronden(v: Antwoorden) -> bool:
    """No ground of refusal is agreed, so the employer grants what fits the purpose."""
    return not v.weigeringsgronden
