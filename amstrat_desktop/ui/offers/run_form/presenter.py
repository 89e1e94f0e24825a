# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning a run, changing it, and holding it again. No Qt here."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.offers.offers import read_offer
from amstrat_desktop.services.offers.run_records import RunCard, RunDraft
from amstrat_desktop.services.offers.run_steps import StepDone, open_run, take_back_step
from amstrat_desktop.services.offers.runs import discard_run, edit_run, read_run, record_run
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.form_flow import FlowView, FormFlow
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.offers.panel import EditRun, NewRun
from amstrat_desktop.ui.offers.run_form.choices import RunChoices, read_choices
from amstrat_desktop.ui.shell.context import Says

NO_OFFER: Final = UUID(int=0)
"""Stands in a draft whose offer is still to be chosen."""

USUAL_PLACES: Final = 12
JUST_COME: Final = frozenset({"parents_cafe", "meeting_point", "agency_hour"})
"""Kinds of offer to which people usually come without enrolling."""

_WORKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "MO", "MO")


class RunView(FlowView[RunDraft, RunChoices], Protocol):
    """What the presenter needs of the view."""

    def finish(self, run_id: UUID | None) -> None:
        """Lead to the run, or back to where one came from."""

    def show_again(self, entry: Entry[RunDraft]) -> None:
        """Show the form anew."""


class RunPresenter:
    """changed: told what a write changed."""

    def __init__(
        self,
        view: RunView,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
        compare: Compares[RunDraft],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._changed = changed
        self.flow = FormFlow[RunDraft, RunChoices](
            view,
            runner,
            work,
            say=say,
            read_choices=read_choices,
            write=self._write,
            saved=self._saved,
            compare=compare,
            left=lambda: view.finish(None),
            again=view.show_again,
        )

    def open_item(self, item: object) -> None:
        """A new run, or one that exists."""
        match item:
            case NewRun():
                self.flow.begin(partial(_begin, offer_id=item.offer_id))
            case EditRun():
                self._runner.run(
                    self._work.read,
                    read_run,
                    item.run_id,
                    owner=self._view,
                    done=lambda card: self.flow.open(Entry(card.id, card.draft, card.draft)),
                )
            case _:
                raise TypeError(f"no run is opened by a {type(item).__name__}")

    def say_new(self, card: RunCard) -> None:
        """A run is planned: it can be opened at once, or taken back."""
        meetings = ngettext("{count} meeting", "{count} meetings", card.meetings)
        self._say(
            "ok",
            _("The run is planned with {meetings}. Nobody can book it yet.", meetings=meetings),
            [
                (_("Open it for bookings"), lambda: self._open_run(card.id)),
                (_("Undo"), lambda: self._discard(card.id)),
            ],
        )

    def _write(self, entry: Entry[RunDraft]) -> Outcome[RunCard]:
        if entry.record_id is None:
            return self._work.write(record_run, entry.draft)
        return self._work.write(edit_run, entry.record_id, entry.draft)

    def _saved(self, outcome: Outcome[RunCard], entry: Entry[RunDraft]) -> None:
        card = outcome.value
        self._changed(outcome.changed)
        self._view.finish(card.id)
        if entry.is_new:
            self.say_new(card)
        else:
            self._say("ok", _("The changes are saved."))

    def _open_run(self, run_id: UUID) -> None:
        def done(outcome: Outcome[StepDone]) -> None:
            self._changed(outcome.changed)
            before = outcome.value.before
            self._say(
                "ok",
                _("The run is open: people can book it."),
                [(_("Undo"), lambda: self._do(take_back_step, run_id, before))],
            )

        self._runner.run(self._work.write, open_run, run_id, owner=self._view, done=done)

    def _discard(self, run_id: UUID) -> None:
        def done(outcome: Outcome[None]) -> None:
            self._changed(outcome.changed)
            self._view.finish(None)
            self._say("ok", _("The run is taken back."))

        self._runner.run(self._work.write, discard_run, run_id, owner=self._view, done=done)

    def _do(self, use_case: Callable[..., Any], *arguments: Any) -> None:
        def done(outcome: Outcome[Any]) -> None:
            self._changed(outcome.changed)
            self._say("ok", _("That is taken back."))

        self._runner.run(self._work.write, use_case, *arguments, owner=self._view, done=done)


def _begin(work: Work, offer_id: UUID | None) -> Entry[RunDraft]:
    """A run as it usually is: each week; to an open meeting people just come."""
    today = office_day(work.clock())
    kind = "" if offer_id is None else work.read(read_offer, offer_id).draft.kind
    draft = RunDraft(
        offer_id or NO_OFFER,
        rule="FREQ=WEEKLY;BYDAY=" + _WORKDAYS[today.weekday()],
        bookable=kind not in JUST_COME,
        places_max=0 if kind in JUST_COME else USUAL_PLACES,
        staff_id=work.actor.staff_id,
    )
    return Entry(None, draft, draft)
