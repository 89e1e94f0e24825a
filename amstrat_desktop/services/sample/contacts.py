# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts of a sample office: who came, about what, in which language, and a note."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.periods import month_of
from amstrat_desktop.base.vocabulary.contacts import ContactKind, Sequence
from amstrat_desktop.models.contact import (
    Contact,
    ContactChild,
    ContactNote,
    ContactTopic,
    OfficeHour,
)
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.contact_words import words_of
from amstrat_desktop.services.sample.batch import Batch
from amstrat_desktop.services.sample.dice import Weighted, key_of
from amstrat_desktop.services.sample.known import PersonMaker, Profile
from amstrat_desktop.services.sample.notes import invent_note
from amstrat_desktop.services.sample.plan import Timeline
from amstrat_desktop.services.sample.setting import Setting

CHANNELS: Final = Weighted(
    {
        "open_hour": 46, "appointment": 16, "outreach": 7, "home_visit": 3, "facility": 6,
        "accompaniment": 3, "telephone": 10, "email": 3, "messenger": 3, "letter": 1, "video": 1,
        "surroundings": 1,
    }
)  # fmt: skip
LANGUAGES: Final = Weighted(
    {
        "de": 24, "ar": 17, "tr": 12, "uk": 10, "ru": 6, "ro": 6, "bg": 6, "pl": 4, "ku": 4,
        "fa": 4, "fr": 3, "en": 2, "": 2,
    }
)  # fmt: skip
_AGES: Final = Weighted(
    {"18_24": 10, "25_34": 28, "35_49": 34, "50_64": 14, "65_plus": 6, "14_17": 3, "unknown": 5}
)
_GENDERS: Final = Weighted({"female": 64, "male": 31, "diverse": 1, "not_stated": 4})
_REACHED: Final = Weighted(
    {
        "peer": 24, "multiplier": 9, "nursery": 9, "school": 8, "jobcenter": 8, "counselling": 6,
        "notice": 5, "social_media": 3, "addressed": 6, "passing_by": 8, "earlier": 12, "": 2,
    }
)  # fmt: skip
_RESULTS: Final = Weighted(
    {
        "information": 34, "letter_done": 22, "appointment_made": 10, "accompanied": 4,
        "return_visit": 12, "enrolled": 4, "no_offer": 5, "settled": 7, "broken_off": 2,
    }
)  # fmt: skip
_HELP: Final = Weighted(
    {"none": 30, "staff": 22, "mediator": 22, "family": 14, "remote": 6, "child": 2, "": 4}
)
_DURATIONS: Final = Weighted({10: 14, 15: 20, 20: 20, 30: 24, 45: 10, 60: 6, 5: 4, None: 2})
_BANDS: Final = ("0_2", "3_5", "6_9", "10_13", "14_17")
_CODE_WORDS: Final = ("Kirschbaum", "Papierboot", "Drei Katzen", "Blaue Tasse", "Nordstern")
_LOOK_BACK: Final = 400
"""Who returns was here among so many people before."""


@dataclass(frozen=True, slots=True)
class MadeContact:
    """What a referral needs to know about the contact it comes from."""

    id: UUID
    held_at: datetime
    staff_id: UUID
    profile: Profile
    topics: tuple[str, ...]
    refers: bool


