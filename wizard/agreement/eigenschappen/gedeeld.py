"""Properties that hold for every soort unless it has one of its own with the same name: the shared value types name them in blokkades."""

from wizard.agreement.eigenschappen import Antwoorden


def verplichte_scholing(_: Antwoorden) -> bool:
    """The provision is about training that law requires (artikel 7:611a lid 2 BW); a soort for which that can be says so itself."""
    return False


def zonder_motivering(_: Antwoorden) -> bool:
    """The objective justification is missing; value types and soorten that ask for one say so themselves."""
    return False


def zonder_geschilregeling(v: Antwoorden) -> bool:
    """There is no commissie to go to: no rule for disputes, or one without a commissie."""
    geschil = v.soort("geschil_en_hardheid")
    return geschil is None or geschil.geschil != "commissie"
