# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing into the log by hand: what was told under a consent, and what in an emergency."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import OFFICE_ZONE, Msg, _, pgettext
from amstrat_desktop.base.vocabulary.consents import (
    DATA_LABELS,
    DISCLOSURE_WAY_LABELS,
    DataCategory,
    DisclosureWay,
    Standing,
)
from amstrat_desktop.services.disclosure_records import DisclosureDraft, EmergencyDraft
from amstrat_desktop.ui.people.consents import words
from amstrat_desktop.ui.people.consents.presenter import ConsentsFile
from amstrat_desktop.ui.widgets.agency_field import AgencyField
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.inline_form import InlineForm

_NOON: Final = time(12)
"""The time of a day that lies back, of which nobody asks the hour."""

_YES_NO: Final = (
    Choice(True, pgettext("answer to a question", "Yes")),
    Choice(False, pgettext("answer to a question", "No")),
)


class _ToldForm(InlineForm):
    """What both ask: which data, in which way, in a line what, on which day."""

    def __init__(self, heading: Msg, file: ConsentsFile) -> None:
        super().__init__(heading)
        self._file = file
        self.data = ManyOf[DataCategory](_("What was told?"))
        self.way = OneOf[DisclosureWay](_("In which way?"))
        self.way.show_choices(Choice(way, DISCLOSURE_WAY_LABELS[way]) for way in DisclosureWay)
        self.way.set_value(DisclosureWay.TELEPHONE)
        self.content = self.line()
        self.day = DateField(_("Day"), today=lambda: file.today)
        self.day.set_day(file.today)

    def _ask_what(self) -> None:
        self.ask("data", _("What was told?"), self.data)
        self.ask("way", _("In which way?"), self.way)
        self.ask("content", _("In a line"), self.content)
        self.ask("at", _("On which day?"), self.day)

    def _at(self) -> datetime | None:
        """None for today: now."""
        day = self.day.day()
        if day is None or day == self._file.today:
            return None
        return datetime.combine(day, _NOON, tzinfo=OFFICE_ZONE)


class ToldForm(_ToldForm):
    """A telephone call, a talk, a list: under a consent that stands."""

    def __init__(self, file: ConsentsFile) -> None:
        super().__init__(_("Note what was told"), file)
        self._cards = {card.id: card for card in file.consents if card.standing is Standing.VALID}
        self.consent = OneOf[UUID](_("Under which consent?"))
        self.consent.show_choices(
            Choice(card.id, words.allowed(card)) for card in self._cards.values()
        )
        self.receiver = self.line()
        self.ask("consent_id", _("Under which consent?"), self.consent)
        self.ask("receiver", _("To whom?"), self.receiver)
        self._ask_what()
        self.consent.changed.connect(self._fit)
        if len(self._cards) == 1:
            self.consent.set_value(next(iter(self._cards)))
        self._fit()

    def draft(self) -> DisclosureDraft:
        """What was entered."""
        return DisclosureDraft(
            person_id=self._file.person_id,
            consent_id=self.consent.value(),
            data=self.data.values(),
            way=self.way.value() or DisclosureWay.TELEPHONE,
            receiver=self.receiver.text(),
            content=self.content.text(),
            at=self._at(),
        )

    def _fit(self) -> None:
        chosen = self.consent.value()
        card = self._cards.get(chosen) if chosen else None
        offered = card.data if card else ()
        self.data.show_choices(Choice(one, DATA_LABELS[one]) for one in offered)
        self.show_field("receiver", wanted=card is not None and card.organisation_id is None)


class EmergencyForm(_ToldForm):
    """Told without consent because of a danger: why, who decided, whether the person knows."""

    searched = Signal(str)

    def __init__(self, file: ConsentsFile) -> None:
        super().__init__(_("Emergency: told without consent"), file)
        self.reason = self.line(limit=500)
        self.decided_by = self.line()
        self.person_told = OneOf[bool](_("Was the person told?"))
        self.person_told.show_choices(_YES_NO)
        self.agency = AgencyField()
        self.receiver = self.line()
        law = _(
            "Only where a danger could not be turned away otherwise (§ 34 StGB, § 4 KKG). It "
            "stands in the log for good, apart from the rest."
        )
        self.ask("reason", _("Which danger?"), self.reason, help_text=law)
        self.ask("decided_by", _("Who decided it?"), self.decided_by)
        self.ask("person_told", _("Was the person told?"), self.person_told)
        self.ask("organisation_id", _("Agency of the directory"), self.agency, optional=True)
        self.ask("receiver", _("Or to whom else"), self.receiver, optional=True)
        self.data.show_choices(Choice(one, DATA_LABELS[one]) for one in DataCategory)
        self._ask_what()
        self.agency.searched.connect(self.searched)

    def show_found(self, found: Sequence[tuple[UUID, str]]) -> None:
        """Offer agencies."""
        self.agency.show_found(found)

    def draft(self) -> EmergencyDraft:
        """What was entered."""
        return EmergencyDraft(
            person_id=self._file.person_id,
            reason=self.reason.text(),
            decided_by=self.decided_by.text(),
            person_told=self.person_told.value(),
            organisation_id=self.agency.value(),
            receiver=self.receiver.text(),
            data=self.data.values(),
            way=self.way.value() or DisclosureWay.TELEPHONE,
            content=self.content.text(),
            at=self._at(),
        )
