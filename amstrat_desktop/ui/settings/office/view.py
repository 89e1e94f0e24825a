# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office as it stands on every slip, and where it works."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.services.areas import AreaOption
from amstrat_desktop.services.offices import BODY_LIMIT, HOURS_LIMIT
from amstrat_desktop.ui.settings.section import RecordForm, card_of
from amstrat_desktop.ui.translations import translate_button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.search_field import SearchField
from amstrat_desktop.ui.widgets.tick import Tick

AREAS_SHOWN: Final = 6


class OfficeSection(RecordForm):
    """reload_wanted: records that it shows have changed. translate: the button for the hours in
    other languages.
    """

    reload_on: Final = frozenset({Kind.OFFICE, Kind.AREA})
    reload_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Office"), _("This stands as sender on every slip."))
        self.presenter: object = None
        self._hours = NoteEdit(
            limit=HOURS_LIMIT,
            lines=3,
            placeholder=_("For example: Monday and Wednesday 10–12, Thursday 14–17"),
        )
        self.translate: Final = translate_button()
        self._areas = ManyOf[str](_("Areas where the office works"), first=AREAS_SHOWN)
        self.find_area: Final = SearchField(_("Find an area, also by the name that residents use"))
        self.find_area.searched.connect(self._areas.filter)
        self.find_area.left_down.connect(self._areas.focus_first)
        self._hours.changed.connect(self.changed)
        self._areas.changed.connect(self.changed)
        # Translators: Schweigepflichtentbindung (§ 203 StGB)
        self._release = Tick(_("Tell an agency something only with a release from secrecy as well"))
        self._release.toggled.connect(self.changed)
        self._body = NoteEdit(limit=BODY_LIMIT, lines=3)
        self._officer = NoteEdit(limit=BODY_LIMIT, lines=3)
        for edit in (self._body, self._officer):
            edit.changed.connect(self.changed)
        self.put(self._address(), self._open(), self._where(), self._privacy(), self._secrecy())

    def values(self) -> Mapping[str, Any]:
        return {
            **super().values(),
            "hours": self._hours.text(),
            "home_areas": self._chosen(),
            "release_needed": self._release.isChecked(),
            "responsible_body": self._body.text(),
            "dpo_contact": self._officer.text(),
        }

    def show_values(self, values: Mapping[str, Any]) -> None:
        super().show_values(values)
        self._hours.set_text(str(values.get("hours", "")))
        self._areas.set_values(values.get("home_areas", ()))
        self._release.setChecked(values.get("release_needed") is True)
        self._body.set_text(str(values.get("responsible_body", "")))
        self._officer.set_text(str(values.get("dpo_contact", "")))

    def show_areas(self, areas: Sequence[AreaOption]) -> None:
        """Offer areas, the office's own first."""
        self._areas.show_choices(
            Choice(area.name, verbatim(area.name), area.aliases, _hint(area)) for area in areas
        )

    def reload(self) -> None:
        self.reload_wanted.emit()

    def _chosen(self) -> list[str]:
        chosen = list(self._areas.values())
        before: list[str] = self._stored.get("home_areas", [])
        # The same areas in another order are no change.
        return before if set(before) == set(chosen) else chosen

    def _address(self) -> Card:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.addWidget(self.line("name", _("Name of the office")), 0, 0, 1, 2)
        grid.addWidget(self.line("street", _("Street and number")), 1, 0, 1, 2)
        grid.addWidget(self.line("postcode", _("Postcode")), 2, 0)
        grid.addWidget(self.line("city", _("City")), 2, 1)
        grid.addWidget(self.line("telephone", _("Telephone")), 3, 0)
        grid.addWidget(self.line("fax", _("Fax")), 3, 1)
        grid.addWidget(self.line("email", _("E-mail")), 4, 0, 1, 2)
        card = Card()
        card.add(grid)
        return card

    def _open(self) -> Card:
        hours = Field(_("Open office hours"), self._hours)
        return card_of(self.field("hours", hours), strip(self.translate))

    def _where(self) -> Card:
        areas = Field(
            _("Where does the office work?"),
            self._areas,
            help_text=_("These areas stand first when a consultation is recorded."),
        )
        return card_of(self.field("home_areas", areas), self.find_area)

    def _privacy(self) -> Card:
        # Translators: Datenschutz (heading)
        card = Card(_("Data protection"))
        body = Field(
            # Translators: Verantwortlicher (Art. 4 Nr. 7 DSGVO), mit Anschrift
            _("Who is responsible for the data, with address"),
            self._body,
            help_text=_("The city or the association. Empty: the office itself stands there."),
            optional=True,
        )
        officer = Field(
            # Translators: Datenschutzbeauftragte*r: Name oder Stelle, Telefon, E-Mail
            _("Data protection officer: how to reach them"),
            self._officer,
            help_text=_("Both stand on the information sheet and on answers to people."),
            optional=True,
        )
        card.add(self.field("responsible_body", body), self.field("dpo_contact", officer))
        return card

    def _secrecy(self) -> Card:
        law = _(
            "For offices whose staff fall under § 203 StGB (recognised social workers, "
            "officials). Without it, a missing release is pointed out and stops nothing."
        )
        card = Card(_("Professional secrecy"))
        card.add(self._release, Label(law, kind="small", wrap=True))
        return card


def _hint(area: AreaOption) -> Msg | None:
    return verbatim(", ".join(area.aliases)) if area.aliases else None
