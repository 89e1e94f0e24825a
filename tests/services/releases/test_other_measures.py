# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Need signals, children without a place, and referrals in tables for planning."""

from datetime import date
from typing import Any

from amstrat_desktop.disclosure.table import TOTAL, Count, Place
from amstrat_desktop.services.areas import list_areas
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.directory import OrganisationDraft, add_organisation
from amstrat_desktop.services.kita import record_application
from amstrat_desktop.services.kita_records import ApplicationDraft
from amstrat_desktop.services.offers.need_signals import SignalDraft, approve_signal, write_signal
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.counting import count_table
from amstrat_desktop.services.work import Work
from tests.services.kita_office import applied, family
from tests.services.offers.booked import FOUR_YEARS_OLD, ONE_YEAR_OLD, sewing_course
from tests.services.referral_office import begun, handed_out, turned

MARCH = 202603
TIME = "202603-202603"


def counts(work: Work, key: str) -> dict[Place, Count]:
    choice = ReleaseChoice(key, MARCH, MARCH)
    found = work.read(count_table, choice, actor=work.actor).table.counts
    return {place: count for place, count in found.items() if TOTAL not in place}


def area_id(work: Work, name: str = "Hamme") -> Any:
    return next(one.id for one in work.read(list_areas, on=work.clock().date()) if one.name == name)


def test_approved_signals_count_their_people_and_drafts_do_not(work: Work) -> None:
    turned(work)
    here = area_id(work)
    draft = SignalDraft("course_childcare", "childcare", area_id=here, number=6)
    for count in (6, 2):
        signal = work.write(write_signal, SignalDraft("job_search", "times", here, count)).value
        work.write(approve_signal, signal)
    work.write(write_signal, draft)
    sensitive = work.write(write_signal, SignalDraft("doctor", "language", here, 9)).value
    work.write(approve_signal, sensitive)
    assert counts(work, "need_signals_by_area") == {
        place: Count(8, 8, 1) for place in (("16", "times", TIME), ("1", "times", TIME))
    }


def test_a_child_without_a_place_beside_a_course_counts_in_the_month_of_the_booking(
    work: Work,
) -> None:
    course = sewing_course(work)
    course.with_group("Große", 3, 6, 4)
    contact = work.write(record_contact, ContactDraft("open_hour", area_id=area_id(work))).value
    course.wait(ONE_YEAR_OLD, FOUR_YEARS_OLD, contact_id=contact.id)
    found = counts(work, "course_childcare_by_area")
    assert found["16", "0_2", TIME] == Count(1, 1, 1)
    assert not [place for place in found if place[1] == "3_5"]


def test_a_child_counts_once_for_all_applications(work: Work) -> None:
    turned(work)
    both = family(work)
    applied(work, both, applied_on=date(2026, 3, 3))
    applied(work, both, kita="Kita Zweitwunsch", applied_on=date(2026, 3, 9))
    assert counts(work, "regular_childcare_by_area") == {("unknown", "3_5", TIME): Count(1, 1, 1)}


def test_two_children_of_one_household_are_one_carrier(work: Work) -> None:
    turned(work)
    both = family(work)
    applied(work, both, applied_on=date(2026, 3, 3))
    again = ApplicationDraft(both.daughter_id, kita="Kita Beispielhof", applied_on=date(2026, 3, 4))
    work.write(record_application, both.mother_id, again)
    choice = ReleaseChoice("regular_childcare_by_area", MARCH, MARCH)
    table = work.read(count_table, choice, actor=work.actor).table
    assert table.counts[TOTAL, TOTAL, TIME] == Count(2, 1, 2)


def test_issued_referrals_count_and_health_services_stand_with_the_others(work: Work) -> None:
    turned(work)
    contact = work.write(record_contact, ContactDraft("open_hour", area_id=area_id(work))).value
    health = OrganisationDraft(name="Praxis Erfunden", kind="health_service", city="Bochum")
    practice = work.write(add_organisation, health).value.id
    club = OrganisationDraft(name="Verein Erfunden", kind="association", city="Bochum")
    society = work.write(add_organisation, club).value.id
    handed_out(work, organisation_id=practice, contact_id=contact.id)
    handed_out(work, organisation_id=society, contact_id=contact.id)
    begun(work, organisation_id=society, contact_id=contact.id)
    found = counts(work, "referrals_by_area")
    assert found["16", "other", TIME].value == 1
    assert found["16", "association", TIME].value == 1
