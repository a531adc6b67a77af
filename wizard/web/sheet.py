"""The sheet: the drafted text beside the questions. Every value in it leads to its question; what the last change altered is marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wizard.agreement.agreement import Agreement
from wizard.agreement.antwoorden import antwoord_op
from wizard.agreement.path import within
from wizard.drafting.document import Article, Document, Gap, Lid, Onderdeel, OpenChoice, Span, Value, plain

Json = dict[str, Any]


def _words(lid: Lid) -> str:
    return plain(lid.text) + "".join(_item_words(item) for item in lid.onderdelen) + "".join(c.text for c in lid.open_choices)


def _item_words(item: Onderdeel) -> str:
    return f" {plain(item.text)}{item.end}" + "".join(_item_words(inner) for inner in item.onderdelen)


def _all_words(document: Document) -> dict[str, str]:
    words = {lid.id: _words(lid) for lid in document.leden()}
    words |= {d.id: plain(d.text) for a in document.articles() for d in a.definitions}
    return words | {"kop": plain((*document.kop.titel, *document.kop.partijen, *document.kop.looptijd)) + document.kop.ondertitel}


def changed(before: Document, after: Document) -> frozenset[str]:
    """Ids of the leden, terms (or ``kop``) that are new or say something else; a new number is no change."""
    old = _all_words(before)
    return frozenset(key for key, text in _all_words(after).items() if old.get(key) != text)


class Sheet:
    """Articles of a Document as data for the browser. ``own`` are the provisions whose questions are on this page."""

    def __init__(self, agreement: Agreement, own: Iterable[str], stated: frozenset[str] | None = None) -> None:
        """``stated``: mark only these paths (an example shows what it states itself), and let nothing lead to a question."""
        self.agreement, self.own, self.stated = agreement, tuple(own), stated

    def articles(self, articles: Iterable[Article]) -> list[Json]:
        """The articles, in order."""
        return [self._article(a) for a in articles]

    def title(self, document: Document) -> Json:
        """The title block: name, chapter, parties and period."""
        kop = document.kop
        lines = [("", self._spans(kop.titel)), ("", [kop.ondertitel] if kop.ondertitel else [])]
        lines += [("Partijen", self._spans(kop.partijen)), ("Looptijd", self._spans(kop.looptijd))]
        return {"regels": [{"kop": label, "seg": seg} for label, seg in lines if seg]}

    def _article(self, article: Article) -> Json:
        made: Json = {
            "id": article.id,
            "kop": f"Artikel {article.number}",
            "titel": self._spans(article.title),
            "leden": [self._lid(lid) for lid in article.leden],
        }
        if article.definitions:
            made["begrippen"] = [{"id": d.id, "term": d.term, "seg": [*self._spans(d.text), d.end]} for d in article.definitions]
        if article.open_choices:
            made["marks"] = self._marks(article.open_choices)
        return made

    def _lid(self, lid: Lid) -> Json:
        made: Json
        if len(lid.text) == 1 and isinstance(lid.text[0], Gap) and lid.text[0].kind == "blokkade":
            made = {"id": lid.id, "nr": lid.number, "seg": [self._blocked(lid.text[0])], "blok": True}
            return made | ({"p": lid.text[0].path} if self.stated is None else {})
        made = {"id": lid.id, "nr": lid.number, "seg": self._spans(lid.text)}
        if lid.onderdelen:
            made["onderdelen"] = self._items(lid.onderdelen)
        if lid.open_choices:
            made["marks"] = self._marks(lid.open_choices)
        if self.stated is None and (path := self._leads_to(lid)):
            made["p"] = path
        return made

    def _leads_to(self, lid: Lid) -> str:
        """The question that a lid as a whole leads to: a value in it, else an answer that decides it, of this page if there is one."""
        values = [s.path for s in lid.text if isinstance(s, Value)]
        here = [p for p in (*values, *sorted(lid.answers)) if p.split(".")[0] in self.own]
        return next(iter([*here, *values, *sorted(lid.answers)]), "")

    def _items(self, items: Sequence[Onderdeel]) -> list[Json]:
        return [{"l": i.letter, "seg": [*self._spans(i.text), i.end], "onderdelen": self._items(i.onderdelen)} for i in items]

    def _marks(self, choices: Sequence[OpenChoice]) -> list[Json]:
        return [self._link(c.text, c.path) for c in choices]

    def _blocked(self, gap: Gap) -> str:
        answer = antwoord_op(self.agreement, gap.path)
        question = answer.parameter.vraag if answer else gap.label
        return f"Geen tekst: los eerst de vraag ‘{question}’ op."

    def _spans(self, spans: Sequence[Span]) -> list[Any]:
        out: list[Any] = []
        for span in spans:
            if isinstance(span, Gap):
                out.append(self._gap(span))
            elif isinstance(span, Value):
                out += [self._gap(p) if isinstance(p, Gap) else self._said(p.text, span.path) for p in span.parts]
            else:
                out.append(span.text)
        return out

    def _said(self, text: str, path: str) -> Any:
        if self.stated is None:
            return {"t": text, "p": path}
        states = any(within(path, p) for p in self.stated)
        return {"t": text, "vermeld": True} if states else text

    def _gap(self, gap: Gap) -> Any:
        return self._link(self._blocked(gap) if gap.kind == "blokkade" else gap.text, gap.path)

    def _link(self, text: str, path: str) -> Json:
        """A mark of what is open; it leads to its question, unless this is an example."""
        return {"t": text, "gat": True} | ({"p": path} if self.stated is None else {})


def of_provisions(document: Document, ids: Iterable[str]) -> list[Article]:
    """The articles of these provisions, in the order of the text."""
    wanted = set(ids)
    return [a for a in document.articles() if a.id.split("/")[0] in wanted]


def range_title(articles: Sequence[Article]) -> str:
    """``Artikel 8``, ``Artikel 8 tot en met 10``, ``Artikel 1, 2 en 41``; empty when there are none."""
    runs: list[list[int]] = []
    for a in articles:
        if runs and runs[-1][-1] + 1 == a.number:
            runs[-1].append(a.number)
        else:
            runs.append([a.number])
    said = [f"{r[0]} tot en met {r[-1]}" if len(r) > 2 else " en ".join(map(str, r)) for r in runs]
    return f"Artikel {', '.join(said)}" if said else ""
