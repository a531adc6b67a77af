"""Whatever the Document says, the file is sound and says the same words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests import docx_text
from tests.documents import ref
from tests.docx_lint import lint
from wizard.drafting.document import Article, Deel, Document, Gap, Kop, Lid, Onderdeel, OpenChoice, OpenPoint, Reference, Text, Value
from wizard.drafting.text import to_text
from wizard.word.writer import write

_words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).map(lambda text: f"w{text}w")
_span = st.one_of(
    st.builds(Text, _words),
    st.builds(lambda text: Value("a.b", (Text(text),)), _words),
    st.builds(lambda label: Value("a.b", (Text("een "), Gap("a.b.c", label))), _words),
    st.builds(lambda label, kind: Gap("a.b", label, kind), _words, st.sampled_from(["waarde", "ongeldig", "blokkade"])),
    st.builds(lambda text: Reference(text, (), dead=True), _words),
    st.just(ref(("artikel", "1", "art-1"))),
)
_spans = st.lists(_span, min_size=1, max_size=4).map(tuple)


@st.composite
def _documents(draw: st.DrawFn) -> Document:
    articles = tuple(_article(draw, number) for number in range(1, draw(st.integers(1, 9)) + 1))
    split = draw(st.integers(1, len(articles)))
    groups = [group for group in (articles[:split], articles[split:]) if group]
    delen = tuple(Deel(f"deel-{n}", chr(65 + n), draw(_words), group) for n, group in enumerate(groups))
    points = draw(st.sampled_from([(), (OpenPoint("a.b", "x", "waarde", ()),)]))
    return Document(Kop(draw(_spans), partijen=draw(_spans), stand=((draw(_words), draw(_words)),)), delen, points)


def _article(draw: st.DrawFn, number: int) -> Article:
    identity, count = f"art-{number}", draw(st.integers(1, 4))
    leden = [_lid(draw, f"{identity}/{place}", place if count > 1 else None) for place in range(1, count + 1)]
    return Article(identity, number, draw(_spans), tuple(leden))


def _lid(draw: st.DrawFn, identity: str, number: int | None) -> Lid:
    letters = range(draw(st.integers(0, 6)))
    onderdelen = tuple(Onderdeel(f"{identity}/{n}", chr(97 + n), draw(_spans), ";", _subs(draw, f"{identity}/{n}")) for n in letters)
    choices = tuple(OpenChoice("a.k", label) for label in draw(st.lists(_words, max_size=2)))
    return Lid(identity, number, draw(_spans), onderdelen, open_choices=choices, toelichting=(draw(_spans),))


def _subs(draw: st.DrawFn, parent: str) -> tuple[Onderdeel, ...]:
    return tuple(Onderdeel(f"{parent}/{n}", str(n + 1), draw(_spans), ";") for n in range(draw(st.sampled_from([0, 0, 2]))))


@given(document=_documents(), schoon=st.booleans())
def test_any_document_gives_a_sound_file_with_its_words(document: Document, *, schoon: bool) -> None:
    data = write(document, answers="{}", schoon=schoon)

    assert lint(data) == []
    assert docx_text.lines(data) == to_text(document, schoon=schoon).splitlines()
