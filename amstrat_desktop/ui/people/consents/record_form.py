# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Recording a consent in its steps: what for, to whom, which data, how long, how it was given.

The paper is printed from the same form before it is signed; a refusal needs no more than what
it is about.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import LANGUAGES, Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.consents import (
    DATA_LABELS,
    GIVEN_BY_LABELS,
    HOW_LABELS,
    OFFERED_DATA,
    PURPOSE_LABELS,
    RECEIVER_POSSIBLE,
    RELEASES,
    DataCategory,
    GivenBy,
    How,
    LegalKind,
    Purpose,
)
from amstrat_desktop.documents.consent_form import form_name
from amstrat_desktop.documents.slip.data import Variant
from amstrat_desktop.services.consent_records import ConsentCard, ConsentDraft, RefusalDraft, expiry
from amstrat_desktop.ui.people.consents.presenter import ConsentsFile
from amstrat_desktop.ui.shell.doors import NewConsent
from amstrat_desktop.ui.widgets.agency_field import AgencyField
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.tick import Tick

Matter = tuple[LegalKind, Purpose]

REFUSED: Final = "refused"

_RELEASE_LABELS: Final[dict[Purpose, Msg]] = {
    # Translators: Schweigepflichtentbindung: wir gegenüber einer Stelle
    Purpose.TELL_AGENCY: _("Release from secrecy: us towards an agency"),
    # Translators: Schweigepflichtentbindung: eine Stelle uns gegenüber
    Purpose.AGENCY_ANSWERS: _("Release from secrecy: an agency towards us"),
}

_GIVEN: Final = ("data", "expires_on", "form_language", "given_on", "interpreter", "scan")
"""What is only asked of a consent, not of a refusal."""


