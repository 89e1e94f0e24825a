# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.keyfile import KeyFile, Unlocked
from amstrat_desktop.store.keyslot import KdfNumbers, Slot, SlotKeys
from amstrat_desktop.store.sealing import seal_to, show_address
from tests.store.conftest import QUICK

KEY = bytes(range(32))
ANNAS_OWN = bytes(range(32, 64))
ANNA, BEN = uuid4(), uuid4()


@pytest.fixture
def key_file(tmp_path: Path) -> KeyFile:
    made = KeyFile.make(tmp_path / "office.keys", uuid4(), KEY)
    made = made.with_slot(ANNA, "anna's words", KEY, QUICK, own_key=ANNAS_OWN)
    made = made.with_slot(BEN, "ben's words", KEY, QUICK)
    made = made.with_slot(None, "0" * 48, KEY, QUICK)
    made.save()
    return made


def fault(call: Any, *args: Any) -> StoreFault:
    with pytest.raises(StoreProblem) as refused:
        call(*args)
    return refused.value.fault


def rewritten(key_file: KeyFile, **changes: Any) -> None:
    """A file with a right sum whose content nobody sane would write."""
    from amstrat_desktop.store.keyfile import _sum_of

    body = json.loads(key_file.path.read_text("utf-8"))["body"] | changes
    key_file.path.write_text(json.dumps({"body": body, "sum": _sum_of(body)}), "utf-8")


def test_each_user_opens_with_the_own_passphrase(key_file: KeyFile) -> None:
    loaded = KeyFile.load(key_file.path)
    assert loaded == key_file
    assert loaded.unlock("anna's words") == Unlocked(KEY, ANNA, ANNAS_OWN)
    ben = loaded.unlock("ben's words", preferred=BEN)
    assert (ben.key, ben.user_id) == (KEY, BEN)
    assert loaded.unlock("ben's words", preferred=ANNA) == ben
    assert loaded.unlock_with_code("0" * 48) == Unlocked(KEY, None, None)


def test_a_secret_opens_only_its_own_kind_of_slot(key_file: KeyFile) -> None:
    assert fault(key_file.unlock, "0" * 48) is StoreFault.WRONG_PASSPHRASE
    assert fault(key_file.unlock_with_code, "anna's words") is StoreFault.WRONG_RECOVERY_CODE


