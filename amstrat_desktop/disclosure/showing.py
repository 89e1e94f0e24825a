# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was hidden beside and can be shown again, because all is proven without it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from amstrat_desktop.disclosure.numbers import Number, State
from amstrat_desktop.disclosure.polytope import Clock
from amstrat_desktop.disclosure.programme import Programme
from amstrat_desktop.disclosure.settling import Settled, settled
from amstrat_desktop.disclosure.witnesses import Want, Witnesses

_TRIES: Final = 2_000
_THOROUGH_TRIES: Final = 200
"""Of finding another proof, with the fast and with the thorough programme: numbers, not times,
so that all machines hide the same.
"""


class Showing:
    """The same numbers when nothing more is hidden: few of them are still open then.

    witnesses: the proofs of all wants, with all that is hidden by now.
    """

    def __init__(
        self, before: Settled, witnesses: Witnesses, wants: Iterable[Want], clock: Clock
    ) -> None:
        left = settled(before.size, before.links, [_as_shown(one) for one in before.numbers])
        moved = [
            _certain(before.numbers[source], number)
            for source, number in zip(left.sources, left.numbers, strict=True)
        ]
        self._tries = iter(range(_TRIES))
        self._thorough_tries = iter(range(_THOROUGH_TRIES))
        self._at = {source: i for i, source in enumerate(left.sources)}
        self._programme = Programme(left.size, left.links, left.numbers, {}, clock)
        self._witnesses = Witnesses(
            left.numbers, witnesses.sums[:, list(left.sources)] - np.array(moved, dtype=np.int64)
        )
        self._wants = [
            Want(self._at[want.number], want.down, want.end - moved[self._at[want.number]])
            for want in wants
            if want.number in self._at
        ]

    def needless(self, beside: Sequence[int]) -> Iterator[int]:
        """Of these hidden numbers, one after the other. Raises OutOfTimeError."""
        for source in beside:
            if source not in self._at:  # the shown ones tell it anyhow
                yield source
                continue
            i = self._at[source]
            self._programme.show(i)
            kept = self._witnesses.without(i)
            if all(kept.serve(want) or self._proven(want, kept) for want in self._wants):
                self._witnesses = kept
                yield source
            else:
                self._programme.hide(i)

    def _proven(self, want: Want, kept: Witnesses) -> bool:
        for tries, thorough in ((self._tries, False), (self._thorough_tries, True)):
            if next(tries, None) is None:
                continue
            table = self._programme.reach(
                want.number, down=want.down, end=want.end, thorough=thorough
            )
            if table is not None:
                kept.add(table)
                return True
        return False


def _as_shown(number: Number) -> Number:
    return replace(number, state=State.FIXED) if number.state is State.OPEN else number


def _certain(before: Number, after: Number) -> int:
    """How much of a number is certain by now."""
    if before.value is not None and after.value is not None:
        return before.value - after.value
    if before.need is not None and after.need is not None:
        return before.need.low - after.need.low
    return 0
