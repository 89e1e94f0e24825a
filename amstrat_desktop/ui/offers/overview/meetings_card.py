# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The meetings of a run, with what can be done with the chosen one."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, pgettext
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.services.offers.run_records import RunCard
from amstrat_desktop.services.offers.sessions import SessionDraft, SessionRow
from amstrat_desktop.ui.offers.overview.meeting_form import MeetingForm
from amstrat_desktop.ui.offers.overview.presenter import RunOverview, draft_of
from amstrat_desktop.ui.offers.overview.words import meeting_status, meeting_what, meeting_when
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.inline_form import InlineForm, ReasonForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import Column, RowsModel

LEAST_HEIGHT: Final = 372
"""Pixels at 100 %: the header and five meetings."""
WEEK: Final = timedelta(days=7)
_OVER: Final = frozenset({RunStatus.ENDED, RunStatus.CANCELLED})

COLUMNS: Final = (
    Column[SessionRow](_("When"), meeting_when, width=136),
    Column[SessionRow](_("Topic and room"), meeting_what, width=0),
    Column[SessionRow](_("Status"), meeting_status, width=148),
)


class _MeetingsTable(TableView[SessionRow]):
    """delete_pressed: the chosen meeting is off."""

    delete_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


class MeetingsCard(Card):
    """added(draft), edited(row, draft), cancelled(row, reason), restored(row), removed(row)."""

    added = Signal(object)
    edited = Signal(object, object)
    cancelled = Signal(object, str)
    restored = Signal(object)
    removed = Signal(object)

    def __init__(self, now: Callable[[], datetime], today: Callable[[], date]) -> None:
        # Translators: Termine (meetings of a course)
        super().__init__(_("Meetings"))
        self._now, self._today = now, today
        self._overview: RunOverview | None = None
        self.form: InlineForm | None = None
        self.table: Final = _MeetingsTable(_("Meetings"), RowsModel(COLUMNS), lines=2)
        # Translators: weiteren Termin anlegen
        self.add_meeting: Final = Button(_("Add a meeting"), icon="plus")
        self.edit: Final = Button(_("Change"), icon="pencil")
        # Translators: dieser Termin fällt aus
        self.cancel: Final = Button(pgettext("meeting", "Is off"), icon="ban")
        # Translators: dieser Termin findet doch statt
        self.restore: Final = Button(_("Hold it after all"), icon="arrow-back-up")
        self.remove: Final = Button(_("Take away"), kind="quiet", icon="trash")
        self._closed = Label(
            _("The run is over: its meetings stay as they were."), kind="muted", wrap=True
        )
        self._arrange()
        self._connect()

    def show_overview(self, overview: RunOverview) -> None:
        """Show the meetings; a form that is open stays."""
        other = self._overview is None or self._overview.card.id != overview.card.id
        if other:
            self.close_form()
        self._overview = overview
        chosen = None if other else self.table.current()
        self.table.rows.show_rows(overview.meetings)
        self._choose(overview, chosen)
        self._show_buttons()

    def clear(self) -> None:
        """Let go of what was shown."""
        self._overview = None
        self.close_form()
        self.table.rows.clear()

    def begin(self) -> None:
        """A new meeting: a week after the last one, as long as the others."""
        overview = self._overview
        if overview is None or not self._may_change:
            return
        card, last = overview.card, next(reversed(overview.meetings), None)
        draft = SessionDraft(duration=card.draft.duration)
        if last is not None:
            draft = SessionDraft(last.starts_at + WEEK, last.duration, last.room_id)
        form = MeetingForm(draft, overview.rooms, self._today, new=True)
        self._show_form(form, lambda: self.added.emit(form.draft()))

    def close_form(self) -> None:
        """The list again."""
        form, self.form = self.form, None
        if form is not None:
            cursor = QApplication.focusWidget()
            had_cursor = cursor is not None and form.isAncestorOf(cursor)
            form.hide()
            form.deleteLater()
            if had_cursor:
                self.table.setFocus()
        self._place.hide()
        self.table.show()
        self._show_buttons()

    @property
    def _card(self) -> RunCard | None:
        return None if self._overview is None else self._overview.card

    @property
    def _may_change(self) -> bool:
        card = self._card
        return card is not None and card.status not in _OVER

    def _choose(self, overview: RunOverview, chosen: SessionRow | None) -> None:
        """The meeting that was chosen, else the next one."""
        keys = [row.id for row in overview.meetings]
        now = self._now()
        ahead = (at for at, row in enumerate(overview.meetings) if row.starts_at >= now)
        if chosen is not None and chosen.id in keys:
            self.table.choose(keys.index(chosen.id))
        elif keys:
            self.table.choose(next(ahead, len(keys) - 1))

    def _show_buttons(self) -> None:
        row = self.table.current()
        free = self._may_change and self.form is None
        off = row is not None and row.status is SessionStatus.CANCELLED
        chosen = free and row is not None
        self.add_meeting.setVisible(free)
        self.edit.setVisible(chosen and not off)
        held = row is not None and row.status is SessionStatus.HELD
        self.cancel.setVisible(chosen and not off and not held)
        self.restore.setVisible(chosen and off)
        by_hand = row is not None and row.rule_day is None and not row.visited
        several = self.table.rows.rowCount() > 1
        self.remove.setVisible(chosen and by_hand and several)
        self._buttons.setVisible(free)
        self._closed.setVisible(self._overview is not None and not self._may_change)

    def _edit(self) -> None:
        row, overview = self.table.current(), self._overview
        if row is None or overview is None or not self._may_change:
            return
        if row.status is SessionStatus.CANCELLED:
            return
        form = MeetingForm(draft_of(row), overview.rooms, self._today, new=False)
        self._show_form(form, lambda: self.edited.emit(row, form.draft()))

    def _cancel(self) -> None:
        row = self.table.current()
        if row is None or self.cancel.isHidden():
            return
        form = ReasonForm(
            _("Why is the meeting of {moment} off?", moment=row.starts_at),
            # Translators: Termin absagen
            save=_("The meeting is off"),
        )
        self._show_form(form, lambda: self.cancelled.emit(row, form.reason()))

    def _show_form(self, form: InlineForm, save: Callable[[], object]) -> None:
        self.close_form()
        self.form = form
        self._form_place.addWidget(form)
        self._place.show()
        form.show()
        form.submitted.connect(save)
        form.given_up.connect(self.close_form)
        self.table.hide()
        self._show_buttons()
        form.focus_start()

    def _restore(self) -> None:
        row = self.table.current()
        if row is not None:
            self.restored.emit(row)

    def _remove(self) -> None:
        row = self.table.current()
        if row is not None:
            self.removed.emit(row)

    def _arrange(self) -> None:
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, spacing=8)
        for button in (self.add_meeting, self.edit, self.cancel, self.restore, self.remove):
            flow.addWidget(button)
        let_flow(self._buttons)
        self._place = QWidget()
        self._form_place = QVBoxLayout(self._place)
        self._form_place.setContentsMargins(0, 0, 0, 0)
        self.add(self._buttons, self._closed, self._place, self.table)
        self._place.hide()
        self._closed.hide()
        theme.bind_paint(self, lambda _: self.table.setMinimumHeight(theme.px(LEAST_HEIGHT)))

    def _connect(self) -> None:
        self.add_meeting.clicked.connect(self.begin)
        self.edit.clicked.connect(self._edit)
        self.cancel.clicked.connect(self._cancel)
        self.restore.clicked.connect(self._restore)
        self.remove.clicked.connect(self._remove)
        self.table.opened.connect(lambda _row: self._edit())
        self.table.delete_pressed.connect(self._cancel)
        self.table.chosen.connect(lambda _row: self._show_buttons())
