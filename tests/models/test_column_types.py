# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect

from amstrat_desktop.models.column_types import Key, UtcDateTime

SQLITE: Any = dialect()


@given(st.uuids(), st.uuids())
def test_a_key_comes_back_and_sorts_as_it_did(one: UUID, other: UUID) -> None:
    write, read = Key().bind_processor(SQLITE), Key().result_processor(SQLITE, None)
    stored = write(one)
    assert isinstance(stored, bytes)
    assert read(stored) == one
    assert (stored < (write(other) or b"")) == (one < other)


@given(st.datetimes(timezones=st.just(UTC)), st.integers(-14 * 60, 14 * 60))
def test_a_moment_comes_back_to_the_microsecond(moment: datetime, minutes: int) -> None:
    write, read = UtcDateTime().bind_processor(SQLITE), UtcDateTime().result_processor(SQLITE, None)
    zone = timezone(timedelta(minutes=minutes))
    try:
        elsewhere = moment.astimezone(zone)
    except OverflowError:
        return
    back = read(write(elsewhere))
    assert back == moment
    assert back is not None
    assert back.tzinfo is UTC


def test_nothing_stays_nothing_and_a_time_without_zone_is_refused() -> None:
    assert Key().bind_processor(SQLITE)(None) is None
    assert UtcDateTime().result_processor(SQLITE, None)(None) is None
    with pytest.raises(ValueError, match="zone"):
        UtcDateTime().bind_processor(SQLITE)(datetime(2026, 1, 1))  # noqa: DTZ001 - on purpose
