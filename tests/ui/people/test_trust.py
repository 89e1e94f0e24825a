# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Restricted records, handovers and lost races, in a real window over a real file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.handovers import HandoverState, Informed
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.handover_list import list_handovers, read_caseload, read_handover
from amstrat_desktop.services.handover_records import HandoverDraft, HandoverItemDraft
from amstrat_desktop.services.handovers import offer_handover
from amstrat_desktop.services.people import edit_person, read_person, record_person
from amstrat_desktop.services.person_records import PersonCard, PersonDraft
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    read_restriction,
    restrict_person,
)
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import people
from amstrat_desktop.ui.people.handover.view import HandoverView
from amstrat_desktop.ui.people.restricted.access_dialog import AccessDialog
from amstrat_desktop.ui.people.restricted.restrict_dialog import RestrictDialog
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.reason_dialog import ReasonDialog, Usual
from amstrat_desktop.ui.shell.doors import HandOver, OpenPeoplePage, OpenPerson
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.compare import CompareDialog
from tests.services.people import OLENA
from tests.services.supported import as_actor, colleague
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("people", Msg("People"), "users", 3, people.build)
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def olena(work: Work) -> PersonCard:
    card = work.write(record_person, OLENA).value
    work.write(open_case, card.id, CaseDraft("eine Wohnung finden", agreed=True))
    return card


@pytest.fixture
def enter(qtbot: QtBot, tmp_path: Path) -> Callable[[Work], Room]:
    return lambda work: Room(qtbot, work, tmp_path, [HERE])


@pytest.fixture
def room(work: Work, enter: Callable[[Work], Room], olena: PersonCard) -> Room:
    del olena
    return enter(work)


def dialog(kind: type[W]) -> W:
    return next(one for one in QApplication.topLevelWidgets()
                if isinstance(one, kind) and one.isVisible())  # fmt: skip


def none_open(kind: type[QWidget]) -> bool:
    return not any(
        isinstance(one, kind) and one.isVisible() for one in QApplication.topLevelWidgets()
    )


def texts(within: QWidget) -> str:
    labels = within.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def act(room: Room, key: str) -> None:
    """Choose an entry of the open record's menu."""
    screen = room.screen(PeopleScreen)
    action = next(one for one in people.registry.ACTIONS if one.key == key)
    screen.record.head.action_wanted.emit(action)
    room.qtbot.wait(1)


def page(room: Room) -> HandoverView:
    view = room.screen(PeopleScreen).currentWidget()
    assert isinstance(view, HandoverView)
    return view


def restricted_by(work: Work, person_id: UUID) -> None:
    work.write(restrict_person, person_id, RestrictionDraft("wird bedroht"))
    work.write(close_restricted)


# restricted records


def test_restricting_asks_why_and_who(room: Room, olena: PersonCard) -> None:
    kim = colleague(room.work)
    room.window.go("people", OpenPerson(olena.id))
    act(room, "restrict")
    asks = dialog(RestrictDialog)
    assert_all_named(asks)
    room.click(asks.restrict)
    assert "why this record is restricted" in texts(asks)
    asks.reason.set_text("Zeugin in einem Verfahren")
    asks.colleagues.set_values([kim.actor.staff_id])
    room.click(asks.restrict)
    assert none_open(RestrictDialog)
    card = room.work.read(read_restriction, olena.id, actor=room.work.actor)
    assert card.reason == "Zeugin in einem Verfahren"
    assert len(card.access) == 2
    assert "restricted" in room.said
    room.do("Undo")
    kim.read(read_person, olena.id, actor=kim.actor)


def test_a_restricted_record_asks_for_a_reason_and_then_opens(
    room: Room, olena: PersonCard
) -> None:
    restricted_by(room.work, olena.id)
    room.window.go("people", OpenPerson(olena.id))
    asks = dialog(ReasonDialog)
    assert_all_named(asks)
    assert OLENA.name not in texts(room.window)
    room.click(asks.open_button)
    assert "why you open this record" in texts(asks)
    asks.usual.set_value(Usual.CALL)
    assert asks.reason.text() == "Telephone call"
    room.click(asks.open_button)
    assert none_open(ReasonDialog)
    assert OLENA.name in texts(room.screen(PeopleScreen).record)


