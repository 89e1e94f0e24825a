# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking a list over, as somebody does it at the desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, Msg, catalogue
from amstrat_desktop.base.vocabulary.imports import ImportField as F
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.import_plan import RowState
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people import import_list
from amstrat_desktop.ui.people.import_list.presenter import ImportPresenter
from amstrat_desktop.ui.people.import_list.view import CHECK, COLUMNS, DONE, FILE, ImportView
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from tests.exchange.made_files import NASTY, workbook
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

LIST = """Name;Vorname;Geb.;Tel.;Sprache;Stadtteil;Nationalität
Yılmaz;Ayşe;1.4.85;0176 5551234;Türkisch;Hamme;geheim
;;;0234 99;;;
Sahin;Mehmet;1970;;Türkisch;Mars;
"""


@pytest.fixture
def room(qtbot: QtBot, work: Work, tmp_path: Path) -> Room:
    work.write(record_person, PersonDraft(name="Mehmet Şahin", birth_year=1970))
    page = Screen("people", Msg("People"), "users", 3, import_list.build)
    return Room(qtbot, work, tmp_path, [page])


@pytest.fixture
def view(room: Room) -> ImportView:
    return room.screen(ImportView)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Liste.csv"
    path.write_text(LIST, "utf-8")
    return path


def choose(view: ImportView, path: Path) -> None:
    view.file.chosen.emit(path)


def names(work: Work) -> set[str]:
    return set(work.read(lambda session: session.scalars(select(Person.name)).all()))


def rows(view: ImportView) -> list[tuple[int, RowState]]:
    model = view.check.table.rows
    found = [model.row(at) for at in range(model.rowCount())]
    return [(row.number, row.state) for row in found if row is not None]


def seen(view: ImportView) -> str:
    QTest.qWait(1)  # what was just made is shown at the next turn of the loop
    parts = [*view.findChildren(QLabel), *view.findChildren(QPushButton)]
    return "\n".join(part.text() for part in parts if part.isVisible())


def test_from_the_file_to_people_on_record_and_back(
    room: Room, view: ImportView, file: Path
) -> None:
    assert view.step == FILE
    choose(view, file)
    assert view.step == COLUMNS
    assert view.columns.fields() == (
        F.FAMILY_NAME, F.GIVEN_NAME, F.BIRTH, F.TELEPHONE, F.LANGUAGE, F.AREA, F.WITHHELD,
    )  # fmt: skip
    assert "Nationality" in seen(view)
    view.save()
    assert view.step == CHECK
    assert rows(view) == [(3, RowState.REFUSED), (4, RowState.TWICE)]
    view.save()
    assert view.step == DONE
    assert names(room.work) == {"Mehmet Şahin", "Ayşe Yılmaz"}
    room.click(view.done.undo)
    assert names(room.work) == {"Mehmet Şahin"}
    assert view.step == FILE
    assert "Liste.csv" in seen(view)


def test_a_file_can_be_dropped(room: Room, view: ImportView, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    view.file.zone.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none.NoModifier))
    assert view.step == COLUMNS
    data.setUrls([QUrl("http://example.org/liste.csv")])
    view.show_start()
    view.file.zone.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none.NoModifier))
    assert view.step == FILE


def test_rows_are_decided_one_by_one_and_together(view: ImportView, file: Path, room: Room) -> None:
    choose(view, file)
    view.save()
    view.check.table.choose(1)
    room.click(view.check.toggle)
    assert rows(view)[1] == (4, RowState.TAKEN)
    room.click(view.check.all_twins)
    assert rows(view)[1] == (4, RowState.TWICE)
    view.check.shown.set_value("all")
    assert [number for number, _state in rows(view)] == [2, 3, 4]
    view.check.table.choose(0)
    room.click(view.check.toggle)
    assert rows(view)[0] == (2, RowState.LEFT)
    assert not view.next.isEnabled()
    room.click(view.check.all_twins)
    view.save()
    assert names(room.work) == {"Mehmet Şahin", "Mehmet Sahin"}


def test_nothing_is_lost_on_the_way_back(view: ImportView, file: Path, room: Room) -> None:
    choose(view, file)
    view.columns._boxes[5].set_value(F.NOTE)
    view.save()
    assert view.go_back()
    assert view.step == COLUMNS
    assert view.columns.fields()[5] is F.NOTE
    room.window.go("consultations")
    room.window.go("people")
    assert view.columns.fields()[5] is F.NOTE
    assert view.go_back()
    assert view.step == FILE
    assert not view.go_back()
    assert names(room.work) == {"Mehmet Şahin"}


