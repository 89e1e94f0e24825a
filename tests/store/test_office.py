# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import os
import shutil
import stat
import unicodedata
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.check import check
from amstrat_desktop.store.engine import connect
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.office import (
    OpenOffice,
    Passphrase,
    RawKey,
    RecoveryCode,
    Secret,
    change_passphrase,
    check_passphrase,
    create_office,
    new_recovery_code,
    open_office,
    recover_as,
    remove_user,
)
from tests.store.conftest import PASSPHRASE, QUICK, Closed
from tests.store.filled import fill


def fault_at_opening(closed: Closed, secret: Secret) -> StoreFault:
    with pytest.raises(StoreProblem) as refused:
        open_office(closed.folder, secret).close()
    return refused.value.fault


def spoil(path: Path, place: int, count: int = 1) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        old = file.read(count)
        file.seek(place)
        file.write(bytes(byte ^ 0x10 for byte in old))


class TestEightCases:
    """A wrong passphrase is never called damage, nor the reverse (promise 7)."""

    def test_wrong_passphrase(self, closed: Closed) -> None:
        before = closed.database.read_bytes()
        assert fault_at_opening(closed, Passphrase("wrong")) is StoreFault.WRONG_PASSPHRASE
        assert closed.database.read_bytes() == before

    def test_wrong_passphrase_and_damaged_database(self, closed: Closed) -> None:
        spoil(closed.database, 100)
        assert fault_at_opening(closed, Passphrase("wrong")) is StoreFault.WRONG_PASSPHRASE

    def test_right_passphrase_and_damaged_first_page(self, closed: Closed) -> None:
        spoil(closed.database, 100)
        assert fault_at_opening(closed, Passphrase(PASSPHRASE)) is StoreFault.DAMAGED

    def test_right_passphrase_and_damaged_salt(self, closed: Closed) -> None:
        spoil(closed.database, 0, 16)
        assert fault_at_opening(closed, Passphrase(PASSPHRASE)) is StoreFault.DAMAGED

    @pytest.mark.parametrize("length", [0, 1, 15, 4096, 8192])
    def test_right_passphrase_and_truncated_database(self, closed: Closed, length: int) -> None:
        os.truncate(closed.database, length)
        assert fault_at_opening(closed, Passphrase(PASSPHRASE)) is StoreFault.DAMAGED

    def test_right_passphrase_and_a_plain_database(self, closed: Closed) -> None:
        closed.database.write_bytes(b"SQLite format 3\0" + bytes(4080))
        assert fault_at_opening(closed, Passphrase(PASSPHRASE)) is StoreFault.DAMAGED

    def test_damaged_key_file(self, closed: Closed) -> None:
        spoil(closed.keys, 300)
        for words in (PASSPHRASE, "wrong"):
            assert fault_at_opening(closed, Passphrase(words)) is StoreFault.KEY_FILE_DAMAGED

    def test_missing_key_file(self, closed: Closed) -> None:
        closed.keys.unlink()
        assert fault_at_opening(closed, Passphrase(PASSPHRASE)) is StoreFault.KEY_FILE_MISSING

    def test_key_file_of_another_office(self, closed: Closed, tmp_path: Path) -> None:
        other = create_office(tmp_path / "other", PASSPHRASE, user_id=uuid4(), numbers=QUICK)
        other.open.close()
        shutil.copy(other.open.keys, closed.keys)
        assert fault_at_opening(closed, closed.raw_key) is StoreFault.REMEMBERED_KEY
        assert fault_at_opening(closed, Passphrase(PASSPHRASE)) is StoreFault.DAMAGED


def test_the_recovery_code_opens_and_gives_a_new_passphrase(closed: Closed) -> None:
    office = open_office(closed.folder, RecoveryCode(closed.recovery_code.replace(" ", "-")))
    assert (office.user_id, office.own_key) == (None, None)
    office = recover_as(office, closed.user_id, "brand new words", numbers=QUICK)
    assert office.user_id == closed.user_id
    office.close()
    assert fault_at_opening(closed, Passphrase(PASSPHRASE)) is StoreFault.WRONG_PASSPHRASE
    office = open_office(closed.folder, Passphrase("brand new words"))
    assert office.user_id == closed.user_id
    office.close()


