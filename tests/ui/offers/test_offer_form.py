# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The forms of offers and runs in a real window over a real file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.services.offers.offers import OfferCard, edit_offer, list_offers, read_offer
from amstrat_desktop.services.offers.recurrence import Every
from amstrat_desktop.services.offers.run_records import RunCard
from amstrat_desktop.services.offers.runs import edit_run, read_run
from amstrat_desktop.services.offers.sessions import read_sessions
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import offers
from amstrat_desktop.ui.offers.offer_form.page import KEPT_AS as KEPT_OFFER
from amstrat_desktop.ui.offers.offer_form.page import OfferPage
from amstrat_desktop.ui.offers.panel import CopyRun, EditOffer, EditRun, NewOffer, NewRun
from amstrat_desktop.ui.offers.run_form.page import KEPT_AS as KEPT_RUN
from amstrat_desktop.ui.offers.run_form.page import RunPages
from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.compare import CompareDialog
from tests.services.offers.planned import NOW, house, planned, sewing
from tests.services.supported import stopped
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("offers", Msg("Offers"), "school", 5, offers.build)


@pytest.fixture
def work(work: Work) -> Work:
    stopped(work).now = NOW
    return work


@pytest.fixture
def enter(qtbot: QtBot, work: Work, tmp_path: Path) -> Callable[[], Room]:
    """Opens the screen; again: as after the program was started anew."""
    return lambda: Room(qtbot, work, tmp_path, [HERE])


@pytest.fixture
def room(enter: Callable[[], Room]) -> Room:
    room = enter()
    room.window.go("offers")
    return room


def screen(room: Room) -> OffersScreen:
    return room.screen(OffersScreen)


def offer_page(room: Room, item: object = None) -> OfferPage:
    if item is not None:
        room.window.go("offers", item)
    page = screen(room).currentWidget()
    assert isinstance(page, OfferPage)
    room.qtbot.waitUntil(lambda: page.is_open)
    return page


def run_pages(room: Room, item: object = None) -> RunPages:
    if item is not None:
        room.window.go("offers", item)
    page = screen(room).currentWidget()
    assert isinstance(page, RunPages)
    return page


def texts(within: QWidget) -> list[str]:
    return [label.text() for label in within.findChildren(QLabel) if label.isVisible()]


def press(room: Room, within: QWidget, text: str) -> None:
    room.click(next(b for b in within.findChildren(Button) if b.accessibleName() == text))
    room.qtbot.wait(1)


def titles(work: Work) -> list[str]:
    return [row.title for row in work.read(list_offers)]


# offers


def test_a_new_offer_leads_on_to_its_first_run(room: Room, work: Work) -> None:
    page = offer_page(room, NewOffer())
    page.form.title.setText("Nähen und Deutsch")
    page.form.kind.set_value("craft_language")
    room.press(Qt.Key.Key_Return)
    assert titles(work) == ["Nähen und Deutsch"]
    pages = run_pages(room)
    (row,) = work.read(list_offers)
    assert pages.edit.form.offer.value() == row.id
    assert room.said == "Nähen und Deutsch is on record. When is it held?"
    assert room.kept(KEPT_OFFER) is None


def test_an_offer_can_be_saved_alone_and_taken_back(room: Room, work: Work) -> None:
    page = offer_page(room, NewOffer())
    page.form.title.setText("Treff")
    page.form.kind.set_value("meeting_point")
    press(room, page, "Only save")
    assert titles(work) == ["Treff"]
    assert screen(room).currentWidget() is screen(room).views
    room.do("Undo")
    assert titles(work) == []


def test_what_is_missing_is_said_at_its_field(room: Room) -> None:
    page = offer_page(room, NewOffer())
    room.press(Qt.Key.Key_Return)
    assert "Give the offer a name." in texts(page)
    page.form.title.setText("Treff")
    room.press(Qt.Key.Key_Return)
    assert "Choose what kind of offer it is." in texts(page)
    assert "Give the offer a name." not in texts(page)


def test_an_unsaved_form_can_be_brought_back(room: Room, work: Work) -> None:
    page = offer_page(room, NewOffer())
    page.form.title.setText("Halb fertig")
    assert screen(room).go_back()
    assert screen(room).currentWidget() is screen(room).views
    room.do("Bring it back")
    assert offer_page(room).form.title.text() == "Halb fertig"
    screen(room).leave()
    assert room.kept(KEPT_OFFER) is not None
    room.window.go("offers", NewOffer())
    assert "not saved yet" in room.said
    assert offer_page(room).form.title.text() == "Halb fertig"


def test_a_kept_form_is_there_when_the_program_starts_again(
    room: Room, enter: Callable[[], Room]
) -> None:
    page = offer_page(room, NewOffer())
    page.form.title.setText("Halb fertig")
    screen(room).leave()
    again = enter()
    assert offer_page(again).form.title.text() == "Halb fertig"
    assert "is still here" in again.said
    again.do("Throw it away")
    assert again.kept(KEPT_OFFER) is None


