# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The panel of consents: recorded in steps, withdrawn with its consequences, what was told."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.consents import (
    DataCategory,
    GivenBy,
    How,
    LegalKind,
    Purpose,
    Standing,
)
from amstrat_desktop.services.consent_records import ConsentCard
from amstrat_desktop.services.consents import list_consents
from amstrat_desktop.services.disclosures import list_disclosures
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_steps import issue_referral
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people import build as build_people
from amstrat_desktop.ui.people.consents import ACTION, build
from amstrat_desktop.ui.people.consents.record_form import REFUSED, RecordForm
from amstrat_desktop.ui.people.consents.told_forms import EmergencyForm, ToldForm
from amstrat_desktop.ui.people.consents.view import ConsentsPanel, WithdrawForm
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.print_dialog import PrintDialog
from amstrat_desktop.ui.shell.doors import NewConsent, OpenPerson
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.widgets.badge import Badge
from tests.services.consent_office import USUAL, announced, given, person
from tests.services.referral_office import agencies, turned
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

D = DataCategory
TELL = (LegalKind.CONSENT, Purpose.TELL_AGENCY)


class Desk:
    """Somebody looks at Amina's consents."""

    def __init__(self, qtbot: QtBot, work: Work, folder: Path) -> None:
        self.clock = turned(work)
        self.work = work
        self.amina = person(work, "Amina Beispiel", language="ar", birth_year=1990)
        screen = Screen("people", Msg("People"), "users", 3, build)
        self.room = Room(qtbot, work, folder, [screen])
        self.room.window.go("people")
        self.panel = self.room.screen(ConsentsPanel)

    def show(self) -> None:
        self.panel.show_record(self.amina)

    def consents(self) -> tuple[ConsentCard, ...]:
        on = date(2026, 3, 16)
        return self.work.read(list_consents, self.amina, actor=self.work.actor, on=on)

    def record_form(self) -> RecordForm:
        assert isinstance(self.panel.open_form, RecordForm)
        return self.panel.open_form

    def filled(self) -> RecordForm:
        """A form with everything that a consent needs."""
        self.panel.new_item()
        form = self.record_form()
        form.matter.set_value(TELL)
        form.agency.choose(agencies(self.work)[0], "Erste Stelle")
        form.data.set_values(USUAL)
        return form

    def press(self, name: str, part: Any = None) -> None:
        """The first button that says this."""
        self.room.qtbot.wait(1)
        buttons = (part or self.panel).findChildren(QPushButton)
        self.room.click(next(b for b in buttons if b.text() == name and b.isVisible()))

    @property
    def shown(self) -> str:
        """All texts that can be seen; what was just added is shown at the next turn."""
        self.room.qtbot.wait(1)
        return "\n".join(
            label.text() for label in self.panel.findChildren(QLabel) if label.isVisible()
        )


@pytest.fixture
def desk(qtbot: QtBot, work: Work, tmp_path: Path) -> Desk:
    return Desk(qtbot, work, tmp_path)


def test_an_empty_record_says_what_goes_without(desk: Desk) -> None:
    desk.show()
    assert "can carry slips without any consent" in desk.shown
    assert "Nothing was told to anybody so far." in desk.shown
    assert_all_named(desk.panel)


def test_a_consent_is_recorded_and_stands_as_a_sentence(desk: Desk) -> None:
    desk.show()
    form = desk.filled()
    assert form.chosen_language() == "ar"
    assert form.expires.day() == date(2027, 3, 16)
    assert_all_named(desk.panel)
    form.submit()
    (card,) = desk.consents()
    assert (card.standing, card.form, card.how) == (Standing.VALID, "consent/1", How.SIGNED)
    assert desk.panel.open_form is None
    assert desk.room.said == "The consent is recorded."
    wanted = f"May tell {card.receiver}: Name, Language and interpreter, and What it is about."
    assert wanted in desk.shown.replace("\u2068", "").replace("\u2069", "")
    assert "Until 16.03.2027." in desk.shown


