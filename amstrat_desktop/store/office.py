# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Create an office on the disk, open it, change who can open it.

An office is a folder: ``office.db`` (SQLCipher), ``office.keys`` (the wrapped data key),
``office.lock`` and ``office.owner`` (who has it open), ``backups``.
"""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Self, assert_never
from uuid import UUID

from sqlalchemy import Engine
from uuid_utils.compat import uuid7

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store import recovery
from amstrat_desktop.store.backups.making import make_backup
from amstrat_desktop.store.backups.manifest import Reason
from amstrat_desktop.store.engine import (
    KEY_BYTES,
    OWNER_ONLY_FOLDER,
    connect_read_only,
    make_engine,
)
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.keyfile import KeyFile, Unlocked
from amstrat_desktop.store.keyslot import OWN_KEY_BYTES, KdfNumbers
from amstrat_desktop.store.lock import OfficeLock
from amstrat_desktop.store.migrations import is_known, needs_migration, revision_in
from amstrat_desktop.store.opened import DATABASE_NAME, KEYS_NAME, OpenOffice
from amstrat_desktop.store.switching import is_unsettled, settle
from amstrat_desktop.store.wholefile import sync_folder

__all__ = [
    "Created",
    "OpenOffice",
    "Passphrase",
    "RawKey",
    "RecoveryCode",
    "Secret",
    "change_passphrase",
    "check_passphrase",
    "create_office",
    "new_recovery_code",
    "open_office",
    "recover_as",
    "remove_user",
    "unlock",
]

UNFINISHED_NAME: Final = "office.db.new"
NORMAL: Final = KdfNumbers()


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What somebody typed; preferred: whose slot is tried first."""

    text: str = field(repr=False)
    preferred: UUID | None = None


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """What somebody typed from the paper, in any digits and with any spaces."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RawKey:
    """What the keyring remembered: the data key, whose it is, and that user's own key."""

    key: bytes = field(repr=False)
    user_id: UUID
    own_key: bytes = field(repr=False)

    def to_text(self) -> str:
        """For the keyring and nowhere else."""
        return f"{self.user_id} {self.key.hex()} {self.own_key.hex()}"

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Raises StoreProblem REMEMBERED_KEY for what `to_text` didn't write."""
        try:
            user, key, own = text.split(" ")
            raw = cls(bytes.fromhex(key), UUID(user), bytes.fromhex(own))
        except ValueError as error:
            raise StoreProblem(StoreFault.REMEMBERED_KEY) from error
        if (len(raw.key), len(raw.own_key)) != (KEY_BYTES, OWN_KEY_BYTES):
            raise StoreProblem(StoreFault.REMEMBERED_KEY)
        return raw

    @classmethod
    def of(cls, office: OpenOffice) -> Self:
        """Of an office that a user opened."""
        if office.user_id is None or office.own_key is None:
            raise ValueError("opened with the recovery code: no user's key to remember")
        return cls(office.key, office.user_id, office.own_key)


Secret = Passphrase | RecoveryCode | RawKey


@dataclass(frozen=True, slots=True)
class Created:
    """recovery_code: to be printed now; it is kept nowhere else."""

    open: OpenOffice
    recovery_code: str = field(repr=False)


def create_office(
    folder: Path, passphrase: str, *, user_id: UUID, numbers: KdfNumbers = NORMAL
) -> Created:
    """Make an office whose first user is user_id; it stands on the disk whole or not at all.

    numbers: the cost of guessing the passphrase. Raises StoreProblem: EXISTS,
    NETWORK_SHARE, IN_USE_…, and faults of the disk.
    """
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
        _refuse_existing(folder)
    lock = OfficeLock.take(folder)
    try:
        with translated(folder):
            return _create(folder, lock, passphrase, user_id, numbers)
    except BaseException:
        lock.release()
        raise


def _refuse_existing(folder: Path) -> None:
    database, keys = folder / DATABASE_NAME, folder / KEYS_NAME
    # Keys without a database are somebody's, unless they're left from a creation cut short.
    unfinished = (folder / UNFINISHED_NAME).exists()
    if database.exists() or (keys.exists() and not unfinished):
        raise StoreProblem(StoreFault.EXISTS, path=str(folder))


def _create(
    folder: Path, lock: OfficeLock, passphrase: str, user_id: UUID, numbers: KdfNumbers
) -> Created:
    _refuse_existing(folder)  # again: now nobody else can
    unfinished = folder / UNFINISHED_NAME
    for suffix in ("", "-wal", "-shm"):
        unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
    key, own_key, code = os.urandom(KEY_BYTES), os.urandom(OWN_KEY_BYTES), recovery.new_code()
    engine = make_engine(unfinished, key)
    try:
        _migrate(engine)
    finally:
        engine.dispose()  # the last connection brings the log into the file
    key_file = KeyFile.make(folder / KEYS_NAME, uuid7(), key)
    key_file = key_file.with_slot(user_id, passphrase, key, numbers, own_key=own_key)
    key_file = key_file.with_slot(None, recovery.parse(code), key, numbers)
    key_file.save()
    unfinished.rename(folder / DATABASE_NAME)
    sync_folder(folder)
    office = OpenOffice(
        engine=make_engine(folder / DATABASE_NAME, key),
        folder=folder,
        database_id=key_file.database_id,
        user_id=user_id,
        key=key,
        lock=lock,
        own_key=own_key,
    )
    return Created(office, code)


