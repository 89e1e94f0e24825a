# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the readers of a timeline's lines share."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.timeline_records import Head, TimelineLine

SHORTENED: Final = 160
"""Characters of what somebody wrote; the record behind the line has all of it."""

Lines = Iterator[tuple[Head, TimelineLine]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader is given: the heads of its kind by the key of their row."""

    session: Session
    labels: Labels
    heads: Mapping[UUID, Sequence[Head]]

    @property
    def row_ids(self) -> tuple[UUID, ...]:
        """For the query's condition."""
        return tuple(self.heads)


def shortened(text: str) -> str:
    """The beginning of a longer text, in one line."""
    words = " ".join(text.split())
    return words if len(words) <= SHORTENED else words[: SHORTENED - 1].rstrip() + "…"


def line_of(
    head: Head,
    target_id: UUID,
    title: Msg,
    parts: tuple[Msg, ...] = (),
    *,
    text: str = "",
    staff_name: str = "",
    restricted: bool = False,
) -> TimelineLine:
    """The line of a head; text: of a person, in whatever length."""
    return TimelineLine(
        kind=head.kind,
        target_id=target_id,
        at=head.at,
        title=title,
        parts=parts,
        text=shortened(text),
        staff_name=staff_name,
        restricted=restricted,
    )
