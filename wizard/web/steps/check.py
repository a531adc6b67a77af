"""Step 4, Controle: what must be solved, what is open, what the law warns of, and every answer with the way back to it."""

from __future__ import annotations

import streamlit as st

from wizard.agreement.agreement import Voorziening
from wizard.agreement.antwoorden import antwoord_op, blik_op
from wizard.review.age import vandaag, verouderd
from wizard.review.findings import Bevinding
from wizard.sources import verlopen
from wizard.web import frame, routes, session
from wizard.web.answers import STUK_DATUM, no_date, objection
from wizard.web.markup import dashed, html, label, tag, text
from wizard.web.words import in_words


def page() -> None:
    """The page Controle."""
    frame.header(4, sheet=False)
    frame.heading("Controleer uw antwoorden")
    _problems()
    _counts()
    left, right = st.columns(2, gap="large")
    with left:
        _still_open()
    with right:
        _law()
    _old_sources()
    _answers()
    frame.footer(routes.CONTROLE)


def _name(path: str) -> str:
    if path == STUK_DATUM:
        return "Word, datum"
    return session.werk().agreement.vind(path.split(".", maxsplit=1)[0]).naam


def to_question(words: str, path: str) -> None:
    """A link that opens the question itself."""
    routes.link(routes.page_of_path(session.werk().agreement, path), words, q="" if path == STUK_DATUM else path)


def _problems() -> None:
    """Only when something keeps the Word file from being made: each as a link to its question, with the remedy and the law below it."""
    now = session.werk()
    rows = [(b.path, " ".join(filter(None, (_said(b), b.grond)))) for b in now.overzicht.blokkades]
    rows += [(p, _unreadable(p, typed)) for p, typed in now.overzicht.onleesbaar.items()]
    if not rows:
        return
    with st.container(key="fouten", gap="xsmall"):
        html('<div role="alert"><h2 class="probleem">Er is een probleem</h2><p>Los dit op voordat u het Word-bestand maakt.</p></div>')
        for path, words in rows:
            what, _, how = words.partition(". ")
            to_question(label(f"{_name(path)}: {what.rstrip('.')}."), path)
            if how:
                html(tag("p", how, "hulp"))


def _unreadable(path: str, typed: str) -> str:
    if path == STUK_DATUM:
        return no_date(typed)
    answer = antwoord_op(session.werk().agreement, path)
    assert answer is not None
    return objection(answer.parameter, typed)


def _counts() -> None:
    o = session.werk().overzicht
    rows = [(len(o.blokkades), "kan niet", "blok"), (len(o.letop), "let op", "letop"), (len(o.open), "nog open", "")]
    if o.onleesbaar:
        rows.insert(1, (len(o.onleesbaar), "niet leesbaar", "blok"))
    rows.append((o.beantwoord, "beantwoord", ""))
    items = "".join(f'<li class="{kind if n else ""}"><b>{n}</b>{words}</li>' for n, words, kind in rows)
    html(f'<ul class="tellers">{items}</ul>')


def _still_open() -> None:
    now = session.werk()
    html(tag("h2", "Nog open", "groep"))
    if not now.overzicht.open:
        html(tag("p", "Alle vragen zijn beantwoord.", "hulp"))
    for point in now.overzicht.open:
        with _row(f"open-{dashed(point.path)}"):
            html(f'<p class="rij2">{text(_question(point.path, point.label))}{tag("small", _name(point.path))}</p>')
            to_question("Invullen", point.path)


def _question(path: str, otherwise: str) -> str:
    """The question at a path; for a part of an answer that of the whole."""
    answer = antwoord_op(session.werk().agreement, ".".join(path.split(".")[:2]))
    return answer.parameter.vraag if answer else otherwise


def _law() -> None:
    """What the law warns of; above it the answers that do not go together, which is no matter of law."""
    warnings = session.werk().overzicht.letop
    if clashes := [b for b in warnings if b.is_samenhang]:
        html(tag("h2", "Samenhang", "groep"))
        _findings("samenhang", clashes)
    html(tag("h2", "Recht", "groep"))
    if len(clashes) == len(warnings):
        html(tag("p", "Geen waarschuwingen. Laat de definitieve tekst juridisch toetsen.", "hulp"))
    _findings("recht", [b for b in warnings if not b.is_samenhang])


def _findings(kind: str, found: list[Bevinding]) -> None:
    for n, b in enumerate(found):
        with _row(f"{kind}-{n}-{dashed(b.path)}"):
            html(f'<p class="rij2">{text(_said(b))}{tag("small", " · ".join(filter(None, (_name(b.path), b.grond))))}</p>')
            to_question("Bekijken", b.path)


def _old_sources() -> None:
    """Sources under these answers whose review date has come; nothing when there are none."""
    today = vandaag()
    found = verouderd(session.werk().agreement, today)
    if not found:
        return
    addresses = {b.plaats: b.adres for b in reversed(verlopen(today))}
    with st.container(key="oude-bronnen", gap="small"):
        html(tag("h2", "Bronnen om na te kijken", "groep"))
        for n, b in enumerate(found):
            with _row(f"bron-{n}-{dashed(b.path)}"):
                html(f'<p class="rij2">{text(b.zin)}<small>{text(b.wet)}{_address(addresses.get(b.wet, ""))}</small></p>')
                to_question("Bekijken", b.path)


def _address(url: str) -> str:
    return f' · <a href="{text(url)}" target="_blank" rel="noopener noreferrer">{text(url)}</a>' if url.startswith("http") else ""


def _said(b: Bevinding) -> str:
    return f"{b.zin} {b.uitweg}".strip()


def _row(key: str) -> st.delta_generator.DeltaGenerator:
    return st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False, key=f"lijst-{key}")


def _answers() -> None:
    agreement = session.werk().agreement
    general = [v for v in agreement.alle() if v.soort in agreement.algemeen]
    with st.container(key="antwoorden", gap="small"):
        html(tag("h2", "Antwoorden", "groep"))
        for v in [*general, *routes.in_order(agreement)]:
            asked = [a for a in blik_op(agreement, v).antwoorden() if a.gevraagd]
            box = st.expander(label(f"{v.naam} ({len(asked)})"), key=f"antwoorden-{v.id}", on_change="rerun")
            if box.open:
                with box:
                    _of_provision(v)


def _of_provision(v: Voorziening) -> None:
    agreement = session.werk().agreement
    for answer in blik_op(agreement, v).antwoorden():
        if answer.gevraagd:
            with _row(f"antwoord-{dashed(answer.path)}"):
                said = in_words(answer, agreement) or "nog open"
                html(f'<p class="antw">{tag("small", answer.parameter.vraag)}{text(said)}</p>')
                to_question("Wijzig", answer.path)
