# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form: prefilled from a contact, every field of the person off, nothing lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Status
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.drafts import read_form
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_list import ReferralFilter, count_referrals
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.referrals.form_values import FORM, FormContent, from_json, to_json
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.buttons import Button
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import Desk, agency, drafted, handed_out, make_desk
from tests.ui.slow_runner import SlowRunner

PERSON = (
    "person_name",
    "person_birth_date",
    "person_telephone",
    "children",
    "guardian",
    "benefit_community_number",
    "customer_number",
)


def kept(work: Work) -> FormContent | None:
    found = work.read(read_form, FORM, actor=work.actor)
    return None if found is None else from_json(found.payload)


@pytest.fixture
def blank(desk: Desk) -> Desk:
    """Ctrl+N was pressed."""
    desk.screen.new_item()
    return desk


def choose_agency(desk: Desk, words: str = "Jobcenter") -> None:
    receiver = desk.screen.form.form.receiver
    receiver._search.setText(words)
    receiver._found.chip(agency(desk.work, words)).click()


def test_the_person_carries_it_and_tells_nothing_unless_ticked(blank: Desk) -> None:
    form = blank.screen.form.form
    draft = form.draft()
    assert draft.mode is DeliveryMode.CARRIED
    assert [getattr(draft, name) for name in PERSON] == ["", None, "", None, "", "", ""]
    assert not any(form.person.part(name).on for name in PERSON)
    assert not form.person.part("person_name").field.isVisible()
    assert_all_named(blank.screen)


def test_what_was_typed_and_unticked_again_is_not_on_the_slip(blank: Desk) -> None:
    form = blank.screen.form.form
    part = form.person.part("person_name")
    part.tick.click()
    form.person._name.setText("Sonne")
    assert form.draft().person_name == "Sonne"
    part.tick.click()
    assert form.draft().person_name == ""


def test_any_other_way_says_at_once_why_it_is_refused(blank: Desk) -> None:
    form = blank.screen.form.form
    choose_agency(blank)
    form.mode.chip(DeliveryMode.SENT).click()
    assert form.passage.isVisible()
    assert "there is no consent" in form.passage.text()
    form.mode.chip(DeliveryMode.CARRIED).click()
    assert not form.passage.isVisible()


def test_a_referral_takes_over_what_the_contact_said(desk: Desk) -> None:
    contact = desk.work.write(
        record_contact,
        ContactDraft(
            channel="open_hour",
            topics=("flat_search",),
            language="ar",
            interpreter="mediator",
            note="Nur für uns",
        ),
    ).value
    desk.screen.open_item(ReferralDraft(contact_id=contact.id))
    draft = desk.screen.form.form.draft()
    assert (draft.contact_id, draft.topics, draft.language) == (contact.id, ("flat_search",), "ar")
    assert draft.interpreter_needed is True
    assert draft.concern == ""


def test_the_receiver_brings_its_documents_and_says_what_is_known(blank: Desk) -> None:
    form = blank.screen.form.form
    choose_agency(blank)
    assert form.draft().organisation_id == agency(blank.work)
    assert not form.receiver._asking.isVisible()
    form.receiver.ask_again()
    assert form.draft().organisation_id is None
    assert form.receiver._asking.isVisible()


def test_ctrl_return_saves_and_the_list_shows_it(blank: Desk) -> None:
    form = blank.screen.form.form
    choose_agency(blank)
    form.topics.set_values(["flat_search"])
    form.concern.set_text("Sucht eine Wohnung.")
    blank.screen.save()
    assert blank.screen.currentWidget() is blank.screen.view
    card = blank.card()
    assert (card.status, card.draft.concern) == (Status.DRAFT, "Sucht eine Wohnung.")
    assert blank.last_words == "The referral is saved."
    assert kept(blank.work) is None


