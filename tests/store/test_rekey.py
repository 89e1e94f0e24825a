# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Another data key for an office that somebody left (docs/decisions/0019)."""

import json
import os
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from amstrat_desktop.base.problems import Cancelled, StoreFault, StoreProblem
from amstrat_desktop.store.backups import Verdict, list_backups, make_backup, verify_backup
from amstrat_desktop.store.check import check
from amstrat_desktop.store.engine import connect_read_only, reading
from amstrat_desktop.store.keyfile import KeyFile, _sum_of
from amstrat_desktop.store.office import (
    OpenOffice,
    Passphrase,
    RawKey,
    RecoveryCode,
    Secret,
    change_passphrase,
    open_office,
    remove_user,
)
from amstrat_desktop.store.rekey import rekey, rekey_due
from tests.promised import figure
from tests.services_of_the_machine import rounds
from tests.store import worker
from tests.store.conftest import PASSPHRASE, QUICK, Closed
from tests.store.rekeyer import (
    LEAVES,
    STAYS,
    WORDS,
    DieAt,
    rekey_again_and_again,
    rekey_without_room,
    stay,
)

CLEAN = {"office.db", "office.keys", "office.lock"}


@pytest.fixture
def three(closed: Closed) -> Closed:
    """An office of three, with some rows."""
    office = closed.open()
    for user, words in WORDS.items():
        change_passphrase(office, user, words, numbers=QUICK)
    worker.make_probe(office)
    with office.engine.begin() as connection:
        for number in range(1, 40):
            worker.write_row(connection, number)
    office.close()
    return closed


def opens(closed: Closed, secret: Secret) -> bool:
    try:
        open_office(closed.folder, secret).close()
    except StoreProblem as problem:
        if problem.fault in {StoreFault.WRONG_PASSPHRASE, StoreFault.REMEMBERED_KEY}:
            return False
        raise
    return True


def assert_whole(closed: Closed, rows: int) -> OpenOffice:
    """Everybody who stays comes in, nothing is damaged, every row is there; open afterwards."""
    assert opens(closed, Passphrase(WORDS[STAYS], STAYS))
    assert opens(closed, RecoveryCode(closed.recovery_code))
    office = open_office(closed.folder, Passphrase(PASSPHRASE, closed.user_id))
    assert office.own_key == closed.own_key
    assert check(office) == []
    assert worker.rows_found(office) == set(range(1, rows + 1))
    return office


def test_who_stays_comes_in_as_before_and_who_left_does_not(three: Closed) -> None:
    office = three.open()
    before = office.key
    reported: list[tuple[int, int]] = []
    fresh = rekey(office, keep=stay(office), report=lambda *at: reported.append(at))
    assert fresh.key != before
    assert reported[-1][0] == reported[-1][1] > 0
    with fresh.engine.begin() as connection:
        worker.write_row(connection, 40)
    fresh.close()
    office.close()  # the former one has nothing to close any more
    assert {path.name for path in three.folder.iterdir()} == CLEAN
    assert_whole(three, rows=40).close()
    assert not opens(three, Passphrase(WORDS[LEAVES], LEAVES))
    assert not opens(three, three.raw_key)
    assert opens(three, RawKey.of(fresh))


def test_the_old_key_opens_nothing_of_the_new_file(three: Closed) -> None:
    office = three.open()
    old = office.key
    rekey(office, keep=stay(office)).close()
    probe = connect_read_only(three.database, old)
    with pytest.raises(Exception, match="not a database"):
        probe.execute("SELECT count(*) FROM sqlite_master")
    probe.close()


def test_the_former_connections_open_nothing_again(three: Closed) -> None:
    office = three.open()
    fresh = rekey(office, keep=stay(office))
    with pytest.raises(Cancelled):
        office.engine.connect()
    fresh.close()


