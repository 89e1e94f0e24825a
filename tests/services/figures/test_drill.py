# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Behind each number stand exactly the records that were counted for it."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.office import Area
from amstrat_desktop.services.contact_list import ContactFilter, count_contacts, window_of_contacts
from amstrat_desktop.services.figures.drill import count_unseen, records_behind
from amstrat_desktop.services.figures.figure import FigureFilter, FigureTable, Records, Row
from amstrat_desktop.services.figures.reading import list_definitions, read_figure
from amstrat_desktop.services.offers.run_list import RunFilter, count_runs, window_of_runs
from amstrat_desktop.services.referral_list import (
    ReferralFilter,
    count_referrals,
    window_of_referrals,
)
from amstrat_desktop.services.work import Work
from tests.services.figures.counted_office import counted_office

YEAR = Period.of_year(2026)
DAYS = Period(date(2026, 9, 11), date(2026, 11, 9))
KEYS = [each.key for each in list_definitions() if each.records is not Records.NONE]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Work]:
    with counted_office(tmp_path_factory.mktemp("figures") / "office") as work:
        yield work


@pytest.fixture(scope="module")
def district(work: Work) -> UUID:
    """The one in which most of the contacts' areas lie."""

    def read(session: Session) -> UUID:
        inside = select(Area.parent_id).join(Contact, Contact.area_id == Area.id)
        most = inside.group_by(Area.parent_id).order_by(func.count().desc()).limit(1)
        found = session.scalars(most.where(Area.parent_id.is_not(None))).one()
        assert found is not None
        return found

    return work.read(read)


def listed(work: Work, key: str, code: str | None, asked: FigureFilter) -> int:
    """How many the list behind a row holds."""
    wanted = records_behind(key, code, asked)
    actor, now = work.actor, work.clock()
    if isinstance(wanted, ContactFilter):
        return work.read(count_contacts, wanted)
    if isinstance(wanted, ReferralFilter):
        return work.read(count_referrals, wanted, office_id=actor.office_id, now=now)
    assert isinstance(wanted, RunFilter)
    return work.read(count_runs, wanted, actor=actor)


def rows_of(work: Work, key: str, asked: FigureFilter) -> int:
    """How many rows the list behind a total gives out."""
    wanted = records_behind(key, None, asked)
    actor, now = work.actor, work.clock()
    assert wanted is not None
    assert work.read(count_unseen, wanted, actor=actor, now=now) == 0
    most = 1000
    if isinstance(wanted, ContactFilter):
        return len(work.read(window_of_contacts, wanted, 0, most, most))
    if isinstance(wanted, ReferralFilter):
        place: dict[str, Any] = {"office_id": actor.office_id, "now": now}
        return len(work.read(window_of_referrals, wanted, 0, most, most, **place))
    return len(work.read(window_of_runs, wanted, 0, most, most, actor=actor, now=now))


def counted(table: FigureTable, row: Row) -> int:
    """How many records a row is made of, whichever of its columns says so."""
    values = dict(zip((column.key for column in table.definition.columns), row.values, strict=True))
    for key in ("contacts", "timed", "referrals", "runs"):
        if key in values:
            return int(values[key] or 0)
    if table.definition.records is Records.RUNS:
        return len(table.rows) if row is table.total else 1
    return sum(int(value or 0) for value in values.values())


def all_agree(work: Work, key: str, asked: FigureFilter) -> FigureTable:
    """Compare each row and the total with its list."""
    table = work.read(read_figure, key, asked, now=work.clock())
    for row in table.rows:
        assert listed(work, key, row.code, asked) == counted(table, row), row
    assert listed(work, key, None, asked) == counted(table, table.total)
    return table


@pytest.mark.parametrize("key", KEYS)
def test_the_list_holds_what_was_counted(work: Work, key: str) -> None:
    asked = FigureFilter(YEAR)
    table = all_agree(work, key, asked)
    assert table.rows
    assert rows_of(work, key, asked) == counted(table, table.total)


@pytest.mark.parametrize("key", KEYS)
def test_the_list_is_narrowed_as_the_figure(work: Work, key: str, district: UUID) -> None:
    all_agree(work, key, FigureFilter(YEAR, area_ids=(district,), topics=("flat_search",)))
    all_agree(
        work,
        key,
        FigureFilter(
            DAYS,
            compare=True,
            languages=("ar", "ku"),
            channels=("telephone", "open_hour"),
            contact_kinds=("brief",),
        ),
    )


def test_a_colleague_is_a_condition_like_others(work: Work) -> None:
    asked = FigureFilter(YEAR, staff_id=work.actor.staff_id)
    for key in ("contacts_by_channel", "referrals_by_status", "referrals_missed"):
        all_agree(work, key, asked)


def test_a_figure_without_records_has_no_list() -> None:
    without = [each.key for each in list_definitions() if each.records is Records.NONE]
    assert without
    for key in without:
        assert records_behind(key, None, FigureFilter(YEAR)) is None
