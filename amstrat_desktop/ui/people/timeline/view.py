# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The timeline: days as headings, the latest first, each kind can be chosen."""

from datetime import date
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Catalogue, _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.timeline_records import LINE_LABELS, LineKind, TimelineWindow
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.timeline.line_view import LineView
from amstrat_desktop.ui.people.timeline.presenter import TimelinePresenter
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import empty_layout

_FIRST: Final = 7
"""Kinds that are offered at once; the rest behind “More …”."""


class TimelinePanel(Panel, QWidget):
    """Reads on into the past when asked to."""

    reload_on: ClassVar[frozenset[Kind]] = frozenset(
        {
            Kind.APPOINTMENT,
            Kind.ATTEMPT,
            Kind.BOOKING,
            Kind.CASE,
            Kind.CODE,
            Kind.CONSENT,
            Kind.CONTACT,
            Kind.DISCLOSURE,
            Kind.FOLLOW_UP,
            Kind.HANDOVER,
            Kind.HOUSEHOLD,
            Kind.KITA,
            Kind.NOTE,
            Kind.ORGANISATION,
            Kind.PERSON,
            Kind.PLACEMENT,
            Kind.REFERRAL,
        }
    )
    presenter: TimelinePresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person_id: UUID | None = None
        self._day: date | None = None
        self.kinds: Final = ManyOf[LineKind](_("Show only"), first=_FIRST)
        self.kinds.show_choices(Choice(kind, LINE_LABELS[kind]) for kind in LineKind)
        self.kinds.changed.connect(lambda: self.presenter.filter(frozenset(self.kinds.values())))
        self._total = Label(kind="muted")
        self._nothing = EmptyState(
            "history",
            _("Nothing of these kinds"),
            _("Choose other kinds above, or none to see everything."),
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.more: Final = Button(_("Show earlier"), icon="history")
        self._arrange()

    # what the record's page asks

    def show_record(self, person_id: UUID, /) -> None:
        if person_id != self._person_id:
            self._empty()
            self._person_id = person_id
        self.presenter.show(person_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        self._person_id = None
        self._empty()
        self.presenter.show(None)

    # what the presenter asks

    def show_lines(self, window: TimelineWindow, *, more: bool) -> None:
        focused = self._cursor()
        if not more:
            self._empty()
        before = len(self.lines())
        there_is_more = before + len(window.lines) < window.total
        for at, line in enumerate(window.lines):
            day = office_day(line.at)
            if day != self._day:
                self._day = day
                heading = _heading(day, self._today())
                self._lines.addWidget(heading)
                heading.show()
            last = not there_is_more and at == len(window.lines) - 1
            shown = LineView(line, last=last)
            shown.clicked.connect(lambda _=False, line=line: self.presenter.open(line))
            self._lines.addWidget(shown)
            shown.show()
        self.more.setVisible(there_is_more)
        self._nothing.setVisible(window.total == 0)
        self._total.say(ngettext("{count} entry", "{count} entries", window.total))
        lines = self.lines()
        if focused is not None and lines:
            lines[min(focused, len(lines) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def lines(self) -> list[LineView]:
        """The lines that are shown."""
        parts = (self._lines.itemAt(at) for at in range(self._lines.count()))
        widgets = (part.widget() for part in parts if part is not None)
        return [widget for widget in widgets if isinstance(widget, LineView)]

    # inside

    def _cursor(self) -> int | None:
        return next((at for at, line in enumerate(self.lines()) if line.hasFocus()), None)

    def _empty(self) -> None:
        self._day = None
        empty_layout(self._lines)
        self.more.hide()
        self._nothing.hide()

    def _today(self) -> date:
        return office_day(self._context.work.clock())

    def _arrange(self) -> None:
        body = QVBoxLayout()
        body.setSpacing(8)
        body.addLayout(self._lines)
        body.addWidget(strip(self.more))
        body.addWidget(self._nothing)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.kinds)
        column.addWidget(self._total)
        column.addWidget(scrolled(body), 1)
        self.more.hide()
        self._nothing.hide()


def _heading(day: date, today: date) -> Label:
    def said(words: Catalogue) -> str:
        far = words.long_date(day)
        days = (today - day).days
        if days == 0:
            return words.text(_("Today, {day}", day=far))
        if days == 1:
            return words.text(_("Yesterday, {day}", day=far))
        return far

    label = Label(said, kind="heading", wrap=True)
    label.setContentsMargins(0, 10, 0, 2)
    return label
