# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who in the office knows a person: who saw them last, and who ever did.

“Who saw me last?” is asked at the desk when a colleague has left; the answer outlives every
change of responsibility.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, Select, case, desc, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, pgettext
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus, AttemptResult
from amstrat_desktop.base.vocabulary.support_cases import CaseEventKind
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.planning import Appointment, ContactAttempt
from amstrat_desktop.models.support_case import CaseEvent, SupportCase
from amstrat_desktop.services.case_records import staff_names
from amstrat_desktop.services.person_access import may_open
from amstrat_desktop.services.work import Actor


class Seen(StrEnum):
    """On what occasion."""

    CONTACT = "contact"
    APPOINTMENT = "appointment"
    REACHED = "reached"


class Role(StrEnum):
    """In what a colleague knew the person."""

    RESPONSIBLE = "responsible"
    DEPUTY = "deputy"
    CONTACT = "contact"


SEEN_LABELS: Final[dict[Seen, Msg]] = {
    # Translators: Beratung, Kontakt
    Seen.CONTACT: pgettext("last seen", "Consultation"),
    Seen.APPOINTMENT: pgettext("last seen", "Appointment"),
    # Translators: am Telefon oder per Nachricht erreicht
    Seen.REACHED: pgettext("last seen", "Reached"),
}

ROLE_LABELS: Final[dict[Role, Msg]] = {
    # Translators: zuständig
    Role.RESPONSIBLE: pgettext("who knew a person", "Responsible"),
    # Translators: Vertretung
    Role.DEPUTY: pgettext("who knew a person", "Stood in"),
    # Translators: hat beraten
    Role.CONTACT: pgettext("who knew a person", "Counselled"),
}


@dataclass(frozen=True, slots=True)
class LastSeen:
    """The last time that somebody of the office met the person."""

    staff_id: UUID
    staff_name: str
    at: datetime
    what: Seen


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """A colleague who knows or knew the person. until: None while it lasts (a case is open).

    times: consultations and kept appointments, 0 for a case. here: still works in the office.
    """

    staff_id: UUID
    staff_name: str
    role: Role
    since: datetime
    until: datetime | None
    times: int
    here: bool


def last_seen(session: Session, person_id: UUID, *, actor: Actor) -> LastSeen | None:
    """Who met the person last; None for nobody, and where the actor may not know of them.

    Planned appointments and vain attempts don't count; a record that is closed still answers.
    """
    if not may_open(session, person_id, actor=actor):
        return None
    found = [
        (at, staff_id, seen)
        for seen, query in _meetings(person_id)
        for at, staff_id in session.execute(query.order_by(desc("at")).limit(1))
    ]
    if not found:
        return None
    at, staff_id, seen = max(found, key=lambda line: line[0])
    return LastSeen(staff_id, staff_names(session, [staff_id])[staff_id], at, seen)


def who_knew(session: Session, person_id: UUID, *, actor: Actor) -> Sequence[Acquaintance]:
    """Everybody who was responsible, stood in or counselled, with since and until.

    Who still is responsible stands first, then whoever knew the person latest.
    """
    if not may_open(session, person_id, actor=actor):
        return ()
    spans = [*_spans_of_cases(session, person_id), *_spans_of_meetings(session, person_id)]
    names = staff_names(session, (span.staff_id for span in spans))
    known = [staff_id for staff_id in names if staff_id is not None]
    here = set(
        session.scalars(select(Staff.id).where(Staff.id.in_(known), Staff.active_to.is_(None)))
    )
    found = [
        Acquaintance(
            span.staff_id,
            names[span.staff_id],
            span.role,
            span.since,
            span.until,
            span.times,
            here=span.staff_id in here,
        )
        for span in spans
    ]
    found.sort(key=lambda line: (line.until is not None, -(line.until or line.since).timestamp()))
    return tuple(found)


def _meetings(person_id: UUID) -> Sequence[tuple[Seen, Select[datetime, UUID]]]:
    """When somebody of the office met the person, and who. An appointment at an agency counts
    for who went along.
    """
    met_by = case(
        (Appointment.organisation_id.is_(None), Appointment.staff_id),
        else_=Appointment.accompanied_by,
    )
    return (
        (
            Seen.CONTACT,
            select(Contact.held_at.label("at"), Contact.staff_id.label("staff_id")).where(
                Contact.person_id == person_id, Contact.voided_at.is_(None)
            ),
        ),
        (
            Seen.APPOINTMENT,
            select(Appointment.starts_at.label("at"), met_by.label("staff_id")).where(
                Appointment.person_id == person_id,
                Appointment.status == AppointmentStatus.ATTENDED.value,
                met_by.is_not(None),
            ),
        ),
        (
            Seen.REACHED,
            select(ContactAttempt.at.label("at"), ContactAttempt.staff_id.label("staff_id")).where(
                ContactAttempt.person_id == person_id,
                ContactAttempt.result == AttemptResult.REACHED.value,
            ),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Span:
    staff_id: UUID
    role: Role
    since: datetime
    until: datetime | None
    times: int = 0


def _spans_of_meetings(session: Session, person_id: UUID) -> Iterator[_Span]:
    met: dict[UUID, list[datetime]] = {}
    for _seen, query in _meetings(person_id):
        for at, staff_id in session.execute(query):
            met.setdefault(staff_id, []).append(at)
    for staff_id, times in met.items():
        yield _Span(staff_id, Role.CONTACT, min(times), max(times), len(times))


def _spans_of_cases(session: Session, person_id: UUID) -> Iterator[_Span]:
    found = session.execute(
        select(CaseEvent.case_id, CaseEvent.at, CaseEvent.event)
        .add_columns(CaseEvent.responsible_id, CaseEvent.deputy_id)
        .join(SupportCase, SupportCase.id == CaseEvent.case_id)
        .where(SupportCase.person_id == person_id)
        .order_by(CaseEvent.case_id, CaseEvent.id)
    )
    for _case_id, events in groupby(found, key=lambda event: event.case_id):
        yield from _spans_of_case(list(events))


def _spans_of_case(events: Sequence[Row[Any]]) -> Iterator[_Span]:
    """A span ends where somebody else takes the role over, and where the case is closed."""
    running: dict[Role, _Span] = {}
    for event in events:
        closed = event.event == CaseEventKind.CLOSED
        now_in = {Role.RESPONSIBLE: event.responsible_id, Role.DEPUTY: event.deputy_id}
        for role, staff_id in now_in.items():
            span = running.get(role)
            if span is not None and (closed or span.staff_id != staff_id):
                yield replace(running.pop(role), until=event.at)
            if staff_id is not None and not closed and role not in running:
                running[role] = _Span(staff_id, role, event.at, None)
    yield from running.values()
