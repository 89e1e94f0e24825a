# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a run is held: once, every so many weeks or months, at which time, and on which dates."""

from collections.abc import Callable
from datetime import date, time
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.services.offers.recurrence import (
    EVERY_LABELS,
    NTH_LABELS,
    Every,
    Repetition,
    read_rule,
    rule_of,
    weekday_name,
)
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.ui.offers.run_form.beside import beside
from amstrat_desktop.ui.offers.run_form.days import Days, Rhythm
from amstrat_desktop.ui.offers.run_form.days_part import DaysPart
from amstrat_desktop.ui.times import read_time
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.number_edit import NumberEdit
from amstrat_desktop.ui.widgets.tick import Tick

NO_TIME: Final = _("This is no time. Type it as hours and minutes, for example 14:30.")


class WhenCard(Card):
    """changed: somebody typed or chose something."""

    changed = Signal()

    def __init__(self, form: Form, today: Callable[[], date]) -> None:
        super().__init__(_("When it is held"))
        self._showing = False
        self.every: Final = OneOf[Every](_("How it repeats"))
        self.every.show_choices(Choice(one, label) for one, label in EVERY_LABELS.items())
        self.weekdays: Final = ManyOf[int](_("On which weekdays"))
        self.weekdays.show_choices(Choice(day, weekday_name(day)) for day in range(7))
        self.nth: Final = OneOf[int](_("Which of the month"))
        self.nth.show_choices(Choice(nth, label) for nth, label in NTH_LABELS.items())
        self.weeks: Final = NumberEdit()
        self.months: Final = NumberEdit()
        self.first: Final = DateField(_("First day"), today=today)
        self.last: Final = DateField(_("Last day"), today=today)
        self.clock: Final = QLineEdit()
        self.clock.setMaxLength(10)
        self.duration: Final = NumberEdit(3)
        self.in_school_holidays: Final = Tick(_("Also in the school holidays"))
        self.on_public_holidays: Final = Tick(_("Also on public holidays"))
        self.days: Final = DaysPart()
        bind(self, (self.clock.setPlaceholderText, _("hh:mm")))
        self._arrange(form)
        self._connect()

    def show_draft(self, draft: RunDraft) -> None:
        """Show when a run is held."""
        self._showing = True
        repetition = read_rule(draft.rule)
        self.every.set_value(repetition.every)
        self.weekdays.set_values(repetition.weekdays)
        self.nth.set_value(repetition.nth)
        self.weeks.set_number(repetition.interval)
        self.months.set_number(repetition.interval)
        self.first.set_day(draft.starts_on)
        self.last.set_day(draft.ends_on)
        self.clock.setText("{:02d}:{:02d}".format(*divmod(draft.clock, 60)))
        self.duration.set_number(draft.duration)
        self.in_school_holidays.setChecked(draft.in_school_holidays)
        self.on_public_holidays.setChecked(draft.on_public_holidays)
        self._showing = False
        self._show_needed()
        self.days.show_days(Days.of(self.rhythm(), draft.left_out))

    def rule(self) -> str:
        """The rule that was chosen."""
        every = self.every.value() or Every.ONCE
        interval = self.weeks if every is Every.WEEK else self.months
        return rule_of(
            Repetition(
                every,
                interval.number() or 1,
                self.weekdays.values(),
                self.nth.value() or 1,
            )
        )

    def rhythm(self) -> Rhythm:
        """All that the dates come out of."""
        return Rhythm(
            self.rule(),
            self.first.day(),
            self.last.day(),
            self.in_school_holidays.isChecked(),
            self.on_public_holidays.isChecked(),
        )

    def minutes(self) -> int:
        """The time, in minutes after midnight."""
        meant = read_time(self.clock.text()) or time()
        return meant.hour * 60 + meant.minute

    def problem(self) -> FieldProblem | None:
        """What was typed wrongly."""
        repeats = self.every.value() is not Every.ONCE
        if repeats and not self.weekdays.values():
            return FieldProblem("rule", _("Choose the weekdays."))
        wrong: list[tuple[str, Msg | None]] = [
            ("starts_on", self.first.problem()),
            ("ends_on", self.last.problem() if repeats else None),
            ("clock", None if read_time(self.clock.text()) else NO_TIME),
        ]
        return next((FieldProblem(name, told) for name, told in wrong if told is not None), None)

    def _arrange(self, form: Form) -> None:
        self._weeks_field = form.field("weeks", Field(_("Every how many weeks"), self.weeks))
        self._months_field = form.field("months", Field(_("Every how many months"), self.months))
        self._rule_field = form.field("rule", Field(_("On which weekdays"), self.weekdays))
        self._nth_field = form.field("nth", Field(_("Which of the month"), self.nth))
        self._last_field = form.field("ends_on", Field(_("Last day"), self.last))
        self.add(
            form.field("every", Field(_("How it repeats"), self.every)),
            self._nth_field,
            self._rule_field,
            beside((self._weeks_field, 220), (self._months_field, 220)),
            beside(
                (form.field("starts_on", Field(_("First day"), self.first)), 200),
                (self._last_field, 200),
                (form.field("clock", Field(_("Begins at"), self.clock)), 120),
                (form.field("duration", Field(_("Minutes"), self.duration)), 120),
            ),
            self.in_school_holidays,
            self.on_public_holidays,
            form.field(
                "left_out",
                Field(
                    _("Dates on which it is held"),
                    self.days,
                    help_text=_("Take out a date on which it is not held, or take a free day in."),
                ),
            ),
        )

    def _connect(self) -> None:
        for part in (self.every, self.weekdays, self.nth, self.first, self.last):
            part.changed.connect(self._another_rhythm)
        for number in (self.weeks, self.months):
            number.textChanged.connect(self._another_rhythm)
        for tick in (self.in_school_holidays, self.on_public_holidays):
            tick.toggled.connect(self._another_rhythm)
        self.clock.textChanged.connect(self._touched)
        self.duration.textChanged.connect(self._touched)
        self.days.changed.connect(self._touched)

    def _another_rhythm(self) -> None:
        if not self._showing:
            self._show_needed()
            self.days.follow(self.rhythm())
            self.changed.emit()

    def _touched(self) -> None:
        if not self._showing:
            self.changed.emit()

    def _show_needed(self) -> None:
        """Ask only for what the repetition needs."""
        every = self.every.value()
        repeats = every is not Every.ONCE
        for field in (self._rule_field, self._last_field):
            field.setVisible(repeats)
        self._weeks_field.setVisible(every is Every.WEEK)
        self._months_field.setVisible(every is Every.MONTH)
        self._nth_field.setVisible(every is Every.MONTH)
        for tick in (self.in_school_holidays, self.on_public_holidays):
            tick.setVisible(repeats)
