# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The backups of an office, as screens and commands ask for them (`base/vault.py`)."""

import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.problems import Problem, StoreFault, StoreProblem
from amstrat_desktop.base.vault import (
    NOT_OPENED,
    BackupRow,
    Comparison,
    Line,
    Side,
    Soundness,
    Told,
    Upkeep,
)
from amstrat_desktop.services.backups import note_backup, note_restore
from amstrat_desktop.services.rights import Right
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.backups import (
    Backup,
    Reason,
    Verdict,
    list_backups,
    make_backup,
    newest_verified,
    verify_backup,
)
from amstrat_desktop.store.backups.listing import read_backup
from amstrat_desktop.store.backups.plan import OVERDUE, has_changed, is_due
from amstrat_desktop.store.backups.second_place import copy_backup, look_at_place, shelf, shelves_in
from amstrat_desktop.store.backups.states import OfficeState, state_in, state_of
from amstrat_desktop.store.backups.thinning import thin
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.opened import BACKUPS_NAME, KEYS_NAME, OpenOffice
from amstrat_desktop.store.rehearsing import Rehearsal, rehearse
from amstrat_desktop.store.restoring import restore_backup
from amstrat_desktop.typed_secret import key_from
from amstrat_desktop.writing_out import write_out

_LOG: Final = logging.getLogger(__name__)

REASONS: Final[Mapping[Reason, Msg]] = MappingProxyType(
    {
        Reason.DAILY: _("Every day"),
        Reason.EXIT: _("When the program was closed"),
        Reason.HAND: _("Made by hand"),
        Reason.BEFORE_UPDATE: _("Before an update"),
        Reason.BEFORE_RESTORE: _("The office before a restore"),
        Reason.AFTER_REKEY: _("After a new key"),
    }
)
_UNKNOWN: Final = _("Made by an older version")

COUNTED: Final[Mapping[str, Msg]] = MappingProxyType(
    {
        "person": _("People"),
        "contact": _("Consultations"),
        "support_case": _("Cases"),
        "official_note": _("Notes"),
        "appointment": _("Appointments"),
        "referral": _("Referrals"),
        "booking": _("Bookings"),
        "organisation": _("Organisations"),
    }
)
"""What a comparison counts, by table."""


def row_of(backup: Backup, *, second: bool) -> BackupRow:
    """One backup in words."""
    manifest = backup.manifest
    soundness = Soundness.VERIFIED if backup.verified_at else Soundness.UNKNOWN
    return BackupRow(
        key=str(backup.folder),
        made_at=backup.made_at,
        why=_UNKNOWN if manifest is None else REASONS[manifest.reason],
        second=second,
        size=backup.database.stat().st_size if manifest is None else manifest.size,
        soundness=Soundness.DAMAGED if backup.is_damaged else soundness,
        verified_at=backup.verified_at,
    )


def rows_in(folder: Path, second: str) -> tuple[BackupRow, ...]:
    """Of an office's folder and of its second place, the newest first. Raises StoreProblem."""
    rows = [row_of(backup, second=False) for backup in _listed(folder / BACKUPS_NAME)]
    if second:
        for place in _shelves(Path(second), folder):
            rows += [row_of(backup, second=True) for backup in _listed(place)]
        if (alone := read_backup(Path(second))) is not None:
            rows.append(row_of(alone, second=True))
    return tuple(sorted(rows, key=lambda row: row.made_at, reverse=True))


def _shelves(place: Path, folder: Path) -> tuple[Path, ...]:
    """Where in a second place the backups lie: all shelves, where nobody can say whose."""
    with suppress(StoreProblem):
        return (place, shelf(place, KeyFile.load(folder / KEYS_NAME).database_id))
    return (place, *shelves_in(place))


def backup_of(key: str) -> Backup:
    """The backup that a row names. Raises StoreProblem NOT_FOUND where it is gone."""
    backup = read_backup(Path(key))
    if backup is None:
        raise StoreProblem(StoreFault.NOT_FOUND, path=key)
    return backup


