# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A run of some minutes says how far it is, and can be stopped."""

import pytest
from sqlalchemy import func, select

from amstrat_desktop.base.problems import Cancelled
from amstrat_desktop.base.vocabulary.retention import DataClass
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.retention.run import RunDraft, run_erasure
from amstrat_desktop.services.retention.runs import list_runs
from amstrat_desktop.services.work import Work
from tests.services.supported import new_person, stopped


def test_a_run_tells_how_far_it_is_and_stopped_erases_nothing(work: Work) -> None:
    clock = stopped(work)
    new_person(work)
    clock.pass_days(400)
    looked_at = RunDraft({DataClass.PERSON: 1})
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        raise Cancelled

    with pytest.raises(Cancelled):
        work.write(run_erasure, looked_at, stop)
    assert told == [(1, 1)]
    assert work.read(lambda s: s.scalar(select(func.count()).select_from(Person))) == 1
    assert work.read(list_runs, actor=work.actor) == ()
