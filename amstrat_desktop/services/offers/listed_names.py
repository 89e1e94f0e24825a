# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How somebody stands in the lists of a run: by name with a consent, else by a number (R14, R15).

A course leader sees first names only, on the screen as on paper: a name is read for the list and
nothing else of the record is.

The number is that of the booking among all bookings of the run, hidden people's included. It
never changes, and says of a person no more than that there is one.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, pgettext, verbatim
from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.base.vocabulary.consents import DataCategory, Purpose, Standing
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.consents import consents_of
from amstrat_desktop.services.person_access import is_opened, shown_name
from amstrat_desktop.services.visibility import EVERYBODY, everybody, role_of
from amstrat_desktop.services.work import Actor

_BEFORE_FIRST_NAME: Final = ","
"""“Kaya, Ayşe”."""


@dataclass(frozen=True, slots=True)
class ListedName:
    """One booking's name. shown: on the screen of who may see the person. name, first_name: on
    paper, "" where the number stands there. child_names: the children's may stand there, too.
    closed: the record is restricted and not open, so that nothing else of it is shown.
    agreed: what the person's consent allows in a list; () without one. language: as in the
    record, where that is allowed too.
    """

    number: int
    shown: Msg
    name: str = ""
    first_name: str = ""
    child_names: bool = False
    closed: bool = False
    agreed: tuple[DataCategory, ...] = ()
    language: str = ""

    @property
    def language_too(self) -> bool:
        """Whether language and reading may stand beside the first name for whoever teaches.

        Beside a number they tell of nobody; who has no record said them for that.
        """
        return not self.agreed or DataCategory.LANGUAGE in self.agreed

    def to_course_leader(self) -> "ListedName":
        """The same on a course leader's screen, where no more stands than on their paper."""
        return replace(self, shown=self.first_on_paper, name=self.first_name)

    @property
    def on_paper(self) -> Msg:
        """The name, or the number."""
        return verbatim(self.name) if self.name else numbered(self.number)

    @property
    def first_on_paper(self) -> Msg:
        """The first name, or the number: for course leaders and for what others see."""
        return verbatim(self.first_name) if self.first_name else numbered(self.number)


def numbered(number: int) -> Msg:
    """What stands in place of a name."""
    # Translators: Nr. {number} (of a participant whose name stands in no list)
    return pgettext("participant", "No. {number}", number=number)


def read_listed_names(
    session: Session, run_id: UUID, *, actor: Actor, on: date | None = None
) -> dict[UUID, ListedName]:
    """Booking → name, of every booking of the run that the actor may know of.

    on: today, for paper and for course leaders: which consents hold then; None is for the
    screen of the office, where none is asked.
    """
    numbers = _numbers(session, run_id)
    if role_of(session) is Role.COURSE_LEADER:
        return _first_names(session, run_id, numbers, actor=actor, on=on)
    found = session.execute(
        select(Booking, Person)
        .outerjoin(Person, Person.id == Booking.person_id)
        .where(Booking.run_id == run_id)
        .order_by(Booking.id)
    )
    return {
        booking.id: _listed(session, booking, person, numbers[booking.id], actor=actor, on=on)
        for booking, person in found.all()
    }


def leaders_day(session: Session, on: date | None) -> date | None:
    """The day as of which a screen asks for consents: only that of a course leader does."""
    return on if role_of(session) is Role.COURSE_LEADER else None


def unseen(session: Session, run_id: UUID, statuses: Collection[BookingStatus], seen: int) -> int:
    """How many more bookings stand so than those that the actor sees."""
    counted = session.scalar(
        select(func.count(Booking.id)).where(
            Booking.run_id == run_id, Booking.status.in_([status.value for status in statuses])
        ),
        execution_options=EVERYBODY,
    )
    return max(0, (counted or 0) - seen)


def first_name_of(name: str) -> str:
    """The first name in a whole one: what stands behind a comma, else the first word."""
    family, _comma, given = name.partition(_BEFORE_FIRST_NAME)
    words = (given.strip() or family).split()
    return words[0] if words else ""


def _first_names(
    session: Session, run_id: UUID, numbers: dict[UUID, int], *, actor: Actor, on: date | None
) -> dict[UUID, ListedName]:
    """What a course leader sees of the bookings of their own run. Without a day no consent is
    known to hold, and whoever has a record stands there by number.
    """
    bookings = session.scalars(
        select(Booking).where(Booking.run_id == run_id).order_by(Booking.id)
    ).all()
    with everybody(session):
        people = _people_of(session, bookings if on else ())
        listed = {
            booking.id: _listed(
                session,
                booking,
                people.get(booking.person_id),
                numbers[booking.id],
                actor=actor,
                on=on,
            )
            for booking in bookings
        }
    return {key: name.to_course_leader() for key, name in listed.items()}


def _people_of(session: Session, bookings: Iterable[Booking]) -> dict[UUID | None, Person]:
    ids = {booking.person_id for booking in bookings if booking.person_id is not None}
    return {one.id: one for one in session.scalars(select(Person).where(Person.id.in_(ids)))}


def _numbers(session: Session, run_id: UUID) -> dict[UUID, int]:
    keys = session.scalars(
        select(Booking.id).where(Booking.run_id == run_id).order_by(Booking.id),
        execution_options=EVERYBODY,
    )
    return {key: number for number, key in enumerate(keys, start=1)}


def _listed(
    session: Session,
    booking: Booking,
    person: Person | None,
    number: int,
    *,
    actor: Actor,
    on: date | None,
) -> ListedName:
    called = booking.call_name
    if person is None:
        # Without a record: they said themselves how they, and their children, are called up.
        shown = verbatim(called) if called else numbered(number)
        return ListedName(number, shown, called, first_name_of(called), child_names=True)
    if person.restricted_at is not None:
        # In no list by name, whatever was signed before.
        restricted = None if is_opened(session, person.id, actor=actor) else person.restricted_at
        shown = shown_name(person.name, restricted)
        return ListedName(number, shown, closed=restricted is not None)
    shown = verbatim(person.name)
    if on is None:
        return ListedName(number, shown)
    allowed = _allowed(session, booking, person.id, on)
    if DataCategory.NAME not in allowed:
        return ListedName(number, shown, called, first_name_of(called))
    readable = person.name_latin or person.name
    first = first_name_of(called or readable)
    return ListedName(
        number,
        shown,
        readable,
        first,
        DataCategory.CHILD_NAME in allowed,
        agreed=allowed,
        language=person.language if DataCategory.LANGUAGE in allowed else "",
    )


def _allowed(
    session: Session, booking: Booking, person_id: UUID, on: date
) -> tuple[DataCategory, ...]:
    """What the booking's consent allows in a list on that day; nothing without one."""
    if booking.name_consent_id is None:
        return ()
    cards = consents_of(session, person_id, on=on)
    return next(
        (
            card.data
            for card in cards
            if card.id == booking.name_consent_id
            and card.purpose is Purpose.NAME_IN_LIST
            and card.standing is Standing.VALID
        ),
        (),
    )