def test_what_a_leaver_kept_does_not_open_the_new_key(three: Closed) -> None:
    """A copy of the whole folder of before, and a passphrase: neither helps with the new one."""
    kept = KeyFile.load(three.keys)
    office = three.open()
    rekey(office, keep=stay(office)).close()
    fresh = KeyFile.load(three.keys)
    assert set(fresh.users) == {three.user_id, STAYS}
    theirs = next(slot for slot in kept.slots if slot.user == LEAVES)
    slots = [*fresh.slots, theirs]
    body = json.loads(three.keys.read_text("utf-8"))["body"]
    body["slots"] = [slot.to_json() for slot in slots]
    three.keys.write_text(json.dumps({"body": body, "sum": _sum_of(body)}), "utf-8")
    assert not opens(three, Passphrase(WORDS[LEAVES], LEAVES))
    assert opens(three, Passphrase(WORDS[STAYS], STAYS))


def test_a_swapped_address_gets_no_new_key(three: Closed) -> None:
    """Whoever may write the file, but hasn't the data key, can't be sealed to."""
    body = json.loads(three.keys.read_text("utf-8"))["body"]
    body["slots"][0]["address"] = body["slots"][1]["address"]
    three.keys.write_text(json.dumps({"body": body, "sum": _sum_of(body)}), "utf-8")
    office = three.open()
    with pytest.raises(StoreProblem) as refused:
        rekey(office, keep=stay(office))
    assert refused.value.fault is StoreFault.KEY_FILE_DAMAGED
    office.close()
    assert opens(three, three.raw_key)


def test_it_is_due_from_the_leaving_on(three: Closed) -> None:
    office = three.open()
    assert rekey_due(office) == frozenset()
    remove_user(office, LEAVES)
    assert rekey_due(office) == {LEAVES}
    change_passphrase(office, STAYS, WORDS[STAYS], numbers=QUICK)
    assert rekey_due(office) == {LEAVES}
    fresh = rekey(office, keep=stay(office))
    assert rekey_due(fresh) == frozenset()
    remove_user(fresh, STAYS)
    change_passphrase(fresh, STAYS, WORDS[STAYS], numbers=QUICK)  # came back
    assert rekey_due(fresh) == frozenset()
    fresh.close()


def test_somebody_has_to_stay(office: OpenOffice) -> None:
    with pytest.raises(ValueError, match="nobody"):
        rekey(office, keep={LEAVES})
    assert check(office) == []


def test_a_backup_of_before_keeps_its_own_key(three: Closed) -> None:
    office = three.open()
    before = make_backup(office, office.backups)
    fresh = rekey(office, keep=stay(office))
    after = make_backup(fresh, fresh.backups)
    assert verify_backup(before, fresh.key) is Verdict.OTHER_KEY
    assert verify_backup(after, fresh.key) is Verdict.SOUND
    assert len(list_backups(fresh.backups)) == 2
    fresh.close()
    open_office(before.folder, Passphrase(WORDS[LEAVES], LEAVES)).close()  # told to who asks
    with pytest.raises(StoreProblem):
        open_office(after.folder, Passphrase(WORDS[LEAVES], LEAVES))


class TestNothingChanges:
    """What stops it leaves the office open as it was, and nothing beside it."""

    @pytest.fixture
    def office(self, three: Closed) -> Any:
        office = three.open()
        before = three.keys.read_bytes()
        yield office
        with office.engine.begin() as connection:
            worker.write_row(connection, 40)
        office.close()
        assert three.keys.read_bytes() == before
        left = {path.name for path in three.folder.iterdir()}
        assert left - {"office.db-wal", "office.db-shm"} == CLEAN  # the other one's, until then
        assert_whole(three, rows=40).close()
        assert opens(three, Passphrase(WORDS[LEAVES], LEAVES))

    def test_cancelled(self, office: OpenOffice) -> None:
        def stop(_done: int, _total: int) -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            rekey(office, keep=stay(office), report=stop)

    def test_somebody_else_is_at_work(self, office: OpenOffice) -> None:
        with reading(office.engine).begin(), pytest.raises(StoreProblem) as refused:
            rekey(office, keep=stay(office))
        assert refused.value.fault is StoreFault.BUSY

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
    def test_nothing_can_be_written(self, office: OpenOffice) -> None:
        if os.access("/etc/shadow", os.W_OK):
            pytest.skip("root writes everywhere")
        office.folder.chmod(0o500)
        try:
            with pytest.raises(StoreProblem) as refused:
                rekey(office, keep=stay(office))
        finally:
            office.folder.chmod(0o700)
        assert refused.value.fault is StoreFault.REKEY_FAILED


