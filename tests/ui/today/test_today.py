# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import OFFICE_ZONE, Msg
from amstrat_desktop.base.vocabulary.referrals import Source, Status
from amstrat_desktop.services.appointments import AppointmentDraft, record_appointment
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.office_hours import OfficeHourDraft, start_office_hour
from amstrat_desktop.services.planning_days import Later
from amstrat_desktop.services.referral_records import ReferralCard, Step
from amstrat_desktop.services.referral_steps import take_step
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import today
from amstrat_desktop.ui.shell.doors import OpenPerson
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.today.tasks_part import Scope
from amstrat_desktop.ui.today.view import TodayView
from amstrat_desktop.ui.translator import set_language
from tests.services.planning_office import colleague, known, restrict
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import handed_out
from tests.ui.room import Elsewhere, Room

HERE = Screen("today", Msg("Today"), "home", 1, today.build)
MORNING = datetime(2026, 3, 2, 9, 30, tzinfo=OFFICE_ZONE)


class Clock:
    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(work: Work) -> Clock:
    made = Clock()
    work.clock = made
    return made


@pytest.fixture
def enter(qtbot: QtBot, work: Work, clock: Clock, tmp_path: Path) -> Callable[[], Room]:
    return lambda: Room(qtbot, work, tmp_path, [HERE])


def seen(room: Room) -> TodayView:
    return room.screen(TodayView)


def figures(room: Room) -> tuple[str, str, str]:
    view = seen(room)
    return (
        view.contacts.number.text(),
        view.referrals.number.text(),
        view.overdue.number.text(),
    )


def with_appointment(work: Work, at: datetime) -> ReferralCard:
    card = handed_out(work)
    step = Step(Status.APPOINTMENT, Source.AGENCY, appointment_at=at, appointment_place="Raum 2")
    return work.write(take_step, card.id, step).value


def test_an_empty_day_is_calm(enter: Callable[[], Room]) -> None:
    room = enter()
    assert figures(room) == ("0", "0", "0")
    assert seen(room).nothing.isVisible()
    assert not seen(room).moves.isVisible()
    assert seen(room).subtitle.text() == "Monday, March 2, 2026"
    room.click(seen(room).new_contact)
    assert room.window.pages.current_key == "consultations"


def test_what_is_recorded_is_counted(work: Work, enter: Callable[[], Room]) -> None:
    room = enter()
    outcome = work.write(record_contact, ContactDraft(channel="open_hour"))
    handed_out(work)
    room.window.changed(outcome.changed)
    assert figures(room) == ("1", "1", "0")


def test_an_answer_that_never_came_is_the_first_thing_to_do(
    work: Work, clock: Clock, enter: Callable[[], Room]
) -> None:
    card = handed_out(work)
    due = card.due_at
    assert due is not None
    clock.now = due + timedelta(days=3, hours=1)
    room = enter()
    assert figures(room)[2] == "1"
    row = seen(room).moves.rows.row(0)
    assert row is not None
    texts = [seen(room).moves.rows.index(0, at).data() for at in range(3)]
    assert card.number is not None
    assert card.number in texts[0]
    assert texts[2].endswith("late") or texts[2].endswith("since today")
    room.qtbot.keyClick(seen(room).moves, Qt.Key.Key_Down)
    room.qtbot.keyClick(seen(room).moves, Qt.Key.Key_Return)
    assert room.elsewhere.items == [card.id]


def test_appointments_of_today_and_tomorrow_stand_beside_it(
    work: Work, enter: Callable[[], Room]
) -> None:
    with_appointment(work, MORNING.replace(hour=14, minute=0))
    with_appointment(work, MORNING.replace(hour=11, minute=0) + timedelta(days=1))
    with_appointment(work, MORNING + timedelta(days=4))
    rows = seen(enter()).appointments.rows
    assert [rows.index(at, 0).data() for at in range(rows.rowCount())] == [
        "14:00\nToday",
        "11:00\nTomorrow",
    ]
    assert "Raum 2" in rows.index(0, 1).data()


def test_a_running_office_hour_is_one_press_away(
    work: Work, clock: Clock, enter: Callable[[], Room]
) -> None:
    work.write(start_office_hour, OfficeHourDraft(place="Nachbarschaftstreff"))
    room = enter()
    assert seen(room).hour.text.text() == "Open office hour since 09:30"
    room.click(seen(room).hour.open)
    assert room.window.pages.current_key == "consultations"
    clock.now = MORNING + timedelta(days=1)
    room.window.go("today")
    seen(room).reload()
    assert "was never ended" in seen(room).hour.text.text()


def test_the_clocks_run_out_once_a_day(work: Work, clock: Clock, enter: Callable[[], Room]) -> None:
    room = enter()
    handed_out(work)
    clock.now = MORNING + timedelta(days=60)
    seen(room).reload()
    row = seen(room).moves.rows.row(0)
    assert row is not None
    assert row.status is Status.NO_REPLY


