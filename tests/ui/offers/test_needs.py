# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The view of need signals: written, read by four eyes, taken back, found."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.need_signals import SignalSource, SignalState
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.offers.need_signal_list import (
    SignalCard,
    SignalFilter,
    SignalRow,
    read_signal,
    window_of_signals,
)
from amstrat_desktop.services.offers.need_signals import SignalDraft, edit_signal, write_signal
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers import needs
from amstrat_desktop.ui.offers.needs import KEPT_AS
from amstrat_desktop.ui.offers.needs.view import NeedsView
from amstrat_desktop.ui.shell.doors import NewNeedSignal
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.compare import CompareDialog
from tests.services.supported import colleague
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("offers", Msg("Offers"), "school", 5, needs.build)
WORDS = "Vormittags keine Kinderbeaufsichtigung neben dem Nähkurs."
DRAFT = SignalDraft("course_childcare", "childcare", number=3, words=WORDS)


@pytest.fixture
def enter(qtbot: QtBot, work: Work, tmp_path: Path) -> Callable[[], Room]:
    """Opens the view; again: as after the program was started anew."""
    return lambda: Room(qtbot, work, tmp_path, [HERE])


@pytest.fixture
def room(enter: Callable[[], Room]) -> Room:
    return enter()


def shelf(room: Room) -> NeedsView:
    return room.screen(NeedsView)


def written(work: Work, draft: SignalDraft = DRAFT) -> UUID:
    return work.write(write_signal, draft).value


def on_record(work: Work) -> list[SignalRow]:
    return list(work.read(window_of_signals, SignalFilter(), 0, 50, 50, actor=work.actor))


def card(work: Work, signal_id: UUID) -> SignalCard:
    return work.read(read_signal, signal_id, actor=work.actor, now=work.clock())


def choose(room: Room, at: int = 0) -> SignalRow:
    shelf(room).table.choose(at)
    row = shelf(room).table.rows.row(at)
    assert row is not None
    return row


def seen_texts(room: Room) -> str:
    labels = shelf(room).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def sees(room: Room, text: str) -> None:
    """Lines that are made anew are seen at the next turn of the loop."""
    room.qtbot.waitUntil(lambda: text in seen_texts(room))


def fill(room: Room, words: str = WORDS) -> None:
    form = shelf(room).form
    form.topic.set_value("course_childcare")
    form.barrier.set_value("childcare")
    form.words.set_text(words)


def test_an_empty_view_says_what_to_do(room: Room) -> None:
    assert shelf(room).nothing.isVisible()
    assert "Press Ctrl+N" in seen_texts(room)
    assert_all_named(shelf(room))


