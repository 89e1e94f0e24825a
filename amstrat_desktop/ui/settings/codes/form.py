# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new entry of a code list: its name in German, and in as many languages as are known."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import LANGUAGES, _, verbatim
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import CodeDraft, Option
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.field import Field, Form

GERMAN: Final = "de"


class CodeForm(Form):
    """Each language is named by itself: whoever can fill it in can read that.

    changed: somebody typed or chose.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._list = ListName.TOPIC
        self._edits: Final[dict[str, QLineEdit]] = {}
        self._group = OneOf[str](_("Group"))
        self._group.changed.connect(self.changed)
        self._group_field = self.field("group", Field(_("Group"), self._group))
        german = Field(
            _("Name in German"),
            self._edit(GERMAN),
            help_text=_("Stands wherever a language below is left empty."),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        others = [language for language in LANGUAGES.values() if language.code != GERMAN]
        for at, language in enumerate(others):
            field = Field(verbatim(language.endonym), self._edit(language.code))
            if language.rtl:
                self._edits[language.code].setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            grid.addWidget(field, at // 2, at % 2)
        first, second = Card(), Card(_("In other languages"))
        first.add(self.field("labels", german), self._group_field)
        second.add(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(first)
        column.addWidget(second)
        column.addStretch(1)

    def begin(self, name: ListName, groups: Sequence[Option]) -> None:
        """Empty, for an entry of a list."""
        self._list = name
        self.clear_problems()
        for edit in self._edits.values():
            edit.clear()
        self._group.show_choices(Choice(option.code, option.label) for option in groups)
        self._group.set_value(None)
        self._group_field.setVisible(bool(groups))
        self._edits[GERMAN].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def draft(self) -> CodeDraft:
        """What was typed. Raises FieldProblem where a group is needed and none chosen."""
        group = self._group.value()
        if group is None and not self._group_field.isHidden():
            raise FieldProblem("group", _("Choose the group in which it stands."))
        labels = {code: edit.text() for code, edit in self._edits.items() if edit.text().strip()}
        return CodeDraft(self._list, labels, group or "")

    def values(self) -> Mapping[str, Any]:
        """What stands in the form, as plain JSON."""
        labels = {code: edit.text() for code, edit in self._edits.items() if edit.text()}
        return {"list": self._list.value, "group": self._group.value(), "labels": labels}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Put values into the form that `values` gave."""
        for code, text in values["labels"].items():
            if code in self._edits:
                self._edits[code].setText(text)
        self._group.set_value(values["group"])

    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return any(edit.text().strip() for edit in self._edits.values())

    def _edit(self, language: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setMaxLength(LINE_LIMIT)
        edit.textChanged.connect(self.changed)
        self._edits[language] = edit
        return edit
