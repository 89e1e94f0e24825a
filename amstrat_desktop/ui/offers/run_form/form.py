# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of a run: what is held, when, where, for how many."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.offers.kept_page import EntryForm
from amstrat_desktop.ui.offers.run_form.choices import RunChoices
from amstrat_desktop.ui.offers.run_form.more_card import MoreCard
from amstrat_desktop.ui.offers.run_form.places_card import PlacesCard
from amstrat_desktop.ui.offers.run_form.presenter import NO_OFFER
from amstrat_desktop.ui.offers.run_form.when_card import WhenCard
from amstrat_desktop.ui.offers.run_form.where_card import WhereCard
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field

EMPTY: Final = RunDraft(NO_OFFER)


class RunForm(EntryForm[RunDraft, RunChoices]):
    """See `kept_page.EntryForm`. today: the clock."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._entry: Entry[RunDraft] = Entry(None, EMPTY, EMPTY)
        self.offer: Final = ChoiceBox[UUID](_("Offer"), _("Choose an offer"))
        self.label: Final = QLineEdit()
        self.label.setMaxLength(LINE_LIMIT)
        bind(self, (self.label.setPlaceholderText, _("For example: spring 2027")))
        self.when: Final = WhenCard(self, today)
        self.where: Final = WhereCard(self)
        self.places: Final = PlacesCard(self)
        self.more: Final = MoreCard(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._what(), self.when, self.places, self.where, self.more):
            column.addWidget(card)
        column.addStretch(1)
        self._connect()

    def show_entry(self, entry: Entry[RunDraft], choices: RunChoices) -> None:
        """Show a run, with what may be chosen."""
        self._entry = entry
        draft = entry.draft
        self.clear_problems()
        self.offer.show_choices(Choice(row.id, verbatim(row.title)) for row in choices.offers)
        self.offer.set_value(None if draft.offer_id == NO_OFFER else draft.offer_id)
        self.offer.setEnabled(entry.is_new)
        self.label.setText(draft.label)
        self.when.show_draft(draft)
        self.places.show_draft(draft)
        self.where.show_place(
            choices, area_id=draft.area_id, site_id=draft.site_id, room_id=draft.room_id
        )
        self.more.show_draft(draft, choices)
        self._tell_places()

    def entry(self) -> Entry[RunDraft]:
        """What is being changed, with what stands in the form."""
        rhythm = self.when.rhythm()
        draft = replace(
            self._entry.draft,
            offer_id=self.offer.value() or NO_OFFER,
            label=self.label.text(),
            rule=rhythm.rule,
            starts_on=rhythm.starts_on,
            ends_on=rhythm.ends_on if rhythm.rule else rhythm.starts_on,
            clock=self.when.minutes(),
            duration=self.when.duration.number() or 0,
            in_school_holidays=rhythm.in_school_holidays,
            on_public_holidays=rhythm.on_public_holidays,
            left_out=self.when.days.left_out,
            area_id=self.where.area.value(),
            site_id=self.where.site.value(),
            room_id=self.where.room.value(),
        )
        return replace(self._entry, draft=self.places.into(self.more.into(draft)))

    def problem(self) -> FieldProblem | None:
        """What was typed wrongly, or is missing."""
        if self.offer.value() is None:
            return FieldProblem("offer_id", _("Choose what is held."))
        return self.when.problem() or self.more.problem()

    def focus_start(self) -> None:
        """Put the cursor where the form begins."""
        chosen = self.offer.value() is not None
        first = self.label if chosen else self.offer
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _what(self) -> Card:
        card = Card(_("What is held"))
        card.add(
            self.field("offer_id", Field(_("Offer"), self.offer)),
            self.field(
                "label",
                Field(
                    # Translators: Bezeichnung eines Durchgangs (zum Beispiel „Frühjahr 2027“)
                    _("Label"),
                    self.label,
                    help_text=_("Tells this run from others of the same offer."),
                    optional=True,
                ),
            ),
        )
        return card

    def _tell_places(self) -> None:
        bookable = self.places.bookable.isChecked()
        self.where.show_places((self.places.most.number() or 0) if bookable else 0)

    def _connect(self) -> None:
        self.label.textChanged.connect(self.changed)
        for part in (self.offer, self.when, self.places, self.where, self.more):
            part.changed.connect(self.changed)
        self.places.changed.connect(self._tell_places)
