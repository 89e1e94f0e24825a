# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letters that a childcare place is urgent (*Dringlichkeitsbescheinigung*).

The family gets the letter and carries it where it wants, so no consent is needed for its way
(R3). What left the house is kept as it was printed, to print exactly the same again.
"""

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import LANGUAGES, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.kita import Ground
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.kita import PriorityLetter
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.kita_children import open_people, require_child
from amstrat_desktop.services.kita_records import LetterLine, in_order
from amstrat_desktop.services.offices import OfficeCard, read_office
from amstrat_desktop.services.person_access import of_visible, require_open
from amstrat_desktop.services.work import Actor

WORDS_LIMIT: Final = 400
RECIPIENT_LIMIT: Final = 120
GERMAN: Final = "de"
_PDF: Final = b"%PDF-"


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """What the letter says. organisation_id: a Kita of the directory, else recipient is who it
    is for; "" leaves it open. starts_on: from when the place is needed. words: one or two
    sentences of the counsellor, in German. child_name: "" leaves a line to write it on; it is
    printed and not kept anywhere else.
    """

    member_id: UUID
    grounds: tuple[Ground, ...] = ()
    organisation_id: UUID | None = None
    recipient: str = ""
    starts_on: date | None = None
    words: str = ""
    language: str = GERMAN
    child_name: str = ""


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """Everything that stands on a letter; nothing of the family beyond it."""

    draft: LetterDraft
    office: OfficeCard
    staff_name: str
    staff_position: str
    parent: str
    birth_year: int | None
    recipient: str
    recipient_place: str
    issued_on: date


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """What was drawn. template: name and version of the layout."""

    draft: LetterDraft
    pdf: bytes
    template: str
    way: PrintWay


def read_letter_start(
    session: Session, person_id: UUID, member_id: UUID, *, actor: Actor
) -> LetterDraft:
    """An empty letter for a child, in the language that the parent reads; its name by consent."""
    member = require_child(session, person_id, member_id, actor=actor)
    person = session.get_one(Person, person_id)
    wanted = (person.written_language, person.language)
    language = next((code for code in wanted if code in LANGUAGES), GERMAN)
    return LetterDraft(member_id, language=language, child_name=member.first_name)


def letter_facts(
    session: Session, person_id: UUID, draft: LetterDraft, *, actor: Actor, now: datetime
) -> LetterFacts:
    """What stands on a letter that is printed now. Raises FieldProblem."""
    member = require_child(session, person_id, draft.member_id, actor=actor)
    draft = _checked(draft)
    agency = session.get(Organisation, draft.organisation_id) if draft.organisation_id else None
    place = f"{agency.street}, {agency.postcode} {agency.city}".strip(", ") if agency else ""
    staff = session.get_one(Staff, actor.staff_id)
    return LetterFacts(
        draft=draft,
        office=read_office(session, actor),
        staff_name=staff.name,
        staff_position=staff.position,
        parent=session.get_one(Person, person_id).name,
        birth_year=_birth_year(session, member),
        recipient=agency.name if agency else draft.recipient,
        recipient_place=place,
        issued_on=office_day(now),
    )


def record_letter(
    session: Session, person_id: UUID, printed: PrintedLetter, *, actor: Actor, now: datetime
) -> UUID:
    """Keep the bytes of a letter that was printed or saved, as they are. Raises FieldProblem."""
    facts = letter_facts(session, person_id, printed.draft, actor=actor, now=now)
    if not printed.pdf.startswith(_PDF):
        raise ValueError("a letter is a PDF")
    letter = PriorityLetter(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=person_id,
        member_id=printed.draft.member_id,
        organisation_id=facts.draft.organisation_id,
        recipient=facts.recipient,
        grounds=[ground.value for ground in facts.draft.grounds],
        starts_on=facts.draft.starts_on,
        words=facts.draft.words,
        language=facts.draft.language,
        issued_on=facts.issued_on,
        staff_id=actor.staff_id,
        template=printed.template,
        way=printed.way.value,
        printed_at=now,
        sha256=hashlib.sha256(printed.pdf).hexdigest(),
        pdf=printed.pdf,
    )
    session.add(letter)
    session.flush()
    write_audit(session, "print", Kind.KITA, letter.id, actor=actor, now=now)
    return letter.id


def read_frozen_letter(session: Session, letter_id: UUID, *, actor: Actor) -> bytes:
    """The bytes of a letter; raises Problem when they are no longer what was printed."""
    found = session.execute(
        select(PriorityLetter.person_id, PriorityLetter.pdf, PriorityLetter.sha256).where(
            PriorityLetter.id == letter_id, of_visible(PriorityLetter, actor)
        )
    ).one_or_none()
    if found is None:
        raise Problem(_("This letter no longer exists."))
    require_open(session, found.person_id, actor=actor)
    if not hmac.compare_digest(hashlib.sha256(found.pdf).hexdigest(), found.sha256):
        raise Problem(_("This letter was changed after it was printed. Don't trust it."))
    pdf: bytes = found.pdf
    return pdf


def letters_of(
    session: Session, member_ids: Sequence[UUID], *, actor: Actor
) -> dict[UUID, list[LetterLine]]:
    """The letters of these children, the newest first. Asks nobody's right to see the child."""
    rows = session.execute(
        select(
            PriorityLetter.member_id,
            PriorityLetter.person_id,
            PriorityLetter.id,
            PriorityLetter.issued_on,
            PriorityLetter.recipient,
            PriorityLetter.grounds,
            PriorityLetter.language,
            PriorityLetter.printed_at,
            Staff.name,
        )
        .join(Staff, Staff.id == PriorityLetter.staff_id)
        .where(PriorityLetter.member_id.in_(member_ids), of_visible(PriorityLetter, actor))
        .order_by(PriorityLetter.id.desc())
    ).all()
    readable = open_people(session, (row.person_id for row in rows), actor=actor)
    found: dict[UUID, list[LetterLine]] = {}
    for row in rows:
        if row.person_id not in readable:
            continue
        found.setdefault(row.member_id, []).append(
            LetterLine(
                id=row.id,
                issued_on=row.issued_on,
                recipient=row.recipient,
                grounds=in_order(row.grounds),
                language=row.language,
                printed_at=row.printed_at,
                printed_by=row.name,
            )
        )
    return found


def _birth_year(session: Session, member: HouseholdMember) -> int | None:
    """The year; of a child with a record that one's."""
    if member.person_id is None:
        return member.birth_year
    return session.scalar(select(Person.birth_year).where(Person.id == member.person_id))


def _checked(draft: LetterDraft) -> LetterDraft:
    if not draft.grounds:
        raise FieldProblem("grounds", _("Tick at least one reason why the place is urgent."))
    if draft.language not in LANGUAGES:
        raise FieldProblem("language", _("Choose the language of the letter."))
    return replace(
        draft,
        grounds=in_order(draft.grounds),
        recipient=""
        if draft.organisation_id
        else clean_line(draft.recipient, limit=RECIPIENT_LIMIT),
        words=clean_text(draft.words, limit=WORDS_LIMIT),
        child_name=clean_line(draft.child_name, limit=60),
    )
