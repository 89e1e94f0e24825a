# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the lines of a timeline say: one reader for each kind, for the rows of a window."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.services import timeline_meetings as meetings
from amstrat_desktop.services import timeline_offers as offers
from amstrat_desktop.services import timeline_papers as papers
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.timeline_reading import Lines, Reading
from amstrat_desktop.services.timeline_records import Head, LineKind, TimelineLine

_READERS: Final[Mapping[LineKind, Callable[[Reading], Lines]]] = MappingProxyType(
    {
        LineKind.CONTACT: meetings.read_contacts,
        LineKind.REFERRAL: meetings.read_referral_events,
        LineKind.APPOINTMENT: meetings.read_appointments,
        LineKind.ATTEMPT: meetings.read_attempts,
        LineKind.FOLLOW_UP: meetings.read_follow_ups,
        LineKind.BOOKING: offers.read_booking_events,
        LineKind.KITA: offers.read_applications,
        LineKind.WORK: offers.read_placement_events,
        LineKind.CASE: papers.read_case_events,
        LineKind.NOTE: papers.read_notes,
        LineKind.CONSENT: papers.read_consents,
        LineKind.DISCLOSURE: papers.read_disclosures,
        LineKind.HANDOVER: papers.read_handovers,
        LineKind.HOUSEHOLD: papers.read_household_changes,
        LineKind.RECORD: papers.read_record,
    }
)


def read_lines(session: Session, heads: Sequence[Head]) -> tuple[TimelineLine, ...]:
    """The lines of these heads, in their order."""
    by_kind: dict[LineKind, dict[UUID, list[Head]]] = {}
    for head in heads:
        by_kind.setdefault(head.kind, {}).setdefault(head.row_id, []).append(head)
    labels = read_labels(session)
    lines: dict[Head, TimelineLine] = {}
    for kind, of_kind in by_kind.items():
        lines.update(_READERS[kind](Reading(session, labels, of_kind)))
    return tuple(lines[head] for head in heads if head in lines)
