# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of handovers: the list, one handover, the form of a new one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.handover_records import Caseload, HandoverCard, Handovers
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.people.handover.card_part import CardPart
from amstrat_desktop.ui.people.handover.form_part import FormPart
from amstrat_desktop.ui.people.handover.list_part import ListPart
from amstrat_desktop.ui.people.handover.presenter import RELOAD_ON, Begun
from amstrat_desktop.ui.widgets.stack import Stack

if TYPE_CHECKING:
    from amstrat_desktop.ui.people.handover.presenter import HandoverPresenter


class HandoverView(Stack):
    """left: back to the list of people. person_wanted(person_id): somebody's record."""

    left = Signal()
    person_wanted = Signal(object)
    reload_on: ClassVar[frozenset[Kind]] = RELOAD_ON
    presenter: "HandoverPresenter"

    def __init__(self) -> None:
        super().__init__()
        self._keeper: FormKeeper | None = None
        self.list: Final = ListPart()
        self.card: Final = CardPart()
        self.form: Final = FormPart()
        for part in (self.list, self.card, self.form):
            self.addWidget(part)
        self.list.back_wanted.connect(self.left)
        self.card.person_wanted.connect(self.person_wanted)

    def keep_with(self, keeper: FormKeeper) -> None:
        """Let an unsaved form survive."""
        self._keeper = keeper
        self.form.changed.connect(keeper.touch)

    def kept_values(self) -> Mapping[str, Any] | None:
        """The form as it is kept; None while nothing would be lost."""
        return self.form.values() if self.currentWidget() is self.form else None

    # what the presenter shows

    def show_list(self, handovers: Handovers, labels: Labels) -> None:
        self.list.show_handovers(handovers, labels)

    def show_card(self, card: HandoverCard, labels: Labels, me: UUID) -> None:
        self._drop_form()
        self.card.show_card(card, labels, me)
        self.setCurrentWidget(self.card)

    def show_form(self, begun: Begun) -> None:
        self.form.show_begun(begun)
        self.setCurrentWidget(self.form)
        self.form.focus_start()

    def show_kept(self, begun: Begun, values: Mapping[str, Any]) -> None:
        self.show_form(begun)
        self.form.show_values(values)

    def show_caseload(self, caseload: Caseload) -> None:
        self.form.show_caseload(caseload)

    def show_fault(self, problem: Problem) -> None:
        faults.show_fault(self, problem)

    def turn_to_list(self) -> None:
        self._drop_form()
        self.setCurrentWidget(self.list)
        self.list.focus_start()

    # what the shell asks

    def mark_field(self, field: str, message: Msg) -> bool:
        """Whichever part is seen has the fields."""
        part = self.currentWidget()
        return isinstance(part, CardPart | FormPart) and part.mark_field(field, message)

    def reload(self) -> None:
        self.presenter.reload()

    def open_item(self, item: object) -> None:
        self.presenter.open_item(item)

    def new_item(self) -> None:
        self.presenter.begin()

    def save(self) -> None:
        """Ctrl+Return."""
        if self.currentWidget() is self.form:
            self.form.submit()

    def go_back(self) -> bool:
        if self.currentWidget() is self.list:
            return False
        self.presenter.close()
        return True

    def leave(self) -> bool:
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def focus_start(self) -> None:
        part = self.currentWidget()
        if isinstance(part, ListPart | CardPart | FormPart):
            part.focus_start()

    def _drop_form(self) -> None:
        if self.currentWidget() is self.form and self._keeper is not None:
            self.setCurrentWidget(self.list)
            self._keeper.drop()