def test_what_is_wrong_is_said_and_the_page_stays(
    room: Room, view: ImportView, tmp_path: Path
) -> None:
    picture = tmp_path / "bild.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 100)
    choose(view, picture)
    assert "picture" in room.said
    assert view.step == FILE
    assert view.file.choose.isEnabled()
    choose(view, tmp_path / "weg.csv")
    assert "no file" in room.said


def test_columns_that_name_nobody_are_refused(room: Room, view: ImportView, file: Path) -> None:
    choose(view, file)
    for box in view.columns._boxes[:2]:
        box.set_value(None)
    view.save()
    assert "names" in room.said
    assert view.step == COLUMNS
    view.columns._boxes[0].set_value(F.TELEPHONE)
    view.columns._boxes[1].set_value(F.NAME)
    view.save()
    assert view.step == CHECK


def test_another_character_set_reads_the_file_again(view: ImportView, tmp_path: Path) -> None:
    path = tmp_path / "alt.csv"
    path.write_bytes("Name;Tel\r\nÖzgür Öz;1\r\n".encode("cp1254"))
    choose(view, path)
    view.columns.encoding.set_value("cp1251")
    assert "Цzgьr" in seen(view)
    view.columns.encoding.set_value("cp1254")
    assert "Özgür" in seen(view)


def test_the_second_sheet_can_be_chosen(view: ImportView, tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(workbook([("Name", "Tel"), ("Ayşe Probe", "0234 1")]))
    choose(view, path)
    assert not view.columns.sheet.isVisible()
    assert "Ayşe Probe" in seen(view)


def test_left_out_rows_are_saved(room: Room, view: ImportView, file: Path, tmp_path: Path) -> None:
    choose(view, file)
    view.save()
    view.save()
    place = tmp_path / "aus.csv"
    view.save_wanted.emit(place, catalogue("en"))
    assert "aus.csv" in room.said
    lines = place.read_text("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert "There is no name in this row." in lines[1]
    view.save_wanted.emit(tmp_path / "weg" / "aus.csv", catalogue("en"))
    assert "Nothing could be written" in room.said


def test_an_older_import_is_taken_back_after_a_question(
    room: Room, view: ImportView, file: Path
) -> None:
    choose(view, file)
    view.save()
    view.save()
    room.click(view.done.another)
    QTest.qWait(1)
    undo = next(b for b in view.file.past.findChildren(QPushButton) if b.isVisible())
    room.click(undo)
    (dialog,) = view.findChildren(QDialog)
    assert names(room.work) == {"Mehmet Şahin", "Ayşe Yılmaz"}
    dialog.accept()
    assert names(room.work) == {"Mehmet Şahin"}


def test_pressed_twice_it_is_taken_over_once(room: Room, view: ImportView, file: Path) -> None:
    choose(view, file)
    view.save()
    room.qtbot.mouseDClick(view.next, Qt.MouseButton.LeftButton)
    view.save()
    presenter = view.presenter
    assert isinstance(presenter, ImportPresenter)
    presenter.take_over()
    assert names(room.work) == {"Mehmet Şahin", "Ayşe Yılmaz"}


def test_nasty_texts_stay_texts_on_the_page(room: Room, view: ImportView, tmp_path: Path) -> None:
    writable = [text for text in NASTY if not set(text) & set("\x00\x07\x1b")]
    path = tmp_path / "boese.xlsx"
    path.write_bytes(workbook([("Name", "Notiz"), *((f"A {text}", text) for text in writable)]))
    choose(view, path)
    view.save()
    view.check.shown.set_value("all")
    assert view.check.table.rows.rowCount() == len(writable)
    view.save()
    assert view.step == DONE
    view.save_wanted.emit(tmp_path / "aus.csv", catalogue("de"))
    for line in (tmp_path / "aus.csv").read_text("utf-8-sig").splitlines():
        for cell in line.split(";"):
            assert not cell.strip('" ').startswith(("=", "+", "@"))


@pytest.mark.parametrize("language", [language.code for language in INTERFACE_LANGUAGES])
def test_every_step_speaks_every_language(view: ImportView, file: Path, language: str) -> None:
    set_language(language)
    theme.apply("dark", 200)
    assert_all_named(view)
    choose(view, file)
    assert_all_named(view)
    view.save()
    assert_all_named(view)
    view.save()
    assert_all_named(view)
    assert view.step == DONE
