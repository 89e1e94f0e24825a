# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""On somebody's record: what is booked, what fits, and the way to a booking."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import people
from amstrat_desktop.ui.people.offers.view import BookingLine, OffersPanel
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.shell.doors import BookPlace, OpenBooking, OpenPerson, OpenRun
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from tests.services.offers.house import Held, House
from tests.services.people import FATIMA
from tests.services.supported import stopped
from tests.ui.accessible import assert_all_named
from tests.ui.room import Elsewhere, Room

TUESDAY = datetime(2026, 3, 10, 9, tzinfo=UTC)
WEEKS = [TUESDAY + timedelta(weeks=week) for week in range(6)]


class Desk:
    """Fatima's record with the panel in front; offers: where its doors lead."""

    def __init__(self, qtbot: QtBot, work: Work, folder: Path) -> None:
        stopped(work)
        self.house = House(work)
        self.fatima: UUID = work.write(record_person, FATIMA).value.id
        self.offers = Elsewhere()
        screens = [
            Screen("people", Msg("People"), "users", 3, people.build),
            Screen("offers", Msg("Offers"), "school", 5, lambda _context: self.offers),
        ]
        self.room = Room(qtbot, work, folder, screens)

    def course(self, title: str = "Nähen und Deutsch", **fields: object) -> Held:
        return self.house.run(title, WEEKS, kind="craft_language", **fields)  # type: ignore[arg-type]  # passed on

    def look(self) -> OffersPanel:
        self.room.window.go("people", OpenPerson(self.fatima, "offers"))
        panel = self.room.screen(PeopleScreen).record.panel
        assert isinstance(panel, OffersPanel)
        return panel


@pytest.fixture
def desk(qtbot: QtBot, work: Work, tmp_path: Path) -> Desk:
    return Desk(qtbot, work, tmp_path)


def lines(panel: OffersPanel) -> list[BookingLine]:
    return [line for line in panel.findChildren(BookingLine) if not line.isHidden()]


def test_nothing_booked_and_nothing_open(desk: Desk) -> None:
    panel = desk.look()
    assert lines(panel) == []
    assert panel._nothing.isVisible()
    assert panel.matches._empty.isVisible()
    assert_all_named(panel)


def test_what_fits_leads_to_a_booking(desk: Desk) -> None:
    held = desk.course()
    panel = desk.look()
    match = panel.matches.table.current()
    assert match is not None
    assert match.run_id == held.run_id
    desk.room.click(panel.matches.card.book_button)
    assert desk.offers.items == [BookPlace(held.run_id, desk.fatima)]


def test_an_offer_to_which_people_just_come_is_only_looked_at(desk: Desk) -> None:
    held = desk.course("Elterncafé", bookable=False)
    card = desk.look().matches.card
    assert not card.book_button.isVisible()
    desk.room.click(card.open_button)
    assert desk.offers.items == [OpenRun(held.run_id)]


def test_a_booking_is_opened_and_what_is_over_stands_last(desk: Desk) -> None:
    over = desk.course("Deutsch A1").book(desk.fatima, status="completed")
    held = desk.course()
    group = held.childcare(desk.house.carer("Betreuung Probe"))
    held.book(desk.fatima, group_id=group, children=2)
    panel = desk.look()
    first, last = lines(panel)
    assert last.row.id == over
    desk.room.click(first.button)
    assert desk.offers.items == [OpenBooking(first.row.id)]
    assert_all_named(panel)


def test_the_list_follows_what_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    desk.course()
    desk.course("Elterncafé")
    panel = desk.look()
    panel.matches.bar.search.setText("café")
    qtbot.waitUntil(lambda: panel.matches.rows.rowCount() == 1)
    panel.clear()
    assert panel.matches.rows.rowCount() == 0
    assert panel.matches.bar.search.text() == ""


@pytest.mark.parametrize("language", ["ar", "de"])
def test_in_another_language(desk: Desk, language: str) -> None:
    desk.course()
    panel = desk.look()
    set_language(language)
    assert_all_named(panel)
