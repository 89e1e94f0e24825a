# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The open office hour: one key to start it, one to end it, a way back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from amstrat_desktop.services.areas import list_areas, match_areas
from amstrat_desktop.services.contact_list import ContactFilter, count_contacts
from amstrat_desktop.services.office_hours import (
    OfficeHourDraft,
    running_office_hour,
    start_office_hour,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.consultations.view import Part
from amstrat_desktop.ui.jobs import ImmediateRunner
from tests.ui.consultations.desk import Desk


def bar_text(desk: Desk) -> str:
    labels = desk.view.hour_bar.findChildren(type(desk.view.title))
    return " | ".join(label.text() for label in labels if label.isVisible())


def test_one_key_starts_it_where_the_office_is_at_home(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F9)
    assert "Open office hour: Kruppwerke" in bar_text(desk)
    desk.type("ar ")
    desk.save()
    draft = desk.latest().draft
    areas = desk.work.read(list_areas, on=desk.work.clock().date())
    assert draft.area_id == match_areas(areas, "Kruppwerke")[0].area.id
    assert draft.channel == "open_hour"
    assert draft.office_hour_id is not None
    assert "1 came" in bar_text(desk)


def test_the_next_one_starts_where_the_last_one_was(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F9)
    bar = desk.view.hour_bar
    desk.click(bar.edit_button)
    desk.type("Gemeindehaus")
    desk.press(Qt.Key.Key_Return)
    assert "Gemeindehaus" in bar_text(desk)
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_F9)
    assert "Open office hour: Kruppwerke, Gemeindehaus" in bar_text(desk)


def test_who_was_turned_away_is_counted_both_ways(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F9)
    bar = desk.view.hour_bar
    assert not bar.less_button.isEnabled()
    desk.click(bar.more_button)
    desk.click(bar.more_button)
    desk.click(bar.less_button)
    assert "1 turned away" in bar_text(desk)


def test_its_end_sums_it_up_and_can_be_undone(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F9)
    for typed in ("ar deb fir 20m ", "ar flat fol 10m ", "uk deb fol "):
        desk.type(typed)
        desk.save()
    desk.press(Qt.Key.Key_F9)
    assert desk.view.part is Part.SUMMARY
    said = [label.text() for label in desk.view.summary.findChildren(type(desk.view.title))]
    assert {"3", "1", "30"} <= set(said)
    assert "Arabic: 2" in desk.view.summary.languages.accessibleName()
    assert "Debts: 2" in desk.view.summary.topics.accessibleName()
    assert desk.view.hour_bar.isHidden()
    desk.view.summary.resumed.emit()
    assert desk.view.part is Part.RECORD
    assert "3 came" in bar_text(desk)


def test_a_contact_after_its_end_belongs_to_none(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F9)
    desk.type("ar ")
    desk.save()
    desk.press(Qt.Key.Key_F9)
    desk.view.summary.closed.emit()
    desk.type("uk ")
    desk.save()
    assert desk.latest().draft.office_hour_id is None


def test_a_started_entry_is_not_lost_when_an_office_hour_begins(desk: Desk) -> None:
    desk.type("uk tel ")
    desk.press(Qt.Key.Key_F9)
    entry = desk.form.entry()
    assert (entry.language, entry.channel) == ("uk", "telephone")
    assert entry.office_hour_id is not None


def test_a_forgotten_one_is_pointed_out_and_ended_with_one_press(
    work: Work, qtbot: object, tmp_path: Path
) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    work.clock = lambda: yesterday
    work.write(start_office_hour, OfficeHourDraft(place="Stadtteilladen"))
    work.clock = lambda: datetime.now(UTC)
    desk = Desk(qtbot, work, ImmediateRunner(), tmp_path)
    assert "still running since" in bar_text(desk)
    desk.type("ar ")
    desk.save()
    assert desk.latest().draft.office_hour_id is None
    desk.click(desk.view.hour_bar.end_button)
    now = datetime.now(UTC)
    assert work.read(running_office_hour, staff_id=work.actor.staff_id, now=now) is None
    assert work.read(count_contacts, ContactFilter()) == 1
    desk.window.close()
