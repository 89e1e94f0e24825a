# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dialogs that print a run's papers: each list as it is read, each invitation as it is read."""

from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from amstrat_desktop.base.vocabulary.consents import DataCategory
from amstrat_desktop.documents.invitation import PaperKind
from amstrat_desktop.documents.slip.data import Variant
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.disclosures import list_disclosures
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers.papers import open_invitations, open_lists
from amstrat_desktop.ui.offers.papers.invitation_dialog import InvitationDialog
from amstrat_desktop.ui.offers.papers.lists_dialog import ListsDialog
from amstrat_desktop.ui.offers.papers.lists_presenter import ListKind
from tests.documents.reading import page_count, text_of
from tests.services.planning_office import known
from tests.ui.accessible import assert_all_named
from tests.ui.offers.attended import Attended
from tests.ui.offers.booked_room import course_of, panel_of, room_of
from tests.ui.slow_runner import SlowRunner


@pytest.fixture
def attended(qtbot: QtBot, work: Work, tmp_path: Path) -> Attended:
    made = Attended(qtbot, work, tmp_path)
    nour = known(work, "Nour Beispiel", language="ar", literacy="primary")
    made.course.book(nour, children=2, consent=(DataCategory.NAME,))
    made.course.book(known(work, "Selda Ohnename", language="tr"))
    made.course.book(call_name="Mihaela Exemplu", language="ro")
    made.course.book(call_name="Wanda", status="waiting")
    made.look()
    return made


def invitations(attended: Attended) -> InvitationDialog:
    attended.panel.invite()
    dialog = attended.panel.findChildren(InvitationDialog)[-1]
    assert dialog.preview.paper.has_page()
    return dialog


def read_notes(work: Work) -> int:
    wanted = select(AuditEvent).where(AuditEvent.action == "read_child_notes")
    return len(work.read(lambda session: session.scalars(wanted).all()))


def test_each_list_is_drawn_for_its_reader(attended: Attended, work: Work) -> None:
    dialog = open_lists(attended.panel, attended.panel._context, attended.course.run_id)
    assert dialog.presenter is not None
    assert_all_named(dialog)
    said: dict[ListKind, str] = {}
    for kind in ListKind:
        dialog.kinds.set_value(kind)
        assert dialog.print_button.isEnabled()
        said[kind] = text_of(dialog.presenter.pdf)
    assert "Nour Beispiel" in said[ListKind.PARTICIPANTS]
    for kind in (ListKind.LEADER, ListKind.TICK, ListKind.SIGN, ListKind.CHILDCARE):
        assert "Nour" in said[kind] or kind is ListKind.CHILDCARE
        assert "Beispiel" not in said[kind]
        assert "Exemplu" not in said[kind]
    assert "Wanda" in said[ListKind.WAITING]
    for kind, text in said.items():
        assert "Ohnename" not in text, kind
        assert ("Wanda" in text) is (kind is ListKind.WAITING)
    assert read_notes(work) == 1


def test_a_sheet_is_signed_at_one_meeting(attended: Attended) -> None:
    dialog = open_lists(
        attended.panel, attended.panel._context, attended.course.run_id, ListKind.SIGN
    )
    assert dialog.presenter is not None
    assert dialog.meetings.value() == attended.course.sessions[2]
    assert "17.03.2026" in text_of(dialog.presenter.pdf)
    dialog.meetings.set_value(attended.course.sessions[4])
    assert "31.03.2026" in text_of(dialog.presenter.pdf)
    dialog.kinds.set_value(ListKind.TICK)
    assert not dialog.meetings.isVisibleTo(dialog)


def test_everybody_is_invited_in_their_own_language(attended: Attended) -> None:
    dialog = invitations(attended)
    assert dialog.presenter is not None
    assert_all_named(dialog)
    assert page_count(dialog.presenter.pdf) == dialog.preview.page_count == 3
    assert [paper.language for paper in dialog._papers] == ["ar", "tr", "ro"]
    assert [paper.plain for paper in dialog._papers] == [True, False, False]
    everybody = dialog.presenter.pdf
    dialog.who.set_value(dialog._papers[1].booking_id)
    assert page_count(dialog.presenter.pdf) == 1
    assert "Türkçe" in text_of(dialog.presenter.pdf)
    dialog.languages.chip("german").click()
    assert "Türkçe" not in text_of(dialog.presenter.pdf)
    dialog.kinds.set_value(PaperKind.REMINDER)
    assert dialog.presenter.pdf != everybody
    assert "Selda" not in text_of(dialog.presenter.pdf)


