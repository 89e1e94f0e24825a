# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One person of the form: ticked or not, whether they know, what matters now."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.vocabulary.handovers import INFORMED_LABELS, Informed
from amstrat_desktop.services.handover_records import CaseloadRow, HandoverItemDraft
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.people.handover.words import open_words
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.card import stacked
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.tick import Tick


class PersonLine(QWidget):
    """changed: anything of it."""

    changed = Signal()

    def __init__(self, row: CaseloadRow) -> None:
        super().__init__()
        self.person_id: Final = row.person_id
        self.tick: Final = Tick(row.name)
        self.informed: Final = OneOf[Informed](_("Does the person know?"))
        self.informed.show_choices(Choice(one, INFORMED_LABELS[one]) for one in Informed)
        self.informed.set_value(Informed.NO)
        self.remark: Final = QLineEdit()
        self.remark.setMaxLength(LINE_LIMIT)
        self._more = stacked(
            Field(_("Does the person know?"), self.informed),
            Field(_("What matters now"), self.remark, optional=True),
            spacing=8,
        )
        self._more.setContentsMargins(28, 0, 0, 0)
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.tick)
        below = Label(_detail(row), kind="muted", wrap=True)
        below.setContentsMargins(28, 0, 0, 0)
        column.addWidget(below)
        column.addWidget(self._more)
        self.tick.toggled.connect(self._more.setVisible)
        self.tick.toggled.connect(self.changed)
        self.informed.changed.connect(self.changed)
        self.remark.textChanged.connect(self.changed)

    def item(self) -> HandoverItemDraft | None:
        """The person as it was entered; None while it is not ticked."""
        if not self.tick.isChecked():
            return None
        informed = self.informed.value() or Informed.NO
        return HandoverItemDraft(self.person_id, informed, self.remark.text())

    def show_item(self, item: HandoverItemDraft) -> None:
        """Bring back what was entered."""
        self.tick.setChecked(True)
        self.informed.set_value(item.informed)
        self.remark.setText(item.remark)


def _detail(row: CaseloadRow) -> Text:
    def text(words: Catalogue) -> str:
        still_open = open_words(row.open)
        said = words.text(still_open) if isinstance(still_open, Msg) else still_open(words)
        return dotted(words, row.goal, said)

    return text
