"""Where employees find the way: leerambassadeurs."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.agreement.agreement import Agreement
from wizard.review.controles import Controle, gekozen, van_soort
from wizard.review.findings import Bevinding, van_regel


def leidinggevende_zonder_geheim(agreement: Agreement) -> Iterator[Bevinding]:
    """T16: a superior may be leerambassadeur, and nothing keeps what a colleague says from the employer."""
    for blik in van_soort(agreement, "leerambassadeurs"):
        if gekozen(blik, "niet_hierarchisch", "nee") and gekozen(blik, "bescherming", "nee"):
            yield van_regel("T16", f"{blik.voorziening.id}.bescherming")


CONTROLES: tuple[Controle, ...] = (leidinggevende_zonder_geheim,)
