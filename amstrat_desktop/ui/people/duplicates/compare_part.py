# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two records side by side: what is kept of each, what goes over, and the merge itself."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.merge_records import Comparison, Side
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.ui.people.choices import PeopleChoices
from amstrat_desktop.ui.people.compared import FIELD_NAMES, words_for
from amstrat_desktop.ui.people.duplicates.words import moving_words, title_of, told_apart
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.compare import Compared, FieldChoice
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.place import empty_layout
from amstrat_desktop.ui.widgets.warning_line import WarningLine


class ComparePart(Page):
    """Intents: merge_wanted, two_wanted, swap_wanted, closed, person_wanted(person_id)."""

    merge_wanted = Signal()
    two_wanted = Signal()
    swap_wanted = Signal()
    closed = Signal()
    person_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            _("One person or two?"),
            _("One record is kept and takes over everything of the other one."),
            scrolls=True,
        )
        self.back: Final = Button(_("Back"), icon="arrow-left")
        self.swap: Final = Button(_("Keep the other one"), kind="quiet", icon="refresh")
        self.two: Final = Button(_("These are two people"))
        self.merge: Final = Button(_("Merge into one record"), kind="primary", icon="check")
        for button in (self.back, self.two, self.merge):
            self.buttons.addWidget(button)
        self.choices: dict[str, FieldChoice] = {}
        self.comparison: Comparison | None = None
        self._pair = QVBoxLayout()
        self._place = QVBoxLayout()
        self._place.setSpacing(16)
        self.obstacle: Final = WarningLine()
        self.add(self.obstacle, self._pair, row(1, self.swap), self._place)
        self.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        self.swap.clicked.connect(self.swap_wanted)
        self.two.clicked.connect(self.two_wanted)
        self.merge.clicked.connect(self.merge_wanted)

    def show_comparison(self, comparison: Comparison, choices: PeopleChoices) -> None:
        """Show two records."""
        self.clear()
        self.comparison = comparison
        self._pair.addWidget(self._heads(comparison))
        self._place.addWidget(self._fields(comparison, choices))
        goes = Card(_("Goes over to the kept record"))
        goes.add(Label(moving_words(comparison.moving), wrap=True))
        for remark in comparison.remarks:
            goes.add(Label(remark, wrap=True))
        goes.add(
            Label(
                _("A merge can be undone: each record then gets back what was its own."),
                kind="small",
                wrap=True,
            )
        )
        self._place.addWidget(goes)
        self.obstacle.show_warning(comparison.obstacles[0] if comparison.obstacles else None)
        self.merge.setEnabled(not comparison.obstacles)

    def chosen(self) -> Mapping[str, Side]:
        """Whose value each differing field takes."""
        return {
            field: Side.MERGED if choice.side == "theirs" else Side.KEPT
            for field, choice in self.choices.items()
        }

    def clear(self) -> None:
        """Let go of everything that was shown."""
        self.comparison = None
        self.choices = {}
        for place in (self._pair, self._place):
            empty_layout(place)

    def focus_start(self) -> None:
        """On the first field that differs."""
        first = next(iter(self.choices.values()), None)
        (first.mine.radio if first is not None else self.merge).setFocus()

    def _heads(self, comparison: Comparison) -> QWidget:
        pair = QWidget()
        sides = QHBoxLayout(pair)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        sides.addWidget(self._head(_("Is kept"), comparison.kept), 1)
        sides.addWidget(self._head(_("Goes into it"), comparison.merged), 1)
        return pair

    def _head(self, role: Text, card: PersonCard) -> QWidget:
        frame = Card(spacing=4)
        opens = Button(_("Open the record"), kind="quiet")
        opens.clicked.connect(lambda _=False, key=card.id: self._open(key))
        frame.add(
            Label(role, kind="muted"),
            Label(title_of(card), kind="heading", wrap=True),
            Label(told_apart(card), kind="small", wrap=True),
            row(opens, 1),
        )
        return frame

    def _fields(self, comparison: Comparison, choices: PeopleChoices) -> QFrame:
        card = Card(_("What differs"), spacing=16)
        words = words_for(choices)
        for pair in comparison.fields:
            if not pair.differs:
                continue
            choice = FieldChoice(
                Compared(
                    pair.field,
                    FIELD_NAMES[pair.field],
                    words(pair.field, pair.kept),
                    words(pair.field, pair.merged),
                    chosen="theirs" if pair.suggested is Side.MERGED else "mine",
                ),
                _("The other record"),
                _("The kept record"),
            )
            self.choices[pair.field] = choice
            card.add(choice)
        if not self.choices:
            card.add(Label(_("Nothing: both say the same."), kind="muted"))
        return card

    def _open(self, person_id: UUID) -> None:
        self.person_wanted.emit(person_id)
