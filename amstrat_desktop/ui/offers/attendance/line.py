# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One person on the sheet: the name, the chips, and below what only some are asked."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, _, ngettext, pgettext, verbatim
from amstrat_desktop.base.vocabulary.bookings import PRESENT, Came
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.offers.attendance import AttendanceNote, SheetRow
from amstrat_desktop.services.offers.listed_names import numbered
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.offers.attendance.state_chips import OneLine, StateChips
from amstrat_desktop.ui.widgets.card import row as side_by_side
from amstrat_desktop.ui.widgets.card import stacked
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.two_parts import TwoParts

REASON_LETTERS: Final = 24
_AWAY: Final = frozenset({Came.EXCUSED, Came.ABSENT})


class SheetLine(QWidget):
    """noted(AttendanceNote): what is to be written. stepped(±1): on to another person."""

    noted = Signal(object)
    stepped = Signal(int)

    def __init__(self, row: SheetRow, reasons: Sequence[Option]) -> None:
        super().__init__()
        self.row = row
        self.name: Final = Label(row.name, kind="strong", wrap=True)
        self.about: Final = Label(kind="small", wrap=True)
        self.chips: Final = StateChips(_("Attendance: {name}", name=row.name))
        self.reason: Final = ChoiceBox[str](
            _("Reason: {name}", name=row.name), pgettext("absence", "No reason noted")
        )
        self.reason.setMinimumContentsLength(REASON_LETTERS)
        self.reason.show_choices(Choice(option.code, option.label) for option in reasons)
        self.children_came: Final = OneLine[int](
            _("Children who came along: {name}", name=row.name), optional=True
        )
        self._why = QWidget()
        self._along = QWidget()
        self._arrange()
        self.show_row(row)
        self.chips.noted.connect(self._chose)
        self.chips.stepped.connect(self.stepped)
        self.reason.changed.connect(self._say)
        self.children_came.changed.connect(self._say)

    def show_row(self, row: SheetRow) -> None:
        """What is on record of the same person; tells nobody."""
        self.row = row
        self.name.say(row.name)
        self.about.say(lambda words: _about(row, words))
        self.chips.show_state(row.state)
        with QSignalBlocker(self.reason), QSignalBlocker(self.children_came):
            self.reason.set_value(row.reason or None)
            wanted = tuple(range(row.children + 1))
            self.children_came.show_choices(Choice(count, verbatim(str(count))) for count in wanted)
            self.children_came.set_value(row.children_came)
        self._why.setVisible(row.state in _AWAY)
        self._along.setVisible(row.children > 0 and row.state in PRESENT)

    def take_cursor(self) -> None:
        """Be the person whom the next key is about."""
        self.chips.focus_first()

    def _chose(self, state: Came | None) -> None:
        # All the children came along, until somebody says otherwise.
        children = self.row.children or None if state in PRESENT else None
        self.noted.emit(AttendanceNote(self.row.booking_id, state, "", children))

    def _say(self) -> None:
        self.noted.emit(
            AttendanceNote(
                self.row.booking_id,
                self.row.state,
                self.reason.value() or "",
                self.children_came.value(),
            )
        )

    def _arrange(self) -> None:
        for holder, label, widget in (
            (self._why, pgettext("absence", "Reason"), self.reason),
            (self._along, _("Children who came along"), self.children_came),
        ):
            line = side_by_side(Label(label, kind="small"), widget, 1)
            line.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(6)
        column.addWidget(TwoParts(stacked(self.name, self.about, spacing=0), self.chips))
        column.addWidget(self._why)
        column.addWidget(self._along)


def _about(row: SheetRow, words: Catalogue) -> str:
    """The number that stands on paper, and what is special."""
    number = words.text(numbered(row.number))
    # Translators: Probe (somebody comes to see whether a course fits)
    trial = words.text(pgettext("sheet", "Trying it out")) if row.trial else ""
    children = ngettext("{count} child", "{count} children", row.children)
    return dotted(words, number, trial, words.text(children) if row.children else "")
