# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people and what belongs to them, and a merge as somebody does it."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.models import Base
from amstrat_desktop.models.household import Household, HouseholdMember
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.merges import compare_people, merge_people
from amstrat_desktop.services.people import read_person, record_person
from amstrat_desktop.services.person_index import matching_people
from amstrat_desktop.services.person_records import (
    PersonCard,
    PersonDraft,
)
from amstrat_desktop.services.work import Actor, Work

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)


def on_record(work: Work, name: str, **fields: Any) -> PersonCard:
    return work.write(record_person, PersonDraft(name=name, **fields)).value


def merge(work: Work, kept: UUID, merged: UUID, choices: Any = None) -> UUID:
    both = compare(work, kept, merged)
    versions = (both.kept.version, both.merged.version)
    return work.write(merge_people, kept, merged, choices or {}, versions=versions).value


def compare(work: Work, kept: UUID, merged: UUID) -> Any:
    return work.read(compare_people, kept, merged, actor=work.actor)


def card(work: Work, person_id: UUID) -> PersonCard:
    return work.read(read_person, person_id, actor=work.actor)


def found(work: Work, text: str) -> set[UUID]:
    def ask(session: Session) -> set[UUID]:
        asked = matching_people(text)
        assert asked is not None
        return set(session.scalars(asked))

    return work.read(ask)


def add(work: Work, *rows: Base) -> None:
    def put(session: Session, *, actor: Actor, now: datetime) -> None:
        session.add_all(rows)

    work.write(put)


def case_of(work: Work, person_id: UUID, status: str = "open") -> SupportCase:
    return SupportCase(
        id=uuid7(), office_id=work.actor.office_id, person_id=person_id, goal="Arbeit",
        responsible_id=work.actor.staff_id, status=status, opened_on=NOW.date(),
        created_at=NOW, updated_at=NOW, created_by=work.actor.staff_id,
        updated_by=work.actor.staff_id,
    )  # fmt: skip


def household_of(work: Work, *people: UUID) -> Household:
    stamp = {"created_at": NOW, "updated_at": NOW, "created_by": work.actor.staff_id,
             "updated_by": work.actor.staff_id}  # fmt: skip
    return Household(
        id=uuid7(),
        office_id=work.actor.office_id,
        **stamp,
        members=[
            HouseholdMember(
                id=uuid7(), office_id=work.actor.office_id, person_id=each, role="adult"
            )
            for each in people
        ],
    )
