# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What else must be hidden, so that nobody works out what was hidden first.

For each sensitive number the cheapest change of the table is looked for that lets it be as low,
and one that lets it be as high, as it must be able to be; whatever shown number such a change
touches is hidden, too, and totals or subtotals only where cells do not help. So a reader must
hold both tables possible: they are kept as witnesses, in whole numbers, and often serve other
numbers as well. What proves to be hidden without need is shown again (showing.py).
"""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.disclosure.families import Link
from amstrat_desktop.disclosure.numbers import Number, State
from amstrat_desktop.disclosure.polytope import Clock, ContradictionError
from amstrat_desktop.disclosure.programme import Programme
from amstrat_desktop.disclosure.settling import UnprotectableError, settled
from amstrat_desktop.disclosure.showing import Showing
from amstrat_desktop.disclosure.witnesses import Want, Witnesses

_AGAIN: Final = 0.05
_PRICE: Final = 1.0
_ZERO: Final = 3.0
"""Of hiding what an earlier release hides anyhow, of any cell, and of an empty one: where
everybody knows that nobody can be there, it hides nothing."""

_SUM: Final = 3.0
"""More for each axis at which a total or subtotal would be hidden: more people look at it."""


class Hiding:
    """Numbers of a part, hidden one by one until nothing sensitive is told.

    Afterwards the state of each number says whether it is hidden. Raises ContradictionError
    where no table has all the shown numbers, UnprotectableError, OutOfTimeError.
    """

    def __init__(
        self, size: int, links: Sequence[Link], numbers: Sequence[Number], clock: Clock
    ) -> None:
        left = settled(size, links, numbers)
        self._clock = clock
        self._all = numbers
        self._left = left
        self._numbers = left.numbers
        prices = {i: _price(one) for i, one in enumerate(left.numbers) if one.state is State.OPEN}
        self._programme = Programme(left.size, left.links, left.numbers, prices, clock)
        self._witnesses = Witnesses(left.numbers)
        self._open = set(prices)
        self._beside: list[int] = []
        with self._programme.nothing_more_hidden(self._open):
            if not self._programme.is_possible():
                raise ContradictionError

    def hide_beside(self) -> None:
        """Raises UnprotectableError, OutOfTimeError."""
        wants = self._wants()
        for want in wants:
            self._meet(want)
        wants += self._meet_doubtful()
        last = list(reversed(self._beside))
        dearest = sorted(last, key=lambda i: -_price(self._numbers[i]))
        for i in Showing(self._left, self._witnesses, wants, self._clock).needless(dearest):
            self._numbers[i].state = State.OPEN
        for source, number in zip(self._left.sources, self._numbers, strict=True):
            self._all[source].state = number.state

    def hide_everything(self) -> None:
        """All that may be, to learn whether anything can help. Raises UnprotectableError."""
        for i in sorted(self._open):
            self._hide(i)
        for want in self._wants():
            self._meet(want)
        self._meet_doubtful()

    def _wants(self) -> list[Want]:
        """The furthest way first: what it hides serves the others, too."""
        found: list[tuple[int, Want]] = []
        for i, number in enumerate(self._numbers):
            if number.need is not None and number.value is not None:
                low, high = number.need.low, number.need.high
                found.append((high - number.value, Want(i, down=False, end=high)))
                found.append((number.value - low, Want(i, down=True, end=low)))
        return [want for _way, want in sorted(found, key=lambda one: -one[0])]

    def _meet(self, want: Want) -> None:
        if not self._witnesses.serve(want):
            table = self._programme.reach(want.number, down=want.down, end=want.end)
            if table is None:
                raise UnprotectableError
            self._witnesses.add(table)
            for i in sorted(self._open & self._witnesses.changed()):
                self._hide(i)

    def _meet_doubtful(self) -> list[Want]:
        """Of numbers that we do not know either: none may be known to be small.

        Either it can be 0 or it must be large; either it can be large or it must be 0. Hiding
        more for one may bring another into doubt, so that all are looked at again.
        """
        while True:
            met, in_doubt = self._weigh_doubtful()
            if not in_doubt:
                return met
            for want in in_doubt:
                self._meet(want)

    def _weigh_doubtful(self) -> tuple[list[Want], list[Want]]:
        """What such numbers can be without hiding more, and what they would have to."""
        met, in_doubt = [], []
        with self._programme.nothing_more_hidden(self._open):
            for i, number in enumerate(self._numbers):
                if number.need is None or number.value is not None:
                    continue
                low, high = number.need.low, number.need.high
                for want, less in (
                    (Want(i, down=True, end=low), Want(i, down=True, end=high - 1)),
                    (Want(i, down=False, end=high), Want(i, down=False, end=low + 1)),
                ):
                    if self._is_possible(want):
                        met.append(want)
                    elif self._is_possible(less):
                        in_doubt.append(want)
        return met, in_doubt

    def _is_possible(self, want: Want) -> bool:
        if self._witnesses.serve(want):
            return True
        table = self._programme.reach(want.number, down=want.down, end=want.end)
        if table is not None:
            self._witnesses.add(table)
        return table is not None

    def _hide(self, number: int) -> None:
        self._numbers[number].state = State.HIDDEN
        self._open.discard(number)
        self._beside.append(number)
        self._programme.hide(number)


def _price(number: Number) -> float:
    if number.again:
        return _AGAIN
    return (_PRICE if number.value else _ZERO) + _SUM * number.sums
