# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever happens in whatever order: never more than the places, never a child without a
fitting place, never a parent alone against the rule, and positions without gaps.

Booking, offering, accepting, ending, reopening, moving up, changing places and ages, carers who
fall ill or leave, children who come and go, and passing days. Beside the services goes
`booking_model`, which counts in plain Python what stands in the tables.
"""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import func, select

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.daily_rules import run_daily_rules
from amstrat_desktop.services.offers.booking import add_child, book, edit_booking, remove_child
from amstrat_desktop.services.offers.booking_checks import PartMissing
from amstrat_desktop.services.offers.booking_lists import read_booking, waiting_list
from amstrat_desktop.services.offers.booking_records import BookingDraft, ChildDraft, Wanted
from amstrat_desktop.services.offers.booking_steps import (
    accept_offer,
    activate,
    confirm_place,
    decline,
    drop,
    offer_place,
    put_on_waiting_list,
    reopen,
    take_back,
    withdraw,
)
from amstrat_desktop.services.offers.capacity import read_capacity
from amstrat_desktop.services.offers.carers import (
    CarerDraft,
    note_absence,
    record_carer,
    restore_carer,
    retire_carer,
    return_on,
)
from amstrat_desktop.services.offers.childcare import draft_of as group_draft
from amstrat_desktop.services.offers.childcare import edit_group, read_groups, record_group
from amstrat_desktop.services.offers.group_checks import GroupDraft
from amstrat_desktop.services.offers.moving_up import propose_moving_up
from amstrat_desktop.services.offers.offers import OfferDraft, record_offer
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.services.offers.run_steps import open_run
from amstrat_desktop.services.offers.runs import edit_run, read_run, record_run
from amstrat_desktop.services.work import Work
from tests.offices import own_office
from tests.services.offers.booking_model import (
    FOR_WANT_OF_CHILDCARE,
    OVER,
    WITH_PLACE,
    Course,
    Entry,
    fits,
    read_course,
)
from tests.services_of_the_machine import rounds

AT = st.integers(0, 99)
"""Which of what there is: counted round, so that a failing run can be told again."""

BORN = st.tuples(st.integers(2019, 2025), st.sampled_from([None, None, 3, 9]))
CHILDREN = st.lists(BORN, max_size=3)
ENDINGS: tuple[Callable[..., Any], ...] = (withdraw, decline, drop)
STEPS: tuple[Callable[..., Any], ...] = (
    accept_offer,
    activate,
    confirm_place,
    offer_place,
    put_on_waiting_list,
    reopen,
)


class BookingLives(RuleBasedStateMachine):
    """A sewing course with three places and two groups of children, and all that comes to it."""

    @initialize(priority_first=st.booleans())
    def open_a_course(self, priority_first: bool) -> None:
        self.open_office = ExitStack()
        self.work: Work = self.open_office.enter_context(own_office())
        self.now = datetime(2026, 3, 2, 11, tzinfo=UTC)
        self.work.clock = lambda: self.now
        valid = CarerDraft(
            certificate_seen_on=date(2025, 1, 7), certificate_valid_until=date(2026, 4, 20)
        )
        self.carers = [
            self.work.write(record_carer, replace(valid, name=f"Betreuung {at}")).value
            for at in range(3)
        ]
        offer = self.work.write(
            record_offer, OfferDraft(title="Nähen und Deutsch", kind="craft_language")
        ).value
        run = RunDraft(
            offer.id,
            starts_on=date(2026, 3, 10),
            ends_on=date(2026, 4, 28),
            rule="FREQ=WEEKLY;BYDAY=TU",
            places_max=3,
            priority_first=priority_first,
            in_school_holidays=True,
        )
        self.run_id = self.work.write(record_run, run).value.id
        small = GroupDraft("Kleine", 1, 3, 2, 2, carers=tuple(self.carers[:1]))
        big = GroupDraft("Große", 3, 6, 3, 2, carers=tuple(self.carers[1:]))
        self.groups = [
            self.work.write(record_group, self.run_id, each).value for each in (small, big)
        ]
        self.work.write(open_run, self.run_id)
        self.lines = self._audit_lines()
        self.course = self._read()

    def teardown(self) -> None:
        if hasattr(self, "open_office"):
            self.open_office.close()

    # What happens

    @rule(children=CHILDREN, wanted=st.sampled_from(Wanted), alone=st.booleans(), days=AT)
    def somebody_books(
        self,
        children: list[tuple[int, int | None]],
        wanted: Wanted,
        alone: bool,
        days: int,
    ) -> None:
        draft = BookingDraft(
            self.run_id,
            call_name=f"Kennwort {len(self.course.entries)}",
            asked_on=self.today - timedelta(days=days % 5),
            childcare_needed=bool(children),
            children=tuple(ChildDraft(birth_year=y, birth_month=m) for y, m in children),
            priority="near_work" if days % 3 == 0 else "",
            priority_words="Arbeitsvertrag gesehen" if days % 3 == 0 else "",
            alone_reason="Die Großmutter passt auf." if alone and children else "",
        )
        place = wanted in (Wanted.PLACE, Wanted.OFFER)
        alone_allowed = bool(draft.alone_reason)
        room = self.course.taken() < self.course.places and (
            alone_allowed or self.course.seats_for(children, self.today)
        )
        done = self._try(book, draft, wanted=wanted)
        if self.course.status in ("open", "running"):
            assert done == (room or not place), (draft, self.course)

    @precondition(lambda self: self._entries())
    @rule(at=AT, which=st.sampled_from(STEPS))
    def a_booking_goes_on(self, at: int, which: Callable[..., Any]) -> None:
        self._try(which, self._one(at).id)

    @precondition(lambda self: self._entries())
    @rule(at=AT, which=st.sampled_from(ENDINGS))
    def a_booking_ends(self, at: int, which: Callable[..., Any]) -> None:
        self._try(which, self._one(at).id, "moved")

    @precondition(lambda self: self._entries())
    @rule(at=AT)
    def the_last_step_is_taken_back(self, at: int) -> None:
        card = self.work.read(read_booking, self._one(at).id, actor=self.work.actor)
        self._try(take_back, card.id, version=card.version)

    @precondition(lambda self: self._entries())
    @rule(at=AT, born=BORN)
    def a_child_comes_to_it(self, at: int, born: tuple[int, int | None]) -> None:
        child = ChildDraft(birth_year=born[0], birth_month=born[1])
        self._try(add_child, self._one(at).id, child)

    @precondition(lambda self: self.course.children)
    @rule(at=AT)
    def a_child_is_erased(self, at: int) -> None:
        child = self.course.children[at % len(self.course.children)]
        self._try(remove_child, child.booking_id, child.id)

    @precondition(lambda self: self.course.children)
    @rule(at=AT, born=BORN)
    def the_age_of_a_child_is_corrected(self, at: int, born: tuple[int, int | None]) -> None:
        child = self.course.children[at % len(self.course.children)]
        card = self.work.read(read_booking, child.booking_id, actor=self.work.actor)
        children = tuple(
            replace(one, birth_year=born[0], birth_month=born[1]) if one.id == child.id else one
            for one in card.draft.children
        )
        self._try(edit_booking, card.id, replace(card.draft, children=children))

    @precondition(lambda self: self._entries())
    @rule(at=AT)
    def somebody_may_come_alone_no_longer(self, at: int) -> None:
        card = self.work.read(read_booking, self._one(at).id, actor=self.work.actor)
        self._try(edit_booking, card.id, replace(card.draft, alone_reason=""))

    @rule()
    def the_next_one_moves_up(self) -> None:
        """Who is proposed gets the places; who was passed over would not."""
        proposal = self.work.read(
            propose_moving_up, self.run_id, actor=self.work.actor, now=self.now
        )
        free = self.course.places - self.course.taken()
        assert proposal.free == max(0, free)
        for skipped in proposal.skipped:
            assert skipped.booking_id is not None
            assert not self._try(offer_place, skipped.booking_id, only=PartMissing)
        if proposal.booking_id is not None:
            assert self._try(offer_place, proposal.booking_id) or self.course.status not in (
                "open",
                "running",
            )

    @rule(places=st.integers(1, 6))
    def the_course_gets_other_places(self, places: int) -> None:
        card = self.work.read(read_run, self.run_id)
        draft = replace(card.draft, places_max=places, places_min=0, version=card.version)
        taken = self.course.taken()
        done = self._try(edit_run, self.run_id, draft)
        if self.course.status in ("open", "running"):
            assert done == (places >= taken) or places == self.course.places

    @rule(at=AT, places=st.integers(0, 5), low=st.integers(0, 4), span=st.integers(0, 4))
    def a_group_gets_other_places_and_ages(self, at: int, places: int, low: int, span: int) -> None:
        draft = replace(self._group(at), places=places, age_from=low, age_to=low + span)
        self._try(edit_group, self.groups[at % 2], draft)

    @rule(at=AT, carers=st.sets(st.integers(0, 2)))
    def a_group_gets_other_carers(self, at: int, carers: set[int]) -> None:
        draft = replace(self._group(at), carers=tuple(self.carers[one] for one in sorted(carers)))
        self._try(edit_group, self.groups[at % 2], draft)

    @rule(at=AT, days=st.integers(0, 70))
    def a_carer_is_ill(self, at: int, days: int) -> None:
        first = self.today + timedelta(days=at % 10)
        self._try(note_absence, self.carers[at % 3], first, first + timedelta(days=days))

    @rule(at=AT)
    def a_carer_is_there_after_all(self, at: int) -> None:
        day = self.course.reference(self.today)
        self._try(return_on, self.carers[at % 3], day, silent=True)

    @rule(at=AT, leaves=st.booleans())
    def a_carer_leaves_or_comes_back(self, at: int, leaves: bool) -> None:
        step = retire_carer if leaves else restore_carer
        self._try(step, self.carers[at % 3], silent=True)

    @rule(days=st.integers(1, 9))
    def days_pass(self, days: int) -> None:
        self.now += timedelta(days=days)
        self.work.write(run_daily_rules)
        late = [
            entry
            for entry in self._look().entries
            if entry.status == "offered" and (entry.offered_until or date.min) < self.today
        ]
        assert late == []

    # What must be true

    @invariant()
    def never_more_than_the_places(self) -> None:
        if not hasattr(self, "course"):
            return
        course = self.course
        assert course.taken() <= course.places
        capacity = self.work.read(read_capacity, [self.run_id])[self.run_id]
        assert (capacity.taken, capacity.places_max) == (course.taken(), course.places)
        assert capacity.waiting == len(course.waiting())
        shown = {
            group.group_id: group
            for group in self.work.read(read_groups, [self.run_id], now=self.now)[self.run_id]
        }
        for group in course.groups:
            assert course.inside(group) <= group.places
            seen = shown[group.id]
            assert seen.taken == course.inside(group)
            assert seen.capacity == course.room_in(group, self.today)
            assert list(seen.short_on) == course.short_days(group, self.today)

    @invariant()
    def never_a_parent_alone_against_the_rule(self) -> None:
        if not hasattr(self, "course"):
            return
        for entry in self.course.entries:
            children = self.course.of(entry)
            if entry.status not in WITH_PLACE:
                assert all(child.group_id is None for child in children), entry
            elif entry.childcare_needed and not entry.alone:
                assert children, entry
                assert all(child.group_id is not None for child in children), entry

    @invariant()
    def positions_have_no_gaps(self) -> None:
        if not hasattr(self, "course"):
            return
        rows = self.work.read(waiting_list, self.run_id, actor=self.work.actor)
        assert [row.position for row in rows] == list(range(1, len(rows) + 1))
        assert [row.id for row in rows] == self.course.waiting()

    @invariant()
    def a_missing_childcare_place_is_a_need(self) -> None:
        if not hasattr(self, "course"):
            return
        for entry in self.course.entries:
            missing = {child.missing for child in self.course.of(entry)}
            if entry.status == "waiting" and missing & FOR_WANT_OF_CHILDCARE:
                assert entry.signal_id in self.course.signals, entry
        written = [entry.signal_id for entry in self.course.entries if entry.signal_id]
        assert len(written) == len(set(written))

    @invariant()
    def nothing_is_kept_of_children_whose_booking_ended(self) -> None:
        if not hasattr(self, "course"):
            return
        over = {entry.id for entry in self.course.entries if entry.status in OVER}
        assert not over & self.course.notes

    # Of the course

    @property
    def today(self) -> date:
        return office_day(self.now)

    def _entries(self) -> bool:
        return bool(self.course.entries)

    def _one(self, at: int) -> Entry:
        return self.course.entries[at % len(self.course.entries)]

    def _group(self, at: int) -> GroupDraft:
        key = self.groups[at % 2]
        return self.work.read(lambda session: group_draft(session.get_one(ChildcareGroup, key)))

    def _read(self) -> Course:
        return self.work.read(read_course, self.run_id)

    def _look(self) -> Course:
        """Read anew; a child that has a place now and had none before must fit there."""
        self.course, before = self._read(), self.course
        had = {child.id: (child.group_id, child.born) for child in before.children}
        groups = {group.id: group for group in self.course.groups}
        on = self.course.reference(self.today)
        for child in self.course.children:
            if child.group_id is None or had.get(child.id) == (child.group_id, child.born):
                continue
            group = groups[child.group_id]
            assert fits(child.born, group.ages, on), (child, group, on)
            assert self.course.inside(group) <= self.course.room_in(group, self.today)
        return self.course

    def _try(
        self,
        use_case: Callable[..., Any],
        *args: Any,
        only: type[Problem] = Problem,
        silent: bool = False,
        **kwargs: Any,
    ) -> bool:
        """Whether it was done; what is refused changes nothing. silent: it may do nothing."""
        self.now += timedelta(seconds=7)
        before = self.course
        try:
            self.work.write(use_case, *args, **kwargs)
        except only:
            assert self._read() == before
            return False
        self._look()
        lines = self._audit_lines()
        assert lines > self.lines or silent or self.course == before
        self.lines = lines
        return True

    def _audit_lines(self) -> int:
        asked = select(func.count()).select_from(AuditEvent)
        return self.work.read(lambda session: session.scalar(asked) or 0)


TestBookingLives = BookingLives.TestCase
TestBookingLives.settings = settings(
    max_examples=rounds(ci=25, full=1000),
    stateful_step_count=30,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
