# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes into the search for a childcare place, what comes out, and what follows from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import Msg, ngettext
from amstrat_desktop.base.vocabulary.households import Childcare
from amstrat_desktop.base.vocabulary.kita import WAITS, ApplicationStatus, CareKind, Ground

_DAYS: Final = 14
_WEEKS: Final = 63
_WEEK: Final = 7
_YEAR: Final = 12
_OVER: Final = frozenset({ApplicationStatus.DECLINED, ApplicationStatus.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class ApplicationDraft:
    """One application for one child. organisation_id: of the directory, else kita is its name.

    applied_on None: today. hours: a week. answered_on None: today, where there is an answer.
    version: of the application that was opened, None for a new one.
    """

    member_id: UUID
    organisation_id: UUID | None = None
    kita: str = ""
    care_kind: CareKind = CareKind.KITA
    applied_on: date | None = None
    wanted_from: date | None = None
    hours: int | None = None
    status: ApplicationStatus = ApplicationStatus.APPLIED
    answered_on: date | None = None
    remark: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True)
class ApplicationCard:
    """One application as it stands. name: of the agency, or as typed. waited: days from the
    application to its answer, or to today.
    """

    id: UUID
    draft: ApplicationDraft
    name: str
    applied_on: date
    waited: int

    @property
    def status(self) -> ApplicationStatus:
        return self.draft.status

    @property
    def waits(self) -> bool:
        return self.status in WAITS


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A priority letter that left the house. recipient: "" for whomever the family shows it."""

    id: UUID
    issued_on: date
    recipient: str
    grounds: tuple[Ground, ...]
    language: str
    printed_at: datetime
    printed_by: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the applications say about how a child is cared for, where the household says another
    thing. childcare None: nothing to change today. starts_on: from that day on it is cared for.
    """

    childcare: Childcare | None = None
    since: date | None = None
    starts_on: date | None = None


@dataclass(frozen=True, slots=True)
class ChildSearch:
    """The search for one child. name: None for a child of whom a birth year is known only.

    childcare, since: as the household says. former: does not live there any more.
    """

    member_id: UUID
    name: Msg | None
    birth_year: int | None
    childcare: str
    since: date | None
    former: bool
    applications: tuple[ApplicationCard, ...]
    letters: tuple[LetterLine, ...]
    proposal: Proposal | None


@dataclass(frozen=True, slots=True)
class KitaSearch:
    """The children of a person's household, each with its search."""

    person_id: UUID
    children: tuple[ChildSearch, ...]


@dataclass(frozen=True, slots=True)
class CareState:
    """How a child is cared for, as it stood on the household before a change."""

    member_id: UUID
    childcare: str
    since: date | None


def waited_in_words(days: int) -> Msg:
    """A waiting time as somebody would say it: days, then weeks, then months, then years."""
    if days < _DAYS:
        return ngettext("{count} day", "{count} days", days)
    if days < _WEEKS:
        return ngettext("{count} week", "{count} weeks", days // _WEEK)
    months = round(days / (365.25 / _YEAR))
    if months < 2 * _YEAR:
        return ngettext("{count} month", "{count} months", months)
    return ngettext("{count} year", "{count} years", months // _YEAR)


def proposed(
    childcare: str, since: date | None, applications: Iterable[ApplicationCard], *, on: date
) -> Proposal | None:
    """What the household should say of a child after its applications; None where it does.

    A promised place: cared for, from the wanted day on; applied for until then. An open
    application: applied for, since the first of them. All turned down or withdrawn: no place,
    if the household still says “applied for”. A child that is cared for stays so while another
    place is looked for. on: today.
    """
    found = list(applications)
    promised = [one for one in found if one.status is ApplicationStatus.ACCEPTED]
    starts = min((one.draft.wanted_from or one.applied_on for one in promised), default=None)
    if starts is not None and starts <= on:
        wanted: tuple[str, date | None] = (Childcare.CARED_FOR, None)
    elif first := min(
        (one.applied_on for one in found if one.waits or one in promised), default=None
    ):
        wanted = (Childcare.APPLIED, first)
    elif childcare == Childcare.APPLIED and found and all(one.status in _OVER for one in found):
        wanted = (Childcare.NO_PLACE, None)
    else:
        return None
    later = starts if starts is not None and starts > on else None
    kept = childcare == Childcare.CARED_FOR and wanted[0] == Childcare.APPLIED
    if kept or wanted == (childcare, since):
        return Proposal(starts_on=later) if later else None
    return Proposal(Childcare(wanted[0]), wanted[1], later)


def in_order(grounds: Sequence[Ground | str]) -> tuple[Ground, ...]:
    """Each ground once, in the order of the paper."""
    chosen = {Ground(ground) for ground in grounds}
    return tuple(ground for ground in Ground if ground in chosen)
