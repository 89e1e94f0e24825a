# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suggestions, two records side by side, the merge and its undoing. No Qt here."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.duplicates import TwinPair, are_two, may_be_one, suggested_pairs
from amstrat_desktop.services.merge_records import Comparison, MergeCard, Side, UndoneMerge
from amstrat_desktop.services.merges import compare_people, merge_people, merges_of, undo_merge
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.people.choices import PeopleChoices, read_choices
from amstrat_desktop.ui.shell.context import Says
from amstrat_desktop.ui.shell.doors import CompareRecords


class View(Protocol):
    """What the presenter needs of the page."""

    def show_searching(self) -> None: ...
    def show_pairs(self, pairs: Sequence[TwinPair]) -> None: ...
    def show_comparison(self, comparison: Comparison, choices: PeopleChoices) -> None: ...
    def show_record(self, person_id: UUID, name: Msg, merges: Sequence[MergeCard]) -> None: ...
    def show_fault(self, problem: Problem) -> None: ...
    def turn_to_list(self) -> None: ...
    def leave_for(self, person_id: UUID) -> None: ...


class DuplicatesPresenter:
    """Keeps the pairs that are not decided, and which two records are compared.

    The pairs are looked for when the list is opened and somebody was changed since: that walks
    through everybody on record.
    """

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
        self._pairs: list[TwinPair] = []
        self._stale = True
        self._comparison: Comparison | None = None
        self._person_id: UUID | None = None

    def grow_stale(self) -> None:
        """Somebody was changed: look again when the list is opened next."""
        self._stale = True

    def look(self) -> None:
        """Look for pairs, if there may be others than those that are shown."""
        if not self._stale:
            return
        self._view.show_searching()
        progress = Progress(_("The records are being compared …"))

        def came(pairs: tuple[TwinPair, ...]) -> None:
            self._stale = False
            self._pairs = list(pairs)
            self._view.show_pairs(self._pairs)

        self._runner.run(
            lambda: self._work.read(
                suggested_pairs, actor=self._work.actor, progress=progress.report
            ),
            owner=self._view,
            done=came,
            progress=progress,
        )

    def look_again(self) -> None:
        """Somebody asks for it."""
        self._stale = True
        self.look()

    def open_item(self, item: object) -> None:
        """A door: one record, or two."""
        if not isinstance(item, CompareRecords):
            return
        self._person_id = item.person_id
        if item.other_id is None:
            self.choose(item.person_id)
        else:
            self.compare(item.person_id, item.other_id)

    def choose(self, person_id: UUID) -> None:
        """Ask for the other record of this one."""
        self._person_id = person_id
        work = self._work

        def read() -> tuple[Msg, tuple[MergeCard, ...]]:
            card = work.read(read_person, person_id, actor=work.actor)
            return card.listed_as, work.read(merges_of, person_id, actor=work.actor)

        self._runner.run(
            read,
            owner=self._view,
            done=lambda found: self._view.show_record(person_id, *found),
            failed=self._view.show_fault,
        )

    def compare_with(self, other_id: UUID) -> None:
        """The other record is chosen."""
        if self._person_id is not None:
            self.compare(self._person_id, other_id)

    def compare(self, kept_id: UUID, merged_id: UUID) -> None:
        """Show two records side by side."""
        work = self._work

        def read() -> tuple[Comparison, PeopleChoices]:
            both = work.read(compare_people, kept_id, merged_id, actor=work.actor)
            return both, read_choices(work, both.kept.draft)

        def came(found: tuple[Comparison, PeopleChoices]) -> None:
            self._comparison = found[0]
            self._view.show_comparison(*found)

        self._runner.run(read, owner=self._view, done=came, failed=self._view.show_fault)

    def swap(self) -> None:
        """Keep the other record."""
        if self._comparison is not None:
            self.compare(self._comparison.merged.id, self._comparison.kept.id)

    def merge(self, choices: Mapping[str, Side]) -> None:
        """Put the two together."""
        both = self._comparison
        if both is None:
            return
        kept, merged = both.kept, both.merged

        def done(outcome: Outcome[UUID]) -> None:
            self._forget(merged.id)
            self._changed(outcome.changed)
            self._view.leave_for(kept.id)
            self._say(
                "ok",
                _("The two records are one now."),
                [(_("Undo"), lambda: self.undo(outcome.value))],
            )

        self._once.run(
            lambda: self._work.write(
                merge_people, kept.id, merged.id, choices, versions=(kept.version, merged.version)
            ),
            owner=self._view,
            done=done,
            failed=self._view.show_fault,
        )

    def undo(self, merge_id: UUID) -> None:
        """Part two records again."""

        def done(outcome: Outcome[UndoneMerge]) -> None:
            self._stale = True
            self._changed(outcome.changed)
            self._view.leave_for(outcome.value.kept_id)
            remarks = outcome.value.remarks
            self._say("ok", remarks[0] if remarks else _("They are two records again."))

        self._once.run(
            lambda: self._work.write(undo_merge, merge_id),
            owner=self._view,
            done=done,
            failed=self._view.show_fault,
        )

    def keep_two(self) -> None:
        """The two that are compared are two people."""
        if self._comparison is not None:
            self.are_two(self._comparison.kept.id, self._comparison.merged.id)

    def are_two(self, one_id: UUID, other_id: UUID) -> None:
        """Don't suggest them again."""

        def done(outcome: Outcome[None]) -> None:
            both = {one_id, other_id}
            self._pairs = [p for p in self._pairs if {p.one_id, p.other_id} != both]
            self._changed(outcome.changed)
            self.close()
            self._view.show_pairs(self._pairs)
            self._say(
                "ok",
                _("They stay two people and are not suggested again."),
                [(_("Undo"), lambda: self._suggest_again(one_id, other_id))],
            )

        self._once.run(
            lambda: self._work.write(are_two, one_id, other_id),
            owner=self._view,
            done=done,
            failed=self._view.show_fault,
        )

    def close(self) -> None:
        """Back to the list."""
        self._comparison = self._person_id = None
        self._view.turn_to_list()

    def _suggest_again(self, one_id: UUID, other_id: UUID) -> None:
        def done(outcome: Outcome[None]) -> None:
            self._changed(outcome.changed)
            self.look_again()

        self._once.run(
            lambda: self._work.write(may_be_one, one_id, other_id), owner=self._view, done=done
        )

    def _forget(self, person_id: UUID) -> None:
        self._comparison = self._person_id = None
        self._pairs = [p for p in self._pairs if person_id not in {p.one_id, p.other_id}]
        self._view.show_pairs(self._pairs)
