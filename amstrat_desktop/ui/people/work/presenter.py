# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads and changes the work and internships of one person; what can be taken back has *Undo*."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Option, list_options, read_labels
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.follow_ups import finish_follow_up, reopen_follow_up
from amstrat_desktop.services.offers.hurdles import begin_checklist, note_hurdle
from amstrat_desktop.services.offers.placement_records import (
    EndDraft,
    HurdleCard,
    HurdleDraft,
    PlacementCard,
    PlacementDraft,
    SeriesCard,
)
from amstrat_desktop.services.offers.placements import (
    discard_candidate,
    edit_placement,
    end_placement,
    list_placements_of_person,
    propose_candidate,
    start_placement,
    take_back,
)
from amstrat_desktop.services.offers.vacancy_list import (
    VacancyFilter,
    VacancyRow,
    list_vacancies,
)
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shown import Shown
from amstrat_desktop.ui.widgets.message_bar import Action

_UNDONE = _("Undone.")


@dataclass(frozen=True, slots=True)
class WorkFile:
    """Everything that the panel shows. placements: what goes on first. vacancies: what can be
    taken today. staff: who works here.
    """

    placements: tuple[PlacementCard, ...]
    vacancies: tuple[VacancyRow, ...]
    fundings: tuple[Option, ...]
    endings: tuple[Option, ...]
    staff: Sequence[StaffCard]


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_file(self, file: WorkFile) -> None: ...
    def form_saved(self) -> None: ...
    def mark_field(self, field: str, message: Msg) -> bool: ...
    def clear(self) -> None: ...


class WorkPresenter:
    """One panel; what arrives for a person who is no longer shown is dropped."""

    def __init__(self, view: View, context: Context, compare: Compares[PlacementDraft]) -> None:
        self._view = view
        self._context = context
        self._compare = compare
        self._once = Once(context.runner)
        self._shown = Shown(context.runner, context.say, view, self._read, view.show_file)

    def show(self, person_id: UUID | None) -> None:
        """Show the work of a person; None: nobody is shown any more."""
        self._shown.show(person_id)

    def reload(self) -> None:
        """Read everything anew."""
        self._shown.reload()

    def propose(self, vacancy_id: UUID, remark: str) -> None:
        """The person is up for a place."""
        if self._shown.key is None:
            return

        def said(card: PlacementCard) -> tuple[Msg, list[Action]]:
            title, employer = card.title, card.employer
            told = _("Proposed for “{title}” at {employer}.", title=title, employer=employer)
            return told, [self._undo(discard_candidate, card.id)]

        self._write(propose_candidate, vacancy_id, self._shown.key, remark, said=said)

    def start(self, card: PlacementCard, draft: PlacementDraft) -> None:
        """It is agreed; who lost a race compares and chooses."""

        def said(after: PlacementCard) -> tuple[Msg, list[Action]]:
            told = _("Noted. The tasks that ask how it is going stand in the planning.")
            return told, [self._undo(take_back, after.id)]

        self._write(
            start_placement,
            card.id,
            draft,
            said=said,
            failed=partial(self._lost, self.start, card, draft),
        )

    def change(self, card: PlacementCard, draft: PlacementDraft) -> None:
        """What is agreed is another than before; who lost a race compares and chooses."""
        self._write(
            edit_placement,
            card.id,
            draft,
            said=lambda _after: (_("The changes are saved."), []),
            failed=partial(self._lost, self.change, card, draft),
        )

    def end(self, placement_id: UUID, draft: EndDraft) -> None:
        """It is over, or came to nothing."""

        def said(after: PlacementCard) -> tuple[Msg, list[Action]]:
            return _("Noted. Its open tasks are gone."), [self._undo(take_back, after.id)]

        self._write(end_placement, placement_id, draft, said=said)

    def begin_checklist(self, placement_id: UUID) -> None:
        """Put the lines up, or say that the newer text was looked through."""
        self._write(begin_checklist, placement_id, of_form=False)

    def tick(self, hurdle: HurdleCard, draft: HurdleDraft) -> None:
        """How a line stands; the box itself takes it back."""
        self._write(note_hurdle, hurdle.id, draft, hurdle.draft, of_form=False)

    def write_words(self, hurdle: HurdleCard, draft: HurdleDraft) -> None:
        """What was found out about a line."""
        self._write(note_hurdle, hurdle.id, draft, hurdle.draft)

    def answer(self, task: SeriesCard, result: str) -> None:
        """Somebody asked how it is going."""
        undo = self._undo(reopen_follow_up, task.follow_up_id)
        self._write(
            finish_follow_up,
            task.follow_up_id,
            result,
            said=lambda _card: (_("The answer is noted."), [undo]),
        )

    def _undo(self, use_case: Callable[..., Any], key: UUID) -> Action:
        def said(_card: object) -> tuple[Msg, list[Action]]:
            return _UNDONE, []

        return _("Undo"), partial(self._write, use_case, key, said=said, of_form=False)

    def _write(
        self,
        use_case: Callable[..., Any],
        *arguments: object,
        said: Callable[[Any], tuple[Msg, list[Action]]] | None = None,
        failed: Callable[[Problem], object] | None = None,
        of_form: bool = True,
    ) -> None:
        """of_form: what the form that is open wanted; else what is typed in it stays."""

        def done(outcome: Outcome[Any]) -> None:
            if of_form:
                self._view.form_saved()
            self._context.changed(outcome.changed)
            self.reload()
            if said is not None:
                text, steps = said(outcome.value)
                self._context.say("ok", text, steps)

        job = partial(self._context.work.write, use_case, *arguments)
        self._once.run(job, owner=self._view, done=done, failed=failed or self._failed)

    def _lost(
        self,
        again: Callable[[PlacementCard, PlacementDraft], None],
        card: PlacementCard,
        draft: PlacementDraft,
        problem: Problem,
    ) -> None:
        if not isinstance(problem, Conflict) or problem.version is None:
            self._failed(problem)
            return
        on_record = PlacementDraft(**problem.theirs)

        def settled(chosen: PlacementDraft) -> None:
            if again == self.change and chosen == on_record:
                self._view.form_saved()
                self.reload()
            else:
                again(card, chosen)

        # Its version is in what is chosen: a field that no form shows stays as on record.
        self._compare(problem, draft, card.draft, settled)

    def _failed(self, problem: Problem) -> None:
        marked = isinstance(problem, FieldProblem) and self._view.mark_field(
            problem.field, problem.message
        )
        if not marked:
            self._context.say("error", problem.message)
            self.reload()

    def _read(self, person_id: UUID) -> WorkFile:
        work = self._context.work
        read, actor, today = work.read, work.actor, office_day(work.clock())
        placements = read(list_placements_of_person, person_id, actor=actor)
        labels = read(read_labels)
        fundings = {card.draft.funding for card in placements}
        return WorkFile(
            placements=placements,
            vacancies=read(list_vacancies, VacancyFilter(), office_id=actor.office_id, on=today),
            fundings=read(
                list_options, ListName.PLACEMENT_FUNDING, on=today, keep=fundings, labels=labels
            ),
            endings=read(list_options, ListName.PLACEMENT_ENDING, on=today, labels=labels),
            staff=read(list_staff, actor.office_id),
        )
