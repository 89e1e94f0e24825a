# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The periods that figures are offered for. No Qt."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.periods import Period


class Span(Enum):
    """OWN: from one day to another, both typed."""

    MONTH = "month"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    LAST_QUARTER = "last_quarter"
    YEAR = "year"
    LAST_YEAR = "last_year"
    OWN = "own"


SPAN_LABELS: Final[Mapping[Span, Msg]] = {
    Span.MONTH: _("This month"),
    Span.LAST_MONTH: _("Last month"),
    # Translators: dieses Quartal
    Span.QUARTER: _("This quarter"),
    # Translators: letztes Quartal
    Span.LAST_QUARTER: _("Last quarter"),
    Span.YEAR: _("This year"),
    Span.LAST_YEAR: _("Last year"),
    Span.OWN: _("From … to …"),
}


def period_of(span: Span, today: date) -> Period:
    """The period around today; of OWN the month, as long as nothing is typed."""
    month = Period.of_month(today.year * 100 + today.month)
    quarter = Period.of_quarter(today.year, (today.month + 2) // 3)
    year = Period.of_year(today.year)
    known = {
        Span.LAST_MONTH: month.before(),
        Span.QUARTER: quarter,
        Span.LAST_QUARTER: quarter.before(),
        Span.YEAR: year,
        Span.LAST_YEAR: year.before(),
    }
    return known.get(span, month)
