# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers from outside the program: scenarios 1 and 2 of docs/domain.md in one go.

A mother gives no name, speaks Arabic and has two children; the sewing course has no place for
the one-year-old. She waits, with that reason, and social planning hears of it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pypdfium2
import pytest
import zxingcpp

from amstrat_desktop.base.lang import pgettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.bookings import (
    BOOKING_STATUS_LABELS,
    MISSING_CHILD_LABELS,
    BookingStatus,
    Missing,
)
from amstrat_desktop.base.vocabulary.contacts import CHILD_AGE_BANDS
from amstrat_desktop.base.vocabulary.entries import Entry
from amstrat_desktop.base.vocabulary.need_signals import BARRIERS
from amstrat_desktop.services.offers.booking import book
from amstrat_desktop.services.offers.booking_records import BookingDraft, ChildDraft, Wanted
from amstrat_desktop.services.offers.booking_steps import withdraw
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.work import Work
from tests.e2e.desk import Desk, wait_for
from tests.e2e.steps import log_of, put_office, said, unlock
from tests.e2e.test_people import words
from tests.printer_queue import TestQueue, cups, queue
from tests.services.offers.house import Held, House
from tests.services.people import FATIMA

__all__ = ["cups", "queue"]

pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

PLACE = Wanted.PLACE
COURSE = "Nähen und Deutsch"


def course(work: Work, *, places: int = 8) -> Held:
    """A sewing course on eight mornings, its childcare from three years on."""
    house = House(work, "Nachbarschaftshaus Probe")
    house.room("Nähstube")
    soon = work.clock().replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=2)
    held = house.run(
        COURSE,
        [soon + timedelta(weeks=week) for week in range(8)],
        room="Nähstube",
        kind="craft_language",
        places=places,
    )
    held.childcare(house.carer("Betreuung Probe"), places=6, ages=(3, 6))
    return held


def test_scenarios_1_and_2_a_mother_without_a_name_wants_the_sewing_course(desk: Desk) -> None:
    put_office(desk, fill=course)
    desk.start()
    unlock(desk)
    eyes = desk.eyes
    # Scenario 1: recorded in a few letters, without a name.
    desk.press("ctrl+2")
    eyes.find(said("Quick entry"), "text")
    desk.type("ar kit ers weib 1 4 ")
    desk.press("ctrl+Return")
    # Scenario 2: what she wants, for her and for both children.
    eyes.press(said("Book an offer"), "push button")
    eyes.press(f"{COURSE}…", "radio button")
    year = office_day(datetime.now(UTC)).year
    for number, age in ((1, 1), (2, 4)):
        band = label(CHILD_AGE_BANDS, "0_2" if age < 3 else "3_5")
        child = said("Child {number} ({age})", number=number, age=band)
        eyes.focus(f"{said('Birth year')}: {child}", "text")
        desk.type(str(year - age))
        desk.press("Tab")
    eyes.find(words(MISSING_CHILD_LABELS[Missing.AGE]), "label")
    eyes.find(said("A place in the childcare"), "label")
    wait_for(
        lambda: "enabled" not in eyes.find(said("Book the places"), "push button")["states"],
        "no booking of the parent alone",
    )
    eyes.press(said("Waiting list"), "push button")
    eyes.find(
        said(
            "On the waiting list, position {position}. The missing childcare place is written "
            "down as a need signal.",
            position=1,
        )
    )
    # What social planning will read of it: no name, no child, nobody.
    eyes.press(said("Open the need signal"), "push button")
    eyes.find(label(BARRIERS, "childcare"))
    assert log_of(desk) == ""


def test_a_free_place_is_offered_and_the_invitation_printed(desk: Desk, queue: TestQueue) -> None:
    """Nobody moves up by itself; the paper is in both languages and in the telephone's calendar."""

    def wait_for_the_place(work: Work) -> None:
        held = course(work, places=1)
        gone = work.write(book, BookingDraft(held.run_id, call_name="Kornblume"), wanted=PLACE)
        child = ChildDraft(birth_year=office_day(work.clock()).year - 4, birth_month=1)
        waits = BookingDraft(
            held.run_id,
            person_id=work.write(record_person, FATIMA).value.id,
            language="ar",
            childcare_needed=True,
            children=(child,),
        )
        work.write(book, waits, wanted=Wanted.WAIT)
        work.write(withdraw, gone.value.booking_id, "moved")

    put_office(desk, printer=queue.name, fill=wait_for_the_place)
    desk.start()
    unlock(desk)
    eyes = desk.eyes
    desk.press("ctrl+k")
    eyes.find(said("Find anything"), "text")
    desk.type("deutsch")
    eyes.find(f"{COURSE}…", "list item")
    desk.press("Return")
    eyes.press(said("Bookings"), "page tab")
    eyes.press(said("Offer the place"), "push button")
    eyes.find(words(BOOKING_STATUS_LABELS[BookingStatus.OFFERED]) + "…", "panel")
    eyes.press(words(pgettext("run", "Attendance")), "page tab")
    eyes.press(said("Invitations …"), "push button")
    wait_for(lambda: "enabled" in eyes.find(said("Print …"), "push button")["states"], "the paper")
    eyes.press(said("Print …"), "push button")
    wait_for(lambda: "checked" in eyes.find(queue.name, "radio button")["states"], "the printer")
    eyes.press(said("Send to the printer"), "push button")
    page = pypdfium2.PdfDocument(queue.sink.pdf())[0].render(scale=3).to_pil()
    read = zxingcpp.read_barcodes(page)[0].text
    assert "BEGIN:VEVENT" in read
    assert FATIMA.name not in read
    assert log_of(desk) == ""


def label(entries: Sequence[Entry], code: str) -> str:
    """What a shipped code is called."""
    found = next(entry.label for entry in entries if entry.code == code)
    assert found is not None
    return words(found)
