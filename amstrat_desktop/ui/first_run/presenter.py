# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the assistant asks and in which order things happen; Qt-free.

Nothing is written anywhere before the passphrase is set: then the office is created, and
from there on there is no way back, only on to the recovery code and its check.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Protocol

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.ui.jobs import Progress, Runner

_POSTCODE: Final = re.compile(r"\d{5}")


class Page(IntEnum):
    """In their order."""

    LANGUAGE = 0
    OFFICE = 1
    STAFF = 2
    PASSPHRASE = 3
    CODE = 4
    CHECK = 5
    DONE = 6


@dataclass(frozen=True)
class Answers:
    """What was typed, named as the fields of the services' OfficeDraft."""

    name: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    telephone: str = ""
    hours: str = ""
    home_areas: tuple[str, ...] = ()
    staff_name: str = ""
    staff_position: str = ""

    def own_words(self) -> tuple[str, ...]:
        """What a thief would try first because it stands on the door."""
        return (self.name, self.street, self.city, self.staff_name, *self.home_areas)


class Founder(Protocol):
    """Creates an office, wired to store and services; both methods take long."""

    def estimate(self, passphrase: str, own_words: tuple[str, ...]) -> Strength:
        """How strong a passphrase is."""

    def found(self, answers: Answers, passphrase: str) -> str:
        """Create the office and leave it open; the recovery code, to be shown once."""


class View(Protocol):
    """What the presenter asks of the window."""

    def turn_to(self, page: Page) -> None: ...
    def answers(self) -> Answers: ...
    def mark_field(self, field: str, message: Msg) -> bool: ...
    def show_problem(self, message: Msg) -> None: ...
    def set_busy(self, text: Msg | None) -> None: ...
    def show_strength(self, passphrase: str, strength: Strength) -> None: ...
    def show_code(self, code: str, asked: tuple[int, int]) -> None: ...
    def forget(self) -> None: ...


class FirstRunPresenter:
    """pick: which two groups of the code are asked back. founded: the office is on the disk.
    entered: it is ready.
    """

    def __init__(
        self,
        view: View,
        founder: Founder,
        runner: Runner,
        *,
        pick: Callable[[], tuple[int, int]],
        founded: Callable[[], object],
        entered: Callable[[], object],
    ) -> None:
        self._view = view
        self._founder = founder
        self._runner = runner
        self._pick = pick
        self._told_founded = founded
        self._entered = entered
        self._page = Page.LANGUAGE
        self._founding = False

    def next(self) -> None:
        """Go on, if this page is filled in rightly."""
        if self._page in {Page.OFFICE, Page.STAFF} and not self._is_right():
            return
        if self._page is Page.DONE:
            self._view.forget()
            self._entered()
        else:
            self._turn_to(Page(self._page + 1))

    def back(self) -> None:
        """Go back to what was typed; not past the moment when the office was created."""
        if self._page is Page.CHECK or Page.LANGUAGE < self._page <= Page.PASSPHRASE:
            self._turn_to(Page(self._page - 1))

    def estimate(self, passphrase: str) -> None:
        """Say how strong a passphrase is."""
        self._runner.run(
            self._founder.estimate,
            passphrase,
            self._view.answers().own_words(),
            owner=self._view,
            done=lambda strength: self._view.show_strength(passphrase, strength),
            pool=True,
        )

    def found(self, passphrase: str) -> None:
        """Create the office: the first moment at which anything is written.

        Once, however often that is pressed.
        """
        if self._founding or self._page is not Page.PASSPHRASE:
            return
        self._founding = True
        text = _("Creating the office …")
        self._view.set_busy(text)
        self._runner.run(
            self._founder.found,
            self._view.answers(),
            passphrase,
            owner=self._view,
            done=self._founded,
            failed=self._failed,
            progress=Progress(text, can_cancel=False),
        )

    def _founded(self, code: str) -> None:
        self._told_founded()
        self._view.set_busy(None)
        self._view.show_code(code, self._pick())
        self._turn_to(Page.CODE)

    def _failed(self, problem: Problem) -> None:
        self._founding = False
        self._view.set_busy(None)
        if isinstance(problem, FieldProblem):
            page = Page.STAFF if problem.field.startswith("staff_") else Page.OFFICE
            self._turn_to(page)
            if self._view.mark_field(problem.field, problem.message):
                return
        self._view.show_problem(problem.message)

    def _is_right(self) -> bool:
        answers = self._view.answers()
        if self._page is Page.OFFICE:
            wrong = _wrong_office(answers)
        elif answers.staff_name.strip():
            wrong = None
        else:
            wrong = ("staff_name", _("Please type your name: it stands on the slips."))
        if wrong is not None:
            self._view.mark_field(*wrong)
        return wrong is None

    def _turn_to(self, page: Page) -> None:
        self._page = page
        self._view.turn_to(page)


def _wrong_office(answers: Answers) -> tuple[str, Msg] | None:
    if not answers.name.strip():
        return "name", _("Please type the office's name: it stands on the slips.")
    postcode = answers.postcode.strip()
    if postcode and not _POSTCODE.fullmatch(postcode):
        return "postcode", _("A postcode has five digits.")
    return None
