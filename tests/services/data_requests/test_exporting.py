# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every table and every column says how it is told to the person, or why not (R10)."""

from uuid import UUID

import pytest
from sqlalchemy import String

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models import Base
from amstrat_desktop.services.holdings.belonging import BELONGING, Theirs
from amstrat_desktop.services.holdings.exporting import EXPORT
from amstrat_desktop.services.holdings.telling import (
    EVERYWHERE,
    Chapter,
    Check,
    Part,
    Silent,
    Why,
    columns_of,
)

TELLING = {name: rule for name, rule in EXPORT.items() if isinstance(rule, Chapter | Part)}
FREE_TEXT = frozenset(
    {
        "remark",
        "reason",
        "text",
        "words",
        "detail",
        "note",
        "concern",
        "goal",
        "situation",
        "content",
    }
)
"""Columns with such a name hold what somebody typed, in which others may be named."""


def test_every_table_has_a_rule() -> None:
    assert set(EXPORT) == set(Base.metadata.tables)


@pytest.mark.parametrize("name", sorted(TELLING))
def test_every_column_is_told_or_has_a_reason(name: str) -> None:
    rule, table = TELLING[name], Base.metadata.tables[name]
    said = set(columns_of(rule))
    assert set(table.c.keys()) <= said
    own = said - set(EVERYWHERE)
    assert own <= set(table.c.keys()), "a rule for a column that is gone"


@pytest.mark.parametrize("name", sorted(BELONGING))
def test_what_is_somebodys_is_told_or_has_a_reason_that_fits(name: str) -> None:
    rule = EXPORT[name]
    somebodys = isinstance(BELONGING[name], Theirs)
    if isinstance(rule, Silent):
        assert somebodys == (rule.why in {Why.COLLEAGUE, Why.OTHERS, Why.OWN_NOTE}) or (
            rule.why in {Why.COLLEAGUE, Why.LOG, Why.UNSAVED}
        )
    else:
        assert somebodys or name == "imported_record"


@pytest.mark.parametrize("name", sorted(TELLING))
def test_free_text_is_looked_through_before_it_is_told(name: str) -> None:
    table = Base.metadata.tables[name]
    for told in TELLING[name].told:
        free = told.column in FREE_TEXT or told.column.endswith(("_reason", "_remark", "_words"))
        if free and isinstance(table.c[told.column].type, String) and told.check is Check.NONE:
            # A code of a list, said by its label.
            assert told.say("no such code", _Unknown()) == verbatim(""), told.column


class _Unknown:
    """Knows no code: a list's code is turned into nothing, a typed text would be told."""

    def label(self, list_name: ListName, code: str) -> Msg:
        del list_name, code
        return verbatim("")

    def of(self, table: str, key: UUID) -> Msg:
        del table, key
        return verbatim("")


@pytest.mark.parametrize("name", sorted(n for n, r in TELLING.items() if isinstance(r, Part)))
def test_a_part_stands_in_a_chapter(name: str) -> None:
    rule = TELLING[name]
    assert isinstance(rule, Part)
    assert isinstance(EXPORT[rule.of], Chapter)
    assert rule.by in Base.metadata.tables[name].c
