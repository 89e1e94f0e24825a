# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The two places to write: one for the record, one for oneself."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.lang import OFFICE_ZONE, Msg, _, ngettext
from amstrat_desktop.services.personal_notes import LIFETIMES, USUAL_LIFETIME
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.note_edit import NoteEdit


class Writing(Form):
    """changed: somebody typed or the form was emptied. submitted: save it."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, label: Msg, save: Msg, *, primary: bool, icon: str) -> None:
        super().__init__()
        self.note: Final = NoteEdit(lines=3, grows_to=10)
        self.save: Final = Button(save, kind="primary" if primary else "secondary", icon=icon)
        self.save.clicked.connect(self.submit)
        hint = HintLine()
        guard_note(self.note, hint)
        self.note.changed.connect(self.changed)
        self.changed.connect(self._enable)
        self.column: Final = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.field("text", Field(label, self.note)))
        self.column.addWidget(hint)
        self._enable()

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost."""
        return not self.note.text().strip()

    def submit(self) -> None:
        """Save, if there is something to save."""
        if not self.is_empty:
            self.clear_problems()
            self.submitted.emit()

    def empty(self) -> None:
        """Ready for the next."""
        self.note.set_text("")
        self.clear_problems()

    def _enable(self) -> None:
        self.save.setEnabled(not self.is_empty)


class OfficialWriting(Writing):
    """For the record; the day on which it took place may lie before today."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(
            _("New note on record"), _("Put on record"), primary=True, icon="file-check"
        )
        self._today = today
        self.day: Final = DateField(_("Took place on"), today=today)
        self.day.changed.connect(self.changed)
        when = self.field("about_at", Field(_("Took place on"), self.day, optional=True))
        last = row(when, 1, self.save, spacing=16)
        last.setAlignment(self.save, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(last)

    def submit(self) -> None:
        wrong = self.day.problem()
        if wrong is not None:
            self.mark_field("about_at", wrong)
            return
        super().submit()

    def about_at(self) -> datetime | None:
        """Noon of another day than today; None for now."""
        day = self.day.day()
        if day is None or day == self._today():
            return None
        return datetime.combine(day, time(12), OFFICE_ZONE)

    def values(self) -> Mapping[str, Any] | None:
        """What is worth keeping of it."""
        day = self.day.day()
        kept = {"text": self.note.text(), "day": day.isoformat() if day else ""}
        return None if self.is_empty else kept

    def show_values(self, values: Mapping[str, Any]) -> None:
        """What was kept."""
        self.note.set_text(str(values.get("text", "")))
        day = str(values.get("day", ""))
        self.day.set_day(date.fromisoformat(day) if day else None)

    def empty(self) -> None:
        super().empty()
        self.day.set_day(None)


class PersonalWriting(Writing):
    """For oneself, for some days. locked: why nothing can be written, None where it can."""

    def __init__(self) -> None:
        super().__init__(_("New note for me"), _("Keep for me"), primary=False, icon="lock")
        self.days: Final = OneOf[int](_("Keep for"))
        self.days.show_choices(
            Choice(days, ngettext("{count} day", "{count} days", days)) for days in LIFETIMES
        )
        self.days.set_value(USUAL_LIFETIME)
        self.days.changed.connect(self.changed)
        kept = self.field("days", Field(_("Keep for"), self.days))
        last = row(kept, self.save, spacing=16)
        last.setStretchFactor(kept, 1)
        last.setAlignment(self.save, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(last)

    def lifetime(self) -> int:
        """Days."""
        return self.days.value() or USUAL_LIFETIME

    def empty(self) -> None:
        super().empty()
        self.days.set_value(USUAL_LIFETIME)
