# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Referrals of a sample office: each goes through a life until its end or until today."""

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Final
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.slip_number import new_number
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    Outcome,
    Party,
    Priority,
    ReturnChannel,
    Source,
    Status,
)
from amstrat_desktop.models.referral import (
    FeedbackReturn,
    Referral,
    ReferralDocument,
    ReferralEvent,
    ReferralNeed,
    ReferralTopic,
)
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.deadlines import AFTER_ATTENDANCE, due_at, in_days
from amstrat_desktop.services.referral_cards import PLAIN_FIELDS, RETURN_ID
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.referral_states import RULES
from amstrat_desktop.services.referral_words import words_of
from amstrat_desktop.services.sample.batch import Batch, Row
from amstrat_desktop.services.sample.contacts import MadeContact
from amstrat_desktop.services.sample.dice import Weighted, key_of
from amstrat_desktop.services.sample.lives import STANDING_OPEN, WEIGHTS, Life, Move, Story
from amstrat_desktop.services.sample.notes import invent_concern
from amstrat_desktop.services.sample.setting import Setting

_STORIES: Final = Weighted(WEIGHTS)
_PRIORITIES: Final = Weighted({Priority.NORMAL: 88, Priority.URGENT: 9, Priority.EMERGENCY: 3})
_NEEDS: Final = Weighted(
    {
        "application": 24, "information": 12, "counselling": 22, "course_place": 12,
        "childcare_place": 9, "job": 8, "flat": 5, "interpreting": 3, "company": 3,
        "emergency_care": 2,
    }
)  # fmt: skip
_OUTCOMES: Final = Weighted(
    {
        Outcome.FULL_HELP: 34, Outcome.PARTIAL_HELP: 16, Outcome.INFORMATION_ONLY: 12,
        Outcome.APPLICATION_MADE: 14, Outcome.GRANTED: 12, Outcome.REFUSED: 6,
        Outcome.NOT_HELPED: 4, Outcome.UNKNOWN: 2,
    }
)  # fmt: skip
_CHANNELS: Final = Weighted(
    {ReturnChannel.TEAR_OFF: 62, ReturnChannel.TELEPHONE: 22, ReturnChannel.PERSON_TOLD: 16}
)
_CODE_NAMES: Final = ("Kirschbaum", "Papierboot", "Nordstern", "Blaue Tasse")


@dataclass(slots=True)
class _Course:
    """A referral on its way: what its events have led to so far."""

    id: UUID
    staff_id: UUID
    at: datetime
    priority: Priority
    status: Status = Status.DRAFT
    since: datetime | None = None
    attendance: Attendance = Attendance.UNKNOWN
    outcome: Outcome | None = None
    outcome_source: Source | None = None
    number: str | None = None
    due: datetime | None = None
    party: Party = Party.OFFICE
    appointment_at: datetime | None = None


