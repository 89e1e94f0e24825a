# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One line of what was found."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found. detail: what tells it apart, None where nothing is said.

    at: when it was held or begun, None for what has no date.
    """

    kind: Kind
    id: UUID
    title: Msg
    detail: Msg | None
    at: datetime | None = None
