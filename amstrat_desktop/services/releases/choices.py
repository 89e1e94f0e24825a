# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be chosen about a table for planning, and what of that is refused."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Self

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.periods import Period, month_after, month_of
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.disclosure.table import FLOOR, Months
from amstrat_desktop.services.releases.catalogue import AxisName, release_table

MOST_MONTHS: Final = 24
_QUARTER: Final = 3
HIGHEST: Final = 100
"""Of a threshold; a higher one is a typing error."""


class AreaLevel(StrEnum):
    """How finely areas are told apart.

    PILOT: the pilot areas, and the rest of their districts; the other districts as a whole. Its
    rests are no sum of what the other levels publish, so that for months of which something was
    released on one of them it is refused (`ledger.check_level`).
    """

    AREAS = "areas"
    DISTRICTS = "districts"
    PILOT = "pilot"


AREA_LEVEL_LABELS: Final[dict[AreaLevel, Msg]] = {
    # Translators: statistische Bezirke (level of a table for planning)
    AreaLevel.AREAS: pgettext("table for planning", "Statistical areas"),
    # Translators: Stadtbezirke
    AreaLevel.DISTRICTS: pgettext("table for planning", "Districts"),
    # Translators: Pilotbezirke (Zusammen im Quartier) und der Rest jedes Stadtbezirks
    AreaLevel.PILOT: pgettext("table for planning", "Pilot areas and the rest"),
}


@dataclass(frozen=True, slots=True)
class ReleaseChoice:
    """key: of the catalogue. months: as `base.periods.month_of`. dropped: axes whose totals and
    subtotals are left out.
    """

    key: str
    first_month: int
    last_month: int
    threshold: int = 5
    level: AreaLevel = AreaLevel.AREAS
    dropped: frozenset[AxisName] = field(default=frozenset())

    @property
    def period(self) -> Period:
        return Period.of_months(self.first_month, self.last_month)

    def stored(self) -> dict[str, Any]:
        """What a release keeps beside its own columns."""
        return {"level": self.level.value, "dropped": sorted(self.dropped)}

    @classmethod
    def from_stored(
        cls, key: str, first_month: int, last_month: int, threshold: int, stored: dict[str, Any]
    ) -> Self:
        return cls(
            key,
            first_month,
            last_month,
            threshold,
            AreaLevel(stored["level"]),
            frozenset(map(AxisName, stored["dropped"])),
        )


def times_of(choice: ReleaseChoice) -> dict[str, Months]:
    """The codes of the axis of time: quarters, where the table has them and there are two."""
    table, months = release_table(choice.key), choice.period.months
    begins = choice.first_month % 100 % _QUARTER == 1
    whole = begins and len(months) % _QUARTER == 0
    step = _QUARTER if table.quarterly and whole else len(months)
    firsts = months[::step]
    spans = [Months(first, month_after(first, step - 1)) for first in firsts]
    return {f"{span.first}-{span.last}": span for span in spans}


def check_choice(choice: ReleaseChoice, *, now: datetime) -> None:
    """Raise FieldProblem for what cannot be released."""
    table = release_table(choice.key)
    if choice.first_month > choice.last_month:
        raise FieldProblem("last_month", _("The last month lies before the first one."))
    if choice.last_month >= month_of(now):
        raise FieldProblem(
            "last_month", _("This month is not over yet. Choose months that are past.")
        )
    if choice.last_month > month_after(choice.first_month, MOST_MONTHS - 1):
        raise FieldProblem("first_month", _("Choose {count} months at most.", count=MOST_MONTHS))
    least = max(FLOOR, table.threshold)
    if not least <= choice.threshold <= HIGHEST:
        raise FieldProblem(
            "threshold",
            # Translators: Mindestfallzahl
            _("Enter a threshold from {least} to {most}.", least=least, most=HIGHEST),
        )