def compared(
    backup: Backup, key: bytes, now: OfficeState | None, *, other_keys: bool
) -> Comparison:
    """What a backup holds beside what the office holds now."""
    then = state_in(backup, key)
    lines = [
        Line(name, None if now is None else now.counts.get(table, 0), then.counts.get(table, 0))
        for table, name in COUNTED.items()
    ]
    return Comparison(
        row_of(backup, second=False),
        lines,
        None if now is None else Side(now.last_at, now.last_by),
        Side(then.last_at, then.last_by),
        other_keys,
    )


@dataclass(frozen=True, slots=True)
class Keeping:
    """The vault of the open office."""

    office: OpenOffice
    work: Work

    def rows(self, second: str) -> Sequence[BackupRow]:
        """All that there are, the newest first."""
        return rows_in(self.office.folder, second)

    def look(self, second: str) -> Upkeep:
        """How the backups stand; in either place."""
        backups = [*_listed(self.office.backups), *self._in_second(second)]
        newest = newest_verified(backups)
        moment = None if newest is None else newest.made_at
        return Upkeep(moment, moment is None or self.work.clock() - moment > OVERDUE)

    def keep_up(self, second: str) -> Upkeep:
        """Make a backup where one is due; whatever fails is told and spoils no work."""
        made, warning = False, None
        try:
            if is_due(_listed(self.office.backups), self.work.clock()):
                self._make(Reason.DAILY)
                made = True
            warning = self._carry_on(second)
        except Problem as problem:
            warning = problem.message
        seen = self.look(second)
        return Upkeep(seen.newest, seen.overdue, warning, made)

    def close(self, second: str) -> None:
        """Keep what changed since the last backup, then close the office. Whatever goes wrong with
        the backup, nobody is there any more to mend it: the next start tells.
        """
        try:
            if has_changed(self.office, _listed(self.office.backups)):
                self._make(Reason.EXIT)
            self._carry_on(second)
        except Problem as problem:
            _LOG.warning("no backup at exit: %s", problem.message.msgid)
        finally:
            self.office.close()

    def back_up(self, second: str) -> Told:
        """Make one now. Raises NotAllowed, StoreProblem."""
        self.work.write(note_backup)
        self._make(Reason.HAND)
        warning = self._carry_on(second)
        return Told(
            warning is None,
            _("The backup is made and verified."),
            () if warning is None else (warning,),
        )

    def verify(self, key: str) -> Told:
        """Open one and read it as a whole. Raises NotAllowed, StoreProblem."""
        self.work.require(Right.BACK_UP)
        verdict = verify_backup(backup_of(key), self.office.key, clock=self.work.clock)
        return Told(verdict is Verdict.SOUND, verdict.value)

    def rehearse(self, second: str) -> Told:
        """Restore the newest backup into a folder that is thrown away."""
        self.work.require(Right.BACK_UP)
        backups = [*_listed(self.office.backups), *self._in_second(second)]
        ours = [backup for backup in backups if _fits(backup, self.office.key)]
        newest = max(ours, key=lambda backup: backup.made_at, default=None)
        if newest is None:
            raise Problem(_("There is no backup yet. Make one first."))
        return _rehearsed(rehearse(newest, self.office.key), state_of(self.office))

    def place(self, second: str) -> Told:
        """What is the matter with a second place."""
        found = look_at_place(Path(second), self.office.folder)
        return Told(found.usable, found.told)

    def opens(self, key: str) -> bool:
        """Whether the office's key opens a backup. Raises StoreProblem where it is gone."""
        return _fits(backup_of(key), self.office.key)

    def compare(self, key: str, secret: str) -> Comparison:
        """What a restore would change. Raises NotAllowed, StoreProblem."""
        self.work.require(Right.RESTORE)
        backup = backup_of(key)
        data_key = self._key_of(backup, secret)
        other = data_key != self.office.key
        return compared(backup, data_key, state_of(self.office), other_keys=other)

    def restore(self, key: str, secret: str) -> None:
        """Close the office and put a backup in its place. Raises NotAllowed, StoreProblem."""
        self.work.require(Right.RESTORE)
        backup = backup_of(key)
        data_key = self._key_of(backup, secret)
        self.office.close()
        restore_backup(
            self.office.folder,
            backup,
            data_key,
            present_key=self.office.key,
            clock=self.work.clock,
        )

    def export(self, folder: str) -> Told:
        """Write the whole office in an open format. Raises NotAllowed, Problem."""
        rows = write_out(self.work, Path(folder))
        written = ngettext(
            "{count} record was written to {path}.",
            "{count} records were written to {path}.",
            rows,
            path=folder,
        )
        return Told(True, written)

    def _make(self, reason: Reason) -> Backup:
        return make_backup(self.office, self.office.backups, reason=reason, clock=self.work.clock)

    def _carry_on(self, second: str) -> Msg | None:
        """Thin, and copy the newest one to the second place; what is wrong with that place."""
        now = self.work.clock()
        thin(self.office.backups, now)
        if not second:
            return None
        place = look_at_place(Path(second), self.office.folder)
        if not place.usable:
            return place.told
        newest = newest_verified(_listed(self.office.backups))
        if newest is not None:
            there = shelf(place.folder, self.office.database_id)
            copy_backup(newest, there)
            thin(there, now)
        return None

    def _in_second(self, second: str) -> tuple[Backup, ...]:
        if not second:
            return ()
        return _listed(shelf(Path(second), self.office.database_id))

    def _key_of(self, backup: Backup, secret: str) -> bytes:
        if KeyFile.load(backup.keys).fits(self.office.key):
            return self.office.key
        if not secret:
            raise Problem(NOT_OPENED)
        return key_from(backup.keys, secret).key


