"""Streamlit's options, set in code: a file is only read from the folder in which one happens to stand.

For ``streamlit run app.py`` from a checkout the same options stand in ``.streamlit/config.toml``; a test holds the two together.
"""

from __future__ import annotations

from typing import Any

HERE = ("127.0.0.1", "::1", "localhost")
"""Addresses on which only this computer can reach us."""
_MEGABYTES = 20
"""More than an answers file may have, so that a file that is too big or of another kind is refused by us, in Dutch."""

OPTIONS: dict[str, Any] = {
    "server.headless": True,
    "server.showEmailPrompt": False,
    "server.fileWatcherType": "none",
    "server.maxUploadSize": _MEGABYTES,
    "server.disconnectedSessionTTL": 3600,
    "server.enableStaticServing": False,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.disableDataExport": True,
    "logger.hideWelcomeMessage": True,
    "runner.magicEnabled": False,
    "runner.postScriptGC": False,  # a full collection after every run takes longer than the run; Python's own stays on
    "theme.baseFontSize": 16,
    "theme.font": "sans-serif",  # comes with Streamlit: no file, no request
    "theme.headingFontSizes": ["1.75rem", "1.1875rem", "1rem"],
    "theme.headingFontWeights": [650, 650, 650],
    "theme.baseRadius": "4px",
    "theme.showWidgetBorder": True,
    "theme.linkUnderline": True,
    "theme.light.primaryColor": "#0B5A63",
    "theme.light.backgroundColor": "#FFFFFF",
    "theme.light.secondaryBackgroundColor": "#F5F5F2",
    "theme.light.textColor": "#1B2326",
    "theme.light.borderColor": "#858E8C",  # 3:1 against the field (WCAG 1.4.11)
    "theme.light.sidebar.backgroundColor": "#F5F5F2",
    "theme.light.sidebar.secondaryBackgroundColor": "#FFFFFF",
    "theme.light.sidebar.borderColor": "#DEE1DF",
    "theme.dark.primaryColor": "#4FB3BF",
    "theme.dark.backgroundColor": "#15191B",
    "theme.dark.secondaryBackgroundColor": "#20272A",
    "theme.dark.textColor": "#E7ECEB",
    "theme.dark.borderColor": "#727E82",
    "theme.dark.sidebar.backgroundColor": "#1B2124",
    "theme.dark.sidebar.secondaryBackgroundColor": "#262E31",
    "theme.dark.sidebar.borderColor": "#2F383B",
}


def apply(**more: Any) -> None:
    """Set the options; ``more`` are those of this start (``server_port``: an underscore for the dot)."""
    from streamlit.web import bootstrap

    bootstrap.load_config_options(OPTIONS | more)
