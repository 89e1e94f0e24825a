# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The forms of a placement: proposing, what is agreed, its end, and words on the checklist."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.placements import HurdleState, PlacementStatus
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.offers.hurdles import WORDS_LIMIT
from amstrat_desktop.services.offers.placement_records import (
    EndDraft,
    HurdleCard,
    HurdleDraft,
    PlacementCard,
    PlacementDraft,
)
from amstrat_desktop.services.offers.vacancies import REMARK_LIMIT
from amstrat_desktop.services.offers.vacancy_list import VacancyRow
from amstrat_desktop.services.offices import StaffCard
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.placement_words import places
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.number_edit import NumberEdit

_NOT_AT_ITS_END: Final = frozenset({"given_away"})
_NOT_BEFORE_ITS_START: Final = frozenset({"taken_on", "time_over", "funding_over"})


class KeptForm(InlineForm):
    """A form whose half-typed state survives. changed: somebody typed or chose."""

    changed = Signal()

    def values(self) -> Mapping[str, Any]:
        """As an unsaved form is kept: plain JSON."""
        raise NotImplementedError

    def show_values(self, values: Mapping[str, Any]) -> None:
        """As it was kept."""
        raise NotImplementedError

    def _remark(self, name: str, label: Msg, note: NoteEdit, help_text: Msg | None = None) -> None:
        hint = HintLine()
        guard_note(note, hint)
        self.ask(name, label, note, optional=True, help_text=help_text)
        self.add(hint)
        note.changed.connect(self.changed)


class ProposeForm(KeptForm):
    """For which place; the employer is told nothing by it."""

    def __init__(self, vacancies: Iterable[VacancyRow]) -> None:
        super().__init__(_("Propose for a place"), save=_("Propose"))
        self.vacancy: Final = ChoiceBox[UUID](_("Place"), _("Choose a place …"))
        self.vacancy.show_choices(Choice(row.id, _place(row)) for row in vacancies)
        self.remark: Final = NoteEdit(lines=2, limit=REMARK_LIMIT)
        self.ask(
            "vacancy_id",
            _("Place"),
            self.vacancy,
            help_text=_("The employer is told nothing by it: for that, the person has to agree."),
        )
        self._remark("remark", _("Remark"), self.remark)
        self.vacancy.changed.connect(self.changed)

    def submit(self) -> None:
        """Only with a place."""
        self.clear_problems()
        if self.vacancy.value() is None:
            self.mark_field("vacancy_id", _("Choose a place."))
        else:
            super().submit()

    def values(self) -> Mapping[str, Any]:
        chosen = self.vacancy.value()
        return {"vacancy": chosen.hex if chosen else "", "remark": self.remark.text()}

    def show_values(self, values: Mapping[str, Any]) -> None:
        chosen = str(values.get("vacancy", ""))
        self.vacancy.set_value(UUID(hex=chosen) if chosen else None)
        self.remark.set_text(str(values.get("remark", "")))


