# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A site with its rooms, a carer with certificate and absences: one card each."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, _, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.carers import CarerRow
from amstrat_desktop.services.offers.sites import SiteRow
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.offers.childcare.words import CERTIFICATE_LOOKS, certificate_words
from amstrat_desktop.ui.offers.places.words import (
    absence_words,
    address,
    room_facts,
    steps_words,
)
from amstrat_desktop.ui.translations import translate_button
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge, BadgeTone
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import Card, line, strip
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.two_parts import TwoParts


class SiteBox(Card):
    """edit, translate, retire, restore: what somebody wants with it."""

    edit = Signal()
    translate = Signal()
    retire = Signal()
    restore = Signal()

    def __init__(self, site: SiteRow) -> None:
        super().__init__(verbatim(site.name), spacing=8)
        self.site: Final = site
        if site.retired:
            again = Button(_("Offer it again"), kind="quiet", icon="arrow-back-up")
            again.clicked.connect(self.restore)
            self.heading_row.addWidget(again)
        else:
            _actions(self, site.name)
        if site.street or site.place or site.area:
            self.add(Label(address(site), kind="muted", wrap=True))
        if site.step_free is not None:
            tone: BadgeTone = "ok" if site.step_free else "plain"
            icon = "check" if site.step_free else "alert-triangle"
            self.add(strip(Badge(steps_words(site.step_free), tone, icon)))
        rooms = [room for room in site.rooms if not room.retired]
        if rooms:
            self.add(line())
        for room in rooms:
            facts = Label(room_facts(room), wrap=True)
            # Translators: (Raum) für Kinder
            badge = Badge(_("for children"), "plain", "baby-carriage")
            self.add(TwoParts(facts, badge) if room.for_children else facts)
        self.translating: Final = translate_button()
        self.translating.clicked.connect(self.translate)
        self.translating.setVisible(not site.retired)
        bind(self.translating, (self.translating.setAccessibleDescription, verbatim(site.name)))
        self.add(strip(self.translating))


class CarerBox(Card):
    """edit, retire, restore, away: what somebody wants. back: an absence is over."""

    edit = Signal()
    retire = Signal()
    restore = Signal()
    away = Signal()
    back = Signal(object)

    def __init__(self, carer: CarerRow, labels: Labels) -> None:
        super().__init__(verbatim(carer.name), spacing=8)
        self.carer: Final = carer
        if carer.retired:
            again = Button(_("Works here again"), kind="quiet", icon="arrow-back-up")
            again.clicked.connect(self.restore)
            self.heading_row.addWidget(again)
        else:
            _actions(self, carer.name)
        about = Label(partial(_about, carer=carer, labels=labels), kind="muted", wrap=True)
        about.setVisible(bool(carer.draft.qualification or carer.draft.telephone))
        self.add(about)
        if not carer.retired:
            self._add_days()

    def _add_days(self) -> None:
        carer = self.carer
        said = certificate_words(carer.certificate, carer.draft.certificate_valid_until)
        badge = Badge(said, *CERTIFICATE_LOOKS[carer.certificate])
        # Translators: {name} fällt aus (krank, Urlaub): Tage eintragen
        away = Button(_("Away …"), kind="quiet", icon="calendar")
        away.clicked.connect(self.away)
        bind(away, (away.setAccessibleDescription, verbatim(carer.name)))
        self.add(TwoParts(strip(badge), away))
        for absence in carer.absences:
            text = absence_words(absence)
            back = Button(_("There after all"), kind="quiet", icon="arrow-back-up")
            back.clicked.connect(partial(self._back, absence))
            bind(back, (back.setAccessibleDescription, text))
            self.add(TwoParts(Label(text, wrap=True), back))

    def _back(self, absence: object) -> None:
        self.back.emit(absence)


def _actions(card: SiteBox | CarerBox, name: str) -> None:
    change = Button(_("Change"), kind="quiet", icon="pencil")
    retire = IconButton(
        _("Offer it no longer") if isinstance(card, SiteBox) else _("No longer works here"), "ban"
    )
    change.clicked.connect(card.edit)
    retire.clicked.connect(card.retire)
    described: list[QWidget] = [change, retire]
    for button in described:
        bind(button, (button.setAccessibleDescription, verbatim(name)))
        card.heading_row.addWidget(button)


def _about(words: Catalogue, carer: CarerRow, labels: Labels) -> str:
    draft = carer.draft
    qualification = words.text(labels(ListName.CARER_QUALIFICATION, draft.qualification))
    return dotted(words, qualification, draft.telephone)
