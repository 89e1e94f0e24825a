# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Above the calendar: which days, of which house and room, as what, and which kinds."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, pgettext, verbatim
from amstrat_desktop.services.offers.calendar_view import Calendar
from amstrat_desktop.services.offers.rooms import RoomRow
from amstrat_desktop.ui.offers.calendar.legend import Legend
from amstrat_desktop.ui.offers.calendar.periods import Mode, Period
from amstrat_desktop.ui.offers.calendar.segments import Segments
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.labels import Label

MODES: Final[dict[Mode, Msg]] = {
    # Translators: Tag (calendar: one day, the rooms side by side)
    Mode.DAY: pgettext("calendar", "Day"),
    # Translators: Woche
    Mode.WEEK: pgettext("calendar", "Week"),
    # Translators: Monat
    Mode.MONTH: pgettext("calendar", "Month"),
    # Translators: Räume (a week, room by room: what is free)
    Mode.ROOMS: pgettext("calendar", "Rooms"),
}

_NARROW: Final = 740
"""Pixels at 100 % below which the parts of a line stand below each other."""

_SITE: Final = 280
"""Pixels at 100 % that the name of a house takes at most."""
_GAP: Final = 6


class CalendarBar(QWidget):
    """stepped: -1 or 1. today_wanted. mode_wanted, site_wanted: another one was chosen.
    filtered: another room or kind is shown.
    """

    stepped = Signal(int)
    today_wanted = Signal()
    mode_wanted = Signal(object)
    site_wanted = Signal(object)
    filtered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._period: Period | None = None
        self.before: Final = IconButton(_("Earlier"), "chevron-left", kind="secondary")
        self.after: Final = IconButton(_("Later"), "chevron-right", kind="secondary")
        # Translators: Heute (a button of the calendar)
        self.today: Final = Button(pgettext("calendar", "Today"))
        self.heading: Final = Label(kind="heading")
        self._second = Label(kind="muted")
        self.modes: Final = Segments[Mode](_("Show as"), MODES.items())
        self.sites: Final = ChoiceBox[UUID](_("Site"), _("All sites"))
        self.rooms: Final = ChoiceBox[UUID](_("Room"), _("All rooms"))
        self.sites.setMinimumContentsLength(10)
        self.sites.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.legend: Final = Legend()
        # Translators: Filter (shows the fields for site, room and kinds)
        self.filters: Final = Button(pgettext("calendar", "Filter"), icon="filter")
        self.filters.setCheckable(True)
        self._arrange()
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.today.clicked.connect(self.today_wanted)
        self.modes.changed.connect(self._mode_chosen)
        self.sites.changed.connect(lambda: self.site_wanted.emit(self.sites.value()))
        self.rooms.changed.connect(self.filtered)
        self.legend.changed.connect(self.filtered)

    def show_period(self, period: Period) -> None:
        """Which days are shown, and how; nobody is told."""
        self._period = period
        self._say_days()
        with QSignalBlocker(self.modes):
            self.modes.set_value(period.mode)

    def show_calendar(self, calendar: Calendar) -> None:
        """The houses and rooms that can be chosen; nobody is told."""
        with QSignalBlocker(self.sites), QSignalBlocker(self.rooms):
            self.sites.show_choices(Choice(site.id, verbatim(site.name)) for site in calendar.sites)
            self.sites.set_value(calendar.site_id)
            self.rooms.show_choices(self._room_choices(calendar.rooms, calendar.site_id))
        self.sites.setVisible(len(calendar.sites) > 1)
        self.rooms.setVisible(len(calendar.rooms) > 1)
        self._say_days()
        self.legend.offer(block.kind for block in calendar.blocks)

    def _room_choices(
        self, rooms: Iterable[RoomRow], site_id: UUID | None
    ) -> Iterable[Choice[UUID]]:
        for room in rooms:
            name = room.name if site_id is not None else f"{room.name} · {room.site}"
            yield Choice(room.id, verbatim(name))

    def _mode_chosen(self) -> None:
        mode = self.modes.value()
        if mode is not None:
            self.mode_wanted.emit(mode)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the parts stand below each other, the filters behind a button."""
        narrow = self.width() < theme.px(_NARROW)
        ways = QBoxLayout.Direction
        for line in (self._upper, self._lower):
            line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        # Which house it is comes first; where there is little room it is one of the filters.
        home = self._lower if narrow else self._days
        if home.indexOf(self.sites) < 0:
            home.insertWidget(0, self.sites)
            self._in_order(narrow=narrow)
        self._say_days()
        self.filters.setVisible(narrow)
        self._below.setVisible(not narrow or self.filters.isChecked())

    def _dress(self) -> None:
        self.sites.setMaximumWidth(theme.px(_SITE))
        self._fit()

    def _say_days(self) -> None:
        """As long as there is room for: with the number of the week, without it, or short."""
        period = self._period
        if period is None:
            return
        self._second.say(period.second_heading)
        narrow = self.width() < theme.px(_NARROW)
        for heading, with_week in (
            (period.heading, not narrow),
            (period.heading, False),
            (period.short_heading, False),
        ):
            self.heading.say(heading)
            self._second.setVisible(with_week)
            if self._needed(narrow=narrow) <= self.width():
                return

    def _needed(self, *, narrow: bool) -> int:
        """Pixels of the upper line; in a narrow window of what stands in it beside the days."""
        others = () if narrow else (self.sites, self.modes)
        days = (self.before, self.today, self.after, self.heading, self._second)
        parts: tuple[QWidget, ...] = (*days, *others)
        widths = [part.sizeHint().width() for part in parts if not part.isHidden()]
        return sum(widths) + len(widths) * _GAP + 3 * _GAP

    def _in_order(self, *, narrow: bool) -> None:
        """The Tab key goes where reading goes."""
        days = (self.before, self.today, self.after)
        ways = (*self.modes.parts, self.filters)
        rest = (self.rooms, *self.legend.ticks)
        site = (self.sites,)
        order = (*days, *ways, *site, *rest) if narrow else (*site, *days, *ways, *rest)
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _arrange(self) -> None:
        days = row(self.before, self.today, self.after, self.heading, self._second, 1)
        days.setSpacing(_GAP)
        days.insertSpacing(3, 10)
        self._days = days
        self._upper, self._below = QHBoxLayout(), QWidget()
        self._lower = QHBoxLayout(self._below)
        self._lower.setContentsMargins(0, 0, 0, 0)
        self._upper.addLayout(days, 1)
        self._upper.addLayout(row(self.modes, self.filters, 1))
        self._lower.addWidget(self.rooms)
        self._lower.addWidget(self.legend, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for line in (self._upper, self._lower):
            line.setSpacing(12)
        column.addLayout(self._upper)
        column.addWidget(self._below)
        self.filters.toggled.connect(lambda _on: self._fit())
        theme.bind_paint(self, lambda _: self._dress())
