# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scenario 11: a restricted person appears in no list, search or export of who has no right."""

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.contact_list import ContactFilter, count_contacts
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.people_list import PersonFilter, count_people, window_of_people
from amstrat_desktop.services.person_access import HIDDEN_NAME
from amstrat_desktop.services.restrictions import lift_restriction, open_restricted
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.work import Work
from tests.services.hidden_person import (
    CANARIES,
    NAMES,
    NOTE,
    READS,
    Hidden,
    answers,
    canaries_in,
    hide_somebody,
)
from tests.services.referral_office import turned
from tests.services.supported import colleague


@pytest.fixture
def hidden(work: Work) -> Hidden:
    turned(work)
    return hide_somebody(work)


def test_who_has_no_access_finds_nothing_anywhere(work: Work, hidden: Hidden) -> None:
    kim = colleague(work)
    answered = list(answers(kim, hidden))
    leaks = {(name, word) for name, value in answered for word in canaries_in(value)}
    assert leaks == set()
    asked = {name.rpartition(".")[2] for name, _ in answered}
    assert {"window_of_people", "find_anything", "read_today", "window_of_referrals"} <= asked
    assert sum(name.startswith(READS) for name in asked) >= 20


def test_the_control_finds_every_word_once_the_record_is_open(work: Work, hidden: Hidden) -> None:
    work.write(open_restricted, hidden.ids["person_id"], "Termin")
    found = {word for _, value in answers(work, hidden) for word in canaries_in(value)}
    assert found == set(CANARIES)


def test_without_a_reason_the_name_shows_nowhere_with_access_either(
    work: Work, hidden: Hidden
) -> None:
    leaks = {
        (name, word) for name, value in answers(work, hidden) for word in canaries_in(value, NAMES)
    }
    assert leaks == set()


def test_without_a_reason_nothing_of_the_record_shows_with_access_either(
    work: Work, hidden: Hidden
) -> None:
    """But what the giver of a handover wrote for whoever is to accept it."""
    leaks = {(name, word) for name, value in answers(work, hidden) for word in canaries_in(value)}
    assert leaks == {("handover_list.read_handover", NOTE)}


def test_the_list_of_people_shows_a_line_to_who_has_access(work: Work, hidden: Hidden) -> None:
    kim = colleague(work)

    def names(of: Work) -> set[str]:
        wanted = PersonFilter()
        total = of.read(count_people, wanted, actor=of.actor)
        rows = of.read(window_of_people, wanted, 0, 50, total, actor=of.actor)
        return {catalogue("en").text(row.shown) for row in rows}

    assert names(kim) == {"Mitbewohnt"}
    assert names(work) == {"Mitbewohnt", HIDDEN_NAME.msgid}


def test_the_list_of_contacts_leaves_theirs_out(work: Work, hidden: Hidden) -> None:
    work.write(record_contact, ContactDraft("open_hour"))
    kim = colleague(work)
    assert kim.read(count_contacts, ContactFilter()) == 1
    assert work.read(count_contacts, ContactFilter()) == 2
    work.write(open_restricted, hidden.ids["person_id"], "Ende")
    work.write(lift_restriction, hidden.ids["person_id"])
    assert kim.read(count_contacts, ContactFilter()) == 2


def test_the_paper_of_a_hidden_person_still_finds_who_looks_after_it(
    work: Work, hidden: Hidden
) -> None:
    kim = colleague(work)
    with pytest.raises(Problem, match="looks after this slip") as told:
        kim.read(find_by_number, hidden.number, office_id=kim.actor.office_id)
    assert catalogue("en").text(told.value.message).startswith("Petra Probe")
