# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far each role sees: every reading function, asked by every role, with canaries (R14).

What a role may call is no matter here (`test_roles`): the walk goes past that door, so that the
net alone has to hold.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased
from uuid_utils.compat import uuid7

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.consents import DataCategory, Purpose
from amstrat_desktop.base.vocabulary.households import MemberRole
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models import Base
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.contact_list import ContactFilter, count_contacts
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.follow_ups import (
    FollowUpDraft,
    add_follow_up,
    finish_follow_up,
    reopen_follow_up,
)
from amstrat_desktop.services.handover_records import HandoverDraft, HandoverItemDraft
from amstrat_desktop.services.handovers import accept_handover, decline_handover, offer_handover
from amstrat_desktop.services.household_records import HouseholdDraft, MemberDraft
from amstrat_desktop.services.households import save_household
from amstrat_desktop.services.offers.attendance import read_sheet
from amstrat_desktop.services.offers.run_list import RunFilter, count_runs, window_of_runs
from amstrat_desktop.services.people import read_person, record_person
from amstrat_desktop.services.people_list import PersonFilter, count_people
from amstrat_desktop.services.person_access import may_open
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.scopes import own_people, rules_of
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.services.withdrawals import withdraw_consent
from amstrat_desktop.services.work import Actor, Work
from tests.services.consent_office import given
from tests.services.hidden_offers import CALLED
from tests.services.hidden_person import (
    CANARIES,
    REASON,
    Hidden,
    answers,
    canaries_in,
    put_somebody,
)
from tests.services.offers.house import House
from tests.services.referral_office import handed_out, turned
from tests.services.supported import as_actor, in_role, new_person, saw
from tests.services_of_the_machine import rounds

NARROW = [Role.CARER, Role.PLANNING, Role.TECHNICIAN, Role.COURSE_LEADER]
WALKED = NARROW[: rounds(ci=2, full=4)]
SEARCHED = CANARIES[: rounds(ci=6, full=len(CANARIES))]
"""The words that are searched for; all are looked for in what comes back."""
NAMELESS_NOTE = "Königskerze"
NAMELESS_CONCERN = "Knabenkraut"
NAMELESS = (NAMELESS_NOTE, NAMELESS_CONCERN)
ASKED_FOR = ("person_id", "signal_id", "run_id", "organisation_id")
OF_CONTACTS = ("contact", "referral", "slip", "find", "today", "returns", "office_hours")

NOBODYS = {
    "area", "area_alias", "audit_chain", "audit_event", "carer", "carer_absence",
    "childcare_group", "code_entry", "code_label", "draft", "erasure_count", "erasure_run",
    "group_carer", "import_run", "imported_record", "month_closing", "need_signal", "observation",
    "offer", "offer_language", "offer_run", "office", "office_hour", "organisation",
    "organisation_document", "organisation_language", "release", "release_file", "report_text",
    "retention_rule", "room", "run_session", "site", "staff", "translation", "vacancy",
}  # fmt: skip
"""Tables that hold nothing of a person who comes here: whoever works here may read them."""


