# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fill a new, empty database with a sample office, in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.offices import OfficeCard
from amstrat_desktop.services.sample import stories
from amstrat_desktop.services.sample.batch import Batch
from amstrat_desktop.services.sample.contacts import ContactMaker
from amstrat_desktop.services.sample.dice import seeded
from amstrat_desktop.services.sample.looked import look_around
from amstrat_desktop.services.sample.plan import SamplePlan, Timeline
from amstrat_desktop.services.sample.referrals import ReferralMaker
from amstrat_desktop.services.sample.scenes import REFERRALS, SCENES, play
from amstrat_desktop.services.sample.setting import SAMPLE_OFFICE, Setting, furnish
from amstrat_desktop.services.start_data import found_office
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import summary

FEWEST: Final = len(SCENES) + stories.CONTACTS
"""Contacts of the smallest sample office: the hand-made ones."""

_REFERRALS: Final = REFERRALS + stories.REFERRALS

_CHUNK: Final = 2_000
"""Contacts that are made and written at a time."""

Progress = Callable[[int, int], None]
"""Told how many contacts of how many are written; may raise to stop."""


@dataclass(frozen=True, slots=True)
class SampleSummary:
    """What was made. slip_number: of a slip that is in somebody's hand. rows: of the bulk, in
    all tables but the search index.
    """

    office: OfficeCard
    contacts: int
    people: int
    referrals: int
    slip_number: str
    rows: int


def make_sample(
    session: Session,
    plan: SamplePlan,
    *,
    actor: Actor,
    now: datetime,
    progress: Progress | None = None,
) -> SampleSummary:
    """Found the office and let it look back on its years.

    actor: as for `found_office`. The same plan and the same now give the same content; only
    the keys of what the office starts with differ. Raises ValueError below FEWEST contacts.
    """
    if plan.contacts < FEWEST:
        raise ValueError(f"a sample office has at least {FEWEST} contacts")
    dice = seeded(plan.seed)
    office = found_office(session, SAMPLE_OFFICE, actor=actor, now=now, sample=True)
    setting = furnish(session, dice, staff=plan.staff, actor=actor, now=now)
    rows, referrals = _write_past(session, plan, setting, dice, now=now, progress=progress)
    numbers = play(session, setting, dice, actor=actor, now=now)
    stories.tell(session, setting, dice, actor=actor, now=now)
    look_around(session, setting, dice, now=now)
    return SampleSummary(
        office=office,
        contacts=plan.contacts,
        people=max(plan.people, stories.PEOPLE),
        referrals=referrals + _REFERRALS,
        slip_number=numbers[0],
        rows=rows,
    )


def _write_past(
    session: Session,
    plan: SamplePlan,
    setting: Setting,
    dice: Random,
    *,
    now: datetime,
    progress: Progress | None,
) -> tuple[int, int]:
    """Everything before today; gives the rows and the referrals."""
    bulk = plan.contacts - FEWEST
    people = max(0, plan.people - stories.PEOPLE)
    labels = read_labels(session)
    contacts = ContactMaker(people, setting, Timeline.until(now, bulk), labels, dice, until=now)
    limit = max(0, plan.referrals - _REFERRALS)
    referrals = ReferralMaker(setting, labels, dice, until=now, contacts=bulk, limit=limit)
    connection, batch, rows = session.connection(), Batch(), 0
    with summary.paused(connection):
        for first in range(0, bulk, _CHUNK):
            count = min(_CHUNK, bulk - first)
            for contact in contacts.make(batch, first, count, referrals.wanted):
                if contact.refers:
                    referrals.make(batch, contact)
            rows += batch.write(connection)
            if progress is not None:
                progress(first + count, bulk)
    return rows, referrals.made
