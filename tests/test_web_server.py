"""``cao-wizard start``: Dutch, silent, closed to others, and one clear line when it cannot."""

from __future__ import annotations

import gzip
import os
import re
import socket
import subprocess
import sys
import tomllib
import urllib.error
import urllib.request
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from streamlit import config

from tests.browser import free_port, wizard_running
from wizard.messages import CaoFout
from wizard.web import settings
from wizard.web.asgi import dutch_page
from wizard.web.dutch import FRAGMENTS, TEXTS
from wizard.web.server import start

ROOT = Path(__file__).parent.parent


def test_streamlit_knows_every_option_we_set() -> None:
    unknown = [name for name in settings.OPTIONS if name not in config._config_options_template]
    assert unknown == []


def _flat(tree: dict[str, Any], above: str = "") -> dict[str, Any]:
    """The options of a config file by their full names."""
    out: dict[str, Any] = {}
    for name, value in tree.items():
        out |= _flat(value, f"{above}{name}.") if isinstance(value, dict) else {f"{above}{name}": value}
    return out


def test_streamlit_run_gets_the_same_options() -> None:
    written = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert _flat(written) == settings.OPTIONS


def test_a_port_that_is_taken_is_one_line_and_exit_code_two(tmp_path: Path) -> None:
    port = free_port()
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", port))
        listener.listen()
        command = [sys.executable, "-m", "wizard", "start", "--poort", str(port)]
        environment = os.environ | {"CAO_WIZARD_DB": str(tmp_path / "dossiers.db")}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)
    assert done.returncode == 2
    assert done.stderr == f"poort {port} is al in gebruik; kies met --poort een andere, of stop het programma dat haar gebruikt.\n"
    assert done.stdout == ""


def test_a_database_that_cannot_be_made_is_one_line_too(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "wizard", "start", "--poort", str(free_port())]
    (tmp_path / "map.db").mkdir()
    environment = os.environ | {"CAO_WIZARD_DB": str(tmp_path / "map.db")}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)
    assert done.returncode == 2
    assert done.stderr.startswith("de dossiers kunnen niet worden bewaard in")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("adres", ["", " ", "geen adres", "http://localhost", "[::1]", "a..b" + "x" * 80, "192.0.2.1"])
def test_an_address_that_is_not_ours_is_refused_in_words(adres: str) -> None:
    with pytest.raises(CaoFout, match="is geen adres van deze computer; geef met --adres") as refused:
        start(free_port(), adres)
    assert str(refused.value).startswith(f"'{adres}' ")


def _get(address: str, **headers: str) -> tuple[str, dict[str, str]]:
    asked = urllib.request.Request(address, headers=headers)  # noqa: S310 - our own server
    with urllib.request.urlopen(asked, timeout=10) as answer:  # noqa: S310
        body = answer.read()
        found = {name.lower(): value for name, value in answer.headers.items()}
    return (gzip.decompress(body) if found.get("content-encoding") == "gzip" else body).decode(), found


def test_the_page_is_dutch_and_closed_and_the_log_is_silent(tmp_path: Path) -> None:
    with wizard_running(tmp_path) as address:
        page, headers = _get(f"{address}/de-cao?d=geheim", Accept="text/html", **{"Accept-Encoding": "gzip"})
        with pytest.raises(urllib.error.HTTPError, match="404"):
            _get(f"{address}/_stcore/metrics")
        script = re.findall(r'src="\./(static/js/index[^"]+)"', page)
        assert script
        assert _get(f"{address}/{script[0]}")[1]["content-security-policy"]
    assert '<html lang="nl">' in page
    assert "<title>Cao-clausulewizard</title>" in page
    assert "service-desc" not in page
    assert (headers["x-frame-options"], headers["referrer-policy"], headers["x-content-type-options"]) == ("DENY", "no-referrer", "nosniff")
    hashes = [f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in re.findall(r"<script>(.*?)</script>", page, re.DOTALL)]
    assert len(hashes) == 3
    assert all(h in headers["content-security-policy"] for h in hashes)
    assert "unsafe-inline" not in headers["content-security-policy"].split("style-src")[0]
    log = (tmp_path / "server.log").read_text(encoding="utf-8")
    assert log.startswith("De wizard draait op http://localhost:")
    assert "geheim" not in log
    assert len(log.splitlines()) == 1


def test_the_words_are_put_in_the_page_as_data() -> None:
    page = dutch_page('<html lang="en"><head><title>Streamlit</title></head></html>')
    assert '"Upload": "Bestand kiezen"' in page
    assert all(re.compile(pattern) for pattern, _ in FRAGMENTS)
    assert not any("</" in text for text in (*TEXTS, *TEXTS.values()))
