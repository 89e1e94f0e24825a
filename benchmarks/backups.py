# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A backup beside work, next to a copy of the same file brought to the disk."""

import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.today import read_today
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.backups import make_backup
from amstrat_desktop.store.opened import DATABASE_NAME, OpenOffice
from amstrat_desktop.store.rehearsing import rehearse
from amstrat_desktop.store.wholefile import sync_file
from benchmarks.measuring import Figure, Goal, Series, figure, timed
from benchmarks.offices import Measured

_BETWEEN: Final = 0.02
"""Seconds between two steps of somebody who works quickly."""

_LEAST: Final = 2.0
"""Seconds of work without a backup, to compare with."""


def beside_work(office: Measured, scratch: Path, rounds: int) -> Iterator[Figure]:
    """Making and verifying one while somebody saves and reads, and what they wait meanwhile."""
    with office.copy(scratch / "backed up") as (opened, work):
        clicks: list[float] = []
        alone: list[float] = []
        with _Somebody(work, clicks):
            backups = [timed(lambda: _backup(opened, scratch)) for _round in range(rounds)]
        with _Somebody(work, alone):
            time.sleep(max(_LEAST, sum(backups) / 1000))
        copies = [timed(lambda: _copy(opened, scratch)) for _round in range(rounds)]
        made = make_backup(opened, scratch / "rehearsed")
        rehearsed = timed(lambda: rehearse(made, opened.key))
    megabytes = (office.folder / DATABASE_NAME).stat().st_size // 1_000_000
    yield figure(
        f"backup of {megabytes} MB beside work, verified",
        Series(backups),
        "a copy of the file, synced",
        Series(copies),
        Goal(ratio=5),
    )
    yield figure(
        "a save or a look during a backup, slowest of a hundred",
        Series([_slow(clicks)]),
        "the same without one",
        Series([_slow(alone)]),
        Goal(most=50),
    )
    yield figure("restore rehearsal", Series([rehearsed]), "a copy, synced", Series(copies), Goal())


class _Somebody:
    """Somebody at the desk: saves a contact, reads Today, again and again."""

    def __init__(self, work: Work, waits: list[float]) -> None:
        self._work, self._waits = work, waits
        self._gone = threading.Event()
        self._thread = threading.Thread(target=self._live)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_error: object) -> None:
        self._gone.set()
        self._thread.join()

    def _live(self) -> None:
        actor = self._work.actor
        draft = ContactDraft(channel="open_hour", topics=("debt",), note="Ein Satz. " * 20)
        while not self._gone.wait(_BETWEEN):
            self._waits.append(timed(lambda: self._work.write(record_contact, draft)))
            self._waits.append(
                timed(
                    lambda: self._work.read(
                        read_today,
                        office_id=actor.office_id,
                        staff_id=actor.staff_id,
                        now=self._work.clock(),
                    )
                )
            )


def _backup(office: OpenOffice, scratch: Path) -> None:
    made = make_backup(office, scratch / "backups")
    shutil.rmtree(made.folder)


def _copy(office: OpenOffice, scratch: Path) -> None:
    target = scratch / "copy.db"
    shutil.copyfile(office.database, target)
    sync_file(target)
    target.unlink()


def _slow(waits: Sequence[float]) -> float:
    return sorted(waits)[int(len(waits) * 0.99)]