def test_an_offer_is_changed_and_retired(room: Room, work: Work) -> None:
    card = sewing(work)
    page = offer_page(room, EditOffer(card.id))
    assert "Change an offer" in texts(page)
    page.form.title.setText("Nähen am Vormittag")
    room.press(Qt.Key.Key_Return)
    assert titles(work) == ["Nähen am Vormittag"]
    page = offer_page(room, EditOffer(card.id))
    press(room, page, "Plan no further run")
    assert titles(work) == []
    room.do("Undo")
    assert titles(work) == ["Nähen am Vormittag"]


def test_a_changed_form_is_not_retired_over(room: Room, work: Work) -> None:
    card = sewing(work)
    page = offer_page(room, EditOffer(card.id))
    page.form.title.setText("Anders")
    press(room, page, "Plan no further run")
    assert "not saved yet" in room.said
    assert titles(work) == [card.draft.title]


def test_who_lost_the_race_compares_and_saves(room: Room, work: Work) -> None:
    card = sewing(work)
    page = offer_page(room, EditOffer(card.id))
    page.form.title.setText("Meine Fassung")
    work.write(edit_offer, card.id, replace(card.draft, bring="Garn"))
    room.press(Qt.Key.Key_Return)
    dialog = page.findChild(CompareDialog)
    assert dialog is not None
    press(room, dialog, "Save")
    draft = work.read(read_offer, card.id).draft
    assert (draft.title, draft.bring) == ("Meine Fassung", "Garn")


# runs


def fill(pages: RunPages) -> None:
    form = pages.edit.form
    form.label.setText("Frühjahr 2027")
    form.when.weekdays.set_values([0])
    form.when.first.set_day(date(2027, 1, 4))
    form.when.last.set_day(date(2027, 2, 1))


@pytest.fixture
def offer(work: Work) -> OfferCard:
    return sewing(work)


def test_a_run_shows_its_dates_and_is_planned_with_them(
    room: Room, work: Work, offer: OfferCard
) -> None:
    pages = run_pages(room, NewRun(offer.id))
    fill(pages)
    days = pages.edit.form.when.days
    assert days.count.text() == "4 meetings, 1 day is left out."
    days.chips.set_values([date(2027, 1, 4), date(2027, 1, 11), date(2027, 1, 25)])
    assert days.count.text() == "3 meetings, 2 days are left out."
    room.press(Qt.Key.Key_Return)
    assert room.said == "The run is planned with 3 meetings. Nobody can book it yet."
    run_id = screen(room).run.run_id
    assert run_id is not None
    held = [row.day for row in work.read(read_sessions, run_id)]
    assert held == [date(2027, 1, 4), date(2027, 1, 11), date(2027, 1, 25)]
    room.do("Open it for bookings")
    assert work.read(read_run, run_id).status is RunStatus.OPEN
    room.do("Undo")
    assert work.read(read_run, run_id).status is RunStatus.PLANNED


def test_a_new_run_can_be_taken_back(room: Room, work: Work, offer: OfferCard) -> None:
    fill(run_pages(room, NewRun(offer.id)))
    room.press(Qt.Key.Key_Return)
    room.do("Undo")
    assert work.read(read_offer, offer.id).runs == 0
    assert room.said == "The run is taken back."


def test_each_repetition_asks_only_for_what_it_needs(room: Room, offer: OfferCard) -> None:
    form = run_pages(room, NewRun(offer.id)).edit.form
    fill(run_pages(room))
    form.when.every.set_value(Every.ONCE)
    assert not form.when.last.isVisible()
    assert form.when.days.count.text() == "1 meeting."
    form.when.every.set_value(Every.MONTH)
    form.when.nth.set_value(-1)
    assert form.when.nth.isVisible()
    assert form.when.rule() == "FREQ=MONTHLY;BYDAY=-1MO"
    assert form.when.days.count.text() == "1 meeting."
    form.places.bookable.setChecked(False)
    assert not form.places.most.isVisible()


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("clock", "25:70", "This is no time."),
        ("cost", "viel", "This is no amount."),
        ("places", "0", "Enter a number from 1 to 500."),
        ("duration", "", "Enter a number from 5 to 720."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    room: Room, offer: OfferCard, field: str, typed: str, told: str
) -> None:
    pages = run_pages(room, NewRun(offer.id))
    fill(pages)
    form = pages.edit.form
    edits: dict[str, QLineEdit] = {
        "clock": form.when.clock,
        "cost": form.more.cost,
        "places": form.places.most,
        "duration": form.when.duration,
    }
    edits[field].setText(typed)
    room.press(Qt.Key.Key_Return)
    assert any(text.startswith(told) for text in texts(pages))


