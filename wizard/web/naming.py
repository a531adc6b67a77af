"""What a dossier is called, in lists and beside its steps."""

from __future__ import annotations

from wizard.agreement.agreement import Agreement
from wizard.drafting.document import plain
from wizard.drafting.kop import kop_spans


def name_of(agreement: Agreement) -> str:
    """``Cao Houtverwerking 2027-2028``; without a name what it began as."""
    if agreement.waarde("cao.naam"):
        return plain(kop_spans(agreement))
    return f"{agreement.preset.titel} (nog zonder naam)" if agreement.preset else "Cao zonder naam"
