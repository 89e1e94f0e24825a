# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People on record, from outside the program: the scenarios of docs/domain.md that need them.

Scenario 1 and the way of a slip are in `test_keyboard_alone`, scenario 3 is the slip of
`test_main_job`, which a person carries without any consent.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from amstrat_desktop.base.lang import Msg, catalogue, pgettext
from amstrat_desktop.base.vocabulary.planning import RULE_LABELS, FollowUpRule
from amstrat_desktop.base.vocabulary.referrals import STATUS_LABELS, Status
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_access import GONE, HIDDEN_NAME
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.referral_records import ReferralCard
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.slip_copies import why_ended
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.services.work import Work
from tests.e2e.desk import Desk, wait_for
from tests.e2e.steps import log_of, put_office, said, unlock
from tests.services.consent_office import announced, given
from tests.services.referral_office import agencies
from tests.services.supported import colleague
from tests.services.test_withdrawals import printed

pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

COLLEAGUE = "Jonas Beispiel"


def words(message: Msg) -> str:
    return catalogue("de").text(message)


def on_record(work: Work, name: str, **fields: Any) -> UUID:
    return work.write(record_person, PersonDraft(name=name, **fields)).value.id


def started(desk: Desk, fill: Callable[[Work], object]) -> None:
    """The program, open, on an office with what fill puts into it."""
    put_office(desk, fill=fill)
    desk.start()
    unlock(desk)


def search(desk: Desk, typed: str) -> None:
    """What Ctrl+K finds, not opened yet."""
    desk.press("ctrl+k")
    desk.eyes.find(said("Find anything"), "text")
    desk.type(typed)


def open_person(desk: Desk, name: str) -> None:
    search(desk, name)
    desk.eyes.find(f"{name}…", "list item")
    desk.press("Return")
    desk.eyes.find(said("Overview"), "page tab")


def test_scenario_5_a_consent_is_withdrawn(desk: Desk) -> None:
    """Printing again is refused, and a task to inform the agency appears."""
    made: list[ReferralCard] = []
    agency: list[str] = []

    def fill(work: Work) -> None:
        person = on_record(work, "Amina Beispiel", language="ar")
        given(work, person)
        made.append(announced(work, person))
        printed(work, made[0].id)
        agency.append(made[0].organisation.name)
        assert agencies(work)[0] == made[0].organisation.id

    started(desk, fill)
    eyes = desk.eyes
    open_person(desk, "Amina Beispiel")
    eyes.press(said("Consents"), "page tab")
    eyes.press(f"{said('Withdraw')}: …", "push button")
    eyes.find(said("You get a task for today to inform: {agencies}.", agencies=agency[0]))
    desk.press("ctrl+Return")
    eyes.find(said("The consent is withdrawn."))
    desk.press("ctrl+1")
    task = words(RULE_LABELS[FollowUpRule.INFORM_AGENCY])
    eyes.find(f"{task}: {agency[0]}…", "table cell")
    search(desk, "Amina")
    eyes.find(said("Referral to {organisation}", organisation=agency[0]) + "…", "list item")
    desk.press("Down", "Return")
    eyes.find(words(STATUS_LABELS[Status.REVOKED]), "label")
    eyes.gone(said("Print slip"), "push button")
    desk.press("ctrl+p")
    refused = why_ended(Status.REVOKED)
    assert refused is not None
    eyes.find(words(refused))
    assert log_of(desk) == ""


