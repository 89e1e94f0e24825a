# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where whole numbers say more than fractions, and what counts as proven."""

import numpy as np
import pytest

from amstrat_desktop.disclosure.polytope import (
    Clock,
    ContradictionError,
    Numbers,
    OutOfTimeError,
    Polytope,
    Sum,
)


def columns(*numbers: int) -> Numbers:
    return np.array(numbers, dtype=np.int64)


def total(value: int, *numbers: int) -> Sum:
    return Sum(columns(*numbers), np.ones(len(numbers), dtype=np.int64), value)


def polytope(size: int, *sums: Sum) -> Polytope:
    return Polytope(size, sums, Clock(30))


ODD_RING = (total(1, 0, 1, 3), total(1, 1, 2, 3), total(1, 0, 2, 3))
"""Each two of three numbers make 1 together with a fourth: halves do it without the fourth, whole
numbers do not.
"""


def test_whole_numbers_say_more_than_fractions() -> None:
    found = polytope(4, *ODD_RING)
    assert found.span(columns(3), integer=False) == (0, 1)
    assert found.span(columns(3), integer=True) == (1, 1)


def test_what_only_fractions_reach_is_not_proven() -> None:
    found = polytope(4, *ODD_RING)
    assert not found.reaches(columns(3), at_most=0)
    assert found.exceeds(columns(3), at_least=1)


def test_pieces_that_share_nothing_are_added_up() -> None:
    found = polytope(6, total(4, 0, 1), total(7, 2, 3), total(3, 4))
    assert len(found.pieces) == 2
    assert found.span(columns(0, 2, 4), integer=True) == (3, 14)
    assert found.reaches(columns(0, 2, 4), at_most=3)
    assert not found.exceeds(columns(0, 2, 4), at_least=15)


def test_a_number_that_nothing_is_said_of_has_no_end() -> None:
    found = polytope(3, total(4, 0, 1))
    assert found.span(columns(0, 2), integer=True) == (0, float("inf"))
    assert found.exceeds(columns(2), at_least=10**6)


@pytest.mark.parametrize(
    "sums",
    [
        (total(4, 0, 1), total(5, 0, 1)),
        (total(0, 0, 1), total(2, 1)),
        (total(-1, 0, 1),),
        (total(9, 0, 1), total(2, 0, 2), total(3, 1, 3)),
    ],
)
def test_sums_that_cannot_all_be_true_are_a_contradiction(sums: tuple[Sum, ...]) -> None:
    with pytest.raises(ContradictionError):
        polytope(4, *sums).agree()


def test_numbers_that_the_solver_cannot_tell_apart_are_not_answered() -> None:
    with pytest.raises(OutOfTimeError):
        polytope(2, total(10**9, 0, 1))


def test_millions_are_told_apart() -> None:
    found = polytope(3, total(50_000_001, 0, 1), total(50_000_000, 1, 2))
    assert found.span(columns(0), integer=True) == (1, 50_000_001)
    assert found.reaches(columns(0), at_most=1)
    assert not found.reaches(columns(0), at_most=0)
