"""The application as a server runs it: Streamlit behind a layer that makes its page Dutch, closed to others, and silent."""

from __future__ import annotations

import hashlib
import json
import logging
import re
from base64 import b64encode
from functools import cache
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wizard.paths import APP
from wizard.web import redraw
from wizard.web.dutch import FRAGMENTS, TEXTS
from wizard.web.steps import missing

_log = logging.getLogger(__name__)

_SCRIPT = (Path(__file__).parent / "static" / "vertaling.js").read_text("utf-8")
_FIELDS = (Path(__file__).parent / "static" / "velden.js").read_text("utf-8")
_TITLE = "Cao-clausulewizard"
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_HOST = re.compile(r"[A-Za-z0-9.:\[\]-]{1,255}")
_CLOSED = ("/_stcore/metrics", "/_stcore/agent")


def app() -> st.App:
    """The application, for an ASGI server. Its access log stays silent: the address of a dossier is its key."""
    logging.getLogger("uvicorn.access").disabled = True
    redraw.switch_on()
    return st.App(APP, middleware=[Middleware(Front)], on_script_error=_went_wrong)


def _went_wrong(fout: Exception) -> bool:
    """Something broke: say so in Dutch, with a copy of the answers to keep; the trace goes to the server's own output."""
    _log.error("a page could not be drawn", exc_info=fout)
    missing.went_wrong()
    return True


class Front:
    """Stands before Streamlit: its page in Dutch, and headers that keep others out."""

    def __init__(self, inner: ASGIApp) -> None:
        self.inner = inner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.inner(scope, receive, send)
        elif scope["path"].startswith(_CLOSED):
            await _refuse(send)
        elif _wants_page(scope):
            await self._page(scope, receive, send)
        else:
            await self.inner(scope, receive, _with_headers(scope, send))

    async def _page(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The page, unpacked so that it can be rewritten."""
        plain = [
            (name, value) for name, value in scope["headers"] if name not in (b"accept-encoding", b"if-none-match", b"if-modified-since")
        ]
        start: Message = {}
        body = b""

        async def gather(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            whole = dutch_page(body.decode("utf-8")).encode() if _is_html(start) else body
            dropped = (b"content-length", b"etag", b"last-modified")
            headers = [(k, v) for k, v in start["headers"] if k.lower() not in dropped]
            start["headers"] = [*headers, (b"content-length", str(len(whole)).encode())]
            out = _with_headers(scope, send)
            await out(start)
            await out({"type": "http.response.body", "body": whole})

        await self.inner(dict(scope, headers=plain), receive, gather)


def _wants_page(scope: Scope) -> bool:
    accept = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    return (
        scope["method"] in ("GET", "HEAD") and b"text/html" in accept and not scope["path"].startswith(("/static/", "/_stcore/", "/media/"))
    )


def _is_html(start: Message) -> bool:
    return any(k.lower() == b"content-type" and v.startswith(b"text/html") for k, v in start["headers"])


async def _refuse(send: Send) -> None:
    await send({"type": "http.response.start", "status": 404, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})


def _with_headers(scope: Scope, send: Send) -> Send:
    async def out(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], *_headers(scope)]
        await send(message)

    return out


def _headers(scope: Scope) -> list[tuple[bytes, bytes]]:
    host = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")
    own = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    policy = (
        f"default-src 'self'; script-src 'self' blob: {' '.join(_hashes())}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        f"font-src 'self' data:; connect-src 'self'{own}; frame-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; "
        "frame-ancestors 'none'"
    )
    return [
        (b"content-security-policy", policy.encode()),
        (b"x-frame-options", b"DENY"),
        (b"referrer-policy", b"no-referrer"),
        (b"x-content-type-options", b"nosniff"),
        (b"cross-origin-opener-policy", b"same-origin"),
    ]


@cache
def _page_script() -> str:
    """The script that says Streamlit's own words in Dutch."""
    return _SCRIPT.replace("/* TEKSTEN */", f"const TEKSTEN = {json.dumps(TEXTS)}, STUKKEN = {json.dumps(FRAGMENTS)};").replace(
        "</", "<\\/"
    )


@cache
def dutch_page(page: str) -> str:
    """Streamlit's page with our language, title and words; without its advertisement for programs."""
    page = re.sub(r"<noscript>.*?</noscript>", "<noscript><p>De wizard heeft JavaScript nodig.</p></noscript>", page, flags=re.DOTALL)
    page = re.sub(r'<link rel="service-desc"[^>]*>', "", page)
    page = page.replace('<html lang="en">', '<html lang="nl">').replace("<title>Streamlit</title>", f"<title>{_TITLE}</title>")
    page = page.replace("</head>", f"<script>{_page_script()}</script><script>{_FIELDS}</script></head>")
    _scripts.clear()
    _scripts.extend(_INLINE.findall(page))
    return page


_scripts: list[str] = []
"""The scripts that stand in the page itself: only these may run there."""


def _hashes() -> list[str]:
    return [f"'sha256-{b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in _scripts]
