# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Erased is erased: of one row in every table no word is left that is not a code for figures."""

from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.retention import DataClass, ErasureCause
from amstrat_desktop.models import Base
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.services.erasure import erase_person
from amstrat_desktop.services.erasure.rules import RULES
from amstrat_desktop.services.holdings.belonging import BELONGING, Theirs
from amstrat_desktop.services.work import Actor, Work
from tests.services.erasure_rows import (
    OneOfEach,
    erase_wholly,
    rows_left,
    text_of,
    write_one_of_each,
)

COUNTED: Final = {
    "attendance": {"state", "reason"},
    "booking": {"priority", "missing", "ending_reason"},
    "booked_child": {"missing"},
    "booking_event": {"event", "status"},
    "contact": {
        "channel", "contact_kind", "sequence", "reached_through", "result", "age_band",
        "gender", "language", "void_reason",
    },
    "contact_topic": {"topic"},
    "data_request": {"request_kind", "identity", "language", "state"},
    "feedback_return": {"channel", "answer"},
    "information_given": {"sheet", "language", "way"},
    "referral": {
        "number", "mode", "language", "next_party", "attendance", "outcome", "outcome_source",
    },
    "referral_event": {"source", "step", "status", "attendance", "outcome", "reason_code"},
    "referral_topic": {"topic"},
}  # fmt: skip
"""Codes that go on counting; a column that is not named here must be empty afterwards."""


@pytest.fixture
def made(work: Work) -> OneOfEach:
    def write(session: Session, *, actor: Actor, now: Any) -> OneOfEach:
        return write_one_of_each(session, staff_id=actor.staff_id, office_id=actor.office_id)

    return work.write(write).value


def test_every_table_of_somebodys_has_its_rule() -> None:
    assert set(RULES) == {
        name for name, belongs in BELONGING.items() if isinstance(belongs, Theirs)
    }


def test_no_word_is_left_but_codes(work: Work, made: OneOfEach) -> None:
    before = work.read(text_of)
    assert all(word in before for word in made.words.values())
    work.write(erase_wholly, made.rows["person"])
    after = work.read(text_of)
    left = {place for place, word in made.words.items() if word in after}
    assert left <= {(table, column) for table, columns in COUNTED.items() for column in columns}
    assert made.rows["person"].hex not in _without_log(after)


def _without_log(dump: str) -> str:
    """The log names who erased which record, by key, until its own term is over."""
    return "\n".join(line for line in dump.split("\n") if not line.startswith("audit_event:"))


def test_no_row_points_to_the_person(work: Work, made: OneOfEach) -> None:
    work.write(erase_wholly, made.rows["person"])
    for table in Base.metadata.sorted_tables:
        assert work.read(rows_left, table, [made.rows["person"]]) == 0, table.name
    assert work.read(lambda s: s.execute(text("PRAGMA foreign_key_check")).all()) == []


def test_the_contact_goes_on_counting_as_nobodys(work: Work, made: OneOfEach) -> None:
    def counted(session: Session) -> int:
        return session.execute(
            text("SELECT contacts FROM figure_sum WHERE dimension = 'all' AND month = 202605")
        ).scalar_one()

    before = work.read(counted)
    work.write(erase_wholly, made.rows["person"])
    assert work.read(counted) == before == 1
    contact = work.read(lambda s: s.scalars(select(Contact)).one())
    assert contact.person_id is None
    assert contact.id != made.rows["contact"]
    assert (contact.month, contact.held_at.day, contact.held_at.hour) == (202605, 1, 12)
    assert contact.created_at == contact.updated_at == contact.held_at


def test_the_protocol_counts_and_names_nobody(work: Work, made: OneOfEach) -> None:
    done = work.write(erase_wholly, made.rows["person"]).value
    assert done.counts == {DataClass.PERSON: 1}
    dump = work.read(text_of)
    lines = [line for line in dump.splitlines() if line.startswith("erasure_")]
    assert len(lines) == 2
    assert not any(made.rows["person"].hex in line for line in lines)


def test_who_is_gone_cannot_be_erased_again(work: Work, made: OneOfEach) -> None:
    person: UUID = made.rows["person"]
    work.write(erase_wholly, person)
    with pytest.raises(Problem, match="no longer on record"):
        work.write(erase_person, person, ErasureCause.REQUEST)
