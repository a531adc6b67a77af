"""What a page says when there is no dossier for it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from wizard.agreement.catalogue import soort_bestanden
from wizard.agreement.writing import to_yaml
from wizard.messages import CaoFout, opgesomd
from wizard.web import frame, routes, session
from wizard.web.markup import html, tag

_USE_IT = (
    "Uw bewaarde antwoorden staan er nog; er is niets aan veranderd. Kies op de startpagina de bibliotheek van uw organisatie. "
    "Daarna gaat dit dossier weer open."
)

_TOO_LATE = "Wat u zojuist invulde, is niet bewaard: de bibliotheek is intussen gewisseld. Vul het daarna opnieuw in."


def unknown_dossier() -> None:
    """The address names no dossier, or one that is not here."""
    frame.heading("Dit dossier is er niet (meer)", "De link klopt niet, of het dossier is verwijderd.")
    to_start()


def unreadable_dossier(fout: CaoFout) -> None:
    """The dossier is there, but this program cannot read it; nothing in it has changed."""
    versie = session.bewaarplaats().nieuwste(st.query_params["d"])
    strange = sorted(versie.soorten() - set(soort_bestanden())) if versie else []
    if strange:
        frame.heading("Dit dossier heeft een bibliotheek nodig", _without_library(strange))
        html(tag("p", _USE_IT, "lead"))
    else:
        frame.heading("Dit dossier kan niet worden geopend", "Er is niets aan veranderd. Dit is de reden:")
        html(f'<ul class="problemen">{"".join(tag("li", str(m)) for m in fout.meldingen)}</ul>')
    if st.session_state.pop(session.VERLOREN, False):
        html(tag("p", _TOO_LATE, "fout"))
    if versie:
        st.download_button(
            "Antwoorden bewaren als bestand",
            data=versie.antwoorden,
            file_name="antwoorden.json",
            mime="application/json",
            key="antwoorden-bestand",
            type="tertiary",
            on_click="ignore",
        )
    to_start()


def _without_library(strange: list[str]) -> str:
    said = opgesomd([f"‘{name}’" for name in strange], "en")
    kind, belongs = ("de soort", "hoort") if len(strange) == 1 else ("de soorten", "horen")
    return f"Het gebruikt {kind} {said}. Die {belongs} bij een bibliotheek die nu niet in gebruik is."


def unknown_page(_: str) -> None:
    """An address outside any dossier that leads nowhere."""
    frame.heading("Deze pagina is er niet", "De link klopt niet.")
    to_start()


def went_wrong() -> None:
    """A page broke halfway. What was answered is saved; a copy can be taken."""
    now: session.Werk | None = st.session_state.get("werk")
    saved = f"Uw antwoorden zijn opgeslagen ({session.klok(now.versie.wanneer)}). " if now else ""
    again = "Ververs de pagina; gebeurt het weer, download dan een reservekopie." if now else "Ververs de pagina."
    html(f'<div class="melding blok" role="alert"><b>Er ging iets mis.</b> {saved}{again}</div>')
    if now:
        data = partial(to_yaml, now.agreement)
        st.download_button("Reservekopie downloaden", data=data, file_name="reservekopie.yaml", mime="application/yaml", on_click="ignore")


def to_start() -> None:
    """The way out."""
    with st.container(key="terug"):
        st.page_link(st.session_state["paginas"][routes.START], label="Alle dossiers")