@pytest.mark.parametrize(("language", "percent"), [("en", 100), ("ar", 200)])
def test_every_control_has_a_name(
    work: Work, enter: Callable[[], Room], language: str, percent: int
) -> None:
    with_appointment(work, MORNING.replace(hour=14, minute=0))
    set_language(language)
    theme.apply("dark", percent)
    room = enter()
    assert_all_named(seen(room))


def test_the_lists_stand_below_each_other_in_a_narrow_window(
    work: Work, enter: Callable[[], Room]
) -> None:
    with_appointment(work, MORNING.replace(hour=14, minute=0))
    room = enter()
    view = seen(room)

    def left() -> int:
        return view.appointments.mapTo(view, view.appointments.rect().topLeft()).x()

    room.qtbot.waitUntil(lambda: left() > view.width() / 2)
    room.window.resize(800, 700)
    room.qtbot.waitUntil(lambda: left() < view.width() / 4)


def tasks(room: Room) -> list[str]:
    rows = seen(room).tasks.table.rows
    return [str(rows.index(at, 0).data()) for at in range(rows.rowCount())]


def with_task(work: Work, text: str, days: int = 0, staff_id: UUID | None = None) -> UUID:
    draft = FollowUpDraft(MORNING.date() + timedelta(days=days), text, staff_id, known(work))
    return work.write(add_follow_up, draft).value.id


def test_a_task_is_done_with_one_key_and_undone(
    work: Work, clock: Clock, enter: Callable[[], Room]
) -> None:
    with_task(work, "Nach dem Bescheid fragen", -2)
    with_task(work, "Anrufen")
    room = enter()
    assert tasks(room) == [
        "Nach dem Bescheid fragen\nNour Beispiel",
        "Anrufen\nNour Beispiel",
    ]
    assert "2 days late" in seen(room).tasks.table.rows.index(0, 2).data()
    room.qtbot.keyClick(seen(room).tasks.table, Qt.Key.Key_Space)
    assert tasks(room) == ["Anrufen\nNour Beispiel"]
    assert "Nach dem Bescheid fragen" in room.said
    room.do("Undo")
    assert len(tasks(room)) == 2


def test_a_task_is_put_off_and_back(work: Work, enter: Callable[[], Room]) -> None:
    with_task(work, "Anrufen")
    room = enter()
    part = seen(room).tasks
    part.later_wanted.emit(part.table.current(), Later.TOMORROW)
    assert tasks(room) == []
    assert part.nothing.text() == "Nothing is due. 1 task is for later."
    room.do("Undo")
    assert len(tasks(room)) == 1


def test_all_of_mine_and_everybodys_are_one_chip_away(
    work: Work, enter: Callable[[], Room]
) -> None:
    with_task(work, "heute")
    with_task(work, "später", 30)
    with_task(work, "fremd", 3, colleague(work).actor.staff_id)
    room = enter()
    part = seen(room).tasks
    assert len(tasks(room)) == 1
    part.scopes.set_value(Scope.MINE)
    assert [text.split("\n")[0] for text in tasks(room)] == ["heute", "später"]
    part.scopes.set_value(Scope.ALL)
    assert [text.split("\n")[0] for text in tasks(room)] == ["heute", "fremd", "später"]


def test_a_persons_appointment_shows_who_and_opens_the_record(
    qtbot: QtBot, work: Work, clock: Clock, tmp_path: Path
) -> None:
    person = known(work)
    draft = AppointmentDraft(person, MORNING.replace(hour=14, minute=0), with_whom="Frau Muster")
    work.write(record_appointment, draft)
    opened = Elsewhere()
    people = Screen("people", Msg("People"), "users", 3, lambda _context: opened)
    room = Room(qtbot, work, tmp_path, [HERE, people])
    rows = seen(room).appointments.rows
    assert rows.index(0, 1).data() == "Nour Beispiel\nFrau Muster"
    seen(room).appointments.opened.emit(rows.row(0))
    assert opened.items == [OpenPerson(person, "planning")]


def test_a_restricted_persons_day_shows_no_name(work: Work, enter: Callable[[], Room]) -> None:
    person = known(work)
    when = MORNING.replace(hour=14, minute=0)
    work.write(record_appointment, AppointmentDraft(person, when, with_whom="Frau Muster"))
    work.write(add_follow_up, FollowUpDraft(MORNING.date(), "Geheim", person_id=person))
    work.write(restrict, person, work.actor.staff_id)
    room = enter()
    shown = [*tasks(room), str(seen(room).appointments.rows.index(0, 1).data())]
    assert all("Restricted record" in text for text in shown)
    assert not any(word in text for text in shown for word in ("Nour", "Muster", "Geheim"))
