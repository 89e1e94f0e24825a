# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of records that may be one person's: the list, the choice, the comparison."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.duplicates import TwinPair
from amstrat_desktop.services.merge_records import Comparison, MergeCard
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.people.choices import PeopleChoices
from amstrat_desktop.ui.people.duplicates.choose_part import ChoosePart
from amstrat_desktop.ui.people.duplicates.compare_part import ComparePart
from amstrat_desktop.ui.people.duplicates.list_part import ListPart
from amstrat_desktop.ui.widgets.person_field import Asks
from amstrat_desktop.ui.widgets.stack import Stack

if TYPE_CHECKING:
    from amstrat_desktop.ui.people.duplicates.presenter import DuplicatesPresenter


class DuplicatesView(Stack):
    """left: back to the list of people. person_wanted(person_id): somebody's record."""

    left = Signal()
    person_wanted = Signal(object)
    reload_on: ClassVar[frozenset[Kind]] = frozenset({Kind.PERSON})
    presenter: "DuplicatesPresenter"

    def __init__(self, context: Asks) -> None:
        super().__init__()
        self.list: Final = ListPart()
        self.choose: Final = ChoosePart(context)
        self.compare: Final = ComparePart()
        for part in (self.list, self.choose, self.compare):
            self.addWidget(part)
        self.list.left.connect(self.left)
        self.compare.person_wanted.connect(self.person_wanted)

    # what the presenter shows

    def show_searching(self) -> None:
        self.list.show_searching()

    def show_pairs(self, pairs: Sequence[TwinPair]) -> None:
        self.list.show_pairs(pairs)
        if self.currentWidget() is self.list and self.isVisible():
            self.list.focus_start()

    def show_comparison(self, comparison: Comparison, choices: PeopleChoices) -> None:
        self.compare.show_comparison(comparison, choices)
        self.setCurrentWidget(self.compare)
        self.compare.focus_start()

    def show_record(self, person_id: UUID, name: Msg, merges: Sequence[MergeCard]) -> None:
        self.choose.show_record(person_id, name, merges)
        self.setCurrentWidget(self.choose)
        self.choose.focus_start()

    def show_fault(self, problem: Problem) -> None:
        faults.show_fault(self, problem)

    def turn_to_list(self) -> None:
        self.compare.clear()
        self.choose.clear()
        self.setCurrentWidget(self.list)
        self.list.focus_start()

    def leave_for(self, person_id: UUID) -> None:
        self.turn_to_list()
        self.person_wanted.emit(person_id)

    # what the shell asks

    def reload(self) -> None:
        self.presenter.grow_stale()

    def open_item(self, item: object) -> None:
        self.presenter.open_item(item)

    def save(self) -> None:
        """Ctrl+Return: merge, where two are compared."""
        if self.currentWidget() is self.compare and self.compare.merge.isEnabled():
            self.compare.merge_wanted.emit()

    def go_back(self) -> bool:
        if self.currentWidget() is self.list:
            return False
        self.presenter.close()
        return True

    def focus_start(self) -> None:
        part = self.currentWidget()
        if part is self.list:
            self.presenter.look()
        if isinstance(part, ListPart | ChoosePart | ComparePart):
            part.focus_start()
