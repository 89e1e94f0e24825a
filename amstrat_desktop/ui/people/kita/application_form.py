# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes one application down, with its answer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.vocabulary.kita import (
    APPLICATION_LABELS,
    CARE_KIND_LABELS,
    WAITS,
    ApplicationStatus,
    CareKind,
)
from amstrat_desktop.services.kita import REMARK_LIMIT
from amstrat_desktop.services.kita_records import ApplicationDraft
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.agency_field import AgencyField
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.note_edit import NoteEdit

USUAL_HOURS: Final = (25, 35, 45)
"""Hours a week that a Kita in North Rhine-Westphalia offers (KiBiz)."""


class ApplicationForm(InlineForm):
    """draft: as it is on record, or what is known of a new one. name: of its agency."""

    def __init__(
        self, heading: Msg, draft: ApplicationDraft, name: str, today: Callable[[], date]
    ) -> None:
        super().__init__(heading)
        self.heading: Final = heading
        self.before: Final = draft
        self.agency: Final = AgencyField()
        self.kita: Final = self.line(limit=120)
        self.care_kind: Final = OneOf[CareKind](_("Kind of care"))
        self.applied_on: Final = DateField(_("Applied on"), today=today)
        self.wanted_from: Final = DateField(_("Wanted from"), today=today)
        self.hours: Final = OneOf[int](_("Hours a week"), optional=True)
        self.status: Final = OneOf[ApplicationStatus](_("What became of it"))
        self.answered_on: Final = DateField(_("Answered on"), today=today)
        self.remark: Final = NoteEdit(limit=REMARK_LIMIT, lines=2)
        self._guarded = HintLine()
        guard_note(self.remark, self._guarded)
        self._ask()
        self._show(draft, name)
        self.agency.changed.connect(self._fit)
        self.status.changed.connect(self._fit)
        self._fit()

    def draft(self) -> ApplicationDraft:
        """What stands in the form."""
        status = self.status.value() or ApplicationStatus.APPLIED
        organisation_id = self.agency.value()
        return replace(
            self.before,
            organisation_id=organisation_id,
            kita="" if organisation_id else self.kita.text(),
            care_kind=self.care_kind.value() or CareKind.KITA,
            applied_on=self.applied_on.day(),
            wanted_from=self.wanted_from.day(),
            hours=self.hours.value(),
            status=status,
            answered_on=None if status in WAITS else self.answered_on.day(),
            remark=self.remark.text(),
        )

    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft() != self.before

    def show_draft(self, draft: ApplicationDraft, name: str) -> None:
        """Fill in what was typed before."""
        self._show(draft, name)
        self._fit()

    def _ask(self) -> None:
        self.care_kind.show_choices(Choice(kind, text) for kind, text in CARE_KIND_LABELS.items())
        self.status.show_choices(Choice(one, text) for one, text in APPLICATION_LABELS.items())
        bind(self, (self.kita.setPlaceholderText, _("If it stands in no directory")))
        self.ask("organisation_id", _("Where, from the directory"), self.agency, optional=True)
        self.ask("kita", _("Or its name"), self.kita, optional=True)
        self.ask("care_kind", _("Kind of care"), self.care_kind)
        self.ask("applied_on", _("Applied on"), self.applied_on)
        self.ask("wanted_from", _("Wanted from"), self.wanted_from, optional=True)
        self.ask("hours", _("Hours a week"), self.hours, optional=True)
        self.ask("status", _("What became of it"), self.status)
        self.ask("answered_on", _("Answered on"), self.answered_on)
        self.ask("remark", _("Remark"), self.remark, optional=True)
        self.add(self._guarded)

    def _show(self, draft: ApplicationDraft, name: str) -> None:
        if draft.organisation_id is not None:
            self.agency.choose(draft.organisation_id, name)
        self.kita.setText(draft.kita)
        self.care_kind.set_value(draft.care_kind)
        self.applied_on.set_day(draft.applied_on)
        self.wanted_from.set_day(draft.wanted_from)
        hours = sorted({*USUAL_HOURS, *([draft.hours] if draft.hours else [])})
        self.hours.show_choices(
            Choice(number, ngettext("{count} hour", "{count} hours", number)) for number in hours
        )
        self.hours.set_value(draft.hours)
        self.status.set_value(draft.status)
        self.answered_on.set_day(draft.answered_on)
        self.remark.set_text(draft.remark)

    def _fit(self) -> None:
        self.show_field("kita", wanted=self.agency.value() is None)
        status = self.status.value()
        self.show_field("answered_on", wanted=status is not None and status not in WAITS)
