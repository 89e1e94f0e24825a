# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Appointments of a person, here or at an agency.

The appointment that an agency gave on a referral is the referral's own
(`Referral.appointment_at`): it drives the referral's clock and stands in its history, so it is
never copied into a row here. `appointment_list` shows both side by side. `referral_id` of a row
here names the referral that our own appointment is about, such as preparing it or going along.

A moment at midnight of the office is a day of which no time was said.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.planning import (
    APPOINTMENT_STATUS_LABELS,
    AppointmentStatus,
    FollowUpRule,
    ReminderMode,
)
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.planning import Appointment, AppointmentReason
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.deadlines import working_day
from amstrat_desktop.services.follow_ups import FollowUpCard, FollowUpDraft, add_follow_up
from amstrat_desktop.services.person_access import is_hidden, require_open, require_reason
from amstrat_desktop.services.work import Actor

LONGEST: Final = 12 * 60
"""Minutes; a longer appointment is a typing error."""

BRING_LIMIT: Final = 500
REMARK_LIMIT: Final = 1000
ASK_AFTER: Final = 2
"""Working days until somebody asks after an appointment to which the person did not come."""

_PLAIN: Final = (
    "case_id",
    "referral_id",
    "organisation_id",
    "starts_at",
    "duration",
    "interpreter",
    "accompanied_by",
    "subject",
    "with_whom",
    "place",
)
ENDS: Final = frozenset(AppointmentStatus) - {AppointmentStatus.PLANNED, AppointmentStatus.MOVED}
"""What may become of a planned appointment, other than another one in its place."""

_WITH_REASONS: Final = frozenset({AppointmentStatus.NO_SHOW, AppointmentStatus.CANCELLED_BY_PERSON})


@dataclass(frozen=True, slots=True)
class AppointmentDraft:
    """An appointment as it was entered. duration: minutes. bring: one thing a line.

    with_whom: where there is no organisation in the directory. staff_id None: whoever writes
    it. interpreter: code. version: of the record that is edited; 0 for a new one.
    """

    person_id: UUID
    starts_at: datetime | None
    duration: int | None = None
    subject: str = ""
    organisation_id: UUID | None = None
    with_whom: str = ""
    place: str = ""
    bring: str = ""
    interpreter: str = ""
    reminder: ReminderMode = ReminderMode.NONE
    staff_id: UUID | None = None
    accompanied_by: UUID | None = None
    case_id: UUID | None = None
    referral_id: UUID | None = None
    remark: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class AppointmentEnd:
    """What became of it. reasons: codes of *no_show_reason*, for who did not come."""

    status: AppointmentStatus
    reasons: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AppointmentCard:
    """One appointment. organisation, street, stop: from the directory, as they are now.

    sequence: how often it changed, for calendar files. reasons: codes.
    """

    id: UUID
    version: int
    draft: AppointmentDraft
    starts_at: datetime
    organisation: str
    address: str
    stop: str
    staff_name: str
    accompanied_by_name: str
    status: AppointmentStatus
    reasons: tuple[str, ...]
    moved_to_id: UUID | None
    created_at: datetime
    updated_at: datetime

    @property
    def sequence(self) -> int:
        return self.version - 1


def record_appointment(
    session: Session, draft: AppointmentDraft, *, actor: Actor, now: datetime
) -> AppointmentCard:
    """Note an appointment. Raises FieldProblem for a missing day."""
    require_open(session, draft.person_id, actor=actor)
    row = _new(draft, actor=actor, now=now)
    _take_over(row, _checked(session, draft, actor=actor, now=now), actor=actor, now=now)
    session.add(row)
    session.flush()
    write_audit(session, "add", Kind.APPOINTMENT, row.id, actor=actor, now=now)
    return card_of(session, row)


def edit_appointment(
    session: Session, appointment_id: UUID, draft: AppointmentDraft, *, actor: Actor, now: datetime
) -> AppointmentCard:
    """Correct a planned one; for another day see `move_appointment`."""
    row = appointment_of(session, appointment_id, actor=actor)
    require_version(session, row, draft.version, theirs=lambda: draft_of(row))
    _require_planned(row)
    draft = _checked(session, replace(draft, person_id=row.person_id), actor=actor, now=now)
    fields = _take_over(row, draft, actor=actor, now=now)
    session.flush()
    write_audit(session, "edit", Kind.APPOINTMENT, row.id, actor=actor, now=now, fields=fields)
    return card_of(session, row)


