"""The options that the wizard sets, hidden ones too, still exist in the Streamlit that is pinned."""

from __future__ import annotations

import re
from pathlib import Path

import streamlit
from streamlit import config

from wizard.web.settings import OPTIONS

_CONSTRAINTS = Path(__file__).parent.parent / "constraints.txt"


def test_streamlit_knows_every_option() -> None:
    assert sorted(set(OPTIONS) - set(config.get_config_options())) == []


def test_the_collection_after_every_run_is_off() -> None:
    assert OPTIONS["runner.postScriptGC"] is False


def test_streamlit_is_the_pinned_one() -> None:
    pinned = re.search(r"^streamlit==(\S+)$", _CONSTRAINTS.read_text(encoding="utf-8"), re.MULTILINE)
    assert pinned
    assert pinned[1] == streamlit.__version__
