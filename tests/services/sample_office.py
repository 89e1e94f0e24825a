# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Real encrypted offices for the tests of start data and sample."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from uuid_utils.compat import uuid7

from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import create_office

QUICK = KdfNumbers(memory_kib=64, passes=1, lanes=1)
NOW = datetime(2026, 3, 18, 13, 5, tzinfo=UTC)
"""A Wednesday, so that “today” is a working day."""

USER = UUID("018f0000-0000-7000-8000-000000000001")


@contextmanager
def empty_office(folder: Path, now: datetime = NOW) -> Iterator[Work]:
    """A new file with its tables and nothing in them; the actor is its first user."""
    created = create_office(folder, "correct horse", user_id=USER, numbers=QUICK)
    try:
        yield Work(created.open.engine, Actor(USER, uuid7()), clock=lambda: now)
    finally:
        created.open.close()
