# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rooms of a site, one line each."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.services.offers.sites import RoomDraft
from amstrat_desktop.ui.offers.places.words import steps_words
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.number_edit import NumberEdit
from amstrat_desktop.ui.widgets.tick import Tick

_NAME_WIDTH: Final = 200
_STEPS_LETTERS: Final = 16


class RoomLines(QWidget):
    """changed: somebody typed, ticked, added or took away."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: Final[list[RoomLine]] = []
        self.add: Final = Button(_("Add a room"), kind="quiet", icon="plus")
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._column)
        column.addWidget(strip(self.add))
        self.setFocusProxy(self.add)

    def rooms(self) -> tuple[RoomDraft, ...]:
        """What stands there; lines in which nothing was typed are left out."""
        return tuple(draft for line in self.lines if (draft := line.draft()) != RoomDraft())

    def show_rooms(self, rooms: Iterable[RoomDraft]) -> None:
        """Show these instead of those before."""
        for line in list(self.lines):
            self._take_away(line)
        for room in rooms:
            self._put(room)

    def _add(self) -> None:
        line = self._put(RoomDraft())
        line.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _put(self, room: RoomDraft) -> "RoomLine":
        line = RoomLine(room, len(self.lines) + 1, self._again)
        line.removed.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._column.addWidget(line)
        return line

    def _again(self) -> None:
        self.changed.emit()

    def _remove(self, line: "RoomLine") -> None:
        self._take_away(line)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _take_away(self, line: "RoomLine") -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()


class RoomLine(QWidget):
    """removed: the room is not to be offered any more. number: from 1, for screen readers."""

    removed = Signal()

    def __init__(self, room: RoomDraft, number: int, changed: Callable[[], object]) -> None:
        super().__init__()
        self._id = room.id
        self.name: Final = QLineEdit(room.name)
        self.name.setMaxLength(LINE_LIMIT)
        self.seats: Final = NumberEdit(3)
        self.seats.set_number(room.seats)
        self.for_children: Final = Tick(_("for children, too"))
        self.for_children.setChecked(room.for_children)
        self.steps: Final = ChoiceBox[bool](_("Way in"), _("steps not known"))
        self.steps.setMinimumContentsLength(_STEPS_LETTERS)
        self.steps.show_choices(Choice(free, steps_words(free)) for free in (True, False))
        self.steps.set_value(room.step_free)
        self.take_away: Final = IconButton(_("Take the room away"), "trash")
        self.take_away.clicked.connect(self.removed)
        self._name_all(number)
        flow = FlowLayout(self, spacing=8)
        flow.setContentsMargins(0, 0, 0, 0)
        let_flow(self)
        for part in (self.name, self.seats, self.steps, self.for_children, self.take_away):
            flow.addWidget(part)
        theme.bind_paint(self, lambda _: self.name.setFixedWidth(theme.px(_NAME_WIDTH)))
        self.name.textChanged.connect(lambda _text: changed())
        self.seats.textChanged.connect(lambda _text: changed())
        self.for_children.toggled.connect(lambda _on: changed())
        self.steps.changed.connect(changed)

    def draft(self) -> RoomDraft:
        """What stands in the line."""
        return RoomDraft(
            name=self.name.text(),
            seats=self.seats.number(),
            step_free=self.steps.value(),
            for_children=self.for_children.isChecked(),
            id=self._id,
        )

    def _name_all(self, number: int) -> None:
        name: Msg = _("Name of room {number}", number=number)
        seats: Msg = _("Seats of room {number}", number=number)
        bind(
            self,
            (self.name.setAccessibleName, name),
            (self.name.setPlaceholderText, _("Name of the room")),
            (self.seats.setAccessibleName, seats),
            # Translators: Sitzplätze
            (self.seats.setPlaceholderText, _("Seats")),
            (self.take_away.setAccessibleDescription, verbatim(self.name.text())),
        )
