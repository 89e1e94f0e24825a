# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People on record in a sample office, many at once: how they are reached, what they agreed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.name_order import name_order
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.people import ChannelKind, InterpreterNeed, Safe
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus
from amstrat_desktop.base.vocabulary.support_cases import CaseEventKind, CaseStatus, StepDoer
from amstrat_desktop.models.person import Person, PersonChannel, PersonLanguage
from amstrat_desktop.models.planning import Appointment, FollowUp
from amstrat_desktop.models.support_case import CaseEvent, CaseStep, SupportCase
from amstrat_desktop.services.person_index import NUMBER, Findable, keys_of, number_forms
from amstrat_desktop.services.sample.batch import Batch, Row
from amstrat_desktop.services.sample.dice import Weighted, key_of
from amstrat_desktop.services.sample.people import Name, invent_name
from amstrat_desktop.services.sample.setting import Place, Setting

_SAFE: Final = Weighted({Safe.YES.value: 60, Safe.NOT_ASKED.value: 35, Safe.NO.value: 5})
_LEVELS: Final = Weighted({"none": 12, "alpha": 8, "a1": 26, "a2": 26, "b1": 18, "b2": 10})
_NEEDS: Final = {
    "none": InterpreterNeed.INTERPRETER,
    "alpha": InterpreterNeed.INTERPRETER,
    "a1": InterpreterNeed.INTERPRETER,
    "a2": InterpreterNeed.SLOW,
}
_GOALS: Final = (
    "Möchte die Briefe vom Amt allein verstehen.",
    "Möchte eine Arbeit am Vormittag finden.",
    "Möchte Deutsch bis B1 lernen.",
    "Möchte für beide Kinder einen Platz in der Kita.",
    "Möchte die Schulden in Raten abzahlen.",
)
_TASKS: Final = ("Nach dem Bescheid fragen", "Wegen des Kurses anrufen", "Post durchsehen")
_SUBJECTS: Final = ("Antrag ausfüllen", "Post durchsehen", "Gespräch über den Kurs")
_SUPPORT_LASTS: Final = timedelta(days=200)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known about who came; person_id None: no name was given."""

    person_id: UUID | None
    name: str
    language: str
    gender: str
    age_band: str
    place: Place


class PersonMaker:
    """Puts one person on record after the other. until: what lies behind is done by then."""

    def __init__(self, setting: Setting, dice: Random, *, until: datetime) -> None:
        self._setting, self._dice, self._until = setting, dice, until
        self._keys: dict[Name, tuple[str, ...]] = {}
        self._numbers = 0

    def make(self, batch: Batch, at: datetime, stranger: Profile) -> Profile:
        """Somebody who said their name at that moment."""
        dice = self._dice
        key, name = key_of(dice, at), invent_name(dice, stranger.language)
        staff_id = dice.choice(self._setting.staff)
        (level,) = _LEVELS.some(dice, 1)
        at_home = stranger.language in ("", "de")
        need = InterpreterNeed.NONE if at_home else _NEEDS.get(level, InterpreterNeed.NONE)
        batch.add(
            Person,
            id=key,
            **self._stamp(at),
            name=name.name,
            name_latin=name.latin,
            sort_name=name_order(name.name, name.latin),
            birth_year=at.year - dice.randrange(18, 70),
            gender=stranger.gender,
            language=stranger.language,
            area_id=stranger.place.id,
            interpreter_need=need.value,
        )
        if name not in self._keys:
            self._keys[name] = keys_of(Findable(name.name, name.latin))
        keys = self._keys[name]
        if dice.random() < 0.5:
            keys += self._telephone(batch, key, at)
        if not at_home:
            self._languages(batch, key, at, stranger.language, level)
        self._around(batch, key, at, staff_id)
        batch.index(Kind.PERSON, key, "", keys)
        return Profile(
            key, name.name, stranger.language, stranger.gender, stranger.age_band, stranger.place
        )

    def _telephone(self, batch: Batch, person_id: UUID, at: datetime) -> tuple[str, ...]:
        """A number that nobody has; gives the words by which it is found."""
        national = _free_number(self._numbers)
        self._numbers += 1
        dialled = f"+49{national}"
        batch.add(
            PersonChannel,
            **self._line(at, person_id=person_id),
            channel_kind=ChannelKind.MOBILE.value,
            value=f"0{national}",
            dialled=dialled,
            safe=_SAFE.some(self._dice, 1)[0],
        )
        return tuple(NUMBER + digits for digits in number_forms(dialled))

    def _languages(self, batch: Batch, person_id: UUID, at: datetime, own: str, level: str) -> None:
        for position, (language, speaks) in enumerate(((own, "native"), ("de", level))):
            batch.add(
                PersonLanguage,
                **self._line(at, person_id=person_id),
                language=language,
                speaks=speaks,
                reads=speaks,
                as_of=office_day(at),
                position=position,
            )

    def _around(self, batch: Batch, person_id: UUID, at: datetime, staff_id: UUID) -> None:
        """A support for some, a task for some, an appointment for some."""
        chance = self._dice.random()
        if chance < 0.05:
            self._support(batch, person_id, at, staff_id)
        elif chance < 0.12:
            due = at + timedelta(days=self._dice.randrange(5, 30))
            batch.add(
                FollowUp,
                id=key_of(self._dice, at),
                **self._stamp(at),
                person_id=person_id,
                staff_id=staff_id,
                due_on=office_day(due),
                text=self._dice.choice(_TASKS),
                done_at=self._past(due),
            )
        elif chance < 0.19:
            self._appointment(batch, person_id, at, staff_id)

    def _appointment(self, batch: Batch, person_id: UUID, at: datetime, staff_id: UUID) -> None:
        starts = at + timedelta(days=self._dice.randrange(3, 20))
        ended = self._dice.choice(
            (AppointmentStatus.ATTENDED, AppointmentStatus.ATTENDED, AppointmentStatus.NO_SHOW)
        )
        status = ended if self._past(starts) else AppointmentStatus.PLANNED
        batch.add(
            Appointment,
            id=key_of(self._dice, at),
            **self._stamp(at),
            person_id=person_id,
            staff_id=staff_id,
            starts_at=starts.replace(minute=0, second=0),
            duration=30,
            subject=self._dice.choice(_SUBJECTS),
            status=status.value,
        )

    def _support(self, batch: Batch, person_id: UUID, at: datetime, staff_id: UUID) -> None:
        key, ended = key_of(self._dice, at), self._past(at + _SUPPORT_LASTS)
        batch.add(
            SupportCase,
            id=key,
            **self._stamp(at),
            person_id=person_id,
            goal=self._dice.choice(_GOALS),
            goal_language="de",
            responsible_id=staff_id,
            status=(CaseStatus.CLOSED if ended else CaseStatus.OPEN).value,
            opened_on=office_day(at),
            closed_on=office_day(ended) if ended else None,
            closing_reason="goal_reached" if ended else "",
        )
        batch.add(
            CaseStep,
            **self._line(at, case_id=key),
            text="Unterlagen zusammen sortieren",
            doer=StepDoer.OFFICE.value,
            due_on=_days_after(at, 14),
            done_on=_days_after(at, 10) if self._past(at + timedelta(days=10)) else None,
        )
        events = [(CaseEventKind.OPENED, at)]
        if ended is not None:
            events.append((CaseEventKind.CLOSED, ended))
        for event, when in events:
            batch.add(
                CaseEvent,
                **self._line(when, case_id=key),
                at=when,
                staff_id=staff_id,
                event=event.value,
                responsible_id=staff_id,
                detail="goal_reached" if event is CaseEventKind.CLOSED else "",
            )

    def _past(self, moment: datetime) -> datetime | None:
        """The moment, if it lies behind the office."""
        return moment if moment < self._until else None

    def _line(self, at: datetime, **owner: UUID) -> Row:
        return {
            "id": key_of(self._dice, at),
            "office_id": self._setting.actor.office_id,
            **owner,
        }

    def _stamp(self, at: datetime) -> dict[str, Any]:
        staff_id = self._setting.actor.staff_id
        return {
            "office_id": self._setting.actor.office_id,
            "created_at": at,
            "updated_at": at,
            "created_by": staff_id,
            "updated_by": staff_id,
            "version": 1,
        }


def _free_number(count: int) -> str:
    """A number without its first zero that is nobody's.

    The first hundred are those that the Bundesnetzagentur keeps free for films and books; in
    those after them the number within Bochum begins with a zero, which is never given out.
    """
    return f"176040690{count:02}" if count < 100 else f"2340{count:06}"


def _days_after(at: datetime, days: int) -> date:
    return office_day(at) + timedelta(days=days)
