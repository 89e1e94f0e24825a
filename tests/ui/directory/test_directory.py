# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.directory import (
    OrganisationDraft,
    add_organisation,
    edit_organisation,
    read_organisation,
)
from amstrat_desktop.services.directory_list import OrganisationRow
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import directory
from amstrat_desktop.ui.directory import KEPT_AS
from amstrat_desktop.ui.directory.view import DirectoryView
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.compare import CompareDialog
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("directory", Msg("Directory"), "map-search", 6, directory.build)
SEWING = OrganisationDraft(
    name="Nähwerkstatt Probe",
    kind="association",
    street="Musterweg 3",
    city="Bochum",
    telephone="0234 000000-7",
    languages=("ar", "tr"),
    documents=("identity",),
)


@pytest.fixture
def enter(qtbot: QtBot, work: Work, tmp_path: Path) -> Callable[[], Room]:
    """Opens the directory; again: as after the program was started anew."""
    return lambda: Room(qtbot, work, tmp_path, [HERE])


@pytest.fixture
def room(work: Work, enter: Callable[[], Room]) -> Room:
    """The directory with the start data and one agency of the office's own."""
    work.write(add_organisation, SEWING)
    return enter()


def shelf(room: Room) -> DirectoryView:
    return room.screen(DirectoryView)


def rows(room: Room) -> list[OrganisationRow]:
    model = shelf(room).table.rows
    return [row for at in range(model.rowCount()) if (row := model.row(at)) is not None]


def names(room: Room) -> list[str]:
    return [row.name for row in rows(room)]


def choose(room: Room, name: str = SEWING.name) -> OrganisationRow:
    at = names(room).index(name)
    shelf(room).table.choose(at)
    return rows(room)[at]


def seen_texts(room: Room) -> str:
    labels = shelf(room).detail.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def type_name(room: Room, text: str) -> None:
    edit = shelf(room).form.findChildren(type(shelf(room).form._lines["name"]))[0]
    edit.setFocus()
    edit.selectAll()
    room.qtbot.keyClicks(edit, text)


def test_the_list_is_searched_at_each_key(room: Room) -> None:
    everything = names(room)
    assert SEWING.name in everything
    room.qtbot.keyClicks(shelf(room).filters.search, "probe")
    assert names(room) == [SEWING.name]
    room.qtbot.keyClicks(shelf(room).filters.search, "xq")
    assert names(room) == []
    assert shelf(room).nothing.isVisible()
    shelf(room).filters.clear()
    assert names(room) == everything


def test_filters_find_who_speaks_a_language_and_what_nobody_confirmed(room: Room) -> None:
    shelf(room).filters.language.set_value("ar")
    assert names(room) == [SEWING.name]
    shelf(room).filters.clear()
    shelf(room).filters.kind.set_value("jobcenter")
    assert names(room)
    assert all(row.kind == "jobcenter" for row in rows(room))
    shelf(room).filters.clear()
    before = len(rows(room))
    choose(room)
    room.click(shelf(room).detail.standing.verify)
    shelf(room).filters.unverified.setChecked(True)
    assert len(rows(room)) == before - 1


def test_shipped_data_says_how_old_it_is_until_somebody_confirms_it(room: Room) -> None:
    shipped = next(row for row in rows(room) if row.source_year)
    choose(room, shipped.name)
    assert "Not verified yet (data of 2023)." in seen_texts(room)
    room.click(shelf(room).detail.standing.verify)
    card = room.work.read(read_organisation, shipped.id)
    assert card.verified_by_name == "Petra Probe"
    assert "Confirmed on" in seen_texts(room)
    assert "by Petra Probe." in seen_texts(room)
    assert not shelf(room).detail.standing.verify.isVisible()
    assert "You confirmed" in room.said


def test_the_detail_tells_what_is_known_and_what_is_not(room: Room) -> None:
    choose(room)
    texts = seen_texts(room)
    for known in ("Musterweg 3", "0234 000000-7", "Arabic and Turkish", "No open referral"):
        assert known in texts
    assert "Not known yet: opening hours and bus or tram stop." in texts


def test_referring_begins_with_the_agency(room: Room) -> None:
    row = choose(room)
    room.click(shelf(room).detail.refer)
    assert room.elsewhere.items == [ReferralDraft(organisation_id=row.id)]


