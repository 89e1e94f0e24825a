# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A figure as the office reads it, made by hand."""

from datetime import UTC, datetime
from typing import Final

from amstrat_desktop.base.lang import _, pgettext, verbatim
from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.figures.figure import (
    Column,
    Definition,
    FigureFilter,
    FigureGroup,
    FigureTable,
    Row,
    Unit,
)

BY_TOPIC: Final = Definition(
    key="made_by_topic",
    title=_("Topics"),
    group=FigureGroup.CONTACTS,
    rows=pgettext("figures", "Topic"),
    columns=(
        Column("contacts", _("Contacts"), adds_up=False),
        Column("persons", _("Persons on record"), adds_up=False),
        Column("hours", _("Hours"), unit=Unit.HOURS, adds_up=False),
    ),
    counted=(_("Contacts"), _("Persons on record")),
    charted=("contacts", "persons"),
)
_ROWS: Final = (
    ("1", "Arbeit", (120, 61, 40.25), (100, 50, 33.0)),
    ("2", "Wohnen: Kündigung, Räumung, Mängel, Umzug und Suche", (80, 33, 20.0), (85, 30, 22.0)),
    ("3", '=HYPERLINK("http://example.org")', (0, 0, 0.0), (2, 1, 0.5)),
    ("4", "Aufenthalt", (47, 12, None), (11, 9, None)),
)


def made_figure(*, compare: bool = True) -> FigureTable:
    """Topics of March 2026; one of the rows is called like a formula."""
    rows = tuple(
        Row(code, verbatim(label), values, before if compare else ())
        for code, label, values, before in _ROWS
    )
    total = Row("", _("Contacts"), (200, 90, 60.25), (170, 71, 55.5) if compare else ())
    return FigureTable(
        BY_TOPIC,
        FigureFilter(Period.of_month(202603), compare=compare),
        rows,
        total,
        datetime(2026, 4, 1, 8, 30, tzinfo=UTC),
    )
