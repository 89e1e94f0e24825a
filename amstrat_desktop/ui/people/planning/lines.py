# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the panel's lists are made of: one line for each task, appointment and attempt."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, pgettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.planning import (
    APPOINTMENT_STATUS_LABELS,
    ATTEMPT_LABELS,
    AppointmentStatus,
)
from amstrat_desktop.services.appointment_list import AppointmentRow
from amstrat_desktop.services.attempts import AttemptRow
from amstrat_desktop.services.follow_up_list import FollowUpRow
from amstrat_desktop.services.planning_days import LATER_LABELS
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.people.planning import words as texts
from amstrat_desktop.ui.theme import ICON_SIZE, theme
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import line
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton
from amstrat_desktop.ui.widgets.place import empty_layout
from amstrat_desktop.ui.widgets.two_parts import TwoParts

FIRST: Final = 6
"""Lines of a list that are shown until somebody asks for all."""


class Lines(QWidget):
    """Lines below each other with hair lines between; behind a button the rest of them."""

    def __init__(self, nothing: Msg) -> None:
        super().__init__()
        self._nothing = Label(nothing, kind="muted", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._rest: list[QWidget] = []
        self.more: Final = Button(_("Show all"), kind="quiet", icon="chevron-down")
        self.more.clicked.connect(self._show_rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._nothing)
        column.addLayout(self._column)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_lines(())

    def show_lines(self, lines: Iterable[QWidget]) -> None:
        """Show these instead of those before."""
        opened = self.more.isHidden() and bool(self._rest)
        empty_layout(self._column)
        self._rest = []
        count = 0
        for one in lines:
            count += 1
            parts = [one] if count == 1 else [line(), one]
            for part in parts:
                self._column.addWidget(part)
                part.setVisible(count <= FIRST or opened)
                if count > FIRST:
                    self._rest.append(part)
        self._nothing.setVisible(not count)
        self.more.say(ngettext("Show all {count}", "Show all {count}", count))
        self.more.setVisible(bool(self._rest) and not opened)

    def _show_rest(self) -> None:
        for part in self._rest:
            part.show()
        self.more.hide()


class _Line(QWidget):
    """A picture, two lines of words, and what can be done at the far end."""

    def __init__(self, icon: str, first: Text, second: Text | None) -> None:
        super().__init__()
        self._picture = QLabel()
        self.title: Final = Label(first, kind="strong", wrap=True)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.title)
        if second is not None:
            words.addWidget(Label(second, kind="muted", wrap=True))
        said = QWidget()
        said.setLayout(words)
        actions = QWidget()
        self.row: Final = QHBoxLayout(actions)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(12)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 6, 0, 6)
        whole.setSpacing(12)
        whole.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addWidget(TwoParts(said, actions), 1)
        theme.bind_icon(self, self._show_icon, icon, "muted")

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(ICON_SIZE)
        self._picture.setPixmap(icon.pixmap(side, side))


class TaskLine(_Line):
    """done, edited, put_off(Later), reopened: what somebody wants with this task."""

    done = Signal()
    edited = Signal()
    put_off = Signal(object)
    reopened = Signal()

    def __init__(self, row: FollowUpRow, today: date) -> None:
        icon = "check" if row.done_at else "clock"
        super().__init__(icon, row.title, lambda words: _about_task(row, today, words))
        if row.done_at is not None:
            back = Button(_("Open again"), kind="quiet", icon="arrow-back-up")
            back.clicked.connect(self.reopened)
            self.row.addWidget(back)
            return
        if row.due_on < today:
            self.row.addWidget(Badge(_("Overdue"), "warn", "alert-triangle"))
        # Translators: erledigt (button that marks a task as done)
        self.done_button: Final = Button(pgettext("task", "Done"), icon="check")
        bind(
            self.done_button,
            (self.done_button.setAccessibleName, _("Done: {task}", task=row.title)),
        )
        self.done_button.clicked.connect(self.done)
        self.row.addWidget(self.done_button)
        more = MenuButton(_("More about: {task}", task=row.title), "dots")
        for choice, label in LATER_LABELS.items():
            entry(
                more,
                _("Put off: {day}", day=label),
                "clock",
                partial(self.put_off.emit, choice),
            )
        entry(more, _("Change, or give to a colleague"), "pencil", self.edited.emit)
        self.row.addWidget(more)


class AppointmentLine(_Line):
    """ended(AppointmentStatus), moved, edited, paper, referral: what somebody wants with it."""

    ended = Signal(object)
    moved = Signal()
    edited = Signal()
    paper = Signal()
    referral = Signal()

    def __init__(self, row: AppointmentRow, today: date) -> None:
        super().__init__(
            "calendar-event",
            lambda words: texts.short_moment(row, words),
            lambda words: _about_appointment(row, words),
        )
        self.row.addWidget(_badge(row, today))
        if row.of_referral:
            door = Button(_("Open the referral"), kind="quiet", icon="send")
            door.clicked.connect(self.referral)
            self.row.addWidget(door)
        self.row.addWidget(self._menu(row))

    def _menu(self, row: AppointmentRow) -> MenuButton:
        menu = MenuButton(_("More about the appointment on {moment}", moment=row.starts_at), "dots")
        planned = row.status is AppointmentStatus.PLANNED
        if planned and not row.of_referral:
            for status, label, icon in END_STEPS:
                entry(menu, label, icon, partial(self.ended.emit, status))
            entry(menu, _("Move"), "arrow-right", self.moved.emit)
            entry(menu, _("Change"), "pencil", self.edited.emit)
        entry(menu, _("Card and calendar"), "printer", self.paper.emit)
        return menu


