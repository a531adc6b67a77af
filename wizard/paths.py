"""Where the content lives: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE.parent if (_PACKAGE.parent / "clause_templates" / "gedeeld.yaml").is_file() else _PACKAGE / "_data"

TEMPLATES = _ROOT / "clause_templates"
PRESETS = _ROOT / "presets"
APP = _ROOT / "app.py"
