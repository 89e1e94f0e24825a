# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which backups stay: 14 of days, 8 of weeks, 12 of months, the newest of each.

Days, weeks and months without any backup don't count, so that an office on holiday loses none.
Nothing of the last two days goes, nor what was set aside before an update, a restore or after
a new key within the last month, nor ever the newest one that was found sound. What a restore set
aside stays as long as any backup whose anchor that restore made void (`Backup.undid`).
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.store.backups.copying import remove
from amstrat_desktop.store.backups.listing import (
    Backup,
    is_automatic,
    list_backups,
    newest_verified,
)
from amstrat_desktop.store.faults import translated

DAYS: Final = 14
WEEKS: Final = 8
MONTHS: Final = 12
FRESH: Final = timedelta(days=2)
SET_ASIDE: Final = timedelta(days=30)

Period = tuple[int, ...]


def thin(folder: Path, now: datetime) -> tuple[Backup, ...]:
    """Take away what the plan doesn't keep; what was taken away. Raises StoreProblem."""
    backups = list_backups(folder)
    going = to_remove(backups, now)
    with translated(folder):
        for backup in going:
            remove(backup.folder)
    return going


def to_remove(backups: Sequence[Backup], now: datetime) -> tuple[Backup, ...]:
    """What the plan doesn't keep, the oldest first. Damaged ones take no other one's place."""
    sound = [backup for backup in backups if not backup.is_damaged]
    staying = kept(backup.made_at for backup in sound)
    last = newest_verified(backups)
    going = [
        backup
        for backup in sorted(backups, key=lambda backup: backup.made_at)
        if backup != last
        and not (backup.made_at in staying and not backup.is_damaged)
        and not _is_recent(backup, now)
    ]
    left = [backup for backup in backups if backup not in going]
    gone = []
    # The oldest first: one that stays for another one's sake may itself lie in a later gap.
    for backup in going:
        if any(backup.undid(other) for other in left):
            left.append(backup)
        else:
            gone.append(backup)
    return tuple(gone)


def kept(moments: Iterable[datetime]) -> frozenset[datetime]:
    """The newest of each of the last 14 days, 8 weeks and 12 months in which there is one."""
    newest_first = sorted(moments, reverse=True)
    plans: tuple[tuple[Callable[[datetime], Period], int], ...] = (
        (_day, DAYS),
        (_week, WEEKS),
        (_month, MONTHS),
    )
    staying: set[datetime] = set()
    for period_of, number in plans:
        newest: dict[Period, datetime] = {}
        for moment in newest_first:
            newest.setdefault(period_of(moment), moment)
        staying.update([*newest.values()][:number])
    return frozenset(staying)


def _is_recent(backup: Backup, now: datetime) -> bool:
    return now - backup.made_at < (FRESH if is_automatic(backup) else SET_ASIDE)


def _day(moment: datetime) -> Period:
    return (office_day(moment).toordinal(),)


def _week(moment: datetime) -> Period:
    return tuple(office_day(moment).isocalendar()[:2])


def _month(moment: datetime) -> Period:
    day = office_day(moment)
    return (day.year, day.month)
