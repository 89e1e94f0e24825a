# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register: observations written, read by four eyes, settled, found; signals at a glance."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.need_signals import SignalState
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.services.observations import (
    ObservationDraft,
    approve_observation,
    edit_observation,
    write_observation,
)
from amstrat_desktop.services.offers.need_signals import SignalDraft, approve_signal, write_signal
from amstrat_desktop.services.register import (
    ObservationCard,
    RegisterFilter,
    RegisterRow,
    list_register,
    read_observation,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.reports import register
from amstrat_desktop.ui.reports.register import KEPT_AS
from amstrat_desktop.ui.reports.register.presenter import RegisterPresenter
from amstrat_desktop.ui.reports.register.view import RegisterView
from amstrat_desktop.ui.shell.doors import OpenOffersView
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.compare import CompareDialog
from tests.services.supported import colleague
from tests.ui.accessible import assert_all_named
from tests.ui.room import Elsewhere, Room

HERE = Screen("reports", Msg("Reports"), "chart-bar", 7, register.build)
OFFERS = Screen("offers", Msg("Offers"), "school", 5, lambda _context: Elsewhere())
WORDS = "Steht seit Mai leer."
SEEN = ObservationDraft("vacant_shop", place="Ecke Musterstraße", words=WORDS)
SIGNAL = SignalDraft("course_childcare", "childcare", words="Vormittags fehlt Betreuung.")


@pytest.fixture
def enter(qtbot: QtBot, work: Work, tmp_path: Path) -> Callable[[], Room]:
    """Opens the view; again: as after the program was started anew."""
    return lambda: Room(qtbot, work, tmp_path, [HERE, OFFERS])


@pytest.fixture
def room(enter: Callable[[], Room]) -> Room:
    return enter()


def view(room: Room) -> RegisterView:
    return room.screen(RegisterView)


def written(work: Work, draft: ObservationDraft = SEEN) -> UUID:
    return work.write(write_observation, draft).value


def on_record(work: Work) -> list[RegisterRow]:
    return list(work.read(list_register, RegisterFilter(), actor=work.actor))


def card(work: Work, observation_id: UUID) -> ObservationCard:
    return work.read(read_observation, observation_id, actor=work.actor, now=work.clock())


def seen_texts(room: Room) -> str:
    return "\n".join(one.text() for one in view(room).findChildren(QLabel) if one.isVisible())


def sees(room: Room, text: str) -> None:
    room.qtbot.waitUntil(lambda: text in seen_texts(room))


def test_an_empty_register_says_what_to_do(room: Room) -> None:
    sees(room, "Press Ctrl+N")
    assert_all_named(view(room))


def test_an_observation_is_written_with_the_keyboard_and_undone(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    assert_all_named(view(room))
    view(room).form.kind.set_value("vacant_shop")
    view(room).form.words.set_text(WORDS)
    room.press(Qt.Key.Key_Return)
    assert [row.words for row in on_record(room.work)] == [WORDS]
    assert "saved as a draft" in room.said
    assert room.kept(KEPT_AS) is None
    room.do("Undo")
    assert on_record(room.work) == []
    room.do("Undo")
    assert [row.words for row in on_record(room.work)] == [WORDS]


def test_what_is_missing_is_said_at_its_field(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    room.press(Qt.Key.Key_Return)
    assert view(room).form._fields["observation"].problem is not None
    view(room).form.kind.set_value("unsafe")
    room.press(Qt.Key.Key_Return)
    assert view(room).form._fields["words"].problem is not None
    assert on_record(room.work) == []


def test_what_was_typed_survives_the_end_of_the_program(
    room: Room, enter: Callable[[], Room]
) -> None:
    room.press(Qt.Key.Key_N)
    view(room).form.kind.set_value("unsafe")
    view(room).form.words.set_text("Halb getippt")
    room.window.go("offers")
    assert room.kept(KEPT_AS) is not None
    again = enter()
    assert "is still here" in again.said
    assert view(again).form.draft().words == "Halb getippt"
    again.do("Throw it away")
    assert again.kept(KEPT_AS) is None


def test_somebody_else_approves_and_takes_it_back(room: Room) -> None:
    other = colleague(room.work, role=Role.LEAD)
    mine, theirs = written(room.work), other.write(write_observation, SEEN).value
    view(room).reload()
    for seen, may in ((mine, False), (theirs, True)):
        view(room).open_item(seen)
        room.qtbot.waitUntil(view(room).detail.approve.isVisible)
        assert view(room).detail.approve.isEnabled() is may
    view(room).detail.approve.click()
    assert card(room.work, theirs).state is SignalState.APPROVED
    room.do("Undo")
    assert card(room.work, theirs).state is SignalState.DRAFT


def test_a_refusal_asks_why(room: Room) -> None:
    seen = written(room.work)
    view(room).reload()
    view(room).open_item(seen)
    view(room).detail.reject.click()
    room.press(Qt.Key.Key_Return)
    assert card(room.work, seen).state is SignalState.DRAFT
    assert view(room).go_back()
    assert not view(room).detail.reason.isVisible()
    view(room).detail.reject_wanted.emit("Man erkennt jemanden.")
    assert card(room.work, seen).state is SignalState.REJECTED
    sees(room, "Man erkennt jemanden.")


def test_the_shop_is_let_again(room: Room) -> None:
    seen = written(room.work)
    view(room).reload()
    view(room).open_item(seen)
    view(room).detail.approve.click()
    view(room).detail.settle.click()
    assert card(room.work, seen).settled_on is not None
    sees(room, "No longer so since")
    room.do("Undo")
    assert card(room.work, seen).settled_on is None


def test_a_need_signal_is_opened_where_it_is_decided_on(room: Room) -> None:
    signal = room.work.write(write_signal, SIGNAL).value
    view(room).reload()
    view(room).open_item(signal)
    sees(room, "Vormittags fehlt Betreuung.")
    view(room).glance.open.click()
    assert room.screen(Elsewhere).items == [OpenOffersView("needs", signal)]


def test_two_who_change_one_observation_see_both_versions(room: Room) -> None:
    seen = written(room.work)
    view(room).reload()
    view(room).open_item(seen)
    view(room).detail.edit.click()
    other = colleague(room.work, role=Role.LEAD)
    other.write(edit_observation, seen, replace(card(room.work, seen).draft, words="Von ihr."))
    view(room).form.words.set_text("Von mir.")
    room.press(Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: bool(view(room).findChildren(CompareDialog)))
    for dialog in view(room).findChildren(CompareDialog):
        dialog.reject()


@pytest.mark.parametrize("language", ["de", "ar"])
def test_the_register_speaks_the_language(room: Room, language: str) -> None:
    written(room.work)
    room.work.write(write_signal, SIGNAL)
    set_language(language)
    view(room).reload()
    assert_all_named(view(room))


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_only_what_was_approved_is_saved_for_planning(
    room: Room, tmp_path: Path, ending: str
) -> None:
    approved = written(room.work, replace(SEEN, place="=Ecke Musterstraße"))
    room.work.write(approve_observation, approved)
    written(room.work, replace(SEEN, words="Noch nicht gelesen."))
    room.work.write(approve_signal, room.work.write(write_signal, SIGNAL).value)
    file = tmp_path / f"register.{ending}"
    cast("RegisterPresenter", view(room).presenters[0]).hand_out(file)  # type: ignore[index]
    assert "The register is saved" in room.said
    if ending == "csv":
        text = file.read_text("utf-8-sig")
    else:
        sheet = load_workbook(file).worksheets[0]
        text = "\n".join(str(cell.value) for row in sheet.rows for cell in row)
    assert "Ecke Musterstraße" in text
    assert ";=Ecke" not in text
    assert "\n=Ecke" not in text
    assert "Noch nicht gelesen." not in text
    assert "weniger als 5" in text or "fewer than 5" in text


def test_a_folder_that_takes_nothing_is_named(room: Room, tmp_path: Path) -> None:
    cast("RegisterPresenter", view(room).presenters[0]).hand_out(tmp_path / "no" / "r.csv")  # type: ignore[index]
    assert "Choose another folder" in room.said
