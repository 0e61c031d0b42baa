"""Commands for clinicians, authors and whoever runs the service."""

import click

from app import create_app
from app.commands import assessing, checking, codes, printing, questionnaires
from app.commands.l10n.catalogs import l10n
from app.commands.reading import Stop, read_settings
from app.questionnaire.source import Faults


@click.group()
@click.version_option(package_name="symptom-overlap")
def main() -> None:
    """A questionnaire about the overlap of low magnesium, vitamin B12 and vitamin D. Never a diagnosis."""


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Server processes.")
def serve(host: str, port: int, workers: int) -> None:
    """Serves the pages. A broken questionnaire or setting never starts serving."""
    from app.commands.serving import CannotListen, free_address, serve_forever

    try:
        create_app(read_settings())  # a worker that cannot start says it less well
    except Faults as error:
        raise Stop(error) from error
    try:
        address = free_address(host, port)
    except CannotListen as error:
        raise click.ClickException(str(error)) from error
    shown = f"[{address}]" if ":" in address else address
    click.echo(f"symptom-overlap is at http://{shown}:{port}/ (stop with Ctrl+C)")
    serve_forever(address, port, workers)


_MODULES = (checking, assessing, printing, codes, questionnaires)

for _command in (command for module in _MODULES for command in module.COMMANDS):
    main.add_command(_command)


main.add_command(l10n)
