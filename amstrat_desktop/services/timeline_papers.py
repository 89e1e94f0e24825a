# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of a timeline that tell of the record: support, notes, consents, handovers."""

from dataclasses import replace
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from amstrat_desktop.base.lang import Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.consents import (
    BASIS_LABELS,
    PURPOSE_LABELS,
    Decision,
    DisclosureBasis,
    Purpose,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.handovers import HANDOVER_STATE_LABELS, HandoverState
from amstrat_desktop.base.vocabulary.support_cases import CASE_EVENT_LABELS, CaseEventKind
from amstrat_desktop.models.consent import Consent, Disclosure
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.handover import Handover, HandoverItem
from amstrat_desktop.models.note import OfficialNote
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.support_case import CaseEvent
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.timeline_reading import Lines, Reading, line_of, shortened
from amstrat_desktop.services.timeline_records import ANSWERED, WITHDRAWN

_NAMES_STAFF: Final = {
    CaseEventKind.OPENED,
    CaseEventKind.STAFF_CHANGED,
    CaseEventKind.HANDED_OVER,
    CaseEventKind.REOPENED,
}
"""Events after which it is worth saying who is responsible."""


def read_case_events(reading: Reading) -> Lines:
    """What happened to the person's support."""
    responsible = aliased(Staff)
    found = reading.session.execute(
        select(
            CaseEvent.id,
            CaseEvent.case_id,
            CaseEvent.event,
            CaseEvent.detail,
            Staff.name,
            responsible.name.label("responsible"),
        )
        .join(Staff, Staff.id == CaseEvent.staff_id)
        .join(responsible, responsible.id == CaseEvent.responsible_id)
        .where(CaseEvent.id.in_(reading.row_ids))
    )
    for row in found:
        event = CaseEventKind(row.event)
        parts: tuple[Msg, ...] = ()
        text = shortened(row.detail)
        if event is CaseEventKind.CLOSED:
            parts, text = (reading.labels(ListName.CLOSING_REASON, row.detail),), ""
        elif event in _NAMES_STAFF:
            parts = (_("Responsible: {name}", name=row.responsible),)
        for head in reading.heads[row.id]:
            title = CASE_EVENT_LABELS[event]
            yield head, line_of(head, row.case_id, title, parts, text=text, staff_name=row.name)


def read_notes(reading: Reading) -> Lines:
    """Official notes."""
    found = reading.session.execute(
        select(OfficialNote.id, OfficialNote.text, Staff.name)
        .join(Staff, Staff.id == OfficialNote.created_by)
        .where(OfficialNote.id.in_(reading.row_ids))
    )
    title = pgettext("line", "Note")
    for row in found:
        for head in reading.heads[row.id]:
            yield head, line_of(head, row.id, title, text=row.text, staff_name=row.name)


def read_consents(reading: Reading) -> Lines:
    """Consents given, refused and withdrawn."""
    by, withdrawn_by = aliased(Staff), aliased(Staff)
    found = reading.session.execute(
        select(
            Consent.id,
            Consent.purpose,
            Consent.decision,
            Organisation.name.label("agency"),
            by.name,
            withdrawn_by.name.label("withdrawn_by"),
        )
        .join(by, by.id == Consent.created_by)
        .outerjoin(withdrawn_by, withdrawn_by.id == Consent.withdrawn_by)
        .outerjoin(Organisation, Organisation.id == Consent.organisation_id)
        .where(Consent.id.in_(reading.row_ids))
    )
    for row in found:
        purpose = PURPOSE_LABELS[Purpose(row.purpose)]
        parts = (purpose, *((verbatim(row.agency),) if row.agency else ()))
        for head in reading.heads[row.id]:
            if head.what == WITHDRAWN:
                title, name = pgettext("line", "Consent withdrawn"), row.withdrawn_by or ""
            elif row.decision == Decision.REFUSED:
                title, name = pgettext("line", "Consent refused"), row.name
            else:
                title, name = pgettext("line", "Consent given"), row.name
            line = line_of(head, row.id, title, parts, staff_name=name)
            # A consent has a day; a withdrawal has its moment.
            yield head, replace(line, day_only=head.what != WITHDRAWN)


def read_disclosures(reading: Reading) -> Lines:
    """What was told to others."""
    found = reading.session.execute(
        select(Disclosure.id, Disclosure.receiver, Disclosure.basis, Disclosure.content, Staff.name)
        .join(Staff, Staff.id == Disclosure.staff_id)
        .where(Disclosure.id.in_(reading.row_ids))
    )
    for row in found:
        title = _("Told to {name}", name=row.receiver)
        basis = BASIS_LABELS[DisclosureBasis(row.basis)]
        for head in reading.heads[row.id]:
            yield (
                head,
                line_of(head, row.id, title, (basis,), text=row.content, staff_name=row.name),
            )


def read_handovers(reading: Reading) -> Lines:
    """Handovers, when offered and when answered."""
    giver, taker, answerer = aliased(Staff), aliased(Staff), aliased(Staff)
    found = reading.session.execute(
        select(
            HandoverItem.id,
            Handover.id.label("handover_id"),
            Handover.state,
            Handover.reason,
            giver.name.label("giver"),
            taker.name.label("taker"),
            answerer.name.label("answerer"),
        )
        .join(Handover, Handover.id == HandoverItem.handover_id)
        .join(giver, giver.id == Handover.from_staff_id)
        .join(taker, taker.id == Handover.to_staff_id)
        .outerjoin(answerer, answerer.id == Handover.answered_by)
        .where(HandoverItem.id.in_(reading.row_ids))
    )
    for row in found:
        title = _("Handover from {giver} to {taker}", giver=row.giver, taker=row.taker)
        for head in reading.heads[row.id]:
            offered = head.what != ANSWERED
            state = HandoverState.OFFERED if offered else HandoverState(row.state)
            reason = (reading.labels(ListName.HANDOVER_REASON, row.reason),) if offered else ()
            parts = (HANDOVER_STATE_LABELS[state], *reason)
            name = row.giver if offered else row.answerer or ""
            yield head, line_of(head, row.handover_id, title, parts, staff_name=name)


def read_household_changes(reading: Reading) -> Lines:
    """Changes of the household, from the log: that, not what."""
    found = reading.session.execute(
        select(AuditEvent.id, AuditEvent.object_id, Staff.name)
        .join(Staff, Staff.id == AuditEvent.staff_id)
        .where(AuditEvent.id.in_(reading.row_ids))
    )
    title = pgettext("line", "Household changed")
    for row in found:
        for head in reading.heads[row.id]:
            yield head, line_of(head, row.object_id, title, staff_name=row.name)


def read_record(reading: Reading) -> Lines:
    """The record itself: begun, put together with another."""
    begun = reading.session.execute(
        select(Person.id, Staff.name)
        .join(Staff, Staff.id == Person.created_by)
        .where(Person.id.in_(reading.row_ids))
    )
    names: dict[UUID, str] = {row.id: row.name for row in begun}
    for row_id, heads in reading.heads.items():
        for head in heads:
            if row_id in names:
                title = pgettext("line", "Record begun")
                yield head, line_of(head, row_id, title, staff_name=names[row_id])
            else:
                title = pgettext("line", "Two records were put together")
                yield head, line_of(head, row_id, title)
