"""A template, read line by line to the tree of ``notation``, before any answer is known; ``docs/sjablonen.md`` is the grammar.

Mistakes of form are collected with line and remedy: of one line here and in ``template_line``, of what is open in
``template_blocks``, of the whole in ``template_form``.
"""

from __future__ import annotations

import re

from wizard.drafting.notation import Als, Branch, Elk, Item, Kies, ListOpening, Note, Statement, Template, Term, Words, Zin
from wizard.drafting.template_blocks import Blocks
from wizard.drafting.template_form import mistakes
from wizard.drafting.template_line import attributes, sentence
from wizard.drafting.tree import ARTIKEL, LID, SUBONDERDEEL
from wizard.messages import Melding, SjabloonFout

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
_TYPED_NUMBER = re.compile(r"(?:\d+|[a-z]|[ivx]+)[.)] |[•·*–-] ")
_ODD_SPACE = re.compile("[\x00-\x08\x0b-\x1f\x7f\t\u00a0\u00ad\u200b\u200e\u200f\u2028\u2029\ufeff]")
_LONGEST_LINE = 2000
_DEEPEST = 20
_CONTROL_START = re.compile("% [a-z]")
_CONTROLS = "kies …, bij …, vervalt bij …, niets bij …, als …, als voorziening …, elk …, anders of einde"


def read(source: str, file: str) -> Template:
    """The template in ``source``; ``file`` is its name in messages and in the places of its leden.

    Raises SjabloonFout with every mistake of form, each with file, line and remedy.
    """
    template, problems = read_all(source, file)
    if problems:
        raise SjabloonFout(problems)
    return template


def read_all(source: str, file: str) -> tuple[Template, tuple[Melding, ...]]:
    """What can be read of the template in ``source``, and every mistake of form in it."""
    reader = _Reader(source, file)
    return reader.template, tuple(reader.problems)


class _Reader:
    def __init__(self, source: str, file: str) -> None:
        self.file, self.line = file, 0
        self.problems: list[Melding] = []
        self.template = Template(file, [], {}, [])
        self.blocks = Blocks(self.template.body, self.fail)
        for self.line, text in enumerate(source.split("\n"), 1):
            if len(text) > _LONGEST_LINE or len(self.blocks.stack) > _DEEPEST or len(_CONTROL_START.findall(text)) > _DEEPEST:
                self.fail(
                    f"deze regel is te lang of staat te diep in andere blokken; ten hoogste {_LONGEST_LINE} tekens en {_DEEPEST} diep."
                )
                return
            self.read_line(text.rstrip())
        self.blocks.close_all()
        for text, line in mistakes(self.template):
            self.fail(text, line)

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

    def article(self, text: str) -> None:
        m = _TITLE.match(text)
        if not m:
            return self.fail("een artikel begint met '# Titel {naam}'.")
        self.blocks.close_article()
        node = self.made_item(ARTIKEL, m["attrs"], -1)
        node.title = self.words(m["title"])

    def item(self, attrs: str | None, words: str, indent: int) -> None:
        self.blocks.close_items(indent)
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
        self.blocks.close_items(indent)
        others = [f.strip() for f in forms.split(",") if f.strip()]
        node = Term(name, (name, *others), [self.words(words)], self.line)
        self.blocks.body.append(node)
        self.blocks.open(node, indent, node.body)

    def made_item(self, level: int, attrs: str, indent: int) -> Item:
        node = Item(level, "", self.line)
        self.blocks.body.append(node)
        self.blocks.open(node, indent, node.body)
        for path in attributes(node, attrs, self.fail):
            self.blocks.open(Kies(path, [], self.line), indent, node.body)  # stands after the words before its first 'bij'
        return node

    def typed_number(self, text: str) -> None:
        sign = text.split(" ", maxsplit=1)[0]
        self.fail(f"'{sign}': typ geen nummers, letters of bolletjes; een lid begint met '- {{naam}}', een onderdeel met '  - '.")

    def more_words(self, text: str, indent: int) -> None:
        if _TYPED_NUMBER.match(text):
            return self.typed_number(text)
        self.blocks.close_items(indent)
        if not self.blocks.in_lid(LID) and not re.fullmatch(r"\{\{ *zin\..*\}\}", text):
            return self.fail("deze tekst staat niet ingesprongen; wat bij een lid hoort, springt twee spaties in.")
        self.add_words(text)

    def note(self, text: str, indent: int) -> None:
        self.blocks.close_items(max(indent, 0))
        jurist = text.startswith(">!")
        holder = self.blocks.holder()
        body = holder.node.body if isinstance(holder.node, Item) else holder.body  # not inside the last branch of a lid's choice
        body.append(Note(jurist, indent > 0, self.words(text[2 if jurist else 1 :].strip())))

    def add_words(self, text: str) -> None:
        opening = _OPENING.match(text)
        if opening:
            if opening["before"]:
                self.blocks.body.append(self.words(opening["before"]))
            self.blocks.body.append(ListOpening(opening["word"], bool(opening["colon"])))
        else:
            self.blocks.body.append(self.words(text))

    def words(self, text: str) -> Words:
        return Words(sentence(text, self.line, self.fail), self.line)

    # blocks ----------------------------------------------------------------------------------------------------------------------
    def control(self, text: str, indent: int) -> None:
        m = _CONTROL.match(text)
        if not m:
            return self.fail(f"'{text}' begrijp ik niet; een regel met % is: {_CONTROLS}.")
        self.blocks.close_items(indent)
        if m["zin"]:
            self.open_zin(m["zin"], m["args"])
        elif m["mode"]:
            self.branch(m["mode"].split(" ")[0], re.findall(r"\w+", m["keys"]), m["first"], indent)
        elif m["word"] == "einde":
            if not self.blocks.close_block():
                self.fail("'% einde' sluit niets af.")
        elif m["word"] == "anders":
            self.otherwise(m["first"], indent)
        else:
            self.open_block(m, indent)

    def open_zin(self, name: str, args: str) -> None:
        zin = Zin(name, [a.strip() for a in args.split(",") if a.strip()], [], self.line)
        if name in self.template.zinnen:
            self.fail(f"de zin '{name}' staat er twee keer.")
        self.template.zinnen[name] = zin
        self.blocks.open(zin, -2, zin.body, explicit=True)

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
        self.blocks.body.append(block)
        self.blocks.open(block, indent, body, explicit=True)
        if m["first"]:
            self.structure(m["first"], indent)
        if m["first"] and isinstance(block, Elk):  # on one line it closes itself
            self.blocks.close(block)

    def branch(self, mode: str, keys: list[str], first: str | None, indent: int) -> None:
        block = self.blocks.innermost(Kies)
        if block is None or not isinstance(block.node, Kies):
            return self.fail(f"'% {mode} …' hoort onder een 'kies'.")
        self.blocks.back_to(block)
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
        block = self.blocks.innermost(Als)
        if block is None or not isinstance(block.node, Als):
            return self.fail("'% anders' hoort onder een 'als'.")
        self.blocks.back_to(block)
        block.body = block.node.otherwise
        if first:
            self.structure(first, indent)
