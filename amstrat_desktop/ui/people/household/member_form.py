# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of one member, to be changed where it stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.households import MemberRole
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.household_records import MemberDraft
from amstrat_desktop.ui.people.household.childcare_field import NAME, ChildcareField
from amstrat_desktop.ui.people.household.year_field import YearField
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.tick import Tick

NAME_LIMIT: Final = 60


class MemberForm(InlineForm):
    """An adult or a child, with or without a record; own: of the record that is open.

    A child's first name can be typed only where a consent allows it; consent_wanted: record
    one first.
    """

    consent_wanted = Signal()

    def __init__(
        self,
        heading: Msg,
        member: MemberDraft,
        relations: tuple[Option, ...],
        *,
        name_consent_id: UUID | None,
        today: Callable[[], date],
    ) -> None:
        super().__init__(heading)
        self.heading, self.member = heading, member
        self._consent_id = name_consent_id
        child = member.role == MemberRole.CHILD
        # Translators: Beziehung im Haushalt (Mutter, Vater, Kind …)
        self.relation = OneOf[str](_("Relation"), optional=True)
        self.relation.show_choices(Choice(option.code, option.label) for option in relations)
        self.relation.set_value(member.relation or None)
        self.name = self.line(limit=NAME_LIMIT)
        self.name.setText(member.first_name)
        self.year = YearField(today)
        self.year.set_year(member.birth_year)
        self.childcare = ChildcareField(today)
        self.childcare.set_value(member.childcare, member.childcare_since)
        # Translators: betreut Kinder oder pflegt Angehörige
        self.carer = Tick(_("Cares for the children or for a relative"))
        self.carer.setChecked(member.carer)
        if child:
            self._ask_child()
        elif member.person_id is None:
            self.ask("first_name", _("First name"), self.name, optional=True)
        if member.person_id is None:
            self.ask("birth_year", _("Birth year"), self.year, optional=True)
            self.year.submitted.connect(self.submit)
        self.ask("relation", _("Relation"), self.relation, optional=True)
        if not child:
            self.add(self.carer)

    def draft(self) -> MemberDraft:
        """The member with what stands in the form."""
        state, since = self.childcare.value()
        name = self.name.text().strip()
        return replace(
            self.member,
            first_name=name,
            name_consent_id=self._name_consent(name),
            birth_year=self.year.year(),
            relation=self.relation.value() or "",
            carer=self.carer.isChecked(),
            childcare=state,
            childcare_since=since,
        )

    def _ask_child(self) -> None:
        self.ask("childcare", NAME, self.childcare)
        self.childcare.submitted.connect(self.submit)
        allowed = self._consent_id is not None or bool(self.member.first_name)
        help_text = (
            _("A consent for it is on record.")
            if allowed
            else _(
                "A child's first name is kept only with a parent's consent “name in a course "
                "list or for childcare”."
            )
        )
        self.name.setEnabled(allowed)
        self.ask("first_name", _("First name"), self.name, help_text=help_text, optional=True)
        if not allowed:
            record = Button(_("Record a consent"), icon="file-check")
            record.clicked.connect(self.consent_wanted)
            self.add(strip(record))

    def _name_consent(self, name: str) -> UUID | None:
        if self.member.role != MemberRole.CHILD or not name:
            return None
        return self._consent_id or self.member.name_consent_id
