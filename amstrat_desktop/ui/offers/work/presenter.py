# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the view asks of the services: the places, one of them, and who is at work."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem, ReasonNeeded
from amstrat_desktop.services.offers.placement_list import (
    PlacementFilter,
    PlacementRow,
    list_placements,
)
from amstrat_desktop.services.offers.placement_records import PlacementCard
from amstrat_desktop.services.offers.placements import discard_candidate, propose_candidate
from amstrat_desktop.services.offers.vacancies import (
    VacancyCard,
    close_vacancy,
    read_vacancy,
    reopen_vacancy,
)
from amstrat_desktop.services.offers.vacancy_list import (
    VacancyFilter,
    VacancyRow,
    list_vacancies,
)
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.offers.work.entry import Choices, read_choices
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import OpenPerson
from amstrat_desktop.ui.widgets.message_bar import Action

RELOAD_ON: Final = frozenset(
    {Kind.PLACEMENT, Kind.ORGANISATION, Kind.FOLLOW_UP, Kind.PERSON, Kind.CODE, Kind.AREA}
)


@dataclass(frozen=True, slots=True)
class Listing:
    """Both lists: places that a filter shows, and everybody at work or up for a place."""

    vacancies: Sequence[VacancyRow]
    people: Sequence[PlacementRow]


class View(Protocol):
    """What the presenter needs of the view."""

    def show_choices(self, choices: Choices) -> None: ...
    def show_listing(self, listing: Listing) -> None: ...
    def show_card(self, card: VacancyCard, people: Sequence[PlacementRow]) -> None: ...
    def show_no_card(self) -> None: ...
    def mark_proposal(self, field: str, message: Msg) -> bool: ...
    def close_proposal(self) -> None: ...


class WorkPresenter:
    """What can be taken back has its way back beside the message that tells it."""

    def __init__(self, view: View, context: Context) -> None:
        self._view = view
        self._context = context
        self._once = Once(context.runner)
        self._wanted = VacancyFilter()
        self._shown: UUID | None = None
        self.card: VacancyCard | None = None

    def reload(self) -> None:
        """Read again what is seen."""
        work = self._context.work
        self._context.runner.run(read_choices, work, owner=self._view, done=self._view.show_choices)
        self.search(self._wanted)
        if self._shown is not None:
            self.open(self._shown)

    def search(self, wanted: VacancyFilter) -> None:
        """Show what a filter finds."""
        self._wanted = wanted

        def arrived(listing: Listing) -> None:
            if wanted == self._wanted:
                self._view.show_listing(listing)

        self._context.runner.run(self._read_listing, wanted, owner=self._view, done=arrived)

    def open(self, vacancy_id: UUID) -> None:
        """Show one place beside the list."""
        self._shown = vacancy_id

        def arrived(found: tuple[VacancyCard, Sequence[PlacementRow]]) -> None:
            if found[0].id == self._shown:
                self.card = found[0]
                self._view.show_card(*found)

        self._context.runner.run(
            self._read_card, vacancy_id, owner=self._view, done=arrived, failed=self._gone
        )

    def forget(self, card: VacancyCard) -> None:
        """The place was taken back."""
        if self._shown == card.id:
            self._shown = self.card = None
            self._view.show_no_card()
        self.search(self._wanted)

    def propose(self, person_id: UUID, remark: str) -> None:
        """Somebody is thought of for the place that is shown."""
        card = self.card
        if card is None:
            return

        def said(made: PlacementCard) -> tuple[Msg, list[Action]]:
            record = (_("Open the record"), partial(self.open_person, made.person_id, made.id))
            undo = (_("Undo"), partial(self._write, discard_candidate, made.id, said=_undone))
            return _("Proposed for “{title}”.", title=made.title), [record, undo]

        self._write(propose_candidate, card.id, person_id, remark, said=said, proposal=True)

    def close(self) -> None:
        """Offer the place no longer."""

        def said(card: VacancyCard) -> tuple[Msg, list[Action]]:
            told = _("“{title}” is no longer offered.", title=card.draft.title)
            return told, [self._back(reopen_vacancy, card)]

        if self.card is not None:
            self._write(close_vacancy, self.card.id, said=said)

    def reopen(self) -> None:
        """Offer it again."""

        def said(card: VacancyCard) -> tuple[Msg, list[Action]]:
            told = _("“{title}” is offered again.", title=card.draft.title)
            return told, [self._back(close_vacancy, card)]

        if self.card is not None:
            self._write(reopen_vacancy, self.card.id, said=said)

    def open_person(self, person_id: UUID, placement_id: UUID) -> None:
        """Somebody's record, with the placement in front."""
        self._context.go("people", OpenPerson(person_id, "work", placement_id))

    def _back(self, use_case: Callable[..., Any], card: VacancyCard) -> Action:
        return _("Undo"), partial(self._write, use_case, card.id, said=_undone)

    def _write(
        self,
        use_case: Callable[..., Any],
        *arguments: object,
        said: Callable[[Any], tuple[Msg, list[Action]]],
        proposal: bool = False,
    ) -> None:
        def done(outcome: Outcome[Any]) -> None:
            if proposal:
                self._view.close_proposal()
            self._context.changed(outcome.changed)
            self.reload()
            text, steps = said(outcome.value)
            self._context.say("ok", text, steps)

        job = partial(self._context.work.write, use_case, *arguments)
        self._once.run(job, owner=self._view, done=done, failed=self._failed)

    def _failed(self, problem: Problem) -> None:
        marked = isinstance(problem, FieldProblem) and self._view.mark_proposal(
            problem.field, problem.message
        )
        if not marked:
            steps: list[Action] = []
            if isinstance(problem, ReasonNeeded):
                door = OpenPerson(problem.person_id)
                steps = [(_("Open the record"), lambda: self._context.go("people", door))]
            self._context.say("error", problem.message, steps)
            self.reload()

    def _gone(self, problem: Problem) -> None:
        self._shown = self.card = None
        self._view.show_no_card()
        self._context.say("error", problem.message)

    def _read_listing(self, wanted: VacancyFilter) -> Listing:
        work = self._context.work
        office, today = work.actor.office_id, office_day(work.clock())
        return Listing(
            vacancies=work.read(list_vacancies, wanted, office_id=office, on=today),
            people=work.read(list_placements, PlacementFilter(), actor=work.actor),
        )

    def _read_card(self, vacancy_id: UUID) -> tuple[VacancyCard, Sequence[PlacementRow]]:
        work = self._context.work
        people = PlacementFilter(vacancy_id=vacancy_id)
        card = work.read(read_vacancy, vacancy_id)
        return card, work.read(list_placements, people, actor=work.actor)


def _undone(_value: object) -> tuple[Msg, list[Action]]:
    return _("Undone."), []
