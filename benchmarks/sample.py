# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How quickly a sample office is made, beside its bare rows."""

import shutil
import time
from pathlib import Path
from uuid import uuid4

from amstrat_desktop.services.sample import SamplePlan, create_sample_office
from amstrat_desktop.store.engine import bare_connection
from amstrat_desktop.store.office import create_office
from amstrat_desktop.store.opened import DATABASE_NAME
from amstrat_desktop.store.tables import row_counts
from benchmarks.measuring import Figure, Goal
from benchmarks.offices import PASSPHRASE, QUICK, Measured

_CONTACTS = 10_000


def whole_office(office: Measured) -> Figure:
    """What making the measured office took, when it was made."""
    return Figure(
        what=f"sample office of {office.contacts:,} contacts",
        value=office.seconds,
        unit="s",
        goal=Goal(most=120) if office.contacts >= 200_000 else Goal(),
        note=(
            f"{office.rows:,} rows with their index in {office.cpu_seconds:.0f} s of processor time"
        ),
    )


def file_size(office: Measured) -> Figure:
    """The office's one file, beside what people typed into it."""
    with office.open() as (opened, _work), bare_connection(opened.engine) as driver:
        (notes,) = driver.execute(
            "SELECT sum(length(CAST(text AS BLOB))) FROM contact_note"
        ).fetchone()
    return Figure(
        what=f"the file of {office.contacts:,} contacts",
        value=(office.folder / DATABASE_NAME).stat().st_size / 1_000_000,
        floor_name="the texts of the notes alone",
        floor=notes / 1_000_000,
        unit="MB",
        goal=Goal(most=300) if office.contacts >= 200_000 else Goal(),
    )


def rows_a_second(scratch: Path) -> Figure:
    """Invented, indexed and inserted, beside: the same rows copied by SQL from file to file."""
    folder = scratch / "rate"
    start = time.perf_counter()
    made = create_sample_office(folder, PASSPHRASE, SamplePlan(_CONTACTS), numbers=QUICK)
    seconds = time.perf_counter() - start
    with bare_connection(made.open.engine) as driver:
        counts = row_counts(driver)
        tables = {
            name: driver.execute(f'SELECT * FROM "{name}"').fetchall()
            for name in counts
            if name != "alembic_version"
        }
    made.open.close()
    copy = create_office(scratch / "copy", PASSPHRASE, user_id=uuid4(), numbers=QUICK)
    with bare_connection(copy.open.engine) as driver:
        driver.execute("PRAGMA foreign_keys = OFF")
        start = time.perf_counter()
        driver.execute("BEGIN IMMEDIATE")
        for name, rows in tables.items():
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                driver.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)
        driver.execute("COMMIT")
        floor = time.perf_counter() - start
    copy.open.close()
    shutil.rmtree(folder)
    shutil.rmtree(scratch / "copy")
    rows_made = sum(counts.values())
    return Figure(
        what=f"a sample office of {_CONTACTS:,} contacts, per 1,000 rows",
        value=seconds / rows_made * 1_000_000,
        floor_name="the same rows inserted by the bare driver, without the search index",
        floor=floor / rows_made * 1_000_000,
        note=f"{rows_made / seconds:,.0f} rows a second, bare {rows_made / floor:,.0f}",
    )