class AttemptLine(_Line):
    """One attempt to reach the person."""

    def __init__(self, row: AttemptRow) -> None:
        super().__init__(
            texts.RESULT_ICONS[row.result],
            ATTEMPT_LABELS[row.result],
            lambda words: texts.way_tried(row, words),
        )


class AheadCard(QFrame):
    """The next appointment, large. The same intents as a line's."""

    ended = Signal(object)
    moved = Signal()
    edited = Signal()
    paper = Signal()
    referral = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._picture = QLabel()
        self._heading = Label(_("Next appointment"), kind="muted")
        self.when: Final = Label(kind="title", wrap=True)
        self.where: Final = Label(wrap=True)
        steps = QWidget()
        self._buttons = FlowLayout(steps, spacing=8)
        let_flow(steps)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self._heading, self.when, self.where):
            words.addWidget(part)
        words.addSpacing(8)
        words.addWidget(steps)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 18, 24, 18)
        row.setSpacing(18)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        bind(self, (self.setAccessibleName, _("Next appointment")))
        theme.bind_icon(self, self._show_icon, "calendar-event", "primary")

    def show_row(self, row: AppointmentRow | None, now: datetime) -> None:
        """Show it; nothing where none is planned. now: one that began asks how it went."""
        self.setVisible(row is not None)
        empty_layout(self._buttons)
        if row is None:
            return
        self.when.say(lambda words: texts.day_and_time(row, words))
        self.where.say(lambda words: texts.what(row, words))
        self.where.setVisible(bool(self.where.text()))
        for button in self._steps(row, now):
            self._buttons.addWidget(button)
            button.show()

    def _steps(self, row: AppointmentRow, now: datetime) -> Sequence[Button]:
        card = Button(_("Card and calendar"), kind="primary", icon="printer")
        card.clicked.connect(self.paper)
        if row.of_referral:
            door = Button(_("Open the referral"), icon="send")
            door.clicked.connect(self.referral)
            return (card, door)
        move = Button(_("Move"), icon="arrow-right")
        move.clicked.connect(self.moved)
        more = MenuButton(_("What became of it"), "dots")
        for status, label, icon in END_STEPS:
            entry(more, label, icon, partial(self.ended.emit, status))
        entry(more, _("Change"), "pencil", self.edited.emit)
        if row.starts_at > now:
            return (card, move, more)
        went = []
        for status, label, icon in END_STEPS[:2]:
            button = Button(label, icon=icon)
            button.clicked.connect(partial(self.ended.emit, status))
            went.append(button)
        return (*went, card, more)

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(40)
        self._picture.setPixmap(icon.pixmap(side, side))


END_STEPS: Final = (
    # Translators: Termin wahrgenommen (menu entry)
    (AppointmentStatus.ATTENDED, _("The person was there"), "check"),
    # Translators: nicht erschienen (menu entry)
    (AppointmentStatus.NO_SHOW, _("The person did not come"), "minus"),
    # Translators: von der Person abgesagt (menu entry)
    (AppointmentStatus.CANCELLED_BY_PERSON, _("The person cancelled"), "x"),
    # Translators: von der Stelle abgesagt (menu entry)
    (AppointmentStatus.CANCELLED_BY_AGENCY, _("The agency cancelled"), "x"),
)


def entry(menu: MenuButton, text: Msg, icon: str, act: Callable[[], object]) -> None:
    """One line of a menu."""
    action = menu.menu_shown.addAction("")
    bind(menu, (action.setText, text))
    theme.bind_icon(menu, action.setIcon, icon, "text")
    action.triggered.connect(lambda _=False: act())


def _badge(row: AppointmentRow, today: date) -> Badge:
    """What became of it; one of an earlier day of which nobody said is asked about."""
    if row.status is AppointmentStatus.PLANNED and office_day(row.starts_at) < today:
        # Translators: Wie war es? (an appointment that is past, nobody noted what became of it)
        return Badge(_("How was it?"), "warn", "help-circle")
    tone, icon = texts.STATUS_TONES[row.status]
    return Badge(APPOINTMENT_STATUS_LABELS[row.status], tone, icon)


def _about_task(row: FollowUpRow, today: date, words: Catalogue) -> str:
    if row.done_at is not None:
        return dotted(words, words.day(office_day(row.done_at)), row.staff_name, row.result)
    return dotted(words, words.text(texts.due(row, today)), row.staff_name, row.referral_number)


def _about_appointment(row: AppointmentRow, words: Catalogue) -> str:
    moved = texts.moved_to(row)
    return dotted(words, texts.what(row, words), "" if moved is None else words.text(moved))