def _listed(folder: Path) -> tuple[Backup, ...]:
    """A place that can't be read has no backups: a drive was pulled out."""
    with suppress(OSError):
        return list_backups(folder)
    return ()


def _fits(backup: Backup, key: bytes) -> bool:
    with suppress(StoreProblem):
        return KeyFile.load(backup.keys).fits(key)
    return False


def _rehearsed(told: Rehearsal, now: OfficeState) -> Told:
    made_at: datetime = told.backup.made_at
    if not told.went_well:
        return Told(
            False,
            _(
                "The backup of {moment} could be put back, but it is not sound. Make a new one.",
                moment=made_at,
            ),
            tuple(finding.what for finding in told.findings),
        )
    changed = sum(
        abs(now.counts.get(table, 0) - told.state.counts.get(table, 0)) for table in COUNTED
    )
    since = (
        _("Since then nothing was added in the office.")
        if not changed
        else ngettext(
            "Since then {count} record was added or taken away.",
            "Since then {count} records were added or taken away.",
            changed,
        )
    )
    return Told(
        True,
        _(
            "The backup of {moment} was put back into a temporary folder, checked there and "
            "taken away again: it works.",
            moment=made_at,
        ),
        (since,),
    )


def note_restored(office: OpenOffice, work: Work) -> Msg | None:
    """At the first entry after a restore: the line in the log, and what to tell whoever enters."""
    # Another backup may have been made since: its manifest says nothing of the restore.
    noted = (backup.manifest for backup in _listed(office.backups) if backup.manifest is not None)
    manifest = next((one for one in noted if one.restored_from is not None), None)
    if manifest is None or manifest.restored_from is None:
        return None
    if not work.write(note_restore, manifest.made_at).value:
        return None
    return _(
        "The backup of {then} took the place of the office. What was recorded after it is "
        "missing; the office of before is kept as the backup of {aside}.",
        then=manifest.restored_from,
        aside=manifest.made_at,
    )
