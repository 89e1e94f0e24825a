# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables for planning from outside the program: scenarios 7 and 8 of docs/domain.md.

A table with one small number hides at least two; and a second table, a month later, whose
difference from the first would tell a small number, is refused in words that say what to do.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, time

import pytest

from amstrat_desktop.base.lang import OFFICE_ZONE, Msg, catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period, month_after
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.releases.approving import (
    approve_release,
    audit_approval,
    prepare_approval,
)
from amstrat_desktop.services.releases.axes import HEADINGS
from amstrat_desktop.services.releases.catalogue import AxisName
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.proposing import (
    prepare_release,
    propose_release,
    protect_release,
)
from amstrat_desktop.services.releases.release_list import STATE_LABELS
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.engine import connect_read_only
from amstrat_desktop.store.opened import DATABASE_NAME
from amstrat_desktop.ui.reports.releases.files import make_files
from amstrat_desktop.ui.reports.releases.words import hidden_line
from tests.e2e.desk import Desk
from tests.e2e.steps import Office, log_of, put_office, said, unlock

pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

TABLE = "languages"
SMALL = {"de": 20, "ar": 12, "tr": 9, "uk": 2}


def words(message: Msg) -> str:
    return catalogue("de").text(message)


def last_quarter() -> tuple[int, int, int]:
    """The months of the last quarter that is over."""
    today = office_day(datetime.now(UTC))
    first = month_after(today.year * 100 + (today.month - 1) // 3 * 3 + 1, -3)
    return first, month_after(first), month_after(first, 2)


def consulted(work: Work, month: int, languages: Mapping[str, int]) -> None:
    day = Period.of_month(month).first
    held_at = datetime.combine(day, time(10), tzinfo=OFFICE_ZONE)
    for language, number in languages.items():
        for _ in range(number):
            draft = ContactDraft("open_hour", language=language, held_at=held_at)
            work.write(record_contact, draft)


def released(work: Work, choice: ReleaseChoice) -> None:
    """As a colleague would have released it earlier."""
    actor, now = work.actor, work.clock()
    asked = work.read(prepare_release, choice, actor=actor, now=now)
    proposal = protect_release(asked)
    key = work.write(propose_release, proposal).value
    approval = work.read(prepare_approval, key, actor=actor, now=now)
    audit_approval(approval)
    work.write(approve_release, approval, make_files(approval.published))


def to_new_table(desk: Desk) -> None:
    """The form for a new table of languages of the last quarter, made."""
    desk.start()
    unlock(desk)
    desk.press("ctrl+7")
    eyes = desk.eyes
    eyes.press(said("Tables for planning"), "page tab")
    desk.press("ctrl+n")
    eyes.press(said("Languages of counselling"), "radio button")
    eyes.press(said("The last quarter"), "radio button")
    eyes.press(said("Make the table"), "push button")


def left_the_office(office: Office) -> list[str]:
    """The CSV files that were frozen, the oldest first."""
    connection = connect_read_only(office.folder / DATABASE_NAME, office.key)
    try:
        rows = connection.execute(
            "SELECT content FROM release_file JOIN release ON release.id = release_id "
            "WHERE file_format = 'csv' ORDER BY number"
        ).fetchall()
    finally:
        connection.close()
    return [content.decode("utf-8-sig") for (content,) in rows]


def dots(table: str) -> list[str]:
    """The lines of a file in which a number is hidden."""
    return [line for line in table.splitlines() if line.endswith(";.")]


def test_scenario_7_one_small_number_hides_at_least_two(desk: Desk) -> None:
    first, _second, _third = last_quarter()
    office = put_office(desk, fill=lambda work: consulted(work, first, SMALL))
    to_new_table(desk)
    eyes = desk.eyes
    eyes.find(said("As it would leave the office"))
    eyes.find(words(hidden_line(1, 1, 5)))
    eyes.press(said("Propose this table"), "push button")
    eyes.press(said("Open it"), "push button")
    eyes.press(said("Nobody can be recognised: approve"), "push button")
    eyes.find(words(STATE_LABELS["approved"]))
    (table,) = left_the_office(office)
    assert len(dots(table)) == 2
    assert log_of(desk) == ""


def test_scenario_8_a_second_table_that_tells_by_subtraction_is_refused(desk: Desk) -> None:
    first, second, third = last_quarter()

    def two_months_released(work: Work) -> None:
        for month in (first, second):
            consulted(work, month, {"de": 20, "ar": 10, "uk": 6})
        consulted(work, third, {"uk": 2})
        released(work, ReleaseChoice(TABLE, first, second))

    office = put_office(desk, fill=two_months_released)
    to_new_table(desk)
    eyes = desk.eyes
    eyes.find(said("This table is refused"))
    told = " ".join(name for _role, name in eyes.names())
    assert period_name(Period.of_months(first, second))(catalogue("de")) in told
    without = said(
        "Leave out the totals of {axes} and try again", axes=words(HEADINGS[AxisName.LANGUAGE])
    )
    eyes.press(without, "push button")
    eyes.press(said("Propose this table"), "push button")
    eyes.press(said("Open it"), "push button")
    eyes.press(said("Nobody can be recognised: approve"), "push button")
    eyes.find(words(STATE_LABELS["approved"]))
    before, after = left_the_office(office)
    assert "12" in before
    assert "14" not in after
    assert log_of(desk) == ""
