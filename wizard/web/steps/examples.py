"""Choose an example or a package: a list with facts at the left, the text that it gives at the right."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from wizard.agreement import presets
from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import blik_op
from wizard.agreement.catalogue import bouwstenen
from wizard.drafting import dutch
from wizard.drafting.document import Document, Value
from wizard.drafting.draft import draft
from wizard.library import onthouden
from wizard.messages import CaoFout
from wizard.sources import bron
from wizard.web import frame, paper, routes
from wizard.web.markup import html, label, tag, text
from wizard.web.sheet import Sheet, of_provisions
from wizard.web.steps.start import start_with
from wizard.web.words import from_library

_ALLE_BOUWSTENEN, _ALLE_SECTOREN = "Alle bouwstenen", "Alle sectoren"
_FACTS = 3
_INSPIRATION = "Een voorbeeld is inspiratie, geen norm van de Stichting van de Arbeid."


def examples() -> None:
    """The page Kies een voorbeeld."""
    _page("voorbeeld", "Kies een voorbeeld", "Begin met dit voorbeeld")


def packages() -> None:
    """The page Kies een pakket."""
    _page("pakket", "Kies een pakket", "Begin met dit pakket")


def _page(kind: str, title: str, button: str) -> None:
    left, right = st.columns([10, 11], gap="medium")
    with left, st.container(key="vragenlijst", gap="small"):
        with st.container(key="terug"):
            st.page_link(st.session_state["paginas"][routes.START], label="Terug naar start")
        frame.heading(title)
        found = _filtered([a for a in presets.alle() if a.preset and a.preset.soort == kind], kind)
        chosen = _choose(found, kind) if found else None
    with right, st.container(key="vel"):
        if chosen is not None:
            _show(chosen, kind, button)
        else:
            with st.container(key="velkop"):
                html(tag("h2", "Hier komt de tekst van een voorbeeld."))


# the list -----------------------------------------------------------------------------------------------------------------------------


def _filtered(all_: Sequence[Agreement], kind: str) -> list[Agreement]:
    if kind == "pakket":
        return list(all_)
    used = sorted({v.declaratie.bouwsteen for a in all_ for v in a.voorzieningen})
    blocks = [_ALLE_BOUWSTENEN, *(f"{b.nr} {b.titel}" for b in bouwstenen() if b.nr in used)]
    sectors = [_ALLE_SECTOREN, *sorted({a.preset.sector for a in all_ if a.preset and a.preset.sector})]
    with st.container(horizontal=True, gap="small"):
        block = st.selectbox("Bouwsteen", blocks, key="filter-bouwsteen", width=262, filter_mode=None)
        sector = st.selectbox("Sector", sectors, key="filter-sector", width=210, filter_mode=None)
    found = [a for a in all_ if _fits(a, block, sector)]
    count = f"{len(found)} {dutch.plural(len(found), 'voorbeeld', 'voorbeelden')}"
    html(f'<p class="hulp" role="status">{count}</p>')
    if not found:
        _none()
    return found


def _fits(a: Agreement, block: str, sector: str) -> bool:
    in_block = block == _ALLE_BOUWSTENEN or any(str(v.declaratie.bouwsteen) == block.split(maxsplit=1)[0] for v in a.voorzieningen)
    return in_block and (sector == _ALLE_SECTOREN or (a.preset is not None and a.preset.sector == sector))


def _none() -> None:
    html(
        tag("h2", "Geen voorbeeld gevonden", "groep")
        + tag(
            "p",
            "De handreiking geeft voor deze sector geen voorbeeld bij deze bouwsteen. Kies een andere sector of alle bouwstenen.",
            "hulp",
        )
    )
    st.button("Filters wissen", key="filters-wissen", on_click=_clear)


def _clear() -> None:
    st.session_state["filter-bouwsteen"], st.session_state["filter-sector"] = _ALLE_BOUWSTENEN, _ALLE_SECTOREN


def _choose(found: Sequence[Agreement], kind: str) -> Agreement:
    by_id = {a.preset.id: a for a in found if a.preset}
    chosen = st.radio(
        "Voorbeelden" if kind == "voorbeeld" else "Pakketten",
        list(by_id),
        format_func=lambda i: _title(by_id[i]),
        captions=[label(_caption(i)) for i in by_id],
        key=f"keuze-{kind}",
        label_visibility="collapsed",
    )
    return by_id[chosen] if chosen in by_id else found[0]


def _caption(preset_id: str) -> str:
    """The facts of an example; first whose it is, when it is not ours."""
    theirs = from_library(preset_id)
    return f"Van {theirs}. {facts(preset_id)}" if theirs else facts(preset_id)


def _title(a: Agreement) -> str:
    assert a.preset
    sector = f"**{label(a.preset.sector)}** " if a.preset.sector else ""
    return f"{sector}{label(a.preset.titel)}"


@onthouden
def _drafted(preset_id: str) -> Document:
    return draft(presets.preset(preset_id))


def stated(a: Agreement) -> frozenset[str]:
    """The paths that the preset itself fills in: not open, and not our default."""
    paths = [x for v in a.alle() for x in blik_op(a, v).antwoorden() if x.waarde is not None]
    out = set()
    for answer in paths:
        if answer.path in a.nog_standaard:
            continue
        parts = [f"{answer.path}.{v.naam}" for v in answer.parameter.velden] if answer.parameter.type == "samengesteld" else []
        ours = [p for p in parts if p in a.nog_standaard]
        out |= {p for p in parts if p not in ours} if ours else {answer.path}
        out.add(answer.path)
    return frozenset(out)


@onthouden
def facts(preset_id: str) -> str:
    """The first values that the text says and the preset states, each with what it is: ``Frequentie: eenmaal per vijf jaar; …``.

    Of a package, and of an example that states no value, its provisions.
    """
    a = presets.preset(preset_id)
    states = stated(a)
    said: dict[str, str] = {}
    assert a.preset
    if a.preset.soort == "voorbeeld":
        for span in (s for lid in _drafted(preset_id).leden() for s in lid.text):
            if isinstance(span, Value) and span.path in states:
                said.setdefault(span.text.strip(" ,;"), _label(a, span.path))
    if not said:
        return ", ".join(dict.fromkeys(v.naam if v.naam != a.preset.titel else v.declaratie.titel for v in a.voorzieningen))
    return dutch.capitalised("; ".join([f"{name}: {words}" for words, name in said.items()][:_FACTS]))


def _label(a: Agreement, path: str) -> str:
    head, name = path.split(".")[:2]
    return a.vind(head).declaratie.per_naam[name].label


# the text -----------------------------------------------------------------------------------------------------------------------------


def _show(a: Agreement, kind: str, button: str) -> None:
    assert a.preset
    document = _drafted(a.preset.id)
    with st.container(key="velkop", horizontal=True, vertical_alignment="center"):
        html(tag("h2", " · ".join(filter(None, (a.preset.sector, a.preset.titel, from_library(a.preset.id) or _source(a.preset.bron))))))
    st.button(button, key="begin-hiermee", type="primary", on_click=_begin, args=(kind, a.preset.id))
    shown = of_provisions(document, [v.id for v in a.alle()])  # without the terms, which say nothing of the example
    html(_note(a, document, kind, first=shown[0].number))
    sheet = Sheet(a, (), stated(a) if kind == "voorbeeld" else frozenset())
    paper.example(a.preset.id, sheet.articles(shown))


def _begin(kind: str, shown: str) -> None:
    """Begin with what is chosen now: a quick hand presses the button before the text of its choice is ``shown``."""
    chosen = str(st.session_state.get(f"keuze-{kind}") or shown)
    start_with(presets.preset(chosen), f"begonnen {chosen}")


def _source(key: str) -> str:
    try:
        return str(bron(key)) if key and key != "eigen" else ""
    except CaoFout:
        return ""


def _note(a: Agreement, document: Document, kind: str, *, first: int) -> str:
    """What the example leaves open, the facts of the cao being always one's own; and why its articles begin at number ``first``."""
    terms = "Artikel 1, met de begrippen, staat hier niet." if first > 1 else ""
    if kind == "pakket":
        assert a.preset
        return tag("p", f"Een pakket is een voorstel van {from_library(a.preset.id) or 'ons'}. U past elk antwoord aan. {terms}", "hulp")
    own = {v.id for v in a.voorzieningen}
    left_open = list(dict.fromkeys(p.label for p in document.open_points if p.path.split(".", maxsplit=1)[0] in own))
    missing = f"<b>Niet vermeld:</b> {text(', '.join(left_open))}. Dat kiest u zelf." if left_open else "<b>Alles staat erin.</b>"
    return f'<div class="melding">{missing}{tag("small", f"{_INSPIRATION} {terms}")}</div>'
