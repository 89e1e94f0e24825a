# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Appointments in other calendars: read back with the library, and with a reader of codes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
import segno
from icalendar import Calendar

from amstrat_desktop.base.lang import OFFICE_ZONE, catalogue
from amstrat_desktop.exchange.calendar_file import (
    CalendarEvent,
    Told,
    calendar_code,
    calendar_file,
    event_of,
    summary_of,
)
from amstrat_desktop.services.appointment_papers import appointment_facts
from amstrat_desktop.services.appointments import (
    AppointmentDraft,
    edit_appointment,
    move_appointment,
    record_appointment,
)
from amstrat_desktop.services.work import Work
from tests.services.planning_office import at, known
from tests.services.referral_office import agencies, turned

ENGLISH = catalogue("en")
STARTS = at(2026, 12, 1, 10, 30)
EVENT = CalendarEvent(
    UUID(int=7), STARTS, "Termin: Jobcenter", STARTS, 45, "Straße 1, 44789 Bochum"
)


def read_back(*events: CalendarEvent) -> Calendar:
    return Calendar.from_ical(calendar_file(events))


def test_a_file_says_when_in_the_offices_zone() -> None:
    calendar = read_back(EVENT)
    (event,) = calendar.walk("VEVENT")
    assert event["dtstart"].params["TZID"] == "Europe/Berlin"
    assert event["dtstart"].dt == STARTS
    assert event["dtend"].dt == STARTS + timedelta(minutes=45)
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert (str(event["status"]), event["sequence"]) == ("CONFIRMED", 0)
    assert str(event["location"]) == "Straße 1, 44789 Bochum"
    assert str(event["uid"]) == str(UUID(int=7))


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_last_hour_of_a_day_on_which_clocks_change(day: date) -> None:
    late = datetime(day.year, day.month, day.day, 23, 30, tzinfo=OFFICE_ZONE)
    (event,) = read_back(replace(EVENT, starts_at=late.astimezone(UTC))).walk("VEVENT")
    assert event["dtstart"].dt == late
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=45)
    assert f"DTSTART:{late.astimezone(UTC):%Y%m%dT%H%M%SZ}" in calendar_code(
        replace(EVENT, starts_at=late)
    )


def test_the_end_is_right_across_the_missing_hour() -> None:
    early = at(2026, 3, 29, 1, 30)
    (event,) = read_back(replace(EVENT, starts_at=early)).walk("VEVENT")
    assert event["dtend"].dt.strftime("%H:%M") == "03:15"


def test_a_day_without_a_time_is_a_whole_day() -> None:
    whole = replace(EVENT, starts_at=at(2026, 12, 1))
    (event,) = read_back(whole).walk("VEVENT")
    assert event["dtstart"].dt == date(2026, 12, 1)
    assert "DTSTART;VALUE=DATE:20261201" in calendar_code(whole)


def test_what_was_called_off_says_so_under_the_same_id() -> None:
    (event,) = read_back(replace(EVENT, cancelled=True, sequence=3)).walk("VEVENT")
    assert (str(event["status"]), event["sequence"]) == ("CANCELLED", 3)
    assert str(event["uid"]) == str(UUID(int=7))


def test_several_in_one_file_and_none() -> None:
    other = replace(EVENT, uid=UUID(int=8), starts_at=at(2027, 7, 1, 9))
    assert len(read_back(EVENT, other).walk("VEVENT")) == 2
    assert len(read_back(EVENT, other).walk("VTIMEZONE")) == 1
    assert read_back().walk("VEVENT") == []


def test_hostile_words_stay_words() -> None:
    hostile = "Raum 3\r\nEND:VEVENT\nATTENDEE:mailto:x@example.org;,\\ \u202e"
    event = replace(EVENT, summary=hostile, place=hostile, details=hostile)
    calendar = read_back(event)
    (found,) = calendar.walk("VEVENT")
    assert "attendee" not in found
    assert str(found["summary"]).startswith("Raum 3")
    assert calendar_code(event).count("END:VEVENT\n") == 1
    assert len(Calendar.from_ical(calendar_code(event)).walk("VEVENT")) == 1


@pytest.mark.parametrize("language", ["de", "ar", "uk"])
def test_the_longest_code_is_coarse_enough_for_30_mm(language: str) -> None:
    agency = {"de": "Jobcenter ", "ar": "مركز التوظيف ", "uk": "Центр зайнятості "}[language] * 20
    summary = summary_of(agency, "", catalogue(language))
    code = calendar_code(replace(EVENT, summary=summary, place="Universitätsstraße " * 20))
    assert "\ufffd" not in code
    drawn = segno.make(code, error="m", micro=False, boost_error=False, mask=4)
    assert len(drawn.matrix) <= 61  # 30 mm / 61 = 0.49 mm a module


def test_nothing_of_the_person_stands_in_it_unless_wished(work: Work) -> None:
    turned(work)
    draft = AppointmentDraft(
        known(work, "Nour Beispiel", language="ar", written_language="fr"),
        STARTS,
        45,
        subject="Schuldnerberatung",
        organisation_id=agencies(work)[0],
        bring="Ausweis oder Pass\ngrüner Ordner",
        remark="kommt mit Schwester",
    )
    card = work.write(record_appointment, draft).value
    facts = work.read(appointment_facts, card.id, actor=work.actor)
    assert facts.language == "fr"
    plain = calendar_file([event_of(facts, ENGLISH)]).decode()
    for word in ("Nour", "Beispiel", "Schuld", "Schwester", "Ordner"):
        assert word not in plain.replace("\r\n ", "")
    more = event_of(facts, ENGLISH, Told(subject=True, bring=True))
    assert more.summary.endswith("Schuldnerberatung")
    assert "Identity card or passport" in more.details
    assert "grüner Ordner" in more.details
    assert "Schwester" not in more.details


def test_a_change_keeps_the_id_and_counts_up(work: Work) -> None:
    turned(work)
    card = work.write(record_appointment, AppointmentDraft(known(work), STARTS)).value
    first = event_of(work.read(appointment_facts, card.id, actor=work.actor), ENGLISH)
    work.write(edit_appointment, card.id, replace(card.draft, place="Raum 4"))
    second = event_of(work.read(appointment_facts, card.id, actor=work.actor), ENGLISH)
    assert (second.uid, second.sequence) == (first.uid, first.sequence + 1)
    moved = replace(card.draft, starts_at=STARTS + timedelta(days=1), version=card.version + 1)
    work.write(move_appointment, card.id, moved)
    gone = event_of(work.read(appointment_facts, card.id, actor=work.actor), ENGLISH)
    assert gone.cancelled
    assert gone.sequence > second.sequence