class Unchecked(Work):
    """Runs what it is given without asking for a right; the net is armed as ever."""

    def read(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return super().read(lambda session: fn(session, *args, **kwargs))


def with_role(work: Work, role: Role) -> Unchecked:
    """A colleague with this role, on the same file."""
    kim = in_role(work, role)
    with kim._sessions() as session:
        engine = session.get_bind().engine
    return Unchecked(engine, kim.actor, work.clock)


@pytest.fixture
def known(work: Work) -> Hidden:
    """Somebody on record of the founder's."""
    turned(work)
    return put_somebody(work)


@pytest.fixture
def nameless(work: Work) -> Hidden:
    """A consultation of the founder's without a name, and its referral."""
    turned(work)
    draft = ContactDraft("open_hour", note=NAMELESS_NOTE, recognition_code=NAMELESS_NOTE)
    contact = work.write(record_contact, draft).value
    referral = handed_out(work, concern=NAMELESS_CONCERN, contact_id=contact.id)
    # The rest of what the walk asks for is nobody's.
    ids = dict.fromkeys(ASKED_FOR, uuid7()) | {"contact_id": contact.id, "referral_id": referral.id}
    return Hidden(ids, referral.number or "", new_person(work))


def leaks(work: Work, hidden: Hidden, words: tuple[str, ...], **kinds: Any) -> set[Any]:
    return {
        (name, word)
        for name, value in answers(work, hidden, words[: len(SEARCHED)], **kinds)
        for word in canaries_in(value, words)
    }


@pytest.mark.parametrize("role", WALKED)
def test_who_is_out_of_scope_stands_nowhere(work: Work, known: Hidden, role: Role) -> None:
    assert leaks(with_role(work, role), known, CANARIES) == set()


def test_the_control_counselling_finds_every_word(work: Work, known: Hidden) -> None:
    petra = with_role(work, Role.COUNSELLING)
    assert {word for _, word in leaks(petra, known, CANARIES)} == {*CANARIES} - {REASON}


@pytest.mark.parametrize("role", WALKED)
def test_nor_does_a_consultation_without_a_name(work: Work, nameless: Hidden, role: Role) -> None:
    assert leaks(with_role(work, role), nameless, NAMELESS, modules=OF_CONTACTS) == set()


def test_the_control_counselling_finds_it(work: Work, nameless: Hidden) -> None:
    petra = with_role(work, Role.COUNSELLING)
    found = {word for _, word in leaks(petra, nameless, NAMELESS, modules=OF_CONTACTS)}
    assert found == set(NAMELESS)


def test_every_table_has_a_scope_or_is_nobodys() -> None:
    """A new table has to be thought of: whose rows are they?"""
    narrowed = rules_of(Role.CARER, uuid7())
    assert set(narrowed) | NOBODYS == set(Base.metadata.tables)
    assert not set(narrowed) & NOBODYS
    assert rules_of(Role.LEAD, uuid7()) == rules_of(Role.COUNSELLING, uuid7()) == {}
    for role in (Role.PLANNING, Role.TECHNICIAN, None):
        assert set(rules_of(role, uuid7())) == set(narrowed)


class TestCarer:
    """Whom a carer knows, and since when."""

    @pytest.fixture
    def kim(self, work: Work) -> Work:
        return with_role(work, Role.CARER)

    @pytest.fixture
    def selda(self, work: Work) -> UUID:
        return new_person(work, "Probe, Selda")

    def sees(self, kim: Work, person_id: UUID) -> bool:
        listed = kim.read(count_people, PersonFilter(), actor=kim.actor)
        assert (listed == 1) is kim.read(may_open, person_id, actor=kim.actor)
        return listed == 1

    def test_nobody_at_first(self, kim: Work, selda: UUID) -> None:
        assert not self.sees(kim, selda)
        with pytest.raises(Problem, match="no longer on record"):
            kim.read(read_person, selda, actor=kim.actor)
        with pytest.raises(Problem, match="no longer on record"):
            kim.write(add_follow_up, FollowUpDraft(kim.clock().date(), "?", person_id=selda))

    def test_whom_they_put_on_record(self, kim: Work) -> None:
        assert self.sees(kim, new_person(kim, "Probe, Neu"))

    def test_who_asks_for_them(self, work: Work, kim: Work) -> None:
        draft = PersonDraft(name="Probe, Selda", preferred_staff_id=kim.actor.staff_id)
        assert self.sees(kim, work.write(record_person, draft).value.id)

    def test_whom_they_talked_to(self, work: Work, kim: Work, selda: UUID) -> None:
        contact_id = saw(kim, new_person(kim, "Probe, Neu"))
        work.write(_move_contact, contact_id, selda)
        assert kim.read(may_open, selda, actor=kim.actor)

    def test_what_others_talked_about_with_them(self, work: Work, kim: Work, selda: UUID) -> None:
        saw(work, selda)
        work.write(record_contact, ContactDraft("open_hour"))
        assert kim.read(count_contacts, ContactFilter()) == 0
        work.write(_prefer, selda, kim.actor.staff_id)
        assert kim.read(count_contacts, ContactFilter()) == 1
        kim.write(record_contact, ContactDraft("open_hour"))
        assert kim.read(count_contacts, ContactFilter()) == 2

    def test_whom_they_look_after_and_stand_in_for(self, work: Work, kim: Work) -> None:
        me = kim.actor.staff_id
        for draft in (
            CaseDraft("Arbeit", agreed=True, responsible_id=me),
            CaseDraft("Arbeit", agreed=True, deputy_id=me),
        ):
            person_id = new_person(work)
            assert not kim.read(may_open, person_id, actor=kim.actor)
            work.write(open_case, person_id, draft)
            assert kim.read(may_open, person_id, actor=kim.actor)

    def test_whom_they_are_asked_to_take_over(self, work: Work, kim: Work, selda: UUID) -> None:
        draft = HandoverDraft(kim.actor.staff_id, "leaves", items=(HandoverItemDraft(selda),))
        declined = work.write(offer_handover, draft).value
        assert self.sees(kim, selda)
        kim.write(decline_handover, declined.id, "Zu viele")
        assert not self.sees(kim, selda)
        accepted = work.write(offer_handover, draft).value
        kim.write(accept_handover, accepted.id)
        assert self.sees(kim, selda)

    def test_who_has_a_task_for_them(self, work: Work, kim: Work, selda: UUID) -> None:
        draft = FollowUpDraft(
            work.clock().date(), "Anrufen", person_id=selda, staff_id=kim.actor.staff_id
        )
        task = work.write(add_follow_up, draft).value
        assert self.sees(kim, selda)
        # Done, it can still be taken back.
        kim.write(finish_follow_up, task.id)
        assert kim.write(reopen_follow_up, task.id).value.done_at is None

    def test_a_household_is_seen_through_whom_they_know(self, work: Work, kim: Work) -> None:
        mother, father = new_person(work, "Probe, Mutter"), new_person(work, "Probe, Vater")
        members = (
            MemberDraft(person_id=mother),
            MemberDraft(person_id=father),
            MemberDraft(role=MemberRole.CHILD, birth_year=2020),
        )
        work.write(save_household, mother, HouseholdDraft(members=members), version=0)
        assert kim.read(_count, HouseholdMember) == 0
        work.write(_prefer, mother, kim.actor.staff_id)
        assert kim.read(_count, HouseholdMember) == 2

    def test_under_another_name_in_a_query(self, kim: Work, selda: UUID) -> None:
        """Aliases and joins are narrowed as the classes themselves are."""
        other = aliased(Person)
        assert kim.read(lambda s: s.scalars(select(other.id)).all()) == []
        assert kim.read(lambda s: s.get(Person, selda)) is None
        joined = select(Contact.id).join(other, other.id == Contact.person_id)
        assert kim.read(lambda s: s.scalars(joined).all()) == []

    def test_the_parts_are_found_by_an_index(self, kim: Work) -> None:
        def plan(session: Session) -> str:
            asked = own_people(kim.actor.staff_id).compile(
                dialect=session.get_bind().dialect, compile_kwargs={"render_postcompile": True}
            )
            explained = f"EXPLAIN QUERY PLAN {asked}".replace("?", "x'00'")
            rows = session.connection().exec_driver_sql(explained).all()
            return "\n".join(row[3] for row in rows)

        lines = kim.read(plan).splitlines()
        assert [line for line in lines if line.startswith("SCAN")] == ["SCAN person_access_1"]


class TestCourseLeader:
    """Own courses, with first names by consent, and no record behind them."""

    @pytest.fixture
    def mine(self, work: Work) -> "tuple[Work, Hidden]":
        turned(work)
        known = put_somebody(work)
        leader = with_role(work, Role.COURSE_LEADER)
        work.write(_hold, known.ids["run_id"], leader.actor.staff_id)
        return as_actor(work, leader.actor), known

    def test_only_call_names_reach_them(self, mine: "tuple[Work, Hidden]") -> None:
        leader, known = mine
        found = leaks(leader, known, CANARIES)
        assert {word for _, word in found} == {CALLED}
        assert {name.partition(".")[0] for name, _ in found} <= {
            "absences", "attendance", "group_children", "invitations", "listed_names", "lists",
            "waiting_paper",
        }  # fmt: skip

    def test_first_name_with_a_consent_else_a_number(self, work: Work) -> None:
        leader = with_role(work, Role.COURSE_LEADER)
        house = House(work)
        held = house.run("Deutsch", [work.clock()], staff_id=leader.actor.staff_id)
        named, numbered = new_person(work, "Kaya, Ayşe"), new_person(work, "Probe, Selda")
        consent = given(
            work, named, [DataCategory.NAME], Purpose.NAME_IN_LIST, organisation_id=None
        )
        for person_id, consent_id in ((named, consent.id), (numbered, None)):
            house._put(
                Booking,
                run_id=held.run_id,
                person_id=person_id,
                name_consent_id=consent_id,
                status="confirmed",
                asked_on=office_day(work.clock()),
            )
        today = office_day(work.clock())
        sheet = leader.read(read_sheet, held.sessions[0], actor=leader.actor, on=today)
        words = catalogue("en")
        assert [words.text(row.name) for row in sheet.rows] == ["Ayşe", "No. 2"]
        work.write(withdraw_consent, consent.id)
        sheet = leader.read(read_sheet, held.sessions[0], actor=leader.actor, on=today)
        assert [words.text(row.name) for row in sheet.rows] == ["No. 1", "No. 2"]

    def test_the_runs_of_others_do_not_exist(self, work: Work) -> None:
        leader = with_role(work, Role.COURSE_LEADER)
        house = House(work)
        own = house.run("Deutsch", [work.clock()], staff_id=leader.actor.staff_id)
        house.run("Nähen", [work.clock()])
        wanted, now = RunFilter(), work.clock()
        assert leader.read(count_runs, wanted, actor=leader.actor) == 1
        rows = leader.read(window_of_runs, wanted, 0, 9, 1, actor=leader.actor, now=now)
        assert [row.id for row in rows] == [own.run_id]
        assert work.read(count_runs, wanted, actor=work.actor) == 2


def _prefer(session: Session, person_id: UUID, staff_id: UUID, *, actor: Actor, now: Any) -> None:
    session.get_one(Person, person_id).preferred_staff_id = staff_id


def _hold(session: Session, run_id: UUID, staff_id: UUID, *, actor: Actor, now: Any) -> None:
    session.get_one(OfferRun, run_id).staff_id = staff_id


def _move_contact(
    session: Session, contact_id: UUID, person_id: UUID, *, actor: Actor, now: Any
) -> None:
    session.get_one(Contact, contact_id).person_id = person_id


def _count(session: Session, model: type[Base]) -> int:
    return session.scalar(select(func.count()).select_from(model)) or 0
