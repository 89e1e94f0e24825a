# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offering people to a colleague, and answering what colleagues offer. No Qt here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.handover_list import (
    list_handovers,
    read_caseload,
    read_handover,
)
from amstrat_desktop.services.handover_records import (
    Caseload,
    HandoverCard,
    HandoverDraft,
    Handovers,
)
from amstrat_desktop.services.handovers import (
    accept_handover,
    decline_handover,
    offer_back,
    offer_handover,
    withdraw_handover,
)
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Says
from amstrat_desktop.ui.shell.doors import HandOver

RELOAD_ON: Final = frozenset({Kind.HANDOVER, Kind.STAFF})


@dataclass(frozen=True, slots=True)
class Choices:
    """What the form offers. staff: everybody, who no longer works here last. me: who asks."""

    staff: tuple[StaffCard, ...]
    reasons: tuple[Option, ...]
    me: UUID


@dataclass(frozen=True, slots=True)
class Begun:
    """A form that is opened: from whom, who is ticked, and what there is to tick."""

    choices: Choices
    from_staff_id: UUID
    caseload: Caseload
    chosen: frozenset[UUID]
    everybody: bool


class View(Protocol):
    """What the presenter needs of the view."""

    def show_list(self, handovers: Handovers, labels: Labels) -> None: ...
    def show_card(self, card: HandoverCard, labels: Labels, me: UUID) -> None: ...
    def show_form(self, begun: Begun) -> None: ...
    def show_kept(self, begun: Begun, values: Mapping[str, Any]) -> None: ...
    def show_caseload(self, caseload: Caseload) -> None: ...
    def show_fault(self, problem: Problem) -> None: ...
    def turn_to_list(self) -> None: ...


class HandoverPresenter:
    """Keeps which handover is open."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._changed = changed
        self._once = Once(runner)
        self._card: HandoverCard | None = None

    def reload(self) -> None:
        """Read the list anew, and the handover that is open."""
        self._runner.run(
            self._read_list, owner=self._view, done=lambda read: self._view.show_list(*read)
        )
        if self._card is not None:
            self.open(self._card.id)

    def open_item(self, item: object) -> None:
        """A door: one handover, or a new one."""
        if isinstance(item, HandOver):
            if item.handover_id is not None:
                self.open(item.handover_id)
            else:
                self.begin(item.person_id, item.from_staff_id)

    def open(self, handover_id: UUID) -> None:
        """Show one handover with its people."""

        def came(card: HandoverCard) -> None:
            self._card = card
            self._show(card)

        self._runner.run(
            lambda: self._work.read(read_handover, handover_id, actor=self._work.actor),
            owner=self._view,
            done=came,
        )

    def close(self) -> None:
        """Back to the list."""
        self._card = None
        self._view.turn_to_list()

    def begin(self, person_id: UUID | None = None, from_staff_id: UUID | None = None) -> None:
        """An empty form. from_staff_id: hand over everybody of somebody's."""
        self._card = None
        self._runner.run(
            self._begun, person_id, from_staff_id, owner=self._view, done=self._view.show_form
        )

    def bring_back(self, kept: KeptForm, drop: Callable[[], object]) -> None:
        """Offer a form that was neither saved nor thrown away."""
        giver = kept.payload["from"]

        def open_again() -> None:
            self._card = None
            self._runner.run(
                self._begun,
                None,
                UUID(giver) if giver else None,
                owner=self._view,
                done=lambda begun: self._view.show_kept(begun, kept.payload),
            )

        self._say(
            "info",
            _("A handover that you began on {moment} is not offered yet.", moment=kept.updated_at),
            [(_("Go on with it"), open_again), (_("Throw it away"), drop)],
        )

    def read_people_of(self, staff_id: UUID) -> None:
        """Whom a colleague looks after: what the form can tick."""
        self._runner.run(self._caseload, staff_id, owner=self._view, done=self._view.show_caseload)

    def offer(self, draft: HandoverDraft) -> None:
        """Offer the people to the colleague."""

        def done(outcome: Outcome[HandoverCard]) -> None:
            self._changed(outcome.changed)
            self._card = outcome.value
            self._show(outcome.value)
            self._say(
                "ok",
                _("Offered to {name}. Nothing moves before it is accepted.",
                  name=outcome.value.to_name),
                [(_("Undo"), lambda: self.withdraw(outcome.value.id))],
            )  # fmt: skip

        self._once.run(
            lambda: self._work.write(offer_handover, draft),
            owner=self._view,
            done=done,
            failed=self._view.show_fault,
        )

    def accept(self, handover_id: UUID, remark: str) -> None:
        """Take the people over."""
        self._answer(
            lambda: self._work.write(accept_handover, handover_id, remark),
            lambda card: _("{name} is responsible from now on.", name=card.to_name),
            lambda card: self.give_back(card.id),
        )

    def decline(self, handover_id: UUID, remark: str) -> None:
        """Say no; everybody stays where they are."""
        self._answer(
            lambda: self._work.write(decline_handover, handover_id, remark),
            lambda card: _("Declined: {name} stays responsible.", name=card.from_name),
        )

    def withdraw(self, handover_id: UUID) -> None:
        """Take an offer back."""
        self._answer(
            lambda: self._work.write(withdraw_handover, handover_id),
            lambda card: _("Withdrawn: {name} stays responsible.", name=card.from_name),
        )

    def give_back(self, handover_id: UUID) -> None:
        """Offer everybody of an accepted handover back."""
        self._answer(
            lambda: self._work.write(offer_back, handover_id),
            lambda card: _(
                "Offered back to {name}. Nothing moves before it is accepted.", name=card.to_name
            ),
        )

    def _answer(
        self,
        write: Callable[[], Outcome[HandoverCard]],
        told: Callable[[HandoverCard], Msg],
        undo: Callable[[HandoverCard], object] | None = None,
    ) -> None:
        def done(outcome: Outcome[HandoverCard]) -> None:
            card = outcome.value
            self._card = card
            self._changed(outcome.changed)
            self._show(card)
            steps = [] if undo is None else [(_("Offer them back"), lambda: undo(card))]
            self._say("ok", told(card), steps)

        self._once.run(write, owner=self._view, done=done, failed=self._failed)

    def _failed(self, problem: Problem) -> None:
        self._view.show_fault(problem)
        if not isinstance(problem, FieldProblem):
            self.reload()

    def _show(self, card: HandoverCard) -> None:
        self._runner.run(
            self._work.read,
            read_labels,
            owner=self._view,
            done=lambda labels: self._view.show_card(card, labels, self._work.actor.staff_id),
        )

    def _read_list(self) -> tuple[Handovers, Labels]:
        work = self._work
        return work.read(list_handovers, actor=work.actor), work.read(read_labels)

    def _begun(self, person_id: UUID | None, from_staff_id: UUID | None) -> Begun:
        work = self._work
        giver = from_staff_id or work.actor.staff_id
        choices = Choices(
            staff=work.read(list_staff, work.actor.office_id),
            reasons=work.read(list_options, ListName.HANDOVER_REASON, on=office_day(work.clock())),
            me=work.actor.staff_id,
        )
        return Begun(
            choices,
            giver,
            self._caseload(giver),
            frozenset() if person_id is None else frozenset({person_id}),
            everybody=person_id is None and from_staff_id is not None,
        )

    def _caseload(self, staff_id: UUID) -> Caseload:
        work = self._work
        return work.read(read_caseload, staff_id, actor=work.actor, now=work.clock())
