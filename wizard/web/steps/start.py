"""Where everything starts: go on with a dossier, begin a new one, or open a file."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

import streamlit as st

from wizard.agreement import presets
from wizard.agreement.agreement import Agreement
from wizard.agreement.catalogue import soort_bestanden
from wizard.agreement.load import from_bytes
from wizard.drafting import dutch
from wizard.drafting.draft import draft
from wizard.library import onthouden
from wizard.messages import CaoFout, InvoerFout, Melding, opgesomd
from wizard.review.findings import bevindingen
from wizard.storage.dossiers import Versie
from wizard.storage.history import ONGEDAAN, OPNIEUW
from wizard.web import frame, routes, session
from wizard.web.answers import Stand
from wizard.web.markup import html, tag, text
from wizard.web.naming import name_of
from wizard.web.status import overzicht
from wizard.web.steps.library_setting import setting
from wizard.web.words import from_library

_LATEST, _FEW = 5, 3
_WORD = "de wizard opent nog geen Word-bestanden. Bewaar bij de stap Word uw antwoorden als bestand, en open dat bestand."
_STEPS = {"toegevoegd": 2, "verwijderd": 2, "naam": 2, "volgorde": 2, "antwoord": 3, "stuk": 5, ONGEDAAN: 3, OPNIEUW: 3}


def page() -> None:
    """The start."""
    with st.container(key="start"):
        html(tag("p", "Cao-clausulewizard", "merk"))
        frame.heading("Waar wilt u mee beginnen?")
        _go_on()
        html(tag("h2", "Nieuw beginnen", "groep"))
        _begin()
        html(tag("h2", "Bestand openen", "groep") + tag("p", "Een YAML- of JSON-bestand dat met deze wizard is gemaakt.", "hulp"))
        _open_file()
        setting()
        html(tag("p", "Uw dossiers staan op deze computer. De wizard maakt geen verbinding met internet.", "slotregel"))


# going on -----------------------------------------------------------------------------------------------------------------------------


def _go_on() -> None:
    html(tag("h2", "Verder met een dossier", "groep"))
    many = session.bewaarplaats().aantal()
    show_all = bool(st.session_state.get("alle-dossiers"))
    found = session.bewaarplaats().alle(None if show_all else _LATEST)
    if not found:
        html(tag("p", "U hebt nog geen dossiers. Begin hieronder.", "hulp"))
    for versie in found:
        _dossier(versie)
    if many > _LATEST and not show_all:
        st.button(f"Alle dossiers tonen ({many})", key="toon-alle", type="tertiary", on_click=_show_all)


def _show_all() -> None:
    st.session_state["alle-dossiers"] = True


def _dossier(versie: Versie) -> None:
    name, known_by, state = _summary(versie.dossier, versie.nr)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"lijst-{versie.dossier}"):
        html(f'<p class="naam">{text(name)}{tag("small", known_by)}</p>')
        for words, width in ((f"Stap {step_of(versie.wat)} van 5", 120), (state, 110), (moment(versie.wanneer), 130)):
            with st.container(width=width):
                html(tag("p", words, "klein"))
        page, asked = where(versie.wat)
        st.page_link(st.session_state["paginas"][page], label="Openen", query_params={"d": versie.dossier} | asked, width=70)


def step_of(wat: str) -> int:
    """The step at which a version was made, from what it says of itself."""
    verb, _, path = wat.partition(" ")
    if verb == "antwoord" and path.split(".", maxsplit=1)[0] in ("cao", "slot"):
        return 1
    return _STEPS.get(verb, 1)


def where(wat: str) -> tuple[str, dict[str, str]]:
    """The page on which to go on, and for a question its path."""
    step, path = step_of(wat), wat.partition(" ")[2]
    page = {1: routes.DE_CAO, 2: routes.BOUWSTENEN, 3: routes.VRAGEN}.get(step, routes.WORD)
    return page, {"bij": path} if step == 3 and "." in path else {}


def moment(when: datetime, today: date | None = None) -> str:
    """``vandaag 14:03``, ``gisteren 16:40``, ``18 november``, ``18 november 2025``."""
    local = when.astimezone()
    day = today or datetime.now().astimezone().date()
    if local.date() == day:
        return f"vandaag {session.klok(when)}"
    if local.date() == day - timedelta(days=1):
        return f"gisteren {session.klok(when)}"
    said = dutch.long_date(local.date())
    return said.removesuffix(f" {day.year}")


@onthouden
def _summary(dossier: str, nr: int) -> tuple[str, str, str]:
    """The name of a dossier, what tells it apart when it has no name of its own, and where it stands; kept per version."""
    versie = session.bewaarplaats().versie(dossier, nr)
    try:
        agreement = versie.agreement()
        stand, document = Stand(agreement, versie.invoer), draft(agreement, versie.invoer)
        o = overzicht(stand, document, bevindingen(agreement, document))
    except CaoFout as fout:
        return _name_in(versie.antwoorden), _why_not(versie, fout), "gaat niet open"
    if o.geblokkeerd:
        state = "1 kan niet" if o.geblokkeerd == 1 else f"{o.geblokkeerd} kunnen niet"
    else:
        state = f"{len(o.open)} open" if o.open else "klaar"
    return name_of(agreement), _told_apart(agreement), state


def _told_apart(agreement: Agreement) -> str:
    """The first provisions of a dossier that has no name of its own."""
    names = [v.naam for v in agreement.voorzieningen]
    if agreement.waarde("cao.naam"):
        return ""
    more = f" en nog {len(names) - _FEW}" if len(names) > _FEW else ""
    return f"{', '.join(names[:_FEW])}{more}"


def _name_in(answers: str) -> str:
    """The name of the cao in answers that cannot be read as a whole; without one what it began as."""
    tree = json.loads(answers)
    found, began = tree.get("cao", {}).get("naam"), tree.get("preset", {}).get("titel")
    return f"Cao {found}" if found else f"{began} (nog zonder naam)" if began else "Cao zonder naam"


def _why_not(versie: Versie, fout: CaoFout) -> str:
    """Why a dossier does not open: a soort of a library that is not in use, or else the first thing that is wrong with it."""
    strange = [f"‘{name}’" for name in sorted(versie.soorten() - set(soort_bestanden()))]
    if not strange:
        return str(fout.meldingen[0])
    which = "deze soort" if len(strange) == 1 else "deze soorten"
    return f"Mist de bibliotheek met {which}: {opgesomd(strange, 'en')}"


# beginning ----------------------------------------------------------------------------------------------------------------------------


def _begin() -> None:
    cards = (
        ("voorbeeld", "Vanuit een voorbeeld", _examples(), "Kies een voorbeeld"),
        ("pakket", "Vanuit een pakket", "Een samenhangende set voorzieningen, met antwoorden die bij elkaar passen.", "Kies een pakket"),
        ("leeg", "Leeg", "U kiest zelf de bouwstenen en beantwoordt alle vragen.", "Begin leeg"),
    )
    for column, (key, title, words, button) in zip(st.columns(3, gap="small"), cards, strict=True):
        with column, st.container(key=f"kaart-{key}"):
            html(f'<div class="kaart">{tag("h3", title)}<p>{text(words)}</p></div>')
            st.button(button, key=f"begin-{key}", on_click=_chosen, args=(key,))


def _examples() -> str:
    """How many there are from the handreiking, and how many from the library in use."""
    ids = [a.preset.id for a in presets.alle() if a.preset and a.preset.soort == "voorbeeld"]
    theirs = sum(1 for i in ids if from_library(i))
    ours = len(ids) - theirs
    said = f"{dutch.capitalised(dutch.number(ours))} {dutch.plural(ours, 'afspraak', 'afspraken')} uit"
    if theirs:
        return f"{said} de handreiking en {dutch.number(theirs)} uit uw bibliotheek."
    return f"{said} sectoren, uit de handreiking. U past ze daarna aan."


def _chosen(key: str) -> None:
    if key == "leeg":
        start_with(from_bytes(b"versie: 1\n", "leeg"), "begonnen leeg")
    else:
        routes.go_outside(routes.VOORBEELDEN if key == "voorbeeld" else routes.PAKKETTEN)


def start_with(agreement: Agreement, wat: str) -> None:
    """Begin a dossier with these answers and go to its first page."""
    routes.go_outside(routes.DE_CAO, session.begin(agreement, wat))


def _open_file() -> None:
    """Takes any file, so that what is wrong with it is said here and in Dutch, and the next file replaces it."""
    given = st.file_uploader("Bestand openen", key="bestand", label_visibility="collapsed", on_change=_read)
    problems = st.session_state.get("bestand-fouten", [])
    if given is not None and problems:
        items = "".join(tag("li", p) for p in problems)
        html(f'<div class="melding blok" role="alert"><b>Dit bestand kan niet worden geopend.</b><ul class="problemen">{items}</ul></div>')


def _answers_in(name: str, raw: bytes) -> bytes:
    """The bytes of a file of answers. Raises InvoerFout for a Word file, which holds them but cannot be opened here."""
    if name.lower().endswith((".docx", ".docm", ".dotx", ".doc")):
        raise InvoerFout(Melding(_WORD, bestand=name))
    return raw


def _read() -> None:
    given = st.session_state["bestand"]
    st.session_state["bestand-fouten"] = []
    if given is None:
        return
    try:
        agreement = from_bytes(_answers_in(given.name, given.getvalue()), given.name)
    except CaoFout as fout:
        st.session_state["bestand-fouten"] = session.foutregels(fout)
        return
    start_with(agreement, f"geopend {given.name}")
