# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a person is reached: one line for each way, with whether it is safe."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.people import (
    CHANNEL_KIND_LABELS,
    SAFE_LABELS,
    UNSAFE_WARNINGS,
    ChannelKind,
    Safe,
)
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.person_checks import channel_hint
from amstrat_desktop.services.person_records import ChannelDraft
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import Section, line, row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.warning_line import WarningLine

_SPOKEN: Final = frozenset({ChannelKind.TELEPHONE, ChannelKind.MOBILE})
"""The kinds where somebody may speak to a machine."""

BOX_LETTERS: Final = 18
"""Room for the longest entry, in letters."""

_PLACEHOLDERS: Final = {
    ChannelKind.TELEPHONE: _("For example: 0234 123456"),
    ChannelKind.MOBILE: _("For example: 0176 12345678"),
    ChannelKind.EMAIL: _("For example: name@example.org"),
    ChannelKind.MESSENGER: _("Number or name there, and which one"),
    ChannelKind.POST: _("Street, number, postcode, city"),
    ChannelKind.THROUGH: _("Who, and how to reach them"),
}


class ChannelLine(QWidget):
    """changed: somebody typed. removed: the line is to go."""

    changed = Signal()
    removed = Signal()

    def __init__(self, draft: ChannelDraft, languages: Sequence[Option]) -> None:
        super().__init__()
        self._draft = draft
        label = CHANNEL_KIND_LABELS[draft.kind]
        self.value_edit: Final = QLineEdit(draft.value)
        bind(self, (self.value_edit.setPlaceholderText, _PLACEHOLDERS[draft.kind]))
        # Translators: is this telephone or address safe: nobody else listens or reads
        self._safe = OneOf[Safe](_("Does nobody else listen or read there?"), optional=True)
        self._safe.show_choices(Choice(one, SAFE_LABELS[one]) for one in (Safe.YES, Safe.NO))
        self._safe.set_value(draft.safe or None)
        # Translators: darf auf die Mailbox gesprochen werden?
        self._voicemail = ChoiceBox[bool](_("Voicemail"), _("Voicemail: not asked"))
        self._voicemail.show_choices(
            [
                # Translators: Mailbox: darf besprochen werden
                Choice(True, _("Voicemail: yes")),
                # Translators: Mailbox: keine Nachricht hinterlassen
                Choice(False, _("Voicemail: no")),
            ]
        )
        self._voicemail.set_value(draft.voicemail)
        if draft.kind not in _SPOKEN:
            self._voicemail.hide()
        self._language = ChoiceBox[str](_("Language spoken there"), _("Language: as usual"))
        self._language.show_choices(Choice(one.code, one.label) for one in languages)
        self._language.set_value(draft.language or None)
        self._voicemail.setMinimumContentsLength(BOX_LETTERS)
        self._language.setMinimumContentsLength(BOX_LETTERS)
        self._remark = QLineEdit(draft.remark)
        bind(
            self,
            (self._remark.setPlaceholderText, _("Remark: only mornings …")),
            (self._remark.setAccessibleName, _("Remark")),
        )
        self.field: Final = Field(label, self.value_edit)
        self._hint = HintLine()
        self._warning = WarningLine()
        self._arrange(label)
        self._connect()
        self._look()

    def draft(self) -> ChannelDraft:
        """What stands in the line."""
        return replace(
            self._draft,
            value=self.value_edit.text(),
            safe=self._safe.value() or Safe.NOT_ASKED,
            voicemail=self._voicemail.value(),
            language=self._language.value() or "",
            remark=self._remark.text(),
        )

    def _arrange(self, label: Msg) -> None:
        remove = IconButton(_("Take away: {what}", what=label), "trash")
        remove.clicked.connect(self.removed)
        top = row(self.field, remove, spacing=8)
        top.setAlignment(remove, Qt.AlignmentFlag.AlignBottom)
        safe = QWidget()
        safe_row = row(Label(_("Nobody else listens or reads?"), kind="muted"), self._safe)
        safe_row.setContentsMargins(0, 0, 0, 0)
        safe_row.setStretchFactor(self._safe, 1)
        safe.setLayout(safe_row)
        details = QWidget()
        flow = FlowLayout(details, spacing=8)
        for part in (self._voicemail, self._language, self._remark):
            flow.addWidget(part)
        self._remark.setMinimumWidth(220)
        self._remark.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        let_flow(details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        for below in (self._hint, safe, self._warning, details, line()):
            column.addWidget(below)

    def _connect(self) -> None:
        for edit in (self.value_edit, self._remark):
            edit.textChanged.connect(self.changed)
        for part in (self._safe, self._voicemail, self._language):
            part.changed.connect(self.changed)
        self.value_edit.editingFinished.connect(self._look)
        self._safe.changed.connect(self._look)

    def _look(self) -> None:
        """Say what is odd about it, when the cursor has left it, and what to mind."""
        kind = self._draft.kind
        self._hint.show_hint(channel_hint(kind, self.value_edit.text()))
        unsafe = self._safe.value() is Safe.NO
        self._warning.show_warning(UNSAFE_WARNINGS[kind] if unsafe else None)


class ChannelsPart(QWidget):
    """The lines, and a button for each kind that adds one. changed: somebody typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[ChannelLine] = []
        self._languages: Sequence[Option] = ()
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self._adders: list[Button] = []
        adding = QWidget()
        flow = FlowLayout(adding, spacing=8)
        for kind, label in CHANNEL_KIND_LABELS.items():
            button = Button(label, icon="plus")
            button.clicked.connect(lambda _=False, kind=kind: self.add(kind))
            self._adders.append(button)
            flow.addWidget(button)
        let_flow(adding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._column)
        column.addWidget(Section(_("Add a way to reach the person"), adding))

    @property
    def lines(self) -> Sequence[ChannelLine]:
        """The lines, in their order."""
        return tuple(self._lines)

    def show_channels(self, drafts: Iterable[ChannelDraft], languages: Sequence[Option]) -> None:
        """Show these."""
        self._languages = languages
        for shown in self._lines:
            self._let_go(shown)
        self._lines = []
        for draft in drafts:
            self._append(draft)

    def drafts(self) -> tuple[ChannelDraft, ...]:
        """What stands in the lines, the empty new ones left out."""
        drafts = (shown.draft() for shown in self._lines)
        return tuple(one for one in drafts if one != ChannelDraft(kind=one.kind))

    def add(self, kind: ChannelKind) -> None:
        """One more line, with the cursor in it."""
        self._append(ChannelDraft(kind=kind)).field.focus()
        self.changed.emit()

    def focus_first(self) -> None:
        """Put the cursor into the first line, or where one is added."""
        first = self._lines[0].value_edit if self._lines else self._adders[0]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def line_of(self, at: int) -> ChannelLine | None:
        """The line that became the at-th draft."""
        kept = [one for one in self._lines if one.draft() != ChannelDraft(kind=one.draft().kind)]
        return kept[at] if at < len(kept) else None

    def _append(self, draft: ChannelDraft) -> ChannelLine:
        made = ChannelLine(draft, self._languages)
        made.changed.connect(self.changed)
        made.removed.connect(lambda: self._remove(made))
        self._lines.append(made)
        self._column.addWidget(made)
        return made

    def _remove(self, gone: ChannelLine) -> None:
        self._lines.remove(gone)
        self._let_go(gone)
        self.changed.emit()

    def _let_go(self, shown: ChannelLine) -> None:
        self._column.removeWidget(shown)
        shown.hide()
        shown.deleteLater()
