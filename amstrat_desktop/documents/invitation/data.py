# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is printed on an invitation. Of the person there is nothing but a number and a language."""

from dataclasses import dataclass, replace
from datetime import date, time
from enum import Enum
from typing import Final

from amstrat_desktop.base.lang import OFFICE_ZONE
from amstrat_desktop.documents.slip.data import Variant
from amstrat_desktop.services.offers.invitations import InvitationFacts
from amstrat_desktop.services.offers.run_heads import Meeting

VERSION: Final = 2
"""Counted up whenever the words of the paper change."""


class PaperKind(Enum):
    """INVITATION: all meetings to come. REMINDER: the next one."""

    INVITATION = "invitation"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Invitation:
    """One paper. code: text of the QR code, "" for none. language: beside German, or German."""

    facts: InvitationFacts
    kind: PaperKind = PaperKind.INVITATION
    variant: Variant = Variant.STANDARD
    code: str = ""
    language: str = "de"

    @property
    def next_meeting(self) -> Meeting | None:
        """The one that stands large at the top; None where no meeting is left."""
        return self.facts.meetings[0] if self.facts.meetings else None

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """Those that the paper tells of."""
        most = len(self.facts.meetings) if self.kind is PaperKind.INVITATION else 1
        return self.facts.meetings[:most]

    def in_german(self) -> "Invitation":
        """The same paper in German alone."""
        return replace(self, language="de")


def wall_clock(meeting: Meeting) -> tuple[date, time]:
    """Day and time of a meeting in the office's zone."""
    local = meeting.starts_at.astimezone(OFFICE_ZONE)
    return local.date(), local.time().replace(second=0, microsecond=0)
