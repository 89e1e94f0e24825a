# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promise 15: whoever tampers with the log is found, by the chain or by an anchor outside it.

The tampering is done as somebody does it who has the file and its key, but not the program: on
a bare connection, with the triggers dropped.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import Cancelled, FieldProblem
from amstrat_desktop.models.trail import AuditChain, AuditEvent
from amstrat_desktop.services.areas import AreaDraft, add_area
from amstrat_desktop.services.audit import seal_of, write_audit
from amstrat_desktop.services.audit_chain import (
    Anchor,
    Fault,
    LogCheck,
    LogFault,
    current_anchor,
    prune_log,
    read_anchor,
    verify_log,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.engine import make_engine
from tests.offices import ACTOR, KEY
from tests.services_of_the_machine import rounds

LINES = 12
START = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Clock:
    """A day later at each line."""

    def __init__(self) -> None:
        self.day = 0

    def __call__(self) -> datetime:
        self.day += 1
        return START + timedelta(days=self.day)


@pytest.fixture
def logged(work: Work) -> Work:
    """An office with a log of twelve lines: its founding, and eleven areas."""
    work.clock = Clock()
    _write(work, LINES - 1)
    return work


def _write(work: Work, lines: int) -> None:
    for _line in range(lines):
        work.write(add_area, AreaDraft(name=f"Gebiet {work.clock().isoformat()}"))


@contextmanager
def _bare(path: Path) -> Iterator[Any]:
    """The file without the program: no triggers, no foreign keys, no unique numbers."""
    engine = make_engine(path, KEY)
    with closing(engine.raw_connection()) as pooled:
        driver: Any = pooled.driver_connection
        driver.execute("PRAGMA foreign_keys = OFF")
        names = driver.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            driver.execute(f"DROP TRIGGER {name}")
        yield driver
    engine.dispose()


def _tamper(tmp_path: Path, *statements: str) -> None:
    with _bare(tmp_path / "office.db") as driver:
        for statement in statements:
            driver.execute(statement)


def _verify(work: Work, *anchors: Anchor) -> LogCheck:
    return work.read(verify_log, anchors)


def _anchor(work: Work) -> Anchor:
    anchor = work.read(current_anchor)
    assert anchor is not None
    return anchor


def test_a_log_that_nobody_touched_is_whole(logged: Work) -> None:
    noted = _anchor(logged)
    _write(logged, 2)
    found = _verify(logged, noted)
    assert found.whole
    assert (found.lines, found.first, found.compared, found.too_old) == (LINES + 2, 1, 1, 0)
    assert found.anchor == _anchor(logged)
    assert found.anchor.sequence == LINES + 2


EDIT = ("UPDATE audit_event SET action = 'edit' WHERE sequence = 5",)
DELETE = ("DELETE FROM audit_event WHERE sequence = 5",)
RENUMBER = (
    "DELETE FROM audit_event WHERE sequence = 5",
    # In two steps, because each number may stand once.
    "UPDATE audit_event SET sequence = -sequence WHERE sequence > 5",
    "UPDATE audit_event SET sequence = -sequence - 1 WHERE sequence < 0",
)
SWAP = (
    "UPDATE audit_event SET sequence = -5 WHERE sequence = 5",
    "UPDATE audit_event SET sequence = 5 WHERE sequence = 9",
    "UPDATE audit_event SET sequence = 9 WHERE sequence = -5",
)
CUT = ("DELETE FROM audit_event WHERE sequence > 9",)


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (EDIT, LogFault(Fault.ALTERED, 5, 5)),
        (DELETE, LogFault(Fault.MISSING, 5, 5)),
        (RENUMBER, LogFault(Fault.ALTERED, 5, LINES - 1)),
        (SWAP, LogFault(Fault.ALTERED, 5, 6)),
        (CUT, LogFault(Fault.CUT, 10, LINES)),
    ],
    ids=["edit", "delete", "renumber", "swap", "cut"],
)
def test_each_tampering_is_found_and_the_line_named(
    logged: Work, tmp_path: Path, statements: tuple[str, ...], named: LogFault
) -> None:
    noted = _anchor(logged)
    _tamper(tmp_path, *statements)
    found = _verify(logged, noted)
    assert not found.whole
    assert found.faults[0] == named


