# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choosing somebody on record as one types."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot
from uuid_utils.compat import uuid7

from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import ImmediateRunner
from amstrat_desktop.ui.widgets.person_field import PersonField
from tests.services.people import OLENA
from tests.ui.accessible import assert_all_named


@dataclass
class Asking:
    runner: ImmediateRunner
    work: Work


@pytest.fixture
def olena(work: Work) -> UUID:
    return work.write(record_person, OLENA).value.id


@pytest.fixture
def ada(work: Work) -> UUID:
    return work.write(record_person, PersonDraft(name="Ada Olenski", birth_year=1970)).value.id


@pytest.fixture
def make(qtbot: QtBot, work: Work) -> Callable[..., PersonField]:
    def made(*, without: tuple[UUID, ...] = ()) -> PersonField:
        field = PersonField(Asking(ImmediateRunner(), work), without=without)
        qtbot.addWidget(field)
        field.show()
        qtbot.waitExposed(field)
        return field

    return made


def offered(field: PersonField) -> list[str]:
    return [
        chip.text()
        for chip in field.findChildren(QAbstractButton)
        if chip.isVisible() and chip.isCheckable()
    ]


def edit_of(field: PersonField) -> QLineEdit:
    edit = field.findChild(QLineEdit)
    assert edit is not None
    return edit


def type_in(qtbot: QtBot, field: PersonField, typed: str) -> None:
    edit_of(field).setText(typed)
    qtbot.waitUntil(lambda: not field._pause.isActive())


def test_letters_offer_people_and_return_goes_to_them(
    qtbot: QtBot, make: Callable[..., PersonField], olena: UUID, ada: UUID
) -> None:
    field = make()
    type_in(qtbot, field, "olen")
    assert offered(field) == [
        "Ada Olenski · born 1970",
        "Олена Вигадана · Olena Vyhadana · born 1991",
    ]
    with qtbot.waitSignal(field.changed):
        type_in(qtbot, field, "вигадана")
        QTest.keyClick(edit_of(field), Qt.Key.Key_Return)
    row = field.row()
    assert (field.person_id(), row and row.name) == (olena, OLENA.name)


def test_whoever_it_is_about_is_not_offered(
    qtbot: QtBot, make: Callable[..., PersonField], olena: UUID, ada: UUID
) -> None:
    field = make(without=(olena,))
    type_in(qtbot, field, "olen")
    assert offered(field) == ["Ada Olenski · born 1970"]


def test_set_and_cleared_by_program(
    qtbot: QtBot, make: Callable[..., PersonField], ada: UUID
) -> None:
    field = make()
    with qtbot.waitSignal(field.changed):
        field.set_person(ada)
    row = field.row()
    assert row is not None
    assert row.birth_year == 1970
    with qtbot.waitSignal(field.changed):
        field.clear()
    assert field.person_id() is None


def test_who_is_hidden_cannot_be_chosen(qtbot: QtBot, make: Callable[..., PersonField]) -> None:
    field = make()
    field.set_person(uuid7())
    assert field.person_id() is None


def test_a_restricted_record_is_offered_without_a_name(
    qtbot: QtBot, make: Callable[..., PersonField], work: Work, olena: UUID
) -> None:
    work.write(restrict_person, olena, RestrictionDraft("Schutz"))
    field = make()
    type_in(qtbot, field, "olena")
    assert offered(field) == ["Restricted record"]


def test_nobody_fits_is_said(qtbot: QtBot, make: Callable[..., PersonField]) -> None:
    field = make()
    type_in(qtbot, field, "niemand")
    assert field._nothing.isVisible()
    assert_all_named(field)
