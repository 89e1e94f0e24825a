# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People on record (*Ratsuchende*): only what is needed, and nothing but a name is required.

Nationality and residence status are never asked. What a field may hold is checked in
`amstrat_desktop.services.person_checks`; who sees whom in `amstrat_desktop.services.person_access`.
"""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.people import (
    ChannelKind,
    InterpreterNeed,
    Literacy,
    PersonStatus,
    Safe,
)
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.models.person import Person, PersonChannel, PersonLanguage
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.person_access import GONE, require_open
from amstrat_desktop.services.person_checks import channel_hint, checked, telephone_of
from amstrat_desktop.services.person_index import index_person
from amstrat_desktop.services.person_records import (
    CaseLine,
    ChannelCard,
    ChannelDraft,
    LanguageDraft,
    PersonCard,
    PersonDraft,
)
from amstrat_desktop.services.work import Actor

_PLAIN = (
    "name",
    "name_latin",
    "code_name",
    "birth_year",
    "gender",
    "language",
    "written_language",
    "area_id",
    "literacy",
    "interpreter_need",
    "preferred_staff_id",
    "recognition_code",
    "status",
)


def record_person(
    session: Session, draft: PersonDraft, *, actor: Actor, now: datetime
) -> PersonCard:
    """Put a person on record. Raises FieldProblem."""
    if draft.status is PersonStatus.ANONYMISED:
        raise FieldProblem("status", _("A new record has a name."))
    draft = checked(session, draft, PersonDraft(), actor=actor, now=now)
    person = make_person(draft, actor=actor, now=now)
    session.add(person)
    session.flush()
    index_person(session, person, new=True)
    write_audit(session, "add", Kind.PERSON, person.id, actor=actor, now=now)
    return _card(session, person)


def make_person(draft: PersonDraft, *, actor: Actor, now: datetime) -> Person:
    """A checked draft as a mapped person, not yet in any session: for many at once."""
    person = Person(
        id=uuid7(), office_id=actor.office_id, created_at=now, created_by=actor.staff_id
    )
    _take_over(person, draft, actor=actor, now=now)
    return person


def edit_person(
    session: Session,
    person_id: UUID,
    draft: PersonDraft,
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> PersonCard:
    """Change what is on record. Raises FieldProblem, and `Conflict` when somebody was faster."""
    require_open(session, person_id, actor=actor)
    person = _person(session, person_id)
    before = draft_of(person)
    require_version(session, person, version, theirs=before)
    draft = checked(session, draft, before, actor=actor, now=now)
    changed = [f.name for f in fields(draft) if getattr(draft, f.name) != getattr(before, f.name)]
    if not changed:
        return _card(session, person)
    _take_over(person, draft, actor=actor, now=now)
    session.flush()
    index_person(session, person, new=False)
    write_audit(session, "edit", Kind.PERSON, person.id, actor=actor, now=now, fields=changed)
    return _card(session, person)


def read_person(session: Session, person_id: UUID, *, actor: Actor) -> PersonCard:
    """One person with everything on the record itself.

    Raises Problem when it is not there for this actor, and `ReasonNeeded` when it is restricted
    and no reason was given yet.
    """
    require_open(session, person_id, actor=actor)
    return _card(session, _person(session, person_id))


def change_status(
    session: Session, person_id: UUID, status: PersonStatus, *, actor: Actor, now: datetime
) -> PersonCard:
    """Let a record rest, end it, or take it up again; the status before undoes it."""
    require_open(session, person_id, actor=actor)
    person = _person(session, person_id)
    if PersonStatus.ANONYMISED in {status, PersonStatus(person.status)}:
        raise Problem(_("An anonymised record stays as it is."))
    if person.status != status:
        person.status = status.value
        person.updated_at, person.updated_by = now, actor.staff_id
        write_audit(
            session, status.value, Kind.PERSON, person.id, actor=actor, now=now, fields=["status"]
        )
        session.flush()
    return _card(session, person)


def draft_of(person: Person) -> PersonDraft:
    """A mapped person as a draft: inside services only."""
    plain = {name: getattr(person, name) for name in _PLAIN}
    plain |= {
        "literacy": Literacy(person.literacy),
        "interpreter_need": InterpreterNeed(person.interpreter_need),
        "status": PersonStatus(person.status),
    }
    return PersonDraft(
        **plain,
        channels=tuple(
            ChannelDraft(
                kind=ChannelKind(line.channel_kind),
                value=line.value,
                safe=Safe(line.safe),
                voicemail=line.voicemail,
                language=line.language,
                remark=line.remark,
                id=line.id,
            )
            for line in person.channels
        ),
        languages=tuple(
            LanguageDraft(line.language, line.speaks, line.reads, line.as_of, line.evidence)
            for line in person.languages
        ),
    )


def channel_cards(channels: Sequence[PersonChannel]) -> tuple[ChannelCard, ...]:
    """Mapped channels as they are shown: inside services only."""
    return tuple(_channel_card(line) for line in channels)


def _channel_card(line: PersonChannel) -> ChannelCard:
    kind = ChannelKind(line.channel_kind)
    number = telephone_of(kind, line.value)
    return ChannelCard(
        id=line.id,
        kind=kind,
        shown=number.shown if number is not None and number.plausible else line.value,
        dialled=line.dialled,
        safe=Safe(line.safe),
        voicemail=line.voicemail,
        language=line.language,
        remark=line.remark,
        hint=channel_hint(kind, line.value),
    )


def _person(session: Session, person_id: UUID) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise Problem(GONE)
    return person


def _take_over(person: Person, draft: PersonDraft, *, actor: Actor, now: datetime) -> None:
    for name in _PLAIN:
        setattr(person, name, getattr(draft, name))
    person.updated_at, person.updated_by = now, actor.staff_id
    # Attempts to reach somebody point to a channel: it keeps its key.
    kept = {line.id: line for line in person.channels}
    person.channels = [
        _channel(kept.get(line.id) if line.id else None, line, at, actor.office_id)
        for at, line in enumerate(draft.channels)
    ]
    known = {line.language: line for line in person.languages}
    person.languages = [
        _language(known.get(line.language), line, at, actor.office_id)
        for at, line in enumerate(draft.languages)
    ]


def _channel(
    mapped: PersonChannel | None, line: ChannelDraft, at: int, office_id: UUID
) -> PersonChannel:
    mapped = mapped or PersonChannel(id=uuid7(), office_id=office_id)
    number = telephone_of(line.kind, line.value)
    mapped.channel_kind = line.kind.value
    mapped.value = line.value
    mapped.dialled = number.dialled if number is not None else ""
    mapped.safe = line.safe.value
    mapped.voicemail = line.voicemail
    mapped.language, mapped.remark = line.language, line.remark
    mapped.position = at
    return mapped


def _language(
    mapped: PersonLanguage | None, line: LanguageDraft, at: int, office_id: UUID
) -> PersonLanguage:
    mapped = mapped or PersonLanguage(id=uuid7(), office_id=office_id)
    mapped.language = line.language
    mapped.speaks, mapped.reads = line.speaks, line.reads
    mapped.as_of, mapped.evidence = line.as_of, line.evidence
    mapped.position = at
    return mapped


def _card(session: Session, person: Person) -> PersonCard:
    wanted = {person.created_by, person.updated_by, person.preferred_staff_id}
    found = session.execute(select(Staff.id, Staff.name).where(Staff.id.in_(wanted - {None})))
    names: dict[UUID | None, str] = {row.id: row.name for row in found}
    area = session.get(Area, person.area_id) if person.area_id else None
    return PersonCard(
        id=person.id,
        version=person.version,
        draft=draft_of(person),
        channels=channel_cards(person.channels),
        area=area.name if area else "",
        preferred_staff=names.get(person.preferred_staff_id, ""),
        cases=_open_cases(session, person.id),
        restricted_at=person.restricted_at,
        restriction_reason=person.restriction_reason,
        created_at=person.created_at,
        created_by_name=names.get(person.created_by, ""),
        updated_at=person.updated_at,
        updated_by_name=names.get(person.updated_by, ""),
    )


def _open_cases(session: Session, person_id: UUID) -> tuple[CaseLine, ...]:
    deputy = aliased(Staff)
    found = session.execute(
        select(SupportCase.id, SupportCase.responsible_id, Staff.name, deputy.name)
        .join(Staff, Staff.id == SupportCase.responsible_id)
        .outerjoin(deputy, deputy.id == SupportCase.deputy_id)
        .where(SupportCase.person_id == person_id, SupportCase.status == "open")
        .order_by(SupportCase.id.desc())
    )
    return tuple(CaseLine(*row[:3], row[3] or "") for row in found)
