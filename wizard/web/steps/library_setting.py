"""On Start, quietly: the library of one's own organisation. None, one in use, or one that cannot take part and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import streamlit as st

from wizard import library
from wizard.agreement import presets
from wizard.agreement.catalogue import bibliotheek, soort
from wizard.drafting import dutch
from wizard.messages import Melding
from wizard.paths import TEMPLATES
from wizard.web import own_library, session
from wizard.web.markup import html, label, tag, text

_TITEL = "Bibliotheek van uw organisatie"
_WAT = (
    "Een map met eigen soorten, zinnen, bronnen en voorbeelden van uw vereniging of bond. "
    "Zij staan naast de onze, onder de naam van uw organisatie. Alles wordt eerst gecontroleerd, even streng als onze eigen teksten."
)
_VOOR_WIE = "De keuze geldt voor iedereen die deze wizard gebruikt, ook in dossiers die nu openstaan, en blijft na een herstart."
_FOUTEN = "bibliotheek-fouten"
_LEEG = Melding("er is geen map ingevuld; geef het hele pad van de map.")
_GEDEELD = {"begrippen": "begrippen", "bouwzinnen": "gedeelde zinnen", "bronnen": "bronnen", "regels": "regels bij waarschuwingen"}


def setting() -> None:
    """The setting for who may choose; for others what is in use, if anything."""
    in_use = library.map_in_gebruik() is not None
    if not own_library.may_choose():
        if in_use:
            fixed = " Zij is gekozen bij het starten van de wizard." if own_library.instelling().vast else ""
            html(tag("p", f"De bibliotheek van {bibliotheek()} is in gebruik.{fixed}", "slotregel"))
        return
    problems = st.session_state.get(_FOUTEN, ())
    earlier = own_library.instelling().fouten
    state = f": {bibliotheek()}" if in_use else ": nu niet te gebruiken" if earlier else ""
    with st.container(key="bibliotheek"):
        box = st.expander(label(_TITEL + state), key="bibliotheek-open", on_change="rerun", expanded=bool(earlier or problems))
        if box.open:
            with box:
                _inside(in_use=in_use, problems=problems, earlier=earlier)


def _inside(*, in_use: bool, problems: tuple[Melding, ...], earlier: tuple[Melding, ...]) -> None:
    if in_use:
        _in_use()
    else:
        html(tag("p", _WAT, "hulp"))
    if problems:
        _told("Deze bibliotheek kan niet worden gebruikt.", problems)
    elif earlier:
        _told("De bibliotheek die u eerder koos, doet nu niet mee.", earlier)
    _choose(in_use=in_use, given_up=bool(earlier))
    if reason := own_library.instelling().onbewaard:
        html(tag("p", f"De keuze kon niet worden bewaard ({reason}); zij geldt tot de wizard stopt.", "fout"))
    html(tag("p", _VOOR_WIE, "hulp"))


def _told(what: str, problems: tuple[Melding, ...]) -> None:
    """Every mistake with its file, line and remedy; and what holds meanwhile."""
    items = "".join(tag("li", str(m)) for m in problems)
    now = f"De bibliotheek van {bibliotheek()} blijft in gebruik." if library.map_in_gebruik() else "De wizard werkt zonder bibliotheek."
    html(f'<div class="melding blok" role="alert"><b>{text(what)}</b> {text(now)}<ul class="problemen">{items}</ul></div>')


def _choose(*, in_use: bool, given_up: bool) -> None:
    """The folder, taken with Enter or the button; and what to do with the one there is."""
    with st.form(f"bibliotheek-keuze-{in_use}", border=False):
        st.text_input(
            "Een andere map" if in_use else "Map",
            "" if in_use else own_library.instelling().map,
            key=f"bibliotheek-map-{in_use}",
            placeholder="Het hele pad van de map",
            autocomplete="off",
        )
        st.form_submit_button("Gebruiken", key="bibliotheek-gebruik", on_click=_use, args=(f"bibliotheek-map-{in_use}",))
    with st.container(horizontal=True, gap="small"):
        if in_use:
            st.button("Opnieuw lezen", key="bibliotheek-opnieuw", on_click=_again)
        if in_use or given_up:
            st.button("Niet meer gebruiken", key="bibliotheek-niet", on_click=_stop)


def _use(key: str) -> None:
    folder = str(st.session_state[key])
    st.session_state["bibliotheek-open"] = True
    if own_library.may_choose():
        st.session_state[_FOUTEN] = own_library.use(folder) if folder.strip() else (_LEEG,)


def _again() -> None:
    st.session_state["bibliotheek-open"] = True
    if own_library.may_choose():
        st.session_state[_FOUTEN] = own_library.use(str(library.map_in_gebruik()))


def _stop() -> None:
    st.session_state.pop(_FOUTEN, None)
    if own_library.may_choose():
        own_library.stop()


# what is in it ------------------------------------------------------------------------------------------------------------------------


def _in_use() -> None:
    rows = [(words, ", ".join(names)) for words, names in _content() if names]
    rows.append(("Map", str(library.map_in_gebruik())))
    lines = "".join(f"<div>{tag('dt', k)}{tag('dd', v)}</div>" for k, v in rows)
    html(f'<p class="vraag">{text(bibliotheek())} is in gebruik</p><dl class="bestand ruim">{lines}</dl>{tag("p", _dossiers(), "hulp")}')


def _content() -> Iterator[tuple[str, list[str]]]:
    """What the library adds and what it says instead of us, in words."""
    ours = {p.name.removesuffix(".md.j2") for p in TEMPLATES.glob("[0-9]_*/*.md.j2")}
    new, changed = library.declaraties().keys() - ours, (library.declaraties() | library.sjablonen()).keys() & ours
    yield "Nieuwe soorten", _titles(new)
    yield "Eigen tekst bij", _titles(changed)
    headings = [a.preset for naam in library.presets() if (a := presets.preset(naam)).preset]
    yield "Voorbeelden", [h.titel for h in headings if h and h.soort == "voorbeeld"]
    yield "Ook van u", [said for naam, said in _GEDEELD.items() if naam in library.sjablonen() or library.gedeeld(naam)]
    yield "Pakketten", [h.titel for h in headings if h and h.soort == "pakket"]


def _titles(names: Iterable[str]) -> list[str]:
    return sorted(soort(name).titel for name in names)


def _dossiers() -> str:
    """Which dossiers would not open without it."""
    ours = {p.name.removesuffix(".md.j2") for p in TEMPLATES.glob("[0-9]_*/*.md.j2")}
    theirs = library.declaraties().keys() - ours
    many = sum(1 for v in session.bewaarplaats().alle() if v.soorten() & theirs)
    if not many:
        return ""
    verb, they = ("gebruikt", "dat gaat") if many == 1 else ("gebruiken", "die gaan")
    said = f"{dutch.capitalised(dutch.number(many))} {dutch.plural(many, 'dossier', 'dossiers')}"
    return f"{said} {verb} een soort uit deze bibliotheek; {they} alleen open zolang zij in gebruik is."
