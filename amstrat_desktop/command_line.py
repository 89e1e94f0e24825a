# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What all commands have in common: words, options, exit codes, and the way into an office.

Texts go through the catalogue of this computer's language. What somebody asked for goes to
standard output, everything else to standard error. A passphrase never stands in an argument.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import click

from amstrat_desktop.base.lang import (
    INTERFACE_LANGUAGES,
    Catalogue,
    Msg,
    _,
    catalogue,
)
from amstrat_desktop.base.paths import settings_file
from amstrat_desktop.base.policy import read_policy
from amstrat_desktop.base.problems import Problem, StoreFault, StoreProblem
from amstrat_desktop.base.secrets import recall
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.entering import actor_of, begin
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.office import OpenOffice, Passphrase, RawKey, Secret, open_office
from amstrat_desktop.store.opened import DATABASE_NAME, KEYS_NAME

PROGRAM: Final = "amstrat-desktop"
STOPPED: Final = 130
"""The exit code after Ctrl+C, as a shell gives it: 128 and the signal's number."""

PASSPHRASE_LIMIT: Final = 10_000
"""Bytes of a passphrase on standard input; more is the wrong file."""

FOLDER: Final = click.Path(path_type=Path, file_okay=False)
FILE: Final = click.Path(path_type=Path)


def speaking() -> Catalogue:
    """The language of this computer: as set in the window or laid down, else that of the shell."""
    policy = read_policy()
    if settings_file().is_file() or policy.language is not None:
        return catalogue(SettingsFile(settings_file(), policy).values.language)
    asked = next(filter(None, (os.environ.get(n) for n in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    code = asked.partition(".")[0].partition("_")[0]
    return catalogue(code if code in {known.code for known in INTERFACE_LANGUAGES} else "en")


def say(message: Msg, *, err: bool = False) -> None:
    """Print one line in the language of this computer."""
    click.echo(speaking().text(message), err=err)


class Option(click.Option):
    """An option whose help is in the language of this computer."""

    def __init__(self, *args: Any, told: Msg, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.told = told

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = speaking().text(self.told)
        return super().get_help_record(ctx)


class Command(click.Command):
    """A command whose help is in the language of this computer."""

    def __init__(self, *args: Any, told: Msg, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.told = told

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click's signature
        return speaking().text(self.told)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.help = speaking().text(self.told)
        super().format_help_text(ctx, formatter)


class Program(click.Group):
    """All commands; turns what is raised into words and exit codes."""

    command_class = Command

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.help = speaking().text(
            _("Neighbourhood counselling. Without a command, the window opens.")
        )
        super().format_help_text(ctx, formatter)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        kwargs |= {"standalone_mode": False, "prog_name": PROGRAM}
        sys.exit(self._told(*args, **kwargs))

    def _told(self, *args: Any, **kwargs: Any) -> int:
        try:
            code = super().main(*args, **kwargs)
            sys.stdout.flush()
        except click.ClickException as error:
            error.show()
            return error.exit_code
        except click.Abort:
            say(_("Stopped. Nothing was changed."), err=True)
            return STOPPED
        except Problem as problem:
            say(problem.message, err=True)
            return 1
        except BrokenPipeError:
            # Whoever read the output has enough; the interpreter must not write at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        return code if isinstance(code, int) else 0


DATABASE: Final = click.option(
    "--database",
    type=FILE,
    required=True,
    cls=Option,
    told=_("The office's folder, or the office.db in it."),
)
STDIN: Final = click.option(
    "--passphrase-stdin",
    "from_stdin",
    is_flag=True,
    cls=Option,
    told=_("Read the passphrase from the first line of standard input."),
)
KEYRING: Final = click.option(
    "--keyring",
    "from_keyring",
    is_flag=True,
    cls=Option,
    told=_("Use the key that this computer remembers."),
)


@contextmanager
def opened(database: Path, *, from_stdin: bool, from_keyring: bool) -> Iterator[OpenOffice]:
    """An office for the length of one command, entered as from the window.

    Raises Problem, click.UsageError.
    """
    with opened_as_it_is(database, from_stdin=from_stdin, from_keyring=from_keyring) as office:
        warning = begin(office, Work(office.engine, actor_of(office)))
        if warning is not None:
            say(warning, err=True)
        yield office


@contextmanager
def opened_as_it_is(
    database: Path, *, from_stdin: bool, from_keyring: bool
) -> Iterator[OpenOffice]:
    """To look at an office that may be damaged: nobody enters, nothing is written.

    Raises StoreProblem, click.UsageError.
    """
    folder = folder_of(database)
    if not (folder / DATABASE_NAME).is_file():
        raise StoreProblem(StoreFault.NOT_FOUND, path=str(folder))
    office = open_office(folder, asked(folder, from_stdin=from_stdin, from_keyring=from_keyring))
    try:
        yield office
    finally:
        office.close()


def folder_of(database: Path) -> Path:
    """The folder that somebody means who names it, or the file in it."""
    return database.parent if database.name == DATABASE_NAME else database


def asked(folder: Path, *, from_stdin: bool, from_keyring: bool) -> Secret:
    """What opens the office, or a backup, in a folder. Raises Problem, click.UsageError."""
    if from_stdin and from_keyring:
        raise click.UsageError(speaking().text(_("Choose either --passphrase-stdin or --keyring.")))
    return _remembered(folder) if from_keyring else _typed(from_stdin=from_stdin)


def _remembered(folder: Path) -> Secret:
    allowed = read_policy().remember_key
    kept = recall(str(KeyFile.load(folder / KEYS_NAME).database_id)) if allowed else None
    if kept is None:
        raise Problem(_("This computer does not remember the key of this office."))
    return RawKey.from_text(kept)


def _typed(*, from_stdin: bool) -> Secret:
    if from_stdin:
        line = sys.stdin.buffer.readline(PASSPHRASE_LIMIT)
        try:
            return Passphrase(line.decode("utf-8").rstrip("\r\n"))
        except UnicodeDecodeError as error:
            raise Problem(_("Standard input is no text in UTF-8.")) from error
    if not sys.stdin.isatty():
        raise click.UsageError(
            speaking().text(
                _("There is no terminal to ask for the passphrase: use --passphrase-stdin.")
            )
        )
    asked: str = click.prompt(speaking().text(_("Passphrase")), hide_input=True, err=True)
    return Passphrase(asked)
