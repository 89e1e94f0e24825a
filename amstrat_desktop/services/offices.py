# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office and its staff: what is printed as the sender of every slip."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models.office import Area, AreaAlias, Office, Staff
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor

HOURS_LIMIT: Final = 500
"""Characters of the opening hours: what fits beside the sender on a slip."""

_POSTCODE: Final = re.compile(r"\d{5}")
BODY_LIMIT: Final = 400
"""Characters of who is responsible, and of the officer's contact: each a few lines on a paper."""
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")

_OFFICE_FIELDS: Final = (
    "name", "street", "postcode", "city", "telephone", "fax", "email", "hours", "release_needed",
    "responsible_body", "dpo_contact",
)  # fmt: skip

_SEVERAL_LINES: Final = {
    "hours": HOURS_LIMIT,
    "responsible_body": BODY_LIMIT,
    "dpo_contact": BODY_LIMIT,
}


@dataclass(frozen=True, slots=True)
class OfficeDraft:
    """What the office's page and the first-run assistant ask.

    hours: opening hours as printed, several lines. home_areas: names, numbers or aliases of the
    areas where the office works. staff_name, staff_position: of whoever fills it in.
    release_needed: an agency is told something only with a release from secrecy as well.
    responsible_body: who answers for the data, with an address, "" where the office itself does;
    dpo_contact: of its data protection officer. Both stand on the information sheet.
    """

    name: str
    staff_name: str
    staff_position: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    telephone: str = ""
    fax: str = ""
    email: str = ""
    hours: str = ""
    home_areas: tuple[str, ...] = ()
    release_needed: bool = False
    responsible_body: str = ""
    dpo_contact: str = ""


@dataclass(frozen=True, slots=True)
class OfficeCard:
    """The office as stored; staff_*: whoever asks. home_areas: names, in the city's order."""

    id: UUID
    name: str
    street: str
    postcode: str
    city: str
    telephone: str
    fax: str
    email: str
    hours: str
    release_needed: bool
    slip_prefix: str
    sample: bool
    home_areas: tuple[str, ...]
    staff_id: UUID
    staff_name: str
    staff_position: str
    responsible_body: str = ""
    dpo_contact: str = ""


@dataclass(frozen=True, slots=True)
class StaffEntry:
    """What one says of oneself; it stands on the slips that one gives out."""

    name: str
    position: str = ""
    telephone: str = ""


@dataclass(frozen=True, slots=True)
class StaffDraft(StaffEntry):
    """What the lead says of a colleague. bound: by professional secrecy (§ 203 StGB)."""

    role: Role = Role.COUNSELLING
    bound: bool = False


@dataclass(frozen=True, slots=True)
class StaffCard:
    """role: what they may see and do. bound: by professional secrecy (§ 203 StGB)."""

    id: UUID
    name: str
    position: str
    telephone: str
    active: bool
    role: Role
    bound: bool


def find_actor(session: Session, staff_id: UUID | None) -> Actor:
    """Who acts after unlocking: the slot's user.

    staff_id None: opened with the recovery code, which is whoever worked here first and still
    does. Raises Problem where the key belongs to nobody on the staff.
    """
    query = select(Staff.id, Staff.office_id).order_by(Staff.active_to.is_not(None), Staff.id)
    if staff_id is not None:
        query = query.where(Staff.id == staff_id)
    found = session.execute(query.limit(1)).one_or_none()
    if found is None:
        raise Problem(_("This key belongs to nobody on the office's staff."))
    return Actor(staff_id=found.id, office_id=found.office_id)


def read_office(session: Session, actor: Actor) -> OfficeCard:
    """The actor's office."""
    office = session.get_one(Office, actor.office_id)
    staff = session.get_one(Staff, actor.staff_id)
    home = session.scalars(
        select(Area.name)
        .where(Area.office_id == actor.office_id, Area.home)
        .order_by(Area.position, Area.name)
    )
    return OfficeCard(
        id=office.id,
        **{name: getattr(office, name) for name in _OFFICE_FIELDS},
        slip_prefix=office.slip_prefix,
        sample=office.sample,
        home_areas=tuple(home),
        staff_id=staff.id,
        staff_name=staff.name,
        staff_position=staff.position,
    )


def list_staff(session: Session, office_id: UUID) -> tuple[StaffCard, ...]:
    """Everybody who ever recorded here; who still does stands first."""
    query = (
        select(Staff)
        .where(Staff.office_id == office_id)
        .order_by(Staff.active_to.is_not(None), Staff.name, Staff.id)
    )
    return tuple(_staff_card(staff) for staff in session.scalars(query))


def edit_office(session: Session, draft: OfficeDraft, *, actor: Actor, now: datetime) -> OfficeCard:
    """Change the office, its home areas and the actor's own name and position.

    Raises FieldProblem for a missing name, a postcode, an e-mail address, an unknown area.
    """
    draft = clean_office(draft)
    office = session.get_one(Office, actor.office_id)
    changed = _set_changed(office, {name: getattr(draft, name) for name in _OFFICE_FIELDS})
    if set_home_areas(session, actor.office_id, draft.home_areas):
        changed.append("home_areas")
    if changed:
        write_audit(session, "edit", Kind.OFFICE, office.id, actor=actor, now=now, fields=changed)
    own = session.get_one(Staff, actor.staff_id)
    entry = StaffEntry(draft.staff_name, draft.staff_position, own.telephone)
    _change_staff(session, own, entry, actor=actor, now=now)
    session.flush()
    return read_office(session, actor)


