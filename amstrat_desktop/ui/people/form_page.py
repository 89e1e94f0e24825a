# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of the form: kept while it is unsaved, however the screen is left."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.people.already import AlreadyThere
from amstrat_desktop.ui.people.choices import PeopleChoices
from amstrat_desktop.ui.people.entry import Entry
from amstrat_desktop.ui.people.form import PersonForm
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.page import Page


class FormPage(Page):
    """save_wanted(entry), leave_wanted(entry). opened, closed: the screen turns to it and away."""

    save_wanted = Signal(object)
    leave_wanted = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(_("New person"), _("Only a name or a code name is needed."), scrolls=True)
        self._keeper: FormKeeper | None = None
        self._open = False
        self.form: Final = PersonForm(today)
        self.cancel: Final = Button(_("Cancel"))
        self.save_button: Final = Button(_("Save"), kind="primary", icon="device-floppy")
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.save_button)
        self.already: Final = AlreadyThere()
        self.form.changed.connect(self.already.touch)
        self.add(self.already, self.form)
        self.cancel.clicked.connect(self.leave)
        self.save_button.clicked.connect(self.save)

    def keep_with(self, keeper: FormKeeper) -> None:
        """Let an unsaved form survive."""
        self._keeper = keeper
        self.form.changed.connect(keeper.touch)

    @property
    def is_open(self) -> bool:
        """Whether somebody is writing."""
        return self._open

    def save(self) -> None:
        """Ask for what stands in the form to be put on record."""
        if self._open:
            self.form.clear_problems()
            self.save_wanted.emit(self.form.entry())

    def leave(self) -> None:
        """Ask to go back without saving."""
        if self._open:
            self.leave_wanted.emit(self.form.entry())

    def new_draft(self) -> PersonDraft | None:
        """Who is being put on record; None while a record is changed."""
        entry = self.form.entry() if self._open else None
        return entry.draft if entry is not None and entry.is_new else None

    def flush(self) -> None:
        """Keep what waits to be kept."""
        if self._keeper is not None:
            self._keeper.flush()

    # what the presenter shows

    def show_form(self, entry: Entry, choices: PeopleChoices) -> None:
        """Open the form for somebody."""
        self.title.say(_("New person") if entry.is_new else _("Change a record"))
        self._open = True
        self.already.start()
        self.form.show_entry(entry, choices)
        self.opened.emit()
        self.form.focus_name()

    def show_fault(self, problem: Problem) -> None:
        """What is wrong with it."""
        faults.show_fault(self.form, problem)

    def close_form(self) -> None:
        """Saved, or thrown away: kept no longer."""
        self._open = False
        self.already.start()
        if self._keeper is not None:
            self._keeper.drop()
        self.closed.emit()

    def kept_values(self) -> Mapping[str, Any] | None:
        """The form as it is kept; None while nothing would be lost."""
        if not self._open:
            return None
        entry = self.form.entry()
        return entry.payload() if entry.is_changed else None
