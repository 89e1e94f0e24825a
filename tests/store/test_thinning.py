# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from amstrat_desktop.store.backups import Backup, Manifest, Reason, anchors
from amstrat_desktop.store.backups.listing import NAME_FORMAT
from amstrat_desktop.store.backups.thinning import kept, thin, to_remove

NOW = datetime(2026, 3, 2, 18, tzinfo=UTC)


def backup(made_at: datetime, **changed: Any) -> Backup:
    manifest = Manifest(
        made_at, "1", Reason.DAILY, UUID(int=1), "0001", 1, "0" * 64, {}, verified_at=made_at
    )
    return Backup(Path(made_at.strftime(NAME_FORMAT)), made_at, replace(manifest, **changed))


def each_day(number: int) -> list[Backup]:
    return [backup(NOW - timedelta(days=day)) for day in range(number)]


def test_fourteen_days_eight_weeks_twelve_months() -> None:
    """A backup each evening for two years, on a fixed list of dates (promise 11)."""
    moments = [NOW - timedelta(days=day) for day in range(730)]
    assert [f"{moment:%d.%m.%y}" for moment in sorted(kept(moments), reverse=True)] == [
        # 14 days, Monday 2 March first
        "02.03.26", "01.03.26", "28.02.26", "27.02.26", "26.02.26", "25.02.26", "24.02.26",
        "23.02.26", "22.02.26", "21.02.26", "20.02.26", "19.02.26", "18.02.26", "17.02.26",
        # the Sundays of 8 weeks, three of them among the days; the last day of January
        "15.02.26", "08.02.26", "01.02.26", "31.01.26", "25.01.26", "18.01.26",
        # the last days of 12 months, two of them among the days
        "31.12.25", "30.11.25", "31.10.25", "30.09.25", "31.08.25", "31.07.25", "30.06.25",
        "31.05.25", "30.04.25",
    ]  # fmt: skip


def test_days_without_a_backup_do_not_count() -> None:
    moments = [NOW - timedelta(days=30 * step) for step in range(10)]
    assert kept(moments) == frozenset(moments)


def test_of_a_day_the_last_one_stays() -> None:
    hours = [NOW - timedelta(days=20, hours=hour) for hour in range(3)]
    assert kept(hours) == {hours[0]}


def test_a_day_is_the_offices_day() -> None:
    evening = datetime(2026, 7, 1, 21, 59, tzinfo=UTC)  # 23:59 in Bochum
    assert kept([evening, evening + timedelta(minutes=2)]) >= {evening}


def test_order_does_not_matter() -> None:
    moments = [NOW - timedelta(days=day) for day in range(400)]
    assert kept(moments) == kept(reversed(moments))


def test_what_is_fresh_or_set_aside_stays() -> None:
    fresh = [backup(NOW - timedelta(hours=hour)) for hour in range(5)]
    aside = backup(NOW - timedelta(days=20, hours=3), reason=Reason.BEFORE_RESTORE)
    later = backup(NOW - timedelta(days=20))
    long_ago = replace(aside, made_at=NOW - timedelta(days=50, hours=3))
    after = backup(NOW - timedelta(days=50))
    going = to_remove([*fresh, aside, later, long_ago, after], NOW)
    assert going == (long_ago,)


def test_the_last_sound_one_never_goes() -> None:
    old = backup(NOW - timedelta(days=900))
    unread = [replace(one, manifest=None) for one in each_day(365)]
    assert old not in to_remove([*unread, old], NOW)


def test_a_damaged_one_takes_nobodys_place_and_goes() -> None:
    spoilt = backup(NOW - timedelta(days=5), damaged_at=NOW)
    sound = backup(NOW - timedelta(days=5, hours=1))
    assert to_remove([spoilt, sound], NOW) == (spoilt,)


def test_what_a_restore_set_aside_stays_as_long_as_a_backup_that_it_made_void() -> None:
    """Without its manifest the log check would hold the anchor of `void` against the log."""
    month_end = datetime(2025, 10, 31, 12, tzinfo=UTC)
    void = backup(month_end, anchor=(9, "9"))
    aside = backup(
        month_end + timedelta(days=1),
        reason=Reason.BEFORE_RESTORE,
        restored_from=month_end - timedelta(days=1),
        anchor=(10, "a"),
    )
    # A second restore, to a moment before the first: its gap holds what the first set aside.
    second = backup(
        month_end + timedelta(days=2),
        reason=Reason.BEFORE_RESTORE,
        restored_from=month_end + timedelta(hours=1),
    )
    later = backup(month_end + timedelta(days=2, hours=1), anchor=(5, "5"))
    years = [*each_day(60), later, second, aside, void]
    going = to_remove(years, NOW)
    left = [one for one in years if one not in going]
    assert all(one in left for one in (void, aside, second))
    assert void not in [one for one, _anchor in anchors(left)]
    assert to_remove(left, NOW) == ()
    # Nothing lies in the gap any more: what was set aside goes, too.
    gone = to_remove([*each_day(60), later, second, aside], NOW)
    assert aside in gone
    assert second in gone


def test_thinning_a_folder(tmp_path: Path) -> None:
    for day in range(100):
        made_at = NOW - timedelta(days=day)
        folder = tmp_path / made_at.strftime(NAME_FORMAT)
        folder.mkdir()
        (folder / "office.db").write_bytes(b"x")
    (tmp_path / "somebody's folder").mkdir()
    gone = thin(tmp_path, NOW)
    left = {path.name for path in tmp_path.iterdir()}
    assert len(left) == 1 + 100 - len(gone)
    assert "somebody's folder" in left
    assert thin(tmp_path, NOW) == ()


@pytest.mark.parametrize("days", [0, 1, 13, 14, 15, 400])
def test_thinning_twice_changes_nothing(days: int) -> None:
    backups = each_day(days)
    going = to_remove(backups, NOW)
    assert to_remove([one for one in backups if one not in going], NOW) == ()
