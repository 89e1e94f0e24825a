# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers: booking, waiting list, attendance, papers, calendar, work, need signals."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QDialog, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.documents.invitation import PaperKind
from amstrat_desktop.tour.known import GERMAN, LEARNER, MOTHER, SEWING, person_named, run_of
from amstrat_desktop.ui.offers.booking.page import BookingPage
from amstrat_desktop.ui.offers.calendar.block import BlockButton
from amstrat_desktop.ui.offers.calendar.view import CalendarView
from amstrat_desktop.ui.offers.needs.view import NeedsView
from amstrat_desktop.ui.offers.papers.invitation_dialog import open_invitations
from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.shell.doors import BookPlace, OpenOffersView, OpenPerson, OpenRun
from manual.desk import Desk, Seen


def booking(desk: Desk) -> Seen:
    screen = _screen(desk, BookPlace(run_of(desk.work, GERMAN), person_named(desk.work, MOTHER)))
    page = desk.one(BookingPage)
    desk.rest()
    return Seen(screen, (), (page.form.person, page.check))


def waiting_list(desk: Desk) -> Seen:
    return _part(_run(desk, "bookings"))


def attendance(desk: Desk) -> Seen:
    screen = _run(desk, "attendance")
    return _part(screen, desk.button(_("Everybody else is there")))


def invitation(desk: Desk) -> Seen:
    _run(desk, "attendance")
    open_invitations(
        desk.window, desk.window.context, run_of(desk.work, SEWING), kind=PaperKind.INVITATION
    )
    desk.rest()
    return Seen(desk.dialog(QDialog), height=400)


def childcare(desk: Desk) -> Seen:
    return _part(_run(desk, "childcare"))


def calendar(desk: Desk) -> Seen:
    return Seen(_screen(desk, OpenOffersView("calendar")))


def calendar_move(desk: Desk) -> Seen:
    screen = _screen(desk, OpenOffersView("calendar"))
    view = desk.one(CalendarView)
    view.bar.after.click()
    desk.quiet()
    next(one for one in view.grid.findChildren(BlockButton) if one.block.movable).click()
    desk.quiet()
    view.details.move_button.click()
    desk.quiet()
    return Seen(screen)


def need_signal(desk: Desk) -> Seen:
    screen = _screen(desk, OpenOffersView("needs"))
    view = desk.one(NeedsView)
    view.table.choose(0)
    desk.quiet()
    return Seen(screen, (), (desk.button(_("Nobody can be recognised: approve")),), height=520)


def checklist(desk: Desk) -> Seen:
    desk.go("people", OpenPerson(person_named(desk.work, LEARNER), "work"))
    record = desk.one(PeopleScreen).record
    panel = record.panel
    return Seen(record, (record.tabs, panel) if isinstance(panel, QWidget) else ())


def _part(screen: OffersScreen, *marks: QWidget) -> Seen:
    """The tabs of a run and what stands below them."""
    panel = screen.run.panel
    below = (panel,) if isinstance(panel, QWidget) else ()
    return Seen(screen, (screen.run.tabs, *below), marks)


def _run(desk: Desk, panel: str) -> OffersScreen:
    return _screen(desk, OpenRun(run_of(desk.work, SEWING), panel))


def _screen(desk: Desk, door: object) -> OffersScreen:
    return desk.through(door, "offers", OffersScreen, lambda at: at.currentWidget() is at.views)


SHOTS: Final[dict[str, Callable[[Desk], Seen]]] = {
    "booking": booking,
    "waiting-list": waiting_list,
    "attendance": attendance,
    "invitation": invitation,
    "childcare": childcare,
    "calendar": calendar,
    "calendar-move": calendar_move,
    "need-signal": need_signal,
    "checklist": checklist,
}
