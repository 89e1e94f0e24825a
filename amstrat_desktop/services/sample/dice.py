# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Chance that comes out the same for the same seed: choices by weight, and keys."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar
from uuid import UUID

T = TypeVar("T")


class Weighted(Generic[T]):
    """A choice by weight; the sums are made once, because it is asked 200,000 times."""

    def __init__(self, weights: Mapping[T, float]) -> None:
        self._values = tuple(weights)
        self._sums = tuple(accumulate(weights.values()))

    def some(self, dice: Random, count: int) -> Sequence[T]:
        """As many choices, each independent of the others."""
        return dice.choices(self._values, cum_weights=self._sums, k=count)


def seeded(seed: int) -> Random:
    """The one source of chance of a sample office."""
    return Random(seed)  # noqa: S311 - invented people, no secret


def key_of(dice: Random, at: datetime) -> UUID:
    """A UUIDv7 (RFC 9562, 5.7) of a moment: sorted by time like those of the program."""
    chance = dice.getrandbits(74)
    milliseconds = int(at.timestamp() * 1000)
    high = milliseconds << 16 | 0x7000 | chance >> 62
    return UUID(int=high << 64 | 0x2 << 62 | chance & ((1 << 62) - 1))
