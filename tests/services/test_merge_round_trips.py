# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever is merged and undone, in whatever order, is as it was."""

from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.people import PersonStatus, Safe
from amstrat_desktop.models import Base
from amstrat_desktop.models.person import NotTwice
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.merge_records import Side
from amstrat_desktop.services.merges import undo_merge
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import (
    ChannelDraft,
    LanguageDraft,
    PersonDraft,
)
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work
from tests.services.merging import NOW, add, case_of, household_of, merge
from tests.services_of_the_machine import rounds

# Rows that a merge and its undoing leave behind by design, and stamps.
_NOT_COMPARED = {"person_merge", "audit_event", "contact_join", "restricted_opening"}
_STAMPS = {"version", "updated_at", "updated_by"}


def everything(work: Work) -> dict[str, list[Any]]:
    def read(session: Session) -> dict[str, list[Any]]:
        return {
            table.name: sorted(
                str({k: v for k, v in row.items() if k not in _STAMPS})
                for row in session.execute(select(table)).mappings()
            )
            for table in Base.metadata.sorted_tables
            if table.name not in _NOT_COMPARED
        }

    return work.read(read)


def differing(now: dict[str, list[Any]], before: dict[str, list[Any]]) -> dict[str, Any]:
    return {
        table: (sorted(set(rows) - set(before[table])), sorted(set(before[table]) - set(rows)))
        for table, rows in now.items()
        if rows != before[table]
    }


NUMBERS = ("0171 3920001", "+49 171 3920001", "0171 3920002")
people = st.builds(
    PersonDraft,
    name=st.sampled_from(("Eins Probe", "Zwei Probe", "محمد المثال")),
    birth_year=st.sampled_from((None, 1980, 1990)),
    gender=st.sampled_from(("", "female", "male")),
    status=st.sampled_from((PersonStatus.ACTIVE, PersonStatus.DORMANT)),
    channels=st.lists(
        st.builds(
            ChannelDraft,
            value=st.sampled_from(NUMBERS),
            safe=st.sampled_from(Safe),
            voicemail=st.sampled_from((None, True, False)),
        ),
        max_size=2,
        unique_by=lambda c: c.value,
    ).map(tuple),
    languages=st.lists(
        st.sampled_from(("ar", "de", "tr")).map(LanguageDraft), max_size=2, unique=True
    ).map(tuple),
)


@settings(
    max_examples=rounds(ci=15, full=200),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # each example writes a real file
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    drafts=st.lists(people, min_size=2, max_size=4),
    data=st.data(),
)
def test_whatever_is_merged_and_undone_is_as_it_was(
    work: Work, drafts: list[PersonDraft], data: st.DataObject
) -> None:
    ids = [work.write(record_person, draft).value.id for draft in drafts]
    for each in ids:
        for _ in range(data.draw(st.integers(0, 2))):
            work.write(record_contact, ContactDraft(channel="open_hour", person_id=each))
    if data.draw(st.booleans()):
        add(work, case_of(work, data.draw(st.sampled_from(ids))))
    if data.draw(st.booleans()):
        pair = data.draw(st.permutations(ids))[:2]
        add(work, household_of(work, *pair))
    if data.draw(st.booleans()):
        one, other = sorted(data.draw(st.permutations(ids))[:2])
        add(
            work,
            NotTwice(
                one_id=one, other_id=other, office_id=work.actor.office_id, at=NOW,
                staff_id=work.actor.staff_id,
            ),
        )  # fmt: skip
    hidden = data.draw(st.sampled_from([None, *ids]))
    if hidden is not None:
        work.write(restrict_person, hidden, RestrictionDraft("wird bedroht"))
    states: list[dict[str, list[Any]]] = []
    merges: list[UUID] = []
    left = list(ids)
    while len(left) > 1:
        kept, merged = data.draw(st.permutations(left))[:2]
        states.append(everything(work))
        sides = data.draw(st.fixed_dictionaries({}, optional=_CHOICES))
        merges.append(merge(work, kept, merged, sides))
        left.remove(merged)
    for state, merge_id in zip(reversed(states), reversed(merges), strict=True):
        work.write(undo_merge, merge_id)
        assert differing(everything(work), state) == {}


_CHOICES: dict[str, st.SearchStrategy[Side]] = {
    name: st.sampled_from(Side) for name in ("name", "birth_year", "gender", "status")
}
