# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many find a place in a run, and how the waiting list goes."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import _, pgettext
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.ui.offers.run_form.beside import beside
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.number_edit import NumberEdit
from amstrat_desktop.ui.widgets.tick import Tick

# Translators: Plätze (in einem Kurs)
PLACES: Final = pgettext("course", "Places")


class PlacesCard(Card):
    """changed: somebody typed or chose something."""

    changed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__(PLACES)
        self.bookable: Final = Tick(_("People enrol; without this they just come"))
        self.least: Final = NumberEdit(3)
        self.most: Final = NumberEdit(3)
        self.term: Final = NumberEdit()
        self.priority_first: Final = Tick(
            _("On the waiting list, documented priority goes before the date")
        )
        self._numbers: Final[QWidget] = beside(
            (form.field("places_max", Field(PLACES, self.most)), 150),
            (form.field("places_min", Field(_("Starts with at least"), self.least)), 200),
            (form.field("term_days", Field(_("Days to answer an offer"), self.term)), 240),
        )
        self.add(self.bookable, self._numbers, self.priority_first)
        for box in (self.least, self.most, self.term):
            box.textChanged.connect(self.changed)
        self.bookable.toggled.connect(self._show_needed)
        self.bookable.toggled.connect(self.changed)
        self.priority_first.toggled.connect(self.changed)

    def show_draft(self, draft: RunDraft) -> None:
        """Show the places of a run."""
        self.bookable.setChecked(draft.bookable)
        self.least.set_number(draft.places_min)
        self.most.set_number(draft.places_max)
        self.term.set_number(draft.term_days)
        self.priority_first.setChecked(draft.priority_first)
        self._show_needed()

    def into(self, draft: RunDraft) -> RunDraft:
        """The draft with what stands here."""
        return replace(
            draft,
            bookable=self.bookable.isChecked(),
            places_min=self.least.number() or 0,
            places_max=self.most.number() or 0,
            term_days=self.term.number() or 0,
            priority_first=self.priority_first.isChecked(),
        )

    def _show_needed(self) -> None:
        for part in (self._numbers, self.priority_first):
            part.setVisible(self.bookable.isChecked())
