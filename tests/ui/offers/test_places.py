# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The view of places and carers."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from amstrat_desktop.services.offers.carers import CarerRow, list_carers
from amstrat_desktop.services.offers.sites import (
    RoomDraft,
    SiteDraft,
    SiteRow,
    edit_site,
    list_sites,
    read_site,
    record_site,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers import places
from amstrat_desktop.ui.offers.places.cards import CarerBox, SiteBox
from amstrat_desktop.ui.offers.places.carer_form import AbsenceForm, CarerForm
from amstrat_desktop.ui.offers.places.site_form import SiteForm
from amstrat_desktop.ui.offers.places.view import KEPT_AS, PlacesView
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.buttons import Button
from tests.services.offers.house import House
from tests.services.supported import Clock, colleague, stopped
from tests.ui.accessible import assert_all_named
from tests.ui.offers.run_room import opened, texts
from tests.ui.people.record_room import RecordRoom, compared


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def room(work: Work, clock: Clock) -> RecordRoom:
    return RecordRoom(work)


@pytest.fixture
def view(qtbot: QtBot, room: RecordRoom) -> PlacesView:
    return opened(qtbot, room, places.build)


def sites(room: RecordRoom) -> tuple[SiteRow, ...]:
    return room.work.read(list_sites)


def carers(room: RecordRoom) -> tuple[CarerRow, ...]:
    return room.work.read(list_carers, on=date(2026, 3, 2))


def site_form(view: PlacesView) -> SiteForm:
    assert isinstance(view.open_form, SiteForm)
    return view.open_form


def carer_form(view: PlacesView) -> CarerForm:
    assert isinstance(view.open_form, CarerForm)
    return view.open_form


def press(box: SiteBox | CarerBox, text: str) -> None:
    [button] = [one for one in box.findChildren(Button) if one.accessibleName() == text]
    button.click()


def boxes(view: PlacesView, kind: type) -> list[object]:
    return [box for box in view.findChildren(kind) if box.isVisibleTo(view)]


def test_an_empty_office_is_told_what_belongs_here(view: PlacesView) -> None:
    assert {"No site yet", "Nobody looks after children yet"} <= set(texts(view))
    assert_all_named(view)


def test_a_site_with_rooms_is_typed_and_saved(room: RecordRoom, view: PlacesView) -> None:
    view.new_item()
    form = site_form(view)
    form.name.setText("Haus der Nachbarschaft")
    form.lines["street"].setText("Musterweg 3")
    form.steps.set_value(True)
    form.rooms.add.click()
    form.rooms.add.click()
    form.rooms.lines[0].name.setText("Spielzimmer")
    form.rooms.lines[0].seats.setText("12")
    form.rooms.lines[0].for_children.setChecked(True)
    assert_all_named(view)
    view.save()
    assert room.last_words == "Haus der Nachbarschaft is saved."
    [site] = sites(room)
    assert [(one.name, one.seats, one.for_children) for one in site.rooms] == [
        ("Spielzimmer", 12, True)  # an empty line is no room
    ]
    assert view.open_form is None
    assert {"Haus der Nachbarschaft", "Spielzimmer · 12 seats"} <= set(texts(view))


def test_the_city_of_the_others_is_proposed(room: RecordRoom, view: PlacesView) -> None:
    room.work.write(record_site, SiteDraft("Eins", city="Bochum"))
    view.reload()
    view.sites.add.click()
    assert site_form(view).lines["city"].text() == "Bochum"
    assert not site_form(view).is_changed()


def test_a_wrong_field_is_marked(room: RecordRoom, view: PlacesView) -> None:
    view.sites.add.click()
    form = site_form(view)
    form.rooms.add.click()
    form.rooms.lines[0].seats.setText("5")
    form.submit()
    assert form._fields["name"].problem is not None
    form.name.setText("Eins")
    form.submit()
    assert form._fields["rooms"].problem is not None
    form.rooms.lines[0].take_away.click()
    form.submit()
    assert len(sites(room)) == 1


def test_a_site_is_changed_retired_and_brought_back(room: RecordRoom, view: PlacesView) -> None:
    House(room.work).room("Saal")
    view.reload()
    [box] = boxes(view, SiteBox)
    press(box, "Change")  # type: ignore[arg-type]  # a SiteBox
    form = site_form(view)
    form.rooms.lines[0].name.setText("Großer Saal")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert sites(room)[0].rooms[0].name == "Großer Saal"
    [box] = boxes(view, SiteBox)
    press(box, "Offer it no longer")  # type: ignore[arg-type]  # a SiteBox
    assert sites(room) == ()
    assert boxes(view, SiteBox) == []
    view.former.setChecked(True)
    [box] = boxes(view, SiteBox)
    press(box, "Offer it again")  # type: ignore[arg-type]  # a SiteBox
    assert len(sites(room)) == 1


def test_who_lost_a_race_compares(room: RecordRoom, view: PlacesView) -> None:
    site_id = room.work.write(record_site, SiteDraft("Eins", rooms=(RoomDraft("Saal"),))).value
    view.reload()
    view.open_item(site_id)
    form = site_form(view)
    form.lines["city"].setText("Bochum")
    kim = colleague(room.work)
    theirs = kim.read(read_site, site_id, now=kim.clock()).draft
    kim.write(edit_site, site_id, replace(theirs, street="Neuweg 1", name="Zwei"))
    form.submit()
    dialog = compared()
    assert view.open_form is form
    dialog.settled.emit(frozenset({"street", "name"}))
    dialog.close()
    [site] = sites(room)
    assert (site.name, site.street, site.city) == ("Zwei", "Neuweg 1", "Bochum")
    assert view.open_form is None


def test_a_carer_s_certificate_is_two_days(room: RecordRoom, view: PlacesView) -> None:
    view.carers.add.click()
    form = carer_form(view)
    form.name.setText("Ana Muster")
    form.qualification.set_value("educator")
    form.seen.set_day(date(2026, 3, 1))
    assert form.until.day() == date(2031, 3, 1)  # proposed
    assert_all_named(view)
    view.save()
    [ana] = carers(room)
    assert ana.draft.certificate_valid_until == date(2031, 3, 1)
    assert {"Ana Muster", "Nursery teacher"} <= set(texts(view))
    view.open_item(ana.id)
    form = carer_form(view)
    form.until.set_day(date(2030, 1, 1))
    form.seen.set_day(date(2026, 3, 2))
    assert form.until.day() == date(2030, 1, 1)  # what somebody said stays
    form.seen.set_day(date(2026, 3, 3))
    form.submit()
    assert form._fields["certificate_seen_on"].problem is not None  # tomorrow


def test_an_absence_is_noted_and_ended(room: RecordRoom, view: PlacesView) -> None:
    House(room.work).carer("Ana")
    view.reload()
    [box] = boxes(view, CarerBox)
    press(box, "Away …")  # type: ignore[arg-type]  # a CarerBox
    form = view.open_form
    assert isinstance(form, AbsenceForm)
    form.first.set_day(None)
    form.submit()
    assert form._fields["first_day"].problem is not None
    form.first.set_day(date(2026, 3, 9))
    form.submit()
    assert room.last_words == "The absence of Ana is noted."
    assert "Away on 09.03.2026" in texts(view)
    room.do("Undo")
    assert carers(room)[0].absences == ()
    press(boxes(view, CarerBox)[0], "Away …")  # type: ignore[arg-type]  # a CarerBox
    form = view.open_form
    assert isinstance(form, AbsenceForm)
    form.last.set_day(date(2026, 3, 4))
    view.save()
    assert "Away from 02.03.2026 to 04.03.2026" in texts(view)
    press(boxes(view, CarerBox)[0], "There after all")  # type: ignore[arg-type]  # a CarerBox
    assert carers(room)[0].absences == ()
    room.do("Undo")
    assert len(carers(room)[0].absences) == 1


def test_a_carer_who_left_counts_no_longer_and_comes_back(
    room: RecordRoom, view: PlacesView
) -> None:
    House(room.work).carer("Ana")
    view.reload()
    press(boxes(view, CarerBox)[0], "No longer works here")  # type: ignore[arg-type]  # a CarerBox
    assert carers(room) == ()
    room.do("Undo")
    assert len(carers(room)) == 1


def test_a_half_typed_form_survives(qtbot: QtBot, room: RecordRoom, view: PlacesView) -> None:
    site_id = room.work.write(record_site, SiteDraft("Eins", rooms=(RoomDraft("Saal", 9),))).value
    view.reload()
    view.open_item(site_id)
    site_form(view).lines["stop"].setText("Amtsplatz")
    view.leave()
    again = opened(qtbot, room, places.build)
    form = site_form(again)
    assert (form.site_id, form.lines["stop"].text()) == (site_id, "Amtsplatz")
    assert form.rooms.rooms()[0].seats == 9
    again.go_back()
    again.carers.add.click()
    carer_form(again).name.setText("Ana")
    carer_form(again).seen.set_day(date(2026, 1, 5))
    again.leave()
    third = opened(qtbot, room, places.build)
    assert carer_form(third).name.text() == "Ana"
    assert carer_form(third).seen.day() == date(2026, 1, 5)
    third.go_back()
    assert room.kept(KEPT_AS) is None


def test_ctrl_n_adds_where_the_cursor_is_and_esc_leads_back(view: PlacesView) -> None:
    view.carers.add.setFocus()
    view.new_item()
    assert isinstance(view.open_form, CarerForm)
    assert view.go_back()
    assert view.focusWidget() is view.carers.add
    assert not view.go_back()


def test_an_unknown_item_opens_nothing(view: PlacesView) -> None:
    view.open_item(UUID(int=7))
    view.open_item("calendar")
    assert view.open_form is None


def test_narrow_large_and_in_arabic(qtbot: QtBot, room: RecordRoom, view: PlacesView) -> None:
    House(room.work).carer("Ana")
    view.reload()
    view.resize(1100, 800)
    qtbot.waitUntil(lambda: view.carers.y() == view.sites.y())
    view.resize(700, 800)
    qtbot.waitUntil(lambda: view.carers.y() > view.sites.y())
    theme.apply("light", 200)
    set_language("ar")
    view.open_item(carers(room)[0].id)
    assert_all_named(view)
