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
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.settings.colleagues.leaving.view import LeavingPage
from amstrat_desktop.ui.settings.colleagues.passphrase_dialog import PassphraseDialog
from amstrat_desktop.ui.settings.colleagues.view import ColleaguesSection
from amstrat_desktop.ui.settings.rekeyed_dialog import RekeyedDialog
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


def leaves(room: Room, section: ColleaguesSection, at: int = 0) -> LeavingPage:
    """The page of somebody's leaving, as it opens."""
    section.reload()
    section.table.choose(at)
    room.click(section.leave_button)
    page = room.screen(SettingsView).findChild(LeavingPage)
    assert isinstance(page, LeavingPage)
    assert page.isVisible()
    return page


def states(page: LeavingPage) -> list[str]:
    return [step.state for step in page.steps._steps]


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


def test_nobody_leaves_as_the_only_keeper_of_a_restricted_record(
    room: Room, section: ColleaguesSection
) -> None:
    kim = colleague(room.work, "Kim Kollege")
    kim.write(restrict_person, new_person(kim), RestrictionDraft("wird bedroht"))
    page = leaves(room, section)
    room.click(page.leave_button)
    assert "is the only one who may open 1 restricted record" in page.problem.text()


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


class TestLeaving:
    """Handed over, the way in taken, the key renewed; each step by itself."""

    @pytest.fixture
    def kim(self, room: Room, drawer: Drawer) -> Work:
        kim = colleague(room.work, "Kim Kollege")
        drawer.given[kim.actor.staff_id] = STRONG
        return kim

    def test_step_by_step(
        self, room: Room, section: ColleaguesSection, drawer: Drawer, kim: Work
    ) -> None:
        person = new_person(kim)
        kim.write(open_case, person, CaseDraft("eine Wohnung", agreed=True))
        page = leaves(room, section)
        assert_all_named(page)
        assert page.theirs.text() == "1 person · 1 open case"
        assert states(page) == ["now", "ahead", "ahead", "ahead"]
        assert not page.rekey.isEnabled()
        room.click(page.leave_button)
        staff = {card.name: card.active for card in room.work.read(list_staff, kim.actor.office_id)}
        assert staff == {"Petra Probe": True, "Kim Kollege": False}
        assert drawer.given == {}
        assert states(page) == ["now", "done", "ahead", "ahead"]
        locked: list[bool] = []
        room.window.lock_wanted.connect(lambda: locked.append(True))
        room.click(page.rekey)
        asks = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RekeyedDialog))
        assert_all_named(asks)
        assert "2 backups of before still open" in asks.sentences[2].text()
        assert locked == []
        room.click(asks.lock)
        assert locked == [True]
        page.seen.emit()
        assert states(page) == ["now", "done", "done", "ahead"]
        assert not page.rekey.isVisible()

    @pytest.mark.usefixtures("kim")
    def test_what_was_begun_is_finished_later(
        self, room: Room, section: ColleaguesSection, drawer: Drawer
    ) -> None:
        page = leaves(room, section)
        assert states(page) == ["done", "now", "ahead", "ahead"]
        room.click(page.leave_button)
        room.click(page.back)
        assert "1 person who left may have kept a copy" in section.due.text()
        section.table.choose(1)  # who left stands last
        assert section.leave_button.isVisible()
        drawer.departed = frozenset()
        section.reload()
        assert section.due.text() == ""
        assert not section.leave_button.isVisible()

    @pytest.mark.usefixtures("kim")
    def test_a_leaving_can_be_undone(self, room: Room, section: ColleaguesSection) -> None:
        page = leaves(room, section)
        room.click(page.leave_button)
        room.do("Undo")
        assert "works here again" in room.said
        assert states(page)[1] == "now"

    @pytest.mark.usefixtures("kim")
    def test_a_full_disk_is_told_and_nothing_locks(
        self, room: Room, section: ColleaguesSection, drawer: Drawer
    ) -> None:
        page = leaves(room, section)
        room.click(page.leave_button)
        drawer.full = True
        room.click(page.rekey)
        assert "Nothing was changed" in page.problem.text()
        assert page.rekey.isVisible()

    def test_handing_over_is_one_press_away(
        self, room: Room, section: ColleaguesSection, kim: Work
    ) -> None:
        kim.write(open_case, new_person(kim), CaseDraft("eine Wohnung", agreed=True))
        page = leaves(room, section)
        asked: list[object] = []
        page.hand_over_wanted.connect(asked.append)
        room.click(page.hand_over)
        assert asked == [kim.actor.staff_id]
