"""The command line: ``cao-wizard start | presets | parameters | maak | controleer``. Exit code 0, or 2 for wrong input."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from wizard.cli.dutch_click import Groep, uitleg
from wizard.messages import CaoFout, UitvoerFout, oorzaak

_FORMATEN = ("docx", "tekst", "html", "yaml", "json")


def _kies_bibliotheek(_ctx: click.Context, _param: click.Parameter, map_: str | None) -> None:
    """Lay a library over our content, this one or that of the environment, after checking all of it as strictly as ours."""
    from wizard import library

    if map_ is None and not library.in_omgeving():
        return
    from wizard.drafting import library_check

    if map_ is None:
        library_check.gebruik_uit_omgeving()
    else:
        library_check.gebruik(map_)


met_bibliotheek = click.option(
    "--bibliotheek",
    metavar="MAP",
    expose_value=False,
    is_eager=True,
    callback=_kies_bibliotheek,
    help="Map met eigen soorten, zinnen, bronnen en voorbeelden, naast de onze.",
)


def _toon_versie(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001 - as click calls it
    if value:
        from importlib.metadata import version

        click.echo(f"cao-wizard {version('cao-clausulewizard')}")
        ctx.exit()


@click.group(cls=Groep, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--versie", is_flag=True, expose_value=False, is_eager=True, callback=_toon_versie, help="Toon de versie.")
def app() -> None:
    """Cao-clausulewizard: van keuzen van onderhandelaars naar cao-tekst."""


@app.command(short_help="Start de wizard in de browser.")
@met_bibliotheek
@click.option(
    "--poort", type=click.IntRange(1, 65535), default=8501, metavar="GETAL", help="Poort waarop de wizard luistert; standaard 8501."
)
@click.option("--adres", default="127.0.0.1", metavar="ADRES", help="Adres waarop de wizard luistert; standaard alleen deze computer.")
def start(poort: int, adres: str) -> None:
    """Start de wizard. Zonder --adres is hij alleen op deze computer te bereiken."""
    from wizard.web.server import start as serve

    serve(poort, adres)


@app.command(short_help="Toon de voorbeelden en pakketten.")
@met_bibliotheek
@click.option("--json", "als_json", is_flag=True, help="Schrijf JSON in plaats van een lijst.")
def presets(*, als_json: bool) -> None:
    """Toon de voorbeelden uit de handreiking en de pakketten."""
    from wizard.cli import listings

    click.echo(listings.presets_json() if als_json else listings.presets_lijst())


@app.command(short_help="Toon alle vragen.")
@met_bibliotheek
@click.option("--json", "als_json", is_flag=True, help="Schrijf JSON in plaats van een lijst.")
def parameters(*, als_json: bool) -> None:
    """Toon per soort voorziening alle vragen met hun opties en grenzen."""
    from wizard.cli import listings

    click.echo(listings.parameters_json() if als_json else listings.parameters_lijst())


@app.command(short_help="Maak de tekst van een of meer antwoordenbestanden.")
@met_bibliotheek
@click.argument("invoer", nargs=-1, required=True, metavar="INVOER…")
@click.option("-o", "--uit", default=None, metavar="UIT", help="Bestand, map (bij meer invoer) of '-' voor standaarduitvoer.")
@click.option(
    "--formaat",
    type=click.Choice(_FORMATEN, case_sensitive=False),
    default=None,
    help="Formaat; anders volgt het uit de naam van UIT, en anders docx.",
)
@click.option("--schoon", is_flag=True, help="Alleen de cao-tekst, zonder toelichting en antwoorden.")
@click.option("--overschrijf", is_flag=True, help="Een bestand dat er al is, mag worden vervangen.")
def maak(*, invoer: tuple[str, ...], uit: str | None, formaat: str | None, schoon: bool, overschrijf: bool) -> None:
    """Maak de cao-tekst. INVOER is de naam van een voorbeeld, een YAML- of JSON-bestand, of '-' voor standaardinvoer."""
    from wizard.cli import making

    making.maak(invoer, uit, formaat, schoon=schoon, overschrijf=overschrijf)


@app.command(short_help="Controleer de tekst van antwoordenbestanden, of de sjablonen.")
@met_bibliotheek
@click.argument("invoer", nargs=-1, metavar="[INVOER…]")
@click.option("--sjablonen", is_flag=True, help="Controleer alle sjablonen en hun vragen.")
def controleer(*, invoer: tuple[str, ...], sjablonen: bool) -> None:
    """Lees de tekst van elke INVOER na: fouten in nummers, verwijzingen, leestekens en bedragen, en adviezen over de stijl."""
    if not sjablonen and not invoer:
        raise CaoFout("geef een INVOER of --sjablonen.")
    if sjablonen:
        from wizard.drafting.check import controleer as check
        from wizard.drafting.wording_check import bewoordingen
        from wizard.review.eigen_sjablonen import valkuilen_van_bibliotheek

        if found := list(check()) or [*bewoordingen(), *valkuilen_van_bibliotheek()]:
            raise CaoFout(found)
        click.echo("De sjablonen zijn in orde.")
    if invoer:
        from wizard.cli import checking

        checking.controleer(invoer)


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line. Every mistake is told in Dutch on standard error, with exit code 2; no stack trace."""
    try:
        app.main(args=list(argv) if argv is not None else None, prog_name="cao-wizard", standalone_mode=False)
    except CaoFout as fout:
        _stop("\n".join(map(str, fout.meldingen)))
    except click.exceptions.NoArgsIsHelpError as fout:
        _stop(fout.format_message())
    except click.ClickException as fout:
        _stop(uitleg(fout))
    except (click.exceptions.Abort, KeyboardInterrupt):
        _stop("Afgebroken.")
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(2)
    except OSError as fout:
        _stop(str(UitvoerFout(f"dat is niet gelukt ({oorzaak(fout)}).")))


def _stop(message: str) -> None:
    sys.stderr.write(f"{message}\n")
    sys.exit(2)