class TestOwnKey:
    """Encrypts what is one user's alone; docs/decisions/0008."""

    def test_it_outlives_another_passphrase_of_ones_own(self, closed: Closed) -> None:
        office = closed.open()
        change_passphrase(office, closed.user_id, "brand new words", numbers=QUICK)
        office.close()
        office = open_office(closed.folder, Passphrase("brand new words"))
        assert office.own_key == closed.own_key
        office.close()
        closed.open().close()  # what the keyring remembers still opens

    def test_the_recovery_code_gives_a_new_one(self, closed: Closed) -> None:
        office = open_office(closed.folder, RecoveryCode(closed.recovery_code))
        office = recover_as(office, closed.user_id, "brand new words", numbers=QUICK)
        new = office.own_key
        office.close()
        assert new is not None
        assert new != closed.own_key
        assert fault_at_opening(closed, closed.raw_key) is StoreFault.REMEMBERED_KEY
        office = open_office(closed.folder, Passphrase("brand new words"))
        assert office.own_key == new
        office.close()

    def test_a_passphrase_from_somebody_else_gives_a_new_one(self, closed: Closed) -> None:
        colleague = uuid4()
        office = closed.open()
        own_keys = []
        for words in ("first words", "words given again"):
            change_passphrase(office, colleague, words, numbers=QUICK)
            own_keys.append(KeyFile.load(office.keys).unlock(words, colleague).own_key)
        office.close()
        assert len({*own_keys, closed.own_key, None}) == 4


def test_a_typo_and_another_paper_are_told_apart(closed: Closed, tmp_path: Path) -> None:
    other = create_office(tmp_path / "other", PASSPHRASE, user_id=uuid4(), numbers=QUICK)
    other.open.close()
    assert (
        fault_at_opening(closed, RecoveryCode(other.recovery_code))
        is StoreFault.WRONG_RECOVERY_CODE
    )
    typo = str((int(closed.recovery_code[0]) + 1) % 10) + closed.recovery_code[1:]
    assert fault_at_opening(closed, RecoveryCode(typo)) is StoreFault.RECOVERY_CODE_TYPO
    short = closed.recovery_code[:-1]
    assert fault_at_opening(closed, RecoveryCode(short)) is StoreFault.RECOVERY_CODE_LENGTH


def test_a_new_recovery_code_voids_the_old_paper(closed: Closed) -> None:
    office = closed.open()
    code = new_recovery_code(office, numbers=QUICK)
    office.close()
    assert (
        fault_at_opening(closed, RecoveryCode(closed.recovery_code))
        is StoreFault.WRONG_RECOVERY_CODE
    )
    open_office(closed.folder, RecoveryCode(code)).close()


def test_users_come_and_go(closed: Closed) -> None:
    colleague = uuid4()
    office = closed.open()
    change_passphrase(office, colleague, "colleague's words", numbers=QUICK)
    office.close()
    office = open_office(closed.folder, Passphrase("colleague's words", preferred=colleague))
    assert office.user_id == colleague
    check_passphrase(office, "colleague's words")
    with pytest.raises(StoreProblem):
        check_passphrase(office, PASSPHRASE)
    remembered = RawKey.of(office)
    remove_user(office, closed.user_id)
    with pytest.raises(ValueError, match="nobody"):
        remove_user(office, colleague)
    office.close()
    assert fault_at_opening(closed, Passphrase(PASSPHRASE)) is StoreFault.WRONG_PASSPHRASE
    assert fault_at_opening(closed, closed.raw_key) is StoreFault.REMEMBERED_KEY
    open_office(closed.folder, RawKey.from_text(remembered.to_text())).close()


SOMEBODY = UUID(int=7)
"""Fixed: the names of tests must not differ from run to run."""
KEPT_NONSENSE = [
    "",
    "nonsense",
    f"{SOMEBODY} 00ff",
    f"{SOMEBODY}",
    "x " + "0" * 64,
    f"{SOMEBODY} {'0' * 64}",
    f"{SOMEBODY} {'0' * 64} 00ff",
    f"{SOMEBODY} {'0' * 64} {'0' * 64} more",
]


