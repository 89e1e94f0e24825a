# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due is looked at and erased by a person; terms change; holds are lifted."""

from uuid import UUID

import pytest
from PySide6.QtWidgets import QDialog
from sqlalchemy import select

from amstrat_desktop.base.vocabulary.retention import DataClass
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.retention.holds import HoldDraft, set_hold
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.settings.retention.view import RetentionSection
from amstrat_desktop.ui.settings.view import SettingsView
from tests.services.supported import Clock, new_person, stopped
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def old(work: Work, clock: Clock) -> list[UUID]:
    """Two people who were here more than a year ago, and one who is held."""
    people = [new_person(work, name) for name in ("Beispiel, Amina", "Muster, Bela")]
    held = new_person(work, "Probe, Selda")
    work.write(set_hold, held, HoldDraft("Klage vor dem Sozialgericht"))
    clock.pass_days(400)
    return people


@pytest.fixture
def section(room: Room, old: list[UUID]) -> RetentionSection:
    assert old
    room.window.go("settings", "retention")
    found = room.screen(SettingsView).findChild(RetentionSection)
    assert isinstance(found, RetentionSection)
    return found


def people(work: Work) -> set[UUID]:
    return set(work.read(lambda session: session.scalars(select(Person.id)).all()))


def test_it_shows_what_is_due_and_why(section: RetentionSection) -> None:
    rows = section.due.table.rows
    lines = [rows.data(rows.index(at, 0)) for at in range(rows.rowCount())]
    assert [line.split("\n")[0] for line in lines] == ["Beispiel, Amina", "Muster, Bela"]
    assert "Last contact: 02.03.2026. Term: 12 months." in lines[0]
    assert not section.due.held.isHidden()
    assert_all_named(section)


def test_what_stays_is_not_erased(
    section: RetentionSection, room: Room, work: Work, old: list[UUID]
) -> None:
    amina, bela = old
    section.due.table.choose(1)
    room.click(section.due.stay)
    assert section.due.stays == {bela}
    room.click(section.due.erase)
    dialog = section.confirm
    assert not dialog.erase.isEnabled()
    dialog.sure.setChecked(True)
    assert_all_named(dialog)
    room.click(dialog.erase)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert amina not in people(work)
    assert bela in people(work)
    assert "1 record is erased" in room.said
    assert section.due.stays == frozenset()
    assert section.runs.rows.rowCount() == 1


def test_a_term_is_changed(section: RetentionSection, room: Room) -> None:
    section.tabs.setCurrentIndex(1)
    rows = section.terms.rows
    at = next(
        at
        for at in range(rows.rowCount())
        if (row := rows.row(at)) is not None and row.rule.data_class is DataClass.PERSON
    )
    section.terms.choose(at)
    room.click(section.change)
    dialog = section.term
    dialog.months.set_number(24)
    room.click(dialog.save_button)
    assert dialog.isVisible()  # without a ground no term
    dialog.ground.setText("Beschluss des Trägers")
    assert_all_named(dialog)
    room.click(dialog.save_button)
    assert not dialog.isVisible()
    assert "24 months" in room.said
    assert section.due.table.isHidden()  # nobody is due any more


def test_a_hold_is_lifted(section: RetentionSection, room: Room) -> None:
    section.tabs.setCurrentIndex(2)
    section.kept.choose(0)
    room.click(section.lift)
    assert section.kept.rows.rowCount() == 0
    assert not section.no_holds.isHidden()
    assert section.due.table.rows.rowCount() == 3