def test_esc_leaves_a_restricted_record_closed(room: Room, olena: PersonCard) -> None:
    restricted_by(room.work, olena.id)
    room.window.go("people", OpenPerson(olena.id))
    dialog(ReasonDialog).reject()
    assert room.screen(PeopleScreen).record.person_id is None


def test_the_dialog_of_access_lists_every_reason(room: Room, olena: PersonCard) -> None:
    restricted_by(room.work, olena.id)
    kim = colleague(room.work)
    room.window.go("people", OpenPerson(olena.id))
    asks = dialog(ReasonDialog)
    asks.reason.setText("Termin um zehn")
    room.click(asks.open_button)
    act(room, "access")
    shows = dialog(AccessDialog)
    assert_all_named(shows)
    assert "Termin um zehn" in texts(shows)
    assert not shows.save_button.isEnabled()
    shows.access.set_values([room.work.actor.staff_id, kim.actor.staff_id])
    room.click(shows.save_button)
    card = room.work.read(read_restriction, olena.id, actor=room.work.actor)
    assert len(card.access) == 2


def test_lifting_a_restriction_is_one_click(room: Room, olena: PersonCard) -> None:
    room.work.write(restrict_person, olena.id, RestrictionDraft("wird bedroht"))
    room.window.go("people", OpenPerson(olena.id))
    act(room, "access")
    room.click(dialog(AccessDialog).lift)
    kim = colleague(room.work)
    assert kim.read(read_person, olena.id, actor=kim.actor).draft.name == OLENA.name


# two people, one record


def lose_a_race(room: Room, olena: PersonCard) -> None:
    """Open the form, let Kim save the year, type a reading, save."""
    kim = colleague(room.work, "Kim Kollege")
    room.window.go("people", OpenPerson(olena.id))
    screen = room.screen(PeopleScreen)
    screen.record.head.edit_wanted.emit()
    opened = kim.read(read_person, olena.id, actor=kim.actor)
    theirs = replace(opened.draft, birth_year=1971, recognition_code="Kranich")
    kim.write(edit_person, olena.id, theirs, version=opened.version)
    entry = screen.form.form.entry()
    mine = replace(entry.draft, name_latin="Olena (Lena)", recognition_code="Storch")
    screen.form.save_wanted.emit(replace(entry, draft=mine))


def test_who_was_slower_compares_and_both_are_kept(room: Room, olena: PersonCard) -> None:
    lose_a_race(room, olena)
    shows = dialog(CompareDialog)
    assert_all_named(shows)
    assert "Kim Kollege saved this record on" in texts(shows)
    assert {choice.field: choice.side for choice in shows.choices} == {
        "name_latin": "mine",
        "birth_year": "theirs",
        "recognition_code": None,
    }
    assert not shows.save_button.isEnabled()
    shows.choice("recognition_code").choose("mine")
    room.click(shows.save_button)
    draft = room.work.read(read_person, olena.id, actor=room.work.actor).draft
    assert (draft.name_latin, draft.birth_year, draft.recognition_code) == (
        "Olena (Lena)",
        1971,
        "Storch",
    )


def test_going_back_from_comparing_changes_nothing_on_record(room: Room, olena: PersonCard) -> None:
    lose_a_race(room, olena)
    room.click(dialog(CompareDialog).back)
    draft = room.work.read(read_person, olena.id, actor=room.work.actor).draft
    assert (draft.birth_year, draft.recognition_code) == (1971, "Kranich")
    assert room.screen(PeopleScreen).form.is_open


def test_taking_theirs_closes_the_form_and_shows_the_record_as_it_is(
    room: Room, olena: PersonCard
) -> None:
    lose_a_race(room, olena)
    shows = dialog(CompareDialog)
    for choice in shows.choices:
        choice.choose("theirs")
    room.click(shows.save_button)
    screen = room.screen(PeopleScreen)
    assert not screen.form.is_open
    badges = [badge.accessibleName() for badge in screen.record.head.findChildren(Badge)]
    assert "born 1971" in badges


# handovers


