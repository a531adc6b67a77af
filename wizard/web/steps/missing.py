"""What a page says when there is no dossier for it."""

from __future__ import annotations

import streamlit as st

from wizard.messages import CaoFout
from wizard.web import frame, routes
from wizard.web.markup import html, tag


def unknown_dossier() -> None:
    """The address names no dossier, or one that is not here."""
    frame.heading("Dit dossier is er niet (meer)", "De link klopt niet, of het dossier is verwijderd.")
    to_start()


def unreadable_dossier(fout: CaoFout) -> None:
    """The dossier is there, but this program cannot read it; nothing in it has changed."""
    frame.heading("Dit dossier kan niet worden geopend", "Er is niets aan veranderd. Dit is de reden:")
    html(f'<ul class="problemen">{"".join(tag("li", str(m)) for m in fout.meldingen)}</ul>')
    to_start()


def unknown_page(_: str) -> None:
    """An address outside any dossier that leads nowhere."""
    frame.heading("Deze pagina is er niet", "De link klopt niet.")
    to_start()


def to_start() -> None:
    """The way out."""
    st.page_link(st.session_state["paginas"][routes.START], label="Alle dossiers")
