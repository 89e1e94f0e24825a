# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""*Lebenslagen*: a calm grid of small cards, for the overview of a record."""

from functools import partial
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.situations import Situation, read_situation
from amstrat_desktop.ui.people.household.situation_lines import (
    Block,
    Jump,
    Line,
    Shown,
    blocks_of,
    nothing_open,
)
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import IconButton
from amstrat_desktop.ui.widgets.labels import Label

_LEAST: Final = 290
"""Pixels at 100 % that a card needs."""

_HEAD: Final = 36
"""Pixels at 100 % of a card's heading."""

_GAP: Final = 12


class SituationGrid(QWidget):
    """Show a person with `show_person`; call `reload` when one of `reload_on` changed."""

    reload_on: ClassVar[frozenset[Kind]] = frozenset(
        {
            Kind.HOUSEHOLD,
            Kind.PERSON,
            Kind.CONTACT,
            Kind.REFERRAL,
            Kind.APPOINTMENT,
            Kind.FOLLOW_UP,
            Kind.CODE,
        }
    )

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person_id: UUID | None = None
        self._cards: list[SituationCard] = []
        self._columns = 0
        self._quiet = Label(
            _("Nothing is open: no appointment, no referral, no follow-up."),
            kind="muted",
            wrap=True,
        )
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(self._grid)
        column.addWidget(self._quiet)
        self._quiet.hide()

    def show_person(self, person_id: UUID) -> None:
        """Show what this person and their household need."""
        if person_id != self._person_id:
            self.clear()
        self._person_id = person_id
        self.reload()

    def reload(self) -> None:
        """Read it anew."""
        person_id = self._person_id
        if person_id is None:
            return

        def arrived(found: tuple[Situation, Labels]) -> None:
            if person_id == self._person_id:
                self._show(*found)

        self._context.runner.run(
            partial(self._read, person_id),
            owner=self,
            done=arrived,
            failed=lambda problem: self._context.say("error", problem.message),
        )

    def clear(self) -> None:
        """Let go of everything that was shown."""
        self._person_id = None
        self._take_away()
        self._quiet.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _read(self, person_id: UUID) -> tuple[Situation, Labels]:
        work = self._context.work
        situation = work.read(read_situation, person_id, actor=work.actor, now=work.clock())
        return situation, work.read(read_labels)

    def _show(self, situation: Situation, labels: Labels) -> None:
        self._take_away()
        self._cards = [SituationCard(block) for block in blocks_of(situation, labels)]
        for card in self._cards:
            card.jumped.connect(self._jump)
        self._quiet.setVisible(nothing_open(situation))
        self._columns = 0
        self._lay_out()

    def _jump(self, jump: Jump) -> None:
        self._context.go(jump.screen, jump.item)

    def _take_away(self) -> None:
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []

    def _lay_out(self) -> None:
        """As many columns as there is room for; a row is as tall as its tallest card."""
        columns = max(1, min(3, (self.width() + _GAP) // (theme.px(_LEAST) + _GAP)))
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // columns, at % columns)
            card.show()
        for at in range(3):
            self._grid.setColumnStretch(at, int(at < columns))


class SituationCard(QFrame):
    """jumped: somebody wants to see where a line stands."""

    jumped = Signal(Jump)

    def __init__(self, block: Block) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._picture = QLabel()
        head = QHBoxLayout()
        head.setSpacing(8)
        # As tall as with a button, so that the headings of a line stand level.
        head.addStrut(theme.px(_HEAD))
        head.addWidget(self._picture)
        head.addWidget(Label(block.title, kind="strong", wrap=True), 1)
        if block.jump is not None:
            head.addWidget(self._button(block.jump, block.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 12)
        column.setSpacing(4)
        column.addLayout(head)
        for line in block.lines:
            column.addWidget(self._line(line))
        if block.more is not None:
            column.addWidget(Label(block.more, kind="small"))
        column.addStretch(1)
        theme.bind_icon(self, self._show_icon, block.icon, "primary")

    def _line(self, line: Line) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(0)
        text = Label(line.text, wrap=True)
        words.addWidget(text)
        if line.small is not None:
            words.addWidget(Label(line.small, kind="small", wrap=True))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if line.warns:
            row.addWidget(_Mark(), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        jump = line.jump
        if jump is not None:
            row.addWidget(self._button(jump, line.text), 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _button(self, jump: Jump, what: Shown) -> IconButton:
        button = IconButton(_("Open: {what}", what=what), "chevron-right")
        button.clicked.connect(lambda: self.jumped.emit(jump))
        return button

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(20)
        self._picture.setPixmap(icon.pixmap(side, side))


class _Mark(QLabel):
    """A small sign that warns, beside the words that say why."""

    def __init__(self) -> None:
        super().__init__()
        theme.bind_icon(self, self._show_icon, "alert-triangle", "warn")

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(18)
        self.setPixmap(icon.pixmap(side, side))
