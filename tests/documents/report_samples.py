# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports made by hand: an invented office, invented numbers, long words."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.services.figures.figure import ChartForm, FigureGroup, FigureTable, Row
from amstrat_desktop.services.offices import OfficeCard
from amstrat_desktop.services.reports.office_report import OfficeReport
from tests.exchange.made_figures import made_figure

MADE_AT: Final = datetime(2026, 4, 2, 7, 45, tzinfo=UTC)
OFFICE: Final = OfficeCard(
    UUID(int=1),
    "Stadtteilbüro Musterquartier",
    "Beispielstraße 12",
    "44793",
    "Bochum",
    "0234 000000",
    "",
    "buero@example.org",
    "Mo–Do 9–16 Uhr\nFr 9–12 Uhr",
    False,
    "BO",
    True,
    ("Kruppwerke", "Hamme"),
    UUID(int=2),
    "Erika Beispiel",
    "",
)
TYPED: Final = (
    "Im März kamen mehr Menschen als im Februar: Die neue Sprechstunde am Nachmittag wird "
    "angenommen. Viele fragten nach Arbeit und nach der Anerkennung von Zeugnissen.\n"
    "Der Nähkurs ist voll; für Kinder unter drei Jahren fehlt die Beaufsichtigung."
)


def office_report(kind: ReportKind = ReportKind.MONTHLY, figures: int = 8) -> OfficeReport:
    """A report with so many figures, over all groups."""
    groups = sorted(
        (group for group, _number in zip(cycle(FigureGroup), range(figures), strict=False)),
        key=list(FigureGroup).index,
    )
    return OfficeReport(
        kind,
        Period.of_month(202603),
        OFFICE,
        MADE_AT,
        tuple(_figure(number, group) for number, group in enumerate(groups)),
        {"glance": TYPED, "stood_out": TYPED * 6},
    )


def _figure(number: int, group: FigureGroup) -> FigureTable:
    made = made_figure()
    rows = (*made.rows, *(_more(at) for at in range(number * 6)))
    definition = replace(
        made.definition,
        key=f"made_{number}",
        group=group,
        chart=ChartForm.COLUMNS if number % 3 == 2 else ChartForm.BARS,
        counted=(_("Contacts are counted, not people."), _("A person on record counts once.")),
    )
    return replace(made, definition=definition, rows=rows)


def _more(at: int) -> Row:
    return Row(f"x{at}", verbatim(f"Weiteres Thema {at}"), (at + 3, at, 1.5), (at, at, 2.0))
