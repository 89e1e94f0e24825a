# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a run is held: a neighbourhood, a house of it, a room of that house."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, verbatim
from amstrat_desktop.services.offers.site_records import RoomRow, SiteRow
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.offers.run_form.choices import RunChoices
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.hint_line import HintLine


class WhereCard(Card):
    """changed: another place was chosen."""

    changed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__(_("Where it is held"))
        self._choices: RunChoices | None = None
        self._places = 0
        # Translators: Haus (Standort, in dem ein Angebot stattfindet)
        self.site: Final = ChoiceBox[UUID](_("House"), _("Not settled yet"))
        self.room: Final = ChoiceBox[UUID](_("Room"), _("Not settled yet"))
        self.area: Final = ChoiceBox[UUID](_("Neighbourhood"), _("For the whole city"))
        self.hint: Final = HintLine()
        self._room_field = form.field("room_id", Field(_("Room"), self.room))
        self.add(
            form.field("site_id", Field(_("House"), self.site)),
            self._room_field,
            self.hint,
            form.field("area_id", Field(_("Neighbourhood"), self.area)),
        )
        self.site.changed.connect(self._another_site)
        self.room.changed.connect(self._another_room)
        self.area.changed.connect(self.changed)

    def show_place(
        self,
        choices: RunChoices,
        *,
        area_id: UUID | None,
        site_id: UUID | None,
        room_id: UUID | None,
    ) -> None:
        """Show a place, with what may be chosen."""
        self._choices = choices
        self.area.show_choices(Choice(one.id, verbatim(one.name)) for one in choices.areas)
        self.site.show_choices(Choice(one.id, _site(one)) for one in choices.sites)
        self.site.set_value(site_id)
        self._offer_rooms(room_id)
        self.room.set_value(room_id)
        self.area.set_value(area_id)
        self._say_hint()

    def show_places(self, places: int) -> None:
        """How many people are to find room."""
        self._places = places
        self._say_hint()

    def _another_site(self) -> None:
        site = self._choices.site(self.site.value()) if self._choices else None
        self._offer_rooms(None)
        if site is not None and site.area_id is not None:
            self.area.set_value(site.area_id)
        self._say_hint()
        self.changed.emit()

    def _another_room(self) -> None:
        self._say_hint()
        self.changed.emit()

    def _offer_rooms(self, keep: UUID | None) -> None:
        site = self._choices.site(self.site.value()) if self._choices else None
        rooms = [r for r in site.rooms if not r.retired or r.id == keep] if site else []
        self.room.show_choices(Choice(room.id, _room(room)) for room in rooms)
        self._room_field.setVisible(bool(rooms))

    def _say_hint(self) -> None:
        room = self._choices.room(self.room.value()) if self._choices else None
        self.hint.show_hint(_too_small(room, self._places))


def _too_small(room: RoomRow | None, places: int) -> Msg | None:
    if room is None or room.seats is None or room.seats >= places:
        return None
    return ngettext(
        "This room has {count} seat, fewer than there are places.",
        "This room has {count} seats, fewer than there are places.",
        room.seats,
    )


def _site(site: SiteRow) -> Text:
    return lambda words: dotted(words, site.name, site.area)


def _room(room: RoomRow) -> Text:
    def text(words: Catalogue) -> str:
        seats = ngettext("{count} seat", "{count} seats", room.seats or 0)
        children = words.text(_("for children")) if room.for_children else ""
        return dotted(words, room.name, words.text(seats) if room.seats else "", children)

    return text
