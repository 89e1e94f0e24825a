# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The last step: what was written, and the ways on and back."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext, verbatim
from amstrat_desktop.services.import_plan import ImportResult, RowState
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label


class DonePage(QWidget):
    """Its buttons are the view's to connect."""

    def __init__(self) -> None:
        super().__init__()
        self._taken = Label(kind="heading", wrap=True)
        self._left = Label(kind="body", wrap=True)
        self.people: Final = Button(_("Show the people"), kind="primary", icon="users")
        self.save: Final = Button(_("Save the rows that were left out …"), icon="device-floppy")
        self.undo: Final = Button(_("Take the import back"), icon="arrow-back-up")
        self.another: Final = Button(_("Another list"), icon="plus")
        card = Card()
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.people, self.save, self.undo, self.another):
            flow.addWidget(button)
        let_flow(buttons)
        card.add(self._taken, self._left, buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_result(self, result: ImportResult) -> None:
        """What was written."""
        left = sum(outcome.state is not RowState.TAKEN for outcome in result.outcomes)
        self._taken.say(
            ngettext(
                "{count} person was taken over.", "{count} people were taken over.", result.taken
            )
        )
        self._left.say(_left_out(left))
        self._left.setVisible(left > 0)
        self.save.setVisible(left > 0)


def _left_out(count: int) -> Msg:
    if not count:
        return verbatim("")
    return ngettext(
        "{count} row was left out. Save it with the reason, mend it there, and take that file "
        "over.",
        "{count} rows were left out. Save them with the reasons, mend them there, and take that "
        "file over.",
        count,
    )