def test_without_an_offer_or_a_weekday_there_is_no_run(room: Room, offer: OfferCard) -> None:
    pages = run_pages(room, NewRun())
    fill(pages)
    room.press(Qt.Key.Key_Return)
    assert "Choose what is held." in texts(pages)
    pages.edit.form.offer.set_value(offer.id)
    pages.edit.form.when.weekdays.set_values([])
    room.press(Qt.Key.Key_Return)
    assert "Choose the weekdays." in texts(pages)


def test_a_house_offers_its_rooms_and_says_when_one_is_too_small(
    room: Room, work: Work, offer: OfferCard
) -> None:
    site_id, (room_id, _playroom) = house(work)
    form = run_pages(room, NewRun(offer.id)).edit.form
    assert not form.where.room.isVisible()
    form.where.site.set_value(site_id)
    form.where.room.set_value(room_id)
    assert form.where.hint.text() == ""
    form.places.most.set_number(25)
    assert "20 seats" in form.where.hint.text()


def test_a_run_is_changed_and_a_lost_race_compared(room: Room, work: Work) -> None:
    card = planned(work)
    pages = run_pages(room, EditRun(card.id))
    assert not pages.edit.form.offer.isEnabled()
    pages.edit.form.label.setText("Meine Fassung")
    work.write(edit_run, card.id, replace(card.draft, leader="Frau Faden"))
    room.press(Qt.Key.Key_Return)
    dialog = pages.findChild(CompareDialog)
    assert dialog is not None
    press(room, dialog, "Save")
    draft = work.read(read_run, card.id).draft
    assert (draft.label, draft.leader) == ("Meine Fassung", "Frau Faden")
    assert screen(room).currentWidget() is screen(room).run


def test_opened_and_saved_unchanged_nothing_is_written(room: Room, work: Work) -> None:
    card = planned(work, rule="FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", cost=550)
    pages = run_pages(room, EditRun(card.id))
    assert not pages.edit.form.entry().is_changed
    room.press(Qt.Key.Key_Return)
    assert work.read(read_run, card.id).version == card.version
    assert room.kept(KEPT_RUN) is None


def test_an_unsaved_run_can_be_brought_back(room: Room, work: Work) -> None:
    card = planned(work)
    run_pages(room, EditRun(card.id)).edit.form.label.setText("Halb")
    screen(room).go_back()
    room.do("Bring it back")
    assert run_pages(room).edit.form.label.text() == "Halb"


# copies


@pytest.fixture
def copied(work: Work) -> RunCard:
    site_id, (room_id, _playroom) = house(work)
    return planned(work, site_id=site_id, room_id=room_id)


def test_a_copy_shows_what_comes_of_it_and_is_planned(
    room: Room, work: Work, copied: RunCard
) -> None:
    page = run_pages(room, CopyRun(copied.id)).copy
    page.form.first.set_day(date(2027, 9, 6))
    assert page.form.preview.text() == "10 meetings, until 22.11.2027."
    assert "25.10.2027 (Autumn holidays)" in page.form.resting.text()
    page.form.label.setText("Herbst 2027")
    room.press(Qt.Key.Key_Return)
    run_id = screen(room).run.run_id
    assert run_id not in {None, copied.id}
    card = work.read(read_run, run_id)
    assert (card.draft.label, card.copied_from_id) == ("Herbst 2027", copied.id)
    assert "planned with 10 meetings" in room.said


def test_a_copy_needs_a_day_and_can_be_given_up(room: Room, copied: RunCard) -> None:
    page = run_pages(room, CopyRun(copied.id)).copy
    room.press(Qt.Key.Key_Return)
    assert "Enter the first day." in texts(page)
    assert screen(room).go_back()
    assert screen(room).currentWidget() is screen(room).views


@pytest.mark.parametrize("language", ["de", "ar"])
def test_whatever_takes_focus_has_a_name(
    room: Room, work: Work, copied: RunCard, language: str
) -> None:
    set_language(language)
    for item in (
        NewOffer(),
        EditOffer(copied.offer.id),
        EditRun(copied.id),
        NewRun(),
        CopyRun(copied.id),
    ):
        room.window.go("offers", item)
        assert_all_named(screen(room))
        screen(room).go_back()


def test_at_200_percent_the_forms_still_fit(room: Room, copied: RunCard) -> None:
    theme.apply("light", 200)
    room.window.resize(900, 700)
    for item in (EditRun(copied.id), CopyRun(copied.id), EditOffer(copied.offer.id)):
        room.window.go("offers", item)
        room.qtbot.wait(1)
        form = screen(room).currentWidget()
        assert form is not None
        assert form.minimumSizeHint().width() <= room.window.pages.width()
        screen(room).go_back()
    theme.apply("light", 100)
