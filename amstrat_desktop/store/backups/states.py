# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an office holds and who worked in it last: to compare two states before one replaces
the other.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.base.problems import StoreProblem
from amstrat_desktop.store.backups.listing import Backup
from amstrat_desktop.store.engine import bare_connection, connect_read_only, connect_to_copy
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.opened import DATABASE_NAME, OpenOffice
from amstrat_desktop.store.tables import row_counts

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

_LAST: Final = """
    SELECT audit_event.at, staff.name
    FROM audit_event JOIN staff ON staff.id = audit_event.staff_id
    ORDER BY audit_event.sequence DESC LIMIT 1
"""

_ROLES: Final = "SELECT id, role FROM staff WHERE active_to IS NULL"


@dataclass(frozen=True, slots=True)
class OfficeState:
    """counts: rows per table. last_at, last_by: the newest line of the log, aware UTC, and the
    colleague's name; None and "" in an office without one.
    """

    counts: dict[str, int]
    last_at: datetime | None
    last_by: str


def state_of(office: OpenOffice) -> OfficeState:
    """Of the open office. Raises StoreProblem."""
    with translated(office.database), bare_connection(office.engine) as driver:
        return _read(driver)


def state_in(backup: Backup, key: bytes) -> OfficeState:
    """Of a backup. Raises StoreProblem DAMAGED where it can't be read with the key."""
    with translated(backup.database):
        copy = connect_to_copy(backup.database, key, finished=True)
        try:
            return _read(copy)
        finally:
            copy.close()


def state_at(folder: Path, key: bytes) -> OfficeState | None:
    """Of an office that nobody has open; None where it doesn't open with the key or is damaged."""
    with suppress(StoreProblem), translated(folder):
        driver = connect_read_only(folder / DATABASE_NAME, key)
        try:
            return _read(driver)
        finally:
            driver.close()
    return None


def roles_in(backup: Backup, key: bytes) -> dict[UUID, str] | None:
    """The role of everybody who worked in the office then; None before there were roles.

    Raises StoreProblem.
    """
    with translated(backup.database):
        copy = connect_to_copy(backup.database, key, finished=True)
        try:
            with suppress(sqlcipher.OperationalError):
                return {UUID(bytes=user): str(role) for user, role in copy.execute(_ROLES)}
        finally:
            copy.close()
    return None


def _read(driver: Any) -> OfficeState:
    last = None
    with suppress(sqlcipher.OperationalError):  # a schema of before the chain
        last = driver.execute(_LAST).fetchone()
    counts = row_counts(driver)
    if last is None:
        return OfficeState(counts, None, "")
    return OfficeState(counts, _EPOCH + timedelta(microseconds=int(last[0])), str(last[1]))
