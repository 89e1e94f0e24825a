# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One booking in the list: who, which places, the next step, and the others in a menu."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.bookings import (
    BOOKING_STATUS_LABELS,
    ENDED,
    BookingStatus,
)
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.offers.booking_records import BookingRow
from amstrat_desktop.services.offers.invitations import INVITED
from amstrat_desktop.ui.offers.bookings.presenter import BookingsFile
from amstrat_desktop.ui.offers.bookings.words import (
    SOON_DAYS,
    STATUS_ICONS,
    about_line,
    cannot_offer,
    name_line,
    term_words,
)
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton
from amstrat_desktop.ui.widgets.two_parts import TwoParts

_S: Final = BookingStatus


@dataclass(frozen=True, slots=True)
class Action:
    """A step that a line offers. ends: a reason is asked first."""

    status: BookingStatus
    title: Msg
    icon: str

    @property
    def ends(self) -> bool:
        """Whether the booking is over after it."""
        return self.status in {_S.DROPPED, _S.DECLINED, _S.WITHDRAWN}


OFFER: Final = Action(_S.OFFERED, _("Offer the place"), "clock")
BOOK: Final = Action(_S.CONFIRMED, _("Book the place"), "check")
# Translators: die Person nimmt den angebotenen Platz an
YES: Final = Action(_S.CONFIRMED, _("They say yes"), "check")
TAKES_PART: Final = Action(_S.ACTIVE, _("They take part"), "player-play")
TRIAL: Final = Action(_S.TRIAL, _("They try it out"), "eye")
DONE: Final = Action(_S.COMPLETED, _("Completed"), "star")
WAIT: Final = Action(_S.WAITING, _("Put on the waiting list"), "list-check")
WITHDRAW: Final = Action(_S.WITHDRAWN, _("They do not want it any more …"), "arrow-back-up")
DECLINE: Final = Action(_S.DECLINED, _("Turn down …"), "ban")
DROP: Final = Action(_S.DROPPED, _("They stopped coming …"), "player-stop")

ACTIONS: Final[dict[BookingStatus, tuple[Action, ...]]] = {
    _S.REQUESTED: (OFFER, BOOK, WAIT, WITHDRAW, DECLINE),
    _S.WAITING: (OFFER, BOOK, WITHDRAW, DECLINE),
    _S.OFFERED: (YES, WITHDRAW, WAIT, DECLINE),
    _S.CONFIRMED: (TAKES_PART, TRIAL, DONE, WITHDRAW, DECLINE),
    _S.TRIAL: (TAKES_PART, DONE, DROP),
    _S.ACTIVE: (DONE, DROP),
}
"""The first stands as a button, the others in the menu."""


