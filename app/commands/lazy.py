"""Commands that are imported when they are called, so that a list of them costs next to nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click


@dataclass(frozen=True)
class Named:
    """Where a command is, as `module:name`, and the first sentences of its help, as a list of commands shows them."""

    place: str
    help: str

    def command(self) -> click.Command:
        """The command itself: its module is imported now."""
        module, _, name = self.place.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command


class LazyGroup(click.Group):
    """A group that knows its commands by name, and imports each only when it is called."""

    def __init__(self, *given: Any, named: Mapping[str, Named], **more: Any) -> None:
        super().__init__(*given, **more)
        self.named = named

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self.named)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        named = self.named.get(cmd_name)
        return named.command() if named else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list as click writes it, from the sentences that are known here."""
        shown = {name: click.Command(name, help=named.help) for name, named in self.named.items()}
        click.Group(commands=shown).format_commands(ctx, formatter)
