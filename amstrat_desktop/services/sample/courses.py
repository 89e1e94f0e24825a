# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The offers of a sample office: courses with childcare beside them, a café, an agency's hour.

One of them can't take the one-year-old of the family of the stories: the mother waits, and a
need signal says so. "Today" has something to ask about: an offered place whose term ends, a day on
which a carer is away, an evening to which nobody has said yes.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.bookings import Came
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.services.household_records import HouseholdCard
from amstrat_desktop.services.offers.attendance import (
    AttendanceNote,
    Headcount,
    note_attendance,
    note_headcount,
)
from amstrat_desktop.services.offers.booking import book
from amstrat_desktop.services.offers.booking_records import BookingDraft, ChildDraft, Wanted
from amstrat_desktop.services.offers.booking_steps import activate
from amstrat_desktop.services.offers.carers import note_absence
from amstrat_desktop.services.offers.child_notes import ChildNoteDraft, note_child
from amstrat_desktop.services.offers.childcare import record_group
from amstrat_desktop.services.offers.group_checks import GroupDraft
from amstrat_desktop.services.offers.offers import OfferDraft, record_offer
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.services.offers.run_steps import open_run, start_run
from amstrat_desktop.services.offers.runs import record_run
from amstrat_desktop.services.offers.sessions import SessionRow, read_sessions
from amstrat_desktop.services.sample.houses import Houses, furnish_houses
from amstrat_desktop.services.sample.teller import Teller

_TUESDAY: Final = 1
_BEFORE: Final = 60
"""Days ago on which most of it was planned."""

_SEWING: Final = (
    ("Kornblume", "ar", (4,)),
    ("Maiglöckchen", "tr", (3, 5)),
    ("Löwenzahn", "uk", ()),
    ("Klatschmohn", "ar", (4,)),
    ("Schlüsselblume", "ro", ()),
    ("Vergissmeinnicht", "tr", (5,)),
)
"""Code names (none of them a person's), languages, ages of the children."""


@dataclass(frozen=True)
class Plan:
    """When a run meets and where. weekdays: of RFC 5545."""

    weekdays: str
    clock: int
    duration: int
    room: str
    places: int = 0
    weeks: int = 12


def offer_courses(teller: Teller, mother: UUID, household: HouseholdCard) -> None:
    """All offers, and who booked. mother, household: of the family of the stories."""
    houses = furnish_houses(teller)
    sewing = _sewing(teller, houses)
    _mother_asks(teller, sewing, mother, household)
    _german(teller, houses)
    _open_doors(teller, houses)
    _evening(teller, houses)


def _sewing(teller: Teller, houses: Houses) -> UUID:
    offer = OfferDraft(
        title="Nähen und Deutsch",
        kind="craft_language",
        summary="Wir nähen zusammen und sprechen dabei Deutsch. Maschinen und Stoff sind da.",
        level_goal="a1",
        target_group="mothers",
        bring="gern ein Kleidungsstück zum Ändern",
        languages=("ar", "tr"),
    )
    plan = Plan("TU", 9 * 60 + 30, 120, "Nähstube", places=8)
    draft = _run(teller, houses, offer, plan, starts=_tuesday(teller.today) - timedelta(weeks=3))
    run_id = teller.did(_BEFORE, record_run, _pilot(draft)).id
    group = GroupDraft(
        "Nähkistenkinder", 3, 6, 6, 3, houses.rooms["Kinderzimmer"], houses.carers[:2]
    )
    teller.did(_BEFORE, record_group, run_id, group)
    teller.did(_BEFORE, open_run, run_id)
    away = _next_tuesday(teller.today)
    teller.did(2, note_absence, houses.carers[0], away, away)
    booked = [_booked(teller, run_id, *who) for who in _SEWING]
    teller.did(22, start_run, run_id)
    for booking_id in booked:
        teller.did(21, activate, booking_id)
    _who_came(teller, run_id, booked)
    return run_id


def _pilot(draft: RunDraft) -> RunDraft:
    question = "Kommen mehr Mütter, wenn ihre Kinder nebenan gut aufgehoben sind?"
    return replace(draft, pilot=True, pilot_question=question, places_min=5)


def _booked(teller: Teller, run_id: UUID, name: str, language: str, ages: tuple[int, ...]) -> UUID:
    year = teller.today.year
    draft = BookingDraft(
        run_id,
        call_name=name,
        reach="kommt dienstags in die offene Sprechstunde",
        language=language,
        childcare_needed=bool(ages),
        children=tuple(ChildDraft(birth_year=year - age, birth_month=1) for age in ages),
    )
    return teller.did(30, book, draft, wanted=Wanted.PLACE).booking_id


def _who_came(teller: Teller, run_id: UUID, booked: list[UUID]) -> None:
    """At each meeting so far: most of them, and somebody let us know."""
    for number, meeting in enumerate(_past(teller, run_id)):
        notes = [AttendanceNote(key, Came.PRESENT) for key in booked]
        notes[number % len(notes)] = AttendanceNote(
            booked[number % len(booked)], Came.EXCUSED, "child_ill"
        )
        ago = max(0, (teller.today - office_day(meeting.starts_at)).days - 1)
        teller.did(ago, note_attendance, meeting.id, tuple(notes))


def _past(teller: Teller, run_id: UUID) -> list[SessionRow]:
    return [
        meeting
        for meeting in read_sessions(teller.session, run_id)
        if office_day(meeting.starts_at) < teller.today
    ]


