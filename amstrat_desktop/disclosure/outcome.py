# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How it ends: a table that may leave, or why it may not."""

from dataclasses import dataclass
from enum import Enum, auto

from amstrat_desktop.disclosure.table import Released


class Why(Enum):
    """UNSAFE: something sensitive could be worked out within the table, whatever is hidden
    beside. EARLIER: with what was released before. TIME: it was up before the table was proven
    safe.
    """

    UNSAFE = auto()
    EARLIER = auto()
    TIME = auto()


@dataclass(frozen=True, slots=True)
class Protected:
    """hidden_small: places hidden for their own sake. hidden_beside: those that would tell of
    them. Both for those who release; a reader sees a "." and not why.
    """

    released: Released
    hidden_small: int
    hidden_beside: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """drop: axes; the table can be protected without the totals and subtotals of all of them.
    Empty where that does not help, or where the time was up. earlier: numbers of the releases
    that it cannot stand beside, as few as explain it.
    """

    why: Why
    drop: tuple[str, ...] = ()
    earlier: tuple[int, ...] = ()