@pytest.mark.parametrize("kept", KEPT_NONSENSE)
def test_nonsense_from_the_keyring_is_an_old_key(kept: str) -> None:
    with pytest.raises(StoreProblem) as refused:
        RawKey.from_text(kept)
    assert refused.value.fault is StoreFault.REMEMBERED_KEY


def test_nfd_and_nfc_open(closed: Closed) -> None:
    office = closed.open()
    change_passphrase(office, closed.user_id, "Öffne dich", numbers=QUICK)
    office.close()
    open_office(closed.folder, Passphrase(unicodedata.normalize("NFD", "Öffne dich"))).close()


def test_there_is_no_office(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem) as refused:
        open_office(tmp_path / "nowhere", Passphrase(PASSPHRASE))
    assert refused.value.fault is StoreFault.NOT_FOUND


def test_an_office_is_never_made_over_another(closed: Closed) -> None:
    before = closed.database.read_bytes(), closed.keys.read_bytes()
    for _ in range(2):
        with pytest.raises(StoreProblem) as refused:
            create_office(closed.folder, PASSPHRASE, user_id=uuid4(), numbers=QUICK)
        assert refused.value.fault is StoreFault.EXISTS
        assert closed.keys.read_bytes() == before[1]
        if closed.database.exists():  # the second time there are only the keys
            assert closed.database.read_bytes() == before[0]
            closed.database.unlink()


def test_a_creation_cut_short_can_be_repeated(closed: Closed) -> None:
    closed.database.rename(closed.folder / "office.db.new")
    created = create_office(closed.folder, "other words", user_id=uuid4(), numbers=QUICK)
    assert check(created.open) == []
    created.open.close()
    assert not (closed.folder / "office.db.new").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_everything_belongs_to_its_owner_alone(tmp_path: Path) -> None:
    created = create_office(tmp_path / "office", "words", user_id=uuid4(), numbers=QUICK)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in created.open.folder.iterdir()}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(created.open.folder.stat().st_mode) == 0o700
    created.open.close()


def test_closed_means_one_file_and_no_handle(closed: Closed) -> None:
    office = closed.open()
    with office.engine.begin() as connection:
        connection.execute(text("CREATE TABLE probe (n INTEGER)"))
    office.close()
    office.close()
    left = {path.name for path in closed.folder.iterdir()}
    assert left == {"office.db", "office.keys", "office.lock"}
    if Path("/proc/self/fd").is_dir():
        handles = {os.path.realpath(f"/proc/self/fd/{fd}") for fd in os.listdir("/proc/self/fd")}  # noqa: PTH208
        assert not any(str(closed.folder) in handle for handle in handles)


def test_a_checkpoint_leaves_nothing_beside_the_file(office: OpenOffice) -> None:
    with office.engine.begin() as connection:
        connection.execute(text("CREATE TABLE probe (n INTEGER)"))
    office.checkpoint()
    assert office.database.with_name("office.db-wal").stat().st_size == 0


def test_no_secret_shows_in_a_representation(closed: Closed) -> None:
    office = closed.open()
    shown = repr((office, closed.raw_key, Passphrase("words"), RecoveryCode("123")))
    office.close()
    keys = (closed.key, closed.own_key)
    shown += repr(KeyFile.load(closed.keys).unlock(PASSPHRASE))
    for secret in (*(key.hex() for key in keys), *map(repr, keys), "words", "123'"):
        assert secret not in shown
    assert KeyFile.load(closed.keys).fits(closed.key)


def test_closing_leaves_statistics_for_the_planner_and_no_values(closed: Closed) -> None:
    office = closed.open()
    with office.engine.begin() as connection:
        fill(connection, "words", rows=2_000)
    office.close()
    driver = connect(closed.database, closed.key)
    counted = driver.execute("SELECT idx FROM sqlite_stat1 WHERE tbl = 'contact'").fetchall()
    samples = driver.execute("SELECT count(*) FROM sqlite_stat4").fetchone()
    driver.close()
    assert ("ix_contact_held_at_id",) in counted
    assert samples == (0,)
