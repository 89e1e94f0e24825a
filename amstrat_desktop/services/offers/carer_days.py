# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which days a carer may look after children, and of how many carers a group is sure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

SOON: Final = timedelta(days=60)
"""A new certificate takes weeks: so long before the end somebody is to ask for it."""


class CertificateState(StrEnum):
    """How a certificate of good conduct stands on a day."""

    VALID = "valid"
    ENDS_SOON = "ends_soon"
    ENDED = "ended"
    NOT_SEEN = "not_seen"


def certificate_state(valid_until: date | None, on: date) -> CertificateState:
    """valid_until: its last day, None where nobody saw one."""
    if valid_until is None:
        return CertificateState.NOT_SEEN
    if valid_until < on:
        return CertificateState.ENDED
    return CertificateState.ENDS_SOON if valid_until <= on + SOON else CertificateState.VALID


@dataclass(frozen=True, slots=True)
class CarerDays:
    """A carer of a group. away: first and last days of absences, both included."""

    carer_id: UUID
    name: str
    certificate_valid_until: date | None
    retired_on: date | None
    away: tuple[tuple[date, date], ...] = ()

    def is_away(self, on: date) -> bool:
        """Whether an absence is noted for the day."""
        return any(first <= on <= last for first, last in self.away)

    def may_care(self, on: date) -> bool:
        """Whether the carer still works here on the day, with a valid certificate."""
        works = self.retired_on is None or on < self.retired_on
        seen = self.certificate_valid_until is not None
        return works and seen and on <= (self.certificate_valid_until or on)

    def is_there(self, on: date) -> bool:
        """Whether children can be left with the carer on the day."""
        return self.may_care(on) and not self.is_away(on)

    def counts(self, on: date, meetings: Sequence[date]) -> bool:
        """Whether a group can be planned with the carer: who is away at times still counts.

        on: the reference day. meetings: days of those that remain.
        """
        always_away = bool(meetings) and all(self.is_away(day) for day in meetings)
        return self.may_care(on) and not always_away


def strength(carers: Iterable[CarerDays], meetings: Iterable[date]) -> tuple[tuple[date, int], ...]:
    """How many carers are there on each of these days."""
    people = tuple(carers)
    return tuple((day, sum(one.is_there(day) for one in people)) for day in meetings)


def reference_day(starts_on: date, meetings: Sequence[date], today: date) -> date:
    """The day on which ages and certificates are looked at.

    The run's first day before it begins, then the next meeting; with none left, today.
    meetings: days of those that remain, in order.
    """
    if today <= starts_on:
        return starts_on
    return meetings[0] if meetings else today


@dataclass(frozen=True, slots=True)
class CertificateWarning:
    """A carer of a group whose certificate of good conduct somebody has to ask for."""

    carer_id: UUID
    name: str
    state: CertificateState
    valid_until: date | None


def certificate_warnings(
    people: Iterable[CarerDays], *, on: date, last: date
) -> tuple[CertificateWarning, ...]:
    """Of carers who still work here. on: the reference day.

    last: the day of the last meeting; a certificate that ends before it counts as ending soon.
    """
    warnings = []
    for one in people:
        state = certificate_state(one.certificate_valid_until, on)
        until = one.certificate_valid_until
        if state is CertificateState.VALID and until is not None and until < last:
            state = CertificateState.ENDS_SOON
        if state is not CertificateState.VALID and one.retired_on is None:
            warnings.append(CertificateWarning(one.carer_id, one.name, state, until))
    return tuple(warnings)