class BookingLine(QWidget):
    """stepped(Action), change, reopen, person, signal, invite: what is wanted of this booking."""

    stepped = Signal(object)
    change = Signal()
    reopen = Signal()
    person = Signal()
    signal = Signal()
    invite = Signal()

    def __init__(self, row: BookingRow, file: BookingsFile) -> None:
        super().__init__()
        self.row: Final = row
        self._file = file
        self._check = file.proposed.checks.get(row.id)
        self.first: Button | None = None
        self.menu: Final = MenuButton(_("More"), "dots")
        bind(self.menu, (self.menu.setAccessibleDescription, partial(name_line, row)))
        parts: list[QWidget] = [*self._badges(), *self._buttons(), self.menu]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(TwoParts(self._words(), strip(*parts)))

    def put(self, form: QWidget | None) -> None:
        """Show a form below the words."""
        layout = self.layout()
        if form is not None and layout is not None:
            layout.addWidget(form)
            form.show()

    def _words(self) -> QWidget:
        row, labels = self.row, self._file.labels
        words = QWidget()
        line = QHBoxLayout(words)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        if row.position is not None:
            # Translators: {position}. (Platz auf der Warteliste)
            place = Label(
                pgettext("waiting list", "{position}.", position=row.position), kind="title"
            )
            bind(place, (place.setAccessibleName, _("Position {position}", position=row.position)))
            line.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        name = Label(partial(name_line, row), kind="strong", wrap=True)
        about = Label(partial(about_line, row, labels, self._check), kind="muted", wrap=True)
        column.addWidget(name)
        column.addWidget(about)
        line.addLayout(column, 1)
        return words

    def _badges(self) -> list[QWidget]:
        row = self.row
        if row.status is _S.OFFERED and row.offered_until is not None:
            left = (row.offered_until - self._file.today).days
            text = term_words(row.offered_until, self._file.today)
            return [Badge(text, "warn" if left <= SOON_DAYS else "plain", "clock")]
        if row.status in {_S.CONFIRMED, _S.TRIAL, _S.ACTIVE}:
            return [Badge(BOOKING_STATUS_LABELS[row.status], "ok", STATUS_ICONS[row.status])]
        if row.status is _S.WAITING and row.waits_for_childcare:
            return [Badge(_("Waits for childcare"), "warn", "baby-carriage")]
        return []

    def _buttons(self) -> list[QWidget]:
        row = self.row
        offered = ACTIONS.get(row.status, ())
        menu = self.menu.menu_shown
        if row.restricted:
            offered = ()
        for at, action in enumerate(offered):
            if at == 0:
                self.first = Button(action.title, icon=action.icon)
                bind(self.first, (self.first.setAccessibleDescription, partial(name_line, row)))
                self.first.clicked.connect(lambda _=False, action=action: self.stepped.emit(action))
            else:
                entry = _entry(menu, action.title, action.icon, partial(self.stepped.emit, action))
                entry.setEnabled(action is not BOOK or self._why_not() is None)
        self._say_why_not()
        if row.status in ENDED and self._file.bookable and not row.restricted:
            self.first = Button(_("Reopen"), icon="arrow-back-up")
            bind(self.first, (self.first.setAccessibleDescription, partial(name_line, row)))
            self.first.clicked.connect(self.reopen)
        if row.status not in ENDED and not row.restricted:
            _entry(menu, _("Change the booking"), "pencil", self.change.emit)
        if row.status in INVITED and not row.restricted:
            _entry(menu, _("Invitation or reminder …"), "mail", self.invite.emit)
        if row.person_id is not None:
            _entry(menu, _("Open the record"), "user", self.person.emit)
        if row.need_signal_id is not None:
            _entry(menu, _("Open the need signal"), "speakerphone", self.signal.emit)
        self.menu.setVisible(bool(menu.actions()))
        return [] if self.first is None else [self.first]

    def _why_not(self) -> Msg | None:
        """Why somebody on the waiting list can't be offered a place now."""
        return None if self._check is None else cannot_offer(self._check)

    def _say_why_not(self) -> None:
        why = self._why_not()
        if self.first is not None and why is not None:
            self.first.setEnabled(False)
            bind(
                self.first,
                (self.first.setToolTip, why),
                (self.first.setAccessibleDescription, why),
            )


class EndForm(InlineForm):
    """Why a booking ends; the first reason can be tapped, nothing is typed."""

    def __init__(self, row: BookingRow, action: Action, reasons: tuple[Option, ...]) -> None:
        super().__init__(_QUESTIONS[action.status], save=_SAVE[action.status])
        self.row: Final = row
        self.action: Final = action
        self.reason: Final = OneOf[str](_("Why?"))
        self.reason.show_choices(
            Choice(one.code, one.label)
            for one in reasons
            if one.code not in _BY_ITSELF and (action is DROP or one.code not in _AT_THE_END)
        )
        self.ask("reason", _("Why?"), self.reason)


_BY_ITSELF: Final = frozenset({"term_over", "cancelled"})
"""Reasons that the program writes: the term passed, the run was cancelled."""
_AT_THE_END: Final = frozenset({"success"})
_QUESTIONS: Final[dict[BookingStatus, Msg]] = {
    _S.WITHDRAWN: _("They do not want the place any more"),
    _S.DECLINED: _("Turn the booking down"),
    _S.DROPPED: _("They stopped coming"),
}
_SAVE: Final[dict[BookingStatus, Msg]] = {
    _S.WITHDRAWN: _("Withdraw the booking"),
    _S.DECLINED: _("Turn down"),
    _S.DROPPED: _("End the booking"),
}


def _entry(menu: QMenu, title: Msg, icon: str, act: Callable[[], object]) -> QAction:
    entry = menu.addAction("")
    bind(menu, (entry.setText, title))
    theme.bind_icon(menu, entry.setIcon, icon, "text")
    entry.triggered.connect(lambda _checked=False: act())
    return entry
