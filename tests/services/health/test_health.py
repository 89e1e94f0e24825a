# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is looked at, what is found, and the search index made anew."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from amstrat_desktop.base.problems import Cancelled
from amstrat_desktop.services.finding import find_anything
from amstrat_desktop.services.health import (
    Finding,
    Mending,
    Part,
    Severity,
    examine,
    rebuild_index,
)
from amstrat_desktop.services.sample.on_disk import create_sample_office
from amstrat_desktop.services.sample.plan import SamplePlan
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.backups import make_backup
from amstrat_desktop.store.engine import bare_connection
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import OpenOffice, RawKey, open_office
from amstrat_desktop.store.surroundings import close_to_others

QUICK = KdfNumbers(memory_kib=64, passes=1, lanes=1)
Pair = tuple[OpenOffice, Work]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """One sample office for all: each test puts right what it spoils."""
    folder = tmp_path_factory.mktemp("health") / "office"
    made = create_sample_office(folder, "correct horse", SamplePlan(120), numbers=QUICK)
    key = RawKey.of(made.open)
    made.open.close()
    office = open_office(folder, key)
    make_backup(office, office.backups)
    yield office, Work(office.engine, made.actor)
    office.close()


def found(sample: Pair, part: Part, second: str = "") -> list[Finding]:
    office, work = sample
    return [one for one in examine(office, work, second) if one.part is part]


def test_a_sound_office_lacks_a_second_place_only(sample: Pair) -> None:
    office, work = sample
    [note] = examine(office, work, "")
    assert (note.part, note.severity) == (Part.PLACE, Severity.NOTE)
    assert note.mending is Mending.SEE_BACKUPS


def test_a_second_place_that_is_not_there(sample: Pair, tmp_path: Path) -> None:
    [missing] = found(sample, Part.PLACE, str(tmp_path / "stick"))
    assert missing.severity is Severity.WARNING


def test_old_backups(sample: Pair) -> None:
    office, work = sample
    later = Work(office.engine, work.actor, lambda: work.clock() + timedelta(days=5))
    [old] = [one for one in examine(office, later, "") if one.part is Part.BACKUPS]
    assert old.what.count == 5
    assert old.mending is Mending.BACK_UP


@pytest.mark.parametrize(
    ("by", "said"), [(timedelta(days=-2), "slow"), (timedelta(days=500), "over a year")]
)
def test_a_clock_that_is_wrong(sample: Pair, by: timedelta, said: str) -> None:
    office, work = sample
    wrong = Work(office.engine, work.actor, lambda: work.clock() + by)
    [told] = [one for one in examine(office, wrong, "") if one.part is Part.CLOCK]
    assert said in told.what.msgid


def test_files_that_others_may_read_are_closed_to_them(sample: Pair) -> None:
    office, _work = sample
    office.keys.chmod(0o644)
    office.backups.chmod(0o755)
    [told] = found(sample, Part.PERMISSIONS)
    assert (told.what.count, told.mending) == (2, Mending.CLOSE_TO_OTHERS)
    close_to_others(office.folder)
    assert found(sample, Part.PERMISSIONS) == []


def test_a_line_of_the_log_changed_from_outside(sample: Pair) -> None:
    office, _work = sample
    with bare_connection(office.engine) as driver:
        names = [
            row[0]
            for row in driver.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        ]
        sql = driver.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name in names:
            driver.execute(f"DROP TRIGGER {name}")
        driver.execute("UPDATE audit_event SET action = action || 'x' WHERE sequence = 3")
        [broken] = found(sample, Part.LOG)
        driver.execute("UPDATE audit_event SET action = rtrim(action, 'x') WHERE sequence = 3")
        for (statement,) in sql:
            driver.execute(statement)
    assert (broken.severity, broken.mending) == (Severity.DAMAGE, Mending.SEE_LOG)
    assert found(sample, Part.LOG) == []


def contents(office: OpenOffice) -> tuple[set[tuple[str, bytes]], dict[str, int]]:
    """What the index holds, however it is numbered: objects, and how often each word stands."""
    with bare_connection(office.engine) as driver:
        driver.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.seen USING fts5vocab(main, search_index, row)"
        )
        objects = set(driver.execute("SELECT kind, object_id FROM search_row"))
        words = dict(driver.execute("SELECT term, doc FROM temp.seen"))
        driver.execute("DROP TABLE temp.seen")
    return objects, words


def test_the_index_made_anew_is_the_same(sample: Pair) -> None:
    office, work = sample
    before = contents(office)
    work.write(rebuild_index)
    assert contents(office) == before
    assert found(sample, Part.INDEX) == []


def test_a_damaged_index_is_mended(sample: Pair) -> None:
    office, work = sample
    before = contents(office)
    with office.engine.begin() as connection:
        connection.execute(text("DELETE FROM search_row WHERE id % 2 = 0"))
    [told] = found(sample, Part.INDEX)
    assert told.mending is Mending.REBUILD_INDEX
    work.write(rebuild_index)
    assert found(sample, Part.INDEX) == []
    assert contents(office) == before
    assert work.read(find_anything, "Musterkind", actor=work.actor) is not None


def test_who_cancels_keeps_the_former_index(sample: Pair) -> None:
    office, work = sample
    before = contents(office)

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        work.write(rebuild_index, stop)
    assert contents(office) == before