def test_the_preferred_slot_is_tried_first(
    key_file: KeyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []
    original = Slot.open_with

    def watched(slot: Slot, *args: Any) -> SlotKeys | None:
        tried.append(slot.user)
        return original(slot, *args)

    monkeypatch.setattr(Slot, "open_with", watched)
    key_file.unlock("ben's words", preferred=BEN)
    assert tried == [BEN]


def test_the_same_letter_typed_in_two_ways(key_file: KeyFile) -> None:
    changed = key_file.with_slot(ANNA, "Grün und blau", KEY, QUICK)
    assert changed.unlock("Gru\u0308n und blau").user_id == ANNA


@pytest.mark.parametrize("odd", ["", " ", "\x00", "\ud800", "🙂" * 5_000])
def test_odd_passphrases_are_only_passphrases(key_file: KeyFile, odd: str) -> None:
    assert fault(key_file.unlock, odd) is StoreFault.WRONG_PASSPHRASE
    assert key_file.with_slot(ANNA, odd, KEY, QUICK).unlock(odd).key == KEY


def test_change_add_and_remove(key_file: KeyFile) -> None:
    changed = key_file.with_slot(ANNA, "new words", KEY, QUICK)
    assert fault(changed.unlock, "anna's words") is StoreFault.WRONG_PASSPHRASE
    assert changed.unlock("new words").user_id == ANNA
    assert set(changed.users) == {ANNA, BEN}
    assert changed.without_slot(ANNA).users == (BEN,)
    assert fault(changed.without_slot(ANNA).unlock, "new words") is StoreFault.WRONG_PASSPHRASE


def test_the_own_key_stays_with_another_passphrase_where_it_is_at_hand(key_file: KeyFile) -> None:
    own = key_file.unlock("anna's words").own_key
    kept = key_file.with_slot(ANNA, "new words", KEY, QUICK, own_key=own)
    assert kept.unlock("new words").own_key == ANNAS_OWN
    given = key_file.with_slot(ANNA, "given words", KEY, QUICK)
    assert given.unlock("given words").own_key not in (None, ANNAS_OWN)


def test_another_data_key_for_the_same_secrets(key_file: KeyFile) -> None:
    new = bytes(reversed(KEY))
    changed = key_file.rekeyed(KEY, new, {ANNA})
    assert changed.unlock("anna's words") == Unlocked(new, ANNA, ANNAS_OWN)
    assert changed.unlock_with_code("0" * 48) == Unlocked(new, None, None)
    assert fault(changed.unlock, "ben's words") is StoreFault.WRONG_PASSPHRASE
    assert changed.fits(new)
    assert not changed.fits(KEY)
    again = changed.rekeyed(new, KEY, {ANNA})
    assert again.unlock("anna's words").key == KEY
    with pytest.raises(ValueError, match="another office"):
        changed.rekeyed(KEY, new, {ANNA})


def test_nothing_of_a_slot_but_what_was_sealed_changes(key_file: KeyFile) -> None:
    changed = key_file.rekeyed(KEY, bytes(32), {ANNA, BEN})
    for before, after in zip(key_file.slots, changed.slots, strict=True):
        assert replace(after, sealed=before.sealed, address=before.address) == before
        assert after.sealed != before.sealed
        assert after.address != before.address


def test_who_left_is_named_until_there_is_another_key(key_file: KeyFile) -> None:
    left = key_file.without_slot(BEN)
    left.save()
    assert KeyFile.load(left.path).departed == {BEN}
    assert left.with_slot(BEN, "back again", KEY, QUICK).departed == frozenset()
    assert left.rekeyed(KEY, bytes(32), {ANNA}).departed == frozenset()


def test_what_is_sealed_moved_to_another_slot_opens_nothing(key_file: KeyFile) -> None:
    slots = json.loads(key_file.path.read_text("utf-8"))["body"]["slots"]
    rewritten(key_file, slots=[slots[0] | {"sealed": slots[1]["sealed"]}])
    assert fault(KeyFile.load(key_file.path).unlock, "anna's words") is StoreFault.WRONG_PASSPHRASE


def test_a_data_key_sealed_by_an_outsider_opens_nothing(key_file: KeyFile) -> None:
    """Even who learnt an address can't pass off a key of their own: it doesn't fit the file."""
    first = key_file.slots[0]
    public = show_address(first.address, KEY, key_file.database_id, ANNA)
    foreign = seal_to(public, bytes(32), key_file.database_id, ANNA)
    forged = replace(key_file, slots=(replace(first, sealed=foreign),))
    assert fault(forged.unlock, "anna's words") is StoreFault.WRONG_PASSPHRASE


def test_everybody_has_another_own_key(key_file: KeyFile) -> None:
    anna, ben = (key_file.unlock(words).own_key for words in ("anna's words", "ben's words"))
    assert anna is not None
    assert ben is not None
    assert anna != ben
    assert key_file.fits_own(anna, ANNA)
    assert not key_file.fits_own(anna, BEN)
    assert not key_file.fits_own(ben, ANNA)
    assert not key_file.fits_own(anna, uuid4())


def test_an_own_key_moved_to_another_slot_opens_nothing(key_file: KeyFile) -> None:
    """Whoever may write the file, but doesn't know the passphrase, can't swap what is wrapped."""
    slots = json.loads(key_file.path.read_text("utf-8"))["body"]["slots"]
    as_data = {"nonce": slots[0]["nonce"], "wrapped": slots[0]["wrapped"]}
    for own in (slots[1]["own"], slots[0]["own"] | as_data):
        rewritten(key_file, slots=[slots[0] | {"own": own}])
        moved = KeyFile.load(key_file.path)
        assert fault(moved.unlock, "anna's words") is StoreFault.WRONG_PASSPHRASE


def test_a_foreign_data_key_gets_no_slot(key_file: KeyFile) -> None:
    with pytest.raises(ValueError, match="another office"):
        key_file.with_slot(ANNA, "words", bytes(32), QUICK)


def test_a_slot_of_another_office_or_user_opens_nothing(key_file: KeyFile) -> None:
    body = json.loads(key_file.path.read_text("utf-8"))["body"]
    rewritten(key_file, database=str(uuid4()))
    moved = KeyFile.load(key_file.path)
    assert fault(moved.unlock, "anna's words") is StoreFault.WRONG_PASSPHRASE
    swapped = [slot | {"user": str(uuid4())} for slot in body["slots"] if slot["user"]]
    rewritten(key_file, database=body["database"], slots=swapped)
    moved = KeyFile.load(key_file.path)
    assert fault(moved.unlock, "anna's words") is StoreFault.WRONG_PASSPHRASE


def test_numbers_turned_down_open_nothing(key_file: KeyFile) -> None:
    slots = json.loads(key_file.path.read_text("utf-8"))["body"]["slots"]
    rewritten(key_file, slots=[slot | {"memory_kib": 32} for slot in slots])
    weakened = KeyFile.load(key_file.path)
    assert fault(weakened.unlock, "anna's words") is StoreFault.WRONG_PASSPHRASE


@pytest.mark.parametrize(
    "hostile",
    [
        {"memory_kib": 1024**3},
        {"memory_kib": True},
        {"memory_kib": 7},
        {"passes": 10**9},
        {"passes": 0},
        {"lanes": 255, "memory_kib": 4096},
        {"lanes": "1"},
        {"salt": ""},
        {"salt": "zz" * 16},
        {"nonce": "00"},
        {"wrapped": "00" * 47},
        {"wrapped": None},
        {"user": 17},
        {"user": "../../etc"},
        {"user": None},
        {"own": None},
        {"own": {}},
        {"own": {"nonce": "00" * 12, "wrapped": "00" * 48, "check": "00"}},
        {"own": {"nonce": "00" * 12, "wrapped": "00" * 32, "check": "00" * 32}},
        {"sealed": "00" * 79},
        {"sealed": None},
        {"address": None},
        {"address": {"nonce": "00" * 12, "hidden": "00" * 32}},
    ],
)
def test_a_slot_that_nobody_sane_writes_is_damage(
    key_file: KeyFile, hostile: dict[str, Any]
) -> None:
    slots = json.loads(key_file.path.read_text("utf-8"))["body"]["slots"]
    rewritten(key_file, slots=[slots[0] | hostile])
    started = time.perf_counter()
    assert fault(KeyFile.load, key_file.path) is StoreFault.KEY_FILE_DAMAGED
    assert time.perf_counter() - started < 5  # refused, not tried


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"body": 1, "sum": 2}',
        b'{"body": {}, "sum": "\xff"}',
        b"[" * 100_000,
        b" " * 2_000_000,
        bytes(range(256)),
    ],
)
def test_what_is_no_key_file_is_damage(key_file: KeyFile, text: bytes) -> None:
    key_file.path.write_bytes(text)
    assert fault(KeyFile.load, key_file.path) is StoreFault.KEY_FILE_DAMAGED


