# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws the card of one appointment and writes its calendar file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from amstrat_desktop.base.lang import Msg, catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.documents.appointment_card import CardVariant, card_data, render
from amstrat_desktop.documents.raster import Picture, page_pictures
from amstrat_desktop.exchange.calendar_file import Told, calendar_code, calendar_file, event_of
from amstrat_desktop.services.appointment_list import AppointmentRow
from amstrat_desktop.services.appointment_papers import (
    PaperFacts,
    appointment_facts,
    referral_appointment_facts,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.file_writing import write_file
from amstrat_desktop.ui.jobs import Runner

PREVIEW_DPI: Final = 110


class View(Protocol):
    """What the presenter needs of the dialog."""

    def language(self) -> str: ...
    def variant(self) -> CardVariant: ...
    def told(self) -> Told: ...
    def show_facts(self, facts: PaperFacts) -> None: ...
    def show_page(self, picture: Picture) -> None: ...
    def show_problem(self, message: Msg) -> None: ...


class PaperPresenter:
    """pdf: the card as it is shown now, b"" until it is drawn."""

    def __init__(self, view: View, runner: Runner, work: Work, appointment: AppointmentRow) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._appointment = appointment
        self._facts: PaperFacts | None = None
        self._drawing = 0
        self.pdf = b""

    def read(self) -> None:
        """Read what stands on the card."""
        use_case = (
            referral_appointment_facts if self._appointment.of_referral else appointment_facts
        )
        job = partial(self._work.read, use_case, self._appointment.id, actor=self._work.actor)
        self._runner.run(job, owner=self._view, done=self._arrived, failed=self._failed)

    def draw(self) -> None:
        """Draw the card that is wanted; an older drawing that comes later is dropped."""
        facts = self._facts
        if facts is None:
            return
        self._drawing += 1
        number, view = self._drawing, self._view
        job = partial(_drawn, facts, view.language(), view.variant(), view.told())

        def done(found: tuple[bytes, Picture]) -> None:
            if number == self._drawing:
                self.pdf = found[0]
                self._view.show_page(found[1])

        self._runner.run(job, owner=self._view, done=done, failed=self._failed, pool=True)

    def save_calendar(self, path: Path, saved: Callable[[], object]) -> None:
        """Write the file for a calendar."""
        facts = self._facts
        if facts is None:
            return
        words = catalogue(self._view.language())
        content = calendar_file([event_of(facts, words, self._view.told())])
        self._runner.run(
            partial(write_file, path, content),
            owner=self._view,
            done=lambda _: saved(),
            failed=self._failed,
            pool=True,
        )

    @property
    def facts(self) -> PaperFacts | None:
        """What is known of the appointment, once it was read."""
        return self._facts

    def _arrived(self, facts: PaperFacts) -> None:
        self._facts = facts
        self._view.show_facts(facts)

    def _failed(self, problem: Problem) -> None:
        self._view.show_problem(problem.message)


def _drawn(
    facts: PaperFacts, language: str, variant: CardVariant, told: Told
) -> tuple[bytes, Picture]:
    code = calendar_code(event_of(facts, catalogue(language), told))
    shown = facts if told.subject else replace(facts, subject="")
    pdf = render(card_data(shown, code, variant), language)
    return pdf, page_pictures(pdf, PREVIEW_DPI)[0]
