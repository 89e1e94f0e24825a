# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands beside the window: a sample office, a slip, a check-up, a tour.

Texts go through the catalogue of this computer's language. What somebody asked for goes to
standard output, everything else to standard error. A passphrase never stands in an argument.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path
from typing import Any, Final

import click

from amstrat_desktop.base.lang import (
    INTERFACE_LANGUAGES,
    LANGUAGES,
    Catalogue,
    Msg,
    _,
    catalogue,
)
from amstrat_desktop.base.paths import settings_file
from amstrat_desktop.base.problems import Problem, StoreFault, StoreProblem
from amstrat_desktop.base.secrets import recall
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.documents.slip import TEMPLATE, Variant, render
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.services.offices import find_actor
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.sample import (
    FEWEST,
    SamplePlan,
    create_sample_office,
    new_passphrase,
)
from amstrat_desktop.services.slip_copies import PrintDraft, prepare_print, record_print
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store import check as checks
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.office import OpenOffice, Passphrase, RawKey, Secret, open_office
from amstrat_desktop.store.opened import DATABASE_NAME, KEYS_NAME
from amstrat_desktop.store.wholefile import write_whole

PROGRAM: Final = "amstrat-desktop"
STOPPED: Final = 130
"""The exit code after Ctrl+C, as a shell gives it: 128 and the signal's number."""

PASSPHRASE_LIMIT: Final = 10_000
"""Bytes of a passphrase on standard input; more is the wrong file."""

_FOLDER: Final = click.Path(path_type=Path, file_okay=False)
_FILE: Final = click.Path(path_type=Path)


def speaking() -> Catalogue:
    """The language of this computer: as set in the window, else that of the shell."""
    if settings_file().is_file():
        return catalogue(SettingsFile(settings_file()).values.language)
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


def run_command(arguments: Sequence[str]) -> int:
    """Run one command; gives its exit code."""
    try:
        program.main(list(arguments))
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    return 0


@click.group(cls=Program, invoke_without_command=True, no_args_is_help=True)
@click.option("--sample", is_flag=True, cls=Option, told=_("Open the window on a sample office."))
@click.version_option(metadata.version(PROGRAM), message="%(prog)s %(version)s")
@click.pass_context
def program(ctx: click.Context, *, sample: bool) -> None:
    if sample:
        raise click.UsageError(
            speaking().text(_("--sample opens the window and stands alone.")), ctx
        )


