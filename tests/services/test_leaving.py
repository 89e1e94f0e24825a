# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is still somebody's who leaves, and who may look after the ways in."""

from collections.abc import Callable
from uuid import UUID

import pytest

from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.handover_records import HandoverDraft
from amstrat_desktop.services.handovers import accept_handover, offer_handover
from amstrat_desktop.services.leaving import Leaving, read_leaving
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.rights import Right
from amstrat_desktop.services.rights.asking import granted
from amstrat_desktop.services.rights.matrix import ALLOWED
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.services.ways_in import (
    give_way_in,
    list_who_stays,
    note_rekeying,
    renew_recovery_code,
    take_way_in,
)
from amstrat_desktop.services.work import Work
from tests.services.supported import colleague, new_person, stopped


def leaving(work: Work, staff_id: UUID) -> Leaving:
    return work.read(read_leaving, staff_id, actor=work.actor, now=work.clock())


def test_what_is_theirs_is_counted_the_hidden_ones_too(work: Work) -> None:
    clock = stopped(work)
    kim = colleague(work, "Kim Kollege")
    mine = kim.actor.staff_id
    assert leaving(work, mine).is_handed_over
    for _ in range(2):
        kim.write(open_case, new_person(kim), CaseDraft("eine Wohnung", agreed=True))
    hidden = new_person(kim, "Geheim, Probe")
    kim.write(open_case, hidden, CaseDraft("sicher wohnen", agreed=True))
    task = FollowUpDraft(clock.today, "anrufen", staff_id=mine, person_id=hidden)
    kim.write(add_follow_up, task)
    kim.write(restrict_person, hidden, RestrictionDraft("wird bedroht"))
    found = leaving(work, mine)
    assert (found.people, found.cases, found.tasks, found.offered) == (3, 3, 1, 0)
    assert not found.is_handed_over

    draft = HandoverDraft(work.actor.staff_id, "leaves", whole_caseload=True)
    offer = kim.write(offer_handover, draft).value
    assert leaving(work, mine).offered == 1
    work.write(accept_handover, offer.id)
    found = leaving(work, mine)
    assert (found.people, found.cases, found.tasks, found.offered) == (0, 0, 0, 0)
    assert found.is_handed_over


@pytest.mark.parametrize(
    "use_case", [give_way_in, take_way_in, renew_recovery_code, note_rekeying, list_who_stays]
)
def test_the_ways_in_are_the_leads(use_case: Callable[..., object]) -> None:
    right = granted(use_case)
    assert right is Right.EDIT_STAFF
    assert [role for role, allowed in ALLOWED.items() if right in allowed] == [Role.LEAD]
