# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who tells a story of a sample office: knows its places and its days, acts as one of the staff."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from random import Random
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import OFFICE_ZONE
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.planning_days import on_working_day
from amstrat_desktop.services.sample.setting import Setting
from amstrat_desktop.services.work import Actor

T = TypeVar("T")


@dataclass(frozen=True)
class Teller:
    """now: the day on which all stories end."""

    session: Session
    setting: Setting
    dice: Random
    actor: Actor
    now: datetime

    @property
    def today(self) -> date:
        return office_day(self.now)

    def as_colleague(self, number: int) -> "Teller":
        """The same day, lived by another one of the staff."""
        return replace(self, actor=replace(self.actor, staff_id=self.setting.staff[number]))

    def day(self, days: int) -> date:
        """So many days from today, or the next working day after it."""
        return on_working_day(self.today + timedelta(days=days))

    def moment(self, days: int, hour: int, minute: int = 0) -> datetime:
        """An hour of such a day; of a day before today exactly so many days ago."""
        day = self.day(days) if days > 0 else self.today + timedelta(days=days)
        return datetime.combine(day, time(hour, minute), tzinfo=OFFICE_ZONE)

    def did(self, ago: int, use_case: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Let a use case of writing happen so many days ago, at ten in the morning."""
        at = min(self.moment(-ago, 10), self.now)
        return use_case(self.session, *args, **kwargs, actor=self.actor, now=at)

    def receiver(self, name: str) -> UUID:
        """The key of an organisation of the directory."""
        return self._receivers[name]

    def area(self, name: str) -> UUID:
        """The key of an area in which the office works."""
        return self._places[name]

    def meet(self, ago: int, person: PersonDraft, area: str) -> UUID:
        """Put somebody on record who lives there, with the teller as counsellor."""
        person = replace(person, area_id=self._places[area], preferred_staff_id=self.actor.staff_id)
        return self.did(ago, record_person, person).id

    @cached_property
    def _places(self) -> dict[str, UUID]:
        return {place.names[0]: place.id for place in self.setting.places}

    @cached_property
    def _receivers(self) -> dict[str, UUID]:
        return {receiver.name: receiver.id for receiver in self.setting.receivers}