def test_large_pictures_for_whom_they_suit_and_for_whom_one_wants(attended: Attended) -> None:
    dialog = invitations(attended)
    assert dialog.presenter is not None
    first = dialog._papers[0].booking_id
    dialog.who.set_value(first)
    plain = dialog.presenter.pdf
    dialog.variants.set_value(Variant.STANDARD.value)
    assert dialog.presenter.pdf != plain
    dialog.variants.set_value(Variant.PLAIN.value)
    assert dialog.presenter.pdf == plain


def test_the_calendar_holds_all_meetings_to_come_and_no_more_than_is_ticked(
    attended: Attended,
) -> None:
    dialog = invitations(attended)
    path = attended.folder / "course.ics"

    def events() -> list[str]:
        dialog.calendar_button.click()
        chooser = dialog.findChildren(QFileDialog)[-1]
        chooser.fileSelected.emit(str(path))
        chooser.reject()
        found = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        return [str(event["summary"]) for event in found]

    dialog.languages.chip("german").click()
    assert events() == ["Termin: Nachbarschaftshaus Probe"] * 2
    dialog.subject.setChecked(True)
    dialog.kinds.set_value(PaperKind.REMINDER)
    assert events() == ["Termin: Nachbarschaftshaus Probe – Deutsch im Alltag mit Nähen"]


def test_one_booking_alone(attended: Attended) -> None:
    everybody = invitations(attended)._papers
    dialog = open_invitations(
        attended.panel,
        attended.panel._context,
        attended.course.run_id,
        everybody[2].booking_id,
        PaperKind.REMINDER,
    )
    assert [paper.number for paper in dialog._papers] == [3]
    assert dialog.who.value() == everybody[2].booking_id


def test_nobody_to_invite_is_said(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    alone = Attended(qtbot, work, tmp_path)
    alone.look()
    alone.panel.invite()
    dialog = alone.panel.findChildren(InvitationDialog)[-1]
    assert "nobody to invite" in dialog.bar.text()
    assert not dialog.print_button.isEnabled()
    assert dialog.print_button.toolTip() == "Nobody has a place yet."


def test_a_list_for_the_course_leader_that_was_saved_stands_in_the_log(
    attended: Attended, work: Work
) -> None:
    dialog = open_lists(attended.panel, attended.panel._context, attended.course.run_id)
    (nour,) = attended.course.consents

    def told() -> int:
        return len(work.read(list_disclosures, nour, actor=work.actor))

    for kind, lines in ((ListKind.PARTICIPANTS, 0), (ListKind.LEADER, 1), (ListKind.TICK, 1)):
        dialog.kinds.set_value(kind)
        dialog.save_button.click()
        chooser = dialog.findChildren(QFileDialog)[-1]
        chooser.fileSelected.emit(str(attended.folder / "list.pdf"))
        chooser.reject()
        assert told() == lines
    assert attended.room.said == "The list is saved."


def test_the_bookings_lead_to_an_invitation_and_to_the_lists(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    course = course_of(work)
    booked = course.book()
    panel = panel_of(room_of(qtbot, work, tmp_path), course)
    (line,) = panel.lines
    entry = next(a for a in line.menu.menu_shown.actions() if a.text().startswith("Invitation"))
    entry.trigger()
    invitation = panel.findChildren(InvitationDialog)[-1]
    assert [paper.booking_id for paper in invitation._papers] == [booked.booking_id]
    invitation.reject()
    panel.print_button.click()
    lists = panel.findChildren(ListsDialog)[-1]
    assert lists.preview.paper.has_page()
    lists.reject()


def test_a_paper_that_is_drawn_late_does_not_take_the_place_of_a_newer_one(
    attended: Attended,
) -> None:
    slow = SlowRunner()
    context = replace(attended.panel._context, runner=slow)
    dialog = open_lists(attended.panel, context, attended.course.run_id)
    assert dialog.presenter is not None
    slow.waiting.pop(0)()  # the meetings: the list of participants is wanted
    dialog.kinds.set_value(ListKind.WAITING)
    first, second = slow.waiting[:2]
    del slow.waiting[:2]
    second()
    first()
    slow.answer()
    said = text_of(dialog.presenter.pdf)
    assert "Wanda" in said
    assert "Nour" not in said
    assert dialog.print_button.isEnabled()
    dialog.reject()
