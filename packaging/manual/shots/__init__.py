# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every picture of the manual, in the order in which they are taken."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from manual.desk import Desk, Seen
from manual.shots import counselling, doors, offers, office, people, planning

Shot: TypeAlias = Callable[[Desk], Seen]

SHOTS: Final[Mapping[str, Shot]] = (
    counselling.SHOTS | people.SHOTS | offers.SHOTS | planning.SHOTS | office.SHOTS | doors.SHOTS
)
"""By the name of the file. What one of them leaves open or writes, the next one finds."""
