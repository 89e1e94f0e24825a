# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hiding a record from most colleagues, and looking after who may open it. No Qt here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.restrictions import (
    RestrictionCard,
    RestrictionDraft,
    lift_restriction,
    read_restriction,
    restrict_person,
    set_access,
)
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Says

Steps = Sequence[tuple[Msg, Callable[[], object]]]


class RestrictView(Protocol):
    """What the presenter needs of `RestrictDialog`."""

    def show_colleagues(self, colleagues: Sequence[StaffCard], me: StaffCard) -> None: ...
    def show_fault(self, field: str, problem: Problem) -> None: ...
    def close_dialog(self) -> None: ...


class RestrictPresenter:
    """Who works here is offered; whoever restricts always has access."""

    def __init__(
        self,
        view: RestrictView,
        runner: Runner,
        work: Work,
        person_id: UUID,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._person_id = person_id
        self._say = say
        self._changed = changed
        self._once = Once(runner)

    def start(self) -> None:
        """Show whom one can choose."""
        work = self._work
        self._runner.run(
            work.read, list_staff, work.actor.office_id, owner=self._view, done=self._came
        )

    def restrict(self, reason: str, staff_ids: Sequence[UUID]) -> None:
        """Hide the record."""
        draft = RestrictionDraft(reason, tuple(staff_ids))

        def write() -> Outcome[RestrictionCard]:
            return self._work.write(restrict_person, self._person_id, draft)

        self._once.run(write, owner=self._view, done=self._done, failed=self._failed)

    def _came(self, staff: Sequence[StaffCard]) -> None:
        me = next(one for one in staff if one.id == self._work.actor.staff_id)
        self._view.show_colleagues([one for one in staff if one.active and one != me], me)

    def _done(self, outcome: Outcome[RestrictionCard]) -> None:
        self._view.close_dialog()
        self._changed(outcome.changed)
        self._say(
            "ok",
            _("The record is restricted. In lists its name shows to nobody any more."),
            [(_("Undo"), self._undo)],
        )

    def _undo(self) -> None:
        def write() -> Outcome[None]:
            return self._work.write(lift_restriction, self._person_id)

        def done(outcome: Outcome[None]) -> None:
            self._changed(outcome.changed)
            self._say("ok", _("The record is open to all of you again."))

        self._runner.run(write, owner=self, done=done)

    def _failed(self, problem: Problem) -> None:
        field = problem.field if isinstance(problem, FieldProblem) else "reason"
        self._view.show_fault(field, problem)


@dataclass(frozen=True, slots=True)
class AccessFile:
    """What the dialog shows. me: whoever looks."""

    card: RestrictionCard
    staff: tuple[StaffCard, ...]
    me: UUID


class AccessView(Protocol):
    """What the presenter needs of `AccessDialog`."""

    def show_file(self, file: AccessFile) -> None: ...
    def show_fault(self, problem: Problem) -> None: ...
    def close_dialog(self) -> None: ...


class AccessPresenter:
    """One restricted record that is open."""

    def __init__(
        self,
        view: AccessView,
        runner: Runner,
        work: Work,
        person_id: UUID,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._person_id = person_id
        self._say = say
        self._changed = changed
        self._once = Once(runner)
        self._card: RestrictionCard | None = None

    def start(self) -> None:
        """Show who may open the record, and who did."""
        self._runner.run(
            self._read, owner=self._view, done=self._came, failed=self._view.show_fault
        )

    def save(self, staff_ids: Sequence[UUID]) -> None:
        """Let exactly these open the record."""

        def write() -> Outcome[RestrictionCard]:
            return self._work.write(set_access, self._person_id, staff_ids)

        self._once.run(
            write,
            owner=self._view,
            done=lambda outcome: self._done(outcome, _("Who may open the record is changed.")),
            failed=self._view.show_fault,
        )

    def lift(self) -> None:
        """Show the record to everybody again."""

        def write() -> Outcome[None]:
            return self._work.write(lift_restriction, self._person_id)

        self._once.run(
            write,
            owner=self._view,
            done=lambda outcome: self._done(
                outcome,
                _("The record is open to all of you again."),
                [(_("Undo"), self._restrict_again)],
            ),
            failed=self._view.show_fault,
        )

    def _restrict_again(self) -> None:
        if self._card is None:
            return
        draft = RestrictionDraft(
            self._card.reason, tuple(line.staff_id for line in self._card.access)
        )

        def write() -> Outcome[RestrictionCard]:
            return self._work.write(restrict_person, self._person_id, draft)

        def done(outcome: Outcome[RestrictionCard]) -> None:
            self._changed(outcome.changed)
            self._say("ok", _("The record is restricted as before."))

        self._runner.run(write, owner=self, done=done)

    def _read(self) -> AccessFile:
        work = self._work
        return AccessFile(
            work.read(read_restriction, self._person_id, actor=work.actor),
            work.read(list_staff, work.actor.office_id),
            work.actor.staff_id,
        )

    def _came(self, file: AccessFile) -> None:
        self._card = file.card
        self._view.show_file(file)

    def _done(
        self,
        outcome: Outcome[RestrictionCard] | Outcome[None],
        told: Msg,
        steps: Steps = (),
    ) -> None:
        self._view.close_dialog()
        self._changed(outcome.changed)
        self._say("ok", told, steps)
