# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Office, own entry, code lists and areas."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import list_areas, match_areas
from amstrat_desktop.services.codes import list_options
from amstrat_desktop.services.offices import OfficeCard, list_staff, read_office
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.settings import codes, office
from amstrat_desktop.ui.settings.areas.view import AreasSection
from amstrat_desktop.ui.settings.codes.view import CodesSection
from amstrat_desktop.ui.settings.codes.words import LIST_NAMES
from amstrat_desktop.ui.settings.office.view import OfficeSection
from amstrat_desktop.ui.settings.section import RecordForm
from amstrat_desktop.ui.settings.staff.view import StaffSection
from amstrat_desktop.ui.settings.view import SettingsView
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

S = TypeVar("S", bound=QWidget)
TODAY = date(2030, 1, 1)


def section(room: Room, kind: type[S], key: str) -> S:
    room.window.go("settings", key)
    opened = room.screen(SettingsView).section
    assert isinstance(opened, kind)
    return opened


def type_into(form: RecordForm, **texts: str) -> None:
    for name, text in texts.items():
        form._lines[name].setText(text)


def on_record(work: Work) -> OfficeCard:
    return work.read(read_office, work.actor)


def test_the_office_is_saved_for_the_next_slip(room: Room) -> None:
    form = section(room, OfficeSection, "office")
    assert not form.save_button.isEnabled()
    type_into(form, street="Probeweg 7", fax="0234 000000-1")
    room.press(Qt.Key.Key_Return)
    card = on_record(room.work)
    assert (card.street, card.fax, card.staff_name) == (
        "Probeweg 7",
        "0234 000000-1",
        "Petra Probe",
    )
    assert "The office is saved." in room.said
    assert not form.save_button.isEnabled()


def test_a_wrong_postcode_is_said_at_its_field(room: Room) -> None:
    form = section(room, OfficeSection, "office")
    type_into(form, postcode="447")
    room.press(Qt.Key.Key_Return)
    assert form._fields["postcode"].problem is not None
    assert on_record(room.work).postcode == "44793"
    type_into(form, postcode="44795")
    room.press(Qt.Key.Key_Return)
    assert form._fields["postcode"].problem is None
    assert on_record(room.work).postcode == "44795"


def test_a_home_area_is_found_by_what_residents_call_it(room: Room) -> None:
    form = section(room, OfficeSection, "office")
    room.qtbot.keyClicks(form.find_area, "gold")
    shown = [choice.value for choice, chip in form._areas._pairs() if not chip.isHidden()]
    assert shown == ["Kruppwerke"]
    room.click(form._areas.chip("Kruppwerke"))
    room.press(Qt.Key.Key_Return)
    assert on_record(room.work).home_areas == ("Hamme",)


def test_unsaved_fields_of_the_office_survive_the_end_of_the_program(
    room: Room, enter: Callable[[], Room]
) -> None:
    type_into(section(room, OfficeSection, "office"), street="Halb getippt")
    room.window.go("referrals")
    assert room.kept(office.KEPT_AS) is not None
    form = section(enter(), OfficeSection, "office")
    assert form.values()["street"] == "Halb getippt"
    assert form.is_changed


def test_what_others_change_does_not_overwrite_what_is_typed(room: Room) -> None:
    form = section(room, OfficeSection, "office")
    type_into(form, street="Halb getippt")
    form.reload()
    assert form.values()["street"] == "Halb getippt"


def test_my_telephone_stands_beside_my_name(room: Room) -> None:
    form = section(room, StaffSection, "staff")
    type_into(form, telephone="0234 000000-5")
    room.press(Qt.Key.Key_Return)
    me = room.work.read(list_staff, room.work.actor.office_id)[0]
    assert (me.name, me.telephone) == ("Petra Probe", "0234 000000-5")
    type_into(form, name=" ")
    room.press(Qt.Key.Key_Return)
    assert form._fields["name"].problem is not None


def test_every_code_list_can_be_chosen(room: Room) -> None:
    assert set(LIST_NAMES) == set(ListName)
    lists = section(room, CodesSection, "codes")
    for name in LIST_NAMES:
        lists.lists.set_value(name)
        assert lists.table.rows.rowCount() > 0


