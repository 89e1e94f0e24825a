# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Facts without people: offers that were held, and what there is to come to."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.contact import OfficeHour
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.services.reports.facts import Facts, OpenOffer, read_facts, read_open_offers
from amstrat_desktop.services.work import Actor, Work
from tests.services.offers.planned import planned, stand_still
from tests.services.planning_office import at

LATER = at(2027, 4, 1, 9)
QUARTER = Period.of_quarter(2027, 1)


def facts(work: Work, now: datetime = LATER) -> Facts:
    return work.read(read_facts, QUARTER, actor=work.actor, now=now)


def offers(work: Work, now: datetime) -> tuple[OpenOffer, ...]:
    return work.read(read_open_offers, actor=work.actor, now=now, most=5)


def _set(
    session: Session, model: Any, values: dict[str, Any], *, actor: Actor, now: datetime
) -> None:
    session.execute(update(model).values(**values))


def test_an_office_without_offers_has_no_facts(work: Work) -> None:
    found = facts(work)
    assert (found.offers, found.hours, found.meetings, found.sites) == ((), 0, 0, 0)
    assert offers(work, LATER) == ()


def test_meetings_are_counted_but_not_cancelled_ones_nor_those_ahead(work: Work) -> None:
    work = stand_still(work)
    planned(work)
    (whole,) = facts(work).offers
    assert (whole.title, whole.label, whole.places) == ("Nähen und Deutsch", "Frühjahr 2027", 10)
    assert whole.minutes == whole.meetings * 90
    (half,) = facts(work, at(2027, 2, 1, 9)).offers
    assert half.meetings == 3
    assert (half.first, half.last) == (date(2027, 1, 11), date(2027, 1, 25))
    work.write(_set, RunSession, {"status": SessionStatus.CANCELLED.value})
    assert facts(work).offers == ()


def test_where_people_just_come_there_are_no_places(work: Work) -> None:
    work = stand_still(work)
    planned(work)
    work.write(_set, OfferRun, {"bookable": False})
    assert facts(work).offers[0].places == 0


def test_office_hours_count_when_they_were_ended(work: Work) -> None:
    def held(session: Session, *, actor: Actor, now: datetime) -> None:
        for start, end in (
            (at(2027, 1, 4, 9), at(2027, 1, 4, 12)),
            (at(2027, 1, 5, 9), at(2027, 1, 9, 9)),
            (at(2027, 1, 6, 9), None),
            (at(2026, 12, 31, 9), at(2026, 12, 31, 12)),
        ):
            session.add(
                OfficeHour(
                    office_id=actor.office_id,
                    staff_id=actor.staff_id,
                    channel="open_hour",
                    started_at=start,
                    ended_at=end,
                )
            )

    work.write(held)
    found = facts(work)
    assert (found.hours, found.hour_minutes) == (2, (3 + 12) * 60)


def test_the_notice_board_tells_what_can_be_come_to(work: Work) -> None:
    work = stand_still(work)
    planned(work)
    now = at(2027, 1, 5, 9)
    assert offers(work, now) == ()
    work.write(_set, OfferRun, {"status": RunStatus.OPEN.value})
    (offer,) = offers(work, now)
    assert offer.next_at == at(2027, 1, 11, 10)
    assert offer.free
    assert not offer.childcare
    assert offers(work, at(2027, 4, 1, 9)) == ()


def test_nothing_of_anybody_is_in_the_facts(work: Work) -> None:
    work = stand_still(work)
    planned(work)
    work.write(_set, OfferRun, {"leader": "Leyla Leitung", "status": RunStatus.OPEN.value})
    assert "Leyla" not in repr(facts(work)) + repr(offers(work, at(2027, 1, 5, 9)))
    assert work.read(lambda session: session.scalar(select(OfferRun.leader))) == "Leyla Leitung"
