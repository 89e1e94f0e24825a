# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of a household as a whole: its kind, its area, what stands out."""

from dataclasses import replace
from uuid import UUID

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.household_records import HouseholdDraft
from amstrat_desktop.ui.people.household.presenter import HouseholdChoices
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.note_edit import NoteEdit

SITUATION_LIMIT = 500


class FactsForm(InlineForm):
    """Opens in place of the sentence that it changes."""

    def __init__(self, draft: HouseholdDraft, choices: HouseholdChoices) -> None:
        super().__init__(_("Household"))
        self._before = draft
        # Translators: Haushaltstyp (allein, alleinerziehend, Paar mit Kind …)
        self.kind = OneOf[str](_("Kind of household"), optional=True)
        self.kind.show_choices(Choice(option.code, option.label) for option in choices.types)
        self.area = ChoiceBox[UUID](_("Area"), _("Not known"))
        self.area.show_choices(Choice(area.id, verbatim(area.name)) for area in choices.areas)
        self.situation = NoteEdit(
            placeholder=_("In plain words, no health data"), lines=2, limit=SITUATION_LIMIT
        )
        self.ask("household_type", _("Kind of household"), self.kind, optional=True)
        self.ask("area_id", _("Area"), self.area, optional=True)
        # Translators: was in der Lebenslage der Familie auffällt
        self.ask("situation", _("What stands out"), self.situation, optional=True)
        self.show_draft(draft)

    def facts(self) -> tuple[str, UUID | None, str]:
        """Kind, area, what stands out."""
        return self.kind.value() or "", self.area.value(), self.situation.text()

    def show_draft(self, draft: HouseholdDraft) -> None:
        """Show what is on record, or what was typed before."""
        self.kind.set_value(draft.household_type or None)
        self.area.set_value(draft.area_id)
        self.situation.set_text(draft.situation)

    def draft(self) -> HouseholdDraft:
        """The household with what stands in the form."""
        kind, area_id, situation = self.facts()
        return replace(self._before, household_type=kind, area_id=area_id, situation=situation)

    def is_changed(self) -> bool:
        """Whether something was typed or chosen."""
        return self.draft() != self._before
