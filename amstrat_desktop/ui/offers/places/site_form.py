# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A site: where it is, how one gets there and in, and its rooms."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.offers.sites import WORDS_LIMIT as LIMIT
from amstrat_desktop.services.offers.sites import RoomDraft, SiteCard, SiteDraft
from amstrat_desktop.ui.offers.places.comparing import SITE_NAMES
from amstrat_desktop.ui.offers.places.presenter import Places
from amstrat_desktop.ui.offers.places.room_lines import RoomLines
from amstrat_desktop.ui.offers.places.words import steps_words
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.note_edit import NoteEdit

_ADDRESS: Final = ("street", "postcode", "city", "stop")
_POSTCODE: Final = 190
_STOP: Final = _("“Amtsplatz, line 306, then two minutes on foot”: it stands on invitations.")


class SiteForm(InlineForm):
    """changed: somebody typed or chose. card: the site on record, None for a new one."""

    changed = Signal()

    def __init__(self, places: Places, card: SiteCard | None) -> None:
        super().__init__(_("Change the site") if card else _("A new site"))
        self.site_id: Final = card.id if card else None
        self.before: Final = card.draft if card else SiteDraft(city=_usual_city(places))
        self.name: Final = self.line()
        self.lines: Final[dict[str, QLineEdit]] = {name: self.line() for name in _ADDRESS}
        self.area: Final = ChoiceBox[UUID](_("Area"), _("Not known"))
        self.area.show_choices(Choice(area.id, verbatim(area.name)) for area in places.areas)
        self.steps: Final = OneOf[bool](SITE_NAMES["step_free"], optional=True)
        self.steps.show_choices(Choice(free, steps_words(free)) for free in (True, False))
        self.accessibility: Final = NoteEdit(lines=2, grows_to=4, limit=LIMIT)
        self.rooms: Final = RoomLines()
        self._ask()
        self.show_draft(self.before)
        self._connect()

    def draft(self) -> SiteDraft:
        """What stands in the form."""
        lines: dict[str, Any] = {name: edit.text() for name, edit in self.lines.items()}
        return SiteDraft(
            name=self.name.text(),
            area_id=self.area.value(),
            **lines,
            step_free=self.steps.value(),
            accessibility=self.accessibility.text(),
            rooms=self.rooms.rooms(),
            version=self.before.version,
        )

    def show_draft(self, draft: SiteDraft) -> None:
        """Fill the form."""
        self.name.setText(draft.name)
        for name, edit in self.lines.items():
            edit.setText(getattr(draft, name))
        self.area.set_value(draft.area_id)
        self.steps.set_value(draft.step_free)
        self.accessibility.set_text(draft.accessibility)
        self.rooms.show_rooms(draft.rooms)

    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft() != self.before

    def values(self) -> Mapping[str, Any]:
        """As an unsaved form is kept."""
        draft = self.draft()
        return {
            "id": _text(self.site_id),
            "name": draft.name,
            "area_id": _text(draft.area_id),
            **{name: edit.text() for name, edit in self.lines.items()},
            "step_free": draft.step_free,
            "accessibility": draft.accessibility,
            "rooms": [
                [_text(room.id), room.name, room.seats, room.step_free, room.for_children]
                for room in draft.rooms
            ],
        }

    def show_values(self, values: Mapping[str, Any]) -> None:
        """As it was kept."""
        lines: dict[str, Any] = {name: str(values.get(name, "")) for name in _ADDRESS}
        self.show_draft(
            SiteDraft(
                name=str(values.get("name", "")),
                area_id=key_of(values.get("area_id")),
                **lines,
                step_free=values.get("step_free"),
                accessibility=str(values.get("accessibility", "")),
                rooms=tuple(
                    RoomDraft(name, seats, steps, children, key_of(key))
                    for key, name, seats, steps, children in values.get("rooms", ())
                ),
            )
        )

    def _ask(self) -> None:
        self.ask("name", SITE_NAMES["name"], self.name)
        street, postcode, city, stop = self.lines.values()
        self.ask("street", SITE_NAMES["street"], street, optional=True)
        places = [
            self.field(name, Field(SITE_NAMES[name], edit, optional=True))
            for name, edit in (("postcode", postcode), ("city", city))
        ]
        beside = QWidget()
        line = row(*places, spacing=16)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(1, 1)
        beside.setLayout(line)
        self.add(beside)
        for edit in (postcode, city):
            edit.returnPressed.connect(self.submit)
        theme.bind_paint(self, lambda _: places[0].setFixedWidth(theme.px(_POSTCODE)))
        self.ask("stop", SITE_NAMES["stop"], stop, help_text=_STOP, optional=True)
        self.ask("area_id", SITE_NAMES["area_id"], self.area, optional=True)
        self.ask("step_free", SITE_NAMES["step_free"], self.steps, optional=True)
        self.ask(
            "accessibility",
            SITE_NAMES["accessibility"],
            self.accessibility,
            help_text=_("Lift, toilet, where prams can stand."),
            optional=True,
        )
        self.ask(
            "rooms",
            SITE_NAMES["rooms"],
            self.rooms,
            help_text=_("A room that is taken away keeps what is planned in it."),
            optional=True,
        )

    def _connect(self) -> None:
        for edit in (self.name, *self.lines.values()):
            edit.textChanged.connect(lambda _text: self.changed.emit())
        for part in (self.area, self.steps, self.accessibility, self.rooms):
            part.changed.connect(self.changed)


def _usual_city(places: Places) -> str:
    """The city in which the other sites are: nearly always this one's, too."""
    return next((site.city for site in places.sites if site.city and not site.retired), "")


def key_of(text: object) -> UUID | None:
    """A key that was kept as text."""
    try:
        return UUID(str(text)) if text else None
    except ValueError:
        return None


def _text(key: UUID | None) -> str:
    return "" if key is None else key.hex
