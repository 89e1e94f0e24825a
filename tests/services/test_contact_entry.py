# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the form of a contact reads and writes in one go."""

from datetime import UTC, datetime, timedelta

import pytest

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import list_codes, retire_code
from amstrat_desktop.services.contact_entry import (
    EntryChoices,
    find_recognition_code,
    read_contact_file,
    read_entry_choices,
    record_entry,
)
from amstrat_desktop.services.contacts import ContactDraft, record_contact, void_contact
from amstrat_desktop.services.drafts import keep_form, read_form
from amstrat_desktop.services.office_hours import (
    OfficeHourDraft,
    edit_office_hour,
    end_office_hour,
    start_office_hour,
    usual_office_hour,
)
from amstrat_desktop.services.work import Work

NOW = datetime.now(UTC)
DRAFT = ContactDraft(channel="open_hour", language="so", topics=("debt",))


def choices(work: Work, keep: ContactDraft | None = None) -> EntryChoices:
    today = office_day(work.clock())
    return work.read(read_entry_choices, staff_id=work.actor.staff_id, on=today, keep=keep)


def test_what_was_used_stands_first_and_ages_keep_their_order(work: Work) -> None:
    before = choices(work)
    assert before.usual == {}
    work.write(record_contact, ContactDraft("letter", ("debt",), age_band="65_plus"))
    after = choices(work)
    assert after.options["channel"][0].code == "letter"
    assert after.options["topic"][0].code == "debt"
    assert after.options["age_band"] == before.options["age_band"]
    assert after.usual["channel"] == "letter"
    assert sorted(o.code for o in after.options["topic"]) == sorted(
        o.code for o in before.options["topic"]
    )


def test_a_lately_used_area_stands_before_the_offices_own(work: Work) -> None:
    last = choices(work).areas[-1]
    work.write(record_contact, ContactDraft("letter", area_id=last.id))
    areas = choices(work).areas
    assert areas[0].id == last.id
    assert areas[1].home


def test_a_retired_code_stays_for_the_contact_that_has_it(work: Work) -> None:
    row = next(r for r in work.read(list_codes, ListName.LANGUAGE) if r.code == "so")
    work.write(retire_code, row.id)
    assert "so" not in [o.code for o in choices(work).options["language"]]
    assert "so" in [o.code for o in choices(work, DRAFT).options["language"]]


def test_saving_forgets_the_unsaved_form_in_the_same_step(work: Work) -> None:
    work.write(keep_form, "contact", {"note": "halb"})
    work.write(record_entry, DRAFT, "contact")
    assert work.read(read_form, "contact", actor=work.actor) is None


def test_a_refused_contact_leaves_the_unsaved_form(work: Work) -> None:
    work.write(keep_form, "contact", {"note": "halb"})
    with pytest.raises(FieldProblem):
        work.write(record_entry, ContactDraft(channel=""), "contact")
    assert work.read(read_form, "contact", actor=work.actor) is not None


def test_a_recognition_code_is_found_while_its_contacts_count(work: Work) -> None:
    office = work.actor.office_id
    assert work.read(find_recognition_code, "Sonne 7", office_id=office) is None
    assert work.read(find_recognition_code, "  ", office_id=office) is None
    card = work.write(record_contact, ContactDraft("letter", recognition_code="Sonne 7")).value
    used = work.read(find_recognition_code, " Sonne  7 ", office_id=office)
    assert used is not None
    assert (used.contacts, used.last_at) == (1, card.held_at)
    work.write(void_contact, card.id, "doppelt")
    assert work.read(find_recognition_code, "Sonne 7", office_id=office) is None


def test_a_contact_without_referrals_has_none(work: Work) -> None:
    card = work.write(record_contact, DRAFT).value
    file = work.read(read_contact_file, card.id, actor=work.actor)
    assert (file.card, file.referrals) == (card, ())


def test_the_next_office_hour_is_where_the_last_one_was(work: Work) -> None:
    staff = work.actor.staff_id
    assert work.read(usual_office_hour, staff_id=staff) == OfficeHourDraft()
    area = choices(work).areas[3].id
    hour = work.write(start_office_hour, OfficeHourDraft(place="Laden")).value
    moved = work.write(edit_office_hour, hour.id, OfficeHourDraft(area, " Gemeinde\nhaus ")).value
    assert (moved.area_id, moved.place) == (area, "Gemeinde haus")
    work.clock = lambda: NOW + timedelta(hours=1)
    work.write(end_office_hour, hour.id)
    usual = work.read(usual_office_hour, staff_id=staff)
    assert (usual.area_id, usual.place, usual.channel) == (area, "Gemeinde haus", "open_hour")
