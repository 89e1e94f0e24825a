# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing and changing an observation: nothing that was typed is lost without a way back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.observations import (
    ObservationDraft,
    edit_observation,
    write_observation,
)
from amstrat_desktop.services.register import ObservationCard
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.form_flow import FlowView, FormFlow
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.reports.register.entry import NOTHING, Choices, read_choices
from amstrat_desktop.ui.shell.context import Says
from amstrat_desktop.ui.widgets.message_bar import Action


class FormPresenter:
    """saved: called with the observation that is on record now. undo: takes out a new one.

    left: called when the form is closed without a result. compare: shows what both wrote.
    """

    def __init__(
        self,
        view: FlowView[ObservationDraft, Choices],
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
        saved: Callable[[UUID], object],
        undo: Callable[[UUID], object],
        left: Callable[[], object],
        compare: Compares[ObservationDraft],
    ) -> None:
        self._work = work
        self._say = say
        self._changed = changed
        self._saved = saved
        self._undo = undo
        self.flow = FormFlow[ObservationDraft, Choices](
            view,
            runner,
            work,
            say=say,
            read_choices=read_choices,
            write=self._write,
            saved=self._done,
            compare=compare,
            left=left,
        )

    def new(self) -> None:
        """An empty form."""
        self.flow.begin(_start)

    def edit(self, card: ObservationCard) -> None:
        """The form of an observation on record."""
        self.flow.open(Entry(card.id, card.draft, card.draft))

    def bring_back(self, kept: KeptForm) -> None:
        """A form that was neither saved nor thrown away."""
        self.flow.bring_back(kept, NOTHING)

    def _write(self, entry: Entry[ObservationDraft]) -> Outcome[Any]:
        if entry.record_id is None:
            return self._work.write(write_observation, entry.draft)
        return self._work.write(edit_observation, entry.record_id, entry.draft)

    def _done(self, outcome: Outcome[Any], entry: Entry[ObservationDraft]) -> None:
        observation_id: UUID = entry.record_id or outcome.value
        self._saved(observation_id)
        self._changed(outcome.changed)
        steps: list[Action] = []
        if entry.is_new:
            steps.append((_("Undo"), lambda: self._undo(observation_id)))
        told = _("The observation is saved as a draft, for somebody to read and approve.")
        self._say("ok", told, steps)


def _start(work: Work) -> Entry[ObservationDraft]:
    draft = replace(NOTHING, noted_on=office_day(work.clock()))
    return Entry(None, draft, draft)