def test_a_signal_is_written_with_the_keyboard_and_undone(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    assert_all_named(shelf(room))
    fill(room)
    room.press(Qt.Key.Key_Return)
    assert [row.words for row in on_record(room.work)] == [WORDS]
    assert "saved as a draft" in room.said
    sees(room, "Written by")
    assert room.kept(KEPT_AS) is None
    room.do("Undo")
    assert on_record(room.work) == []
    assert shelf(room).detail.empty.isVisible()
    room.do("Undo")
    assert [row.words for row in on_record(room.work)] == [WORDS]


def test_what_is_missing_is_said_at_its_field(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    room.press(Qt.Key.Key_Return)
    assert shelf(room).form._fields["topic"].problem is not None
    shelf(room).form.day._edit.setText("nie")
    room.press(Qt.Key.Key_Return)
    assert shelf(room).form._fields["noted_on"].problem is not None
    assert on_record(room.work) == []


def test_a_sensitive_topic_takes_no_words(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    form = shelf(room).form
    form.topic.set_value("violence")
    assert not form.words.isEnabled()
    assert "the code is enough" in seen_texts(room)
    form.topic.set_value("flat_search")
    assert form.words.isEnabled()


def test_guarded_words_are_pointed_out(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    fill(room, "Viele sind ohne Papiere hier.")
    hint = shelf(room).form._guarded
    room.qtbot.waitUntil(lambda: "§ 87" in hint.text())


def test_ones_own_words_wait_for_a_colleague(room: Room) -> None:
    colleague(room.work, role=Role.LEAD)
    written(room.work)
    shelf(room).reload()
    choose(room)
    assert not shelf(room).detail.approve.isEnabled()
    assert "Let a colleague read" in seen_texts(room)


def test_approving_and_taking_it_back(room: Room) -> None:
    kim = colleague(room.work, role=Role.LEAD)
    signal_id = written(kim)
    shelf(room).reload()
    choose(room)
    room.click(shelf(room).detail.approve)
    assert card(room.work, signal_id).state is SignalState.APPROVED
    sees(room, "Approved by Petra Probe")
    room.do("Undo")
    assert card(room.work, signal_id).state is SignalState.DRAFT
    assert shelf(room).detail.approve.isVisible()


def test_refusing_asks_why(room: Room) -> None:
    signal_id = written(room.work)
    shelf(room).reload()
    choose(room)
    detail = shelf(room).detail
    room.click(detail.reject)
    assert_all_named(shelf(room))
    room.press(Qt.Key.Key_Return)
    assert detail.reason._fields["reason"].problem is not None
    room.qtbot.keyClicks(detail.reason._reason, "Zu nah an einer Familie")
    room.press(Qt.Key.Key_Return)
    assert card(room.work, signal_id).state is SignalState.REJECTED
    sees(room, "Zu nah an einer Familie")
    room.click(detail.reopen)
    assert card(room.work, signal_id).state is SignalState.DRAFT


def test_esc_closes_the_question_first(room: Room) -> None:
    written(room.work)
    shelf(room).reload()
    choose(room)
    room.click(shelf(room).detail.reject)
    assert shelf(room).go_back()
    assert not shelf(room).detail.reason.isVisible()
    assert not shelf(room).go_back()


def test_a_contact_starts_the_form_without_being_in_it(room: Room) -> None:
    contact = room.work.write(
        record_contact, ContactDraft("open_hour", topics=("flat_search",), result="no_offer")
    ).value
    shelf(room).open_item(NewNeedSignal(contact.id))
    draft = shelf(room).form.draft()
    assert (draft.topic, draft.barrier, draft.source) == (
        "flat_search",
        "no_offer",
        SignalSource.CONTACT,
    )
    assert shelf(room).kept_values() is None
    room.press(Qt.Key.Key_Return)
    assert [row.source for row in on_record(room.work)] == [SignalSource.CONTACT]
    room.do("To the consultations")
    assert room.window.pages.currentWidget() is room.elsewhere


def test_a_half_typed_form_is_not_lost_to_another_one(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    fill(room)
    contact = room.work.write(record_contact, ContactDraft("open_hour")).value
    shelf(room).open_item(NewNeedSignal(contact.id))
    assert shelf(room).form.draft().words == ""
    room.do("Bring it back")
    assert shelf(room).form.draft().words == WORDS


def test_what_was_typed_survives_the_end_of_the_program(
    room: Room, enter: Callable[[], Room]
) -> None:
    room.press(Qt.Key.Key_N)
    fill(room)
    room.window.go("referrals")
    assert room.kept(KEPT_AS) is not None
    again = enter()
    assert "is still here" in again.said
    assert shelf(again).form.draft().words == WORDS
    again.do("Throw it away")
    assert again.kept(KEPT_AS) is None


def test_a_double_press_writes_one(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    fill(room)
    shelf(room).save()
    shelf(room).save()
    assert len(on_record(room.work)) == 1


def test_a_lost_race_is_compared(room: Room) -> None:
    kim = colleague(room.work, role=Role.LEAD)
    signal_id = written(room.work)
    shelf(room).reload()
    choose(room)
    room.click(shelf(room).detail.edit)
    kim.write(edit_signal, signal_id, replace(card(kim, signal_id).draft, number=9))
    shelf(room).form.words.set_text("Auch nachmittags.")
    room.press(Qt.Key.Key_Return)
    dialog = next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, CompareDialog) and one.isVisible()
    )
    assert {choice.field: choice.side for choice in dialog.choices} == {
        "number": "theirs",
        "words": "mine",
    }
    room.click(dialog.save_button)
    saved = card(room.work, signal_id).draft
    assert (saved.number, saved.words) == (9, "Auch nachmittags.")


def test_the_list_is_filtered_and_counted(room: Room) -> None:
    written(room.work)
    written(room.work, SignalDraft("flat_search", "no_offer"))
    shelf(room).reload()
    assert "2 need signals about 4 people; 2 drafts wait" in seen_texts(room)
    shelf(room).filters.barrier.set_value("no_offer")
    assert shelf(room).table.rows.rowCount() == 1
    room.qtbot.keyClicks(shelf(room).filters.search, "xq")
    assert "No need signal fits" in seen_texts(room)
    shelf(room).filters.clear()
    assert shelf(room).table.rows.rowCount() == 2


def test_every_language_is_shown(room: Room) -> None:
    written(room.work)
    shelf(room).reload()
    choose(room)
    for code in ("ar", "de", "tr"):
        set_language(code)
    assert_all_named(shelf(room))
