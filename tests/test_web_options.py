"""Every option of every question is chosen on the screen once: it is saved, and the text still drafts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.variants import Vraag, agreement_of, antwoorden, een, tree_for, vragen
from tests.walking import Walk
from wizard.agreement.catalogue import is_algemeen, soort_bestanden
from wizard.storage.dossiers import Dossiers
from wizard.web import routes

_KINDS = ("keuze", "meerkeuze", "ja_nee")
_CONTROLS = ("radio", "selectbox", "button_group")
_CHOICES = [v for v in vragen() if v.laatste.type in _KINDS and len(antwoorden(v.laatste)) > 1]
"""A choice of one is not asked; a yes-no question with one answer allowed may only be left open."""

Todo = dict[str, list[Any]]


def _path(vraag: Vraag) -> str:
    """Where the answer goes in an agreement with one provision of this soort; every list has one row."""
    head = vraag.soort if is_algemeen(vraag.soort) else vraag.soort.replace("_", "-")
    names = [f"{p.naam}.1" if p.type in ("groepen", "reeks") else p.naam for p in (vraag.parameter, *vraag.delen)]
    return ".".join([head, *names])


class Chooser:
    """Chooses what is still to do on the page of a soort, one option of every visible question at a time."""

    def __init__(self, store: Dossiers, todo: Todo) -> None:
        self.store, self.todo, self.walk = store, todo, Walk()
        self.all = {path: tuple(options) for path, options in todo.items()}

    def everything_around(self, vraag: Vraag) -> None:
        """All that can be chosen on the page when this question is asked, and what comes up meanwhile."""
        agreement = agreement_of(tree_for(vraag, een(vraag.laatste)))
        page = next(routes.page_of(v) for v in agreement.alle() if v.soort == vraag.soort)
        dossier = self.store.begin(agreement, "begonnen leeg").dossier
        self.walk.open(dossier, page, more=True)
        while chosen := self._one_each():
            self.walk.do(self.walk.at)
            self._check(dossier, chosen)

    def _one_each(self) -> dict[str, Any]:
        """Set every visible control to its next option, or away from the one that is left to choose; gives what was set."""
        chosen = {}
        for path, options in self.todo.items():
            for control in [c for kind in _CONTROLS for c in self.walk.controls(kind, path)] if options else []:
                chosen[path] = next(o for o in (*options, *self.all[path]) if o != control.value)
                control.set_value(chosen[path])
        return chosen

    def _check(self, dossier: str, chosen: dict[str, Any]) -> None:
        saved = self.store.nieuwste(dossier)
        assert saved is not None
        agreement = saved.agreement()
        assert saved.invoer == {}
        assert {path: _raw(agreement.waarde(path)) for path in chosen} == chosen
        assert self.walk.at.session_state["werk"].document.text()
        for path, option in chosen.items():
            self.todo[path] = [o for o in self.todo[path] if o != option]


def _raw(value: Any) -> Any:
    """A saved answer as a control gives it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("naam", soort_bestanden())
def test_every_option_of_every_question_is_chosen_once(naam: str, store: Dossiers) -> None:
    own = [v for v in _CHOICES if v.soort == naam]
    todo: Todo = {_path(v): list(antwoorden(v.laatste)) for v in own}
    chooser = Chooser(store, todo)
    for vraag in own:
        if todo[_path(vraag)]:
            chooser.everything_around(vraag)
    assert {path: options for path, options in todo.items() if options} == {}


def test_there_is_something_to_choose() -> None:
    assert sum(len(antwoorden(v.laatste)) for v in _CHOICES) > 500