class ContactMaker:
    """Makes one contact after the other, the oldest first."""

    def __init__(
        self,
        people: int,
        setting: Setting,
        timeline: Timeline,
        labels: Labels,
        dice: Random,
        *,
        until: datetime,
    ) -> None:
        self._people, self._setting, self._timeline = people, setting, timeline
        self._labels, self._dice = labels, dice
        self._places = Weighted({place: 6 if place.pilot else 1 for place in setting.places})
        self._topics = tuple(setting.groups)
        self._known: list[Profile] = []
        self._made = PersonMaker(setting, dice, until=until)
        self._hours: dict[tuple[datetime, UUID], UUID] = {}

    def make(
        self, batch: Batch, first: int, count: int, refers: Callable[[int], bool]
    ) -> Iterator[MadeContact]:
        """The contacts from number first on, with their people, topics, children and notes.

        refers: whether a contact ends with a referral; its caller makes it before it goes on.
        """
        dice = self._dice
        columns = zip(
            CHANNELS.some(dice, count),
            _REACHED.some(dice, count),
            _RESULTS.some(dice, count),
            _HELP.some(dice, count),
            _DURATIONS.some(dice, count),
            self._strangers(count),
            strict=True,
        )
        for number, (channel, reached, result, helper, duration, stranger) in enumerate(
            columns, start=first
        ):
            held_at = self._timeline.moment(number, dice.random())
            staff_id = dice.choice(self._setting.staff)
            profile, sequence = self._who(batch, number, held_at, stranger)
            hour = channel == "open_hour"
            yield self._record(
                batch,
                held_at,
                staff_id,
                profile,
                channel=channel,
                sequence=sequence,
                office_hour_id=self._hour(batch, held_at, staff_id) if hour else None,
                interpreter="none" if profile.language in ("", "de") else helper,
                reached_through=reached,
                duration=duration,
                result="referred" if refers(number + 1) else result,
            )

    def _strangers(self, count: int) -> list[Profile]:
        dice = self._dice
        return [
            Profile(None, "", language, gender, age_band, place)
            for language, gender, age_band, place in zip(
                LANGUAGES.some(dice, count),
                _GENDERS.some(dice, count),
                _AGES.some(dice, count),
                self._places.some(dice, count),
                strict=True,
            )
        ]

    def _who(
        self, batch: Batch, number: int, at: datetime, stranger: Profile
    ) -> tuple[Profile, str]:
        """The people who give a name come in evenly over the years; of the rest, half return."""
        if len(self._known) * self._timeline.contacts < (number + 1) * self._people:
            known = self._made.make(batch, at, stranger)
            self._known.append(known)
            return known, Sequence.FIRST
        if self._known and self._dice.random() < 0.5:
            back = self._dice.randrange(min(len(self._known), _LOOK_BACK))
            return self._known[-1 - back], Sequence.FOLLOW_UP
        return stranger, Sequence.FIRST if self._dice.random() < 0.6 else Sequence.FOLLOW_UP

    def _hour(self, batch: Batch, at: datetime, staff_id: UUID) -> UUID:
        """The office hour of that morning or afternoon."""
        half = 0 if at.hour * 60 + at.minute < 11 * 60 + 30 else 4
        start = at.replace(hour=7 + half, minute=30, second=0)
        found = self._hours.get((start, staff_id))
        if found is not None:
            return found
        key = self._hours[start, staff_id] = key_of(self._dice, start)
        batch.add(
            OfficeHour,
            id=key,
            office_id=self._setting.actor.office_id,
            staff_id=staff_id,
            area_id=None,
            channel="open_hour",
            place="",
            started_at=start,
            ended_at=start + timedelta(hours=4),
            turned_away=self._dice.choice((0, 0, 0, 1, 2)),
        )
        return key

    def _record(
        self, batch: Batch, at: datetime, staff_id: UUID, profile: Profile, **fields: Any
    ) -> MadeContact:
        dice = self._dice
        key = key_of(dice, at)
        topics = tuple(dice.sample(self._topics, dice.choice((1, 1, 2, 2, 3))))
        voided = dice.random() < 0.005
        code = ""
        if profile.person_id is None and dice.random() < 0.05:
            code = f"{dice.choice(_CODE_WORDS)} {dice.randrange(100)}"
        batch.add(
            Contact,
            id=key,
            **self._stamp(at, staff_id),
            staff_id=staff_id,
            held_at=at,
            month=month_of(at),
            contact_kind=dice.choice((ContactKind.BRIEF, ContactKind.BRIEF, ContactKind.IN_DEPTH)),
            area_id=profile.place.id,
            person_id=profile.person_id,
            language=profile.language,
            age_band=profile.age_band,
            gender=profile.gender,
            recognition_code=code,
            voided_at=at + timedelta(days=1) if voided else None,
            void_reason="doppelt erfasst" if voided else "",
            **fields,
        )
        for position, topic in enumerate(topics):
            batch.add(ContactTopic, contact_id=key, topic=topic, position=position)
        if dice.random() < 0.35:
            for band in dice.sample(_BANDS, dice.choice((1, 1, 2))):
                number = dice.choice((1, 1, 2))
                batch.add(ContactChild, contact_id=key, age_band=band, number=number)
        self._note(batch, key, profile, topics, code)
        return MadeContact(key, at, staff_id, profile, topics, fields["result"] == "referred")

    def _note(
        self, batch: Batch, key: UUID, profile: Profile, topics: tuple[str, ...], code: str
    ) -> None:
        note = ""
        if self._dice.random() < 0.96:
            groups = [self._setting.groups[topic] for topic in topics]
            note = invent_note(self._dice, groups, profile.language)
            batch.add(ContactNote, contact_id=key, text=note)
        words = words_of(
            self._labels,
            language=profile.language,
            topics=topics,
            areas=profile.place.names,
            recognition_code=code,
            note=note,
        )
        batch.index(Kind.CONTACT, key, words)

    def _stamp(self, at: datetime, staff_id: UUID) -> dict[str, Any]:
        return {
            "office_id": self._setting.actor.office_id,
            "created_at": at,
            "updated_at": at,
            "created_by": staff_id,
            "updated_by": staff_id,
            "version": 1,
        }
