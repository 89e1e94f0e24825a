# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.notes import (
    NoteDraft,
    delete_note,
    edit_note,
    list_notes,
    put_back_note,
    write_note,
)
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.services.work import Work
from tests.services.supported import colleague, new_person, stopped


@pytest.fixture
def person_id(work: Work) -> UUID:
    stopped(work)
    return new_person(work)


def test_it_belongs_to_the_record(work: Work, person_id: UUID) -> None:
    other = colleague(work)
    case = work.write(open_case, person_id, CaseDraft("Work", agreed=True)).value
    earlier = work.clock() - timedelta(days=2)
    first = work.write(write_note, person_id, NoteDraft(" Was here\r\n", earlier, case.id)).value
    second = other.write(write_note, person_id, NoteDraft("Called")).value
    assert other.read(list_notes, person_id, actor=other.actor) == (second, first)
    assert (first.text, first.about_at, first.case_id) == ("Was here", earlier, case.id)
    assert (first.written_by, second.written_by) == ("Petra Probe", "Kollege Probe")
    assert not first.changed


def test_the_slower_of_two_is_told(work: Work, person_id: UUID) -> None:
    other = colleague(work)
    note = work.write(write_note, person_id, NoteDraft("One")).value
    changed = other.write(edit_note, note.id, NoteDraft("Two"), version=note.version).value
    assert (changed.text, changed.changed, changed.changed_by) == ("Two", True, "Kollege Probe")
    with pytest.raises(Conflict) as lost:
        work.write(edit_note, note.id, NoteDraft("Three"), version=note.version)
    assert lost.value.theirs["text"] == "Two"


def test_a_deletion_is_undone(work: Work, person_id: UUID) -> None:
    note = work.write(write_note, person_id, NoteDraft("One")).value
    gone = work.write(delete_note, note.id).value
    assert work.read(list_notes, person_id, actor=work.actor) == ()
    work.write(put_back_note, gone)
    [back] = work.read(list_notes, person_id, actor=work.actor)
    assert (back.text, back.about_at) == (note.text, note.about_at)
    with pytest.raises(Problem, match="no longer exists"):
        work.write(delete_note, note.id)


def test_what_cant_be_right_is_named(work: Work, person_id: UUID) -> None:
    tomorrow = work.clock() + timedelta(days=1)
    elsewhere = work.write(
        open_case, new_person(work, "Fremde Probe"), CaseDraft("Work", agreed=True)
    ).value
    for draft, field in (
        (NoteDraft("  "), "text"),
        (NoteDraft("x", tomorrow), "about_at"),
        (NoteDraft("x", case_id=elsewhere.id), "case_id"),
        (NoteDraft("x", case_id=uuid4()), "case_id"),
    ):
        with pytest.raises(FieldProblem) as refused:
            work.write(write_note, person_id, draft)
        assert refused.value.field == field
