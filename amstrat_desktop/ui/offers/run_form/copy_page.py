# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which a run is held again, wired up."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.offers.run_copies import CopyPreview, copy_run, preview_copy
from amstrat_desktop.services.offers.run_records import RunCard
from amstrat_desktop.services.offers.runs import read_run
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.offers.run_form.choices import RunChoices, read_choices
from amstrat_desktop.ui.offers.run_form.copy_form import CopyForm
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.page import Page


class CopyPage(Page):
    """copied(card): the new run. left: given up; nothing long was typed here."""

    copied = Signal(object)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(_("Hold it again"), _("Nobody is booked into the copy."), scrolls=True)
        self._context = context
        self._once = Once(context.runner)
        self._run_id: UUID | None = None
        work = context.work
        self.form: Final = CopyForm(lambda: office_day(work.clock()))
        self.cancel: Final = Button(_("Cancel"))
        self.save_button: Final = Button(_("Plan the copy"), kind="primary", icon="copy")
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.save_button)
        self.add(self.form)
        self.form.changed.connect(self._preview)
        self.cancel.clicked.connect(self.go_back)
        self.save_button.clicked.connect(self.save)

    def open_run(self, run_id: UUID) -> None:
        """Ask from when on, and where."""
        self._context.runner.run(_read, self._context.work, run_id, owner=self, done=self._show)

    def save(self) -> None:
        """Ctrl+Return."""
        run_id = self._run_id
        self.form.clear_problems()
        wrong = self.form.problem()
        if run_id is None or wrong is not None:
            if wrong is not None:
                self._fault(wrong)
            return
        work, draft = self._context.work, self.form.draft()
        self._once.run(
            lambda: work.write(copy_run, run_id, draft),
            owner=self,
            done=self._done,
            failed=self._fault,
        )

    def go_back(self) -> bool:
        """Esc."""
        self._run_id = None
        self.left.emit()
        return True

    def focus_start(self) -> None:
        """Where work begins."""
        self.form.first.setFocus()

    def _show(self, found: tuple[RunCard, RunChoices]) -> None:
        card, choices = found
        self._run_id = card.id
        self.say_subtitle(
            lambda words: words.text(
                _(
                    "{run}: as many meetings again. Nobody is booked into the copy.",
                    run=dotted(words, card.title, card.draft.label),
                )
            )
        )
        self.form.show_run(card, choices)
        self.focus_start()

    def _preview(self) -> None:
        run_id, draft = self._run_id, self.form.draft()
        if run_id is None or draft.starts_on is None:
            self.form.show_preview(None)
            return

        def show(found: CopyPreview) -> None:
            if self.form.draft().starts_on == draft.starts_on:
                self.form.show_preview(found)

        self._context.runner.run(
            self._context.work.read, preview_copy, run_id, draft, owner=self, done=show
        )

    def _done(self, outcome: Outcome[RunCard]) -> None:
        self._run_id = None
        self._context.changed(outcome.changed)
        self.copied.emit(outcome.value)

    def _fault(self, problem: Problem) -> None:
        faults.show_fault(self.form, problem)


def _read(work: Work, run_id: UUID) -> tuple[RunCard, RunChoices]:
    card = work.read(read_run, run_id)
    return card, read_choices(work, card.draft)