def test_a_double_press_writes_one_referral(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    runner = SlowRunner()
    slow = make_desk(desk.work, tmp_path, runner)
    qtbot.addWidget(slow.screen)
    slow.screen.new_item()
    runner.answer()
    slow.screen.form.form.receiver.expect(agency(desk.work))
    slow.screen.save()
    slow.screen.save()
    runner.answer()
    work, everything = desk.work, ReferralFilter()
    office_id, now = work.actor.office_id, work.clock()
    assert work.read(count_referrals, everything, office_id=office_id, now=now) == 1


def test_a_missing_receiver_is_marked_and_nothing_is_lost(blank: Desk) -> None:
    form = blank.screen.form.form
    form.concern.set_text("Sucht eine Wohnung.")
    blank.screen.save()
    assert form._fields["organisation_id"].problem is not None
    assert form.draft().concern == "Sucht eine Wohnung."
    assert blank.screen.currentWidget() is blank.screen.form


@pytest.mark.parametrize(
    ("name", "typed", "problem"),
    [
        ("children", "eins, zwei", "Enter the ages with commas between them"),
        ("person_birth_date", "31.02.2001", "This is no date."),
    ],
)
def test_what_makes_no_sense_is_marked(blank: Desk, name: str, typed: str, problem: str) -> None:
    person = blank.screen.form.form.person
    part = person.part(name)
    part.tick.click()
    target = part.field.widget.focusProxy() or part.field.widget
    QTest.keyClicks(target, typed)
    blank.screen.save()
    assert part.field.problem is not None
    assert part.field.problem.msgid.startswith(problem)


def test_an_unusual_number_is_hinted_at_and_accepted(blank: Desk) -> None:
    form = blank.screen.form.form
    part = form.person.part("benefit_community_number")
    part.tick.click()
    form.person._benefit.setText("4711")
    assert part._said.isVisible()
    form.person._benefit.setText("35502 // 0012345")
    assert not part._said.isVisible()
    assert form.draft().benefit_community_number == "35502 // 0012345"


def test_the_slip_is_drawn_beside_the_form(blank: Desk, qtbot: QtBot) -> None:
    preview = blank.screen.form.preview
    assert preview.paper.has_page()
    before = preview.paper._image
    blank.screen.form.form.concern.set_text("Sucht eine Wohnung.")
    qtbot.waitUntil(lambda: preview.paper._image is not before)
    blank.screen.form.form.language.chip("ar").click()
    assert preview.language() == "ar"
    preview._languages.chip("de").click()
    assert (preview.language(), blank.screen.form.form.draft().language) == ("de", "ar")


def test_unsaved_entry_survives_the_death_of_the_program(
    blank: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    form = blank.screen.form.form
    choose_agency(blank)
    form.concern.set_text("Halb getippt")
    form.person.part("person_name").tick.click()
    form.person._name.setText("Sonne")
    qtbot.waitUntil(lambda: kept(blank.work) is not None)
    # Nobody told the first window to close.
    again = make_desk(blank.work, tmp_path)
    qtbot.addWidget(again.screen)
    draft = again.screen.form.form.draft()
    assert again.screen.currentWidget() is again.screen.form
    assert (draft.concern, draft.person_name) == ("Halb getippt", "Sonne")
    assert draft.organisation_id == agency(blank.work)
    again.screen.form.discard()
    assert kept(blank.work) is None


def test_leaving_keeps_the_form_at_once(blank: Desk) -> None:
    blank.screen.form.form.concern.set_text("Halb getippt")
    assert blank.screen.leave()
    found = kept(blank.work)
    assert found is not None
    assert found.draft.concern == "Halb getippt"


def test_an_untouched_form_keeps_nothing(blank: Desk) -> None:
    blank.screen.leave()
    assert kept(blank.work) is None
    assert blank.screen.go_back()


def test_a_change_of_language_loses_no_keystroke(blank: Desk) -> None:
    form = blank.screen.form.form
    form.concern.set_text("Halb getippt")
    form.topics.set_values(["flat_search"])
    before = form.draft()
    set_language("ar")
    assert form.draft() == before
    assert blank.screen.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_a_handed_out_referral_keeps_its_receiver(desk: Desk) -> None:
    card = handed_out(desk.work)
    desk.screen.open_item(card.id)
    desk.screen.pane.edited.emit()
    form = desk.screen.form.form
    form.concern.set_text("Sucht dringend eine Wohnung.")
    desk.screen.save()
    saved = desk.work.read(read_referral, card.id)
    assert saved.draft.concern == "Sucht dringend eine Wohnung."
    assert saved.draft.organisation_id == card.draft.organisation_id
    assert desk.last_words == "The changes are saved."


def test_a_language_that_no_slip_has_stays_on_record(desk: Desk) -> None:
    card = drafted(desk.work, language="ti")
    desk.screen.open_item(card.id)
    desk.screen.pane.edited.emit()
    form = desk.screen.form.form
    assert form.language.value() == "de"
    assert form.draft().language == "ti"


def test_another_form_waits_until_this_one_is_saved_or_discarded(blank: Desk) -> None:
    page = blank.screen.form
    page.form.concern.set_text("Halb getippt")
    card = drafted(blank.work)
    blank.screen.open_item(card.id)
    blank.screen.pane.edited.emit()
    assert page.form.draft().concern == "Halb getippt"
    assert blank.last_words.startswith("This referral is not saved yet.")
    blank.press_action()
    assert page.form.content().referral_id == card.id


def test_what_was_kept_is_looked_for_before_anything_else_is_begun(
    blank: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    blank.screen.form.form.concern.set_text("Halb getippt")
    blank.screen.leave()
    runner = SlowRunner()
    again = make_desk(blank.work, tmp_path, runner)
    qtbot.addWidget(again.screen)
    again.screen.open_item(ReferralDraft(language="ar", concern="Etwas anderes"))
    runner.answer()
    assert again.screen.form.form.draft().concern == "Halb getippt"
    assert again.last_words.startswith("This referral is not saved yet.")


def test_escape_says_that_the_form_is_kept(blank: Desk) -> None:
    blank.screen.form.form.concern.set_text("Halb getippt")
    assert blank.screen.go_back()
    assert blank.screen.currentWidget() is blank.screen.view
    blank.press_action()
    assert blank.screen.form.form.concern.text() == "Halb getippt"
    assert blank.screen.currentWidget() is blank.screen.form


def test_a_form_that_was_only_looked_at_is_no_work(desk: Desk) -> None:
    desk.screen.open_item(handed_out(desk.work, documents=("cv", "identity")).id)
    desk.screen.pane.edited.emit()
    assert not desk.screen.form.holds_work
    assert desk.screen.go_back()
    assert kept(desk.work) is None


def test_everything_comes_back_from_json() -> None:
    content = FormContent(
        ReferralDraft(language="ar", topics=("debts",), children=(1, None), reads=False),
        handed_out=True,
    )
    assert from_json(to_json(content)) == content


def test_words_on_unlawful_stay_are_pointed_out_before_they_reach_an_agency(
    blank: Desk, qtbot: QtBot
) -> None:
    form = blank.screen.form.form
    for name, note in (("concern", form.concern), ("done_so_far", form.done_so_far)):
        hint = form.hints[name]
        note.set_text("Ist illegal hier, sucht Arbeit")
        qtbot.waitUntil(lambda hint=hint: hint.text() != "")
        assert "“illegal”" in hint.text()
        hint.findChild(Button).click()
        assert (note.text(), hint.text()) == ("Ist hier, sucht Arbeit", "")
