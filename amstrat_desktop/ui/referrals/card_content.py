# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One referral as it is read: its way, whose move it is, the three things, what it says."""

from collections.abc import Iterator
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from amstrat_desktop.base.lang import Msg, _, isolate, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referrals import (
    ATTENDANCE_LABELS,
    MODE_LABELS,
    PRIORITY_LABELS,
    STATUS_LABELS,
    Party,
    Status,
)
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.referral_records import Link, ReferralCard, ReferralDraft
from amstrat_desktop.ui.referrals import words
from amstrat_desktop.ui.referrals.form_values import written_ages
from amstrat_desktop.ui.referrals.way import WayPoint, way_of
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.steps import Step, Steps


class Head(Card):
    """Number, receiver, the line of steps and whose move it is.

    printed, edited: asked for. linked: the id of the referral before or after.
    """

    printed = Signal()
    edited = Signal()
    linked = Signal(object)

    def __init__(self, card: ReferralCard, now: datetime) -> None:
        super().__init__()
        number = _("No number yet") if card.number is None else verbatim(card.number)
        self.add(Label(number, kind="code").selectable())
        self.add(Label(verbatim(card.organisation.name), kind="heading", wrap=True))
        steps = Steps()
        steps.show_steps([_step(point) for point in way_of(card)])
        self.add(steps, self._move(card, now))
        if card.editable:
            self.add(self._buttons())
        for text, link in _links(card):
            button = Button(text, kind="quiet", icon="arrow-right")
            button.clicked.connect(lambda _=False, link=link: self.linked.emit(link.id))
            self.add(row(button, 1))

    def _buttons(self) -> QWidget:
        show = Button(_("Print slip"), kind="primary", icon="printer")
        show.clicked.connect(self.printed)
        edit = Button(_("Change"), icon="pencil")
        edit.clicked.connect(self.edited)
        box = QWidget()
        flow = FlowLayout(box, spacing=8)
        let_flow(box)
        flow.addWidget(show)
        flow.addWidget(edit)
        return box

    def _move(self, card: ReferralCard, now: datetime) -> QWidget:
        sentence, overdue = words.move_sentence(card, now)
        icon = "check" if card.next_party is Party.NOBODY else "clock"
        return Note(sentence, "alert-triangle" if overdue else icon, overdue=overdue)


class Note(QWidget):
    """A sentence with an icon; overdue: in the colour of a warning as well."""

    def __init__(self, sentence: Text, icon: str, *, overdue: bool) -> None:
        super().__init__()
        self._picture = QLabel()
        theme.bind_icon(self, self._show_icon, icon, "danger" if overdue else "primary")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._picture)
        line.addWidget(Label(sentence, kind="strong", wrap=True), 1)

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(20)
        self._picture.setPixmap(icon.pixmap(side, side))


class ThreeThings(Card):
    """Status, attendance and outcome, apart: none follows from another.

    attendance_asked, outcome_asked: somebody knows more about it.
    """

    attendance_asked = Signal()
    outcome_asked = Signal()

    def __init__(self, card: ReferralCard) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        # Nobody can have gone anywhere before a slip was handed out.
        known = card.status not in {Status.DRAFT, Status.ENTERED_IN_ERROR}
        things = (
            (_("Status"), STATUS_LABELS[card.status], None),
            (_("Attendance"), ATTENDANCE_LABELS[card.attendance], self.attendance_asked),
            (_("Outcome"), words.outcome_words(card), self.outcome_asked),
        )
        for at, (name, value, asked) in enumerate(things):
            grid.setColumnStretch(at, 1)
            head = row(Label(name, kind="small"), spacing=0)
            if asked is not None and known:
                button = IconButton(_("Note: {thing}", thing=name), "pencil")
                button.clicked.connect(asked)
                head.addWidget(button)
            head.addStretch(1)
            grid.addLayout(head, 0, at)
            text = Label(value, kind="strong", wrap=True)
            grid.addWidget(text, 1, at, Qt.AlignmentFlag.AlignTop)
        self.add(grid)


class Content(Card):
    """What the slip says; unticked fields of the person are not there and not mentioned."""

    def __init__(self, draft: ReferralDraft, labels: Labels) -> None:
        super().__init__(_("What the slip says"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(_lines(draft, labels)):
            label = Label(name, kind="muted")
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(value, wrap=True), at, 1)
        self.add(grid)


def _lines(draft: ReferralDraft, labels: Labels) -> Iterator[tuple[Msg, Text]]:
    yield _("Way"), MODE_LABELS[draft.mode]
    yield _("Priority"), PRIORITY_LABELS[draft.priority]
    yield _("Language"), labels(ListName.LANGUAGE, draft.language)
    lists = (
        (_("Topics"), ListName.TOPIC, draft.topics),
        (_("Needed"), ListName.NEED, draft.needs),
        (_("To bring"), ListName.DOCUMENT, draft.documents),
    )
    for name, list_name, codes in lists:
        if codes:
            yield name, words.listed([labels(list_name, code) for code in codes])
    texts = (
        (_("Concern"), draft.concern),
        (_("Translated"), draft.concern_translated),
        (_("Done so far"), draft.done_so_far),
        (_("Name or code word"), draft.person_name),
        (_("Safe telephone"), draft.person_telephone),
        (_("Guardian"), draft.guardian),
        # Translators: Nummer der Bedarfsgemeinschaft
        (_("Benefit community number"), draft.benefit_community_number),
        # Translators: Kundennummer
        (_("Customer number"), draft.customer_number),
    )
    for name, text in texts:
        if text:
            yield name, verbatim(text)
    if draft.person_birth_date is not None:
        yield _("Date of birth"), _on(draft.person_birth_date)
    if draft.children is not None:
        yield _("Ages of the children"), verbatim(written_ages(draft.children))
    if draft.appointment_at is not None:
        at, place = draft.appointment_at, draft.appointment_place
        yield _("Appointment"), words.appointment_words(at, place)


def _on(day: date) -> Text:
    return lambda catalogue: catalogue.day(day)


def _step(point: WayPoint) -> Step:
    if point.at is None:
        return Step(point.name, point.state)
    day = words.on_day(point.at)
    # Isolated: the last dot would jump to the other side in a right-to-left line.
    return Step(point.name, point.state, lambda _: isolate(f"{day:%d.%m.}"))


def _links(card: ReferralCard) -> Iterator[tuple[Msg, Link]]:
    before = card.predecessor
    if before is not None:
        name = before.organisation
        yield _("Follows the referral to {organisation}", organisation=name), before
    for after in card.successors:
        name = after.organisation
        yield _("Followed by the referral to {organisation}", organisation=name), after