def add_staff(session: Session, draft: StaffDraft, *, actor: Actor, now: datetime) -> StaffCard:
    """Somebody new who records. Raises FieldProblem for a missing name."""
    draft = clean_staff(draft)
    staff = Staff(
        office_id=actor.office_id,
        **asdict(draft),
        active_from=office_day(now),
    )
    session.add(staff)
    session.flush()
    write_audit(session, "add", Kind.STAFF, staff.id, actor=actor, now=now)
    return _staff_card(staff)


def edit_staff(
    session: Session, staff_id: UUID, draft: StaffDraft, *, actor: Actor, now: datetime
) -> StaffCard:
    """Change somebody's entry, role or secrecy.

    Raises FieldProblem for a missing name, and for another role of one's own: so that a lead is
    left, whatever they do.
    """
    staff = session.get_one(Staff, staff_id)
    if staff.id == actor.staff_id and draft.role != staff.role:
        raise FieldProblem("role", _("Let another lead change your role."))
    _change_staff(session, staff, clean_staff(draft), actor=actor, now=now)
    return _staff_card(staff)


def edit_own_entry(
    session: Session, entry: StaffEntry, *, actor: Actor, now: datetime
) -> StaffCard:
    """Change one's own name, position or telephone. Raises FieldProblem for a missing name."""
    own = session.get_one(Staff, actor.staff_id)
    _change_staff(session, own, _clean_entry(entry), actor=actor, now=now)
    return _staff_card(own)


def clean_office(draft: OfficeDraft) -> OfficeDraft:
    """The draft as it may be stored. Raises FieldProblem."""
    cleaned: dict[str, Any] = {
        field.name: clean_line(getattr(draft, field.name))
        for field in fields(draft)
        if field.name not in (*_SEVERAL_LINES, "home_areas", "release_needed")
    }
    for name, limit in _SEVERAL_LINES.items():
        cleaned[name] = clean_text(getattr(draft, name), limit=limit)
    draft = replace(
        draft,
        **cleaned,
        home_areas=tuple(filter(None, map(clean_line, draft.home_areas))),
    )
    if not draft.name:
        raise FieldProblem("name", _("The office needs a name: it stands on every slip."))
    if not draft.staff_name:
        raise FieldProblem("staff_name", _("Please enter your name."))
    if draft.postcode and not _POSTCODE.fullmatch(draft.postcode):
        raise FieldProblem("postcode", _("A postcode has five digits."))
    if draft.email and not _EMAIL.fullmatch(draft.email):
        raise FieldProblem("email", _("An e-mail address looks like name@example.org."))
    return draft


def clean_staff(draft: StaffDraft) -> StaffDraft:
    """The draft as it may be stored. Raises FieldProblem."""
    return replace(draft, **asdict(_clean_entry(draft)), role=Role(draft.role))


def _clean_entry(entry: StaffEntry) -> StaffEntry:
    cleaned = StaffEntry(
        clean_line(entry.name), clean_line(entry.position), clean_line(entry.telephone)
    )
    if not cleaned.name:
        raise FieldProblem("name", _("Please enter a name."))
    return cleaned


def set_home_areas(session: Session, office_id: UUID, wanted: tuple[str, ...]) -> bool:
    """Mark where the office works; says whether anything changed.

    wanted: names, numbers or aliases. Raises FieldProblem naming the first unknown one.
    """
    areas = session.scalars(select(Area).where(Area.office_id == office_id)).all()
    aliases = session.execute(
        select(AreaAlias.alias, AreaAlias.area_id).join(Area).where(Area.office_id == office_id)
    )
    known = {alias.casefold(): area_id for alias, area_id in aliases}
    known |= {area.number: area.id for area in areas if area.number}
    known |= {area.name.casefold(): area.id for area in areas}
    unknown = [word for word in wanted if word.casefold() not in known]
    if unknown:
        raise FieldProblem("home_areas", _("No area is called “{name}”.", name=unknown[0]))
    home = {known[word.casefold()] for word in wanted}
    changed = [area for area in areas if area.home != (area.id in home)]
    for area in changed:
        area.home = area.id in home
    return bool(changed)


def _change_staff(
    session: Session, staff: Staff, entry: StaffEntry, *, actor: Actor, now: datetime
) -> None:
    changed = _set_changed(staff, asdict(entry))
    if changed:
        write_audit(session, "edit", Kind.STAFF, staff.id, actor=actor, now=now, fields=changed)


def _set_changed(record: Office | Staff, values: Mapping[str, str | bool]) -> list[str]:
    """Set what differs and name it: an unchanged record writes no line into the audit log."""
    changed = [name for name, value in values.items() if getattr(record, name) != value]
    for name in changed:
        setattr(record, name, values[name])
    return changed


def _staff_card(staff: Staff) -> StaffCard:
    return StaffCard(
        staff.id,
        staff.name,
        staff.position,
        staff.telephone,
        active=staff.active_to is None,
        role=Role(staff.role),
        bound=staff.bound,
    )
