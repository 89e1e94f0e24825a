# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of a timeline that tell of meetings: contacts, referrals, appointments, attempts."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select

from amstrat_desktop.base.lang import Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.planning import (
    APPOINTMENT_STATUS_LABELS,
    ATTEMPT_LABELS,
    RULE_LABELS,
    AppointmentStatus,
    AttemptResult,
    FollowUpRule,
)
from amstrat_desktop.base.vocabulary.referral_steps import EVENT_LABELS, EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    ATTENDANCE_LABELS,
    OUTCOME_LABELS,
    STATUS_LABELS,
    Attendance,
    Outcome,
    Status,
)
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.contact import Contact, ContactNote, ContactTopic
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.planning import Appointment, ContactAttempt, FollowUp
from amstrat_desktop.models.referral import Referral, ReferralEvent
from amstrat_desktop.services.timeline_reading import Lines, Reading, line_of, shortened


def read_contacts(reading: Reading) -> Lines:
    """Consultations, with their topics and the beginning of the note."""
    topics = _topics(reading)
    found = reading.session.execute(
        select(Contact.id, Contact.channel, Contact.result, Staff.name, ContactNote.text)
        .join(Staff, Staff.id == Contact.staff_id)
        .outerjoin(ContactNote, ContactNote.contact_id == Contact.id)
        .where(Contact.id.in_(reading.row_ids))
    )
    for row in found:
        about, restricted = topics.get(row.id, ((), False))
        result = (reading.labels(ListName.RESULT, row.result),) if row.result else ()
        for head in reading.heads[row.id]:
            line = line_of(
                head,
                row.id,
                reading.labels(ListName.CHANNEL, row.channel),
                (*about, *result),
                # A note on such a topic says more than the topic does.
                text="" if restricted else row.text or "",
                staff_name=row.name,
                restricted=restricted,
            )
            yield head, line


def _topics(reading: Reading) -> Mapping[UUID, tuple[tuple[Msg, ...], bool]]:
    """Contact → its topics, restricted ones as their group (Art. 9 GDPR); whether any is."""
    found = reading.session.execute(
        select(
            ContactTopic.contact_id, ContactTopic.topic, CodeEntry.group_code, CodeEntry.restricted
        )
        .outerjoin(
            CodeEntry,
            (CodeEntry.code == ContactTopic.topic) & (CodeEntry.list_name == ListName.TOPIC.value),
        )
        .where(ContactTopic.contact_id.in_(reading.row_ids))
        .order_by(ContactTopic.contact_id, ContactTopic.position)
    )
    topics: dict[UUID, tuple[tuple[Msg, ...], bool]] = {}
    for row in found:
        if row.restricted:
            label = reading.labels(ListName.TOPIC_GROUP, row.group_code)
        else:
            label = reading.labels(ListName.TOPIC, row.topic)
        known, restricted = topics.get(row.contact_id, ((), False))
        # Two topics of one restricted group are one group.
        known = known if label in known else (*known, label)
        topics[row.contact_id] = known, restricted or bool(row.restricted)
    return topics


def read_appointments(reading: Reading) -> Lines:
    """Appointments, here or at an agency, with what became of them."""
    found = reading.session.execute(
        select(
            Appointment.id,
            Appointment.subject,
            Appointment.with_whom,
            Appointment.status,
            Staff.name,
            Organisation.name.label("agency"),
        )
        .join(Staff, Staff.id == Appointment.staff_id)
        .outerjoin(Organisation, Organisation.id == Appointment.organisation_id)
        .where(Appointment.id.in_(reading.row_ids))
    )
    for row in found:
        where = row.agency or row.with_whom
        title = _("Appointment at {name}", name=where) if where else pgettext("line", "Appointment")
        for head in reading.heads[row.id]:
            status = APPOINTMENT_STATUS_LABELS[AppointmentStatus(row.status)]
            yield (
                head,
                line_of(head, row.id, title, (status,), text=row.subject, staff_name=row.name),
            )


def read_attempts(reading: Reading) -> Lines:
    """Attempts to reach the person."""
    found = reading.session.execute(
        select(ContactAttempt.id, ContactAttempt.result, ContactAttempt.remark, Staff.name)
        .join(Staff, Staff.id == ContactAttempt.staff_id)
        .where(ContactAttempt.id.in_(reading.row_ids))
    )
    title = pgettext("line", "Tried to reach the person")
    for row in found:
        for head in reading.heads[row.id]:
            result = ATTEMPT_LABELS[AttemptResult(row.result)]
            yield (
                head,
                line_of(head, row.id, title, (result,), text=row.remark, staff_name=row.name),
            )


def read_follow_ups(reading: Reading) -> Lines:
    """Reminders that were dealt with."""
    found = reading.session.execute(
        select(FollowUp.id, FollowUp.text, FollowUp.rule, FollowUp.result, Staff.name)
        .outerjoin(Staff, Staff.id == FollowUp.done_by)
        .where(FollowUp.id.in_(reading.row_ids))
    )
    for row in found:
        task = RULE_LABELS[FollowUpRule(row.rule)] if row.rule else verbatim(shortened(row.text))
        for head in reading.heads[row.id]:
            title = _("Done: {task}", task=task)
            yield head, line_of(head, row.id, title, text=row.result, staff_name=row.name or "")


def read_referral_events(reading: Reading) -> Lines:
    """What happened to the person's referrals, one line an event."""
    found = reading.session.execute(
        select(
            ReferralEvent.id,
            ReferralEvent.referral_id,
            ReferralEvent.step,
            ReferralEvent.status,
            ReferralEvent.attendance,
            ReferralEvent.outcome,
            ReferralEvent.reason,
            Staff.name,
            Organisation.name.label("agency"),
        )
        .join(Referral, Referral.id == ReferralEvent.referral_id)
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .join(Staff, Staff.id == ReferralEvent.staff_id)
        .where(ReferralEvent.id.in_(reading.row_ids))
    )
    for row in found:
        title = _("Referral to {agency}", agency=row.agency)
        parts = (_what_happened(row.step, row.status, row.attendance, row.outcome),)
        for head in reading.heads[row.id]:
            yield (
                head,
                line_of(head, row.referral_id, title, parts, text=row.reason, staff_name=row.name),
            )


def _what_happened(step: str, status: str, attendance: str, outcome: str) -> Msg:
    """What a referral's event says in a word: what it changed, if it changed anything."""
    match EventKind(step):
        case EventKind.STATUS:
            return STATUS_LABELS[Status(status)]
        case EventKind.ATTENDANCE:
            return ATTENDANCE_LABELS[Attendance(attendance)]
        case EventKind.OUTCOME if outcome:
            return OUTCOME_LABELS[Outcome(outcome)]
        case kind:
            return EVENT_LABELS[kind]
