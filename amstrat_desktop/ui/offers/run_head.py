# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The head of a run: what it is, when and where, how full it is, and what is done next."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.offers import BOOKABLE, RUN_STATUS_LABELS, RunStatus
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.run_list import RunRow
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.offers.run_presenter import RunFile
from amstrat_desktop.ui.offers.table import childrens_places, parents_places
from amstrat_desktop.ui.offers.words import STATUS_ICONS, days, short_days
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge, BadgeTone
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.capacity_bar import CapacityBar
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton

_TONES: Final[dict[RunStatus, BadgeTone]] = {
    RunStatus.PLANNED: "plain",
    RunStatus.OPEN: "ok",
    RunStatus.RUNNING: "ok",
    RunStatus.ENDED: "plain",
    RunStatus.CANCELLED: "danger",
}
_NO_BOOKING: Final[dict[RunStatus, Msg]] = {
    RunStatus.PLANNED: _("Open the run for enrolment first: below, in the overview."),
    RunStatus.ENDED: _("This run has ended."),
    RunStatus.CANCELLED: _("This run was cancelled."),
}
BAR_WIDTH: Final = 300


class RunHead(QWidget):
    """Intents: back_wanted, book_wanted, edit_wanted, offer_wanted, copy_wanted, another_wanted."""

    back_wanted = Signal()
    book_wanted = Signal()
    edit_wanted = Signal()
    offer_wanted = Signal()
    copy_wanted = Signal()
    another_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Label(kind="title", wrap=True)
        self._about = Label(kind="muted")
        self._badges = QWidget()
        self._badge_flow = FlowLayout(self._badges, spacing=6)
        self._badge_flow.addWidget(self._about)
        let_flow(self._badges)
        # Translators: Plätze für Erwachsene (the course itself, not its childcare)
        self.places: Final = CapacityBar(_("Places in the offer"))
        # Translators: Plätze in der Kinderbeaufsichtigung
        self.children_places: Final = CapacityBar(_("Places in the childcare"))
        self.back: Final = IconButton(_("Back to the list"), "arrow-left")
        self.book: Final = Button(_("Book a place"), kind="primary", icon="user-plus")
        self.edit: Final = Button(_("Edit"), icon="pencil")
        self.copy: Final = Button(
            # Translators: Durchgang kopieren (another date, another neighbourhood)
            _("Copy the run"),
            icon="copy",
        )
        self.more: Final = MenuButton(_("More"), "dots")
        self._may_book = True
        self._arrange()
        self._connect()

    def show_file(self, file: RunFile) -> None:
        """Show a run."""
        row, labels = file.row, file.labels
        self._title.say(lambda words: dotted(words, row.title, row.label))
        self._about.say(lambda words: dotted(words, *_about(row, words)))
        self._show_badges(row, labels)
        places, children = parents_places(row), childrens_places(row)
        if places is not None:
            self.places.show_places(places)
        self.places.setVisible(places is not None)
        if children is not None:
            self.children_places.show_places(children)
        self.children_places.setVisible(children is not None)
        self._bars.setVisible(places is not None or children is not None)
        self._show_booking(row)

    def offer_steps(self, *, book: bool, plan: bool) -> None:
        """What whoever looks may do with a run; a course leader neither."""
        self._may_book = book
        for button in (self.edit, self.copy, self.more):
            button.setVisible(plan)
        self._steps.setVisible(book or plan)

    def _show_booking(self, row: RunRow) -> None:
        self.book.setVisible(row.bookable and self._may_book)
        self.book.setEnabled(row.status in BOOKABLE)
        why = _NO_BOOKING.get(row.status, verbatim(""))
        bind(self.book, (self.book.setToolTip, why), (self.book.setAccessibleDescription, why))

    def _show_badges(self, row: RunRow, labels: Labels) -> None:
        while (item := self._badge_flow.takeAt(1)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for badge in _badges(row, labels):
            self._badge_flow.addWidget(badge)

    def _arrange(self) -> None:
        self._bars = QWidget()
        bars = FlowLayout(self._bars, spacing=24)
        for bar in (self.places, self.children_places):
            bars.addWidget(bar)
        let_flow(self._bars)
        theme.bind_paint(self, lambda _: self._fit())
        self._steps = QWidget()
        flow = FlowLayout(self._steps, spacing=8)
        for button in (self.book, self.edit, self.copy, self.more):
            flow.addWidget(button)
        let_flow(self._steps)
        names = QVBoxLayout()
        names.setSpacing(2)
        for part in (self._title, self._badges):
            names.addWidget(part)
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        title.addLayout(names, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(title)
        column.addWidget(self._bars)
        column.addWidget(self._steps)

    def _fit(self) -> None:
        for bar in (self.places, self.children_places):
            bar.setFixedWidth(theme.px(BAR_WIDTH))

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.book.clicked.connect(self.book_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self._add_entry(_("Edit the offer"), "pencil", self.offer_wanted.emit)
        # Translators: weiterer Durchgang desselben Angebots
        self._add_entry(_("Another run of this offer"), "plus", self.another_wanted.emit)

    def _add_entry(self, title: Msg, icon: str, act: Callable[[], object]) -> QAction:
        entry = self.more.menu_shown.addAction("")
        entry.triggered.connect(lambda _=False: act())
        bind(self, (entry.setText, title))
        theme.bind_icon(self, entry.setIcon, icon, "text")
        return entry


def _about(row: RunRow, words: Catalogue) -> Iterator[str]:
    yield days(row, words)
    yield row.site
    yield row.room
    if row.area and row.area != row.site:
        yield row.area


def _badges(row: RunRow, labels: Labels) -> Iterator[Badge]:
    yield Badge(RUN_STATUS_LABELS[row.status], _TONES[row.status], STATUS_ICONS[row.status])
    yield Badge(labels(ListName.OFFER_KIND, row.kind), "plain", "school")
    if row.level:
        yield Badge(labels(ListName.LANGUAGE_LEVEL, row.level), "plain", "language")
    if row.pilot:
        yield Badge(_("Pilot"), "plain", "star")
    if not row.bookable:
        yield Badge(_("Without enrolment"), "plain", "door-enter")
    short = short_days(row.groups)
    if short:
        # Translators: on so many days there are too few carers for the children
        told = ngettext("Carers missing on {count} day", "Carers missing on {count} days", short)
        yield Badge(told, "warn", "alert-triangle")
