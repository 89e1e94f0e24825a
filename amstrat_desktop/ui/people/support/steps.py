# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agreed steps as a list to tick off, and the line that adds one."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, verbatim
from amstrat_desktop.base.vocabulary.support_cases import DOER_LABELS, StepDoer
from amstrat_desktop.services.case_records import CaseCard, StepCard, StepDraft
from amstrat_desktop.services.case_steps import STEP_LIMIT
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout


class _StepText(Label):
    """A press on the words ticks the box: a box without words is a small thing to hit."""

    clicked = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(verbatim(text), wrap=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.clicked.emit()


class StepLine(QWidget):
    """ticked: done or open again. dropped: off the list. fixed: the case is closed."""

    ticked = Signal(bool)
    dropped = Signal()

    def __init__(self, step: StepCard, today: date, *, fixed: bool) -> None:
        super().__init__()
        self.step: Final = step
        self.tick: Final = QCheckBox()
        bind(self, (self.tick.setAccessibleName, verbatim(step.text)))
        self.tick.setChecked(step.done_on is not None)
        self.tick.setEnabled(not fixed)
        self.tick.clicked.connect(self.ticked)
        text = _StepText(step.text)
        text.clicked.connect(self.tick.click)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text)
        words.addWidget(Label(_facts(step), kind="small", wrap=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(10)
        line.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        late = step.due_on is not None and step.due_on < today
        if late and step.done_on is None and not fixed:
            line.addWidget(Badge(_("Overdue"), "warn", "clock"))
        if not fixed:
            drop = IconButton(_("Take off the list: {step}", step=step.text), "x")
            drop.clicked.connect(self.dropped)
            line.addWidget(drop)


class StepList(QWidget):
    """ticked: a step and whether it is done now. dropped: a step."""

    ticked = Signal(object, bool)
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_steps(self, case: CaseCard, today: date, *, fixed: bool = False) -> None:
        """Show the steps of a case instead of those before; the cursor stays on its step."""
        focused = next((at for at, line in enumerate(self.lines()) if _has_cursor(line)), None)
        empty_layout(self._column)
        for step in case.steps:
            line = StepLine(step, today, fixed=fixed)
            line.ticked.connect(lambda done, step=step: self.ticked.emit(step, done))
            line.dropped.connect(lambda step=step: self.dropped.emit(step))
            self._column.addWidget(line)
            line.show()
        lines = self.lines()
        if focused is not None and lines:
            at = min(focused, len(lines) - 1)
            lines[at].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def lines(self) -> list[StepLine]:
        """The steps as they are shown."""
        parts = (self._column.itemAt(at) for at in range(self._column.count()))
        widgets = (part.widget() for part in parts if part is not None)
        return [widget for widget in widgets if isinstance(widget, StepLine)]


class StepAdder(Form):
    """added: a step was typed."""

    added = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.text: Final = QLineEdit()
        self.text.setMaxLength(STEP_LIMIT)
        self.doer: Final = OneOf[StepDoer](_("Who does it"))
        self.doer.show_choices(Choice(doer, DOER_LABELS[doer]) for doer in StepDoer)
        self.doer.set_value(StepDoer.PERSON)
        self.due: Final = DateField(_("By"), today=today)
        self.save: Final = Button(_("Add the step"), icon="plus")
        self.save.setEnabled(False)
        self.text.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        self.text.returnPressed.connect(self.submit)
        self.save.clicked.connect(self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field("text", Field(_("Next agreed step"), self.text)))
        who = self.field("doer", Field(_("Who does it"), self.doer))
        until = self.field("due_on", Field(_("By"), self.due, optional=True))
        beside = row(who, until, spacing=24)
        for part in (who, until):
            beside.setStretchFactor(part, 1)
            beside.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        column.addLayout(beside)
        column.addLayout(row(self.save, 1))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self.text.text().strip()

    def submit(self) -> None:
        """Agree the step."""
        self.clear_problems()
        wrong = self.due.problem()
        if wrong is not None:
            self.mark_field("due_on", wrong)
        elif not self.is_empty:
            doer = self.doer.value() or StepDoer.PERSON
            self.added.emit(StepDraft(self.text.text(), doer, self.due.day()))

    def empty(self) -> None:
        """Ready for the next."""
        self.text.clear()
        self.doer.set_value(StepDoer.PERSON)
        self.due.set_day(None)
        self.clear_problems()


def progress(steps: Iterable[StepCard]) -> Msg:
    """How far it has come."""
    done = [step.done_on is not None for step in steps]
    if not done:
        return _("No step is agreed yet.")
    return ngettext(
        "{done} of {count} step done", "{done} of {count} steps done", len(done), done=sum(done)
    )


def _facts(step: StepCard) -> Callable[[Catalogue], str]:
    def said(words: Catalogue) -> str:
        day = ""
        if step.done_on is not None:
            day = words.text(_("done on {day}", day=step.done_on))
        elif step.due_on is not None:
            day = words.text(_("by {day}", day=step.due_on))
        return dotted(words, words.text(DOER_LABELS[step.doer]), day)

    return said


def _has_cursor(line: StepLine) -> bool:
    return line.tick.hasFocus()
