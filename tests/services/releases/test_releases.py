# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table for planning is proposed by one, approved by another, and never contradicts another."""

from datetime import datetime

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Cancelled, FieldProblem, Problem
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.disclosure.attacker import audit
from amstrat_desktop.disclosure.table import TOTAL, Rules
from amstrat_desktop.models.release import Release
from amstrat_desktop.services.releases.approving import (
    ReleasedFile,
    approve_release,
    audit_approval,
    discard_release,
    prepare_approval,
    reject_release,
)
from amstrat_desktop.services.releases.catalogue import AxisName
from amstrat_desktop.services.releases.choices import AreaLevel, ReleaseChoice
from amstrat_desktop.services.releases.ledger import read_ledger
from amstrat_desktop.services.releases.proposing import (
    Proposal,
    prepare_release,
    propose_release,
    protect_release,
)
from amstrat_desktop.services.releases.refusals import Refused
from amstrat_desktop.services.releases.release_list import (
    list_published,
    list_releases,
    missing_tables,
    read_file,
    read_release,
)
from amstrat_desktop.services.work import Actor, Work
from tests.services.releases.release_office import (
    MAY,
    approve,
    approved,
    contacts,
    proposed,
    tried,
)
from tests.services.supported import Clock, colleague, stopped

JANUARY, MARCH, APRIL = 202601, 202603, 202604
WAYS = ReleaseChoice("ways_by_area", JANUARY, MARCH)
TIME = "202601-202603"


@pytest.fixture
def clock(work: Work) -> Clock:
    clock = stopped(work)
    clock.now = MAY
    return clock


@pytest.fixture
def busy(work: Work, clock: Clock) -> Work:
    """One small number: two telephone calls in Hamme."""
    for area in ("16", "15", "24"):
        contacts(work, 20, month=JANUARY, area=area, channel="open_hour")
        contacts(work, 12, month=202602, area=area, channel="home_visit")
        contacts(work, 9, month=MARCH, area=area, channel="group")
    contacts(work, 2, month=JANUARY, area="16", channel="telephone")
    contacts(work, 11, month=MARCH, area="15", channel="telephone")
    contacts(work, 8, month=MARCH, area="24", channel="telephone")
    return work


def april(work: Work, *, small: int = 2) -> None:
    """A quiet month: whoever subtracts sees it."""
    contacts(work, small, month=APRIL, area="16", channel="open_hour")


def test_the_small_number_is_hidden_and_not_alone(busy: Work) -> None:
    proposal = tried(busy, WAYS)
    assert isinstance(proposal, Proposal)
    table = proposal.published
    assert table.cells["16", "telephone", TIME] is None
    assert proposal.small == 1
    assert proposal.beside >= 1
    in_its_line = [v for place, v in table.cells.items() if place[0] == "16"]
    assert in_its_line.count(None) >= 2
    assert table.cells["16", TOTAL, TIME] == 43
    assert table.cells[TOTAL, TOTAL, TIME] == 144
    assert table.cells["37", "office", TIME] == 0
    assert table.number == 0


def test_the_whole_way_from_proposal_to_file(busy: Work) -> None:
    def files(table):  # type: ignore[no-untyped-def]
        return [ReleasedFile("csv", "tabelle.csv", str(table.number).encode())]

    number = approved(busy, WAYS, files)
    assert number == 1
    (row,) = busy.read(list_releases, actor=busy.actor)
    assert (row.number, row.state, row.decided_by) == (1, "approved", "Petra Probe")
    card = busy.read(read_release, row.id, actor=busy.actor, now=busy.clock())
    assert card.formats == ("csv",)
    assert card.alone
    assert card.table.approved_on == MAY.date()
    file = busy.read(read_file, row.id, "csv", actor=busy.actor)
    assert (file.file_name, file.content) == ("tabelle.csv", b"1")
    (published,) = busy.read(list_published, actor=busy.actor, period=WAYS.period)
    assert published == card.table
    keys = ("ways_by_area", "forms")
    missing = busy.read(missing_tables, keys, WAYS.period, actor=busy.actor)
    assert [(one.table.key, one.proposed) for one in missing] == [("forms", False)]


def test_an_approved_release_cannot_be_changed_by_any_way(busy: Work) -> None:
    approved(busy, WAYS)
    (row,) = busy.read(list_releases, actor=busy.actor)
    with pytest.raises(Problem, match="already decided"):
        busy.write(discard_release, row.id)
    with pytest.raises(Problem, match="already decided"):
        busy.write(reject_release, row.id, "doch nicht")
    with pytest.raises(Problem, match="already decided"):
        busy.read(prepare_approval, row.id, actor=busy.actor, now=busy.clock())

    def rewrite(session: Session, *, actor: Actor, now: datetime) -> None:
        del actor, now
        session.execute(update(Release).values(threshold=3))

    with pytest.raises(DBAPIError, match="never rewritten"):
        busy.write(rewrite)


def test_who_proposed_it_does_not_approve_it_while_somebody_else_is_there(busy: Work) -> None:
    other = colleague(busy, role=Role.LEAD)
    release_id = proposed(busy, WAYS)
    with pytest.raises(Problem, match="proposed this table yourself"):
        busy.read(prepare_approval, release_id, actor=busy.actor, now=busy.clock())
    card = busy.read(read_release, release_id, actor=busy.actor, now=busy.clock())
    assert card.refused is not None
    assert card.mine
    assert approve(other, release_id) == 1


def test_a_month_more_that_would_betray_somebody_is_refused(busy: Work) -> None:
    """Scenario 8: January to April less January to March is April."""
    approved(busy, WAYS)
    april(busy)
    answer = tried(busy, ReleaseChoice("ways_by_area", JANUARY, APRIL))
    assert isinstance(answer, Refused)
    assert answer.earlier == (1,)
    assert answer.drop


