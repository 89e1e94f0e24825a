# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many find a place in a run, and how the waiting list goes."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.offers.run_checks import LONGEST_TERM, MOST_PLACES
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.ui.offers.run_form.beside import beside
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.tick import Tick


class PlacesCard(Card):
    """changed: somebody typed or chose something."""

    changed = Signal()

    def __init__(self, form: Form) -> None:
        # Translators: Plätze (Karte im Formular eines Durchgangs)
        super().__init__(_("Places"))
        self.bookable: Final = Tick(_("People enrol; without this they just come"))
        self.least: Final = _spin(0, MOST_PLACES)
        self.most: Final = _spin(0, MOST_PLACES)
        self.term: Final = _spin(1, LONGEST_TERM)
        self.priority_first: Final = Tick(
            _("On the waiting list, documented priority goes before the date")
        )
        self._numbers: Final[QWidget] = beside(
            form.field("places_max", Field(_("Places"), self.most)),
            form.field("places_min", Field(_("Starts with at least"), self.least)),
            form.field("term_days", Field(_("Days to answer an offer"), self.term)),
        )
        self.add(self.bookable, self._numbers, self.priority_first)
        for box in (self.least, self.most, self.term):
            box.valueChanged.connect(self.changed)
        self.bookable.toggled.connect(self._show_needed)
        self.bookable.toggled.connect(self.changed)
        self.priority_first.toggled.connect(self.changed)

    def show_draft(self, draft: RunDraft) -> None:
        """Show the places of a run."""
        self.bookable.setChecked(draft.bookable)
        self.least.setValue(draft.places_min)
        self.most.setValue(draft.places_max)
        self.term.setValue(draft.term_days)
        self.priority_first.setChecked(draft.priority_first)
        self._show_needed()

    def into(self, draft: RunDraft) -> RunDraft:
        """The draft with what stands here."""
        return replace(
            draft,
            bookable=self.bookable.isChecked(),
            places_min=self.least.value(),
            places_max=self.most.value(),
            term_days=self.term.value(),
            priority_first=self.priority_first.isChecked(),
        )

    def _show_needed(self) -> None:
        for part in (self._numbers, self.priority_first):
            part.setVisible(self.bookable.isChecked())


def _spin(least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    return box
