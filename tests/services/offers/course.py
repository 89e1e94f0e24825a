# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A course in its third week, with who takes part: for tests of attendance and of papers."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.vocabulary.consents import DataCategory, Purpose
from amstrat_desktop.models.booking import BookedChild, Booking, BookingNeed, ChildNote
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.offer import Offer, OfferLanguage, OfferRun, RunSession
from amstrat_desktop.models.site import Room, Site
from amstrat_desktop.services.work import Actor, Work
from tests.services.consent_office import given
from tests.services.planning_office import at
from tests.services.supported import Clock, stopped

NOON = at(2026, 3, 17, 12)
"""Now: two hours after the third meeting began."""
MEETINGS = tuple(at(2026, 3, 3, 10) + timedelta(days=7 * week) for week in range(5))
TITLE = "Deutsch im Alltag mit Nähen"


@dataclass
class Course:
    """sessions: five Tuesdays at ten, the third is today. group_id: childcare, 1 to 5 years."""

    work: Work
    clock: Clock = field(init=False)
    run_id: UUID = field(init=False)
    group_id: UUID = field(init=False)
    sessions: list[UUID] = field(default_factory=list)
    consents: dict[UUID, UUID] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clock = stopped(self.work)
        self.clock.now = NOON
        site = self.put(
            Site,
            name="Nachbarschaftshaus Probe",
            street="Musterstraße 12",
            postcode="44793",
            city="Bochum",
            stop="Probeplatz (Bus 345)",
            step_free=True,
        )
        room = self.put(Room, site_id=site, name="Raum 2", position=0)
        below = self.put(Room, site_id=site, name="Kinderzimmer", position=1, for_children=True)
        offer = self.put(
            Offer,
            title=TITLE,
            offer_kind="craft_language",
            summary="Wir nähen zusammen und sprechen dabei Deutsch.",
            bring="Ausweis oder Pass\nStoffreste",
        )
        for language in ("ar", "tr"):
            self.put(OfferLanguage, offer_id=offer, language=language)
        self.run_id = self.put(
            OfferRun,
            offer_id=offer,
            label="Frühjahr 2026",
            status="running",
            site_id=site,
            room_id=room,
            leader="Lehrkraft Probe",
            places_max=12,
            starts_on=MEETINGS[0].date(),
            ends_on=MEETINGS[-1].date(),
            duration=120,
        )
        self.sessions = [
            self.put(RunSession, run_id=self.run_id, starts_at=moment, duration=120)
            for moment in MEETINGS
        ]
        self.group_id = self.put(
            ChildcareGroup,
            run_id=self.run_id,
            name="Die Kleinen",
            age_from=1,
            age_to=5,
            places=8,
            room_id=below,
        )

    def lead(self, staff_id: UUID) -> None:
        """Somebody of the office holds it."""
        self.work.write(_lead, self.run_id, staff_id)

    def put_off(self) -> None:
        """Nobody books any more: people just come."""
        self.work.write(_unbookable, self.run_id)

    def another_run(self) -> UUID:
        """Of the same offer, without meetings."""
        found = self.work.read(lambda session: session.get_one(OfferRun, self.run_id).offer_id)
        return self.put(
            OfferRun, offer_id=found, starts_on=date(2026, 9, 1), ends_on=date(2026, 9, 30)
        )

    def bring(self, words: str) -> None:
        """What the offer asks people to bring."""
        self.work.write(_bring, self.run_id, words)

    def put(self, model: Any, **fields: Any) -> UUID:
        """A row with the usual stamps."""
        return self.work.write(_added, model, fields).value

    def book(
        self,
        person_id: UUID | None = None,
        *,
        children: int = 0,
        needs: tuple[str, ...] = (),
        consent: tuple[DataCategory, ...] = (),
        **fields: Any,
    ) -> UUID:
        """Somebody takes part; consent: what may stand in lists of them."""
        if consent and person_id is not None:
            card = given(self.work, person_id, consent, Purpose.NAME_IN_LIST, organisation_id=None)
            fields["name_consent_id"] = self.consents[person_id] = card.id
        usual = {"status": "active", "asked_on": date(2026, 2, 2)}
        booking_id = self.put(
            Booking,
            run_id=self.run_id,
            person_id=person_id,
            childcare_needed=bool(children),
            **{**usual, **fields},
        )
        for need in needs:
            self.put(BookingNeed, booking_id=booking_id, need=need)
        for number in range(children):
            self.put(
                BookedChild,
                booking_id=booking_id,
                first_name=("Tarik", "Lina", "Momo")[number],
                birth_year=2022 + number,
                birth_month=None if number else 5,
                group_id=self.group_id,
                position=number,
            )
        return booking_id

    def note(self, child_of: UUID, allergy: str, emergency: str) -> None:
        """What the carers must know of the first child of a booking."""
        self.work.write(_note, child_of, allergy, emergency)


def _added(
    session: Session, model: Any, fields: dict[str, Any], *, actor: Actor, now: datetime
) -> UUID:
    stamps = {
        "id": uuid7(),
        "office_id": actor.office_id,
        "created_at": now,
        "created_by": actor.staff_id,
        "updated_at": now,
        "updated_by": actor.staff_id,
    }
    columns = model.__table__.columns
    row = model(**{name: value for name, value in stamps.items() if name in columns}, **fields)
    session.add(row)
    key: UUID = getattr(row, "id", stamps["id"])
    return key


def _note(
    session: Session, booking_id: UUID, allergy: str, emergency: str, *, actor: Actor, now: datetime
) -> None:
    del actor, now
    child = session.scalars(
        select(BookedChild).where(BookedChild.booking_id == booking_id, BookedChild.position == 0)
    ).one()
    session.add(
        ChildNote(child_id=child.id, booking_id=booking_id, allergy=allergy, emergency=emergency)
    )


def _lead(session: Session, run_id: UUID, staff_id: UUID, *, actor: Actor, now: datetime) -> None:
    session.get_one(OfferRun, run_id).staff_id = staff_id


def _unbookable(session: Session, run_id: UUID, *, actor: Actor, now: datetime) -> None:
    del actor, now
    session.get_one(OfferRun, run_id).bookable = False


def _bring(session: Session, run_id: UUID, words: str, *, actor: Actor, now: datetime) -> None:
    del actor, now
    run = session.get_one(OfferRun, run_id)
    session.get_one(Offer, run.offer_id).bring = words
