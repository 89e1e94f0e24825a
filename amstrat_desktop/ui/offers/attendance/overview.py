# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often each came: whom to ask how they are stands first, in words that blame nobody."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.absences import AbsenceOverview, AbsenceRow
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, stacked, strip
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout
from amstrat_desktop.ui.widgets.two_parts import TwoParts


class OverviewCard(Card):
    """asked(AbsenceRow): a task to ask somebody how they are is wanted."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("How often they came"))
        self._sum: Final = Label(kind="muted", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.add(self._sum, self._column)

    def show_overview(self, overview: AbsenceOverview, labels: Labels) -> None:
        """Over all meetings that were held."""
        self._sum.say(lambda words: _sum(overview, words))
        empty_layout(self._column)
        if not overview.held:
            return
        for number, row in enumerate(overview.rows):
            if number:
                self._column.addWidget(line())
            self._column.addWidget(self._line(row, labels))

    def _line(self, row: AbsenceRow, labels: Labels) -> QWidget:
        name = Label(row.name, kind="strong", wrap=True)
        about = Label(lambda words: _about(row, labels, words), kind="small", wrap=True)
        said = stacked(name, about, spacing=0)
        if not row.ask:
            return said
        missed = ngettext(
            "Missing {count} time in a row", "Missing {count} times in a row", row.in_a_row
        )
        badge = Badge(missed, "warn", "clock")
        if row.person_id is None:
            return TwoParts(said, strip(badge))
        button = Button(_("Ask how they are"), kind="quiet", icon="phone")
        button.clicked.connect(lambda: self.asked.emit(row))
        return TwoParts(said, strip(badge, button))


def _sum(overview: AbsenceOverview, words: Catalogue) -> str:
    if not overview.held:
        return words.text(_("Nothing is noted yet. It begins with the first meeting."))
    held = ngettext("{count} meeting was held.", "{count} meetings were held.", overview.held)
    parts = [words.text(held)]
    if overview.people or overview.children:
        heads = _(
            "Without a booking came {people} adults and {children} children in all.",
            people=overview.people,
            children=overview.children,
        )
        parts.append(words.text(heads))
    if overview.unseen:
        parts.append(words.text(unseen(overview.unseen)))
    return " ".join(parts)


def unseen(count: int) -> Msg:
    """How many more there are than are shown."""
    return ngettext(
        "{count} more takes part whose record is restricted.",
        "{count} more take part whose records are restricted.",
        count,
    )


def _about(row: AbsenceRow, labels: Labels, words: Catalogue) -> str:
    if not row.noted:
        return words.text(_("Nothing noted yet."))
    came = ngettext(
        "Came {came} of {count} time", "Came {came} of {count} times", row.noted, came=row.came
    )
    parts = [words.text(came)]
    if row.excused:
        told = ngettext("let us know {count} time", "let us know {count} times", row.excused)
        parts.append(words.text(told))
    for code, count in row.reasons:
        reason = words.text(labels(ListName.ABSENCE_REASON, code))
        parts.append(f"{reason} ({words.number(count)})" if count > 1 else reason)
    if row.last_came is not None and row.in_a_row:
        last = _("last there on {day}", day=office_day(row.last_came))
        parts.append(words.text(last))
    return dotted(words, *parts)