def open_office(folder: Path, secret: Secret) -> OpenOffice:
    """Open an office; an older schema is backed up and brought up to date.

    Raises StoreProblem: NOT_FOUND, READ_ONLY, FOLDER_READ_ONLY, NETWORK_SHARE, IN_USE_HERE,
    IN_USE_ELSEWHERE, KEY_FILE_MISSING, KEY_FILE_DAMAGED, WRONG_PASSPHRASE,
    WRONG_RECOVERY_CODE, RECOVERY_CODE_TYPO, RECOVERY_CODE_LENGTH, REMEMBERED_KEY, DAMAGED,
    NEWER, and faults of the disk. A wrong secret is known before the database is touched.
    """
    database = folder / DATABASE_NAME
    _refuse_unwritable(folder, database)
    lock = OfficeLock.take(folder)
    try:
        with translated(folder):
            settle(folder)
        key_file = KeyFile.load(folder / KEYS_NAME)
        unlocked = unlock(key_file, secret)
        with translated(database):
            _refuse_unreadable(database, unlocked.key)
            office = OpenOffice(
                engine=make_engine(database, unlocked.key),
                folder=folder,
                database_id=key_file.database_id,
                user_id=unlocked.user_id,
                key=unlocked.key,
                lock=lock,
                own_key=unlocked.own_key,
            )
            _bring_up_to_date(office)
            return office
    except BaseException:
        lock.release()
        raise


def _refuse_unwritable(folder: Path, database: Path) -> None:
    if is_unsettled(folder):
        return  # put back where there was no office, and cut short
    if not database.is_file():
        raise StoreProblem(StoreFault.NOT_FOUND, path=str(folder))
    if not os.access(database, os.W_OK):
        raise StoreProblem(StoreFault.READ_ONLY, path=str(database))
    if not os.access(folder, os.W_OK):
        raise StoreProblem(StoreFault.FOLDER_READ_ONLY, path=str(folder))


def unlock(key_file: KeyFile, secret: Secret) -> Unlocked:
    """The keys that a secret opens. Raises StoreProblem as `open_office` for the secret."""
    match secret:
        case Passphrase():
            return key_file.unlock(secret.text, secret.preferred)
        case RecoveryCode():
            return key_file.unlock_with_code(recovery.parse(secret.text))
        case RawKey():
            # Whoever was removed from the office can't come in by an old memory.
            # Nor can anybody write notes with an own key that a new passphrase has replaced.
            own_fits = key_file.fits_own(secret.own_key, secret.user_id)
            if not key_file.fits(secret.key) or not own_fits:
                raise StoreProblem(StoreFault.REMEMBERED_KEY)
            return Unlocked(secret.key, secret.user_id, secret.own_key)
        case _:
            assert_never(secret)


def _refuse_unreadable(database: Path, key: bytes) -> None:
    """Look before the first connection that could change a byte."""
    probe = connect_read_only(database, key)
    try:
        revision = revision_in(probe)
    finally:
        probe.close()
    if revision is None:  # an empty file opens with any key
        raise StoreProblem(StoreFault.DAMAGED)
    if not is_known(revision):
        raise StoreProblem(StoreFault.NEWER)


def _bring_up_to_date(office: OpenOffice) -> None:
    try:
        if needs_migration(office.engine):
            make_backup(office, office.backups, reason=Reason.BEFORE_UPDATE)
            _migrate(office.engine)
    except BaseException:
        office.engine.dispose()
        raise


def _migrate(engine: Engine) -> None:
    # Most days no schema is made or changed (docs/decisions/0006).
    from amstrat_desktop.store.migrations.running import migrate  # noqa: PLC0415 - Alembic is rare

    migrate(engine)


def check_passphrase(office: OpenOffice, passphrase: str) -> None:
    """Ask again before something that matters. Raises StoreProblem WRONG_PASSPHRASE."""
    opened = KeyFile.load(office.keys).unlock(passphrase, office.user_id)
    if office.user_id is not None and opened.user_id != office.user_id:
        raise StoreProblem(StoreFault.WRONG_PASSPHRASE)


def change_passphrase(
    office: OpenOffice, user_id: UUID, passphrase: str, *, numbers: KdfNumbers = NORMAL
) -> None:
    """Give a user a passphrase, the first one or a new one. Raises StoreProblem.

    Whoever has the office open keeps the own key with another passphrase. For anybody else
    there is a new own key: the former one is not at hand, and their personal notes can't be
    read any more.
    """
    own_key = office.own_key if user_id == office.user_id else None
    key_file = KeyFile.load(office.keys)
    key_file.with_slot(user_id, passphrase, office.key, numbers, own_key=own_key).save()


def recover_as(
    office: OpenOffice, user_id: UUID, passphrase: str, *, numbers: KdfNumbers = NORMAL
) -> OpenOffice:
    """Go on as a user, with a new passphrase, in an office opened with the recovery code.

    The own key is a new one: personal notes of before can't be read any more. Raises
    StoreProblem.
    """
    own_key = os.urandom(OWN_KEY_BYTES)
    key_file = KeyFile.load(office.keys)
    key_file.with_slot(user_id, passphrase, office.key, numbers, own_key=own_key).save()
    return replace(office, user_id=user_id, own_key=own_key)


def remove_user(office: OpenOffice, user_id: UUID) -> None:
    """Take a user's way in away; the last one stays. Raises StoreProblem."""
    left = KeyFile.load(office.keys).without_slot(user_id)
    if not left.users:
        raise ValueError("nobody could open the office")
    left.save()


def new_recovery_code(office: OpenOffice, *, numbers: KdfNumbers = NORMAL) -> str:
    """A new code to print; the old paper opens nothing any more. Raises StoreProblem."""
    code = recovery.new_code()
    key_file = KeyFile.load(office.keys)
    key_file.with_slot(None, recovery.parse(code), office.key, numbers).save()
    return code
