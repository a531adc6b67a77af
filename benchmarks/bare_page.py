"""The least that Streamlit can do: as many widgets as asked for, none of which means anything, and one text that follows the first.

Started by benchmarks/browser.py with the number of each kind in ``WIDGETS``, e.g. ``text=3 radio=4 button=20``.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import streamlit as st

_KINDS: dict[str, Callable[[str], object]] = {
    "button": st.button,
    "checkbox": st.checkbox,
    "choice": lambda label: st.segmented_control(label, ["een", "twee", "drie"]),
    "date": lambda label: st.date_input(label, value=None),
    "multi": lambda label: st.multiselect(label, ["een", "twee", "drie"]),
    "radio": lambda label: st.radio(label, ["een", "twee", "drie"]),
    "select": lambda label: st.selectbox(label, ["een", "twee", "drie"]),
    "text": st.text_input,
}

typed = st.text_input("eerste", key="first")
for kind, count in (part.split("=") for part in os.environ["WIDGETS"].split()):
    for number in range(int(count)):
        _KINDS[kind](f"{kind} {number}")
with st.container(key="text"):
    amount = int(typed or 0)
    st.text(f"De werkgever betaalt {amount // 1000}.{amount % 1000:03} euro.")
