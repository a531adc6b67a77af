"""Eigenschappen van mobiliteitscentrum: voorwaarden met meer dan één antwoord."""

from __future__ import annotations

from wizard.agreement.eigenschappen import Antwoorden


def diensten_mv(v: Antwoorden) -> bool:
    """There is more than one service, or one that counts for more (an open or larger number of conversations)."""
    return len(v.diensten) > 1 or ("gesprekken" in v.diensten and v.gesprekken != 1)
