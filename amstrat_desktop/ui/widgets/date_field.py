# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A field for a date: typed as people type it, or picked from a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QMenu, QWidget, QWidgetAction

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.dates import read_date
from amstrat_desktop.ui.translator import Text, bind, interface
from amstrat_desktop.ui.widgets.buttons import IconButton

_GERMAN_WORDS = {"heute": 0, "gestern": -1, "morgen": 1, "übermorgen": 2, "vorgestern": -2}


class DateField(QWidget):
    """Shows dd.mm.yyyy in every language; weeks begin on Monday. today: the clock.

    changed: another day, or none, is meant. Up and Down step by a day.
    """

    changed = Signal()

    def __init__(self, name: Text, *, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._today = today
        self._day: date | None = None
        self._edit = QLineEdit()
        self._edit.setMaxLength(20)
        self._edit.editingFinished.connect(self._read)
        self._edit.installEventFilter(self)
        self._pick = IconButton(_("Open the calendar"), "calendar", kind="secondary")
        self._pick.clicked.connect(self._open_calendar)
        self.setFocusProxy(self._edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._edit, 1)
        row.addWidget(self._pick)
        bind(
            self,
            (self.setAccessibleName, name),
            (self._edit.setPlaceholderText, _("dd.mm.yyyy")),
        )

    def day(self) -> date | None:
        """The day meant; None where the field is empty or makes no sense."""
        self._read()
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day."""
        changed = day != self._day
        self._day = day
        self._edit.setText("" if day is None else interface.words.day(day))
        if changed:
            self.changed.emit()

    def problem(self) -> Msg | None:
        """What is wrong with what was typed."""
        if self.day() is None and self._edit.text().strip():
            return _("This is no date. Type it as day.month.year, for example 3.4.2026.")
        return None

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._edit.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        self._edit.setAccessibleDescription(description)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if step is not None:
                day = self.day() or self._today()
                self.set_day(date.fromordinal(day.toordinal() + step))
                return True
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        typed = self._edit.text().strip()
        if not typed:
            self.set_day(None)
            return
        day = read_date(typed, self._today(), self._words())
        if day is not None:
            self.set_day(day)
        elif self._day is not None:
            self._day = None
            self.changed.emit()

    def _words(self) -> dict[str, int]:
        own = {_("today"): 0, _("yesterday"): -1, _("tomorrow"): 1}
        spoken = {interface.text(word).casefold(): days for word, days in own.items()}
        return {**_GERMAN_WORDS, **spoken}

    def _open_calendar(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = self.day() or self._today()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)

        def take(picked: QDate) -> None:
            self.set_day(date(picked.year(), picked.month(), picked.day()))
            menu.close()

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        calendar.setFocus()
