# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adds an adult: somebody on record, or a first name and a birth year."""

from collections.abc import Callable
from datetime import date

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.household_records import MemberDraft
from amstrat_desktop.ui.people.household.presenter import HouseholdChoices
from amstrat_desktop.ui.people.household.year_field import YearField
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.person_field import PersonField
from amstrat_desktop.ui.widgets.tick import Tick


class AdultForm(InlineForm):
    """A person on record brings name and birth year along."""

    def __init__(
        self, context: Context, choices: HouseholdChoices, today: Callable[[], date]
    ) -> None:
        super().__init__(_("Who belongs to the household?"))
        self.person = PersonField(context)
        self.name = self.line(limit=60)
        self.year = YearField(today)
        self.relation = OneOf[str](_("Relation"), optional=True)
        self.relation.show_choices(
            Choice(option.code, option.label) for option in choices.relations
        )
        self.carer = Tick(_("Cares for the children or for a relative"))
        self.ask("person_id", _("Somebody on record"), self.person, optional=True)
        self.ask("first_name", _("Or a first name"), self.name, optional=True)
        self.ask("birth_year", _("Birth year"), self.year, optional=True)
        self.ask("relation", _("Relation"), self.relation, optional=True)
        self.add(self.carer)
        self.year.submitted.connect(self.submit)
        self.person.changed.connect(self._show_own)

    def show_draft(self, draft: MemberDraft) -> None:
        """Show what was typed before."""
        self.person.set_person(draft.person_id)
        self.name.setText(draft.first_name)
        self.year.set_year(draft.birth_year)
        self.relation.set_value(draft.relation or None)
        self.carer.setChecked(draft.carer)

    def draft(self) -> MemberDraft:
        """Who was entered."""
        return MemberDraft(
            person_id=self.person.person_id(),
            first_name=self.name.text().strip(),
            birth_year=self.year.year(),
            relation=self.relation.value() or "",
            carer=self.carer.isChecked(),
        )

    def _show_own(self) -> None:
        for name in ("first_name", "birth_year"):
            self.show_field(name, wanted=self.person.person_id() is None)