def _mother_asks(teller: Teller, run_id: UUID, mother: UUID, household: HouseholdCard) -> None:
    """Scenario 2: no group takes a child of one year, so she waits for that."""
    children = tuple(
        ChildDraft(member_id=member.id, birth_year=member.birth_year or 0, birth_month=1)
        for member in household.members
        if member.is_child
    )
    draft = BookingDraft(
        run_id,
        person_id=mother,
        language="ar",
        childcare_needed=True,
        children=children,
        needs=("childcare", "interpreter"),
        priority="near_work",
        priority_words="Zusage für ein Praktikum liegt vor",
    )
    teller.did(6, book, draft, wanted=Wanted.WAIT)


def _german(teller: Teller, houses: Houses) -> None:
    offer = OfferDraft(
        title="Deutsch für Eltern, Stufe A1",
        kind="language_course",
        summary="Deutsch für den Alltag mit Kindern: Kita, Schule, Arztbesuch.",
        level="alpha",
        level_goal="a1",
        target_group="parents",
        bring="Heft und Stift",
        languages=("ar", "uk"),
    )
    plan = Plan("MO,TH", 9 * 60, 150, "Großer Raum", places=14)
    draft = _run(teller, houses, offer, plan, starts=_monday(teller.today) + timedelta(weeks=2))
    run_id = teller.did(25, record_run, draft).id
    group = GroupDraft("Spielecke", 1, 6, 8, 4, houses.rooms["Spielecke"], houses.carers[1:])
    teller.did(25, record_group, run_id, group)
    teller.did(20, open_run, run_id)
    year = teller.today.year
    for name, language, age, ago, wanted in (
        ("Ahornblatt", "uk", 2, 3, Wanted.PLACE),
        ("Birkenrinde", "ar", 5, 3, Wanted.PLACE),
        ("Eichel", "bg", 3, draft.term_days, Wanted.OFFER),
    ):
        booking = BookingDraft(
            run_id,
            call_name=name,
            reach="über die Sprachlotsin",
            language=language,
            childcare_needed=True,
            children=(ChildDraft(birth_year=year - age, birth_month=1),),
        )
        done = teller.did(ago, book, booking, wanted=wanted)
        if name == "Birkenrinde":
            _note_of_child(teller, done.booking_id)


def _note_of_child(teller: Teller, booking_id: UUID) -> None:
    child = teller.session.get_one(Booking, booking_id).children[0]
    note = ChildNoteDraft(allergy="Nüsse", emergency="Tante, 0171 3920077", agreed=True)
    teller.did(3, note_child, child.id, note)


def _open_doors(teller: Teller, houses: Houses) -> None:
    """What people just come to, and an agency's hour in our rooms."""
    cafe = OfferDraft(
        title="Elterncafé",
        kind="parents_cafe",
        summary="Kaffee, Tee und Zeit zum Reden. Kinder spielen nebenan.",
        target_group="parents",
        languages=("ar", "tr", "uk"),
    )
    hour = OfferDraft(
        title="Sprechstunde des Jobcenters",
        kind="agency_hour",
        summary="Fragen zu Anträgen und Bescheiden, ohne Termin.",
        organisation_id=teller.receiver("Jobcenter Bochum – Standort Mitte"),
    )
    for offer, plan in (
        (cafe, Plan("FR", 15 * 60, 120, "Saal", weeks=20)),
        (hour, Plan("TH", 14 * 60, 180, "Beratungszimmer", weeks=20)),
    ):
        starts = _monday(teller.today) - timedelta(weeks=4)
        draft = _run(teller, houses, offer, plan, starts=starts)
        run_id = teller.did(_BEFORE, record_run, draft).id
        teller.did(_BEFORE, open_run, run_id)
        teller.did(27, start_run, run_id)
        for number, meeting in enumerate(_past(teller, run_id)):
            came = Headcount(people=9 + 2 * (number % 3), children=4 + number % 2)
            teller.did(0, note_headcount, meeting.id, came, seen=Headcount())


def _evening(teller: Teller, houses: Houses) -> None:
    offer = OfferDraft(
        title="Wie kommt mein Kind in die Kita?",
        kind="information",
        summary="Das Kita-Portal Schritt für Schritt, mit Dolmetschen.",
        target_group="parents",
        languages=("ar", "ro", "tr", "uk"),
    )
    plan = Plan("", 17 * 60 + 30, 90, "Saal", places=30, weeks=0)
    draft = replace(_run(teller, houses, offer, plan, starts=teller.day(5)), places_min=5)
    run_id = teller.did(9, record_run, draft).id
    teller.did(9, open_run, run_id)


def _run(
    teller: Teller, houses: Houses, offer: OfferDraft, plan: Plan, *, starts: date
) -> RunDraft:
    offer_id = teller.did(_BEFORE, record_offer, offer).id
    return RunDraft(
        offer_id,
        starts_on=starts,
        ends_on=starts + timedelta(weeks=plan.weeks),
        area_id=houses.areas[plan.room],
        site_id=houses.sites[plan.room],
        room_id=houses.rooms[plan.room],
        leader="Leitung Beispiel",
        bookable=plan.places > 0,
        places_max=plan.places,
        rule=f"FREQ=WEEKLY;BYDAY={plan.weekdays}" if plan.weekdays else "",
        clock=plan.clock,
        duration=plan.duration,
        in_school_holidays=True,
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _tuesday(day: date) -> date:
    return _monday(day) + timedelta(days=_TUESDAY)


def _next_tuesday(day: date) -> date:
    return day + timedelta(days=(_TUESDAY - day.weekday()) % 7)
