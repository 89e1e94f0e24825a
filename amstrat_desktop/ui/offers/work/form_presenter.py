# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adding and changing a place: nothing that was typed is lost without a way back."""

from collections.abc import Callable

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.offers.vacancies import (
    VacancyCard,
    VacancyDraft,
    discard_vacancy,
    edit_vacancy,
    record_vacancy,
)
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.form_flow import FlowView, FormFlow
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.offers.work.entry import NOTHING, Choices, read_choices
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.message_bar import Action


class FormPresenter:
    """saved: called with what is on record now; gone: with what was taken back; left: when the
    form is closed without a result.
    """

    def __init__(
        self,
        view: FlowView[VacancyDraft, Choices],
        context: Context,
        compare: Compares[VacancyDraft],
        *,
        saved: Callable[[VacancyCard], object],
        gone: Callable[[VacancyCard], object],
        left: Callable[[], object],
    ) -> None:
        self._view = view
        self._context = context
        self._saved = saved
        self._gone = gone
        self.flow = FormFlow[VacancyDraft, Choices](
            view,
            context.runner,
            context.work,
            say=context.say,
            read_choices=read_choices,
            write=self._write,
            saved=self._done,
            compare=compare,
            left=left,
        )

    def new(self) -> None:
        """An empty form."""
        self.flow.open(Entry(None, NOTHING, NOTHING))

    def edit(self, card: VacancyCard) -> None:
        """The form of a place on record."""
        self.flow.open(Entry(card.id, card.draft, card.draft))

    def bring_back(self, kept: KeptForm) -> None:
        """A form that was neither saved nor thrown away."""
        self.flow.bring_back(kept, NOTHING)

    def _write(self, entry: Entry[VacancyDraft]) -> Outcome[VacancyCard]:
        work = self._context.work
        if entry.record_id is None:
            return work.write(record_vacancy, entry.draft)
        return work.write(edit_vacancy, entry.record_id, entry.draft)

    def _done(self, outcome: Outcome[VacancyCard], entry: Entry[VacancyDraft]) -> None:
        card = outcome.value
        self._saved(card)
        self._context.changed(outcome.changed)
        steps: list[Action] = [(_("Undo"), lambda: self._discard(card))] if entry.is_new else []
        self._context.say("ok", _("“{title}” is saved.", title=card.draft.title), steps)

    def _discard(self, card: VacancyCard) -> None:
        def done(outcome: Outcome[None]) -> None:
            self._gone(card)
            self._context.changed(outcome.changed)
            self._context.say("ok", _("“{title}” is taken back.", title=card.draft.title))

        self._context.runner.run(
            lambda: self._context.work.write(discard_vacancy, card.id), owner=self._view, done=done
        )
