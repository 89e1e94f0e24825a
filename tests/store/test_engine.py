# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import os
import stat
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from amstrat_desktop.base.problems import StoreFault
from amstrat_desktop.store import engine as engine_module
from amstrat_desktop.store.engine import bare_connection, make_engine, reading
from amstrat_desktop.store.faults import fault_of
from amstrat_desktop.store.office import OpenOffice


@pytest.mark.parametrize(
    ("pragma", "answer"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("cache_size", -64 * 1024),
        ("cipher_log_level", "NONE"),
    ],
)
def test_each_connection_has_every_pragma(office: OpenOffice, pragma: str, answer: object) -> None:
    readers = reading(office.engine)
    with readers.connect() as first, readers.connect() as second:
        for connection in (first, second):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == answer


def test_a_reader_never_waits_for_a_writer_and_sees_one_state(office: OpenOffice) -> None:
    with office.engine.begin() as setup:
        setup.execute(text("CREATE TABLE probe (n INTEGER)"))
    with office.engine.begin() as writer:
        writer.execute(text("INSERT INTO probe VALUES (1)"))
        with Session(reading(office.engine)) as reader, reader.begin():
            assert reader.scalar(text("SELECT count(*) FROM probe")) == 0
            writer.commit()
            assert reader.scalar(text("SELECT count(*) FROM probe")) == 0
    with reading(office.engine).connect() as reader:
        assert reader.scalar(text("SELECT count(*) FROM probe")) == 1


def test_a_reader_refuses_to_write_and_its_connection_writes_afterwards(
    office: OpenOffice,
) -> None:
    insert = text("INSERT INTO search_row (kind, object_id) VALUES ('x', 'y')")
    with pytest.raises(OperationalError), reading(office.engine).begin() as reader:
        reader.execute(insert)
    with office.engine.begin() as writer:
        writer.execute(insert)
    with bare_connection(office.engine) as driver:
        assert driver.execute("PRAGMA query_only").fetchone() == (0,)


def test_writers_come_one_after_the_other(office: OpenOffice) -> None:
    with office.engine.begin() as setup:
        setup.execute(text("CREATE TABLE counter (n INTEGER)"))
        setup.execute(text("INSERT INTO counter VALUES (0)"))

    def count() -> None:
        for _ in range(40):
            with office.engine.begin() as connection:
                seen = connection.scalar(text("SELECT n FROM counter"))
                connection.execute(text("UPDATE counter SET n = :n"), {"n": seen + 1})

    writers = [threading.Thread(target=count) for _ in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with office.engine.connect() as connection:
        assert connection.scalar(text("SELECT n FROM counter")) == 240


def test_a_second_writer_is_told_that_the_office_is_busy(
    office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.01)
    other = make_engine(office.database, office.key)
    with office.engine.begin(), pytest.raises(OperationalError) as refused, other.begin():
        pass
    other.dispose()
    problem = fault_of(refused.value)
    assert problem is not None
    assert problem.fault is StoreFault.BUSY


def test_a_failed_transaction_leaves_nothing(office: OpenOffice) -> None:
    def fail() -> None:
        with office.engine.begin() as connection:
            connection.execute(text("CREATE TABLE half (n INTEGER)"))
            connection.execute(text("SELECT * FROM nowhere"))

    with pytest.raises(OperationalError):
        fail()
    with office.engine.connect() as connection:
        found = connection.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'half'"))
    assert found == 0


def test_an_error_does_not_tell_what_was_to_be_stored(office: OpenOffice) -> None:
    with pytest.raises(OperationalError) as failed, office.engine.begin() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:name)"), {"name": "Ayşe Özkan"})
    assert "Ayşe" not in str(failed.value)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_files_belong_to_their_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        engine = make_engine(tmp_path / "office.db", os.urandom(32))
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE probe (n INTEGER)"))
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
        engine.dispose()
        assert os.umask(0o022) == 0o022
    finally:
        os.umask(before)
    assert modes == {"office.db": 0o600, "office.db-wal": 0o600, "office.db-shm": 0o600}
