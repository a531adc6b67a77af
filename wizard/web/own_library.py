"""The library of one's own organisation, chosen on the screen: for everyone who uses this wizard, and still there after a restart.

``--bibliotheek`` and ``CAO_WIZARD_BIBLIOTHEEK`` win over it. Only who sits at this computer may choose: a folder is a folder of the server.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path
from streamlit import config

from wizard import library
from wizard.drafting import library_check
from wizard.messages import CaoFout, Melding, oorzaak
from wizard.storage.place import database
from wizard.web.settings import HERE

_BESTAND = "instellingen.json"
_HEEL_PAD = "geef het hele pad van de map, vanaf het begin."


@dataclass(frozen=True, slots=True)
class Instelling:
    """How the choice stands. ``vast``: made when the program was started; ``map``: what was chosen on the screen."""

    vast: bool = False
    map: str = ""
    fouten: tuple[Melding, ...] = ()
    """Why what was chosen does not take part."""
    onbewaard: str = ""
    """Why the choice will be gone after a restart."""


_stand: list[Instelling] = []


def instelling() -> Instelling:
    """How the choice stands in this process."""
    return _stand[0] if _stand else Instelling()


def at_start() -> None:
    """Take up the library that was chosen, once. Raises CaoFout when the one in the environment cannot be used."""
    if _stand:
        return
    library_check.gebruik_uit_omgeving()
    if library.map_in_gebruik() is not None:
        _stand[:] = [Instelling(vast=True)]
        return
    wanted = _remembered()
    _stand[:] = [Instelling(map=wanted, fouten=_tried(wanted) if wanted else ())]


def forget_start() -> None:
    """As if the program has just started."""
    _stand.clear()


def may_choose() -> bool:
    """Whether who looks at the screen may choose: it is not fixed, and nobody but this computer reaches us."""
    return not instelling().vast and config.get_option("server.address") in HERE


def use(map_: str) -> tuple[Melding, ...]:
    """Use the library in this folder from now on. Gives its mistakes; then nothing has changed."""
    folder = map_.strip().strip("\"'")
    problems = _tried(folder)
    if not problems:
        _settle(folder)
    return problems


def stop() -> None:
    """Use our own content alone."""
    library.gebruik(None)
    _settle("")


def _tried(folder: str) -> tuple[Melding, ...]:
    """Use the library when all of it is sound; its mistakes when it is not. Nobody else sees it meanwhile."""
    if not Path(folder).expanduser().is_absolute():
        return (Melding(_HEEL_PAD, bestand=folder),)
    try:
        library_check.gebruik(folder)
    except CaoFout as fout:
        return fout.meldingen
    return ()


# remembered ---------------------------------------------------------------------------------------------------------------------------


def _place() -> Path:
    """Beside the dossiers; with a database elsewhere in the user's own data folder."""
    url = database()
    if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
        return Path(url.database).with_name(_BESTAND)
    return user_data_path("cao-clausulewizard", ensure_exists=True) / _BESTAND


def _remembered() -> str:
    with suppress(OSError, ValueError):
        tree = json.loads(_place().read_text(encoding="utf-8"))
        return str(tree.get("bibliotheek", "")) if isinstance(tree, dict) else ""
    return ""


def _settle(folder: str) -> None:
    """Note the choice, and write it down; a disk that refuses does not undo the choice."""
    why_not = ""
    try:
        path = _place()
        fresh = path.with_suffix(".nieuw")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
            json.dump({"bibliotheek": folder}, out, ensure_ascii=False)
        fresh.replace(path)
    except OSError as fout:
        why_not = oorzaak(fout)
    _stand[:] = [Instelling(map=folder, onbewaard=why_not)]
