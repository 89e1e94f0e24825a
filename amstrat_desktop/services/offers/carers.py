# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Carers: who looks after children, until when their certificate holds, when they are away.

Of the extended certificate of good conduct only the dates are kept, never what stands in it
(§ 72a SGB VIII), and of an absence only the days.
"""

from collections import defaultdict
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.models.childcare import Carer, CarerAbsence, ChildcareGroup, GroupCarer
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.models.office import Staff
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.offers.carer_days import CertificateState, certificate_state
from amstrat_desktop.services.work import Actor

LONGEST_ABSENCE: Final = timedelta(days=366)
LONGEST_VALID: Final = timedelta(days=5 * 366)
"""The law has it seen “at regular intervals” (§ 72a SGB VIII); five years is what youth offices
agree upon with providers, and no longer date is a typing error.
"""

_GOING_ON: Final = (RunStatus.PLANNED, RunStatus.OPEN, RunStatus.RUNNING)
_PLAIN: Final = (
    "name",
    "qualification",
    "telephone",
    "staff_id",
    "certificate_seen_on",
    "certificate_valid_until",
)


@dataclass(frozen=True, slots=True)
class CarerDraft:
    """A carer as entered. staff_id: where a colleague looks after children.

    certificate_seen_on, certificate_valid_until: both or neither. version: of the carer that is
    changed.
    """

    name: str = ""
    qualification: str = ""
    telephone: str = ""
    staff_id: UUID | None = None
    certificate_seen_on: date | None = None
    certificate_valid_until: date | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """Days on which a carer is away, both included."""

    id: UUID
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class CarerRow:
    """A carer with everything. certificate: how it stands today. absences: that are not over.

    groups: of runs that are not over.
    """

    id: UUID
    draft: CarerDraft
    certificate: CertificateState
    absences: tuple[Absence, ...] = ()
    groups: int = 0
    retired: bool = False

    @property
    def name(self) -> str:
        return self.draft.name

    def is_away(self, on: date) -> bool:
        """Whether an absence is noted for the day."""
        return any(one.first_day <= on <= one.last_day for one in self.absences)


def list_carers(session: Session, *, on: date, retired: bool = False) -> tuple[CarerRow, ...]:
    """The carers by name. on: today. retired: those, too, who no longer work here."""
    found = session.scalars(
        select(Carer)
        .where(true() if retired else Carer.retired_on.is_(None))
        .order_by(Carer.name, Carer.id)
    ).all()
    away, groups = _absences(session, on), _groups(session)
    return tuple(
        CarerRow(
            id=carer.id,
            draft=_draft_of(carer),
            certificate=certificate_state(carer.certificate_valid_until, on),
            absences=tuple(away.get(carer.id, ())),
            groups=groups.get(carer.id, 0),
            retired=carer.retired_on is not None,
        )
        for carer in found
    )


def record_carer(session: Session, draft: CarerDraft, *, actor: Actor, now: datetime) -> UUID:
    """Put a carer on record. Raises `FieldProblem`."""
    draft = _checked(session, draft, CarerDraft(), now)
    carer = Carer(id=uuid7(), office_id=actor.office_id, created_at=now, created_by=actor.staff_id)
    _take_over(carer, draft, actor=actor, now=now)
    session.add(carer)
    session.flush()
    write_audit(session, "record", Kind.CARER, carer.id, actor=actor, now=now)
    return carer.id


def edit_carer(
    session: Session, carer_id: UUID, draft: CarerDraft, *, actor: Actor, now: datetime
) -> None:
    """Change a carer. Raises `FieldProblem`, and `Conflict` when somebody else was faster."""
    carer = _carer(session, carer_id)
    before = _draft_of(carer)
    require_version(session, carer, draft.version, theirs=before)
    draft = _checked(session, draft, before, now, own_id=carer_id)
    changed = [
        field.name
        for field in fields(draft)
        if field.name != "version" and getattr(before, field.name) != getattr(draft, field.name)
    ]
    if changed:
        _take_over(carer, draft, actor=actor, now=now)
        session.flush()
        write_audit(session, "edit", Kind.CARER, carer_id, actor=actor, now=now, fields=changed)


def retire_carer(session: Session, carer_id: UUID, *, actor: Actor, now: datetime) -> None:
    """The carer no longer works here; their groups keep them listed, but not counted."""
    carer = _carer(session, carer_id)
    if carer.retired_on is None:
        carer.retired_on = office_day(now)
        _touch(carer, actor=actor, now=now)
        write_audit(session, "retire", Kind.CARER, carer_id, actor=actor, now=now)


def restore_carer(session: Session, carer_id: UUID, *, actor: Actor, now: datetime) -> None:
    """The carer works here again."""
    carer = _carer(session, carer_id)
    if carer.retired_on is not None:
        carer.retired_on = None
        _touch(carer, actor=actor, now=now)
        write_audit(session, "restore", Kind.CARER, carer_id, actor=actor, now=now)


def note_absence(
    session: Session,
    carer_id: UUID,
    first_day: date,
    last_day: date,
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    """A carer is away on these days, both included; nobody is asked why.

    It unbooks no child: days on which the carers are too few are shown instead.
    """
    _carer(session, carer_id)
    if last_day < first_day:
        raise FieldProblem("last_day", _("This is before the first day."))
    if last_day - first_day > LONGEST_ABSENCE:
        raise FieldProblem("last_day", _("This is more than a year."))
    absence = CarerAbsence(
        id=uuid7(),
        office_id=actor.office_id,
        carer_id=carer_id,
        first_day=first_day,
        last_day=last_day,
    )
    session.add(absence)
    session.flush()
    write_audit(session, "note_absence", Kind.CARER, carer_id, actor=actor, now=now)
    return absence.id


def remove_absence(session: Session, absence_id: UUID, *, actor: Actor, now: datetime) -> None:
    """The carer is there after all."""
    absence = session.get(CarerAbsence, absence_id)
    if absence is None:
        raise Problem(_("This absence is no longer on record."))
    session.delete(absence)
    session.flush()
    write_audit(session, "remove_absence", Kind.CARER, absence.carer_id, actor=actor, now=now)


def return_on(session: Session, carer_id: UUID, day: date, *, actor: Actor, now: datetime) -> None:
    """The carer is there on this day after all; on the other days of an absence still not."""
    _carer(session, carer_id)
    found = session.scalars(
        select(CarerAbsence).where(
            CarerAbsence.carer_id == carer_id,
            CarerAbsence.first_day <= day,
            CarerAbsence.last_day >= day,
        )
    ).all()
    one = timedelta(days=1)
    for absence in found:
        first, last = absence.first_day, absence.last_day
        session.delete(absence)
        for start, end in ((first, day - one), (day + one, last)):
            if start <= end:
                session.add(
                    CarerAbsence(
                        id=uuid7(),
                        office_id=actor.office_id,
                        carer_id=carer_id,
                        first_day=start,
                        last_day=end,
                    )
                )
    if found:
        session.flush()
        write_audit(session, "remove_absence", Kind.CARER, carer_id, actor=actor, now=now)


def _absences(session: Session, on: date) -> dict[UUID, list[Absence]]:
    away: dict[UUID, list[Absence]] = defaultdict(list)
    found = session.scalars(
        select(CarerAbsence)
        .where(CarerAbsence.last_day >= on)
        .order_by(CarerAbsence.first_day, CarerAbsence.id)
    )
    for one in found:
        away[one.carer_id].append(Absence(one.id, one.first_day, one.last_day))
    return away


def _groups(session: Session) -> dict[UUID, int]:
    found = session.execute(
        select(GroupCarer.carer_id, func.count().label("groups"))
        .join(ChildcareGroup, ChildcareGroup.id == GroupCarer.group_id)
        .join(OfferRun, OfferRun.id == ChildcareGroup.run_id)
        .where(OfferRun.status.in_(_GOING_ON))
        .group_by(GroupCarer.carer_id)
    )
    return {row.carer_id: row.groups for row in found}


def _checked(
    session: Session,
    draft: CarerDraft,
    before: CarerDraft,
    now: datetime,
    own_id: UUID | None = None,
) -> CarerDraft:
    draft = replace(draft, name=clean_line(draft.name), telephone=clean_line(draft.telephone))
    if not draft.name:
        raise FieldProblem("name", _("Say who it is."))
    names = session.scalars(select(Carer.name).where(Carer.id != own_id))
    if draft.name.casefold() in map(str.casefold, names):
        raise FieldProblem("name", _("There is already a carer with this name."))
    _require_certificate(draft, before, office_day(now))
    use = CodeUse(
        "qualification",
        ListName.CARER_QUALIFICATION,
        (draft.qualification,),
        (before.qualification,),
    )
    require_codes(session, [use], on=office_day(now))
    if draft.staff_id is not None and session.get(Staff, draft.staff_id) is None:
        raise FieldProblem("staff_id", _("This colleague is no longer on record."))
    return draft


def _require_certificate(draft: CarerDraft, before: CarerDraft, today: date) -> None:
    seen, until = draft.certificate_seen_on, draft.certificate_valid_until
    if (seen, until) == (before.certificate_seen_on, before.certificate_valid_until):
        return
    if seen is None and until is not None:
        raise FieldProblem("certificate_seen_on", _("Say when somebody saw the certificate."))
    if seen is not None and seen > today:
        raise FieldProblem("certificate_seen_on", _("This day is in the future."))
    if seen is None:
        return
    if until is None:
        raise FieldProblem("certificate_valid_until", _("Say until when it holds."))
    if until < seen:
        raise FieldProblem(
            "certificate_valid_until", _("This is before the day on which it was seen.")
        )
    if until - seen > LONGEST_VALID:
        raise FieldProblem(
            "certificate_valid_until", _("After five years a new one has to be seen.")
        )


def _take_over(carer: Carer, draft: CarerDraft, *, actor: Actor, now: datetime) -> None:
    for name in _PLAIN:
        setattr(carer, name, getattr(draft, name))
    _touch(carer, actor=actor, now=now)


def _draft_of(carer: Carer) -> CarerDraft:
    values: dict[str, Any] = {name: getattr(carer, name) for name in _PLAIN}
    return CarerDraft(**values, version=carer.version)


def _touch(carer: Carer, *, actor: Actor, now: datetime) -> None:
    carer.updated_at, carer.updated_by = now, actor.staff_id


def _carer(session: Session, carer_id: UUID) -> Carer:
    carer = session.get(Carer, carer_id)
    if carer is None:
        raise Problem(_("This carer is no longer on record."))
    return carer
