# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose contact it is: said on demand, filled in from the record, joined and parted again."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton
from sqlalchemy.orm import Session

from amstrat_desktop.models.person import Person, PersonAccess
from amstrat_desktop.services.contacts import (
    ContactCard,
    ContactDraft,
    read_contact,
    record_contact,
)
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.work import Actor
from amstrat_desktop.ui.consultations.view import Part
from amstrat_desktop.ui.shell.doors import NewContactOf, NewFollowUp, NewPerson, OpenPerson
from tests.ui.accessible import assert_all_named
from tests.ui.consultations.desk import Desk

AMAL = PersonDraft(name="Amal Muster", language="ar", gender="female", recognition_code="Sonne 7")


def person(desk: Desk, draft: PersonDraft = AMAL) -> UUID:
    return desk.work.write(record_person, draft).value.id


def contact(desk: Desk, **fields: Any) -> ContactCard:
    at = datetime.now(UTC) - timedelta(hours=1)
    draft = ContactDraft(channel="open_hour", held_at=at, **fields)
    return desk.work.write(record_contact, draft).value


def shown(desk: Desk, card: ContactCard) -> None:
    desk.view.reload()
    desk.view.open_item(card.id)


def button(desk: Desk, text: str) -> QAbstractButton:
    section = desk.view.list.detail.person
    return next(
        found
        for found in section.findChildren(QAbstractButton)
        if found.isVisible() and found.text() == text
    )


def actions(desk: Desk) -> list[QAbstractButton]:
    found = desk.window.message_bar.action_buttons()
    return [step for step in found if isinstance(step, QAbstractButton)]


def test_the_field_is_built_and_seen_only_on_demand(desk: Desk) -> None:
    part = desk.form.person
    assert part.field.isHidden()
    assert part.layout().count() == 0
    desk.click(desk.view.record.person_button)
    assert part.field.isVisible()
    assert_all_named(desk.view)


def test_a_record_fills_in_what_it_knows_and_leaves_what_was_said(desk: Desk) -> None:
    amal = person(desk)
    desk.form.chips["gender"].set_value("not_stated")
    desk.click(desk.view.record.person_button)
    desk.form.person.set_value(amal)
    entry = desk.form.entry()
    assert (entry.language, entry.gender, entry.sequence) == ("ar", "not_stated", "first")
    desk.save()
    saved = desk.latest().draft
    assert (saved.person_id, saved.language) == (amal, "ar")
    assert desk.form.entry().person_id is None
    assert desk.form.person.field.isHidden()


def test_another_person_takes_back_what_the_first_one_filled_in(desk: Desk) -> None:
    amal, bela = person(desk), person(desk, PersonDraft(name="Bela Beispiel"))
    contact(desk, person_id=bela)
    desk.form.person.set_value(amal)
    desk.form.person.set_value(bela)
    entry = desk.form.entry()
    assert (entry.language, entry.gender, entry.sequence) == ("", "", "follow_up")


def test_the_door_begins_a_contact_of_somebody(desk: Desk) -> None:
    amal = person(desk)
    desk.type("ar ")
    desk.window.go("consultations", NewContactOf(amal))
    entry = desk.form.entry()
    assert (entry.person_id, entry.language) == (amal, "ar")
    assert "empty again" in desk.message
    assert desk.view.part is Part.RECORD


def test_an_unsaved_form_keeps_the_person(desk: Desk) -> None:
    amal = person(desk)
    desk.form.person.set_value(amal)
    desk.view.leave()
    kept = desk.kept()
    assert kept is not None
    assert kept.payload["person_id"] == str(amal)


def test_after_an_anonymous_contact_a_record_is_one_press_away(desk: Desk) -> None:
    gone: list[tuple[str, object]] = []
    desk.view._presenters.around.__dict__["go"] = lambda key, item=None: bool(
        gone.append((key, item))
    )
    desk.type("ar ")
    desk.save()
    desk.do("Make a record")
    assert gone == [("people", NewPerson(desk.latest().id))]
    amal = person(desk)
    desk.form.person.set_value(amal)
    desk.save()
    steps = [step.text() for step in actions(desk)]
    assert steps == ["Refer", "Book an offer", "Appointment", "Remind me", "Undo"]
    desk.do("Refer")
    draft = gone[-1][1]
    assert isinstance(draft, ReferralDraft)
    assert (draft.person_id, draft.contact_id) == (amal, desk.latest().id)


