"""Serves the bare page the way the wizard is served: uvicorn, without Streamlit's collection of garbage after every run."""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st
import uvicorn
from streamlit.web import bootstrap

if __name__ == "__main__":
    options = {"server.headless": True, "browser.gatherUsageStats": False, "server.fileWatcherType": "none", "runner.postScriptGC": False}
    bootstrap.load_config_options(options)
    uvicorn.run(st.App(Path(__file__).with_name("bare_page.py")), port=int(sys.argv[1]), log_level="warning")
