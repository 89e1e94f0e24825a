# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The referral form: how it goes, to whom, what about, in which language, what of the person."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.lang import LANGUAGES, Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.referrals import (
    MODE_LABELS,
    PRIORITY_LABELS,
    DeliveryMode,
    Priority,
)
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.consent_guard import Passage
from amstrat_desktop.services.directory import OrganisationCard
from amstrat_desktop.services.referral_drafts import TEXT_LIMIT
from amstrat_desktop.services.referral_prefill import PersonOffer
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.ui.referrals.form_presenter import FormLists
from amstrat_desktop.ui.referrals.form_values import FormContent, slip_language
from amstrat_desktop.ui.referrals.passage_line import PassageLine
from amstrat_desktop.ui.referrals.person_line import PersonLine
from amstrat_desktop.ui.referrals.person_part import PersonPart
from amstrat_desktop.ui.referrals.receiver_field import ReceiverField
from amstrat_desktop.ui.widgets.appointment_field import AppointmentField
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.note_edit import NoteEdit

FIRST_TOPICS: Final = 10
YES_NO: Final = (
    Choice(True, pgettext("answer to a question", "Yes")),
    Choice(False, pgettext("answer to a question", "No")),
)


class ReferralForm(Form):
    """changed: something was entered. mode_changed: way or receiver, on which consent hangs.

    Its parts are attributes, so that the view connects them.
    """

    changed = Signal()
    mode_changed = Signal()

    def __init__(self, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._content = FormContent()
        self._showing = False
        self._kept_before = False
        self._offered = False
        self.hints: Final[dict[str, HintLine]] = {}
        self._make_fields(today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.person_line)
        for card in (self._way_card(), self._concern_card(), self._language_card()):
            column.addWidget(card)
        column.addWidget(self._person_card())
        column.addWidget(self._appointment_card())
        self._connect()

    def content(self) -> FormContent:
        """The form as it stands."""
        return replace(self._content, draft=self.draft())

    def draft(self) -> ReferralDraft:
        """What was entered."""
        return replace(
            self._content.draft,
            organisation_id=self.receiver.value(),
            mode=self.mode.value() or DeliveryMode.CARRIED,
            priority=self.priority.value() or Priority.NORMAL,
            language=self._spoken(),
            topics=self._codes(self.topics, self._content.draft.topics),
            needs=self._codes(self.needs, self._content.draft.needs),
            documents=self._codes(self.documents, self._content.draft.documents),
            concern=self.concern.text(),
            concern_translated=self.translated.text(),
            done_so_far=self.done_so_far.text(),
            interpreter_needed=self.interpreter.value(),
            reads=self.reads.value(),
            appointment_at=self.appointment.at(),
            appointment_place=self.appointment.place(),
            **self.person.values(),
        )

    def is_changed(self) -> bool:
        """Whether anything differs from what is on record or was taken over."""
        return self._kept_before or self.draft() != self._content.draft

    def mark_changed(self) -> None:
        """What is shown was typed before and never saved."""
        self._kept_before = True

    def show_content(self, content: FormContent) -> None:
        """Show a draft: a new one, or what is on record."""
        draft, self._content, self._showing = content.draft, content, True
        self.person_line.show_person(None)  # the name follows
        self._kept_before = False
        self.clear_problems()
        self._offered = False  # its lists follow, with whatever it has that is retired
        if draft.organisation_id is None:
            self.receiver.clear()
        else:
            self.receiver.expect(draft.organisation_id)
        self.mode.set_value(draft.mode)
        self.priority.set_value(draft.priority)
        self.language.set_value(slip_language(draft.language))
        self.topics.set_values(draft.topics)
        self.needs.set_values(draft.needs)
        self.documents.set_values(draft.documents)
        self.concern.set_text(draft.concern)
        self.translated.set_text(draft.concern_translated)
        self.done_so_far.set_text(draft.done_so_far)
        self.interpreter.set_value(draft.interpreter_needed)
        self.reads.set_value(draft.reads)
        self.appointment.set_appointment(draft.appointment_at, draft.appointment_place)
        self.person.show_draft(draft)
        self._showing = False
        self._language_changed()

    def show_lists(self, lists: FormLists) -> None:
        """Offer codes; what is on record stays chosen."""
        before, self._showing = self.draft(), True
        for chips, options, codes in (
            (self.topics, lists.topics, before.topics),
            (self.needs, lists.needs, before.needs),
            (self.documents, lists.documents, before.documents),
        ):
            chips.show_choices(_choice(option) for option in options)
            chips.set_values(codes)
        self._offered, self._showing = True, False

    def show_receiver(self, card: OrganisationCard, *, fill: bool, fixed: bool) -> None:
        """Show who is chosen; fill: tick what the agency asks people to bring."""
        self.receiver.show_receiver(card, fixed=fixed)
        if fill:
            self.documents.set_values({*self.documents.values(), *card.draft.documents})
        self._tell()

    def show_passage(self, passage: Passage, *, closed: bool) -> None:
        """Say at once whether the slip may go this way; closed: another way is chosen."""
        self.passage.show_passage(passage, closed=closed)

    def show_person(self, offer: PersonOffer) -> None:
        """Whose referral it is; what the record offers stands ready to be ticked."""
        self.person_line.show_person(offer.title)
        self.person.offer(offer)

    def mark_field(self, field: str, message: Msg) -> bool:
        """Mark a field of this form or of its part about the person."""
        return super().mark_field(field, message) or self.person.mark_field(field, message)

    def mark_wrong(self) -> bool:
        """Mark what was typed and makes no sense; whether there was any."""
        self.clear_problems()
        self.person.clear_problems()
        wrong = self.appointment.problem()
        if wrong is not None:
            return self.mark_field("appointment_at", wrong)
        return self.person.mark_wrong()

    def focus_start(self) -> None:
        """Where work begins: on the way of delivery."""
        self.mode.focus_first()

    def _make_fields(self, today: Callable[[], date]) -> None:
        self.mode = OneOf[DeliveryMode](_("How does the slip get there?"))
        self.mode.show_choices(Choice(mode, label) for mode, label in MODE_LABELS.items())
        self.passage = PassageLine()
        self.person_line = PersonLine()
        self.receiver = ReceiverField()
        self.priority = OneOf[Priority](_("Priority"))
        order = (Priority.NORMAL, Priority.URGENT, Priority.EMERGENCY)
        self.priority.show_choices(Choice(one, PRIORITY_LABELS[one]) for one in order)
        self.topics = ManyOf[str](_("Topics"), first=FIRST_TOPICS)
        self.needs = ManyOf[str](_("What is needed?"))
        self.documents = ManyOf[str](_("What to bring"), first=FIRST_TOPICS)
        self.concern = NoteEdit(limit=TEXT_LIMIT, lines=3)
        self.translated = NoteEdit(limit=TEXT_LIMIT, lines=2)
        self.done_so_far = NoteEdit(limit=TEXT_LIMIT, lines=2)
        self.language = OneOf[str](_("Language of the slip"))
        self.language.show_choices(
            Choice(one.code, verbatim(one.endonym)) for one in LANGUAGES.values()
        )
        self.interpreter = OneOf[bool](_("Interpreter needed?"), optional=True)
        self.interpreter.show_choices(YES_NO)
        self.reads = OneOf[bool](_("Reads and writes?"), optional=True)
        self.reads.show_choices(YES_NO)
        self.person = PersonPart(today=today)
        self.appointment = AppointmentField(today=today)

    def _way_card(self) -> Card:
        card = Card(_("How and to whom"))
        card.add(self.field("mode", Field(_("How does the slip get there?"), self.mode)))
        card.add(self.passage)
        card.add(self.field("organisation_id", Field(_("Receiver"), self.receiver)))
        card.add(self.field("priority", Field(_("Priority"), self.priority)))
        return card

    def _concern_card(self) -> Card:
        card = Card(_("What it is about"))
        no_status = _("No diagnosis and no residence status: only what the agency must know.")
        concern = Field(_("In a few words"), self.concern, help_text=no_status, optional=True)
        self._translated_field = Field(
            _("The same in the person's language"), self.translated, optional=True
        )
        fields = {
            "topics": Field(_("Topics"), self.topics),
            "needs": Field(_("What is needed?"), self.needs),
            "concern": concern,
            "concern_translated": self._translated_field,
            "done_so_far": Field(_("Done so far"), self.done_so_far, optional=True),
            "documents": Field(_("What to bring"), self.documents),
        }
        for name, field in fields.items():
            card.add(self.field(name, field))
            if isinstance(field.widget, NoteEdit):
                hint = self.hints[name] = HintLine()
                guard_note(field.widget, hint)
                card.add(hint)
        return card

    def _language_card(self) -> Card:
        card = Card(_("Understanding each other"))
        both = _("The slip has German on one side and this language on the other.")
        language = Field(_("Language of the slip"), self.language, help_text=both)
        card.add(
            self.field("language", language),
            self.field("interpreter_needed", Field(_("Interpreter needed?"), self.interpreter)),
            self.field("reads", Field(_("Reads and writes?"), self.reads)),
        )
        return card

    def _person_card(self) -> Card:
        card = Card(_("About the person, only what is ticked"))
        card.add(self.person)
        return card

    def _appointment_card(self) -> Card:
        card = Card(_("Appointment, if there is one already"))
        field = Field(_("Day, time and place"), self.appointment, optional=True)
        card.add(self.field("appointment_at", field))
        return card

    def _connect(self) -> None:
        for changed in (
            self.mode.changed, self.priority.changed, self.topics.changed, self.needs.changed,
            self.documents.changed, self.concern.changed, self.translated.changed,
            self.done_so_far.changed, self.language.changed, self.interpreter.changed,
            self.reads.changed, self.person.changed, self.appointment.changed,
            self.receiver.chosen,
        ):  # fmt: skip
            changed.connect(self._tell)
        self.mode.changed.connect(self._mode_changed)
        self.receiver.chosen.connect(self._mode_changed)
        self.language.changed.connect(self._language_changed)

    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()

    def _mode_changed(self) -> None:
        if not self._showing:
            self.mode_changed.emit()

    def _codes(self, chips: ManyOf[str], before: tuple[str, ...]) -> tuple[str, ...]:
        """What is chosen; in the former order where nothing else is."""
        if not self._offered:
            return before
        now = chips.values()
        return before if set(now) == set(before) else now

    def _spoken(self) -> str:
        """What the person speaks; a language that no slip has stays on record."""
        spoken, chosen = self._content.draft.language, self.language.value()
        return spoken if chosen is None or chosen == slip_language(spoken) else chosen

    def _language_changed(self) -> None:
        self._translated_field.setVisible((self.language.value() or "de") != "de")


def _choice(option: Option) -> Choice[str]:
    return Choice(option.code, option.label, hint=option.hint)
