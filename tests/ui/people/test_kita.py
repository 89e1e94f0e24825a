# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The panel of the search for a childcare place, and the letter that one is urgent."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.kita import ApplicationStatus, Ground
from amstrat_desktop.services.kita import edit_application
from amstrat_desktop.services.kita_records import ChildSearch
from amstrat_desktop.services.priority_letters import read_frozen_letter
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people.kita import build
from amstrat_desktop.ui.people.kita.child_part import ChildPart
from amstrat_desktop.ui.people.kita.letter_dialog import LetterDialog
from amstrat_desktop.ui.people.kita.view import KitaPanel
from amstrat_desktop.ui.print_dialog import PrintDialog
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.compare import CompareDialog
from tests.services.kita_office import Family, applied, family, search_of
from tests.services.supported import colleague, new_person, stopped
from tests.ui.accessible import assert_all_named
from tests.ui.people.record_room import compared
from tests.ui.room import Room


class Home:
    """Somebody looks at the search of Amal's family."""

    def __init__(self, qtbot: QtBot, work: Work, folder: Path) -> None:
        self.qtbot, self.work = qtbot, work
        self.clock = stopped(work)
        self.family: Family = family(work)
        screen = Screen("people", Msg("People"), "users", 3, build)
        self.room = Room(qtbot, work, folder, [screen])
        self.room.window.go("people")
        self.panel = self.room.screen(KitaPanel)
        self.panel.show_record(self.family.mother_id)

    def reload(self) -> None:
        self.panel.reload()

    def part(self, at: int = 0) -> ChildPart:
        return self.panel.parts[at]

    def search(self) -> ChildSearch:
        return search_of(self.work, self.family)

    def texts(self) -> str:
        labels = self.panel.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if not label.isHidden())

    def letter(self) -> LetterDialog:
        self.room.click(self.part().letter)
        dialog = self.panel.letter
        assert dialog is not None
        return dialog


@pytest.fixture
def home(qtbot: QtBot, work: Work, tmp_path: Path) -> Iterator[Home]:
    home = Home(qtbot, work, tmp_path)
    yield home
    if home.panel.letter is not None:
        home.panel.letter.close()


def test_each_child_is_there_and_everything_has_a_name(home: Home) -> None:
    assert len(home.panel.parts) == 2
    assert "No application noted yet." in home.texts()
    assert "No place" not in home.texts()  # a badge, not a label
    assert_all_named(home.panel)


def test_an_application_is_noted_undone_and_noted_again(home: Home) -> None:
    home.room.click(home.part().apply)
    form = home.panel.open_form
    assert form is not None
    assert_all_named(home.panel)
    form.kita.setText("Kita Beispielhof")
    form.hours.set_value(35)
    home.panel.save()
    assert home.panel.open_form is None
    saved = home.search().applications[0]
    assert (saved.name, saved.draft.hours) == ("Kita Beispielhof", 35)
    home.room.do("Undo")
    assert home.search().applications == ()
    home.room.do("Undo")
    assert home.search().applications[0].name == "Kita Beispielhof"


def test_what_is_missing_is_said_at_its_field(home: Home) -> None:
    home.panel.new_item()
    home.panel.save()
    form = home.panel.open_form
    assert form is not None
    assert form._fields["kita"].problem is not None
    assert home.panel.go_back()
    assert home.panel.open_form is None
    assert not home.panel.go_back()


def test_the_household_follows_only_when_somebody_says_so(home: Home) -> None:
    applied(home.work, home.family, applied_on=date(2026, 1, 7))
    home.reload()
    assert "The applications say “Applied for since 07.01.2026”" in home.part().proposal.text()
    assert home.search().childcare == "no_place"
    home.part().follow_wanted.emit()
    assert (home.search().childcare, home.search().since) == ("applied", date(2026, 1, 7))
    assert home.part().proposal.text() == ""
    assert "The household says now" in home.room.said
    home.room.do("Undo")
    assert home.search().childcare == "no_place"


def test_a_promise_is_noted_with_one_press_and_undone(home: Home) -> None:
    applied(home.work, home.family, wanted_from=date(2026, 8, 1))
    home.reload()
    card = home.search().applications[0]
    home.part().answer_wanted.emit(card, ApplicationStatus.ACCEPTED)
    assert home.search().applications[0].status is ApplicationStatus.ACCEPTED
    home.part().follow_wanted.emit()
    assert "A place is promised from 01.08.2026" in home.part().proposal.text()
    home.clock.pass_days(160)
    home.reload()
    assert "“Cared for”" in home.part().proposal.text()


def test_an_answer_can_be_taken_back(home: Home) -> None:
    applied(home.work, home.family)
    home.reload()
    card = home.search().applications[0]
    home.part().answer_wanted.emit(card, ApplicationStatus.DECLINED)
    home.room.do("Undo")
    assert home.search().applications[0].waits


