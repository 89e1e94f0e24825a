# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands about backups, and the one that takes a whole office out."""

import sys
from pathlib import Path
from typing import Final

import click

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.base.vault import Comparison
from amstrat_desktop.closed_shelf import require_right
from amstrat_desktop.command_line import (
    DATABASE,
    FILE,
    FOLDER,
    KEYRING,
    STDIN,
    Command,
    Option,
    asked,
    folder_of,
    opened,
    say,
    speaking,
)
from amstrat_desktop.entering import actor_of
from amstrat_desktop.keeping import Keeping, compared, rows_in
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.backups.listing import read_backup
from amstrat_desktop.store.backups.states import state_at
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.office import unlock
from amstrat_desktop.store.opened import OpenOffice
from amstrat_desktop.store.restoring import restore_backup

_MEGABYTE: Final = 1_000_000
_SECOND: Final = click.option(
    "--second",
    type=FOLDER,
    default=None,
    cls=Option,
    told=_("A folder on another disk that backups are copied to."),
)


@click.command("backup", cls=Command, told=_("Make a backup of an office now."))
@DATABASE
@_SECOND
@STDIN
@KEYRING
def back_up(*, database: Path, second: Path | None, from_stdin: bool, from_keyring: bool) -> None:
    with opened(database, from_stdin=from_stdin, from_keyring=from_keyring) as office:
        keeping = _keeping(office)
        told = keeping.back_up("" if second is None else str(second))
        newest = keeping.rows("")[0]
    say(told.text, err=True)
    for more in told.also:
        say(more, err=True)
    say(_("Saved as {path}.", path=newest.key))


@click.command("backups", cls=Command, told=_("List the backups of an office."))
@DATABASE
@_SECOND
def list_all(*, database: Path, second: Path | None) -> None:
    rows = rows_in(folder_of(database), "" if second is None else str(second))
    for row in rows:
        say(
            _(
                "{moment}  {size} MB  {state}  {why}  {path}",
                moment=row.made_at,
                size=max(1, row.size // _MEGABYTE),
                state=row.soundness.value,
                why=row.why,
                path=row.key,
            )
        )
    if not rows:
        say(_("There is no backup yet."), err=True)


@click.command("restore", cls=Command, told=_("Put a backup in the place of an office."))
@click.option(
    "--from",
    "source",
    type=FOLDER,
    required=True,
    cls=Option,
    told=_("The folder of the backup: see the command backups."),
)
@DATABASE
@click.option("--yes", is_flag=True, cls=Option, told=_("Do not ask before it is done."))
@STDIN
@KEYRING
def restore(
    *, source: Path, database: Path, yes: bool, from_stdin: bool, from_keyring: bool
) -> None:
    backup = read_backup(source.absolute())
    if backup is None:
        raise StoreProblem(StoreFault.NOT_FOUND, path=str(source))
    if not yes and not sys.stdin.isatty():
        raise click.UsageError(speaking().text(_("There is nobody to ask here: use --yes.")))
    folder = folder_of(database)
    secret = asked(backup.folder, from_stdin=from_stdin, from_keyring=from_keyring)
    unlocked = unlock(KeyFile.load(backup.keys), secret)
    require_right(folder, backup, unlocked, secret)
    _tell(compared(backup, unlocked.key, state_at(folder, unlocked.key), other_keys=False))
    if not yes:
        click.confirm(
            speaking().text(_("Put this backup in the place of the office?")), abort=True, err=True
        )
    aside = restore_backup(folder, backup, unlocked.key)
    say(_("The backup is in place. Open the office as always."), err=True)
    if aside is not None:
        say(_("The office of before is kept as {path}.", path=str(aside.folder)))


@click.command("export", cls=Command, told=_("Write a whole office in an open format."))
@DATABASE
@click.option(
    "--out",
    type=FILE,
    required=True,
    cls=Option,
    told=_("A new folder, or a new file that ends in .zip. It will not be encrypted."),
)
@STDIN
@KEYRING
def export(*, database: Path, out: Path, from_stdin: bool, from_keyring: bool) -> None:
    with opened(database, from_stdin=from_stdin, from_keyring=from_keyring) as office:
        told = _keeping(office).export(str(out))
    say(told.text)
    say(_("Nothing in it is encrypted: keep it like the papers of the office."), err=True)


COMMANDS: Final = (back_up, list_all, restore, export)


def _keeping(office: OpenOffice) -> Keeping:
    return Keeping(office, Work(office.engine, actor_of(office)))


def _tell(comparison: Comparison) -> None:
    for line in comparison.lines:
        if line.now is None:
            say(_("{name}: {then} in the backup", name=line.name, then=line.then), err=True)
        else:
            say(
                _(
                    "{name}: {now} now, {then} in the backup",
                    name=line.name,
                    now=line.now,
                    then=line.then,
                ),
                err=True,
            )
    if comparison.then.last_at is not None:
        say(
            _(
                "Last worked in the backup: {moment}, {name}",
                moment=comparison.then.last_at,
                name=comparison.then.last_by,
            ),
            err=True,
        )
