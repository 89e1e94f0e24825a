# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mother with two children for whom places are looked for, for the tests of Kita search."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from amstrat_desktop.services.household_records import HouseholdDraft, MemberDraft
from amstrat_desktop.services.households import save_household
from amstrat_desktop.services.kita import read_kita_search, record_application
from amstrat_desktop.services.kita_records import ApplicationDraft, ChildSearch
from amstrat_desktop.services.work import Work
from tests.services.supported import new_person


@dataclass(frozen=True)
class Family:
    """A mother, her son of 2022 and her daughter of 2025; both have no place."""

    mother_id: UUID
    son_id: UUID
    daughter_id: UUID


def family(work: Work) -> Family:
    mother_id = new_person(work, "Probe, Amal")
    child = MemberDraft(role="child", relation="child", childcare="no_place")
    card = work.write(
        save_household,
        mother_id,
        HouseholdDraft(
            members=(
                MemberDraft(person_id=mother_id, relation="mother", carer=True),
                replace(child, birth_year=2022),
                replace(child, birth_year=2025),
            )
        ),
        version=0,
    ).value
    son, daughter = (member.id for member in card.members if member.is_child)
    return Family(mother_id, son, daughter)


def applied(work: Work, of: Family, kita: str = "Kita Beispielhof", **fields: Any) -> UUID:
    """An application for the son."""
    draft = ApplicationDraft(of.son_id, kita=kita, **fields)
    return work.write(record_application, of.mother_id, draft).value


def search_of(
    work: Work, of: Family, member_id: UUID | None = None, on: date | None = None
) -> ChildSearch:
    """What the panel shows of a child, the son if none is named."""
    search = work.read(
        read_kita_search, of.mother_id, actor=work.actor, on=on or work.clock().date()
    )
    wanted = member_id or of.son_id
    return next(child for child in search.children if child.member_id == wanted)
