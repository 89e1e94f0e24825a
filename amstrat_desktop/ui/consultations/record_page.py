# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Recording a contact: the form, what to do with it, and the contacts of today below."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.contact_entry import CodeUsed, EntryChoices
from amstrat_desktop.services.contact_list import ContactRow
from amstrat_desktop.ui.consultations.columns import GrowingScroll
from amstrat_desktop.ui.consultations.entry import Entry
from amstrat_desktop.ui.consultations.form import EntryForm
from amstrat_desktop.ui.consultations.table import ContactRows
from amstrat_desktop.ui.show_around.stops import mark_stop
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.person_field import Asks
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.two_parts import TwoParts

_PAUSE_MS: Final = 300
_FOOTER: Final = 80
_TODAY: Final = 140
"""Pixels at 100 %: the header and two contacts of today."""


class RecordPage(QWidget):
    """save: refer afterwards or not. cleared: empty the form. opened: a contact of today.

    inform_wanted: the information sheet is handed out.
    code_typed: a recognition code, after a pause. person_chosen: a UUID, or None for nobody.
    """

    save = Signal(bool)
    cleared = Signal()
    code_typed = Signal(str)
    person_chosen = Signal(object)
    opened = Signal(UUID)
    inform_wanted = Signal()

    def __init__(self, clock: Callable[[], datetime], asks: Asks) -> None:
        super().__init__()
        self.form: Final = EntryForm(clock, asks)
        self.form.person_chosen.connect(self.person_chosen)
        guard_note(self.form.note, self.form.note_hint)
        self._code_pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._code_pause.timeout.connect(lambda: self.code_typed.emit(self.form.code.text()))
        self.form.code.textChanged.connect(lambda _: self._code_pause.start())
        self.more: Final = Button(_("More details"), kind="quiet", icon="chevron-down")
        self.more.clicked.connect(self._toggle)
        # Translators: opens the field for somebody on record (the contact is anonymous without)
        self.person_button: Final = Button(_("Person …"), kind="quiet", icon="user")
        self.person_button.clicked.connect(self.form.person.ask)
        self.inform: Final = IconButton(_("Hand out the information sheet"), "info-circle")
        self.inform.clicked.connect(self.inform_wanted)
        self._clear = Button(_("Clear"), kind="quiet")
        self._clear.clicked.connect(self.cleared)
        self._refer = Button(_("Save and refer …"), icon="send")
        self._refer.clicked.connect(lambda: self.save.emit(True))
        self.save_button: Final = Button(_("Save"), kind="primary")
        mark_stop(self.form.quick, "quick")
        mark_stop(self._refer, "refer")
        self.save_button.clicked.connect(lambda: self.save.emit(False))
        self.today_rows: Final = ContactRows(today=True)
        self.today: Final = TableView(_("Contacts of today"), self.today_rows)
        self.today.opened.connect(lambda row: self.opened.emit(row.id))
        self._arrange()

    def show_choices(self, choices: EntryChoices) -> None:
        """Offer what can be chosen."""
        self.today_rows.labels = choices.labels
        self.form.show_choices(choices)

    def entry(self) -> Entry:
        """What stands in the form now."""
        return self.form.entry()

    def set_entry(self, entry: Entry) -> None:
        """Show another entry, the details behind “More details” again."""
        self.form.set_entry(entry)

    def fill_entry(self, entry: Entry) -> None:
        """Put more into the form that somebody is filling in."""
        self.form.fill(entry)

    def take_pending(self) -> None:
        """Take the word in the quick line that was not followed by a space."""
        self.form.quick.take_pending()

    def show_today(self, rows: Sequence[ContactRow]) -> None:
        """The contacts of today, the latest first."""
        self.today_rows.show_rows(rows)
        self._make_room()

    def show_code_used(self, used: CodeUsed | None) -> None:
        """Whether earlier contacts have this recognition code."""
        hint = None
        if used is not None:
            hint = _(
                "Used before, last on {day}. Somebody else may have chosen the same word.",
                day=office_day(used.last_at),
            )
        self.form.code_hint.show_hint(hint)

    def mark_field(self, field: str, message: Msg) -> bool:
        """Say what is wrong with a field, and bring it into view."""
        known = self.form.mark_field(field, message)
        focused = self.form.focusWidget()
        if known and focused is not None:
            self._scroll.ensureWidgetVisible(focused)
        return known

    def set_busy(self, *, on: bool) -> None:
        """Saving is under way."""
        for button in (self.save_button, self._refer):
            button.setEnabled(not on)

    def go_back(self) -> bool:
        """Esc: drop the word in the quick line; False where there is none."""
        return self.form.quick.drop_pending()

    def focus_start(self) -> None:
        """Put the cursor where work begins."""
        self.form.focus_start()
        self._scroll.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _arrange(self) -> None:
        content = QVBoxLayout()
        content.setContentsMargins(24, 20, 20, 8)
        content.addWidget(self.form)
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        self._scroll = GrowingScroll(content)
        self._scroll.content_changed.connect(self._make_room)
        inside.addWidget(self._scroll)
        footer = TwoParts(
            strip(self.more, self.person_button, self._clear, self.inform, 1),
            strip(self._refer, self.save_button),
        )
        footer.setContentsMargins(14, 8, 24, 20)
        inside.addWidget(footer)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(card)
        page.addWidget(self.today, 1)
        page.addStretch(0)
        theme.bind_paint(self, lambda _: self.today.setMinimumHeight(theme.px(_TODAY)))

    def _toggle(self) -> None:
        on = not self.form.expanded
        self.form.show_details(on=on)
        self.more.say(_("Fewer details") if on else _("More details"))
        self.more.set_icon("chevron-up" if on else "chevron-down")

    def _make_room(self) -> None:
        """The form comes first: the contacts of today are seen where it needs no scrolling."""
        needed = self._scroll.sizeHint().height() + theme.px(_FOOTER + _TODAY)
        roomy = self.height() >= needed
        self.today.setVisible(roomy and self.today_rows.rowCount() > 0)
