# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A placement as it goes in and out of the services, and how a mapped one becomes its card."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.placements import (
    CHECKLIST_AS_OF,
    UNDER_WAY,
    HurdleState,
    PlacementStatus,
)
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.base.vocabulary.shipped import shipped
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.placement import (
    Placement,
    PlacementEvent,
    PlacementHurdle,
    Vacancy,
)
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.services.case_records import staff_names
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.offers.placement_series import RULES

STORED: Final = (
    "starts_on",
    "ends_on",
    "hours",
    "funding",
    "funding_until",
    "coach_id",
    "remark",
)
CHANGED: Final = "changed"
CHECKLIST: Final = "checklist"
"""Details of events that are no new status."""

HURDLE_NOTED: Final = "hurdle"
"""The first word of an event's detail that tells of the checklist; code and state follow."""


@dataclass(frozen=True, slots=True)
class PlacementDraft:
    """What is agreed. ends_on: the last day, None where none is agreed. hours: a week.

    funding: code; funding_until: the last day that is funded. coach_id: who of the office looks
    after the person at work. version: of the record that is edited.
    """

    starts_on: date | None = None
    ends_on: date | None = None
    hours: int | None = None
    funding: str = ""
    funding_until: date | None = None
    coach_id: UUID | None = None
    remark: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class EndDraft:
    """Why and when it ended, or did not come about. reason: code. ended_on None: today."""

    reason: str = ""
    ended_on: date | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class HurdleDraft:
    """How a line of the checklist stands. words: what was found out, nothing about health."""

    state: HurdleState = HurdleState.OPEN
    words: str = ""


@dataclass(frozen=True, slots=True)
class HurdleCard:
    """One line. ask: what to ask and whom, None for a line that the office added. restricted:
    no words are kept with it.
    """

    id: UUID
    code: str
    label: Msg
    ask: Msg | None
    restricted: bool
    draft: HurdleDraft
    settled_on: date | None


@dataclass(frozen=True, slots=True)
class SeriesCard:
    """One task that the placement brought. done_at: None while it is open."""

    follow_up_id: UUID
    rule: FollowUpRule
    due_on: date
    staff_name: str
    done_at: datetime | None
    result: str


@dataclass(frozen=True, slots=True)
class PlacementEventCard:
    """What happened. new: the status is another than before; else details were changed, or
    *hurdle* stands as *state*. reason: why it ended.
    """

    at: datetime
    staff_name: str
    status: PlacementStatus
    new: bool
    reason: Msg
    hurdle: Msg | None = None
    state: HurdleState | None = None


@dataclass(frozen=True, slots=True)
class PlacementCard:
    """One placement with everything. version: to be given back with a change.

    text_as_of: the day of the checklist's text that was looked through; None before.
    """

    id: UUID
    version: int
    person_id: UUID
    vacancy_id: UUID
    organisation_id: UUID
    title: str
    employer: str
    kind: Msg
    status: PlacementStatus
    draft: PlacementDraft
    funding: Msg
    coach: str
    ended_on: date | None
    ending: Msg
    text_as_of: date | None
    hurdles: tuple[HurdleCard, ...]
    series: tuple[SeriesCard, ...]
    events: tuple[PlacementEventCard, ...]

    @property
    def under_way(self) -> bool:
        """Neither ended nor come to nothing."""
        return self.status in UNDER_WAY

    @property
    def open_hurdles(self) -> int:
        """Lines of the checklist that are still to be settled."""
        return sum(line.draft.state is HurdleState.OPEN for line in self.hurdles)

    @property
    def text_is_newer(self) -> bool:
        """The checklist has another text than the one that was looked through."""
        return self.text_as_of is not None and self.text_as_of < CHECKLIST_AS_OF


def is_step() -> ColumnElement[bool]:
    """For a query over events: a new status, not a change of what is agreed or of the checklist."""
    detail = PlacementEvent.detail
    return detail.not_in((CHANGED, CHECKLIST)) & detail.not_like(f"{HURDLE_NOTED} %")


def draft_of(placement: Placement) -> PlacementDraft:
    """What is on record, in the form in which it was entered."""
    stored = {name: getattr(placement, name) for name in STORED}
    return PlacementDraft(**stored, version=placement.version)


