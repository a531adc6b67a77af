"""Whatever parties agree, the text is sound: promises held by random agreements over all soorten (200 each time, 5,000 in full)."""

from __future__ import annotations

import re
from dataclasses import replace
from tempfile import NamedTemporaryFile

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from tests import docx_text
from tests.docx_lint import lint
from tests.strategies import Zaak, agreements, value, zaken
from wizard.agreement.agreement import AfwijkendeTekst, Agreement
from wizard.agreement.antwoorden import Antwoord, blik_op
from wizard.agreement.change import change, remove
from wizard.agreement.load import from_bytes, with_standard
from wizard.agreement.writing import to_json, to_yaml
from wizard.drafting.compose import lid_text
from wizard.drafting.document import Document, Lid, Onderdeel, Reference, Span, Value
from wizard.drafting.draft import blockers, draft
from wizard.drafting.textchecks import controleer_tekst
from wizard.drafting.textlines import gaten, regels
from wizard.messages import InvoerFout, Melding
from wizard.review.findings import bevindingen
from wizard.word.writer import write

_FULL = settings.default.max_examples >= 5000  # type: ignore[union-attr]
often = settings(max_examples=5000 if _FULL else 200, suppress_health_check=list(HealthCheck))


@often
@given(zaak=zaken())
def test_the_text_has_no_flaw(zaak: Zaak) -> None:
    """Numbers, lists, references, marks, spaces, capitals, amounts, terms: everything that may not be wrong (tekstcontroles, section 1)."""
    assert [str(f.melding) for f in controleer_tekst(draft(zaak.agreement, zaak.invoer)) if f.blokkeert] == []


@often
@given(zaak=zaken())
def test_only_what_is_asked_is_said(zaak: Zaak) -> None:
    """Every answer in the text, or behind its wording, is one that the agreement holds and that is asked now."""
    document = draft(zaak.agreement, zaak.invoer)
    for path in _said(document):
        assert _answer(zaak.agreement, path).gevraagd, path


@often
@given(zaak=zaken())
def test_what_is_open_is_marked_and_nothing_else(zaak: Zaak) -> None:
    """An open point is an open answer; what could not be read is marked as such where the text says it, and it alone."""
    for point in draft(zaak.agreement, zaak.invoer).open_points:
        answer = _answer(zaak.agreement, point.path)
        if point.kind == "blokkade":
            assert not answer.is_open
        elif answer.parameter.type != "voorzieningen":  # one that names only provisions that are gone is open too
            assert answer.is_open, point
        assert (point.kind == "ongeldig") == (point.path in zaak.invoer)


@often
@given(agreement=agreements())
def test_what_has_no_text_is_found_and_the_other_way_round(agreement: Agreement) -> None:
    """Each answer that the text marks as impossible is a finding that blocks, with a remedy."""
    blocking = {b.path: b for b in bevindingen(agreement) if b.blokkeert}
    assert {p.path for p in blockers(draft(agreement))} <= set(blocking)
    assert [b.path for b in blocking.values() if not b.uitweg] == []


@often
@given(agreement=agreements())
def test_answers_come_back_the_same_from_a_file(agreement: Agreement) -> None:
    """YAML and JSON hold everything: the same answers, the same text; what nobody has answered yet is kept beside them."""
    for written in (to_yaml(agreement), to_json(agreement)):
        again = with_standard(from_bytes(written.encode(), "antwoorden"), agreement.nog_standaard)
        assert again == agreement
        assert draft(again) == draft(agreement)


@often
@given(data=st.data(), agreement=agreements(most=3))
def test_said_by_names_every_lid_that_an_answer_changes(data: st.DataObject, agreement: Agreement) -> None:
    """After one change each lid that came, went or reads differently was named by ``said_by`` in the old text or the new."""
    answer = data.draw(st.sampled_from([a for v in agreement.alle() for a in blik_op(agreement, v).antwoorden()]))
    new = data.draw(st.one_of(st.none(), value(answer.parameter)))
    before, after = draft(agreement), draft(change(agreement, answer.path, new))
    old, now = _words(before), _words(after)
    changed = {lid for lid in old.keys() | now.keys() if old.get(lid) != now.get(lid)}
    assert changed - set(before.said_by(answer.path)) - set(after.said_by(answer.path)) == set(), answer.path


@often
@given(data=st.data(), agreement=agreements(most=3))
def test_an_open_choice_that_could_change_a_lid_is_an_open_point(data: st.DataObject, agreement: Agreement) -> None:
    """Whatever its default says, even when that is nothing at all: what is not agreed is never printed as if it were.

    A provision that has no article has no place for a mark; then the finding that it says nothing (K41) asks for a choice.
    """
    choices = [a for v in agreement.alle() for a in blik_op(agreement, v).antwoorden() if a.is_open_keuze]
    assume(choices)
    answer = data.draw(st.sampled_from(choices))
    before = draft(agreement)
    after = draft(change(agreement, answer.path, data.draw(value(answer.parameter))))
    assume(list(before.articles()) and answer.path not in {p.path for p in blockers(after)})
    silent = {b.voorziening for b in bevindingen(agreement, before) if b.code == "K41"}
    told = answer.path in {p.path for p in before.open_points} or answer.path.split(".")[0] in silent
    assert _words(before) == _words(after) or told, answer.path


