# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why nothing of a record may be erased; why a record is kept and not used."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.retention import LimitGround
from amstrat_desktop.services.retention.holds import REASON_LIMIT, HoldCard, HoldDraft
from amstrat_desktop.services.retention.limits import WORDS_LIMIT, LimitCard, LimitDraft
from amstrat_desktop.ui.form_dialog import FormDialog
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.page import scrolled

if TYPE_CHECKING:
    from amstrat_desktop.ui.people.keeping.presenter import KeepingPresenter, Standing

_GROUNDS: Final = tuple(ground for ground in LimitGround if ground is not LimitGround.PROOF)


class _KeepingDialog(FormDialog):
    """What both share. presenter: set by whoever opens it."""

    presenter: "KeepingPresenter"

    def __init__(self, parent: QWidget | None, title: Msg, sentence: Msg, save: Msg) -> None:
        super().__init__(parent)
        self.standing: Final = Label(kind="strong", wrap=True)
        self.save_button: Final = Button(save, kind="primary", icon="lock")
        self.lift: Final = Button(_("Lift it"), icon="lock-open")
        self.cancel: Final = Button(_("Cancel"))
        self.column: Final = QVBoxLayout()
        self.column.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        inner = QVBoxLayout()
        inner.setSpacing(12)
        inner.addWidget(Label(sentence, wrap=True))
        inner.addWidget(self.standing)
        inner.addLayout(self.column)
        inner.addStretch(1)
        column.addWidget(Label(title, kind="heading", wrap=True))
        column.addWidget(scrolled(inner), 1)
        column.addLayout(row(self.lift, 1, self.cancel, self.save_button))
        for part in (self.standing, self.lift):
            part.hide()
        self.save_button.clicked.connect(self.submit)
        self.lift.clicked.connect(self.lift_it)
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        bind(self, (self.setWindowTitle, title))
        self.resize(theme.px(620), theme.px(520))

    def submit(self) -> None:
        """Ask for it."""

    def lift_it(self) -> None:
        """Take away what stands."""

    def show_fault(self, field: str, problem: Problem) -> None:
        """What is wrong."""
        self.mark_field(field, problem.message)

    def close_dialog(self) -> None:
        """It is done."""
        self.accept()

    def say_standing(self, said: Msg) -> None:
        """Something stands already: it can be lifted."""
        self.standing.say(said)
        self.standing.show()
        self.lift.show()


class HoldDialog(_KeepingDialog):
    """A legal hold."""

    def __init__(self, parent: QWidget | None, today: Callable[[], date]) -> None:
        super().__init__(
            parent,
            _("Legal hold"),
            _(
                "As long as it stands, nothing of this record is erased, whatever falls due: for a "
                "lawsuit, a complaint or a review that is running."
            ),
            _("Set the hold"),
        )
        self._hold: HoldCard | None = None
        self.reason: Final = NoteEdit(
            placeholder=_("For example: a lawsuit about a decision is running."),
            limit=REASON_LIMIT,
            lines=3,
        )
        self.until: Final = DateField(_("Until"), today=today)
        self.column.addWidget(self.field("reason", Field(_("Reason"), self.reason)))
        until = Field(_("Until"), self.until, optional=True, help_text=_("Empty: until lifted."))
        self.column.addWidget(self.field("until", until))
        self.reason.setFocus()

    def submit(self) -> None:
        self.clear_problems()
        wrong = self.until.problem()
        if wrong is not None:
            self.mark_field("until", wrong)
            return
        self.presenter.hold(HoldDraft(self.reason.text(), self.until.day()))

    def lift_it(self) -> None:
        if self._hold is not None:
            self.presenter.lift_hold(self._hold)

    def show_standing(self, standing: "Standing") -> None:
        """What stands already."""
        self._hold = hold = standing.hold
        if hold is not None:
            self.say_standing(
                _(
                    "A hold stands since {day}, set by {name}: {reason}",
                    day=office_day(hold.since),
                    name=hold.set_by,
                    reason=hold.reason,
                )
            )


class LimitDialog(_KeepingDialog):
    """A limit of processing."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            _("Limit processing"),
            _(
                "The record is kept and not used: nobody but the lead sees it, and nobody makes a "
                "referral, a letter, a booking or an appointment of it. Tell the person before "
                "you lift it."
            ),
            _("Limit it"),
        )
        self._limit: LimitCard | None = None
        self.ground: Final = OneOf[LimitGround](_("Ground"))
        self.ground.show_choices([Choice(ground, ground.label) for ground in _GROUNDS])
        self.words: Final = NoteEdit(
            placeholder=_("What the person disputes, and what was agreed."),
            limit=WORDS_LIMIT,
            lines=3,
        )
        self.column.addWidget(self.field("ground", Field(_("Ground"), self.ground)))
        self.column.addWidget(self.field("words", Field(_("Remark"), self.words, optional=True)))

    def submit(self) -> None:
        self.clear_problems()
        ground = self.ground.value()
        if ground is None:
            self.mark_field("ground", _("Choose why it is limited."))
            return
        self.presenter.limit(LimitDraft(ground, self.words.text()))

    def lift_it(self) -> None:
        if self._limit is not None:
            self.presenter.lift_limit(self._limit)

    def show_standing(self, standing: "Standing") -> None:
        """What stands already."""
        self._limit = limit = standing.limit
        if limit is not None:
            self.save_button.setEnabled(False)
            self.say_standing(
                _(
                    "It is limited since {day}, by {name}: {ground}",
                    day=office_day(limit.since),
                    name=limit.set_by,
                    ground=limit.ground.label,
                )
            )
