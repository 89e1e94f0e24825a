# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What leaves the house for somebody who booked: the invitation, the reminder, the calendar.

Nothing of the person is among it but the language they read; a number says whose paper it is.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from textwrap import wrap
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import LANGUAGES, Msg, _, catalogue, own_text_of
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.bookings import TAKES_PART, BookingStatus
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.own_texts import OwnField
from amstrat_desktop.base.vocabulary.people import Literacy
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.offer import Offer, OfferRun
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.site import Room
from amstrat_desktop.services.appointment_papers import PaperFacts
from amstrat_desktop.services.codes import list_options, read_labels
from amstrat_desktop.services.offers.listed_names import ListedName, read_listed_names
from amstrat_desktop.services.offers.run_heads import Meeting, RunHead, read_run_head
from amstrat_desktop.services.own_texts import Said, read_own_texts
from amstrat_desktop.services.person_access import is_opened, require_open
from amstrat_desktop.services.work import Actor

GERMAN: Final = "de"
INVITED: Final = TAKES_PART | {BookingStatus.OFFERED}
"""Who gets an invitation: whoever has a place, or was offered one."""

_DOES_NOT_READ: Final = frozenset({Literacy.PRIMARY, Literacy.FUNCTIONAL})
_READING: Final = "literacy"


@dataclass(frozen=True, slots=True)
class InvitationFacts:
    """One booking's paper. who: for the screen alone. kind: of offer, in every language.
    meetings: those to come, the next first.

    summary, bring: `Msg` where the program or the office knows the words. languages: that somebody
    there speaks. cost: euro cents, None is free of charge. children: with a place; child_rooms:
    where they are. answer_until: of a place that is only offered. plain: the person does not read.
    """

    booking_id: UUID
    number: int
    who: Msg
    head: RunHead
    kind: Msg
    summary: Said
    meetings: tuple[Meeting, ...]
    bring: tuple[Said, ...]
    languages: tuple[str, ...]
    cost: int | None
    children: int
    child_rooms: tuple[str, ...]
    answer_until: date | None
    language: str
    plain: bool

    def meeting_facts(self, meeting: Meeting) -> PaperFacts:
        """One meeting as any other appointment: for the calendar's file and code."""
        return PaperFacts(
            id=meeting.id,
            starts_at=meeting.starts_at,
            minutes=meeting.minutes,
            where=self.head.site or self.head.office,
            room=meeting.room or self.head.room,
            address=self.head.address,
            stop=self.head.stop,
            subject=self.head.title,
            bring=self.bring,
            companion="",
            office=self.head.office,
            telephone=self.head.telephone,
            language=self.language,
            plain=self.plain,
            sequence=meeting.sequence,
            changed_at=meeting.changed_at,
            cancelled=False,
        )


def read_invitations(
    session: Session,
    run_id: UUID,
    *,
    actor: Actor,
    now: datetime,
    booking_ids: Collection[UUID] = (),
) -> tuple[InvitationFacts, ...]:
    """The papers of whoever has a place, or of these bookings; by number.

    Asked for single bookings it raises `ReasonNeeded` for a restricted record; asked for all,
    it leaves those out whose record is not open.
    """
    run = _read_run(session, run_id, actor=actor, now=now)
    wanted = select(Booking, Person).outerjoin(Person, Person.id == Booking.person_id)
    wanted = wanted.options(selectinload(Booking.children), selectinload(Booking.needs))
    wanted = wanted.where(
        Booking.run_id == run_id, Booking.status.in_([status.value for status in INVITED])
    )
    if booking_ids:
        wanted = wanted.where(Booking.id.in_(list(booking_ids)))
    names = read_listed_names(session, run_id, actor=actor)
    papers = [
        _facts(booking, person, names[booking.id], run)
        for booking, person in session.execute(wanted).all()
        if _may_print(session, person, single=bool(booking_ids), actor=actor)
    ]
    if booking_ids and not papers:
        raise Problem(_("Only who has a place, or was offered one, gets an invitation."))
    return tuple(sorted(papers, key=lambda paper: paper.number))


