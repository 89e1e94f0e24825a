# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""``python -m tests.recount``: recount every figure of an office of any size.

    python -m tests.recount --contacts 200000 --keep ~/bench

The office is the one of the benchmarks, made where --keep has none yet; the raw export lies
beside it. A city takes some gigabytes of memory and half an hour.
"""

import sys
import time
from pathlib import Path

import click

from benchmarks.offices import measured_office
from tests.recount.comparing import differences, export, taken
from tests.recount.questions import questions


@click.command()
@click.option("--contacts", default=20_000, show_default=True)
@click.option("--keep", type=click.Path(path_type=Path), required=True, help="Where they are kept.")
@click.option("--only", default="", help="Figures whose key begins so.")
def main(*, contacts: int, keep: Path, only: str) -> None:
    keep.mkdir(parents=True, exist_ok=True)
    office = measured_office(keep, contacts)
    found, start = 0, time.perf_counter()
    with office.open() as (_opened, work):
        raw = work.read(export, keep / f"raw-{contacts}")
        click.echo(f"{len(raw.rows('contact')):,} contacts exported")
        for asked in questions(raw):
            apart = [str(each) for each in differences(work, raw, asked, taken(asked), only)]
            found += len(apart)
            click.echo(f"{asked}: {len(apart)} figures differ")
            for difference in apart:
                click.echo(difference)
    click.echo(f"{found} differences, {time.perf_counter() - start:.0f} s")
    sys.exit(found > 0)


if __name__ == "__main__":
    main()
