# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws the letter of one child, and keeps what left the house."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.documents.priority_letter import letter_data, render, template
from amstrat_desktop.documents.raster import Picture, page_pictures
from amstrat_desktop.services.priority_letters import (
    LetterDraft,
    PrintedLetter,
    letter_facts,
    read_letter_start,
    record_letter,
)
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once

PREVIEW_DPI: Final = 100


@dataclass(frozen=True, slots=True)
class Drawn:
    """A letter as it would leave the house."""

    draft: LetterDraft
    pdf: bytes
    picture: Picture


class View(Protocol):
    """What the presenter needs of the dialog."""

    def draft(self) -> LetterDraft | None: ...
    def show_start(self, draft: LetterDraft) -> None: ...
    def show_page(self, picture: Picture | None) -> None: ...
    def show_problem(self, message: Msg) -> None: ...


class LetterPresenter:
    """drawn: the letter as it is shown now, None until one can be drawn."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        person_id: UUID,
        member_id: UUID,
        *,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._person_id = person_id
        self._member_id = member_id
        self._changed = changed
        self._once = Once(runner)
        self._drawing = 0
        self.drawn: Drawn | None = None

    def read(self) -> None:
        """Read what the letter begins with."""
        job = partial(
            self._work.read,
            read_letter_start,
            self._person_id,
            self._member_id,
            actor=self._work.actor,
        )
        self._runner.run(job, owner=self._view, done=self._view.show_start, failed=self._failed)

    def draw(self) -> None:
        """Draw the letter that is wanted; an older drawing that comes later is dropped."""
        draft = self._view.draft()
        self._drawing += 1
        number = self._drawing
        if draft is None or not draft.grounds:
            self._show(None)
            return

        def done(drawn: Drawn) -> None:
            if number == self._drawing:
                self._show(drawn)

        self._runner.run(
            partial(self._draw, draft), owner=self._view, done=done, failed=self._failed
        )

    def keep(self, drawn: Drawn, way: PrintWay, kept: Callable[[], object]) -> None:
        """Keep exactly what was printed or saved."""
        printed = PrintedLetter(drawn.draft, drawn.pdf, template(), way)

        def done(outcome: Outcome[UUID]) -> None:
            self._changed(outcome.changed)
            kept()

        self._once.run(
            lambda: self._work.write(record_letter, self._person_id, printed),
            owner=self._view,
            done=done,
            failed=self._failed,
        )

    def _draw(self, draft: LetterDraft) -> Drawn:
        facts = self._work.read(
            letter_facts,
            self._person_id,
            draft,
            actor=self._work.actor,
            now=self._work.clock(),
        )
        pdf = render(letter_data(facts), draft.language)
        return Drawn(draft, pdf, page_pictures(pdf, PREVIEW_DPI)[0])

    def _show(self, drawn: Drawn | None) -> None:
        self.drawn = drawn
        self._view.show_page(None if drawn is None else drawn.picture)

    def _failed(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._show(None)
        self._view.show_problem(problem.message)
