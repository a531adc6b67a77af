"""What stands between ``{{ }}``: parsed by Jinja, then held to five kinds of node, so that nothing else can ever run.

A name, a part of it, a filter with two words, a call of a known function, a text. ``drafter`` gives them meaning.
"""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from wizard.messages import SjabloonFout, opgesomd

FILTERS = ("aantal", "telt", "rang", "cijfers")
REFERENCES = ("artikel", "lid", "onderdeel", "voorziening", "deel")
_ENV = ImmutableSandboxedEnvironment()


@dataclass(frozen=True, slots=True)
class Name:
    """``bedrag`` or ``financiering.betaaltermijn``: a dotted path."""

    path: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text between quotes."""

    text: str


@dataclass(frozen=True, slots=True)
class Filter:
    """``naam | aantal("maand", "maanden")``."""

    name: str
    on: Name
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refer:
    """``artikel("besteding")``: a reference by name; ``voegwoord`` joins several."""

    kind: str
    paths: tuple[str, ...]
    conjunction: str


@dataclass(frozen=True, slots=True)
class CallZin:
    """``zin.deeltijd(deeltijd, recht="het recht")``."""

    name: str
    args: tuple[Argument, ...]
    named: tuple[tuple[str, Argument], ...]


Argument = Name | Literal | Refer
Node = Name | Filter | Refer | CallZin


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression with its line."""

    node: Node
    line: int
    source: str


def parse_expression(source: str, line: int) -> Expression:
    """The expression in ``source``. Raises SjabloonFout with a Dutch sentence for anything that is not one of the five kinds."""
    if any(q in source for q in "“”‘’"):
        raise SjabloonFout("krulaanhalingstekens tussen {{ en }}; typ rechte aanhalingstekens.")
    try:
        body = _ENV.parse("{{ " + source + " }}").body
        node = body[0].nodes[0]  # type: ignore[attr-defined]
    except (TemplateSyntaxError, IndexError, AttributeError):
        raise SjabloonFout(f"'{{{{ {source} }}}}' kan niet worden gelezen; kijk naar haakjes en aanhalingstekens.") from None
    return Expression(_node(node, source), line, source)


def _node(node: nodes.Node, source: str) -> Node:
    if isinstance(node, nodes.Name | nodes.Getattr):
        return Name(_path(node, source))
    if isinstance(node, nodes.Filter):
        return _filter(node, source)
    if isinstance(node, nodes.Call):
        return _call(node, source)
    word = type(node).__name__.lower()
    raise SjabloonFout(f"'{word}' kan hier niet ({source}); maak er een eigenschap van de voorziening van, of een keuze met kies.")


def _path(node: nodes.Node, source: str) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_path(node.node, source)}.{node.attr}"
    raise SjabloonFout(f"'{source}' kan hier niet; tussen {{{{ en }}}} staat een naam, een filter of een verwijzing.")


def _filter(node: nodes.Filter, source: str) -> Filter:
    if node.name not in FILTERS:
        raise SjabloonFout(f"'|{node.name}' bestaat hier niet; er is {opgesomd(FILTERS, 'en')}.")
    words = tuple(a.value for a in node.args if isinstance(a, nodes.Const) and isinstance(a.value, str))
    wanted = 2 if node.name in ("aantal", "telt") else 0
    if len(words) != len(node.args) or len(words) != wanted or node.kwargs or node.node is None:
        raise SjabloonFout(f"'|{node.name}' vraagt {'twee woorden (enkelvoud en meervoud)' if wanted else 'geen woorden'}.")
    return Filter(node.name, Name(_path(node.node, source)), words)


def _call(node: nodes.Call, source: str) -> Node:
    path = _path(node.node, source)
    if path in REFERENCES:
        return _reference(node, path, source)
    if path.startswith("zin.") and path.count(".") == 1:
        args = tuple(_argument(a, source) for a in node.args)
        return CallZin(path[4:], args, tuple((k.key, _argument(k.value, source)) for k in node.kwargs))
    raise SjabloonFout(f"'{path}(…)' kan hier niet; er is zin.…(…), {opgesomd([f'{r}(…)' for r in REFERENCES])}.")


def _reference(node: nodes.Call, kind: str, source: str) -> Refer:
    paths = tuple(a.value for a in node.args if isinstance(a, nodes.Const) and isinstance(a.value, str))
    named = {k.key: k.value.value for k in node.kwargs if isinstance(k.value, nodes.Const)}
    if not paths or len(paths) != len(node.args) or set(named) - {"voegwoord"}:
        raise SjabloonFout(f"'{source}': een verwijzing noemt een of meer namen tussen aanhalingstekens.")
    return Refer(kind, paths, str(named.get("voegwoord", "en")))


def _argument(node: nodes.Node, source: str) -> Argument:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return Literal(node.value)
    made = _node(node, source)
    if isinstance(made, Name | Refer):
        return made
    raise SjabloonFout(f"'{source}': een argument is een naam, een tekst tussen aanhalingstekens of een verwijzing.")
