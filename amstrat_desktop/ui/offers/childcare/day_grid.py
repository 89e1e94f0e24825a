# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who looks after a group on its next days: one button for each carer and day."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext, verbatim
from amstrat_desktop.services.offers.carer_days import CarerDays, certificate_state
from amstrat_desktop.services.offers.carers_elsewhere import Elsewhere
from amstrat_desktop.services.offers.childcare import GroupPlaces
from amstrat_desktop.ui.offers.childcare.words import (
    CERTIFICATE_LOOKS,
    certificate_words,
    elsewhere_words,
    short_day,
)
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge, BadgeTone
from amstrat_desktop.ui.widgets.buttons import IconButton
from amstrat_desktop.ui.widgets.labels import Label

MOST_DAYS: Final = 8
_NAME: Final = 230
_DAY: Final = 84
_ICON: Final = 16

Cell = tuple[UUID, date]
"""Carer and day."""


class DayGrid(QWidget):
    """As many days as there is room for. away, back: (carer, day). fixed: nothing can be changed.

    What is seen of a day: the carers who are there, and for how many children that is enough.
    """

    away = Signal(object, object)
    back = Signal(object, object)

    def __init__(
        self,
        group: GroupPlaces,
        elsewhere: Mapping[UUID, Sequence[Elsewhere]],
        *,
        fixed: bool = False,
    ) -> None:
        super().__init__()
        self._group = group
        self._elsewhere = elsewhere
        self.cells: Final[dict[Cell, IconButton]] = {}
        self._columns: list[list[QWidget]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(2)
        self._fill(fixed=fixed)
        theme.bind_paint(self, lambda _: self._fit())

    def focused(self) -> Cell | None:
        """Where the cursor is."""
        return next((cell for cell, button in self.cells.items() if button.hasFocus()), None)

    def focus(self, cell: Cell) -> None:
        """Put the cursor back after everything was drawn anew."""
        if cell in self.cells:
            self.cells[cell].setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_NAME + _DAY), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme.px(_NAME))
        room = max(1, (self.width() - theme.px(_NAME)) // (theme.px(_DAY) + 4))
        for at, column in enumerate(self._columns):
            self._grid.setColumnMinimumWidth(at + 1, theme.px(_DAY) if at < room else 0)
            for part in column:
                part.setVisible(at < room)

    def _fill(self, *, fixed: bool) -> None:
        days = self._group.there[:MOST_DAYS]
        people = self._group.people
        for at, one in enumerate(people, start=1):
            self._grid.addWidget(_who(one, self._group.on, self._elsewhere), at, 0)
        last = len(people) + 1
        if days:
            # Translators: reicht für so viele Kinder (childcare on one day)
            self._grid.addWidget(Label(_("Enough for"), kind="small"), last, 0)
        for column, (day, count) in enumerate(days, start=1):
            heading = Label(short_day(day), kind="small").centre()
            enough = self._enough(day, count)
            parts: list[QWidget] = [heading, enough]
            self._grid.addWidget(heading, 0, column)
            self._grid.addWidget(enough, last, column, Qt.AlignmentFlag.AlignCenter)
            for at, one in enumerate(people, start=1):
                cell = self._cell(one, day, fixed=fixed)
                self._grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignCenter)
                parts.append(cell)
            self._columns.append(parts)
        self._grid.setColumnStretch(len(days) + 1, 1)
        self._in_order(people)

    def _in_order(self, people: Sequence[CarerDays]) -> None:
        """Tab goes along the days of one carer, then to the next one."""
        ordered = [
            self.cells[(one.carer_id, day)] for one in people
            for day, _count in self._group.there[:MOST_DAYS]
        ]  # fmt: skip
        for before, after in pairwise(ordered):
            QWidget.setTabOrder(before, after)

    def _cell(self, carer: CarerDays, day: date, *, fixed: bool) -> IconButton:
        away = carer.is_away(day)
        said, icon = _state(carer, day)
        button = IconButton(said, icon)
        button.setEnabled(carer.may_care(day) and not fixed)
        signal = self.back if away else self.away
        button.clicked.connect(lambda: signal.emit(carer, day))
        self.cells[(carer.carer_id, day)] = button
        return button

    def _enough(self, day: date, count: int) -> QWidget:
        room = count * self._group.per_carer
        if day in self._group.short_on:
            badge = Badge(verbatim(str(room)), "warn", "alert-triangle")
            said = ngettext(
                "{day}: enough for {room}, but {count} child has a place",
                "{day}: enough for {room}, but {count} children have a place",
                self._group.taken,
                day=day,
                room=room,
            )
            bind(badge, (badge.setToolTip, said), (badge.setAccessibleName, said))
            return badge
        return Label(verbatim(str(room)), kind="muted").centre()


class _Warned(QWidget):
    """A small sentence that may take two lines, with the icon of how bad it is."""

    def __init__(self, said: Msg, tone: BadgeTone, icon: str) -> None:
        super().__init__()
        self._picture = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(said, kind="problem" if tone == "danger" else "small", wrap=True), 1)
        theme.bind_icon(self, self._show_icon, icon, tone)

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(_ICON)
        self._picture.setPixmap(icon.pixmap(side, side))


def _who(carer: CarerDays, on: date, elsewhere: Mapping[UUID, Sequence[Elsewhere]]) -> QWidget:
    """The name, below it how the certificate stands and where else the carer is planned."""
    state = certificate_state(carer.certificate_valid_until, on)
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 4, 8, 4)
    column.setSpacing(2)
    column.addWidget(Label(verbatim(carer.name), wrap=True))
    said = certificate_words(state, carer.certificate_valid_until)
    if carer.retired_on is not None:
        column.addWidget(Badge(_("No longer works here"), "plain", "logout"))
    elif CERTIFICATE_LOOKS[state][0] == "ok":
        column.addWidget(Label(said, kind="small", wrap=True))
    else:
        column.addWidget(_Warned(said, *CERTIFICATE_LOOKS[state]))
    if carer.carer_id in elsewhere and carer.retired_on is None:
        column.addWidget(_Warned(elsewhere_words(elsewhere[carer.carer_id]), "warn", "clock"))
    return widget


def _state(carer: CarerDays, day: date) -> tuple[Msg, str]:
    """What a cell says and shows."""
    if carer.retired_on is not None and day >= carer.retired_on:
        return _("{name} no longer works here on {day}", name=carer.name, day=day), "ban"
    if not carer.may_care(day):
        said = _("{name} has no valid certificate on {day}", name=carer.name, day=day)
        return said, "alert-triangle"
    if carer.is_away(day):
        said = _("{name} is away on {day}. Press when they are there.", name=carer.name, day=day)
        return said, "minus"
    said = _("{name} is there on {day}. Press when they are away.", name=carer.name, day=day)
    return said, "check"