def test_an_application_is_changed_and_a_lost_race_compared(home: Home) -> None:
    kim = colleague(home.work)
    application_id = applied(home.work, home.family)
    home.reload()
    card = home.search().applications[0]
    home.part().edit_wanted.emit(card)
    kim.write(edit_application, application_id, replace(card.draft, hours=25))
    form = home.panel.open_form
    assert form is not None
    form.remark.set_text("Antwort im Mai")
    home.panel.save()
    dialog: CompareDialog = compared()
    assert {choice.field: choice.side for choice in dialog.choices} == {
        "hours": "theirs",
        "remark": "mine",
    }
    home.room.click(dialog.save_button)
    draft = home.search().applications[0].draft
    assert (draft.hours, draft.remark) == (25, "Antwort im Mai")


def test_half_typed_is_brought_back_when_another_record_is_opened(home: Home) -> None:
    home.room.click(home.part().apply)
    form = home.panel.open_form
    assert form is not None
    form.kita.setText("Halb getippt")
    home.panel.show_record(new_person(home.work, "Andere, Person"))
    assert home.panel.open_form is None
    assert home.panel.nothing.isVisible()
    bar = home.room.window.message_bar
    assert "not saved" in bar.text()
    home.room.do("Bring it back")
    home.panel.show_record(home.family.mother_id)
    assert home.panel.open_form is not None
    assert home.panel.open_form.draft().kita == "Halb getippt"


def test_a_reload_keeps_what_is_typed(home: Home) -> None:
    home.room.click(home.part().apply)
    form = home.panel.open_form
    assert form is not None
    form.kita.setText("Mitten im Wort")
    home.reload()
    assert home.panel.open_form is form
    assert form.draft().kita == "Mitten im Wort"


def test_the_letter_waits_for_a_reason(home: Home) -> None:
    dialog = home.letter()
    assert_all_named(dialog)
    assert not dialog.print_button.isEnabled()
    assert "Tick why" in dialog.hint.text()
    dialog.grounds.set_values([Ground.WORK_STARTS])
    dialog.changed.emit()
    assert dialog.print_button.isEnabled()
    assert dialog.paper.has_page()
    dialog.words.set_text("Dienstbeginn um 7 Uhr.")
    assert not dialog.print_button.isEnabled()
    home.qtbot.waitUntil(dialog.print_button.isEnabled)
    dialog.starts_on._edit.setText("bald")
    dialog.changed.emit()
    assert not dialog.print_button.isEnabled()
    assert "no date" in dialog.hint.text()


def test_the_letter_is_kept_as_it_left_and_printed_again(home: Home) -> None:
    applied(home.work, home.family, wanted_from=date(2026, 8, 1))
    home.reload()
    dialog = home.letter()
    dialog.grounds.set_values([Ground.SINGLE_PARENT, Ground.WORK_STARTS])
    dialog.language.set_value("ar")
    dialog.recipient.set_value(home.search().applications[0].id)
    presenter = dialog.presenter
    assert presenter is not None
    drawn = presenter.drawn
    assert drawn is not None
    assert drawn.draft.starts_on == date(2026, 8, 1)
    home.room.click(dialog.print_button)
    asked = dialog.findChild(PrintDialog)
    assert asked is not None
    cast("PrintDialog", asked)._sent("probe")
    home.qtbot.waitUntil(lambda: len(home.search().letters) == 1)
    letter = home.search().letters[0]
    assert (letter.recipient, letter.language) == ("Kita Beispielhof", "ar")
    assert letter.grounds == (Ground.WORK_STARTS, Ground.SINGLE_PARENT)
    kept = home.work.read(read_frozen_letter, letter.id, actor=home.work.actor)
    assert kept == drawn.pdf
    assert "Letter of 02.03.2026 to Kita Beispielhof" in home.texts()
    home.part().reprint_wanted.emit(letter)
    again = home.panel.findChild(PrintDialog)
    assert again is not None
    again.close()


def test_without_children_it_leads_to_the_household(home: Home) -> None:
    home.panel.show_record(new_person(home.work, "Ohne, Kind"))
    assert home.panel.nothing.isVisible()
    home.panel.new_item()
    home.panel.print_item()
    assert home.panel.open_form is None
    assert home.panel.letter is None


def test_every_language_is_shown(home: Home) -> None:
    applied(home.work, home.family)
    home.reload()
    for code in ("ar", "de", "tr"):
        set_language(code)
    home.qtbot.waitUntil(home.part().apply.isVisible)
    assert_all_named(home.panel)


def test_closing_the_record_lets_go_of_everything(home: Home) -> None:
    applied(home.work, home.family, remark="Antwort im Mai")
    home.reload()
    dialog = home.letter()
    home.panel.clear()
    assert home.panel.parts == []
    assert not dialog.isVisible()
    assert home.panel.letter is None
    home.qtbot.waitUntil(lambda: "Antwort im Mai" not in home.texts())