def test_a_new_topic_needs_a_german_name_and_a_group(room: Room) -> None:
    lists = section(room, CodesSection, "codes")
    room.press(Qt.Key.Key_N)
    form = lists.form
    form._edits["de"].setText("Nähkurs")
    room.press(Qt.Key.Key_Return)
    assert form._fields["group"].problem is not None
    form._group.set_value("language")
    form._edits["de"].clear()
    room.press(Qt.Key.Key_Return)
    assert form._fields["labels"].problem is not None
    form._edits["de"].setText("Nähkurs")
    form._edits["tr"].setText("Dikiş kursu")
    room.press(Qt.Key.Key_Return)
    offered = room.work.read(list_options, ListName.TOPIC, on=TODAY)
    assert offered[-1].group == "language"
    assert not lists.form_is_open
    set_language("tr")
    last = lists.table.rows.index(lists.table.rows.rowCount() - 1, 0)
    assert last.data() == "Dikiş kursu"


def test_a_retired_entry_can_be_offered_again_at_once_or_later(room: Room) -> None:
    lists = section(room, CodesSection, "codes")
    lists.lists.set_value(ListName.CHANNEL)
    before = room.work.read(list_options, ListName.CHANNEL, on=TODAY)
    lists.table.choose(0)
    room.click(lists.retire)
    assert len(room.work.read(list_options, ListName.CHANNEL, on=TODAY)) == len(before) - 1
    room.do("Undo")
    assert room.work.read(list_options, ListName.CHANNEL, on=TODAY)[0].code == before[0].code
    room.click(lists.retire)
    room.click(lists.restore)
    assert len(room.work.read(list_options, ListName.CHANNEL, on=TODAY)) == len(before)


def test_an_unsaved_entry_survives_the_end_of_the_program(
    room: Room, enter: Callable[[], Room]
) -> None:
    lists = section(room, CodesSection, "codes")
    lists.lists.set_value(ListName.DOCUMENT)
    room.press(Qt.Key.Key_N)
    lists.form._edits["de"].setText("Impfausweis")
    room.window.go("referrals")
    assert room.kept(codes.KEPT_AS) is not None
    again = section(enter(), CodesSection, "codes")
    assert again.form_is_open
    assert again.form.draft().labels == {"de": "Impfausweis"}
    assert again.form.draft().list_name is ListName.DOCUMENT
    assert again.go_back()


def test_an_area_learns_what_residents_say(room: Room) -> None:
    areas = section(room, AreasSection, "areas")
    room.qtbot.keyClicks(areas.search, "gold")
    assert areas.table.rows.rowCount() == 1
    areas.table.choose(0)
    room.click(areas.edit)
    assert areas.form._name.isReadOnly()
    areas.form._aliases.set_text("Goldhamme\nAm Probepark")
    room.press(Qt.Key.Key_Return)
    known = room.work.read(list_areas, on=TODAY)
    assert [match.area.name for match in match_areas(known, "probepark")] == ["Kruppwerke"]


def test_an_own_area_comes_goes_and_comes_back(room: Room) -> None:
    areas = section(room, AreasSection, "areas")
    room.press(Qt.Key.Key_N)
    room.press(Qt.Key.Key_Return)
    assert areas.form._fields["name"].problem is not None
    areas.form._name.setText("Probesiedlung")
    room.press(Qt.Key.Key_Return)
    areas.search.setText("probesied")
    areas.table.choose(0)
    room.click(areas.retire)
    assert not match_areas(room.work.read(list_areas, on=TODAY), "probesiedlung")
    room.do("Undo")
    assert match_areas(room.work.read(list_areas, on=TODAY), "probesiedlung")


def test_an_official_area_cannot_be_retired(room: Room) -> None:
    areas = section(room, AreasSection, "areas")
    areas.search.setText("Kruppwerke")
    areas.table.choose(0)
    assert not areas.retire.isVisible()


@pytest.mark.parametrize(("language", "percent"), [("en", 100), ("ar", 200)])
def test_every_control_has_a_name(room: Room, language: str, percent: int) -> None:
    set_language(language)
    theme.apply("dark", percent)
    for key in room.screen(SettingsView).list.buttons:
        room.window.go("settings", key)
        assert_all_named(room.screen(SettingsView))
        room.screen(SettingsView).new_item()
        assert_all_named(room.screen(SettingsView))


def test_sections_are_walked_by_keys(room: Room) -> None:
    view = room.screen(SettingsView)
    first, second = list(view.list.buttons.values())[:2]
    first.setFocus()
    room.qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.isChecked()
    assert isinstance(view.section, StaffSection)
