# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands beside the window: a sample office, a slip, a check-up, a tour, backups."""

import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

import click

from amstrat_desktop.base.lang import (
    LANGUAGES,
    _,
)
from amstrat_desktop.base.policy import read_policy
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.command_line import (
    DATABASE,
    FOLDER,
    KEYRING,
    PROGRAM,
    STDIN,
    Option,
    Program,
    opened,
    opened_as_it_is,
    say,
    speaking,
)
from amstrat_desktop.documents.slip import TEMPLATE, Variant, render
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.entering import actor_of
from amstrat_desktop.keeping_commands import COMMANDS
from amstrat_desktop.services.health import examine
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.sample import (
    FEWEST,
    SamplePlan,
    create_sample_office,
    new_passphrase,
)
from amstrat_desktop.services.slip_copies import PrintDraft, prepare_print, record_print
from amstrat_desktop.services.work import Work
from amstrat_desktop.store import check as checks
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.wholefile import write_whole


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
@click.option("--out", type=FOLDER, required=True, cls=Option, told=_("A new or an empty folder."))
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


@program.command("slip", told=_("Save a referral's slip as PDF."))
@click.argument("number")
@DATABASE
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
@STDIN
@KEYRING
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
        work = Work(office.engine, actor_of(office))
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


@program.command("check", told=_("Look whether an office is in order: file, log, backups."))
@DATABASE
@click.option(
    "--second",
    type=FOLDER,
    default=None,
    cls=Option,
    told=_("A folder on another disk that backups are copied to."),
)
@STDIN
@KEYRING
@click.pass_context
def check_office(
    ctx: click.Context,
    *,
    database: Path,
    second: Path | None,
    from_stdin: bool,
    from_keyring: bool,
) -> None:
    with opened_as_it_is(database, from_stdin=from_stdin, from_keyring=from_keyring) as office:
        findings: Sequence[checks.Finding] = checks.check(office)
        if all(one.severity is not checks.Severity.DAMAGE for one in findings):
            # Who it is that asks stands in the file, too.
            work = Work(office.engine, actor_of(office))
            place = "" if second is None else str(second)
            findings = examine(office, work, place, checked=findings, policy=read_policy())
    for finding in findings:
        say(_("{severity}: {what}", severity=finding.severity.value, what=finding.what))
        say(finding.remedy)
    if any(one.severity is not checks.Severity.NOTE for one in findings):
        ctx.exit(1)
    say(_("The office's file is sound."))


@program.command("tour", told=_("Do a day's work in a sample office and keep the pictures."))
@click.option("--out", type=FOLDER, required=True, cls=Option, told=_("Where the pictures go."))
@click.pass_context
def take_tour(ctx: click.Context, *, out: Path) -> None:
    from amstrat_desktop import tour  # noqa: PLC0415 - Qt is not needed for the others

    ctx.exit(tour.run(out))


@program.command("self-test", told=_("Look whether this copy of the program is whole."))
@click.pass_context
def test_itself(ctx: click.Context) -> None:
    from amstrat_desktop import self_test  # noqa: PLC0415 - Qt is not needed for the others

    whole = True
    for result in self_test.results():
        click.echo(result.line())
        whole = whole and result.sound
    ctx.exit(0 if whole else 1)


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


for command in COMMANDS:
    program.add_command(command)
