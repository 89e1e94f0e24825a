# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An appointment: when and where; everything else is asked for when somebody wants to say it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Msg, _, catalogue, verbatim
from amstrat_desktop.base.vocabulary.planning import REMINDER_LABELS, ReminderMode
from amstrat_desktop.services.appointments import AppointmentCard, AppointmentDraft
from amstrat_desktop.services.codes import Option
from amstrat_desktop.ui.people.planning.presenter import PlanningChoices
from amstrat_desktop.ui.widgets.appointment_field import AppointmentField
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.inline_form import InlineForm

DURATIONS = (15, 30, 45, 60, 90)
"""Minutes that one tap offers."""

_PAPERS_FIRST = 6
_MORE = ("bring", "other", "interpreter", "reminder", "accompanied_by", "remark")


class AppointmentForm(InlineForm):
    """moment_changed: another day or time is meant, to be looked at for hints.

    card: the one that is changed; move: another takes its place.
    """

    moment_changed = Signal()

    def __init__(
        self,
        choices: PlanningChoices,
        today: Callable[[], date],
        card: AppointmentCard | None = None,
        *,
        move: bool = False,
    ) -> None:
        super().__init__(_heading(card, move=move))
        self._card = card
        self._choices = choices
        self.when = AppointmentField(today=today)
        self.hints = HintLine()
        self.agency = ChoiceBox[UUID](_("At which agency"), _("Here, or somewhere else"))
        self.agency.show_choices(
            Choice(row.id, verbatim(row.name)) for row in choices.organisations
        )
        self.with_whom = self.line()
        self.subject = self.line()
        self.duration = OneOf[int](_("How long"), optional=True)
        self.duration.show_choices(
            Choice(minutes, _("{count} min", count=minutes)) for minutes in DURATIONS
        )
        self.remark = self.line(limit=500)
        self.more = Button(_("More"), kind="quiet", icon="chevron-down")
        self._make_rest(choices)
        self._ask_all()
        self.when.changed.connect(self.moment_changed)
        self.duration.changed.connect(self.moment_changed)
        self.agency.changed.connect(self._agency_chosen)
        self.more.clicked.connect(lambda: self._show_more(wanted=True))
        self._show_more(wanted=False)
        if card is not None:
            self._show(card)

    def _make_rest(self, choices: PlanningChoices) -> None:
        """What is asked for on demand."""
        self.papers = ManyOf[str](_("Papers to bring"), first=_PAPERS_FIRST)
        self.papers.show_choices(Choice(_german(one), one.label) for one in choices.papers)
        self.other = self.line(limit=300)
        self.interpreter = OneOf[str](_("Interpreting"), optional=True, first=4)
        self.interpreter.show_choices(Choice(o.code, o.label) for o in choices.interpreters)
        self.reminder = OneOf[ReminderMode](_("Reminder"))
        self.reminder.show_choices(Choice(mode, label) for mode, label in REMINDER_LABELS.items())
        self.reminder.set_value(ReminderMode.NONE)
        self.companion = OneOf[UUID](_("Who goes along"), optional=True, first=6)
        self.companion.show_choices(Choice(one.id, verbatim(one.name)) for one in choices.staff)

    def draft(self, person_id: UUID) -> AppointmentDraft:
        """What was entered; what the form does not ask for stays."""
        before = self._card.draft if self._card else AppointmentDraft(person_id, None)
        lines = [*self.papers.values(), self.other.text()]
        agency = self.agency.value()
        return replace(
            before,
            starts_at=self.when.at(),
            place=self.when.place(),
            duration=self.duration.value(),
            subject=self.subject.text(),
            organisation_id=agency,
            with_whom="" if agency else self.with_whom.text(),
            bring="\n".join(line for line in lines if line.strip()),
            interpreter=self.interpreter.value() or "",
            reminder=self.reminder.value() or ReminderMode.NONE,
            accompanied_by=self.companion.value(),
            remark=self.remark.text(),
        )

    def show_hints(self, hints: tuple[Msg, ...]) -> None:
        """Say what is unusual about the moment."""
        joined = _joined(hints)
        self.hints.show_hint(joined)

    def _ask_all(self) -> None:
        self.ask("starts_at", _("When and where"), self.when)
        self.add(self.hints)
        self.ask("organisation_id", _("At which agency"), self.agency, optional=True)
        self.ask("with_whom", _("With whom"), self.with_whom, optional=True)
        self.ask("subject", _("What about"), self.subject, optional=True)
        self.ask("duration", _("How long"), self.duration, optional=True)
        self.add(self.more)
        self.ask("bring", _("Papers to bring"), self.papers, optional=True)
        self.ask("other", _("Something else to bring"), self.other, optional=True)
        self.ask("interpreter", _("Interpreting"), self.interpreter, optional=True)
        self.ask(
            "reminder",
            _("Reminder"),
            self.reminder,
            help_text=_("How the person wants to be reminded. Nothing is sent by itself."),
        )
        self.ask("accompanied_by", _("Who goes along"), self.companion, optional=True)
        self.ask("remark", _("Remark"), self.remark, optional=True)

    def _show(self, card: AppointmentCard) -> None:
        draft = card.draft
        self.when.set_appointment(card.starts_at, draft.place)
        self.agency.set_value(draft.organisation_id)
        self.with_whom.setText(draft.with_whom)
        self.subject.setText(draft.subject)
        self.duration.set_value(draft.duration)
        lines = [line.strip() for line in draft.bring.splitlines() if line.strip()]
        known = {_german(option) for option in self._choices.papers}
        self.papers.set_values([line for line in lines if line in known])
        self.other.setText(", ".join(line for line in lines if line not in known))
        self.interpreter.set_value(draft.interpreter or None)
        self.reminder.set_value(draft.reminder)
        self.companion.set_value(draft.accompanied_by)
        self.remark.setText(draft.remark)
        said = (draft.bring, draft.interpreter, draft.accompanied_by, draft.remark)
        self._show_more(wanted=any(said) or draft.reminder is not ReminderMode.NONE)

    def _agency_chosen(self) -> None:
        self.show_field("with_whom", wanted=self.agency.value() is None)

    def _show_more(self, *, wanted: bool) -> None:
        for name in _MORE:
            self.show_field(name, wanted=wanted)
        self.more.setVisible(not wanted)
        if wanted and self.isVisible():
            self.papers.focus_first()


def _heading(card: AppointmentCard | None, *, move: bool) -> Msg:
    if card is None:
        return _("New appointment")
    return _("Move the appointment to") if move else _("Change the appointment")


def _german(option: Option) -> str:
    """Kept in German: the card says it in every language that knows the paper."""
    return catalogue("de").text(option.label)


def _joined(hints: tuple[Msg, ...]) -> Msg | None:
    if not hints:
        return None
    if len(hints) == 1:
        return hints[0]
    return _("{first} {second}", first=hints[0], second=_joined(hints[1:]) or hints[1])
