# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beside the calendar: what is known of the meeting that was pressed, and moving it."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.offers.calendar_view import KIND_LABELS, Block
from amstrat_desktop.ui.offers.calendar.move_form import MoveForm
from amstrat_desktop.ui.offers.calendar.words import (
    LOOKS,
    NO_ROOM,
    clock_span,
    fill_sentence,
    states_of,
)
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import row, stacked
from amstrat_desktop.ui.widgets.deck import Deck
from amstrat_desktop.ui.widgets.facts import Fact, Facts
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled

_FACTS, _FORM = 0, 1


class Details(QFrame):
    """run_wanted: open the run. closed: the cursor goes back to the block. grown: it needs
    another height.
    """

    run_wanted = Signal(object)
    closed = Signal()
    grown = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.block: Block | None = None
        self._title = Label(kind="heading", wrap=True)
        self._label = Label(kind="muted", wrap=True)
        self._facts = Facts()
        self.open_button: Final = Button(_("Open the offer"), kind="primary", icon="door-enter")
        self.move_button: Final = Button(_("Move …"), icon="arrows-move")
        self._why_not = Label(kind="small", wrap=True)
        self.close_button: Final = IconButton(_("Close the details"), "x")
        self.form: Final = MoveForm(today)
        self._deck = Deck(
            stacked(self._facts, self.open_button, self.move_button, self._why_not), self.form
        )
        self._arrange()
        self.open_button.clicked.connect(self._open)
        self.move_button.clicked.connect(self.start_moving)
        self.close_button.clicked.connect(self.closed)
        self.form.given_up.connect(self.stop_moving)

    @property
    def moving(self) -> bool:
        """Whether the form is open."""
        return self.block is not None and self._deck.current == _FORM

    def show_block(self, block: Block) -> None:
        """Another meeting; the form closes."""
        self.block = block
        self._deck.turn_to(_FACTS)
        self._title.say(verbatim(block.title))
        self._label.say(verbatim(block.label))
        self._label.setVisible(bool(block.label))
        self._facts.show_facts(_facts_of(block))
        self.move_button.setVisible(not block.fixed)
        self.move_button.setEnabled(block.movable)
        reason = None if block.fixed else _why_not(block)
        self._why_not.setVisible(reason is not None)
        if reason is not None:
            self._why_not.say(reason)

    def start_moving(self, starts_at: datetime | None = None, room_id: UUID | None = None) -> None:
        """The form; from where it stands, or to where somebody dragged it."""
        block = self.block
        if block is None or not block.movable:
            return
        wanted = starts_at or block.starts_at
        self.form.begin(block, wanted, block.room_id if room_id is None else room_id)
        self._deck.turn_to(_FORM)
        self.grown.emit()
        self.form.focus_start()
        self.form.draft_changed.emit()

    def stop_moving(self) -> None:
        """Back to the facts."""
        self._deck.turn_to(_FACTS)
        self.grown.emit()
        self.move_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_start(self) -> None:
        """Put the cursor on the next step."""
        self.open_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self) -> None:
        if self.block is not None:
            self.run_wanted.emit(self.block)

    def height_for(self, width: int) -> int:
        """Pixels in which all of it is seen without scrolling, if the details are so wide."""
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        top = self._top.totalHeightForWidth(inner) if self._top.hasHeightForWidth() else 0
        top = max(top, self._top.sizeHint().height())
        return top + self._inner.totalHeightForWidth(inner) + margins.top() + margins.bottom() + 6

    def _arrange(self) -> None:
        self._inner = QVBoxLayout()
        self._inner.setSpacing(8)
        self._inner.addWidget(self._label)
        self._inner.addSpacing(4)
        self._inner.addWidget(self._deck)
        self._inner.addStretch(1)
        self._top = row(self._title, self.close_button)
        self._top.setStretch(0, 1)
        self._top.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 14, 16)
        column.setSpacing(4)
        column.addLayout(self._top)
        column.addWidget(scrolled(self._inner), 1)


def _facts_of(block: Block) -> Iterator[Fact]:
    look = LOOKS[block.kind]

    def when(words: Catalogue) -> str:
        day = words.long_date(office_day(block.starts_at))
        return f"{day}\n{clock_span(block.starts_at, block.ends_at, words)}"

    yield Fact(look.icon, _("What it is"), KIND_LABELS[block.kind])
    yield Fact("clock", _("When"), when)
    yield Fact("map-pin", _("Room"), verbatim(block.room) if block.room else NO_ROOM)
    if block.topic:
        yield Fact("file-text", _("Topic"), verbatim(block.topic))
    if block.leaders:
        name = _("Carers") if block.group_id is not None else _("Led by")
        yield Fact("user", name, lambda words: words.joined(block.leaders))
    if block.places:
        # Translators: Plätze (how many of them are taken)
        name = _("Children") if block.group_id is not None else pgettext("calendar", "Places")
        yield Fact("users", name, lambda words: fill_sentence(block, words))
    states = states_of(block)
    if states:
        yield Fact(
            "alert-triangle" if block.short else "info-circle",
            _("Note"),
            lambda words: words.joined(words.text(state) for state in states),
        )


def _why_not(block: Block) -> Msg | None:
    """Why the meeting can't be moved."""
    if block.movable:
        return None
    if block.group_id is not None:
        return _("Childcare goes where its meeting goes: move the meeting.")
    return _("This meeting can’t be moved: it was held or cancelled.")