@pytest.mark.parametrize(
    "body",
    [
        {"slots": None},
        {"slots": [1]},
        {"slots": 7},
        {"slots": {"0": 1}},
        {"departed": None},
        {"departed": [1]},
        {"departed": "Anna"},
        {"format": "1"},
        {"format": 0},
        {"format": 1},
        {"check": 5},
        {"database": 1},
    ],
)
def test_a_sound_sum_over_nonsense_is_damage(key_file: KeyFile, body: dict[str, Any]) -> None:
    rewritten(key_file, **body)
    assert fault(KeyFile.load, key_file.path) is StoreFault.KEY_FILE_DAMAGED


def test_a_newer_format_is_not_damage(key_file: KeyFile) -> None:
    rewritten(key_file, format=3, slots="whatever comes")
    assert fault(KeyFile.load, key_file.path) is StoreFault.NEWER


def test_every_changed_byte_is_damage_and_never_a_wrong_passphrase(key_file: KeyFile) -> None:
    sound = key_file.path.read_bytes()
    unnoticed = 0
    for place in range(len(sound)):
        damaged = bytearray(sound)
        damaged[place] ^= 0x04
        key_file.path.write_bytes(bytes(damaged))
        try:
            unnoticed += KeyFile.load(key_file.path) != key_file
        except StoreProblem as problem:
            assert problem.fault is StoreFault.KEY_FILE_DAMAGED  # noqa: PT017 - each or none
    assert unnoticed == 0


def test_every_truncation_is_damage(key_file: KeyFile) -> None:
    sound = key_file.path.read_bytes()
    for length in range(0, len(sound), 7):
        key_file.path.write_bytes(sound[:length])
        assert fault(KeyFile.load, key_file.path) is StoreFault.KEY_FILE_DAMAGED


def test_a_missing_file_is_told_apart(tmp_path: Path) -> None:
    assert fault(KeyFile.load, tmp_path / "office.keys") is StoreFault.KEY_FILE_MISSING


def test_no_secret_shows_in_a_representation(key_file: KeyFile) -> None:
    written = key_file.path.read_text("utf-8")
    assert KEY.hex() not in written
    assert ANNAS_OWN.hex() not in written
    opened = key_file.slots[0].open_with("anna's words", key_file.database_id)
    assert opened == SlotKeys(KEY, ANNAS_OWN)
    assert "\\x" not in repr(opened)
    assert "\\x" not in repr(key_file.unlock("anna's words"))


def test_the_numbers_of_a_real_office() -> None:
    numbers = KdfNumbers()
    assert (numbers.memory_kib, numbers.passes) == (128 * 1024, 3)
    made = KeyFile.make(Path("unsaved"), uuid4(), KEY).with_slot(ANNA, "words", KEY, numbers)
    assert made.unlock("words").key == KEY
    assert fault(made.unlock, "word") is StoreFault.WRONG_PASSPHRASE