class AgreementForm(KeptForm):
    """What is agreed: first day, hours, funding, who looks after the person. starts: it is what
    starts the placement. Without that, a candidate has a remark and a coach only.
    """

    def __init__(
        self,
        card: PlacementCard,
        fundings: Iterable[Option],
        staff: Iterable[StaffCard],
        today: Callable[[], date],
        *,
        starts: bool,
    ) -> None:
        title = card.title
        # Translators: Arbeit oder Praktikum beginnt
        begins, changes = _("Start: {title}", title=title), _("Change: {title}", title=title)
        # Translators: Beginn festhalten (button)
        save = pgettext("placement", "Note the start") if starts else _("Save")
        super().__init__(begins if starts else changes, save=save)
        self._card: Final = card
        self._hints = {option.code: option.hint for option in fundings}
        self.starts_on: Final = DateField(_("First day"), today=today)
        self.ends_on: Final = DateField(_("Last day"), today=today)
        self.hours: Final = NumberEdit()
        self.funding: Final = ChoiceBox[str](_("Funding"), _("Not known"))
        self.funding.show_choices(Choice(option.code, option.label) for option in fundings)
        self._about_funding = Label(kind="small", wrap=True)
        self.funding_until: Final = DateField(_("Funded until"), today=today)
        self.coach: Final = ChoiceBox[UUID](_("Looks after the person"), _("Nobody yet"))
        self.coach.show_choices(_colleagues(staff, card.draft.coach_id))
        self.remark: Final = NoteEdit(lines=2, grows_to=6, limit=REMARK_LIMIT)
        self._ask(agreed=starts or card.status is PlacementStatus.STARTED)
        self.show_draft(card.draft)
        self._connect()
        if starts and card.draft.starts_on is None:
            self.starts_on.set_day(today())

    def draft(self) -> PlacementDraft:
        """What stands in the form."""
        return PlacementDraft(
            starts_on=self.starts_on.day(),
            ends_on=self.ends_on.day(),
            hours=self.hours.number(),
            funding=self.funding.value() or "",
            funding_until=self.funding_until.day(),
            coach_id=self.coach.value(),
            remark=self.remark.text(),
            version=self._card.version,
        )

    def show_draft(self, draft: PlacementDraft) -> None:
        """Fill the form."""
        self.starts_on.set_day(draft.starts_on)
        self.ends_on.set_day(draft.ends_on)
        self.hours.set_number(draft.hours)
        self.funding.set_value(draft.funding or None)
        self.funding_until.set_day(draft.funding_until)
        self.coach.set_value(draft.coach_id)
        self.remark.set_text(draft.remark)
        self._tell_of_funding()

    def values(self) -> Mapping[str, Any]:
        draft = self.draft()
        return {
            "starts_on": _written(draft.starts_on),
            "ends_on": _written(draft.ends_on),
            "hours": draft.hours or 0,
            "funding": draft.funding,
            "funding_until": _written(draft.funding_until),
            "coach": draft.coach_id.hex if draft.coach_id else "",
            "remark": draft.remark,
        }

    def show_values(self, values: Mapping[str, Any]) -> None:
        coach = str(values.get("coach", ""))
        self.show_draft(
            PlacementDraft(
                starts_on=_day(values.get("starts_on")),
                ends_on=_day(values.get("ends_on")),
                hours=int(values.get("hours", 0)) or None,
                funding=str(values.get("funding", "")),
                funding_until=_day(values.get("funding_until")),
                coach_id=UUID(hex=coach) if coach else None,
                remark=str(values.get("remark", "")),
            )
        )

    def _ask(self, *, agreed: bool) -> None:
        self.ask("starts_on", _("First day"), self.starts_on)
        self.ask("ends_on", _("Last day"), self.ends_on, optional=True)
        self.ask("hours", _("Hours a week"), self.hours, optional=True)
        self.ask("funding", _("Funding"), self.funding, optional=True)
        self.add(self._about_funding)
        self.ask(
            "funding_until",
            # Translators: letzter Tag der Förderung
            _("Funded until"),
            self.funding_until,
            help_text=_("A task reminds you 60 days before."),
            optional=True,
        )
        self.ask(
            "coach_id",
            _("Looks after the person"),
            self.coach,
            help_text=_("Asks how it is going after 1, 4, 12 and 26 weeks."),
            optional=True,
        )
        for name in ("starts_on", "ends_on", "hours", "funding", "funding_until"):
            self.show_field(name, wanted=agreed)
        self._agreed = agreed
        self._remark("remark", _("Remark"), self.remark)

    def _connect(self) -> None:
        for part in (self.starts_on, self.ends_on, self.funding_until, self.funding, self.coach):
            part.changed.connect(self.changed)
        self.hours.textChanged.connect(lambda _text: self.changed.emit())
        self.funding.changed.connect(self._tell_of_funding)

    def _tell_of_funding(self) -> None:
        hint = self._hints.get(self.funding.value() or "")
        if hint is not None:
            self._about_funding.say(hint)
        self._about_funding.setVisible(hint is not None and self._agreed)


class EndForm(InlineForm):
    """Why it ended, or did not come about, and when."""

    def __init__(
        self, card: PlacementCard, endings: Iterable[Option], today: Callable[[], date]
    ) -> None:
        started = card.status is PlacementStatus.STARTED
        # Translators: beenden (Arbeit oder Praktikum)
        end, nothing = pgettext("placement", "End"), _("It did not come about")
        super().__init__(_("End: {title}", title=card.title) if started else nothing,
                         save=end if started else _("Save"))  # fmt: skip
        left_out = _NOT_AT_ITS_END if started else _NOT_BEFORE_ITS_START
        self.why: Final = OneOf[str](_("Why"))
        self.why.show_choices(
            Choice(option.code, option.label) for option in endings if option.code not in left_out
        )
        self.day: Final = DateField(_("Last day"), today=today)
        self.day.set_day(today())
        self.ask("reason", _("Why"), self.why)
        self.ask("ended_on", _("Last day"), self.day)
        self.show_field("ended_on", wanted=started)

    def draft(self, version: int) -> EndDraft:
        """What was chosen."""
        return EndDraft(self.why.value() or "", self.day.day(), version)


class WordsForm(KeptForm):
    """What was found out about one line of the checklist."""

    def __init__(self, hurdle: HurdleCard) -> None:
        super().__init__(hurdle.label)
        if hurdle.ask is not None:
            self.add(Label(hurdle.ask, kind="small", wrap=True))
        self.words: Final = NoteEdit(lines=2, limit=WORDS_LIMIT)
        self._remark(
            "words",
            _("What was found out"),
            self.words,
            _("Who said what, and when. Nothing about illnesses or the residence status."),
        )
        self.words.set_text(hurdle.draft.words)

    def draft(self, state: HurdleState) -> HurdleDraft:
        """The line with these words; state: as it stands now."""
        return HurdleDraft(state, self.words.text())

    def values(self) -> Mapping[str, Any]:
        return {"words": self.words.text()}

    def show_values(self, values: Mapping[str, Any]) -> None:
        self.words.set_text(str(values.get("words", "")))


class AnswerForm(InlineForm):
    """What the person said when somebody asked."""

    def __init__(self, label: Text) -> None:
        super().__init__(label, save=pgettext("task", "Done"))
        self.result: Final = self.line()
        self.ask("result", _("What came of it"), self.result, optional=True)


def _place(row: VacancyRow) -> Text:
    def text(words: Catalogue) -> str:
        return dotted(words, row.title, row.employer, words.text(places(row.free, row.places)))

    return text


def _colleagues(staff: Iterable[StaffCard], keep: UUID | None) -> list[Choice[UUID]]:
    return [Choice(one.id, verbatim(one.name)) for one in staff if one.active or one.id == keep]


def _written(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _day(text: object) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) and text else None
