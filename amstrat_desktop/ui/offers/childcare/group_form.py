# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A group of children: how old, how many, where, and who looks after them."""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext, pgettext, verbatim
from amstrat_desktop.services.offers.childcare import GroupDraft, GroupPlaces
from amstrat_desktop.services.offers.group_checks import NAME_LIMIT
from amstrat_desktop.services.offers.sites import RoomRow
from amstrat_desktop.ui.offers.childcare.presenter import Childcare
from amstrat_desktop.ui.offers.childcare.words import certificate_words
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.number_edit import NumberEdit

NUMBERS: Final[Mapping[str, Msg]] = {
    # Translators: Alter von (in vollendeten Jahren)
    "age_from": _("Age from"),
    # Translators: Alter bis (in vollendeten Jahren)
    "age_to": _("Age to"),
    # Translators: Plätze (für Kinder in einer Gruppe)
    "places": pgettext("childcare", "Places"),
    # Translators: Kinder je Betreuungsperson
    "per_carer": _("Children per carer"),
}


class GroupForm(InlineForm):
    """changed: somebody typed or chose. before: the group on record, None for a new one."""

    changed = Signal()

    def __init__(self, childcare: Childcare, before: GroupPlaces | None) -> None:
        super().__init__(_("Change the group") if before else _("A group for the children"))
        self.group_id: Final = before.group_id if before else None
        self._rooms = {room.id: room for room in childcare.rooms}
        self.name: Final = self.line(limit=NAME_LIMIT)
        self.numbers: Final = {name: NumberEdit() for name in NUMBERS}
        self.room: Final = OneOf[UUID](_("Room"), optional=True)
        self.room.show_choices(_rooms(childcare.rooms))
        self.carers: Final = ManyOf[UUID](_("Carers"))
        self.carers.show_choices(_carers(childcare, before))
        self._seats = HintLine()
        self._ask(childcare)
        self.before: Final = before.draft if before else GroupDraft()
        self.show_draft(self.before)
        self._connect()

    def draft(self) -> GroupDraft:
        """What stands in the form."""
        return GroupDraft(
            name=self.name.text(),
            **{name: edit.number() for name, edit in self.numbers.items()},
            room_id=self.room.value(),
            carers=self.carers.values(),
            version=self.before.version,
        )

    def show_draft(self, draft: GroupDraft) -> None:
        """Fill the form."""
        self.name.setText(draft.name)
        for name, edit in self.numbers.items():
            edit.set_number(getattr(draft, name))
        self.room.set_value(draft.room_id)
        self.carers.set_values(draft.carers)

    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft() != self.before

    def values(self) -> Mapping[str, Any]:
        """As an unsaved form is kept."""
        draft = self.draft()
        return {
            "group_id": _text(self.group_id),
            "name": draft.name,
            **{name: edit.number() for name, edit in self.numbers.items()},
            "room_id": _text(draft.room_id),
            "carers": [key.hex for key in draft.carers],
        }

    def show_values(self, values: Mapping[str, Any]) -> None:
        """As it was kept."""
        numbers = {name: _number(values.get(name)) for name in self.numbers}
        keys = (key_of(each) for each in values.get("carers", ()))
        self.show_draft(
            GroupDraft(
                name=str(values.get("name", "")),
                **numbers,
                room_id=key_of(values.get("room_id")),
                carers=tuple(key for key in keys if key is not None),
            )
        )

    def _ask(self, childcare: Childcare) -> None:
        self.ask(
            "name",
            _("Name"),
            self.name,
            help_text=_("Where there is more than one: “the little ones”."),
            optional=True,
        )
        beside = QWidget()
        flow = FlowLayout(beside, spacing=16)
        flow.setContentsMargins(0, 0, 0, 0)
        let_flow(beside)
        for name, label in NUMBERS.items():
            flow.addWidget(self.field(name, Field(label, self.numbers[name])))
        self.add(beside)
        if childcare.rooms:
            self.ask("room_id", _("Room"), self.room, optional=True)
            self.add(self._seats)
        self.ask(
            "carers",
            _("Carers"),
            self.carers,
            help_text=(
                _("Only who has a valid certificate of good conduct is counted.")
                if childcare.carers
                else _("Nobody is on record yet. Carers are entered under “Places and carers”.")
            ),
            optional=True,
        )

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _text: self.changed.emit())
        for edit in self.numbers.values():
            edit.textChanged.connect(lambda _text: self.changed.emit())
            edit.returnPressed.connect(self.submit)
        self.room.changed.connect(self.changed)
        self.carers.changed.connect(self.changed)
        self.changed.connect(self._look_at_seats)

    def _look_at_seats(self) -> None:
        """A room with fewer seats than children is said, and forbids nothing."""
        room_id = self.room.value()
        room = None if room_id is None else self._rooms.get(room_id)
        places = self.numbers["places"].number() or 0
        hint = None
        if room is not None and room.seats is not None and places > room.seats:
            hint = ngettext(
                "This room has {count} seat only.", "This room has {count} seats only.", room.seats
            )
        self._seats.show_hint(hint)


def _rooms(rooms: Iterable[RoomRow]) -> list[Choice[UUID]]:
    return [Choice(room.id, verbatim(room.name)) for room in rooms]


def _carers(childcare: Childcare, before: GroupPlaces | None) -> list[Choice[UUID]]:
    """Who works here, with how the certificate stands, and whoever was in the group."""
    known = {
        carer.id: Choice(
            carer.id,
            verbatim(carer.name),
            hint=certificate_words(carer.certificate, carer.draft.certificate_valid_until),
        )
        for carer in childcare.carers
    }
    for one in before.people if before else ():
        known.setdefault(one.carer_id, Choice(one.carer_id, verbatim(one.name)))
    return list(known.values())


def key_of(text: object) -> UUID | None:
    """A key that was kept as text."""
    try:
        return UUID(str(text)) if text else None
    except ValueError:
        return None


def _text(key: UUID | None) -> str:
    return "" if key is None else key.hex


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
