"""click in Dutch: usage, options and mistakes of the command line, for people who do not read English."""

from __future__ import annotations

from collections.abc import Iterator

import click
from click import exceptions as ce

from wizard.messages import bedoelde_u, opgesomd


class _Dutch(click.Command):
    """The parts of help that click writes in English."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toon deze uitleg."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Gebruik: ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [p.replace("[OPTIONS]", "[OPTIES]").replace("COMMAND [ARGS]...", "OPDRACHT …") for p in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [row for p in self.get_params(ctx) if isinstance(p, click.Option) and (row := p.get_help_record(ctx)) is not None]
        if rows:
            with formatter.section("Opties"):
                formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)


class Opdracht(_Dutch):
    """A command."""


class Groep(_Dutch, click.Group):
    """The program with its commands, in the order in which they were added."""

    command_class = Opdracht

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, self.commands[name].get_short_help_str(100)) for name in self.list_commands(ctx)]
        with formatter.section("Opdrachten"):
            formatter.write_dl(rows)


def uitleg(fout: click.ClickException) -> str:
    """A mistake on the command line as a Dutch sentence."""
    return "".join(_zinnen(fout)) or fout.format_message()


def _zinnen(fout: click.ClickException) -> Iterator[str]:
    match fout:
        case ce.NoSuchOption():
            yield f"De optie '{fout.option_name}' bestaat niet"
            yield f"; bedoelde u {opgesomd([f'{p!r}' for p in fout.possibilities])}?" if fout.possibilities else "."
        case ce.NoSuchCommand():
            known = fout.ctx.command.list_commands(fout.ctx) if fout.ctx and isinstance(fout.ctx.command, click.Group) else []
            yield f"De opdracht '{fout.command_name}' bestaat niet"
            yield bedoelde_u(fout.command_name, known) or f"; kies uit {opgesomd(known)}."
        case ce.MissingParameter():
            yield f"{_naam(fout)} ontbreekt."
        case ce.BadOptionUsage():
            yield f"De optie '{fout.option_name}' vraagt een waarde (of juist geen); zie --help."
        case ce.BadParameter():
            yield f"De waarde bij {_naam(fout)} past niet; {_wat_wel(fout.param)}."
        case ce.UsageError():
            yield "Zo begrijp ik de opdracht niet; zie --help."


def _wat_wel(param: click.Parameter | None) -> str:
    """What the value may be; click says it in English."""
    match param.type if param is not None else None:
        case click.Choice(choices=choices):
            return f"kies uit {opgesomd(list(choices))}"
        case click.IntRange(min=low, max=high):
            return f"geef een heel getal van {low} tot en met {high}"
        case _:
            return "zie --help"


def _naam(fout: ce.BadParameter) -> str:
    if isinstance(fout.param, click.Argument):
        return (fout.param.metavar or fout.param.name or "").upper().rstrip("….")
    return f"'{fout.param.opts[-1]}'" if fout.param is not None and fout.param.opts else "de optie"
