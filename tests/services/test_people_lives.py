# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever happens in whatever order: counts stay right, no slip without its right, all logged.

Recording, upgrading, joining and parting contacts, merging people and undoing it, handing over,
consenting and withdrawing, and printing a slip that would tell an agency, in any order. Beside
the office goes a small model in plain Python that says what must be true.
"""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import func, select

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.contacts import Sequence
from amstrat_desktop.base.vocabulary.handovers import Informed
from amstrat_desktop.models.consent import Disclosure
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.contact_joins import (
    draft_from_contact,
    join_contact,
    part_contact,
    upgrade_contact,
)
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.counts import Counts, count_contacts_and_persons
from amstrat_desktop.services.handover_records import HandoverDraft, HandoverItemDraft
from amstrat_desktop.services.handovers import accept_handover, offer_handover
from amstrat_desktop.services.merges import merge_people, undo_merge
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.slip_copies import prepare_print
from amstrat_desktop.services.withdrawals import withdraw_consent
from amstrat_desktop.services.work import Work
from tests.offices import own_office
from tests.services.consent_office import announced, given
from tests.services.referral_office import turned
from tests.services.supported import colleague, new_person
from tests.services_of_the_machine import rounds

AT = st.integers(0, 99)
"""Which of what there is: counted round, so that a failing run can be told again."""


@dataclass
class Slip:
    """A referral that would be announced to the agency; ended: nothing is printed any more."""

    person: UUID
    ended: bool = False


@dataclass
class Given:
    """A consent. until: the last day on which it holds."""

    person: UUID
    at: datetime
    until: date
    withdrawn_at: datetime | None = None


class PeopleLives(RuleBasedStateMachine):
    """The office, and beside it what must be true of it."""

    @initialize()
    def found(self) -> None:
        self.open_office = ExitStack()
        self.work: Work = self.open_office.enter_context(own_office())
        self.clock = turned(self.work)
        self.start = self.clock()
        self.other = colleague(self.work)
        self.contacts: dict[UUID, UUID | None] = {}
        self.people: list[UUID] = []
        self.into: dict[UUID, UUID] = {}
        self.merges: list[tuple[UUID, UUID, UUID]] = []
        self.consents: dict[UUID, Given] = {}
        self.slips: dict[UUID, Slip] = {}
        self.lines = self._audit_lines()

    def teardown(self) -> None:
        if hasattr(self, "open_office"):
            self.open_office.close()

    # What happens

    @rule(first=st.booleans())
    def somebody_comes(self, first: bool) -> None:
        sequence = Sequence.FIRST if first else Sequence.FOLLOW_UP
        draft = ContactDraft(channel="open_hour", sequence=sequence, recognition_code="Sonne")
        card = self._written(record_contact, draft)
        self.contacts[card.id] = None

    @precondition(lambda self: self._anonymous())
    @rule(at=AT)
    def a_contact_becomes_a_person(self, at: int) -> None:
        contact = self._one_of(self._anonymous(), at)
        draft = self.work.read(draft_from_contact, contact)
        card = self._written(upgrade_contact, contact, replace(draft, name="Probe, Lale"))
        self.people.append(card.id)
        self.contacts[contact] = card.id

    @rule()
    def a_person_is_recorded(self) -> None:
        self.people.append(new_person(self.work, f"Probe {len(self.people)}"))
        self._must_be_logged()

    @precondition(lambda self: self._anonymous() and self._on_record())
    @rule(at=AT)
    def a_contact_is_joined(self, at: int) -> None:
        contact = self._one_of(self._anonymous(), at)
        person = self._one_of(self._on_record(), at)
        self._written(join_contact, contact, person)
        self.contacts[contact] = person

    @precondition(lambda self: self._joined())
    @rule(at=AT)
    def a_contact_is_parted(self, at: int) -> None:
        contact = self._one_of(self._joined(), at)
        self._written(part_contact, contact)
        self.contacts[contact] = None

    @precondition(lambda self: len(self._on_record()) > 1)
    @rule(at=AT)
    def two_records_are_merged(self, at: int) -> None:
        one = self._one_of(self._on_record(), at)
        pair = (one, self._one_of([other for other in self._on_record() if other != one], at))
        kept, merged = (self.work.read(read_person, each, actor=self.work.actor) for each in pair)
        versions = (kept.version, merged.version)
        merge = self._written(merge_people, kept.id, merged.id, {}, versions=versions)
        self.merges.append((merge, kept.id, merged.id))
        self.into[merged.id] = kept.id

    @precondition(lambda self: self.merges)
    @rule()
    def the_last_merge_is_undone(self) -> None:
        merge, _kept, merged = self.merges.pop()
        self._written(undo_merge, merge)
        del self.into[merged]

    @precondition(lambda self: self._on_record())
    @rule(at=AT, back=st.booleans())
    def a_person_is_handed_over(self, at: int, back: bool) -> None:
        person = self._one_of(self._on_record(), at)
        giver, taker = (self.other, self.work) if back else (self.work, self.other)
        item = HandoverItemDraft(person, Informed.YES)
        draft = HandoverDraft(taker.actor.staff_id, reason="leaves", items=(item,))
        offered = giver.write(offer_handover, draft).value
        taker.write(accept_handover, offered.id)
        self._must_be_logged()

    @precondition(lambda self: self._on_record())
    @rule(at=AT)
    def somebody_consents(self, at: int) -> None:
        person = self._one_of(self._on_record(), at)
        card = given(self.work, person)
        assert card.expires_on is not None
        self.consents[card.id] = Given(person, self.clock(), card.expires_on)
        self._must_be_logged()

    @precondition(lambda self: self.consents)
    @rule()
    def most_of_a_year_passes(self) -> None:
        self.clock.forward(days=200)

    @precondition(lambda self: self._standing())
    @rule(at=AT)
    def a_consent_is_withdrawn(self, at: int) -> None:
        consent = self._one_of(self._standing(), at)
        giver = self._now_of(self.consents[consent].person)
        held = self._may_tell(giver)
        ending = {
            key
            for key, said in self.consents.items()
            if self._now_of(said.person) == giver and said.withdrawn_at is None
        }
        told = self._told_under(ending)
        self._written(withdraw_consent, consent)
        # All that this person said to the same matter ends with it, and what stood on it.
        for said in self._said_by(giver):
            said.withdrawn_at = said.withdrawn_at or self.clock()
        # What an agency was told under one that has run out since ends, too.
        for key, slip in self.slips.items():
            stood = held or key in told
            slip.ended = slip.ended or (stood and self._now_of(slip.person) == giver)

    @precondition(lambda self: self._on_record())
    @rule(at=AT)
    def a_referral_is_prepared(self, at: int) -> None:
        person = self._one_of(self._on_record(), at)
        if not self._may_tell(person):
            return
        self.slips[announced(self.work, person).id] = Slip(person)
        self._must_be_logged()

    # What must be true

    @invariant()
    def counts_are_right(self) -> None:
        if not hasattr(self, "work"):
            return
        counts = self.work.read(
            count_contacts_and_persons, start=self.start, end=self.clock() + timedelta(days=1)
        )
        owners = {self._now_of(person) for person in self.contacts.values() if person}
        anonymous = len(self._anonymous())
        assert (counts.contacts, counts.persons, counts.anonymous_contacts) == (
            len(self.contacts), len(owners), anonymous,
        ), counts  # fmt: skip
        assert isinstance(counts, Counts)

    @invariant()
    def nobody_comes_for_the_first_time_twice(self) -> None:
        if not hasattr(self, "work"):
            return
        firsts = (
            select(Contact.person_id, func.count())
            .where(Contact.sequence == Sequence.FIRST, Contact.person_id.is_not(None))
            .group_by(Contact.person_id)
        )
        found = self.work.read(lambda session: session.execute(firsts).all())
        assert all(number == 1 for _person, number in found), found

    @invariant()
    def every_contact_is_whose_it_is(self) -> None:
        if not hasattr(self, "work"):
            return
        found = self.work.read(
            lambda session: {
                row.id: row.person_id
                for row in session.execute(select(Contact.id, Contact.person_id))
            }
        )
        assert found == {
            contact: self._now_of(person) if person else None
            for contact, person in self.contacts.items()
        }

    @invariant()
    def no_slip_prints_without_its_right(self) -> None:
        if not hasattr(self, "work"):
            return
        for referral, slip in self.slips.items():
            may = self._may_tell(self._now_of(slip.person))
            try:
                self.work.write(prepare_print, referral)
            except Problem:
                assert slip.ended or not may, "a slip that may be printed was refused"
            else:
                assert may, "a slip was printed without a consent"
                assert not slip.ended, "a slip of an ended referral was printed"
        self.lines = self._audit_lines()

    @invariant()
    def merged_records_stand_nowhere(self) -> None:
        if not hasattr(self, "work"):
            return
        found = self.work.read(
            lambda session: set(
                session.scalars(select(Person.id).where(Person.merged_into_id.is_(None)))
            )
        )
        assert found == set(self._on_record())

    # Of the model

    def _one_of(self, things: list[UUID], at: int) -> UUID:
        return things[at % len(things)]

    def _on_record(self) -> list[UUID]:
        return [person for person in self.people if person not in self.into]

    def _anonymous(self) -> list[UUID]:
        return [contact for contact, person in self.contacts.items() if person is None]

    def _joined(self) -> list[UUID]:
        return [contact for contact, person in self.contacts.items() if person is not None]

    def _now_of(self, person: UUID) -> UUID:
        while person in self.into:
            person = self.into[person]
        return person

    def _standing(self) -> list[UUID]:
        return [key for key, said in self.consents.items() if said.withdrawn_at is None]

    def _said_by(self, person: UUID) -> list[Given]:
        return [said for said in self.consents.values() if self._now_of(said.person) == person]

    def _may_tell(self, person: UUID) -> bool:
        """A later "no" of the same person counts, also one that came with a merge."""
        said = self._said_by(person)
        noes = [one.withdrawn_at for one in said if one.withdrawn_at is not None]
        today = office_day(self.clock())
        return any(
            one.withdrawn_at is None
            and today <= one.until
            and all(no < one.at and office_day(no) <= office_day(one.at) for no in noes)
            for one in said
        )

    # Of the office

    def _told_under(self, consents: set[UUID]) -> set[UUID]:
        """The referrals of which an agency was told something under one of these."""
        asked = select(Disclosure.referral_id).where(Disclosure.consent_id.in_(consents))
        return self.work.read(lambda session: {key for key in session.scalars(asked) if key})

    def _written(self, use_case: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.clock.forward(hours=1)
        value = self.work.write(use_case, *args, **kwargs).value
        self._must_be_logged()
        return value

    def _must_be_logged(self) -> None:
        """The log grew, by lines of those who acted; no line before it changed."""
        lines = self._audit_lines()
        assert len(lines) > len(self.lines)
        assert lines[: len(self.lines)] == self.lines
        actors = {self.work.actor.staff_id, self.other.actor.staff_id}
        assert {staff for _key, staff, _action in lines[len(self.lines) :]} <= actors
        self.lines = lines

    def _audit_lines(self) -> list[tuple[UUID, UUID, str]]:
        asked = select(AuditEvent.id, AuditEvent.staff_id, AuditEvent.action).order_by(
            AuditEvent.at, AuditEvent.id
        )
        return self.work.read(
            lambda session: [(row.id, row.staff_id, row.action) for row in session.execute(asked)]
        )


TestPeopleLives = PeopleLives.TestCase
TestPeopleLives.settings = settings(
    max_examples=rounds(ci=20, full=500),
    stateful_step_count=25,
    deadline=None,
    # A life takes a second: making a failing one shorter would take many minutes.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
