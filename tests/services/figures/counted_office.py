# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small sample office with what makes counting hard: codes counted as others, gaps, errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referral_steps import Answer
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.referral_records import ReferralCard
from amstrat_desktop.services.returns import ReturnDraft, record_return, take_back_return
from amstrat_desktop.services.sample import SamplePlan, make_sample
from amstrat_desktop.services.work import Actor, Work
from tests.services.sample_office import empty_office

NOW: Final = datetime(2026, 11, 20, 13, tzinfo=UTC)
PLAN: Final = SamplePlan(contacts=400, seed=5)

MAPPED: Final = (
    (ListName.TOPIC, "job_search", "application_help"),
    (ListName.TOPIC, "nursery_place", "flat_search"),
    (ListName.CHANNEL, "email", "telephone"),
    (ListName.LANGUAGE, "ckb", "ku"),
    (ListName.RESULT, "letter_done", "information"),
    (ListName.ORGANISATION_KIND, "nursery", "school"),
    (ListName.OFFER_KIND, "parents_cafe", "meeting_point"),
    (ListName.NO_SHOW_REASON, "no_childcare", "other"),
    (ListName.DECLINE_REASON, "no_capacity", "other"),
    (ListName.ABSENCE_REASON, "child_ill", "ill"),
    (ListName.AGE_BAND, "unknown", "65_plus"),
)
"""Entries that the office counts as others."""


@contextmanager
def counted_office(folder: Path) -> Iterator[Work]:
    """The sample office, made harder to count."""
    with empty_office(folder, NOW) as work:
        work.write(make_sample, PLAN)
        work.write(_mapped)
        work.write(_with_holes)
        _take_back(work)
        yield work


def _mapped(session: Session, *, actor: Actor, now: datetime) -> None:
    for name, code, counted in MAPPED:
        session.execute(
            update(CodeEntry)
            .where(CodeEntry.list_name == name.value, CodeEntry.code == code)
            .values(maps_to=counted)
        )


def _with_holes(session: Session, *, actor: Actor, now: datetime) -> None:
    """Nothing known, entered in error, called off, without an area, without a place."""
    contacts = session.scalars(select(Contact).order_by(Contact.id)).all()
    for contact in contacts[::9]:
        contact.area_id, contact.result, contact.age_band = None, "", ""
        contact.topics.clear()
    for contact in contacts[3::40]:
        contact.voided_at, contact.void_reason = now, "doppelt"
    for contact in contacts[5::50]:
        contact.topics.append(ContactTopic(topic="not_in_any_list"))
    referrals = session.scalars(select(Referral).order_by(Referral.id)).all()
    for referral in referrals[::17]:
        referral.status = "entered_in_error"
    for referral in referrals[::11]:
        referral.topics.clear()
        referral.contact_id = referral.person_id = None
    for run in session.scalars(select(OfferRun).order_by(OfferRun.id)).all()[::3]:
        run.area_id = run.site_id = run.room_id = None
    for meeting in session.scalars(select(RunSession).order_by(RunSession.id)).all()[::6]:
        meeting.status = "cancelled"
    for at, run in enumerate(session.scalars(select(OfferRun).order_by(OfferRun.id))):
        _asks(session, run, at, actor=actor, now=now)


def _take_back(work: Work) -> None:
    """Answers typed in by mistake, once before the right one and once after it."""

    def silent(session: Session) -> list[UUID]:
        waiting = select(Referral.id).where(Referral.status.in_(("issued", "no_reply")))
        return list(session.scalars(waiting.order_by(Referral.id)))

    def answers(card: ReferralCard) -> UUID:
        return card.returns[-1].id

    came = office_day(work.clock()) - timedelta(days=1)
    first, second, third, *_rest = work.read(silent)
    for key in (first, second):
        missed = ReturnDraft(key, Answer.NO_SHOW, received_on=came, reason_codes=("illness",))
        card = work.write(record_return, missed).value
        work.write(take_back_return, answers(card), "falscher Schein")
    for key in (second, third):
        right = ReturnDraft(key, Answer.NOT_RESPONSIBLE, received_on=came, target="Sozialamt")
        work.write(record_return, right)


def _asks(session: Session, run: OfferRun, at: int, *, actor: Actor, now: datetime) -> None:
    """Somebody with children for whom there is no place."""
    usual: dict[str, Any] = {"office_id": actor.office_id}
    stamps = {"created_at": now, "updated_at": now, "created_by": actor.staff_id}
    reasons = ("place", "age", "carer", "group", "unclear", "")
    booking = Booking(
        id=uuid7(),
        run_id=run.id,
        status="waiting",
        asked_on=date(2026, 1 + at % 11, 3),
        childcare_needed=True,
        updated_by=actor.staff_id,
        **usual,
        **stamps,
    )
    booking.children = [
        BookedChild(id=uuid7(), birth_year=2025 - 3 * n, missing=reasons[(at + n) % 6], **usual)
        for n in range(3)
    ]
    session.add(booking)
