"""The README is true: the files it names exist, the commands it names work, every package has its reason."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click

from wizard.cli import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _section(title: str) -> str:
    """The text under a heading, up to the next one of the same level."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", README, re.DOTALL | re.MULTILINE)
    assert found, title
    return found[1]


def _rows(title: str) -> list[list[str]]:
    """The rows of the tables in a section, without their headings."""
    lines = [line.strip("|").split("|") for line in _section(title).splitlines() if line.startswith("| ")]
    return [
        [cell.strip() for cell in line]
        for line in lines
        if not set(line[0].strip()) <= {"-"} and line[0].strip() not in {"wat", "pakket", "commando"}
    ]


def test_where_do_i_change_names_only_what_exists() -> None:
    named = [place for row in _rows("Waar verander ik …?") for place in re.findall(r"`([^`]+)`", row[1])]
    missing = [place for place in named if not list(ROOT.glob(re.sub(r"<[^>]+>", "*", place)))]
    assert named
    assert missing == []


def test_links_lead_to_files() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert [link for link in links if not link.startswith("http") and not (ROOT / link).exists()] == []


def test_every_package_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    rows = _rows("Waarom deze pakketten")
    assert [row[0].strip("`") for row in rows] == [re.split(r"[<>=]", package)[0] for package in wanted]
    assert all(row[1] for row in rows)


def test_make_knows_every_word() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    words = {row[0].strip("`").removeprefix("make ") for row in _rows("Meewerken")}
    assert {"run", "test", "check", "bench"} <= words
    assert [word for word in sorted(words) if not re.search(rf"^{word}:", makefile, re.MULTILINE)] == []


def test_every_command_and_option_exists() -> None:
    assert isinstance(app, click.Group)
    calls = re.findall(r"cao-wizard ([a-z]+)([^#\n]*)", "\n".join(re.findall(r"```(?:sh|powershell)\n(.*?)```", README, re.DOTALL)))
    assert calls
    for name, rest in calls:
        command = app.commands[name]
        options = {option: parameter for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
        words = rest.split()
        assert [word for word in words if word.startswith("-") and word != "-" and word not in options] == [], name
        takes_words = any(isinstance(parameter, click.Argument) for parameter in command.params)
        assert takes_words or not words or words[0].startswith("-"), f"{name} takes no {words[0]}"
