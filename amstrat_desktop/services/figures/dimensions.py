# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""By what contacts are told apart, and what one such row of a figure holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.vocabulary.entries import ListName


class Dimension(StrEnum):
    """The names under which `store.summary` keeps the sums.

    AREA: 32 hex digits of its key. SEQUENCE: first or follow-up. KIND: of counselling.
    """

    ALL = "all"
    AREA = "area"
    CHANNEL = "channel"
    LANGUAGE = "language"
    AGE_BAND = "age_band"
    GENDER = "gender"
    REACHED_THROUGH = "reached_through"
    RESULT = "result"
    SEQUENCE = "sequence"
    KIND = "kind"
    TOPIC = "topic"
    TOPIC_GROUP = "topic_group"


LISTS: Final[Mapping[Dimension, ListName]] = MappingProxyType(
    {
        Dimension.CHANNEL: ListName.CHANNEL,
        Dimension.LANGUAGE: ListName.LANGUAGE,
        Dimension.AGE_BAND: ListName.AGE_BAND,
        Dimension.GENDER: ListName.GENDER,
        Dimension.REACHED_THROUGH: ListName.REACHED_THROUGH,
        Dimension.RESULT: ListName.RESULT,
        Dimension.TOPIC: ListName.TOPIC,
        Dimension.TOPIC_GROUP: ListName.TOPIC_GROUP,
    }
)
"""The code list of each dimension that has one."""

OF_TOPICS: Final = frozenset({Dimension.TOPIC, Dimension.TOPIC_GROUP})
"""A contact may stand in several rows of these."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted for one row. minutes: of the contacts whose duration is known (timed)."""

    contacts: int = 0
    people: int = 0
    first: int = 0
    follow_up: int = 0
    minutes: int = 0
    timed: int = 0