def test_scenario_9_a_caseload_is_handed_over(desk: Desk) -> None:
    """A counsellor leaves; who knew the person stays to be read."""
    goal = "Ich will als Köchin arbeiten"

    def fill(work: Work) -> None:
        colleague(work, COLLEAGUE)
        work.write(open_case, on_record(work, "Amina Beispiel"), CaseDraft(goal, agreed=True))

    started(desk, fill)
    eyes = desk.eyes
    search(desk, said("Handovers"))
    eyes.find(said("Handovers"), "list item")
    desk.press("Return")
    eyes.press(said("Hand people over"), "push button")
    eyes.press(COLLEAGUE, "radio button")
    eyes.press(said("Leaves the office"), "radio button")
    eyes.press(said("Everybody, and what is open without a name"), "check box")
    eyes.press(words(pgettext("handover button", "Offer")), "push button")
    eyes.focus(said("Words with the answer"), "text")
    desk.type("am Telefon zugesagt")
    eyes.press(said("{name} accepts", name=COLLEAGUE), "push button")
    eyes.gone(said("{name} accepts", name=COLLEAGUE))
    open_person(desk, "Amina Beispiel")
    eyes.find(said("Responsible: {name}", name=COLLEAGUE) + "…", "label")
    eyes.press(said("Support"), "page tab")
    eyes.find(goal)
    wait_for(lambda: any("Petra Probe" in name for _role, name in eyes.names()), "who knew her")
    assert log_of(desk) == ""


@pytest.mark.parametrize(
    ("on_paper", "typed"),
    [("Ayşe Şahin", "schahin"), ("محمد المثال", "muhammad"), ("Олександр Зразок", "aleksandr")],
)
def test_scenario_10_names_are_found_as_they_sound(desk: Desk, on_paper: str, typed: str) -> None:
    def fill(work: Work) -> None:
        on_record(work, on_paper)
        on_record(work, "Stefan Musterfeld")

    started(desk, fill)
    search(desk, typed)
    desk.eyes.find(f"{on_paper}…", "list item")
    assert not [name for name in desk.eyes.text_of("list item") if "Musterfeld" in name]
    desk.press("Return")
    desk.eyes.find(on_paper, "label")
    assert log_of(desk) == ""


def test_scenario_11_a_restricted_person_is_nowhere(desk: Desk) -> None:
    """Without the right nothing tells that she is on record; with it, a reason opens the record."""
    hidden, mine = "Geheim Niemandem", "Sicher Verwahrt"

    def fill(work: Work) -> None:
        other = colleague(work, COLLEAGUE)
        other.write(restrict_person, on_record(other, hidden), RestrictionDraft("Schutz"))
        work.write(restrict_person, on_record(work, mine), RestrictionDraft("Schutz"))
        on_record(work, "Amina Beispiel")

    started(desk, fill)
    eyes = desk.eyes
    desk.press("ctrl+3")
    eyes.find("Amina Beispiel", "table cell")
    eyes.find(words(HIDDEN_NAME), "table cell")
    for typed in ("Geheim", "Niemandem", "Sicher"):
        search(desk, typed)
        wait_for(lambda typed=typed: typed in eyes.find(said("Find anything"))["text"], typed)
        assert not [n for _role, n in eyes.names() if hidden in n or mine in n]
        desk.press("Escape")
    eyes.gone(said("Find anything"), "text")
    eyes.focus(said("List of people"), "table")
    desk.press("End", "Return")
    eyes.press(said("The person is here"), "radio button")
    eyes.press(said("Open the record"), "push button")
    eyes.find(mine, "label")
    assert not [name for _role, name in eyes.names() if hidden in name or words(GONE) == name]
    assert log_of(desk) == ""


def test_a_contact_without_a_name_becomes_a_person(desk: Desk) -> None:
    """Counted once: the contact of before is the person's contact now."""
    started(desk, lambda _work: None)
    eyes = desk.eyes
    start = said("New consultation")
    wait_for(lambda: start in eyes.focused(), "the cursor where work begins")
    desk.press("space")
    eyes.press(said("SGB II benefits: application"), "check box")
    desk.press("ctrl+Return")
    eyes.press(said("Make a record"), "push button")
    eyes.focus(said("Name or code name"), "text")
    desk.type("Sonnenblume")
    desk.press("ctrl+Return")
    eyes.find(said("Overview"), "page tab")
    eyes.find("Sonnenblume", "label")
    wait_for(lambda: eyes.find(said("Last contacts"), "panel"), "the contact")
    desk.press("ctrl+1")
    eyes.find(said("consultations today") + ": 1", "panel")
    assert log_of(desk) == ""
