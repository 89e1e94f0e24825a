# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Holding a run again: from which day on, and where; what comes of it is shown at once."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Catalogue, _, ngettext
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.services.offers.run_copies import CopyPreview
from amstrat_desktop.services.offers.run_records import RunCard, RunCopyDraft
from amstrat_desktop.ui.offers.run_form.beside import beside
from amstrat_desktop.ui.offers.run_form.choices import RunChoices
from amstrat_desktop.ui.offers.run_form.where_card import WhereCard
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.tick import Tick


class CopyForm(Form):
    """changed: somebody typed or chose something; the preview is old then."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._showing = False
        self.first: Final = DateField(_("First day"), today=today)
        self.label: Final = QLineEdit()
        self.label.setMaxLength(LINE_LIMIT)
        self.preview: Final = Label(kind="strong", wrap=True)
        self.resting: Final = Label(kind="small", wrap=True)
        self.where: Final = WhereCard(self)
        self.childcare: Final = Tick(_("With its childcare groups"))
        self._childcare_help = Label(
            _(
                "Ages and places come along; rooms and carers only to the same house, because "
                "they have to be asked again elsewhere."
            ),
            kind="small",
            wrap=True,
        )
        self._beside = Card(_("Childcare"))
        self._beside.add(self.childcare, self._childcare_help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._when(), self.where, self._beside):
            column.addWidget(card)
        column.addStretch(1)
        for part in (self.first, self.where):
            part.changed.connect(self._touched)
        self.label.textChanged.connect(self._touched)
        self.childcare.toggled.connect(self._touched)

    def show_run(self, card: RunCard, choices: RunChoices) -> None:
        """Begin with where the run was held; the day is to be chosen."""
        self._showing = True
        draft = card.draft
        self.clear_problems()
        self.first.set_day(None)
        self.label.clear()
        self.where.show_place(
            choices, area_id=draft.area_id, site_id=draft.site_id, room_id=draft.room_id
        )
        self.where.show_places(draft.places_max if draft.bookable else 0)
        self._beside.setVisible(card.has_childcare)
        self.childcare.setChecked(card.has_childcare)
        self._showing = False
        self.show_preview(None)

    def draft(self) -> RunCopyDraft:
        """What stands in the form."""
        return RunCopyDraft(
            self.first.day(),
            self.where.area.value(),
            self.where.site.value(),
            self.where.room.value(),
            self.label.text(),
            self.childcare.isChecked(),
        )

    def problem(self) -> FieldProblem | None:
        """What was typed wrongly."""
        wrong = self.first.problem()
        return None if wrong is None else FieldProblem("starts_on", wrong)

    def show_preview(self, found: CopyPreview | None) -> None:
        """Say what the copy would be."""
        if found is None:
            self.preview.say(_("Choose the first day; what comes of it is shown here."))
            self.resting.hide()
            return
        meetings = ngettext("{count} meeting", "{count} meetings", found.meetings)
        self.preview.say(_("{meetings}, until {day}.", meetings=meetings, day=found.last_on))
        self.resting.say(_resting(found))
        self.resting.setVisible(bool(found.resting))

    def _when(self) -> Card:
        card = Card(_("When it is held"))
        card.add(
            beside((self.field("starts_on", Field(_("First day"), self.first)), 220)),
            self.preview,
            self.resting,
            self.field("label", Field(_("Label"), self.label, optional=True)),
        )
        return card

    def _touched(self) -> None:
        if not self._showing:
            self.changed.emit()


def _resting(found: CopyPreview) -> Callable[[Catalogue], str]:
    def text(words: Catalogue) -> str:
        days = ", ".join(f"{words.day(d.day)} ({words.text(d.name)})" for d in found.resting)
        return words.text(_("Not held on {days}.", days=days))

    return text