@program.command("sample", told=_("Write a sample office with invented people."))
@click.option("--out", type=_FOLDER, required=True, cls=Option, told=_("A new or an empty folder."))
@click.option(
    "--contacts",
    type=click.IntRange(min=FEWEST, max=2_000_000),
    default=SamplePlan().contacts,
    show_default=True,
    cls=Option,
    told=_("How many contacts it has."),
)
@click.option(
    "--seed",
    type=int,
    default=SamplePlan().seed,
    show_default=True,
    cls=Option,
    told=_("The same seed gives the same content."),
)
def write_sample(*, out: Path, contacts: int, seed: int) -> None:
    _require_room(out)
    passphrase = new_passphrase()
    with click.progressbar(length=contacts, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def progress(done: int, _total: int) -> None:
            bar.update(done - bar.pos)

        made = create_sample_office(out, passphrase, SamplePlan(contacts, seed), progress=progress)
    made.open.close()
    say(_("Office: {path}", path=str(out)))
    say(_("Passphrase: {passphrase}", passphrase=passphrase))
    say(_("Recovery code: {code}", code=made.recovery_code))
    say(_("Slip number: {number}", number=made.summary.slip_number))


_DATABASE: Final = click.option(
    "--database",
    type=_FILE,
    required=True,
    cls=Option,
    told=_("The office's folder, or the office.db in it."),
)
_STDIN: Final = click.option(
    "--passphrase-stdin",
    "from_stdin",
    is_flag=True,
    cls=Option,
    told=_("Read the passphrase from the first line of standard input."),
)
_KEYRING: Final = click.option(
    "--keyring",
    "from_keyring",
    is_flag=True,
    cls=Option,
    told=_("Use the key that this computer remembers."),
)


@program.command("slip", told=_("Save a referral's slip as PDF."))
@click.argument("number")
@_DATABASE
@click.option(
    "--language",
    type=click.Choice(list(LANGUAGES)),
    required=True,
    cls=Option,
    told=_("The language beside the German; de for German alone."),
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    cls=Option,
    told=_("The PDF to write."),
)
@click.option(
    "--variant",
    type=click.Choice([variant.value for variant in Variant]),
    default=Variant.STANDARD.value,
    show_default=True,
    cls=Option,
    told=_("plain: large pictograms and few words."),
)
@_STDIN
@_KEYRING
def save_slip(
    *,
    number: str,
    database: Path,
    language: str,
    out: Path,
    variant: str,
    from_stdin: bool,
    from_keyring: bool,
) -> None:
    _require_place(out)
    with opened(database, from_stdin=from_stdin, from_keyring=from_keyring) as office:
        work = Work(office.engine, _actor(office))
        found = work.read(find_by_number, number, office_id=work.actor.office_id)
        facts = work.write(prepare_print, found.id).value
        pdf = render(slip_data(facts, Variant(variant)), language)
        beside = out.with_name(f".{out.name}.part")
        with translated(out):
            write_whole(beside, pdf)
        copy = PrintDraft(
            referral_id=found.id,
            copy_no=facts.copy_no,
            pdf=pdf,
            language=language,
            variant=variant,
            template=TEMPLATE,
            way=PrintWay.FILE,
        )
        try:
            # Nothing leaves the house that the office doesn't keep.
            work.write(record_print, copy)
            with translated(out):
                beside.replace(out)
        finally:
            beside.unlink(missing_ok=True)
    say(_("Saved as {path}.", path=str(out)), err=True)


@program.command("check", told=_("Look whether an office's file is sound."))
@_DATABASE
@_STDIN
@_KEYRING
@click.pass_context
def check_office(
    ctx: click.Context, *, database: Path, from_stdin: bool, from_keyring: bool
) -> None:
    with opened(database, from_stdin=from_stdin, from_keyring=from_keyring) as office:
        findings = checks.check(office)
    for finding in findings:
        say(_("{severity}: {what}", severity=finding.severity.value, what=finding.what))
        say(finding.remedy)
    if findings:
        ctx.exit(1)
    say(_("The office's file is sound."))


@program.command("tour", told=_("Do a day's work in a sample office and keep the pictures."))
@click.option("--out", type=_FOLDER, required=True, cls=Option, told=_("Where the pictures go."))
@click.pass_context
def take_tour(ctx: click.Context, *, out: Path) -> None:
    from amstrat_desktop import tour  # noqa: PLC0415 - Qt is not needed for the others

    ctx.exit(tour.run(out))


@contextmanager
def opened(database: Path, *, from_stdin: bool, from_keyring: bool) -> Iterator[OpenOffice]:
    """An office for the length of one command. Raises StoreProblem, click.UsageError."""
    folder = database.parent if database.name == DATABASE_NAME else database
    if not (folder / DATABASE_NAME).is_file():
        raise StoreProblem(StoreFault.NOT_FOUND, path=str(folder))
    if from_stdin and from_keyring:
        raise click.UsageError(speaking().text(_("Choose either --passphrase-stdin or --keyring.")))
    secret = _remembered(folder) if from_keyring else _typed(from_stdin=from_stdin)
    office = open_office(folder, secret)
    try:
        yield office
    finally:
        office.close()


def _require_room(folder: Path) -> None:
    """Refuse to mix an office with somebody's other files."""
    taken = next(path for path in (folder, *folder.parents) if path.exists())
    if not taken.is_dir():
        raise Problem(_("{path} is a file, no folder.", path=str(taken)))
    with translated(folder):
        if taken == folder and any(folder.iterdir()):
            raise Problem(
                _("The folder {path} is not empty. Choose a new or an empty one.", path=str(folder))
            )


def _require_place(file: Path) -> None:
    """Refuse what a new file can't be put in place of."""
    if not file.parent.is_dir():
        raise Problem(_("There is no folder {path}.", path=str(file.parent)))
    if file.exists() and not file.is_file():
        raise Problem(_("{path} is no ordinary file.", path=str(file)))


def _actor(office: OpenOffice) -> Actor:
    nobody = Actor(staff_id=office.database_id, office_id=office.database_id)
    return Work(office.engine, nobody).read(find_actor, office.user_id)


def _remembered(folder: Path) -> Secret:
    kept = recall(str(KeyFile.load(folder / KEYS_NAME).database_id))
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