class RecordForm(InlineForm):
    """searched: letters of an agency's name. print_wanted: the paper, before it is signed;
    True: into a file. turn_wanted: the person is to see it on the screen.
    """

    searched = Signal(str)
    print_wanted = Signal(bool)
    turn_wanted = Signal()

    def __init__(self, file: ConsentsFile, *, card: ConsentCard | None = None) -> None:
        super().__init__(_("Record a consent") if card is None else _("Correct a typing error"))
        self._file = file
        self._card = card
        self._own_end = card is not None
        today = file.today
        self.matter = OneOf[Matter](_("What for?"))
        self.matter.show_choices(_matters())
        self.agency = AgencyField()
        self.data = ManyOf[DataCategory](_("Which data?"))
        self.expires = DateField(_("Last day"), today=lambda: today)
        self.language = OneOf[str](_("Language of the paper"), first=6)
        self.language.show_choices(
            Choice(one.code, verbatim(one.endonym)) for one in LANGUAGES.values()
        )
        self.plain = Tick(_("With pictograms, for people who do not read"))
        self.print_button = Button(_("Print the paper"), icon="printer")
        self.file_button = Button(_("Save as a file"), kind="quiet", icon="device-floppy")
        self.turn_button = Button(_("Turn the screen"), icon="eye")
        self.answer = OneOf[str](_("What does the person say?"))
        self.answer.show_choices(_answers(card))
        self.spoken_reason = self.line()
        self.given_by = OneOf[GivenBy](_("Who says so?"))
        self.given_by.show_choices(Choice(one, GIVEN_BY_LABELS[one]) for one in GivenBy)
        self.guardian = self.line()
        self.given_on = DateField(_("Day"), today=lambda: today)
        self.interpreter = ChoiceBox[str](_("Interpreter"), _("Nobody interpreted"))
        self.interpreter.show_choices(
            Choice(option.code, option.label) for option in file.interpreters
        )
        self.interpreter_name = self.line()
        self.scan = self.line()
        self._ask_all()
        self._begin(card)
        self._connect()
        self._fit()

    def fill(self, wish: NewConsent) -> None:
        """What a referral needs, before anybody typed."""
        self.matter.set_value((LegalKind(wish.legal_kind), Purpose(wish.purpose)))
        self._fit()
        self.data.set_values(DataCategory(one) for one in wish.data)

    def prolong(self, card: ConsentCard) -> None:
        """The same again, with a new paper and a new end."""
        self.matter.set_value((card.legal_kind, card.purpose))
        self._fit()
        self.data.set_values(card.data)
        if card.organisation_id is not None:
            self.agency.choose(card.organisation_id, card.receiver)

    def show_found(self, found: Sequence[tuple[UUID, str]]) -> None:
        """Offer agencies."""
        self.agency.show_found(found)

    @property
    def is_refusal(self) -> bool:
        """Whether the person said no."""
        return self.answer.value() == REFUSED

    @property
    def variant(self) -> Variant:
        """Which paper is signed."""
        return Variant.PLAIN if self.plain.isChecked() else Variant.STANDARD

    def chosen_language(self) -> str:
        """In which language the paper is read."""
        return self.language.value() or self._file.paper.language

    def draft(self) -> ConsentDraft | None:
        """What was entered; None while nothing says what it is for."""
        matter = self.matter.value()
        if matter is None:
            return None
        kind, purpose = matter
        signed = self.answer.value() != How.SPOKEN.value
        return ConsentDraft(
            person_id=self._file.person_id,
            purpose=purpose,
            legal_kind=kind,
            organisation_id=self.agency.value() if purpose in RECEIVER_POSSIBLE else None,
            data=self.data.values(),
            given_on=self.given_on.day(),
            expires_on=self.expires.day(),
            how=How.SIGNED if signed else How.SPOKEN,
            spoken_reason=self.spoken_reason.text(),
            form=form_name(kind, self.variant),
            form_language=self.chosen_language(),
            given_by=self.given_by.value() or GivenBy.PERSON,
            guardian_name=self.guardian.text(),
            interpreter=self.interpreter.value() or "",
            interpreter_name=self.interpreter_name.text(),
            scan=self.scan.text(),
        )

    def refusal(self) -> RefusalDraft | None:
        """The same as a refusal."""
        draft = self.draft()
        if draft is None:
            return None
        return RefusalDraft(
            person_id=draft.person_id,
            purpose=draft.purpose,
            legal_kind=draft.legal_kind,
            organisation_id=draft.organisation_id,
            given_by=draft.given_by,
            guardian_name=draft.guardian_name,
        )

    def complain(self) -> None:
        """Nothing says what it is for."""
        self.mark_field("purpose", _("Choose what it is for."))

    def _ask_all(self) -> None:
        one = _("One purpose and one agency at a time: each can be taken back by itself.")
        self.ask("purpose", _("1. What for?"), self.matter, help_text=one)
        self.ask("organisation_id", _("2. To whom?"), self.agency)
        self.ask("data", _("3. Which data?"), self.data,
                 help_text=_("What is not ticked is not allowed."))  # fmt: skip
        year = _("Twelve months unless you say otherwise, three years at most.")
        self.ask("expires_on", _("4. Until when?"), self.expires, help_text=year)
        read = _("The person keeps a copy. Print it first, then record what was signed.")
        self.ask("form_language", _("5. The paper"), self.language, help_text=read)
        self.add(self.plain)
        self.add(strip(self.print_button, self.turn_button, self.file_button))
        self.ask("how", _("6. What does the person say?"), self.answer)
        self.ask("spoken_reason", _("Why is nothing signed?"), self.spoken_reason)
        self.ask("given_by", _("Who says so?"), self.given_by)
        self.ask("guardian_name", _("Name of the parent or guardian"), self.guardian)
        self.ask("given_on", _("On which day?"), self.given_on)
        self.ask("interpreter", _("Who interpreted?"), self.interpreter, optional=True)
        self.ask("interpreter_name", _("Name of who interpreted"), self.interpreter_name,
                 optional=True)  # fmt: skip
        self.ask("scan", _("Where is the signed paper?"), self.scan, optional=True)

    def _begin(self, card: ConsentCard | None) -> None:
        self.given_on.set_day(self._file.today)
        self.language.set_value(self._file.paper.language)
        self.answer.set_value(How.SIGNED.value)
        self.given_by.set_value(GivenBy.PERSON)
        if card is None:
            self._set_end()
            return
        self.prolong(card)
        self.given_on.set_day(card.given_on)
        self.expires.set_day(card.expires_on)
        self.language.set_value(card.form_language or self._file.paper.language)
        self.plain.setChecked(Variant.PLAIN.value in card.form)
        self.answer.set_value(card.how.value)
        self.spoken_reason.setText(card.spoken_reason)
        self.given_by.set_value(card.given_by)
        self.guardian.setText(card.guardian_name)
        self.interpreter.set_value(card.interpreter or None)
        self.interpreter_name.setText(card.interpreter_name)
        self.scan.setText(card.scan)

    def _connect(self) -> None:
        self.matter.changed.connect(self._fit)
        self.answer.changed.connect(self._fit)
        self.given_by.changed.connect(self._fit)
        self.interpreter.currentIndexChanged.connect(self._fit)
        self.given_on.changed.connect(self._set_end)
        self.agency.searched.connect(self.searched)
        self.turn_button.clicked.connect(self.turn_wanted)
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(False))
        self.file_button.clicked.connect(lambda: self.print_wanted.emit(True))

    def _set_end(self) -> None:
        """Twelve months from the day on, until somebody chooses another end; always shown."""
        day = self.given_on.day()
        if day is not None and not self._own_end:
            self.expires.set_day(expiry(day, None))

    def _fit(self, *_changed: object) -> None:
        """Ask only what makes sense now."""
        matter, refusal = self.matter.value(), self.is_refusal
        purpose = matter[1] if matter else None
        offered = OFFERED_DATA[purpose] if purpose else ()
        self.data.show_choices(Choice(one, DATA_LABELS[one]) for one in offered)
        self.show_field("organisation_id", wanted=purpose in RECEIVER_POSSIBLE)
        for name in _GIVEN:
            self.show_field(name, wanted=matter is not None and not refusal)
        for part in (self.plain, self.print_button, self.turn_button, self.file_button):
            part.setVisible(matter is not None and not refusal)
        self.show_field("spoken_reason", wanted=self.answer.value() == How.SPOKEN.value)
        self.show_field("guardian_name", wanted=self.given_by.value() is GivenBy.GUARDIAN)
        named = not refusal and self.interpreter.value() not in (None, "none")
        self.show_field("interpreter_name", wanted=named)


def _matters() -> list[Choice[Matter]]:
    consents = [Choice((LegalKind.CONSENT, one), PURPOSE_LABELS[one]) for one in Purpose]
    releases = [Choice((LegalKind.RELEASE, one), _RELEASE_LABELS[one]) for one in RELEASES]
    return [*consents, *releases]


def _answers(card: ConsentCard | None) -> list[Choice[str]]:
    answers: list[Choice[str]] = [Choice(one.value, HOW_LABELS[one]) for one in How]
    if card is None:
        # Translators: Antwort auf eine Einwilligung: nein, möchte nicht
        answers.append(Choice(REFUSED, pgettext("consent", "Says no")))
    return answers
