# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Consultations: record one, look one up, correct one, and the open office hour above all."""

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.contact_entry import EntryChoices
from amstrat_desktop.services.office_hours import OfficeHourCard, Summary
from amstrat_desktop.ui.consultations.correction_page import CorrectionPage
from amstrat_desktop.ui.consultations.list_page import ListPage
from amstrat_desktop.ui.consultations.office_hour_bar import OfficeHourBar
from amstrat_desktop.ui.consultations.office_hour_summary import OfficeHourSummary
from amstrat_desktop.ui.consultations.record_page import RecordPage
from amstrat_desktop.ui.consultations.table import NO_LABELS
from amstrat_desktop.ui.shell.doors import NewContactOf, ShowContacts
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.person_field import Asks
from amstrat_desktop.ui.widgets.stack import Stack

OFFICE_HOUR_KEY: Final = "F9"


class Part(IntEnum):
    """What is seen of the screen; the number of the page."""

    RECORD = 0
    LIST = 1
    CORRECTION = 2
    SUMMARY = 3


_TITLES: Final[dict[Part, tuple[Msg, Msg]]] = {
    Part.RECORD: (
        _("New consultation"),
        _("Everything about the person may stay empty. Ctrl+Return saves."),
    ),
    Part.LIST: (_("All consultations"), _("Find, read and correct what was recorded.")),
    Part.CORRECTION: (
        _("Correct a consultation"),
        _("The log names what was changed and by whom, not what it was before."),
    ),
    # Translators: Auswertung der offenen Sprechstunde
    Part.SUMMARY: (_("Open office hour"), _("What it came to.")),
}


class ConsultationsView(Page):
    """left: the screen is about to be left, keep what is typed. asked_*: from the window.

    asked_of: a new contact of a person on record. asked_counted: `ShowContacts`.
    """

    hour_toggled = Signal()
    asked_new = Signal()
    asked_save = Signal()
    asked_item = Signal(UUID)
    asked_of = Signal(UUID)
    asked_counted = Signal(object)
    left = Signal()
    reload_wanted = Signal()

    reload_on: Final = frozenset(
        {Kind.CONTACT, Kind.CODE, Kind.AREA, Kind.OFFICE_HOUR, Kind.REFERRAL}
    )

    def __init__(self, clock: Callable[[], datetime], asks: Asks) -> None:
        super().__init__(*_TITLES[Part.RECORD])
        # At 200 % the buttons need the room of a long title.
        self.title.setWordWrap(True)
        self._labels: Labels = NO_LABELS
        self.record: Final = RecordPage(clock, asks)
        self.list: Final = ListPage(lambda: office_day(clock()), asks)
        self.correction: Final = CorrectionPage(clock)
        self.summary: Final = OfficeHourSummary()
        self.hour_bar: Final = OfficeHourBar()
        self.start_hour: Final = Button(_("Start an office hour (F9)"), icon="clock")
        self.to_list: Final = Button(_("All consultations"), icon="list-check")
        self.to_record: Final = Button(_("New consultation"), kind="primary", icon="plus")
        self._parts = Stack()
        for part in (self.record, self.list, self.correction, self.summary):
            self._parts.addWidget(part)
        for button in (self.start_hour, self.to_list, self.to_record):
            self.buttons.addWidget(button)
        self.add(self.hour_bar)
        self.add(self._parts, stretch=1)
        self._connect()
        self.show_part(Part.RECORD)

    def keep(self, presenters: object) -> None:
        """Keep the presenters alive as long as the screen; Qt's signals don't."""
        self._presenters = presenters

    @property
    def part(self) -> Part:
        """What is seen."""
        return Part(self._parts.currentIndex())

    def show_part(self, part: Part) -> None:
        """Turn to another part."""
        self._parts.setCurrentIndex(part)
        title, sentence = _TITLES[part]
        self.title.say(title)
        self.say_subtitle(sentence)
        self.to_list.setVisible(part is Part.RECORD)
        self.to_record.setVisible(part in {Part.LIST, Part.SUMMARY})
        self._show_start()
        self.focus_start()

    def show_choices(self, choices: EntryChoices) -> None:
        """What can be chosen, for the parts that the form's presenter does not know."""
        self._labels = choices.labels
        self.list.show_choices(choices)
        self.hour_bar.show_areas(choices.areas)

    def show_hour(self, hour: OfficeHourCard | None) -> None:
        """Show the running office hour, or none."""
        self.hour_bar.show_hour(hour)
        self._show_start()

    def show_summary(self, summary: Summary) -> None:
        """Show what an office hour came to."""
        self.summary.show_summary(summary, self._labels)
        self.show_part(Part.SUMMARY)

    def show_entry(self) -> None:
        """Back to recording."""
        self.show_part(Part.RECORD)

    # What the window asks of a screen (ui/shell/protocols.py).

    def reload(self) -> None:
        """Records changed."""
        self.reload_wanted.emit()

    def leave(self) -> bool:
        """Keep what is typed; leaving is never refused."""
        self.left.emit()
        return True

    def open_item(self, item: object) -> None:
        """Show a contact, by its id, or those of a figure; or begin one of a person on record."""
        if isinstance(item, NewContactOf):
            self.show_part(Part.RECORD)
            self.asked_of.emit(item.person_id)
        elif isinstance(item, ShowContacts):
            self.show_part(Part.LIST)
            self.asked_counted.emit(item)
        elif isinstance(item, UUID):
            self.show_part(Part.LIST)
            self.asked_item.emit(item)

    def new_item(self) -> None:
        """Ctrl+N."""
        self.asked_new.emit()

    def save(self) -> None:
        """Ctrl+Return."""
        self.asked_save.emit()

    def go_back(self) -> bool:
        """Esc: what is half done first, then from a correction to the list, from the list to
        recording.
        """
        if self.part is Part.RECORD:
            return self.record.go_back()
        if self.part is Part.CORRECTION:
            self.correction.closed.emit()
        elif not (self.part is Part.LIST and self.list.go_back()):
            self.show_part(Part.RECORD)
        return True

    def focus_start(self) -> None:
        """Put the cursor where work begins in the part that is seen."""
        part: RecordPage | ListPage | CorrectionPage | OfficeHourSummary
        part = (self.record, self.list, self.correction, self.summary)[self.part]
        part.focus_start()

    def _connect(self) -> None:
        self.start_hour.clicked.connect(self.hour_toggled)
        self.to_list.clicked.connect(lambda: self.show_part(Part.LIST))
        self.to_record.clicked.connect(lambda: self.show_part(Part.RECORD))
        self.summary.closed.connect(self.show_entry)
        self.record.opened.connect(self.open_item)
        QShortcut(
            QKeySequence(OFFICE_HOUR_KEY),
            self,
            self.hour_toggled.emit,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def _show_start(self) -> None:
        self.start_hour.setVisible(self.part is Part.RECORD and self.hour_bar.isHidden())