def placement_cards(session: Session, placements: Sequence[Placement]) -> tuple[PlacementCard, ...]:
    """Mapped placements as cards: inside services only."""
    ids = [placement.id for placement in placements]
    where = _places(session, [placement.vacancy_id for placement in placements])
    tasks = list(
        session.scalars(
            select(FollowUp)
            .where(FollowUp.placement_id.in_(ids), FollowUp.rule.in_(RULES))
            .order_by(FollowUp.due_on, FollowUp.id)
        )
    )
    wanted = {event.staff_id for one in placements for event in one.events}
    wanted |= {one.coach_id for one in placements if one.coach_id is not None}
    names = staff_names(session, wanted | {task.staff_id for task in tasks})
    around = _Around(where, tasks, names, read_labels(session))
    return tuple(_card(placement, around) for placement in placements)


@dataclass(frozen=True, slots=True)
class _Around:
    """What the cards of several placements are made of. places: by vacancy, with the employer."""

    places: Mapping[UUID, tuple[Vacancy, str]]
    tasks: Sequence[FollowUp]
    names: Mapping[UUID | None, str]
    labels: Labels


def _places(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, tuple[Vacancy, str]]:
    found = session.execute(
        select(Vacancy, Organisation.name)
        .join(Organisation, Organisation.id == Vacancy.organisation_id)
        .where(Vacancy.id.in_(ids))
    )
    return {vacancy.id: (vacancy, employer) for vacancy, employer in found}


def _card(placement: Placement, around: _Around) -> PlacementCard:
    vacancy, employer = around.places[placement.vacancy_id]
    names, labels = around.names, around.labels
    return PlacementCard(
        id=placement.id,
        version=placement.version,
        person_id=placement.person_id,
        vacancy_id=vacancy.id,
        organisation_id=vacancy.organisation_id,
        title=vacancy.title,
        employer=employer,
        kind=labels(ListName.PLACEMENT_KIND, vacancy.placement_kind),
        status=PlacementStatus(placement.status),
        draft=draft_of(placement),
        funding=labels(ListName.PLACEMENT_FUNDING, placement.funding),
        coach=names[placement.coach_id],
        ended_on=placement.ended_on,
        ending=labels(ListName.PLACEMENT_ENDING, placement.ending_reason),
        text_as_of=placement.text_as_of,
        hurdles=_in_order(placement.hurdles, labels),
        series=tuple(
            _series_card(task, names) for task in around.tasks if task.placement_id == placement.id
        ),
        events=tuple(_events(placement.events, names, labels)),
    )


def _series_card(task: FollowUp, names: Mapping[UUID | None, str]) -> SeriesCard:
    rule, name = FollowUpRule(task.rule), names[task.staff_id]
    return SeriesCard(task.id, rule, task.due_on, name, task.done_at, task.result)


def _in_order(hurdles: Sequence[PlacementHurdle], labels: Labels) -> tuple[HurdleCard, ...]:
    """In the order in which they were put on the list, which is that of the code list."""
    return tuple(
        _hurdle_card(hurdle, labels) for hurdle in sorted(hurdles, key=lambda line: line.id)
    )


def _hurdle_card(hurdle: PlacementHurdle, labels: Labels) -> HurdleCard:
    entry = shipped(ListName.PLACEMENT_HURDLE, hurdle.hurdle)
    return HurdleCard(
        id=hurdle.id,
        code=hurdle.hurdle,
        label=labels(ListName.PLACEMENT_HURDLE, hurdle.hurdle),
        ask=entry.hint if entry else None,
        restricted=entry is not None and entry.restricted,
        draft=HurdleDraft(HurdleState(hurdle.state), hurdle.words),
        settled_on=hurdle.settled_on,
    )


def _events(
    events: Sequence[PlacementEvent], names: Mapping[UUID | None, str], labels: Labels
) -> Iterator[PlacementEventCard]:
    """The latest first; each compared with the one before it."""
    with_former = [*reversed(list(pairwise([None, *events])))]
    for former, event in with_former:
        if event is None:
            continue
        status = PlacementStatus(event.status)
        word, _, rest = event.detail.partition(" ")
        code, _, state = rest.partition(" ")
        told = word == HURDLE_NOTED
        new = former is None or former.status != event.status
        ending = new and status not in UNDER_WAY
        yield PlacementEventCard(
            at=event.at,
            staff_name=names[event.staff_id],
            status=status,
            new=new,
            reason=labels(ListName.PLACEMENT_ENDING, event.detail) if ending else verbatim(""),
            hurdle=labels(ListName.PLACEMENT_HURDLE, code) if told else None,
            state=HurdleState(state) if told else None,
        )
