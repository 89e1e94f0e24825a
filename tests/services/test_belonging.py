# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose each row is: every table has its answer, and the answers fit the tables."""

import pytest

from amstrat_desktop.models import Base
from amstrat_desktop.services.holdings.belonging import BELONGING, Nobodys, Theirs, rows_of


def test_every_table_has_its_answer() -> None:
    assert set(BELONGING) == set(Base.metadata.tables)


@pytest.mark.parametrize("name", sorted(BELONGING))
def test_a_table_that_points_to_people_is_somebodys(name: str) -> None:
    table = Base.metadata.tables[name]
    to_people = {
        column.name
        for column in table.columns
        if any(key.column.table.name == "person" for key in column.foreign_keys)
    }
    belongs = BELONGING[name]
    if isinstance(belongs, Nobodys):
        assert not to_people
        assert rows_of(table, []) is None
    else:
        named = set(belongs.columns)
        assert to_people - {"merged_into_id"} <= named | {"id"}
        assert {column for column, _parent in belongs.parents} <= set(table.c.keys())


@pytest.mark.parametrize(
    "name", sorted(name for name, belongs in BELONGING.items() if isinstance(belongs, Theirs))
)
def test_what_belongs_to_a_record_of_somebody_belongs_to_them(name: str) -> None:
    """A table whose rows must have a parent that is somebody's is somebody's by that parent."""
    belongs = BELONGING[name]
    assert isinstance(belongs, Theirs)
    for column in Base.metadata.tables[name].columns:
        for key in column.foreign_keys:
            parent = key.column.table.name
            if not column.nullable and isinstance(BELONGING[parent], Theirs):
                known = {*belongs.columns, *(column for column, _parent in belongs.parents)}
                # A child's place, letter or application is the parent's who asks.
                assert column.name in known or column.name == "member_id" or "person_id" in known