def test_a_full_disk_changes_nothing(three: Closed) -> None:
    office = three.open()
    with office.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM probe WHERE n = 1")
    office.close()
    process, pipe = worker.start(three.folder, three.raw_key, rekey_without_room)
    assert pipe.recv() is StoreFault.REKEY_FAILED
    assert pipe.recv() == "written on"
    process.join()
    assert {path.name for path in three.folder.iterdir()} == CLEAN
    assert opens(three, Passphrase(WORDS[LEAVES], LEAVES))
    office = three.open()
    assert check(office) == []
    office.close()


@pytest.mark.long
def test_killed_at_each_file_it_touches(three: Closed, tmp_path: Path) -> None:
    """Promise 9, every moment in turn: old or new, both whole."""
    old = new = nth = 0
    finished = False
    while not finished:
        nth += 1
        round_ = three.copy_to(tmp_path / f"round {nth}")
        process, pipe = worker.start(round_.folder, round_.raw_key, DieAt(nth))
        with suppress(EOFError):
            finished = pipe.recv() == "done"
        process.kill()
        process.join()
        office = assert_whole(round_, rows=39)
        renewed = office.key != three.key
        office.close()
        assert opens(round_, Passphrase(WORDS[LEAVES], LEAVES)) != renewed
        assert {path.name for path in round_.folder.iterdir()} <= CLEAN | {"office.owner"}
        old, new = old + (not renewed), new + renewed
    figure(9, f"re-keying killed at each of {nth - 1} file operations: {old} old, {new} new")
    assert old > 3
    assert new > 3


@pytest.mark.long
def test_killed_at_any_moment(three: Closed) -> None:
    """Promise 9, also within SQLite: old or new, both whole."""
    old = new = 0
    known = 39
    raw = three.raw_key
    number_of_rounds = rounds(ci=25, full=100)
    for _ in range(number_of_rounds):
        said = _killed(three, raw, random.randrange(3), random.uniform(0, 0.15))
        at, known = said[-1] if said else ("came", known)
        office = open_office(three.folder, Passphrase(PASSPHRASE, three.user_id))
        found = worker.rows_found(office)
        assert known <= len(found) <= known + 1
        known = len(found)
        assert check(office) == []
        raw = RawKey.of(office)
        office.close()
        assert opens(three, Passphrase(WORDS[STAYS], STAYS))
        assert opens(three, RecoveryCode(three.recovery_code))
        there = opens(three, Passphrase(WORDS[LEAVES], LEAVES))
        old, new = old + there, new + (not there)
        assert not (said and at == "left" and there and len(said) == 1)
    figure(9, f"re-keying killed {number_of_rounds} times: {old} old, {new} new, all whole")
    assert old
    assert new


def _killed(closed: Closed, raw: RawKey, answers: int, moment: float) -> list[tuple[str, int]]:
    process, pipe = worker.start(closed.folder, raw, rekey_again_and_again)
    said: list[Any] = [pipe.recv() for _ in range(answers)]
    process.join(moment)
    assert process.is_alive()
    process.kill()
    process.join()
    said += worker.received(pipe)
    pipe.close()
    return said


@pytest.mark.parametrize("count", [1, 12])
def test_opening_costs_one_passphrase_whatever_was_sealed(
    three: Closed, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from amstrat_desktop.store import keyslot

    stretched: list[str] = []
    original: Callable[..., bytes] = keyslot._stretch

    def counted(secret: str, *rest: Any) -> bytes:
        stretched.append(secret)
        return original(secret, *rest)

    office = three.open()
    for _ in range(count):
        office = rekey(office, keep=stay(office))
    office.close()
    monkeypatch.setattr(keyslot, "_stretch", counted)
    open_office(three.folder, Passphrase(WORDS[STAYS], STAYS)).close()
    assert stretched == [WORDS[STAYS]]