def test_after_a_contact_of_somebody_known_a_task_is_one_press_away(desk: Desk) -> None:
    gone: list[tuple[str, object]] = []
    desk.view._presenters.around.__dict__["go"] = lambda key, item=None: bool(
        gone.append((key, item))
    )
    amal = person(desk)
    desk.form.person.set_value(amal)
    desk.save()
    desk.do("Remind me")
    assert gone == [("people", OpenPerson(amal, "planning", NewFollowUp(desk.latest().id)))]


def test_joining_is_suggested_never_done_and_undone(desk: Desk) -> None:
    amal = person(desk)
    card = contact(desk, recognition_code="sonne 7", sequence="first")
    shown(desk, card)
    assert desk.work.read(read_contact, card.id).draft.person_id is None
    desk.click(button(desk, "Join with Amal Muster"))
    assert desk.work.read(read_contact, card.id).draft.person_id == amal
    assert desk.message == "The contact belongs to the record now."
    assert button(desk, "Open the record").isVisible()
    desk.do("Undo")
    assert desk.work.read(read_contact, card.id).draft.person_id is None
    desk.do("Undo")
    assert desk.work.read(read_contact, card.id).draft.person_id == amal


def test_joining_with_somebody_who_is_looked_for(desk: Desk) -> None:
    amal, card = person(desk), contact(desk)
    shown(desk, card)
    desk.click(button(desk, "Join with a record …"))
    picker = desk.view.list.detail.person.picker
    assert picker is not None
    join = button(desk, "Join")
    assert not join.isEnabled()
    assert join.toolTip() == "Choose somebody first."
    picker.set_person(amal)
    assert_all_named(desk.view)
    desk.click(join)
    assert desk.work.read(read_contact, card.id).draft.person_id == amal


def test_all_contacts_of_one_person(desk: Desk) -> None:
    amal = person(desk)
    card = contact(desk, person_id=amal)
    contact(desk)
    shown(desk, card)
    desk.click(button(desk, "All contacts"))
    rows = desk.view.list.rows
    assert rows.rowCount() == 1
    one = desk.view.list.filters.one_person
    assert one.isVisible()
    desk.click(one)
    assert rows.rowCount() == 2
    desk.view.list.filters.named.set_value(False)
    assert rows.rowCount() == 1


def test_the_list_names_who_is_on_record(desk: Desk) -> None:
    amal = person(desk)
    contact(desk, person_id=amal, language="ar")
    desk.view.reload()
    desk.click(desk.view.to_list)
    rows = desk.view.list.rows
    desk.qtbot.waitUntil(lambda: rows.data(rows.index(0, 2)) == "Arabic\nAmal Muster")


def test_the_record_opens_from_the_contact(desk: Desk) -> None:
    amal = person(desk)
    shown(desk, contact(desk, person_id=amal))
    section = desk.view.list.detail.person
    opened: list[object] = []
    section.opened.disconnect()
    section.opened.connect(lambda person_id: opened.append(OpenPerson(person_id)))
    desk.click(button(desk, "Open the record"))
    assert opened == [OpenPerson(amal)]


def test_the_contact_of_a_restricted_record_leads_to_the_reason(desk: Desk) -> None:
    amal = person(desk)
    card = contact(desk, person_id=amal)

    def restrict(session: Session, *, actor: Actor, now: datetime) -> None:
        session.get_one(Person, amal).restricted_at = now
        session.add(
            PersonAccess(
                person_id=amal, staff_id=actor.staff_id, granted_at=now, granted_by=actor.staff_id
            )
        )

    desk.work.write(restrict)
    shown(desk, card)
    assert "Say why you open it" in desk.message
    steps = [step.text() for step in actions(desk)]
    assert steps == ["Open the record"]
    rows = desk.view.list.rows
    desk.qtbot.waitUntil(lambda: "Restricted record" in str(rows.data(rows.index(0, 2))))
