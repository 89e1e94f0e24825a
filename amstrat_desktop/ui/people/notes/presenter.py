# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads and writes both kinds of notes; what is deleted can be put back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.notes import (
    NoteCard,
    NoteDraft,
    delete_note,
    edit_note,
    list_notes,
    put_back_note,
    write_note,
)
from amstrat_desktop.services.personal_notes import (
    PersonalNoteCard,
    PersonalNoteDraft,
    delete_personal_note,
    list_personal_notes,
    prolong_personal_note,
    put_back_personal_note,
    rewrite_personal_note,
    write_personal_note,
)
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shown import Shown

Notes = tuple[Sequence[NoteCard], Sequence[PersonalNoteCard]]


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_notes(
        self, official: Sequence[NoteCard], personal: Sequence[PersonalNoteCard]
    ) -> None: ...
    def official_saved(self) -> None: ...
    def personal_saved(self) -> None: ...
    def show_problem_of(self, half: str, problem: FieldProblem) -> None: ...
    def clear(self) -> None: ...


class NotesPresenter:
    """One panel; what arrives for a person who is no longer shown is dropped."""

    def __init__(self, view: View, context: Context, compare: Compares[NoteDraft]) -> None:
        self._view = view
        self._context = context
        self._compare = compare
        self._once = Once(context.runner)
        self._shown = Shown(
            context.runner, context.say, view, self._read, lambda notes: view.show_notes(*notes)
        )

    def show(self, person_id: UUID | None) -> None:
        """Show the notes on a person; None: nobody is shown any more."""
        self._shown.show(person_id)

    def reload(self) -> None:
        """Read both halves anew."""
        self._shown.reload()

    # the official half

    def write(self, text: str, about_at: datetime | None) -> None:
        """Put a note on record."""
        if self._shown.key is not None:
            draft = NoteDraft(text, about_at)
            job = partial(self._context.work.write, write_note, self._shown.key, draft)
            self._run("official", job, self._official_saved)

    def edit(self, note: NoteCard, text: str) -> None:
        """Change a note's text."""
        self._edit(note, replace(note.draft, text=text), note.version)

    def delete(self, note: NoteCard) -> None:
        """Take a note off the record; *Undo* brings it back."""

        def done(outcome: Outcome[NoteCard]) -> None:
            self._arrived(outcome)
            put_back = partial(self._context.work.write, put_back_note, outcome.value)
            undo = partial(self._run, "official", put_back, self._arrived)
            self._context.say("ok", _("The note is deleted."), [(_("Undo"), undo)])

        self._run("official", partial(self._context.work.write, delete_note, note.id), done)

    def _edit(self, note: NoteCard, draft: NoteDraft, version: int) -> None:
        def failed(problem: Problem) -> None:
            if not isinstance(problem, Conflict):
                self._failed("official", problem)
                return
            on_record, now = NoteDraft(**problem.theirs), problem.version or version

            def settled(chosen: NoteDraft) -> None:
                if chosen == on_record:
                    self._take_theirs()
                else:
                    self._edit(note, chosen, now)

            self._compare(problem, draft, note.draft, settled)

        write = partial(self._context.work.write, edit_note, note.id, draft, version=version)
        self._once.run(write, owner=self._view, done=self._official_saved, failed=failed)

    def _take_theirs(self) -> None:
        self._view.official_saved()
        self.reload()

    def _official_saved(self, outcome: Outcome[NoteCard]) -> None:
        self._view.official_saved()
        self._arrived(outcome)
        self._context.say("ok", _("The note is on record."))

    # the own half

    def keep(self, text: str, days: int) -> None:
        """Keep a note for whoever writes it."""
        if self._shown.key is not None:
            draft = PersonalNoteDraft(text, days)
            job = partial(self._context.work.write, write_personal_note, self._shown.key, draft)
            self._run("personal", job, self._personal_saved)

    def rewrite(self, note: PersonalNoteCard, text: str) -> None:
        """Change the text of an own note."""
        job = partial(self._context.work.write, rewrite_personal_note, note.id, text)
        self._run("personal", job, self._personal_saved)

    def prolong(self, note: PersonalNoteCard, days: int) -> None:
        """Keep an own note for some days from today on."""

        def done(outcome: Outcome[PersonalNoteCard]) -> None:
            self._arrived(outcome)
            until = outcome.value.expires_at
            self._context.say("ok", _("Kept until {moment}.", moment=until))

        job = partial(self._context.work.write, prolong_personal_note, note.id, days)
        self._run("personal", job, done)

    def delete_own(self, note: PersonalNoteCard) -> None:
        """Take an own note away; *Undo* brings it back if it could be read."""

        def done(outcome: Outcome[PersonalNoteCard]) -> None:
            self._arrived(outcome)
            put_back = partial(self._context.work.write, put_back_personal_note, outcome.value)
            undo = partial(self._run, "personal", put_back, self._arrived)
            steps = [(_("Undo"), undo)] if outcome.value.text is not None else []
            self._context.say("ok", _("Your note is deleted."), steps)

        self._run(
            "personal", partial(self._context.work.write, delete_personal_note, note.id), done
        )

    def _personal_saved(self, outcome: Outcome[PersonalNoteCard]) -> None:
        self._view.personal_saved()
        self._arrived(outcome)
        until = outcome.value.expires_at
        self._context.say("ok", _("Kept for you alone until {moment}.", moment=until))

    # both

    def _run(
        self,
        half: str,
        job: Callable[[], Outcome[NoteCard]] | Callable[[], Outcome[PersonalNoteCard]],
        done: Callable[..., object],
    ) -> None:
        self._once.run(job, owner=self._view, done=done, failed=partial(self._failed, half))

    def _arrived(self, outcome: Outcome[NoteCard] | Outcome[PersonalNoteCard]) -> None:
        self._context.changed(outcome.changed)
        self.reload()

    def _failed(self, half: str, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._view.show_problem_of(half, problem)
        else:
            self._context.say("error", problem.message)

    def _read(self, person_id: UUID) -> Notes:
        work = self._context.work
        return (
            work.read(list_notes, person_id, actor=work.actor),
            work.read(list_personal_notes, person_id, actor=work.actor, now=work.clock()),
        )
