# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever opens somebody's record stands in the log: once a quarter of an hour, by keys only."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

import amstrat_desktop.services
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import Problem, ReasonNeeded
from amstrat_desktop.models.referral import ReferralSlip
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.audit_chain import verify_log
from amstrat_desktop.services.contacts import ContactDraft, read_contact, record_contact
from amstrat_desktop.services.merges import compare_people
from amstrat_desktop.services.notes import list_notes
from amstrat_desktop.services.openings import OPENINGS, READ, Opened
from amstrat_desktop.services.people import read_person, record_person
from amstrat_desktop.services.people_list import PersonFilter, count_people, window_of_people
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    open_restricted,
    restrict_person,
)
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.slip_copies import frozen_pdf
from amstrat_desktop.services.timeline import window_of_timeline
from amstrat_desktop.services.work import Work
from tests.services.people import FATIMA, OLENA
from tests.services.referral_office import handed_out
from tests.services.supported import colleague

NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)
NAMED: Final = frozenset(
    {"person_id", "contact_id", "referral_id", "case_id", "slip_id", "letter_id", "booking_id"}
)
"""Parameters that name what belongs to a person."""
SHOWN: Final = ("read_", "list_", "window_of_", "bookings_of_", "frozen_")


class Clock:
    def __init__(self, work: Work) -> None:
        self.now = NOON
        work.clock = self

    def __call__(self) -> datetime:
        return self.now

    def go(self, **by: int) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock(work: Work) -> Clock:
    return Clock(work)


def _opened(work: Work) -> list[tuple[str, UUID]]:
    """Kinds and keys of what the log says was opened, in its order."""
    lines = (
        select(AuditEvent.object_kind, AuditEvent.object_id)
        .where(AuditEvent.action == READ)
        .order_by(AuditEvent.sequence)
    )
    return work.read(lambda s: [(line.object_kind, line.object_id) for line in s.execute(lines)])


def test_a_record_is_logged_once_in_a_quarter_of_an_hour(work: Work, clock: Clock) -> None:
    olena = work.write(record_person, OLENA).value.id
    for _again in range(3):
        work.read(read_person, olena, actor=work.actor)
        work.read(window_of_timeline, olena, (), 0, 20, actor=work.actor)
        work.read(list_notes, person_id=olena, actor=work.actor)
        work.read(partial(read_person, person_id=olena), actor=work.actor)
        clock.go(minutes=4)
    assert _opened(work) == [("person", olena)]
    clock.go(minutes=3)
    work.read(list_notes, olena, actor=work.actor)
    assert _opened(work) == [("person", olena)] * 2


def test_each_colleague_and_each_record_has_a_line_of_its_own(work: Work, clock: Clock) -> None:
    olena, fatima = (work.write(record_person, one).value.id for one in (OLENA, FATIMA))
    kim = colleague(work)
    kim.clock = clock
    for desk in (work, kim):
        desk.read(read_person, olena, actor=desk.actor)
    work.read(compare_people, olena, fatima, actor=work.actor)
    assert _opened(work) == [("person", olena), ("person", olena), ("person", fatima)]
    who = work.read(
        lambda s: s.scalars(
            select(AuditEvent.staff_id).where(AuditEvent.action == READ).order_by(AuditEvent.id)
        ).all()
    )
    assert who == [work.actor.staff_id, kim.actor.staff_id, work.actor.staff_id]
    assert work.read(verify_log).whole


def test_a_list_opens_nothing(work: Work, clock: Clock) -> None:
    work.write(record_person, OLENA)
    wanted = PersonFilter()
    total = work.read(count_people, wanted, actor=work.actor)
    assert work.read(window_of_people, wanted, 0, 20, total, actor=work.actor)
    assert _opened(work) == []


def test_a_clock_that_went_back_hides_nothing(work: Work, clock: Clock) -> None:
    olena = work.write(record_person, OLENA).value.id
    work.read(read_person, olena, actor=work.actor)
    clock.go(hours=-3)
    work.read(read_person, olena, actor=work.actor)
    assert len(_opened(work)) == 2


def test_a_referral_by_its_card_its_number_or_a_copy_is_one_record(
    work: Work, clock: Clock
) -> None:
    card = handed_out(work)
    assert card.number is not None
    before = _opened(work)
    clock.go(hours=1)
    work.read(find_by_number, card.number, office_id=work.actor.office_id)
    slips = work.read(
        lambda s: s.scalars(
            select(ReferralSlip.id).where(ReferralSlip.referral_id == card.id)
        ).all()
    )
    for slip_id in slips:
        work.read(frozen_pdf, slip_id)
    work.read(read_referral, card.id)
    assert _opened(work)[len(before) :] == [("referral", card.id)]


def test_a_wrong_number_and_what_is_gone_open_nothing(work: Work, clock: Clock) -> None:
    with pytest.raises(Problem):
        work.read(find_by_number, "nothing at all", office_id=work.actor.office_id)
    with pytest.raises(Problem):
        work.read(read_person, uuid7(), actor=work.actor)
    assert _opened(work) == []


