# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Colleagues come, get a way in, hand over and go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.offices import list_staff
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.ui.settings.colleagues.passphrase_dialog import PassphraseDialog
from amstrat_desktop.ui.settings.colleagues.view import ColleaguesSection
from amstrat_desktop.ui.settings.view import SettingsView
from amstrat_desktop.ui.widgets.secret_field import SecretField
from tests.services.supported import colleague, new_person
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room
from tests.ui.settings.drawer import Drawer

STRONG = "quitte laterne fahrrad moos"


@pytest.fixture
def section(room: Room) -> ColleaguesSection:
    room.window.go("settings", "colleagues")
    found = room.screen(SettingsView).findChild(ColleaguesSection)
    assert isinstance(found, ColleaguesSection)
    return found


def names(section: ColleaguesSection) -> list[str]:
    rows = section.table.rows
    return [row.row.name for at in range(rows.rowCount()) if (row := rows.row(at)) is not None]


def added(room: Room, section: ColleaguesSection, name: str = "Kim Kollege") -> None:
    section.new_item()
    section.form._lines["name"].setText(name)
    room.press(Qt.Key.Key_Return)


def dialog() -> PassphraseDialog:
    return next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, PassphraseDialog) and one.isVisible()
    )


def test_a_colleague_is_added_and_gets_a_passphrase(
    room: Room, section: ColleaguesSection, drawer: Drawer
) -> None:
    added(room, section)
    assert names(section) == ["Kim Kollege", "Petra Probe"]
    assert_all_named(section)
    section.table.choose(0)
    room.click(section.passphrase)
    asks = dialog()
    assert_all_named(asks)
    for field in asks.findChildren(SecretField):
        field._edit.setText(STRONG)
    asks.own._edit.setText("falsch")
    room.click(asks.give)
    room.qtbot.waitUntil(lambda: asks.fields["own"].problem is not None)
    asks.own._edit.setText(drawer.passphrase)
    room.click(asks.give)
    room.qtbot.waitUntil(lambda: bool(drawer.given))
    assert list(drawer.given.values()) == [STRONG]
    assert "Kim Kollege can open the office now." in room.said


def test_who_leaves_loses_the_way_in_and_is_no_longer_offered(
    room: Room, section: ColleaguesSection, drawer: Drawer
) -> None:
    kim = colleague(room.work, "Kim Kollege")
    drawer.given[kim.actor.staff_id] = STRONG
    section.reload()
    section.table.choose(0)
    room.click(section.leave_button)
    staff = {card.name: card.active for card in room.work.read(list_staff, kim.actor.office_id)}
    assert staff == {"Petra Probe": True, "Kim Kollege": False}
    assert drawer.given == {}
    room.do("Undo")
    assert "works here again" in room.said


def test_nobody_leaves_as_the_only_keeper_of_a_restricted_record(
    room: Room, section: ColleaguesSection
) -> None:
    kim = colleague(room.work, "Kim Kollege")
    kim.write(restrict_person, new_person(kim), RestrictionDraft("wird bedroht"))
    section.reload()
    section.table.choose(0)
    room.click(section.leave_button)
    assert "is the only one who may open 1 restricted record" in room.said


def test_oneself_is_neither_given_a_passphrase_here_nor_sent_away(
    room: Room, section: ColleaguesSection
) -> None:
    section.table.choose(0)
    assert names(section) == ["Petra Probe"]
    assert not section.passphrase.isVisible()
    assert not section.leave_button.isVisible()


def test_the_caseload_of_a_colleague_is_handed_over_from_here(
    room: Room, section: ColleaguesSection
) -> None:
    section.table.choose(0)
    assert not section.hand_over.isVisible()
    kim = colleague(room.work, "Kim Kollege")
    kim.write(open_case, new_person(kim), CaseDraft("eine Wohnung", agreed=True))
    section.reload()
    section.table.choose(0)
    assert section.hand_over.isVisible()
