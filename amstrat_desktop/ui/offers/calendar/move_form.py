# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Another day, time or room for a meeting, with what speaks against it while it is typed."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.services.offers.calendar_view import Block
from amstrat_desktop.services.offers.move_checks import MoveCheck
from amstrat_desktop.services.offers.moves import MoveDraft
from amstrat_desktop.services.offers.rooms import FreeRoom
from amstrat_desktop.ui.widgets.appointment_field import AppointmentField
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.warning_line import WarningLine

_MOVE = _("Move")
_ALL_THE_SAME = _("Move all the same")


class MoveForm(InlineForm):
    """draft_changed: look again at what speaks against it."""

    draft_changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(_("Move the meeting"), save=_MOVE)
        self._block: Block | None = None
        self._showing = False
        self.when = AppointmentField(today=today, place=False)
        self.room = ChoiceBox[UUID](_("Room"), _("The usual room of this offer"))
        self.warning = WarningLine()
        self.fine = Label(_("Nothing speaks against it."), kind="muted", wrap=True)
        self.fine.hide()
        self.ask("starts_at", _("Day and time"), self.when)
        self.ask("room_id", _("Room"), self.room)
        self.add(self.warning)
        self.add(self.fine)
        self.when.changed.connect(self._changed)
        self.room.changed.connect(self._changed)

    def begin(self, block: Block, starts_at: datetime, room_id: UUID | None) -> None:
        """Where it is to go at first; rooms come with the check."""
        self._block = block
        self._showing = True
        self.clear_problems()
        self.when.set_appointment(starts_at)
        self.room.show_choices(self._choices_of((), room_id, block.room))
        self.room.set_value(room_id)
        self._showing = False
        self._say_nothing()

    def draft(self) -> MoveDraft | None:
        """Where it is to go; None while that makes no sense."""
        starts_at = self.when.at()
        if self._block is None or starts_at is None or self.when.problem() is not None:
            return None
        return MoveDraft(self._block.session_id, starts_at, self.room.value(), self._block.version)

    def show_check(self, check: MoveCheck, rooms: Sequence[FreeRoom]) -> None:
        """What speaks against it, and which rooms are free then."""
        chosen = self.room.value()
        self._showing = True
        self.room.show_choices(self._choices_of(rooms, chosen, ""))
        self.room.set_value(chosen)
        self._showing = False
        sentences = check.sentences
        self.warning.show_warning(_joined(sentences) if sentences else None)
        self.fine.setVisible(check.fine)
        self.save_button.say(_MOVE if check.fine else _ALL_THE_SAME)

    def _choices_of(
        self, rooms: Iterable[FreeRoom], chosen: UUID | None, name: str
    ) -> Iterable[Choice[UUID]]:
        known = list(rooms)
        if chosen is not None and all(each.room.id != chosen for each in known):
            yield Choice(chosen, verbatim(name))
        for each in known:
            if each.free:
                yield Choice(each.room.id, _("{room}: free", room=each.room.name))
            else:
                title = each.taken_by[0].title
                yield Choice(
                    each.room.id, _("{room}: taken, {title}", room=each.room.name, title=title)
                )

    def _changed(self) -> None:
        if not self._showing:
            self._say_nothing()
            self.draft_changed.emit()

    def _say_nothing(self) -> None:
        self.warning.show_warning(None)
        self.fine.hide()
        self.save_button.say(_MOVE)


def _joined(sentences: Sequence[Msg]) -> Msg:
    """One sentence a line."""
    first, *rest = sentences
    for each in rest:
        first = Msg("{first}\n{second}", params=(("first", first), ("second", each)))
    return first
