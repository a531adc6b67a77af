"""The full text of every package and of five examples, as it was read and approved: a change of wording shows as Dutch text.

Approve what is said now with ``pytest tests/test_goedgekeurd.py --keur-goed``, and read the diff of ``tests/goedgekeurd``.
"""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from wizard.agreement import presets
from wizard.drafting.draft import draft

_MAP = Path(__file__).parent / "goedgekeurd"
_VOORBEELDEN = (  # one of each bouwsteen
    "rijk-loopbaanscan",
    "glastuinbouw-ontwikkelbudget",
    "rijk-vwnw-beleid",
    "transport-soob-zij-instroom",
    "gemeenten-leerambassadeurs",
)
_PAKKETTEN = tuple(a.preset.id for a in presets.alle() if a.preset is not None and a.preset.soort == "pakket")


@pytest.mark.parametrize("naam", [*_PAKKETTEN, *_VOORBEELDEN])
def test_the_text_is_the_approved_one(naam: str, pytestconfig: pytest.Config) -> None:
    """Fixed spaces are read as ordinary ones; that they are where they belong is checked elsewhere."""
    path = _MAP / f"{naam}.txt"
    text = draft(presets.preset(naam)).text().replace("\u00a0", " ")
    if pytestconfig.getoption("--keur-goed"):
        path.write_text(text, encoding="utf-8")
    approved = path.read_text(encoding="utf-8") if path.is_file() else ""
    if text != approved:
        difference = unified_diff(approved.splitlines(), text.splitlines(), "goedgekeurd", "nu", lineterm="", n=1)
        pytest.fail("\n".join([f"{naam} leest anders dan is goedgekeurd (--keur-goed)", *difference]), pytrace=False)


def test_nothing_is_approved_that_is_not_there() -> None:
    assert sorted(p.stem for p in _MAP.iterdir()) == sorted([*_PAKKETTEN, *_VOORBEELDEN])
