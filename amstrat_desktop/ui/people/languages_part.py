# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The languages of a person: how well each is spoken and read, and since when that is known."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.person_records import LanguageDraft
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import line, row
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow

LEVEL_LETTERS: Final = 15
"""Room for “Muttersprachlich”, in letters."""


@dataclass(frozen=True, slots=True)
class LanguageChoices:
    """What the lines offer."""

    languages: Sequence[Option] = ()
    levels: Sequence[Option] = ()


class LanguageLine(QWidget):
    """changed: somebody typed or chose. removed: the line is to go."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, draft: LanguageDraft, choices: LanguageChoices, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._today = today
        levels = [Choice(one.code, one.label) for one in choices.levels]
        self.language: Final = ChoiceBox[str](_("Language"), _("Choose a language"))
        self.language.show_choices(Choice(one.code, one.label) for one in choices.languages)
        self.language.set_value(draft.language or None)
        self.speaks: Final = ChoiceBox[str](_("Speaks"), _("Not recorded"))
        self.reads: Final = ChoiceBox[str](_("Reads"), _("Not recorded"))
        for box, level in ((self.speaks, draft.speaks), (self.reads, draft.reads)):
            box.show_choices(levels)
            box.set_value(level or None)
            box.setMinimumContentsLength(LEVEL_LETTERS)
        self._as_of = DateField(_("As of"), today=today)
        self._as_of.set_day(draft.as_of)
        self._evidence = QLineEdit(draft.evidence)
        bind(self, (self._evidence.setPlaceholderText, _("Certificate seen, says so …")))
        self.field: Final = Field(_("Language"), self.language)
        self._arrange()
        self._connect()

    def draft(self) -> LanguageDraft:
        """What stands in the line."""
        return LanguageDraft(
            language=self.language.value() or "",
            speaks=self.speaks.value() or "",
            reads=self.reads.value() or "",
            as_of=self._as_of.day(),
            evidence=self._evidence.text(),
        )

    def _arrange(self) -> None:
        remove = IconButton(_("Take this language away"), "trash")
        remove.clicked.connect(self.removed)
        fields = QWidget()
        flow = FlowLayout(fields, spacing=12)
        for part in (
            self.field,
            Field(_("Speaks"), self.speaks),
            Field(_("Reads"), self.reads),
            Field(_("As of"), self._as_of),
            Field(_("How it is known"), self._evidence),
        ):
            flow.addWidget(part)
        let_flow(fields)
        top = row(fields, remove)
        top.setStretchFactor(fields, 1)
        top.setAlignment(remove, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(line())

    def _connect(self) -> None:
        self.language.changed.connect(self.changed)
        for box in (self.speaks, self.reads):
            box.changed.connect(self._level_chosen)
        self._as_of.changed.connect(self.changed)
        self._evidence.textChanged.connect(self.changed)

    def _level_chosen(self) -> None:
        # A level is as of today unless somebody says otherwise.
        if self._as_of.day() is None and (self.speaks.value() or self.reads.value()):
            self._as_of.set_day(self._today())
        self.changed.emit()


class LanguagesPart(QWidget):
    """The lines, and a button that adds one. changed: somebody typed or chose."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._lines: list[LanguageLine] = []
        self._choices = LanguageChoices()
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.add_button: Final = Button(_("Add a language"), icon="plus")
        self.add_button.clicked.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._column)
        column.addLayout(row(self.add_button, 1))

    @property
    def lines(self) -> Sequence[LanguageLine]:
        """The lines, in their order."""
        return tuple(self._lines)

    def show_languages(self, drafts: Iterable[LanguageDraft], choices: LanguageChoices) -> None:
        """Show these."""
        self._choices = choices
        for shown in self._lines:
            self._let_go(shown)
        self._lines = []
        for draft in drafts:
            self._append(draft)

    def drafts(self) -> tuple[LanguageDraft, ...]:
        """What stands in the lines; one without a language is none yet."""
        drafts = (shown.draft() for shown in self._lines)
        return tuple(one for one in drafts if one.language)

    def add(self) -> None:
        """One more line, with the cursor in it."""
        self._append(LanguageDraft("")).language.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def line_of(self, at: int) -> LanguageLine | None:
        """The line that became the at-th draft."""
        kept = [one for one in self._lines if one.draft().language]
        return kept[at] if at < len(kept) else None

    def _append(self, draft: LanguageDraft) -> LanguageLine:
        made = LanguageLine(draft, self._choices, self._today)
        made.changed.connect(self.changed)
        made.removed.connect(lambda: self._remove(made))
        self._lines.append(made)
        self._column.addWidget(made)
        return made

    def _remove(self, gone: LanguageLine) -> None:
        self._lines.remove(gone)
        self._let_go(gone)
        self.changed.emit()

    def _let_go(self, shown: LanguageLine) -> None:
        self._column.removeWidget(shown)
        shown.hide()
        shown.deleteLater()
