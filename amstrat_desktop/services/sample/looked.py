# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who looked into which record of the sample office lately, as the log would say it."""

from datetime import datetime, timedelta
from random import Random
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.openings import READ
from amstrat_desktop.services.sample.setting import Setting
from amstrat_desktop.services.work import Actor

OPENINGS: Final = 40
_DAYS: Final = 14
_RECORDS: Final = 30
_MINUTES: Final = 8 * 60
"""Of a working day, from eight in the morning UTC."""


def look_around(session: Session, setting: Setting, dice: Random, *, now: datetime) -> None:
    """Lines of the last two weeks, in the order of time, by everybody who works here."""
    people = session.scalars(
        select(Person.id).where(Person.restricted_at.is_(None)).order_by(Person.id).limit(_RECORDS)
    ).all()
    referrals = session.scalars(select(Referral.id).order_by(Referral.id).limit(_RECORDS)).all()
    records = [(Kind.PERSON, key) for key in people]
    records += [(Kind.REFERRAL, key) for key in referrals]
    if not records:
        return
    morning = now.replace(hour=8, minute=0, second=0, microsecond=0)
    for at in sorted(
        morning - timedelta(days=dice.randint(1, _DAYS), minutes=-dice.randrange(_MINUTES))
        for _opening in range(OPENINGS)
    ):
        kind, key = dice.choice(records)
        reader = Actor(staff_id=dice.choice(setting.staff), office_id=setting.actor.office_id)
        write_audit(session, READ, kind, key, actor=reader, now=at)
    session.flush()
