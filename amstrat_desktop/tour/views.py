# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What there is to see inside the views of the offers, and the way back to how they begin."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.tour.known import Waits
from amstrat_desktop.ui.offers.calendar.block import BlockButton
from amstrat_desktop.ui.offers.calendar.periods import Mode
from amstrat_desktop.ui.offers.calendar.view import CalendarView
from amstrat_desktop.ui.offers.needs.view import NeedsView
from amstrat_desktop.ui.offers.places.view import PlacesView
from amstrat_desktop.ui.offers.work.view import Half, WorkView
from amstrat_desktop.ui.shell.window import MainWindow

States: TypeAlias = Callable[[MainWindow, Waits], Iterator[str]]
"""Gives the name of each state while it is seen."""


def _calendar(window: MainWindow, wait: Waits) -> Iterator[str]:
    (view,) = window.findChildren(CalendarView)
    for mode in (Mode.MONTH, Mode.ROOMS):
        view.bar.mode_wanted.emit(mode)
        wait()
        yield mode.value
    view.bar.mode_wanted.emit(Mode.WEEK)
    view.bar.after.click()
    wait()
    block = next(
        one for one in view.grid.findChildren(BlockButton) if one.isVisible() and one.block.movable
    )
    day = office_day(block.block.starts_at)
    block.click()
    wait()
    yield "details"
    view.details.move_button.click()
    wait()
    yield "move"
    view.go_back()
    view.go_back()
    view.presenter.go_to(day, Mode.DAY)
    wait()
    yield Mode.DAY.value
    view.bar.today.click()
    view.bar.mode_wanted.emit(Mode.WEEK)
    wait()


def _work(window: MainWindow, wait: Waits) -> Iterator[str]:
    (view,) = window.findChildren(WorkView)
    view.table.choose(view.table.rows.rowCount() - 1)
    wait()
    yield "detail"
    view.half.set_value(Half.PEOPLE)
    wait()
    yield "people"
    view.half.set_value(Half.PLACES)
    view.new_item()
    wait()
    yield "form"
    view.go_back()
    wait()


def _needs(window: MainWindow, wait: Waits) -> Iterator[str]:
    (view,) = window.findChildren(NeedsView)
    view.table.choose(0)
    wait()
    yield "detail"
    view.new_item()
    wait()
    yield "form"
    view.go_back()
    wait()


def _places(window: MainWindow, wait: Waits) -> Iterator[str]:
    (view,) = window.findChildren(PlacesView)
    for name, add in (("site", view.sites.add), ("carer", view.carers.add)):
        add.click()
        wait()
        yield name
        view.go_back()
        wait()


STATES: Final[Mapping[str, States]] = {
    "calendar": _calendar,
    "work": _work,
    "needs": _needs,
    "places": _places,
}
"""By the key of the view."""
