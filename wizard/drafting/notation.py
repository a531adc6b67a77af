"""The notation of a template as a tree: articles, leden, onderdelen, choices and words, each with its line.

A template is read line by line, before any answer is known; ``docs/sjablonen.md`` is the grammar. Mistakes of form are collected
with line and remedy. Nothing is evaluated here: ``drafter`` walks this tree, ``check`` holds it against the catalogue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from wizard.drafting.document import Text
from wizard.drafting.expression import Expression, parse_expression
from wizard.messages import Melding, SjabloonFout

ARTIKEL, LID, ONDERDEEL, SUBONDERDEEL = 1, 2, 3, 4
NormKind = Literal["normatief", "obligatoir", "diagonaal"]


@dataclass(slots=True)
class Words:
    """A piece of a sentence: text, expressions, and words for one item left or for more."""

    parts: list[Text | Expression | OneOrMore]
    line: int


@dataclass(slots=True)
class OneOrMore:
    """``[een: …]`` or ``[meer: …]``."""

    more: bool
    parts: list[Text | Expression | OneOrMore]


@dataclass(slots=True)
class ListOpening:
    """``: {en}`` or ``{of}`` at the end of a line: an enumeration follows. Without colon it folds into the sentence."""

    word: str
    colon: bool


@dataclass(slots=True)
class Need:
    """One alternative of ``bij lid x of lid y``."""

    kind: str
    path: str


@dataclass(slots=True)
class Item:
    """An article, lid, onderdeel or subonderdeel with its conditions and its body."""

    level: int
    name: str
    line: int
    body: list[Statement] = field(default_factory=list)
    als: list[str] = field(default_factory=list)
    needs: list[list[Need]] = field(default_factory=list)
    kind: NormKind = "normatief"
    title: Words | None = None


@dataclass(slots=True)
class Branch:
    """The text for some options: ``bij`` speaks, ``vervalt`` drops the lid, ``niets`` says nothing."""

    keys: list[str]
    mode: Literal["bij", "vervalt", "niets"]
    body: list[Statement]
    line: int


@dataclass(slots=True)
class Kies:
    """Wording that follows a choice, a multiple choice, or yes and no."""

    path: str
    branches: list[Branch]
    line: int


@dataclass(slots=True)
class Als:
    """Wording that is there only if; ``voorzieningen`` names soorten (``als voorziening x``), else ``path`` is a yes or no."""

    path: str
    voorzieningen: list[str]
    body: list[Statement]
    otherwise: list[Statement]
    line: int


@dataclass(slots=True)
class Elk:
    """The body once for each row of a list, in which ``rij`` is that row."""

    path: str
    body: list[Statement]
    line: int


@dataclass(slots=True)
class Note:
    """``>`` a toelichting, ``>!`` a note for jurists; on the article (no indent) or on the lid."""

    jurist: bool
    on_lid: bool
    words: Words


@dataclass(slots=True)
class Term:
    """A term of the article ``begrippen`` with its other forms and its meaning."""

    name: str
    forms: tuple[str, ...]
    body: list[Statement]
    line: int


Statement = Words | ListOpening | Item | Kies | Als | Elk | Note | Term


@dataclass(slots=True)
class Zin:
    """A shared sentence: its parameters and its body."""

    name: str
    parameters: list[str]
    body: list[Statement]
    line: int


@dataclass(slots=True)
class Template:
    """A template: its articles (or, in bouwzinnen, its shared sentences), and the places marked for later (``%%``)."""

    file: str
    body: list[Statement]
    zinnen: dict[str, Zin]
    later: list[tuple[int, str]]


_CONTROL = re.compile(
    r"% (?:(?P<open>kies|als|elk) (?P<path>[a-z][\w.]*)"
    r"|als voorziening (?P<soorten>[a-z_]+(?: of [a-z_]+)*)"
    r"|zin (?P<zin>[a-z_]+)\((?P<args>[\w, ]*)\)"
    r"|(?P<mode>bij|vervalt bij|niets bij) (?P<keys>\w+(?:, *\w+)*)"
    r"|(?P<word>anders|einde))(?P<colon>:(?: (?P<first>.*))?)?$"
)
_TITLE = re.compile(r"# (?P<title>.+) \{(?P<attrs>[^{}]+)\}$")
_ITEM = re.compile(r"- (?:\{(?!\{)(?P<attrs>[^{}]+)\} ?)?(?P<words>.*)$")
_TERM = re.compile(r"- \*(?P<term>[^*]+)\*(?: \((?P<forms>[^)]+)\))?: (?P<words>.+)$")
_OPENING = re.compile(r"(?P<before>.*?)(?P<colon>:?) ?\{(?P<word>en|of)\}$")
_PIECE = re.compile(r"(\{\{.*?\}\}|\[(?:een|meer): (?:[^\[\]{}]|\{\{.*?\}\})*\])")
_TYPED_NUMBER = re.compile(r"(?:\d+|[a-z]|[ivx]+)[.)] |[•·*–-] ")
_ODD_SPACE = re.compile("[\t\u00a0\u00ad\u200b\u200e\u200f\u2028\u2029\ufeff]")
_CONTROLS = "kies …, bij …, vervalt bij …, niets bij …, als …, als voorziening …, elk …, anders of einde"


@dataclass(slots=True)
class _Container:
    """What is open while reading: an item, or a block. Blocks that come from ``{naam, kies x}`` end with their item."""

    node: Item | Kies | Als | Elk | Term | Zin | None
    indent: int
    body: list[Statement]
    explicit: bool = False


class _Reader:
    def __init__(self, source: str, file: str) -> None:
        self.file, self.line = file, 0
        self.problems: list[Melding] = []
        self.template = Template(file, [], {}, [])
        self.stack = [_Container(None, -2, self.template.body)]
        for self.line, text in enumerate(source.split("\n"), 1):
            self.read_line(text.rstrip())
        self.finish()

    def fail(self, text: str, line: int = 0) -> None:
        self.problems.append(Melding(text, bestand=self.file, regel=line or self.line))

    # lines -----------------------------------------------------------------------------------------------------------------------
    def read_line(self, line: str) -> None:
        text = line.lstrip(" ")
        if not text:
            return
        if _ODD_SPACE.search(line):
            return self.fail("een tab of een onzichtbaar teken; gebruik gewone spaties.")
        if text.startswith("%%"):
            note = text[2:].strip()
            return self.template.later.append((self.line, note[7:])) if note.startswith("later: ") else None
        self.structure(text, len(line) - len(text))

    def structure(self, text: str, indent: int) -> None:
        if "{%" in text or "{#" in text:
            self.fail("'{% %}' kan hier niet; schrijf een regel die met '%' begint (" + _CONTROLS + ").")
        elif text.startswith("%"):
            self.control(text, indent)
        elif text.startswith("#"):
            self.article(text)
        elif text.startswith(">"):
            self.note(text, indent)
        elif m := _TERM.match(text):
            self.term(m["term"], m["forms"] or "", m["words"], indent)
        elif m := _ITEM.match(text):
            self.item(m["attrs"], m["words"], indent)
        else:
            self.more_words(text, indent)

    @property
    def body(self) -> list[Statement]:
        return self.stack[-1].body

    def close_items(self, indent: int) -> None:
        """Leave items (and the choices that hang on them) that stand at this indent or deeper, up to the innermost block."""
        while not self.stack[-1].explicit and self.stack[-1].indent >= indent:
            self.leave(self.stack.pop())

    def leave(self, container: _Container) -> None:
        if isinstance(container.node, Kies) and not container.explicit and not container.node.branches:
            self.fail(f"onder 'kies {container.node.path}' staat geen '% bij'.", container.node.line)

    def article(self, text: str) -> None:
        m = _TITLE.match(text)
        if not m:
            return self.fail("een artikel begint met '# Titel {naam}'.")
        self.close_items(-1)
        if any(isinstance(c.node, Item) for c in self.stack):
            block = next(c for c in self.stack if c.explicit)
            self.unclosed(block)
            self.stack = self.stack[: self.stack.index(block)]
            self.close_items(-1)
        node = self.made_item(ARTIKEL, m["attrs"], -1)
        node.title = self.words(m["title"])

    def item(self, attrs: str | None, words: str, indent: int) -> None:
        self.close_items(indent)
        level = indent // 2 + LID
        if indent % 2 or level > SUBONDERDEEL:
            return self.fail("spring in met twee spaties voor een onderdeel, vier voor een subonderdeel.")
        if level == LID and not attrs:
            return self.fail("dit lid heeft geen naam; schrijf {naam}.")
        if _TYPED_NUMBER.match(words):
            return self.typed_number(words)
        self.made_item(level, attrs or "", indent)
        if words:
            self.add_words(words)

    def term(self, name: str, forms: str, words: str, indent: int) -> None:
        self.close_items(indent)
        others = [f.strip() for f in forms.split(",") if f.strip()]
        node = Term(name, (name, *others), [self.words(words)], self.line)
        self.body.append(node)
        self.stack.append(_Container(node, indent, node.body))

    def made_item(self, level: int, attrs: str, indent: int) -> Item:
        node = Item(level, "", self.line)
        self.body.append(node)
        self.stack.append(_Container(node, indent, node.body))
        for part in [p.strip() for p in attrs.split(",") if p.strip()]:
            self.attribute(node, part, indent)
        return node

    def attribute(self, node: Item, part: str, indent: int) -> None:
        first, _, rest = part.partition(" ")
        if not rest and part in ("normatief", "obligatoir", "diagonaal"):
            node.kind = part  # type: ignore[assignment]
        elif first == "als" and re.fullmatch(r"[a-z][\w.]*", rest):
            node.als.append(rest)
        elif first == "kies" and re.fullmatch(r"[a-z][\w.]*", rest):
            self.stack.append(_Container(Kies(rest, [], self.line), indent, node.body))  # stands after the words before its first 'bij'
        elif first == "bij" and (needs := _needs(rest)):
            node.needs.append(needs)
        elif first == "als":
            self.fail(f"'{part}': na 'als' staat één naam; een voorwaarde met meer delen wordt een eigenschap van de voorziening.")
        elif not rest and re.fullmatch(r"[a-z]\w*", part):
            node.name = part
        else:
            self.fail(f"'{part}' begrijp ik niet; tussen accolades staan de naam, 'als …', 'kies …', 'bij lid …' of de soort norm.")

    def typed_number(self, text: str) -> None:
        sign = text.split(" ", maxsplit=1)[0]
        self.fail(f"'{sign}': typ geen nummers, letters of bolletjes; een lid begint met '- {{naam}}', een onderdeel met '  - '.")

    def more_words(self, text: str, indent: int) -> None:
        if _TYPED_NUMBER.match(text):
            return self.typed_number(text)
        self.close_items(indent)
        inside = any((isinstance(c.node, Item) and c.node.level >= LID) or isinstance(c.node, Zin | Term) for c in self.stack)
        if not inside and not re.fullmatch(r"\{\{ *zin\..*\}\}", text):
            return self.fail("deze tekst staat niet ingesprongen; wat bij een lid hoort, springt twee spaties in.")
        self.add_words(text)

    def note(self, text: str, indent: int) -> None:
        self.close_items(max(indent, 0))
        jurist = text.startswith(">!")
        holder = next(c for c in reversed(self.stack) if c.explicit or isinstance(c.node, Item) or c.node is None)
        body = holder.node.body if isinstance(holder.node, Item) else holder.body  # not inside the last branch of a lid's choice
        body.append(Note(jurist, indent > 0, self.words(text[2 if jurist else 1 :].strip())))

    # blocks ----------------------------------------------------------------------------------------------------------------------
    def control(self, text: str, indent: int) -> None:
        m = _CONTROL.match(text)
        if not m:
            return self.fail(f"'{text}' begrijp ik niet; een regel met % is: {_CONTROLS}.")
        self.close_items(indent)
        if m["zin"]:
            self.open_zin(m["zin"], m["args"])
        elif m["mode"]:
            self.branch(m["mode"].split(" ")[0], re.findall(r"\w+", m["keys"]), m["first"], indent)
        elif m["word"] == "einde":
            self.end()
        elif m["word"] == "anders":
            self.otherwise(m["first"], indent)
        else:
            self.open_block(m, indent)

    def open_zin(self, name: str, args: str) -> None:
        zin = Zin(name, [a.strip() for a in args.split(",") if a.strip()], [], self.line)
        if name in self.template.zinnen:
            self.fail(f"de zin '{name}' staat er twee keer.")
        self.template.zinnen[name] = zin
        self.stack.append(_Container(zin, -2, zin.body, explicit=True))

    def open_block(self, m: re.Match[str], indent: int) -> None:
        block: Kies | Als | Elk
        if m["open"] == "kies":
            block = Kies(m["path"], [], self.line)
            body: list[Statement] = []
        elif m["open"] == "elk":
            block = Elk(m["path"], [], self.line)
            body = block.body
        else:
            block = Als(m["path"] or "", (m["soorten"] or "").split(" of ") if m["soorten"] else [], [], [], self.line)
            body = block.body
        self.body.append(block)
        self.stack.append(_Container(block, indent, body, explicit=True))
        if m["first"]:
            self.structure(m["first"], indent)
        if m["first"] and isinstance(block, Elk):  # on one line it closes itself
            del self.stack[next(i for i, c in enumerate(self.stack) if c.node is block) :]

    def block(self, *kinds: type) -> _Container | None:
        """The innermost block, if it is of one of these kinds."""
        for c in reversed(self.stack):
            if isinstance(c.node, Kies | Als | Elk | Zin):
                return c if isinstance(c.node, kinds) else None
        return None

    def branch(self, mode: str, keys: list[str], first: str | None, indent: int) -> None:
        block = self.block(Kies)
        if block is None or not isinstance(block.node, Kies):
            return self.fail(f"'% {mode} …' hoort onder een 'kies'.")
        while self.stack[-1] is not block:
            self.stack.pop()
        if not block.explicit and not block.node.branches:
            block.body.append(block.node)
        made = Branch(keys, mode, [], self.line)  # type: ignore[arg-type]
        block.node.branches.append(made)
        block.body = made.body
        if mode != "bij" and first:
            self.fail(f"'{mode} bij' heeft zelf geen tekst; haal de tekst erachter weg of schrijf 'bij'.")
        elif first:
            self.structure(first, indent)

    def otherwise(self, first: str | None, indent: int) -> None:
        block = self.block(Als)
        if block is None or not isinstance(block.node, Als):
            return self.fail("'% anders' hoort onder een 'als'.")
        while self.stack[-1] is not block:
            self.stack.pop()
        block.body = block.node.otherwise
        if first:
            self.structure(first, indent)

    def end(self) -> None:
        for i in range(len(self.stack) - 1, 0, -1):
            if self.stack[i].explicit:
                del self.stack[i:]
                return
        self.fail("'% einde' sluit niets af.")

    def unclosed(self, container: _Container) -> None:
        node = container.node
        word = type(node).__name__.lower() if node else ""
        self.fail(f"'{word}' is niet afgesloten; zet '% einde' onder het blok.", getattr(node, "line", 0))

    def finish(self) -> None:
        for container in self.stack:
            if container.explicit:
                self.unclosed(container)
            else:
                self.leave(container)
        for zin in self.template.zinnen.values():
            self.check_branches(zin.body)
        self.check_branches(self.template.body)

    def check_branches(self, body: list[Statement]) -> None:
        for s in body:
            if isinstance(s, Kies):
                for b in s.branches:
                    if b.mode == "bij" and not b.body:
                        self.fail(
                            "na deze 'bij' staat geen tekst; schrijf 'vervalt bij' (het lid vervalt) of 'niets bij' (alleen deze tekst).",
                            b.line,
                        )
                    self.check_branches(b.body)
            elif isinstance(s, Als | Elk | Item):
                self.check_branches(s.body)
                if isinstance(s, Als):
                    self.check_branches(s.otherwise)
        self.check_lists(body)

    def check_lists(self, body: list[Statement]) -> None:
        """Onderdelen need an aanhef, an aanhef needs onderdelen."""
        for s in body:
            if isinstance(s, Item) and s.level >= LID:
                opening, items = _finds(s.body, ListOpening), _finds(s.body, Item)
                if items and not opening:
                    remedy = "eindig de regel erboven met ': {en}' of ': {of}' (of zonder dubbele punt voor 'a, b en c')."
                    self.fail(f"onderdelen zonder aanhef: {remedy}", s.line)
                elif opening and not items:
                    self.fail("na deze aanhef staat geen onderdeel.", s.line)

    # words -----------------------------------------------------------------------------------------------------------------------
    def add_words(self, text: str) -> None:
        opening = _OPENING.match(text)
        if opening:
            if opening["before"]:
                self.body.append(self.words(opening["before"]))
            self.body.append(ListOpening(opening["word"], bool(opening["colon"])))
        else:
            self.body.append(self.words(text))

    def words(self, text: str) -> Words:
        return Words(self.parts(text), self.line)

    def parts(self, text: str) -> list[Text | Expression | OneOrMore]:
        out: list[Text | Expression | OneOrMore] = []
        for piece in _PIECE.split(text):
            if piece.startswith("{{"):
                out += self.expression(piece[2:-2].strip())
            elif piece.startswith(("[een: ", "[meer: ")):
                word, _, inner = piece[1:-1].partition(": ")
                out.append(OneOrMore(word == "meer", self.parts(inner)))
            elif piece:
                if "{" in piece or "}" in piece:
                    self.fail("accolades staan hier alleen om een naam ({naam}), een gegeven ({{ … }}) of na een aanhef ({en} of {of}).")
                out.append(Text(piece))
        return out

    def expression(self, source: str) -> list[Expression]:
        try:
            return [parse_expression(source, self.line)]
        except SjabloonFout as fout:
            for m in fout.meldingen:
                self.fail(m.tekst)
            return []


def _needs(text: str) -> list[Need]:
    found = [re.fullmatch(r"(voorziening|artikel|lid|onderdeel) ([a-z_][\w/]*)", part.strip()) for part in text.split(" of ")]
    return [Need(m[1], m[2]) for m in found if m] if all(found) else []


def _finds(body: list[Statement], kind: type) -> bool:
    """Whether a statement of this kind stands in the body, inside blocks too but not inside items."""
    for s in body:
        if isinstance(s, kind):
            return True
        if isinstance(s, Kies) and any(_finds(b.body, kind) for b in s.branches):
            return True
        if isinstance(s, Als) and (_finds(s.body, kind) or _finds(s.otherwise, kind)):
            return True
        if isinstance(s, Elk) and _finds(s.body, kind):
            return True
    return False


def read(source: str, file: str) -> Template:
    """The template in ``source``. Raises SjabloonFout with every mistake of form, each with file, line and remedy."""
    reader = _Reader(source, file)
    if reader.problems:
        raise SjabloonFout(reader.problems)
    return reader.template
