"""``cao-wizard start``: the wizard on a port of this computer, from whatever folder it is started."""

from __future__ import annotations

import socket
from contextlib import closing
from errno import EACCES, EADDRINUSE, EADDRNOTAVAIL

from wizard.messages import CaoFout, oorzaak
from wizard.web.settings import HERE

_NAMES = ("localhost", "127.0.0.1", "[::1]")
"""As whom a browser on this computer may call us; another name is another site trying to look in."""


def start(poort: int, adres: str = "127.0.0.1") -> None:
    """Serve until stopped. Raises CaoFout when the port is taken, the dossiers cannot be reached or the library given is not sound."""
    import uvicorn

    from wizard.storage.dossiers import dossiers
    from wizard.web import asgi, own_library, settings

    _free(poort, adres)
    dossiers()
    own_library.at_start()
    here_only = adres in HERE
    settings.apply(**{"server.port": poort, "server.address": adres, "server.allowedHosts": list(_NAMES) if here_only else []})
    lines = [f"De wizard draait op http://{_shown(adres)}:{poort} (stoppen: Ctrl+C)"]
    if not here_only:
        lines.append("Let op: wie dit adres kan bereiken, kan alle dossiers openen en wijzigen.")
    if problems := own_library.instelling().fouten:
        lines.append(f"Let op: uw bibliotheek doet niet mee. {problems[0]}")
    print("\n".join(lines), flush=True)  # noqa: T201 - this is the command line
    uvicorn.run(asgi.app(), host=adres, port=poort, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=1)


def _shown(adres: str) -> str:
    if adres in (*HERE, "0.0.0.0", "::"):  # noqa: S104 - only how it is printed
        return "localhost"
    return f"[{adres}]" if ":" in adres else adres


def _free(poort: int, adres: str) -> None:
    """Raises CaoFout when nobody can listen here."""
    family = socket.AF_INET6 if ":" in adres else socket.AF_INET
    with closing(socket.socket(family)) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((adres or "?", poort))  # an empty address would open the wizard to the whole network
        except (OSError, UnicodeError) as fout:
            raise CaoFout(_why_not(fout, poort, adres)) from None


def _why_not(fout: OSError | UnicodeError, poort: int, adres: str) -> str:
    if isinstance(fout, UnicodeError | socket.gaierror) or fout.errno == EADDRNOTAVAIL:
        return (
            f"'{adres}' is geen adres van deze computer; geef met --adres een IP-adres of een naam, zonder http:// en zonder poort. "
            "Met 127.0.0.1 kunt alleen u erbij, met 0.0.0.0 ook anderen in uw netwerk."
        )
    if fout.errno == EADDRINUSE:
        return f"poort {poort} is al in gebruik; kies met --poort een andere, of stop het programma dat haar gebruikt."
    if fout.errno == EACCES:
        return f"poort {poort} mag u niet gebruiken; kies met --poort een getal boven 1023."
    return f"de wizard kan niet luisteren op {adres} ({oorzaak(fout)}); kies met --adres een ander adres."
