# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One meeting of a run: when, how long, where, about what."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.offers.sessions import SessionDraft
from amstrat_desktop.services.offers.site_records import RoomRow
from amstrat_desktop.ui.offers.overview.words import DURATION, ROOM, TOPIC
from amstrat_desktop.ui.widgets.appointment_field import AppointmentField
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.number_edit import NumberEdit


class MeetingForm(InlineForm):
    """draft: the meeting that is changed, or what a new one begins with."""

    def __init__(
        self,
        draft: SessionDraft,
        rooms: Sequence[RoomRow],
        today: Callable[[], date],
        *,
        new: bool,
    ) -> None:
        super().__init__(_("Add a meeting") if new else _("Change the meeting"))
        self._version = draft.version
        self.when: Final = AppointmentField(today=today, place=False)
        self.when.set_appointment(draft.starts_at)
        self.duration: Final = NumberEdit(3)
        self.duration.set_number(draft.duration)
        self.room: Final = ChoiceBox[UUID](ROOM, _("The room of the run"))
        self.room.show_choices(Choice(room.id, verbatim(room.name)) for room in rooms)
        self.room.set_value(draft.room_id)
        self.topic: Final = self.line()
        self.topic.setText(draft.topic)
        self.ask("starts_at", _("Day and time"), self.when)
        self.ask("duration", DURATION, self.duration)
        self.ask("room_id", ROOM, self.room)
        self.ask("topic", TOPIC, self.topic, optional=True)
        self.show_field("room_id", wanted=bool(rooms))

    def draft(self) -> SessionDraft:
        """What was entered."""
        return SessionDraft(
            starts_at=self.when.at(),
            duration=self.duration.number() or 0,
            room_id=self.room.value(),
            topic=self.topic.text(),
            version=self._version,
        )
