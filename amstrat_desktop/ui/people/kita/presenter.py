# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the panel of the search for a childcare place asks of the services."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.kita import APPLICATION_LABELS, WAITS, ApplicationStatus
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.kita import (
    discard_application,
    edit_application,
    read_kita_search,
    record_application,
    set_childcare,
)
from amstrat_desktop.services.kita_records import (
    ApplicationCard,
    ApplicationDraft,
    CareState,
    ChildSearch,
    KitaSearch,
    LetterLine,
)
from amstrat_desktop.services.priority_letters import read_frozen_letter
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.people.kita.words import state_label
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shown import Shown

RELOAD_ON: Final = frozenset({Kind.KITA, Kind.HOUSEHOLD, Kind.PERSON, Kind.ORGANISATION})

FOUND: Final = 6
"""Agencies offered below the search field."""


@dataclass(frozen=True, slots=True)
class KitaFile:
    """Everything that the panel shows of one person."""

    search: KitaSearch
    today: date


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_file(self, file: KitaFile) -> None: ...
    def show_found(self, found: Sequence[tuple[UUID, str]]) -> None: ...
    def show_letter(self, pdf: bytes) -> None: ...
    def saved(self) -> None: ...
    def mark_problem(self, problem: Problem) -> bool: ...
    def clear(self) -> None: ...


class KitaPresenter:
    """One panel; what arrives for a person who is no longer shown is dropped.

    compare: shows what two people wrote of one application.
    """

    def __init__(self, view: View, context: Context, compare: Compares[ApplicationDraft]) -> None:
        self._view = view
        self._context = context
        self._runner = context.runner
        self._work = context.work
        self._compare = compare
        self._once = Once(context.runner)
        self._shown = Shown(context.runner, context.say, view, self._read, view.show_file)
        self._words = ""

    def show(self, person_id: UUID) -> None:
        """Show another person's children."""
        self._shown.show(person_id)

    def clear(self) -> None:
        """Nobody is shown any more."""
        self._shown.show(None)

    def reload(self) -> None:
        """Read everything anew."""
        self._shown.reload()

    def search(self, words: str) -> None:
        """Somebody types an agency's name."""
        self._words = words

        def arrived(found: Sequence[tuple[UUID, str]]) -> None:
            if words == self._words:
                self._view.show_found(found)

        self._runner.run(partial(self._agencies, words), owner=self._view, done=arrived)

    def record(self, draft: ApplicationDraft) -> None:
        """Note a new application."""
        person_id = self._shown.key
        if person_id is None:
            return

        def done(outcome: Outcome[UUID]) -> None:
            self._done(
                outcome,
                _("The application is noted."),
                partial(self._undo_record, outcome.value, person_id),
            )

        self._run(partial(self._work.write, record_application, person_id, draft), done)

    def edit(self, card: ApplicationCard, draft: ApplicationDraft) -> None:
        """Change an application."""
        self._edit(card.id, draft, card.draft, _("The application is changed."))

    def answer(self, card: ApplicationCard, status: ApplicationStatus) -> None:
        """Note what became of it, today."""
        answered_on = None if status in WAITS else self._today()
        draft = replace(card.draft, status=status, answered_on=answered_on)
        said = _("{name}: {state}.", name=card.name, state=APPLICATION_LABELS[status])
        self._edit(card.id, draft, card.draft, said)

    def discard(self, card: ApplicationCard) -> None:
        """Take out an application; *Undo* brings it back."""
        person_id = self._shown.key
        if person_id is not None:
            self._undo_record(card.id, person_id)

    def follow(self, child: ChildSearch) -> None:
        """Let the household say what the applications say."""
        proposal = child.proposal
        if proposal is not None and proposal.childcare is not None:
            state = CareState(child.member_id, proposal.childcare.value, proposal.since)
            self._set_childcare(state)

    def print_again(self, letter: LetterLine) -> None:
        """Exactly the letter that left the house."""
        self._runner.run(
            lambda: self._work.read(read_frozen_letter, letter.id, actor=self._work.actor),
            owner=self._view,
            done=self._view.show_letter,
        )

    def _set_childcare(self, state: CareState) -> None:
        person_id = self._shown.key
        if person_id is None:
            return

        def done(outcome: Outcome[CareState]) -> None:
            said = _(
                "The household says now: {state}.",
                state=state_label(state.childcare, state.since),
            )
            self._done(outcome, said, partial(self._set_childcare, outcome.value))

        self._run(partial(self._work.write, set_childcare, person_id, state), done)

    def _undo_record(self, application_id: UUID, person_id: UUID) -> None:
        def done(outcome: Outcome[ApplicationDraft]) -> None:
            again = partial(self.record, outcome.value)
            undo = again if person_id == self._shown.key else None
            self._done(outcome, _("The application is taken out."), undo)

        self._run(partial(self._work.write, discard_application, application_id), done)

    def _edit(
        self, application_id: UUID, draft: ApplicationDraft, before: ApplicationDraft, said: Msg
    ) -> None:
        def done(outcome: Outcome[ApplicationDraft]) -> None:
            back = partial(
                self._edit, application_id, outcome.value, draft, _("It is as it was before.")
            )
            self._done(outcome, said, back)

        def failed(problem: Problem) -> None:
            if isinstance(problem, Conflict) and problem.version is not None:
                self._compare_both(problem, application_id, draft, before, said)
            else:
                self._failed(problem)

        self._run(partial(self._work.write, edit_application, application_id, draft), done, failed)

    def _compare_both(
        self,
        conflict: Conflict,
        application_id: UUID,
        mine: ApplicationDraft,
        before: ApplicationDraft,
        said: Msg,
    ) -> None:
        theirs = ApplicationDraft(**conflict.theirs)

        def settled(draft: ApplicationDraft) -> None:
            wanted = replace(draft, version=conflict.version)
            self._edit(application_id, wanted, theirs, said)

        self._compare(conflict, mine, before, settled)

    def _run(
        self,
        job: Callable[[], Outcome[Any]],
        done: Callable[[Outcome[Any]], object],
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        self._once.run(job, owner=self._view, done=done, failed=failed or self._failed)

    def _done(self, outcome: Outcome[Any], said: Msg, undo: Callable[[], object] | None) -> None:
        self._view.saved()
        self._context.changed(outcome.changed)
        self.reload()
        self._context.say("ok", said, [] if undo is None else [(_("Undo"), undo)])

    def _failed(self, problem: Problem) -> None:
        if not self._view.mark_problem(problem):
            self._context.say("error", problem.message)

    def _read(self, person_id: UUID) -> KitaFile:
        work, today = self._work, self._today()
        return KitaFile(work.read(read_kita_search, person_id, actor=work.actor, on=today), today)

    def _agencies(self, words: str) -> Sequence[tuple[UUID, str]]:
        kind = "" if words.strip() else "nursery"
        rows = self._work.read(
            window_of_organisations,
            OrganisationFilter(words=words, kind=kind),
            0,
            FOUND,
            FOUND,
            office_id=self._work.actor.office_id,
        )
        return [(row.id, row.name) for row in rows]

    def _today(self) -> date:
        return office_day(self._work.clock())