def test_what_is_missing_is_marked_and_typed_words_stay(desk: Desk) -> None:
    desk.show()
    form = desk.filled()
    form.data.set_values([])
    form.scan.setText("Ordner 3")
    form.submit()
    assert "Tick what it is about" in desk.shown
    assert desk.record_form().scan.text() == "Ordner 3"
    desk.panel.reload()
    assert desk.record_form().scan.text() == "Ordner 3"
    QTest.keyClick(form.scan, Qt.Key.Key_Escape)
    assert desk.panel.open_form is None


def test_without_a_purpose_nothing_is_asked_but_that(desk: Desk) -> None:
    desk.show()
    desk.panel.new_item()
    desk.record_form().submit()
    assert "Choose what it is for." in desk.shown
    assert not desk.record_form().print_button.isVisible()


def test_only_what_makes_sense_is_asked(desk: Desk) -> None:
    desk.show()
    form = desk.filled()
    assert not form.spoken_reason.isVisible()
    form.answer.set_value(How.SPOKEN.value)
    assert form.spoken_reason.isVisible()
    form.given_by.set_value(GivenBy.GUARDIAN)
    assert form.guardian.isVisible()
    form.matter.set_value((LegalKind.CONSENT, Purpose.CONTACT_AGAIN))
    assert not form.agency.isVisible()
    draft = form.draft()
    assert draft is not None
    assert (draft.organisation_id, draft.data) == (None, (D.NAME,))


def test_a_refusal_is_noted_quietly(desk: Desk) -> None:
    desk.show()
    form = desk.filled()
    form.answer.set_value(REFUSED)
    assert not form.data.isVisible()
    form.submit()
    (card,) = desk.consents()
    assert card.standing is Standing.REFUSED
    assert "Refused on 16.03.2026: We may tell an agency" in desk.shown
    assert "changes nothing about the counselling" in desk.room.said


def test_the_paper_is_printed_before_it_is_signed(desk: Desk) -> None:
    desk.show()
    form = desk.filled()
    form.plain.setChecked(True)
    desk.room.click(form.print_button)
    dialog = desk.panel.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.reject()
    form.submit()
    assert desk.consents()[0].form == "consent/1 plain"


def test_withdrawing_shows_what_it_means_first(desk: Desk) -> None:
    consent = given(desk.work, desk.amina)
    card = announced(desk.work, desk.amina)
    number = desk.work.write(issue_referral, card.id).value.number
    desk.show()
    desk.press("Withdraw")
    form = desk.panel.open_form
    assert isinstance(form, WithdrawForm)
    assert f"The referral {number} ends" in desk.shown
    assert "You get a task for today to inform: " + consent.receiver in desk.shown
    assert desk.consents()[0].standing is Standing.VALID
    desk.press("Withdraw now")
    assert desk.consents()[0].standing is Standing.WITHDRAWN
    assert desk.room.said == "The consent is withdrawn."
    assert desk.work.read(read_referral, card.id).status.value == "revoked"
    desk.room.do("Print a note for the person")
    dialog = desk.panel.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.reject()


def test_prolonging_is_a_new_consent(desk: Desk) -> None:
    old = given(desk.work, desk.amina, expires_on=date(2026, 4, 1))
    desk.show()
    badges = [badge.accessibleName() for badge in desk.panel.findChildren(Badge)]
    assert badges == ["Runs out in 16 days"]
    desk.press("Prolong")
    form = desk.record_form()
    assert form.agency.value() == old.organisation_id
    form.submit()
    assert len(desk.consents()) == 2


