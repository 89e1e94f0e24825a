# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the matches of whoever asks: somebody on record, or whoever a contact was with. No Qt."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from amstrat_desktop.services.offers.match_rules import Wish
from amstrat_desktop.services.offers.matching import Match, match_for
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner


class View(Protocol):
    """What the presenter needs of the list."""

    def show_matches(self, matches: Sequence[Match]) -> None: ...


class MatchPresenter:
    """What arrives for somebody else or another wish than the last one is dropped."""

    def __init__(self, view: View, runner: Runner, work: Work) -> None:
        self._view, self._runner, self._work = view, runner, work
        self._person_id: UUID | None = None
        self._contact_id: UUID | None = None
        self._wish = Wish()
        self._asked = 0

    def show(
        self,
        wish: Wish,
        *,
        person_id: UUID | None = None,
        contact_id: UUID | None = None,
    ) -> None:
        """For this person, or this contact; for nobody in particular without either."""
        self._wish, self._person_id, self._contact_id = wish, person_id, contact_id
        self.reload()

    def ask(self, wish: Wish) -> None:
        """The same family asks for something else."""
        self._wish = wish
        self.reload()

    def reload(self) -> None:
        """Read anew."""
        self._asked += 1
        number = self._asked
        self._runner.run(
            lambda: self._work.read(
                match_for,
                self._wish,
                person_id=self._person_id,
                contact_id=self._contact_id,
                actor=self._work.actor,
                now=self._work.clock(),
            ),
            owner=self._view,
            done=lambda matches: self._show(number, matches),
        )

    def _show(self, number: int, matches: Sequence[Match]) -> None:
        if number == self._asked:
            self._view.show_matches(matches)