def test_a_person_is_offered_from_the_record(room: Room, olena: PersonCard) -> None:
    kim = colleague(room.work, "Kim Kollege")
    room.window.go("people", OpenPerson(olena.id))
    act(room, "hand_over")
    form = page(room).form
    assert_all_named(form)
    line = form.lines[0]
    assert line.tick.isChecked()
    form.submit()
    assert "Choose the colleague who takes over." in texts(form)
    form.receiver.set_value(kim.actor.staff_id)
    form.reason.set_value("parental_leave")
    line.informed.set_value(Informed.YES)
    line.remark.setText("Termin beim Jobcenter")
    room.click(form.offer)
    assert "Offered to Kim Kollege" in room.said
    (row,) = kim.read(list_handovers, actor=kim.actor).incoming
    card = kim.read(read_handover, row.id, actor=kim.actor)
    assert [(one.informed, one.remark) for one in card.items] == [
        (Informed.YES, "Termin beim Jobcenter")
    ]
    assert "Termin beim Jobcenter" in texts(page(room).card)
    room.do("Undo")
    assert "Withdrawn" in room.said


def offered(work: Work, kim: Work, person_id: UUID) -> UUID:
    draft = HandoverDraft(
        kim.actor.staff_id, "leaves", "Bitte bald anrufen", (HandoverItemDraft(person_id),)
    )
    return work.write(offer_handover, draft).value.id


def test_the_receiver_accepts_at_their_own_log_in(
    work: Work, olena: PersonCard, enter: Callable[[Work], Room]
) -> None:
    kim = colleague(work, "Kim Kollege")
    offered(work, kim, olena.id)
    room = enter(kim)
    room.window.go("people", OpenPeoplePage("handover"))
    view = page(room)
    assert_all_named(view.list)
    assert "Waits for your answer" in texts(view.list)
    room.click(view.list.open_buttons[0])
    assert_all_named(view.card)
    assert "Bitte bald anrufen" in texts(view.card)
    room.click(view.card.accept_button)
    assert "Kim Kollege is responsible from now on." in room.said
    mine = kim.read(read_caseload, kim.actor.staff_id, actor=kim.actor, now=kim.clock())
    assert [row.person_id for row in mine.rows] == [olena.id]
    room.do("Offer them back")
    assert "Offered back to Petra Probe" in room.said


def test_an_answer_for_a_colleague_needs_words(room: Room, olena: PersonCard) -> None:
    kim = colleague(room.work, "Kim Kollege")
    key = offered(room.work, kim, olena.id)
    room.window.go("people", OpenPeoplePage("handover", HandOver(handover_id=key)))
    card = page(room).card
    room.click(card.accept_button)
    assert "Say how Kim Kollege told you" in texts(card)
    card.remark.set_text("am Telefon")
    room.click(card.accept_button)
    done = room.work.read(read_handover, key, actor=room.work.actor)
    assert (done.state, done.told) == (HandoverState.ACCEPTED, True)
    assert "noted by Petra Probe" in texts(page(room).card)


def test_an_unoffered_form_survives_the_lock(
    work: Work, olena: PersonCard, enter: Callable[[Work], Room]
) -> None:
    kim = colleague(work, "Kim Kollege")
    room = enter(work)
    room.window.go("people", OpenPerson(olena.id))
    act(room, "hand_over")
    form = page(room).form
    form.receiver.set_value(kim.actor.staff_id)
    form.remark.set_text("halb geschrieben")
    assert room.window.pages.may_leave()
    again = enter(as_actor(work, work.actor))
    again.window.go("people", OpenPeoplePage("handover"))
    again.do("Go on with it")
    form = page(again).form
    assert form.remark.text() == "halb geschrieben"
    assert form.receiver.value() == kim.actor.staff_id
    assert [line.tick.isChecked() for line in form.lines] == [True]


def test_a_whole_caseload_ticks_everybody(room: Room, olena: PersonCard) -> None:
    room.work.write(record_person, PersonDraft(name="Ohne Begleitung"))
    room.window.go(
        "people",
        OpenPeoplePage("handover", HandOver(from_staff_id=room.work.actor.staff_id)),
    )
    form = page(room).form
    assert form.everybody.isChecked()
    assert [(line.person_id, line.tick.isChecked()) for line in form.lines] == [(olena.id, True)]
    assert not form.lines[0].tick.isEnabled()
    form.everybody.setChecked(False)
    assert form.lines[0].tick.isEnabled()


@pytest.mark.parametrize("language", ["ar", "de"])
def test_it_turns_to_other_languages(room: Room, olena: PersonCard, language: str) -> None:
    kim = colleague(room.work)
    offered(room.work, kim, olena.id)
    set_language(language)
    room.window.go("people", OpenPeoplePage("handover"))
    assert_all_named(page(room))
