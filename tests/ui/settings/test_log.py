# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who opened this record? Is the log whole? Asked and answered on the screen."""

import csv
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from sqlalchemy import text
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import isolate
from amstrat_desktop.base.vocabulary.audit import Deed
from amstrat_desktop.services.audit_chain import current_anchor
from amstrat_desktop.services.audit_list import LogRow
from amstrat_desktop.services.notes import list_notes
from amstrat_desktop.services.people import read_person, record_person
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.settings.log.check_dialog import CheckDialog
from amstrat_desktop.ui.settings.log.view import LogSection
from amstrat_desktop.ui.settings.view import SettingsView
from amstrat_desktop.ui.widgets.table_model import RowsModel
from tests.services.people import OLENA
from tests.services.referral_office import handed_out
from tests.services.supported import colleague
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room
from tests.ui.settings.drawer import Drawer


@pytest.fixture
def olena(work: Work) -> UUID:
    """On record; opened by somebody else since."""
    person_id = work.write(record_person, OLENA).value.id
    kim = colleague(work, "Kim Kollege")
    kim.read(read_person, person_id, actor=kim.actor)
    kim.read(list_notes, person_id, actor=kim.actor)
    return person_id


@pytest.fixture
def section(room: Room, olena: UUID) -> LogSection:
    room.window.go("settings", "log")
    found = room.screen(SettingsView).findChild(LogSection)
    assert isinstance(found, LogSection)
    return found


def shown(section: LogSection) -> list[tuple[str, str]]:
    """Who and what, as they stand in the list, the newest first."""
    rows = section.table.rows
    for at in range(rows.rowCount()):
        rows.data(rows.index(at, 0))
        wait(rows, at)
    return [
        (rows.data(rows.index(at, 1)), rows.data(rows.index(at, 2)))
        for at in range(rows.rowCount())
    ]


def wait(rows: RowsModel[LogRow], at: int) -> None:
    """Rows are fetched when they come into view, at the next turn of the loop."""
    for _turn in range(20):
        if rows.row(at) is None:
            QApplication.processEvents()
    assert rows.row(at) is not None


def wrong(asks: CheckDialog) -> bool:
    return asks.fields["anchor"].problem is not None


def typed(section: LogSection, number: str | None) -> None:
    section.filters.number.setText(number or "")
    section.filters.number.editingFinished.emit()


def problem(section: LogSection) -> bool:
    return section.filters._number_field.problem is not None


def dialog() -> CheckDialog:
    return next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, CheckDialog) and one.isVisible()
    )


def test_it_says_who_opened_a_record(section: LogSection, olena: UUID) -> None:
    everything = len(shown(section))
    section.filters.person.set_person(olena)
    assert shown(section) == [
        ("Kim Kollege", "Record opened\nPerson"),
        ("Petra Probe", "Added\nPerson"),
    ]
    section.filters.deed.set_value(Deed.OPENED)
    assert shown(section) == [("Kim Kollege", "Record opened\nPerson")]
    section.filters.person.clear()
    section.filters.deed.set_value(None)
    assert len(shown(section)) == everything
    assert_all_named(section)


def test_a_slip_is_found_by_its_number(room: Room, section: LogSection) -> None:
    card = handed_out(room.work)
    assert card.number is not None
    room.work.read(read_referral, card.id)
    section.reload()
    typed(section, "nonsense")
    assert problem(section)
    typed(section, card.number.lower())
    assert not problem(section)
    assert all("Referral" in what for _who, what in shown(section))
    assert ("Petra Probe", "Record opened\nReferral") in shown(section)


def test_a_line_leads_to_its_record(room: Room, section: LogSection) -> None:
    card = handed_out(room.work)
    section.reload()
    typed(section, card.number)
    shown(section)
    section.table.opened.emit(section.table.rows.row(0))
    assert room.elsewhere.items == [card.id]


def test_it_grows_while_one_is_elsewhere(room: Room, section: LogSection, olena: UUID) -> None:
    before = len(shown(section))
    room.window.go("referrals")
    room.work.read(read_person, olena, actor=room.work.actor)
    room.window.go("settings", "log")
    assert len(shown(section)) == before + 1


def test_a_log_that_is_whole_agrees_with_backups_and_paper(
    room: Room, section: LogSection, drawer: Drawer
) -> None:
    noted = room.work.read(current_anchor)
    assert noted is not None
    drawer.anchors = [(noted.sequence, noted.seal)]
    room.click(section.check_button)
    asks = dialog()
    assert asks.answer.text() == "The log is whole."
    assert "agrees with 1 record" in asks.reasons.text()
    assert asks.anchor.text() == isolate(noted.short)
    assert_all_named(asks)
    asks.typed.setText("17")
    room.click(asks.compare)
    assert wrong(asks)
    asks.typed.setText(asks.anchor.text())  # copied
    room.click(asks.compare)
    assert not wrong(asks)
    assert asks.answer.text() == "The log is whole."
    asks.typed.setText(f"{noted.sequence} · 0000 0000 0000 0000")
    room.click(asks.compare)
    assert "The log is not whole." in asks.answer.text()
    assert f"Line {noted.sequence} is another one" in asks.reasons.text()
    room.click(asks.close_button)


def test_without_anything_outside_it_says_what_it_cannot_say(
    room: Room, section: LogSection
) -> None:
    room.click(section.check_button)
    assert "Nothing from outside of the file" in dialog().reasons.text()
    dialog().reject()


def test_a_log_that_was_changed_is_named_with_its_line(room: Room, section: LogSection) -> None:
    def tamper(session: Session, **_: Any) -> None:
        session.execute(text("DROP TRIGGER audit_event_is_never_rewritten"))
        session.execute(text("UPDATE audit_event SET action = 'edit' WHERE sequence = 1"))

    room.work.write(tamper)
    room.click(section.check_button)
    assert "The log is not whole." in dialog().answer.text()
    assert "Line 1 is not as it was written." in dialog().reasons.text()
    dialog().reject()


def test_lines_are_saved_as_a_file_that_names_nobody(
    room: Room, section: LogSection, olena: UUID, tmp_path: Path
) -> None:
    section.filters.person.set_person(olena)
    room.click(section.save_button)
    chooser = section.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "log.csv"))
    chooser.close()
    content = (tmp_path / "log.csv").read_text(encoding="utf-8-sig")
    assert "Vyhadana" not in content
    assert "Kim" not in content
    rows = list(csv.reader(content.splitlines(), delimiter=";"))
    assert [row[3:6] for row in rows if str(olena) in row] == [
        ["Record opened", "Person", str(olena)],
        ["Added", "Person", str(olena)],
    ]
    section.filters.person.clear()
    assert shown(section)[0] == ("Petra Probe", "Exported\nLog")


def test_locking_forgets_who_was_chosen(room: Room, section: LogSection, olena: UUID) -> None:
    section.filters.person.set_person(olena)
    assert section.leave()
    assert section.filters.wanted().person_id is None
