# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing and changing a need signal: nothing that was typed is lost without a way back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.offers.need_signal_list import SignalCard, read_start
from amstrat_desktop.services.offers.need_signals import SignalDraft, edit_signal, write_signal
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.form_flow import FlowView, FormFlow
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.offers.needs.entry import NOTHING, Choices, read_choices
from amstrat_desktop.ui.shell.context import Goes, Says
from amstrat_desktop.ui.widgets.message_bar import Action


class FormPresenter:
    """saved: called with the signal that is on record now. undo: takes out a new one. left: called
    when the form is closed without a result.

    compare: shows what both wrote; calls back with the draft to save.
    """

    def __init__(
        self,
        view: FlowView[SignalDraft, Choices],
        runner: Runner,
        work: Work,
        *,
        say: Says,
        go: Goes,
        changed: Callable[[frozenset[Kind]], None],
        saved: Callable[[UUID], object],
        undo: Callable[[UUID], object],
        left: Callable[[], object],
        compare: Compares[SignalDraft],
    ) -> None:
        self._work = work
        self._say = say
        self._go = go
        self._changed = changed
        self._saved = saved
        self._undo = undo
        self.flow = FormFlow[SignalDraft, Choices](
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

    def new(self, contact_id: UUID | None = None) -> None:
        """An empty form, or one with what a contact says."""
        self.flow.begin(partial(_start, contact_id))

    def edit(self, card: SignalCard) -> None:
        """The form of a signal on record."""
        self.flow.open(Entry(card.id, card.draft, card.draft))

    def bring_back(self, kept: KeptForm) -> None:
        """A form that was neither saved nor thrown away."""
        self.flow.bring_back(kept, NOTHING)

    def _write(self, entry: Entry[SignalDraft]) -> Outcome[Any]:
        if entry.record_id is None:
            return self._work.write(write_signal, entry.draft)
        return self._work.write(edit_signal, entry.record_id, entry.draft)

    def _done(self, outcome: Outcome[Any], entry: Entry[SignalDraft]) -> None:
        signal_id: UUID = entry.record_id or outcome.value
        self._saved(signal_id)
        self._changed(outcome.changed)
        steps: list[Action] = []
        if entry.is_new:
            steps.append((_("Undo"), lambda: self._undo(signal_id)))
            steps.append((_("To the consultations"), lambda: self._go("consultations", None)))
        told = _("The need signal is saved as a draft, for somebody to read and approve.")
        self._say("ok", told, steps)


def _start(contact_id: UUID | None, work: Work) -> Entry[SignalDraft]:
    now = work.clock()
    if contact_id is None:
        draft = replace(NOTHING, noted_on=office_day(now))
    else:
        draft = work.read(read_start, contact_id, actor=work.actor, now=now)
    return Entry(None, draft, draft)
