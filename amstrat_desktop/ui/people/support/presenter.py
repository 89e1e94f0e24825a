# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads and changes the support of one person; what can be taken back has its *Undo*."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.case_records import CaseCard, CaseDraft, StepCard, StepDraft
from amstrat_desktop.services.case_steps import agree_step, do_step, drop_step, undo_step
from amstrat_desktop.services.codes import Option, list_options, read_labels
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.last_seen import Acquaintance, who_knew
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.support_cases import (
    close_case,
    edit_case,
    list_cases,
    open_case,
    reopen_case,
    undo_closing,
)
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shown import Shown
from amstrat_desktop.ui.widgets.message_bar import Action


@dataclass(frozen=True, slots=True)
class Support:
    """Everything that the panel shows. cases: what is open first. staff: who works here.

    language: what the person speaks, "" where nobody asked; their goal will be in it.
    """

    cases: Sequence[CaseCard]
    knew: Sequence[Acquaintance]
    staff: Sequence[StaffCard]
    languages: Sequence[Option]
    reasons: Sequence[Option]
    me: UUID
    language: str


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_support(self, support: Support) -> None: ...
    def form_saved(self) -> None: ...
    def step_saved(self) -> None: ...
    def mark_field(self, field: str, message: Msg) -> bool: ...
    def clear(self) -> None: ...


class SupportPresenter:
    """One panel; what arrives for a person who is no longer shown is dropped."""

    def __init__(self, view: View, context: Context, compare: Compares[CaseDraft]) -> None:
        self._view = view
        self._context = context
        self._compare = compare
        self._once = Once(context.runner)
        self._shown = Shown(context.runner, context.say, view, self._read, view.show_support)

    def show(self, person_id: UUID | None) -> None:
        """Show the support of a person; None: nobody is shown any more."""
        self._shown.show(person_id)

    def reload(self) -> None:
        """Read everything anew."""
        self._shown.reload()

    def begin(self, draft: CaseDraft) -> None:
        """The person wants to be supported."""
        if self._shown.key is not None:
            job = partial(self._context.work.write, open_case, self._shown.key, draft)
            self._run(job, _("The support has begun."), then=self._view.form_saved)

    def edit(self, case: CaseCard, draft: CaseDraft, version: int | None = None) -> None:
        """Change goal, responsible, deputy; who lost a race compares and chooses."""

        def failed(problem: Problem) -> None:
            if not isinstance(problem, Conflict):
                self._failed(problem)
                return
            on_record, now = CaseDraft(**problem.theirs), problem.version

            def settled(chosen: CaseDraft) -> None:
                if chosen == on_record:
                    self._take_theirs()
                else:
                    self.edit(case, chosen, now)

            # Whether the person agreed is asked when the support begins, and not compared.
            self._compare(problem, replace(draft, agreed=True), case.draft, settled)

        job = partial(
            self._context.work.write,
            edit_case,
            case.id,
            draft,
            version=case.version if version is None else version,
        )
        said = _("The support is saved.")
        self._run(job, said, then=self._view.form_saved, failed=failed)

    def agree(self, case: CaseCard, step: StepDraft) -> None:
        """One more step."""
        job = partial(self._context.work.write, agree_step, case.id, step)
        self._run(job, then=self._view.step_saved)

    def tick(self, step: StepCard, *, done: bool) -> None:
        """A step is done, or open again; the box itself takes it back."""
        use_case = do_step if done else undo_step
        self._run(partial(self._context.work.write, use_case, step.id))

    def drop(self, case: CaseCard, step: StepCard) -> None:
        """A step is no longer wanted; *Undo* agrees it again, at the end."""
        same = StepDraft(step.text, step.doer, step.due_on)
        again = partial(self._run, partial(self._context.work.write, agree_step, case.id, same))
        job = partial(self._context.work.write, drop_step, step.id)
        self._run(job, _("The step is off the list."), [(_("Undo"), again)])

    def close(self, case: CaseCard, reason: str, remark: str) -> None:
        """End the support."""
        undo = partial(
            self._run, partial(self._context.work.write, undo_closing, case.id), _("It goes on.")
        )
        job = partial(
            self._context.work.write, close_case, case.id, reason, remark, version=case.version
        )
        said = _("The support is closed.")
        self._run(job, said, [(_("Undo"), undo)], then=self._view.form_saved)

    def reopen(self, case: CaseCard, reason: str) -> None:
        """Take it up again."""
        job = partial(self._context.work.write, reopen_case, case.id, reason)
        self._run(job, _("The support is taken up again."), then=self._view.form_saved)

    def _run(
        self,
        job: Callable[[], Outcome[CaseCard]],
        said: Msg | None = None,
        steps: Sequence[Action] = (),
        *,
        then: Callable[[], object] = lambda: None,
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        """then: what the view does with a form whose work is on record."""

        def done(outcome: Outcome[CaseCard]) -> None:
            then()
            self._context.changed(outcome.changed)
            self.reload()
            if said is not None:
                self._context.say("ok", said, steps)

        self._once.run(job, owner=self._view, done=done, failed=failed or self._failed)

    def _take_theirs(self) -> None:
        self._view.form_saved()
        self.reload()

    def _failed(self, problem: Problem) -> None:
        marked = isinstance(problem, FieldProblem) and self._view.mark_field(
            problem.field, problem.message
        )
        if not marked:
            self._context.say("error", problem.message)
            self.reload()

    def _read(self, person_id: UUID) -> Support:
        work = self._context.work
        read, actor, today = work.read, work.actor, office_day(work.clock())
        cases = read(list_cases, person_id, actor=actor)
        labels = read(read_labels)
        language = read(read_person, person_id, actor=actor).draft.language
        spoken = {language, *(case.goal_language for case in cases)}
        return Support(
            cases=cases,
            knew=read(who_knew, person_id, actor=actor),
            staff=read(list_staff, actor.office_id),
            languages=read(list_options, ListName.LANGUAGE, on=today, keep=spoken, labels=labels),
            reasons=read(list_options, ListName.CLOSING_REASON, on=today, labels=labels),
            me=actor.staff_id,
            language=language,
        )