def move_appointment(
    session: Session, appointment_id: UUID, draft: AppointmentDraft, *, actor: Actor, now: datetime
) -> AppointmentCard:
    """Put another one in its place; the old one stays, says “moved” and where to."""
    row = appointment_of(session, appointment_id, actor=actor)
    require_version(session, row, draft.version, theirs=lambda: draft_of(row))
    _require_planned(row)
    if draft.starts_at == row.starts_at:
        raise FieldProblem("starts_at", _("Choose another day or another time."))
    moved = record_appointment(
        session, replace(draft, person_id=row.person_id), actor=actor, now=now
    )
    row.status, row.moved_to_id = AppointmentStatus.MOVED.value, moved.id
    _touch(row, actor=actor, now=now)
    session.flush()
    fields = ["moved_to_id", "status"]
    write_audit(session, "move", Kind.APPOINTMENT, row.id, actor=actor, now=now, fields=fields)
    return moved


def end_appointment(
    session: Session, appointment_id: UUID, end: AppointmentEnd, *, actor: Actor, now: datetime
) -> AppointmentCard:
    """Note what became of it. Reasons may be left out, and several may be true."""
    row = appointment_of(session, appointment_id, actor=actor)
    _require_planned(row)
    if end.status not in ENDS:
        raise FieldProblem("status", _("Choose what became of the appointment."))
    if end.status is AppointmentStatus.ATTENDED and office_day(row.starts_at) > office_day(now):
        raise FieldProblem("status", _("This appointment is still to come."))
    reasons = tuple(sorted(set(end.reasons))) if end.status in _WITH_REASONS else ()
    use = CodeUse("reasons", ListName.NO_SHOW_REASON, reasons)
    require_codes(session, [use], on=office_day(now))
    row.status = end.status.value
    row.reasons = [AppointmentReason(reason=reason) for reason in reasons]
    row.remark = clean_text(end.remark, limit=REMARK_LIMIT) or row.remark
    _touch(row, actor=actor, now=now)
    session.flush()
    fields = ["reasons", "status"]
    write_audit(session, "end", Kind.APPOINTMENT, row.id, actor=actor, now=now, fields=fields)
    return card_of(session, row)


def reopen_appointment(
    session: Session, appointment_id: UUID, *, actor: Actor, now: datetime
) -> AppointmentCard:
    """Take back what became of it: it is planned again, and one in its place is removed."""
    row = appointment_of(session, appointment_id, actor=actor)
    if row.moved_to_id is not None:
        follower, row.moved_to_id = row.moved_to_id, None
        session.flush()
        discard_appointment(session, follower, actor=actor, now=now)
    row.status, row.reasons = AppointmentStatus.PLANNED.value, []
    _touch(row, actor=actor, now=now)
    session.flush()
    write_audit(
        session, "reopen", Kind.APPOINTMENT, row.id, actor=actor, now=now, fields=["status"]
    )
    return card_of(session, row)


def discard_appointment(
    session: Session, appointment_id: UUID, *, actor: Actor, now: datetime
) -> None:
    """Undo a new one that nothing was done with yet; raises Problem for any other."""
    row = appointment_of(session, appointment_id, actor=actor)
    if row.status != AppointmentStatus.PLANNED or row.version > 1:
        raise Problem(_("This appointment was changed since. Cancel it instead."))
    session.delete(row)
    session.flush()
    write_audit(session, "discard", Kind.APPOINTMENT, appointment_id, actor=actor, now=now)


def ask_after_no_show(
    session: Session, appointment_id: UUID, *, actor: Actor, now: datetime
) -> FollowUpCard:
    """A task to ask how it is going, for whoever had the appointment, if still here."""
    card = read_appointment(session, appointment_id, actor=actor)
    responsible = session.get_one(Staff, card.draft.staff_id or actor.staff_id)
    draft = FollowUpDraft(
        due_on=working_day(office_day(now), ASK_AFTER),
        text=card.draft.subject or card.organisation or card.draft.with_whom,
        staff_id=responsible.id if responsible.active_to is None else actor.staff_id,
        person_id=card.draft.person_id,
        case_id=card.draft.case_id,
    )
    return add_follow_up(session, draft, actor=actor, now=now, rule=FollowUpRule.NO_SHOW)


def read_appointment(session: Session, appointment_id: UUID, *, actor: Actor) -> AppointmentCard:
    """One appointment; raises Problem when there is none that the actor may see."""
    row = appointment_of(session, appointment_id, actor=actor)
    require_reason(session, row.person_id)
    return card_of(session, row)


