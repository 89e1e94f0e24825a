# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers from outside the program: scenarios 1 and 2 of docs/domain.md in one go.

A mother gives no name, speaks Arabic and has two children; the sewing course has no place for
the one-year-old. She waits, with that reason, and social planning hears of it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.bookings import MISSING_CHILD_LABELS, Missing
from amstrat_desktop.base.vocabulary.contacts import CHILD_AGE_BANDS
from amstrat_desktop.base.vocabulary.entries import Entry
from amstrat_desktop.base.vocabulary.need_signals import BARRIERS
from amstrat_desktop.services.work import Work
from tests.e2e.desk import Desk, wait_for
from tests.e2e.steps import log_of, put_office, said, unlock
from tests.e2e.test_people import words
from tests.services.offers.house import House

pytestmark = [pytest.mark.service, pytest.mark.timeout(180)]

COURSE = "Nähen und Deutsch"


def fill(work: Work) -> None:
    """A sewing course on eight mornings, its childcare from three years on."""
    house = House(work, "Nachbarschaftshaus Probe")
    house.room("Nähstube")
    soon = work.clock().replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=2)
    held = house.run(
        COURSE,
        [soon + timedelta(weeks=week) for week in range(8)],
        room="Nähstube",
        kind="craft_language",
        places=8,
    )
    held.childcare(house.carer("Betreuung Probe"), places=6, ages=(3, 6))


def test_scenarios_1_and_2_a_mother_without_a_name_wants_the_sewing_course(desk: Desk) -> None:
    put_office(desk, fill=fill)
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
        child = said("Child {number} ({band})", number=number, band=band)
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


def label(entries: Sequence[Entry], code: str) -> str:
    """What a shipped code is called."""
    found = next(entry.label for entry in entries if entry.code == code)
    assert found is not None
    return words(found)
