# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Above the calendar: which days, of which house and room, as what, and which kinds."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, pgettext, verbatim
from amstrat_desktop.services.offers.calendar_view import Calendar
from amstrat_desktop.services.offers.rooms import RoomRow
from amstrat_desktop.ui.offers.calendar.legend import Legend
from amstrat_desktop.ui.offers.calendar.periods import Mode, Period
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
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
        self.before: Final = IconButton(_("Earlier"), "chevron-left", kind="secondary")
        self.after: Final = IconButton(_("Later"), "chevron-right", kind="secondary")
        # Translators: Heute (a button of the calendar)
        self.today: Final = Button(pgettext("calendar", "Today"))
        self.heading: Final = Label(kind="heading")
        self._second = Label(kind="muted")
        self.modes: Final = OneOf[Mode](_("Show as"))
        self.modes.show_choices(Choice(mode, label) for mode, label in MODES.items())
        self.sites: Final = ChoiceBox[UUID](_("Site"), _("All sites"))
        self.rooms: Final = ChoiceBox[UUID](_("Room"), _("All rooms"))
        self.legend: Final = Legend()
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
        self.heading.say(period.heading)
        self._second.say(period.second_heading)
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

    def _arrange(self) -> None:
        upper, lower = QWidget(), QWidget()
        bind(upper, (upper.setAccessibleName, _("Days")))
        first, second = FlowLayout(upper, spacing=12), FlowLayout(lower, spacing=12)
        first.addWidget(strip(self.before, self.today, self.after))
        first.addWidget(strip(self.heading, self._second))
        first.addWidget(self.modes)
        for part in (self.sites, self.rooms, self.legend):
            second.addWidget(part)
        let_flow(upper)
        let_flow(lower)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(upper)
        column.addWidget(lower)
