# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.models import Base
from amstrat_desktop.store import migrations
from amstrat_desktop.store.check import check
from amstrat_desktop.store.engine import bare_connection, connect, make_engine, reading
from amstrat_desktop.store.migrations import head, revisions, running
from amstrat_desktop.store.migrations.compared import COMPARED
from amstrat_desktop.store.migrations.running import MigrationFailed, migrate
from amstrat_desktop.store.office import OpenOffice, open_office
from amstrat_desktop.store.search import CREATE
from amstrat_desktop.store.tables import row_counts
from amstrat_desktop.store.triggers import TRIGGERS
from tests.store.conftest import Closed
from tests.store.filled import fill

VERSIONS = migrations.FOLDER / "versions"
LOSS = "op.execute('DELETE FROM contact_topic')"

NextRevision = Callable[..., None]


def test_the_migrations_end_where_the_models_are(office: OpenOffice) -> None:
    with office.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=COMPARED)
        assert compare_metadata(context, Base.metadata) == []


def test_every_constraint_of_the_models_has_a_name() -> None:
    nameless = [
        f"{table.name}: {constraint}"
        for table in Base.metadata.sorted_tables
        for constraint in table.constraints
        if constraint.name is None
    ]
    assert nameless == []


def test_what_the_models_cannot_say_is_there(office: OpenOffice) -> None:
    with office.engine.connect() as connection:
        written = connection.scalars(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
        made = {" ".join(sql.split()) for sql in written}
    assert {" ".join(sql.split()) for sql in (*CREATE, *TRIGGERS)} <= made


def test_there_is_one_line_of_revisions() -> None:
    scripts = ScriptDirectory.from_config(running.config())
    assert len(scripts.get_heads()) == 1
    walked = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(walked)) == revisions()
    assert revisions()[0] == "0001"


def forget_revisions() -> None:
    running._scripts.cache_clear()
    revisions.cache_clear()


@pytest.fixture
def next_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[NextRevision]:
    """Gives the program one more revision with this body of upgrade()."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    (folder / "env.py").write_text((migrations.FOLDER / "env.py").read_text("utf-8"), "utf-8")
    for path in VERSIONS.glob("0*.py"):
        (folder / "versions" / path.name).write_text(path.read_text("utf-8"), "utf-8")

    def write(body: str, rows_change: str = "()") -> None:
        lines = [
            "import sqlalchemy as sa",
            "from alembic import op",
            "revision = '9999'",
            f"down_revision = {head()!r}",
            f"ROWS_CHANGE = {rows_change}",
            "def upgrade() -> None:",
            indent(dedent(body).strip(), "    "),
        ]
        (folder / "versions" / "9999_next.py").write_text("\n".join(lines), "utf-8")
        monkeypatch.setattr(migrations, "FOLDER", folder)
        forget_revisions()

    yield write
    monkeypatch.undo()
    forget_revisions()


@pytest.fixture
def filled(closed: Closed) -> Closed:
    office = closed.open()
    with office.engine.begin() as connection:
        fill(connection, "words that must stay", rows=20)
    office.close()
    return closed


def state(closed: Closed) -> tuple[dict[str, int], list[Any], str | None]:
    driver = connect(closed.database, closed.key)
    try:
        return (
            row_counts(driver),
            driver.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall(),
            migrations.revision_in(driver),
        )
    finally:
        driver.close()


def test_an_older_office_is_backed_up_and_brought_up(
    filled: Closed, next_revision: NextRevision
) -> None:
    before = state(filled)
    next_revision(
        """
        with op.batch_alter_table("staff") as batch:
            batch.add_column(sa.Column("shoe_size", sa.Integer(), nullable=True))
            batch.create_index("ix_staff_shoe_size", ["shoe_size"])
        """
    )
    office = filled.open()
    with reading(office.engine).connect() as connection:
        assert connection.scalar(text("SELECT count(shoe_size) FROM staff")) == 0
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    assert check(office) == []
    office.close()
    counts, _schema, revision = state(filled)
    assert counts == before[0]
    assert revision == "9999"
    [backup] = (filled.folder / "backups").iterdir()
    copied = replace(filled, folder=backup)
    assert state(copied) == before
    filled.open().close()  # the second time there is nothing to do
    assert [*(filled.folder / "backups").iterdir()] == [backup]


@pytest.mark.parametrize(
    "body",
    [
        # Half of it works, then it fails.
        "op.add_column('staff', sa.Column('x', sa.Integer()))\nop.drop_table('nowhere')",
        # A loss, a link that points nowhere, a batch that fails after its temporary table.
        LOSS,
        "op.execute(\"UPDATE contact SET staff_id = 'nobody'\")",
        """
        with op.batch_alter_table("staff") as batch:
            batch.add_column(sa.Column("x", sa.Integer(), nullable=False))
        """,
    ],
)
def test_a_migration_that_fails_changes_nothing(
    filled: Closed, next_revision: NextRevision, body: str
) -> None:
    before = state(filled)
    next_revision(body)
    for _ in range(2):  # again: nothing half is left over
        with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it is
            filled.open()
        assert state(filled) == before


def test_a_lost_row_is_named(filled: Closed, next_revision: NextRevision) -> None:
    next_revision(LOSS)
    with pytest.raises(MigrationFailed, match="contact_topic: 20 rows before, 0 after"):
        filled.open()


def test_a_revision_may_say_that_rows_change(filled: Closed, next_revision: NextRevision) -> None:
    next_revision(LOSS, rows_change="{'contact_topic'}")
    filled.open().close()
    assert state(filled)[0]["contact_topic"] == 0


def test_no_migration_without_a_backup(filled: Closed, next_revision: NextRevision) -> None:
    before = state(filled)
    next_revision(LOSS, rows_change="{'contact_topic'}")
    (filled.folder / "backups").write_text("a file where the folder should be")
    with pytest.raises(StoreProblem) as refused:
        filled.open()
    assert refused.value.fault is StoreFault.BACKUP_FAILED
    assert state(filled) == before


@pytest.mark.parametrize("left_by_a_kill", [False, True])
def test_a_newer_office_is_refused_and_stays_byte_identical(
    filled: Closed, tmp_path: Path, *, left_by_a_kill: bool
) -> None:
    driver = connect(filled.database, filled.key)
    driver.execute("UPDATE alembic_version SET version_num = '9999'")
    names = ["office.db", "office.keys"]
    if left_by_a_kill:  # with its log
        newer = filled.copy_to(tmp_path / "newer")
        names.append("office.db-wal")
        driver.close()
    else:
        driver.close()
        newer = filled.copy_to(tmp_path / "newer")
    before = {name: (newer.folder / name).read_bytes() for name in names}
    for _ in range(2):
        with pytest.raises(StoreProblem) as refused:
            open_office(newer.folder, newer.raw_key)
        assert refused.value.fault is StoreFault.NEWER
    assert {name: (newer.folder / name).read_bytes() for name in names} == before


def test_a_failed_first_migration_leaves_an_empty_file(
    tmp_path: Path, next_revision: NextRevision
) -> None:
    next_revision("op.drop_table('nowhere')")
    engine = make_engine(tmp_path / "office.db", os.urandom(32))
    with pytest.raises(OperationalError):
        migrate(engine)
    with bare_connection(engine) as driver:
        assert row_counts(driver) == {}
    engine.dispose()
