# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The last question before something is erased for good."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.retention import DataClass
from amstrat_desktop.ui.form_dialog import FormDialog
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.tick import Tick

_FOR_GOOD: Final = _(
    "Nobody can bring it back: it goes from the file and from the search, and again when an older "
    "backup is restored."
)


class ConfirmDialog(FormDialog):
    """wanted: called when somebody means it."""

    def __init__(
        self,
        parent: QWidget | None,
        numbers: Mapping[DataClass, int],
        stays: int,
        wanted: Callable[["ConfirmDialog"], object],
    ) -> None:
        super().__init__(parent)
        self._numbers, self._stays, self._wanted = numbers, stays, wanted
        self.sure: Final = Tick(_("I looked through the list."))
        self.erase: Final = Button(_("Erase for good"), kind="danger", icon="trash")
        self.cancel: Final = Button(_("Cancel"))
        self._arrange()
        self.erase.setEnabled(False)
        self.sure.toggled.connect(self.erase.setEnabled)
        self.erase.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        bind(self, (self.setWindowTitle, _("Erase for good")))
        self.cancel.setFocus()

    def show_fault(self, field: str, problem: Problem) -> None:
        """Why it was not done."""
        self.erase.setEnabled(True)
        self.mark_field(field, problem.message)

    def close_dialog(self) -> None:
        """It is done."""
        self.accept()

    def _submit(self) -> None:
        self.clear_problems()
        self.erase.setEnabled(False)
        self._wanted(self)

    def _arrange(self) -> None:
        inner = QVBoxLayout()
        inner.setSpacing(10)
        for data_class, number in self._numbers.items():
            inner.addWidget(Label(_line(data_class, number), kind="strong", wrap=True))
            inner.addWidget(Label(data_class.way, kind="muted", wrap=True))
        if self._stays:
            inner.addWidget(Label(_staying(self._stays), wrap=True))
        inner.addWidget(Label(_FOR_GOOD, wrap=True))
        inner.addWidget(self.field("sure", Field(_("Before it is erased"), self.sure)))
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(_("Erase for good?"), kind="heading", wrap=True))
        column.addWidget(scrolled(inner), 1)
        column.addLayout(row(1, self.cancel, self.erase))
        self.resize(theme.px(620), theme.px(560))


def _line(data_class: DataClass, number: int) -> Text:
    def said(words: Catalogue) -> str:
        return f"{words.text(data_class.label)}: {words.number(number)}"

    return said


def _staying(number: int) -> Msg:
    return ngettext(
        "Of these, {count} record stays for now.", "Of these, {count} records stay for now.", number
    )