def test_an_anonymous_consultation_is_logged_as_well(work: Work, clock: Clock) -> None:
    draft = ContactDraft(channel="open_hour", topics=("debt",), duration=15)
    contact = work.write(record_contact, draft).value
    work.read(read_contact, contact.id)
    assert _opened(work) == [("contact", contact.id)]


def test_a_restricted_record_is_logged_with_its_reason_and_not_twice(
    work: Work, clock: Clock
) -> None:
    olena = work.write(record_person, OLENA).value.id
    work.write(restrict_person, olena, RestrictionDraft(reason="Schutz", staff_ids=()))
    work.write(close_restricted)
    with pytest.raises(ReasonNeeded):
        work.read(read_person, olena, actor=work.actor)
    work.write(open_restricted, olena, "Termin")
    work.read(read_person, olena, actor=work.actor)
    actions = work.read(
        lambda s: s.scalars(
            select(AuditEvent.action)
            .where(AuditEvent.object_id == olena)
            .order_by(AuditEvent.sequence)
        ).all()
    )
    assert _opened(work) == []
    assert actions.count("open_restricted") == 1


def test_who_may_not_know_of_a_record_leaves_no_line_about_it(work: Work, clock: Clock) -> None:
    kim = colleague(work)
    olena = work.write(record_person, OLENA).value.id
    work.write(restrict_person, olena, RestrictionDraft(reason="Schutz", staff_ids=()))
    with pytest.raises(Problem):
        kim.read(read_person, olena, actor=kim.actor)
    assert _opened(work) == []


def test_what_cannot_be_logged_is_not_opened(work: Work, clock: Clock) -> None:
    olena = work.write(record_person, OLENA).value.id

    def refuse(session: Session, **_: Any) -> None:
        session.execute(
            text(
                "CREATE TRIGGER full_disk BEFORE INSERT ON audit_event "
                "BEGIN SELECT RAISE(ABORT, 'disk full'); END"
            )
        )

    work.write(refuse)
    for _again in range(2):
        with pytest.raises(DBAPIError, match="disk full"):
            work.read(read_person, olena, actor=work.actor)
    work.write(lambda s, **_: s.execute(text("DROP TRIGGER full_disk")))
    work.read(read_person, olena, actor=work.actor)
    assert _opened(work) == [("person", olena)]


def test_what_cannot_be_committed_is_not_opened(work: Work, clock: Clock) -> None:
    olena = work.write(record_person, OLENA).value.id
    full = True

    def refuse(_session: Session) -> None:
        if full:
            raise OSError("disk full")

    event.listen(work._sessions, "before_commit", refuse)
    for _again in range(2):
        with pytest.raises(OSError, match="disk full"):
            work.read(read_person, olena, actor=work.actor)
    full = False
    work.read(read_person, olena, actor=work.actor)
    assert _opened(work) == [("person", olena)]


def test_a_line_holds_keys_and_nothing_else(work: Work, clock: Clock) -> None:
    olena = work.write(record_person, OLENA).value.id
    work.read(read_person, olena, actor=work.actor)
    line = work.read(
        lambda s: s.execute(text("SELECT * FROM audit_event WHERE action = 'read'")).one()
    )
    assert {type(value) for value in line} <= {int, bytes, str}
    assert [value for value in line if isinstance(value, str)] == [READ, "person", "[]"]


def test_what_was_opened_long_ago_is_forgotten() -> None:
    opened = Opened()
    for number in range(2_000):
        opened.note(Kind.PERSON, (number,), NOON + timedelta(seconds=number))
    assert len(opened._noted) < 2_000


def test_the_table_names_functions_and_parameters_that_exist() -> None:
    for name, openings in OPENINGS.items():
        module, _, function = name.rpartition(".")
        fn = getattr(importlib.import_module(f"amstrat_desktop.services.{module}"), function)
        assert fn.__module__ == f"amstrat_desktop.services.{module}", name
        for opening in openings:
            assert opening.parameter in inspect.signature(fn).parameters, name


def test_whatever_shows_one_record_is_in_the_table() -> None:
    """A new function that reads what belongs to somebody is logged, or fails here."""
    missing = {
        f"{module}.{fn.__name__}"
        for module, fn in _public()
        if fn.__name__.startswith(SHOWN)
        and NAMED & inspect.signature(fn).parameters.keys()
        and f"{module}.{fn.__name__}" not in OPENINGS
    }
    assert missing == set()


def _public() -> Iterator[tuple[str, Callable[..., Any]]]:
    package = amstrat_desktop.services
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for name, fn in inspect.getmembers(module, inspect.isfunction):
            first = next(iter(inspect.signature(fn).parameters), "")
            if fn.__module__ == found.name and not name.startswith("_") and first == "session":
                yield found.name.removeprefix(f"{package.__name__}."), fn