def appointment_of(session: Session, appointment_id: UUID, *, actor: Actor) -> Appointment:
    """The mapped record, for the services."""
    row = session.get(Appointment, appointment_id)
    if row is None or is_hidden(session, row.person_id, actor=actor):
        raise Problem(_("This appointment no longer exists."))
    return row


def card_of(session: Session, row: Appointment) -> AppointmentCard:
    """The card of a mapped record."""
    agency = session.get(Organisation, row.organisation_id) if row.organisation_id else None
    companion = session.get(Staff, row.accompanied_by) if row.accompanied_by else None
    return AppointmentCard(
        id=row.id,
        version=row.version,
        draft=draft_of(row),
        starts_at=row.starts_at,
        organisation=agency.name if agency else "",
        address=address_of(agency.street, agency.postcode, agency.city) if agency else "",
        stop=agency.stop if agency else "",
        staff_name=session.get_one(Staff, row.staff_id).name,
        accompanied_by_name=companion.name if companion else "",
        status=AppointmentStatus(row.status),
        reasons=tuple(reason.reason for reason in row.reasons),
        moved_to_id=row.moved_to_id,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def draft_of(row: Appointment) -> AppointmentDraft:
    """What is on record, in the form in which it was entered."""
    return AppointmentDraft(
        person_id=row.person_id,
        **{name: getattr(row, name) for name in _PLAIN},
        bring=row.bring,
        reminder=ReminderMode(row.reminder),
        staff_id=row.staff_id,
        remark=row.remark,
        version=row.version,
    )


def address_of(street: str, postcode: str, city: str) -> str:
    """A German address in one line; parts that are missing leave no trace."""
    return ", ".join(part for part in (street, f"{postcode} {city}".strip()) if part)


def _new(draft: AppointmentDraft, *, actor: Actor, now: datetime) -> Appointment:
    return Appointment(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=draft.person_id,
        staff_id=draft.staff_id or actor.staff_id,
        status=AppointmentStatus.PLANNED.value,
        created_at=now,
        created_by=actor.staff_id,
    )


def _checked(
    session: Session, draft: AppointmentDraft, *, actor: Actor, now: datetime
) -> AppointmentDraft:
    if draft.starts_at is None:
        raise FieldProblem("starts_at", _("Enter the day and the time of the appointment."))
    if draft.duration is not None and not 0 < draft.duration <= LONGEST:
        raise FieldProblem("duration", _("Enter minutes, at most {most}.", most=LONGEST))
    for field, staff_id in (("staff_id", draft.staff_id), ("accompanied_by", draft.accompanied_by)):
        if staff_id is not None:
            staff = session.get(Staff, staff_id)
            if staff is None or staff.office_id != actor.office_id:
                raise FieldProblem(field, _("Choose somebody who works here."))
    if draft.organisation_id and session.get(Organisation, draft.organisation_id) is None:
        raise FieldProblem("organisation_id", _("This agency is no longer in the directory."))
    use = CodeUse("interpreter", ListName.INTERPRETER, (draft.interpreter,))
    require_codes(session, [use], on=office_day(now))
    return replace(
        draft,
        subject=clean_line(draft.subject),
        with_whom=clean_line(draft.with_whom),
        place=clean_line(draft.place),
        bring=clean_text(draft.bring, limit=BRING_LIMIT),
        remark=clean_text(draft.remark, limit=REMARK_LIMIT),
    )


def _take_over(
    row: Appointment, draft: AppointmentDraft, *, actor: Actor, now: datetime
) -> list[str]:
    """Write what was entered into the record; gives back the names of what changed."""
    values: dict[str, Any] = {name: getattr(draft, name) for name in _PLAIN}
    values |= {
        "bring": draft.bring,
        "remark": draft.remark,
        "reminder": draft.reminder.value,
    }
    if draft.staff_id is not None:
        values["staff_id"] = draft.staff_id
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    _touch(row, actor=actor, now=now)
    return changed


def _touch(row: Appointment, *, actor: Actor, now: datetime) -> None:
    row.updated_at, row.updated_by = now, actor.staff_id


def _require_planned(row: Appointment) -> None:
    status = AppointmentStatus(row.status)
    if status is not AppointmentStatus.PLANNED:
        raise Problem(
            _(
                "This appointment is “{status}” and can't be changed any more.",
                status=APPOINTMENT_STATUS_LABELS[status],
            )
        )
