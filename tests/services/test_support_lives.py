# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever order things happen in: one case is open at most, and no event is ever rewritten."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.support_cases import CaseStatus
from amstrat_desktop.services.case_records import CaseCard, CaseDraft, StepDraft
from amstrat_desktop.services.case_steps import agree_step, do_step, drop_step, undo_step
from amstrat_desktop.services.last_seen import Role, who_knew
from amstrat_desktop.services.support_cases import (
    close_case,
    edit_case,
    hand_over_case,
    list_cases,
    open_case,
    reopen_case,
    undo_closing,
)
from amstrat_desktop.services.work import Work
from tests.offices import opened_copy
from tests.services.supported import Clock, colleague, new_person, stopped
from tests.services_of_the_machine import rounds

Step = Callable[["Life", CaseCard], object]


class Life:
    """One person, two colleagues, and a clock that goes on by an hour with each step."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.clock: Clock = stopped(work)
        self.person_id: UUID = new_person(work)
        self.colleagues = [work.actor.staff_id, colleague(work).actor.staff_id]

    def cases(self) -> Sequence[CaseCard]:
        return self.work.read(list_cases, self.person_id, actor=self.work.actor)

    def try_it(self, use_case: Any, *args: Any, **kwargs: Any) -> None:
        """Do it, or hear in words why not."""
        self.clock.pass_days(1 / 24)
        with suppress(Problem):
            self.work.write(use_case, *args, **kwargs)


def _steps(life: Life, case: CaseCard, use_case: Any) -> None:
    for step in case.steps[:1]:
        life.try_it(use_case, step.id)


STEPS: dict[str, Step] = {
    "open": lambda life, _: life.try_it(open_case, life.person_id, CaseDraft("Work", agreed=True)),
    "agree": lambda life, case: life.try_it(agree_step, case.id, StepDraft("Write a CV")),
    "do": lambda life, case: _steps(life, case, do_step),
    "undo": lambda life, case: _steps(life, case, undo_step),
    "drop": lambda life, case: _steps(life, case, drop_step),
    "edit": lambda life, case: life.try_it(
        edit_case, case.id, CaseDraft(f"{case.goal}!"), version=case.version
    ),
    "close": lambda life, case: life.try_it(
        close_case, case.id, "goal_reached", version=case.version
    ),
    "undo closing": lambda life, case: life.try_it(undo_closing, case.id),
    "reopen": lambda life, case: life.try_it(reopen_case, case.id, "came back"),
    "hand over": lambda life, case: life.try_it(
        hand_over_case,
        case.id,
        next(one for one in life.colleagues if one != case.responsible_id),
    ),
}


def check(life: Life, before: dict[UUID, CaseCard]) -> dict[UUID, CaseCard]:
    """What holds after each step."""
    now = {case.id: case for case in life.cases()}
    assert before.keys() <= now.keys()
    assert sum(case.status is CaseStatus.OPEN for case in now.values()) <= 1
    for case_id, case in now.items():
        former = before[case_id].events if case_id in before else ()
        assert case.events[: len(former)] == former
        assert (case.closed_on is None) == (case.status is CaseStatus.OPEN)
        assert bool(case.closing_reason) == (case.status is CaseStatus.CLOSED)
        assert case.events[-1].responsible == case.responsible
    knew = life.work.read(who_knew, life.person_id, actor=life.work.actor)
    lasting = [one for one in knew if one.until is None and one.role is Role.RESPONSIBLE]
    open_now = [case for case in now.values() if case.status is CaseStatus.OPEN]
    assert [one.staff_id for one in lasting] == [case.responsible_id for case in open_now]
    assert {event.responsible for case in now.values() for event in case.events} <= {
        one.staff_name for one in knew if one.role is Role.RESPONSIBLE
    }
    return now


@given(steps=st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 3)), max_size=12))
@settings(max_examples=rounds(ci=10, full=200))
def test_whatever_order_things_happen_in(
    office_template: Path, steps: list[tuple[str, int]]
) -> None:
    with (
        TemporaryDirectory() as folder,
        opened_copy(office_template, Path(folder, "office.db")) as work,
    ):
        life = Life(work)
        life.try_it(open_case, life.person_id, CaseDraft("Work", agreed=True))
        known = check(life, {})
        for name, which in steps:
            cases = life.cases()
            STEPS[name](life, cases[which % len(cases)])
            known = check(life, known)
