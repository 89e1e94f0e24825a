# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Day, time and place of an appointment."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import OFFICE_ZONE, Msg, _
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.times import read_time
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.date_field import DateField


class AppointmentField(QWidget):
    """A time may be missing: midnight stands for a day of which no time is known.

    today: the clock. place: whether there is a field for it.
    """

    changed = Signal()

    def __init__(self, *, today: Callable[[], date], place: bool = True) -> None:
        super().__init__()
        self._day = DateField(_("Day of the appointment"), today=today)
        self._time = QLineEdit()
        self._time.setMaxLength(10)
        theme.bind_paint(self, lambda _: self._time.setFixedWidth(theme.px(84)))
        self._place = QLineEdit()
        self._place.setMaxLength(LINE_LIMIT)
        self._place.setVisible(place)
        self.setFocusProxy(self._day)
        bind(
            self,
            (self._time.setAccessibleName, _("Time of the appointment")),
            (self._time.setPlaceholderText, _("hh:mm")),
            (self._place.setAccessibleName, _("Place of the appointment")),
            (self._place.setPlaceholderText, _("Place, room")),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._day, 3)
        row.addWidget(self._time)
        if place:
            row.addWidget(self._place, 3)
        else:
            row.addStretch(1)
        self._day.changed.connect(self.changed)
        self._time.textChanged.connect(self.changed)
        self._place.textChanged.connect(self.changed)

    def at(self) -> datetime | None:
        """Day and time on the office's wall clock; None where no day is meant."""
        day = self._day.day()
        if day is None:
            return None
        clock = read_time(self._time.text()) or time()
        return datetime.combine(day, clock, tzinfo=OFFICE_ZONE).astimezone(UTC)

    def place(self) -> str:
        """Where it is."""
        return self._place.text()

    def set_appointment(self, at: datetime | None, place: str = "") -> None:
        """Show an appointment, or none."""
        local = None if at is None else at.astimezone(OFFICE_ZONE)
        self._day.set_day(None if local is None else local.date())
        timed = "" if local is None or local.time() == time() else local.strftime("%H:%M")
        self._time.setText(timed)
        self._place.setText(place)

    def problem(self) -> Msg | None:
        """What is wrong with what was typed."""
        wrong = self._day.problem()
        if wrong is not None:
            return wrong
        typed = self._time.text().strip()
        if typed and read_time(typed) is None:
            return _("This is no time. Type it as hours and minutes, for example 14:30.")
        if typed and self._day.day() is None:
            return _("Enter the day of the appointment, too.")
        return None

    def setAccessibleDescription(self, description: str) -> None:
        self._day.setAccessibleDescription(description)
