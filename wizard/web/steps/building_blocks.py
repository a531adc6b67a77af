"""Step 2: the picture of the handreiking. Five bouwstenen with their aspects, what is chosen and what can be added."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from wizard.agreement.agreement import Voorziening
from wizard.agreement.catalogue import bouwstenen, soorten
from wizard.agreement.change import add, move, remove, rename
from wizard.agreement.identity import LANGSTE_NAAM
from wizard.agreement.parameter import Bouwsteen, Soort
from wizard.drafting.document import Document, Reference
from wizard.web import browser, frame, routes, session
from wizard.web.answers import Stand, without
from wizard.web.fields import complain
from wizard.web.markup import html, label, tag, text

_NAAR, _NAAM, _NOG_EEN, _OMHOOG, _OMLAAG, _WEG = "Naar de vragen", "Naam wijzigen", "Nog een toevoegen", "Omhoog", "Omlaag", "Verwijderen"


def page() -> None:
    """The page Bouwstenen."""
    frame.header(2, sheet=False)
    frame.heading(
        "Welke bouwstenen regelt u?",
        "De vijf bouwstenen van de handreiking. Voeg toe wat u afspreekt; de aspecten die u daarmee regelt, lichten op.",
    )
    five = [b for b in bouwstenen() if b.nr]
    with st.container(key="bouwstenen"):
        for column, block in zip(st.columns(len(five), gap="small"), five, strict=True):
            with column:
                _block(block)
    _explained(five)
    html(f'<p class="slotregel" role="status">{text(_summary(five))}</p>')
    frame.footer(routes.BOUWSTENEN)
    _dialogs()


def _explained(five: Sequence[Bouwsteen]) -> None:
    """What each kind is and when to choose it, for who does not point with a mouse."""
    box = st.expander("Wat houden deze voorzieningen in?", key="uitleg", on_change="rerun")
    if not box.open:
        return
    with box:
        for block in five:
            kinds = [s for s in soorten() if s.bouwsteen == block.nr]
            rows = "".join(f"<dt>{text(s.titel)}</dt><dd>{text(_when(s))}</dd>" for s in kinds)
            html(f'{tag("h3", block.titel, "groep")}<dl class="uitleg">{rows}</dl>')


def _when(kind: Soort) -> str:
    return f"{kind.wat} Kies dit als: {kind.kies_als[:1].lower()}{kind.kies_als[1:]}"


def _chosen(nr: int) -> list[Voorziening]:
    return [v for v in session.werk().agreement.voorzieningen if v.declaratie.bouwsteen == nr]


def _covered(block: Bouwsteen) -> list[str]:
    """The aspects about which a chosen kind asks something."""
    asked = {p.aspect for v in _chosen(block.nr) for p in v.declaratie.parameters}
    return [a for a in block.aspecten if a in asked]


def _block(block: Bouwsteen) -> None:
    chosen, covered = _chosen(block.nr), _covered(block)
    head = f'<p class="bsnr{" aan" if chosen else ""}">Bouwsteen {block.nr}</p>{tag("h2", block.titel, "bskop")}'
    items = "".join(_aspect(a, covered=a in covered) for a in block.aspecten)
    html(f'{head}<ul class="asp">{items}</ul>')
    for v in chosen:
        _provision(v, chosen)
    if not chosen:
        html(tag("p", "Nog niets gekozen.", "klein"))
    taken = {v.soort for v in chosen}
    more = [s for s in soorten() if s.bouwsteen == block.nr and s.soort not in taken]
    if more:
        html(tag("p", "Toevoegen", "klein"))
    for kind in more:
        _can_add(kind)


def _aspect(name: str, *, covered: bool) -> str:
    hidden = ", geregeld" if covered else ", nog niet geregeld"
    mark = '<span class="rond vol"></span>' if covered else '<span class="rond"></span>'
    return (
        f'<li class="{"aan" if covered else ""}">{mark}<span>{text(name.replace(chr(39), "’"))}<span class="vh">{hidden}</span></span></li>'
    )


def _provision(v: Voorziening, chosen: Sequence[Voorziening]) -> None:
    up, down = [_OMHOOG] * (v.id != chosen[0].id), [_OMLAAG] * (v.id != chosen[-1].id)
    options = [_NAAR, _NAAM, _NOG_EEN, *up, *down, _WEG]
    key = f"gk-{v.id}"
    st.menu_button(_with_library(v.naam, v.declaratie), options, key=key, width="stretch", wrap=True, on_click=_menu, args=(key, v.id))


def _menu(key: str, voorziening_id: str) -> None:
    chosen = st.session_state[key]
    if chosen == _NAAR:
        routes.go(routes.page_of(session.werk().agreement.vind(voorziening_id)))
    elif chosen == _NOG_EEN:
        _add(session.werk().agreement.vind(voorziening_id).soort)
    elif chosen in (_OMHOOG, _OMLAAG):
        steps = -1 if chosen == _OMHOOG else 1
        session.wijzig(f"volgorde {voorziening_id}", lambda s: Stand(move(s.agreement, voorziening_id, steps), s.invoer))
        browser.focus(key)
    else:
        st.session_state.pop("naam-fout", None)
        st.session_state["dialoog"] = (chosen, voorziening_id)


def _can_add(kind: Soort) -> None:
    st.button(
        _with_library(kind.titel, kind),
        key=f"erbij-soort-{kind.soort}",
        icon=":material/add:",
        type="tertiary",
        help=label(_when(kind)),
        on_click=_add,
        args=(kind.soort,),
    )


def _with_library(name: str, kind: Soort) -> str:
    """A name as a label; beside it the name of the library that its soort comes from."""
    return f"{label(name)} :small[{label(kind.bibliotheek)}]" if kind.bibliotheek else label(name)


def _add(soortnaam: str) -> None:
    ever = session.bewaarplaats().ids(session.werk().dossier)
    made: list[str] = []

    def more(stand: Stand) -> Stand:
        agreement, identity = add(stand.agreement, soortnaam, ooit=ever)
        made.append(identity)
        return Stand(agreement, stand.invoer)

    session.wijzig(f"toegevoegd {soortnaam}", more)
    if made:
        browser.focus(f"gk-{made[-1]}")


def _summary(five: list[Bouwsteen]) -> str:
    general = "hoort erbij" if session.werk().agreement.heeft("slot") else "voegt u toe bij De cao"
    done, whole = sum(len(_covered(b)) for b in five), sum(len(b.aspecten) for b in five)
    return (
        f"U regelt {done} van de {whole} aspecten. Zij-instroom is alleen nodig als werven lastig is (handreiking §3.4). "
        f"‘Algemeen’ (doel, begrippen, looptijd) {general}."
    )


# dialogs ------------------------------------------------------------------------------------------------------------------------------


def _dialogs() -> None:
    """Open the dialog that the menu asked for."""
    asked = st.session_state.pop("dialoog", None)
    if asked is None:
        return
    what, voorziening_id = asked
    if session.werk().agreement.heeft(voorziening_id):
        (_remove_dialog if what == _WEG else _name_dialog)(voorziening_id)


@st.dialog("Voorziening verwijderen?")
def _remove_dialog(voorziening_id: str) -> None:
    agreement = session.werk().agreement
    if not agreement.heeft(voorziening_id):  # the body runs once more after the callback
        st.rerun()
    name = agreement.vind(voorziening_id).naam
    html(
        f"<p>U verwijdert <b>{text(name)}</b> met alle antwoorden die erbij horen. Artikelen daarna krijgen een nieuw nummer; "
        "verwijzingen gaan mee.</p>"
        f"{tag('p', refers_here(session.werk().document, voorziening_id))}"
        f"{tag('p', 'U kunt dit ongedaan maken zolang dit dossier open is.', 'hulp')}"
    )
    with st.container(horizontal=True, gap="small"):
        st.button("Verwijderen", type="primary", key="ja-weg", on_click=_remove, args=(voorziening_id,))
        if st.button("Annuleren", key="nee-weg"):
            st.rerun()


def _remove(voorziening_id: str) -> None:
    session.wijzig(f"verwijderd {voorziening_id}", lambda s: Stand(remove(s.agreement, voorziening_id), without(s, voorziening_id)))


def refers_here(document: Document, voorziening_id: str) -> str:
    """Which articles elsewhere refer to a provision: ``Artikel 12 en artikel 28 verwijzen hiernaar. Die verwijzing vervalt.``"""
    own = f"{voorziening_id}/"
    numbers = []
    for article in document.articles():
        spans = [s for lid in article.leden for s in (*lid.text, *(t for o in lid.onderdelen for t in o.text))]
        if not article.id.startswith(own) and any(isinstance(s, Reference) and s.target.startswith(own) for s in spans):
            numbers.append(f"artikel {article.number}")
    if not numbers:
        return ""
    said = numbers[0] if len(numbers) == 1 else f"{', '.join(numbers[:-1])} en {numbers[-1]}"
    verb, what = ("verwijst", "Die verwijzing vervalt") if len(numbers) == 1 else ("verwijzen", "Die verwijzingen vervallen")
    return f"{said[:1].upper()}{said[1:]} {verb} hiernaar. {what}."


@st.dialog("Naam wijzigen")
def _name_dialog(voorziening_id: str) -> None:
    name = session.werk().agreement.vind(voorziening_id).naam
    html(tag("p", "Zo staat de voorziening in het menu en, als er meer van zijn, achter de titel van het artikel.", "hulp"))
    with st.form("naam-wijzigen", border=False):
        st.text_input("Naam", name, key="nieuwe-naam", autocomplete="off")
        if problem := st.session_state.get("naam-fout", ""):
            complain("nieuwe-naam", problem)
        saved = st.form_submit_button("Opslaan", type="primary", key="naam-opslaan", on_click=_rename, args=(voorziening_id,))
    if saved and not problem:
        st.rerun()


def _rename(voorziening_id: str) -> None:
    name = " ".join(str(st.session_state["nieuwe-naam"]).split())
    st.session_state["naam-fout"] = no_name(name)
    if not no_name(name):
        session.wijzig(f"naam {voorziening_id}", lambda s: Stand(rename(s.agreement, voorziening_id, name), s.invoer))


def no_name(name: str) -> str:
    """Why a provision cannot be called this; an empty string when it can."""
    if not name:
        return "Typ een naam."
    return f"Deze naam is {len(name)} tekens lang. Kort hem in tot {LANGSTE_NAAM} tekens." if len(name) > LANGSTE_NAAM else ""