def test_what_to_leave_out_is_named_and_helps(busy: Work) -> None:
    approved(busy, WAYS)
    april(busy)
    choice = ReleaseChoice("ways_by_area", JANUARY, APRIL)
    answer = tried(busy, choice)
    assert isinstance(answer, Refused)
    again = tried(
        busy, ReleaseChoice("ways_by_area", JANUARY, APRIL, dropped=frozenset(answer.drop))
    )
    assert isinstance(again, Proposal), (answer.drop, again)
    assert not [p for p in again.published.cells if TOTAL in p[:2]] or answer.drop != (
        AxisName.AREA,
        AxisName.WAY,
    )


def test_a_month_more_with_enough_people_is_fine(busy: Work) -> None:
    approved(busy, WAYS)
    for area in ("16", "15", "24"):
        contacts(busy, 30, month=APRIL, area=area, channel="open_hour")
    assert isinstance(tried(busy, ReleaseChoice("ways_by_area", JANUARY, APRIL)), Proposal)


def test_what_is_entered_late_is_in_no_later_release(busy: Work) -> None:
    approved(busy, WAYS)
    contacts(busy, 3, month=MARCH, area="16", channel="open_hour")
    later = tried(busy, ReleaseChoice("first_contacts_by_area", JANUARY, MARCH))
    assert isinstance(later, Proposal)
    assert later.published.cells[TOTAL, TOTAL, TIME] == 144


def test_two_proposals_of_one_time_the_second_is_looked_at_with_the_first(busy: Work) -> None:
    april(busy)
    first = proposed(busy, WAYS)
    second = proposed(busy, ReleaseChoice("ways_by_area", JANUARY, APRIL))
    before = busy.read(prepare_approval, second, actor=busy.actor, now=busy.clock())
    assert approve(busy, first) == 1
    with pytest.raises(Problem, match="Another table was approved"):
        busy.write(approve_release, audit_approval(before), ())
    with pytest.raises(Problem, match="Together with what was released before"):
        approve(busy, second)


def test_a_proposal_that_is_out_of_date_is_not_approved(busy: Work) -> None:
    release_id = proposed(busy, WAYS)
    contacts(busy, 1, month=MARCH, area="16", channel="open_hour")
    with pytest.raises(Problem, match="Make the table again"):
        approve(busy, release_id)
    (row,) = busy.read(list_releases, actor=busy.actor)
    assert row.state == "proposed"


def test_a_rejection_says_why_and_a_proposal_can_be_taken_back(busy: Work) -> None:
    release_id = proposed(busy, WAYS)
    with pytest.raises(FieldProblem):
        busy.write(reject_release, release_id, "  ")
    busy.write(reject_release, release_id, "Zu viele Punkte.")
    card = busy.read(read_release, release_id, actor=busy.actor, now=busy.clock())
    assert card.row.decision_words == "Zu viele Punkte."
    second = proposed(busy, WAYS)
    busy.write(discard_release, second)
    assert len(busy.read(list_releases, actor=busy.actor)) == 1


def test_levels_that_do_not_nest_do_not_meet(busy: Work) -> None:
    approved(busy, WAYS)
    with pytest.raises(FieldProblem) as told:
        tried(busy, ReleaseChoice("ways_by_area", JANUARY, APRIL, level=AreaLevel.PILOT))
    assert told.value.field == "level"
    districts = ReleaseChoice("ways_by_area", JANUARY, MARCH, level=AreaLevel.DISTRICTS)
    assert isinstance(tried(busy, districts), Proposal)


def test_the_threshold_of_earlier_releases_holds(busy: Work) -> None:
    approved(busy, ReleaseChoice("ways_by_area", JANUARY, MARCH, threshold=7))
    answer = tried(busy, ReleaseChoice("forms", JANUARY, MARCH))
    assert isinstance(answer, Proposal)
    assert answer.published.threshold == 7


def test_a_long_protection_can_be_stopped(busy: Work) -> None:
    def stop() -> None:
        raise Cancelled

    asked = busy.read(prepare_release, WAYS, actor=busy.actor, now=busy.clock())
    with pytest.raises(Cancelled):
        protect_release(asked, check=stop)


def test_too_little_time_means_no_table(busy: Work) -> None:
    asked = busy.read(prepare_release, WAYS, actor=busy.actor, now=busy.clock())
    answer = protect_release(asked, seconds=0)
    assert isinstance(answer, Refused)
    assert "in time" in catalogue("en").text(answer.sentence)


def test_a_year_of_releases_with_late_entries_never_contradicts_itself(busy: Work) -> None:
    """Whatever leaves, one after the other, the attacker who has it all finds nothing."""
    left = 0
    for first, last in ((JANUARY, JANUARY), (JANUARY, MARCH), (202602, APRIL), (JANUARY, APRIL)):
        contacts(busy, 3, month=first, area="15", channel="telephone")
        contacts(busy, 9, month=last, area="24", channel="open_hour")
        for key in ("ways_by_area", "first_contacts_by_area", "forms"):
            answer = tried(busy, ReleaseChoice(key, first, last))
            if isinstance(answer, Refused) and answer.drop:
                dropped = frozenset(answer.drop)
                answer = tried(busy, ReleaseChoice(key, first, last, dropped=dropped))
            if isinstance(answer, Proposal):
                approve(busy, busy.write(propose_release, answer).value)
                left += 1
    ledger = busy.read(read_ledger, ReleaseChoice("forms", JANUARY, APRIL), actor=busy.actor)
    assert len(ledger.entries) == left >= 6
    assert audit(ledger.released, Rules(threshold=5), seconds=120).safe
