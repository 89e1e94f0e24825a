# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The grid of small cards: what it says, and where each line leads."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.household_records import MemberDraft
from amstrat_desktop.services.households import read_household_of, save_household
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people.household.situation import SituationCard, SituationGrid
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
CHILD = MemberDraft(role="child", relation="child", birth_year=2022, childcare="no_place")


def texts(grid: QWidget) -> list[str]:
    return [label.text() for label in grid.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def amal(work: Work) -> UUID:
    work.clock = lambda: NOW
    return work.write(record_person, PersonDraft(name="Amal Muster", language="ar")).value.id


@pytest.fixture
def room(qtbot: QtBot, work: Work, tmp_path: Path, amal: UUID) -> Room:
    room = Room(qtbot, work, tmp_path, [Screen("people", Msg("People"), "users", 3, SituationGrid)])
    room.window.go("people")
    room.screen(SituationGrid).show_person(amal)
    return room


def test_of_somebody_new_one_calm_sentence(room: Room) -> None:
    grid = room.screen(SituationGrid)
    assert [t for t in texts(grid) if t] == [
        "Nothing is open: no appointment, no referral, no follow-up."
    ]


def test_a_gap_and_an_unmet_need_stand_out_and_lead_on(room: Room, work: Work, amal: UUID) -> None:
    card = work.read(read_household_of, amal, actor=work.actor, on=office_day(NOW))
    draft = replace(card.draft, members=(*card.draft.members, CHILD))
    work.write(save_household, amal, draft, version=0)
    unmet = ContactDraft(
        channel="open_hour",
        topics=("nursery_place",),
        result="no_offer",
        person_id=amal,
        held_at=NOW - timedelta(days=3),
    )
    contact_id = work.write(record_contact, unmet).value.id
    grid = room.screen(SituationGrid)
    grid.reload()
    said = texts(grid)
    for text in ("Childcare missing", "Child, 3 or 4 years", "No place", "1 contact in 12 months"):
        assert text in said
    assert_all_named(grid)
    button = next(
        found
        for found in grid.findChildren(QAbstractButton)
        if found.isVisible() and found.accessibleName() == "Open: Nursery place"
    )
    room.click(button)
    assert room.elsewhere.items == [contact_id]


def test_it_turns_with_the_language_and_lets_go(room: Room) -> None:
    grid = room.screen(SituationGrid)
    set_language("de")
    grid.clear()
    assert not [card for card in grid.findChildren(SituationCard) if card.isVisible()]
