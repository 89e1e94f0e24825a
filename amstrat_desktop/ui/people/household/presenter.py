# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads and writes the household of one person; each change can be undone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.households import MemberRole
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.household_records import (
    HouseholdCard,
    HouseholdDraft,
    MemberCard,
    MemberDraft,
)
from amstrat_desktop.services.households import (
    join_household,
    leave_household,
    read_household_of,
    return_to_household,
    save_household,
)
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.people.household.words import called
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shown import Shown

Change = Callable[[HouseholdDraft], HouseholdDraft]


@dataclass(frozen=True, slots=True)
class HouseholdChoices:
    """What the forms offer."""

    labels: Labels
    types: tuple[Option, ...]
    relations: tuple[Option, ...]
    areas: tuple[AreaOption, ...]


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_choices(self, choices: HouseholdChoices) -> None: ...
    def show_household(self, card: HouseholdCard) -> None: ...
    def saved(self) -> None: ...
    def mark_field(self, field: str, message: Msg) -> bool: ...
    def clear(self) -> None: ...


class HouseholdPresenter:
    """One panel; what arrives for a person who is no longer shown is dropped."""

    def __init__(self, view: View, context: Context) -> None:
        self._view = view
        self._context = context
        self._once = Once(context.runner)
        self._shown = Shown(context.runner, context.say, view, self._read, self._show)
        self._card: HouseholdCard | None = None

    def show(self, person_id: UUID) -> None:
        """Show the household of a person."""
        self._card = None
        self._shown.show(person_id)

    def clear(self) -> None:
        """Nobody is shown any more."""
        self._card = None
        self._shown.show(None)

    def reload(self) -> None:
        """Read household and lists anew."""
        self._shown.reload()

    def save_facts(self, household_type: str, area_id: UUID | None, situation: str) -> None:
        """Change what is said of the household as a whole."""
        self._change(
            partial(replace, household_type=household_type, area_id=area_id, situation=situation)
        )

    def add(self, member: MemberDraft) -> None:
        """Somebody new; who has a record joins from the household they live in."""
        if member.person_id is not None:
            self._join(member, moves=False)
        else:
            self._change(lambda draft: replace(draft, members=(*draft.members, member)))

    def save_member(self, member: MemberDraft) -> None:
        """Change what is said of somebody."""

        def change(draft: HouseholdDraft) -> HouseholdDraft:
            members = (member if m.id == member.id else m for m in draft.members)
            return replace(draft, members=tuple(members))

        self._change(change)

    def take_out(self, member: MemberCard) -> None:
        """Somebody was entered by mistake; *Undo* brings them back as they were."""

        def change(draft: HouseholdDraft) -> HouseholdDraft:
            return replace(draft, members=tuple(m for m in draft.members if m.id != member.id))

        def back(draft: HouseholdDraft) -> HouseholdDraft:
            return replace(draft, members=(*draft.members, member.draft))

        said = _("Taken out: {name}.", name=self._called(member))
        self._change(change, said, (_("Undo"), partial(self._change, back)))

    def moved_out(self, member: MemberCard) -> None:
        """Somebody lives elsewhere from today on."""

        def done(outcome: Outcome[HouseholdCard]) -> None:
            self._arrived(outcome)
            undo = (_("Undo"), partial(self.moved_back, member.id))
            name = self._called(member)
            self._context.say("ok", _("Lives elsewhere from today: {name}.", name=name), [undo])

        self._run(partial(self._context.work.write, leave_household, member.id), done)

    def moved_back(self, member_id: UUID) -> None:
        """Somebody lives here again."""
        self._run(partial(self._context.work.write, return_to_household, member_id), self._saved)

    def _join(self, member: MemberDraft, *, moves: bool) -> None:
        person_id = self._shown.key

        def failed(problem: Problem) -> None:
            if isinstance(problem, FieldProblem) and problem.field == "person_id":
                move = (_("Move here"), partial(self._join, member, moves=True))
                self._context.say("warn", problem.message, [move])
            else:
                self._failed(problem, None)

        if person_id is not None:
            write = partial(self._context.work.write, join_household, person_id, member)
            self._run(partial(write, moves=moves), self._saved, failed)

    def _change(
        self,
        change: Change,
        said: Msg | None = None,
        step: tuple[Msg, Callable[[], object]] | None = None,
    ) -> None:
        card, person_id = self._card, self._shown.key
        if card is None or person_id is None:
            return

        def done(outcome: Outcome[HouseholdCard]) -> None:
            self._arrived(outcome)
            self._context.say("ok", said or _("The household is saved."), [step] if step else [])

        write = partial(
            self._context.work.write,
            save_household,
            person_id,
            change(card.draft),
            version=card.version,
        )
        self._run(write, done, lambda problem: self._failed(problem, change))

    def _run(
        self,
        job: Callable[[], Outcome[HouseholdCard]],
        done: Callable[[Outcome[HouseholdCard]], object],
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        self._once.run(
            job,
            owner=self._view,
            done=done,
            failed=failed or (lambda problem: self._failed(problem, None)),
        )

    def _saved(self, outcome: Outcome[HouseholdCard]) -> None:
        self._arrived(outcome)
        self._context.say("ok", _("The household is saved."))

    def _arrived(self, outcome: Outcome[HouseholdCard]) -> None:
        self._view.saved()
        self._context.changed(outcome.changed)
        self.reload()

    def _failed(self, problem: Problem, change: Change | None) -> None:
        """A lost race can be tried again on what is there now; a name without a consent can be
        left out; what a field holds is marked there.
        """
        if isinstance(problem, Conflict) and change is not None:
            again = (_("Enter it again"), partial(self._again, change))
            look = (_("Leave it as it is"), self.reload)
            self._context.say("warn", problem.message, [again, look])
            return
        if isinstance(problem, FieldProblem):
            if problem.field == "first_name" and change is not None:
                nameless = partial(
                    self._change, lambda draft: _without_new_names(change(draft), draft)
                )
                step = (_("Save without the name"), nameless)
                self._context.say("warn", problem.message, [step])
                return
            if self._view.mark_field(problem.field, problem.message):
                return
        self._context.say("error", problem.message)

    def _again(self, change: Change) -> None:
        """Lay a change on the household as it is now."""
        person_id = self._shown.key
        if person_id is None:
            return

        def arrived(found: tuple[HouseholdChoices, HouseholdCard]) -> None:
            if person_id == self._shown.key:
                self._card = found[1]
                self._change(change)

        self._context.runner.run(
            self._read,
            person_id,
            owner=self._view,
            done=arrived,
            failed=lambda problem: self._context.say("error", problem.message),
        )

    def _show(self, found: tuple[HouseholdChoices, HouseholdCard]) -> None:
        choices, self._card = found
        self._view.show_choices(choices)
        self._view.show_household(self._card)

    def _called(self, member: MemberCard) -> Msg:
        return called(member, office_day(self._context.work.clock()))

    def _read(self, person_id: UUID) -> tuple[HouseholdChoices, HouseholdCard]:
        work = self._context.work
        today, read = office_day(work.clock()), work.read
        card = read(read_household_of, person_id, actor=work.actor, on=today)
        labels = read(read_labels)
        relations = {member.draft.relation for member in (*card.members, *card.former)}
        choices = HouseholdChoices(
            labels,
            read(
                list_options,
                ListName.HOUSEHOLD_TYPE,
                on=today,
                keep=(card.draft.household_type,),
                labels=labels,
            ),
            read(list_options, ListName.RELATION, on=today, keep=relations, labels=labels),
            tuple(read(list_areas, on=today)),
        )
        return choices, card


def _without_new_names(draft: HouseholdDraft, before: HouseholdDraft) -> HouseholdDraft:
    """The draft without the first names of children that were not on record before."""
    kept = {member.id: member.first_name for member in before.members}
    members = (
        replace(m, first_name="")
        if m.role == MemberRole.CHILD and m.first_name != kept.get(m.id)
        else m
        for m in draft.members
    )
    return replace(draft, members=tuple(members))
