# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.contacts import restore_contact, void_contact
from amstrat_desktop.services.figures.reading import list_definitions
from amstrat_desktop.services.sample.making import make_sample
from amstrat_desktop.services.sample.plan import SamplePlan
from amstrat_desktop.services.work import Actor, Work
from tests.recount.comparing import differences, export, taken
from tests.recount.questions import questions
from tests.recount.raw import Raw
from tests.recount.registry import RECOUNTS
from tests.services.merging import merge
from tests.services.sample_office import empty_office


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Work]:
    """A sample office in which things happened that the sample leaves out."""
    with empty_office(tmp_path_factory.mktemp("recount")) as work:
        work.write(make_sample, SamplePlan(contacts=600))
        work.write(_count_as_another)
        work.write(_hold_groups)
        _merge_two(work)
        _void_some(work)
        yield work


@pytest.fixture(scope="module")
def raw(work: Work, tmp_path_factory: pytest.TempPathFactory) -> Raw:
    return work.read(export, tmp_path_factory.mktemp("raw"))


def _count_as_another(session: Session, *, actor: Actor, now: datetime) -> None:
    """A channel, a topic within a contact that has the other one, too, and a result."""
    for name, code, other in (
        (ListName.CHANNEL, "video", "telephone"),
        (ListName.TOPIC, "own_letters", "notice"),
        (ListName.RESULT, "broken_off", "information"),
    ):
        entry = CodeEntry.list_name == name.value, CodeEntry.code == code
        if session.scalar(select(CodeEntry.id).where(*entry)) is None:
            session.add(
                CodeEntry(id=uuid7(), office_id=actor.office_id, list_name=name.value, code=code,
                          group_code="paperwork", valid_from=now.date())
            )  # fmt: skip
            session.flush()
        session.execute(update(CodeEntry).where(*entry).values(maps_to=other))
    about = select(ContactTopic.contact_id).where(ContactTopic.topic == "notice").limit(5)
    for contact_id in session.scalars(about).all():
        session.add(ContactTopic(contact_id=contact_id, topic="own_letters", position=9))


def _hold_groups(session: Session, *, actor: Actor, now: datetime) -> None:
    for contact in session.scalars(select(Contact).order_by(Contact.id).limit(20)):
        contact.contact_kind, contact.area_id, contact.result = "group", None, ""


def _merge_two(work: Work) -> None:
    def busy(session: Session) -> list[UUID]:
        people = select(Person.id).join(Contact, Contact.person_id == Person.id)
        alone = people.where(Person.restricted_at.is_(None)).group_by(Person.id)
        return list(session.scalars(alone.order_by(Person.id).limit(2)))

    merge(work, *work.read(busy))


def _void_some(work: Work) -> None:
    def some(session: Session) -> list[UUID]:
        return list(session.scalars(select(Contact.id).order_by(Contact.id.desc()).limit(6)))

    keys = work.read(some)
    for key in keys:
        work.write(void_contact, key, "doppelt")
    work.write(restore_contact, keys[0])


def test_every_figure_has_a_recount() -> None:
    assert {definition.key for definition in list_definitions()} == RECOUNTS.keys()


def test_every_figure_is_what_a_plain_recount_says(work: Work, raw: Raw) -> None:
    found = [
        str(difference)
        for asked in questions(raw)
        for difference in differences(work, raw, asked, taken(asked))
    ]
    assert found == []