class ReferralMaker:
    """Makes referrals out of contacts, the oldest first; knows which slip numbers are taken."""

    def __init__(
        self,
        setting: Setting,
        labels: Labels,
        dice: Random,
        *,
        until: datetime,
        contacts: int,
        limit: int,
    ) -> None:
        self._setting, self._labels, self._dice = setting, labels, dice
        self._until, self._contacts, self._limit = until, contacts, limit
        self._standing_open = deque(STANDING_OPEN)
        self._numbers: set[str] = set()
        self.made = 0

    def wanted(self, contacts: int) -> bool:
        """Whether the last of so many contacts is to have a referral: they are spread evenly."""
        return self.made < contacts * self._limit // self._contacts

    def make(self, batch: Batch, contact: MadeContact) -> None:
        """A referral that goes as one usually goes, as far as today."""
        self._live(batch, contact, self._story(contact), key_of(self._dice, contact.held_at))

    def _story(self, contact: MadeContact) -> Story:
        age = self._until - contact.held_at
        if self._standing_open and age <= timedelta(days=self._standing_open[0][0]):
            return self._standing_open.popleft()[1]
        (story,) = _STORIES.some(self._dice, 1)
        # The referral that follows counts, too.
        return Life.HELPED.value if story.followed and self.made + 2 > self._limit else story

    def _live(
        self,
        batch: Batch,
        contact: MadeContact,
        story: Story,
        key: UUID,
        predecessor: UUID | None = None,
    ) -> None:
        self.made += 1
        begun = contact.held_at + timedelta(minutes=self._dice.randrange(5, 25))
        course = _Course(
            id=key,
            staff_id=contact.staff_id,
            at=begun,
            since=begun,
            due=due_at(Status.DRAFT, begun),
            priority=_PRIORITIES.some(self._dice, 1)[0],
        )
        events = [self._event(course, EventKind.CREATED)]
        ended = all(self._take(batch, course, move, events) for move in story.moves)
        follows = self._follow(course, events) if ended and story.followed else None
        self._record(batch, course, replace(contact, held_at=begun), story, predecessor)
        batch.rows[ReferralEvent].extend(events)
        if follows is not None:
            later = replace(contact, held_at=course.at)
            self._live(batch, later, Life.HELPED.value, follows, predecessor=key)

    def _take(self, batch: Batch, course: _Course, move: Move, events: list[Row]) -> bool:
        """Make one move; False where it would lie in the future."""
        at = self._when(course, move)
        if at >= self._until:
            return False
        course.at = at
        if move.status is None:
            course.attendance = move.attendance or course.attendance
            course.party, days = AFTER_ATTENDANCE[course.attendance]
            course.due = in_days(days, at)
        else:
            self._change_status(course, move, move.status)
        detail = _facts(course, move)
        if move.answer is not None and self._dice.random() < 0.8:
            detail[RETURN_ID] = self._answer(batch, course, move).hex
        events.append(self._event(course, move.kind, move, detail))
        return True

    def _change_status(self, course: _Course, move: Move, status: Status) -> None:
        course.status, course.since = status, course.at
        course.party = RULES[status].next_party
        if status is Status.APPOINTMENT:
            day = course.at + timedelta(days=self._dice.randrange(3, 13))
            course.appointment_at = _working_day(day).replace(minute=30, second=0)
        if status in (Status.ISSUED, Status.SENT):
            course.number = self._new_number(course.at.year)
        if move.outcome:
            (drawn,) = _OUTCOMES.some(self._dice, 1)
            course.outcome = move.outcome if isinstance(move.outcome, Outcome) else drawn
            course.outcome_source = move.source
        if move.source is not Source.CLOCK:  # how long it is overdue stays visible
            course.due = due_at(
                status,
                course.at,
                priority=course.priority,
                appointment_at=course.appointment_at,
            )

    def _when(self, course: _Course, move: Move) -> datetime:
        """The clock strikes after the deadline; who has an appointment goes there first."""
        dice = self._dice
        if move.source is Source.CLOCK and course.due is not None:
            return course.due + timedelta(hours=9)
        days = dice.randint(*move.days)
        last = course.at
        if course.status is Status.APPOINTMENT and course.appointment_at is not None:
            last = max(last, course.appointment_at)
        if not days:
            return last + timedelta(minutes=dice.randrange(2, 50))
        at = last.replace(hour=dice.randrange(8, 15), minute=dice.randrange(60))
        return _working_day(at + timedelta(days=days))

    def _follow(self, course: _Course, events: list[Row]) -> UUID | None:
        """Another agency is asked a day or two later: the new referral's key, if that was."""
        later = _working_day(course.at + timedelta(days=self._dice.randrange(1, 3)))
        if later >= self._until:
            return None
        key = key_of(self._dice, later)
        course.at, course.due, course.party = later, None, Party.NOBODY
        events.append(self._event(course, EventKind.FOLLOWED, detail={"successor_id": key.hex}))
        return key

    def _new_number(self, year: int) -> str:
        number = new_number("BO", year, self._dice.choice)
        while number in self._numbers:
            number = new_number("BO", year, self._dice.choice)
        self._numbers.add(number)
        return number

    def _event(
        self, course: _Course, kind: EventKind, move: Move | None = None, detail: Row | None = None
    ) -> Row:
        return {
            "id": key_of(self._dice, course.at),
            "office_id": self._setting.actor.office_id,
            "referral_id": course.id,
            "at": course.at,
            "staff_id": course.staff_id,
            "source": move.source if move else Source.OFFICE,
            "step": kind,
            "status": course.status,
            "attendance": course.attendance,
            "outcome": course.outcome or "",
            "reason_code": move.reason_code if move else "",
            "reason": move.reason if move else "",
            "detail": detail or {},
        }

    def _answer(self, batch: Batch, course: _Course, move: Move) -> UUID:
        key = key_of(self._dice, course.at)
        batch.add(
            FeedbackReturn,
            id=key,
            office_id=self._setting.actor.office_id,
            referral_id=course.id,
            channel=_CHANNELS.some(self._dice, 1)[0],
            received_on=office_day(course.at),
            answer=move.answer,
            appointment_at=course.appointment_at if move.status is Status.APPOINTMENT else None,
            note="",
            entered_at=course.at,
            entered_by=course.staff_id,
        )
        return key

    def _record(
        self,
        batch: Batch,
        course: _Course,
        contact: MadeContact,
        story: Story,
        predecessor: UUID | None,
    ) -> None:
        draft = self._content(course, contact, story)
        batch.add(
            Referral,
            id=course.id,
            office_id=self._setting.actor.office_id,
            **{name: getattr(draft, name) for name in PLAIN_FIELDS},
            mode=draft.mode,
            priority=draft.priority,
            person_children=None,
            number=course.number,
            predecessor_id=predecessor,
            staff_id=course.staff_id,
            status=course.status,
            status_since=course.since,
            due_at=course.due,
            next_party=course.party,
            attendance=course.attendance,
            outcome=course.outcome or "",
            outcome_source=course.outcome_source or "",
            created_at=contact.held_at,
            updated_at=course.at,
            created_by=course.staff_id,
            updated_by=course.staff_id,
            version=1,
        )
        self._parts(batch, course.id, draft)
        batch.index(Kind.REFERRAL, course.id, words_of(self._labels, draft))

    def _content(self, course: _Course, contact: MadeContact, story: Story) -> ReferralDraft:
        """What stands on the slip."""
        dice, profile = self._dice, contact.profile
        receiver = dice.choice(self._setting.receivers)
        groups = [self._setting.groups[topic] for topic in contact.topics]
        return ReferralDraft(
            person_id=profile.person_id,
            organisation_id=receiver.id,
            mode=story.mode,
            priority=course.priority,
            language=profile.language if profile.language in LANGUAGES else "de",
            contact_id=contact.id,
            topics=contact.topics,
            needs=tuple(dict.fromkeys(_NEEDS.some(dice, dice.choice((1, 1, 2))))),
            documents=receiver.documents,
            concern=invent_concern(dice, groups),
            interpreter_needed=profile.language not in ("", "de"),
            reads=dice.choice((True, True, True, False, None)),
            appointment_at=course.appointment_at,
            person_name=profile.name or dice.choice(("", *_CODE_NAMES)),
        )

    def _parts(self, batch: Batch, key: UUID, draft: ReferralDraft) -> None:
        for mapped, column, codes in (
            (ReferralTopic, "topic", draft.topics),
            (ReferralNeed, "need", draft.needs),
            (ReferralDocument, "document", draft.documents),
        ):
            for position, code in enumerate(codes):
                batch.add(mapped, referral_id=key, position=position, **{column: code})


def _facts(course: _Course, move: Move) -> Row:
    """What the event keeps beside the standing, as the services write it."""
    if move.status is Status.APPOINTMENT and course.appointment_at is not None:
        return {"appointment_at": course.appointment_at.isoformat(), "appointment_place": ""}
    if move.attendance is Attendance.NO_SHOW:
        return {"reason_codes": [move.reason_code]}
    return {}


def _working_day(at: datetime) -> datetime:
    """That moment, or the same hour on Monday."""
    return at + timedelta(days=max(0, 7 - at.weekday()) if at.weekday() > 4 else 0)
