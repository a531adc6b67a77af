"""HTML and labels from text: everything that a person or a file wrote is escaped here before a browser sees it."""

from __future__ import annotations

import re
from html import escape
from typing import Literal

import streamlit as st

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$:^])")


def html(body: str, width: Literal["stretch", "content"] = "stretch") -> None:
    """Put a piece of HTML on the page; texts in it have gone through ``text``."""
    st.html(body, width=width)


def text(words: str) -> str:
    """Words for use in HTML."""
    return escape(words)


def label(words: str) -> str:
    """Words for use as the label of a widget, which reads markdown."""
    return _MARKDOWN.sub(r"\\\1", words)


def tag(name: str, words: str, kind: str = "") -> str:
    """An element with escaped words: ``tag("p", "…", "hulp")``; an empty string when there are no words."""
    if not words:
        return ""
    return f'<{name} class="{kind}">{escape(words)}</{name}>' if kind else f"<{name}>{escape(words)}</{name}>"


def dashed(path: str) -> str:
    """A path as part of a key: the class of its container in the browser, ``.st-key-q-<this>``."""
    return path.replace(".", "-")