@pytest.mark.parametrize(
    "column", ["id", "office_id", "at", "staff_id", "action", "object_kind", "object_id", "fields"]
)
@pytest.mark.parametrize(
    "value", ["zeroblob(16)", "'[\"x\"]'", "17", "NULL", "CAST(x'ff' AS TEXT)"]
)
def test_no_column_can_be_changed(logged: Work, tmp_path: Path, column: str, value: str) -> None:
    _tamper(
        tmp_path,
        # A line as it would be if somebody had turned the file inside out.
        "CREATE TABLE other AS SELECT * FROM audit_event",
        "DROP TABLE audit_event",
        "ALTER TABLE other RENAME TO audit_event",
        f"UPDATE audit_event SET {column} = {value} WHERE sequence = 5",
    )
    assert [fault.fault for fault in _verify(logged).faults] == [Fault.ALTERED]


@pytest.mark.parametrize("value", ["zeroblob(32)", "'seal'", "x''", "seal || x'00'"])
def test_no_seal_can_be_changed(logged: Work, tmp_path: Path, value: str) -> None:
    _tamper(tmp_path, f"UPDATE audit_event SET seal = {value} WHERE sequence = 5")
    assert _verify(logged).faults[0].first == 5


@pytest.mark.parametrize(
    ("statements", "fault"),
    [
        (("DELETE FROM audit_event WHERE sequence < 4",), Fault.MISSING),
        (("UPDATE audit_chain SET first = 4", "DELETE FROM audit_event WHERE sequence < 4"),
         Fault.ALTERED),
        (("UPDATE audit_chain SET first = 4",), Fault.ALTERED),
        (("UPDATE audit_chain SET key = zeroblob(32)",), Fault.ALTERED),
        (("DELETE FROM audit_chain",), Fault.NO_KEY),
        (("UPDATE audit_event SET sequence = 'five' WHERE sequence = 5",), Fault.MISSING),
        (("UPDATE audit_event SET sequence = 'last' WHERE sequence = 12",), Fault.ALTERED),
    ],
)  # fmt: skip
def test_the_beginning_the_key_and_the_numbers(
    logged: Work, tmp_path: Path, statements: tuple[str, ...], fault: Fault
) -> None:
    _tamper(tmp_path, *statements)
    assert _verify(logged).faults[0].fault is fault


def test_a_log_sealed_anew_by_somebody_with_the_key_differs_from_an_anchor(
    logged: Work, tmp_path: Path
) -> None:
    early, late = Anchor(2, _seal_at(logged, 2)), _anchor(logged)
    seals = logged.read(_forged_seals)
    with _bare(tmp_path / "office.db") as driver:
        driver.execute("UPDATE audit_event SET action = 'edit' WHERE sequence = 5")
        for sequence, seal in seals.items():
            driver.execute("UPDATE audit_event SET seal = ? WHERE sequence = ?", (seal, sequence))
    assert _verify(logged).whole, "the chain alone cannot tell"
    assert _verify(logged, early).whole, "noted before what was changed"
    found = _verify(logged, early, late)
    assert found.faults == (LogFault(Fault.REWRITTEN, LINES, LINES),)
    assert found.compared == 2


def _forged_seals(session: Session) -> dict[int, bytes]:
    """The seals of the log if its fifth line said something else."""
    chain = session.scalars(select(AuditChain)).one()
    seals, before = {}, chain.before
    for line in session.scalars(select(AuditEvent).order_by(AuditEvent.sequence)):
        session.expunge(line)
        if line.sequence == 5:
            line.action = "edit"
        seals[line.sequence] = before = seal_of(chain.key, before, line)
    return seals


def _seal_at(work: Work, sequence: int) -> str:
    seal = work.read(
        lambda s: s.scalar(select(AuditEvent.seal).where(AuditEvent.sequence == sequence))
    )
    assert seal is not None
    return seal.hex()


