# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of a run, wired up: planning or changing one, and holding one again."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.offers.run_records import RunCard, RunDraft
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.offers.kept_page import KeptPage
from amstrat_desktop.ui.offers.panel import CopyRun, EditRun, NewRun
from amstrat_desktop.ui.offers.run_form.choices import RunChoices
from amstrat_desktop.ui.offers.run_form.comparing import run_comparison
from amstrat_desktop.ui.offers.run_form.copy_page import CopyPage
from amstrat_desktop.ui.offers.run_form.form import EMPTY, RunForm
from amstrat_desktop.ui.offers.run_form.presenter import RunPresenter
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.stack import Stack

KEPT_AS: Final = "run"


class RunPage(KeptPage[RunDraft, RunChoices]):
    """finished(run_id): saved, or None where it was given up."""

    finished = Signal(object)

    def __init__(self, context: Context) -> None:
        work = context.work
        super().__init__(
            _("New run"),
            _("When and where an offer is held. Nobody can book it before you open it."),
            RunForm(lambda: office_day(work.clock())),
        )
        self.presenter: Final = RunPresenter(
            self,
            context.runner,
            work,
            say=context.say,
            changed=context.changed,
            compare=run_comparison(self.form, context),
        )
        self.save_wanted.connect(self.presenter.flow.save)
        self.leave_wanted.connect(self.presenter.flow.leave)
        self.keep(context, KEPT_AS)

    def start(self, item: object) -> None:
        """`panel.NewRun` or `panel.EditRun`."""
        self.presenter.open_item(item)

    def bring_back(self, kept: KeptForm) -> None:
        """What was typed before."""
        self.presenter.flow.bring_back(kept, EMPTY)

    def open_entry(self, entry: Entry[RunDraft]) -> None:
        """What stood in the form."""
        self.presenter.flow.open(entry)

    def item_of(self, entry: Entry[RunDraft]) -> object:
        """What leads the screen here."""
        return NewRun() if entry.record_id is None else EditRun(entry.record_id)

    def finish(self, run_id: UUID | None) -> None:
        """Lead to the run, or back to where one came from."""
        self.finished.emit(run_id)

    def say_state(self, entry: Entry[RunDraft]) -> None:
        """A new run, or one that is changed."""
        self.title.say(_("New run") if entry.is_new else _("Change a run"))
        self.subtitle.setVisible(entry.is_new)


class RunPages(Stack):
    """See `panel.RunForm`: left, done(run_id)."""

    left = Signal()
    done = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.edit: Final = RunPage(context)
        self.copy: Final = CopyPage(context)
        for page in (self.edit, self.copy):
            self.addWidget(page)
        self.edit.finished.connect(self._finished)
        self.copy.left.connect(self.left)
        self.copy.copied.connect(self._copied)

    def open_item(self, item: object) -> None:
        """`panel.NewRun`, `panel.EditRun` or `panel.CopyRun`."""
        if isinstance(item, CopyRun):
            self.setCurrentWidget(self.copy)
            self.copy.open_run(item.run_id)
        else:
            self.setCurrentWidget(self.edit)
            self.edit.open_item(item)

    def save(self) -> None:
        """Ctrl+Return."""
        self._page.save()

    def go_back(self) -> bool:
        """Esc."""
        return self._page.go_back()

    def leave(self) -> bool:
        """Keep what was typed."""
        return self.edit.leave()

    def focus_start(self) -> None:
        """Where work begins."""
        self._page.focus_start()

    @property
    def _page(self) -> RunPage | CopyPage:
        return self.copy if self.currentWidget() is self.copy else self.edit

    def _finished(self, run_id: UUID | None) -> None:
        if run_id is None:
            self.left.emit()
        else:
            self.done.emit(run_id)

    def _copied(self, card: RunCard) -> None:
        self.done.emit(card.id)
        self.edit.presenter.say_new(card)
