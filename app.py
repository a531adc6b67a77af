"""The wizard for ``streamlit run app.py``; ``cao-wizard start`` serves this same file."""

from wizard.web.main import run

run()
