# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a module of services says which right its functions need."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from amstrat_desktop.services.rights.right import Right


@dataclass(frozen=True, slots=True)
class Grant:
    """The right to read, the right to write, and the functions that are an exception."""

    reads: Right
    writes: Right
    but: Mapping[str, Right] = field(default_factory=dict)


def needs(reads: Right, writes: Right | None = None, **but: Right) -> Grant:
    """writes: as reads where it isn't said. but: function = right."""
    return Grant(reads, reads if writes is None else writes, but)


INSIDE = needs(Right.WITHIN)
"""A module that only other services call."""
