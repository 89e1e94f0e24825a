# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scenario 1: a mother walks in, gives no name, speaks Arabic, has two children (1 and 4)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from amstrat_desktop.services.areas import list_areas, match_areas
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.ui.consultations.topic_picker import RESTRICTED
from amstrat_desktop.ui.translator import interface, set_language
from tests.ui.consultations.desk import Desk


def test_scenario_1_takes_at_most_25_keys(desk: Desk) -> None:
    desk.type("ar nu sg fir fe 1 4 ")
    desk.save()
    assert desk.presses == 21
    draft = desk.latest().draft
    assert (draft.language, draft.sequence, draft.gender) == ("ar", "first", "female")
    assert draft.topics == ("nursery_place", "sgb2_application")
    assert draft.children == (("0_2", 1), ("3_5", 1))
    assert (draft.recognition_code, draft.note, draft.age_band) == ("", "", "")


def test_scenario_1_takes_ten_clicks_with_the_mouse(desk: Desk) -> None:
    form = desk.form
    desk.click(form.chips["language"].chip("ar"))
    desk.click(form.topics.chip("sgb2_application"))
    desk.click(form.topics.all_button)
    desk.click(form.topics.chip("nursery_place"))
    desk.click(desk.view.record.more)
    desk.click(form.chips["sequence"].chip("first"))
    desk.click(form.chips["gender"].chip("female"))
    desk.click(form.children_counts.chip("0_2"))
    desk.click(form.children_counts.chip("3_5"))
    desk.click(desk.view.record.save_button)
    draft = desk.latest().draft
    assert draft.topics == ("sgb2_application", "nursery_place")
    assert draft.children == (("0_2", 1), ("3_5", 1))


def test_a_contact_saves_with_every_field_of_the_person_empty(desk: Desk) -> None:
    desk.save()
    assert desk.total() == 1
    assert desk.latest().draft.channel == "open_hour"


def test_the_next_entry_is_ready_with_the_place_and_nothing_of_the_person(desk: Desk) -> None:
    desk.type("ar tel goldh 33 fe 25m ")
    desk.form.note.set_text("Stichwort")
    desk.form.code.setText("Sonne 7")
    desk.save()
    entry = desk.form.entry()
    areas = desk.work.read(list_areas, on=desk.work.clock().date())
    assert entry.area_id == match_areas(areas, "Kruppwerke")[0].area.id
    assert entry.channel == "telephone"
    assert entry == entry.next()
    assert desk.latest().draft.age_band == "25_34"
    assert desk.latest().draft.duration == 25
    assert QApplication.focusWidget() is desk.form.quick.edit


def test_backspace_takes_the_last_one_back(desk: Desk) -> None:
    desk.type("ar uk 4 4 ")
    desk.press(Qt.Key.Key_Backspace)
    assert desk.form.entry().children == (("3_5", 1),)
    desk.press(Qt.Key.Key_Backspace)
    desk.press(Qt.Key.Key_Backspace)
    assert desk.form.entry().language == ""


def test_the_arrow_keys_choose_another_meaning(desk: Desk) -> None:
    desk.type("fi")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    assert desk.form.entry().topics == ("fill_form",)


def test_a_word_not_yet_taken_is_taken_when_saving(desk: Desk) -> None:
    desk.type("ukr")
    desk.save()
    assert desk.latest().draft.language == "uk"


def test_an_unknown_word_ticks_nothing_and_says_so(desk: Desk) -> None:
    before = desk.form.entry()
    desk.type("qqq ")
    assert desk.form.quick.text() == "qqq"
    desk.form.quick.edit.clear()
    assert desk.form.entry() == before


@pytest.mark.parametrize("typed", ["goldh", "Goldhamme"])
def test_an_area_is_found_by_what_residents_call_it_and_shows_it(desk: Desk, typed: str) -> None:
    desk.type(f"{typed} ")
    chosen = desk.form.areas.chosen_chip()
    assert chosen is not None
    assert chosen.text() == "Kruppwerke (Goldhamme)"


def test_an_area_is_found_in_its_own_search(desk: Desk) -> None:
    desk.form.areas.open_search()
    desk.type("stahlh")
    desk.press(Qt.Key.Key_Return)
    assert desk.form.areas.alias() == "Stahlhausen"
    assert desk.form.entry().area_id is not None


def test_a_double_click_saves_one_contact(desk: Desk) -> None:
    desk.type("ar ")
    desk.qtbot.mouseDClick(desk.view.record.save_button, Qt.MouseButton.LeftButton)
    desk.click(desk.view.record.save_button)
    desk.save()
    assert desk.total() == 1


