# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the contact was: now, or an earlier day and time on the office's wall clock."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTimeEdit, QWidget

from amstrat_desktop.base.lang import OFFICE_ZONE, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField

_TIMES = (Choice("now", _("Now")), Choice("earlier", _("Earlier …")))


class WhenField(QWidget):
    """changed: another moment. clock: the present moment, aware. past: “now” is no answer."""

    changed = Signal()

    def __init__(self, clock: Callable[[], datetime], *, past: bool = False) -> None:
        super().__init__()
        self._clock = clock
        self._past = past
        self._setting = False
        self._which = OneOf[str](FIELD_NAMES["held_at"])
        self._which.show_choices(_TIMES)
        self._which.set_value("now")
        self._which.changed.connect(self._which_changed)
        self._day = DateField(_("Day"), today=self._today)
        self._day.changed.connect(self._edited)
        self._time = QTimeEdit()
        self._time.setDisplayFormat("HH:mm")
        self._time.timeChanged.connect(lambda _: self._edited())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._which.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for part in (self._which, self._day, self._time):
            row.addWidget(part)
        row.addStretch(1)
        bind(self, (self._time.setAccessibleName, _("Time")))
        theme.bind_paint(self, lambda _: self._day.setFixedWidth(theme.px(190)))
        self._show()

    def value(self) -> datetime | None:
        """The moment; None is now."""
        if not self._past and self._which.value() != "earlier":
            return None
        day = self._day.day()
        if day is None:
            return None
        at = time(self._time.time().hour(), self._time.time().minute())
        return datetime.combine(day, at, OFFICE_ZONE).astimezone(UTC)

    def set_value(self, moment: datetime | None) -> None:
        """Show a moment."""
        self._setting = True
        self._which.set_value("now" if moment is None else "earlier")
        if moment is not None:
            self._set_moment(moment)
        self._show()
        self._setting = False

    def focus_first(self) -> None:
        """Put the cursor where the answer begins."""
        if self._past:
            self._day.setFocus()
        else:
            self._which.focus_first()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._which.setAccessibleName(name)

    def _set_moment(self, moment: datetime) -> None:
        local = moment.astimezone(OFFICE_ZONE)
        self._day.set_day(local.date())
        self._time.setTime(QTime(local.hour, local.minute))

    def _today(self) -> date:
        return office_day(self._clock())

    def _which_changed(self) -> None:
        if self._setting:
            return
        if self._which.value() == "earlier" and self._day.day() is None:
            self._setting = True
            self._set_moment(self._clock())
            self._setting = False
        self._show()
        self.changed.emit()

    def _edited(self) -> None:
        if not self._setting:
            self.changed.emit()

    def _show(self) -> None:
        earlier = self._past or self._which.value() == "earlier"
        self._which.setVisible(not self._past)
        self._day.setVisible(earlier)
        self._time.setVisible(earlier)
