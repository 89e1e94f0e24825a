# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether there is a place for everybody, part by part, and what can be done now."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext
from amstrat_desktop.base.vocabulary.bookings import Missing
from amstrat_desktop.services.offers.booking_drafts import WORDS_LIMIT
from amstrat_desktop.services.offers.booking_records import BookingCheck, ChildDraft, Wanted
from amstrat_desktop.ui.offers.booking.words import (
    FIELD_NAMES,
    ahead_words,
    child_title,
    child_words,
    clash_words,
    parent_words,
    short_words,
    why_not,
)
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind, interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.place import Place

_ICON: Final = 20


class PartLine(QWidget):
    """One part of the booking with a tick or a cross, in words, too."""

    def __init__(self, title: Text, said: Msg, *, there: bool | None) -> None:
        super().__init__()
        picture = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, kind="strong", wrap=True))
        words.addWidget(Label(said, wrap=True))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        icon, ink = ("check", "ok") if there else ("x", "danger")
        if there is None:
            icon, ink = "help-circle", "warn"

        def show(found: QIcon) -> None:
            side = theme.px(_ICON)
            picture.setPixmap(found.pixmap(side, side))

        theme.bind_icon(self, show, icon, ink)


class CheckCard(Form):
    """wanted: somebody decided. changed: the reason to come all the same was written.
    open_wanted: the booking that exists already.
    """

    wanted = Signal(object)
    changed = Signal()
    open_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._check: BookingCheck | None = None
        self._said: tuple[Text, ...] = ()
        self._reason: Msg | None = None
        self._new = True
        self.alone: Final = NoteEdit(limit=WORDS_LIMIT, lines=2)
        self.hint: Final = HintLine()
        guard_note(self.alone, self.hint)
        self._parts = Place(spacing=10)
        self._remarks = Place(spacing=10)
        self._why = Label(kind="muted", wrap=True)
        # Translators: Plätze bestätigen (parent and children)
        self.confirm: Final = Button(_("Book the places"), kind="primary", icon="check")
        # Translators: Plätze anbieten (bis zu einer Frist)
        self.offer: Final = Button(_("Offer the places"), icon="clock")
        # Translators: auf die Warteliste setzen
        self.wait: Final = Button(_("Waiting list"), icon="list-check")
        self.ask: Final = Button(_("Only note the request"), kind="quiet")
        self.open_other: Final = Button(_("Open that booking"), kind="quiet", icon="arrow-right")
        self._arrange()
        self._connect()
        self.show_check(None, ())

    @property
    def check(self) -> BookingCheck | None:
        """What is shown."""
        return self._check

    def set_new(self, *, new: bool) -> None:
        """Whether a booking is made, or one that exists is changed."""
        self._new = new
        for part in (self.confirm, self.offer, self.wait, self.ask, self._line):
            part.setVisible(new)

    def show_check(
        self,
        check: BookingCheck | None,
        children: Sequence[ChildDraft],
        bands: Sequence[Text | None] = (),
    ) -> None:
        """None: nothing can be said yet."""
        self._check = check
        lines: list[QWidget] = []
        if check is None:
            lines.append(Label(_("Choose an offer: then it stands here."), kind="muted", wrap=True))
        else:
            lines += _lines(check, children, bands)
        self._parts.fill(lines)
        self._show_remarks(check)
        self._alone_field.setVisible(
            bool(self.alone.text() or (check is not None and _is_without(check)))
        )
        self._show_decision(check)

    def focus_decision(self) -> None:
        """Put the cursor on what can be pressed now."""
        button = self.confirm if self.confirm.isEnabled() else self.wait
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_remarks(self, check: BookingCheck | None) -> None:
        said: list[Text] = []
        if check is not None:
            found = (ahead_words(check), short_words(check.short_on), clash_words(check.clashes))
            said = [each for each in found if each is not None]
        self._remarks.fill([_Remark(each) for each in said])
        for text in said:
            if _plain(text) not in map(_plain, self._said):
                announce(self, text if isinstance(text, Msg) else _("Something else to mind."))
        self._said = tuple(said)

    def _show_decision(self, check: BookingCheck | None) -> None:
        reason = _("Choose an offer first.") if check is None else why_not(check)
        closed = check is None or check.closed is not None or check.already is not None
        for button, stopped in (
            (self.confirm, reason is not None),
            (self.offer, reason is not None),
            (self.wait, closed),
            (self.ask, closed),
        ):
            button.setEnabled(not stopped)
            why: Text = reason if stopped and reason is not None else _nothing
            bind(button, (button.setToolTip, why), (button.setAccessibleDescription, why))
        self._why.setVisible(reason is not None and check is not None)
        if reason != self._reason and check is not None:
            announce(self, reason or _("There is a place for everybody."))
        self._reason = reason
        if reason is not None:
            self._why.say(reason)
        self.open_other.setVisible(check is not None and check.already is not None)

    def _connect(self) -> None:
        for button, wanted in (
            (self.confirm, Wanted.PLACE),
            (self.offer, Wanted.OFFER),
            (self.wait, Wanted.WAIT),
            (self.ask, Wanted.ASK),
        ):
            button.clicked.connect(lambda _=False, wanted=wanted: self.wanted.emit(wanted))
        self.alone.changed.connect(self.changed)
        self.open_other.clicked.connect(self._open_other)

    def _open_other(self) -> None:
        if self._check is not None and self._check.already is not None:
            self.open_wanted.emit(self._check.already)

    def _arrange(self) -> None:
        card = Card(_("A place for everybody?"))
        self._line = line()
        self._alone_field = self.field(
            "alone_reason",
            Field(
                FIELD_NAMES["alone_reason"],
                self.alone,
                help_text=_("For example: a grandmother looks after the child."),
            ),
        )
        card.add(self._parts, self._remarks, self._alone_field, self.hint, self._line, self._why)
        others = QWidget()
        flow = FlowLayout(others, spacing=8)
        let_flow(others)
        for button in (self.offer, self.wait, self.ask, self.open_other):
            flow.addWidget(button)
        card.add(self.confirm, others)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)


class _Remark(QWidget):
    """Something to mind that stops nobody."""

    def __init__(self, text: Text) -> None:
        super().__init__()
        picture = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, wrap=True), 1)

        def show(found: QIcon) -> None:
            side = theme.px(_ICON)
            picture.setPixmap(found.pixmap(side, side))

        theme.bind_icon(self, show, "alert-triangle", "warn")


def _lines(
    check: BookingCheck, children: Sequence[ChildDraft], bands: Sequence[Text | None]
) -> list[QWidget]:
    # Translators: der Platz des Elternteils im Kurs
    parent = pgettext("booking", "Parent")
    if not children:
        # Translators: der Platz der Person im Kurs (ohne Kinder)
        parent = pgettext("booking", "Person")
    lines: list[QWidget] = [
        PartLine(parent, parent_words(check), there=check.parent.missing is None)
    ]
    for part, child in zip(check.children, children, strict=False):
        at = part.child or 0
        band = bands[at] if at < len(bands) else None
        known = bool(child.birth_year)
        there = part.missing is None if known and part.missing is not Missing.UNCLEAR else None
        lines.append(
            PartLine(child_title(at + 1, child, band), child_words(part, child), there=there)
        )
    return lines


def _is_without(check: BookingCheck) -> bool:
    """A child surely has no place; where only the month is missing, that is asked first."""
    return any(part.missing is not Missing.UNCLEAR for part in check.without_place)


def _plain(text: Text) -> str:
    return text(interface.words) if callable(text) else interface.words.text(text)


def _nothing(_words: Catalogue) -> str:
    return ""
