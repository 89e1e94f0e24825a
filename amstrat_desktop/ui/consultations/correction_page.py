# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Correcting a contact on record: the same form, everything in view."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.contact_entry import EntryChoices
from amstrat_desktop.ui.consultations.columns import GrowingScroll
from amstrat_desktop.ui.consultations.entry import Entry
from amstrat_desktop.ui.consultations.form import EntryForm
from amstrat_desktop.ui.consultations.reason_field import ReasonField
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.guarded_note import guard_note

# Translators: reasons for correcting a contact (Fehleingabe, später erfahren)
USUAL_REASONS: Final = (_("Entered in error"), _("Learnt later"))


class CorrectionPage(Form):
    """save: what was changed. closed: leave it as it was. changed: somebody typed."""

    save = Signal()
    closed = Signal()
    changed = Signal()

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self._save = Button(_("Save the correction"), kind="primary")
        self._save.clicked.connect(self.save)
        back = Button(_("Leave it as it was"))
        back.clicked.connect(self.closed)
        self._reason = ReasonField(USUAL_REASONS)
        self._reason.changed.connect(self.changed)
        self._content = QVBoxLayout()
        self._content.setContentsMargins(24, 20, 20, 8)
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(GrowingScroll(self._content))
        asked = QVBoxLayout()
        asked.setContentsMargins(24, 8, 24, 0)
        asked.addWidget(self.field("reason", Field(_("Why is it corrected?"), self._reason)))
        column.addLayout(asked)
        footer = row(1, back, self._save)
        footer.setContentsMargins(24, 8, 24, 20)
        column.addLayout(footer)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(card)
        page.addStretch(1)

    @cached_property
    def form(self) -> EntryForm:
        """Built when somebody corrects something for the first time."""
        form = EntryForm(self._clock, correction=True)
        guard_note(form.note, form.note_hint)
        form.changed.connect(self.changed)
        self._content.addWidget(form)
        return form

    def show_correction(self, choices: EntryChoices, entry: Entry, reason: str) -> None:
        """Show a contact; its retired codes are among the choices."""
        self.clear_problems()
        self.form.show_choices(choices)
        self.form.set_entry(entry)
        self._reason.set_text(reason)

    def entry(self) -> Entry:
        """What stands in the form now."""
        return self.form.entry()

    def reason(self) -> str:
        """Why it is corrected, as it was typed."""
        return self._reason.text()

    def mark_field(self, field: str, message: Msg) -> bool:
        """Say what is wrong with a field."""
        return super().mark_field(field, message) or self.form.mark_field(field, message)

    def set_busy(self, *, on: bool) -> None:
        """Saving is under way."""
        if on:
            self.clear_problems()
        self._save.setEnabled(not on)

    def focus_start(self) -> None:
        """Put the cursor into the form."""
        self.form.focus_start()
