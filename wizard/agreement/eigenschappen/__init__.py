"""Properties: conditions that need more than one answer, one module per soort with plain functions of ``Antwoorden``.

A template uses them by name (``{scan, als met_scan}``); the catalogue names them in ``blokkade: {regel: J25, als: zonder_motivering}``.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from wizard.agreement.antwoorden import Antwoorden

__all__ = ["Antwoorden", "eigenschappen", "opties_van"]

Eigenschap = Callable[[Antwoorden], Any]


@lru_cache(maxsize=64)
def eigenschappen(soortnaam: str) -> dict[str, Eigenschap]:
    """The properties of a soort by name; empty when it has none."""
    module_name = f"{__name__}.{soortnaam}"
    if not soortnaam.isidentifier() or find_spec(module_name) is None:
        return {}
    module = import_module(module_name)
    return {
        name: f for name, f in inspect.getmembers(module, inspect.isfunction) if not name.startswith("_") and f.__module__ == module_name
    }


@lru_cache(maxsize=512)
def opties_van(eigenschap: Eigenschap) -> tuple[str, ...]:
    """The options of a property: ``ja`` and ``nee``, or the keys of its Literal. Raises TypeError when it is annotated otherwise."""
    returns = typing.get_type_hints(eigenschap).get("return")
    if returns is bool:
        return ("ja", "nee")
    if typing.get_origin(returns) is typing.Literal:
        return tuple(map(str, typing.get_args(returns)))
    raise TypeError(f"eigenschap '{eigenschap.__name__}' moet bool of Literal[...] teruggeven")