@often
@given(data=st.data(), agreement=agreements(most=4))
def test_a_provision_may_go(data: st.DataObject, agreement: Agreement) -> None:
    """Without one of its provisions the rest still reads without a flaw: references to what is gone are gone or said otherwise."""
    gone = data.draw(st.sampled_from([v.id for v in agreement.alle() if v.id != "cao"]))
    text = draft(remove(agreement, gone))
    assert [str(f.melding) for f in controleer_tekst(text) if f.blokkeert] == []
    assert not any(lid.id.startswith(f"{gone}/") for lid in text.leden())


@often
@given(data=st.data(), agreement=agreements(most=3))
def test_an_edited_lid_stands_in_a_sound_text(data: st.DataObject, agreement: Agreement) -> None:
    """Whatever lid is rewritten, with whatever words, the rest keeps its numbers and no reference goes wrong."""
    leden = [lid for lid in draft(agreement).leden() if not lid.id.startswith("begrippen/")]
    assume(leden)
    lid = data.draw(st.sampled_from(leden))
    text = data.draw(
        st.sampled_from(["Wat  anders , dus.", f"Zie [[{leden[0].id}]].", "Zie [[weg/weg/weg]].", "Als:\n- dit;\n- dat.", "- a"])
    )
    edits = {lid.id: AfwijkendeTekst(text, lid_text(lid))}
    edited = draft(replace(agreement, afwijkende_teksten=edits))
    assert [
        str(f.melding) for f in controleer_tekst(edited) if f.blokkeert and "zichzelf" not in f.wat and "is geen opsomming" not in f.wat
    ] == []
    found = next((x for x in edited.leden() if x.id == lid.id), None)
    assert found is None or (found.edit is not None and not found.edit.stale)


@often
@given(data=st.data(), agreement=agreements(most=2))
def test_a_value_that_is_not_allowed_is_refused_in_dutch(data: st.DataObject, agreement: Agreement) -> None:
    """No answer takes what it may not be: it is refused with a message and the agreement stays as it was."""
    answer = data.draw(st.sampled_from([a for v in agreement.alle() for a in blik_op(agreement, v).antwoorden()]))
    wrong = data.draw(st.sampled_from(["15oo", "-1", "\ue000", "x" * 5000, {"bestaat_niet": "1"}, [["a"]], "99.999.999.999"]))
    before = to_json(agreement)
    said: tuple[Melding, ...] = ()
    try:
        change(agreement, answer.path, wrong)
    except InvoerFout as fout:
        said = fout.meldingen
    assert [m for m in said if not (m.plaats.startswith(answer.path) and m.tekst)] == []
    assert to_json(agreement) == before


@often
@given(zaak=zaken(), schoon=st.booleans())
def test_the_word_file_is_sound_and_says_the_same(zaak: Zaak, *, schoon: bool) -> None:
    """Validated by openxml-audit and our own lint; the words are those of the plain text, in both versions."""
    document = draft(zaak.agreement, zaak.invoer)
    data = write(document, answers="" if schoon else to_json(zaak.agreement), schoon=schoon)
    assert lint(data) == []
    assert _audit(data) == []
    assert docx_text.lines(data) == document.text(schoon=schoon).splitlines()


def _audit(data: bytes) -> list[str]:
    with NamedTemporaryFile(suffix=".docx") as file:
        file.write(data)
        file.flush()
        return [str(e) for e in OpenXmlValidator().validate(file.name).errors]


def _said(document: Document) -> set[str]:
    """Paths of all answers that the text says, marks or was worded by."""
    values = {s.path for r in regels(document) for s in r.spans if isinstance(s, Value) and s.path != "naam"}
    gaps = {g.path for r in regels(document) for g in gaten(r.spans)}
    return values | gaps | {path for lid in document.leden() for path in lid.answers}


def _answer(agreement: Agreement, path: str) -> Antwoord:
    """The answer at a path, down to parts and rows. Fails when the path leads nowhere."""
    head, veld, *rest = path.split(".")
    found = blik_op(agreement, agreement.vind(head)).antwoord(veld)
    for name in rest:
        found = found.rijen()[int(name) - 1] if name.isdigit() else found.deel(name)
    return found


def _words(document: Document) -> dict[str, str]:
    """Per lid its words, with every reference (or row of references) as one sign, so that renumbering is no change."""
    return {lid.id: re.sub(r"‹›((, | en | of | tot en met )‹›)+", "‹›", "\n".join(_lines(lid))) for lid in document.leden()}


def _lines(lid: Lid) -> list[str]:
    items: list[Onderdeel] = [i for item in lid.onderdelen for i in (item, *item.onderdelen)]
    return ["".join(map(_span, spans)) for spans in (lid.text, *(i.text for i in items))]


def _span(span: Span) -> str:
    return "‹›" if isinstance(span, Reference) else span.text
