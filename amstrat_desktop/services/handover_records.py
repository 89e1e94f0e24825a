# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a handover looks like going in and coming out."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.handovers import HandoverState, Informed


@dataclass(frozen=True, slots=True)
class HandoverItemDraft:
    """One person of a handover: whether they know, and what matters now."""

    person_id: UUID
    informed: Informed = Informed.NO
    remark: str = ""


@dataclass(frozen=True, slots=True)
class HandoverDraft:
    """Who is handed over to whom, and why.

    from_staff_id None: from whoever offers it; another one's caseload is handed over when they
    are no longer here. whole_caseload: everybody of theirs; items then only say more about some.
    reason: a code of *handover_reason*.
    """

    to_staff_id: UUID | None = None
    reason: str = ""
    remark: str = ""
    items: tuple[HandoverItemDraft, ...] = ()
    whole_caseload: bool = False
    from_staff_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OpenItems:
    """How much is still to be done for a person."""

    steps: int = 0
    follow_ups: int = 0
    appointments: int = 0
    referrals: int = 0

    @property
    def total(self) -> int:
        return self.steps + self.follow_ups + self.appointments + self.referrals


@dataclass(frozen=True, slots=True)
class CaseloadRow:
    """One person whom a colleague looks after. name: as lists may show it.

    goal: of the open support, in the person's own words; "" without one or where restricted.
    """

    person_id: UUID
    name: Msg
    restricted: bool
    goal: str
    open: OpenItems


@dataclass(frozen=True, slots=True)
class Caseload:
    """Everybody whom a colleague looks after, and what is theirs to do for nobody by name.

    nameless: open follow-ups and referrals without a person. hidden: how many people the asker
    may not know of; they stay behind until somebody who may hands them over.
    """

    rows: tuple[CaseloadRow, ...]
    nameless: OpenItems
    hidden: int


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """One person of a handover, as it was offered. person_id None: hidden from the asker."""

    person_id: UUID | None
    name: Msg
    informed: Informed
    remark: str
    open: OpenItems


@dataclass(frozen=True, slots=True)
class HandoverCard:
    """A handover. offered_by: who wrote it down. answered_by: who wrote down the answer, which
    is not the receiver where `told` is set: they said it, and a colleague noted it.
    """

    id: UUID
    version: int
    from_id: UUID
    from_name: str
    to_id: UUID
    to_name: str
    whole_caseload: bool
    reason: str
    remark: str
    state: HandoverState
    offered_at: datetime
    offered_by: str
    answered_at: datetime | None
    answered_by: str
    told: bool
    answer_remark: str
    items: tuple[HandoverLine, ...]


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """One line of the list of handovers."""

    id: UUID
    from_name: str
    to_id: UUID
    to_name: str
    people: int
    whole_caseload: bool
    reason: str
    state: HandoverState
    offered_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class Handovers:
    """incoming: waits for the asker. others: waits for colleagues. answered: the last ones."""

    incoming: tuple[HandoverRow, ...]
    others: tuple[HandoverRow, ...]
    answered: tuple[HandoverRow, ...]
