# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The offices that are measured: made once, kept where --keep says."""

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from amstrat_desktop.services.sample import SamplePlan, create_sample_office
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import OpenOffice, RawKey, open_office
from benchmarks.report import say

PASSPHRASE = "measured and found quick"
QUICK = KdfNumbers(memory_kib=64, passes=1, lanes=1)
"""The cost of a passphrase is meant to be high and is no part of any figure."""


@dataclass(frozen=True, slots=True)
class Measured:
    """An office on the disk. seconds, cpu_seconds, rows: of its making, in this run or before."""

    folder: Path
    contacts: int
    key: RawKey
    actor: Actor
    slip_number: str
    seconds: float
    cpu_seconds: float
    rows: int

    @contextmanager
    def open(self) -> Iterator[tuple[OpenOffice, Work]]:
        office = open_office(self.folder, self.key)
        try:
            yield office, Work(office.engine, self.actor)
        finally:
            office.close()

    @contextmanager
    def copy(self, folder: Path) -> Iterator[tuple[OpenOffice, Work]]:
        """A copy to write into; gone afterwards."""
        with self.copied_folder(folder), replace(self, folder=folder).open() as opened:
            yield opened

    @contextmanager
    def copied_folder(self, folder: Path) -> Iterator[Path]:
        """The same for another process to open."""
        shutil.copytree(self.folder, folder)
        try:
            yield folder
        finally:
            shutil.rmtree(folder)


def measured_office(kept: Path, contacts: int) -> Measured:
    """The office of that size, made where there is none yet. The key lies beside it: its
    people are invented.
    """
    folder, facts = kept / f"office-{contacts}", kept / f"office-{contacts}.json"
    if not facts.is_file():
        shutil.rmtree(folder, ignore_errors=True)
        facts.write_text(json.dumps(_make(folder, contacts)), encoding="utf-8")
    known = json.loads(facts.read_text("utf-8"))
    return Measured(
        folder=folder,
        contacts=contacts,
        key=RawKey.from_text(known["key"]),
        actor=Actor(UUID(known["staff"]), UUID(known["office"])),
        slip_number=known["slip"],
        seconds=known["seconds"],
        cpu_seconds=known["cpu_seconds"],
        rows=known["rows"],
    )


def _make(folder: Path, contacts: int) -> dict[str, str | float]:
    say(f"Making an office of {contacts:,} contacts …")
    start, busy = time.perf_counter(), time.process_time()
    made = create_sample_office(folder, PASSPHRASE, SamplePlan(contacts), numbers=QUICK)
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - busy
    made.open.close()
    return {
        "key": RawKey.of(made.open).to_text(),
        "staff": str(made.actor.staff_id),
        "office": str(made.actor.office_id),
        "slip": made.summary.slip_number,
        "seconds": seconds,
        "cpu_seconds": cpu_seconds,
        "rows": made.summary.rows,
    }
