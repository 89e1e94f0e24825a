# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""``python -m benchmarks``: print the table; --quick for a tenth of the size."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import click

from benchmarks import (
    backups,
    day,
    disclosure,
    figures,
    offers,
    people,
    retention,
    sample,
    screens,
    slip,
    store,
    windows,
)
from benchmarks.measuring import Figure, beside_a_tenth
from benchmarks.offices import Measured, measured_office
from benchmarks.report import say, table, write_json

FULL = 200_000
QUICK = 20_000
LITTLE = 2_000
"""So small that the whole office fits into the page cache: what grows in it is no cache."""


@click.command()
@click.option("--quick", is_flag=True, help="20,000 contacts and fewer rounds.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write figures here.")
@click.option("--keep", type=click.Path(path_type=Path), help="Where the offices are kept.")
@click.option("--only", default="", help="Only measurements whose name contains this.")
def main(*, quick: bool, json_file: Path | None, keep: Path | None, only: str) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    size = QUICK if quick else FULL
    with tempfile.TemporaryDirectory(prefix="amstrat-bench-") as scratch:
        kept = keep or Path(scratch)
        kept.mkdir(parents=True, exist_ok=True)
        found, failed = [], []
        for name, measure in _measurements(kept, Path(scratch), size, quick=quick).items():
            if only not in name:
                continue
            say(f"{name} …")
            try:
                found += measure()
            except subprocess.CalledProcessError as error:
                failed.append(f"{name}: {error}")
    click.echo(table(found))
    if json_file is not None:
        write_json(json_file, found, size)
    for line in failed:
        say(f"Not measured: {line}")
    if failed:
        sys.exit(1)


Measure = Callable[[], list[Figure]]


def _measurements(kept: Path, scratch: Path, size: int, *, quick: bool) -> dict[str, Measure]:
    """By name; nothing is made before it is needed."""
    rounds = 15 if quick else 40
    whole = partial(measured_office, kept, size)
    tenth = partial(measured_office, kept, size // 10)
    little = partial(measured_office, kept, LITTLE)
    hours = 6 if quick else 20
    return _both_sizes(whole, tenth, scratch, rounds) | {
        "sample": lambda: [
            sample.whole_office(whole()),
            sample.file_size(whole()),
            sample.rows_a_second(scratch),
        ],
        "start": lambda: list(windows.first_paint(tenth(), scratch / "home", rounds // 2)),
        "erase": lambda: list(retention.first_erasure(tenth(), scratch)),
        "backup": lambda: list(backups.beside_work(whole(), scratch, max(3, rounds // 8))),
        "twins": lambda: list(people.twins(whole(), rounds)),
        "figures": lambda: [
            *figures.figures(tenth(), rounds // 8),
            *figures.figures(whole(), rounds // 8),
        ],
        "month": lambda: list(offers.months(tenth(), scratch, rounds)),
        "match": lambda: list(offers.matching(tenth(), scratch, rounds // 2)),
        "disclosure": lambda: list(disclosure.release_tables(rounds)),
        "slip": lambda: slip.slips(rounds),
        "language": lambda: [screens.language_of_forms(rounds)],
        "day": lambda: list(day.memory_over_a_day(little(), scratch, scratch / "home", hours)),
    }


def _both_sizes(
    whole: Callable[[], Measured], tenth: Callable[[], Measured], scratch: Path, rounds: int
) -> dict[str, Measure]:
    """What is measured with a tenth of the records as well."""

    def grown(measure: Callable[[Measured], Iterable[Figure]]) -> Measure:
        return lambda: beside_a_tenth(measure(whole()), measure(tenth()))

    return {
        "unlock": grown(lambda office: [store.unlocked_to_today(office, rounds)]),
        "save": grown(lambda office: store.saving(office, scratch, rounds * 5)),
        "due": grown(lambda office: retention.due(office, rounds // 3)),
        "find": grown(lambda office: store.finding(office, 2)),
        "people": grown(lambda office: people.finding_people(office, 2)),
        "list": grown(lambda office: store.listing(office, rounds)),
        "paint": grown(lambda office: screens.painted_list(office, rounds)),
        "memory": grown(lambda office: windows.memory(office, scratch / "home")),
    }


if __name__ == "__main__":
    main()
