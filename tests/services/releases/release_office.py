# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An office with contacts of invented people, for the tests of tables for planning."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.models.office import Area
from amstrat_desktop.services.releases.approving import (
    ReleasedFile,
    approve_release,
    audit_approval,
    prepare_approval,
)
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.frozen import FrozenTable
from amstrat_desktop.services.releases.proposing import (
    Proposal,
    prepare_release,
    propose_release,
    protect_release,
)
from amstrat_desktop.services.releases.refusals import Refused
from amstrat_desktop.services.work import Actor, Work

MAY = datetime(2026, 5, 20, 10, 0, tzinfo=UTC)


def at(month: int, day: int = 10) -> datetime:
    return datetime(month // 100, month % 100, day, 10, 0, tzinfo=UTC)


def add_contacts(
    session: Session, count: int, fields: dict[str, Any], *, actor: Actor, now: datetime
) -> list[UUID]:
    """So many equal contacts. month: of them; area: a number or a name; topics: codes."""
    fields = dict(fields)
    month, topics = fields.pop("month"), fields.pop("topics", ())
    area = fields.pop("area", None)
    area_id = session.scalar(select(Area.id).where((Area.number == area) | (Area.name == area)))
    usual = {"channel": "open_hour", "contact_kind": "brief", "sequence": "first"}
    made = []
    for _number in range(count):
        contact = Contact(
            id=uuid7(),
            office_id=actor.office_id,
            staff_id=actor.staff_id,
            held_at=at(month),
            area_id=area_id if area else None,
            created_at=now,
            created_by=actor.staff_id,
            updated_at=now,
            updated_by=actor.staff_id,
            topics=[ContactTopic(topic=topic, position=p) for p, topic in enumerate(topics)],
            **{**usual, **fields},
        )
        session.add(contact)
        made.append(contact.id)
    return made


def contacts(work: Work, count: int, **fields: Any) -> list[UUID]:
    return work.write(add_contacts, count, fields).value


def tried(work: Work, choice: ReleaseChoice) -> Proposal | Refused:
    asked = work.read(prepare_release, choice, actor=work.actor, now=work.clock())
    return protect_release(asked)


def proposed(work: Work, choice: ReleaseChoice) -> UUID:
    proposal = tried(work, choice)
    assert isinstance(proposal, Proposal), proposal
    return work.write(propose_release, proposal).value


def no_files(_table: FrozenTable) -> Sequence[ReleasedFile]:
    return ()


def approved(work: Work, choice: ReleaseChoice, files: Any = no_files) -> int:
    release_id = proposed(work, choice)
    return approve(work, release_id, files)


def approve(work: Work, release_id: UUID, files: Any = no_files) -> int:
    approval = work.read(prepare_approval, release_id, actor=work.actor, now=work.clock())
    audit_approval(approval)
    return work.write(approve_release, approval, files(approval.published)).value