def test_a_typing_error_is_corrected_before_any_use(desk: Desk) -> None:
    given(desk.work, desk.amina, scan="Ordner 2")
    desk.show()
    desk.press("Correct")
    form = desk.record_form()
    assert form.scan.text() == "Ordner 2"
    form.scan.setText("Ordner 3")
    form.submit()
    (card,) = desk.consents()
    assert card.scan == "Ordner 3"
    desk.work.write(issue_referral, announced(desk.work, desk.amina).id)
    desk.panel.reload()
    texts = [b.text() for b in desk.panel.findChildren(QPushButton) if b.isVisible()]
    assert "Correct" not in texts


def test_a_call_is_noted_under_its_consent(desk: Desk) -> None:
    given(desk.work, desk.amina)
    desk.show()
    desk.panel.menu.menu_shown.actions()[2].trigger()
    form = desk.panel.open_form
    assert isinstance(form, ToldForm)
    assert form.consent.value() is not None
    form.data.set_values([D.NAME])
    form.content.setText("kommt am Montag")
    form.submit()
    (line,) = desk.work.read(list_disclosures, desk.amina, actor=desk.work.actor)
    assert line.content == "kommt am Montag"
    assert "kommt am Montag" in desk.shown


def test_an_emergency_stands_apart(desk: Desk) -> None:
    desk.show()
    desk.panel.menu.menu_shown.actions()[3].trigger()
    form = desk.panel.open_form
    assert isinstance(form, EmergencyForm)
    assert_all_named(desk.panel)
    form.submit()
    assert "Say which danger" in desk.shown
    form.reason.setText("Das Kind war in Gefahr.")
    form.decided_by.setText("Petra Probe")
    form.person_told.set_value(False)
    form.receiver.setText("Jugendamt")
    form.data.set_values([D.NAME, D.PROTECTION])
    form.content.setText("Anruf beim Notdienst")
    form.submit()
    assert "Emergency, without consent" in desk.shown
    assert "Decided by Petra Probe. The person was not told." in desk.shown.replace(
        "\u2068", ""
    ).replace("\u2069", "")


def test_a_referral_opens_the_form_filled_in(desk: Desk) -> None:
    organisation_id = agencies(desk.work)[0]
    desk.panel.open_item(NewConsent(organisation_id, data=("name", "concern")))
    desk.show()
    form = desk.record_form()
    assert form.matter.value() == TELL
    assert form.agency.value() == organisation_id
    assert form.data.values() == (D.NAME, D.CONCERN)


def test_nothing_of_the_one_is_seen_in_the_record_of_the_other(desk: Desk) -> None:
    given(desk.work, desk.amina)
    desk.show()
    desk.filled()
    other = person(desk.work, "Bela Beispiel")
    desk.panel.show_record(other)
    assert desk.panel.open_form is None
    assert "May tell" not in desk.shown
    desk.panel.clear()
    assert "Nothing" not in desk.shown


def test_the_log_is_printed(desk: Desk) -> None:
    desk.show()
    desk.panel.print_item()
    dialog = desk.panel.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.reject()


def test_the_record_opens_the_panel_and_what_a_referral_wants(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    """Through the screen of people: the door that the referral's form goes through."""
    turned(work)
    amina = person(work, "Amina Beispiel", language="ar")
    screen = Screen("people", Msg("People"), "users", 3, build_people)
    room = Room(qtbot, work, tmp_path, [screen])
    wish = NewConsent(agencies(work)[0], data=("name",))
    room.window.go("people", OpenPerson(amina, "consents", wish))
    panel = room.screen(PeopleScreen).record.panel
    assert isinstance(panel, ConsentsPanel)
    assert isinstance(panel.open_form, RecordForm)
    assert panel.open_form.data.values() == (D.NAME,)
    assert panel.open_form.agency.value() == agencies(work)[0]


def test_the_menu_of_the_record_prints_the_log(desk: Desk) -> None:
    context = desk.panel._context
    card = desk.work.read(read_person, desk.amina, actor=desk.work.actor)
    ACTION.run(context, desk.panel, card)
    dialog = desk.panel.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.reject()