@dataclass(frozen=True, slots=True)
class _Run:
    """What is the same on everybody's paper. rooms: group → room, "" for none."""

    head: RunHead
    kind: Msg
    summary: Said
    ahead: tuple[Meeting, ...]
    bring: tuple[Said, ...]
    languages: tuple[str, ...]
    cost: int | None
    rooms: Mapping[UUID, str]


def _read_run(session: Session, run_id: UUID, *, actor: Actor, now: datetime) -> _Run:
    head = read_run_head(session, run_id, actor=actor)
    run = session.get_one(OfferRun, run_id)
    offer = session.get_one(Offer, run.offer_id)
    own = read_own_texts(session, offer.id)
    rooms = session.execute(
        select(ChildcareGroup.id, Room.name)
        .outerjoin(Room, Room.id == ChildcareGroup.room_id)
        .where(ChildcareGroup.run_id == run_id)
    )
    return _Run(
        head,
        read_labels(session)(ListName.OFFER_KIND, offer.offer_kind),
        own(offer.id, OwnField.SUMMARY, offer.summary),
        tuple(meeting for meeting in head.meetings if meeting.starts_at >= now),
        _in_words(session, own.lines(offer.id, OwnField.BRING, offer.bring), on=office_day(now)),
        tuple(line.language for line in offer.languages),
        run.cost,
        {group_id: room or "" for group_id, room in rooms},
    )


def _facts(booking: Booking, person: Person | None, name: ListedName, run: _Run) -> InvitationFacts:
    groups = [child.group_id for child in booking.children if child.group_id is not None]
    rooms = {run.rooms.get(group_id, "") for group_id in groups}
    needs = {need.need for need in booking.needs}
    offered = booking.status == BookingStatus.OFFERED
    return InvitationFacts(
        booking_id=booking.id,
        number=name.number,
        who=name.shown,
        head=run.head,
        kind=run.kind,
        summary=run.summary,
        meetings=run.ahead,
        bring=run.bring,
        languages=run.languages,
        cost=run.cost,
        children=len(groups),
        child_rooms=tuple(sorted(room for room in rooms if room)),
        answer_until=booking.offered_until if offered else None,
        language=_language(booking, person),
        plain=_READING in needs or (person is not None and _does_not_read(person)),
    )


def _may_print(session: Session, person: Person | None, *, single: bool, actor: Actor) -> bool:
    """Whether a paper for somebody may be printed now; for one alone, ask for the reason."""
    if person is None or person.restricted_at is None:
        return True
    if single:
        require_open(session, person.id, actor=actor)
    return is_opened(session, person.id, actor=actor)


def _language(booking: Booking, person: Person | None) -> str:
    """What is read, or else spoken, as far as papers are printed in it."""
    own = () if person is None else (person.written_language, person.language)
    wanted = (*own, booking.language)
    return next((code for code in wanted if code in LANGUAGES), GERMAN)


def _does_not_read(person: Person) -> bool:
    return Literacy(person.literacy) in _DOES_NOT_READ


def _in_words(session: Session, lines: Iterable[Said], *, on: date) -> tuple[Said, ...]:
    """What to bring: a line that the office translated, or that is a known paper's German name,
    is said in every language.
    """
    options = list_options(session, ListName.DOCUMENT, on=on)
    known = {catalogue(GERMAN).text(option.label).casefold(): option.label for option in options}
    return tuple(part for line in lines for part in _line_in_words(line, known))


def _line_in_words(line: Said, known: Mapping[str, Msg]) -> Iterable[Said]:
    own = None if isinstance(line, str) else own_text_of(line)
    if own is None or own.others:
        return (line,)
    paper = known.get(own.german.casefold())
    if paper is not None:
        return (paper,)
    # A paper's line takes no more; the words go on in the next one.
    return wrap(own.german, LINE_LIMIT)
