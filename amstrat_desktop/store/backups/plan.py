# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a backup is due without anybody asking for one."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from amstrat_desktop.store.backups.listing import Backup
from amstrat_desktop.store.backups.making import last_line
from amstrat_desktop.store.engine import bare_connection
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.opened import OpenOffice

DAILY: Final = timedelta(days=1)
OVERDUE: Final = timedelta(days=3)
"""From then on the status bar warns: a weekend went by, or backups fail."""


def is_due(backups: Sequence[Backup], now: datetime) -> bool:
    """Whether the newest sound one is older than a day; one of the future counts for nothing."""
    sound = [backup.made_at for backup in backups if not backup.is_damaged]
    return not any(timedelta() <= now - made_at < DAILY for made_at in sound)


def has_changed(office: OpenOffice, backups: Sequence[Backup]) -> bool:
    """Whether anything was written since the newest backup: each change has its line in the log.

    Raises StoreProblem.
    """
    newest = next((backup for backup in backups if not backup.is_damaged), None)
    if newest is None or newest.manifest is None:
        return True
    with translated(office.database), bare_connection(office.engine) as driver:
        return last_line(driver) != newest.manifest.anchor
