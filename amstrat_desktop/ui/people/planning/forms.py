# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The small forms of the panel but the appointment's: a task, its result, an attempt, an end."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from amstrat_desktop.base.lang import _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.people import CHANNEL_KIND_LABELS
from amstrat_desktop.base.vocabulary.planning import (
    APPOINTMENT_STATUS_LABELS,
    ATTEMPT_LABELS,
    AppointmentStatus,
    AttemptResult,
)
from amstrat_desktop.services.appointments import AppointmentEnd
from amstrat_desktop.services.attempts import AttemptDraft
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.follow_ups import FollowUpCard, FollowUpDraft
from amstrat_desktop.services.offices import StaffCard
from amstrat_desktop.services.person_records import ChannelCard, PersonCard
from amstrat_desktop.services.planning_days import LATER_LABELS, Later, later
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.shell.doors import NewFollowUp
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.tick import Tick
from amstrat_desktop.ui.widgets.warning_line import WarningLine

_REASONS_FIRST = 6


class TaskForm(InlineForm):
    """What, when (a chip or a day), and whose."""

    def __init__(self, staff: tuple[StaffCard, ...], me: UUID, today: Callable[[], date]) -> None:
        super().__init__(_("What is to be done?"))
        self._today = today
        self._me = me
        self._card: FollowUpCard | None = None
        self._links = NewFollowUp()
        self.text = self.line(limit=500)
        self.soon = OneOf[Later](_("Quick days"), optional=True)
        self.soon.show_choices(Choice(choice, label) for choice, label in LATER_LABELS.items())
        self.day = DateField(_("Day"), today=today)
        self.whose = OneOf[UUID](_("Whose task"), first=6)
        self.whose.show_choices(
            Choice(card.id, pgettext("task", "Mine") if card.id == me else verbatim(card.name))
            for card in staff
        )
        self.whose.set_value(me)
        self.ask("text", _("What"), self.text)
        self.ask("soon", _("When"), self.soon)
        self.ask("due_on", _("Day"), self.day)
        self.ask("staff_id", _("Whose task"), self.whose)
        self.show_field("staff_id", wanted=len(staff) > 1)
        self.soon.changed.connect(self._soon_chosen)
        self.soon.set_value(Later.NEXT_WEEK)

    def begin(self, links: NewFollowUp) -> None:
        """A new one; links: what it is about."""
        self._links = links
        self.text.setText(links.text)

    def show_card(self, card: FollowUpCard) -> None:
        """One that is changed."""
        self._card = card
        self.text.setText(card.text)
        self.soon.set_value(None)
        self.day.set_day(card.due_on)
        self.whose.set_value(card.staff_id)

    def draft(self, person_id: UUID) -> FollowUpDraft:
        """What was entered."""
        return FollowUpDraft(
            due_on=self.day.day(),
            text=self.text.text(),
            staff_id=self.whose.value() or self._me,
            person_id=person_id,
            case_id=self._links.case_id,
            contact_id=self._links.contact_id,
            referral_id=self._links.referral_id,
            version=self._card.version if self._card else 0,
        )

    def _soon_chosen(self) -> None:
        choice = self.soon.value()
        if choice is not None:
            self.day.set_day(later(choice, self._today()))


class ResultForm(InlineForm):
    """What came of a task, in a line that may stay empty."""

    def __init__(self, title: str) -> None:
        super().__init__(_("Done: {task}", task=title), save=pgettext("task", "Done"))
        self.result = self.line()
        self.ask("result", _("What came of it"), self.result, optional=True)


class AttemptForm(InlineForm):
    """Way and result are chips; a way that is not safe warns, and has to be confirmed."""

    def __init__(self, person: PersonCard) -> None:
        super().__init__(_("How did somebody try to reach the person?"))
        self._person = person
        self._channels = {channel.id: channel for channel in person.channels}
        self.channel = OneOf[UUID](_("Way"), optional=True)
        self.channel.show_choices(
            Choice(channel.id, _channel_name(channel)) for channel in person.channels
        )
        self.warning = WarningLine()
        self.despite = Tick(_("I know, and it was tried all the same"))
        self.result = OneOf[AttemptResult](_("Result"), number_keys=True)
        self.result.show_choices(Choice(result, label) for result, label in ATTEMPT_LABELS.items())
        self.remark = self.line()
        self.ask("channel_id", _("Way"), self.channel, optional=True)
        self.show_field("channel_id", wanted=bool(person.channels))
        self.add(self.warning)
        self.add(self.despite)
        self.ask("result", _("Result"), self.result)
        self.ask("remark", _("Remark"), self.remark, optional=True)
        self.channel.changed.connect(self._warn)
        self._warn()

    def draft(self) -> AttemptDraft:
        """What was entered."""
        return AttemptDraft(
            person_id=self._person.id,
            result=self.result.value(),
            channel_id=self.channel.value(),
            remark=self.remark.text(),
            despite_warning=self.despite.isChecked() and not self.despite.isHidden(),
        )

    def _warn(self) -> None:
        chosen = self.channel.value()
        channel = self._channels.get(chosen) if chosen is not None else None
        warned = channel is not None and channel.warning is not None
        self.warning.show_warning(channel.warning if channel is not None else None)
        self.despite.setVisible(warned)
        self.despite.setChecked(False)


class EndForm(InlineForm):
    """Why somebody did not come or cancelled: several reasons may hold, none has to."""

    def __init__(self, status: AppointmentStatus, reasons: tuple[Option, ...]) -> None:
        super().__init__(APPOINTMENT_STATUS_LABELS[status])
        self._status = status
        self.reasons = ManyOf[str](_("Reasons"), first=_REASONS_FIRST)
        self.reasons.show_choices(Choice(option.code, option.label) for option in reasons)
        self.remark = self.line()
        self.ask("reasons", _("What kept the person from going"), self.reasons, optional=True)
        self.ask("remark", _("Remark"), self.remark, optional=True)
        self.show_field("reasons", wanted=status is not AppointmentStatus.CANCELLED_BY_AGENCY)

    def end(self) -> AppointmentEnd:
        """What was entered."""
        return AppointmentEnd(self._status, self.reasons.values(), self.remark.text())


def _channel_name(channel: ChannelCard) -> Text:
    return lambda words: dotted(words, words.text(CHANNEL_KIND_LABELS[channel.kind]), channel.shown)