def test_a_new_agency_needs_a_name_only(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    room.press(Qt.Key.Key_Return)
    assert shelf(room).form._fields["name"].problem is not None
    type_name(room, "Sprachtreff Muster")
    room.press(Qt.Key.Key_Return)
    assert "Sprachtreff Muster is saved." in room.said
    assert "Sprachtreff Muster" in names(room)
    card = room.work.read(read_organisation, choose(room, "Sprachtreff Muster").id)
    assert card.draft.city == "Bochum"  # the office's own
    assert room.kept(KEPT_AS) is None


def test_the_same_agency_twice_is_refused_at_the_name(room: Room) -> None:
    choose(room)
    room.click(shelf(room).detail.edit)
    other = next(row for row in rows(room) if row.name != SEWING.name)
    form = shelf(room).form
    form.show_entry(
        replace(form.entry(), draft=replace(SEWING, name=other.name, street=other.street)),
        directory.entry.read_choices(room.work, SEWING),
    )
    room.press(Qt.Key.Key_Return)
    assert form._fields["name"].problem is not None


def lose_a_race(room: Room, theirs: OrganisationDraft) -> OrganisationRow:
    """Open the form, let somebody else save, type another name, save."""
    row = choose(room)
    room.click(shelf(room).detail.edit)
    card = room.work.read(read_organisation, row.id)
    room.work.write(edit_organisation, row.id, theirs, version=card.version)
    type_name(room, "Stube Probe")
    room.press(Qt.Key.Key_Return)
    return row


def compared() -> CompareDialog:
    return next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, CompareDialog) and one.isVisible()
    )


def test_a_lost_race_is_compared_field_by_field_and_both_are_kept(room: Room) -> None:
    theirs = replace(SEWING, telephone="0234 111", languages=("ar",))
    row = lose_a_race(room, theirs)
    dialog = compared()
    assert_all_named(dialog)
    assert {choice.field: choice.side for choice in dialog.choices} == {
        "name": "mine",
        "telephone": "theirs",
        "languages": "theirs",
    }
    assert room.work.read(read_organisation, row.id).draft == theirs
    room.click(dialog.save_button)
    stored = room.work.read(read_organisation, row.id).draft
    assert stored == replace(theirs, name="Stube Probe")


def test_theirs_can_be_kept(room: Room) -> None:
    row = lose_a_race(room, replace(SEWING, stop="Haltestelle Probe"))
    dialog = compared()
    dialog.choice("name").choose("theirs")
    room.click(dialog.save_button)
    assert room.work.read(read_organisation, row.id).draft.name == SEWING.name
    room.qtbot.waitUntil(lambda: "Haltestelle Probe" in seen_texts(room))
    assert room.kept(KEPT_AS) is None


def test_retiring_can_be_undone_and_the_retired_found_again(room: Room) -> None:
    choose(room)
    shelf(room).detail.retire_wanted.emit()
    assert SEWING.name not in names(room)
    room.do("Undo")
    assert SEWING.name in names(room)
    choose(room)
    shelf(room).detail.retire_wanted.emit()
    shelf(room).filters.retired.setChecked(True)
    choose(room)
    assert not shelf(room).detail.refer.isVisible()
    room.click(shelf(room).detail.standing.restore)
    assert shelf(room).detail.refer.isVisible()


def test_what_was_typed_survives_the_end_of_the_program(
    room: Room, enter: Callable[[], Room]
) -> None:
    choose(room)
    room.click(shelf(room).detail.edit)
    type_name(room, "Halb getippt")
    room.window.go("referrals")
    assert room.kept(KEPT_AS) is not None
    again = enter()
    assert "is still here" in again.said
    assert shelf(again).form.draft().name == "Halb getippt"
    again.do("Throw it away")
    assert again.kept(KEPT_AS) is None
    again.do("Bring it back")
    again.press(Qt.Key.Key_Return)
    assert "Halb getippt" in names(again)


def test_a_language_change_loses_no_letter(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    type_name(room, "Mitten im Wort")
    for code in ("ar", "de"):
        set_language(code)
    assert shelf(room).form.draft().name == "Mitten im Wort"


def test_leaving_a_form_that_nobody_changed_says_nothing(room: Room) -> None:
    choose(room)
    room.click(shelf(room).detail.edit)
    assert shelf(room).go_back()
    assert room.said == ""
    assert not shelf(room).go_back()


@pytest.mark.parametrize(("language", "percent"), [("en", 100), ("ar", 100), ("de", 200)])
def test_every_control_has_a_name(room: Room, language: str, percent: int) -> None:
    set_language(language)
    theme.apply("dark", percent)
    choose(room)
    assert_all_named(shelf(room))
    shelf(room).detail.edit.click()
    assert_all_named(shelf(room))


def test_in_a_narrow_window_list_and_agency_take_turns(room: Room) -> None:
    theme.apply("light", 200)
    view = shelf(room)
    assert view.table.isVisible()
    assert not view.detail.isVisible()
    view.table.choose(0)
    room.qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert view.detail.isVisible()
    assert not view.table.isVisible()
    assert view.go_back()
    assert view.table.isVisible()


def test_an_agency_is_opened_from_elsewhere(room: Room) -> None:
    row = next(row for row in rows(room) if row.name != SEWING.name)
    room.window.go("referrals")
    room.window.go("directory", row.id)
    assert row.name in seen_texts(room)