def test_undo_voids_the_contact_and_brings_the_form_back(desk: Desk) -> None:
    desk.type("ar nu ")
    desk.form.note.set_text("Anmeldung")
    entry = desk.form.entry()
    desk.save()
    assert desk.message == "Saved: Arabic, Nursery place"
    desk.do("Undo")
    assert desk.total() == 0
    assert desk.total(voided=True) == 1
    assert desk.form.entry() == entry


def test_refer_takes_topics_and_language_along(desk: Desk) -> None:
    desk.type("ar nu ")
    desk.save()
    desk.do("Refer")
    draft = desk.elsewhere.items[0]
    assert isinstance(draft, ReferralDraft)
    assert draft.contact_id == desk.latest().id
    assert (draft.topics, draft.language) == (("nursery_place",), "ar")


def test_saving_and_referring_is_one_press(desk: Desk) -> None:
    desk.type("uk ")
    desk.view.record.save.emit(True)
    assert desk.total() == 1
    assert len(desk.elsewhere.items) == 1


def test_a_field_that_cannot_be_right_is_marked_and_nothing_is_lost(desk: Desk) -> None:
    desk.type("ar ")
    desk.form.chips["channel"].set_value(None)
    desk.save()
    assert desk.total() == 0
    assert desk.form.entry().language == "ar"
    assert desk.form.chips["channel"].property("wrong") == "true"


def test_a_child_who_interprets_and_a_sensitive_topic_are_pointed_out(desk: Desk) -> None:
    desk.view.record.more.click()
    desk.form.chips["interpreter"].set_value("child")
    assert "Children should not interpret" in desk.form.hint_text("interpreter")
    desk.form.topics.set_values(["violence"])
    assert desk.form.topics.hint.text() == interface.text(RESTRICTED)


def test_a_recognition_code_used_before_is_a_hint(desk: Desk) -> None:
    desk.form.code.setText("Sonne 7")
    desk.save()
    desk.form.code.setText("Sonne 7")
    desk.qtbot.waitUntil(lambda: "Used before" in desk.form.code_hint.text())
    desk.form.code.setText("Mond 3")
    desk.qtbot.waitUntil(lambda: desk.form.code_hint.text() == "")


def test_words_on_unlawful_stay_are_asked_about_before_saving(desk: Desk) -> None:
    desk.form.note.set_text("Sucht Arbeit, ist illegal hier.")
    desk.qtbot.waitUntil(lambda: "“illegal”" in desk.form.note_hint.text())
    desk.save()
    assert desk.total() == 0
    desk.do("Remove them and save")
    assert desk.latest().draft.note == "Sucht Arbeit, ist hier."


def test_words_on_unlawful_stay_can_be_kept_on_purpose(desk: Desk) -> None:
    desk.form.note.set_text("Frage zu illegalem Müll")
    desk.save()
    desk.do("Save as it is")
    assert desk.latest().draft.note == "Frage zu illegalem Müll"


def test_ctrl_n_empties_the_form_and_can_be_undone(desk: Desk) -> None:
    desk.type("ar nu ")
    entry = desk.form.entry()
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert desk.form.entry().language == ""
    desk.do("Bring it back")
    assert desk.form.entry() == entry


def test_the_chips_stay_where_they_are_while_contacts_are_recorded(desk: Desk) -> None:
    def order() -> list[str]:
        return [chip.text() for chip in desk.form.chips["language"].findChildren(type(first))]

    first = desk.form.chips["language"].chip("de")
    before = order()
    desk.type("tr ")
    desk.save()
    assert order() == before


def test_a_change_of_language_keeps_the_text_and_the_cursor(desk: Desk) -> None:
    desk.type("ar nu")
    desk.form.quick.edit.setCursorPosition(1)
    desk.form.note.set_text("Erste Zeile\nzweite")
    before = desk.form.entry()
    for code in ("ar", "de", "uk", "en"):
        set_language(code)
        assert desk.form.entry() == before
        assert QApplication.focusWidget() is desk.form.quick.edit
        assert desk.form.quick.edit.cursorPosition() == 1
    desk.form.quick.edit.end(False)
    desk.type(" ")
    assert desk.form.entry().topics == ("nursery_place",)


def test_tab_walks_in_reading_order(desk: Desk) -> None:
    desk.view.record.more.click()
    desk.view.focus_start()
    visited = []
    for _step in range(16):
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused.mapTo(desk.view, focused.rect().topLeft()))
        desk.press(Qt.Key.Key_Tab)
        if isinstance(QApplication.focusWidget(), QLineEdit):
            break
    order = [(point.y() // 60, point.x()) for point in visited]
    assert order == sorted(order)
