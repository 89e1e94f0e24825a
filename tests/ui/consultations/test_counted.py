# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The contacts behind a number: opened from the figures, narrowed further, left again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.figures.drill import records_behind
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.consultations.view import Part
from amstrat_desktop.ui.shell.doors import NewContactOf, door_to
from amstrat_desktop.ui.translator import set_language
from tests.services.supported import colleague
from tests.ui.accessible import assert_all_named
from tests.ui.consultations.desk import Desk

TITLE = Msg("Contacts by gender: female")


def record(work: Work, **fields: Any) -> None:
    work.write(record_contact, ContactDraft(**{"channel": "open_hour", **fields}))


def open_figure(desk: Desk, code: str | None = "female") -> None:
    """Press a row of the figure of contacts by gender, of this year."""
    day = office_day(desk.work.clock())
    wanted = records_behind("contacts_by_gender", code, FigureFilter(Period.of_year(day.year)))
    assert wanted is not None
    key, door = door_to(wanted, TITLE)
    assert key == "consultations"
    desk.view.open_item(door)


def shown(desk: Desk) -> int:
    return desk.view.list.rows.rowCount()


def test_the_list_holds_what_the_figure_counted(desk: Desk) -> None:
    record(desk.work, gender="female", channel="telephone")
    record(desk.work, gender="female")
    record(desk.work, gender="male")
    record(desk.work)
    open_figure(desk)
    line = desk.view.list.figure
    assert desk.view.part is Part.LIST
    assert shown(desk) == 2
    assert line.text() == "From the figures: Contacts by gender: female"
    assert line.unseen_text() == ""
    assert_all_named(desk.view)
    desk.view.list.filters.channel.set_value("telephone")
    assert shown(desk) == 1
    open_figure(desk, "")
    assert shown(desk) == 1
    open_figure(desk, None)
    assert shown(desk) == 4


def test_the_whole_list_is_one_press_away(desk: Desk) -> None:
    record(desk.work, gender="female")
    record(desk.work, gender="male")
    ways: tuple[Callable[[], None], ...] = (
        lambda: desk.click(desk.view.list.figure.close_button),
        lambda: desk.click(desk.view.list.filters.reset),
        lambda: desk.press(Qt.Key.Key_Escape),
    )
    for leave in ways:
        open_figure(desk)
        assert shown(desk) == 1
        leave()
        assert shown(desk) == 2
        assert desk.view.list.figure.text() == ""
        assert desk.view.part is Part.LIST


def test_a_restricted_record_is_counted_and_not_listed(desk: Desk) -> None:
    work = desk.work
    record(work, gender="female")
    person_id = work.write(record_person, PersonDraft(name="Muster")).value.id
    record(work, gender="female", person_id=person_id)
    other = colleague(work)
    hide = RestrictionDraft("Gefahr", (other.actor.staff_id,))
    other.write(restrict_person, person_id, hide)
    open_figure(desk)
    assert shown(desk) == 1
    assert desk.view.list.figure.unseen_text().startswith("1 more was counted")


def test_the_way_back_leads_to_the_figures(desk: Desk) -> None:
    record(desk.work, gender="female")
    open_figure(desk)
    went: list[tuple[str, object]] = []
    desk.view.list.figure.back_wanted.connect(lambda: went.append(("reports", None)))
    desk.click(desk.view.list.figure.back)
    assert went == [("reports", None)]


def test_the_line_speaks_each_language(desk: Desk) -> None:
    open_figure(desk)
    set_language("ar")
    assert "Contacts by gender" in desk.view.list.figure.text()
    assert desk.view.list.figure.isVisible()


def test_another_door_leaves_the_figure_alone(desk: Desk) -> None:
    person_id = desk.work.write(record_person, PersonDraft(name="Muster")).value.id
    open_figure(desk)
    desk.view.open_item(NewContactOf(person_id))
    assert desk.view.part is Part.RECORD