def test_an_anchor_on_paper_is_typed_in_again(logged: Work, tmp_path: Path) -> None:
    noted = _anchor(logged)
    printed = noted.short
    assert printed.startswith(f"{LINES} · ")
    for typed in (printed, printed.upper(), printed.replace(" · ", "-").replace(" ", "")):
        assert _verify(logged, read_anchor(typed)).whole
    wrong = printed[:-1] + ("0" if printed[-1] != "0" else "1")
    assert _verify(logged, read_anchor(wrong)).faults[0].fault is Fault.REWRITTEN
    for nonsense in ("", "12", "12 · 3f9a", "Hamme 3f9a 02bc 11de 7a60", printed + "a"):
        with pytest.raises(FieldProblem):
            read_anchor(nonsense)


def test_old_lines_go_and_the_rest_stays_a_chain(logged: Work) -> None:
    sixth = logged.read(lambda s: s.scalar(select(AuditEvent.at).where(AuditEvent.sequence == 6)))
    old, just_before, kept = (Anchor(n, _seal_at(logged, n)) for n in (3, 5, 8))
    assert sixth is not None
    assert logged.write(_shorten, sixth).value == 5
    found = _verify(logged, old, just_before, kept)
    assert found.whole
    assert (found.first, found.lines) == (6, LINES - 5 + 1)
    assert (found.compared, found.too_old) == (2, 1)
    assert logged.write(_shorten, sixth).value == 0, "nothing is left to take off"
    assert _verify(logged).lines == found.lines


def test_a_log_of_which_nothing_is_young_keeps_its_end(logged: Work) -> None:
    last = _anchor(logged)
    assert logged.write(_shorten, datetime(2030, 1, 1, tzinfo=UTC)).value == LINES
    found = _verify(logged, last)
    assert found.whole
    assert found.lines == 1
    _write(logged, 2)
    assert _verify(logged, last).lines == 3


def test_a_clock_that_went_back_makes_no_gap(logged: Work) -> None:
    """Only the lines before the first young one go, though an older one stands behind it."""
    logged.clock = lambda: START - timedelta(days=400)
    _write(logged, 1)
    assert logged.write(_shorten, START + timedelta(days=7)).value > 0
    assert _verify(logged).whole


def test_checking_can_be_broken_off(logged: Work) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        logged.read(verify_log, report=stop)


def test_what_fails_leaves_the_chain_as_it_was(logged: Work) -> None:
    """A transaction that is rolled back takes its lines with it, and their numbers come again."""

    def fail(session: Session, **kept: Any) -> None:
        add_area(session, AreaDraft(name="Nirgendwo"), **kept)
        raise Cancelled

    before = _anchor(logged)
    with pytest.raises(Cancelled):
        logged.write(fail)
    assert _anchor(logged) == before
    _write(logged, 1)
    assert _verify(logged).whole


def test_one_transaction_may_write_several_lines(logged: Work) -> None:
    def several(session: Session, **kept: Any) -> None:
        for number in range(5):
            add_area(session, AreaDraft(name=f"Viele {number}"), **kept)

    logged.write(several)
    assert _verify(logged).lines == LINES + 5
    assert _verify(logged).whole


def test_a_long_log_is_walked_in_blocks(logged: Work) -> None:
    """Across the edges of the blocks, every single line counts."""
    lines = rounds(ci=2_100, full=20_000)

    def fill(session: Session, **kept: Any) -> None:
        for _line in range(lines):
            write_audit(session, "edit", Kind.OFFICE, ACTOR.office_id, **kept)

    logged.write(fill)
    told: list[tuple[int, int]] = []
    found = logged.read(verify_log, report=lambda done, total: told.append((done, total)))
    assert found.whole
    assert found.lines == LINES + lines == logged.read(_count)
    assert told[-1] == (found.lines, found.lines)


def _shorten(session: Session, before: datetime, **kept: Any) -> int:
    """As the run of the retention does."""
    return prune_log(session, before, **kept)


def _count(session: Session) -> int | None:
    return session.scalar(select(func.count()).select_from(AuditEvent))
