# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of a form: kept while it is unsaved, however the screen is left."""

from collections.abc import Mapping
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.page import Page

D = TypeVar("D")
C = TypeVar("C")


class EntryForm(Form, Generic[D, C]):
    """A form of one draft. changed: somebody typed or chose something."""

    changed = Signal()

    def show_entry(self, entry: Entry[D], choices: C) -> None:
        """Show a draft, with what may be chosen."""
        raise NotImplementedError

    def entry(self) -> Entry[D]:
        """What is being changed, with what stands in the form."""
        raise NotImplementedError

    def problem(self) -> FieldProblem | None:
        """What was typed wrongly, as far as the form can tell."""
        return None

    def focus_start(self) -> None:
        """Put the cursor where the form begins."""
        raise NotImplementedError


class KeptPage(Page, Generic[D, C]):
    """save_wanted(entry), leave_wanted(entry): somebody asked for it."""

    save_wanted = Signal(object)
    leave_wanted = Signal(object)

    def __init__(self, title: Text, subtitle: Text, form: EntryForm[D, C]) -> None:
        super().__init__(title, subtitle, scrolls=True)
        self.form: Final = form
        self.cancel: Final = Button(_("Cancel"))
        self.save_button: Final = Button(_("Save"), kind="primary", icon="device-floppy")
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.save_button)
        self.add(form)
        self._open = False
        self._restored = False
        self._again: Entry[D] | None = None
        self._keeper: FormKeeper | None = None
        self._context: Context | None = None
        self.cancel.clicked.connect(self.go_back)
        self.save_button.clicked.connect(self.save)

    def keep(self, context: Context, name: str) -> None:
        """Let an unsaved form survive; name: what it is kept as."""
        keeper = FormKeeper(name, self, self.kept_values, work=context.work, runner=context.runner)
        self._keeper = keeper
        self._context = context
        self.form.changed.connect(keeper.touch)

    def start(self, item: object) -> None:
        """Open the form for one of the items of `panel`."""
        raise NotImplementedError

    def bring_back(self, kept: KeptForm) -> None:
        """Open what was neither saved nor thrown away."""
        raise NotImplementedError

    def open_entry(self, entry: Entry[D]) -> None:
        """Open the form with what stood in it."""
        raise NotImplementedError

    def item_of(self, entry: Entry[D]) -> object:
        """The item of `panel` that leads the screen to this form."""
        raise NotImplementedError

    def show_again(self, entry: Entry[D]) -> None:
        """Somebody left the form and wants it back: bring the screen to it first."""
        self._again = entry
        if self._context is not None:
            self._context.go("offers", self.item_of(entry))

    # what the screen asks

    def open_item(self, item: object) -> None:
        """Open the form; what is being typed, or was kept, comes first."""
        again, self._again = self._again, None
        if again is not None:
            self.open_entry(again)
        elif self._open and self.form.entry().is_changed:
            if self._context is not None:
                text = _("This form is not saved yet. Save it first, or cancel it.")
                self._context.say("warn", text)
        elif self._keeper is not None and not self._restored:
            self._restored = True
            self._keeper.restore(self.bring_back, lambda: self.start(item))
        else:
            self.start(item)

    @property
    def is_open(self) -> bool:
        """Whether somebody is writing."""
        return self._open

    def save(self) -> None:
        """Ctrl+Return: put on record what stands in the form."""
        if not self._open:
            return
        self.form.clear_problems()
        wrong = self.form.problem()
        if wrong is not None:
            self.show_fault(wrong)
        else:
            self.save_wanted.emit(self.form.entry())

    def go_back(self) -> bool:
        """Esc: back without saving; what was typed can be brought back."""
        if self._open:
            self.leave_wanted.emit(self.form.entry())
        return self._open

    def leave(self) -> bool:
        """Another screen, the lock: what stands here is kept and found again."""
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def focus_start(self) -> None:
        """Where work begins."""
        if self._open:
            self.form.focus_start()

    # what the flow shows

    def show_form(self, entry: Entry[D], choices: C) -> None:
        """Open the form."""
        self._open = True
        self.say_state(entry)
        self.form.show_entry(entry, choices)
        self.form.focus_start()

    def say_state(self, entry: Entry[D]) -> None:
        """Say in the head what is written here: something new, or a change."""

    def show_fault(self, problem: Problem) -> None:
        """What is wrong with it."""
        faults.show_fault(self.form, problem)

    def close_form(self) -> None:
        """Saved, or thrown away: kept no longer."""
        self._open = False
        if self._keeper is not None:
            self._keeper.drop()

    def kept_values(self) -> Mapping[str, Any] | None:
        """The form as it is kept; None while nothing would be lost."""
        if not self._open:
            return None
        entry = self.form.entry()
        return entry.payload() if entry.is_changed else None
