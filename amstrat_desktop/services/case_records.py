# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A case as it goes in and out of the services, and how a mapped one becomes its card."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.support_cases import CaseEventKind, CaseStatus, StepDoer
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.support_case import CaseEvent, CaseStep, SupportCase
from amstrat_desktop.services.codes import read_labels


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """What is agreed. goal: in the person's own words; goal_language: the code of their language.

    responsible_id: None is whoever opens the case, later whoever it was. agreed: the person
    wants the support; only asked when it begins.
    """

    goal: str = ""
    goal_language: str = ""
    responsible_id: UUID | None = None
    deputy_id: UUID | None = None
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class StepDraft:
    """One step that was agreed. due_on: the day by which it should be done."""

    text: str = ""
    doer: StepDoer = StepDoer.PERSON
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class StepCard:
    """One agreed step; done_on: None while it is open."""

    id: UUID
    text: str
    doer: StepDoer
    due_on: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class CaseEventCard:
    """What happened, who noted it, and who was responsible from then on."""

    event: CaseEventKind
    at: datetime
    staff_name: str
    responsible: str
    deputy: str
    detail: str


@dataclass(frozen=True, slots=True)
class CaseCard:
    """One case. version: to be given back with a change. deputy: "" for nobody."""

    id: UUID
    version: int
    person_id: UUID
    goal: str
    goal_language: str
    responsible_id: UUID
    responsible: str
    deputy_id: UUID | None
    deputy: str
    status: CaseStatus
    opened_on: date
    closed_on: date | None
    closing_reason: str
    closing_label: Msg
    closing_remark: str
    steps: tuple[StepCard, ...]
    events: tuple[CaseEventCard, ...]

    @property
    def open_steps(self) -> int:
        """How many agreed steps nobody has done yet."""
        return sum(step.done_on is None for step in self.steps)

    @property
    def draft(self) -> CaseDraft:
        """What can be changed of it."""
        return CaseDraft(
            self.goal, self.goal_language, self.responsible_id, self.deputy_id, agreed=True
        )


def case_cards(session: Session, cases: Sequence[SupportCase]) -> tuple[CaseCard, ...]:
    """Mapped cases as cards: inside services only."""
    names = _names(session, cases)
    labels = read_labels(session)
    return tuple(
        CaseCard(
            id=case.id,
            version=case.version,
            person_id=case.person_id,
            goal=case.goal,
            goal_language=case.goal_language,
            responsible_id=case.responsible_id,
            responsible=names[case.responsible_id],
            deputy_id=case.deputy_id,
            deputy=names[case.deputy_id],
            status=CaseStatus(case.status),
            opened_on=case.opened_on,
            closed_on=case.closed_on,
            closing_reason=case.closing_reason,
            closing_label=labels(ListName.CLOSING_REASON, case.closing_reason),
            closing_remark=case.closing_remark,
            steps=tuple(_step_card(step) for step in case.steps),
            events=tuple(_event_card(event, names) for event in case.events),
        )
        for case in cases
    )


def staff_names(session: Session, wanted: Iterable[UUID | None]) -> Mapping[UUID | None, str]:
    """The names of these; "" for None."""
    found = session.execute(select(Staff.id, Staff.name).where(Staff.id.in_(set(wanted) - {None})))
    return {None: "", **{row.id: row.name for row in found}}


def _names(session: Session, cases: Sequence[SupportCase]) -> Mapping[UUID | None, str]:
    wanted: set[UUID | None] = set()
    for case in cases:
        wanted |= {case.responsible_id, case.deputy_id}
        for event in case.events:
            wanted |= {event.staff_id, event.responsible_id, event.deputy_id}
    return staff_names(session, wanted)


def _step_card(step: CaseStep) -> StepCard:
    return StepCard(step.id, step.text, StepDoer(step.doer), step.due_on, step.done_on)


def _event_card(event: CaseEvent, names: Mapping[UUID | None, str]) -> CaseEventCard:
    return CaseEventCard(
        event=CaseEventKind(event.event),
        at=event.at,
        staff_name=names[event.staff_id],
        responsible=names[event.responsible_id],
        deputy=names[event.deputy_id],
        detail=event.detail,
    )
