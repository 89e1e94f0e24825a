# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dialog of translations, from the directory and from the other four places."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.own_texts import OwnField
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.services.codes import CodeDraft, add_code
from amstrat_desktop.services.directory import (
    OrganisationDraft,
    add_organisation,
    edit_organisation,
    read_organisation,
)
from amstrat_desktop.services.offers.site_records import SiteDraft
from amstrat_desktop.services.offers.sites import record_site
from amstrat_desktop.services.translations import (
    Translated,
    TranslationDraft,
    read_translations,
    save_translations,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import directory
from amstrat_desktop.ui.directory.view import DirectoryView
from amstrat_desktop.ui.offers import places
from amstrat_desktop.ui.offers.places.cards import SiteBox
from amstrat_desktop.ui.settings import codes, office
from amstrat_desktop.ui.settings.codes.view import CodesSection
from amstrat_desktop.ui.settings.office.view import OfficeSection
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translations.dialog import TranslationsDialog
from amstrat_desktop.ui.translations.text_row import TextRow
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.chip import OneChip
from tests.services.supported import in_role
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("directory", Msg("Directory"), "map-search", 6, directory.build)
HOUSE = OrganisationDraft(name="Haus Probe", hours="Mo–Do 9–12 Uhr", stop="Rathaus, Linie 308")
TURKISH = "Pazartesi–Perşembe saat 9–12"


@pytest.fixture
def agency(work: Work) -> UUID:
    return work.write(add_organisation, HOUSE).value.id


@pytest.fixture
def enter(qtbot: QtBot, work: Work, tmp_path: Path, agency: UUID) -> Callable[[], Room]:
    """The directory with one agency chosen; again: as after the program was started anew."""

    def come_in() -> Room:
        room = Room(qtbot, work, tmp_path, [HERE])
        room.screen(DirectoryView).open_item(agency)
        return room

    return come_in


@pytest.fixture
def room(enter: Callable[[], Room]) -> Room:
    return enter()


def opened(room: Room) -> TranslationsDialog:
    room.click(room.screen(DirectoryView).detail.translate)
    return dialog_of(room)


def dialog_of(room: Room) -> TranslationsDialog:
    dialogs = [one for one in room.window.findChildren(TranslationsDialog) if one.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def row_of(dialog: TranslationsDialog, name: OwnField) -> TextRow:
    return next(row for row in dialog.rows if row.name is name)


def choose(dialog: TranslationsDialog, language: str) -> None:
    chip = dialog.languages.chip(language)
    assert chip is not None
    chip.click()


def type_into(dialog: TranslationsDialog, name: OwnField, text: str) -> None:
    """As a keyboard of that language does: Qt's test keys are ASCII."""
    row_of(dialog, name).edit._edit.insertPlainText(text)


def stored(work: Work, agency: UUID, language: str = "tr") -> dict[OwnField, Translated]:
    card = work.read(read_translations, Kind.ORGANISATION, agency)
    return {text.field: text.others[language] for text in card.texts if language in text.others}


def test_what_is_typed_is_saved_with_who_and_check(room: Room, work: Work, agency: UUID) -> None:
    dialog = opened(room)
    choose(dialog, "tr")
    type_into(dialog, OwnField.HOURS, TURKISH)
    dialog.translator.setFocus()
    QTest.keyClicks(dialog.translator, "Selda Probe")
    dialog.checked.click()
    [keys] = dialog.findChildren(QShortcut)
    assert keys.key().toString() == "Ctrl+Return"
    keys.activated.emit()
    written = stored(work, agency)[OwnField.HOURS]
    assert (written.text, written.translator) == (TURKISH, "Selda Probe")
    assert written.checked_by == "Petra Probe"
    chip = dialog.languages.chip("tr")
    assert isinstance(chip, OneChip)
    assert chip.plain_text().endswith("1/2")
    assert dialog.bar.text() == "Saved."
    dialog.reject()  # nothing is left to be lost
    assert room.said == ""
    assert room.kept(f"translations.{agency.hex}") is None


def test_other_words_take_the_check_away(room: Room) -> None:
    dialog = opened(room)
    choose(dialog, "tr")
    dialog.checked.click()
    type_into(dialog, OwnField.HOURS, "9–12")
    assert not dialog.checked.isChecked()


def test_another_language_keeps_what_was_typed_in_the_first(
    room: Room, work: Work, agency: UUID
) -> None:
    dialog = opened(room)
    choose(dialog, "tr")
    type_into(dialog, OwnField.HOURS, TURKISH)
    choose(dialog, "ar")
    assert row_of(dialog, OwnField.HOURS).edit.text() == ""
    option = row_of(dialog, OwnField.HOURS).edit._edit.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft
    row_of(dialog, OwnField.HOURS).edit.set_text("من الإثنين إلى الخميس 9–12")
    choose(dialog, "tr")
    assert row_of(dialog, OwnField.HOURS).edit.text() == TURKISH
    room.click(dialog.save_button)
    assert stored(work, agency)[OwnField.HOURS].text == TURKISH
    assert stored(work, agency, "ar")[OwnField.HOURS].text == "من الإثنين إلى الخميس 9–12"


def test_what_is_refused_is_marked_in_its_language(room: Room, work: Work, agency: UUID) -> None:
    dialog = opened(room)
    choose(dialog, "ar")
    type_into(dialog, OwnField.HOURS, TURKISH)
    choose(dialog, "tr")
    room.click(dialog.save_button)
    assert dialog.languages.value() == "ar"
    problem = row_of(dialog, OwnField.HOURS).field.problem
    assert problem is not None
    assert "does not look like" in problem.msgid
    assert row_of(dialog, OwnField.HOURS).edit.text() == TURKISH
    assert stored(work, agency, "ar") == {}


def test_what_was_left_can_be_brought_back(room: Room, agency: UUID) -> None:
    dialog = opened(room)
    choose(dialog, "tr")
    type_into(dialog, OwnField.STOP, "Belediye")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert room.said == "What you typed was not saved."
    room.do("Bring it back")
    again = dialog_of(room)
    choose(again, "tr")
    assert row_of(again, OwnField.STOP).edit.text() == "Belediye"


def test_a_lock_loses_nothing(enter: Callable[[], Room], agency: UUID) -> None:
    room = enter()
    dialog = opened(room)
    choose(dialog, "tr")
    type_into(dialog, OwnField.STOP, "Belediye")
    room.qtbot.waitUntil(lambda: room.kept(f"translations.{agency.hex}") is not None)
    room.window.close()
    dialog.deleteLater()
    room = enter()
    again = opened(room)
    assert again.languages.value() == "tr"
    assert row_of(again, OwnField.STOP).edit.text() == "Belediye"
    assert "not saved yet" in again.bar.text()


def test_an_outdated_text_says_so_and_missing_numbers_are_named(
    enter: Callable[[], Room], work: Work, agency: UUID
) -> None:
    german = {OwnField.HOURS: HOUSE.hours}
    draft = TranslationDraft(Kind.ORGANISATION, agency, "tr", german, {OwnField.HOURS: TURKISH})
    work.write(save_translations, draft)
    card = work.read(read_organisation, agency)
    later = replace(card.draft, hours="Mo–Do 10–12 Uhr")
    work.write(edit_organisation, agency, later, version=card.version)
    dialog = opened(enter())
    choose(dialog, "tr")
    row = row_of(dialog, OwnField.HOURS)
    assert row._outdated.isVisible()
    assert row._numbers.text() == "Only in German: 10"
    assert not row_of(dialog, OwnField.STOP)._outdated.isVisible()


def test_somebody_was_faster(room: Room, work: Work, agency: UUID) -> None:
    dialog = opened(room)
    choose(dialog, "tr")
    type_into(dialog, OwnField.HOURS, TURKISH)
    german = {OwnField.HOURS: HOUSE.hours}
    theirs = TranslationDraft(Kind.ORGANISATION, agency, "tr", german, {OwnField.HOURS: "9–12"})
    work.write(save_translations, theirs)
    room.click(dialog.save_button)
    assert "Petra Probe" in dialog.bar.text()
    assert stored(work, agency)[OwnField.HOURS].text == "9–12"
    assert row_of(dialog, OwnField.HOURS).edit.text() == TURKISH
    room.click(dialog.save_button)  # knowing of it
    assert stored(work, agency)[OwnField.HOURS].text == TURKISH


def test_without_german_texts_there_is_nothing_to_do(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    bare = work.write(add_organisation, OrganisationDraft(name="Haus Muster")).value.id
    room = Room(qtbot, work, tmp_path, [HERE])
    room.screen(DirectoryView).open_item(bare)
    dialog = opened(room)
    assert dialog._nothing.isVisible()
    assert not dialog._form.isVisible()


def test_who_may_not_translate_sees_why(
    qtbot: QtBot, work: Work, tmp_path: Path, agency: UUID
) -> None:
    planning = in_role(work, Role.PLANNING)
    room = Room(qtbot, planning, tmp_path, [HERE])
    room.screen(DirectoryView).open_item(agency)
    button = room.screen(DirectoryView).detail.translate
    assert not button.isEnabled()
    assert button.toolTip()


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_it_can_be_used_without_eyes_and_at_twice_the_size(room: Room, language: str) -> None:
    dialog = opened(room)
    set_language(language)
    assert_all_named(dialog)
    theme.apply("dark", 200)
    QApplication.processEvents()
    assert dialog.save_button.isVisible()


def test_a_site_a_code_and_the_office_have_the_same_button(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    work.write(record_site, SiteDraft(name="Haus", stop="Rathaus"))
    work.write(add_code, CodeDraft(ListName.DOCUMENT, {"de": "Impfpass"}))
    screens = [
        Screen("places", Msg("Places"), "map-pin", 5, places.build),
        Screen("codes", Msg("Codes"), "list-check", 6, codes.build),
        Screen("office", Msg("Office"), "building", 7, office.build),
    ]
    room = Room(qtbot, work, tmp_path, screens)
    [box] = room.window.findChildren(SiteBox)
    room.click(box.translating)
    assert [row.name for row in dialog_of(room).rows] == [OwnField.STOP]
    dialog_of(room).reject()
    room.window.go("codes")
    section = room.screen(CodesSection)
    assert not section.translate.isEnabled()
    section.lists.set_value(ListName.DOCUMENT)
    section.table.choose(0)
    assert not section.translate.isEnabled()  # the program's own, translated already
    section.table.choose(section.table.rows.rowCount() - 1)
    room.click(section.translate)
    assert [row.name for row in dialog_of(room).rows] == [OwnField.LABEL]
    dialog_of(room).reject()
    room.window.go("office")
    room.click(room.screen(OfficeSection).translate)
    assert [row.name for row in dialog_of(room).rows] == [OwnField.HOURS]


def test_the_tab_key_goes_down_the_page(room: Room) -> None:
    dialog = opened(room)
    chip = dialog.languages.chip("en")
    assert chip is not None
    assert dialog.focusWidget() is chip
    order: list[QWidget | None] = [chip.nextInFocusChain()]
    while (last := order[-1]) is not None and last is not chip:
        order.append(last.nextInFocusChain())
    wanted = [*(row.edit._edit for row in dialog.rows), dialog.translator, dialog.checked]
    places = [order.index(one) for one in wanted]
    assert places == sorted(places)
